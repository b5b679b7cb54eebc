//! Strategies of [proptest](https://docs.rs/proptest) for the main types, to test programs that use
//! this crate.
//!
//! Every value obeys all the rules of its type, and none depends on the embedded catalogue.
//!
//! # Example
//!
//! ```
//! use proptest::prelude::*;
//! use regimen::{Catalog, strategies};
//!
//! proptest!(|(catalog in strategies::catalog(), person in strategies::constraints())| {
//!     let mine = Catalog::from_exercises(catalog.query().within(&person).iter().cloned());
//!     prop_assert!(mine.is_ok_and(|mine| mine.iter().all(|exercise| person.allows(exercise))));
//! });
//! ```

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::{bool, option};

use crate::equipment::{Kit, Place};
use crate::exercise::{Effect, Force, Mechanic, Pattern, Position, Source};
use crate::prescription::{Percent, Ramp, RampSet, RampSets, Reps, Rest};
use crate::routine::{Beat, Cap, Rounds, Timing};
use crate::vocabulary::{EnumSet, Member};
use crate::{
    Catalog, Constraints, Equipment, Exercise, ExerciseId, ExerciseKind, Laterality,
    Level, Prescription, Routine, Setup,
};

/// Any item of a list that sets can be made of.
pub fn item<T: Member>() -> impl Strategy<Value = T> {
    select(T::ITEMS)
}

/// Any set: as often empty as full.
///
/// ```
/// use proptest::prelude::*;
/// use regimen::{MuscleSet, strategies};
///
/// proptest!(|(one in strategies::set(), other in strategies::set())| {
///     let both: MuscleSet = one | other;
///     prop_assert_eq!(both - other, one - other);
/// });
/// ```
pub fn set<T: Member>() -> impl Strategy<Value = EnumSet<T>> {
    few(T::ITEMS.len())
}

/// A set of at most `most` items.
fn few<T: Member>(most: usize) -> impl Strategy<Value = EnumSet<T>> {
    subsequence(T::ITEMS, 0..=most).prop_map(EnumSet::from_iter)
}

/// A kit of up to eight pieces, in a room or outdoors.
pub fn kit() -> impl Strategy<Value = Kit> {
    (select(Place::ALL), few::<Equipment>(8))
        .prop_map(|(place, equipment)| Kit::new(place, equipment))
}

/// A person with a kit, who spares and eases up to three regions each.
pub fn constraints() -> impl Strategy<Value = Constraints> {
    let asked = (few(3), few(3), bool::ANY, bool::weighted(0.2));
    (kit(), select(Level::ALL), asked).prop_map(
        |(kit, level, (spared, eased, coaching, quiet))| {
            Constraints::from(kit)
                .up_to(level)
                .sparing(spared)
                .easing(eased)
                .coaching(coaching)
                .quiet(quiet)
        },
    )
}

/// An id of one to four short words.
pub fn exercise_id() -> impl Strategy<Value = ExerciseId> {
    "[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}"
        .prop_filter_map("not a slug", |id: String| id.parse().ok())
}

/// A prescription of one to three runs: repetitions, holds, distances or sets in parts, each with some of a load,
/// an effort, a rest and a tempo.
pub fn prescription() -> impl Strategy<Value = Prescription> {
    let sets = (1..=5_u32, 0..=2_u32).prop_map(|(low, more)| span(low, low + more));
    let work = prop_oneof![
        3 => (1..=20_u32, 0..=5_u32).prop_map(|(low, more)| span(low, low + more)),
        1 => (1..=20_u32).prop_map(|least| format!("{least}+")),
        1 => (5..=120_u32).prop_map(|seconds| format!("{seconds}s")),
        1 => (10..=400_u32).prop_map(|metres| format!("{metres}m")),
        1 => select(vec!["(2>2>2 20s)", "(10>8>6 -20%)", "(12-15>4>4+ 15s)", "(7s>7s 3s)"])
            .prop_map(str::to_owned),
    ];
    let load = select(vec!["", " bw", " 20kg", " 45lb", " bw+10kg", " 75%", " light"]);
    let effort = select(vec!["", " RPE8", " RPE7.5-8", " RIR2"]);
    let rest = select(vec!["", " rest 60s", " rest 180s"]);
    let run =
        (sets, work, load, effort, rest).prop_map(|(sets, work, load, effort, rest)| {
            format!("{sets}x{work}{load}{effort}{rest}")
        });
    (vec(run, 1..=3), bool::ANY).prop_filter_map(
        "not a prescription",
        |(runs, per_side)| {
            let read: Prescription = runs.join(", ").parse().ok()?;
            Some(if per_side { read.on_each_side() } else { read })
        },
    )
}

/// A ramp: mostly none, else the usual one or one to three sets.
pub fn ramp() -> impl Strategy<Value = Ramp> {
    let set =
        (1..=10_u32, 300..=900_u32).prop_filter_map("not a set", |(reps, tenths)| {
            Some(RampSet::new(Reps::new(reps).ok()?, Percent::from_tenths(tenths).ok()?))
        });
    let sets = vec(set, 1..=3)
        .prop_filter_map("not a ramp", |sets| RampSets::new(sets).ok().map(Ramp::Sets));
    prop_oneof![4 => Just(Ramp::None), 1 => Just(Ramp::Usual), 1 => sets]
}

/// What ends the rounds of a block: a number of rounds with a rest between them, beats of at least
/// 110 s, or a time of up to 20 min.
pub fn timing() -> impl Strategy<Value = Timing> {
    let rounds = || (1..=6_u32).prop_filter_map("not rounds", |it| Rounds::new(it).ok());
    let rest = option::of(0..=180_u32).prop_filter_map("not a rest", |rest| {
        rest.map_or(Ok(None), |rest| Rest::new(rest).map(Some)).ok()
    });
    let beat = (110..=300_u32).prop_filter_map("not a beat", |it| Beat::new(it).ok());
    let cap = (60..=1200_u32).prop_filter_map("not a time", |it| Cap::new(it).ok());
    prop_oneof![
        (rounds(), rest).prop_map(|(rounds, rest)| Timing::circuit(rounds, rest)),
        (beat, rounds()).prop_map(|(beat, rounds)| Timing::every(beat, rounds)),
        cap.prop_map(Timing::within),
    ]
}

/// One set, of repetitions or of a hold, that takes at most 106 s at the usual pace: what a step
/// of a block with a [timing](timing()) has.
pub fn one_set() -> impl Strategy<Value = Prescription> {
    let work = prop_oneof![
        2 => (1..=10_u32, 0..=2_u32).prop_map(|(low, more)| span(low, low + more)),
        1 => (5..=45_u32).prop_map(|seconds| format!("{seconds}s")),
    ];
    let load = select(vec!["", " bw", " 20kg", " light"]);
    let rest = select(vec!["", "", " rest 20s"]);
    (work, load, rest, bool::ANY).prop_filter_map(
        "not a prescription",
        |(work, load, rest, per_side)| {
            let read: Prescription = format!("1x{work}{load}{rest}").parse().ok()?;
            Some(if per_side { read.on_each_side() } else { read })
        },
    )
}

fn span(low: u32, high: u32) -> String {
    if low == high { low.to_string() } else { format!("{low}-{high}") }
}

/// One to four words, the first of which begins with a letter.
fn name() -> impl Strategy<Value = String> {
    "[A-Z][a-z]{1,9}( [A-Za-z'-]{2,9}){0,3}"
}

/// A sentence or two, with letters that ASCII lacks.
fn text() -> impl Strategy<Value = String> {
    "[A-Z][a-zéß,; -]{3,40}\\.( [A-Z][a-z ]{3,20}\\.)?"
}

fn setup() -> impl Strategy<Value = Setup> {
    (few::<Equipment>(3), option::of(select(Position::ALL)), option::of(text())).prop_map(
        |(equipment, position, note)| {
            let setup = Setup::new(equipment);
            let setup = position.into_iter().fold(setup, Setup::in_position);
            note.into_iter().fold(setup, Setup::with_note)
        },
    )
}

/// An exercise of any kind, with some of everything that an exercise may state.
pub fn exercise() -> impl Strategy<Value = Exercise> {
    exercise_of(ExerciseKind::ALL.to_vec())
}

fn exercise_of(kinds: Vec<ExerciseKind>) -> impl Strategy<Value = Exercise> {
    let names = (exercise_id(), name(), vec(name(), 0..=2), vec(exercise_id(), 0..=1));
    let sort = (
        select(kinds),
        option::of(select(Pattern::ALL)),
        option::of(select(Mechanic::ALL)),
        option::of(select(Force::ALL)),
        select(Level::ALL),
        select(Laterality::ALL),
        bool::weighted(0.1),
    );
    let body = (few(5), few(5), few(3), option::weighted(0.8, few(4)));
    // Setups are named after their equipment, so the names are distinct.
    let setups = vec(setup(), 1..=3).prop_map(|setups| {
        let mut distinct: Vec<Setup> = Vec::new();
        for setup in setups {
            if distinct.iter().all(|other| other.id() != setup.id()) {
                distinct.push(setup);
            }
        }
        distinct
    });
    let relatives = (vec(exercise_id(), 0..=1), vec(exercise_id(), 0..=1));
    let modifiers = vec((select(Effect::ALL), text()), 0..=2);
    let texts = (vec(text(), 0..=4), vec(text(), 0..=2), modifiers);
    let source = option::of((name(), option::of(name())).prop_map(|(title, author)| {
        let source = Source::new(title, "CC0-1.0");
        author.into_iter().fold(source, Source::with_author)
    }));
    (names, sort, body, setups, prescription(), relatives, texts, source).prop_filter_map(
        "not an exercise",
        |(names, sort, body, setups, prescription, (easier, harder), texts, source)| {
            let (id, name, aliases, formerly) = names;
            let (kind, pattern, mechanic, force, level, laterality, coaching) = sort;
            let (primary, secondary, stabilizers, loads) = body;
            let (instructions, cautions, modifiers) = texts;
            let builder = Exercise::builder(id, name, kind)
                .aliases(aliases)
                .formerly(formerly)
                .pattern(pattern)
                .mechanic(mechanic)
                .force(force)
                .level(level)
                .laterality(laterality)
                .coaching(coaching)
                .primary(primary)
                .secondary(secondary - primary)
                .stabilizers(stabilizers - primary - secondary)
                .setups(setups)
                .prescription(prescription)
                .easier(easier)
                .harder(harder)
                .instructions(instructions)
                .cautions(cautions)
                .source(source);
            let builder =
                modifiers.into_iter().fold(builder, |builder, (effect, change)| {
                    builder.modifier(effect, change)
                });
            let builder = match loads {
                Some(loads) => builder.loads(loads),
                None => builder,
            };
            builder.build().ok()
        },
    )
}

/// A catalogue of up to a dozen exercises.
pub fn catalog() -> impl Strategy<Value = Catalog> {
    vec(exercise(), 0..=12).prop_map(|exercises| {
        let mut catalog = Catalog::new();
        for exercise in exercises {
            // One whose id is taken is left out.
            let _ = catalog.insert(exercise);
        }
        catalog
    })
}

/// A routine with warm-up, strength, sometimes ramps, a superset, blocks in rounds and a cool-down, in a room that
/// has everything.
pub fn routine() -> impl Strategy<Value = Routine> {
    let of = |is_wanted: fn(ExerciseKind) -> bool| {
        let kinds =
            ExerciseKind::ALL.iter().copied().filter(move |kind| is_wanted(*kind));
        (exercise_of(kinds.collect()), option::of(prescription()))
    };
    let training = || (of(ExerciseKind::is_training), ramp());
    let warm_up = vec(of(|kind| !kind.is_training()), 1..=3);
    let strength = vec(training(), 1..=4);
    let superset = option::of((vec(training(), 2..=3), prescription()));
    let in_rounds = |is_wanted: fn(ExerciseKind) -> bool| {
        let kinds = ExerciseKind::ALL.iter().copied();
        let kinds = kinds.filter(move |kind| is_wanted(*kind)).collect();
        let step = (exercise_of(kinds), one_set(), ramp());
        (timing(), vec(step, 1..=3))
    };
    let first = option::weighted(0.2, in_rounds(|kind| !kind.is_training()));
    let rounds = option::weighted(0.5, in_rounds(ExerciseKind::is_training));
    let cool_down =
        option::of(of(|kind| !kind.is_training() && kind != ExerciseKind::Activation));
    let blocks = (superset, first, rounds);
    (name(), warm_up, strength, blocks, cool_down).prop_filter_map(
        "not a routine",
        |(name, warm_up, strength, (superset, first, rounds), cool_down)| {
            let dosed = |(exercise, dose, ramp): (Exercise, Prescription, Ramp)| {
                exercise.prescribed(dose).with_ramp(ramp)
            };
            let prescribed =
                |(exercise, dose): (Exercise, Option<Prescription>)| match dose {
                    Some(dose) => exercise.prescribed(dose),
                    None => exercise.into(),
                };
            let ramped = |(it, ramp)| prescribed(it).with_ramp(ramp);
            let everything = EnumSet::<Equipment>::all();
            let mut warm_up = warm_up.into_iter().map(prescribed);
            let mut strength = strength.into_iter().map(ramped);
            let mut builder =
                Routine::builder(name).kit(everything).warm_up(warm_up.next()?);
            for exercise in warm_up {
                builder = builder.warm_up(exercise);
            }
            if let Some((timing, steps)) = first {
                let steps = steps.into_iter();
                let steps = steps.map(|(exercise, dose, _)| exercise.prescribed(dose));
                builder = builder.warm_up_block(timing, steps);
            }
            let mut builder = builder.strength(strength.next()?);
            for exercise in strength {
                builder = builder.strength(exercise);
            }
            if let Some((exercises, dose)) = superset {
                let equal = exercises.into_iter().map(|((exercise, _), ramp)| {
                    exercise.prescribed(dose.clone()).with_ramp(ramp)
                });
                builder = builder.superset(equal);
            }
            if let Some((timing, steps)) = rounds {
                let steps = steps.into_iter().map(dosed);
                builder = match timing {
                    Timing::Circuit { rounds, rest } => {
                        builder.circuit(rounds, rest, steps)
                    }
                    Timing::Every { beat, rounds } => builder.every(beat, rounds, steps),
                    Timing::Within { cap } => builder.within(cap, steps),
                    Timing::Sets => builder.superset(steps),
                };
            }
            match cool_down.map(prescribed) {
                Some(exercise) => builder.cool_down(exercise).build().ok(),
                None => builder.build().ok(),
            }
        },
    )
}
