//! Facts of an exercise apart from its name: its muscles, equipment, position and sides.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::fold::folded_words;
use super::lexicon::{
    BODY_WEIGHT, IMPLIED, KINDS, MACHINE, PATTERNS, WEIGHTED, equipment_of,
};
use super::words::words;
use crate::equipment::{EquipmentSet, Kit};
use crate::exercise::{Exercise, ExerciseKind, Laterality, Pattern, Position, Setup};
use crate::muscle::{Muscle, MuscleGroup, MuscleSet};

/// The facts of an exercise.
#[derive(Clone, Copy, Debug)]
pub(super) struct Facts {
    primary: MuscleSet,
    secondary: MuscleSet,
    equipment: EquipmentSet,
    is_unknown_machine: bool,
    is_empty_handed: bool,
    is_unilateral: bool,
    positions: u8,
    pattern: Option<Pattern>,
    kind: ExerciseKind,
}

/// What a word asks of the facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    muscles: MuscleSet,
    equipment: EquipmentSet,
    is_machine: bool,
    is_body_weight: bool,
    is_unilateral: bool,
    position: u8,
    patterns: &'static [Pattern],
    kind: Option<ExerciseKind>,
}

/// How well a fact meets a word, in thousandths; choices of this crate.
const EQUIPMENT: u32 = 1000;
const PRIMARY: u32 = 850;
const AMONG_PRIMARY: u32 = 750;
const SECONDARY: u32 = 400;
const POSITION: u32 = 700;
const SIDES: u32 = 700;
const KIND: u32 = 600;
const PATTERN: u32 = 400;

/// The positions that names speak of.
const POSITIONS: &[(&str, u8)] = &[
    ("standing", 1),
    ("seated", 2),
    ("lying", 4),
    ("kneeling", 8),
    ("prone", 16),
    ("supine", 32),
];

fn position_of(position: Position) -> u8 {
    match position {
        Position::Standing | Position::SplitStance => 1,
        Position::SeatedChair
        | Position::SeatedFloor
        | Position::LongSitting
        | Position::SeatedSupport => 2,
        Position::Prone => 4 | 16,
        Position::Supine => 4 | 32,
        Position::SideLying => 4,
        Position::HalfKneeling | Position::TallKneeling | Position::Kneeling => 8,
        _ => 0,
    }
}

static EMPTY_HANDED: LazyLock<Kit> = LazyLock::new(Kit::default);

impl Facts {
    pub(super) fn of(exercise: &Exercise) -> Self {
        let setups = exercise.setups();
        let all = setups.iter().map(Setup::equipment);
        let positions = setups.iter().filter_map(Setup::position).map(position_of);
        Self {
            primary: exercise.primary(),
            secondary: exercise.secondary(),
            equipment: all.fold(EquipmentSet::empty(), EquipmentSet::union),
            is_unknown_machine: setups.iter().any(|it| it.unknown() == Some(MACHINE)),
            is_empty_handed: setups.iter().any(|it| EMPTY_HANDED.allows(it)),
            is_unilateral: exercise.laterality() == Laterality::Unilateral,
            positions: positions.fold(0, |all, one| all | one),
            pattern: exercise.pattern(),
            kind: exercise.kind(),
        }
    }

    /// Whether a word only names a muscle that the exercise trains.
    pub(super) fn implies(&self, word: &str) -> bool {
        self.kind == ExerciseKind::Strength
            && IMPLIED.contains(&word)
            && muscles_of(word).is_some_and(|muscles| !muscles.is_disjoint(self.primary))
    }
}

impl Asked {
    pub(super) fn of(word: &str) -> Self {
        Self {
            muscles: muscles_of(word).unwrap_or_default(),
            equipment: match word {
                WEIGHTED => EquipmentSet::weights(),
                _ => equipment_of(word),
            },
            is_machine: word == MACHINE,
            is_body_weight: word == BODY_WEIGHT,
            is_unilateral: matches!(word, "onearm" | "oneleg" | "unilateral"),
            position: POSITIONS
                .iter()
                .find(|(name, _)| *name == word)
                .map_or(0, |it| it.1),
            patterns: PATTERNS
                .iter()
                .find(|(names, _)| names.contains(&word))
                .map_or(&[], |(_, patterns)| patterns),
            kind: KINDS.iter().find(|(name, _)| *name == word).map(|(_, kind)| *kind),
        }
    }

    /// The same, with the muscles of a name of several words.
    pub(super) fn or_muscles(self, muscles: MuscleSet) -> Self {
        Self { muscles, ..self }
    }

    /// How well an exercise matches the word, apart from its name.
    pub(super) fn met_by(&self, facts: &Facts) -> u32 {
        if !self.equipment.is_disjoint(facts.equipment)
            || self.is_machine && facts.is_unknown_machine
            || self.is_body_weight && facts.is_empty_handed
        {
            return EQUIPMENT;
        }
        if !self.muscles.is_disjoint(facts.primary) {
            let is_all = facts.primary.is_subset(self.muscles);
            return if is_all { PRIMARY } else { AMONG_PRIMARY };
        }
        if self.is_unilateral && facts.is_unilateral {
            return SIDES;
        }
        if self.position & facts.positions != 0 {
            return POSITION;
        }
        if self.kind == Some(facts.kind) {
            return KIND;
        }
        if facts.pattern.is_some_and(|pattern| self.patterns.contains(&pattern)) {
            return PATTERN;
        }
        if self.muscles.is_disjoint(facts.secondary) { 0 } else { SECONDARY }
    }

    /// Whether the word names muscles, and the exercise trains none of them.
    pub(super) fn is_of_other_muscles(&self, facts: &Facts) -> bool {
        !self.muscles.is_empty()
            && self.muscles.is_disjoint(facts.primary | facts.secondary)
    }

    /// Whether the word is a position, and the exercise is known to be done in others only.
    pub(super) fn is_against(&self, facts: &Facts) -> bool {
        self.position != 0 && facts.positions != 0 && self.position & facts.positions == 0
    }
}

/// The muscles that people call by a name, its words joined.
pub(super) fn muscles_of(name: &str) -> Option<MuscleSet> {
    NAMES.get(name).copied()
}

static NAMES: LazyLock<BTreeMap<String, MuscleSet>> = LazyLock::new(|| {
    let mut names = BTreeMap::new();
    let mut add = |name: &str, muscles: MuscleSet| {
        let words = words(&folded_words(name, 4));
        let name: String = words.iter().map(|word| word.text.as_str()).collect();
        names.entry(name).or_insert(muscles);
    };
    for (&group, others) in MuscleGroup::ALL.iter().zip(MuscleGroup::LIST.words) {
        for name in [group.as_str(), group.name()].iter().chain(*others) {
            add(name, group.muscles());
        }
    }
    for &muscle in Muscle::ALL {
        add(muscle.as_str(), muscle.into());
        add(muscle.name(), muscle.into());
    }
    names
});
