//! What a session costs in time and gives in sets: worked tables, laws and advice.

use std::collections::BTreeMap;
use std::time::Duration;

use proptest::prelude::*;
use regimen::routine::{Activity, Advice, Side};
use regimen::{
    Catalog, Equipment, Exercise, Kit, Laterality, Level, LowHigh, Muscle, MuscleGroup,
    Pace, Phase, Routine,
};

use crate::{ends, strategies};

fn get(id: &str) -> &'static Exercise {
    Catalog::builtin().get(id).unwrap()
}

fn dosed(id: &str, dose: &str) -> regimen::Prescribed {
    get(id).prescribed(dose.parse().unwrap())
}

/// The nine exercises of the middle back, as they are.
fn nine() -> Routine {
    let kit = [Equipment::ResistanceBand, Equipment::DumbbellPair];
    Routine::from_exercises("Nine", kit, Catalog::builtin().iter().take(9)).unwrap()
}

fn seconds(time: LowHigh<Duration>) -> (u64, u64) {
    ends(time.map(|end| end.as_secs()))
}

#[test]
fn the_worked_table_of_seconds() {
    let transition = Pace::default().transition;
    let mut sum = (0, 0);
    for (id, low, high) in [
        ("rhomboid-stretch", 110, 110),
        ("thoracic-side-bend", 125, 125),
        ("thoracic-rotation", 125, 155),
        ("unilateral-band-row", 240, 240),
        ("lat-pull-with-band", 240, 240),
        ("resistance-band-reverse-fly", 140, 240),
        ("banded-upright-row", 216, 240),
        ("prone-back-extension", 210, 210),
        ("renegade-row", 160, 160),
    ] {
        // A stretch of one second and a hold of one second, to make a routine of one exercise.
        let kit = [Equipment::ResistanceBand, Equipment::DumbbellPair];
        let routine = if get(id).kind().is_training() {
            Routine::builder(id)
                .kit(kit)
                .warm_up(dosed("cat-cow", "1x1 tempo 1-0-0-0"))
                .strength(get(id))
        } else {
            Routine::builder(id)
                .kit(kit)
                .warm_up(get(id))
                .strength(dosed("forearm-plank", "1x1s"))
        };
        let (all_low, all_high) =
            seconds(routine.build().unwrap().duration(&Pace::default()));
        let other = u64::from(transition) + 1;
        assert_eq!((all_low - other, all_high - other), (low, high), "{id}");
        sum = (sum.0 + low, sum.1 + high);
    }
    assert_eq!(sum, (1566, 1720));
    assert_eq!(seconds(nine().duration(&Pace::default())), (1806, 1960));
}

#[test]
fn the_worked_table_of_sets() {
    use Muscle as M;
    let table: [(&[Muscle], (f64, f64)); 13] = [
        (&[M::MiddleTrapezius], (11.0, 12.0)),
        (&[M::Rhomboids], (8.0, 9.0)),
        (&[M::LowerTrapezius], (8.5, 9.0)),
        (&[M::PosteriorDeltoid], (8.0, 9.0)),
        (&[M::LatissimusDorsi], (6.0, 6.0)),
        (&[M::BicepsBrachii, M::Brachialis, M::Brachioradialis], (4.5, 4.5)),
        (&[M::UpperTrapezius], (4.0, 4.5)),
        (&[M::LateralDeltoid], (4.0, 4.5)),
        (&[M::Infraspinatus, M::TeresMinor], (4.0, 4.5)),
        (&[M::ErectorSpinae, M::TeresMajor], (3.0, 3.0)),
        (&[M::Multifidus, M::AnteriorDeltoid, M::SerratusAnterior], (1.5, 1.5)),
        (&[M::Supraspinatus, M::GluteusMaximus], (1.5, 1.5)),
        (&[M::Obliques, M::RectusAbdominis], (0.5, 0.5)),
    ];
    let volume = nine().volume();
    let mut told = regimen::MuscleSet::empty();
    for (muscles, sets) in table {
        for &muscle in muscles {
            assert_eq!(ends(volume.sets(muscle)), sets, "{muscle}");
            told.insert(muscle);
        }
    }
    for muscle in regimen::MuscleSet::all() - told {
        assert_eq!(ends(volume.sets(muscle)), (0.0, 0.0), "{muscle}");
    }
    assert_eq!(ends(volume.group(MuscleGroup::Chest)), (0.0, 0.0));
    assert_eq!((ends(volume.push()), ends(volume.pull())), ((0, 0), (11, 12)));
    assert_eq!(ends(volume.primary(M::LatissimusDorsi)), (6, 6));
    assert_eq!(ends(volume.secondary(M::PosteriorDeltoid)), (12, 12));
}

#[test]
fn a_group_counts_a_set_once() {
    let routine = Routine::builder("x")
        .warm_up(get("cat-cow"))
        .strength(dosed("prone-back-extension", "2x30s"))
        .build()
        .unwrap();
    let volume = routine.volume();
    assert_eq!(
        ends(volume.group(MuscleGroup::Back)),
        (2.0, 2.0),
        "two sets, for many of its muscles"
    );
    assert_eq!(ends(volume.group(MuscleGroup::Glutes)), (1.0, 1.0));
}

#[test]
fn a_superset_round_by_round() {
    let routine = Routine::builder("x")
        .kit([Equipment::ResistanceBand])
        .warm_up(dosed("cat-cow", "1x1"))
        .superset([
            dosed("banded-upright-row", "2x10 rest 90s"),
            dosed("lat-pull-with-band", "2x5"),
        ])
        .build()
        .unwrap();
    let segments: Vec<_> = routine
        .timeline(&Pace::default())
        .map(|segment| {
            let set = match segment.activity() {
                Activity::Work { set, side: None, .. } => Ok(set),
                other => Err(other),
            };
            (segment.step(), set, segment.length().as_secs())
        })
        .collect();
    let work = |step, set, length| (step, Ok(set), length);
    assert_eq!(
        segments,
        [
            work(1, 1, 4),
            (2, Err(Activity::Transition), 30),
            work(2, 1, 40),
            (3, Err(Activity::Transition), 10),
            work(3, 1, 20),
            (2, Err(Activity::Rest), 90),
            work(2, 2, 40),
            (3, Err(Activity::Transition), 10),
            work(3, 2, 20),
        ]
    );
}

#[test]
fn runs_rest_as_the_finished_run_says() {
    let routine = Routine::builder("x")
        .warm_up(dosed("cat-cow", "1x1"))
        .strength(dosed("bodyweight-squat", "1x5 rest 120s, 2x10 rest 30s, 1x1"))
        .build()
        .unwrap();
    let rests: Vec<u64> = routine
        .timeline(&Pace::default())
        .filter(|segment| segment.activity() == Activity::Rest)
        .map(|segment| segment.length().as_secs())
        .collect();
    assert_eq!(rests, [120, 30, 30]);
}

#[test]
fn changes_of_side_by_what_is_in_the_hands() {
    let change = |id: &str, dose: &str| {
        let kit = [Equipment::Dumbbell, Equipment::Chair];
        let routine = Routine::builder("x").kit(kit).warm_up(dosed("cat-cow", "1x1"));
        let routine = routine.strength(dosed(id, dose)).build().unwrap();
        let mut segments = routine.timeline(&Pace::default());
        segments
            .find(|segment| segment.activity() == Activity::SideChange)
            .map(|segment| segment.length().as_secs())
    };
    assert_eq!(change("side-plank", "1x20s/side"), Some(5), "a hold without a load");
    assert_eq!(change("side-plank", "1x20s/side 5kg"), Some(10), "a hold with a load");
    assert_eq!(change("suitcase-carry", "1x20s/side"), Some(10), "it needs a weight");
    assert_eq!(change("single-leg-bridge", "1x8/side"), Some(10), "repetitions");
    assert_eq!(change("dead-bug", "1x8/side"), None, "the sides take turns");
    assert_eq!(change("dead-bug", "1x8"), None);
}

#[test]
fn distances_and_paces() {
    let routine = Routine::builder("x")
        .kit([Equipment::Dumbbell])
        .warm_up(dosed("cat-cow", "1x1"))
        .strength(dosed("suitcase-carry", "1x25m/side"))
        .build()
        .unwrap();
    let mut pace = Pace::default();
    assert_eq!(seconds(routine.duration(&pace)), (94, 94));
    pace.metres_per_minute = 40.try_into().unwrap();
    assert_eq!(
        seconds(routine.duration(&pace)),
        (120, 120),
        "half a second counts whole"
    );
    let text = r#"{"rest":90}"#;
    assert_eq!(serde_json::from_str::<Pace>(text).unwrap().rest, 90);
    assert!(serde_json::from_str::<Pace>(r#"{"metres_per_minute":0}"#).is_err());
    assert!(serde_json::from_str::<Pace>(r#"{"rets":90}"#).is_err());
    // Absurd assumptions are long, and no more.
    for value in [&mut pace.repetition, &mut pace.rest, &mut pace.transition] {
        *value = u32::MAX;
    }
    assert!(routine.duration(&pace).high > Duration::from_secs(1 << 32));
}

fn advice_codes(routine: &Routine) -> Vec<&'static str> {
    routine.advice().iter().map(Advice::code).collect()
}

#[test]
fn advice_on_the_nine_exercises() {
    let lines: Vec<String> = nine().advice().iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(lines.join("\n"), @"
    90 s a side of static stretching for the middle traps before strength work: keep it to 60 s, or move the rest to the cool-down
    90 s a side of static stretching for the rhomboids before strength work: keep it to 60 s, or move the rest to the cool-down
    105 s a side of static stretching for the obliques before strength work: keep it to 60 s, or move the rest to the cool-down
    ");
}

#[test]
fn each_piece_of_advice_when_it_is_due_and_not_otherwise() {
    let routine = |warm_up: &str, dose: &str, strength: [&str; 2]| {
        Routine::builder("x")
            .kit(Kit::from([Equipment::ResistanceBand, Equipment::DumbbellPair]))
            .warm_up(dosed(warm_up, dose))
            .strength(get(strength[0]))
            .strength(get(strength[1]))
            .build()
            .unwrap()
    };
    let balanced = ["band-chest-press", "banded-upright-row"];
    let cold = routine("wrist-circles", "1x20", balanced);
    assert_eq!(advice_codes(&cold), ["cold-muscle"; 3]);
    assert_eq!(
        cold.advice()[0].to_string(),
        "step 2 trains the chest cold: add a warm-up for it, or a minute of cardio"
    );
    assert_eq!(advice_codes(&routine("march-in-place", "1x60s", balanced)), [""; 0]);
    assert_eq!(
        advice_codes(&routine("march-in-place", "1x59s", balanced)),
        ["cold-muscle"; 3]
    );

    let chest = |dose| {
        let codes = advice_codes(&routine("doorway-chest-stretch", dose, balanced));
        codes.into_iter().filter(|code| *code == "long-static-stretch").count()
    };
    assert_eq!(chest("2x30s/side"), 0, "60 s a side is not too long");
    assert_eq!(chest("2x31s/side"), 2, "for two parts of the chest");

    let pulls =
        routine("march-in-place", "1x60s", ["unilateral-band-row", "lat-pull-with-band"]);
    assert_eq!(advice_codes(&pulls), [""; 0], "nothing to pull against");
    let uneven = Routine::builder("x")
        .kit([Equipment::ResistanceBand, Equipment::DumbbellPair])
        .warm_up(dosed("march-in-place", "1x60s"))
        .strength(dosed("band-chest-press", "2x10"))
        .strength(dosed("unilateral-band-row", "4x10/side"))
        .strength(dosed("biceps-curl", "4x10"))
        .build()
        .unwrap();
    assert_eq!(advice_codes(&uneven), ["push-pull-imbalance"]);
    assert_eq!(
        uneven.advice()[0].to_string(),
        "2 sets of compound pushing to 4 sets of pulling: keep them about equal over the week"
    );
    let legs = routine("march-in-place", "1x60s", ["bodyweight-squat", "glute-bridge"]);
    assert_eq!(advice_codes(&legs), [""; 0], "no pushing and no pulling is balanced");

    let level = |level: Option<Level>| {
        let builder = Routine::builder("x").warm_up(dosed("march-in-place", "1x60s"));
        let builder = match level {
            Some(level) => builder.level(level),
            None => builder,
        };
        advice_codes(&builder.strength(get("single-leg-bridge")).build().unwrap())
    };
    assert_eq!(level(Some(Level::Beginner)), ["above-level"]);
    assert_eq!(level(Some(Level::Intermediate)), [""; 0]);
    assert_eq!(level(None), [""; 0]);
    for advice in cold.advice() {
        assert!(!advice.source().is_empty());
    }
}

#[test]
fn advice_on_doses() {
    let routine = Routine::builder("x")
        .kit([Equipment::DumbbellPair, Equipment::Bench])
        .warm_up(dosed("march-in-place", "1x20m"))
        .warm_up(dosed("jumping-jack", "1x60s"))
        .strength(dosed("forearm-plank", "3x12"))
        .strength(dosed("push-up", "3x10/side 40kg"))
        .strength(dosed("reverse-lunge", "3x10"))
        .strength(dosed("dumbbell-row", "20x1000/side bw-100kg"))
        .strength(dosed("push-up", "3x10"))
        .cool_down(get("march-in-place"))
        .build()
        .unwrap();
    let lines: Vec<String> = routine
        .advice()
        .iter()
        .filter(|advice| advice.code() != "push-pull-imbalance")
        .map(ToString::to_string)
        .collect();
    insta::assert_snapshot!(lines.join("\n"), @"
    step 1 is measured in metres, and its exercise in seconds
    step 3 is measured in repetitions, and its exercise in seconds
    step 4 is prescribed on each side, and its exercise has none: leave out `/side`
    step 5 is done in turn on both sides, and not prescribed on each side: add `/side`
    step 4 has nothing to load `40kg` on in its setup
    step 6 has nothing to load `bw-100kg` on in its setup
    step 7 repeats `push-up` of step 4
    the session takes 2715 minutes, more than three hours
    ");
    for advice in routine.advice() {
        let json = serde_json::to_value(&advice).unwrap();
        assert_eq!(json["code"], advice.code());
        assert_eq!(json["message"], advice.to_string());
        assert_eq!(json["source"], advice.source());
        assert_eq!(
            json.get("step").and_then(serde_json::Value::as_u64),
            advice.step().map(|it| it as u64)
        );
        let codes = || {
            regimen::codes::all().filter(|it| it.area() == regimen::codes::Area::Advice)
        };
        assert!(codes().any(|it| it.id() == advice.code()));
    }
}

/// Advice on doses is for slips: what the catalogue itself prescribes is none.
#[test]
fn usual_doses_are_not_advised_against() {
    let everything: Kit = Equipment::ALL.iter().copied().collect();
    let (stretch, squat) = (get("cat-cow"), get("bodyweight-squat"));
    for exercise in Catalog::builtin() {
        let with = [stretch, squat].into_iter().filter(|it| it.id() != exercise.id());
        let routine =
            Routine::from_exercises("x", everything, with.chain([exercise])).unwrap();
        let of_doses =
            ["dose-unlike-exercise", "side-mismatch", "load-without-resistance"];
        for advice in routine.advice() {
            assert!(!of_doses.contains(&advice.code()), "{exercise:?}: {advice}");
        }
    }
}

#[test]
fn volumes_add_up_and_are_data() {
    let (nine, volume) = (nine(), nine().volume());
    let week: regimen::routine::Volume = [&volume, &volume].into_iter().sum();
    for (muscle, sets) in week.iter() {
        assert_eq!(sets, volume.sets(muscle) + volume.sets(muscle));
    }
    assert_eq!(
        volume.iter().count(),
        Muscle::ALL.iter().filter(|it| volume.sets(**it).high > 0.0).count()
    );
    assert_eq!(week.groups().count(), volume.groups().count());
    let text = serde_json::to_string(&week).unwrap();
    assert_eq!(serde_json::from_str::<regimen::routine::Volume>(&text).unwrap(), week);
    assert_eq!(volume.clone() + regimen::routine::Volume::default(), volume);

    let segments: Vec<_> = nine.timeline(&Pace::default()).collect();
    let json = serde_json::to_value(&segments[..2]).unwrap();
    assert_eq!(
        json,
        serde_json::json!([
            { "start": 0, "length": 30, "step": 1, "activity": "work", "set": 1 },
            { "start": 30, "length": 10, "step": 1, "activity": "rest" },
        ])
    );
}

/// The numbers of the steps that are done in rounds, on the clock or within a time.
fn steps_in_rounds(routine: &Routine) -> Vec<usize> {
    let styles = routine.blocks().flat_map(|(_, block)| {
        let is_in_rounds = block.timing() != regimen::routine::Timing::Sets;
        block.steps().iter().map(move |_| is_in_rounds)
    });
    (1..).zip(styles).filter(|(_, it)| *it).map(|(number, _)| number).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn segments_abut_and_hold_each_set_of_each_side_once(routine in strategies::routine()) {
        let pace = Pace::default();
        let LowHigh { low, high } = routine.duration(&pace);
        prop_assert!(low <= high);
        let mut end = Duration::ZERO;
        let mut sets: BTreeMap<(usize, u32), Vec<Option<Side>>> = BTreeMap::new();
        let mut changes = BTreeMap::<usize, u32>::new();
        let in_rounds = steps_in_rounds(&routine);
        for segment in routine.timeline(&pace) {
            prop_assert_eq!(segment.start(), end);
            end = segment.end();
            // What is done in rounds has laws of its own.
            if in_rounds.contains(&segment.step()) {
                continue;
            }
            match segment.activity() {
                // The first part stands for its set.
                Activity::Work { set, part, side, .. } if part.is_none_or(|part| part == 1) => {
                    sets.entry((segment.step(), set)).or_default().push(side);
                }
                Activity::SideChange => *changes.entry(segment.step()).or_default() += 1,
                _ => {}
            }
        }
        prop_assert_eq!(end, high);
        let mut expected = BTreeMap::new();
        for (index, (_, step)) in routine.steps().enumerate() {
            if in_rounds.contains(&(index + 1)) {
                continue;
            }
            let dose = step.prescription();
            let in_turn = step.exercise().laterality() == Laterality::Alternating;
            let sides = if dose.is_per_side() && !in_turn { vec![Some(Side::Left), Some(Side::Right)] } else { vec![None] };
            for set in 1..=dose.sets().high {
                expected.insert((index + 1, set), sides.clone());
            }
            let ramp = routine.ramps().find(|(number, _)| *number == index + 1);
            let ramp = ramp.filter(|_| dose.heaviest().is_some());
            let lighter = ramp.map_or(0, |(_, sets)| sets.as_slice().len());
            let all = dose.sets().high + u32::try_from(lighter).unwrap();
            let due = if sides.len() == 2 { all } else { 0 };
            prop_assert_eq!(changes.get(&(index + 1)).copied().unwrap_or(0), due);
        }
        prop_assert_eq!(sets, expected);
    }

    #[test]
    fn volume_is_additive(routine in strategies::routine()) {
        let whole = routine.volume();
        let warm_up = || routine.steps().find(|(phase, _)| *phase == Phase::WarmUp).unwrap().1;
        let part = |index: usize| {
            let block = routine.strength().get(index)?;
            let steps = block.steps().iter();
            let steps = steps.map(|it| it.exercise().prescribed(it.prescription().clone()));
            let builder =
                Routine::builder("part").kit(routine.kit()).warm_up(warm_up().exercise());
            let timing = block.timing();
            let builder = match (timing.beat(), timing.cap(), timing.rounds()) {
                (Some(beat), _, Some(rounds)) => builder.every(beat, rounds, steps),
                (_, Some(cap), _) => builder.within(cap, steps),
                (_, _, Some(rounds)) => builder.circuit(rounds, timing.rest(), steps),
                _ => {
                    let mut steps = steps;
                    let builder = builder.strength(steps.next().unwrap());
                    steps.fold(builder, regimen::RoutineBuilder::<regimen::routine::MayEnd>::strength)
                }
            };
            Some(builder.build().unwrap().volume())
        };
        let parts: Vec<_> = (0..).map_while(part).collect();
        for &muscle in Muscle::ALL {
            let sum = parts.iter().map(|part| part.sets(muscle));
            let sum = sum.fold(LowHigh::default(), |sum, it| sum + it);
            prop_assert_eq!(whole.sets(muscle), sum);
        }
        for &group in MuscleGroup::ALL {
            let sum = parts.iter().map(|part| part.group(group));
            let sum = sum.fold(LowHigh::default(), |sum, it| sum + it);
            prop_assert_eq!(whole.group(group), sum);
        }
        let sum = |of: fn(&regimen::routine::Volume) -> LowHigh<u32>| {
            parts.iter().map(of).fold(LowHigh::default(), |sum, it| sum + it)
        };
        prop_assert_eq!(whole.push(), sum(regimen::routine::Volume::push));
        prop_assert_eq!(whole.pull(), sum(regimen::routine::Volume::pull));
    }
}
