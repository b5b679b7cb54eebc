//! The problem of choosing the exercises of a week, as data that any solver can read.

mod error;
mod serde;

use std::collections::BTreeSet;

pub use error::{InvalidWeekModel, WeekModelErrorKind, WeekUnsolvable};

use crate::exercise::ExerciseId;
use crate::plan::model::{
    Choice, Demand, Family, InvalidModel, MOST_GAINS, Model, WeightedDemand,
};

/// The problem of choosing the exercises of a week's sessions together, in whole numbers.
///
/// For each session, take at most one choice of each family and every required exercise, within the
/// session's budget of seconds. What the choices of a session give counts `times` times, as often
/// as the session is held in a cycle of `weeks` weeks. Maximise the sum over the demands of
/// `weight * (gain_c[have + amount] - gain_c[have])`, plus the merits of the choices taken, which
/// are added once for each session, however often it is held. Taking nothing is worth 0.
///
/// `gain` is for one week; for `c` weeks it is stretched by straight lines, in whole numbers:
/// `gain_c[q * c + r] = c * gain[q] + r * (gain[q + 1] - gain[q])` for `r` from 0 to `c - 1`. Past
/// its end it stays as it is. `have` is what stands for the whole cycle from elsewhere.
///
/// A [`Model`] is a week model of one session, held once in a cycle of one week.
///
/// # Example
///
/// ```
/// use regimen::plan::WeekModel;
///
/// let model: WeekModel = serde_json::from_str(r#"{
///     "weeks": 2,
///     "gain": [0, 1000, 1800],
///     "demands": [{ "demand": "rhomboids", "weight": 8 }],
///     "sessions": [
///         { "id": "a", "times": 3, "budget": 300, "families": [
///             { "choices": [{ "exercise": "row", "sets": 1, "seconds": 270,
///                             "gives": { "rhomboids": 1 } }] }] },
///         { "id": "b", "times": 1, "budget": 300, "families": [
///             { "choices": [{ "exercise": "fly", "sets": 1, "seconds": 200, "merit": -5,
///                             "gives": { "rhomboids": 1 } }] }] }]
/// }"#)?;
/// let rhomboids = &model.demands()[0];
/// let gains: Vec<i64> = (0..6).map(|amount| model.gain_at(rhomboids, amount)).collect();
/// assert_eq!(gains, [0, 1000, 2000, 2800, 3600, 3600]);
///
/// let solution = model.solve()?;
/// assert!(solution.is_optimal());
/// assert_eq!(solution.value(), 8 * 3600 - 5);
/// let exercises: Vec<_> = solution.choices(&model, 1).map(|it| it.exercise().as_str()).collect();
/// assert_eq!(exercises, ["fly"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(try_from = "serde::Form")]
pub struct WeekModel {
    weeks: u32,
    gain: Vec<u32>,
    demands: Vec<WeightedDemand>,
    sessions: Vec<SessionModel>,
}

/// One session of a [`WeekModel`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Serialize, ::serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "a session of a model")]
pub struct SessionModel {
    /// The id, which no other session of the model has.
    pub id: String,
    /// How often it is held in a cycle, 1 to 364.
    pub times: u32,
    /// The seconds there are.
    pub budget: u32,
    /// The exercises that must be taken.
    #[serde(default)]
    pub required: BTreeSet<ExerciseId>,
    /// The choices, at most one of each family.
    pub families: Vec<Family>,
}

/// Longer cycles than a year are not counted.
const MOST_WEEKS: u32 = 52;
const MOST_TIMES: u32 = 7 * MOST_WEEKS;

/// No more sessions are solved together.
const MOST_SESSIONS: usize = 14;

/// The greatest value, merits included, that is counted exactly.
const MOST_VALUE: u64 = 1 << 36;

impl WeekModel {
    /// A model whose numbers make sense together.
    ///
    /// # Errors
    ///
    /// [`InvalidWeekModel`] with every fault: what makes a [`Model`] of one of the sessions invalid;
    /// not 1 to 52 weeks, not 1 to 14 sessions, a session held not 1 to 364 times, an id twice; the
    /// greatest value over all weeks more than 2^36.
    pub fn new(
        weeks: u32,
        gain: impl IntoIterator<Item = u32>,
        demands: impl IntoIterator<Item = WeightedDemand>,
        sessions: impl IntoIterator<Item = SessionModel>,
    ) -> Result<Self, InvalidWeekModel> {
        // One more than a model may have is enough to be refused.
        let gain = gain.into_iter().take(MOST_GAINS_READ).collect();
        let demands = demands.into_iter().collect();
        let sessions = sessions.into_iter().take(MOST_SESSIONS + 1).collect();
        let model = Self { weeks, gain, demands, sessions };
        let kinds = model.error_kinds();
        if kinds.is_empty() { Ok(model) } else { Err(InvalidWeekModel::new(kinds)) }
    }

    /// A model that this crate makes from a week, which has no faults.
    pub(super) fn from_week(
        weeks: u32,
        gain: Vec<u32>,
        demands: Vec<WeightedDemand>,
        sessions: Vec<SessionModel>,
    ) -> Self {
        Self { weeks, gain, demands, sessions }
    }

    fn error_kinds(&self) -> Vec<WeekModelErrorKind> {
        use WeekModelErrorKind as Kind;
        let mut kinds = Vec::new();
        if !(1..=MOST_WEEKS).contains(&self.weeks) {
            kinds.push(Kind::Weeks(self.weeks));
        }
        if !(1..=MOST_SESSIONS).contains(&self.sessions.len()) {
            kinds.push(Kind::Sessions(self.sessions.len()));
        }
        let mut seen = BTreeSet::new();
        for session in &self.sessions {
            if !(1..=MOST_TIMES).contains(&session.times) {
                let (session, times) = (session.id.clone(), session.times);
                kinds.push(Kind::Times { session, times });
            }
            if !seen.insert(&session.id) {
                kinds.push(Kind::SessionTwice(session.id.clone()));
            }
            let of_session = session.model(&self.gain, self.demands.clone());
            for kind in of_session.err().iter().flat_map(InvalidModel::kinds) {
                let kind =
                    Kind::Session { session: session.id.clone(), kind: kind.clone() };
                let is_said = |said: &Kind| match (said, &kind) {
                    // A fault of the tables is the same in every session.
                    (Kind::Session { kind: said, .. }, Kind::Session { kind, .. }) => {
                        said == kind
                    }
                    _ => false,
                };
                if !kinds.iter().any(is_said) {
                    kinds.push(kind);
                }
            }
        }
        if self.greatest_value() > MOST_VALUE {
            kinds.push(Kind::Value);
        }
        kinds
    }

    /// No answer is worth more, nor less than this below zero.
    pub(super) fn greatest_value(&self) -> u64 {
        let of_demand = |demand: &WeightedDemand| {
            let last = self.table_of(demand).last().copied().unwrap_or_default();
            u64::from(demand.weight).saturating_mul(last.into())
        };
        let demands = self.demands.iter().map(of_demand).fold(0, u64::saturating_add);
        let families = self.sessions.iter().flat_map(|session| &session.families);
        let merits = families.map(|family| {
            let merits =
                family.choices.iter().map(|choice| choice.merit().unsigned_abs());
            u64::from(merits.max().unwrap_or_default())
        });
        let merits = merits.fold(0, u64::saturating_add);
        demands.saturating_mul(self.weeks.into()).saturating_add(merits)
    }

    /// The weeks of a cycle.
    #[must_use]
    pub fn weeks(&self) -> u32 {
        self.weeks
    }

    /// The gain for each amount of one week; past its end it stays as it is.
    #[must_use]
    pub fn gain(&self) -> &[u32] {
        &self.gain
    }

    /// The demands that count.
    #[must_use]
    pub fn demands(&self) -> &[WeightedDemand] {
        &self.demands
    }

    /// The sessions.
    #[must_use]
    pub fn sessions(&self) -> &[SessionModel] {
        &self.sessions
    }

    /// The table of one week of a demand: its own, or else the model's.
    fn table_of<'a>(&'a self, demand: &'a WeightedDemand) -> &'a [u32] {
        demand.gain.as_deref().unwrap_or(&self.gain)
    }

    /// The amount of a demand in the whole cycle from which on more gains nothing.
    pub(super) fn end_of(&self, demand: &WeightedDemand) -> u64 {
        let last = self.table_of(demand).len().saturating_sub(1);
        u64::try_from(last).unwrap_or(u64::MAX).saturating_mul(self.weeks.into())
    }

    /// The gain of a demand for an amount in the whole cycle.
    #[must_use]
    pub fn gain_at(&self, demand: &WeightedDemand, amount: u64) -> i64 {
        let weeks = u64::from(self.weeks.max(1));
        let table = self.table_of(demand);
        let at = |place: u64| {
            let place = usize::try_from(place).unwrap_or(usize::MAX);
            i64::from(table.get(place).or(table.last()).copied().unwrap_or_default())
        };
        let (whole, part) = (amount / weeks, amount % weeks);
        let [weeks, part] = [weeks, part].map(|it| i64::try_from(it).unwrap_or(i64::MAX));
        weeks * at(whole) + part * (at(whole.saturating_add(1)) - at(whole))
    }

    /// A session alone, beside what is taken for the others: its demands are worth what more of them
    /// adds to the week.
    pub(super) fn beside(&self, session: usize, taken: &[Vec<(usize, usize)>]) -> Model {
        let others = taken.iter().enumerate().filter(|(other, _)| *other != session);
        let choices = others.flat_map(|(other, taken)| {
            taken.iter().filter_map(move |(family, choice)| {
                let families = &self.sessions.get(other)?.families;
                Some((other, families.get(*family)?.choices.get(*choice)?))
            })
        });
        let amounts = self.amounts_of(choices);
        let Some(of_session) = self.sessions.get(session) else {
            return Model::from_plan(0, &[0], Vec::new(), BTreeSet::new(), Vec::new());
        };
        let mut demands = self.demands_beside(of_session.times, &amounts);
        for demand in &mut demands {
            if let Some(gain) = &mut demand.gain {
                gain.truncate(MOST_GAINS);
            }
        }
        let (required, families) =
            (of_session.required.clone(), of_session.families.clone());
        Model::from_plan(of_session.budget, &[0], demands, required, families)
    }

    /// The demands as a session that is held some times sees them, beside some amounts: one more
    /// entry than a table may have tells that it is too long.
    pub(super) fn demands_beside(
        &self,
        times: u32,
        amounts: &[u64],
    ) -> Vec<WeightedDemand> {
        let times = u64::from(times.max(1));
        let each = self.demands.iter().zip(amounts).map(|(demand, amount)| {
            let have = u64::from(demand.have) + amount;
            let left = self.end_of(demand).saturating_sub(have);
            let start = self.gain_at(demand, have);
            let scores = (0..=left.div_ceil(times)).take(MOST_GAINS + 1).map(|held| {
                let gain = self.gain_at(demand, have + times * held) - start;
                i64::from(demand.weight) * gain
            });
            of_scores(demand.demand, scores)
        });
        each.collect()
    }

    /// The amounts of the demands that choices give, each with the number of its session.
    pub(super) fn amounts_of<'a>(
        &self,
        choices: impl IntoIterator<Item = (usize, &'a Choice)>,
    ) -> Vec<u64> {
        let mut by_index = [0_u64; Demand::COUNT];
        for (session, choice) in choices {
            let times = self.sessions.get(session).map_or(0, |session| session.times);
            for (demand, amount) in choice.gives() {
                if let Some(sum) = by_index.get_mut(demand.index()) {
                    *sum += u64::from(amount) * u64::from(times);
                }
            }
        }
        let demands = self.demands.iter().map(|wanted| wanted.demand.index());
        demands.map(|index| by_index.get(index).copied().unwrap_or_default()).collect()
    }

    /// The value of taking these choices, each with the number of its session.
    pub fn value_of<'a>(
        &self,
        choices: impl IntoIterator<Item = (usize, &'a Choice)>,
    ) -> i64 {
        let mut merits = 0;
        let choices =
            choices.into_iter().inspect(|(_, it)| merits += i64::from(it.merit()));
        let amounts = self.amounts_of(choices);
        let gains = self.demands.iter().zip(amounts).map(|(demand, amount)| {
            let have = u64::from(demand.have);
            let gain = self.gain_at(demand, have + amount) - self.gain_at(demand, have);
            i64::from(demand.weight) * gain
        });
        merits + gains.sum::<i64>()
    }
}

/// A demand of which each amount is worth its score.
pub(super) fn of_scores(
    demand: Demand,
    scores: impl Iterator<Item = i64>,
) -> WeightedDemand {
    let scores = scores.map(|score| u32::try_from(score).unwrap_or(u32::MAX));
    WeightedDemand::new(demand, 1).with_gain(scores.collect::<Vec<u32>>())
}

/// Enough to be refused by [`Model::new`].
const MOST_GAINS_READ: usize = 256;

impl SessionModel {
    /// This session alone, with some tables.
    pub(super) fn model(
        &self,
        gain: &[u32],
        demands: Vec<WeightedDemand>,
    ) -> Result<Model, InvalidModel> {
        let (required, families) = (self.required.clone(), self.families.clone());
        Model::new(self.budget, gain.iter().copied(), demands, required, families)
    }
}

/// A session of its own: held once, in a cycle of one week.
impl From<&Model> for WeekModel {
    fn from(model: &Model) -> Self {
        let session = SessionModel {
            id: "a".to_owned(),
            times: 1,
            budget: model.budget(),
            required: model.required().cloned().collect(),
            families: model.families().to_vec(),
        };
        let (gain, demands) = (model.gain().to_vec(), model.demands().to_vec());
        Self { weeks: 1, gain, demands, sessions: vec![session] }
    }
}
