//! The strength part as a model.

use std::borrow::Cow;
use std::sync::Arc;

use super::lifts::{movement, only_assists};
use super::merit::{self, Merit};
use super::order::{self, Chosen};
use super::{Candidate, Formulation, ModelBuilder, Offered, Scope, warm_up, weight};
use crate::exercise::lift::{self, Direction, Group};
use crate::exercise::{Exercise, ExerciseKind, Level, Prescribed, Setup};
use crate::low_high::LowHigh;
use crate::muscle::{Muscle, MuscleSet};
use crate::plan::goal::{Adapted, Goal};
use crate::plan::model::{Choice, Demand, MovementGroup, WeightedDemand};
use crate::plan::part::Part;
use crate::plan::request::Plan;
use crate::prescription::{Ramp, Work};
use crate::routine::Phase;
use crate::vocabulary::EnumSet;

/// The gain for quarter-sets of a demand: each adds less than the one before. The shape is that of
/// Pelland 2025 (diminishing returns); the numbers are a choice of this crate.
const GAIN: &[u32; 48] = &[
    0, 500, 1000, 1400, 1800, 2120, 2440, 2696, 2952, 3157, 3362, 3526, 3690, 3821, 3952,
    4057, 4162, 4246, 4330, 4397, 4464, 4518, 4571, 4614, 4657, 4692, 4726, 4754, 4781,
    4803, 4825, 4843, 4861, 4876, 4891, 4904, 4917, 4928, 4939, 4949, 4959, 4968, 4977,
    4985, 4993, 5000, 5007, 5013,
];

/// How much of the table counts where several movements are asked for: there about 8 sets of a
/// muscle are all that count, where a session is for one region about 12. A choice of this crate.
const GAINS_OF_SEVERAL_MOVEMENTS: usize = 32;

/// What half-sets of a week are worth: each adds 7 % less than the one before, and after 40 (20 sets)
/// they add nothing. The shape is that of Pelland 2025 and Schoenfeld 2017; the ratio is a choice of
/// this crate. Ten sets give 81 % of all there is.
const OF_HALF_SETS: [u32; 41] = [
    0, 1000, 1930, 2794, 3598, 4346, 5041, 5687, 6288, 6847, 7367, 7850, 8300, 8718,
    9107, 9469, 9805, 10118, 10409, 10679, 10930, 11164, 11381, 11583, 11771, 11946,
    12108, 12259, 12399, 12530, 12651, 12764, 12869, 12967, 13058, 13142, 13220, 13293,
    13361, 13424, 13482,
];

/// The gain for quarter-sets of a week: that of half-sets, with the mean of two, rounded up, between
/// them.
pub(in crate::plan) const WEEK_GAIN: &[u32] = &quarters(OF_HALF_SETS);

#[expect(clippy::indexing_slicing, reason = "found while compiling")]
const fn quarters(of_halves: [u32; 41]) -> [u32; 81] {
    let mut table = [0; 81];
    let mut rest: &[u32] = &of_halves;
    let mut place = 0;
    while let [half, after @ ..] = rest {
        table[place] = *half;
        if let [next, ..] = after {
            table[place + 1] = (*half + *next).div_ceil(2);
        }
        place += 2;
        rest = after;
    }
    table
}

/// Quarter-sets of a set for a primary and for a secondary muscle (Pelland 2025: an indirect set
/// counts half), and for a movement.
const PRIMARY: u32 = 4;
const SECONDARY: u32 = 2;
const MOVEMENT: u32 = 4;

/// Quarter-sets of a set for a movement where the load is not that of the movement: the goal is
/// strength and the lift is not made heavy, or the arms limit the load of the legs; a choice of this
/// crate.
const LIGHT_MOVEMENT: u32 = 2;

/// How much of the table of gains counts for a movement in a session: after 6 sets of pushing more of
/// it adds nothing beside the muscles. A choice of this crate: so pulls, of which there are fewer,
/// keep up with pushes.
const GAINS_OF_A_MOVEMENT: usize = 25;

/// An exercise is done for at least this many sets, unless its prescription has fewer.
const FEWEST_SETS: u32 = 2;

/// Other than trunk work and holds, an exercise may be done for this many sets more than its
/// prescription says, up to a number that depends on the level; choices of this crate (ACSM 2009:
/// 1 to 3 sets for novices, more later).
const MORE_SETS: u32 = 2;

/// What makes exercises one family, so that one of them is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::plan) enum Likeness {
    /// Required, so that nothing takes its place.
    Required(usize),
    /// A family of the catalogue.
    Related(usize),
}

impl Plan {
    /// The seconds of the session.
    pub(in crate::plan) fn seconds(&self) -> u64 {
        u64::from(self.minutes) * 60
    }

    /// The targets and movements with their weights.
    fn demands(&self) -> Vec<WeightedDemand> {
        let targets = self.targets.iter().map(|muscle| {
            let factor = self.emphasis.get(&muscle).copied().unwrap_or(1);
            WeightedDemand::new(muscle, weight(muscle) * factor)
        });
        let movements = self.movements();
        let movements = movements.into_iter().map(|group| {
            let demand = WeightedDemand::new(group, movement_weight(group));
            match GAIN.get(..GAINS_OF_A_MOVEMENT) {
                Some(gain) if self.week.is_none() => demand.with_gain(gain),
                _ => demand,
            }
        });
        targets.chain(movements).collect()
    }

    /// The movements that are asked for: those whose chief muscles are targets, if that is so for
    /// two or more.
    pub(in crate::plan) fn movements(&self) -> Vec<MovementGroup> {
        let groups = MovementGroup::ALL.iter().copied();
        let asked: Vec<MovementGroup> = groups
            .filter(|group| !chief_muscles(*group).is_disjoint(self.targets))
            .collect();
        if asked.len() < 2 { Vec::new() } else { asked }
    }

    /// What quarter-sets are worth: of the week, if it is known, or else of the session alone. That
    /// depends on the targets, so that more minutes or more kit never lower a value.
    fn gain(&self) -> &'static [u32] {
        if self.week.is_some() {
            return WEEK_GAIN;
        }
        if self.movements().is_empty() {
            return GAIN;
        }
        GAIN.get(..GAINS_OF_SEVERAL_MOVEMENTS).unwrap_or(GAIN)
    }

    /// The most sets of an exercise; a choice of this crate.
    const fn most_sets(&self) -> u32 {
        match self.level {
            Level::Expert => 5,
            _ => 4,
        }
    }

    /// The numbers of sets that an exercise may be done for.
    fn sets(&self, exercise: &Exercise) -> std::ops::RangeInclusive<u32> {
        let LowHigh { low, high } = exercise.prescription().sets();
        let runs = exercise.prescription().runs();
        let is_held = runs
            .iter()
            .flat_map(|run| run.work.parts())
            .any(|work| matches!(work, Work::Hold(_)));
        let is_fixed = high < 2 || is_held || Group::of(exercise) == Group::Trunk;
        let most = (high + MORE_SETS).min(self.most_sets()).max(high);
        low.min(FEWEST_SETS)..=if is_fixed { high } else { most }
    }
}

/// The muscles without which a movement is not asked for; a choice of this crate.
fn chief_muscles(group: MovementGroup) -> MuscleSet {
    use Muscle as M;
    match group {
        MovementGroup::Push => {
            MuscleSet::of(&[M::PectoralisMajorSternocostal, M::AnteriorDeltoid])
        }
        MovementGroup::Pull => MuscleSet::of(&[M::LatissimusDorsi, M::Rhomboids]),
        MovementGroup::Knee => M::Vasti.into(),
        MovementGroup::Hinge => M::Hamstrings.into(),
        MovementGroup::Trunk => M::RectusAbdominis.into(),
    }
}

/// What a movement counts beside the muscles; a choice of this crate, with pushing and pulling
/// alike so that they keep the balance.
const fn movement_weight(group: MovementGroup) -> u32 {
    match group {
        MovementGroup::Push | MovementGroup::Pull => 28,
        MovementGroup::Knee | MovementGroup::Hinge => 18,
        MovementGroup::Trunk => 10,
    }
}

/// How the sets of an exercise count.
struct Counting {
    /// How many times a set is halved: once for each level that an exercise without a load is below
    /// the plan's, and once for a compound lift that a strength goal does not make heavy.
    halvings: u32,
    /// Quarter-sets of a set for its movement; none if it only assists, because the movements stand
    /// for the targets.
    movement: u32,
}

impl Counting {
    fn of(plan: &Plan, exercise: &Exercise, setup: &Setup, is_heavy: bool) -> Self {
        let level = setup.level().unwrap_or(exercise.level()).max(exercise.level());
        let below = if lift::is_loaded(exercise, setup) {
            0
        } else {
            (plan.level as u32).saturating_sub(level as u32)
        };
        let is_light = plan.goal == Goal::Strength
            && Group::of(exercise) == Group::Compound
            && !is_heavy;
        let movement = if only_assists(plan, exercise) {
            0
        } else if is_light || lift::is_combined(exercise) {
            LIGHT_MOVEMENT
        } else {
            MOVEMENT
        };
        Self { halvings: below + u32::from(is_light), movement }
    }
}

/// What a number of sets gives each target and movement of a plan.
fn gives(
    plan: &Plan,
    movements: &[MovementGroup],
    exercise: &Exercise,
    sets: u32,
    counting: &Counting,
) -> Vec<(Demand, u32)> {
    let mut gives = quarter_sets(exercise, sets, counting.halvings, plan.targets);
    let movement = movement(exercise).filter(|group| movements.contains(group));
    let movement = movement.map(|group| (group.into(), sets * counting.movement));
    gives.extend(movement.filter(|(_, quarters)| *quarters > 0));
    gives
}

/// What a number of sets gives each of some muscles. However often it is halved, a set gives a
/// primary muscle a quarter. A lift for legs and arms in one counts for the legs as for secondary
/// muscles: the arms limit its load.
fn quarter_sets(
    exercise: &Exercise,
    sets: u32,
    halvings: u32,
    muscles: MuscleSet,
) -> Vec<(Demand, u32)> {
    let half = |quarters: u32| quarters.checked_shr(halvings).unwrap_or(0);
    let worked = (exercise.primary() | exercise.secondary()) & muscles;
    let primary = lift::fully_loaded(exercise);
    let each = worked.iter().map(|muscle| {
        let is_primary = primary.contains(muscle);
        let quarters = if is_primary { half(PRIMARY).max(1) } else { half(SECONDARY) };
        (muscle.into(), sets * quarters)
    });
    each.filter(|(_, quarters)| *quarters > 0).collect()
}

/// A choice of a strength exercise, with the family it belongs to and what it stands for.
pub(in crate::plan) struct Offer<'a> {
    pub(in crate::plan) likeness: Likeness,
    pub(in crate::plan) offered: Offered<'a>,
    pub(in crate::plan) choice: Choice,
}

/// The choices of a candidate in each setup that is allowed.
pub(in crate::plan) fn offers<'a>(
    scope: &Scope<'a>,
    movements: &[MovementGroup],
    candidate: Candidate<'a>,
) -> Vec<Offer<'a>> {
    let plan = scope.plan;
    let exercise = candidate.exercise;
    let likeness = if scope.is_required(exercise) {
        Likeness::Required(candidate.place)
    } else {
        Likeness::Related(scope.family(candidate.place, movements))
    };
    let setups = exercise.setups().len();
    let mut offers = Vec::with_capacity(plan.sets(exercise).count() * setups);
    for candidate in scope.in_setups(candidate) {
        let Adapted { prescription, is_heavy } = plan.adapt(exercise, candidate.setup);
        let merits = merit::of_strength(scope, candidate);
        let merits: i32 = merits.into_iter().map(Merit::amount).sum();
        let counting = Counting::of(plan, exercise, candidate.setup, is_heavy);
        let of_a_set = gives(plan, movements, exercise, 1, &counting);
        let setup: Arc<str> = candidate.setup.id().into();
        for sets in plan.sets(exercise) {
            let prescription = match &prescription {
                Cow::Borrowed(own) => own.at_sets(sets),
                Cow::Owned(adapted) => Cow::Owned(adapted.with_sets(sets)),
            };
            let offered = Offered { candidate, prescription };
            let gives = of_a_set.iter().map(|(demand, count)| (*demand, count * sets));
            let heavy = merit::of_heavy(exercise, is_heavy, sets);
            let merit = merits + heavy.map(Merit::amount).sum::<i32>();
            let choice = offered.choice(plan, Arc::clone(&setup), gives.collect());
            let choice = choice.with_merit(merit);
            offers.push(Offer { likeness, offered, choice });
        }
    }
    offers
}

impl Offer<'_> {
    /// The same where lifts of the limbs are paired at a number of sets: none with another number,
    /// if they can be done for that one, and at what they would take with half of what a pair saves
    /// at most.
    fn for_pairs(self, plan: &Plan, sets: u32) -> Option<Self> {
        let exercise = self.offered.candidate.exercise;
        let is_free = Group::of(exercise) == Group::Trunk;
        if is_free || !plan.sets(exercise).contains(&sets) {
            return Some(self);
        }
        if self.choice.sets() != sets {
            return None;
        }
        let saved = self.offered.saved_in_a_pair(plan);
        let saved = u32::try_from(saved).unwrap_or(u32::MAX);
        let seconds = self.choice.seconds().saturating_sub(saved).max(1);
        Some(Self { choice: self.choice.with_seconds(seconds), ..self })
    }
}

/// The strength part as a model.
pub(in crate::plan) fn pose<'a>(scope: &Scope<'a>) -> Formulation<'a> {
    pose_for(scope, None)
}

/// The strength part as a model, for pairs at a number of sets if there is one.
pub(in crate::plan) fn pose_for<'a>(
    scope: &Scope<'a>,
    sets: Option<u32>,
) -> Formulation<'a> {
    let mut builder = ModelBuilder::new(scope.plan);
    let movements = scope.plan.movements();
    for candidate in scope.candidates(Phase::Strength) {
        for offer in offers(scope, &movements, candidate) {
            let offer = match sets {
                None => Some(offer),
                Some(sets) => offer.for_pairs(scope.plan, sets),
            };
            let Some(Offer { likeness, offered, choice }) = offer else { continue };
            builder.add(likeness, offered, choice);
        }
    }
    let budget = scope.plan.seconds().saturating_sub(warm_up::share(scope.plan.minutes));
    let mut demands = scope.plan.demands();
    for (demand, quarters) in scope.done(&movements) {
        let mut of_demand = demands.iter_mut().filter(|it| it.demand == demand);
        of_demand.by_ref().for_each(|it| it.have = it.have.saturating_add(quarters));
    }
    builder.pose(budget, scope.plan.gain(), demands)
}

impl Scope<'_> {
    /// What was done this week, counted as this plan counts.
    fn done(&self, movements: &[MovementGroup]) -> Vec<(Demand, u32)> {
        let Some(week) = &self.week else { return Vec::new() };
        let exercises = week.exercises.iter().flat_map(|(exercise, setup, sets)| {
            let is_heavy = self.plan.adapt(exercise, setup).is_heavy;
            let counting = Counting::of(self.plan, exercise, setup, is_heavy);
            gives(self.plan, movements, exercise, *sets, &counting)
        });
        let muscles = week.muscles.iter().flat_map(|(muscles, sets)| {
            let each = muscles.iter().map(Demand::from);
            each.map(move |muscle| (muscle, sets * PRIMARY))
        });
        exercises.chain(muscles).collect()
    }
}

/// The value of the sets of an exercise for the targets of a plan, without the level discount.
pub(in crate::plan) fn worth(plan: &Plan, exercise: &Exercise, sets: u32) -> i64 {
    let gives = quarter_sets(exercise, sets, 0, plan.targets).into_iter();
    let gains = plan.gain();
    let each = gives.map(|(demand, quarters)| {
        let Demand::Muscle(muscle) = demand else { return 0 };
        let factor = plan.emphasis.get(&muscle).copied().unwrap_or(1);
        let place = usize::try_from(quarters).unwrap_or(usize::MAX);
        let gain = gains.get(place).or(gains.last()).copied().unwrap_or_default();
        i64::from(weight(muscle) * factor) * i64::from(gain)
    });
    each.sum()
}

/// What an exercise would be worth at the most sets of its prescription.
pub(in crate::plan) fn promise(plan: &Plan, exercise: &Exercise) -> i64 {
    if exercise.kind() != ExerciseKind::Strength {
        return 0;
    }
    worth(plan, exercise, exercise.prescription().sets().high)
}

/// Whether a lift has lighter sets before its first one.
fn is_ramped(plan: &Plan, offered: &Offered<'_>) -> bool {
    let Offered { candidate, prescription } = offered;
    let Candidate { exercise, setup, .. } = candidate;
    // The sets of a known mass would take time that the problem does not count.
    matches!(plan.goal, Goal::Strength | Goal::Hypertrophy)
        && Group::of(exercise) == Group::Compound
        && prescription.heaviest().is_none()
        && Ramp::Usual.sets_for(exercise, setup, prescription, EnumSet::empty()).is_some()
}

/// What was chosen, in the order of the session: an exercise, or a pair that is done in turn. The
/// first loaded compound lift of each direction has the usual ramp where the goal is heavy or hard
/// work; it costs no time, because no mass is known.
pub(in crate::plan) fn blocks(
    plan: &Plan,
    posed: &Formulation<'_>,
    part: &Part,
) -> Vec<Vec<Prescribed>> {
    let chosen = part.taken.iter().filter_map(|place| Some((place, posed.at(*place)?)));
    let chosen = chosen.map(|(place, (offered, choice))| {
        let exercise = offered.candidate.exercise;
        Chosen {
            group: Group::of(exercise),
            direction: Direction::of(exercise),
            has_resistance: offered.candidate.setup.has_resistance(),
            repetitions: order::fewest_repetitions(exercise),
            value: worth(plan, exercise, choice.sets()),
            id: exercise.id().clone(),
            what: *place,
        }
    });
    let mut order = order::in_order(chosen.collect());
    let mut ramped: Vec<Direction> = Vec::new();
    let mut prescribed = |offered: &Offered<'_>| {
        let direction = Direction::of(offered.candidate.exercise);
        if ramped.contains(&direction) || !is_ramped(plan, offered) {
            return offered.prescribed();
        }
        ramped.push(direction);
        offered.prescribed().with_ramp(Ramp::Usual)
    };
    let mut blocks = Vec::new();
    while !order.is_empty() {
        let first = order.remove(0);
        let partner = part.partner(first);
        order.retain(|place| Some(*place) != partner);
        let places = std::iter::once(first).chain(partner);
        let offered = places.filter_map(|place| posed.at(place));
        blocks.push(offered.map(|(offered, _)| prescribed(offered)).collect());
    }
    blocks
}
