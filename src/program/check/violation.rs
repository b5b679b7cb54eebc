//! What a refusal says: codes for programs, sentences and hints for people.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::facts::Facts;
use super::{ProgramHint, ProgramHintKind, ProgramViolationKind};
use crate::finding::serialize_finding;
use crate::json::Edit;
use crate::routine::HintKind;
use crate::text::{clip, either, quoted};

/// One broken rule of a programme: what, where, and what would help.
///
/// As JSON it has the fields `code`, `message`, `path`, `slot`, `session`, `step`, `lift`, `hints`
/// and the facts; what does not apply of `slot` to `lift` is `null`.
///
/// # Example
///
/// ```
/// use regimen::Catalog;
/// use regimen::program::ProgramDraft;
///
/// let draft: ProgramDraft = serde_json::from_str(r#"{ "name": "x",
///     "sessions": { "a": { "routine": { "name": "A", "steps": [
///         { "exercise": "rhomboid-stretch" }, { "exercise": "push-up" }, { "exercise": "pus-up" } ] } } },
///     "week": [ { "day": "monday", "minutes": 40, "does": "a" } ] }"#)?;
/// let refused = draft.check(Catalog::builtin()).unwrap_err();
/// let violation = refused.first();
/// assert_eq!(violation.code(), "bad-session");
/// assert_eq!(violation.path(), "/sessions/a/routine/steps/2/exercise");
/// assert_eq!((violation.session(), violation.step()), (Some("a"), Some(3)));
/// assert_eq!(
///     violation.to_string(),
///     "session `a`, step 3: `pus-up`: no exercise is called `pus-up`; did you mean `push-up` or \
///      `pull-up`?",
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgramViolation {
    pub(in crate::program) path: String,
    pub(in crate::program) place: Place,
    pub(in crate::program) kind: ProgramViolationKind,
    pub(in crate::program) hints: Vec<ProgramHint>,
}

/// What a finding concerns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::program) struct Place {
    /// Counted from 1.
    pub(in crate::program) slot: Option<usize>,
    pub(in crate::program) session: Option<String>,
    /// Counted from 1.
    pub(in crate::program) step: Option<usize>,
    pub(in crate::program) lift: Option<String>,
}

impl ProgramViolation {
    /// The stable code of the broken rule.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// A JSON Pointer to what it concerns, in the draft as it was read; for a programme that was
    /// not read, in the draft it would be.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The slot it concerns, counted from 1 in the order in which they were written.
    #[must_use]
    pub const fn slot(&self) -> Option<usize> {
        self.place.slot
    }

    /// The session it concerns.
    #[must_use]
    pub fn session(&self) -> Option<&str> {
        self.place.session.as_deref()
    }

    /// The step of the session, counted from 1.
    #[must_use]
    pub const fn step(&self) -> Option<usize> {
        self.place.step
    }

    /// The lift it concerns.
    #[must_use]
    pub fn lift(&self) -> Option<&str> {
        self.place.lift.as_deref()
    }

    /// What is wrong, with the facts.
    #[must_use]
    pub const fn kind(&self) -> &ProgramViolationKind {
        &self.kind
    }

    /// What would help, the most likely first; any one of these will do.
    #[must_use]
    pub fn hints(&self) -> &[ProgramHint] {
        &self.hints
    }

    /// What would help, in words.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        let mut names = Vec::new();
        let mut others = Vec::new();
        for hint in &self.hints {
            match hint.kind() {
                ProgramHintKind::General(HintKind::DidYouMean { name }) => {
                    names.push(quoted(clip(name)));
                }
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
impl fmt::Display for ProgramViolation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place { slot, session, step, lift } = &self.place;
        let parts = [
            slot.map(|slot| format!("slot {slot}")),
            session.as_deref().map(|id| format!("session `{}`", clip(id))),
            step.map(|step| format!("step {step}")),
            lift.as_deref().map(|id| format!("lift `{}`", clip(id))),
        ];
        let place: Vec<String> = parts.into_iter().flatten().collect();
        if !place.is_empty() {
            write!(f, "{}: ", place.join(", "))?;
        }
        write!(f, "{}", self.kind)?;
        match self.hint() {
            Some(hint) => write!(f, "; {hint}"),
            None => Ok(()),
        }
    }
}

impl Serialize for ProgramViolation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct All<'a> {
            path: &'a str,
            slot: Option<usize>,
            session: Option<&'a str>,
            step: Option<usize>,
            lift: Option<&'a str>,
            hints: &'a [ProgramHint],
            #[serde(flatten)]
            facts: Facts<'a>,
        }
        let all = All {
            path: &self.path,
            slot: self.place.slot,
            session: self.session(),
            step: self.place.step,
            lift: self.lift(),
            hints: &self.hints,
            facts: self.kind.facts(),
        };
        serialize_finding(serializer, self.code(), &self.kind, &all)
    }
}

/// Every broken rule of a programme at once: what was found on reading first, then rule by rule;
/// never empty.
///
/// As JSON it is a list.
///
/// # Example
///
/// ```
/// use regimen::Catalog;
/// use regimen::program::ProgramDraft;
///
/// let draft: ProgramDraft =
///     serde_json::from_str(r#"{ "name": "x", "sessions": {}, "week": [], "weeks": 12 }"#)?;
/// let refused = draft.check(Catalog::builtin()).unwrap_err();
/// let codes: Vec<&str> = refused.iter().map(|violation| violation.code()).collect();
/// assert_eq!(codes, ["unknown-field", "no-slot", "out-of-range"]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgramViolations {
    first: Box<ProgramViolation>,
    others: Vec<ProgramViolation>,
}

type Iter<'a> = std::iter::Chain<
    std::iter::Once<&'a ProgramViolation>,
    std::slice::Iter<'a, ProgramViolation>,
>;

impl ProgramViolations {
    /// Nothing of nothing.
    pub(in crate::program) fn new(found: Vec<ProgramViolation>) -> Option<Self> {
        let mut found = found.into_iter();
        let first = Box::new(found.next()?);
        Some(Self { first, others: found.collect() })
    }

    /// The first one.
    #[must_use]
    pub const fn first(&self) -> &ProgramViolation {
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
    /// [`ProgramDraft::mended`](crate::program::ProgramDraft::mended) applies.
    pub fn edits(&self) -> impl Iterator<Item = &Edit> {
        let first = self.iter().filter_map(|violation| violation.hints.first());
        first.flat_map(ProgramHint::edit)
    }
}

impl Serialize for ProgramViolations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}

impl IntoIterator for ProgramViolations {
    type Item = ProgramViolation;
    type IntoIter = std::iter::Chain<
        std::iter::Once<ProgramViolation>,
        std::vec::IntoIter<ProgramViolation>,
    >;
    fn into_iter(self) -> Self::IntoIter {
        std::iter::once(*self.first).chain(self.others)
    }
}

impl<'a> IntoIterator for &'a ProgramViolations {
    type Item = &'a ProgramViolation;
    type IntoIter = Iter<'a>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// One line for each.
impl fmt::Display for ProgramViolations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.iter().enumerate() {
            write!(f, "{}{violation}", if index == 0 { "" } else { "\n" })?;
        }
        Ok(())
    }
}

impl std::error::Error for ProgramViolations {}
