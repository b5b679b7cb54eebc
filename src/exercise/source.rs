//! Where an exercise comes from.

use std::borrow::Cow;

/// Where the data of an exercise comes from, and under which licence.
///
/// # Example
///
/// ```
/// use regimen::exercise::Source;
///
/// let source = Source::new("my gym", "CC0-1.0")
///     .with_author("A. Coach")
///     .with_url("https://example.org");
/// assert_eq!(source.license(), "CC0-1.0");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a source")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::plain))]
pub struct Source {
    /// The title.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Name"))]
    title: Cow<'static, str>,
    /// The author.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Text>"))]
    author: Option<Cow<'static, str>>,
    /// The licence as an SPDX expression.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Name"))]
    license: Cow<'static, str>,
    /// The address on the web.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Text>"))]
    url: Option<Cow<'static, str>>,
}

impl Source {
    /// A source with its title and the SPDX expression of its licence.
    pub fn new(
        title: impl Into<Cow<'static, str>>,
        license: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self { title: title.into(), author: None, license: license.into(), url: None }
    }

    /// The same with an author.
    #[must_use]
    pub fn with_author(self, author: impl Into<Cow<'static, str>>) -> Self {
        Self { author: Some(author.into()), ..self }
    }

    /// The same with an address on the web.
    #[must_use]
    pub fn with_url(self, url: impl Into<Cow<'static, str>>) -> Self {
        Self { url: Some(url.into()), ..self }
    }

    /// The title.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The author, if there is one.
    #[must_use]
    pub fn author(&self) -> Option<&str> {
        self.author.as_deref()
    }

    /// The licence as an SPDX expression.
    #[must_use]
    pub fn license(&self) -> &str {
        &self.license
    }

    /// The address on the web, if there is one.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }
}
