//! Loads that are listed, and loads in even steps.

use super::error::{InvalidLoads, LoadsErrorKind};
use crate::limits::{self, OutOfRange};
use crate::prescription::{BandTension, Mass, MassUnit};

/// What is added where every mass exists: the lightest common pair of plates on a bar, and the
/// same in pounds. A choice of this crate.
pub(super) const fn usual_step(unit: MassUnit) -> Mass {
    match unit {
        MassUnit::Kg => Mass::constant_kg(2.5),
        MassUnit::Lb => Mass::constant_lb(5.0),
    }
}

/// One or more masses, from light to heavy, none twice.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Masses(Vec<Mass>);

impl Masses {
    pub(super) fn new(
        masses: impl IntoIterator<Item = Mass>,
    ) -> Result<Self, InvalidLoads> {
        // One more than allowed is enough to know; an endless iterator must not hang.
        let most = limits::LOADS_LISTED.high() as usize;
        let masses: Vec<Mass> = masses.into_iter().take(most + 1).collect();
        if masses.is_empty() {
            return Err(LoadsErrorKind::NoLoads.into());
        }
        let many = u32::try_from(masses.len()).unwrap_or(u32::MAX);
        limits::LOADS_LISTED.check(many)?;
        Ok(Self::sorted(masses))
    }

    pub(super) fn sorted(mut masses: Vec<Mass>) -> Self {
        masses.sort_unstable();
        masses.dedup();
        Self(masses)
    }

    pub(super) fn all(&self) -> &[Mass] {
        &self.0
    }

    /// The mass at a place among those that a predicate holds for, which are the lightest.
    fn last(&self, holds: impl Fn(&Mass) -> bool) -> Option<Mass> {
        let many = self.0.partition_point(holds);
        self.0.get(many.checked_sub(1)?).copied()
    }

    pub(super) fn up_to(&self, mass: Mass) -> Option<Mass> {
        self.last(|other| *other <= mass)
    }

    pub(super) fn below(&self, mass: Mass) -> Option<Mass> {
        self.last(|other| *other < mass)
    }

    pub(super) fn above(&self, mass: Mass) -> Option<Mass> {
        self.0.get(self.0.partition_point(|other| *other <= mass)).copied()
    }
}

/// Even steps from one mass to another, counted in hundredths of one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Steps {
    pub(super) from: Mass,
    pub(super) to: Mass,
    pub(super) by: Mass,
}

impl Steps {
    pub(super) fn new(from: Mass, to: Mass, by: Mass) -> Result<Self, InvalidLoads> {
        if from > to {
            return Err(OutOfRange::reversed(&limits::MASS, from, to).into());
        }
        // A step in the other unit is rounded once, so that every load is a whole number of
        // hundredths.
        Ok(Self { from, to, by: by.to(from.unit())? })
    }

    fn at(&self, step: u32) -> Option<Mass> {
        let more = u64::from(step) * u64::from(self.by.hundredths());
        let hundredths = u64::from(self.from.hundredths()) + more;
        Mass::from_wide(hundredths, self.from.unit()).ok().filter(|mass| *mass <= self.to)
    }

    /// The number of steps after the first.
    fn last(&self) -> u32 {
        let whole = (self.to.exact() - self.from.exact()) / self.by.exact();
        // Pounds can reach beyond 1000 kg, where no mass is.
        let most = (limits::MASS.high() - self.from.hundredths()) / self.by.hundredths();
        u32::try_from(whole).unwrap_or(u32::MAX).min(most)
    }

    pub(super) fn all(self) -> impl Iterator<Item = Mass> {
        (0..=self.last()).filter_map(move |step| self.at(step))
    }

    /// The number of steps that are not above a mass.
    fn many_up_to(&self, mass: Mass) -> u32 {
        let Some(more) = mass.exact().checked_sub(self.from.exact()) else { return 0 };
        let whole = u32::try_from(more / self.by.exact()).unwrap_or(u32::MAX);
        whole.min(self.last()) + 1
    }

    pub(super) fn up_to(&self, mass: Mass) -> Option<Mass> {
        self.at(self.many_up_to(mass).checked_sub(1)?)
    }

    pub(super) fn below(&self, mass: Mass) -> Option<Mass> {
        let step = self.many_up_to(mass).checked_sub(1)?;
        self.at(step)
            .filter(|other| *other < mass)
            .or_else(|| self.at(step.checked_sub(1)?))
    }

    pub(super) fn above(&self, mass: Mass) -> Option<Mass> {
        let many = self.many_up_to(mass);
        (many <= self.last()).then(|| self.at(many)).flatten()
    }
}

/// One or more bands, from light to heavy, none twice.
pub(super) fn bands(
    bands: impl IntoIterator<Item = BandTension>,
) -> Result<Vec<BandTension>, InvalidLoads> {
    let most = limits::LOADS_LISTED.high() as usize;
    let mut bands: Vec<BandTension> = bands.into_iter().take(most).collect();
    bands.sort_unstable();
    bands.dedup();
    if bands.is_empty() { Err(LoadsErrorKind::NoLoads.into()) } else { Ok(bands) }
}
