//! Pictures and films of an exercise elsewhere.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a medium is.
    #[non_exhaustive]
    pub enum MediaKind: "media-kind" {
        Image = "picture",
        Video = "film",
    }
}

/// A picture or a film of an exercise, by its address. This crate ships none.
///
/// # Example
///
/// ```
/// use regimen::exercise::{Media, MediaKind};
///
/// let picture = Media::new(MediaKind::Image, "https://example.org/row.jpg")
///     .with_license("CC-BY-SA-4.0")
///     .by("A. Photographer");
/// assert_eq!(picture.url(), "https://example.org/row.jpg");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a picture or a film")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::plain))]
#[must_use]
pub struct Media {
    /// Whether it is a picture or a film.
    kind: MediaKind,
    /// The address: a URL, or a path where the source gives no more.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Text"))]
    url: String,
    /// The SPDX expression of its licence, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Text>"))]
    license: Option<String>,
    /// The author, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Text>"))]
    author: Option<String>,
}

impl Media {
    /// A medium with its kind and its address of 1 to 1000 characters: a URL, or a path where the
    /// source gives no more.
    pub fn new(kind: MediaKind, url: impl Into<String>) -> Self {
        Self { kind, url: url.into(), license: None, author: None }
    }

    /// The same with the SPDX expression of its licence.
    pub fn with_license(self, license: impl Into<String>) -> Self {
        Self { license: Some(license.into()), ..self }
    }

    /// The same with an author.
    pub fn by(self, author: impl Into<String>) -> Self {
        Self { author: Some(author.into()), ..self }
    }

    /// Whether it is a picture or a film.
    #[must_use]
    pub fn kind(&self) -> MediaKind {
        self.kind
    }

    /// The address.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The SPDX expression of its licence, if it is known.
    #[must_use]
    pub fn license(&self) -> Option<&str> {
        self.license.as_deref()
    }

    /// The author, if it is known.
    #[must_use]
    pub fn author(&self) -> Option<&str> {
        self.author.as_deref()
    }
}
