//! A routine as plain data that may be wrong.

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::phase::Phase;
use crate::exercise::Level;
use crate::format::Format;
use crate::kit::KitList;
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
    pub kit: KitList<String>,
    /// The ids of the regions to spare.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spare: Vec<String>,
    /// The level that the routine is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Steps and supersets, in order.
    pub steps: Vec<DraftItem<E>>,
}

/// A step, or a superset.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum DraftItem<E = String> {
    /// One exercise alone.
    Step(DraftStep<E>),
    /// Two or more steps of one phase, done set by set in turn; not nested.
    Superset(Vec<Self>),
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

impl<E> DraftItem<E> {
    pub(super) fn as_step(&self) -> Option<&DraftStep<E>> {
        match self {
            Self::Step(step) => Some(step),
            Self::Superset(_) => None,
        }
    }

    /// What stands here: this step alone, or all of the superset.
    pub(super) fn items(&self) -> &[Self] {
        match self {
            Self::Step(_) => std::slice::from_ref(self),
            Self::Superset(items) => items,
        }
    }
}

impl<E: Serialize> Serialize for DraftItem<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Superset<'a, E> {
            superset: &'a [DraftItem<E>],
        }
        match self {
            Self::Step(step) => step.serialize(serializer),
            Self::Superset(superset) => Superset { superset }.serialize(serializer),
        }
    }
}

impl<'de, E: Deserialize<'de>> Deserialize<'de> for DraftItem<E> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(deny_unknown_fields, bound = "E: Deserialize<'de>")]
        struct Form<E> {
            exercise: Option<E>,
            prescription: Option<Dose>,
            setup: Option<String>,
            phase: Option<Phase>,
            superset: Option<Vec<DraftItem<E>>>,
        }
        match Form::deserialize(deserializer)? {
            Form {
                exercise: Some(exercise),
                prescription,
                setup,
                phase,
                superset: None,
            } => {
                let prescription = prescription.map(|dose| dose.0);
                Ok(Self::Step(DraftStep { exercise, prescription, setup, phase }))
            }
            Form {
                exercise: None,
                prescription: None,
                setup: None,
                phase: None,
                superset: Some(steps),
            } => Ok(Self::Superset(steps)),
            Form { superset: Some(_), .. } => Err(de::Error::custom(
                "a superset has no fields but `superset`: give its steps their own",
            )),
            Form { .. } => {
                Err(de::Error::custom("a step needs an `exercise` or a `superset`"))
            }
        }
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
