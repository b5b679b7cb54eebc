//! A routine as plain data that may be wrong.

mod convert;

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::Phase;
use crate::equipment::DraftKit;
use crate::exercise::Level;
use crate::format::Format;
use crate::prescription::Prescription;

/// A routine as plain data that may be wrong: names and doses are still text.
///
/// This is what to take from a form, a language model or a stranger. [`check`](RoutineDraft::check)
/// answers with a [`Routine`](super::Routine), or with everything that is wrong.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, RoutineDraft};
///
/// let draft: RoutineDraft = serde_json::from_str(r#"{
///     "name": "Evening",
///     "kit": ["resistance-band"],
///     "steps": [
///         { "exercise": "rhomboid-stretch" },
///         { "superset": [
///             { "exercise": "banded-upright-row" },
///             { "exercise": "lat-pull-with-band", "prescription": "3x8-10" } ] } ] }"#)?;
/// let routine = draft.check(Catalog::builtin())?;
/// assert_eq!(routine.draft().check(Catalog::builtin())?, routine);
///
/// let cold = RoutineDraft { steps: draft.steps[1..].to_vec(), ..draft };
/// let refused = cold.check(Catalog::builtin()).unwrap_err();
/// assert!(refused.to_string().starts_with("there is no warm-up exercise"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(
    Clone, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(deny_unknown_fields, bound(deserialize = "E: Deserialize<'de>"))]
pub struct RoutineDraft<E = String> {
    /// The version of the document.
    #[serde(default)]
    pub format: Format,
    /// The name, 1 to 200 characters.
    pub name: String,
    /// The ids of the equipment at hand, and the place.
    #[serde(default)]
    pub kit: DraftKit<String>,
    /// The ids of the regions to spare.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spare: Vec<String>,
    /// The level that the routine is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Steps and supersets, in order.
    pub steps: Vec<DraftBlock<E>>,
}

/// A step, or a superset.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum DraftBlock<E = String> {
    /// One exercise alone.
    Step(DraftStep<E>),
    /// Two or more steps of one phase, done set by set in turn.
    Superset(DraftSuperset<E>),
}

/// Steps that are done set by set in turn.
///
/// ```
/// use regimen::routine::{DraftBlock, DraftStep, DraftSuperset};
///
/// let step = |id: &str| DraftStep { exercise: id.to_owned(), ..DraftStep::default() };
/// let pair = DraftSuperset::from(vec![step("push-up"), step("face-pull")]);
/// assert_eq!(pair.steps.len(), 2);
/// let item = DraftBlock::Superset(pair);
/// # let _ = item;
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DraftSuperset<E = String> {
    /// The steps, in order.
    pub steps: Vec<DraftStep<E>>,
    /// Whether a superset stood inside it, which the check refuses. The steps of the inner one
    /// are among the others; those of one still further inside are not read.
    pub is_nested: bool,
}

impl<E> From<Vec<DraftStep<E>>> for DraftSuperset<E> {
    fn from(steps: Vec<DraftStep<E>>) -> Self {
        Self { steps, is_nested: false }
    }
}

/// One exercise of a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, serde::Serialize)]
pub struct DraftStep<E = String> {
    /// The id of the exercise.
    pub exercise: E,
    /// The dose in the notation; the exercise's own without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prescription: Option<String>,
    /// The id of the setup; the first that the kit allows without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub setup: Option<String>,
    /// The phase. Without one, strength kinds are strength; other steps after the last
    /// strength step are cool-down, all others warm-up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phase: Option<Phase>,
}

impl<E> DraftBlock<E> {
    /// The steps that stand here.
    fn steps(&self) -> &[DraftStep<E>] {
        match self {
            Self::Step(step) => std::slice::from_ref(step),
            Self::Superset(superset) => &superset.steps,
        }
    }
}

impl<E: Serialize> Serialize for DraftBlock<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Superset<T> {
            superset: T,
        }
        match self {
            Self::Step(step) => step.serialize(serializer),
            Self::Superset(DraftSuperset { steps, is_nested: false }) => {
                Superset { superset: steps }.serialize(serializer)
            }
            Self::Superset(DraftSuperset { steps, is_nested: true }) => {
                Superset { superset: [Superset { superset: steps }] }
                    .serialize(serializer)
            }
        }
    }
}

/// What stands at one place of a draft. `S` is what is read of a superset there: the type, and
/// so the stack, ends where nothing deeper could be right.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a step or a superset")]
struct Form<E, S> {
    exercise: Option<E>,
    prescription: Option<Dose>,
    setup: Option<String>,
    phase: Option<Phase>,
    superset: Option<S>,
}

type Innermost<E> = Form<E, de::IgnoredAny>;
type Inner<E> = Form<E, Vec<Innermost<E>>>;
type Outer<E> = Form<E, Vec<Inner<E>>>;

/// A step, or what was read of a superset.
enum Read<E, S> {
    Step(DraftStep<E>),
    Superset(S),
}

impl<E, S> Form<E, S> {
    fn read<Error: de::Error>(self) -> Result<Read<E, S>, Error> {
        match self {
            Self {
                exercise: Some(exercise),
                prescription,
                setup,
                phase,
                superset: None,
            } => {
                let prescription = prescription.map(|dose| dose.0);
                Ok(Read::Step(DraftStep { exercise, prescription, setup, phase }))
            }
            Self {
                exercise: None,
                prescription: None,
                setup: None,
                phase: None,
                superset: Some(superset),
            } => Ok(Read::Superset(superset)),
            Self { superset: Some(_), .. } => Err(Error::custom(
                "a superset has no fields but `superset`: give its steps their own",
            )),
            Self { .. } => {
                Err(Error::custom("a step needs an `exercise` or a `superset`"))
            }
        }
    }
}

impl<'de, E: Deserialize<'de>> Deserialize<'de> for DraftBlock<E> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let outer = match Outer::deserialize(deserializer)?.read()? {
            Read::Step(step) => return Ok(Self::Step(step)),
            Read::Superset(outer) => outer,
        };
        let mut superset = DraftSuperset::from(Vec::new());
        for form in outer {
            match form.read()? {
                Read::Step(step) => superset.steps.push(step),
                Read::Superset(inner) => {
                    superset.is_nested = true;
                    for form in inner {
                        if let Read::Step(step) = form.read()? {
                            superset.steps.push(step);
                        }
                    }
                }
            }
        }
        Ok(Self::Superset(superset))
    }
}

/// A dose as text; a structure is read too, and written in the notation.
struct Dose(String);

impl<'de> Deserialize<'de> for Dose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextOrStructure;
        impl<'de> de::Visitor<'de> for TextOrStructure {
            type Value = Dose;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a prescription such as \"3x10\"")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Dose, E> {
                Ok(Dose(text.to_owned()))
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Dose, A::Error> {
                Prescription::deserialize(de::value::MapAccessDeserializer::new(map))
                    .map(|prescription| Dose(prescription.to_string()))
            }
        }
        if deserializer.is_human_readable() {
            return deserializer.deserialize_any(TextOrStructure);
        }
        deserializer.deserialize_str(TextOrStructure)
    }
}
