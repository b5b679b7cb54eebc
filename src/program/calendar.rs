//! The usual course of a programme, in which nothing is missed.

use std::iter::FusedIterator;

use super::{Due, Program, Slot};

/// What stands on which day if nothing is missed, in order.
///
/// Without periods there is no end, but for that of numbers.
#[derive(Clone, Debug)]
pub struct Calendar<'a> {
    program: &'a Program,
    week: u32,
    /// The index of the next slot of the week.
    slot: usize,
    /// How many turns each rotation has had, in their order.
    turns: Vec<usize>,
}

impl Program {
    /// The usual course, in which nothing is missed.
    ///
    /// ```
    /// use regimen::program::{Program, Slot, Weekday};
    /// use regimen::{Catalog, Routine};
    ///
    /// let catalog = Catalog::builtin();
    /// let session = |name: &str, exercise: &str| -> Result<Routine, Box<dyn std::error::Error>> {
    ///     let (warm_up, lift) = (catalog.get("cat-cow")?, catalog.get(exercise)?);
    ///     Ok(Routine::builder(name).warm_up(warm_up).strength(lift).build()?)
    /// };
    /// let slot = |day| Slot::new(day, 30).doing("main");
    /// let program = Program::builder("Turns")
    ///     .session("a", session("A", "push-up")?)
    ///     .session("b", session("B", "bodyweight-squat")?)
    ///     .rotation("main", ["a", "b"])
    ///     .slot(slot(Weekday::Monday))
    ///     .slot(slot(Weekday::Wednesday))
    ///     .slot(slot(Weekday::Friday))
    ///     .period("build", 2)
    ///     .build()?;
    /// let days: Vec<(u32, &str)> =
    ///     program.calendar().map(|due| (due.day(), due.session())).collect();
    /// assert_eq!(days, [(0, "a"), (2, "b"), (4, "a"), (7, "b"), (9, "a"), (11, "b")]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn calendar(&self) -> Calendar<'_> {
        let turns = vec![0; self.rotations.len()];
        Calendar { program: self, week: 0, slot: 0, turns }
    }
}

impl<'a> Calendar<'a> {
    /// The next slot, with its day.
    fn advance(&mut self) -> Option<(u32, &'a Slot)> {
        let slots = &self.program.slots;
        if self.slot >= slots.len() {
            (self.week, self.slot) = (self.week.checked_add(1)?, 0);
        }
        let slot = slots.get(self.slot)?;
        self.slot += 1;
        let day = self.week.checked_mul(7)?.checked_add(slot.weekday().number() - 1)?;
        Some((day, slot))
    }
}

impl<'a> Iterator for Calendar<'a> {
    type Item = Due<'a>;

    fn next(&mut self) -> Option<Due<'a>> {
        let program = self.program;
        let (day, slot) = self.advance()?;
        let rotation = program.rotations.iter().position(|it| it.id() == slot.does());
        let turn = rotation.and_then(|rotation| self.turns.get_mut(rotation));
        let many = program.standing_in(slot).count();
        let nth = match turn {
            Some(turn) => {
                let now = *turn;
                *turn = (now + 1) % many.max(1);
                now
            }
            None => 0,
        };
        let session = program.standing_in(slot).nth(nth)?;
        program.on(day, slot, session)
    }
}

impl FusedIterator for Calendar<'_> {}
