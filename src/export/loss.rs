//! What an exporter could not say.

use std::borrow::Cow;
use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::finding::serialize_finding;

/// A routine in another format, and what that format could not hold.
///
/// As JSON: `content` and `losses`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[must_use]
pub struct Export<T> {
    content: T,
    losses: Vec<Loss>,
}

impl<T> Export<T> {
    pub(super) fn new(content: T, losses: Vec<Loss>) -> Self {
        Self { content, losses }
    }

    /// The content: text, bytes or JSON.
    #[must_use]
    pub fn content(&self) -> &T {
        &self.content
    }

    /// The content, without the losses.
    #[must_use]
    pub fn into_content(self) -> T {
        self.content
    }

    /// What could not be said, in the order of the steps; those of the whole routine last.
    #[must_use]
    pub fn losses(&self) -> &[Loss] {
        &self.losses
    }
}

/// Something of a routine or a programme that a format could not hold.
///
/// As JSON: `code`, `message`, and where they apply `session`, `step`, `exercise` and `text`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Loss {
    code: &'static str,
    session: Option<String>,
    step: Option<usize>,
    exercise: Option<String>,
    text: Option<String>,
    message: Cow<'static, str>,
}

impl Loss {
    /// A loss of the whole routine.
    pub(super) fn new(code: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        let (session, step, exercise, text) = (None, None, None, None);
        Self { code, session, step, exercise, text, message: message.into() }
    }

    /// The same of a session of a programme.
    pub(super) fn of_session(self, session: impl Into<String>) -> Self {
        Self { session: Some(session.into()), ..self }
    }

    /// The same of a step, counted from 1, and its exercise.
    pub(super) fn of_step(self, step: usize, exercise: impl fmt::Display) -> Self {
        Self { step: Some(step), exercise: Some(exercise.to_string()), ..self }
    }

    /// The same with the text that was lost.
    pub(super) fn with_text(self, text: impl Into<String>) -> Self {
        Self { text: Some(text.into()), ..self }
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The id of the session it concerns; none if it is not one of a programme.
    #[must_use]
    pub fn session(&self) -> Option<&str> {
        self.session.as_deref()
    }

    /// The step it concerns, counted from 1; none if it is the whole routine.
    #[must_use]
    pub fn step(&self) -> Option<usize> {
        self.step
    }

    /// The id of the exercise of that step.
    #[must_use]
    pub fn exercise(&self) -> Option<&str> {
        self.exercise.as_deref()
    }

    /// What was lost, as the routine has it, such as a prescription.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }

    /// What was lost, in words.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

/// One line: where, and what was lost.
impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(session) = &self.session {
            write!(
                f,
                "session `{session}`{}",
                if self.step.is_some() { ", " } else { ": " }
            )?;
        }
        if let Some(step) = self.step {
            write!(f, "step {step}")?;
            if let Some(exercise) = &self.exercise {
                write!(f, ", `{exercise}`")?;
            }
            f.write_str(": ")?;
        }
        f.write_str(&self.message)?;
        match &self.text {
            Some(text) => write!(f, ": `{text}`"),
            None => Ok(()),
        }
    }
}

impl Serialize for Loss {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts<'a> {
            #[serde(skip_serializing_if = "Option::is_none")]
            session: Option<&'a str>,
            #[serde(skip_serializing_if = "Option::is_none")]
            step: Option<usize>,
            #[serde(skip_serializing_if = "Option::is_none")]
            exercise: Option<&'a str>,
            #[serde(skip_serializing_if = "Option::is_none")]
            text: Option<&'a str>,
        }
        let Self { session, step, exercise, text, .. } = self;
        let facts = Facts {
            session: session.as_deref(),
            step: *step,
            exercise: exercise.as_deref(),
            text: text.as_deref(),
        };
        serialize_finding(to, self.code, &self.message, &facts)
    }
}
