//! Moving a load along one scale of hardness, and comparing loads on it.

use std::cmp::Ordering;

use crate::loads::{Loads, added, assisted, external, share};
use crate::prescription::{Load, Mass, MassUnit};
use crate::progression::rule::Amount;

/// A load as one value: ranges count by their lower end.
pub(crate) fn single(load: &Load) -> Load {
    match load {
        Load::Added(mass) => added(mass.low()),
        Load::Assisted(mass) => assisted(mass.low()),
        Load::External(mass) => external(mass.low()),
        other => other.clone(),
    }
}

/// Where a load is on its scale, in units of 0.1 microgram; help counts below nothing.
fn exact(load: &Load) -> Option<i128> {
    match load {
        Load::BodyWeight => Some(0),
        Load::Added(mass) | Load::External(mass) => Some(mass.low().exact().into()),
        Load::Assisted(help) => Some(-i128::from(help.low().exact())),
        _ => None,
    }
}

/// Whether two loads are of one kind, so that one may stand in for the other.
pub(crate) fn is_same_family(one: &Load, other: &Load) -> bool {
    use Load as L;
    matches!(
        (one, other),
        (L::External(_), L::External(_))
            | (L::Band(_), L::Band(_))
            | (
                L::BodyWeight | L::Added(_) | L::Assisted(_),
                L::BodyWeight | L::Added(_) | L::Assisted(_)
            )
    )
}

/// A load that was lifted as one value; a bare mass is help where help was asked for.
pub(super) fn as_asked(lifted: &Load, asked: &Load) -> Load {
    match (lifted, asked) {
        (Load::External(mass), Load::Assisted(_)) => assisted(mass.low()),
        _ => single(lifted),
    }
}

/// How a load that was lifted compares to the one that was asked for: `None` where they cannot be
/// compared. A weight in the hands counts as weight added where body weight was asked for, and as
/// help where help was.
pub(super) fn compare(lifted: &Load, asked: &Load) -> Option<Ordering> {
    if let (Load::External(mass), Load::Assisted(help)) = (lifted, asked) {
        return Some(help.low().cmp(&mass.low()));
    }
    if let (Load::Band(lifted), Load::Band(asked)) = (lifted, asked) {
        return Some(lifted.cmp(asked));
    }
    let is_of_body = !matches!(asked, Load::External(_));
    let is_in_hands = matches!(lifted, Load::External(_));
    if !is_of_body && !is_in_hands {
        return None;
    }
    Some(exact(lifted)?.cmp(&exact(asked)?))
}

/// Whether a load that was lifted is on the scale of the one that was asked for.
pub(crate) fn is_comparable(lifted: &Load, asked: &Load) -> bool {
    compare(lifted, asked).is_some()
}

/// Whether a load is known to be harder than another.
pub(crate) fn is_harder(one: &Load, other: &Load) -> bool {
    compare(one, other) == Some(Ordering::Greater)
}

/// A load with more on it, or less. `None` where nothing would be left, where there is no mass to
/// take a share of, and for what is only felt.
pub(crate) fn moved(load: &Load, amount: Amount, is_more: bool) -> Option<Load> {
    let load = single(load);
    match amount {
        Amount::Mass(mass) => by_mass(&load, mass, is_more),
        Amount::Percent(percent) => {
            let tenths = percent.tenths();
            let of = |mass: Mass, is_more: bool| {
                let tenths = if is_more {
                    1000 + tenths
                } else {
                    1000_u32.checked_sub(tenths).filter(|left| *left > 0)?
                };
                Some(share(mass, tenths)).filter(|moved| *moved != mass)
            };
            match load {
                Load::External(mass) => of(mass.low(), is_more).map(external),
                Load::Added(mass) => of(mass.low(), is_more).map(added),
                // Less help is harder.
                Load::Assisted(help) => of(help.low(), !is_more).map(assisted),
                _ => None,
            }
        }
    }
}

fn by_mass(load: &Load, step: Mass, is_more: bool) -> Option<Load> {
    match load {
        Load::External(mass) => {
            let mass = mass.low();
            let moved =
                if is_more { mass.checked_add(step) } else { mass.checked_sub(step) };
            moved.filter(|moved| *moved != mass).map(external)
        }
        Load::BodyWeight => Some(if is_more { added(step) } else { assisted(step) }),
        Load::Added(mass) => {
            signed(i64::from(mass.low().hundredths()), mass.low(), step, is_more)
        }
        Load::Assisted(help) => {
            signed(-i64::from(help.low().hundredths()), help.low(), step, is_more)
        }
        _ => None,
    }
}

/// Moves along the scale of body weight, in hundredths of the unit of what is there.
fn signed(from: i64, there: Mass, step: Mass, is_more: bool) -> Option<Load> {
    let step = i64::from(step.hundredths_in(there.unit())?);
    let to = if is_more { from + step } else { from - step };
    let mass = |hundredths: i64| {
        Mass::from_wide(u64::try_from(hundredths).ok()?, there.unit()).ok()
    };
    match to.cmp(&0) {
        _ if to == from => None,
        Ordering::Equal => Some(Load::BodyWeight),
        Ordering::Greater => mass(to).map(added),
        Ordering::Less => mass(-to).map(assisted),
    }
}

/// A training maximum with more on it, or less.
pub(super) fn moved_max(max: Mass, amount: Amount, is_more: bool) -> Option<Mass> {
    match moved(&external(max), amount, is_more)? {
        Load::External(mass) => Some(mass.low()),
        _ => None,
    }
}

/// The easier of two loads; the first where they cannot be compared.
pub(super) fn easier_of(one: Load, other: &Load) -> Load {
    match compare(other, &one) {
        Some(Ordering::Less) => single(other),
        _ => one,
    }
}

/// The harder of two loads; the first where they cannot be compared.
pub(super) fn harder_of(one: Load, other: &Load) -> Load {
    match compare(other, &one) {
        Some(Ordering::Greater) => single(other),
        _ => one,
    }
}

/// The next harder load where every mass exists.
pub(super) fn any_harder(load: &Load) -> Option<Load> {
    match load {
        // Going on in the unit that was begun in is left to the masses themselves.
        Load::BodyWeight => Some(added(Loads::any().lightest(MassUnit::Kg)?)),
        other => Loads::any().harder(other),
    }
}
