//! Routines: the doors, and the laws of everything that comes through them.

use proptest::prelude::*;
use regimen::{
    Catalog, Equipment, Exercise, ExerciseKind, Kit, Phase, Routine, Violations,
};

use crate::strategies::{self, PlainDraft, PlainForm, PlainStep};

fn get(id: &str) -> &'static Exercise {
    Catalog::builtin().get(id).unwrap()
}

fn ids(routine: &Routine) -> Vec<&str> {
    routine.steps().map(|(_, step)| step.exercise().id().as_str()).collect()
}

#[test]
fn the_first_setup_that_the_kit_allows_is_chosen() {
    let fly = get("resistance-band-reverse-fly");
    let setup = |kit: Kit| {
        let routine = Routine::builder("x")
            .kit(kit)
            .warm_up(get("rhomboid-stretch"))
            .strength(fly)
            .build()
            .unwrap();
        routine.strength()[0].steps()[0].setup().id().to_owned()
    };
    let both = [Equipment::ResistanceBand, Equipment::DumbbellPair];
    assert_eq!(setup(Kit::from(both)), "band");
    assert_eq!(setup(Kit::outdoors(both)), "dumbbells", "outdoors there is no anchor");
}

#[test]
fn supersets_may_open_the_strength_phase() {
    let routine = Routine::builder("x")
        .kit([Equipment::ResistanceBand])
        .warm_up(get("rhomboid-stretch"))
        .superset([get("banded-upright-row"), get("lat-pull-with-band")])
        .superset([get("banded-upright-row"), get("lat-pull-with-band")])
        .build()
        .unwrap();
    assert!(routine.strength().iter().all(regimen::routine::Block::is_superset));
    assert_eq!(routine.steps().count(), 5);
}

#[test]
fn exercises_in_any_order_find_their_phases() {
    let arrange = |exercises: &[&str]| {
        let exercises = exercises.iter().map(|id| get(id));
        Routine::from_exercises("x", [Equipment::Dumbbell], exercises)
    };
    let phases = |routine: &Routine| -> Vec<Phase> {
        routine.steps().map(|(phase, _)| phase).collect()
    };

    let mixed = arrange(&[
        "renegade-row",
        "rhomboid-stretch",
        "prone-back-extension",
        "thoracic-side-bend",
    ])
    .unwrap();
    assert_eq!(
        ids(&mixed),
        [
            "rhomboid-stretch",
            "renegade-row",
            "prone-back-extension",
            "thoracic-side-bend"
        ]
    );
    assert_eq!(
        phases(&mixed),
        [Phase::WarmUp, Phase::Strength, Phase::Strength, Phase::CoolDown]
    );

    let stretches_last = arrange(&["renegade-row", "rhomboid-stretch"]).unwrap();
    assert_eq!(ids(&stretches_last), ["rhomboid-stretch", "renegade-row"]);
    assert_eq!(
        phases(&stretches_last),
        [Phase::WarmUp, Phase::Strength],
        "else it would start cold"
    );
}

#[test]
fn activation_is_always_warm_up() {
    let drill = Exercise::builder("drill", "Drill", ExerciseKind::Activation)
        .setup(regimen::Setup::new([]))
        .prescription("1x10")
        .build()
        .unwrap();
    let session =
        [get("prone-back-extension").clone(), get("rhomboid-stretch").clone(), drill];
    let routine = Routine::from_exercises("x", Kit::default(), session).unwrap();
    assert_eq!(ids(&routine), ["drill", "prone-back-extension", "rhomboid-stretch"]);
    assert_eq!(routine.cool_down().len(), 1, "there is a warm-up already");
}

#[test]
fn a_session_sheet_to_train_from() {
    let routine = Routine::builder("Short")
        .kit(Kit::outdoors([Equipment::DumbbellPair]))
        .sparing(regimen::BodyRegion::Knees)
        .level(regimen::Level::Intermediate)
        .warm_up(get("thoracic-rotation").prescribed("1x15s/side".parse().unwrap()))
        .superset([
            get("resistance-band-reverse-fly").prescribed("3x10 light".parse().unwrap()),
            get("prone-back-extension").into(),
        ])
        .build()
        .unwrap();
    insta::assert_snapshot!(routine, @"
    Short
    Kit: pair of dumbbells, outdoors
    Spares: knees
    Level: intermediate

    WARM-UP

      1. Thoracic Rotation: 1 set of 15 seconds on each side
         Seated on the floor
         Bend your knees with both feet flat, or cross your legs if you sit taller that way.
         1) Sit tall on a seat or on the floor, feet shoulder-width apart and both sitting
            bones heavy.
         2) Rest your fingertips behind your head, elbows wide, without pulling on your
            neck.
         3) Breathe in to sit taller. Breathe out and turn your chest to the right, keeping
            hips and knees still.
         4) Bring your left elbow round in the direction of your right knee, bending forward
            only slightly.
         5) Hold for 15 to 20 seconds with normal breaths, turning a touch further only if
            it feels easy.
         6) Breathe in and unwind slowly to face forward. Change sides: turn to the left,
            right elbow leading.
         ! Turn from the ribs, not from the neck or the hips, and stay well short of pain.
         ! Leave this out with brittle bones or a fresh disc problem; it combines turning
           with bending.

    STRENGTH

      Superset: take turns, one set each, for 2 to 3

      2. Reverse Fly: 3 sets of 10 repetitions with a light load
         Bent over with pair of dumbbells
         Light weights only, folded forward at the hips; standing upright would not train
         these muscles.
         1) Stand with feet shoulder-width apart, knees soft, a band end or a light weight
            in each hand, palms facing each other.
         2) If you use a band, face the anchor and stand tall, arms reaching straight
            forward at shoulder height.
         3) If you use dumbbells, push your hips back and fold forward with a flat back,
            arms hanging below your shoulders.
         4) Firm your belly, lengthen your neck, and keep your elbows slightly bent from
            start to finish.
         5) Breathe out and open your arms wide to your sides, no further than in line with
            your shoulders.
         6) Finish with your shoulder blades drawn together and your shoulders away from
            your ears.
         7) Breathe in and bring your arms back slowly to where they started. After the last
            one, step in until the band is slack, or stand up with a flat back.
         ! Keep it light: if your shoulders shrug or your body swings, the load is too much.
         ! If you use dumbbells, keep your back flat and your hips folded throughout; leave
           that version out with a sore lower back.
         ! Check the band for nicks and the anchor for give; a door must be shut firmly and
           open away from you. Never let go under tension.

      3. Prone Back Extension: 3 sets of at least 30 seconds
         Lying face down
         1) Lie face down, legs straight and forehead lowered, flat on the floor or draped
            over a ball.
         2) Stretch both arms out sideways at shoulder height and turn your thumbs up
            towards the ceiling.
         3) Squeeze your buttocks and press your feet into the floor. They stay down
            throughout.
         4) Breathe out, draw your shoulder blades together, and raise your chest, head and
            arms as far as is comfortable.
         5) Look straight down, so that your neck stays in line with your back.
         6) Hold for at least 30 seconds, breathing smoothly. Come down sooner if you strain
            or begin to hold your breath.
         7) Lower your chest, forehead and arms slowly, and rest before the next hold.
         ! Keep your feet down: lifting the legs as well puts far more strain on the lower
           back.
         ! Leave this out if arching your back hurts, or if lying face down does not suit
           you, as in pregnancy.
         ! Never hold your breath; with high blood pressure, use several short holds.
    ");
    insta::assert_snapshot!(format!("{routine:#}"), @"
    Short
    Kit: pair of dumbbells, outdoors
    Spares: knees
    Level: intermediate

    WARM-UP

      1. Thoracic Rotation: 1 set of 15 seconds on each side
         Seated on the floor
         Bend your knees with both feet flat, or cross your legs if you sit taller that way.

    STRENGTH

      Superset: take turns, one set each, for 2 to 3

      2. Reverse Fly: 3 sets of 10 repetitions with a light load
         Bent over with pair of dumbbells
         Light weights only, folded forward at the hips; standing upright would not train
         these muscles.

      3. Prone Back Extension: 3 sets of at least 30 seconds
         Lying face down
    ");
}

/// Every rule, written a second time and looked at from outside.
fn obeys_the_rules(routine: &Routine) {
    assert!(!routine.warm_up().is_empty() && !routine.strength().is_empty());
    let phases: Vec<Phase> = routine.steps().map(|(phase, _)| phase).collect();
    assert!(phases.is_sorted());
    assert!((2..=200).contains(&phases.len()));
    for (phase, step) in routine.steps() {
        let exercise = step.exercise();
        assert!(phase.allows(exercise.kind()));
        assert!(exercise.setups().contains(step.setup()));
        // The setup is the first that is allowed, or the one that was asked for.
        let person = regimen::Constraints::from(routine.kit())
            .sparing(routine.spared())
            .easing(routine.eased())
            .quiet(routine.is_quiet());
        assert!(person.judge(exercise).unwrap().contains(&step.setup()));
        let needed = step.setup().equipment();
        assert!(needed.iter().all(|item| routine.kit().contains(item)));
        assert!(routine.spared().iter().all(|region| !step.may_load(region)));
        let eased = routine.eased();
        assert!(eased.iter().all(|region| !step.setup().may_load_heavily(region)));
        assert!(!(routine.is_quiet() && exercise.impact()));
    }
    for (_, block) in routine.blocks() {
        let sets: Vec<_> =
            block.steps().iter().map(|step| step.prescription().sets()).collect();
        assert!(!sets.is_empty() && sets.iter().all(|it| *it == sets[0]));
        let is_in_rounds = block.timing() != regimen::routine::Timing::Sets;
        assert!(!is_in_rounds || sets[0] == regimen::LowHigh::exactly(1));
        // What is on the clock fits its beat at the usual pace.
        if let Some(beat) = block.timing().beat() {
            let pace = regimen::Pace::default();
            let first = routine.blocks().take_while(|(_, it)| !std::ptr::eq(*it, block));
            let first = 1 + first.map(|(_, it)| it.steps().len()).sum::<usize>();
            let of_work: u64 = routine
                .timeline(&pace)
                .filter(|it| it.step() == first)
                .filter(|it| {
                    matches!(
                        it.activity(),
                        regimen::routine::Activity::Work { set: 1, .. }
                    )
                })
                .map(|it| it.length().as_secs())
                .sum();
            assert!(of_work <= u64::from(beat.get()));
        }
    }
}

/// Which codes a draft deserves, found in the plainest way.
fn deserved(draft: &PlainDraft) -> Vec<&'static str> {
    let catalog = Catalog::builtin();
    let mut codes = Vec::new();
    let steps: Vec<&PlainStep> = draft.steps().collect();
    let found: Vec<Option<&Exercise>> =
        steps.iter().map(|step| catalog.get(&step.exercise).ok()).collect();
    let is_training = |index: usize| match (steps[index].phase, found[index]) {
        (Some(phase), _) => phase == Phase::Strength,
        (None, Some(exercise)) => exercise.kind().is_training(),
        (None, None) => false,
    };
    let last = (0..steps.len()).rev().find(|index| is_training(*index));
    let phase = |index: usize| match (steps[index].phase, found[index]) {
        (Some(phase), _) => Some(phase),
        (None, None) => None,
        (None, Some(exercise)) if exercise.kind().is_training() => Some(Phase::Strength),
        (None, Some(_)) if last.is_some_and(|last| index > last) => Some(Phase::CoolDown),
        (None, Some(_)) => Some(Phase::WarmUp),
    };
    let phases: Vec<Option<Phase>> = (0..steps.len()).map(phase).collect();
    // Of a step in the wrong phase nothing is said about the order.
    let suits = |index: usize| {
        let phase = phases[index]?;
        found[index].is_none_or(|it| phase.allows(it.kind())).then_some(phase)
    };
    let suiting: Vec<Option<Phase>> = (0..steps.len()).map(suits).collect();
    for (index, step) in steps.iter().enumerate() {
        let before = |phase| suiting[..index].contains(&Some(phase));
        if suiting[index] == Some(Phase::WarmUp) && before(Phase::Strength) {
            codes.push("warm-up-after-strength");
        }
        if suiting[index] == Some(Phase::Strength) && before(Phase::CoolDown) {
            codes.push("strength-after-cool-down");
        }
        if step.prescription.as_deref() == Some("3xten") {
            codes.push("bad-prescription");
        }
        let Some(exercise) = found[index] else {
            codes.push("unknown-exercise");
            continue;
        };
        if phases[index].is_some_and(|phase| !phase.allows(exercise.kind())) {
            codes.push("wrong-phase");
        }
        if draft.quiet && exercise.impact() {
            codes.push("has-impact");
        }
        let is_asked = |setup: &&regimen::Setup| {
            step.setup.as_deref().is_none_or(|id| id == setup.id())
        };
        let asked: Vec<_> = exercise.setups().iter().filter(is_asked).collect();
        if asked.is_empty() {
            codes.push("unknown-setup");
            continue;
        }
        let possible: Vec<_> =
            asked.iter().copied().filter(|setup| draft.kit.allows(setup)).collect();
        let pool = if possible.is_empty() {
            codes.push("missing-equipment");
            asked
        } else {
            possible
        };
        let spares = |setup: &regimen::Setup| {
            draft.spare.is_none_or(|region| !setup.may_load(region))
        };
        let eases = |setup: &regimen::Setup| {
            draft.ease.is_none_or(|region| !setup.may_load_heavily(region))
        };
        if !pool.iter().any(|it| spares(it) && eases(it)) {
            if pool.iter().any(|it| spares(it)) {
                codes.push("loads-eased-region");
            } else {
                codes.push("loads-spared-region");
                if !pool.iter().any(|it| eases(it)) {
                    codes.push("loads-eased-region");
                }
            }
        }
    }
    for block in &draft.blocks {
        if block.form == PlainForm::Circuit(101) {
            codes.push("out-of-range");
        }
    }
    let first = phases.iter().position(|phase| *phase == Some(Phase::Strength));
    let might_be = |index: usize, phase: Phase| {
        found[index].is_none() && steps[index].phase.is_none_or(|stated| stated == phase)
    };
    let hidden = (0..first.unwrap_or(steps.len())).any(|it| might_be(it, Phase::WarmUp));
    if !phases.contains(&Some(Phase::WarmUp)) && !hidden {
        codes.push("no-warm-up");
    }
    if first.is_none() && !(0..steps.len()).any(|it| might_be(it, Phase::Strength)) {
        codes.push("no-strength");
    }
    codes.sort_unstable();
    codes
}

fn codes(violations: &Violations) -> Vec<&'static str> {
    // Supersets of unlike steps are looked at in the tests of refusals.
    let of_supersets =
        ["uneven-superset", "bad-superset", "bad-block", "too-long-for-beat"];
    let mut codes: Vec<_> = violations
        .iter()
        .map(regimen::Violation::code)
        .filter(|code| !of_supersets.contains(code))
        .collect();
    codes.sort_unstable();
    codes
}

/// The laws of good routines are looked at on enough of them.
#[test]
fn a_fair_share_of_the_drafts_is_right() {
    use proptest::strategy::ValueTree;

    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut all, mut right, mut rich) = (0, 0, 0);
    for _ in 0..1000 {
        let plain = strategies::draft().new_tree(&mut runner).unwrap().current();
        all += 1;
        if let Ok(routine) = plain.draft().check(Catalog::builtin()) {
            right += 1;
            let has_superset =
                routine.blocks().any(|(_, block)| block.style().as_str() == "superset");
            rich += usize::from(has_superset && !routine.cool_down().is_empty());
        }
    }
    assert!(10 * right >= 3 * all, "{right} of {all} are right");
    assert!(3 * rich >= right, "{rich} of {right} have a superset and a cool-down");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_draft_becomes_a_good_routine_or_is_told_all_that_is_wrong(plain in strategies::draft()) {
        let deserved = deserved(&plain);
        match plain.draft().check(Catalog::builtin()) {
            Ok(routine) => {
                obeys_the_rules(&routine);
                let person = regimen::Constraints::from(plain.kit)
                    .sparing(plain.spare.into_iter().collect::<regimen::RegionSet>())
                    .easing(plain.ease.into_iter().collect::<regimen::RegionSet>())
                    .quiet(plain.quiet);
                for (plain, (_, step)) in plain.steps().zip(routine.steps()) {
                    if plain.setup.is_none() {
                        let judged = person.judge(step.exercise()).unwrap();
                        prop_assert_eq!(judged[0], step.setup());
                    }
                    prop_assert_eq!(plain.key.as_deref(), step.key());
                }
                prop_assert!(deserved.is_empty(), "{deserved:?}");
                prop_assert_eq!(&routine.draft().check(Catalog::builtin()).unwrap(), &routine);
                let text = serde_json::to_string(&routine).unwrap();
                prop_assert_eq!(&serde_json::from_str::<Routine>(&text).unwrap(), &routine);
            }
            Err(violations) => {
                prop_assert_eq!(codes(&violations), deserved);
                let steps = violations.iter().map(|it| it.step().unwrap_or(usize::MAX));
                prop_assert!(steps.collect::<Vec<_>>().is_sorted());
            }
        }
    }

    #[test]
    fn any_order_keeps_every_exercise_and_the_order_within_a_phase(
        order in Just((0..Catalog::builtin().len()).collect::<Vec<_>>()).prop_shuffle(),
        count in 0usize..12,
        kit in strategies::kit(),
    ) {
        let exercises: Vec<&Exercise> =
            order.iter().take(count).filter_map(|index| Catalog::builtin().iter().nth(*index)).collect();
        let possible = exercises.iter().all(|it| it.setup_for(&kit).is_some());
        let trains = exercises.iter().any(|it| it.kind().is_training());
        let warms = exercises.iter().any(|it| !it.kind().is_training());
        match Routine::from_exercises("x", kit, exercises.iter().copied()) {
            Ok(routine) => {
                prop_assert!(possible && trains && warms);
                obeys_the_rules(&routine);
                prop_assert_eq!(routine.steps().count(), exercises.len());
                for phase in Phase::ALL {
                    let place = |id: &str| exercises.iter().position(|it| it.id().as_str() == id);
                    let places: Vec<_> = routine
                        .steps()
                        .filter(|(it, _)| it == phase)
                        .map(|(_, step)| place(step.exercise().id().as_str()))
                        .collect();
                    prop_assert!(places.is_sorted());
                }
            }
            Err(_) => prop_assert!(!(possible && trains && warms)),
        }
    }
}
