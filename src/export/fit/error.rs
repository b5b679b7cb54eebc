//! Why a routine has no FIT file.

use serde::ser::{Serialize, Serializer};

use crate::codes::export as codes;
use crate::finding::serialize_finding;

/// The most steps that a workout can number: 16 bits less what means none.
const MOST: usize = 65_534;

/// A routine has more steps than a FIT workout can number.
///
/// As JSON: `code`, `message`, `steps` and `most`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a FIT workout must have at most `{MOST}` steps, not `{steps}`: split the routine"
)]
pub struct FitError {
    steps: usize,
}

impl FitError {
    pub(super) fn new(steps: usize) -> Self {
        Self { steps }
    }

    /// The stable code `too-many-steps`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        codes::TOO_MANY_STEPS
    }

    /// The number of steps that the workout would have.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.steps
    }
}

impl Serialize for FitError {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts {
            steps: usize,
            most: usize,
        }
        let facts = Facts { steps: self.steps, most: MOST };
        serialize_finding(to, self.code(), self, &facts)
    }
}
