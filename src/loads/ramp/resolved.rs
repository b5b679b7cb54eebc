//! The masses of a ramp, as they exist.

use std::fmt;

use crate::loads::resolve::share;
use crate::loads::{Loads, Rounded, Rounding};
use crate::prescription::{Mass, RampSet, RampSets, Reps};

/// The lightest load stands in for a lighter set where it is at most this share of the working
/// load, in hundredths; a choice of this crate.
const AT_MOST: u64 = 80;

/// One lighter set with its load.
///
/// As JSON: `reps` and `load`, which is a [`Rounded`] mass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[non_exhaustive]
pub struct RampWeight {
    /// The repetitions.
    pub reps: Reps,
    /// The load that exists, and what it was rounded from.
    pub load: Rounded,
}

/// Such as `5x55kg`.
impl fmt::Display for RampWeight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}x{}", self.reps, self.load.to))
    }
}

impl RampSets {
    /// The sets with loads that exist, for a working load.
    ///
    /// Shares are rounded down. A share below the lightest load becomes the lightest load if that
    /// is at most 80 % of the working load. A set with the load of the set before it, or with the
    /// working load, is left out, so light lifts have no ramp. Choices of this crate.
    #[must_use]
    pub fn weights(&self, working: Mass, loads: &Loads) -> Vec<RampWeight> {
        let mut weights: Vec<RampWeight> = Vec::with_capacity(self.as_slice().len());
        for RampSet { reps, percent } in self.as_slice() {
            let aim = share(working, percent.tenths());
            let load = loads.round_with(aim, Rounding::Down);
            let is_too_near =
                load.to > aim && load.to.exact() * 100 > working.exact() * AT_MOST;
            let is_repeated = weights.last().is_some_and(|last| last.load.to == load.to);
            if !is_too_near && !is_repeated && load.to < working {
                weights.push(RampWeight { reps: *reps, load });
            }
        }
        weights
    }
}
