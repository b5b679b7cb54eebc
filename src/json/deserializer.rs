//! Typed values of a value that was read before.

use serde::de::value::{Error, MapAccessDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::{Json, Number, Object};

fn map(
    object: &Object,
) -> MapDeserializer<'_, impl Iterator<Item = (&str, &Json)>, Error> {
    MapDeserializer::new(object.iter())
}

impl<'de> Deserializer<'de> for &'de Json {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Json::Null => visitor.visit_unit(),
            Json::Bool(value) => visitor.visit_bool(*value),
            Json::Number(Number::Natural(number)) => visitor.visit_u64(*number),
            Json::Number(Number::Negative(number)) => visitor.visit_i64(*number),
            Json::Number(Number::Fraction(bits)) => {
                visitor.visit_f64(f64::from_bits(*bits))
            }
            Json::Text(text) => visitor.visit_borrowed_str(text),
            Json::List(list) => {
                let mut items = SeqDeserializer::new(list.iter());
                let value = visitor.visit_seq(&mut items)?;
                items.end()?;
                Ok(value)
            }
            Json::Object(object) => visitor.visit_map(map(object)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Json::Null => visitor.visit_none(),
            some => visitor.visit_some(some),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self {
            Json::Text(text) => {
                let text: serde::de::value::StrDeserializer<'_, Error> =
                    text.as_str().into_deserializer();
                text.deserialize_enum(name, variants, visitor)
            }
            Json::Object(object) => MapAccessDeserializer::new(map(object))
                .deserialize_enum(name, variants, visitor),
            other => other.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Error> for &'de Json {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}
