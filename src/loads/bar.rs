//! A bar with plates: every mass that pairs of plates make on it, and the plates of a mass.

use super::error::{InvalidLoads, LoadsErrorKind};
use super::kinds::Masses;
use crate::limits;
use crate::prescription::Mass;

/// A bar, its plates, and all that they make.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Bar {
    empty: Mass,
    /// From heavy to light.
    plates: Vec<Plates>,
    masses: Masses,
}

/// Plates of one mass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Plates {
    mass: Mass,
    pairs: u32,
    /// What a pair adds to the bar, in hundredths of the bar's unit.
    adds: u32,
}

impl Bar {
    pub(super) fn new(
        bar: Mass,
        plates: impl IntoIterator<Item = (Mass, u32)>,
    ) -> Result<Self, InvalidLoads> {
        let mut all: Vec<Plates> = Vec::new();
        let most = limits::PLATE_KINDS.high() as usize;
        for (mass, many) in plates.into_iter().take(most + 1) {
            limits::PLATES.check(many)?;
            if many % 2 != 0 {
                return Err(LoadsErrorKind::OddPlates { plate: mass, many }.into());
            }
            if all.iter().any(|other| other.mass == mass) {
                return Err(LoadsErrorKind::PlateTwice { plate: mass }.into());
            }
            // A plate of more than half of what a bar can carry adds nothing that exists.
            let adds = mass.hundredths_in(bar.unit()).unwrap_or(u32::MAX);
            all.push(Plates { mass, pairs: many / 2, adds: adds.saturating_mul(2) });
        }
        limits::PLATE_KINDS.check(u32::try_from(all.len()).unwrap_or(u32::MAX))?;
        all.sort_unstable_by_key(|plates| std::cmp::Reverse(plates.mass));
        let masses = Masses::sorted(sums(bar, &all));
        Ok(Self { empty: bar, plates: all, masses })
    }

    pub(super) const fn bar(&self) -> Mass {
        self.empty
    }

    /// The plates from heavy to light, with how many there are.
    pub(super) fn counted(&self) -> impl ExactSizeIterator<Item = (Mass, u32)> + '_ {
        self.plates.iter().map(|plates| (plates.mass, plates.pairs * 2))
    }

    pub(super) const fn masses(&self) -> &Masses {
        &self.masses
    }

    /// The fewest plates of a side, the heaviest first.
    pub(super) fn plates(&self, mass: Mass) -> Option<Vec<Mass>> {
        if self.masses.up_to(mass) != Some(mass) {
            return None;
        }
        let aim = mass.hundredths().checked_sub(self.empty.hundredths())?;
        let unit =
            self.plates.iter().fold(aim, |unit, plates| divisor(unit, plates.adds));
        if unit == 0 {
            return Some(Vec::new());
        }
        let cells = (aim / unit) as usize + 1;
        let layers = self.fewest(cells, unit);
        let mut left = cells - 1;
        let mut side = Vec::new();
        for (place, plates) in self.plates.iter().enumerate() {
            let width = (plates.adds / unit) as usize;
            let lighter = layers.get(place + 1)?;
            let whole = layers.get(place)?.get(left).copied()?;
            // As many of the heaviest as the fewest plates allow.
            let many = (0..=plates.pairs).rev().find(|many| {
                let rest = left.checked_sub(*many as usize * width);
                let rest = rest.and_then(|rest| lighter.get(rest)).copied();
                rest.is_some_and(|rest| rest < NEVER && rest + many == whole)
            })?;
            left -= many as usize * width;
            side.extend((0..many).map(|_| plates.mass));
        }
        Some(side)
    }

    /// For each kind of plates, the fewest of it and of all lighter ones that make each sum of
    /// `cells`; behind them what no plates make.
    fn fewest(&self, cells: usize, unit: u32) -> Vec<Vec<u32>> {
        let mut none = vec![NEVER; cells];
        if let Some(nothing) = none.first_mut() {
            *nothing = 0;
        }
        let mut layers = vec![none];
        for plates in self.plates.iter().rev() {
            let width = (plates.adds / unit) as usize;
            let mut layer = layers.last().cloned().unwrap_or_default();
            let lighter = layers.last().map_or(&[][..], Vec::as_slice);
            for many in 1..=plates.pairs {
                let Some(room) = cells.checked_sub(many as usize * width) else { break };
                let heavier = layer.iter_mut().skip(cells - room);
                for (cell, rest) in heavier.zip(lighter) {
                    *cell = (*cell).min(rest.saturating_add(many));
                }
            }
            layers.push(layer);
        }
        layers.reverse();
        layers
    }
}

/// No number of plates makes the sum.
const NEVER: u32 = u32::MAX;

/// The greatest common divisor.
const fn divisor(mut one: u32, mut other: u32) -> u32 {
    while other > 0 {
        (one, other) = (other, one % other);
    }
    one
}

/// Every mass that pairs of plates make on the bar.
fn sums(bar: Mass, plates: &[Plates]) -> Vec<Mass> {
    let room = limits::MASS.high() - bar.hundredths();
    let unit = plates.iter().fold(0, |unit, plates| divisor(unit, plates.adds)).max(1);
    let mut made = vec![false; (room / unit) as usize + 1];
    if let Some(nothing) = made.first_mut() {
        *nothing = true;
    }
    for plates in plates {
        let width = (plates.adds / unit) as usize;
        // How many pairs of this kind the sum takes at least, where lighter ones do not make it.
        let mut used = vec![0_u32; made.len()];
        for cell in width..made.len() {
            let is_made = made.get(cell).copied().unwrap_or_default();
            let before = made.get(cell - width).copied().unwrap_or_default();
            let taken = used.get(cell - width).copied().unwrap_or_default();
            if !is_made && before && taken < plates.pairs {
                if let (Some(made), Some(used)) = (made.get_mut(cell), used.get_mut(cell))
                {
                    *made = true;
                    *used = taken + 1;
                }
            }
        }
    }
    let sum = |cell: usize| {
        let more = u32::try_from(cell).ok()?.checked_mul(unit)?;
        Mass::from_hundredths(bar.hundredths().checked_add(more)?, bar.unit()).ok()
    };
    let made = made.iter().enumerate().filter(|(_, is_made)| **is_made);
    made.filter_map(|(cell, _)| sum(cell)).collect()
}
