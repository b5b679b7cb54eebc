//! A routine as plain data that may be wrong.

mod block;
mod read;
mod written;

pub(crate) use read::{Found, read_kit, read_prescription};

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

pub use block::{DraftBlock, DraftStep};
#[cfg(all(test, feature = "schema"))]
pub(super) use read::fields;
pub(super) use written::embedded;

use super::format::NEWEST;
use super::{Routine, Violations};
use crate::catalog::Catalog;
use crate::equipment::DraftKit;
use crate::exercise::Level;
use crate::json::{Edit, Json, Object};
use crate::region::{BodyRegion, RegionSet};

/// A routine as plain data in which everything may be wrong.
///
/// This is what to take from a form, a language model or a stranger. Any JSON object reads as a
/// draft, and writes as it was read; [`check`](RoutineDraft::check) answers with a [`Routine`], or
/// with everything that is wrong. A stored [`Routine`] reads as a draft too: one that a rule of a
/// newer version refuses can be checked and mended.
///
/// As JSON it has the fields `name` and `steps`, and where they are wanted `format`, `kit`, `spare`,
/// `ease`, `quiet` and `level`. A step has an `exercise`, and may have a `prescription`, a `ramp`, a
/// `setup`, a `phase`, and a `key` and a `note` of the caller's. A block may be a
/// `superset`: a list of two or more steps. Or it is done in rounds of one set of each step: a
/// `circuit` of steps with `rounds` and perhaps a `rest`, `every` beat for a number of `rounds` of
/// `steps`, or as many rounds of `steps` as possible `within` a time. Durations are written as `90s`
/// or `6min`. Of a field that stands twice the last counts.
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
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Example: what a language model wrote, mended
///
/// ```
/// use regimen::{Catalog, RoutineDraft};
///
/// let catalog = Catalog::builtin();
/// let draft: RoutineDraft = serde_json::from_str(r#"{
///     "name": "Push", "kit": ["bands"], "level": "advanced",
///     "steps": [
///         { "exercise": "rhomboid-stretch", "phase": "warmup" },
///         { "exercise": "push-up", "prescription": "3x5 +10kg", "sets": 3 } ] }"#)?;
/// let refused = draft.check(catalog).unwrap_err();
/// let told: Vec<(&str, &str)> = refused.iter().map(|it| (it.path(), it.code())).collect();
/// assert_eq!(told, [
///     ("/steps/0/phase", "unknown-phase"),
///     ("/steps/1/sets", "unknown-field"),
///     ("/steps/1/prescription", "bad-prescription"),
///     ("/kit/0", "unknown-equipment"),
///     ("/level", "unknown-level"),
/// ]);
/// // The first hint of each, applied.
/// let routine = draft.mended(&refused).check(catalog)?;
/// assert_eq!(routine.level().map(|level| level.as_str()), Some("expert"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Example: written in code
///
/// ```
/// use regimen::routine::DraftStep;
/// use regimen::{Catalog, Equipment, RoutineDraft};
///
/// let draft = RoutineDraft::new("Evening")
///     .kit([Equipment::ResistanceBand])
///     .step(DraftStep::new("rhomboid-stretch"))
///     .superset([DraftStep::new("banded-upright-row"), DraftStep::new("lat-pull-with-band")]);
/// assert!(draft.check(Catalog::builtin()).is_ok());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(transparent)]
#[must_use]
pub struct RoutineDraft {
    fields: Object,
}

impl RoutineDraft {
    /// A draft with a name, of no steps.
    pub fn new(name: impl Into<String>) -> Self {
        let mut draft = Self::default();
        draft.fields.set("name", name.into());
        draft.fields.set("steps", Json::List(Vec::new()));
        draft
    }

    /// Sets the kit: a [`Kit`](crate::Kit), or words that have yet to be looked up.
    pub fn kit(self, kit: impl Into<DraftKit>) -> Self {
        self.with("kit", kit.into().into_json())
    }

    /// Sets the regions to spare.
    pub fn sparing(self, regions: impl Into<RegionSet>) -> Self {
        self.with("spare", ids(regions.into()))
    }

    /// Sets the regions to ease.
    pub fn easing(self, regions: impl Into<RegionSet>) -> Self {
        self.with("ease", ids(regions.into()))
    }

    /// Sets whether it has to be quiet.
    pub fn quiet(self, quiet: bool) -> Self {
        self.with("quiet", quiet)
    }

    /// States the level that the routine is for.
    pub fn level(self, level: Level) -> Self {
        self.with("level", level.as_str())
    }

    /// Adds a step.
    pub fn step(self, step: DraftStep) -> Self {
        self.block(DraftBlock::from(step))
    }

    /// Adds steps that are done set by set in turn.
    pub fn superset(self, steps: impl IntoIterator<Item = DraftStep>) -> Self {
        self.block(DraftBlock::superset(steps))
    }

    /// Adds a block.
    pub fn block(mut self, block: DraftBlock) -> Self {
        let block = block.into_json();
        let is_older = |json: &Json| *json == Json::from(1);
        if needs_newer_format(&block) && self.fields.get("format").is_none_or(is_older) {
            self.fields.set("format", u64::from(NEWEST));
        }
        self.fields.push("steps", block);
        self
    }

    /// A draft with fields that stood inside another document.
    pub(crate) fn from_fields(fields: Object) -> Self {
        Self { fields }
    }

    /// The name, if it is a text.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.fields.get("name").and_then(Json::as_text)
    }

    /// Looks everything up in the catalogue and applies the [rules](crate::routine).
    ///
    /// # Errors
    ///
    /// [`Violations`] with everything that is wrong: fields that mean nothing, values of the wrong
    /// type, names that are not known, prescriptions that cannot be read, and every rule that is
    /// broken. What only follows from another finding is not told.
    pub fn check(&self, catalog: &Catalog) -> Result<Routine, Violations> {
        read::proposal(&self.fields, catalog)?.check_with(Some(catalog))
    }

    /// The draft with the [edits](crate::routine::Hint::edit) of the first hint of every violation.
    ///
    /// All positions are those of this draft, so the violations must be those of its own check.
    pub fn mended(&self, violations: &Violations) -> Self {
        self.edited(violations.edits())
    }

    /// The draft with some edits, of hints that were chosen. All positions are those of this draft;
    /// what is not there is not changed.
    ///
    /// ```
    /// use regimen::{Catalog, RoutineDraft};
    ///
    /// let draft: RoutineDraft = serde_json::from_str(r#"{ "name": "Row", "kit": ["dumbbell"], "steps": [
    ///     { "exercise": "cat-cow" }, { "exercise": "db-row" }, { "exercise": "push-up" } ] }"#)?;
    /// let refused = draft.check(Catalog::builtin()).unwrap_err();
    /// let chosen = &refused.first().hints()[0];
    /// assert!(draft.edited(chosen.edit()).check(Catalog::builtin()).is_ok());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn edited<'a>(&self, edits: impl IntoIterator<Item = &'a Edit>) -> Self {
        Self { fields: self.fields.patched(edits) }
    }

    fn with(mut self, field: &str, value: impl Into<Json>) -> Self {
        self.fields.set(field, value);
        self
    }
}

/// Whether a block holds what came with format 2.
fn needs_newer_format(block: &Json) -> bool {
    let is_new_step = |json: &Json| {
        json.as_object().is_some_and(|step| {
            let dose = step.get("prescription").and_then(Json::as_text);
            step.get("ramp").is_some() || dose.is_some_and(|dose| dose.contains('>'))
        })
    };
    let Some(object) = block.as_object() else { return false };
    let is_new = |name: &&str| object.get(name).is_some();
    let steps = object.get("superset").and_then(Json::as_list);
    is_new_step(block)
        || ["circuit", "every", "within"].iter().any(is_new)
        || steps.is_some_and(|steps| steps.iter().any(is_new_step))
}

fn ids(regions: RegionSet) -> Json {
    regions.iter().map(BodyRegion::as_str).collect()
}

/// Fails only where there is no object.
impl<'de> Deserialize<'de> for RoutineDraft {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct AnyObject;
        impl<'de> Visitor<'de> for AnyObject {
            type Value = RoutineDraft;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object with `name` and `steps`")
            }

            fn visit_map<A: MapAccess<'de>>(
                self,
                mut map: A,
            ) -> Result<RoutineDraft, A::Error> {
                let first = map.next_key()?;
                Object::from_map(first, map).map(|fields| RoutineDraft { fields })
            }
        }
        from.deserialize_map(AnyObject)
    }
}
