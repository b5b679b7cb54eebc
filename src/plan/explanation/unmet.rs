//! What a routine asks for and does not get.

use std::collections::BTreeSet;
use std::fmt;

use super::Case;
use crate::codes::explanation as codes;
use crate::finding::serialize_finding;
use crate::plan::formulate::Formulation;
use crate::plan::model::{Choice, Demand};
use crate::plan::part::Part;
use crate::routine::Phase;

/// Something that a phase is asked for and that nothing chosen gives.
///
/// As JSON: `code`, `message`, `phase` and `demand`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Unmet {
    /// Where it would be given.
    pub phase: Phase,
    /// What is not given.
    pub demand: Demand,
    /// Why.
    pub why: UnmetReason,
}

/// Why nothing chosen gives what is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UnmetReason {
    /// What would give it is still recovering.
    Recovering,
    /// No exercise that may be chosen gives it.
    NoExercise,
    /// What would give it does not fit into the time beside what is worth more.
    NoTime,
    /// More speaks against what would give it than for it, or something alike is worth more.
    NotWorthIt,
}

impl UnmetReason {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Recovering => codes::STILL_RECOVERING,
            Self::NoExercise => codes::NO_EXERCISE,
            Self::NoTime => codes::NO_TIME,
            Self::NotWorthIt => codes::NOT_WORTH_IT,
        }
    }

    /// The reason, to stand before what is not given.
    pub(super) const fn heading(self) -> &'static str {
        match self {
            Self::Recovering => "left to recover:",
            Self::NoExercise => "no exercise available for",
            Self::NoTime => "no time for",
            Self::NotWorthIt => "not worth it for",
        }
    }
}

impl fmt::Display for Unmet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.why.heading(), self.demand.name())
    }
}

impl serde::Serialize for Unmet {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts {
            phase: Phase,
            demand: Demand,
        }
        let facts = Facts { phase: self.phase, demand: self.demand };
        serialize_finding(to, self.why.code(), self, &facts)
    }
}

/// What the strength part is asked for and does not give, and the regions that the warm-up does not
/// prepare. A warm-up touches muscles as its time allows, and a cool-down takes what time is left,
/// so they owe nothing else.
pub(super) fn unmet(case: &Case<'_>) -> Vec<Unmet> {
    let parts = case.parts().filter(|(phase, ..)| *phase != Phase::CoolDown);
    let mut found: Vec<Unmet> = parts
        .flat_map(|(phase, posed, part)| {
            let given = given(part.choices());
            let is_owed = |demand: &Demand| {
                phase == Phase::Strength || !matches!(demand, Demand::Muscle(_))
            };
            // What was trained this week is not for want of this session.
            let wanted = part.model.demands().iter().filter(|wanted| wanted.have == 0);
            let wanted = wanted.map(|wanted| wanted.demand);
            let missing = wanted.filter(is_owed).filter(|it| !given.contains(it));
            let missing: Vec<Demand> = missing.collect();
            missing.into_iter().map(move |demand| Unmet {
                phase,
                demand,
                why: why(case, posed, part, demand),
            })
        })
        .collect();
    found.sort_by_key(|it| (it.phase != Phase::Strength, it.why, it.demand));
    found
}

fn given<'a>(choices: impl Iterator<Item = &'a Choice>) -> BTreeSet<Demand> {
    choices.flat_map(Choice::gives).map(|(demand, _)| demand).collect()
}

/// Whether a demand is for a muscle of a body part that recovers.
fn is_recovering(case: &Case<'_>, demand: Demand) -> bool {
    let Demand::Muscle(muscle) = demand else { return false };
    let mut week = case.scope.week.iter();
    week.any(|week| week.recovering.contains_key(&muscle.leaf_group()))
}

fn why(
    case: &Case<'_>,
    posed: &Formulation<'_>,
    part: &Part,
    demand: Demand,
) -> UnmetReason {
    let gives = |choice: &&Choice| choice.gives().any(|(given, _)| given == demand);
    let families = posed.model.families().iter();
    let mut helpful =
        families.flat_map(|family| &family.choices).filter(gives).peekable();
    if helpful.peek().is_none() {
        if is_recovering(case, demand) {
            return UnmetReason::Recovering;
        }
        return UnmetReason::NoExercise;
    }
    let whole = part.model.value_of(part.choices());
    let budget = u64::from(part.model.budget());
    let is_worth_it = |choice: &Choice| {
        let with = part.choices().chain([choice]);
        part.model.value_of(with) > whole
            && part.seconds() + u64::from(choice.seconds()) > budget
    };
    if helpful.any(is_worth_it) { UnmetReason::NoTime } else { UnmetReason::NotWorthIt }
}
