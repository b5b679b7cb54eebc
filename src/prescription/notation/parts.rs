//! Every part of a prescription read alone, by the same rules as in one.

use std::str::FromStr;

use super::canonical;
use super::cursor::Cursor;
use super::error::ParsePrescriptionError;
use super::fault::{Fault, Parsed};
use super::kind::{Expected, Part};
use super::suggest::read;
use crate::prescription::{
    Distance, Effort, Hold, Load, LoadDrop, Mass, Parts, Pause, Percent, Prescription,
    Quantity, Reps, Rest, Rir, Rpe, Sets, Span, Tempo, TempoSeconds, Work,
};

type Answer<T> = Result<T, ParsePrescriptionError>;

/// Declares how the span of a quantity is read alone, and one value of it.
macro_rules! quantities {
    ($($name:ident: $Type:ident, $Part:ident, $rule:ident;)+) => { $(
        pub(in crate::prescription) fn $name(text: &str) -> Answer<Span<$Type>> {
            read(text, Part::$Part, |cursor| cursor.$rule())
        }

        impl FromStr for $Type {
            type Err = ParsePrescriptionError;

            fn from_str(text: &str) -> Answer<Self> {
                read(text, Part::$Part, |cursor| exactly(cursor.$rule()?, cursor))
            }
        }
    )+ };
}

quantities! {
    reps: Reps, Repetitions, reps_alone;
    hold: Hold, Hold, hold_alone;
    distance: Distance, Distance, distance_alone;
    rest: Rest, Rest, rest_alone;
    rir: Rir, Rir, reserve_alone;
    tempo_seconds: TempoSeconds, TempoPart, tempo_seconds_alone;
    rpe: Rpe, Rpe, ratings_alone;
    percent: Percent, Percent, percentages_alone;
    mass: Mass, Mass, masses_alone;
    pause: Pause, Pause, pause_alone;
    load_drop: LoadDrop, LoadDrop, load_drop_alone;
}

/// One value, not a range.
fn exactly<T: Quantity>(span: Span<T>, cursor: &Cursor<'_>) -> Parsed<T> {
    if span.high() == Some(span.low()) {
        return Ok(span.low());
    }
    Err(Fault::unexpected(0..cursor.input().len(), &[Expected::Exact]))
}

macro_rules! parts {
    ($($Type:ident, $Part:ident, $rule:ident;)+) => { $(
        impl FromStr for $Type {
            type Err = ParsePrescriptionError;

            fn from_str(text: &str) -> Answer<Self> {
                read(text, Part::$Part, |cursor| cursor.$rule())
            }
        }
    )+ };
}

/// Reads the notation, in every form that the [module](super) lists.
impl FromStr for Prescription {
    type Err = ParsePrescriptionError;

    fn from_str(text: &str) -> Answer<Self> {
        let canonical = canonical::read(text).map(Ok);
        canonical.unwrap_or_else(|| read(text, Part::Prescription, prescription))
    }
}

fn prescription(cursor: &mut Cursor<'_>) -> Parsed<Prescription> {
    cursor.prescription()
}

parts! {
    Sets, Sets, sets_alone;
    Work, Work, work_alone;
    Parts, Work, parts_alone;
    Load, Load, load_alone;
    Effort, Effort, effort_alone;
    Tempo, Tempo, tempo_alone;
}

macro_rules! from_text {
    ($($Type:ident),+) => { $(
        impl TryFrom<&str> for $Type {
            type Error = ParsePrescriptionError;

            fn try_from(text: &str) -> Answer<Self> {
                text.parse()
            }
        }
    )+ };
}
from_text!(Prescription, Mass, Load, Effort, Tempo);

impl TryFrom<String> for Prescription {
    type Error = ParsePrescriptionError;

    fn try_from(text: String) -> Answer<Self> {
        text.parse()
    }
}
