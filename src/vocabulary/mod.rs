//! What every closed list of names shares: text forms that agree, and an error that knows
//! the nearest right name.

mod enum_set;

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::{Deserializer, Error, Visitor};

pub use enum_set::{EnumSet, Iter, Member};
pub(crate) use enum_set::{Item, from_ids, member};

use crate::text::{clip, nearest};

/// A word that names nothing in one of the crate's closed lists.
///
/// # Example
///
/// ```
/// use regimen::Muscle;
///
/// let error = "romboids".parse::<Muscle>().unwrap_err();
/// assert_eq!(error.to_string(), "no muscle is called `romboids`; did you mean `rhomboids`?");
/// assert_eq!(error.nearest(), Some("rhomboids"));
/// assert_eq!(error.code(), "unknown-muscle");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
    list: &'static List,
    value: String,
}

/// One closed list, as its errors speak of it.
pub(crate) struct List {
    /// What the list holds one of, in kebab-case, such as "muscle-group".
    pub(crate) what: &'static str,
    pub(crate) code: &'static str,
    pub(crate) ids: fn() -> Vec<&'static str>,
}

/// An error from `main` is shown like this; where its names stand in memory is no help.
impl fmt::Debug for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.what)
    }
}

/// Lists are known by their codes.
impl PartialEq for List {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}
impl Eq for List {}

/// Lists up to this long are spelled out in full when no name is near.
const SHORT_LIST: usize = 12;

impl UnknownName {
    pub(crate) fn new(list: &'static List, value: &str) -> Self {
        Self { list, value: clip(value).into_owned() }
    }

    /// The word that was refused, shortened where it is very long.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The right name that comes nearest, where one comes near.
    #[must_use]
    pub fn nearest(&self) -> Option<&'static str> {
        nearest(&self.value, (self.list.ids)())
    }

    /// A stable code to branch on: `unknown-` and what was looked for.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.list.code
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no {} is called `{}`", self.list.what.replace('-', " "), self.value)?;
        match self.nearest() {
            Some(nearest) => write!(f, "; did you mean `{nearest}`?"),
            None => match (self.list.ids)() {
                ids if ids.len() <= SHORT_LIST => {
                    write!(f, "; expected one of `{}`", ids.join("`, `"))
                }
                _ => Ok(()),
            },
        }
    }
}

impl std::error::Error for UnknownName {}

/// Reads any text form through its [`FromStr`], so that outside data enters by one door.
pub(crate) struct TextVisitor<T> {
    expecting: &'static str,
    target: PhantomData<T>,
}

impl<T> Visitor<'_> for TextVisitor<T>
where
    T: FromStr<Err: fmt::Display>,
{
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expecting)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

/// Deserializes a value that is written as text in every format.
pub(crate) fn from_text<'de, T, D>(
    deserializer: D,
    expecting: &'static str,
) -> Result<T, D::Error>
where
    T: FromStr<Err: fmt::Display>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_str(TextVisitor { expecting, target: PhantomData })
}

/// Declares a closed list of names: an enum whose `Display`, `FromStr` and serde forms are
/// the same kebab-case id, with `ALL` and a name for people.
///
/// Ids are text in binary formats too: the place of a variant in its list may change, its id
/// never does.
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident: $what:literal {
            $( $(#[$variant_meta:meta])* $Variant:ident = $name:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            strum::EnumString, strum::IntoStaticStr,
        )]
        #[strum(
            serialize_all = "kebab-case",
            parse_err_ty = $crate::UnknownName,
            parse_err_fn = $Name::unknown,
        )]
        pub enum $Name {
            $( $(#[$variant_meta])* #[doc = concat!("Name for people: ", $name, ".")] $Variant, )+
        }

        impl $Name {
            #[doc = concat!("Every ", $what, ", in a stable order.")]
            pub const ALL: &'static [Self] = &[$( Self::$Variant, )+];

            const LIST: $crate::vocabulary::List = $crate::vocabulary::List {
                what: $what,
                code: concat!("unknown-", $what),
                ids: || Self::ALL.iter().map(|item| item.as_str()).collect(),
            };

            #[doc = concat!("The stable kebab-case id of this ", $what, ".")]
            #[must_use]
            pub fn as_str(self) -> &'static str {
                self.into()
            }

            #[doc = concat!("The name of this ", $what, " for people.")]
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $( Self::$Variant => $name, )+
                }
            }

            fn unknown(text: &str) -> $crate::UnknownName {
                $crate::UnknownName::new(&Self::LIST, text)
            }
        }

        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::vocabulary::from_text(from, concat!("the id of a ", $what))
            }
        }
    };
}
pub(crate) use vocabulary;
