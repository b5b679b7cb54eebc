//! A routine as a document: a draft that holds its exercises in full.

use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, Serializer};

use super::{Routine, RoutineDraft};
use crate::exercise::Exercise;

impl Serialize for Routine {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.written(Exercise::clone).serialize(serializer)
    }
}

/// Re-checks every rule, so that no document makes a routine that the builder would refuse.
impl<'de> Deserialize<'de> for Routine {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        RoutineDraft::<Exercise>::deserialize(deserializer)?
            .check_embedded()
            .map_err(D::Error::custom)
    }
}
