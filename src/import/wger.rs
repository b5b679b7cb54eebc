//! wger: the rows of `/api/v2/exerciseinfo/`, as a page or as a bare array.

use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};

use super::error::{ImportError, RowError, look_up};
use super::html;
use super::licence::{License, source};
use super::muscles::{WGER as MUSCLES, of_words};
use super::row::{Category, Row, Stated, StatedEquipment};
use crate::equipment::Equipment;

pub(super) const FORMAT: &str = "wger";
/// The licence and the address of the collection.
const COLLECTION: (&str, &str) = ("CC-BY-SA 4", "https://wger.de");
const ENGLISH: u64 = 2;

/// A page with `results`, or the results alone.
struct Page(Vec<Entry>);

#[derive(Deserialize)]
struct Results {
    results: Vec<Entry>,
}

impl<'de> Deserialize<'de> for Page {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PageOrList;
        impl<'de> Visitor<'de> for PageOrList {
            type Value = Page;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a page with `results`, or a list of exercises")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Page, A::Error> {
                Deserialize::deserialize(de::value::SeqAccessDeserializer::new(list))
                    .map(Page)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Page, A::Error> {
                Results::deserialize(de::value::MapAccessDeserializer::new(map))
                    .map(|page| Page(page.results))
            }
        }
        deserializer.deserialize_any(PageOrList)
    }
}

#[derive(Deserialize)]
struct Entry {
    id: u64,
    category: Numbered,
    #[serde(default)]
    muscles: Vec<Numbered>,
    #[serde(default)]
    muscles_secondary: Vec<Numbered>,
    #[serde(default)]
    equipment: Vec<Numbered>,
    #[serde(default)]
    translations: Vec<Translation>,
    license: Option<License>,
    license_author: Option<String>,
}

#[derive(Deserialize)]
struct Numbered {
    id: u64,
}

#[derive(Deserialize)]
struct Translation {
    language: u64,
    name: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    aliases: Vec<Alias>,
}

#[derive(Deserialize)]
struct Alias {
    alias: String,
}

const CATEGORIES: &[(&str, Category)] = &[
    ("8", Category::Strength),
    ("9", Category::Strength),
    ("10", Category::Strength),
    ("11", Category::Strength),
    ("12", Category::Strength),
    ("13", Category::Strength),
    ("14", Category::Strength),
    ("15", Category::Cardio),
];

/// A thing, or nothing: a mat is never required.
const EQUIPMENT: &[(&str, Option<Equipment>)] = &[
    ("1", Some(Equipment::Barbell)),
    ("2", Some(Equipment::EzBar)),
    ("3", Some(Equipment::Dumbbell)),
    ("4", None),
    ("5", Some(Equipment::ExerciseBall)),
    ("6", Some(Equipment::PullUpBar)),
    ("7", None),
    ("8", Some(Equipment::Bench)),
    ("9", Some(Equipment::InclineBench)),
    ("10", Some(Equipment::Kettlebell)),
    ("11", Some(Equipment::ResistanceBand)),
    ("12", Some(Equipment::CableMachine)),
];

pub(super) fn read(text: &str) -> Result<Vec<Row>, ImportError> {
    let Page(entries) =
        serde_json::from_str(text).map_err(|error| ImportError::json(FORMAT, &error))?;
    Ok(entries.into_iter().map(row).collect())
}

/// The English translation, or else the first; a row without any is known by its number.
fn row(mut entry: Entry) -> Row {
    let english = entry.translations.iter().position(|it| it.language == ENGLISH);
    let chosen = english.or_else(|| (!entry.translations.is_empty()).then_some(0));
    let translation = chosen.map(|index| entry.translations.swap_remove(index));
    let name = translation.as_ref().map(|it| it.name.trim().to_owned());
    let name = name
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| format!("{FORMAT} {}", entry.id));
    Row { id: name.clone(), name, stated: stated(entry, translation) }
}

fn stated(entry: Entry, translation: Option<Translation>) -> Result<Stated, RowError> {
    let number = |numbered: &Numbered| numbered.id.to_string();
    let mut equipment = StatedEquipment::default();
    equipment.is_unstated = entry.equipment.iter().all(|it| matches!(it.id, 4 | 7));
    for item in &entry.equipment {
        let item = look_up(FORMAT, "equipment", EQUIPMENT, &number(item))?;
        equipment.items |= item.map(Into::into).unwrap_or_default();
    }
    let (steps, aliases) = match translation {
        Some(it) => {
            let aliases = it.aliases.into_iter().map(|alias| alias.alias);
            let aliases = aliases.filter(|alias| !alias.trim().is_empty()).collect();
            (html::steps(&it.description), aliases)
        }
        None => (Vec::new(), Vec::new()),
    };
    Ok(Stated {
        aliases,
        category: look_up(FORMAT, "category", CATEGORIES, &number(&entry.category))?,
        force: None,
        mechanic: None,
        level: None,
        equipment,
        primary: of_words(FORMAT, MUSCLES, entry.muscles.iter().map(number))?,
        secondary: of_words(FORMAT, MUSCLES, entry.muscles_secondary.iter().map(number))?,
        steps,
        tempo: None,
        source: Some(source(FORMAT, COLLECTION, entry.license, entry.license_author)),
    })
}
