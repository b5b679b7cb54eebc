//! From what was done to the next state.

use super::judge::{Proof, Shortfall, Verdict, judge, least_load};
use super::moves::{Turn, Turning};
use crate::loads::Loads;
use crate::progression::lift::{Lift, Rung, has_percent};
use crate::progression::performed::{Asked, Performed};
use crate::progression::reason::{ProgressReason, Reached, Reason};
use crate::progression::rule::{Progression, WheelKind};
use crate::progression::state::LiftState;

/// More misses in a row are not counted.
const MOST_MISSES: u32 = 1000;

impl Lift {
    /// Returns the state after a session, and the reason. It never fails: a session that cannot be
    /// judged changes nothing, and the reason says so.
    ///
    /// ```
    /// use regimen::Catalog;
    /// use regimen::prescription::Load;
    /// use regimen::progression::{Lift, Performed};
    ///
    /// let squat = Catalog::builtin().get("back-squat")?;
    /// let lift =
    ///     Lift::new(squat, "3x5".parse()?, "up load +2.5kg; miss 2: load -10%".parse()?)?;
    /// let load: Load = "100kg".parse()?;
    /// let mut state = lift.start(Some(load.clone()));
    /// let mut told = Vec::new();
    /// for reps in [[5, 5, 4], [5, 5, 3], [5, 5, 5]] {
    ///     let lifted = state.load().cloned();
    ///     let (after, reason) = lift.next(&state, &Performed::reps(reps, lifted));
    ///     told.push(reason.to_string());
    ///     state = after;
    /// }
    /// assert_eq!(
    ///     told,
    ///     [
    ///         "set 3 was 4 of 5, miss 1 of 2: the same again",
    ///         "2 misses in a row: the load goes from 100kg to 90kg",
    ///         "all sets reached (5, 5, 5): the load goes from 90kg to 92.5kg",
    ///     ],
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn next(&self, at: &LiftState, done: &Performed) -> (LiftState, ProgressReason) {
        let mut state = self.within(at);
        state.left = None;
        let has_turns = self.rung(&state).doses.turns() > 1;
        let reason = self.follow(&mut state, done);
        (state, ProgressReason::new(reason, has_turns))
    }

    fn follow(&self, state: &mut LiftState, done: &Performed) -> Reason {
        let asked_in_full = done.asked_in_full();
        if asked_in_full.is_some_and(|asked| asked.deload) {
            return Reason::Deload;
        }
        let rung = self.rung(state);
        let exact;
        let asked = if let Some(asked) = asked_in_full {
            &asked.prescription
        } else {
            exact = rung.prescription(state, Loads::any_ref(), &mut Vec::new());
            &exact
        };
        let rounds = asked_in_full.and_then(|asked| asked.rounds);
        let rounds = rounds.unwrap_or(state.rounds.saturating_add(1));
        let verdict = judge(&rung.rule, asked, done, rounds);
        if let Verdict::Incomplete { done, of } = verdict {
            return Reason::Incomplete { done, of };
        }
        // Without its maximum a share is no load, and nothing can be said of what was lifted.
        if state.max.is_none() && has_percent(asked) {
            return Reason::NoMax;
        }
        if state.load.is_none() && rung.needs_load() {
            if let Some(load) = least_load(asked, done) {
                let load = rung.as_set(load);
                state.load = Some(load.clone());
                state.start = Some(load.clone());
                if rung.doses.stages() > 1 {
                    state.first = Some(load.clone());
                }
                next_turn(rung, state);
                return Reason::FirstTime { load: Some(load) };
            }
        }
        let verdict = if rung.rule.is_each_round() {
            match end_of_round(rung, state, verdict) {
                Ok(verdict) => verdict,
                Err(reason) => return reason,
            }
        } else {
            next_turn(rung, state);
            verdict
        };
        match verdict {
            Verdict::Hit(proof) => self.hit(state, asked_in_full, proof),
            Verdict::Missed(short) => self.missed(state, asked_in_full, short),
            Verdict::Short(short) => Reason::Short(short.into()),
            Verdict::Incomplete { done, of } => Reason::Incomplete { done, of },
            Verdict::Lighter { set, asked, lifted } => {
                Reason::Lighter { set, asked, lifted }
            }
            Verdict::TooHard { set, asked, told } => Reason::TooHard { set, asked, told },
        }
    }

    fn hit(&self, state: &mut LiftState, asked: Option<&Asked>, proof: Proof) -> Reason {
        let rule = &self.rung(state).rule;
        state.misses = 0;
        state.hits = state.hits.saturating_add(1);
        if state.hits < rule.hits() {
            return Reason::Hits {
                hits: state.hits,
                of: rule.hits(),
                reached: reached(rule),
            };
        }
        state.hits = 0;
        let turning = Turning { lift: self, asked, proof: &proof };
        let (mut no_heavier, mut not_earned) = (false, None);
        let (mut no_load, mut no_max) = (false, false);
        for (place, wheel) in rule.up().iter().enumerate() {
            let before = rule.up().get(..place).unwrap_or_default();
            match turning.up(state, wheel, before) {
                Turn::Done(change) => {
                    if wheel.kind() != WheelKind::Rung {
                        turning.begin(state, before);
                    }
                    return Reason::Up {
                        change,
                        done: proof.done,
                        reached: reached(rule),
                    };
                }
                Turn::NoHeavier => no_heavier = true,
                Turn::NotEarned(least) => not_earned = Some(least),
                Turn::NoLoad => no_load = true,
                Turn::NoMax => no_max = true,
                Turn::AtLimit => {}
            }
        }
        if no_heavier {
            let change = turning.beyond(state).or_else(|| turning.to_limit(state));
            let has_reps = rule.turns(WheelKind::Reps);
            return match change {
                None if has_reps => Reason::AtTheTop,
                change => Reason::NoHeavier { load: turning.load(state), change },
            };
        }
        if let Some(change) = turning.to_limit(state) {
            return Reason::Up { change, done: proof.done, reached: reached(rule) };
        }
        match not_earned {
            Some(asked) => {
                let set = u32::try_from(proof.done.len()).unwrap_or(u32::MAX);
                let done = proof.earned;
                Reason::Short(Shortfall { set, asked, done, is_rounds: false }.into())
            }
            None if no_load => Reason::FirstTime { load: None },
            None if no_max => Reason::NoMax,
            None => Reason::AtTheTop,
        }
    }

    fn missed(
        &self,
        state: &mut LiftState,
        asked: Option<&Asked>,
        short: Shortfall,
    ) -> Reason {
        let rule = &self.rung(state).rule;
        state.hits = 0;
        state.misses = state.misses.saturating_add(1).min(MOST_MISSES);
        let of = rule.misses();
        let misses = state.misses;
        if of.is_none_or(|of| misses < of) {
            return Reason::Missed { short: short.into(), misses, of };
        }
        state.misses = 0;
        let proof = Proof::default();
        let turning = Turning { lift: self, asked, proof: &proof };
        let mut turned = None;
        for (place, wheel) in rule.down().iter().enumerate() {
            if let Turn::Done(change) = turning.down(state, wheel) {
                let before = rule.down().get(..place).unwrap_or_default();
                turning.begin(state, before);
                turned = Some(change);
                break;
            }
        }
        let is_begun = state.begin_counts();
        match turned {
            Some(change) => Reason::Down { change, misses },
            None => Reason::AtTheBottom { misses, is_begun },
        }
    }
}

/// What a hit of a rule is, for messages.
fn reached(rule: &Progression) -> Reached {
    if rule.wheel(WheelKind::Rounds).is_some() {
        Reached::Rounds
    } else {
        Reached::Sets(rule.condition())
    }
}

/// The next dose of a list that takes turns.
fn next_turn(rung: &Rung, state: &mut LiftState) -> bool {
    state.turn = state.turn.saturating_add(1);
    let is_over = state.turn as usize >= rung.doses.turns();
    if is_over {
        state.turn = 0;
    }
    is_over
}

/// What a round of turns amounts to, at its end; before that, that the next turn is due.
fn end_of_round(
    rung: &Rung,
    state: &mut LiftState,
    verdict: Verdict,
) -> Result<Verdict, Reason> {
    match &verdict {
        Verdict::Missed(_) => state.missed = true,
        Verdict::Hit(_) => {}
        _ => state.short = true,
    }
    if !next_turn(rung, state) {
        let of = u32::try_from(rung.doses.turns()).unwrap_or(u32::MAX);
        return Err(Reason::NextTurn { turn: state.turn.saturating_add(1), of });
    }
    let (missed, short) = (state.missed, state.short);
    state.begin_round();
    Ok(match verdict {
        verdict @ Verdict::Missed(_) => verdict,
        // The set is one of an earlier turn.
        _ if missed => Verdict::Missed(Shortfall::default()),
        Verdict::Hit(_) if short => Verdict::Short(Shortfall::default()),
        verdict => verdict,
    })
}
