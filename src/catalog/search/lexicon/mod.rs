//! What the words of exercise names mean: the vocabulary of gyms, and choices of this crate.
//!
//! All words are in the form that the search brings words to: lower case and singular.

mod meaning;
mod phrases;

pub(super) use meaning::{
    BODY_WEIGHT, KINDS, MACHINE, NEAR, PATTERNS, WEIGHTED, equipment_of,
};
pub(super) use phrases::{PHRASES, TOGETHER};

/// What a word says about an exercise, and so how much it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// What is done: "press", "goblet"; any word that is in no list.
    Movement,
    /// What part of the body does it, or what side of it.
    Body,
    /// How it is done, where that makes another exercise of it: "incline", "reverse".
    Manner,
    /// The default way of doing an exercise.
    Usual,
    /// With what.
    Equipment,
    /// A word that says nothing.
    Filler,
}

impl Class {
    /// How much a word counts, in tenths of a movement; choices of this crate.
    pub(super) const fn weight(self) -> u32 {
        match self {
            Self::Movement => 10,
            Self::Body => 6,
            Self::Manner => 5,
            Self::Equipment => 4,
            Self::Usual => 1,
            Self::Filler => 0,
        }
    }

    pub(super) fn of(word: &str) -> Self {
        let lists: [(&[&str], Self); 4] = [
            (BODY, Self::Body),
            (MANNERS, Self::Manner),
            (USUAL, Self::Usual),
            (FILLERS, Self::Filler),
        ];
        if meaning::is_equipment(word) {
            return Self::Equipment;
        }
        let found = lists.iter().find(|(list, _)| list.contains(&word));
        found.map_or(Self::Movement, |(_, class)| *class)
    }
}

/// Whether a word is known, and so cannot be a slip for another known word.
pub(super) fn is_known(word: &str) -> bool {
    Class::of(word) != Class::Movement || MOVEMENTS.contains(&word)
}

#[rustfmt::skip]
const BODY: &[&str] = &[
    "ab", "abductor", "adductor", "ankle", "arm", "back", "bench", "bicep", "body",
    "calf", "chest", "core", "delt", "elbow", "face", "finger", "flexor", "foot",
    "forearm", "glute", "groin", "hamstring", "hand", "head", "heel", "hip", "knee",
    "lat", "leg", "neck", "oblique", "onearm", "oneleg", "pec", "pelvic", "quad", "rhomboid", "scapular",
    "shin", "shoulder", "spine", "thigh", "thoracic", "tibialis", "toe", "torso", "trap",
    "tricep", "trunk", "wrist",
];

/// Words that say little in the name of an exercise that trains the muscle: a curl is one of the
/// biceps.
#[rustfmt::skip]
pub(super) const IMPLIED: &[&str] = &[
    "ab", "bicep", "chest", "delt", "forearm", "glute", "lat", "oblique", "pec", "tricep",
];

#[rustfmt::skip]
const MANNERS: &[&str] = &[
    "above", "alternating", "assisted", "behind", "bentarm", "bentknee", "bentover",
    "box", "chain", "chair", "chestsupported", "close", "closegrip", "crossbody",
    "decline", "deficit", "down", "eccentric", "elevated", "explosive", "floor", "foam",
    "front", "full", "grip", "half", "halfkneeling", "high", "incline",
    "isometric", "kipping", "kneeling", "low", "lying", "modified", "narrow", "negative",
    "neutralgrip", "overhead", "palm", "partial", "pause", "plyo",
    "power", "prone", "quadruped", "reverse", "rope", "seated", "speed", "staggered",
    "straightarm", "suitcase", "supine", "tall", "tempo", "towel", "unilateral", "up",
    "vbar", "walking", "wall", "weighted", "wide", "widegrip",
];

#[rustfmt::skip]
const USUAL: &[&str] = &[
    "bar", "basic", "bilateral", "both", "classic", "conventional", "double", "flat",
    "handle", "iso", "long", "mediumgrip", "normal", "overhand", "pronated", "regular",
    "resistance", "standard", "standing", "stationary", "traditional", "two", "twoarm",
    "weight",
];

#[rustfmt::skip]
const FILLERS: &[&str] = &[
    "a", "against", "an", "and", "at", "attachment", "but", "by", "exercise", "for", "from",
    "in", "into", "my", "no", "of", "off", "on", "only", "or", "style", "the", "to",
    "using", "variation", "version", "with", "workout", "your",
];

/// Words of movements that differ in few letters from others, or are often typed.
#[rustfmt::skip]
const MOVEMENTS: &[&str] = &[
    "abduction", "adduction", "bend", "bridge", "bug", "carry", "chinup", "chop",
    "circle", "clean", "climb", "crawl", "crossover", "crunch", "curl", "deadlift", "dip",
    "dog", "drag", "extension", "external", "flexion", "flip", "fly", "goblet", "hack",
    "halo", "hang", "hold", "hop", "internal", "inverted", "jack", "jerk", "jump", "kick",
    "kickback", "lateral", "lift", "lunge", "march", "pass", "plank", "plus", "preacher",
    "press", "pull", "pulldown", "pullover", "pullup", "push", "pushdown", "pushup",
    "raise", "rear", "rock", "roll", "rotation", "row", "run", "saw", "shrug", "side",
    "sit", "situp", "skip", "slam", "slide", "snatch", "split", "sprint", "squat",
    "squeeze", "step", "stepup", "stretch", "sumo", "swing", "tap", "throw", "thrust",
    "tilt", "touch", "tuck", "twist", "upright", "walk",
];
