//! From a week to a programme.

use std::collections::BTreeMap;

use super::layout::letter;
use super::outcome::{WeekOutcome, rotation};
use crate::exercise::ExerciseId;
use crate::program::{
    Program, ProgramBuilder, ProgramViolation, ProgramViolationKind, ProgramViolations,
};
use crate::progression::Lift;
use crate::routine::{Phase, Routine};

impl WeekOutcome {
    /// The week as a programme without an end, in which every lift has its
    /// [usual rule](Lift::usual), as far as it fits.
    ///
    /// Recovery and minutes are kept however far the lifts come. Rungs that would break either are left
    /// out, and limits are lower where all of them at once would take longer than a slot has minutes; a
    /// lift for which nothing is left has no rule. Lighter sets take time once loads are known, so there
    /// are as many as there is time for.
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
        let lifts = self.lifts();
        let mut rules: BTreeMap<String, Lift> = lifts
            .iter()
            .filter_map(|(id, followed)| Some((id.clone(), followed.lift.clone()?)))
            .collect();
        let sessions = self.outcomes.iter().map(|outcome| outcome.routine().clone());
        let mut sessions: Vec<Routine> = sessions.collect();
        // Each time a session has fewer lighter sets, or a rule is made smaller or left out, so this
        // ends.
        loop {
            let built = self.program(&name, &sessions, &lifts, &rules).build();
            let mut is_changed = false;
            match &built {
                Ok(program) => {
                    for (id, lift) in program.outgrown_by() {
                        let shorter = sessions
                            .iter_mut()
                            .enumerate()
                            .find(|(session, _)| letter(*session) == id)
                            .filter(|_| lift.is_none())
                            .and_then(|(_, it)| Some((it.with_shorter_ramps()?, it)));
                        if let Some((shorter, session)) = shorter {
                            *session = shorter;
                            is_changed = true;
                        }
                        if let Some(id) = lift {
                            is_changed |= change(&mut rules, &id, Lift::lower);
                        }
                    }
                }
                Err(violations) => {
                    for violation in violations {
                        let Some(id) = violation.lift() else { continue };
                        let without = |lift: &Lift| lift.without(rung(violation)?);
                        is_changed |= change(&mut rules, id, without);
                    }
                }
            }
            if !is_changed {
                return built;
            }
        }
    }

    /// The lifts of the sessions.
    fn lifts(&self) -> BTreeMap<String, Followed> {
        let mut lifts: BTreeMap<String, Followed> = BTreeMap::new();
        for (session, outcome) in self.outcomes.iter().enumerate() {
            for (number, (phase, step)) in outcome.routine().steps().enumerate() {
                if phase != Phase::Strength {
                    continue;
                }
                let (exercise, setup) = (step.exercise(), step.setup());
                let dose = step.prescription();
                let alike = (setup.id().to_owned(), dose.to_string());
                let own = exercise.id().to_string();
                let is_other = lifts.get(&own).is_some_and(|it| it.alike != alike);
                let id =
                    if is_other { format!("{own}-{}", letter(session)) } else { own };
                let person = outcome.plan.constraints();
                let lift = || Lift::usual(exercise, setup, dose, &self.catalog, &person);
                let followed = lifts.entry(id).or_insert_with(|| Followed {
                    alike,
                    lift: lift(),
                    is_other,
                    steps: Vec::new(),
                });
                followed.steps.push((session, number + 1));
            }
        }
        lifts
    }

    /// The programme before it is checked.
    fn program(
        &self,
        name: &str,
        sessions: &[Routine],
        lifts: &BTreeMap<String, Followed>,
        rules: &BTreeMap<String, Lift>,
    ) -> ProgramBuilder {
        let plan = &self.week.plan;
        let targets = self.outcomes.iter().map(|outcome| outcome.plan.targets);
        let targets = targets.fold(plan.targets, |all, targets| all | targets);
        let mut builder =
            Program::builder(name).recovery(self.week.recovery).targets(targets);
        for (session, routine) in sessions.iter().enumerate() {
            let others = lifts.iter().filter(|(_, it)| it.is_other);
            let names = others.flat_map(|(id, it)| {
                let here = it.steps.iter().filter(|(other, _)| *other == session);
                here.map(|(_, number)| (*number, id.clone()))
            });
            builder = builder.session_with(letter(session), routine.clone(), names);
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
        rules.iter().fold(builder, |builder, (id, lift)| builder.lift(id.clone(), lift))
    }
}

/// A lift of a week.
struct Followed {
    /// The setup and the dose.
    alike: (String, String),
    /// The exercise under its usual rule, if it has one.
    lift: Option<Lift>,
    /// Whether it is called after its session, because another one has the name of the exercise.
    is_other: bool,
    /// The steps it stands in: the session, and the number of the step from 1.
    steps: Vec<(usize, usize)>,
}

/// The rung that is the cause of a violation.
fn rung(violation: &ProgramViolation) -> Option<&ExerciseId> {
    match violation.kind() {
        ProgramViolationKind::TooLongForSlot { rung, .. }
        | ProgramViolationKind::TooLittleRecovery { rung, .. } => rung.as_ref(),
        _ => None,
    }
}

/// Makes the rule of a lift smaller, or leaves it out; whether there was one.
fn change(
    rules: &mut BTreeMap<String, Lift>,
    id: &str,
    smaller: impl FnOnce(&Lift) -> Option<Lift>,
) -> bool {
    let Some(lift) = rules.remove(id) else { return false };
    rules.extend(smaller(&lift).map(|lift| (id.to_owned(), lift)));
    true
}
