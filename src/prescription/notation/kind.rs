//! What can be wrong with a text, as data.

use std::fmt;

use crate::limits::OutOfRange;

/// Declares an enum of stable ids with words for messages.
macro_rules! ids {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident {
            $( $Variant:ident = $id:literal, $words:literal; )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $Name {
            $( #[doc = concat!("In words: ", $words, ".")] $Variant, )+
        }

        impl $Name {
            /// Every one, in a stable order.
            pub const ALL: &'static [Self] = &[$( Self::$Variant, )+];

            /// The stable id.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$Variant => $id, )+ }
            }

            /// The words for people.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $( Self::$Variant => $words, )+ }
            }
        }

        /// The stable id.
        impl fmt::Display for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }
    };
}

ids! {
    /// A prescription, or a part of one that can be read alone.
    pub enum Part {
        Prescription = "prescription", "a prescription";
        Sets = "sets", "a number of sets";
        Work = "work", "an amount of work";
        Repetitions = "repetitions", "a number of repetitions";
        Hold = "hold", "a hold";
        Distance = "distance", "a distance";
        Load = "load", "a load";
        Mass = "mass", "a mass";
        Percent = "percent", "a percentage";
        Effort = "effort", "an effort";
        Rpe = "rpe", "an RPE";
        Rir = "rir", "a number of repetitions in reserve";
        Rest = "rest", "a rest";
        Tempo = "tempo", "a tempo";
        TempoPart = "tempo-part", "a part of a tempo";
        Pause = "pause", "a pause in a set";
        LoadDrop = "load-drop", "a drop of the load";
    }
}

ids! {
    /// What would have been accepted at a place.
    pub enum Expected {
        Run = "run", "a run such as `3x8`";
        Sets = "sets", "a number of sets";
        Times = "times", "`x` between sets and repetitions";
        Amount = "amount", "a number of repetitions, seconds or metres";
        Unit = "unit", "a unit";
        Side = "side", "`/side`";
        Load = "load", "a load";
        Effort = "effort", "an effort";
        Rest = "rest", "a rest";
        Tempo = "tempo", "a tempo";
        Comma = "comma", "a comma";
        Mass = "mass", "a mass such as `20kg`";
        MassUnit = "mass-unit", "`kg` or `lb` after a mass";
        Percent = "percent", "`%` after a percentage";
        Rating = "rating", "a rating from 1 to 10";
        Reserve = "reserve", "a number of repetitions in reserve";
        RestLength = "rest-length", "a rest such as `90s`";
        TimeUnit = "time-unit", "`s` or `min`";
        DistanceUnit = "distance-unit", "`m` or `km`";
        TempoParts = "tempo-parts", "a tempo of four parts such as `3-1-1-0`";
        Tension = "tension", "`band-light`, `band-medium`, `band-heavy` or `band-extra-heavy`";
        OneSide = "one-side", "the same for the other side";
        Exact = "exact", "one value, not a range";
        NextPart = "next-part", "`>` and the next part of the set";
        SameUnit = "same-unit", "the same unit as in the other parts";
        Pause = "pause", "a pause such as `20s`";
        LoadDrop = "load-drop", "a drop such as `-20%`";
        Bracket = "bracket", "a closing bracket";
        End = "end", "the end";
    }
}

ids! {
    /// What people prescribe and a prescription cannot hold.
    pub enum Unsayable {
        RoundsByTheClock = "rounds-by-the-clock",
            "rounds by the clock are a block of a session, not a prescription of sets";
        TimedAmrap = "timed-amrap",
            "as many repetitions as possible in a time cannot be prescribed: give repetitions, \
             or a hold in seconds";
        Block = "block",
            "several exercises in turn are a block of a session, not a prescription of sets";
        SetInParts = "set-in-parts",
            "a set in parts needs the work of each part, and the pause or the drop of the load \
             between them, such as `3x(10>8>6 -20%)` or `4x(2>2>2 20s)`";
        Ladder = "ladder",
            "a ladder or a pyramid is written set by set, such as `1x12, 1x10, 1x8`";
        UnevenSides = "uneven-sides", "sides that differ cannot be prescribed";
        OneSideOnly = "one-side-only",
            "one side only cannot be prescribed: `/side` is for both in turn";
        PartOfRepetition = "part-of-repetition",
            "a pause or a slow part of each repetition belongs in the tempo, such as \
             `tempo 3-1-1-0`";
        OtherMaximum = "other-maximum",
            "a percentage is of the one-repetition maximum; no other maximum can be named";
    }
}

/// What kind of fault a text has.
///
/// The id of each is stable, and the field `kind` of the error's JSON.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ParsePrescriptionErrorKind {
    /// What is there is not one of what is [expected](super::ParsePrescriptionError::expected).
    Unexpected,
    /// A quantity is out of range; this is the error's source.
    OutOfRange(OutOfRange),
    /// A run has a part twice that it may have once.
    Repeated(Part),
    /// A tempo is given for a hold or a distance.
    MisplacedTempo,
    /// Work without a number of sets, such as `30 sec`.
    MissingSets,
    /// A number without its unit, such as `20` for a mass.
    MissingUnit,
    /// Two parts without a comma between them.
    MissingComma,
    /// Repetitions, loads or efforts of each set in a list, such as `10-8-6`, which needs a run
    /// for each.
    ListOfSets,
    /// What is there can mean more than one thing.
    Ambiguous,
    /// A unit that the notation does not have, such as yards.
    ForeignUnit,
    /// Something that a prescription cannot hold.
    Unsayable(Unsayable),
}

impl ParsePrescriptionErrorKind {
    /// The stable id of the kind.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Unexpected => "unexpected",
            Self::OutOfRange(_) => "out-of-range",
            Self::Repeated(_) => "repeated",
            Self::MisplacedTempo => "misplaced-tempo",
            Self::MissingSets => "missing-sets",
            Self::MissingUnit => "missing-unit",
            Self::MissingComma => "missing-comma",
            Self::ListOfSets => "list-of-sets",
            Self::Ambiguous => "ambiguous",
            Self::ForeignUnit => "foreign-unit",
            Self::Unsayable(_) => "unsayable",
        }
    }
}
