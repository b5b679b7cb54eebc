//! A kit as plain data that may be wrong.

use serde::de::{Deserialize, Deserializer};

use super::{Equipment, Kit, Place};
use crate::UnknownName;
use crate::json::{Field, Json, Object, Shape, ShapeFault, TypeFault, child};

/// A kit as plain data that may be wrong: its words have yet to be looked up.
///
/// It reads any JSON and writes what it read. A [draft](crate::RoutineDraft) tells what is wrong
/// with its kit; a kit that was stored alone is read with [`known`](Self::known).
///
/// # Example: a stored kit with a word that this version does not know
///
/// ```
/// use regimen::equipment::DraftKit;
/// use regimen::{Equipment, Kit};
///
/// let stored: DraftKit = serde_json::from_str(r#"["chair", "hoverboard"]"#)?;
/// let (kit, left_out) = stored.known();
/// assert_eq!(kit, Kit::from([Equipment::Chair]));
/// assert_eq!(left_out[0].value(), "hoverboard");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct DraftKit {
    json: Json,
}

impl DraftKit {
    /// Equipment by its ids, in a room.
    pub fn new<T: Into<String>>(equipment: impl IntoIterator<Item = T>) -> Self {
        Self { json: equipment.into_iter().map(Into::into).collect() }
    }

    /// The same equipment in another place.
    #[must_use]
    pub fn at(self, place: impl Into<String>) -> Self {
        let place = Json::from(place.into());
        Self { json: Json::object([("place", place), ("equipment", self.json)]) }
    }

    /// The kit of all known words, and the values that are left out. What is not a word is left
    /// out without being told.
    #[must_use]
    pub fn known(&self) -> (Kit, Vec<UnknownName>) {
        let read = self.read("");
        let mut left_out = Vec::new();
        let place = match read.place {
            Some((_, Ok(place))) => place,
            Some((_, Err(unknown))) => {
                left_out.push(unknown);
                Place::default()
            }
            None => Place::default(),
        };
        let mut known = Vec::new();
        for piece in read.equipment {
            match piece.name {
                Ok(item) => known.push(item),
                Err(unknown) => left_out.push(unknown),
            }
        }
        let equipment: super::EquipmentSet = known.into_iter().collect();
        (Kit::new(place, equipment), left_out)
    }

    pub(crate) fn into_json(self) -> Json {
        self.json
    }

    fn read(&self, path: &str) -> ReadKit {
        ReadKit::new(&self.json, path)
    }
}

impl Default for DraftKit {
    fn default() -> Self {
        Self { json: Json::List(Vec::new()) }
    }
}

impl From<Kit> for DraftKit {
    fn from(kit: Kit) -> Self {
        let named = Self::new(kit.equipment().iter().map(Equipment::as_str));
        if kit.place() == Place::Room { named } else { named.at(kit.place().as_str()) }
    }
}

impl From<&Kit> for DraftKit {
    fn from(kit: &Kit) -> Self {
        Self::from(*kit)
    }
}

impl<const N: usize> From<[Equipment; N]> for DraftKit {
    fn from(equipment: [Equipment; N]) -> Self {
        Self::from(Kit::from(equipment))
    }
}

impl<'de> Deserialize<'de> for DraftKit {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Self { json: Json::deserialize(from)? })
    }
}

const LIST_OR_OBJECT: &str =
    "a list of equipment, or an object with `place` and `equipment`";

static KIT: Shape = Shape {
    what: "a kit",
    fields: &[
        Field { name: "place", words: &["location", "where"], suits: Json::is_text },
        Field {
            name: "equipment",
            words: &["items", "kit", "list"],
            suits: Json::is_list,
        },
    ],
};

/// What was read of a kit, and what is wrong with its shape.
#[derive(Default)]
pub(crate) struct ReadKit {
    pub(crate) place: Option<(String, Result<Place, UnknownName>)>,
    pub(crate) equipment: Vec<DraftPiece>,
    pub(crate) faults: Vec<ShapeFault>,
    /// Where the list of equipment is, if it is one.
    pub(crate) list: Option<String>,
}

/// One word of a kit.
pub(crate) struct DraftPiece {
    /// Its position in the document; `None` if it was not an item of a list.
    pub(crate) path: Option<String>,
    pub(crate) name: Result<Equipment, UnknownName>,
}

impl ReadKit {
    pub(crate) fn new(json: &Json, path: &str) -> Self {
        let mut read = Self::default();
        match json {
            Json::Object(object) if read.flags(object, json, path) => {}
            Json::Object(object) => {
                let members = KIT.members(object, path, &mut read.faults);
                match members.get("place") {
                    Some((path, Json::Text(name))) => {
                        read.place = Some((path.to_owned(), name.parse()));
                    }
                    Some((path, other)) => read.wrong(path, "the id of a place", other),
                    None => {}
                }
                if let Some((path, list)) = members.get("equipment") {
                    read.list(list, path, "a list of equipment");
                }
            }
            other => {
                read.list(other, path, LIST_OR_OBJECT);
            }
        }
        read
    }

    /// An object whose fields are equipment is a list of those that are not denied.
    fn flags(&mut self, object: &Object, json: &Json, path: &str) -> bool {
        let mut pieces: Vec<Equipment> = Vec::new();
        for (name, value) in object.iter() {
            let item: Option<Equipment> =
                meant(&name.parse()).and_then(|it| it.parse().ok());
            let Some(item) = item else { return false };
            let is_there = match value {
                Json::Bool(is_there) => *is_there,
                Json::Null => false,
                Json::Number(number) => Json::Number(*number).to_string() != "0",
                _ => return false,
            };
            pieces.extend(is_there.then_some(item));
        }
        if object.len() == 0 {
            return false;
        }
        let instead: Json = pieces.iter().map(|item| item.as_str()).collect();
        let fault = TypeFault::new(path, LIST_OR_OBJECT, json).or(instead);
        self.faults.push(ShapeFault::WrongType(fault));
        let pieces =
            pieces.into_iter().map(|item| DraftPiece { path: None, name: Ok(item) });
        self.equipment.extend(pieces);
        true
    }

    /// An item that is an object names its equipment in one of its fields.
    fn named(&mut self, object: &Object, json: &Json, path: &str) -> bool {
        let names = ["id", "name", "equipment", "type", "item"];
        let name = names.iter().find_map(|field| object.get(field)?.as_text());
        let Some(name) = name else { return false };
        let read = name.parse();
        let Some(meant) = meant(&read) else { return false };
        let fault =
            TypeFault::new(path, "the id of equipment", json).or(Json::from(meant));
        self.faults.push(ShapeFault::WrongType(fault));
        self.equipment.push(DraftPiece { path: None, name: read });
        true
    }

    fn list(&mut self, json: &Json, path: &str, expected: &'static str) {
        match json {
            Json::List(list) => {
                self.list = Some(path.to_owned());
                for (index, item) in list.iter().enumerate() {
                    let path = child(path, index);
                    match item {
                        Json::Text(name) => {
                            let name = name.parse();
                            self.equipment.push(DraftPiece { path: Some(path), name });
                        }
                        Json::Object(object) if self.named(object, item, &path) => {}
                        other => self.wrong(&path, "the id of equipment", other),
                    }
                }
            }
            // One word, or several, is a list that lacks its brackets.
            Json::Text(names) => {
                let names = words(names).into_iter().filter(|name| !is_nothing(name));
                let pieces: Vec<DraftPiece> = names
                    .map(|name| DraftPiece { path: None, name: name.parse() })
                    .collect();
                let word = |piece: &DraftPiece| {
                    let value = piece.name.as_ref().err().map(UnknownName::value);
                    meant(&piece.name).or(value).map(str::to_owned)
                };
                let instead: Json = pieces.iter().filter_map(word).collect();
                let fault = TypeFault::new(path, expected, json).or(instead);
                self.faults.push(ShapeFault::WrongType(fault));
                self.equipment.extend(pieces);
            }
            other => self.wrong(path, expected, other),
        }
    }

    fn wrong(&mut self, path: &str, expected: &'static str, found: &Json) {
        self.faults.push(ShapeFault::WrongType(TypeFault::new(path, expected, found)));
    }
}

/// The id of what a word for equipment means, or is nearest to.
fn meant(name: &Result<Equipment, UnknownName>) -> Option<&str> {
    match name {
        Ok(item) => Some(item.as_str()),
        Err(unknown) => unknown.nearest(),
    }
}

/// The things that a text lists, without their articles: `a band, two dumbbells and the floor`.
fn words(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for part in text.split([',', ';', '&', '+', '\n']) {
        let mut rest = part;
        while let Some((name, behind)) =
            rest.split_once(" and ").or_else(|| rest.split_once(" with "))
        {
            found.push(name);
            rest = behind;
        }
        found.push(rest);
    }
    let bare = found.into_iter().map(|name| {
        let name = name.trim();
        let name = name.strip_prefix("and ").unwrap_or(name);
        let articles = ["a ", "an ", "the ", "my ", "some ", "one "];
        let bare = articles.iter().find_map(|article| name.strip_prefix(article));
        bare.filter(|_| name.parse::<Equipment>().is_err()).unwrap_or(name)
    });
    bare.filter(|name| !name.is_empty()).collect()
}

/// Whether a word for equipment says that there is none.
pub(crate) fn is_nothing(name: &str) -> bool {
    let name = name.trim().to_lowercase().replace(['-', '_'], " ");
    matches!(
        name.as_str(),
        "none"
            | "nothing"
            | "no equipment"
            | "bodyweight"
            | "body weight"
            | "bodyweight only"
            | "body only"
            | "no"
    )
}
