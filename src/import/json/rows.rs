//! Where the rows are in a text.

use std::borrow::Cow;
use std::fmt;

use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor,
};
use serde_json::value::RawValue;

use super::contents::Contents;
use super::forms::Text;
use crate::import::error::{ImportError, RowError};

/// How a format recognises its rows.
#[derive(Clone, Copy)]
pub(in crate::import) struct Shape {
    pub(in crate::import) format: &'static str,
    /// What its rows are, in the words of [`Contents`].
    pub(in crate::import) rows: &'static [Contents],
}

impl Shape {
    fn has(self, contents: Option<Contents>) -> bool {
        contents.is_some_and(|it| self.rows.contains(&it))
    }

    /// What is recognised, if it is not what the format reads.
    fn refuses(self, contents: Option<Contents>) -> Option<Contents> {
        let is_another = |it: &Contents| {
            // A poor row of another format may have no more than these two fields.
            !self.rows.contains(it)
                && (*it != Contents::WgerNumbered
                    || self.rows.contains(&Contents::WgerExercises))
        };
        contents.filter(is_another)
    }
}

/// An object with its values as written, in the order of the text.
struct Object<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Object<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Object<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of exercises, or an object around it")
            }

            fn visit_map<A: MapAccess<'de>>(
                self,
                mut map: A,
            ) -> Result<Object<'de>, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Object(fields))
            }
        }
        from.deserialize_map(Fields)
    }
}

/// A row with the id written before it, if there is one.
pub(in crate::import) type Keyed<'a, E> = (Option<Cow<'a, str>>, E);

/// A row that cannot be read, with its name if that can.
#[derive(Debug)]
pub(in crate::import) struct Unreadable {
    pub(in crate::import) name: Option<String>,
    pub(in crate::import) why: RowError,
}

/// Takes one row after the other: they are large, and one is enough at a time.
pub(in crate::import) type Take<'f, 'a, E> =
    &'f mut dyn FnMut(Result<Keyed<'a, E>, Unreadable>) -> Result<(), ImportError>;

/// The rows of a text: a list, a list in an object, an object of rows by id, or a single row. Those
/// by id come with it.
pub(in crate::import) fn read<'a, E: Deserialize<'a>>(
    shape: Shape,
    text: &'a str,
    take: Take<'_, 'a, E>,
) -> Result<(), ImportError> {
    // Some editors begin a file with it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match text.trim_start().as_bytes().first() {
        Some(b'{') => in_object(shape, text, take),
        _ => list(shape, text, take),
    }
}

fn list<'a, E: Deserialize<'a>>(
    shape: Shape,
    text: &'a str,
    take: Take<'_, 'a, E>,
) -> Result<(), ImportError> {
    let mut straight = Straight { take, taken: 0, error: None };
    // Files are right nearly always, and then this is the shortest way.
    if !is_another(shape, text) {
        let mut json = serde_json::Deserializer::from_str(text);
        let read = (&mut straight).deserialize(&mut json).and_then(|()| json.end());
        if let Some(error) = straight.error {
            return Err(error);
        }
        if read.is_ok() {
            return Ok(());
        }
    }
    let Straight { take, taken, .. } = straight;
    let rows: Vec<&RawValue> =
        serde_json::from_str(text).map_err(|it| ImportError::json(shape.format, &it))?;
    if let Some(first) = rows.first() {
        refuse_another(shape, first.get())?;
    }
    rows.into_iter().skip(taken).try_for_each(|row| take(keyed(None, row.get())))
}

/// Reads a list as far as its rows are right.
struct Straight<'f, 'a, E> {
    take: Take<'f, 'a, E>,
    /// How many rows were taken.
    taken: usize,
    /// The error of who takes them.
    error: Option<ImportError>,
}

impl<'de, E: Deserialize<'de>> DeserializeSeed<'de> for &mut Straight<'_, 'de, E> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de, E: Deserialize<'de>> Visitor<'de> for &mut Straight<'_, 'de, E> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of exercises")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(row) = list.next_element()? {
            self.taken += 1;
            if let Err(error) = (self.take)(Ok((None, row))) {
                self.error = Some(error);
                return Err(de::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}

fn keyed<'a, E: Deserialize<'a>>(
    id: Option<Cow<'a, str>>,
    row: &'a str,
) -> Result<Keyed<'a, E>, Unreadable> {
    Ok((id, one(row)?))
}

fn one<'a, E: Deserialize<'a>>(row: &'a str) -> Result<E, Unreadable> {
    serde_json::from_str(row).map_err(|error| {
        let named = serde_json::from_str::<Named<'_>>(row).unwrap_or_default();
        Unreadable {
            name: named.name.said().map(Cow::into_owned),
            why: RowError::unreadable(&error),
        }
    })
}

/// The name of a row that is otherwise unreadable.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
struct Named<'a> {
    #[serde(borrow)]
    name: Text<'a>,
}

/// Looks at the first row only as far as its end, and says whether it is clearly something else.
fn is_another(shape: Shape, text: &str) -> bool {
    let list = text.trim_start().strip_prefix('[').unwrap_or_default();
    let mut rows = serde_json::Deserializer::from_str(list).into_iter::<&RawValue>();
    let Some(Ok(first)) = rows.next() else { return false };
    shape.refuses(contents_of(first.get())).is_some()
}

fn contents_of(row: &str) -> Option<Contents> {
    fields_of(row).and_then(|fields| Contents::of(&fields))
}

/// The names of the fields of an object.
fn fields_of(text: &str) -> Option<Vec<Cow<'_, str>>> {
    let Object(fields) = serde_json::from_str(text).ok()?;
    Some(fields.into_iter().map(|(name, _)| name).collect())
}

/// Refuses what is recognised as something else than the rows of a format.
fn refuse_another(shape: Shape, row: &str) -> Result<(), ImportError> {
    let another = shape.refuses(contents_of(row));
    another.map_or(Ok(()), |it| Err(ImportError::another(shape.format, it)))
}

fn in_object<'a, E: Deserialize<'a>>(
    shape: Shape,
    text: &'a str,
    take: Take<'_, 'a, E>,
) -> Result<(), ImportError> {
    let Object(fields) = serde_json::from_str(text)
        .map_err(|error| ImportError::json(shape.format, &error))?;
    let all: Vec<Cow<'_, str>> = fields.iter().map(|(name, _)| name.clone()).collect();
    let contents = Contents::of(&all);
    if shape.has(contents) {
        return take(keyed(None, text));
    }
    let starts_with =
        |value: &RawValue, byte| value.get().as_bytes().first() == Some(&byte);
    // The list of rows; any other list may be of words.
    let lists = || fields.iter().filter(|(_, value)| starts_with(value, b'['));
    let is_list_of_rows = |value: &'a RawValue| {
        let rows: Vec<&RawValue> = serde_json::from_str(value.get()).unwrap_or_default();
        shape.has(rows.first().and_then(|row| contents_of(row.get())))
    };
    let called =
        |name: &str| matches!(name, "exercises" | "results" | "data" | "items" | "rows");
    let named = lists().find(|(name, _)| called(name));
    if let Some((_, value)) =
        named.or_else(|| lists().find(|(_, value)| is_list_of_rows(value)))
    {
        return list(shape, value.get(), take);
    }
    let objects = || fields.iter().filter(|(_, value)| starts_with(value, b'{'));
    if let Some((_, value)) = objects().find(|(name, _)| called(name)) {
        return in_object(shape, value.get(), take);
    }
    let is_by_id = objects().count() == fields.len()
        && objects().next().is_some_and(|(_, value)| shape.has(contents_of(value.get())));
    if is_by_id {
        let mut rows = fields.into_iter();
        return rows.try_for_each(|(id, value)| take(keyed(Some(id), value.get())));
    }
    Err(match contents {
        Some(contents) => ImportError::another(shape.format, contents),
        None => ImportError::no_list(shape.format),
    })
}
