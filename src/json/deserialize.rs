//! Reading a value of any shape, from a format that says what it holds.

use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor,
};

use super::{Json, Number, Object};

/// No document has a use for more levels, and readers of every format stay clear of the end of
/// the stack.
const DEEPEST: u32 = 128;

/// Reads a value at a depth.
struct At(u32);

impl At {
    fn below<E: Error>(&self) -> Result<Self, E> {
        match self.0 {
            DEEPEST => Err(E::custom(format_args!("nested more than {DEEPEST} deep"))),
            depth => Ok(Self(depth + 1)),
        }
    }
}

impl<'de> DeserializeSeed<'de> for At {
    type Value = Json;
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Json, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for At {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_none<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Json, D::Error> {
        self.deserialize(from)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(Number::Natural(number)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        let natural = u64::try_from(number).map(Number::Natural);
        Ok(Json::Number(natural.unwrap_or(Number::Negative(number))))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Number(Number::Fraction(number.to_bits())))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self.below()?)? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Json, A::Error> {
        members(map, Vec::new(), &self).map(Json::Object)
    }
}

fn members<'de, A: MapAccess<'de>>(
    mut map: A,
    mut members: Vec<(String, Json)>,
    at: &At,
) -> Result<Object, A::Error> {
    while let Some(name) = map.next_key()? {
        members.push((name, map.next_value_seed(at.below()?)?));
    }
    Ok(Object::new(members))
}

impl Object {
    /// The members of a map, the first name of which was read already.
    pub(crate) fn from_map<'de, A: MapAccess<'de>>(
        first: Option<String>,
        mut map: A,
    ) -> Result<Self, A::Error> {
        let at = At(0);
        let first = match first {
            Some(name) => vec![(name, map.next_value_seed(at.below()?)?)],
            None => return Ok(Self::default()),
        };
        members(map, first, &at)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        At(0).deserialize(from)
    }
}
