//! Text in human-readable formats, structure otherwise; a structure is read in both.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess,
    Visitor,
};
use serde::ser::{Serialize, Serializer};

use super::notation::ParsePrescriptionError;
use super::{Prescription, Run};

/// A part of a prescription that has a text form and a structured one.
pub(super) trait Structured: FromStr<Err = ParsePrescriptionError> {
    /// What an error of the wrong type says was expected.
    const EXPECTED: &'static str;

    /// Whether the structured form may be a list.
    const IS_LIST: bool = false;

    /// Reads the structured form, through the constructor.
    fn from_structure<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error>;

    /// Reads a map of a human-readable format.
    fn from_map<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        Self::from_structure(MapAccessDeserializer::new(map))
    }

    /// Reads a number in place of a structure.
    fn from_number<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::from_structure(from)
    }
}

/// Reads either form in human-readable formats, and the structured one in others.
pub(super) fn text_or_structure<'de, T: Structured, D: Deserializer<'de>>(
    from: D,
) -> Result<T, D::Error> {
    if from.is_human_readable() {
        from.deserialize_any(TextOrStructure(PhantomData))
    } else {
        T::from_structure(from)
    }
}

struct TextOrStructure<T>(PhantomData<T>);

impl<'de, T: Structured> Visitor<'de> for TextOrStructure<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        T::from_number(number.into_deserializer())
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        T::from_number(number.into_deserializer())
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<T, E> {
        T::from_number(number.into_deserializer())
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, list: A) -> Result<T, A::Error> {
        if T::IS_LIST {
            T::from_structure(SeqAccessDeserializer::new(list))
        } else {
            Err(de::Error::invalid_type(de::Unexpected::Seq, &self))
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::from_map(map)
    }
}

/// A map whose first key was looked at.
pub(super) struct FirstKey<A> {
    key: Option<String>,
    is_taken: bool,
    rest: A,
}

impl<'de, A: MapAccess<'de>> FirstKey<A> {
    pub(super) fn read(mut map: A) -> Result<Self, A::Error> {
        Ok(Self { key: map.next_key()?, is_taken: false, rest: map })
    }

    pub(super) fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for FirstKey<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        if std::mem::replace(&mut self.is_taken, true) {
            return self.rest.next_key_seed(seed);
        }
        match &self.key {
            Some(key) => seed.deserialize(key.as_str().into_deserializer()).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, A::Error> {
        self.rest.next_value_seed(seed)
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a prescription such as \"3x10\"")]
struct Structure<'a> {
    runs: Cow<'a, [Run]>,
    #[serde(default)]
    per_side: bool,
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

/// In human-readable formats the notation or a structure.
impl<'de> Deserialize<'de> for Prescription {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        text_or_structure(from)
    }
}

impl Structured for Prescription {
    const EXPECTED: &'static str = "a prescription such as \"3x10\"";

    fn from_structure<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let form = Structure::deserialize(from)?;
        let prescription =
            Self::new(form.runs.into_owned()).map_err(de::Error::custom)?;
        Ok(if form.per_side { prescription.on_each_side() } else { prescription })
    }
}
