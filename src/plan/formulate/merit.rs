//! What speaks for or against a choice beside what it trains.

use std::collections::BTreeMap;
use std::fmt;

use super::lifts::only_assists;
use super::{Candidate, Scope};
use crate::codes::plan as codes;
use crate::exercise::{Exercise, ExerciseId, Laterality, Level, Setup};
use crate::finding::serialize_finding;
use crate::plan::request::Plan;

/// Something that speaks for or against a choice beside what it trains, in units of value.
///
/// The numbers are choices of this crate, tried on grids of plans that coaches read; 8000 is about
/// what a second set gives a muscle of [weight](super::weight) 7.
///
/// As JSON: `code`, `message`, `amount` and the facts.
///
/// ```
/// use regimen::plan::Merit;
///
/// assert_eq!(Merit::Disliked.amount(), -8000);
/// assert_eq!(Merit::HarderVariants { count: 2 }.amount(), -4000);
/// assert_eq!(Merit::HarderVariants { count: 1 }.to_string(), "a harder variant fits the level");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Merit {
    /// None of its primary muscles is a target, or it is a lift of the limbs in a plan for the core.
    OnlyAssists,
    /// It is no [staple](Exercise::staple).
    Uncommon,
    /// It is done without a resistance although it could be done with one, above beginner level.
    Unloaded,
    /// It is a lift made heavy for strength, for fewer than 3 sets.
    FewHeavySets,
    /// It is a lift made heavy for strength, one side at a time.
    HeavyOneSided,
    /// It is done without a resistance, and the catalogue has harder variants within the level.
    HarderVariants {
        /// How many; no more than 7 count.
        count: u32,
    },
    /// The person likes it.
    Liked,
    /// The person dislikes it.
    Disliked,
    /// It was in recent sessions.
    Recent {
        /// In how many; no more than 2 count.
        sessions: u32,
    },
}

/// Harder variants beyond this do not count.
const MOST_HARDER: u32 = 7;

/// Recent sessions beyond this do not count.
const MOST_RECENT: u32 = 2;

/// A lift made heavy is done for at least this many sets.
const HEAVY_SETS: u32 = 3;

impl Merit {
    /// What it adds to the value of a choice; negative if it speaks against it.
    #[must_use]
    pub fn amount(self) -> i32 {
        let times = |count: u32, most: u32| i32::try_from(count.min(most)).unwrap_or(0);
        match self {
            Self::Uncommon | Self::Unloaded | Self::Disliked => -8000,
            Self::OnlyAssists => -12_000,
            Self::FewHeavySets => -24_000,
            Self::HeavyOneSided => -4000,
            Self::Liked => 8000,
            Self::HarderVariants { count } => -2000 * times(count, MOST_HARDER),
            Self::Recent { sessions } => -4000 * times(sessions, MOST_RECENT),
        }
    }

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OnlyAssists => codes::ONLY_ASSISTS,
            Self::Uncommon => codes::UNCOMMON,
            Self::Unloaded => codes::UNLOADED,
            Self::FewHeavySets => codes::FEW_HEAVY_SETS,
            Self::HeavyOneSided => codes::HEAVY_ONE_SIDED,
            Self::HarderVariants { .. } => codes::HARDER_VARIANTS,
            Self::Liked => codes::LIKED,
            Self::Disliked => codes::DISLIKED,
            Self::Recent { .. } => codes::RECENT,
        }
    }
}

/// A clause about the choice.
impl fmt::Display for Merit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OnlyAssists => "it only assists",
            Self::Uncommon => "few people know it",
            Self::Unloaded => "it could be loaded",
            Self::FewHeavySets => "heavy for fewer than 3 sets",
            Self::HeavyOneSided => "heavy, one side at a time",
            Self::HarderVariants { count: 1 } => "a harder variant fits the level",
            Self::HarderVariants { count } => {
                return write!(f, "{count} harder variants fit the level");
            }
            Self::Liked => "you like it",
            Self::Disliked => "you dislike it",
            Self::Recent { sessions: 1 } => "it was in a recent session",
            Self::Recent { sessions } => {
                return write!(f, "it was in {sessions} recent sessions");
            }
        })
    }
}

impl serde::Serialize for Merit {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts {
            amount: i32,
            #[serde(skip_serializing_if = "Option::is_none")]
            count: Option<u32>,
            #[serde(skip_serializing_if = "Option::is_none")]
            sessions: Option<u32>,
        }
        let mut facts = Facts { amount: self.amount(), count: None, sessions: None };
        match *self {
            Self::HarderVariants { count } => facts.count = Some(count),
            Self::Recent { sessions } => facts.sessions = Some(sessions),
            _ => {}
        }
        serialize_finding(to, self.code(), self, &facts)
    }
}

/// The merits that depend on a plan, ready to be asked for.
pub(in crate::plan) struct Merits<'a> {
    plan: &'a Plan,
    recent: BTreeMap<&'a ExerciseId, u32>,
}

impl<'a> Merits<'a> {
    pub(in crate::plan) fn new(plan: &'a Plan) -> Self {
        let mut recent = BTreeMap::new();
        for id in &plan.unlike {
            *recent.entry(id).or_default() += 1;
        }
        Self { plan, recent }
    }

    /// What speaks for or against an exercise in any phase.
    pub(in crate::plan) fn of_exercise(
        &self,
        exercise: &Exercise,
    ) -> impl Iterator<Item = Merit> {
        let Self { plan, recent } = self;
        let id = exercise.id();
        let is_uncommon = !exercise.staple() && !plan.with.contains(id);
        let liked = plan.like.contains(id).then_some(Merit::Liked);
        let disliked = plan.dislike.contains(id).then_some(Merit::Disliked);
        let recent = recent.get(id).map(|sessions| Merit::Recent { sessions: *sessions });
        let uncommon = is_uncommon.then_some(Merit::Uncommon);
        [uncommon, liked, disliked, recent].into_iter().flatten()
    }
}

/// The merits of a strength exercise in a setup, for any number of sets.
pub(in crate::plan) fn of_strength(
    scope: &Scope<'_>,
    candidate: Candidate<'_>,
) -> Vec<Merit> {
    let Candidate { exercise, setup, place } = candidate;
    let plan = scope.plan;
    let mut merits: Vec<Merit> = scope.merits.of_exercise(exercise).collect();
    if only_assists(plan, exercise) {
        merits.push(Merit::OnlyAssists);
    }
    let can_be_loaded = || exercise.setups().iter().any(Setup::has_resistance);
    if plan.level > Level::Beginner && !setup.has_resistance() && can_be_loaded() {
        merits.push(Merit::Unloaded);
    }
    if !setup.has_resistance() {
        let harder = scope.related.harder(place).into_iter();
        let count = harder.filter(|harder| harder.level() <= plan.level).count();
        let count = u32::try_from(count).unwrap_or(u32::MAX).min(MOST_HARDER);
        merits.extend((count > 0).then_some(Merit::HarderVariants { count }));
    }
    merits
}

/// What speaks against a number of sets of a lift made heavy.
pub(in crate::plan) fn of_heavy(
    exercise: &Exercise,
    is_heavy: bool,
    sets: u32,
) -> impl Iterator<Item = Merit> {
    let is_one_sided = exercise.laterality() != Laterality::Bilateral;
    let few = (sets < HEAVY_SETS).then_some(Merit::FewHeavySets);
    let one_sided = is_one_sided.then_some(Merit::HeavyOneSided);
    few.into_iter().chain(one_sided).filter(move |_| is_heavy)
}
