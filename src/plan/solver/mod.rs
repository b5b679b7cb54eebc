//! The best choices of a model, with proof: branch and bound on a Lagrangian relaxation.
//!
//! The budget and the amounts of each demand are relaxed: every second and every unit gets a price,
//! and what is left to decide falls apart into families that are decided one by one. For any prices
//! the outcome is at least the value of the best choices, so good prices give a bound ([`relaxation`];
//! what demands take at a price, and why it is a bound: [`envelope`]). Dominated choices are dropped
//! before anything else ([`dominance`]); choices that cannot be part of anything better than the
//! incumbent are fixed to zero by it ([`bounds`]); what remains is searched, mostly depth first
//! ([`search`]), and where only a few more fit, they are tried one by one ([`enumerate`]). The first
//! incumbent comes from a greedy answer and exchanges ([`incumbent`]).
//!
//! All scores and prices are whole numbers, so a bound is exact on every machine. How much is done is
//! counted in choices looked at ([`work`]), never in time.
//!
//! # Glossary
//!
//! | here | in the field |
//! | --- | --- |
//! | item, family | a variable that is 0 or 1, and a set of them of which at most one is 1 (a multiple-choice or generalised upper bound constraint) |
//! | target, table | a demand that counts, and its concave objective, piecewise linear in the amount |
//! | score, cost | the objective in whole numbers: value, then seconds, then exercises; and the part of it that an item has by itself, negated |
//! | price, multiplier | a Lagrangian multiplier, or dual variable: of the budget (`second`) and of a demand (`unit_price`) |
//! | relaxation, bound | the Lagrangian function at given multipliers, which is an upper bound (weak duality) |
//! | profit | the reduced cost of an item, with the sign that makes more better |
//! | step, direction | a step of the subgradient method, of Polyak's length, deflected as by Camerini, Fratta and Maffioli |
//! | slack | what is left of a relaxed constraint: the subgradient |
//! | envelope | the least concave function above what a target scores at the amounts it can reach: its concave hull, here with the integrality of the amounts |
//! | incumbent, answer | the best feasible solution so far, and a partial one |
//! | fix by reduced cost | variable fixing: an item whose bound is not above the incumbent is set to 0 (Dantzig, Fulkerson and Johnson 1954) |
//! | dominated | another item of the family is as good in every respect |
//! | node, subproblem, open | a node of the search tree, the problem that is left there, and items not yet fixed |
//! | jump to best bound | best-first selection of the next node, in between depth first |
//! | frequency | how often an item was taken while multipliers moved: an estimate of its value in the dual's primal solution (as in the volume algorithm) |
//! | ties | further search for shorter answers of the same value |

mod bounds;
mod by_target;
mod contributions;
mod dominance;
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
mod work;

use super::model::{Choice, Model, Unsolvable};
use pricing::Pricing;
use problem::Problem;

/// How far to search, and in which order.
///
/// ```
/// use regimen::plan::SolveOptions;
///
/// let search = SolveOptions::default().seed(7).work_budget(1_000_000);
/// assert_ne!(search, SolveOptions::default());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[must_use]
pub struct SolveOptions {
    work_budget: u64,
    seed: u64,
    above: Option<i64>,
}

/// Enough for every request to the embedded catalogue many times over, and about a second's work for
/// each part of a session on a small computer; a choice of this crate.
pub(super) const WORK_BUDGET: u64 = 100_000_000;

impl Default for SolveOptions {
    fn default() -> Self {
        Self { work_budget: WORK_BUDGET, seed: 0, above: None }
    }
}

impl SolveOptions {
    /// How much work to do before the best answer so far is given, in choices looked at; the first
    /// node of the search tree is looked at in any case, because without it there is no bound.
    ///
    /// A node of a model with 20 000 choices is 200 times the work of one with 100, so that this bounds
    /// the time on any catalogue, and is the same on every machine.
    pub fn work_budget(self, work_budget: u64) -> Self {
        Self { work_budget, ..self }
    }

    /// The order in which ties are met; 0 is the order of the model.
    pub fn seed(self, seed: u64) -> Self {
        Self { seed, ..self }
    }

    /// How much work may be done.
    pub(super) const fn work(self) -> u64 {
        self.work_budget
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
    work: u64,
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

    /// The same with a bound that holds for more than its model.
    pub(super) fn with_bound(self, bound: i64) -> Self {
        Self { bound: bound.max(self.value), ..self }
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

    /// How much work was done, in choices looked at.
    #[must_use]
    pub fn work(&self) -> u64 {
        self.work
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

    /// The best choices, proved, if the default budget of work is enough for it.
    ///
    /// # Errors
    ///
    /// [`Unsolvable`] if the required exercises cannot all be taken.
    pub fn solve(&self) -> Result<Solution, Unsolvable> {
        self.solve_with(SolveOptions::default())
    }

    /// The same, with a budget of work and a seed of one's own.
    ///
    /// # Errors
    ///
    /// [`Unsolvable`] if the required exercises cannot all be taken.
    pub fn solve_with(&self, search: SolveOptions) -> Result<Solution, Unsolvable> {
        let problem = Problem::new(self, search.seed)?;
        let above = search.above.map(|value| problem.score_of(value));
        let found = search::search(&problem, search.work_budget, above);
        let mut taken: Vec<(usize, usize)> =
            found.taken.iter().filter_map(|item| problem.place(*item)).collect();
        taken.sort_unstable();
        let mut solution = Solution {
            taken,
            value: 0,
            seconds: 0,
            bound: 0,
            nodes: found.nodes,
            work: found.work,
            prices: Pricing::new(self, &problem, &found.prices),
        };
        solution.value = self.value_of(solution.choices(self));
        solution.seconds = solution.choices(self).map(Choice::seconds).sum();
        solution.bound = problem.value_of(found.bound).max(solution.value);
        Ok(solution)
    }
}
