//! What might have been chosen and was not.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::{Case, chosen};
use crate::codes::explanation as codes;
use crate::exercise::{Exercise, ExerciseId};
use crate::finding::serialize_finding;
use crate::plan::formulate::{Merit, Offered};
use crate::plan::model::Choice;
use crate::routine::Phase;

/// An exercise that might have been chosen and was not.
///
/// As JSON: `code`, `message`, `exercise`, `name`, `phase` and the facts of the reason.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PassedOver {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Its name for people.
    pub name: String,
    /// Where it would stand.
    pub phase: Phase,
    /// Why it does not.
    pub why: PassedOverReason,
}

/// Why an exercise was passed over.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PassedOverReason {
    /// This one was chosen, and one of their kind is enough.
    Alike(ExerciseId),
    /// This harder variant was chosen, which fits the level.
    EasierVariant(ExerciseId),
    /// It gives nothing that is asked for.
    NothingTrained,
    /// What it is for has all the sets that count.
    Volume,
    /// More speaks against it than it would add.
    Outweighed(Vec<Merit>),
    /// The time is better used by what was chosen.
    TimeUse,
}

impl PassedOverReason {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Alike(_) => codes::ALIKE,
            Self::EasierVariant(_) => codes::EASIER_VARIANT,
            Self::NothingTrained => codes::NOTHING_TRAINED,
            Self::Volume => codes::VOLUME,
            Self::Outweighed(_) => codes::OUTWEIGHED,
            Self::TimeUse => codes::TIME_USE,
        }
    }

    /// The reason without its facts: exercises are listed under it.
    pub(super) const fn heading(&self) -> &'static str {
        match self {
            Self::Alike(_) => "one of the kind is enough",
            Self::EasierVariant(_) => "you are ready for a harder variant",
            Self::NothingTrained => "nothing that is asked for",
            Self::Volume => "more sets would add nothing",
            Self::Outweighed(_) => "more speaks against it than it would add",
            Self::TimeUse => "the time is better used",
        }
    }

    /// What was chosen in its place.
    pub(super) const fn instead(&self) -> Option<&ExerciseId> {
        match self {
            Self::Alike(other) | Self::EasierVariant(other) => Some(other),
            _ => None,
        }
    }
}

impl fmt::Display for PassedOver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`: {}", self.exercise, self.why.heading())?;
        self.why.instead().map_or(Ok(()), |other| write!(f, ", `{other}`"))
    }
}

impl serde::Serialize for PassedOver {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts<'a> {
            exercise: &'a ExerciseId,
            name: &'a str,
            phase: Phase,
            #[serde(skip_serializing_if = "Option::is_none")]
            instead: Option<&'a ExerciseId>,
            #[serde(skip_serializing_if = "<[Merit]>::is_empty")]
            merits: &'a [Merit],
        }
        let merits: &[Merit] = match &self.why {
            PassedOverReason::Outweighed(merits) => merits,
            _ => &[],
        };
        let Self { exercise, name, phase, why } = self;
        let (phase, instead) = (*phase, why.instead());
        let facts = Facts { exercise, name, phase, instead, merits };
        serialize_finding(to, why.code(), self, &facts)
    }
}

/// Returns what was passed over, by phase, in the order of the catalogue. A candidate for warm-up
/// and cool-down is listed under the warm-up.
pub(super) fn passed_over(case: &Case<'_>) -> Vec<PassedOver> {
    let mut found: Vec<PassedOver> = Vec::new();
    let taken = case.parts().flat_map(|(_, _, part)| part.choices());
    let taken: BTreeSet<&ExerciseId> = taken.map(Choice::exercise).collect();
    for (phase, posed, part) in case.parts() {
        let whole = part.model.value_of(part.choices());
        let named: BTreeSet<ExerciseId> =
            found.iter().map(|it| it.exercise.clone()).collect();
        let is_named = |id: &ExerciseId| taken.contains(id) || named.contains(id);
        let mut reasons: BTreeMap<usize, (&Exercise, PassedOverReason)> = BTreeMap::new();
        for (family, of_family) in posed.model.families().iter().enumerate() {
            let other = part.taken.iter().find(|(taken, _)| *taken == family);
            let other = other.and_then(|place| posed.at(*place));
            for place in 0..of_family.choices.len() {
                let Some((offered, choice)) = posed.at((family, place)) else { continue };
                let exercise = offered.candidate.exercise;
                if is_named(exercise.id()) {
                    continue;
                }
                let why = if let Some((other, _)) = other {
                    instead(case, offered, other)
                } else {
                    let with = part.choices().chain([choice]);
                    let adds = part.model.value_of(with) - whole;
                    alone(case, phase, adds, offered, choice)
                };
                let place = offered.candidate.place;
                let best = reasons.entry(place).or_insert((exercise, why.clone()));
                if rank(&why) > rank(&best.1) {
                    best.1 = why;
                }
            }
        }
        found.extend(reasons.into_values().map(|(exercise, why)| PassedOver {
            exercise: exercise.id().clone(),
            name: exercise.name().to_owned(),
            phase,
            why,
        }));
    }
    found
}

/// Of the reasons for the choices of one exercise, that of the choice which came nearest holds.
const fn rank(why: &PassedOverReason) -> u8 {
    match why {
        PassedOverReason::NothingTrained => 0,
        PassedOverReason::Volume => 1,
        PassedOverReason::Outweighed(_) => 2,
        PassedOverReason::TimeUse => 3,
        PassedOverReason::Alike(_) | PassedOverReason::EasierVariant(_) => 4,
    }
}

fn instead(
    case: &Case<'_>,
    offered: &Offered<'_>,
    other: &Offered<'_>,
) -> PassedOverReason {
    let other = other.candidate.exercise.id();
    let harder = case.scope.related.harder(offered.candidate.place);
    if harder.iter().any(|harder| harder.id() == other) {
        PassedOverReason::EasierVariant(other.clone())
    } else {
        PassedOverReason::Alike(other.clone())
    }
}

/// Returns why a choice that adds this much was not taken although its family is free.
fn alone(
    case: &Case<'_>,
    phase: Phase,
    adds: i64,
    offered: &Offered<'_>,
    choice: &Choice,
) -> PassedOverReason {
    if choice.gives().next().is_none() {
        return PassedOverReason::NothingTrained;
    }
    if adds == i64::from(choice.merit()) {
        PassedOverReason::Volume
    } else if adds > 0 {
        PassedOverReason::TimeUse
    } else {
        let merits = chosen::merits(case, phase, offered, choice.sets());
        let against = merits.into_iter().filter(|merit| merit.amount() < 0);
        PassedOverReason::Outweighed(against.collect())
    }
}
