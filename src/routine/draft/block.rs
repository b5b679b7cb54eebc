//! What a draft is made of.

use crate::json::{Json, Object};
use crate::routine::Phase;

/// One exercise of a draft.
///
/// # Example
///
/// ```
/// use regimen::routine::DraftStep;
///
/// let row = DraftStep::new("dumbbell-row").prescription("3x10/side").key("a1").note("slowly");
/// assert_eq!(
///     serde_json::to_string(&row)?,
///     r#"{"exercise":"dumbbell-row","prescription":"3x10/side","key":"a1","note":"slowly"}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(transparent)]
#[must_use]
pub struct DraftStep {
    fields: Object,
}

impl DraftStep {
    /// A step of an exercise, by its id.
    pub fn new(exercise: impl Into<String>) -> Self {
        Self { fields: Object::default() }.with("exercise", exercise.into())
    }

    /// Sets the prescription, in the notation; the exercise's own counts without one.
    pub fn prescription(self, prescription: impl Into<String>) -> Self {
        self.with("prescription", prescription.into())
    }

    /// Sets the lighter sets before the first one: `usual`, or sets such as `5x50% 3x75%`.
    pub fn ramp(self, ramp: impl Into<String>) -> Self {
        self.with("ramp", ramp.into())
    }

    /// Sets the setup by its id; the first that is possible and allowed counts without one.
    pub fn setup(self, setup: impl Into<String>) -> Self {
        self.with("setup", setup.into())
    }

    /// Sets the phase. Without one, strength kinds are strength; other steps after the last
    /// strength step are cool-down, all others warm-up.
    pub fn phase(self, phase: Phase) -> Self {
        self.with("phase", phase.as_str())
    }

    /// Sets the caller's key, 1 to 200 characters.
    pub fn key(self, key: impl Into<String>) -> Self {
        self.with("key", key.into())
    }

    /// Sets the caller's note, 1 to 1000 characters.
    pub fn note(self, note: impl Into<String>) -> Self {
        self.with("note", note.into())
    }

    pub(super) fn with(mut self, field: &str, value: impl Into<Json>) -> Self {
        self.fields.set(field, value);
        self
    }
}

impl From<Object> for DraftStep {
    fn from(fields: Object) -> Self {
        Self { fields }
    }
}

/// A step, or several that are done together.
///
/// # Example
///
/// ```
/// use regimen::routine::{DraftBlock, DraftStep};
///
/// let pair = DraftBlock::superset([DraftStep::new("push-up"), DraftStep::new("face-pull")]);
/// assert_eq!(
///     serde_json::to_string(&pair)?,
///     r#"{"superset":[{"exercise":"push-up"},{"exercise":"face-pull"}]}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(transparent)]
#[must_use]
pub struct DraftBlock {
    json: Json,
}

impl DraftBlock {
    /// Two or more steps of one phase, done set by set in turn.
    pub fn superset(steps: impl IntoIterator<Item = DraftStep>) -> Self {
        Self::rounds("superset", steps)
    }

    /// Steps of one phase in rounds, one set each, with a rest such as `90s` between the rounds.
    ///
    /// ```
    /// use regimen::routine::{DraftBlock, DraftStep};
    ///
    /// let circuit = DraftBlock::circuit(3, "90s", [DraftStep::new("push-up").prescription("1x10")]);
    /// assert_eq!(
    ///     serde_json::to_string(&circuit)?,
    ///     r#"{"circuit":[{"exercise":"push-up","prescription":"1x10"}],"rounds":3,"rest":"90s"}"#,
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn circuit(
        rounds: u32,
        rest: impl Into<String>,
        steps: impl IntoIterator<Item = DraftStep>,
    ) -> Self {
        Self::rounds("circuit", steps)
            .with("rounds", u64::from(rounds))
            .with("rest", rest.into())
    }

    /// Steps of one phase on the clock: at every beat, such as `60s`, a set of the next one.
    pub fn every(
        beat: impl Into<String>,
        rounds: u32,
        steps: impl IntoIterator<Item = DraftStep>,
    ) -> Self {
        let block = Self { json: Json::object([("every", beat.into().into())]) };
        block.with("rounds", u64::from(rounds)).with("steps", listed(steps))
    }

    /// Steps of one phase, as many rounds as possible in a time such as `6min`.
    pub fn within(
        cap: impl Into<String>,
        steps: impl IntoIterator<Item = DraftStep>,
    ) -> Self {
        let block = Self { json: Json::object([("within", cap.into().into())]) };
        block.with("steps", listed(steps))
    }

    /// Steps under a name.
    pub(super) fn rounds(name: &str, steps: impl IntoIterator<Item = DraftStep>) -> Self {
        Self { json: Json::object([(name, listed(steps))]) }
    }

    pub(super) fn with(mut self, field: &str, value: impl Into<Json>) -> Self {
        if let Json::Object(fields) = &mut self.json {
            fields.set(field, value);
        }
        self
    }

    pub(super) fn into_json(self) -> Json {
        self.json
    }
}

impl From<DraftStep> for DraftBlock {
    fn from(step: DraftStep) -> Self {
        Self { json: step.fields.into() }
    }
}

fn listed(steps: impl IntoIterator<Item = DraftStep>) -> Json {
    steps.into_iter().map(|step| step.fields).collect()
}
