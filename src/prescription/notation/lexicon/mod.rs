//! What the words of the notation mean, and how they are looked up.

mod dictionary;

use std::borrow::Cow;

use super::kind::Unsayable;
use crate::prescription::{MassUnit, RelativeLoad};
pub(super) use dictionary::COMMON;
use dictionary::{BY_LETTER, MEANT};

/// What a word means to the grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// No letters are here.
    None,
    /// Letters that mean nothing here.
    Unknown,
    Unit(Unit),
    /// A number in words.
    Number(u8),
    // Sets and work.
    Set,
    Working,
    Back,
    Top,
    Times,
    Last,
    Of,
    Or,
    More,
    Least,
    Minimum,
    To,
    Hold,
    // Efforts.
    Rpe,
    Rir,
    In,
    Reserve,
    Tank,
    Keep,
    Max,
    Amrap,
    Many,
    Possible,
    Until,
    Failure,
    Technical,
    Short,
    From,
    // Sides.
    Each,
    Per,
    Both,
    Side,
    Limb,
    Foot,
    Hand,
    EachSide,
    Left,
    Right,
    // Loads.
    BodyWeight,
    Body,
    Weight,
    Only,
    Plus,
    Minus,
    Added,
    Assisted,
    Taken,
    Off,
    Band,
    Extra,
    Medium,
    Relative(RelativeLoad),
    Rm,
    Estimated,
    Training,
    // Rest and tempo.
    Rest,
    No,
    Between,
    After,
    Period,
    Tempo,
    Phase,
    // What joins.
    At,
    With,
    W,
    Article,
    As,
    For,
    On,
    And,
    Then,
    Followed,
    By,
    Label,
    // Sets in parts.
    Drop,
    InParts(Named),
    Part,
    Pause,
    Apart,
    Lighter,
    Than,
    Before,
    Unsayable(Unsayable),
}

/// What the name of a set in parts says is between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    Any,
    Drop,
    Pause,
}

/// The unit after a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    None,
    Repetition,
    Second,
    Minute,
    Hour,
    /// `m`: metres of work, minutes of rest.
    M,
    Metre,
    Kilometre,
    Mass(MassUnit),
    Percent,
    Foreign(Foreign),
}

/// A unit that the notation does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Foreign {
    Yard,
    Foot,
    Mile,
    Stone,
}

impl Unit {
    /// The unit as the notation writes it.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::None | Self::Repetition => "",
            Self::Second => "s",
            Self::Minute => "min",
            Self::Hour => "h",
            Self::M | Self::Metre => "m",
            Self::Kilometre => "km",
            Self::Mass(MassUnit::Kg) => "kg",
            Self::Mass(MassUnit::Lb) => "lb",
            Self::Percent => "%",
            Self::Foreign(Foreign::Yard) => "yd",
            Self::Foreign(Foreign::Foot) => "ft",
            Self::Foreign(Foreign::Mile) => "mi",
            Self::Foreign(Foreign::Stone) => "st",
        }
    }

    /// The seconds of a unit of time; `m` is one where a rest is read.
    pub(super) const fn seconds(self) -> Option<u32> {
        match self {
            Self::Second => Some(1),
            Self::Minute | Self::M => Some(60),
            Self::Hour => Some(3600),
            _ => None,
        }
    }

    /// The metres of a unit of distance.
    pub(super) const fn metres(self) -> Option<u32> {
        match self {
            Self::M | Self::Metre => Some(1),
            Self::Kilometre => Some(1000),
            _ => None,
        }
    }
}

/// What letters mean, in any case.
pub(super) fn look_up(letters: &str) -> Word {
    let Some(first) = letters.as_bytes().first() else { return Word::None };
    let index = first.to_ascii_lowercase().wrapping_sub(b'a');
    let entries = BY_LETTER.get(usize::from(index)).copied().unwrap_or_default();
    let found = entries.iter().find(|(word, _)| word.eq_ignore_ascii_case(letters));
    found.map_or(Word::Unknown, |(_, word)| *word)
}

/// What the notation has for a word that people write: suggested, never read.
pub(super) fn meant(word: &str) -> Option<Cow<'static, str>> {
    if let Word::Number(number) = look_up(word) {
        return Some(number.to_string().into());
    }
    let found = MEANT.iter().find(|(written, _)| written.eq_ignore_ascii_case(word));
    found.map(|(_, meant)| (*meant).into())
}

#[cfg(test)]
mod tests {
    use super::super::cursor::LONGEST_WORD;
    use super::*;

    #[test]
    fn every_word_stands_once_under_its_letter() {
        let mut count = 0;
        for (first, words) in (b'a'..).zip(BY_LETTER) {
            count += words.len();
            for (index, (word, meaning)) in words.iter().enumerate() {
                assert_eq!(word.as_bytes()[0], first, "{word}");
                assert!(words[..index].iter().all(|(other, _)| other != word), "{word}");
                assert_eq!(look_up(word), *meaning);
                assert!(word.len() <= LONGEST_WORD);
                assert_eq!(look_up(&word.to_uppercase()), *meaning);
            }
        }
        assert!(count > 150);
        assert_eq!((look_up(""), look_up("push")), (Word::None, Word::Unknown));
    }
}
