//! After a break.

use super::judge::Proof;
use super::moves::Turning;
use super::scale::{moved, moved_max};
use crate::prescription::{Load, Percent};
use crate::progression::lift::Lift;
use crate::progression::reason::{Change, ProgressReason, Reason};
use crate::progression::rule::{Amount, WheelKind};
use crate::progression::state::LiftState;

/// Days away, and the share of the load to take off from then on. Choices of this crate: after ten
/// weeks off strength was mostly kept, and all of it back in five weeks (Halonen 2024).
const SHORT: (u32, Amount) = (14, Amount::Percent(Percent::constant(10.0)));
const LONG: (u32, Amount) = (42, Amount::Percent(Percent::constant(20.0)));

/// The days away from which a load is found by feel again.
const ANEW: u32 = 84;

impl Lift {
    /// The state after days away from the lift, and why.
    ///
    /// | days | load and training maximum |
    /// | --- | --- |
    /// | under 14 | the same |
    /// | 14 to 41 | a tenth less |
    /// | 42 to 83 | a fifth less |
    /// | 84 and more | found by feel; body weight alone where something was added to it |
    ///
    /// Misses are cleared. Without a mass, repetitions and seconds return to their start. Turns,
    /// stages and rungs are kept; after 84 days turns and stages begin again. The caller counts the
    /// days: the crate has no clock.
    ///
    /// A state that comes out of it knows what it was before the break, until the lift is done again. So
    /// a break is counted once however often it is asked for, and whether or not the state was kept.
    ///
    /// ```
    /// use regimen::Catalog;
    /// use regimen::progression::Lift;
    ///
    /// let squat = Catalog::builtin().get("back-squat")?;
    /// let lift = Lift::new(squat, "3x5".parse()?, "up load +2.5kg".parse()?)?;
    /// let state = lift.start(Some("100kg".parse()?));
    /// let load = |days| lift.back(&state, days).0.load().map(ToString::to_string);
    /// assert_eq!(load(13).as_deref(), Some("100kg"));
    /// assert_eq!(load(14).as_deref(), Some("90kg"));
    /// assert_eq!(load(42).as_deref(), Some("80kg"));
    /// assert_eq!(load(84), None);
    ///
    /// let (kept, _) = lift.back(&state, 14);
    /// assert_eq!(lift.back(&kept, 14).0, kept);
    /// assert_eq!(lift.back(&kept, 42).0.load(), Some(&"80kg".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn back(&self, at: &LiftState, days_away: u32) -> (LiftState, ProgressReason) {
        let days = days_away;
        if days < SHORT.0 {
            let state = self.within(at);
            return (state, ProgressReason::new(Reason::NoBreak { days }, false));
        }
        let left = LiftState { left: None, ..at.left.as_deref().unwrap_or(at).clone() };
        let mut state = self.within(&left);
        state.left = Some(Box::new(left));
        let proof = Proof::default();
        let turning = Turning { lift: self, asked: None, proof: &proof };
        (state.misses, state.hits) = (0, 0);
        let kind = if state.max.is_some() && state.load.is_none() {
            WheelKind::Max
        } else {
            WheelKind::Load
        };
        let from = turning.place(&state, kind);
        if days >= ANEW {
            // What was added is left off; help, and weights in the hands, are found by feel.
            let is_of_body =
                matches!(state.load, Some(Load::Added(_) | Load::BodyWeight));
            state.load = is_of_body.then_some(Load::BodyWeight);
            state.start.clone_from(&state.load);
            (state.first, state.max) = (None, None);
            state.begin_counts();
            state.begin_round();
            (state.stage, state.turn) = (0, 0);
        } else {
            let less = if days >= LONG.0 { LONG.1 } else { SHORT.1 };
            let load = state.load.as_ref().and_then(|load| moved(load, less, false));
            let max = state.max.and_then(|max| moved_max(max, less, false));
            if load.is_none() && max.is_none() {
                (state.reps, state.hold) = (0, 0);
            }
            state.load = load.or(state.load);
            state.max = max.or(state.max);
            turning.keep_first(&mut state);
        }
        let to = turning.place(&state, kind);
        let change =
            (from != to).then_some(Change { wheel: kind, from, to, is_aim: true });
        (state, ProgressReason::new(Reason::Back { days, change }, false))
    }
}
