//! Ladders of exercises from the catalogue.

use crate::catalog::Catalog;
use crate::constraints::Constraints;
use crate::exercise::Exercise;
use crate::limits;

impl Catalog {
    /// The ladder of an exercise, from easy to hard, with the exercise itself: at each step the
    /// first easier or harder relative of the same movement that the person may do.
    ///
    /// ```
    /// use regimen::{Catalog, Constraints, Kit};
    ///
    /// let catalog = Catalog::builtin();
    /// let ladder = catalog.ladder(catalog.get("push-up")?, &Constraints::from(Kit::default()));
    /// let place = |id: &str| ladder.iter().position(|rung| rung.id().as_str() == id);
    /// assert!(place("push-up") > Some(0));
    /// # Ok::<(), regimen::UnknownExercise>(())
    /// ```
    #[must_use]
    pub fn ladder<'a>(
        &'a self,
        exercise: &'a Exercise,
        person: &Constraints,
    ) -> Vec<&'a Exercise> {
        let most = limits::RUNGS.high() as usize;
        let mut ladder = vec![exercise];
        let next = |ladder: &[&'a Exercise], from: &'a Exercise, is_harder: bool| {
            let is_new = |rung: &&Exercise| {
                ladder.iter().all(|other| other.id() != rung.id()) && person.allows(rung)
            };
            let mut rungs = self.rungs(from, exercise, is_harder);
            rungs.find(is_new)
        };
        let mut top = exercise;
        while let Some(harder) = next(&ladder, top, true).filter(|_| ladder.len() < most)
        {
            ladder.push(harder);
            top = harder;
        }
        let mut bottom = exercise;
        while let Some(easier) =
            next(&ladder, bottom, false).filter(|_| ladder.len() < most)
        {
            ladder.insert(0, easier);
            bottom = easier;
        }
        ladder
    }
}
