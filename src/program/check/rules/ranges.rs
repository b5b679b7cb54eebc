//! Every quantity is in its range.

use super::{
    Findings, Place, ProgramHint, ProgramHintKind, ProgramViolationKind, Proposal,
};
use crate::json::{Edit, child};
use crate::limits::{self, Limit, OutOfRange};
use crate::program::check::RECOVERIES;
use crate::routine::HintKind;

pub(super) fn quantities_are_in_range(proposal: &Proposal, findings: &mut Findings) {
    let mut tell = |path: String, place: Place, checked: Result<(), OutOfRange>| {
        if let Err(error) = checked {
            findings.tell(path, place, ProgramViolationKind::OutOfRange(error), None);
        }
    };
    if let Some(name) = &proposal.name {
        tell("/name".to_owned(), Place::default(), limits::NAME.check_length(name));
    }
    let counts = proposal.counts;
    if !proposal.is_partial {
        let sessions = many(&limits::SESSIONS, counts.sessions);
        tell("/sessions".to_owned(), Place::default(), sessions);
    }
    tell(
        "/rotations".to_owned(),
        Place::default(),
        many(&limits::ROTATIONS, counts.rotations),
    );
    for rotation in &proposal.rotations {
        let checked = many(&limits::ROTATION, rotation.count);
        tell(rotation.path.clone(), Place::default(), checked);
    }
    // That there is none is told by another rule.
    tell("/week".to_owned(), Place::default(), many(&limits::SLOTS, counts.slots.max(1)));
    for (index, slot) in proposal.slots.iter().enumerate() {
        let checked = slot.minutes.map_or(Ok(()), |it| number(&limits::SLOT_MINUTES, it));
        tell(child(&slot.path, "minutes"), Place::slot(index + 1), checked);
    }
    tell(
        "/periods".to_owned(),
        Place::default(),
        many(&limits::PERIODS, counts.periods.max(1)),
    );
    for period in &proposal.periods {
        let name = period.name.as_deref();
        let checked = name.map_or(Ok(()), |name| limits::NAME.check_length(name));
        tell(child(&period.path, "name"), Place::default(), checked);
        let checked = period.weeks.map_or(Ok(()), |it| number(&limits::PERIOD_WEEKS, it));
        tell(child(&period.path, "weeks"), Place::default(), checked);
        if let Some(deload) = &period.deload {
            let path = child(&period.path, "deload");
            for (field, share) in [("sets", deload.sets), ("load", deload.load)] {
                let limit = &limits::DELOAD_SHARE;
                let is_in = limit.contains(share.tenths());
                let checked =
                    is_in.then_some(()).ok_or_else(|| OutOfRange::new(limit, share));
                tell(child(&path, field), Place::default(), checked);
            }
        }
    }
    tell("/lifts".to_owned(), Place::default(), many(&limits::LIFTS, counts.lifts));
    recovery(proposal, findings);
}

fn many(limit: &'static Limit, count: usize) -> Result<(), OutOfRange> {
    number(limit, u32::try_from(count).unwrap_or(u32::MAX))
}

fn number(limit: &'static Limit, value: u32) -> Result<(), OutOfRange> {
    limit.check(value).map(|_| ())
}

fn recovery(proposal: &Proposal, findings: &mut Findings) {
    let Some(hours) = proposal.recovery else { return };
    if RECOVERIES.iter().any(|allowed| u64::from(*allowed) == hours) {
        return;
    }
    let more = RECOVERIES.iter().find(|allowed| u64::from(**allowed) > hours);
    let nearest = more.or(RECOVERIES.last()).copied().unwrap_or_default();
    let edit = findings.edits([Edit::replace("/recovery", u64::from(nearest))]);
    let hint = HintKind::DidYouMean { name: nearest.to_string() };
    let hint = ProgramHint::with(ProgramHintKind::General(hint), edit);
    let kind = ProgramViolationKind::BadRecovery { hours };
    findings.tell("/recovery", Place::default(), kind, [hint]);
}
