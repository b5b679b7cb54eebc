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

const fn number(word: &'static str, number: u8) -> Entry {
    (word, Word::Number(number))
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
    ("ankle", Word::Limb),
    ("ankles", Word::Limb),
    ("assist", Word::Assisted),
    ("away", Word::From),
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
    ("back", Word::Back),
    ("backoff", Word::Working),
    ("bottom", Word::Top),
];

const C: &[Entry] = &[
    unsayable("circuit", Unsayable::Block),
    unsayable("circuits", Unsayable::Block),
    ("cluster", Word::InParts(Named::Pause)),
    ("clusters", Word::InParts(Named::Pause)),
    unsayable("complex", Unsayable::Block),
    ("concentric", Word::Phase),
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
    ("e", Word::Estimated),
    ("est", Word::Estimated),
    ("estimated", Word::Estimated),
    ("eccentrics", Word::Phase),
    ("elbow", Word::Limb),
    ("elbows", Word::Limb),
    ("exhaustion", Word::Failure),
    number("eight", 8),
    number("eleven", 11),
    number("eighteen", 18),
    number("eighty", 80),
];

const F: &[Entry] = &[
    ("failure", Word::Failure),
    ("for", Word::For),
    ("foot", Word::Foot),
    ("feet", Word::Foot),
    ("ft", Word::Foot),
    ("followed", Word::Followed),
    ("from", Word::From),
    ("final", Word::Last),
    number("five", 5),
    number("four", 4),
    number("fifteen", 15),
    number("forty", 40),
    number("fifty", 50),
    number("fourteen", 14),
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
    ("hard", Word::Working),
    ("hip", Word::Limb),
    ("hips", Word::Limb),
];

const I: &[Entry] = &[
    ("in", Word::In),
    ("interval", Word::Period),
    ("intervals", Word::Period),
    ("iso", Word::Hold),
    ("isometric", Word::Hold),
];

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
    ("knee", Word::Limb),
    ("knees", Word::Limb),
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
    ("last", Word::Last),
    ("limb", Word::Limb),
    ("limbs", Word::Limb),
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
    ("minimum", Word::Minimum),
    ("muscular", Word::Technical),
];

const N: &[Entry] = &[
    ("no", Word::No),
    ("negative", Word::Phase),
    ("negatives", Word::Phase),
    number("nine", 9),
    number("ninety", 90),
    number("nineteen", 19),
];

const O: &[Entry] = &[
    ("of", Word::Of),
    ("or", Word::Or),
    ("on", Word::On),
    number("one", 1),
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
    ("peak", Word::Top),
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
    ("short", Word::Short),
    ("shy", Word::Short),
    ("shoulder", Word::Limb),
    ("shoulders", Word::Limb),
    ("squeeze", Word::Phase),
    ("static", Word::Hold),
    ("stop", Word::Keep),
    ("stopping", Word::Keep),
    ("straight", Word::Working),
    number("six", 6),
    number("seven", 7),
    number("sixteen", 16),
    number("sixty", 60),
    number("seventeen", 17),
    number("seventy", 70),
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
    ("technical", Word::Technical),
    ("time", Word::Period),
    ("times", Word::Times),
    ("top", Word::Top),
    ("total", Word::Working),
    number("two", 2),
    number("three", 3),
    number("ten", 10),
    number("twelve", 12),
    number("twenty", 20),
    number("thirty", 30),
    number("thirteen", 13),
];

const U: &[Entry] = &[
    ("until", Word::Until),
    ("up", Word::Phase),
    ("using", Word::With),
    ("unweighted", Word::BodyWeight),
];

const W: &[Entry] = &[
    ("with", Word::With),
    ("w", Word::W),
    ("weight", Word::Weight),
    ("weights", Word::Weight),
    ("way", Word::Limb),
    ("ways", Word::Limb),
    ("working", Word::Working),
    ("without", Word::No),
    ("weighted", Word::Added),
    ("work", Word::Working),
    ("wrist", Word::Limb),
    ("wrists", Word::Limb),
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
    ("rounds", "sets"),
    ("round", "sets"),
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
