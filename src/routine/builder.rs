//! The builder that asks for things in their order.

use std::marker::PhantomData;

use super::check::Proposal;
use super::{Beat, Cap, Phase, Rounds, Routine, Timing, Violations};
use crate::equipment::Kit;
use crate::exercise::{Level, Prescribed};
use crate::limits;
use crate::prescription::Rest;
use crate::region::RegionSet;

/// Builds a [`Routine`] in the order of a session: warm-up, strength, cool-down.
///
/// The order is kept by the compiler. The type parameter says what is wanted next; you won't
/// need to write it. What else can be wrong is told by `build`, all at once.
///
/// There is no `strength` before a `warm_up`:
///
/// ```compile_fail,E0599
/// # let catalog = regimen::Catalog::builtin();
/// # let row = catalog.get("renegade-row").unwrap();
/// regimen::Routine::builder("cold").strength(row);
/// ```
///
/// no `warm_up` after a `strength`:
///
/// ```compile_fail,E0599
/// # let catalog = regimen::Catalog::builtin();
/// # let (stretch, row) = (catalog.get("rhomboid-stretch").unwrap(), catalog.get("renegade-row").unwrap());
/// regimen::Routine::builder("late").warm_up(stretch).strength(row).warm_up(stretch);
/// ```
///
/// no `strength` after a `cool_down`:
///
/// ```compile_fail,E0599
/// # let catalog = regimen::Catalog::builtin();
/// # let (stretch, row) = (catalog.get("rhomboid-stretch").unwrap(), catalog.get("renegade-row").unwrap());
/// regimen::Routine::builder("x").warm_up(stretch).strength(row).cool_down(stretch).strength(row);
/// ```
///
/// and no `build` without a warm-up and a strength exercise:
///
/// ```compile_fail,E0599
/// # let catalog = regimen::Catalog::builtin();
/// # let stretch = catalog.get("rhomboid-stretch").unwrap();
/// regimen::Routine::builder("only stretching").warm_up(stretch).build();
/// ```
#[derive(Clone, Debug)]
#[must_use = "a routine is made by `build`"]
pub struct RoutineBuilder<Wanted> {
    proposal: Proposal,
    wanted: PhantomData<Wanted>,
}

/// The builder wants the first warm-up exercise.
#[derive(Clone, Copy, Debug)]
pub struct WantsWarmUp;

/// The builder wants more warm-up or the first strength exercise.
#[derive(Clone, Copy, Debug)]
pub struct WantsStrength;

/// The builder has all it needs; more strength and a cool-down may follow.
#[derive(Clone, Copy, Debug)]
pub struct MayEnd;

/// The builder has all it needs; more cool-down may follow.
#[derive(Clone, Copy, Debug)]
pub struct WantsCoolDown;

impl RoutineBuilder<WantsWarmUp> {
    pub(super) fn new(name: String) -> Self {
        Self { proposal: Proposal::new(Some(name)), wanted: PhantomData }
    }

    /// Adds the first warm-up exercise.
    pub fn warm_up(
        self,
        exercise: impl Into<Prescribed>,
    ) -> RoutineBuilder<WantsStrength> {
        self.then(Phase::WarmUp, exercise)
    }

    /// Adds exercises to the warm-up that are done together, such as cardio on the clock.
    pub fn warm_up_block<I>(
        self,
        timing: Timing,
        exercises: I,
    ) -> RoutineBuilder<WantsStrength>
    where
        I: IntoIterator,
        I::Item: Into<Prescribed>,
    {
        self.then_block(Phase::WarmUp, timing, exercises)
    }
}

impl RoutineBuilder<WantsStrength> {
    /// Adds a warm-up exercise.
    pub fn warm_up(self, exercise: impl Into<Prescribed>) -> Self {
        self.then(Phase::WarmUp, exercise)
    }

    /// Adds exercises to the warm-up that are done together, such as cardio on the clock.
    pub fn warm_up_block<I>(self, timing: Timing, exercises: I) -> Self
    where
        I: IntoIterator,
        I::Item: Into<Prescribed>,
    {
        self.then_block(Phase::WarmUp, timing, exercises)
    }

    /// Adds the first strength exercise.
    pub fn strength(self, exercise: impl Into<Prescribed>) -> RoutineBuilder<MayEnd> {
        self.then(Phase::Strength, exercise)
    }

    /// Adds two or more strength exercises that are done set by set in turn.
    pub fn superset<I>(self, exercises: I) -> RoutineBuilder<MayEnd>
    where
        I: IntoIterator,
        I::Item: Into<Prescribed>,
    {
        self.then_block(Phase::Strength, Timing::Sets, exercises)
    }

    /// Adds a circuit: a set of each strength exercise in a round, and a rest between the rounds;
    /// without one, the longest of the exercises' rests. An exercise without a dose of its own has
    /// one set of its usual one. A step of several sets is refused by `build` as `bad-block`.
    pub fn circuit<I>(
        self,
        rounds: Rounds,
        rest: impl Into<Option<Rest>>,
        exercises: I,
    ) -> RoutineBuilder<MayEnd>
    where
        I: IntoIterator,
        I::Item: Into<Prescribed>,
    {
        self.then_block(Phase::Strength, Timing::circuit(rounds, rest), exercises)
    }

    /// Adds strength exercises on the clock: at every beat a set of the next one. What can take
    /// longer than the beat is refused by `build` as `too-long-for-beat`.
    pub fn every<I>(
        self,
        beat: Beat,
        rounds: Rounds,
        exercises: I,
    ) -> RoutineBuilder<MayEnd>
    where
        I: IntoIterator,
        I::Item: Into<Prescribed>,
    {
        self.then_block(Phase::Strength, Timing::every(beat, rounds), exercises)
    }

    /// Adds strength exercises of which as many rounds as possible are done in a time.
    pub fn within<I>(self, cap: Cap, exercises: I) -> RoutineBuilder<MayEnd>
    where
        I: IntoIterator,
        I::Item: Into<Prescribed>,
    {
        self.then_block(Phase::Strength, Timing::within(cap), exercises)
    }
}

impl RoutineBuilder<MayEnd> {
    /// Adds a strength exercise.
    pub fn strength(self, exercise: impl Into<Prescribed>) -> Self {
        self.then(Phase::Strength, exercise)
    }

    /// Adds two or more strength exercises that are done set by set in turn.
    pub fn superset<I>(self, exercises: I) -> Self
    where
        I: IntoIterator,
        I::Item: Into<Prescribed>,
    {
        self.then_block(Phase::Strength, Timing::Sets, exercises)
    }

    /// Adds a circuit: a set of each strength exercise in a round, and a rest between the rounds;
    /// without one, the longest of the exercises' rests. An exercise without a dose of its own has
    /// one set of its usual one. A step of several sets is refused by `build` as `bad-block`.
    pub fn circuit<I>(
        self,
        rounds: Rounds,
        rest: impl Into<Option<Rest>>,
        exercises: I,
    ) -> Self
    where
        I: IntoIterator,
        I::Item: Into<Prescribed>,
    {
        self.then_block(Phase::Strength, Timing::circuit(rounds, rest), exercises)
    }

    /// Adds strength exercises on the clock: at every beat a set of the next one. What can take
    /// longer than the beat is refused by `build` as `too-long-for-beat`.
    pub fn every<I>(self, beat: Beat, rounds: Rounds, exercises: I) -> Self
    where
        I: IntoIterator,
        I::Item: Into<Prescribed>,
    {
        self.then_block(Phase::Strength, Timing::every(beat, rounds), exercises)
    }

    /// Adds strength exercises of which as many rounds as possible are done in a time.
    pub fn within<I>(self, cap: Cap, exercises: I) -> Self
    where
        I: IntoIterator,
        I::Item: Into<Prescribed>,
    {
        self.then_block(Phase::Strength, Timing::within(cap), exercises)
    }

    /// Adds the first exercise of the cool-down.
    pub fn cool_down(
        self,
        exercise: impl Into<Prescribed>,
    ) -> RoutineBuilder<WantsCoolDown> {
        self.then(Phase::CoolDown, exercise)
    }

    /// Adds exercises to the cool-down that are done together.
    pub fn cool_down_block<I>(
        self,
        timing: Timing,
        exercises: I,
    ) -> RoutineBuilder<WantsCoolDown>
    where
        I: IntoIterator,
        I::Item: Into<Prescribed>,
    {
        self.then_block(Phase::CoolDown, timing, exercises)
    }

    /// Checks everything and makes the routine.
    ///
    /// # Errors
    ///
    /// [`Violations`] with every rule that is broken.
    pub fn build(self) -> Result<Routine, Violations> {
        self.proposal.check()
    }
}

impl RoutineBuilder<WantsCoolDown> {
    /// Adds an exercise to the cool-down.
    pub fn cool_down(self, exercise: impl Into<Prescribed>) -> Self {
        self.then(Phase::CoolDown, exercise)
    }

    /// Adds exercises to the cool-down that are done together.
    pub fn cool_down_block<I>(self, timing: Timing, exercises: I) -> Self
    where
        I: IntoIterator,
        I::Item: Into<Prescribed>,
    {
        self.then_block(Phase::CoolDown, timing, exercises)
    }

    /// Checks everything and makes the routine.
    ///
    /// # Errors
    ///
    /// [`Violations`] with every rule that is broken.
    pub fn build(self) -> Result<Routine, Violations> {
        self.proposal.check()
    }
}

impl<Wanted> RoutineBuilder<Wanted> {
    /// Sets the kit. What it lacks is refused by `build` as `missing-equipment`.
    pub fn kit(mut self, kit: impl Into<Kit>) -> Self {
        self.proposal.set_kit(kit.into());
        self
    }

    /// Adds regions to spare. An exercise that may load one is refused by `build` as
    /// `loads-spared-region`.
    pub fn sparing(mut self, regions: impl Into<RegionSet>) -> Self {
        self.proposal.constraints.spared |= regions.into();
        self
    }

    /// Adds regions to ease. An exercise that may load one heavily is refused by `build` as
    /// `loads-eased-region`.
    pub fn easing(mut self, regions: impl Into<RegionSet>) -> Self {
        self.proposal.constraints.eased |= regions.into();
        self
    }

    /// Sets whether it has to be quiet. Then an exercise with impact is refused by `build` as
    /// `has-impact`.
    pub fn quiet(mut self, quiet: bool) -> Self {
        self.proposal.constraints = self.proposal.constraints.quiet(quiet);
        self
    }

    /// States the level that the routine is for.
    pub fn level(mut self, level: Level) -> Self {
        self.proposal.level = Some(level);
        self
    }

    fn then<Next>(
        mut self,
        phase: Phase,
        exercise: impl Into<Prescribed>,
    ) -> RoutineBuilder<Next> {
        self.proposal.add(phase, exercise.into());
        RoutineBuilder { proposal: self.proposal, wanted: PhantomData }
    }

    fn then_block<Next, I>(
        mut self,
        phase: Phase,
        timing: Timing,
        exercises: I,
    ) -> RoutineBuilder<Next>
    where
        I: IntoIterator,
        I::Item: Into<Prescribed>,
    {
        // One more than allowed is enough to know; an endless iterator must not hang.
        let most = limits::STEPS.high() as usize;
        let exercises = exercises.into_iter().map(Into::into).take(most + 1);
        self.proposal.add_block(phase, timing, exercises.collect());
        RoutineBuilder { proposal: self.proposal, wanted: PhantomData }
    }
}
