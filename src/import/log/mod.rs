//! Logs from elsewhere: what was done, by lift.

mod finding;
mod sessions;
mod table;
mod values;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::exercise::{Exercise, ExerciseId};
use crate::progression::Performed;

pub use finding::{LogWarning, LogWarningKind};
pub(super) use sessions::{Row, Sessions};
pub(super) use table::{Record, Table};
pub(super) use values::{SetKind, decimal, hundredths, number};

/// A log from elsewhere: what was done of each lift, session by session.
///
/// As JSON: `lifts` and `warnings`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogImport {
    pub(super) lifts: Vec<ImportedLift>,
    pub(super) warnings: Vec<LogWarning>,
}

impl LogImport {
    /// The lifts, in the order in which their names first appear.
    #[must_use]
    pub fn lifts(&self) -> &[ImportedLift] {
        &self.lifts
    }

    /// What was done of an exercise of the catalogue, in the order of the file; two names may mean
    /// one exercise.
    pub fn of<'a>(
        &'a self,
        exercise: &'a ExerciseId,
    ) -> impl Iterator<Item = &'a ImportedSession> {
        let is_it = move |lift: &&ImportedLift| {
            lift.exercise().is_some_and(|found| found.id() == exercise)
        };
        self.lifts.iter().filter(is_it).flat_map(|lift| &lift.sessions)
    }

    /// The lifts that no exercise of the catalogue was found for with confidence.
    pub fn unmatched(&self) -> impl Iterator<Item = &ImportedLift> {
        self.lifts.iter().filter(|lift| lift.exercise.is_none())
    }

    /// What was assumed or left out.
    #[must_use]
    pub fn warnings(&self) -> &[LogWarning] {
        &self.warnings
    }
}

impl Serialize for LogImport {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut fields = to.serialize_struct("LogImport", 2)?;
        fields.serialize_field("lifts", &self.lifts)?;
        fields.serialize_field("warnings", &self.warnings)?;
        fields.end()
    }
}

/// One lift of a log, under the name that it has there.
///
/// As JSON: `name`, `exercise` (the id, or `null`) and `sessions`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedLift {
    name: String,
    exercise: Option<Exercise>,
    sessions: Vec<ImportedSession>,
}

impl ImportedLift {
    /// The name in the log.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The exercise of the catalogue that the name means; `None` where that is not sure.
    #[must_use]
    pub fn exercise(&self) -> Option<&Exercise> {
        self.exercise.as_ref()
    }

    /// The sessions in the order of the file, which in some apps is from new to old.
    #[must_use]
    pub fn sessions(&self) -> &[ImportedSession] {
        &self.sessions
    }
}

impl Serialize for ImportedLift {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut fields = to.serialize_struct("ImportedLift", 3)?;
        fields.serialize_field("name", &self.name)?;
        fields.serialize_field("exercise", &self.exercise().map(Exercise::id))?;
        fields.serialize_field("sessions", &self.sessions)?;
        fields.end()
    }
}

/// One lift in one session of a log.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct ImportedSession {
    /// The name of the session.
    pub title: String,
    /// When it was, as the app wrote it, in the language and the time zone of the app.
    pub date: String,
    /// What was done, without warm-up sets. A drop is part of the set before it.
    pub performed: Performed,
}
