//! The wheels of a rule.

use std::fmt;

use super::error::{InvalidRule, RuleErrorKind};
use super::wheel_kind::WheelKind;
use crate::limits::{self, OutOfRange};
use crate::prescription::{Hold, Mass, Percent, Reps, Sets};

/// One wheel of a rule.
///
/// # Example
///
/// ```
/// use regimen::progression::{Wheel, WheelKind};
/// use regimen::prescription::Mass;
///
/// assert_eq!(Wheel::reps(1, 12)?.kind(), WheelKind::Reps);
/// let greyskull = Wheel::load_at([(Mass::lb(2.5)?, 5), (Mass::lb(5.0)?, 11)])?;
/// assert_eq!(greyskull.to_string(), "load +2.5lb at 5, +5lb at 11");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Wheel {
    /// Repetitions of every run, from the lower end of the dose up to a limit; sets in parts stay
    /// as they are.
    #[non_exhaustive]
    Reps {
        /// How many more at a time.
        by: Reps,
        /// The limit.
        to: Reps,
    },
    /// Seconds of every hold, from the lower end of the dose up to a limit.
    #[non_exhaustive]
    Hold {
        /// How many more at a time.
        by: Hold,
        /// The limit.
        to: Hold,
    },
    /// Sets of the last run up to a limit.
    #[non_exhaustive]
    Sets {
        /// How many more at a time.
        by: u32,
        /// The limit.
        to: u32,
    },
    /// Rounds of a block that ends by a cap, up to a limit.
    #[non_exhaustive]
    Rounds {
        /// How many more at a time.
        by: u32,
        /// The limit.
        to: u32,
    },
    /// The aimed load, by a step.
    Load(Step),
    /// The aimed load, to the next that exists; on misses to the one before.
    LoadNext,
    /// The load that the first stage last had, and more or less.
    #[non_exhaustive]
    LoadStart {
        /// How much.
        amount: Amount,
        /// Whether it is taken off.
        is_less: bool,
    },
    /// The training maximum, by a step.
    Max(Step),
    /// The next dose of a list.
    Stage,
    /// The next exercise of a ladder; on misses the one before.
    Rung,
}

/// How far the load or the training maximum moves.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Step {
    /// Always the same.
    By(Amount),
    /// As much as the repetitions of the last open set earn: the amounts and the least repetitions
    /// of each, in rising order.
    At(Vec<(Amount, u32)>),
}

/// A mass or a share of the load.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Amount {
    /// A mass.
    Mass(Mass),
    /// A share of what is there.
    Percent(Percent),
}

impl From<Mass> for Amount {
    fn from(mass: Mass) -> Self {
        Self::Mass(mass)
    }
}

impl From<Percent> for Amount {
    fn from(percent: Percent) -> Self {
        Self::Percent(percent)
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mass(mass) => mass.fmt(f),
            Self::Percent(percent) => percent.fmt(f),
        }
    }
}

impl Wheel {
    /// Repetitions, some more at a time, up to a limit.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 1000.
    pub fn reps(by: u32, to: u32) -> Result<Self, OutOfRange> {
        Ok(Self::Reps { by: Reps::new(by)?, to: Reps::new(to)? })
    }

    /// Seconds of a hold, some more at a time, up to a limit.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 3600.
    pub fn hold(by: u32, to: u32) -> Result<Self, OutOfRange> {
        Ok(Self::Hold { by: Hold::new(by)?, to: Hold::new(to)? })
    }

    /// Sets of the last run, some more at a time, up to a limit.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 20.
    pub fn sets(by: u32, to: u32) -> Result<Self, OutOfRange> {
        Ok(Self::Sets { by: Sets::exactly(by)?.low(), to: Sets::exactly(to)?.low() })
    }

    /// Rounds of a block that ends by a cap, some more at a time, up to a limit.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 100.
    pub fn rounds(by: u32, to: u32) -> Result<Self, OutOfRange> {
        Ok(Self::Rounds { by: limits::ROUNDS.check(by)?, to: limits::ROUNDS.check(to)? })
    }

    /// The load, by a mass or a share.
    pub fn load(amount: impl Into<Amount>) -> Self {
        Self::Load(Step::By(amount.into()))
    }

    /// The load, by a share in percent.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 150 in tenths.
    pub fn load_percent(percent: f64) -> Result<Self, OutOfRange> {
        Percent::new(percent).map(Self::load)
    }

    /// The load, by as much as the repetitions of the last open set earn: amounts and the least
    /// repetitions of each.
    ///
    /// # Errors
    ///
    /// [`InvalidRule`] without an amount, with more than 20, or where repetitions do not rise.
    pub fn load_at<A: Into<Amount>>(
        table: impl IntoIterator<Item = (A, u32)>,
    ) -> Result<Self, InvalidRule> {
        Step::at(table).map(Self::Load)
    }

    /// The training maximum, by a mass or a share.
    pub fn max(amount: impl Into<Amount>) -> Self {
        Self::Max(Step::By(amount.into()))
    }

    /// The training maximum, by as much as the repetitions of the last open set earn.
    ///
    /// # Errors
    ///
    /// [`InvalidRule`] without an amount, with more than 20, or where repetitions do not rise.
    pub fn max_at<A: Into<Amount>>(
        table: impl IntoIterator<Item = (A, u32)>,
    ) -> Result<Self, InvalidRule> {
        Step::at(table).map(Self::Max)
    }

    /// The load that the first stage last had, and more.
    pub fn load_start(amount: impl Into<Amount>) -> Self {
        Self::LoadStart { amount: amount.into(), is_less: false }
    }

    /// The load that the first stage last had, less an amount.
    pub fn load_start_less(amount: impl Into<Amount>) -> Self {
        Self::LoadStart { amount: amount.into(), is_less: true }
    }

    /// What the wheel moves.
    #[must_use]
    pub const fn kind(&self) -> WheelKind {
        match self {
            Self::Reps { .. } => WheelKind::Reps,
            Self::Hold { .. } => WheelKind::Hold,
            Self::Sets { .. } => WheelKind::Sets,
            Self::Rounds { .. } => WheelKind::Rounds,
            Self::Load(_) | Self::LoadNext | Self::LoadStart { .. } => WheelKind::Load,
            Self::Max(_) => WheelKind::Max,
            Self::Stage => WheelKind::Stage,
            Self::Rung => WheelKind::Rung,
        }
    }

    /// Whether the wheel comes to an end somewhere, so that one behind it may turn.
    #[must_use]
    pub const fn has_limit(&self) -> bool {
        !matches!(self, Self::Load(_) | Self::LoadStart { .. } | Self::Max(_))
    }

    /// Whether the wheel goes back to its start on misses, and so cannot be one of theirs.
    pub(crate) const fn only_turns_up(&self) -> bool {
        matches!(
            self,
            Self::Reps { .. }
                | Self::Hold { .. }
                | Self::Sets { .. }
                | Self::Rounds { .. }
                | Self::Load(Step::At(_))
                | Self::Max(Step::At(_))
        )
    }

    /// Whether nothing would be left of a load.
    pub(crate) fn takes_all(&self) -> bool {
        matches!(
            self,
            Self::Load(Step::By(Amount::Percent(percent)))
            | Self::Max(Step::By(Amount::Percent(percent)))
                if percent.tenths() >= 1000
        )
    }
}

impl Step {
    pub(crate) fn at<A: Into<Amount>>(
        table: impl IntoIterator<Item = (A, u32)>,
    ) -> Result<Self, InvalidRule> {
        let most = limits::TABLE_ROWS.high() as usize;
        let table = table.into_iter().map(|(amount, least)| (amount.into(), least));
        let table: Vec<(Amount, u32)> = table.take(most + 1).collect();
        limits::TABLE_ROWS.check(u32::try_from(table.len()).unwrap_or(u32::MAX))?;
        for (_, least) in &table {
            limits::REACHED.check(*least)?;
        }
        let mut leasts = table.iter().map(|(_, least)| *least);
        if leasts.clone().zip(leasts.by_ref().skip(1)).any(|(one, next)| one >= next) {
            return Err(RuleErrorKind::TableOrder.into());
        }
        Ok(Self::At(table))
    }
}
