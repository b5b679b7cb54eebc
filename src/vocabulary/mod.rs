//! The common parts of all closed lists: text forms that agree, sets, and an error that knows the
//! nearest right name.

mod enum_set;
pub(crate) mod ids;
mod unknown;

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::{Deserializer, Error, Visitor};

pub use enum_set::{EnumSet, Iter, Member};
pub(crate) use enum_set::{Item, from_ids, member};
pub use unknown::UnknownName;
pub(crate) use unknown::{List, UnknownNameFacts, joined};

/// Reads any text form through its [`FromStr`], so that outside data enters by one door.
struct TextVisitor<T, Expecting> {
    expecting: Expecting,
    target: PhantomData<T>,
}

impl<T, Expecting> Visitor<'_> for TextVisitor<T, Expecting>
where
    T: FromStr<Err: fmt::Display>,
    Expecting: fmt::Display,
{
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.expecting.fmt(f)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

/// Deserializes a value that is written as text in every format.
pub(crate) fn from_text<'de, T, D>(
    deserializer: D,
    expecting: impl fmt::Display,
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
/// Other words that people use may follow the name for people: `Expert = "expert" |
/// "advanced"`. They are not accepted in place of the id, but suggest it. A list whose words are
/// kept elsewhere says where: `"equipment", words: WORDS;`.
///
/// Ids are text in binary formats too: the place of a variant in its list may change, its id
/// never does.
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident: $what:literal {
            $(
                $(#[$variant_meta:meta])*
                $Variant:ident = $name:literal $(| $word:literal)*,
            )+
        }
    ) => {
        $crate::vocabulary::vocabulary! {
            $(#[$meta])*
            pub enum $Name: $what, words: &[$( &[$($word),*] ),+]; {
                $( $(#[$variant_meta])* $Variant = $name, )+
            }
        }
    };
    (
        $(#[$meta:meta])*
        pub enum $Name:ident: $what:literal, words: $words:expr; {
            $( $(#[$variant_meta:meta])* $Variant:ident = $name:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(transform = $crate::schema::IdsOf(Self::LIST)))]
        pub enum $Name {
            $( $(#[$variant_meta])* #[doc = concat!("Name for people: ", $name, ".")] $Variant, )+
        }

        impl $Name {
            #[doc = concat!("Every ", $what, ", in a stable order.")]
            pub const ALL: &'static [Self] = &[$( Self::$Variant, )+];

            pub(crate) const LIST: &'static $crate::vocabulary::List = &$crate::vocabulary::List {
                what: $what,
                code: $crate::codes::of_list(concat!("unknown-", $what)),
                ids: &[$( $crate::vocabulary::ids::id_of!($Variant) ),+],
                names: &[$( $name ),+],
                words: $words,
            };

            #[doc = concat!("The stable kebab-case id of this ", $what, ".")]
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$Variant => $crate::vocabulary::ids::id_of!($Variant), )+
                }
            }

            #[doc = concat!("The name of this ", $what, " for people.")]
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $( Self::$Variant => $name, )+
                }
            }
        }

        impl std::str::FromStr for $Name {
            type Err = $crate::UnknownName;

            #[allow(non_upper_case_globals, reason = "constants named after the variants")]
            fn from_str(text: &str) -> Result<Self, $crate::UnknownName> {
                $( const $Variant: &str = $Name::$Variant.as_str(); )+
                match text {
                    $( $Variant => Ok(Self::$Variant), )+
                    _ => Err($crate::UnknownName::new(Self::LIST, text)),
                }
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
                $crate::vocabulary::from_text(from, Self::LIST)
            }
        }
    };
}
pub(crate) use vocabulary;
