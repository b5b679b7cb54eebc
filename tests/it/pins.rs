//! Facts of the API that a careless change would break.

use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::iter::FusedIterator;

use regimen::catalog::{
    Lint, LintKind, MergeConflict, Query, QueryIter, SearchHit, Similarity, Substitute,
};
use regimen::codes::{Area, Code};
use regimen::equipment::{DraftKit, Place};
use regimen::exercise::{
    Effect, ExerciseErrorKind, Force, InvalidExercise, InvalidId, InvalidIdKind,
    Mechanic, Modifier, Pattern, Position, Source,
};
use regimen::limits::Limit;
use regimen::loads::{
    InvalidLoads, Loads, LoadsErrorKind, OneRepMax, ParseRampError, RampSet, RampSets,
    RampWeight, Rounded, RoundedLoad, Rounding, RoundingReason,
};
use regimen::muscle::{Benefit, BodyView, Evidence, LeafGroup, Study};
use regimen::plan::{
    Choice, Chosen, Demand, Done, DoneWork, Explanation, Family, InvalidModel,
    InvalidWeekModel, Model, ModelErrorKind, MovementGroup, MuscleWeek, NamedSplit,
    Obstacles, Outcome, PassedOver, PassedOverReason, PlanError, PlanHint, RecoveryCost,
    Rejected, RejectedKind, SessionExplained, SessionModel, Solution, SolveOptions,
    Split, SplitPassedOver, SupersetUse, TimeUse, Unsolvable, WeekError, WeekExplanation,
    WeekHint, WeekModel, WeekModelErrorKind, WeekOutcome, WeekSoFar, WeekSolution,
    WeekUnsolvable, WeightedDemand,
};
use regimen::prescription::{
    BandTension, Between, Distance, Effort, Hold, Load, LoadDrop, Mass, MassUnit,
    ParsePrescriptionError, Parts, Pause, Percent, RelativeLoad, Reps, Rest, Rir, Rpe,
    Run, Sets, Span, Tempo, Work,
};
use regimen::program::{
    Calendar, Due, DueNote, LiftDose, MuscleSets, Norms, Period, Program, ProgramAdvice,
    ProgramBuilder, ProgramDraft, ProgramHint, ProgramHintKind, ProgramViolation,
    ProgramViolationKind, ProgramViolations, Rotation, Session, Slot, WeekVolume,
    Weekday,
};
use regimen::progression::{
    Amount, Change, Deload, Dose, DoseNote, IdleReason, InvalidLift, InvalidRule,
    LiftBuilder, LiftDocument, LiftErrorKind, ParseProgressionError,
    ParseProgressionErrorKind, PerformedSet, ProgressAdvice, ProgressReason,
    RuleErrorKind, RungDocument, Wheel, WheelKind, When,
};
use regimen::routine::{
    Activity, Advice, Beat, Block, BlockErrorKind, BlockStyle, Cap, DraftBlock,
    DraftStep, Edit, Hint, HintKind, MayEnd, Measure, Segment, Side, Step,
    SupersetErrorKind, ViolationKind, Volume, WantsCoolDown, WantsStrength, WantsWarmUp,
};
use regimen::routine::{ParseDurationError, Rounds, Timing};
use regimen::vocabulary::Iter;
use regimen::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Calls a function of a bound once for each type.
macro_rules! all {
    ($is:ident: $($Type:ty),+ $(,)?) => { $( $is::<$Type>(); )+ };
}

#[test]
fn everything_can_be_sent_cloned_and_printed() {
    fn is<T: Send + Sync + Clone + Debug + 'static>() {}
    all!(is:
        Catalog, Constraints, DuplicateId, EquipmentSet, Exercise, ExerciseBuilder,
        ExerciseId, Kit, LowHigh<u32>, MuscleSet, OutOfRange, Pace, Plan, Prescribed,
        Prescription, RegionSet, Rejection, Routine, RoutineDraft, Setup, UnknownExercise,
        UnknownName, Violation, Violations,
    );
    all!(is:
        Benefit, BodyRegion, BodyView, Equipment, Evidence, ExerciseKind, Goal, Laterality,
        LeafGroup, Level, Muscle, MuscleGroup, OnConflict, Phase, Place, Study,
    );
    all!(is:
        Lint, LintKind, MergeConflict, Query<'static>, QueryIter<'static>, SearchHit<'static>,
        Similarity, Substitute<'static>,
    );
    all!(is:
        Area, Code, Effect, ExerciseErrorKind, Force, InvalidExercise, InvalidId, InvalidIdKind,
        Iter<Muscle>, Limit, Mechanic, Modifier, Pattern, Position, Source,
    );
    all!(is:
        BandTension, Between, Distance, Effort, Hold, Load, LoadDrop, Mass, MassUnit,
        ParsePrescriptionError, Parts, Pause, Percent, RelativeLoad, Reps, Rest, Rir, Rpe, Run, Sets, Span<Reps>, Tempo, Work,
    );
    all!(is:
        Activity, Advice, Beat, Block, BlockErrorKind, BlockStyle, Cap, DraftBlock, DraftKit, DraftStep, Edit, Hint, HintKind,
        Measure, ParseDurationError, Rounds, Segment, Side, Step, SupersetErrorKind, Timing,
        ViolationKind, Volume, RoutineBuilder<MayEnd>,
        RoutineBuilder<WantsCoolDown>, RoutineBuilder<WantsStrength>, RoutineBuilder<WantsWarmUp>,
    );
    all!(is:
        Choice, Chosen, Demand, Done, DoneWork, InvalidWeekModel, MuscleWeek, NamedSplit,
        RecoveryCost, SessionExplained, Split, SplitPassedOver, Week, WeekError, WeekExplanation, WeekHint, WeekOutcome, SessionModel, WeekModel, WeekModelErrorKind,
        WeekSoFar, WeekSolution, WeekUnsolvable, Explanation, Family, InvalidModel, Model, ModelErrorKind,
        MovementGroup, Obstacles, Outcome, PassedOver, PassedOverReason, PlanError, PlanHint,
        Rejected, RejectedKind, Solution, SolveOptions, SupersetUse, TimeUse, Unsolvable, WeightedDemand,
    );
    all!(is:
        InvalidLoads, LoadInventory, Loads, LoadsErrorKind, OneRepMax, ParseRampError, Ramp,
        RampSet, RampSets, RampWeight, Rounded, RoundedLoad, Rounding, RoundingReason,
    );
    all!(is:
        Amount, Change, Deload, Dose, DoseNote, IdleReason, InvalidLift, InvalidRule, Lift,
        LiftBuilder, LiftDocument, LiftErrorKind, LiftState, ParseProgressionError,
        ParseProgressionErrorKind, Performed, PerformedSet, progression::Place, ProgressAdvice,
        ProgressReason, Progression, RuleErrorKind, RungDocument, progression::Step, Wheel,
        WheelKind, When,
    );
    all!(is:
        Calendar<'static>, Due<'static>, DueNote, LiftDose<'static>, MuscleSets, Norms, Period, Program, ProgramAdvice, ProgramBuilder, ProgramDraft, ProgramHint, ProgramHintKind,
        ProgramViolation, ProgramViolationKind, ProgramViolations, Rotation, Session, Slot,
        WeekVolume, Weekday,
    );
    all!(is: program::FirstMonday);
    all!(is: export::Export<String>, export::Loss);
    all!(is:
        import::Import, import::ImportError, import::ImportOptions, import::ImportWarning,
        import::ImportWarningKind, import::ImportedLift, import::ImportedSession,
        import::LogImport, import::LogWarning, import::LogWarningKind, import::RowError,
    );
}

#[test]
fn values_are_whole_value_types() {
    fn is<T: Eq + Hash + Serialize + DeserializeOwned>() {}
    all!(is:
        Constraints, EquipmentSet, Exercise, ExerciseId, Kit, LiftState, LoadInventory, Loads,
        LowHigh<u32>, Modifier, MuscleSet, Pace, Performed, PerformedSet, Plan, Prescription,
        Progression, Ramp, RegionSet, Routine, RoutineDraft, Run, Setup, Slot, Source,
    );
}

#[test]
fn enums_of_words_are_ordered_and_read_what_they_print() {
    fn is<T>()
    where
        T: Copy + Ord + Hash + Display + Serialize + DeserializeOwned,
        T: std::str::FromStr<Err = UnknownName>,
    {
    }
    all!(is:
        Area, BandTension, BlockStyle, BodyRegion, BodyView, Demand, Effect, Equipment, Evidence,
        ExerciseKind, Force, Goal, Laterality, LeafGroup, Level, MassUnit, Measure, Mechanic,
        MovementGroup, Muscle, MuscleGroup, Pattern, Phase, Place, Position, RelativeLoad, Rounding,
        RoundingReason, Side, Weekday, WheelKind,
    );
}

#[test]
fn errors_are_errors() {
    fn is<T: std::error::Error + Send + Sync + Clone + Eq + 'static>() {}
    fn can_be_hashed<T: Hash>() {}
    all!(is:
        DuplicateId, ExerciseErrorKind, InvalidExercise, InvalidId, InvalidLift, InvalidLoads,
        InvalidModel, InvalidRule, OutOfRange, ParseDurationError, ParsePrescriptionError, ParseProgressionError,
        ParseRampError, PlanError, ProgramViolations, UnknownExercise, UnknownName, Unsolvable, Violations,
    );
    all!(is: import::ImportError, import::RowError);
    all!(can_be_hashed:
        DuplicateId, ExerciseErrorKind, InvalidExercise, InvalidId, MergeConflict, Rejected,
        RejectedKind, Rejection, UnknownExercise, UnknownName,
    );
    all!(can_be_hashed:
        import::ImportError, import::ImportWarning, import::ImportWarningKind, import::RowError,
    );
}

#[test]
fn findings_are_data() {
    fn is<T: Display + Serialize>() {}
    fn is_data<T: Serialize>() {}
    all!(is:
        Advice, DoseNote, DuplicateId, ExerciseErrorKind, Hint, InvalidExercise, InvalidId,
        InvalidLift, InvalidLoads, InvalidRule, Lint, LintKind, ParseProgressionError,
        ParseRampError, PlanError, DueNote, ProgramAdvice, ProgramHint, ProgramViolation, ProgramViolationKind,
        ProgramViolations, ProgressAdvice, ProgressReason, Rejected, Rounded, RoundedLoad, Rejection,
        Similarity, Substitute<'static>, UnknownExercise, UnknownName, Violation, ViolationKind,
        Violations,
    );
    all!(is_data: Activity, Edit, InvalidIdKind, SearchHit<'static>, Segment, Volume);
    all!(is:
        import::ImportError, import::ImportWarning, import::ImportWarningKind, import::RowError,
    );
}

#[test]
fn iterators_end_once_and_can_be_cloned() {
    fn is<T: FusedIterator + DoubleEndedIterator + Clone>() {}
    fn is_exact<T: ExactSizeIterator + Default + Hash>() {}
    all!(is: Iter<Muscle>, QueryIter<'static>);
    all!(is_exact: Iter<Equipment>);
}

#[test]
fn small_things_are_small() {
    for (size, least) in [
        (size_of::<Muscle>(), 1),
        (size_of::<Equipment>(), 1),
        (size_of::<Option<Level>>(), 1),
        (size_of::<MuscleSet>(), 16),
        (size_of::<EquipmentSet>(), 16),
        (size_of::<Iter<Muscle>>(), 16),
        (size_of::<Exercise>(), size_of::<usize>()),
        (size_of::<ExerciseId>(), 2 * size_of::<usize>()),
        (size_of::<SearchHit<'static>>(), 5 * size_of::<usize>()),
    ] {
        assert_eq!(size, least);
    }
}
