//! What is looked for, one check after the other.

use super::{Advice, LONG_RAISE, LONGEST_SESSION, LONGEST_STRETCH, Measure};
use crate::constraints::level_of;
use crate::equipment::EquipmentSet;
use crate::exercise::{ExerciseKind, Force, Laterality, Pattern, lift};
use crate::low_high::LowHigh;
use crate::muscle::{LeafGroup, Muscle, MuscleSet};
use crate::prescription::{Load, Run, Work};
use crate::routine::measure::pace::{End, Pace};
use crate::routine::measure::volume::upper_body;
use crate::routine::{Block, Phase, Routine, Step};
use crate::vocabulary::EnumSet;

impl Routine {
    /// The steps of the warm-up, and how often each is done where it is done in rounds.
    fn warm_up_sets(&self) -> impl Iterator<Item = (&Step, Option<LowHigh<u32>>)> {
        let blocks = self.warm_up().iter();
        blocks.flat_map(|block| {
            let rounds = block.whole_rounds();
            block.steps().iter().map(move |step| (step, rounds))
        })
    }

    fn warm_up_steps(&self) -> impl Iterator<Item = &Step> {
        self.warm_up().iter().flat_map(Block::steps)
    }

    pub(super) fn advise_on_cold_muscles(&self, advice: &mut Vec<Advice>) {
        let raising = self
            .warm_up_sets()
            .filter(|(step, _)| step.exercise().kind() == ExerciseKind::Cardio);
        let raising: u64 =
            raising.map(|(step, rounds)| seconds_a_side(step, rounds, End::Low)).sum();
        if raising >= LONG_RAISE {
            return;
        }
        let touched = self.warm_up_steps().fold(MuscleSet::empty(), |all, step| {
            all | step.exercise().primary() | step.exercise().secondary()
        });
        let mut told: EnumSet<LeafGroup> =
            touched.iter().map(Muscle::leaf_group).collect();
        let ramped: Vec<usize> = self.ramps().map(|(number, _)| number).collect();
        for (index, (phase, step)) in self.steps().enumerate() {
            if phase != Phase::Strength {
                continue;
            }
            // Lighter sets of the lift itself warm what it trains.
            if ramped.contains(&(index + 1)) {
                told.extend(step.exercise().primary().iter().map(Muscle::leaf_group));
            }
            for group in step.exercise().primary().iter().map(Muscle::leaf_group) {
                if !told.contains(group) {
                    told.insert(group);
                    advice.push(Advice::ColdMuscle { group, step: index + 1 });
                }
            }
        }
    }

    pub(super) fn advise_on_long_stretches(&self, advice: &mut Vec<Advice>) {
        let stretches = || {
            self.warm_up_sets()
                .filter(|(step, _)| step.exercise().kind() == ExerciseKind::StaticStretch)
        };
        for &muscle in Muscle::ALL {
            let of_muscle =
                stretches().filter(|(it, _)| it.exercise().primary().contains(muscle));
            let seconds: u64 = of_muscle
                .map(|(step, rounds)| seconds_a_side(step, rounds, End::High))
                .sum();
            if seconds > LONGEST_STRETCH {
                advice.push(Advice::LongStaticStretch { muscle, seconds });
            }
        }
    }

    /// Compound lifts outside 2 to 3 and 3 to 2, taking the middle of each range, where there are
    /// both.
    pub(super) fn advise_on_balance(&self, advice: &mut Vec<Advice>) {
        let (push, pull) = self.compound_balance(|step| self.sets_of(step));
        let is_both = push.high > 0 && pull.high > 0;
        if is_both && is_unbalanced(push, pull) {
            advice.push(Advice::PushPullImbalance { push, pull });
        }
    }

    /// The sets of compound lifts of the upper body that push, and of those that pull, by the sets of
    /// each step, counted from 1.
    pub(crate) fn compound_balance(
        &self,
        sets: impl Fn(usize) -> LowHigh<u32>,
    ) -> (LowHigh<u32>, LowHigh<u32>) {
        let (mut push, mut pull) = (LowHigh::default(), LowHigh::default());
        for (number, step) in self.strength_steps() {
            let sets = sets(number);
            match lift::push_or_pull(step.exercise(), upper_body()) {
                Some(Force::Push) => push += sets,
                Some(Force::Pull) => pull += sets,
                Some(Force::Static) | None => {}
            }
        }
        (push, pull)
    }

    pub(super) fn advise_on_level(&self, advice: &mut Vec<Advice>) {
        let Some(stated) = self.level() else { return };
        for (index, (_, step)) in self.steps().enumerate() {
            let level = level_of(step.exercise(), step.setup());
            if level > stated {
                advice.push(Advice::AboveLevel { step: index + 1, level, stated });
            }
        }
    }

    pub(super) fn advise_on_doses(&self, advice: &mut Vec<Advice>) {
        for (index, (_, step)) in self.steps().enumerate() {
            let number = index + 1;
            if let Some((measured, usual)) = unlike(step) {
                advice.push(Advice::DoseUnlikeExercise { step: number, measured, usual });
            }
        }
        for (index, (_, step)) in self.steps().enumerate() {
            let (step, number) = (step, index + 1);
            if has_wrong_sides(step) {
                let is_per_side = step.prescription().is_per_side();
                let laterality = step.exercise().laterality();
                advice.push(Advice::SideMismatch {
                    step: number,
                    is_per_side,
                    laterality,
                });
            }
        }
        for (index, (_, step)) in self.steps().enumerate() {
            if let Some(load) = load_of_nothing(step) {
                let load = load.to_string();
                advice.push(Advice::LoadWithoutResistance { step: index + 1, load });
            }
        }
    }

    pub(super) fn advise_on_repetition(&self, advice: &mut Vec<Advice>) {
        let steps: Vec<_> = self.steps().collect();
        for (index, (phase, step)) in steps.iter().enumerate() {
            let same = |(other, it): &(Phase, &Step)| {
                other == phase && it.exercise().id() == step.exercise().id()
            };
            let first = steps.iter().position(same);
            if let Some(first) = first.filter(|first| *first < index) {
                let exercise = step.exercise().id().clone();
                let (step, first) = (index + 1, first + 1);
                advice.push(Advice::RepeatedExercise { step, first, exercise });
            }
        }
    }

    pub(super) fn advise_on_format(&self, advice: &mut Vec<Advice>) {
        if let Some(stated) = self.older_format() {
            advice.push(Advice::OlderFormat { stated, needed: self.format() });
        }
    }

    pub(super) fn advise_on_length(&self, advice: &mut Vec<Advice>) {
        let minutes = self.duration(&Pace::default()).high.as_secs().div_ceil(60);
        if minutes > LONGEST_SESSION {
            advice.push(Advice::LongSession { minutes });
        }
    }
}

/// Whether the middles of two ranges of sets are outside 2 to 3 and 3 to 2.
fn is_unbalanced(push: LowHigh<u32>, pull: LowHigh<u32>) -> bool {
    let twice = |sets: LowHigh<u32>| u64::from(sets.low) + u64::from(sets.high);
    let (twice_push, twice_pull) = (twice(push), twice(pull));
    twice_push * 3 < twice_pull * 2 || twice_pull * 3 < twice_push * 2
}

fn measure(work: &Work) -> Measure {
    match work.parts().first() {
        Some(Work::Hold(_)) => Measure::Seconds,
        Some(Work::Distance(_)) => Measure::Metres,
        _ => Measure::Repetitions,
    }
}

/// How a step is measured, and how its exercise is, if the one makes no sense of the other: what is
/// held is counted, or what is done on the spot is measured in metres. Repetitions for a time are
/// usual.
fn unlike(step: &Step) -> Option<(Measure, Measure)> {
    let exercise = step.exercise();
    let usual = measure(&exercise.prescription().runs().first()?.work);
    let goes_far = exercise.pattern() == Some(Pattern::Carry)
        || (!step.setup().equipment().is_empty()
            && (exercise.kind() == ExerciseKind::Cardio
                || exercise.pattern() == Some(Pattern::Locomotion)));
    let is_unlike = |measured: &Measure| match (measured, usual) {
        (Measure::Repetitions, Measure::Seconds | Measure::Metres) => true,
        (Measure::Metres, Measure::Repetitions | Measure::Seconds) => !goes_far,
        _ => false,
    };
    let mut measured = step.prescription().runs().iter().map(|run| measure(&run.work));
    measured.find(is_unlike).map(|measured| (measured, usual))
}

/// Whether a step is done on each side where its exercise has none, or not where it has two. Sides
/// in turn are written either way; there the exercise's own prescription counts.
fn has_wrong_sides(step: &Step) -> bool {
    let is_per_side = step.prescription().is_per_side();
    let usual = step.exercise().prescription().is_per_side();
    is_per_side != usual
        && match step.exercise().laterality() {
            Laterality::Bilateral => is_per_side,
            Laterality::Unilateral => !is_per_side,
            Laterality::Alternating => usual,
        }
}

/// A load that the setup has nothing to give.
fn load_of_nothing(step: &Step) -> Option<&Load> {
    let setup = step.setup();
    let has_resistance =
        setup.has_resistance() || !setup.equipment().is_disjoint(EquipmentSet::weights());
    step.prescription().runs().iter().filter_map(|run| run.load.as_ref()).find(|load| {
        match load {
            // A vest or a full backpack goes with anything.
            Load::BodyWeight | Load::Added(_) => false,
            Load::Assisted(_) => !setup.assists(),
            Load::External(_)
            | Load::OfMaximum(_)
            | Load::Band(_)
            | Load::Relative(_) => !has_resistance,
        }
    })
}

/// The work of a step on one side, at the usual pace.
fn seconds_a_side(step: &Step, rounds: Option<LowHigh<u32>>, end: End) -> u64 {
    let pace = Pace::default();
    let of_run = |work: &Work| pace.work(work, end);
    let runs = step.prescription().runs().iter();
    let times = |run: &Run| match (rounds, end) {
        (None, _) => end.sets(run),
        (Some(rounds), End::Low) => rounds.low,
        (Some(rounds), End::High) => rounds.high,
    };
    runs.map(|run| u64::from(times(run)) * of_run(&run.work)).sum()
}
