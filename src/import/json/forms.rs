//! Fields that come as one thing or as several, as a number or as an object.

use std::borrow::Cow;
use std::fmt;

use serde::de::{
    self, Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

/// A text, also from a number; nothing from `null`, which says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct Text<'a>(pub(in crate::import) Option<Cow<'a, str>>);

impl<'a> Text<'a> {
    /// The text, unless it is empty or blank.
    pub(in crate::import) fn said(self) -> Option<Cow<'a, str>> {
        self.0.filter(|text| !text.trim().is_empty())
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct OneText;
        impl<'de> Visitor<'de> for OneText {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Text<'de>, E> {
                Ok(Text(Some(Cow::Borrowed(text))))
            }

            fn visit_str<E>(self, text: &str) -> Result<Text<'de>, E> {
                Ok(Text(Some(Cow::Owned(text.to_owned()))))
            }

            fn visit_string<E>(self, text: String) -> Result<Text<'de>, E> {
                Ok(Text(Some(Cow::Owned(text))))
            }

            fn visit_u64<E>(self, number: u64) -> Result<Text<'de>, E> {
                Ok(Text(Some(Cow::Owned(number.to_string()))))
            }

            fn visit_unit<E>(self) -> Result<Text<'de>, E> {
                Ok(Text(None))
            }
        }
        from.deserialize_any(OneText)
    }
}

/// Texts: a list, one alone, or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct Texts<'a>(pub(in crate::import) Vec<Cow<'a, str>>);

impl<'de: 'a, 'a> Deserialize<'de> for Texts<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct SomeTexts;
        impl<'de> Visitor<'de> for SomeTexts {
            type Value = Texts<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of texts")
            }

            fn visit_seq<A: SeqAccess<'de>>(
                self,
                mut list: A,
            ) -> Result<Texts<'de>, A::Error> {
                let mut texts = Vec::new();
                while let Some(Text(text)) = list.next_element()? {
                    texts.extend(text);
                }
                Ok(Texts(texts))
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Texts<'de>, E> {
                Ok(Texts(vec![Cow::Borrowed(text)]))
            }

            fn visit_str<E>(self, text: &str) -> Result<Texts<'de>, E> {
                Ok(Texts(vec![Cow::Owned(text.to_owned())]))
            }

            fn visit_unit<E>(self) -> Result<Texts<'de>, E> {
                Ok(Texts(Vec::new()))
            }
        }
        from.deserialize_any(SomeTexts)
    }
}

/// One of a numbered list: a number, a name, or an object with either or both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct Key {
    pub(in crate::import) number: Option<u64>,
    /// The names that it is given, in several languages or lengths.
    pub(in crate::import) names: Vec<String>,
    pub(in crate::import) url: Option<String>,
}

impl Key {
    /// Whether it says anything.
    pub(in crate::import) fn is_said(&self) -> bool {
        self.number.is_some() || !self.names.is_empty()
    }

    /// The first of its names, or its number.
    pub(in crate::import) fn shown(&self) -> String {
        let number = || self.number.map(|number| number.to_string()).unwrap_or_default();
        self.names.first().cloned().unwrap_or_else(number)
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct OneKey;
        impl<'de> Visitor<'de> for OneKey {
            type Value = Key;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number, a name, or an object with `id` or `name`")
            }

            fn visit_u64<E>(self, number: u64) -> Result<Key, E> {
                Ok(Key { number: Some(number), ..Key::default() })
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Key, E> {
                Err(E::invalid_value(de::Unexpected::Signed(number), &self))
            }

            fn visit_str<E>(self, name: &str) -> Result<Key, E> {
                let name = name.trim();
                Ok(match name.parse() {
                    Ok(number) => Key { number: Some(number), ..Key::default() },
                    Err(_) if name.is_empty() => Key::default(),
                    Err(_) => Key { names: vec![name.to_owned()], ..Key::default() },
                })
            }

            fn visit_unit<E>(self) -> Result<Key, E> {
                Ok(Key::default())
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Key, A::Error> {
                let mut key = Key::default();
                while let Some(field) = map.next_key::<Cow<'_, str>>()? {
                    match field.as_ref() {
                        "id" => {
                            let Text(id) = map.next_value()?;
                            key.number = id.and_then(|id| id.parse().ok());
                        }
                        // The short name is that of a licence or a language.
                        "short_name" => {
                            let Text(name) = map.next_value()?;
                            key.names.splice(0..0, name.map(Cow::into_owned));
                        }
                        "name" | "name_en" | "full_name" | "alias" => {
                            let name = map.next_value::<Text<'_>>()?.said();
                            key.names.extend(name.map(Cow::into_owned));
                        }
                        "url" => {
                            key.url =
                                map.next_value::<Text<'_>>()?.said().map(Cow::into_owned);
                        }
                        _ => {
                            map.next_value::<IgnoredAny>()?;
                        }
                    }
                }
                Ok(key)
            }
        }
        from.deserialize_any(OneKey)
    }
}

/// A list, or `null` for an empty one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::import) struct List<T>(pub(in crate::import) Vec<T>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let list = Option::<Vec<T>>::deserialize(from)?;
        Ok(Self(list.unwrap_or_default()))
    }
}
