//! What a refusal says: codes for programs, sentences and hints for people.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::Phase;
use crate::UnknownName;
use crate::catalog::UnknownExercise;
use crate::equipment::{Equipment, EquipmentSet};
use crate::exercise::{ExerciseId, Kind};
use crate::limits::OutOfRange;
use crate::prescription::ParsePrescriptionError;
use crate::region::{BodyRegion, RegionSet};

/// What is wrong, with the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ViolationKind {
    /// No exercise has the name.
    UnknownExercise(UnknownExercise),
    /// A name in the kit is not known.
    UnknownEquipment(UnknownName),
    /// A name among the spared regions is not known.
    UnknownRegion(UnknownName),
    /// The exercise has no such setup.
    UnknownSetup {
        /// The id asked for.
        setup: String,
        /// The ids there are.
        known: Vec<String>,
    },
    /// The dose cannot be read.
    BadPrescription(ParsePrescriptionError),
    /// There is no warm-up exercise.
    NoWarmUp,
    /// There is no strength exercise.
    NoStrength,
    /// A warm-up step stands after a strength step.
    WarmUpAfterStrength {
        /// The strength step, counted from 1.
        strength: usize,
        /// Its exercise.
        exercise: String,
    },
    /// A strength step stands after a cool-down step.
    StrengthAfterCoolDown {
        /// The cool-down step, counted from 1.
        cool_down: usize,
        /// Its exercise.
        exercise: String,
    },
    /// The kind of the exercise is not for this phase.
    WrongPhase {
        /// The kind of the exercise.
        kind: Kind,
        /// The phase in which it stands.
        phase: Phase,
    },
    /// The kit lacks what the exercise needs.
    MissingEquipment {
        /// The ways there are to perform it; all of one is needed.
        ways: Vec<EquipmentSet>,
        /// What the kit lacks for the way that lacks least.
        missing: EquipmentSet,
    },
    /// The steps of a superset have different numbers of sets.
    UnevenSuperset {
        /// The least and greatest number of sets of each step.
        sets: Vec<(u32, u32)>,
    },
    /// A superset has fewer than two steps, several phases, or a superset in it.
    BadSuperset(SupersetFault),
    /// The exercise loads a region that is to be spared, or may do so.
    LoadsSparedRegion {
        /// The regions that are to be spared and that it may load.
        regions: RegionSet,
        /// Whether it is stated that it loads them, rather than not known.
        is_stated: bool,
    },
    /// A quantity is outside its range.
    OutOfRange(OutOfRange),
}

/// What is wrong with a superset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SupersetFault {
    /// It has fewer than two steps.
    TooShort,
    /// Its steps are of several phases.
    SeveralPhases,
    /// A superset stands in it.
    Nested,
}

/// What would help.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Hint {
    /// The name that was probably meant.
    DidYouMean(String),
    /// Add the equipment to the kit, or something that stands in for it.
    AddEquipment(EquipmentSet),
    /// Use the other exercise instead.
    UseExercise(ExerciseId),
    /// Use one of the other setups instead.
    UseSetup(Vec<String>),
    /// Add the exercise at the start.
    AddWarmUp(ExerciseId),
    /// Add the exercise.
    AddStrength(ExerciseId),
    /// Move the step before the one with this number.
    MoveBefore(usize),
    /// Move the step to one of the phases.
    MoveTo(Vec<Phase>),
    /// Give every step so many sets.
    EqualSets(u32),
}

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
        match self.kind {
            ViolationKind::UnknownExercise(_) => "unknown-exercise",
            ViolationKind::UnknownEquipment(_) => "unknown-equipment",
            ViolationKind::UnknownRegion(_) => "unknown-region",
            ViolationKind::UnknownSetup { .. } => "unknown-setup",
            ViolationKind::BadPrescription(_) => "bad-prescription",
            ViolationKind::NoWarmUp => "no-warm-up",
            ViolationKind::NoStrength => "no-strength",
            ViolationKind::WarmUpAfterStrength { .. } => "warm-up-after-strength",
            ViolationKind::StrengthAfterCoolDown { .. } => "strength-after-cool-down",
            ViolationKind::WrongPhase { .. } => "wrong-phase",
            ViolationKind::MissingEquipment { .. } => "missing-equipment",
            ViolationKind::UnevenSuperset { .. } => "uneven-superset",
            ViolationKind::BadSuperset(_) => "bad-superset",
            ViolationKind::LoadsSparedRegion { .. } => "loads-spared-region",
            ViolationKind::OutOfRange(_) => "out-of-range",
        }
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
        match &self.kind {
            ViolationKind::UnknownExercise(_) => {
                "the id of an exercise of the catalogue".into()
            }
            ViolationKind::UnknownEquipment(_) => "the id of a kind of equipment".into(),
            ViolationKind::UnknownRegion(_) => either(BodyRegion::ALL.iter().map(quoted)),
            ViolationKind::UnknownSetup { known, .. } => either(known.iter().map(quoted)),
            ViolationKind::BadPrescription(error) => error.expected(),
            ViolationKind::NoWarmUp => "at least one warm-up exercise".into(),
            ViolationKind::NoStrength => "at least one strength exercise".into(),
            ViolationKind::WarmUpAfterStrength { .. } => {
                "warm-up steps before strength steps".into()
            }
            ViolationKind::StrengthAfterCoolDown { .. } => {
                "strength steps before cool-down steps".into()
            }
            ViolationKind::WrongPhase { kind, .. } => {
                either(phases_of(*kind).iter().map(quoted))
            }
            ViolationKind::MissingEquipment { ways, .. } => {
                ways.iter().map(|way| all_of(*way)).collect::<Vec<_>>().join(", or ")
            }
            ViolationKind::UnevenSuperset { .. } => "equal numbers of sets".into(),
            ViolationKind::BadSuperset(_) => "two or more steps of one phase".into(),
            ViolationKind::LoadsSparedRegion { regions, .. } => {
                format!("an exercise that spares {}", all_of(*regions))
            }
            ViolationKind::OutOfRange(error) => error.limit().to_string(),
        }
    }

    /// What is wrong, in words.
    #[must_use]
    pub fn message(&self) -> String {
        match &self.kind {
            ViolationKind::UnknownExercise(error) => {
                format!("no exercise is called `{}`", error.id())
            }
            ViolationKind::UnknownEquipment(error) => {
                format!("no equipment is called `{}`", error.value())
            }
            ViolationKind::UnknownRegion(error) => {
                format!("no region is called `{}`", error.value())
            }
            ViolationKind::UnknownSetup { setup, .. } => {
                format!("it has no setup called `{setup}`; there is {}", self.expected())
            }
            ViolationKind::BadPrescription(error) => error.to_string(),
            ViolationKind::NoWarmUp => {
                "there is no warm-up exercise: begin with a stretch, a drill or cardio"
                    .into()
            }
            ViolationKind::NoStrength => "there is no strength exercise".into(),
            ViolationKind::WarmUpAfterStrength { strength, exercise } => {
                format!("warm-up after step {strength}, `{exercise}`, which is strength")
            }
            ViolationKind::StrengthAfterCoolDown { cool_down, exercise } => {
                format!(
                    "strength after step {cool_down}, `{exercise}`, which is cool-down"
                )
            }
            ViolationKind::WrongPhase { kind, phase } => {
                format!("its kind, {}, is not for the {phase} phase", kind.name())
            }
            ViolationKind::MissingEquipment { missing, ways } => {
                let verb = if missing.len() == 1 { "is" } else { "are" };
                let lacking = format!("{} {verb} not at hand", all_of(*missing));
                if ways.as_slice() == [*missing] {
                    return lacking;
                }
                format!("{lacking}; it needs {}", self.expected())
            }
            ViolationKind::UnevenSuperset { sets } => {
                let sets = sets.iter().map(|(low, high)| {
                    if low == high { low.to_string() } else { format!("{low}-{high}") }
                });
                format!("the steps of the superset have {} sets", list(sets, "and"))
            }
            ViolationKind::BadSuperset(fault) => match fault {
                SupersetFault::TooShort => "a superset of fewer than two steps".into(),
                SupersetFault::SeveralPhases => "a superset of several phases".into(),
                SupersetFault::Nested => "a superset inside a superset".into(),
            },
            ViolationKind::LoadsSparedRegion { regions, is_stated: true } => {
                format!("it loads {}, to be spared", all_of(*regions))
            }
            ViolationKind::LoadsSparedRegion { regions, is_stated: false } => {
                let verb = if regions.len() == 1 { "is" } else { "are" };
                format!(
                    "what it loads is not known, and {} {verb} to be spared",
                    all_of(*regions)
                )
            }
            ViolationKind::OutOfRange(error) => error.to_string(),
        }
    }
}

/// The phases in which exercises of a kind may stand.
pub(super) fn phases_of(kind: Kind) -> Vec<Phase> {
    Phase::ALL.iter().copied().filter(|phase| phase.allows(kind)).collect()
}

fn quoted(id: impl fmt::Display) -> String {
    format!("`{id}`")
}

/// "`a`, `b` and `c`".
fn all_of<T: crate::set::Member>(set: crate::set::Set<T>) -> String {
    if set.is_empty() {
        "nothing".to_owned()
    } else {
        list(set.iter().map(quoted), "and")
    }
}

/// "`a`, `b` or `c`".
fn either(items: impl IntoIterator<Item = String>) -> String {
    list(items, "or")
}

/// Items with commas, and a conjunction before the last.
pub(super) fn list(items: impl IntoIterator<Item = String>, conjunction: &str) -> String {
    let mut items: Vec<String> = items.into_iter().collect();
    match items.pop() {
        Some(last) if items.is_empty() => last,
        Some(last) => format!("{} {conjunction} {last}", items.join(", ")),
        None => String::new(),
    }
}

/// No more stand-ins than a person would read.
const STAND_INS_SHOWN: usize = 3;

impl fmt::Display for Hint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DidYouMean(name) => write!(f, "did you mean `{name}`?"),
            Self::AddEquipment(equipment) => {
                let add = |item: Equipment| {
                    let stand_ins = item.provided_by().iter().take(STAND_INS_SHOWN);
                    let stand_ins = either(stand_ins.map(quoted));
                    if stand_ins.is_empty() {
                        quoted(item)
                    } else {
                        format!("{} (or {stand_ins})", quoted(item))
                    }
                };
                write!(f, "add {}", list(equipment.iter().map(add), "and"))
            }
            Self::UseExercise(id) => write!(f, "use `{id}` instead"),
            Self::UseSetup(ids) => {
                write!(f, "use the setup {}", either(ids.iter().map(quoted)))
            }
            Self::AddWarmUp(id) => write!(f, "add `{id}` at the start"),
            Self::AddStrength(id) => write!(f, "add `{id}`"),
            Self::MoveBefore(step) => write!(f, "move it before step {step}"),
            Self::MoveTo(phases) => {
                write!(
                    f,
                    "move it to the {} phase",
                    either(phases.iter().map(Phase::to_string))
                )
            }
            Self::EqualSets(sets) => write!(f, "give each {sets} sets"),
        }
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
