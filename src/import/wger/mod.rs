//! wger: the rows of `/api/v2/exerciseinfo/` as they are and as they were, as a page, a list, or
//! one alone.

mod words;

use std::borrow::Cow;

use serde::Deserialize;

use super::error::RowError;
use super::html;
use super::json::{Contents, Key, List, Shape, Text};
use super::licence::{of_key, source};
use super::media::medium;
use super::muscles::{Target, WGER as MUSCLES};
use super::reader::{Reader, kind_called, muscle_called, thing_called};
use super::row::{Category, Entry, Meaning, Row, Stated, StatedEquipment};
use crate::exercise::{Media, MediaKind};
use crate::muscle::MuscleSet;
use words::{CATEGORIES, ENGLISH, EQUIPMENT, language_of};

const FORMAT: &str = "wger";
/// The licence and the address of the collection.
const COLLECTION: (&str, &str) = ("CC-BY-SA 4", "https://wger.de");

#[derive(Deserialize)]
#[serde(default, expecting = "an exercise")]
#[derive(Default)]
pub(super) struct Exercise<'a> {
    #[serde(borrow)]
    id: Text<'a>,
    category: Key,
    muscles: List<Key>,
    muscles_secondary: List<Key>,
    equipment: List<Key>,
    // Until about 2024 `exercisebaseinfo` called them `exercises`.
    #[serde(borrow, alias = "exercises")]
    translations: List<Translation<'a>>,
    // Until about 2024 `exerciseinfo` had a row for each language.
    #[serde(borrow)]
    name: Text<'a>,
    #[serde(borrow)]
    description: Text<'a>,
    language: Key,
    aliases: List<Key>,
    license: Key,
    #[serde(borrow)]
    license_author: Text<'a>,
    #[serde(borrow)]
    images: List<Medium<'a>>,
    #[serde(borrow)]
    videos: List<Medium<'a>>,
}

#[derive(Deserialize)]
#[serde(default, expecting = "a translation")]
#[derive(Default)]
struct Translation<'a> {
    language: Key,
    #[serde(borrow)]
    name: Text<'a>,
    #[serde(borrow)]
    description: Text<'a>,
    aliases: List<Key>,
}

#[derive(Deserialize)]
#[serde(default, expecting = "a picture or a film")]
#[derive(Default)]
struct Medium<'a> {
    #[serde(borrow)]
    image: Text<'a>,
    #[serde(borrow)]
    video: Text<'a>,
    license: Key,
    #[serde(borrow)]
    license_author: Text<'a>,
}

impl Medium<'_> {
    fn medium(self) -> Option<Media> {
        let image = self.image.said().map(|url| (MediaKind::Image, url));
        let video = self.video.said().map(|url| (MediaKind::Video, url));
        let (kind, url) = image.or(video)?;
        let mut medium = medium(kind, &url)?;
        if let Some(license) = of_key(&self.license) {
            medium = medium.with_license(license);
        }
        Some(match self.license_author.said() {
            Some(author) => medium.by(author),
            None => medium,
        })
    }
}

impl<'a> Entry<'a> for Exercise<'a> {
    const SHAPE: Shape = Shape { format: FORMAT, rows: &[Contents::WgerExercises] };
    const IS_NUMBERED: bool = true;

    /// By the English translation that has a name, or else the first that has one.
    fn row(mut self, _: Option<Cow<'a, str>>, mut reader: Reader) -> Row<'a> {
        let itself = Translation {
            language: std::mem::take(&mut self.language),
            name: std::mem::take(&mut self.name),
            description: std::mem::take(&mut self.description),
            aliases: std::mem::take(&mut self.aliases),
        };
        let mut translations = std::mem::take(&mut self.translations).0;
        translations.insert(0, itself);
        translations.retain(|it| it.name.clone().said().is_some());
        let english = translations.iter().position(|it| is_english(&it.language));
        let chosen = if translations.is_empty() {
            None
        } else {
            Some(translations.swap_remove(english.unwrap_or_default()))
        };
        let id = std::mem::take(&mut self.id).said().map(|id| format!("{FORMAT} {id}"));
        let name = chosen.as_ref().and_then(|it| it.name.clone().said());
        let name = name.map(|name| Cow::Owned(name.trim().to_owned()));
        let stated = stated(self, chosen, &mut reader);
        // Names make better ids than numbers.
        Row {
            id: id.filter(|_| name.is_none()).map(Cow::Owned),
            name,
            stated,
            told: reader.told,
        }
    }
}

fn is_english(language: &Key) -> bool {
    language.number == Some(ENGLISH)
        || language.names.iter().any(|name| matches!(name.as_str(), "en" | "English"))
}

fn stated(
    entry: Exercise<'_>,
    translation: Option<Translation<'_>>,
    reader: &mut Reader,
) -> Result<Stated, RowError> {
    if !entry.category.is_said() && !reader.is_lenient {
        return Err(RowError::Missing { format: FORMAT, field: "category" });
    }
    let category = reader.key("category", CATEGORIES, &entry.category, |word| {
        Some(Category::of_kind(kind_called(word)?))
    })?;
    let translation = translation.unwrap_or_default();
    let is_english = is_english(&translation.language);
    let language = language_of(&translation.language).filter(|_| !is_english);
    let aliases = translation.aliases.0.iter().map(Key::shown);
    let author = entry.license_author.said().map(Cow::into_owned);
    let media = entry.images.0.into_iter().chain(entry.videos.0);
    Ok(Stated {
        aliases: aliases.filter(|alias| !alias.trim().is_empty()).collect(),
        category,
        force: None,
        mechanic: None,
        level: None,
        equipment: equipment(&entry.equipment.0, reader)?,
        primary: muscles(&entry.muscles.0, reader)?,
        secondary: muscles(&entry.muscles_secondary.0, reader)?,
        steps: translation
            .description
            .said()
            .map(|it| html::steps(&it))
            .unwrap_or_default(),
        tempo: None,
        source: Some(source(FORMAT, COLLECTION, &entry.license, author)),
        media: media.filter_map(Medium::medium).collect(),
        language,
    })
}

fn muscles(keys: &[Key], reader: &mut Reader) -> Result<MuscleSet, RowError> {
    keys.iter().try_fold(MuscleSet::empty(), |all, key| {
        let found = reader.key("muscle", MUSCLES, key, muscle_called)?;
        Ok(all | found.map(Target::muscles).unwrap_or_default())
    })
}

fn equipment(keys: &[Key], reader: &mut Reader) -> Result<StatedEquipment, RowError> {
    let mut stated = StatedEquipment { is_unstated: true, ..StatedEquipment::default() };
    for key in keys.iter().filter(|key| key.is_said()) {
        let found = reader.key("equipment", EQUIPMENT, key, |word| {
            let item = thing_called(word)?;
            Some((Meaning::Thing(item), item.as_str()))
        })?;
        match found {
            // "None" is also what rows have of which nobody said.
            Some(Meaning::Nothing) => continue,
            Some(Meaning::Thing(item)) => {
                stated.items.insert(item);
            }
            Some(Meaning::Vague(word)) => stated.vague = Some(word),
            None => stated.unknown = Some(crate::text::clip(&key.shown()).into_owned()),
        }
        stated.is_unstated = false;
    }
    Ok(stated)
}
