//! The slug that names an exercise for good.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use crate::codes::names as codes;
use crate::finding::serialize_finding;
use crate::limits;
use crate::text::clip;
use crate::vocabulary::from_text;

/// The id of an exercise: a kebab-case slug of 1 to 200 characters that never changes.
///
/// A slug is lower-case ASCII letters and digits, in words joined by single hyphens.
///
/// # Example
///
/// ```
/// use regimen::ExerciseId;
///
/// let id: ExerciseId = "renegade-row".parse()?;
/// assert_eq!(id.as_str(), "renegade-row");
/// assert_eq!(
///     "Renegade Row".parse::<ExerciseId>().unwrap_err().to_string(),
///     "`Renegade Row` is not a valid id: expected lower-case letters and digits in words \
///      joined by single hyphens; did you mean `renegade-row`?",
/// );
/// # Ok::<(), regimen::exercise::InvalidId>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExerciseId(Arc<str>);

impl ExerciseId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Holds the place of an id that could not be read.
    pub(crate) fn blank() -> Self {
        Self(Arc::from(""))
    }

    /// This id with a number at its end, shortened if it would be too long.
    #[cfg(feature = "import")]
    pub(crate) fn with_suffix(&self, number: usize) -> Option<Self> {
        let suffix = format!("-{number}");
        let room = (limits::NAME.high() as usize).saturating_sub(suffix.len());
        let stem = self.as_str().get(..self.0.len().min(room))?;
        Self::from_name(&format!("{stem}{suffix}"))
    }

    /// The id that a name would have, if it has any letter or digit.
    ///
    /// ```
    /// use regimen::ExerciseId;
    /// let id = ExerciseId::from_name("Child's Pose (wide)");
    /// assert_eq!(id.as_ref().map(ExerciseId::as_str), Some("childs-pose-wide"));
    /// assert_eq!(ExerciseId::from_name("---"), None);
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let slug = slug_of(name);
        (!slug.is_empty()).then(|| Self(slug.into()))
    }
}

/// Whether a text is a slug of allowed length.
pub(crate) fn is_slug(text: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty()
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.len() <= limits::NAME.high() as usize && text.split('-').all(is_word)
}

/// The slug nearest to a text, cut to the allowed length; empty if nothing is left.
///
/// Apostrophes vanish; everything else that is not an ASCII letter or digit separates words.
pub(crate) fn slug_of(text: &str) -> String {
    let mut slug = String::with_capacity(text.len().min(limits::NAME.high() as usize));
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !matches!(letter, '\'' | '’')
            && !slug.is_empty()
            && !slug.ends_with('-')
        {
            slug.push('-');
        }
        if slug.len() >= limits::NAME.high() as usize {
            break;
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// A text that is not a valid id.
///
/// As JSON: `code`, `message`, `value`, `reason`, and `suggestion` if there is one.
///
/// # Example
///
/// ```
/// use regimen::ExerciseId;
/// use regimen::exercise::InvalidIdKind;
///
/// let error = ExerciseId::try_from("Renegade Row").unwrap_err();
/// assert_eq!((error.code(), error.value()), ("invalid-id", "Renegade Row"));
/// assert_eq!(error.kind(), InvalidIdKind::Characters);
/// assert_eq!(error.suggestion(), Some("renegade-row"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct InvalidId {
    value: String,
    kind: InvalidIdKind,
    suggestion: Option<String>,
}

/// Why a text is not a valid id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum InvalidIdKind {
    /// The text is empty.
    Empty,
    /// The text has more than 200 characters.
    TooLong,
    /// The text has a character that is neither a lower-case ASCII letter, a digit nor a hyphen.
    Characters,
    /// The text begins or ends with a hyphen, or has two in a row.
    Hyphens,
}

impl InvalidId {
    pub(crate) fn new(value: &str) -> Self {
        let longest = limits::NAME.high() as usize;
        let is_allowed = |letter: char| {
            letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'
        };
        let kind = if value.is_empty() {
            InvalidIdKind::Empty
        } else if value.len() > longest && value.chars().count() > longest {
            InvalidIdKind::TooLong
        } else if !value.chars().all(is_allowed) {
            InvalidIdKind::Characters
        } else {
            InvalidIdKind::Hyphens
        };
        let slug = slug_of(value);
        let suggestion = (value.len() <= longest && !slug.is_empty()).then_some(slug);
        Self { value: clip(value).into_owned(), kind, suggestion }
    }

    /// The text that was refused, shortened where it is very long.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Why it was refused.
    #[must_use]
    pub const fn kind(&self) -> InvalidIdKind {
        self.kind
    }

    /// The valid id that is nearest to the text, if there is one.
    #[must_use]
    pub fn suggestion(&self) -> Option<&str> {
        self.suggestion.as_deref()
    }

    /// The stable code `invalid-id`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        codes::INVALID_ID
    }
}

impl fmt::Display for InvalidId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a valid id: expected ", self.value)?;
        match self.kind {
            InvalidIdKind::Empty | InvalidIdKind::TooLong => limits::NAME.fmt(f)?,
            InvalidIdKind::Characters | InvalidIdKind::Hyphens => f.write_str(
                "lower-case letters and digits in words joined by single hyphens",
            )?,
        }
        match &self.suggestion {
            Some(id) => write!(f, "; did you mean `{id}`?"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for InvalidId {}

impl serde::Serialize for InvalidId {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        serialize_finding(to, self.code(), self, &IdFacts::from(self))
    }
}

/// The facts of an [`InvalidId`] as fields.
#[derive(serde::Serialize)]
pub(crate) struct IdFacts<'a> {
    value: &'a str,
    reason: InvalidIdKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<&'a str>,
}

impl<'a> From<&'a InvalidId> for IdFacts<'a> {
    fn from(error: &'a InvalidId) -> Self {
        Self {
            value: error.value(),
            reason: error.kind(),
            suggestion: error.suggestion(),
        }
    }
}

impl FromStr for ExerciseId {
    type Err = InvalidId;
    fn from_str(text: &str) -> Result<Self, InvalidId> {
        is_slug(text).then(|| Self(text.into())).ok_or_else(|| InvalidId::new(text))
    }
}

impl TryFrom<&str> for ExerciseId {
    type Error = InvalidId;
    fn try_from(text: &str) -> Result<Self, InvalidId> {
        text.parse()
    }
}

impl TryFrom<String> for ExerciseId {
    type Error = InvalidId;
    fn try_from(text: String) -> Result<Self, InvalidId> {
        text.parse()
    }
}

impl fmt::Display for ExerciseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for ExerciseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl AsRef<str> for ExerciseId {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl Borrow<str> for ExerciseId {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl serde::Serialize for ExerciseId {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ExerciseId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ExerciseId".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut slug = crate::schema::Slug::json_schema(generator);
        let description = "The id of an exercise: lower-case words joined by hyphens.";
        slug.insert("description".to_owned(), description.into());
        slug
    }
}

impl<'de> serde::Deserialize<'de> for ExerciseId {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from_text(from, "an exercise id")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        for good in ["a", "3-4-sit-up", "pull-up", &"a".repeat(200)] {
            assert!(is_slug(good), "{good}");
        }
        for bad in ["", "-", "a-", "-a", "a--b", "A", "a b", "é", &"a".repeat(201)] {
            assert!(!is_slug(bad), "{bad}");
        }
    }

    #[test]
    fn a_name_becomes_a_slug_or_nothing() {
        for (name, slug) in [
            ("3/4 Sit-Up", "3-4-sit-up"),
            ("  Farmer's  Walk ", "farmers-walk"),
            ("Back Flyes - With Bands", "back-flyes-with-bands"),
            ("…", ""),
        ] {
            assert_eq!(slug_of(name), slug);
        }
        assert!(is_slug(&slug_of(&"ab ".repeat(1000))));
    }

    #[test]
    fn every_reason_in_its_words() {
        for (text, kind, message) in [
            (
                "",
                InvalidIdKind::Empty,
                "`` is not a valid id: expected 1 to 200 characters",
            ),
            (
                "É-1",
                InvalidIdKind::Characters,
                "`É-1` is not a valid id: expected lower-case letters and digits in words joined \
                 by single hyphens; did you mean `1`?",
            ),
            (
                "a--b",
                InvalidIdKind::Hyphens,
                "`a--b` is not a valid id: expected lower-case letters and digits in words joined \
                 by single hyphens; did you mean `a-b`?",
            ),
        ] {
            let error = InvalidId::new(text);
            assert_eq!((error.kind(), error.to_string().as_str()), (kind, message));
        }
        let long = InvalidId::new(&"a".repeat(201));
        assert_eq!((long.kind(), long.suggestion()), (InvalidIdKind::TooLong, None));
        assert!(
            long.to_string()
                .ends_with("…` is not a valid id: expected 1 to 200 characters")
        );
        assert_eq!(InvalidId::new(&"é".repeat(150)).kind(), InvalidIdKind::Characters);
    }
}
