//! What would make a routine better, found by solving changed plans.

use std::fmt;

use super::attempt::{self, Gain};
use super::{Case, TimeUse};
use crate::codes::explanation as codes;
use crate::equipment::{Equipment, EquipmentSet};
use crate::exercise::{ExerciseId, Level};
use crate::finding::serialize_finding;
use crate::muscle::LeafGroup;
use crate::plan::formulate::{Days, Scope};
use crate::plan::request::Plan;
use crate::plan::week::DAY;
use crate::region::BodyRegion;
use crate::routine::{Block, Phase};
use crate::vocabulary::EnumSet;

/// Something that would make a routine better, or use it better.
///
/// A gain is in units of value; it is found by solving the changed plan, so there is a routine
/// that gains it.
///
/// As JSON: `code`, `message` and the facts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlanHint {
    /// The one piece of equipment that was found to raise the value most; where a part of what it
    /// stands in for is enough, that.
    #[non_exhaustive]
    AddEquipment {
        /// What to get.
        equipment: Equipment,
        /// How much more the routine would be worth.
        gain: i64,
        /// The same as a part of the value in percent, rounded down.
        percent: i64,
        /// Which exercises would be chosen that are not possible now, or not in that setup.
        exercises: Vec<ExerciseId>,
    },
    /// A longer session would raise the value by a hundredth or more.
    #[non_exhaustive]
    AddMinutes {
        /// The minutes in all.
        minutes: u32,
        /// How much more the routine would be worth.
        gain: i64,
        /// The same as a part of the value in percent, rounded down.
        percent: i64,
    },
    /// Once what recovers now may be trained, the session would be better by a hundredth or more.
    #[non_exhaustive]
    Wait {
        /// The days until then.
        days: u32,
        /// The body parts that will have recovered.
        groups: EnumSet<LeafGroup>,
        /// How much more the routine would be worth.
        gain: i64,
        /// The same as a part of the value in percent, rounded down.
        percent: i64,
    },
    /// Of the regions to be spared, the one for which easing would raise the value most.
    #[non_exhaustive]
    EaseInstead {
        /// The region.
        region: BodyRegion,
        /// How much more the routine would be worth if it were eased rather than spared.
        gain: i64,
        /// The same as a part of the value in percent, rounded down.
        percent: i64,
    },
    /// Of the regions to be spared, the one that costs most, where easing it is not as good.
    #[non_exhaustive]
    StopSparing {
        /// The region.
        region: BodyRegion,
        /// How much more the routine would be worth if it need not be spared.
        gain: i64,
        /// The same as a part of the value in percent, rounded down.
        percent: i64,
    },
    /// Of the regions to be eased, the one that costs most.
    #[non_exhaustive]
    StopEasing {
        /// The region.
        region: BodyRegion,
        /// How much more the routine would be worth if it need not be eased.
        gain: i64,
        /// The same as a part of the value in percent, rounded down.
        percent: i64,
    },
    /// No exercise chosen has a target among its primary muscles.
    #[non_exhaustive]
    OnlyAssists {
        /// The fewest pieces of equipment with which one may be chosen; empty if none would do.
        equipment: EquipmentSet,
        /// The lowest level at which one may be chosen, if a higher one would do.
        level: Option<Level>,
    },
    /// Seconds of the session stay unused: no choice that would add value fits into what its part
    /// has left.
    #[non_exhaustive]
    UnusedTime {
        /// The seconds.
        seconds: u64,
        /// The fewest minutes in which the strength part would be worth as much.
        minutes: u32,
    },
}

impl PlanHint {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::AddEquipment { .. } => codes::ADD_EQUIPMENT,
            Self::AddMinutes { .. } => codes::ADD_MINUTES,
            Self::Wait { .. } => codes::WAIT,
            Self::EaseInstead { .. } => codes::EASE_INSTEAD,
            Self::StopSparing { .. } => codes::STOP_SPARING,
            Self::StopEasing { .. } => codes::STOP_EASING,
            Self::OnlyAssists { .. } => codes::MAINLY_ASSISTED,
            Self::UnusedTime { .. } => codes::UNUSED_TIME,
        }
    }
}

/// How many changed plans are solved for each sort of hint, twelve in all; choices of this crate.
const KITS_TRIED: usize = 3;
const SIMPLER_TRIED: usize = 1;
const MORE_MINUTES: &[u32] = &[5, 10, 15];
const REGIONS_TRIED: usize = 1;
const DAYS_TRIED: usize = 2;

/// More minutes are worth mentioning from a hundredth on; a choice of this crate.
const WORTH_THE_TIME: i64 = 100;

pub(super) fn hints(case: &Case<'_>, fewest_minutes: u32) -> Vec<PlanHint> {
    let mut hints = Vec::new();
    hints.extend(only_assists(case));
    hints.extend(equipment(case));
    hints.extend(minutes(case));
    hints.extend(wait(case));
    hints.extend(regions(case));
    hints.extend(unused(case, fewest_minutes));
    hints
}

/// A gain as a part of the value.
fn percent(case: &Case<'_>, gain: i64) -> i64 {
    gain.saturating_mul(100) / case.outcome.value().max(1)
}

fn equipment(case: &Case<'_>) -> Option<PlanHint> {
    let plan = case.scope.plan;
    let with = |piece: Equipment| plan.clone().kit(plan.kit.with(piece));
    let lacking = Equipment::ALL.iter().filter(|piece| !plan.kit.contains(**piece));
    let changes = lacking.map(|piece| (*piece, with(*piece)));
    let (largest, most) = attempt::best(case, changes, KITS_TRIED)?;
    let parts = largest.provides().iter().filter(|part| !plan.kit.contains(*part));
    let mut parts: Vec<Equipment> = parts.filter(|part| *part != largest).collect();
    parts.sort_by_key(|part| part.provides().len());
    let mut enough = parts.into_iter().take(SIMPLER_TRIED).filter_map(|part| {
        let gain = attempt::gain(case, &with(part), most.gain - 1)?;
        (!gain.exercises.is_empty()).then_some((part, gain))
    });
    let (equipment, Gain { gain, exercises }) = enough.next().unwrap_or((largest, most));
    Some(PlanHint::AddEquipment {
        equipment,
        gain,
        percent: percent(case, gain),
        exercises,
    })
}

fn minutes(case: &Case<'_>) -> Option<PlanHint> {
    let plan = case.scope.plan;
    let too_little = (case.outcome.value() - 1).div_euclid(WORTH_THE_TIME).max(0);
    MORE_MINUTES.iter().find_map(|more| {
        let minutes = plan.minutes + more;
        let changed = plan.clone().minutes(minutes);
        changed.check_ranges().ok()?;
        let Gain { gain, .. } = attempt::gain(case, &changed, too_little)?;
        Some(PlanHint::AddMinutes { minutes, gain, percent: percent(case, gain) })
    })
}

/// The first day on which enough has recovered, with the sets of the week as they are.
fn wait(case: &Case<'_>) -> Option<PlanHint> {
    let plan = case.scope.plan;
    let recovering = &case.scope.week.as_ref()?.recovering;
    let too_little = (case.outcome.value() - 1).div_euclid(WORTH_THE_TIME).max(0);
    let mut days: Vec<u32> =
        recovering.values().map(|hours| hours.div_ceil(DAY)).collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter().take(DAYS_TRIED).find_map(|days| {
        let mut changed = plan.clone();
        let week = changed.week.as_mut()?;
        week.recovery = week.recovery.saturating_sub(days * DAY);
        let Gain { gain, .. } = attempt::gain(case, &changed, too_little)?;
        let recovered = recovering.iter().filter(|(_, hours)| **hours <= days * DAY);
        let groups = recovered.map(|(group, _)| *group).collect();
        Some(PlanHint::Wait { days, groups, gain, percent: percent(case, gain) })
    })
}

fn regions(case: &Case<'_>) -> Vec<PlanHint> {
    let plan = case.scope.plan;
    let change = |region: BodyRegion, relax: fn(&mut Plan, BodyRegion)| {
        let mut changed = plan.clone();
        relax(&mut changed, region);
        (region, changed)
    };
    let best = |regions: crate::region::RegionSet, relax: fn(&mut Plan, BodyRegion)| {
        let changes = regions.iter().map(|region| change(region, relax));
        let (region, Gain { gain, .. }) = attempt::best(case, changes, REGIONS_TRIED)?;
        Some((region, gain, percent(case, gain)))
    };
    let mut hints = Vec::new();
    let easing = best(plan.spare, |plan, region| {
        plan.spare.remove(region);
        plan.ease.insert(region);
    });
    hints.extend(easing.map(|(region, gain, percent)| PlanHint::EaseInstead {
        region,
        gain,
        percent,
    }));
    let sparing = best(plan.spare, |plan, region| {
        plan.spare.remove(region);
    });
    let eased = easing.map_or(0, |(_, gain, _)| gain);
    let sparing = sparing.filter(|(_, gain, _)| *gain > eased);
    hints.extend(sparing.map(|(region, gain, percent)| PlanHint::StopSparing {
        region,
        gain,
        percent,
    }));
    let eased = best(plan.ease, |plan, region| {
        plan.ease.remove(region);
    });
    hints.extend(eased.map(|(region, gain, percent)| PlanHint::StopEasing {
        region,
        gain,
        percent,
    }));
    hints
}

/// What would let an exercise be chosen that has a target among its primary muscles, where none
/// was.
fn only_assists(case: &Case<'_>) -> Option<PlanHint> {
    let plan = case.scope.plan;
    let strength = case.outcome.routine().strength();
    let mut steps = strength.iter().flat_map(Block::steps);
    if steps.any(|step| !step.exercise().primary().is_disjoint(plan.targets)) {
        return None;
    }
    let for_target = |changed: &Plan| {
        let scope = Scope::new(changed, &case.outcome.related);
        let candidates = scope.candidates(Phase::Strength);
        let primary = candidates
            .filter(|it| !it.exercise.primary().is_disjoint(plan.targets))
            .flat_map(|candidate| scope.in_setups(candidate))
            .filter(|candidate| candidate.setup.unknown().is_none());
        primary.map(|candidate| plan.kit.missing_for(candidate.setup)).collect::<Vec<_>>()
    };
    let everything = for_target(&plan.clone().kit(EquipmentSet::all()));
    let equipment = everything.into_iter().filter(|missing| !missing.is_empty());
    let equipment = equipment.min_by_key(|missing| missing.len()).unwrap_or_default();
    let higher = Level::ALL.iter().copied().filter(|level| *level > plan.level);
    let mut higher =
        higher.filter(|level| !for_target(&plan.clone().up_to(*level)).is_empty());
    Some(PlanHint::OnlyAssists { equipment, level: higher.next() })
}

fn unused(case: &Case<'_>, minutes: u32) -> Option<PlanHint> {
    let used: u64 = case.parts().map(|(_, _, part)| TimeUse::of(part).used).sum();
    let seconds = case.scope.plan.seconds().saturating_sub(used);
    (seconds > 0).then_some(PlanHint::UnusedTime { seconds, minutes })
}

impl serde::Serialize for PlanHint {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        #[serde(untagged)]
        enum Facts<'a> {
            Equipment {
                equipment: Equipment,
                gain: i64,
                percent: i64,
                exercises: &'a [ExerciseId],
            },
            Minutes {
                minutes: u32,
                gain: i64,
                percent: i64,
            },
            Days {
                days: u32,
                groups: EnumSet<LeafGroup>,
                gain: i64,
                percent: i64,
            },
            Region {
                region: BodyRegion,
                gain: i64,
                percent: i64,
            },
            Assists {
                equipment: EquipmentSet,
                level: Option<Level>,
            },
            Unused {
                seconds: u64,
                minutes: u32,
            },
        }
        let facts = match *self {
            Self::AddEquipment { equipment, gain, percent, ref exercises } => {
                Facts::Equipment { equipment, gain, percent, exercises }
            }
            Self::AddMinutes { minutes, gain, percent } => {
                Facts::Minutes { minutes, gain, percent }
            }
            Self::Wait { days, groups, gain, percent } => {
                Facts::Days { days, groups, gain, percent }
            }
            Self::EaseInstead { region, gain, percent }
            | Self::StopSparing { region, gain, percent }
            | Self::StopEasing { region, gain, percent } => {
                Facts::Region { region, gain, percent }
            }
            Self::OnlyAssists { equipment, level } => Facts::Assists { equipment, level },
            Self::UnusedTime { seconds, minutes } => Facts::Unused { seconds, minutes },
        };
        serialize_finding(to, self.code(), self, &facts)
    }
}

/// "by 12 %", or "by less than 1 %".
struct By(i64);

impl fmt::Display for By {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            ..=0 => f.write_str("by less than 1 %"),
            percent => write!(f, "by {percent} %"),
        }
    }
}

/// More than this is no longer time to breathe.
const MUCH_TIME: u64 = 300;

impl fmt::Display for PlanHint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AddEquipment { equipment, percent, .. } => {
                let name = crate::text::with_article(equipment.name());
                let by = By(*percent);
                write!(f, "with {name} the session would be better {by}")
            }
            Self::AddMinutes { minutes, percent, .. } => {
                write!(f, "in {minutes} minutes it would be better {}", By(*percent))
            }
            Self::Wait { days, groups, percent, .. } => {
                let groups = groups.iter().map(|group| group.name().to_lowercase());
                let groups = crate::text::list(groups, "and");
                let (days, by) = (Days::of(days * DAY), By(*percent));
                write!(f, "in {days}, with {groups} recovered, it would be better {by}")
            }
            Self::EaseInstead { region, percent, .. } => {
                let (name, by) = (region.name().to_lowercase(), By(*percent));
                write!(f, "easing the {name} rather than sparing: better {by}")
            }
            Self::StopSparing { region, percent, .. } => {
                let (name, by) = (region.name().to_lowercase(), By(*percent));
                write!(f, "without sparing the {name}: better {by}")
            }
            Self::StopEasing { region, percent, .. } => {
                let (name, by) = (region.name().to_lowercase(), By(*percent));
                write!(f, "without easing the {name}: better {by}")
            }
            Self::OnlyAssists { equipment, level } => {
                f.write_str("every exercise only assists the targets")?;
                if !equipment.is_empty() {
                    let names = equipment.iter().map(|it| it.name().to_lowercase());
                    let names = crate::text::list(names, "and");
                    write!(f, "; for work of their own add: {names}")?;
                }
                level.map_or(Ok(()), |level| {
                    write!(f, "; there is work for them up to {} level", level.name())
                })
            }
            Self::UnusedTime { seconds, minutes } => {
                let time = super::wording::clock(*seconds);
                write!(f, "{time} are left over: ")?;
                if *seconds <= MUCH_TIME {
                    return f.write_str("a longer rest, or time to breathe");
                }
                write!(f, "{minutes} minutes would be as good")
            }
        }
    }
}
