//! The words of the notation, in every spelling that is read.

use super::{Foreign, Named, Unit, Word};
use crate::prescription::notation::kind::Unsayable;
use crate::prescription::{MassUnit, RelativeLoad};

type Entry = (&'static str, Word);

const fn seconds(word: &'static str) -> Entry {
    (word, Word::Unit(Unit::Second))
}

const fn unsayable(word: &'static str, what: Unsayable) -> Entry {
    (word, Word::Unsayable(what))
}

const KG: Word = Word::Unit(Unit::Mass(MassUnit::Kg));
const LB: Word = Word::Unit(Unit::Mass(MassUnit::Lb));
const MINUTE: Word = Word::Unit(Unit::Minute);
const HOUR: Word = Word::Unit(Unit::Hour);
const METRE: Word = Word::Unit(Unit::Metre);
const KILOMETRE: Word = Word::Unit(Unit::Kilometre);
const REPETITION: Word = Word::Unit(Unit::Repetition);
const YARD: Word = Word::Unit(Unit::Foreign(Foreign::Yard));
const MILE: Word = Word::Unit(Unit::Foreign(Foreign::Mile));
const STONE: Word = Word::Unit(Unit::Foreign(Foreign::Stone));

/// Every word by its first letter; those of the canonical form come first.
pub(super) const BY_LETTER: [&[Entry]; 26] = [
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
    I,
    &[],
    K,
    L,
    M,
    N,
    O,
    P,
    &[],
    R,
    S,
    T,
    U,
    &[],
    W,
    &[],
    Y,
    &[],
];

const A: &[Entry] = &[
    ("at", Word::At),
    ("a", Word::Article),
    ("an", Word::Article),
    ("and", Word::And),
    ("as", Word::As),
    ("arm", Word::Hand),
    ("arms", Word::Hand),
    ("amrap", Word::Amrap),
    ("added", Word::Added),
    ("after", Word::After),
    ("apart", Word::Apart),
    ("assisted", Word::Assisted),
    ("assistance", Word::Assisted),
];

const B: &[Entry] = &[
    ("bw", Word::BodyWeight),
    ("band", Word::Band),
    ("bands", Word::Band),
    ("body", Word::Body),
    ("bodyweight", Word::BodyWeight),
    ("both", Word::Both),
    ("between", Word::Between),
    ("before", Word::Before),
    ("break", Word::Rest),
    ("by", Word::By),
];

const C: &[Entry] = &[
    unsayable("circuit", Unsayable::Block),
    unsayable("circuits", Unsayable::Block),
    ("cluster", Word::InParts(Named::Pause)),
    ("clusters", Word::InParts(Named::Pause)),
    unsayable("complex", Unsayable::Block),
];

const D: &[Entry] = &[
    ("direction", Word::Limb),
    ("directions", Word::Limb),
    ("drop", Word::Drop),
    ("drops", Word::Drop),
    ("down", Word::Phase),
    ("dropset", Word::InParts(Named::Drop)),
    ("dropsets", Word::InParts(Named::Drop)),
];

const E: &[Entry] = &[
    ("each", Word::Each),
    ("ea", Word::Each),
    ("every", Word::Each),
    ("either", Word::Each),
    ("es", Word::EachSide),
    ("extra", Word::Extra),
    ("eccentric", Word::Phase),
    unsayable("emom", Unsayable::RoundsByTheClock),
];

const F: &[Entry] = &[
    ("failure", Word::Failure),
    ("for", Word::For),
    ("foot", Word::Foot),
    ("feet", Word::Foot),
    ("ft", Word::Foot),
    ("followed", Word::Followed),
];

const G: &[Entry] = &[unsayable("giant", Unsayable::Block)];

const H: &[Entry] = &[
    ("heavy", Word::Relative(RelativeLoad::Heavy)),
    ("hold", Word::Hold),
    ("holds", Word::Hold),
    ("holding", Word::Hold),
    ("held", Word::Hold),
    ("hand", Word::Hand),
    ("hands", Word::Hand),
    ("h", HOUR),
    ("hr", HOUR),
    ("hrs", HOUR),
    ("hour", HOUR),
    ("hours", HOUR),
    unsayable("hiit", Unsayable::RoundsByTheClock),
];

const I: &[Entry] =
    &[("in", Word::In), ("interval", Word::Period), ("intervals", Word::Period)];

const K: &[Entry] = &[
    ("kg", KG),
    ("km", KILOMETRE),
    ("kgs", KG),
    ("kilo", KG),
    ("kilos", KG),
    ("kilogram", KG),
    ("kilograms", KG),
    ("kilogramme", KG),
    ("kilogrammes", KG),
    ("kms", KILOMETRE),
    ("kilometre", KILOMETRE),
    ("kilometres", KILOMETRE),
    ("kilometer", KILOMETRE),
    ("kilometers", KILOMETRE),
    ("keep", Word::Keep),
    ("keeping", Word::Keep),
];

const L: &[Entry] = &[
    ("lb", LB),
    ("light", Word::Relative(RelativeLoad::Light)),
    ("lbs", LB),
    ("l", Word::Left),
    ("lt", Word::Left),
    ("left", Word::Left),
    ("leg", Word::Limb),
    ("legs", Word::Limb),
    ("leave", Word::Keep),
    ("leaving", Word::Keep),
    ("least", Word::Least),
    ("less", Word::Lighter),
    ("lighter", Word::Lighter),
    ("load", Word::Label),
    ("lowering", Word::Phase),
    unsayable("ladder", Unsayable::Ladder),
    unsayable("ladders", Unsayable::Ladder),
];

const M: &[Entry] = &[
    ("m", Word::Unit(Unit::M)),
    ("min", MINUTE),
    ("moderate", Word::Relative(RelativeLoad::Moderate)),
    ("mins", MINUTE),
    ("minute", MINUTE),
    ("minutes", MINUTE),
    ("metre", METRE),
    ("metres", METRE),
    ("meter", METRE),
    ("meters", METRE),
    ("max", Word::Max),
    ("maximum", Word::Max),
    ("many", Word::Many),
    ("more", Word::More),
    ("my", Word::Article),
    ("medium", Word::Medium),
    ("minus", Word::Minus),
    ("mi", MILE),
    ("mile", MILE),
    ("miles", MILE),
    ("myo", Word::InParts(Named::Pause)),
];

const N: &[Entry] = &[("no", Word::No), ("negative", Word::Phase)];

const O: &[Entry] = &[
    ("of", Word::Of),
    ("or", Word::Or),
    ("on", Word::On),
    ("one", Word::One),
    ("only", Word::Only),
    ("off", Word::Off),
];

const P: &[Entry] = &[
    ("per", Word::Per),
    ("part", Word::Part),
    ("parts", Word::Part),
    ("pauses", Word::Pause),
    ("plus", Word::Plus),
    ("percent", Word::Unit(Unit::Percent)),
    ("pounds", LB),
    ("pound", LB),
    ("possible", Word::Possible),
    ("pause", Word::Pause),
    ("paused", Word::Pause),
    ("period", Word::Period),
    ("periods", Word::Period),
    unsayable("pyramid", Unsayable::Ladder),
    unsayable("pyramids", Unsayable::Ladder),
];

const R: &[Entry] = &[
    ("rest", Word::Rest),
    ("rpe", Word::Rpe),
    ("rir", Word::Rir),
    ("reps", REPETITION),
    ("rep", REPETITION),
    ("repetitions", REPETITION),
    ("repetition", REPETITION),
    ("repeats", REPETITION),
    ("repeat", REPETITION),
    ("r", Word::Right),
    ("rt", Word::Right),
    ("right", Word::Right),
    ("rests", Word::Rest),
    ("resting", Word::Rest),
    ("recovery", Word::Rest),
    ("recover", Word::Rest),
    ("reserve", Word::Reserve),
    ("rm", Word::Rm),
    ("resistance", Word::Weight),
];

const S: &[Entry] = &[
    seconds("s"),
    ("side", Word::Side),
    ("sets", Word::Set),
    ("set", Word::Set),
    seconds("sec"),
    seconds("secs"),
    seconds("second"),
    seconds("seconds"),
    ("sides", Word::Side),
    ("st", STONE),
    ("stone", STONE),
    unsayable("superset", Unsayable::Block),
    unsayable("supersets", Unsayable::Block),
];

const T: &[Entry] = &[
    ("tempo", Word::Tempo),
    ("to", Word::To),
    ("than", Word::Than),
    ("then", Word::Then),
    ("the", Word::Article),
    ("till", Word::Until),
    ("taken", Word::Taken),
    ("tank", Word::Tank),
    ("tm", Word::Training),
    ("training", Word::Training),
    unsayable("tabata", Unsayable::RoundsByTheClock),
];

const U: &[Entry] = &[("until", Word::Until), ("up", Word::Phase), ("using", Word::With)];

const W: &[Entry] = &[
    ("with", Word::With),
    ("w", Word::W),
    ("weight", Word::Weight),
    ("weights", Word::Weight),
    ("way", Word::Limb),
    ("ways", Word::Limb),
    ("working", Word::Working),
    ("without", Word::No),
];

const Y: &[Entry] = &[
    ("yd", YARD),
    ("yds", YARD),
    ("yard", YARD),
    ("yards", YARD),
    ("your", Word::Article),
];

/// Words that people write, and what the notation has for them.
pub(super) const MEANT: &[(&str, &str)] = &[
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("twelve", "12"),
    ("fifteen", "15"),
    ("twenty", "20"),
    ("thirty", "30"),
    ("rounds", "sets"),
    ("round", "sets"),
    ("times", "x"),
    ("by", "x"),
    ("medium", "moderate"),
    ("side", "/side"),
    ("sides", "/side"),
];

/// Words that a misspelt one may have been meant as.
pub(in crate::prescription::notation) const COMMON: &[&str] = &[
    "rest",
    "tempo",
    "side",
    "sets",
    "reps",
    "seconds",
    "minutes",
    "light",
    "moderate",
    "heavy",
    "band",
    "bodyweight",
    "failure",
    "each",
    "metres",
    "pounds",
];
