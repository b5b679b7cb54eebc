//! The two problems of a plan, built again from what the documentation says of them.
//!
//! The crate builds its models to be solved fast; here they are built to be read, from the public
//! face alone, so that a mistake would have to be made twice to stay unseen.

use std::collections::{BTreeMap, BTreeSet};

use regimen::exercise::{Force, Mechanic, Pattern};
use regimen::muscle::LeafGroup;
use regimen::plan::{self, Model, Outcome};
use regimen::prescription::{Effort, Load, Reps, Rest, Run, Tempo, Work};
use regimen::{
    BodyRegion, Catalog, Equipment, EquipmentSet, Exercise, ExerciseKind, Goal, Kit,
    Laterality, Level, Muscle, MuscleGroup, MuscleSet, Pace, Phase, Plan, RegionSet,
    Setup,
};

/// What a plan asks for, in the words of this file.
#[derive(Clone, Debug)]
struct Wanted {
    targets: MuscleSet,
    emphasis: BTreeMap<Muscle, u32>,
    kit: Kit,
    minutes: u32,
    level: Level,
    spared: RegionSet,
    goal: Goal,
    required: Vec<&'static str>,
    excluded: Vec<&'static str>,
    coaching: bool,
    pace: Pace,
    seed: u64,
}

impl Wanted {
    fn new(targets: impl Into<MuscleSet>) -> Self {
        Self {
            targets: targets.into(),
            emphasis: BTreeMap::new(),
            kit: Kit::default(),
            minutes: 30,
            level: Level::Beginner,
            spared: RegionSet::empty(),
            goal: Goal::General,
            required: Vec::new(),
            excluded: Vec::new(),
            coaching: false,
            pace: Pace::default(),
            seed: 0,
        }
    }

    fn plan(&self) -> Plan {
        let mut plan = Plan::for_muscles(self.targets)
            .kit(self.kit)
            .minutes(self.minutes)
            .up_to(self.level)
            .sparing(self.spared)
            .goal(self.goal)
            .coaching(self.coaching)
            .pace(self.pace.clone())
            .seed(self.seed);
        for (muscle, factor) in &self.emphasis {
            plan = plan.emphasis(*muscle, *factor);
        }
        for id in &self.required {
            plan = plan.with(id.parse().unwrap());
        }
        for id in &self.excluded {
            plan = plan.without(id.parse().unwrap());
        }
        plan
    }

    fn is_required(&self, exercise: &Exercise) -> bool {
        self.required.contains(&exercise.id().as_str())
    }

    /// The setup of a candidate; none if the exercise is not one.
    fn candidate<'a>(&self, exercise: &'a Exercise, phase: Phase) -> Option<&'a Setup> {
        let is_of_phase = match phase {
            Phase::Strength => exercise.kind() == ExerciseKind::Strength,
            other => other.allows(exercise.kind()),
        };
        let works_a_target =
            !(exercise.primary() | exercise.secondary()).is_disjoint(self.targets);
        let is_for_this_person = self.is_required(exercise)
            || (exercise.level() <= self.level
                && (self.coaching || !exercise.needs_coaching()));
        let is_allowed = !self.excluded.contains(&exercise.id().as_str())
            && is_of_phase
            && is_for_this_person
            && !self.spared.iter().any(|region| exercise.may_load(region))
            && (phase != Phase::Strength || works_a_target);
        exercise.setup_for(&self.kit).filter(|_| is_allowed)
    }

    fn candidates<'a>(
        &self,
        catalog: &'a Catalog,
        phase: Phase,
    ) -> Vec<(&'a Exercise, &'a Setup)> {
        let with_setup =
            |exercise: &'a Exercise| Some((exercise, self.candidate(exercise, phase)?));
        catalog.iter().filter_map(with_setup).collect()
    }

    fn share(&self) -> u32 {
        (self.minutes * 12).clamp(120, 600)
    }

    /// An exercise's runs as the goal wants them.
    fn runs(&self, exercise: &Exercise) -> Vec<Run> {
        let (reps, rest) = match self.goal {
            Goal::Strength => (3..=6, 150),
            Goal::Hypertrophy => (8..=12, 90),
            Goal::Endurance => (15..=20, 30),
            Goal::General => return exercise.prescription().runs().to_vec(),
        };
        let mut runs = exercise.prescription().runs().to_vec();
        let resistances = EquipmentSet::resistances();
        let is_loaded = exercise
            .setups()
            .iter()
            .all(|setup| setup.equipment().iter().any(|it| resistances.contains(it)));
        let is_heavy_isolation = self.goal == Goal::Strength
            && exercise.mechanic() == Some(Mechanic::Isolation);
        for run in &mut runs {
            let is_of_maximum = matches!(run.load, Some(Load::OfMaximum(_)));
            if let (Work::Reps { count, .. }, false) = (&mut run.work, is_of_maximum) {
                let own = count.low().get()..=count.high().map_or(u32::MAX, Reps::get);
                let mut both = reps.clone().filter(|it| own.contains(it));
                let reps = if is_loaded && !is_heavy_isolation {
                    Some(reps.clone())
                } else {
                    let first = both.next();
                    first.map(|first| first..=both.next_back().unwrap_or(first))
                };
                let Some(reps) = reps else { continue };
                *count = reps.try_into().unwrap();
                run.effort = Some(Effort::rir(1..=3).unwrap());
                run.rest = Some(Rest::new(rest).unwrap().into());
            }
        }
        runs
    }

    fn seconds(&self, exercise: &Exercise, setup: &Setup, sets: &[(&Run, u32)]) -> u32 {
        let pace = &self.pace;
        let is_training = exercise.kind() == ExerciseKind::Strength;
        let usual_rest = match exercise.kind() {
            ExerciseKind::Strength => pace.rest,
            ExerciseKind::StaticStretch => pace.stretch_rest,
            _ => pace.warm_up_rest,
        };
        let sides = if exercise.prescription().is_per_side() { 2 } else { 1 };
        let mut seconds = u64::from(pace.transition);
        let mut last_rest = 0;
        for (run, sets) in sets {
            let is_unweighted = matches!(run.load, None | Some(Load::BodyWeight))
                && (setup.equipment() & EquipmentSet::weights()).is_empty();
            let is_light =
                !is_training || (matches!(run.work, Work::Hold(_)) && is_unweighted);
            let change = match exercise.laterality() {
                Laterality::Alternating => 0,
                _ if is_light => pace.light_side_change,
                _ => pace.side_change,
            };
            let work = self.work(&run.work);
            last_rest =
                u64::from(run.rest.map_or(usual_rest, |it| it.high_or_low().get()));
            let of_set = sides * work + (sides - 1) * u64::from(change) + last_rest;
            seconds += u64::from(*sets) * of_set;
        }
        (seconds - last_rest).try_into().unwrap()
    }

    /// Seconds of one set on one side, at most.
    fn work(&self, work: &Work) -> u64 {
        let seconds = match work {
            Work::Reps { count, tempo, .. } => {
                let each = tempo.map_or(self.pace.repetition, Tempo::seconds);
                u64::from(count.high_or_low().get()) * u64::from(each)
            }
            Work::Hold(hold) => hold.high_or_low().get().into(),
            Work::Distance(way) => {
                let metres = u64::from(way.high_or_low().get());
                (metres * 60).div_ceil(self.pace.metres_per_minute.get().into())
            }
            work => panic!("{work:?}"),
        };
        // No set of the catalogues here is done in no time.
        assert!(seconds > 0);
        seconds
    }

    fn strength_weights(&self) -> BTreeMap<Muscle, u32> {
        let factor = |muscle| self.emphasis.get(&muscle).copied().unwrap_or(1);
        self.targets.iter().map(|it| (it, plan::weight(it) * factor(it))).collect()
    }

    fn strength(&self, catalog: &Catalog) -> Problem {
        let weights = self.strength_weights();
        let mut families: BTreeMap<Key, BTreeSet<Dose>> = BTreeMap::new();
        let mut required = BTreeSet::new();
        for (exercise, setup) in self.candidates(catalog, Phase::Strength) {
            let runs = self.runs(exercise);
            let regimen::LowHigh { low, high } = exercise.prescription().sets();
            for count in low.min(2)..=high {
                let of_each = shared_out(&runs, count);
                let option = Dose {
                    exercise: exercise.id().to_string(),
                    sets: count,
                    seconds: self.seconds(exercise, setup, &of_each),
                    half_sets: half_sets(exercise, count, &weights),
                };
                let key = self.strength_key(exercise);
                families.entry(key).or_default().insert(option);
            }
            if self.is_required(exercise) {
                required.insert(exercise.id().to_string());
            }
        }
        Problem {
            budget: self.minutes * 60 - self.share(),
            gain: STRENGTH_GAIN.to_vec(),
            weights,
            required,
            families: families.into_values().collect(),
        }
    }

    fn strength_key(&self, exercise: &Exercise) -> Key {
        if self.is_required(exercise) {
            return Key::Own(exercise.id().to_string());
        }
        if exercise.primary().is_disjoint(self.targets) {
            return Key::Assisting;
        }
        let leaves = leaf_groups(exercise);
        match exercise.pattern() {
            Some(pattern) => Key::Pattern(pattern, leaves),
            None => Key::Unknown(exercise.force(), exercise.mechanic(), leaves),
        }
    }

    fn warm_up(
        &self,
        catalog: &Catalog,
        trained: &Trained,
        raise: Option<&str>,
    ) -> Problem {
        let mut families: BTreeMap<Key, BTreeSet<Dose>> = BTreeMap::new();
        let mut required = BTreeSet::new();
        let raise_seconds = match raise {
            Some(_) => (self.share() / 3).clamp(60, 120),
            None => 0,
        };
        for (exercise, setup) in self.candidates(catalog, Phase::WarmUp) {
            let id = exercise.id().to_string();
            if Some(id.as_str()) == raise {
                continue;
            }
            let runs = exercise.prescription().runs();
            let mut of_each: Vec<(&Run, u32)> =
                runs.iter().map(|run| (run, run.sets.high())).collect();
            let is_static = exercise.kind() == ExerciseKind::StaticStretch;
            if is_static {
                assert_eq!(runs.len(), 1, "{id}: the text does not say how to cut runs");
                let most = u32::try_from(60 / self.work(&runs[0].work)).unwrap().max(1);
                of_each[0].1 = of_each[0].1.min(most);
            }
            let option = Dose {
                exercise: id.clone(),
                sets: of_each.iter().map(|(_, sets)| sets).sum(),
                seconds: self.seconds(exercise, setup, &of_each),
                half_sets: half_sets(exercise, 1, trained),
            };
            let key = match (self.is_required(exercise), is_static) {
                (false, true) => Key::Stretch(leaf_groups(exercise)),
                _ => Key::Own(id.clone()),
            };
            families.entry(key).or_default().insert(option);
            if self.is_required(exercise) {
                required.insert(id);
            }
        }
        Problem {
            budget: self.share() - raise_seconds,
            gain: vec![0, 1000, 1500],
            weights: trained.clone(),
            required,
            families: families.into_values().collect(),
        }
    }
}

const STRENGTH_GAIN: [u32; 17] = [
    0, 1000, 1800, 2440, 2952, 3362, 3690, 3952, 4162, 4330, 4464, 4571, 4657, 4726,
    4781, 4825, 4860,
];

type Trained = BTreeMap<Muscle, u32>;

/// What makes exercises alike.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Own(String),
    Assisting,
    Pattern(Pattern, BTreeSet<LeafGroup>),
    Unknown(Option<Force>, Option<Mechanic>, BTreeSet<LeafGroup>),
    Stretch(BTreeSet<LeafGroup>),
}

fn leaf_groups(exercise: &Exercise) -> BTreeSet<LeafGroup> {
    exercise.primary().iter().map(Muscle::leaf_group).collect()
}

/// So many sets of these runs: each has its fewest, and the first ones get what there is more;
/// where even the fewest are too many, the last ones lose.
fn shared_out(runs: &[Run], count: u32) -> Vec<(&Run, u32)> {
    let mut shared: Vec<(&Run, u32)> =
        runs.iter().map(|it| (it, it.sets.low())).collect();
    let given = |shared: &[(&Run, u32)]| shared.iter().map(|(_, sets)| sets).sum::<u32>();
    while given(&shared) < count {
        let next = shared.iter_mut().find(|(run, sets)| *sets < run.sets.high());
        next.unwrap().1 += 1;
    }
    while given(&shared) > count {
        shared.iter_mut().rfind(|(_, sets)| *sets > 0).unwrap().1 -= 1;
    }
    shared.retain(|(_, sets)| *sets > 0);
    shared
}

fn half_sets(
    exercise: &Exercise,
    sets: u32,
    wanted: &BTreeMap<Muscle, u32>,
) -> BTreeMap<Muscle, u32> {
    let primary = exercise.primary().iter().map(|muscle| (muscle, 2 * sets));
    let secondary = exercise.secondary().iter().map(|muscle| (muscle, sets));
    primary.chain(secondary).filter(|(muscle, _)| wanted.contains_key(muscle)).collect()
}

fn muscle_of(demand: plan::Demand) -> Muscle {
    match demand {
        plan::Demand::Muscle(muscle) => muscle,
        other => panic!("{other} is no muscle"),
    }
}

/// A model without an order.
#[derive(Debug, PartialEq, Eq)]
struct Problem {
    budget: u32,
    gain: Vec<u32>,
    weights: BTreeMap<Muscle, u32>,
    required: BTreeSet<String>,
    families: BTreeSet<BTreeSet<Dose>>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Dose {
    exercise: String,
    sets: u32,
    seconds: u32,
    half_sets: BTreeMap<Muscle, u32>,
}

impl From<&Model> for Problem {
    fn from(model: &Model) -> Self {
        let option = |choice: &plan::Choice| Dose {
            exercise: choice.exercise().to_string(),
            sets: choice.sets(),
            seconds: choice.seconds(),
            half_sets: choice
                .gives()
                .map(|(demand, count)| (muscle_of(demand), count))
                .collect(),
        };
        let families = model.families().iter();
        Self {
            budget: model.budget(),
            gain: model.gain().to_vec(),
            weights: model
                .demands()
                .iter()
                .map(|it| (muscle_of(it.demand), it.weight))
                .collect(),
            required: model.required().map(ToString::to_string).collect(),
            families: families
                .map(|it| it.choices.iter().map(option).collect())
                .collect(),
        }
    }
}

/// The half-sets that the strength part gives, to targets and others.
fn trained(outcome: &Outcome, catalog: &Catalog) -> Trained {
    let mut trained = Trained::new();
    for choice in outcome.choices(Phase::Strength) {
        let exercise = catalog.get(choice.exercise().as_str()).unwrap();
        for (muscles, each) in [(exercise.primary(), 2), (exercise.secondary(), 1)] {
            for muscle in muscles {
                *trained.entry(muscle).or_default() += each * choice.sets();
            }
        }
    }
    trained
}

#[track_caller]
fn assert_same(wanted: &Wanted, phase: Phase, expected: &Problem, found: &Model) {
    let found = Problem::from(found);
    if *expected == found {
        return;
    }
    let missing: Vec<_> = expected.families.difference(&found.families).collect();
    let extra: Vec<_> = found.families.difference(&expected.families).collect();
    panic!(
        "{phase:?} of {wanted:?}\nbudget {} {}\nweights {:?}\n{:?}\nrequired {:?} {:?}\n\
         missing {missing:#?}\nextra {extra:#?}",
        expected.budget,
        found.budget,
        expected.weights,
        found.weights,
        expected.required,
        found.required,
    );
}

/// Whether there was an answer to compare.
#[track_caller]
fn compare(wanted: &Wanted, catalog: &Catalog) -> bool {
    let Ok(outcome) = wanted.plan().solve(catalog) else { return false };
    let strength = wanted.strength(catalog);
    assert_same(
        wanted,
        Phase::Strength,
        &strength,
        outcome.model(Phase::Strength).unwrap(),
    );

    let trained = trained(&outcome, catalog);
    let raise = raise_of(&outcome);
    assert_raise(wanted, catalog, &trained, raise.as_ref());
    let raise = raise.as_ref().map(|it| it.id().as_str());
    let warm_up = wanted.warm_up(catalog, &trained, raise);
    assert_same(wanted, Phase::WarmUp, &warm_up, outcome.model(Phase::WarmUp).unwrap());
    true
}

/// The exercise that opens the session without being one of its choices.
fn raise_of(outcome: &Outcome) -> Option<Exercise> {
    let choices = outcome.choices(Phase::WarmUp);
    let (_, first) = outcome.routine().steps().next().unwrap();
    let is_chosen = choices.iter().any(|it| it.exercise() == first.exercise().id());
    (!is_chosen).then(|| first.exercise().clone())
}

#[track_caller]
fn assert_raise(
    wanted: &Wanted,
    catalog: &Catalog,
    trained: &Trained,
    raise: Option<&Exercise>,
) {
    let touched = |exercise: &Exercise| -> u32 {
        let touches = half_sets(exercise, 1, trained);
        touches.iter().map(|(muscle, count)| count * trained[muscle]).sum()
    };
    let candidates = wanted.candidates(catalog, Phase::WarmUp);
    let cardio =
        candidates.iter().filter(|(exercise, _)| exercise.kind() == ExerciseKind::Cardio);
    let most = cardio.map(|(exercise, _)| touched(exercise)).max();
    let expected = most.filter(|_| wanted.share() >= 180);
    assert_eq!(raise.map(touched), expected, "{raise:?} {wanted:?}");
    assert!(
        raise.is_none_or(|it| it.kind() == ExerciseKind::Cardio),
        "{raise:?} {wanted:?}"
    );
}

fn kits() -> [Kit; 5] {
    [
        Kit::from([]),
        Kit::from([Equipment::ResistanceBand]),
        Kit::outdoors([Equipment::DumbbellPair]),
        Kit::from([Equipment::ResistanceBand, Equipment::DumbbellPair, Equipment::Chair]),
        Equipment::ALL.iter().copied().collect(),
    ]
}

fn targets() -> [MuscleSet; 8] {
    [
        MuscleGroup::MiddleBack.into(),
        MuscleGroup::Back.into(),
        MuscleGroup::Chest.into(),
        MuscleGroup::Glutes.into(),
        MuscleGroup::Legs.into(),
        MuscleGroup::Core.muscles() | MuscleGroup::Arms.muscles(),
        Muscle::Rhomboids.into(),
        MuscleSet::all(),
    ]
}

/// Every pair of values of this grid is met, most triples too; all of it would be too much.
fn grid() -> impl Iterator<Item = Wanted> {
    let minutes = [8, 12, 14, 15, 20, 27, 30, 45, 60, 90];
    let goals = [Goal::General, Goal::Strength, Goal::Hypertrophy, Goal::Endurance];
    let spared = [
        RegionSet::empty(),
        BodyRegion::Knees.into(),
        [BodyRegion::LowerBack, BodyRegion::Shoulders].into(),
    ];
    let targets = targets().into_iter().enumerate();
    targets.flat_map(move |(t, targets)| {
        kits().into_iter().enumerate().flat_map(move |(k, kit)| {
            Level::ALL.iter().enumerate().map(move |(l, level)| {
                let turn = t * 15 + k * 3 + l;
                Wanted {
                    kit,
                    level: *level,
                    minutes: minutes[(turn * 7 + turn / 10) % minutes.len()],
                    goal: goals[(turn + turn / 12) % goals.len()],
                    spared: spared[(turn / 2) % spared.len()],
                    coaching: turn % 5 == 0,
                    seed: turn as u64 % 2,
                    ..Wanted::new(targets)
                }
            })
        })
    })
}

#[test]
fn models_of_plans_are_what_the_text_says() {
    let catalog = Catalog::builtin();
    let compared = grid().filter(|wanted| compare(wanted, catalog)).count();
    assert!(compared > 80, "{compared}");
}

#[test]
fn every_length_of_a_session() {
    for minutes in 5..=90 {
        let wanted = Wanted {
            kit: [Equipment::ResistanceBand].into(),
            minutes,
            ..Wanted::new(MuscleGroup::Back)
        };
        compare(&wanted, Catalog::builtin());
    }
}

#[test]
fn what_is_required_has_a_family_of_its_own() {
    // Above the level, two that are alike, one that only assists, one and then two stretches.
    for required in [
        &["renegade-row"][..],
        &["unilateral-band-row", "dumbbell-row"],
        &["chair-dip"],
        &["rhomboid-stretch"],
        &["rhomboid-stretch", "unilateral-band-row", "sphinx-stretch"],
    ] {
        for minutes in [30, 45] {
            let wanted = Wanted {
                kit: Equipment::ALL.iter().copied().collect(),
                required: required.to_vec(),
                minutes,
                ..Wanted::new(MuscleGroup::Back.muscles() | MuscleGroup::Chest.muscles())
            };
            assert!(compare(&wanted, Catalog::builtin()), "{required:?}");
        }
    }
}

/// It opens the session before any that touches more; where there is no room for that it is a
/// choice like others.
#[test]
fn a_required_cardio_is_the_raise() {
    let cardio = Catalog::builtin().iter().filter(|it| it.kind() == ExerciseKind::Cardio);
    for exercise in cardio {
        for minutes in [14, 15, 30] {
            let id = exercise.id().as_str();
            let wanted = Wanted {
                required: vec![id],
                level: Level::Expert,
                minutes,
                ..Wanted::new(MuscleGroup::Back)
            };
            let outcome = wanted.plan().solve(Catalog::builtin()).unwrap();
            let raise = raise_of(&outcome);
            assert_eq!(raise.is_some_and(|it| it.id() == exercise.id()), minutes > 14);
            let model = outcome.model(Phase::WarmUp).unwrap();
            assert_eq!(model.required().count(), usize::from(minutes == 14));
        }
    }
}

#[test]
fn what_is_excluded_is_in_no_family() {
    let wanted = Wanted {
        kit: [Equipment::ResistanceBand].into(),
        excluded: vec!["unilateral-band-row", "rhomboid-stretch", "lat-pull-with-band"],
        ..Wanted::new(MuscleGroup::MiddleBack)
    };
    assert!(compare(&wanted, Catalog::builtin()));
}

#[test]
fn emphasis_multiplies_the_weight() {
    let emphasis = [(Muscle::Rhomboids, 10), (Muscle::Gastrocnemius, 3)];
    let wanted = Wanted {
        emphasis: emphasis.into(),
        targets: MuscleGroup::MiddleBack.muscles() | Muscle::Gastrocnemius.into(),
        ..Wanted::new(MuscleSet::empty())
    };
    assert_eq!(wanted.strength_weights()[&Muscle::Rhomboids], 80);
    assert!(compare(&wanted, Catalog::builtin()));
}

#[test]
fn a_pace_of_ones_own() {
    let mut unhurried = Pace::default();
    unhurried.repetition = 7;
    unhurried.rest = 95;
    unhurried.stretch_rest = 3;
    unhurried.warm_up_rest = 21;
    unhurried.light_side_change = 8;
    unhurried.side_change = 17;
    unhurried.transition = 44;
    unhurried.metres_per_minute = 31.try_into().unwrap();
    let mut hurried = Pace::default();
    hurried.rest = 0;
    hurried.transition = 0;
    for pace in [unhurried, hurried] {
        for targets in targets() {
            for goal in [Goal::General, Goal::Endurance] {
                let wanted = Wanted {
                    kit: Equipment::ALL.iter().copied().collect(),
                    pace: pace.clone(),
                    level: Level::Intermediate,
                    minutes: 25,
                    goal,
                    ..Wanted::new(targets)
                };
                assert!(compare(&wanted, Catalog::builtin()));
            }
        }
    }
}

/// An exercise of one dose, in a bare room.
fn plain(id: &str, kind: ExerciseKind, muscles: &[Muscle], dose: &str) -> Exercise {
    Exercise::builder(id, id, kind)
        .setup(Setup::new([]))
        .primary(muscles.iter().copied().collect::<MuscleSet>())
        .loads([])
        .prescription(dose)
        .build()
        .unwrap()
}

/// Runs of sets, few and many sets, a distance, and static stretches that are long: what the
/// embedded catalogue does not have.
#[test]
fn doses_of_other_shapes() {
    let mut catalog = Catalog::new();
    for one in [
        plain(
            "runs",
            ExerciseKind::Strength,
            &[Muscle::Rhomboids],
            "1-2x5 85%, 1-3x8-10 rest 90s",
        ),
        plain("one", ExerciseKind::Strength, &[Muscle::Vasti], "1x10/side"),
        plain("five", ExerciseKind::Strength, &[Muscle::Soleus], "4-5x10 rest 20s"),
        plain("carry", ExerciseKind::Strength, &[Muscle::ForearmFlexors], "2x35m"),
        plain("long", ExerciseKind::StaticStretch, &[Muscle::Vasti], "2x90s"),
        plain("cut", ExerciseKind::StaticStretch, &[Muscle::Rhomboids], "3-5x25s/side"),
        plain("whole", ExerciseKind::StaticStretch, &[Muscle::Rhomboids], "3x20s"),
        plain("swing", ExerciseKind::DynamicStretch, &[Muscle::Soleus], "2x10"),
        plain("bare", ExerciseKind::DynamicStretch, &[], "2x10"),
    ] {
        catalog.insert(one).unwrap();
    }
    for goal in Goal::ALL {
        for minutes in [10, 25, 60] {
            let wanted = Wanted { goal: *goal, minutes, ..Wanted::new(MuscleSet::all()) };
            assert!(compare(&wanted, &catalog));
        }
    }
}

#[test]
fn a_static_stretch_in_repetitions_is_cut_by_its_seconds() {
    let mut catalog = Catalog::new();
    let stretch =
        plain("s", ExerciseKind::StaticStretch, &[Muscle::Soleus], "4x5 tempo 2-1-1-1");
    catalog.insert(stretch).unwrap();
    catalog
        .insert(plain("raise", ExerciseKind::Strength, &[Muscle::Soleus], "2x10"))
        .unwrap();
    assert!(compare(&Wanted::new(Muscle::Soleus), &catalog));
}

#[cfg(feature = "import")]
#[test]
fn models_on_imported_rows() {
    models_on_rows(crate::rows::FIXTURE);
    if let Some(text) = crate::rows::real("models_on_imported_rows") {
        models_on_rows(&text);
    }
}

#[cfg(feature = "import")]
fn models_on_rows(text: &str) {
    use regimen::OnConflict;

    let mut all = Catalog::builtin().clone();
    let imported = regimen::import::free_exercise_db(text).unwrap();
    all.merge(imported.into_catalog(), OnConflict::KeepFirst).unwrap();
    let everything: Kit = Equipment::ALL.iter().copied().collect();
    for (targets, spared, level, minutes) in [
        (MuscleSet::from(MuscleGroup::Back), RegionSet::empty(), Level::Beginner, 40),
        (MuscleGroup::Legs.into(), BodyRegion::Knees.into(), Level::Expert, 25),
        (MuscleGroup::Chest.into(), RegionSet::empty(), Level::Intermediate, 60),
    ] {
        let wanted = Wanted {
            kit: everything,
            minutes,
            spared,
            level,
            coaching: level == Level::Intermediate,
            ..Wanted::new(targets)
        };
        assert!(compare(&wanted, &all));
    }
}
