//! What a refusal says: codes for programs, sentences and hints for people.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::facts::Facts;
use super::{Hint, HintKind, ViolationKind};
use crate::finding::serialize_finding;
use crate::json::Edit;
use crate::text::{clip, either, quoted};

/// One broken rule: what, where, and what would help.
///
/// As JSON it has the fields `code`, `message`, `path`, `step`, `key`, `exercise`, `hints`, and the
/// facts; what does not apply of the first seven is `null`.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, RoutineDraft};
///
/// let draft: RoutineDraft = serde_json::from_str(r#"{ "name": "x", "steps": [
///     { "exercise": "cat-cow" },
///     { "exercise": "push-up", "prescription": "3x5 +10kg", "key": "a1" }] }"#)?;
/// let refused = draft.check(Catalog::builtin()).unwrap_err();
/// let violation = refused.first();
/// assert_eq!((violation.code(), violation.path()), ("bad-prescription", "/steps/1/prescription"));
/// assert_eq!((violation.step(), violation.key()), (Some(2), Some("a1")));
/// assert_eq!(violation.hints()[0].to_string(), "did you mean `3x5 bw+10kg`?");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    pub(in crate::routine) path: String,
    pub(in crate::routine) step: Option<usize>,
    pub(in crate::routine) key: Option<String>,
    pub(in crate::routine) exercise: Option<String>,
    pub(in crate::routine) kind: ViolationKind,
    pub(in crate::routine) hints: Vec<Hint>,
}

impl Violation {
    /// The stable code of the broken rule.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// A JSON Pointer to what it concerns, in the draft as it was read; for a routine that was not
    /// read, in the [draft](crate::Routine::draft) it would be.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The step it concerns, counted from 1 through supersets; none if it is the whole routine.
    #[must_use]
    pub const fn step(&self) -> Option<usize> {
        self.step
    }

    /// The caller's key of that step, if it has one.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// The exercise of that step, as it was named.
    #[must_use]
    pub fn exercise(&self) -> Option<&str> {
        self.exercise.as_deref()
    }

    /// The same of a step of another document, whose edits would be others.
    pub(crate) fn moved(self, path: String, step: usize) -> Self {
        let hints = self.hints.iter().map(|hint| Hint::from(hint.kind().clone()));
        Self { path, step: Some(step), hints: hints.collect(), ..self }
    }

    /// What is wrong, with the facts.
    #[must_use]
    pub const fn kind(&self) -> &ViolationKind {
        &self.kind
    }

    /// What would help, the most likely first; any one of these will do.
    #[must_use]
    pub fn hints(&self) -> &[Hint] {
        &self.hints
    }

    /// What would help, in words.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        let mut names = Vec::new();
        let mut others = Vec::new();
        for hint in &self.hints {
            match hint.kind() {
                HintKind::DidYouMean { name } => names.push(quoted(clip(name))),
                _ => others.push(hint.to_string()),
            }
        }
        let meant =
            (!names.is_empty()).then(|| format!("did you mean {}?", either(names)));
        let hints: Vec<String> = meant.into_iter().chain(others).collect();
        (!hints.is_empty()).then(|| hints.join(", or "))
    }

    /// What is wrong, in words.
    #[must_use]
    pub fn message(&self) -> String {
        self.kind.to_string()
    }
}

/// One line: where, what is wrong, and what would help.
impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(step) = self.step {
            write!(f, "step {step}")?;
            if let Some(exercise) = &self.exercise {
                write!(f, ", `{exercise}`")?;
            }
            f.write_str(": ")?;
        }
        write!(f, "{}", self.kind)?;
        match self.hint() {
            Some(hint) => write!(f, "; {hint}"),
            None => Ok(()),
        }
    }
}

impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct All<'a> {
            path: &'a str,
            step: Option<usize>,
            key: Option<&'a str>,
            exercise: Option<&'a str>,
            hints: &'a [Hint],
            #[serde(flatten)]
            facts: Facts<'a>,
        }
        let all = All {
            path: &self.path,
            step: self.step,
            key: self.key(),
            exercise: self.exercise(),
            hints: &self.hints,
            facts: self.kind.facts(),
        };
        serialize_finding(serializer, self.code(), &self.kind, &all)
    }
}

/// Every broken rule at once: in the order of the steps, those about the whole routine last;
/// never empty.
///
/// As JSON it is a list.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, RoutineDraft};
///
/// let draft: RoutineDraft = serde_json::from_str(r#"{
///     "name": "Cold",
///     "kit": { "place": "outdoors", "equipment": ["resistance-band"] },
///     "steps": [{ "exercise": "lat-pull-with-band", "prescription": "3xten" }] }"#)?;
/// let violations = draft.check(Catalog::builtin()).unwrap_err();
/// let codes: Vec<&str> = violations.iter().map(|violation| violation.code()).collect();
/// assert_eq!(codes, ["bad-prescription", "missing-equipment", "no-warm-up"]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violations {
    first: Box<Violation>,
    others: Vec<Violation>,
}

type Iter<'a> =
    std::iter::Chain<std::iter::Once<&'a Violation>, std::slice::Iter<'a, Violation>>;

impl Violations {
    /// In the order of the steps, those about the whole routine last; nothing of nothing.
    pub(in crate::routine) fn new(mut found: Vec<Violation>) -> Option<Self> {
        found.sort_by_key(|violation| violation.step.unwrap_or(usize::MAX));
        let mut found = found.into_iter();
        let first = Box::new(found.next()?);
        Some(Self { first, others: found.collect() })
    }

    /// The first one.
    #[must_use]
    pub const fn first(&self) -> &Violation {
        &self.first
    }

    /// The broken rules, in order.
    pub fn iter(&self) -> Iter<'_> {
        std::iter::once(self.first()).chain(&self.others)
    }

    /// How many there are; at least one.
    #[expect(clippy::len_without_is_empty, reason = "it is never empty")]
    #[must_use]
    pub fn len(&self) -> usize {
        1 + self.others.len()
    }

    /// The edits of the first hint of every violation, in order: what
    /// [`RoutineDraft::mended`](crate::RoutineDraft::mended) applies.
    pub fn edits(&self) -> impl Iterator<Item = &Edit> {
        self.iter().filter_map(|violation| violation.hints.first()).flat_map(Hint::edit)
    }
}

impl Serialize for Violations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter =
        std::iter::Chain<std::iter::Once<Violation>, std::vec::IntoIter<Violation>>;
    fn into_iter(self) -> Self::IntoIter {
        std::iter::once(*self.first).chain(self.others)
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = Iter<'a>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// One line for each.
impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.iter().enumerate() {
            write!(f, "{}{violation}", if index == 0 { "" } else { "\n" })?;
        }
        Ok(())
    }
}

impl std::error::Error for Violations {}
