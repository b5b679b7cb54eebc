//! free-exercise-db, and wrkout's exercises.json, from which it comes.

use std::borrow::Cow;

use serde::Deserialize;

use super::error::RowError;
use super::json::{Contents, Shape, Text, Texts, Words};
use super::media::medium;
use super::muscles::FREE_EXERCISE_DB as MUSCLES;
use super::reader::{LEVELS, Reader, kind_called, level_called};
use super::row::{Category, Entry, Meaning, Row, Stated, StatedEquipment, called};
use crate::equipment::Equipment;
use crate::exercise::{Force, Mechanic, MediaKind, Source};

const FORMAT: &str = "free-exercise-db";
const URL: &str = "https://github.com/yuhonas/free-exercise-db";

#[derive(Deserialize)]
#[serde(default, expecting = "an exercise")]
#[derive(Default)]
pub(super) struct Exercise<'a> {
    #[serde(borrow)]
    id: Text<'a>,
    #[serde(borrow)]
    name: Text<'a>,
    #[serde(borrow)]
    aliases: Texts<'a>,
    #[serde(borrow)]
    force: Text<'a>,
    #[serde(borrow)]
    level: Text<'a>,
    #[serde(borrow)]
    mechanic: Text<'a>,
    #[serde(borrow)]
    equipment: Words<'a>,
    #[serde(borrow, rename = "primaryMuscles")]
    primary: Option<Words<'a>>,
    #[serde(borrow, rename = "secondaryMuscles")]
    secondary: Words<'a>,
    #[serde(borrow)]
    instructions: Texts<'a>,
    #[serde(borrow)]
    category: Text<'a>,
    #[serde(borrow)]
    images: Words<'a>,
}

const FORCES: &[(&str, Force)] =
    &[("static", Force::Static), ("pull", Force::Pull), ("push", Force::Push)];

const MECHANICS: &[(&str, Mechanic)] =
    &[("isolation", Mechanic::Isolation), ("compound", Mechanic::Compound)];

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

impl<'a> Entry<'a> for Exercise<'a> {
    const SHAPE: Shape = Shape { format: FORMAT, rows: &[Contents::FreeExerciseDb] };

    fn row(mut self, key: Option<Cow<'a, str>>, mut reader: Reader) -> Row<'a> {
        let id = std::mem::take(&mut self.id).said().or(key);
        let name = std::mem::take(&mut self.name).0;
        let stated = stated(self, &mut reader);
        Row { id, name, stated, told: reader.told }
    }
}

fn stated(entry: Exercise<'_>, reader: &mut Reader) -> Result<Stated, RowError> {
    let missing = |field| RowError::Missing { format: FORMAT, field };
    let is_lenient = reader.is_lenient;
    let needed = |field, text: &Option<Cow<'_, str>>| match text {
        None if !is_lenient => Err(missing(field)),
        _ => Ok(()),
    };
    let (level, category) = (entry.level.said(), entry.category.said());
    needed("level", &level)?;
    needed("category", &category)?;
    if entry.primary.is_none() && !is_lenient {
        return Err(missing("primaryMuscles"));
    }
    let primary = entry.primary.unwrap_or_default();
    let images = entry.images.iter();
    Ok(Stated {
        aliases: entry.aliases.0.into_iter().map(Cow::into_owned).collect(),
        category: reader.word_or("category", CATEGORIES, category, category_called)?,
        force: reader.word("force", FORCES, entry.force.said())?,
        mechanic: reader.word("mechanic", MECHANICS, entry.mechanic.said())?,
        level: reader.word_or("level", LEVELS, level, level_called)?,
        equipment: equipment(&entry.equipment, reader)?,
        primary: reader.muscles(MUSCLES, primary.iter())?,
        secondary: reader.muscles(MUSCLES, entry.secondary.iter())?,
        steps: entry.instructions.0.into_iter().map(Cow::into_owned).collect(),
        tempo: None,
        source: Some(Source::new(FORMAT, "Unlicense").with_url(URL)),
        media: images.filter_map(|path| medium(MediaKind::Image, path)).collect(),
        language: None,
    })
}

fn equipment(
    words: &Words<'_>,
    reader: &mut Reader,
) -> Result<StatedEquipment, RowError> {
    let mut stated = StatedEquipment { is_unstated: true, ..StatedEquipment::default() };
    for word in words.iter() {
        stated.is_unstated = false;
        match reader.thing(EQUIPMENT, word, Meaning::Thing)? {
            Ok(Meaning::Thing(item)) => stated.items |= item.into(),
            Ok(Meaning::Nothing) => {}
            Ok(Meaning::Vague(word)) => stated.vague = Some(word),
            Err(word) => stated.unknown = Some(word),
        }
    }
    Ok(stated)
}

fn category_called(word: &str) -> Option<(Category, &'static str)> {
    Some(Category::of_kind(kind_called(word)?))
}
