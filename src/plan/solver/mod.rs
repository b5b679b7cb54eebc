//! The best choices of a model, with proof.
//!
//! The budget and each muscle's amounts are relaxed: every second and every unit gets a
//! price, and what is left to decide falls apart into families that are decided one by one. For
//! any prices the outcome is at least the value of the best choices, so good prices give a bound
//! ([`relaxation`]; what muscles take at a price, and why it is a bound: [`envelope`]). Choices that
//! cannot be part of anything better than the answer in hand are struck out by it ([`bounds`]);
//! what remains is searched, on the whole depth first ([`search`]), and where only a few more fit,
//! they are tried one by one ([`enumerate`]). A first answer comes from taking and exchanging choices
//! ([`incumbent`]).
//!
//! All scores and prices are whole numbers, so a bound is exact on every machine.

mod bounds;
mod by_target;
mod contributions;
mod enumerate;
mod envelope;
mod envelopes;
mod incumbent;
mod item;
mod multipliers;
mod pricing;
mod problem;
mod relaxation;
mod search;
mod subproblem;

use super::model::{Choice, Model, Unsolvable};
use pricing::Pricing;
use problem::Problem;

/// How far to search, and in which order.
///
/// ```
/// use regimen::plan::SolveOptions;
///
/// let search = SolveOptions::default().seed(7).node_budget(1_000);
/// assert_ne!(search, SolveOptions::default());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[must_use]
pub struct SolveOptions {
    node_budget: u64,
    seed: u64,
    above: Option<i64>,
}

/// Enough for every request to the embedded catalogue many times over; a choice of this crate.
pub(super) const NODE_BUDGET: u64 = 100_000;

impl Default for SolveOptions {
    fn default() -> Self {
        Self { node_budget: NODE_BUDGET, seed: 0, above: None }
    }
}

impl SolveOptions {
    /// How many nodes of the search tree to look at before the best answer so far is given; at
    /// least one is, because without it there is no bound.
    pub fn node_budget(self, node_budget: u64) -> Self {
        Self { node_budget, ..self }
    }

    /// In which order equals are met; 0 is the order of the model.
    pub fn seed(self, seed: u64) -> Self {
        Self { seed, ..self }
    }

    pub(super) const fn nodes(self) -> u64 {
        self.node_budget
    }

    /// Looks only for what is worth more than that, and not for the shortest of equal worth, which
    /// takes less time; the answer is empty if there is nothing.
    pub(super) fn above(self, value: i64) -> Self {
        Self { above: Some(value), ..self }
    }
}

/// An answer to a model, and how good it is known to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    /// Places of the choices: family, and choice in it.
    taken: Vec<(usize, usize)>,
    value: i64,
    seconds: u32,
    bound: i64,
    nodes: u64,
    /// What a second and a unit of each target were priced at the root of the search.
    prices: Pricing,
}

impl Solution {
    /// What a choice can bring at most that is added to the model: no answer is worth more than
    /// [`bound_with`](Self::bound_with) and what the added families bring.
    pub(super) fn profit_of(&self, choice: &Choice) -> i64 {
        self.prices.profit_of(choice)
    }

    /// A bound for the model and for what it becomes when choices are added.
    pub(super) fn bound_with(&self, model: &Model) -> i64 {
        self.prices.bound_of(model)
    }

    /// What the choices are worth.
    #[must_use]
    pub fn value(&self) -> i64 {
        self.value
    }

    /// The seconds that the choices take.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        self.seconds
    }

    /// No choices are worth more.
    #[must_use]
    pub fn bound(&self) -> i64 {
        self.bound
    }

    /// Whether it is proved that no choices are worth more. It speaks of value alone: once the
    /// value is proved, shorter choices of equal value are looked for in 1 000 further nodes.
    #[must_use]
    pub fn is_optimal(&self) -> bool {
        self.value == self.bound
    }

    /// How many nodes of the search tree were looked at.
    #[must_use]
    pub fn nodes(&self) -> u64 {
        self.nodes
    }

    /// Where the choices stand: family, and choice in it.
    pub(super) fn taken(&self) -> &[(usize, usize)] {
        &self.taken
    }

    /// The choices taken, in the order of the model's families.
    pub fn choices<'a>(&'a self, model: &'a Model) -> impl Iterator<Item = &'a Choice> {
        self.taken.iter().filter_map(|(family, choice)| {
            model.families().get(*family)?.choices.get(*choice)
        })
    }
}

impl Model {
    /// Whether what is required can be taken at all.
    pub(super) fn check_required(&self) -> Result<(), Unsolvable> {
        problem::check_required(self)
    }

    /// The best choices, proved, if the default number of nodes is enough for it.
    ///
    /// # Errors
    ///
    /// [`Unsolvable`] if the required exercises cannot all be taken.
    pub fn solve(&self) -> Result<Solution, Unsolvable> {
        self.solve_with(SolveOptions::default())
    }

    /// The same, with a number of nodes and a seed of one's own.
    ///
    /// # Errors
    ///
    /// [`Unsolvable`] if the required exercises cannot all be taken.
    pub fn solve_with(&self, search: SolveOptions) -> Result<Solution, Unsolvable> {
        let problem = Problem::new(self, search.seed)?;
        let above = search.above.map(|value| problem.score_of(value));
        let found = search::search(&problem, search.node_budget, above);
        let mut taken: Vec<(usize, usize)> =
            found.taken.iter().filter_map(|item| problem.place(*item)).collect();
        taken.sort_unstable();
        let mut solution = Solution {
            taken,
            value: 0,
            seconds: 0,
            bound: 0,
            nodes: found.nodes,
            prices: Pricing::new(self, &problem, &found.prices),
        };
        solution.value = self.value_of(solution.choices(self));
        solution.seconds = solution.choices(self).map(Choice::seconds).sum();
        solution.bound = problem.value_of(found.bound).max(solution.value);
        Ok(solution)
    }
}
