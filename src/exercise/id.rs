//! The slug that names an exercise for good.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

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
///     "`Renegade Row` is no id: expected lower-case letters and digits in words \
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
        is_slug(&slug).then(|| Self(slug.into()))
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
/// Apostrophes vanish, everything else that is no letter or digit separates words.
pub(crate) fn slug_of(text: &str) -> String {
    let mut slug = String::new();
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

/// A text that is no slug.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{value}` is no id: expected lower-case letters and digits in words joined by single \
     hyphens{}", .slug.as_ref().map(|slug| format!("; did you mean `{slug}`?")).unwrap_or_default()
)]
pub struct InvalidId {
    value: String,
    slug: Option<String>,
}

impl InvalidId {
    pub(crate) fn new(value: &str) -> Self {
        let slug = slug_of(value);
        let slug = (value.len() <= limits::NAME.high() as usize && !slug.is_empty())
            .then_some(slug);
        Self { value: clip(value).into_owned(), slug }
    }

    /// The stable code `invalid-id`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "invalid-id"
    }
}

impl FromStr for ExerciseId {
    type Err = InvalidId;
    fn from_str(text: &str) -> Result<Self, InvalidId> {
        is_slug(text).then(|| Self(text.into())).ok_or_else(|| InvalidId::new(text))
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

impl<'de> serde::Deserialize<'de> for ExerciseId {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from_text(from, "the id of an exercise")
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
}
