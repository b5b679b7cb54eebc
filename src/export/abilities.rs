//! Which parts of a prescription a format can hold, and the losses where it cannot.

use super::loss::Loss;
use super::rounds::Unrolled;
use crate::codes::export as codes;
use crate::exercise::Laterality;
use crate::prescription::{Between, Counted, Effort, Load, Mass, Rpe, Run, Span, Work};
use crate::routine::Step;

/// What a format has a field for.
pub(super) struct Abilities {
    /// A range of repetitions, seconds or metres.
    pub(super) range: fn(&Work) -> bool,
    /// At least so much.
    pub(super) minimum: fn(&Work) -> bool,
    /// A distance.
    pub(super) distance: bool,
    pub(super) load: fn(&Load) -> bool,
    /// A rating of perceived exertion, if any is held.
    pub(super) effort: fn(Rpe) -> bool,
    /// A turn for each side.
    pub(super) sides: fn(Laterality) -> bool,
    /// How the parts of a set in parts are written.
    pub(super) parts: PartsAbility,
}

/// How a format without sets in parts writes their parts.
pub(super) enum PartsAbility {
    /// Each part by itself, with its pause and its load.
    Steps,
    /// Each part by itself, without the pause.
    Rows,
    /// Only what is done at the load of the set.
    Sum,
}

impl PartsAbility {
    /// Whether a set in parts loses something, beside what is lost of its load as a whole.
    fn loses(&self, run: &Run) -> bool {
        let Some(between) = run.work.between() else { return false };
        let is_loaded = run.load.as_ref().is_some_and(|load| *load != Load::BodyWeight);
        let is_dropped = matches!(between, Between::Drop(_));
        match self {
            Self::Steps => is_dropped && is_loaded && run.part_load(1).is_none(),
            Self::Rows => !is_dropped,
            Self::Sum => true,
        }
    }
}

impl Abilities {
    /// What of a step's prescription the format has no field for, a loss for each kind.
    pub(super) fn losses(&self, number: usize, step: &Step) -> Vec<Loss> {
        let prescription = step.prescription();
        let runs = prescription.runs();
        let of = |code, message, found: Vec<String>| {
            let text = listed(found)?;
            let loss = Loss::new(code, message).with_text(text);
            Some(loss.of_step(number, step.exercise().id()))
        };
        let sides =
            prescription.is_per_side() && !(self.sides)(step.exercise().laterality());
        [
            of(
                codes::LOST_RANGE,
                "the format has no field for a range, its upper end is exported",
                runs.iter().flat_map(|run| self.ranges(run)).collect(),
            ),
            of(
                codes::LOST_RANGE,
                "the format has no field for a range of loads, its lower end is exported",
                runs.iter()
                    .filter_map(|run| run.load.as_ref())
                    .filter(|load| is_range_of_loads(load) && (self.load)(load))
                    .map(Load::to_string)
                    .collect(),
            ),
            of(
                codes::LOST_MINIMUM,
                "the format has no field for a minimum",
                parts(runs)
                    .filter(|work| is_open(work) && !(self.minimum)(work))
                    .map(Work::to_string)
                    .collect(),
            ),
            of(
                codes::LOST_DISTANCE,
                "the format has no field for a distance",
                parts(runs)
                    .filter(|work| matches!(work, Work::Distance(_)) && !self.distance)
                    .map(Work::to_string)
                    .collect(),
            ),
            of(
                codes::LOST_LOAD,
                "the format has no field for this load",
                runs.iter()
                    .filter_map(|run| run.load.as_ref())
                    .filter(|load| **load != Load::BodyWeight && !(self.load)(load))
                    .map(Load::to_string)
                    .collect(),
            ),
            of(
                codes::LOST_EFFORT,
                "the format has no field for this effort",
                runs.iter()
                    .filter_map(|run| run.effort.as_ref())
                    .filter(|effort| !rating(effort).is_some_and(self.effort))
                    .map(Effort::to_string)
                    .collect(),
            ),
            of(
                codes::LOST_TEMPO,
                "the format has no field for a tempo",
                runs.iter()
                    .filter_map(|run| run.work.tempo())
                    .map(|tempo| format!("tempo {tempo}"))
                    .collect(),
            ),
            of(
                codes::LOST_PARTS,
                match self.parts {
                    PartsAbility::Steps => {
                        "the format has no field for a lighter load of this kind, later parts of \
                         the set have none"
                    },
                    PartsAbility::Rows => "the format has no field for a pause within a set",
                    PartsAbility::Sum => {
                        "the format has no notation for a set in parts, what is done at its full \
                         load is exported as one"
                    },
                },
                runs.iter()
                    .filter(|run| self.parts.loses(run))
                    .map(|run| run.work.to_string())
                    .collect(),
            ),
            of(
                codes::LOST_SIDES,
                "the format has no field for sides",
                if sides { vec![prescription.to_string()] } else { Vec::new() },
            ),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The ranges of a run of which only the upper end is written.
    fn ranges(&self, run: &Run) -> impl Iterator<Item = String> + use<> {
        let sets =
            (run.sets.low() < run.sets.high()).then(|| format!("{} sets", run.sets));
        let of_run = std::slice::from_ref(run);
        let work = parts(of_run).any(|work| is_range(work) && !(self.range)(work));
        let effort = run.effort.filter(|effort| {
            let has_ends = match effort {
                Effort::Rpe(rating) => rating.high() != Some(rating.low()),
                Effort::Rir(reserve) => reserve.high() != Some(reserve.low()),
            };
            has_ends && rating(effort).is_some_and(self.effort)
        });
        let work = work.then(|| run.work.to_string());
        sets.into_iter().chain(work).chain(effort.map(|effort| effort.to_string()))
    }
}

/// The works of all sets, part by part.
fn parts(runs: &[Run]) -> impl Iterator<Item = &Work> {
    runs.iter().flat_map(|run| run.work.parts())
}

/// The loss where the loads of a ramp are told in words only: they depend on the loads at hand.
pub(super) fn ramp_load(
    block: &Unrolled<'_>,
    number: usize,
    step: &Step,
) -> Option<Loss> {
    let sets = block.ramp_of(number)?;
    let message = "the loads of the lighter sets are exported in words only";
    let loss = Loss::new(codes::LOST_LOAD, message).with_text(sets.to_string());
    Some(loss.of_step(number, step.exercise().id()))
}

/// Things found, each once; none if there are none.
fn listed(mut found: Vec<String>) -> Option<String> {
    let mut seen = Vec::new();
    found.retain(|text| {
        let is_new = !seen.contains(text);
        if is_new {
            seen.push(text.clone());
        }
        is_new
    });
    (!found.is_empty()).then(|| found.join(", "))
}

/// The ends of the work: the lower one, and the upper one unless it is open.
fn ends(work: &Work) -> (u32, Option<u32>) {
    fn of<T: Counted>(span: &Span<T>) -> (u32, Option<u32>) {
        (span.low().into(), span.high().map(Into::into))
    }
    match work {
        Work::Reps { count, .. } => of(count),
        Work::Hold(hold) => of(hold),
        Work::Distance(way) => of(way),
        Work::Parts(parts) => {
            let ends = parts.at_full_load().iter().map(ends);
            ends.fold((0, Some(0)), |(low, high), (more, most)| {
                (low + more, high.zip(most).map(|(high, most)| high + most))
            })
        }
    }
}

/// The upper end of the work in repetitions, seconds or metres; the lower one of an open range.
pub(super) fn most(work: &Work) -> u32 {
    let (low, high) = ends(work);
    high.unwrap_or(low)
}

/// The lower end of the work, where it is below the upper one.
pub(super) fn least_of_range(work: &Work) -> Option<u32> {
    is_range(work).then(|| ends(work).0)
}

/// Whether the work has no upper end.
pub(super) fn is_open(work: &Work) -> bool {
    ends(work).1.is_none()
}

fn is_range(work: &Work) -> bool {
    let (low, high) = ends(work);
    high.is_some_and(|high| low < high)
}

fn is_range_of_loads(load: &Load) -> bool {
    match load {
        Load::External(mass) | Load::Added(mass) | Load::Assisted(mass) => {
            mass.high() != Some(mass.low())
        }
        Load::OfMaximum(percent) => percent.high() != Some(percent.low()),
        _ => false,
    }
}

/// The mass that is lifted or added, where the load is one; the lower end of a range.
pub(super) fn mass(load: &Load) -> Option<Mass> {
    match load {
        Load::External(mass) | Load::Added(mass) => Some(mass.low()),
        _ => None,
    }
}

/// The effort as a rating at its harder end. Repetitions in reserve are 10 less the rating
/// (Zourdos 2016); 10 of them have no rating.
pub(super) fn rating(effort: &Effort) -> Option<Rpe> {
    match effort {
        Effort::Rpe(rating) => Some(rating.high_or_low()),
        Effort::Rir(reserve) => Rpe::from_halves(20 - 2 * reserve.low().get()).ok(),
    }
}
