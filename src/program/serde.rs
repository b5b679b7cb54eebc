//! A programme as a document.

use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, Serializer};

use super::draft::embedded;
use super::{Program, ProgramDraft};
use crate::catalog::Catalog;

/// With its exercises in full, so that it reads without a catalogue. What is default is left out.
impl Serialize for Program {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        embedded(self, serializer)
    }
}

/// Re-checks every rule, so that no document makes a programme that the builder would refuse.
/// Exercises that are named by their ids are those of the embedded catalogue, if there is one.
impl<'de> Deserialize<'de> for Program {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let draft = ProgramDraft::deserialize(deserializer)?;
        #[cfg(feature = "builtin")]
        let checked = draft.check(Catalog::builtin());
        #[cfg(not(feature = "builtin"))]
        let checked = draft.check(&Catalog::new());
        checked.map_err(D::Error::custom)
    }
}
