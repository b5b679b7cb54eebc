//! Random values for the laws.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use regimen::equipment::DraftKit;
use regimen::prescription::{
    BandTension, Effort, Load, Mass, MassUnit, Percent, RelativeLoad, Rest, Rpe, Run,
    Sets, Span, Tempo, Work,
};
use regimen::routine::{DraftBlock, DraftStep};
use regimen::{
    BodyRegion, Catalog, Equipment, Exercise, Kit, Level, Phase, Prescribed,
    Prescription, Routine, RoutineDraft, limits,
};

fn ends(limit: &'static limits::Limit) -> impl Strategy<Value = (u32, u32)> {
    // Mostly what people write; sometimes anything that is allowed.
    let near = limit.low()..=limit.high().min(limit.low() + 30);
    prop_oneof![
        3 => (near.clone(), near),
        1 => (limit.low()..=limit.high(), limit.low()..=limit.high()),
    ]
    .prop_map(|(a, b)| (a.min(b), a.max(b)))
}

/// Exactly, between or at least, as a constructor takes it.
fn span<T>(limit: &'static limits::Limit) -> impl Strategy<Value = Span<T>>
where
    T: regimen::prescription::Quantity,
{
    (ends(limit), 0..3).prop_map(|((low, high), shape)| {
        match shape {
            0 => Span::try_from(low),
            1 => Span::try_from(low..=high),
            _ => Span::try_from(low..),
        }
        .unwrap()
    })
}

fn tempo() -> impl Strategy<Value = Tempo> {
    [0..=60u32, 0..=60u32, 0..=60u32, 0..=60u32]
        .prop_map(|parts| Tempo::new(parts).unwrap())
}

fn work() -> impl Strategy<Value = Work> {
    prop_oneof![
        3 => (span(&limits::REPETITIONS), option::of(tempo()))
            .prop_map(|(count, tempo)| Work::Reps { count, tempo }),
        1 => span(&limits::HOLD).prop_map(Work::Hold),
        1 => span(&limits::DISTANCE).prop_map(Work::Distance),
    ]
}

fn mass() -> impl Strategy<Value = Mass> {
    (limits::MASS.low()..=limits::MASS.high(), select(MassUnit::ALL))
        .prop_map(|(hundredths, unit)| Mass::from_hundredths(hundredths, unit).unwrap())
}

fn load() -> impl Strategy<Value = Load> {
    prop_oneof![
        Just(Load::BodyWeight),
        mass().prop_map(Load::Added),
        mass().prop_map(Load::Assisted),
        mass().prop_map(Load::External),
        (1..=150u32).prop_map(|percent| Load::OfMaximum(Percent::new(percent).unwrap())),
        select(BandTension::ALL).prop_map(Load::Band),
        select(RelativeLoad::ALL).prop_map(Load::Relative),
    ]
}

fn effort() -> impl Strategy<Value = Effort> {
    prop_oneof![
        span::<Rpe>(&limits::RPE).prop_map(Effort::Rpe),
        span(&limits::RIR).prop_map(Effort::Rir),
    ]
}

fn run() -> impl Strategy<Value = Run> {
    let rest = (0..=1800u32).prop_map(|seconds| Rest::new(seconds).unwrap());
    (
        ends(&limits::SETS),
        work(),
        option::of(load()),
        option::of(effort()),
        option::of(rest),
    )
        .prop_map(|((low, high), work, load, effort, rest)| {
            let mut run = Run::new(Sets::try_from(low..=high).unwrap(), work);
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

fn step() -> impl Strategy<Value = DraftStep> {
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
    )
        .prop_map(|(exercise, prescription, setup, phase)| DraftStep {
            exercise,
            prescription,
            setup,
            phase,
        })
}

fn item() -> impl Strategy<Value = DraftBlock> {
    prop_oneof![
        5 => step().prop_map(DraftBlock::Step),
        1 => vec(step(), 0..4).prop_map(|steps| DraftBlock::Superset(steps.into())),
    ]
}

/// Drafts of which a fair share is right.
pub(crate) fn draft() -> impl Strategy<Value = RoutineDraft> {
    let regions = option::weighted(0.2, select(BodyRegion::ALL));
    (kit(), regions, option::of(select(Level::ALL)), vec(item(), 0..8)).prop_map(
        |(kit, spare, level, steps)| RoutineDraft {
            name: "random".to_owned(),
            kit: DraftKit {
                place: kit.place(),
                equipment: kit.equipment().iter().map(|item| item.to_string()).collect(),
            },
            spare: spare.iter().map(ToString::to_string).collect(),
            level,
            steps,
            ..RoutineDraft::default()
        },
    )
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
        (of(training), option::of(prescription())).prop_map(|(exercise, dose)| match dose
        {
            Some(dose) => exercise.prescribed(dose),
            None => exercise.into(),
        })
    };
    let superset = (vec(of(true), 2..4), prescription()).prop_map(|(exercises, dose)| {
        exercises.into_iter().map(|exercise| exercise.prescribed(dose.clone())).collect()
    });
    let blocks = prop_oneof![3 => dosed(true).prop_map(|one| vec![one]), 1 => superset];
    (vec(dosed(false), 1..4), vec(blocks, 1..6), option::of(of(false))).prop_map(
        move |(warm_up, strength, cool_down)| {
            let mut warm_up = warm_up.into_iter();
            let first = warm_up.next().unwrap();
            let mut builder = Routine::builder("random").kit(everything).warm_up(first);
            for exercise in warm_up {
                builder = builder.warm_up(exercise);
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
            match cool_down.filter(|exercise| Phase::CoolDown.allows(exercise.kind())) {
                Some(exercise) => builder.cool_down(exercise).build(),
                None => builder.build(),
            }
            .unwrap()
        },
    )
}
