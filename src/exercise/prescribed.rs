//! A request for an exercise with a prescription of its own.

use super::{Exercise, Setup};
use crate::prescription::{Prescription, Ramp};

/// A request: an exercise, optionally with a prescription of its own and in a certain setup.
///
/// An exercise converts into a request for its usual prescription, in the first setup that the kit
/// allows.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, Equipment, Routine};
///
/// let catalog = Catalog::builtin();
/// let fly = catalog.get("resistance-band-reverse-fly")?;
/// let routine = Routine::builder("Fly")
///     .kit([Equipment::ResistanceBand, Equipment::DumbbellPair])
///     .warm_up(catalog.get("rhomboid-stretch")?)
///     .strength(fly.prescribed("3x12 light".parse()?).in_setup("dumbbells"))
///     .build()?;
/// let step = routine.strength()[0].steps().first();
/// assert_eq!(step.map(|step| step.setup().id()), Some("dumbbells"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[must_use]
pub struct Prescribed {
    pub(crate) exercise: Exercise,
    pub(crate) prescription: Option<Prescription>,
    pub(crate) setup: Option<String>,
    pub(crate) ramp: Ramp,
    pub(crate) remarks: Option<Box<Remarks>>,
}

/// What a caller says of a step besides. Few steps have any, so it is kept apart from them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Remarks {
    pub(crate) key: Option<String>,
    pub(crate) note: Option<String>,
}

impl Remarks {
    /// Returns `None` if there is neither a key nor a note.
    pub(crate) fn boxed(self) -> Option<Box<Self>> {
        (self != Self::default()).then(|| Box::new(self))
    }
}

impl Prescribed {
    /// The same in the setup with the given id. A routine refuses a setup that the exercise does
    /// not have.
    pub fn in_setup(self, id: impl Into<String>) -> Self {
        Self { setup: Some(id.into()), ..self }
    }

    /// The same with lighter sets before the first one.
    ///
    /// ```
    /// use regimen::{Catalog, Equipment, Prescribed, Ramp, Routine};
    ///
    /// let catalog = Catalog::builtin();
    /// let squat = catalog.get("goblet-squat")?.prescribed("3x5 24kg".parse()?);
    /// let routine = Routine::builder("Squat")
    ///     .kit([Equipment::Kettlebell])
    ///     .warm_up(catalog.get("cat-cow")?)
    ///     .strength(squat.with_ramp(Ramp::Usual))
    ///     .build()?;
    /// let ramps: Vec<_> = routine.ramps().map(|(step, sets)| (step, sets.to_string())).collect();
    /// assert_eq!(ramps, [(2, "5x50% 3x75%".to_owned())]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_ramp(self, ramp: Ramp) -> Self {
        Self { ramp, ..self }
    }

    /// The same with a key of the caller's, 1 to 200 characters, that stays with the step.
    ///
    /// ```
    /// use regimen::{Catalog, Prescribed, Routine};
    ///
    /// let catalog = Catalog::builtin();
    /// let push_up = Prescribed::from(catalog.get("push-up")?).with_key("a1").with_note("slowly");
    /// let routine =
    ///     Routine::builder("x").warm_up(catalog.get("cat-cow")?).strength(push_up).build()?;
    /// let (_, step) = routine.steps().last().ok_or("two steps")?;
    /// assert_eq!((step.key(), step.note()), (Some("a1"), Some("slowly")));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_key(mut self, key: impl Into<String>) -> Self {
        self.remarks.get_or_insert_default().key = Some(key.into());
        self
    }

    /// The same with a note of the caller's, 1 to 1000 characters, that stays with the step.
    pub fn with_note(mut self, note: impl Into<String>) -> Self {
        self.remarks.get_or_insert_default().note = Some(note.into());
        self
    }

    /// The exercise.
    #[must_use]
    pub fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    /// The prescription: its own, or else that of the exercise.
    #[must_use]
    pub fn prescription(&self) -> &Prescription {
        self.prescription.as_ref().unwrap_or_else(|| self.exercise.prescription())
    }

    /// The id of the setup that is asked for, if there is one.
    #[must_use]
    pub fn setup(&self) -> Option<&str> {
        self.setup.as_deref()
    }

    /// The lighter sets before the first one.
    #[must_use]
    pub fn ramp(&self) -> &Ramp {
        &self.ramp
    }

    /// The caller's key, if there is one.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        self.remarks.as_ref()?.key.as_deref()
    }

    /// The caller's note, if there is one.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        self.remarks.as_ref()?.note.as_deref()
    }
}

impl Exercise {
    /// This exercise with another prescription.
    pub fn prescribed(&self, prescription: Prescription) -> Prescribed {
        Prescribed { prescription: Some(prescription), ..self.into() }
    }

    /// This exercise with its usual prescription, in the setup with the given id.
    ///
    /// ```
    /// use regimen::Catalog;
    /// let fly = Catalog::builtin().get("resistance-band-reverse-fly")?;
    /// assert_eq!(fly.in_setup("dumbbells").setup(), Some("dumbbells"));
    /// # Ok::<(), regimen::UnknownExercise>(())
    /// ```
    pub fn in_setup(&self, id: impl Into<String>) -> Prescribed {
        Prescribed::from(self).in_setup(id)
    }

    /// The setup with the given id.
    #[must_use]
    pub fn setup(&self, id: &str) -> Option<&Setup> {
        self.setups().iter().find(|setup| setup.id() == id)
    }
}

impl From<&Exercise> for Prescribed {
    fn from(exercise: &Exercise) -> Self {
        exercise.clone().into()
    }
}

impl From<Exercise> for Prescribed {
    fn from(exercise: Exercise) -> Self {
        Self {
            exercise,
            prescription: None,
            setup: None,
            ramp: Ramp::None,
            remarks: None,
        }
    }
}
