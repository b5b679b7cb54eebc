//! exercemus: a JSON object whose `exercises` come from several sources.

use std::borrow::Cow;

use serde::Deserialize;

use super::error::RowError;
use super::json::{Contents, Key, Shape, Text, Texts, Words};
use super::licence::source;
use super::media::medium;
use super::muscles::EXERCEMUS as MUSCLES;
use super::reader::{LEVELS, Reader, kind_called, level_called};
use super::row::{Category, Entry, Meaning, Row, Stated, StatedEquipment, called};
use crate::exercise::MediaKind;
use crate::prescription::{Prescription, Tempo};

const FORMAT: &str = "exercemus";
/// The licence and the address of the collection.
const COLLECTION: (&str, &str) = ("MIT", "https://github.com/exercemus/exercises");

#[derive(Deserialize)]
#[serde(default, expecting = "an exercise")]
#[derive(Default)]
pub(super) struct Exercise<'a> {
    #[serde(borrow)]
    id: Text<'a>,
    #[serde(borrow)]
    category: Text<'a>,
    #[serde(borrow)]
    name: Text<'a>,
    #[serde(borrow)]
    level: Text<'a>,
    #[serde(borrow)]
    equipment: Words<'a>,
    #[serde(borrow)]
    instructions: Texts<'a>,
    #[serde(borrow)]
    primary_muscles: Option<Words<'a>>,
    #[serde(borrow)]
    secondary_muscles: Words<'a>,
    #[serde(borrow)]
    aliases: Texts<'a>,
    #[serde(borrow)]
    tempo: Text<'a>,
    #[serde(borrow)]
    images: Texts<'a>,
    #[serde(borrow)]
    video: Texts<'a>,
    license: Key,
    #[serde(borrow)]
    license_author: Text<'a>,
}

/// Words that mean here what people mean by them.
const fn thing(word: &'static str) -> (&'static str, Meaning) {
    (word, Meaning::Thing(called(word)))
}

/// A mat is never required.
const EQUIPMENT: &[(&str, Meaning)] = &[
    thing("bands"),
    thing("barbell"),
    thing("bench"),
    thing("cable"),
    thing("dumbbell"),
    thing("exercise ball"),
    thing("ez curl bar"),
    thing("foam roll"),
    ("gym mat", Meaning::Nothing),
    thing("incline bench"),
    thing("kettlebell"),
    ("machine", Meaning::Vague("machine")),
    thing("medicine ball"),
    ("none", Meaning::Nothing),
    ("other", Meaning::Vague("other")),
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

impl<'a> Entry<'a> for Exercise<'a> {
    const SHAPE: Shape = Shape { format: FORMAT, rows: &[Contents::Exercemus] };

    fn row(mut self, key: Option<Cow<'a, str>>, mut reader: Reader) -> Row<'a> {
        let id = std::mem::take(&mut self.id).said().or(key);
        let name = std::mem::take(&mut self.name).0;
        let stated = stated(self, &mut reader);
        Row { id, name, stated, told: reader.told }
    }
}

fn stated(entry: Exercise<'_>, reader: &mut Reader) -> Result<Stated, RowError> {
    let category = entry.category.said();
    for (field, is_missing) in [
        ("category", category.is_none()),
        ("primary_muscles", entry.primary_muscles.is_none()),
    ] {
        if is_missing && !reader.is_lenient {
            return Err(RowError::Missing { format: FORMAT, field });
        }
    }
    let author = entry.license_author.said().map(Cow::into_owned);
    let primary = entry.primary_muscles.unwrap_or_default();
    let pictures = entry.images.0.iter().map(|url| (MediaKind::Image, url));
    let films = entry.video.0.iter().map(|url| (MediaKind::Video, url));
    let media = pictures.chain(films).filter_map(|(kind, url)| medium(kind, url));
    Ok(Stated {
        aliases: entry.aliases.0.into_iter().map(Cow::into_owned).collect(),
        category: reader.word_or("category", CATEGORIES, category, |word| {
            Some(Category::of_kind(kind_called(word)?))
        })?,
        force: None,
        mechanic: None,
        level: reader.word_or("level", LEVELS, entry.level.said(), level_called)?,
        equipment: equipment(&entry.equipment, reader)?,
        primary: reader.muscles(MUSCLES, primary.iter())?,
        secondary: reader.muscles(MUSCLES, entry.secondary_muscles.iter())?,
        steps: entry.instructions.0.into_iter().map(Cow::into_owned).collect(),
        tempo: tempo(entry.tempo, reader)?,
        source: Some(source(FORMAT, COLLECTION, &entry.license, author)),
        media: media.collect(),
        language: None,
    })
}

fn equipment(
    words: &Words<'_>,
    reader: &mut Reader,
) -> Result<StatedEquipment, RowError> {
    let mut stated = StatedEquipment { is_unstated: true, ..StatedEquipment::default() };
    for word in words.iter() {
        match reader.thing(EQUIPMENT, word, Meaning::Thing)? {
            // "None" is also what rows have of which nobody said.
            Ok(Meaning::Nothing) => continue,
            Ok(Meaning::Thing(item)) => stated.items |= item.into(),
            Ok(Meaning::Vague(word)) => stated.vague = Some(word),
            Err(word) => stated.unknown = Some(word),
        }
        stated.is_unstated = false;
    }
    Ok(stated)
}

/// A tempo such as `3-1-1-0`, read as the notation reads it.
fn tempo(text: Text<'_>, reader: &mut Reader) -> Result<Option<Tempo>, RowError> {
    let Some(text) = text.said() else { return Ok(None) };
    let dose = format!("1x1 tempo {text}").parse::<Prescription>();
    let tempo =
        dose.ok().and_then(|dose| dose.runs().first().and_then(|run| run.work.tempo()));
    match tempo {
        Some(tempo) => Ok(Some(tempo)),
        None if reader.is_lenient => {
            reader.drop_value(RowError::unknown(FORMAT, "tempo", &text));
            Ok(None)
        }
        None => Err(RowError::unknown(FORMAT, "tempo", &text)),
    }
}
