//! exercemus: a JSON object whose `exercises` come from several sources.

use std::borrow::Cow;

use serde::Deserialize;

use super::error::{ImportError, RowError, look_up};
use super::licence::{License, source};
use super::muscles::{EXERCEMUS as MUSCLES, of_words};
use super::row::{Category, Row, Stated, StatedEquipment, called};
use crate::equipment::Equipment;
use crate::prescription::{Prescription, Tempo};

pub(super) const FORMAT: &str = "exercemus";
/// The licence and the address of the collection.
const COLLECTION: (&str, &str) = ("MIT", "https://github.com/exercemus/exercises");

#[derive(Deserialize)]
struct File<'a> {
    #[serde(borrow)]
    exercises: Vec<Entry<'a>>,
}

#[derive(Deserialize)]
struct Entry<'a> {
    #[serde(borrow)]
    category: Cow<'a, str>,
    #[serde(borrow)]
    name: Cow<'a, str>,
    #[serde(borrow, default)]
    equipment: Vec<Cow<'a, str>>,
    #[serde(default)]
    instructions: Vec<String>,
    #[serde(borrow, default)]
    primary_muscles: Vec<Cow<'a, str>>,
    #[serde(borrow, default)]
    secondary_muscles: Vec<Cow<'a, str>>,
    aliases: Option<Vec<String>>,
    #[serde(borrow)]
    tempo: Option<Cow<'a, str>>,
    license: Option<License>,
    license_author: Option<String>,
}

/// Words that mean here what people mean by them.
const fn thing(word: &'static str) -> (&'static str, Option<Equipment>) {
    (word, Some(called(word)))
}

/// A thing, or nothing: a mat is never required.
const EQUIPMENT: &[(&str, Option<Equipment>)] = &[
    thing("bands"),
    thing("barbell"),
    thing("bench"),
    thing("cable"),
    thing("dumbbell"),
    thing("exercise ball"),
    thing("ez curl bar"),
    thing("foam roll"),
    ("gym mat", None),
    thing("incline bench"),
    thing("kettlebell"),
    ("machine", None),
    thing("medicine ball"),
    ("none", None),
    ("other", None),
    thing("pull-up bar"),
];

const CATEGORIES: &[(&str, Category)] = &[
    ("calisthenics", Category::Strength),
    ("cardio", Category::Cardio),
    ("crossfit", Category::Strength),
    ("olympic weightlifting", Category::Olympic),
    ("plyometrics", Category::Plyometrics),
    ("powerlifting", Category::Strength),
    ("strength", Category::Strength),
    ("stretching", Category::Stretching),
    ("strongman", Category::Strongman),
];

pub(super) fn read(text: &str) -> Result<Vec<Row>, ImportError> {
    let file: File<'_> =
        serde_json::from_str(text).map_err(|error| ImportError::json(FORMAT, &error))?;
    Ok(file.exercises.into_iter().map(row).collect())
}

fn row(entry: Entry<'_>) -> Row {
    let name = entry.name.to_string();
    Row { id: name.clone(), name, stated: stated(entry) }
}

fn stated(entry: Entry<'_>) -> Result<Stated, RowError> {
    let mut equipment = StatedEquipment::default();
    let says_nothing = |word: &Cow<'_, str>| matches!(word.as_ref(), "none" | "gym mat");
    equipment.is_unstated = entry.equipment.iter().all(says_nothing);
    for word in &entry.equipment {
        let item = look_up(FORMAT, "equipment", EQUIPMENT, word)?;
        equipment.items |= item.map(Into::into).unwrap_or_default();
        match word.as_ref() {
            "machine" => equipment.vague = Some("machine"),
            "other" => equipment.vague = Some("other"),
            _ => {}
        }
    }
    Ok(Stated {
        aliases: entry.aliases.unwrap_or_default(),
        category: look_up(FORMAT, "category", CATEGORIES, &entry.category)?,
        force: None,
        mechanic: None,
        level: None,
        equipment,
        primary: of_words(FORMAT, MUSCLES, &entry.primary_muscles)?,
        secondary: of_words(FORMAT, MUSCLES, &entry.secondary_muscles)?,
        steps: entry.instructions,
        tempo: entry.tempo.map(|text| tempo(&text)).transpose()?,
        source: Some(source(FORMAT, COLLECTION, entry.license, entry.license_author)),
    })
}

/// A tempo such as `3-1-1-0`, read as the notation reads it.
fn tempo(text: &str) -> Result<Tempo, RowError> {
    let dose = format!("1x1 tempo {text}").parse::<Prescription>();
    let tempo =
        dose.ok().and_then(|dose| dose.runs().first().and_then(|run| run.work.tempo()));
    tempo.ok_or_else(|| RowError::unknown(FORMAT, "tempo", text))
}
