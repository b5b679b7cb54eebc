//! free-exercise-db: a JSON array of rows.

use std::borrow::Cow;

use serde::Deserialize;

use super::error::{ImportError, RowError, look_up};
use super::muscles::{FREE_EXERCISE_DB as MUSCLES, of_words};
use super::row::{Category, Row, Stated, StatedEquipment, called};
use crate::equipment::{Equipment, EquipmentSet};
use crate::exercise::{Force, Level, Mechanic, Source};

pub(super) const FORMAT: &str = "free-exercise-db";
const URL: &str = "https://github.com/yuhonas/free-exercise-db";

#[derive(Deserialize)]
struct Entry<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    name: Cow<'a, str>,
    #[serde(borrow)]
    force: Option<Cow<'a, str>>,
    #[serde(borrow)]
    level: Cow<'a, str>,
    #[serde(borrow)]
    mechanic: Option<Cow<'a, str>>,
    #[serde(borrow)]
    equipment: Option<Cow<'a, str>>,
    #[serde(borrow, rename = "primaryMuscles")]
    primary: Vec<Cow<'a, str>>,
    #[serde(borrow, rename = "secondaryMuscles")]
    secondary: Vec<Cow<'a, str>>,
    instructions: Vec<String>,
    #[serde(borrow)]
    category: Cow<'a, str>,
}

const FORCES: &[(&str, Force)] =
    &[("static", Force::Static), ("pull", Force::Pull), ("push", Force::Push)];

const LEVELS: &[(&str, Level)] = &[
    ("beginner", Level::Beginner),
    ("intermediate", Level::Intermediate),
    ("expert", Level::Expert),
];

const MECHANICS: &[(&str, Mechanic)] =
    &[("isolation", Mechanic::Isolation), ("compound", Mechanic::Compound)];

/// A thing, nothing, or a word that tells nothing apart.
#[derive(Clone, Copy)]
enum Meaning {
    Thing(Equipment),
    Nothing,
    Vague(&'static str),
}

/// Words that mean here what people mean by them.
const fn thing(word: &'static str) -> (&'static str, Meaning) {
    (word, Meaning::Thing(called(word)))
}

const EQUIPMENT: &[(&str, Meaning)] = &[
    thing("bands"),
    thing("barbell"),
    ("body only", Meaning::Nothing),
    thing("cable"),
    thing("dumbbell"),
    thing("e-z curl bar"),
    thing("exercise ball"),
    thing("foam roll"),
    // One is meant as often as two.
    ("kettlebells", Meaning::Thing(Equipment::Kettlebell)),
    ("machine", Meaning::Vague("machine")),
    thing("medicine ball"),
    ("other", Meaning::Vague("other")),
];

const CATEGORIES: &[(&str, Category)] = &[
    ("cardio", Category::Cardio),
    ("olympic weightlifting", Category::Olympic),
    ("plyometrics", Category::Plyometrics),
    ("powerlifting", Category::Strength),
    ("strength", Category::Strength),
    ("stretching", Category::Stretching),
    ("strongman", Category::Strongman),
];

pub(super) fn read(text: &str) -> Result<Vec<Row>, ImportError> {
    let entries: Vec<Entry<'_>> =
        serde_json::from_str(text).map_err(|error| ImportError::json(FORMAT, &error))?;
    Ok(entries.into_iter().map(row).collect())
}

fn row(entry: Entry<'_>) -> Row {
    let (id, name) = (entry.id.to_string(), entry.name.to_string());
    Row { id, name, stated: stated(entry) }
}

fn stated(entry: Entry<'_>) -> Result<Stated, RowError> {
    let equipment = match entry.equipment {
        None => StatedEquipment { is_unstated: true, ..StatedEquipment::default() },
        Some(word) => match look_up(FORMAT, "equipment", EQUIPMENT, &word)? {
            Meaning::Thing(item) => {
                StatedEquipment { items: item.into(), ..StatedEquipment::default() }
            }
            Meaning::Nothing => StatedEquipment::default(),
            Meaning::Vague(word) => {
                let items = EquipmentSet::empty();
                StatedEquipment { items, vague: Some(word), is_unstated: false }
            }
        },
    };
    let optional = |field, table, word: Option<Cow<'_, str>>| {
        word.map(|word| look_up(FORMAT, field, table, &word)).transpose()
    };
    Ok(Stated {
        aliases: Vec::new(),
        category: look_up(FORMAT, "category", CATEGORIES, &entry.category)?,
        force: optional("force", FORCES, entry.force)?,
        mechanic: entry
            .mechanic
            .map(|word| look_up(FORMAT, "mechanic", MECHANICS, &word))
            .transpose()?,
        level: Some(look_up(FORMAT, "level", LEVELS, &entry.level)?),
        equipment,
        primary: of_words(FORMAT, MUSCLES, &entry.primary)?,
        secondary: of_words(FORMAT, MUSCLES, &entry.secondary)?,
        steps: entry.instructions,
        tempo: None,
        source: Some(Source::new(FORMAT, "Unlicense").with_url(URL)),
    })
}
