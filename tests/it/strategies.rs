//! Random values for the laws.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use regimen::prescription::{
    BandTension, Between, Counted, Distance, Effort, Hold, Load, LoadDrop, Mass,
    MassUnit, Parts, Percent, Quantity, RelativeLoad, Reps, Rest, Rir, Rpe, Run, Sets,
    Span, Tempo, TempoPart, TempoSeconds, Work,
};
use regimen::routine::{DraftBlock, DraftStep};
use regimen::{
    BodyRegion, Catalog, Constraints, Equipment, Exercise, Kit, Level, Phase, Prescribed,
    Prescription, Ramp, Routine, RoutineDraft,
};

/// Two numbers of a range in order: mostly what people write, sometimes anything allowed.
fn ends(low: u32, high: u32) -> impl Strategy<Value = (u32, u32)> {
    let near = low..=high.min(low + 30);
    prop_oneof![
        3 => (near.clone(), near),
        1 => (low..=high, low..=high),
    ]
    .prop_map(|(a, b)| (a.min(b), a.max(b)))
}

/// Exactly, between or at least.
fn span_of<T: Quantity>(
    ends: impl Strategy<Value = (u32, u32)>,
    value: impl Fn(u32) -> T,
) -> impl Strategy<Value = Span<T>> {
    (ends, 0..3).prop_map(move |((low, high), shape)| {
        let (low, high) = (value(low), value(high));
        match shape {
            0 => Span::exactly(low),
            1 => Span::between(low, high).unwrap(),
            _ => Span::at_least(low),
        }
    })
}

pub(crate) fn span<T: Counted + 'static>(
    least: T,
    most: T,
) -> impl Strategy<Value = Span<T>> {
    span_of(ends(least.into(), most.into()), |value| T::try_from(value).unwrap())
}

pub(crate) fn tempo() -> impl Strategy<Value = Tempo> {
    let part = || {
        prop_oneof![
            4 => (0..=60u32).prop_map(|it| {
                TempoPart::Seconds(TempoSeconds::new(it).unwrap())
            }),
            1 => Just(TempoPart::Explosive),
        ]
    };
    [part(), part(), part(), part()].prop_map(Tempo::from)
}

pub(crate) fn work() -> impl Strategy<Value = Work> {
    prop_oneof![
        3 => (span(Reps::MIN, Reps::MAX), option::of(tempo())).prop_map(|(count, tempo)| {
            match tempo {
                Some(tempo) => Work::reps_at(count, tempo).unwrap(),
                None => Work::reps(count).unwrap(),
            }
        }),
        1 => span(Hold::MIN, Hold::MAX).prop_map(Work::Hold),
        1 => span(Distance::MIN, Distance::MAX).prop_map(Work::Distance),
        1 => parts().prop_map(Work::Parts),
    ]
}

/// A set in parts.
pub(crate) fn parts() -> impl Strategy<Value = Parts> {
    let between = prop_oneof![
        (1..=120u32).prop_map(|seconds| Between::pause(seconds).unwrap()),
        (10..=900u32)
            .prop_map(|tenths| Between::Drop(LoadDrop::from_tenths(tenths).unwrap())),
    ];
    let reps = (vec(span(Reps::MIN, Reps::MAX), 2..=10), option::of(tempo()));
    let holds = vec(span(Hold::MIN, Hold::MAX), 2..=10);
    let distances = vec(span(Distance::MIN, Distance::MAX), 2..=10);
    (between, 0..4u8, reps, holds, distances).prop_map(
        |(between, kind, (reps, tempo), holds, distances)| match kind {
            0 => Parts::holds(holds, between).unwrap(),
            1 => Parts::distances(distances, between).unwrap(),
            _ => {
                let parts = Parts::reps(reps, between).unwrap();
                tempo.into_iter().fold(parts, Parts::at_tempo)
            }
        },
    )
}

pub(crate) fn mass() -> impl Strategy<Value = Mass> {
    (1..=100_000u32, select(MassUnit::ALL))
        .prop_map(|(hundredths, unit)| Mass::from_hundredths(hundredths, unit).unwrap())
}

/// Masses of one unit, and now and then of two.
pub(crate) fn masses() -> impl Strategy<Value = Span<Mass>> {
    let of_one_unit = select(MassUnit::ALL).prop_flat_map(|unit| {
        span_of(ends(1, 100_000), move |it| Mass::from_hundredths(it, unit).unwrap())
    });
    let of_two =
        (mass(), mass()).prop_map(|(a, b)| Span::between(a.min(b), a.max(b)).unwrap());
    prop_oneof![4 => of_one_unit, 1 => of_two]
}

pub(crate) fn percentages() -> impl Strategy<Value = Span<Percent>> {
    span_of(ends(10, 1500), |tenths| Percent::from_tenths(tenths).unwrap())
}

pub(crate) fn load() -> impl Strategy<Value = Load> {
    prop_oneof![
        Just(Load::BodyWeight),
        masses().prop_map(Load::Added),
        masses().prop_map(Load::Assisted),
        masses().prop_map(Load::External),
        percentages().prop_map(Load::OfMaximum),
        select(BandTension::ALL).prop_map(Load::Band),
        select(RelativeLoad::ALL).prop_map(Load::Relative),
    ]
}

pub(crate) fn effort() -> impl Strategy<Value = Effort> {
    let ratings = span_of(ends(2, 20), |halves| Rpe::from_halves(halves).unwrap());
    prop_oneof![
        ratings.prop_map(Effort::Rpe),
        span(Rir::MIN, Rir::MAX).prop_map(Effort::Rir),
    ]
}

pub(crate) fn sets() -> impl Strategy<Value = Sets> {
    ends(1, 20).prop_map(|(low, high)| Sets::between(low, high).unwrap())
}

fn run() -> impl Strategy<Value = Run> {
    (
        sets(),
        work(),
        option::of(load()),
        option::of(effort()),
        option::of(span(Rest::MIN, Rest::MAX)),
    )
        .prop_map(|(sets, work, load, effort, rest)| {
            let mut run = Run::new(sets, work);
            (run.load, run.effort, run.rest) = (load, effort, rest);
            run
        })
}

pub(crate) fn prescription() -> impl Strategy<Value = Prescription> {
    (vec(run(), 1..=20), any::<bool>()).prop_map(|(runs, per_side)| {
        let prescription = Prescription::new(runs).unwrap();
        if per_side { prescription.on_each_side() } else { prescription }
    })
}

pub(crate) fn kit() -> impl Strategy<Value = Kit> {
    let useful = [
        Equipment::ResistanceBand,
        Equipment::DumbbellPair,
        Equipment::Dumbbell,
        Equipment::Chair,
        Equipment::PullUpBar,
        Equipment::Towel,
    ];
    (any::<bool>(), subsequence(useful.to_vec(), 0..=6)).prop_map(
        |(outdoors, equipment)| {
            let kit: Kit = equipment.into_iter().collect();
            if outdoors { Kit::outdoors(kit.equipment()) } else { kit }
        },
    )
}

/// A draft of the right shape, before it is written.
#[derive(Clone, Debug)]
pub(crate) struct PlainDraft {
    pub(crate) kit: Kit,
    pub(crate) spare: Option<BodyRegion>,
    pub(crate) ease: Option<BodyRegion>,
    pub(crate) quiet: bool,
    pub(crate) level: Option<Level>,
    pub(crate) blocks: Vec<PlainBlock>,
}

#[derive(Clone, Debug)]
pub(crate) struct PlainBlock {
    pub(crate) form: PlainForm,
    pub(crate) steps: Vec<PlainStep>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PlainForm {
    Alone,
    Superset,
    /// With a number of rounds, which may be too great.
    Circuit(u32),
    /// With a beat in seconds, which may be too short.
    Every(u32),
    Within,
}

#[derive(Clone, Debug)]
pub(crate) struct PlainStep {
    pub(crate) exercise: String,
    pub(crate) prescription: Option<String>,
    pub(crate) setup: Option<String>,
    pub(crate) phase: Option<Phase>,
    pub(crate) key: Option<String>,
}

impl PlainDraft {
    pub(crate) fn steps(&self) -> impl Iterator<Item = &PlainStep> {
        self.blocks.iter().flat_map(|block| &block.steps)
    }

    pub(crate) fn draft(&self) -> RoutineDraft {
        let mut draft = RoutineDraft::new("random").kit(self.kit).quiet(self.quiet);
        if let Some(region) = self.spare {
            draft = draft.sparing(region);
        }
        if let Some(region) = self.ease {
            draft = draft.easing(region);
        }
        if let Some(level) = self.level {
            draft = draft.level(level);
        }
        for block in &self.blocks {
            let mut steps: Vec<DraftStep> =
                block.steps.iter().map(PlainStep::step).collect();
            draft = match block.form {
                PlainForm::Alone => {
                    steps.pop().into_iter().fold(draft, RoutineDraft::step)
                }
                PlainForm::Superset => draft.superset(steps),
                PlainForm::Circuit(rounds) => {
                    draft.block(DraftBlock::circuit(rounds, "90s", steps))
                }
                PlainForm::Every(beat) => {
                    draft.block(DraftBlock::every(format!("{beat}s"), 3, steps))
                }
                PlainForm::Within => draft.block(DraftBlock::within("6min", steps)),
            };
        }
        draft
    }
}

impl PlainStep {
    fn step(&self) -> DraftStep {
        let mut step = DraftStep::new(&self.exercise);
        if let Some(dose) = &self.prescription {
            step = step.prescription(dose);
        }
        if let Some(setup) = &self.setup {
            step = step.setup(setup);
        }
        if let Some(phase) = self.phase {
            step = step.phase(phase);
        }
        if let Some(key) = &self.key {
            step = step.key(key);
        }
        step
    }
}

fn step() -> impl Strategy<Value = PlainStep> {
    let ids: Vec<String> =
        Catalog::builtin().iter().map(|exercise| exercise.id().to_string()).collect();
    let exercise = prop_oneof![30 => select(ids), 1 => Just("no-such-thing".to_owned())];
    let doses = ["2x10", "3x8-12", "3x30s", "2x5/side", "3xten"].map(str::to_owned);
    let setups = ["band", "dumbbells", "no-equipment"].map(str::to_owned);
    (
        exercise,
        option::weighted(0.3, select(doses.to_vec())),
        option::weighted(0.1, select(setups.to_vec())),
        option::weighted(0.3, select(Phase::ALL)),
        option::weighted(0.2, Just("a1".to_owned())),
    )
        .prop_map(|(exercise, prescription, setup, phase, key)| PlainStep {
            exercise,
            prescription,
            setup,
            phase,
            key,
        })
}

const IN_ROUNDS: &[PlainForm] = &[
    PlainForm::Circuit(3),
    PlainForm::Circuit(101),
    PlainForm::Every(600),
    PlainForm::Every(20),
    PlainForm::Within,
];

fn block() -> impl Strategy<Value = PlainBlock> {
    prop_oneof![
        5 => step().prop_map(|step| PlainBlock { form: PlainForm::Alone, steps: vec![step] }),
        1 => vec(step(), 0..4).prop_map(|steps| PlainBlock { form: PlainForm::Superset, steps }),
        1 => (select(IN_ROUNDS), vec(step(), 0..4)).prop_map(|(form, steps)| PlainBlock { form, steps }),
    ]
}

/// Anything of the right shape: hardly ever right.
fn any_draft() -> impl Strategy<Value = PlainDraft> {
    let region = || option::weighted(0.2, select(BodyRegion::ALL));
    let level = option::of(select(Level::ALL));
    (kit(), region(), region(), any::<bool>(), level, vec(block(), 0..8)).prop_map(
        |(kit, spare, ease, quiet, level, blocks)| PlainDraft {
            kit,
            spare,
            ease: ease.filter(|ease| spare != Some(*ease)),
            quiet,
            level,
            blocks,
        },
    )
}

/// In order, of exercises that the person may do: nearly always right.
fn ordered_draft() -> impl Strategy<Value = PlainDraft> {
    let region = || option::weighted(0.15, select(BodyRegion::ALL));
    let person = (kit(), region(), region(), any::<bool>());
    person.prop_flat_map(|(kit, spare, ease, quiet)| {
        let ease = ease.filter(|ease| spare != Some(*ease));
        let mut person = Constraints::from(kit).quiet(quiet);
        if let Some(region) = spare {
            person = person.sparing(region);
        }
        if let Some(region) = ease {
            person = person.easing(region);
        }
        let of = move |phase: Phase| {
            let ids: Vec<String> = Catalog::builtin()
                .query()
                .within(&person)
                .iter()
                .filter(|exercise| phase.allows(exercise.kind()))
                .map(|exercise| exercise.id().to_string())
                .collect();
            (select(ids), any::<bool>()).prop_map(move |(exercise, is_stated)| {
                PlainStep {
                    exercise,
                    prescription: None,
                    setup: None,
                    phase: is_stated.then_some(phase),
                    key: None,
                }
            })
        };
        let superset = vec(of(Phase::Strength), 2..4).prop_map(|mut steps| {
            for step in &mut steps {
                step.prescription = Some("3x8-12".to_owned());
            }
            PlainBlock { form: PlainForm::Superset, steps }
        });
        let rounds = |phase| {
            let forms =
                vec![PlainForm::Circuit(3), PlainForm::Every(1800), PlainForm::Within];
            (select(forms), vec(of(phase), 1..3))
                .prop_map(|(form, steps)| PlainBlock { form, steps })
        };
        let in_rounds = (
            option::weighted(0.2, rounds(Phase::WarmUp)),
            option::weighted(0.5, rounds(Phase::Strength)),
        );
        let alone = |step| PlainBlock { form: PlainForm::Alone, steps: vec![step] };
        let strength = vec(of(Phase::Strength).prop_map(alone), 1..4);
        let parts = (
            vec(of(Phase::WarmUp).prop_map(alone), 1..3),
            strength,
            option::weighted(0.7, superset),
            vec(of(Phase::CoolDown).prop_map(alone), 0..3),
            in_rounds,
        );
        parts.prop_map(move |(mut blocks, strength, superset, cool_down, rounds)| {
            let (before, rounds) = rounds;
            blocks.extend(before);
            blocks.extend(strength);
            blocks.extend(superset);
            blocks.extend(rounds);
            blocks.extend(cool_down);
            PlainDraft { kit, spare, ease, quiet, level: None, blocks }
        })
    })
}

/// Drafts of which at least three in ten are right, and a third of those have a superset and a
/// cool-down.
pub(crate) fn draft() -> impl Strategy<Value = PlainDraft> {
    prop_oneof![1 => any_draft(), 1 => ordered_draft()]
}

/// Good routines of every shape, with doses of their own.
pub(crate) fn routine() -> impl Strategy<Value = Routine> {
    let everything: Kit = Equipment::ALL.iter().copied().collect();
    let of = |training: bool| {
        let exercises: Vec<&'static Exercise> = Catalog::builtin()
            .iter()
            .filter(|exercise| exercise.kind().is_training() == training)
            .collect();
        select(exercises)
    };
    let dosed = |training| {
        let ramp = prop_oneof![3 => Just(Ramp::None), 1 => regimen::strategies::ramp()];
        (of(training), option::of(prescription()), ramp).prop_map(
            |(exercise, dose, ramp)| match dose {
                Some(dose) => exercise.prescribed(dose).with_ramp(ramp),
                None => Prescribed::from(exercise).with_ramp(ramp),
            },
        )
    };
    let superset = (vec(of(true), 2..4), prescription()).prop_map(|(exercises, dose)| {
        exercises.into_iter().map(|exercise| exercise.prescribed(dose.clone())).collect()
    });
    let blocks = prop_oneof![3 => dosed(true).prop_map(|one| vec![one]), 1 => superset];
    let in_rounds = |training| {
        let ramp = prop_oneof![3 => Just(Ramp::None), 1 => regimen::strategies::ramp()];
        let step = (of(training), regimen::strategies::one_set(), ramp).prop_map(
            move |(exercise, dose, ramp)| {
                let ramp = if training { ramp } else { Ramp::None };
                exercise.prescribed(dose).with_ramp(ramp)
            },
        );
        (regimen::strategies::timing(), vec(step, 1..4))
    };
    let rounds = (
        option::weighted(0.2, in_rounds(false)),
        vec(in_rounds(true), 0..3),
        option::weighted(0.2, in_rounds(false)),
    );
    let warm_up = vec(dosed(false), 1..4);
    (warm_up, vec(blocks, 1..6), rounds, option::of(of(false))).prop_map(
        move |(warm_up, strength, (before, rounds, after), cool_down)| {
            let mut warm_up = warm_up.into_iter();
            let first = warm_up.next().unwrap();
            let mut builder = Routine::builder("random").kit(everything).warm_up(first);
            for exercise in warm_up {
                builder = builder.warm_up(exercise);
            }
            if let Some((timing, steps)) = before {
                builder = builder.warm_up_block(timing, steps);
            }
            // One exercise alone, or a superset.
            let mut strength = strength.into_iter();
            let add = |mut block: Vec<Prescribed>| {
                (block.len() > 1).then(|| block.clone()).ok_or_else(|| block.remove(0))
            };
            let mut builder = match add(strength.next().unwrap()) {
                Ok(superset) => builder.superset(superset),
                Err(one) => builder.strength(one),
            };
            for block in strength {
                builder = match add(block) {
                    Ok(superset) => builder.superset(superset),
                    Err(one) => builder.strength(one),
                };
            }
            for (timing, steps) in rounds {
                builder = match (timing.beat(), timing.cap(), timing.rounds()) {
                    (Some(beat), _, Some(rounds)) => builder.every(beat, rounds, steps),
                    (_, Some(cap), _) => builder.within(cap, steps),
                    (_, _, Some(rounds)) => builder.circuit(rounds, timing.rest(), steps),
                    _ => builder,
                };
            }
            let allowed = |it: &Exercise| Phase::CoolDown.allows(it.kind());
            let after = after
                .filter(|(_, steps)| steps.iter().all(|step| allowed(step.exercise())));
            match cool_down.filter(|exercise| allowed(exercise)) {
                Some(exercise) => {
                    let builder = builder.cool_down(exercise);
                    match after {
                        Some((timing, steps)) => builder.cool_down_block(timing, steps),
                        None => builder,
                    }
                    .build()
                }
                None => builder.build(),
            }
            .unwrap()
        },
    )
}
