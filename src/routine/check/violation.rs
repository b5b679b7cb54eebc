//! What a refusal says: codes for programs, sentences and hints for people.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{Hint, ViolationKind};

/// One broken rule: what, where, and what would help.
///
/// As JSON it has the fields `code`, `step`, `exercise`, `expected`, `message` and `hint`; what
/// does not apply is `null`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    pub(super) step: Option<usize>,
    pub(super) exercise: Option<String>,
    pub(super) kind: ViolationKind,
    pub(super) hints: Vec<Hint>,
}

impl Violation {
    /// The stable code of the broken rule.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// The step it concerns, counted from 1 through supersets; none if it is the whole routine.
    #[must_use]
    pub fn step(&self) -> Option<usize> {
        self.step
    }

    /// The exercise of that step, as it was named.
    #[must_use]
    pub fn exercise(&self) -> Option<&str> {
        self.exercise.as_deref()
    }

    /// What is wrong, with the facts.
    #[must_use]
    pub fn kind(&self) -> &ViolationKind {
        &self.kind
    }

    /// What would help, as data; any one of these will do.
    #[must_use]
    pub fn hints(&self) -> &[Hint] {
        &self.hints
    }

    /// What would help, in words.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        let hints: Vec<String> = self.hints.iter().map(Hint::to_string).collect();
        (!hints.is_empty()).then(|| hints.join(", or "))
    }

    /// What was expected instead.
    #[must_use]
    pub fn expected(&self) -> String {
        self.kind.expected()
    }

    /// What is wrong, in words.
    #[must_use]
    pub fn message(&self) -> String {
        self.kind.message()
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
        f.write_str(&self.message())?;
        match self.hint() {
            Some(hint) => write!(f, "; {hint}"),
            None => Ok(()),
        }
    }
}

impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Violation", 6)?;
        fields.serialize_field("code", self.code())?;
        fields.serialize_field("step", &self.step)?;
        fields.serialize_field("exercise", &self.exercise)?;
        fields.serialize_field("expected", &self.expected())?;
        fields.serialize_field("message", &self.message())?;
        fields.serialize_field("hint", &self.hint())?;
        fields.end()
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
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct Violations(pub(super) Vec<Violation>);

impl Violations {
    /// The broken rules, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Violation> {
        self.0.iter()
    }

    /// How many there are; at least one.
    #[expect(clippy::len_without_is_empty, reason = "it is never empty")]
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = std::vec::IntoIter<Violation>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = std::slice::Iter<'a, Violation>;
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
