//! Text in human-readable formats, structure otherwise.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use super::{Prescription, Run};
use crate::limits::OutOfRange;

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Structure<'a> {
    runs: Cow<'a, [Run]>,
    #[serde(default)]
    per_side: bool,
}

impl TryFrom<Structure<'_>> for Prescription {
    type Error = OutOfRange;
    fn try_from(form: Structure<'_>) -> Result<Self, OutOfRange> {
        let prescription = Self::new(form.runs.into_owned())?;
        Ok(if form.per_side { prescription.on_each_side() } else { prescription })
    }
}

impl Serialize for Prescription {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.collect_str(self);
        }
        Structure { runs: Cow::Borrowed(&self.runs), per_side: self.per_side }
            .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Prescription {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextOrStructure;
        impl<'de> Visitor<'de> for TextOrStructure {
            type Value = Prescription;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a prescription such as \"3x10\"")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Prescription, E> {
                text.parse().map_err(E::custom)
            }

            fn visit_map<A: MapAccess<'de>>(
                self,
                map: A,
            ) -> Result<Prescription, A::Error> {
                let map = de::value::MapAccessDeserializer::new(map);
                let structure = Structure::deserialize(map)?;
                Prescription::try_from(structure).map_err(de::Error::custom)
            }
        }
        if deserializer.is_human_readable() {
            return deserializer.deserialize_any(TextOrStructure);
        }
        let structure = Structure::deserialize(deserializer)?;
        Self::try_from(structure).map_err(de::Error::custom)
    }
}
