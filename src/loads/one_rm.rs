//! The one-repetition maximum, estimated from a set of several repetitions.

use std::fmt;

use super::resolve::share;
use crate::low_high::LowHigh;
use crate::prescription::{Mass, Percent, Reps};

/// A one-repetition maximum as two published formulas estimate it from a set to the last possible
/// repetition.
///
/// Epley (1985): load x (1 + repetitions / 30). Brzycki (1993): load x 36 / (37 - repetitions).
/// Above [`MOST`](Self::MOST) repetitions the formulas fit people too differently, so there is no
/// estimate: a choice of this crate. A set of one repetition is the maximum itself.
///
/// As JSON: `epley` and `brzycki`.
///
/// # Example
///
/// ```
/// use regimen::loads::OneRepMax;
/// use regimen::prescription::Reps;
///
/// let max = OneRepMax::estimate("100kg".parse()?, Reps::new(5)?).ok_or("too many")?;
/// assert_eq!(max.to_string(), "112.5-116.67kg");
/// assert_eq!(max.epley().to_string(), "116.67kg");
/// assert_eq!(max.low().to_string(), "112.5kg");
/// assert!(OneRepMax::estimate("100kg".parse()?, Reps::new(11)?).is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
pub struct OneRepMax {
    epley: Mass,
    brzycki: Mass,
}

impl OneRepMax {
    /// The most repetitions from which a maximum is estimated.
    pub const MOST: Reps = Reps::constant(10);

    /// The estimate from a load and the repetitions done with it; `None` above ten repetitions.
    #[must_use]
    pub fn estimate(load: Mass, reps: Reps) -> Option<Self> {
        if reps > Self::MOST {
            return None;
        }
        let done = u64::from(reps.get());
        let of = |times: u64, over: u64| {
            let hundredths = (u64::from(load.hundredths()) * times + over / 2) / over;
            Mass::nearest(hundredths, load.unit())
        };
        // Epley's formula would put one repetition above itself.
        let epley = if done == 1 { load } else { of(30 + done, 30) };
        Some(Self { epley, brzycki: of(36, 37 - done) })
    }

    /// The estimate by Epley (1985).
    #[must_use]
    pub const fn epley(self) -> Mass {
        self.epley
    }

    /// The estimate by Brzycki (1993).
    #[must_use]
    pub const fn brzycki(self) -> Mass {
        self.brzycki
    }

    /// The lower estimate.
    #[must_use]
    pub fn low(self) -> Mass {
        self.epley.min(self.brzycki)
    }

    /// The upper estimate.
    #[must_use]
    pub fn high(self) -> Mass {
        self.epley.max(self.brzycki)
    }

    /// Both estimates as a range.
    #[must_use]
    pub fn range(self) -> LowHigh<Mass> {
        LowHigh { low: self.low(), high: self.high() }
    }

    /// A training maximum: a share of the lower estimate, exact to a hundredth.
    ///
    /// ```
    /// use regimen::loads::OneRepMax;
    /// use regimen::prescription::{Percent, Reps};
    ///
    /// let max = OneRepMax::estimate("315lb".parse()?, Reps::new(1)?).ok_or("too many")?;
    /// assert_eq!(max.training_max(Percent::new(90.0)?).to_string(), "283.5lb");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn training_max(self, percent: Percent) -> Mass {
        share(self.low(), percent.tenths())
    }

    /// The load for which a number of repetitions is a maximum, by Epley's formula; `None` above
    /// ten repetitions.
    #[must_use]
    pub fn load_for(self, reps: Reps) -> Option<Mass> {
        if reps > Self::MOST {
            return None;
        }
        let done = u64::from(reps.get());
        let (times, over) = if done == 1 { (1, 1) } else { (30, 30 + done) };
        let hundredths = (u64::from(self.epley.hundredths()) * times + over / 2) / over;
        Some(Mass::nearest(hundredths, self.epley.unit()))
    }
}

/// The range, such as `112.5-116.67kg`; one mass where both are equal.
impl fmt::Display for OneRepMax {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use crate::prescription::Span;
        match Span::between(self.low(), self.high()) {
            Ok(span) => span.fmt(f),
            Err(_) => self.epley.fmt(f),
        }
    }
}
