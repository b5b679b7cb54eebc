//! Writing a value as it was read.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Json, Number, Object};

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => to.serialize_unit(),
            Self::Bool(value) => to.serialize_bool(*value),
            Self::Number(Number::Natural(number)) => to.serialize_u64(*number),
            Self::Number(Number::Negative(number)) => to.serialize_i64(*number),
            Self::Number(Number::Fraction(bits)) => {
                to.serialize_f64(f64::from_bits(*bits))
            }
            Self::Text(text) => to.serialize_str(text),
            Self::List(list) => list.serialize(to),
            Self::Object(object) => object.serialize(to),
        }
    }
}

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.len()))?;
        for (name, value) in self.iter() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
