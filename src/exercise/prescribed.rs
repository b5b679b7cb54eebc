//! A request for an exercise with a prescription of its own.

use super::{Exercise, Setup};
use crate::prescription::Prescription;

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
    exercise: Exercise,
    prescription: Option<Prescription>,
    setup: Option<String>,
}

impl Prescribed {
    /// The same in the setup with the given id. A routine refuses a setup that the exercise does
    /// not have.
    pub fn in_setup(self, id: impl Into<String>) -> Self {
        Self { setup: Some(id.into()), ..self }
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
        Self { exercise, prescription: None, setup: None }
    }
}
