//! From a week to a programme.

use std::collections::BTreeMap;

use super::outcome::{WeekOutcome, rotation};
use super::solve::letter;
use crate::program::{Program, ProgramBuilder, ProgramViolations};
use crate::progression::Lift;
use crate::routine::Phase;

impl WeekOutcome {
    /// The week as a programme without an end, in which every lift has its
    /// [usual rule](Lift::usual).
    ///
    /// An exercise that stands in two sessions in one setup and with one dose is one lift; otherwise
    /// each session follows its own, which is called after exercise and session, such as
    /// `push-up-b`.
    ///
    /// # Errors
    ///
    /// [`ProgramViolations`] where the sessions do not fit their slots at the usual pace, because
    /// they were planned for a faster one, or where the name is too long.
    pub fn into_program(
        self,
        name: impl Into<String>,
    ) -> Result<Program, ProgramViolations> {
        let name = name.into();
        let (with_rules, rules) = self.program(&name, true);
        let built = with_rules.build();
        // A rule that does not fit a step, such as that of an exercise in two blocks, is left out.
        match built {
            Err(_) if rules > 0 => self.program(&name, false).0.build(),
            built => built,
        }
    }

    /// The programme before it is checked, and how many lifts have rules.
    fn program(&self, name: &str, has_rules: bool) -> (ProgramBuilder, usize) {
        let plan = &self.week.plan;
        let targets = self.outcomes.iter().map(|outcome| outcome.plan.targets);
        let targets = targets.fold(plan.targets, |all, targets| all | targets);
        let mut builder =
            Program::builder(name).recovery(self.week.recovery).targets(targets);
        let mut lifts: BTreeMap<String, (String, String, Option<Lift>)> = BTreeMap::new();
        for (session, outcome) in self.outcomes.iter().enumerate() {
            let mut names: BTreeMap<usize, String> = BTreeMap::new();
            for (number, (phase, step)) in outcome.routine().steps().enumerate() {
                if phase != Phase::Strength {
                    continue;
                }
                let (exercise, setup) = (step.exercise(), step.setup());
                let dose = step.prescription();
                let alike = (setup.id().to_owned(), dose.to_string());
                let mut id = exercise.id().to_string();
                let is_other = |id: &String| {
                    lifts.get(id).is_some_and(|(setup, dose, _)| {
                        (setup, dose) != (&alike.0, &alike.1)
                    })
                };
                if is_other(&id) {
                    id = format!("{id}-{}", letter(session));
                    names.insert(number + 1, id.clone());
                }
                let person = outcome.plan.constraints();
                lifts.entry(id).or_insert_with(|| {
                    let lift = Lift::usual(exercise, setup, dose, &self.catalog, &person);
                    (alike.0, alike.1, lift)
                });
            }
            let routine = outcome.routine().clone();
            builder = builder.session_with(letter(session), routine, names);
        }
        for turns in &self.layout.assignment.turns {
            if turns.sessions.len() > 1 {
                let sessions = turns.sessions.iter().map(|session| letter(*session));
                builder = builder.rotation(rotation(&turns.sessions), sessions);
            }
        }
        for (slot, _) in &self.slots {
            builder = builder.slot(slot.clone());
        }
        let mut rules = 0;
        for (id, (_, _, lift)) in lifts.iter().filter(|_| has_rules) {
            if let Some(lift) = lift {
                rules += 1;
                builder = builder.lift(id.clone(), lift);
            }
        }
        (builder, rules)
    }
}
