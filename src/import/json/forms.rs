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
        self.0.filter(|text| is_said(text))
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

/// Whether a text is more than spaces.
pub(in crate::import) fn is_said(text: &str) -> bool {
    // Most begin with a letter, and seeing that is quick.
    text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric)
        || !text.trim().is_empty()
}

/// Words: a list, one alone, or none. One or two, as most fields have, take no list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct Words<'a> {
    first: [Option<Cow<'a, str>>; 2],
    rest: Vec<Cow<'a, str>>,
}

impl Words<'_> {
    /// The words that say anything.
    pub(in crate::import) fn iter(&self) -> impl Iterator<Item = &str> {
        let words = self.first.iter().flatten().chain(self.rest.iter());
        words.map(AsRef::as_ref).filter(|word| is_said(word))
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Words<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct SomeWords;
        impl<'de> Visitor<'de> for SomeWords {
            type Value = Words<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of words")
            }

            fn visit_seq<A: SeqAccess<'de>>(
                self,
                mut list: A,
            ) -> Result<Words<'de>, A::Error> {
                let mut next = || list.next_element().map(|it| it.map(|Text(word)| word));
                let (first, second) = (next()?.flatten(), next()?.flatten());
                let mut rest = Vec::new();
                while let Some(word) = next()? {
                    rest.extend(word);
                }
                Ok(Words { first: [first, second], rest })
            }

            fn visit_borrowed_str<E>(self, word: &'de str) -> Result<Words<'de>, E> {
                Ok(Words { first: [Some(Cow::Borrowed(word)), None], rest: Vec::new() })
            }

            fn visit_str<E>(self, word: &str) -> Result<Words<'de>, E> {
                Ok(Words {
                    first: [Some(Cow::Owned(word.to_owned())), None],
                    rest: Vec::new(),
                })
            }

            fn visit_unit<E>(self) -> Result<Words<'de>, E> {
                Ok(Words::default())
            }
        }
        from.deserialize_any(SomeWords)
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
