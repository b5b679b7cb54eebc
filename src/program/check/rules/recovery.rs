//! Muscles recover before they are trained again.

use super::{
    Findings, Place, ProgramHint, ProgramHintKind, ProgramViolationKind, Proposal,
};
use crate::json::{Edit, child};
use crate::program::Weekday;
use crate::program::check::RECOVERIES;
use crate::program::recovery::{Clash, Stand, clashes, trained};

pub(super) fn muscles_recover(proposal: &Proposal, findings: &mut Findings) {
    let Some(needed) = proposal.recovery.and_then(|hours| u32::try_from(hours).ok())
    else {
        return;
    };
    if !RECOVERIES.contains(&needed) {
        return;
    }
    let stands = stands(proposal);
    let days = needed / 24;
    let found = clashes(&stands, days);
    let least = found.iter().map(|clash| clash.days * 24).min().unwrap_or_default();
    for clash in found {
        let hints = hints(proposal, findings, &stands, &clash, days, least);
        let Clash { slots, weekdays, sessions, groups, days } = clash;
        let [_, second] = slots;
        let path =
            proposal.slots.get(second - 1).map_or("/week", |slot| slot.path.as_str());
        let path = child(path, "day");
        let hours = days * 24;
        let place =
            Place::slot(second).in_session(sessions.last().map_or("", String::as_str));
        let kind = ProgramViolationKind::TooLittleRecovery {
            groups,
            slots,
            days: weekdays,
            sessions,
            hours,
            needed,
        };
        findings.tell(path, place, kind, hints);
    }
}

fn stands(proposal: &Proposal) -> Vec<Stand<'_>> {
    let slots = proposal.slots.iter().enumerate();
    let stands = slots.filter_map(|(index, slot)| {
        let sessions = proposal.ids_in(slot).map(|id| {
            let routine = proposal.session(id).and_then(|it| it.routine.as_ref());
            (id, routine.map(trained).unwrap_or_default())
        });
        Some(Stand {
            slot: index + 1,
            weekday: slot.weekday?,
            does: slot.does.as_deref()?,
            sessions: sessions.collect(),
        })
    });
    stands.collect()
}

/// Another day for the later slot or the earlier one, or less recovery.
fn hints(
    proposal: &Proposal,
    findings: &Findings,
    stands: &[Stand<'_>],
    clash: &Clash,
    days: u32,
    least: u32,
) -> Vec<ProgramHint> {
    let [first, second] = clash.slots;
    let moved = [second, first].into_iter().find_map(|slot| {
        let day = better_day(stands, slot, days)?;
        let path = proposal.slots.get(slot - 1)?.path.as_str();
        let edit = Edit::replace(child(path, "day"), day.as_str());
        let kind = ProgramHintKind::MoveSlot { slot, day };
        Some(ProgramHint::with(kind, findings.edits([edit])))
    });
    let edit = Edit::replace("/recovery", u64::from(least));
    let kind = ProgramHintKind::StateRecovery { hours: least };
    let less = ProgramHint::with(kind, findings.edits([edit]));
    moved.into_iter().chain([less]).collect()
}

/// The free day nearest to that of a slot on which it has no clash, the earlier of two.
fn better_day(stands: &[Stand<'_>], slot: usize, days: u32) -> Option<Weekday> {
    let now = stands.iter().find(|stand| stand.slot == slot)?.weekday;
    let is_free = |day: &Weekday| stands.iter().all(|stand| stand.weekday != *day);
    let mut free: Vec<Weekday> = Weekday::ALL.iter().copied().filter(is_free).collect();
    free.sort_by_key(|day| day.number().abs_diff(now.number()));
    free.into_iter().find(|day| {
        let mut moved = stands.to_vec();
        for stand in moved.iter_mut().filter(|stand| stand.slot == slot) {
            stand.weekday = *day;
        }
        clashes(&moved, days).iter().all(|clash| !clash.slots.contains(&slot))
    })
}
