//! Exercises and setups are known.

use super::{Findings, Hint, HintKind, Proposal, ViolationKind, known};
use crate::catalog::UnknownExercise;
use crate::json::Edit;
use crate::routine::check::ProposedExercise;
use crate::text::{clip, nearest};

pub(super) fn exercises_are_known(proposal: &Proposal, findings: &mut Findings<'_>) {
    for (index, step) in proposal.steps.iter().enumerate() {
        let ProposedExercise::Unknown(unknown) = &step.exercise else { continue };
        let hints: Vec<Hint> = unknown
            .candidates()
            .iter()
            .map(|id| {
                let edit = |_: &_| vec![step.with_exercise(id.as_str())];
                findings.hint(HintKind::DidYouMean { name: id.to_string() }, edit)
            })
            .collect();
        let kind = ViolationKind::UnknownExercise(UnknownExercise::clone(unknown));
        findings.of_step(index, Some("exercise"), kind, hints);
    }
}

pub(super) fn setups_are_known(proposal: &Proposal, findings: &mut Findings<'_>) {
    for (index, step, exercise) in known(proposal) {
        let Some(id) = step.setup.as_deref().filter(|id| exercise.setup(id).is_none())
        else {
            continue;
        };
        let known: Vec<String> =
            exercise.setups().iter().map(|setup| setup.id().to_owned()).collect();
        let place = step.path_of("setup");
        let hint = match nearest(id, known.iter().map(String::as_str)) {
            Some(name) => findings
                .hint(HintKind::DidYouMean { name: name.to_owned() }, |_| {
                    vec![Edit::replace(place, name)]
                }),
            // Without a setup the first that suits is taken.
            None => findings.hint(HintKind::Remove, |_| vec![Edit::remove(place)]),
        };
        let setup = clip(id).into_owned();
        let kind = ViolationKind::UnknownSetup { setup, known };
        findings.of_step(index, Some("setup"), kind, [hint]);
    }
}
