//! The best choices of a week's sessions together, with proof.
//!
//! Only what joins the sessions is relaxed: every unit of a demand gets a price, and at given prices
//! each session is a knapsack of its own, solved exactly ([`knapsack`]). What the demands score
//! beyond the prices and what the sessions are worth at them is a bound, whatever the prices are;
//! good ones are found by steps against what is left over ([`prices`]). Choices of a session that
//! come near its best are listed, and their combinations tried, within a slack that grows until no
//! other combination can be better ([`columns`]). This is the decomposition of Dantzig and Wolfe by
//! session, with enumeration inside the gap.
//!
//! A first answer comes from planning day after day and letting each session answer the others, each
//! by the solver of one session ([`search`]). All scores are whole numbers, so a bound is exact on
//! every machine.

mod columns;
mod combine;
mod incumbent;
mod knapsack;
mod losses;
mod prices;
mod problem;
mod search;
mod within;

use columns::Taken;
use incumbent::{Answer, Held, Incumbent};
use problem::{Class, Group, Item, Problem, Table};
use search::search;

use super::assign::gcd;
use super::model::{SessionModel, WeekModel, WeekUnsolvable, of_scores};
use crate::plan::model::{Choice, MOST_GAINS, Model, WeightedDemand};
use crate::plan::solver::SolveOptions;

/// An answer to a model of a week, and how good it is known to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekSolution {
    /// By session, places of the choices: family, and choice in it.
    taken: Vec<Vec<(usize, usize)>>,
    value: i64,
    bound: i64,
    nodes: u64,
}

impl WeekSolution {
    /// What the choices are worth in a whole cycle.
    #[must_use]
    pub fn value(&self) -> i64 {
        self.value
    }

    /// No choices are worth more.
    #[must_use]
    pub fn bound(&self) -> i64 {
        self.bound
    }

    /// Whether it is proved that no choices are worth more.
    #[must_use]
    pub fn is_optimal(&self) -> bool {
        self.value == self.bound
    }

    /// How many choices of single sessions were listed, and how many combinations of them tried.
    #[must_use]
    pub fn nodes(&self) -> u64 {
        self.nodes
    }

    /// Where the choices of a session stand: family, and choice in it.
    pub(in crate::plan) fn taken(&self, session: usize) -> &[(usize, usize)] {
        self.taken.get(session).map(Vec::as_slice).unwrap_or_default()
    }

    /// The choices taken for a session, by its number, in the order of its families.
    pub fn choices<'a>(
        &'a self,
        model: &'a WeekModel,
        session: usize,
    ) -> impl Iterator<Item = &'a Choice> {
        let of_session = model.sessions().get(session);
        self.taken(session).iter().filter_map(move |(family, choice)| {
            of_session?.families.get(*family)?.choices.get(*choice)
        })
    }

    /// All choices taken, each with the number of its session.
    pub fn all_choices<'a>(
        &'a self,
        model: &'a WeekModel,
    ) -> impl Iterator<Item = (usize, &'a Choice)> {
        (0..self.taken.len()).flat_map(move |session| {
            self.choices(model, session).map(move |choice| (session, choice))
        })
    }
}

/// A first answer to a model of a week.
pub(in crate::plan) struct Start {
    answer: Answer,
    /// Whether every session takes something, even where the week would be as good without.
    is_filled: bool,
}

impl Start {
    pub(in crate::plan) fn value(&self) -> i64 {
        self.answer.score.div_euclid(UNIT)
    }
}

/// One unit of value in score: prices are finer than values.
const UNIT: i64 = 16;

/// A session that answers the others may do so much work; more gains little.
const WORK_OF_ANSWER: u64 = 100_000;

/// A choice of a session that is listed, and a combination that is tried, count as so much work.
const WORK_OF_NODE: u64 = 200;

/// The budget of work grows with the choices: a model with this many has twice as much.
const MANY_CHOICES: u64 = 20_000;

impl WeekModel {
    /// The best choices, proved, if the default budget of work is enough for it.
    ///
    /// # Errors
    ///
    /// [`WeekUnsolvable`] if what a session requires cannot all be taken.
    pub fn solve(&self) -> Result<WeekSolution, WeekUnsolvable> {
        self.solve_with(SolveOptions::default())
    }

    /// The same, with a budget of work and a seed of one's own. Past the budget the answer is the best
    /// so far, with the bound that is proved. A [node](WeekSolution::nodes) counts as 200 choices
    /// looked at.
    ///
    /// # Errors
    ///
    /// [`WeekUnsolvable`] if what a session requires cannot all be taken.
    pub fn solve_with(
        &self,
        search: SolveOptions,
    ) -> Result<WeekSolution, WeekUnsolvable> {
        for (session, model) in self.sessions().iter().zip(self.models()) {
            model.check_required().map_err(|why| {
                let session = session.id.clone();
                WeekUnsolvable { session, why }
            })?;
        }
        if let Some(found) = self.alone(search) {
            return Ok(found);
        }
        let start = self.start(search, false);
        let found = start.map(|start| self.go_on(start, search, i64::MIN));
        // What is required can be taken, so there is an answer.
        Ok(found.unwrap_or(WeekSolution {
            taken: Vec::new(),
            value: 0,
            bound: 0,
            nodes: 0,
        }))
    }

    /// A week of one session by the solver of one session; none if its tables are too long.
    fn alone(&self, search: SolveOptions) -> Option<WeekSolution> {
        let [session] = self.sessions() else { return None };
        let mut models = self.models();
        let model = models.first_mut()?;
        let demands = self.demands_beside(session.times, &vec![0; self.demands().len()]);
        let is_long = |demand: &WeightedDemand| {
            demand.gain.as_ref().is_some_and(|gain| gain.len() > MOST_GAINS)
        };
        if demands.iter().any(is_long) {
            return None;
        }
        model.set_demands(demands);
        let solution = model.solve_with(search).ok()?;
        Some(WeekSolution {
            taken: vec![solution.taken().to_vec()],
            value: solution.value(),
            bound: solution.bound(),
            nodes: solution.nodes(),
        })
    }

    /// A first answer, without a proof. None if what is required cannot all be taken.
    pub(in crate::plan) fn start(
        &self,
        options: SolveOptions,
        is_filled: bool,
    ) -> Option<Start> {
        let mut models = self.models();
        if models.iter().any(|model| model.check_required().is_err()) {
            return None;
        }
        let (tables, held) = (self.tables(), self.held());
        let mut respond = self.responder(&mut models, options, is_filled);
        let incumbent = Incumbent::new(&tables, &held, &mut respond)?;
        Some(Start { answer: incumbent.into_answer(), is_filled })
    }

    /// The best choices, from a first answer on. If it is soon seen that none are worth more than some
    /// value, the answer is the first one.
    pub(in crate::plan) fn go_on(
        &self,
        start: Start,
        options: SolveOptions,
        floor: i64,
    ) -> WeekSolution {
        if let Some(found) = self.alone(options) {
            return found;
        }
        let mut models = self.models();
        let (tables, held) = (self.tables(), self.held());
        let Start { answer, is_filled } = start;
        let mut problem = self.problem(&tables, is_filled);
        let mut respond = self.responder(&mut models, options, is_filled);
        let incumbent = Incumbent::from_answer(&tables, &held, &mut respond, answer);
        let floor = floor.saturating_mul(UNIT);
        let families = self.sessions().iter().flat_map(|session| &session.families);
        let choices = families.map(|family| family.choices.len()).sum::<usize>();
        let choices = u64::try_from(choices).unwrap_or(u64::MAX);
        let most_nodes = options.work() / WORK_OF_NODE;
        let more = most_nodes.saturating_mul(choices) / MANY_CHOICES;
        let most_nodes = most_nodes.saturating_add(more);
        let found = search(&mut problem, incumbent, floor, most_nodes);
        let (taken, bound) = (found.taken, found.bound.div_euclid(UNIT));
        let mut solution = WeekSolution { taken, value: 0, bound, nodes: found.nodes };
        solution.value = self.value_of(solution.all_choices(self));
        solution.bound = solution.bound.max(solution.value);
        solution
    }

    /// Each session alone, without demands.
    fn models(&self) -> Vec<Model> {
        let models = self.sessions().iter().map(|session| {
            let (required, families) =
                (session.required.clone(), session.families.clone());
            Model::from_plan(session.budget, &[0], Vec::new(), required, families)
        });
        models.collect()
    }

    /// What answers for each session.
    fn responder<'a>(
        &'a self,
        models: &'a mut [Model],
        options: SolveOptions,
        is_filled: bool,
    ) -> impl FnMut(usize, Vec<Vec<i64>>) -> Option<Taken> + 'a {
        let of_session = options.work_budget(options.work().min(WORK_OF_ANSWER));
        move |session, tables| {
            let model = models.get_mut(session)?;
            let demands = self.demands().iter().zip(tables).map(|(demand, scores)| {
                let scores = scores.into_iter().take(MOST_GAINS);
                of_scores(demand.demand, scores.map(|score| score / UNIT))
            });
            model.set_demands(demands.collect());
            let mut taken = model.solve_with(of_session).ok()?.taken().to_vec();
            if is_filled && taken.is_empty() {
                taken.extend(model.least_worse());
            }
            Some(taken)
        }
    }

    /// What the demands score.
    fn tables(&self) -> Vec<Table> {
        let tables = self.demands().iter().map(|demand| {
            let have = u64::from(demand.have);
            let left = self.end_of(demand).saturating_sub(have);
            let start = self.gain_at(demand, have);
            let scores = (0..=left).map(|amount| {
                let gain = self.gain_at(demand, have + amount) - start;
                i64::from(demand.weight) * gain * UNIT
            });
            Table::new(scores.collect())
        });
        tables.collect()
    }

    /// For each demand, the greatest number that divides whatever it can be given.
    fn steps(&self) -> Vec<usize> {
        let mut steps = vec![0; self.demands().len()];
        for session in self.sessions() {
            let times = to_usize(session.times);
            for choice in session.families.iter().flat_map(|family| &family.choices) {
                for (demand, amount) in self.gives(choice) {
                    if let Some(step) = steps.get_mut(demand) {
                        *step = gcd(*step, amount.saturating_mul(times));
                    }
                }
            }
        }
        for step in &mut steps {
            *step = (*step).max(1);
        }
        steps
    }

    fn problem(&self, tables: &[Table], is_filled: bool) -> Problem {
        let steps = self.steps();
        let tables = tables.iter().zip(&steps).map(|(table, step)| table.in_steps(*step));
        let tables: Vec<Table> = tables.collect();
        let mut classes: Vec<(&SessionModel, Class)> = Vec::new();
        for (number, session) in self.sessions().iter().enumerate() {
            let is_alike = |(other, _): &&mut (&SessionModel, Class)| {
                other.times == session.times
                    && other.budget == session.budget
                    && other.required == session.required
                    && other.families == session.families
            };
            if let Some((_, class)) = classes.iter_mut().find(is_alike) {
                class.sessions.push(number);
            } else {
                let mut class = Class {
                    budget: to_usize(session.budget),
                    sessions: vec![number],
                    groups: Vec::new(),
                    is_filled,
                };
                self.fill_class(&mut class, session, &tables, &steps);
                classes.push((session, class));
            }
        }
        let classes = classes.into_iter().map(|(_, class)| class).collect();
        Problem { tables, steps, classes, unit: UNIT }
    }

    /// Gives a class the choices of its sessions.
    fn fill_class(
        &self,
        class: &mut Class,
        session: &SessionModel,
        tables: &[Table],
        steps: &[usize],
    ) {
        let is_required = |choice: &Choice| session.required.contains(choice.exercise());
        for (family, of_family) in session.families.iter().enumerate() {
            let mut group = Group {
                is_required: of_family.choices.iter().any(is_required),
                items: Vec::new(),
            };
            for (place, choice) in of_family.choices.iter().enumerate() {
                if choice.seconds() > session.budget
                    || group.is_required && !is_required(choice)
                {
                    continue;
                }
                let parts = self.gives(choice).filter_map(|(demand, amount)| {
                    let most = tables.get(demand)?.flat();
                    let amount = amount.saturating_mul(to_usize(session.times));
                    let amount = (amount / steps.get(demand)?).min(most);
                    (amount > 0).then_some((demand, amount))
                });
                let mut parts: Vec<(usize, usize)> = parts.collect();
                parts.sort_unstable();
                let merit = i64::from(choice.merit()) * UNIT;
                let is_good = !parts.is_empty() || merit > 0;
                if !is_good && !group.is_required && !class.is_filled {
                    continue;
                }
                let (seconds, place) = (to_usize(choice.seconds()), (family, place));
                group.add(Item { place, seconds, merit, parts });
            }
            if !group.items.is_empty() {
                class.groups.push(group);
            }
        }
    }

    fn held(&self) -> Vec<Held> {
        let of_choice = |choice: &Choice| {
            (i64::from(choice.merit()) * UNIT, self.gives(choice).collect())
        };
        let of_session = |session: &SessionModel| {
            let families = session.families.iter();
            let choices = families.map(|it| it.choices.iter().map(of_choice).collect());
            Held { times: to_usize(session.times), choices: choices.collect() }
        };
        self.sessions().iter().map(of_session).collect()
    }

    /// The numbers of the demands that a choice gives something, with what it gives.
    fn gives(&self, choice: &Choice) -> impl Iterator<Item = (usize, usize)> {
        choice.gives().filter_map(|(demand, amount)| {
            let number = self.demands().iter().position(|it| it.demand == demand)?;
            Some((number, to_usize(amount)))
        })
    }
}

fn to_usize(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
