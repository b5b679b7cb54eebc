//! Facts of the API that a careless change would break.

use std::fmt::{Debug, Display};
use std::hash::Hash;

use regimen::exercise::{InvalidExercise, InvalidId};
use regimen::prescription::{ParsePrescriptionError, Run};
use regimen::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

#[test]
fn everything_can_be_sent_cloned_and_printed() {
    fn is<T: Send + Sync + Clone + Debug + 'static>() {}
    is::<Catalog>();
    is::<Exercise>();
    is::<ExerciseBuilder>();
    is::<Kit>();
    is::<MuscleSet>();
    is::<Prescribed>();
    is::<Prescription>();
    is::<Routine>();
    is::<RoutineBuilder<routine::WantsWarmUp>>();
    is::<RoutineDraft>();
    is::<Setup>();
    is::<Violations>();
}

#[test]
fn values_are_whole_value_types() {
    fn is<T: Eq + Hash + Serialize + DeserializeOwned>() {}
    is::<Exercise>();
    is::<ExerciseId>();
    is::<Kit>();
    is::<MuscleSet>();
    is::<Prescription>();
    is::<Routine>();
    is::<RoutineDraft>();
    is::<Run>();
}

#[test]
fn errors_are_errors() {
    fn is<T: std::error::Error + Display + Send + Sync + Clone + Eq + 'static>() {}
    is::<DuplicateId>();
    is::<InvalidExercise>();
    is::<InvalidId>();
    is::<OutOfRange>();
    is::<ParsePrescriptionError>();
    is::<UnknownExercise>();
    is::<UnknownName>();
    is::<Violations>();
}

#[test]
fn small_things_are_small() {
    assert_eq!(size_of::<Muscle>(), 1);
    assert_eq!(size_of::<MuscleSet>(), 16);
    assert_eq!(size_of::<EquipmentSet>(), 16);
    assert_eq!(size_of::<Exercise>(), size_of::<usize>());
}
