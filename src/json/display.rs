//! A value as JSON on one line, for messages.

use std::fmt::{self, Display, Formatter, Write};

use super::{Json, Number};

impl Display for Json {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Number(Number::Natural(number)) => write!(f, "{number}"),
            Self::Number(Number::Negative(number)) => write!(f, "{number}"),
            Self::Number(Number::Fraction(bits)) => {
                write!(f, "{}", f64::from_bits(*bits))
            }
            Self::Text(text) => quoted(f, text),
            Self::List(list) => {
                f.write_char('[')?;
                for (index, item) in list.iter().enumerate() {
                    f.write_str(if index == 0 { "" } else { ", " })?;
                    item.fmt(f)?;
                }
                f.write_char(']')
            }
            Self::Object(object) => {
                f.write_char('{')?;
                for (index, (name, value)) in object.iter().enumerate() {
                    f.write_str(if index == 0 { "" } else { ", " })?;
                    quoted(f, name)?;
                    write!(f, ": {value}")?;
                }
                f.write_char('}')
            }
        }
    }
}

fn quoted(f: &mut Formatter<'_>, text: &str) -> fmt::Result {
    f.write_char('"')?;
    for letter in text.chars() {
        match letter {
            '"' | '\\' => write!(f, "\\{letter}")?,
            control if control.is_control() => {
                write!(f, "\\u{:04x}", u32::from(control))?;
            }
            other => f.write_char(other)?,
        }
    }
    f.write_char('"')
}
