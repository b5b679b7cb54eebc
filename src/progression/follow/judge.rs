//! Whether what was done is a hit, a miss, or neither.

use std::cmp::Ordering;

use super::scale::{as_asked, compare, single};
use crate::prescription::{Effort, Load, Prescription, Quantity, Run, Span, Work};
use crate::progression::performed::{Amount as Done, Performed, PerformedSet};
use crate::progression::rule::{Progression, WheelKind, When};

/// What the sets of a session amount to.
#[derive(Debug)]
pub(super) enum Verdict {
    Hit(Proof),
    /// A set fell short of the lower end of its range.
    Missed(Shortfall),
    /// Nothing fell short, but it is not a hit.
    Short(Shortfall),
    /// A set was not logged.
    Incomplete {
        done: u32,
        of: u32,
    },
    /// A lighter load was used; the repetitions were reached.
    Lighter {
        set: u32,
        asked: Load,
        lifted: Load,
    },
    /// The repetitions were reached with much less in reserve than asked for.
    TooHard {
        set: u32,
        asked: Effort,
        told: Effort,
    },
}

/// A set, and what it lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shortfall {
    /// Counted from 1; 0 for all of them together, or for one that is not known.
    pub(crate) set: u32,
    /// 0 where it is not known.
    pub(crate) asked: u32,
    pub(crate) done: u32,
    /// Whether rounds of a block were counted, not a set.
    pub(crate) is_rounds: bool,
}

/// What a hit knows.
#[derive(Debug, Default)]
pub(super) struct Proof {
    /// What was done in each prescribed set, on the weaker side.
    pub(super) done: Vec<u32>,
    /// Of sets of repetitions.
    pub(super) reps: Reached,
    /// Of holds.
    pub(super) holds: Reached,
    /// Of the rounds of a block.
    pub(super) rounds: Reached,
    /// What a table of amounts goes by.
    pub(super) earned: u32,
    /// The least load, if all are at least as hard as what was asked for and one of them is known.
    pub(super) load: Option<Load>,
    /// Whether two or more repetitions than asked for were left in reserve.
    pub(super) is_easy: bool,
}

/// How far the sets of one kind of work came.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Reached {
    /// What was done in the set with the least.
    pub(super) least: Option<u32>,
    /// How much every set had beyond the lower end of its range.
    pub(super) spare: u32,
}

impl Reached {
    pub(super) fn has(self, limit: u32) -> bool {
        self.least.is_some_and(|least| least >= limit)
    }
}

impl Proof {
    /// What a wheel that counts goes by.
    pub(super) fn reached(&self, kind: WheelKind) -> Reached {
        match kind {
            WheelKind::Reps => self.reps,
            WheelKind::Hold => self.holds,
            WheelKind::Rounds => self.rounds,
            _ => Reached::default(),
        }
    }
}

/// One prescribed set with what was logged for it.
struct Set<'a> {
    number: u32,
    run: &'a Run,
    logged: &'a PerformedSet,
    done: u32,
}

pub(super) fn judge(
    rule: &Progression,
    asked: &Prescription,
    performed: &Performed,
    rounds: u32,
) -> Verdict {
    if rule.wheel(WheelKind::Rounds).is_some() {
        return by_rounds(performed, rounds);
    }
    let mut sets = Vec::with_capacity(performed.sets().len());
    let of = asked.sets().low;
    for (run, number) in prescribed(asked, performed.sets().len()) {
        let Some(logged) = performed.sets().get(number as usize - 1) else { break };
        let Some(done) = amount(&run.work, logged) else { break };
        sets.push(Set { number, run, logged, done });
    }
    let done = u32::try_from(sets.len()).unwrap_or(u32::MAX);
    if done < of || done == 0 {
        return Verdict::Incomplete { done, of };
    }
    if let Some(verdict) = short_of_condition(rule.condition(), &sets) {
        return verdict;
    }
    lighter(&sets)
        .or_else(|| too_hard(&sets))
        .unwrap_or_else(|| Verdict::Hit(proof(rule.condition(), &sets)))
}

fn by_rounds(performed: &Performed, asked: u32) -> Verdict {
    match performed.rounds_done() {
        None => Verdict::Incomplete { done: 0, of: 0 },
        Some(done) if done < asked => Verdict::Missed(Shortfall {
            asked,
            done,
            is_rounds: true,
            ..Default::default()
        }),
        Some(done) => Verdict::Hit(Proof {
            done: vec![done],
            rounds: Reached { least: Some(done), spare: done - asked },
            earned: done,
            ..Proof::default()
        }),
    }
}

/// The prescribed sets in order, each with its number in the log. Where more were logged than the
/// least that is prescribed, earlier runs took their optional sets first.
fn prescribed(asked: &Prescription, logged: usize) -> impl Iterator<Item = (&Run, u32)> {
    let logged = u32::try_from(logged).unwrap_or(u32::MAX);
    let mut more = logged.saturating_sub(asked.sets().low);
    let mut number = 0;
    asked.runs().iter().flat_map(move |run| {
        let optional = more.min(run.sets.high() - run.sets.low());
        more -= optional;
        let first = number;
        number += run.sets.low() + optional;
        (1..=run.sets.low()).map(move |set| (run, first + set))
    })
}

/// What was done, in the unit of the work; `None` if nothing was logged, or something else.
fn amount(work: &Work, set: &PerformedSet) -> Option<u32> {
    match (work.parts().first()?, set.done()?) {
        (Work::Reps { .. }, Done::Reps(sides))
        | (Work::Hold(_), Done::Seconds(sides))
        | (Work::Distance(_), Done::Metres(sides))
        | (_, Done::Number(sides)) => Some(sides.weaker()),
        _ => None,
    }
}

/// The lower end of what was asked for, and the top; an open range has its least as both.
fn ends(work: &Work) -> (u32, u32) {
    fn of<T: Quantity + Into<u32>>(span: &Span<T>) -> (u32, u32) {
        (span.low().into(), span.high_or_low().into())
    }
    match work {
        Work::Reps { count, .. } => of(count),
        Work::Hold(hold) => of(hold),
        Work::Distance(distance) => of(distance),
        // The load of a set in parts is that of its first part, so what is done lighter is extra.
        Work::Parts(parts) => {
            let ends = parts.at_full_load().iter().map(ends);
            ends.fold((0, 0), |(low, top), (more, most)| (low + more, top + most))
        }
    }
}

fn is_open(work: &Work) -> bool {
    match work {
        Work::Reps { count, .. } => count.high().is_none(),
        Work::Hold(hold) => hold.high().is_none(),
        Work::Distance(distance) => distance.high().is_none(),
        Work::Parts(parts) => parts.at_full_load().iter().any(is_open),
    }
}

fn short(set: u32, asked: u32, done: u32) -> Shortfall {
    Shortfall { set, asked, done, is_rounds: false }
}

fn short_of_condition(when: When, sets: &[Set<'_>]) -> Option<Verdict> {
    let fell_short = || {
        sets.iter().find_map(|set| {
            let (low, _) = ends(&set.run.work);
            let short = short(set.number, low, set.done);
            (set.done < low).then_some(Verdict::Missed(short))
        })
    };
    let of_set = |set: Option<&Set<'_>>, least: u32| {
        let short = match set {
            Some(set) if set.done >= least => return None,
            Some(set) => short(set.number, least, set.done),
            None => short(0, least, 0),
        };
        Some(short)
    };
    let short = match when {
        When::AllSets => sets.iter().find_map(|set| {
            let (_, top) = ends(&set.run.work);
            of_set(Some(set), top)
        }),
        When::Sum(least) => {
            let done = sets.iter().fold(0_u32, |sum, set| sum.saturating_add(set.done));
            (done < least).then_some(short(0, least, done))
        }
        When::Last(least) => of_set(sets.last(), least),
        When::Set { set, least } => {
            of_set(sets.iter().find(|it| it.number == set), least)
        }
        When::Least { set } => {
            let set = sets.iter().find(|it| it.number == set);
            let least = set.map_or(1, |set| ends(&set.run.work).0);
            // The set that is asked for fell short, whatever others did.
            return of_set(set, least).map(Verdict::Missed);
        }
    }?;
    Some(fell_short().unwrap_or(Verdict::Short(short)))
}

fn lighter(sets: &[Set<'_>]) -> Option<Verdict> {
    sets.iter().find_map(|set| {
        let (asked, lifted) = (set.run.load.as_ref()?, set.logged.load()?);
        let is_judged = !matches!(asked, Load::OfMaximum(_) | Load::Relative(_));
        let order = compare(lifted, asked);
        (is_judged && !matches!(order, Some(Ordering::Equal | Ordering::Greater))).then(
            || {
                let (asked, lifted) = (single(asked), as_asked(lifted, asked));
                Verdict::Lighter { set: set.number, asked, lifted }
            },
        )
    })
}

/// Repetitions in reserve, in halves: the least and the most.
fn reserve(effort: Effort) -> (u32, u32) {
    // RPE 10 leaves none, RPE 9 one (Zourdos 2016).
    let of_rating = |halves: u32| 20_u32.saturating_sub(halves);
    match effort {
        Effort::Rir(rir) => (rir.low().get() * 2, rir.high_or_low().get() * 2),
        Effort::Rpe(rpe) => {
            (of_rating(rpe.high_or_low().halves()), of_rating(rpe.low().halves()))
        }
    }
}

/// Two repetitions, in halves: the difference from the prescribed effort that changes the answer. A
/// choice of this crate.
const MUCH: u32 = 4;

fn too_hard(sets: &[Set<'_>]) -> Option<Verdict> {
    sets.iter().find_map(|set| {
        let (asked, told) = (set.run.effort?, set.logged.effort()?);
        let is_hard = reserve(told).1 + MUCH <= reserve(asked).0;
        is_hard.then_some(Verdict::TooHard { set: set.number, asked, told })
    })
}

fn is_easy(sets: &[Set<'_>]) -> bool {
    let mut asked = sets.iter().filter_map(|set| Some((set, set.run.effort?))).peekable();
    asked.peek().is_some()
        && asked.all(|(set, asked)| {
            set.logged
                .effort()
                .is_some_and(|told| reserve(told).0 >= reserve(asked).1 + MUCH)
        })
}

fn proof(when: When, sets: &[Set<'_>]) -> Proof {
    let reached = |counts: fn(&Work) -> bool| {
        let counted = || sets.iter().filter(|set| counts(&set.run.work));
        let spare = counted().map(|set| set.done.saturating_sub(ends(&set.run.work).0));
        Reached {
            least: counted().map(|set| set.done).min(),
            spare: spare.min().unwrap_or_default(),
        }
    };
    let is_open = |set: &&Set<'_>| is_open(&set.run.work);
    let last_open = || sets.iter().rev().find(is_open).or(sets.last());
    let earning = match when {
        When::Set { set, .. } | When::Least { set } => {
            sets.iter().find(|it| it.number == set).or_else(last_open)
        }
        When::Last(_) => sets.last(),
        When::AllSets | When::Sum(_) => last_open(),
    };
    Proof {
        done: sets.iter().map(|set| set.done).collect(),
        reps: reached(|work| matches!(work, Work::Reps { .. })),
        holds: reached(|work| matches!(work, Work::Hold(_))),
        rounds: Reached::default(),
        earned: earning.map_or(0, |set| set.done),
        load: heavier(sets),
        is_easy: is_easy(sets),
    }
}

/// The least load of the sets, where every one of them was harder than asked for.
fn heavier(sets: &[Set<'_>]) -> Option<Load> {
    let mut least: Option<Load> = None;
    for set in sets {
        let lifted = set.logged.load()?;
        let is_harder = match &set.run.load {
            Some(asked) => compare(lifted, asked) == Some(Ordering::Greater),
            None => true,
        };
        if !is_harder {
            return None;
        }
        least = match least {
            Some(least) if compare(lifted, &least) != Some(Ordering::Less) => Some(least),
            _ => {
                let asked = set.run.load.as_ref();
                Some(
                    asked.map_or_else(|| single(lifted), |asked| as_asked(lifted, asked)),
                )
            }
        };
    }
    least
}

/// The least load that was lifted in the prescribed sets, whatever was asked for; `None` where a
/// set has none.
pub(super) fn least_load(asked: &Prescription, performed: &Performed) -> Option<Load> {
    let mut least: Option<Load> = None;
    for (_, number) in prescribed(asked, performed.sets().len()) {
        let lifted = performed.sets().get(number as usize - 1)?.load()?;
        least = match least {
            Some(least) if compare(lifted, &least) != Some(Ordering::Less) => Some(least),
            _ => Some(single(lifted)),
        };
    }
    least
}
