//! From a problem to its best choices: a first answer, prices, columns, combinations.

use std::collections::BTreeSet;

use super::columns::{Column, Combiner, Lister, best_of};
use super::knapsack::Fronts;
use super::prices::Dual;
use super::problem::{Problem, as_i64};

/// Finds the best choices of one session for tables of what its amounts score, by the number of the
/// session.
pub(in crate::plan) type Respond<'a> =
    dyn FnMut(usize, Vec<Vec<i64>>) -> Option<Taken> + 'a;

/// Choices of a session: family and choice.
pub(super) type Taken = Vec<(usize, usize)>;

/// Choices for every session, and how good they are known to be.
#[derive(Clone, Debug)]
pub(in crate::plan) struct Found {
    /// By session: family and choice.
    pub(in crate::plan) taken: Vec<Vec<(usize, usize)>>,
    pub(in crate::plan) score: i64,
    pub(in crate::plan) bound: i64,
    /// Columns that were listed and combinations that were tried.
    pub(in crate::plan) nodes: u64,
}

/// How often prices are moved, with groups taken in part and with whole ones.
const RELAXED_STEPS: u32 = 120;
const EXACT_STEPS: u32 = 60;

/// How often each session answers the others.
const ROUNDS: usize = 4;

/// No more choices of a session are listed.
const MOST_COLUMNS: usize = 10_000;

/// The first slack as a part of the gap, and by what it grows.
const FIRST_PART: i64 = 8;

/// Where the first slack has too many columns, smaller ones are tried.
const SMALLER: i64 = 3;
const FAILURES: u32 = 3;

/// No more combinations of choices that were the best at some prices are tried.
const MOST_POOLED: u64 = 20_000;

/// What a session was made of.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub(super) times: usize,
    /// By family and choice.
    pub(super) choices: Vec<Vec<HeldChoice>>,
}

/// The merit of a choice, and what each time gives, by demand.
pub(super) type HeldChoice = (i64, Vec<(usize, usize)>);

/// Answers in hand.
pub(super) struct Incumbent<'a, 'r> {
    problem: &'a Problem,
    held: &'a [Held],
    respond: &'a mut Respond<'r>,
    pub(super) taken: Vec<Vec<(usize, usize)>>,
    pub(super) score: i64,
}

impl<'a, 'r> Incumbent<'a, 'r> {
    /// Day after day: each session for what those before it leave.
    pub(super) fn new(
        problem: &'a Problem,
        held: &'a [Held],
        respond: &'a mut Respond<'r>,
    ) -> Option<Self> {
        let taken = vec![Vec::new(); held.len()];
        let mut incumbent = Self { problem, held, respond, taken, score: i64::MIN };
        for session in 0..held.len() {
            let taken = incumbent.answer(session)?;
            if let Some(of_session) = incumbent.taken.get_mut(session) {
                *of_session = taken;
            }
        }
        incumbent.score = incumbent.score_of(&incumbent.taken);
        incumbent.improve();
        Some(incumbent)
    }

    /// Lets each session answer the others until none gains by it.
    pub(super) fn improve(&mut self) {
        // An answer to the same others would be the same.
        let mut unchanged = 0;
        for _ in 0..ROUNDS {
            for session in 0..self.held.len() {
                if unchanged == self.held.len() {
                    return;
                }
                unchanged += 1;
                let Some(answer) = self.answer(session) else { continue };
                let mut taken = self.taken.clone();
                if let Some(of_session) = taken.get_mut(session) {
                    *of_session = answer;
                }
                let score = self.score_of(&taken);
                // Ties go to the answer, which is as short as it can be.
                if score >= self.score && taken != self.taken {
                    self.score = score;
                    self.taken = taken;
                    unchanged = 1;
                }
            }
        }
    }

    /// Tries the combinations of some choices of each class, and improves the best of them.
    fn pool(&mut self, pool: &[BTreeSet<Vec<(usize, usize)>>]) {
        let classes = self.problem.classes.iter().zip(pool).map(|(class, pool)| {
            let session = class.sessions.first().copied().unwrap_or_default();
            let column = |taken: &Vec<(usize, usize)>| {
                let mut alone = vec![Vec::new(); self.held.len()];
                if let Some(of_session) = alone.get_mut(session) {
                    of_session.clone_from(taken);
                }
                let amounts = self.amounts(&alone, None).into_iter();
                let amounts = amounts.map(|it| u16::try_from(it).unwrap_or(u16::MAX));
                let merit = self.merit_of(&alone);
                Column {
                    slack: 0,
                    merit,
                    seconds: 0,
                    amounts: amounts.collect(),
                    taken: taken.clone(),
                }
            };
            pool.iter().map(column).collect::<Vec<Column>>()
        });
        let columns: Vec<Vec<Column>> = classes.collect();
        let mut combiner =
            Combiner::new(self.problem, &columns, i64::MAX, i64::MIN, MOST_POOLED);
        combiner.combine();
        let Some(best) = combiner.best.take() else { return };
        let before = (self.taken.clone(), self.score);
        self.take(&columns, &best);
        self.score = self.score_of(&self.taken);
        self.improve();
        if self.score < before.1 {
            (self.taken, self.score) = before;
        }
    }

    /// Takes a combination of columns.
    fn take(&mut self, columns: &[Vec<Column>], best: &[(usize, usize)]) {
        let order = self.problem.classes.iter().flat_map(|class| &class.sessions);
        for (session, (class, column)) in order.zip(best) {
            let column = columns.get(*class).and_then(|it| it.get(*column));
            if let (Some(of), Some(column)) = (self.taken.get_mut(*session), column) {
                of.clone_from(&column.taken);
            }
        }
    }

    /// The best choices of a session beside what the others have.
    fn answer(&mut self, session: usize) -> Option<Vec<(usize, usize)>> {
        let amounts = self.amounts(&self.taken, Some(session));
        let times = self.held.get(session)?.times;
        let tables = self.problem.tables.iter().zip(&amounts).map(|(table, have)| {
            let start = table.at(*have);
            let mut scores = vec![0];
            for held in 1.. {
                let score = table.at(have + times * held) - start;
                if scores.last() == Some(&score) {
                    break;
                }
                scores.push(score);
            }
            scores
        });
        let tables = tables.collect();
        (self.respond)(session, tables)
    }

    pub(super) fn amounts(
        &self,
        taken: &[Vec<(usize, usize)>],
        without: Option<usize>,
    ) -> Vec<usize> {
        let mut amounts = vec![0; self.problem.tables.len()];
        for (session, (held, taken)) in self.held.iter().zip(taken).enumerate() {
            if Some(session) == without {
                continue;
            }
            for (family, choice) in taken {
                let choice = held.choices.get(*family).and_then(|it| it.get(*choice));
                for (demand, amount) in choice.into_iter().flat_map(|(_, gives)| gives) {
                    if let Some(sum) = amounts.get_mut(*demand) {
                        *sum += amount * held.times;
                    }
                }
            }
        }
        amounts
    }

    fn merit_of(&self, taken: &[Vec<(usize, usize)>]) -> i64 {
        let merits = self.held.iter().zip(taken).flat_map(|(held, taken)| {
            taken.iter().filter_map(|(family, choice)| {
                Some(held.choices.get(*family)?.get(*choice)?.0)
            })
        });
        merits.sum()
    }

    fn score_of(&self, taken: &[Vec<(usize, usize)>]) -> i64 {
        self.merit_of(taken) + self.problem.score(&self.amounts(taken, None))
    }
}

/// The best choices of all sessions, as far as some columns and combinations go.
pub(super) fn search(
    problem: &mut Problem,
    held: &[Held],
    respond: &mut Respond<'_>,
    most_nodes: u64,
) -> Option<Found> {
    let whole = problem.clone();
    let mut incumbent = Incumbent::new(&whole, held, respond)?;
    let unit = problem.unit;
    let amounts = incumbent.amounts(&incumbent.taken, None);
    let prices = whole.tables.iter().zip(amounts).map(|(table, amount)| {
        let before = table.rise(amount.saturating_sub(1));
        (before + table.rise(amount)) / 2
    });
    let mut dual = Dual::new(problem, prices.collect());
    // Only what is worth a unit more is better.
    let better = |score: i64| score + unit - 1;
    dual.lower(RELAXED_STEPS, false, better(incumbent.score));
    dual.lower(EXACT_STEPS, true, better(incumbent.score));
    let mut found = Found { taken: Vec::new(), score: 0, bound: dual.bound, nodes: 0 };
    incumbent.pool(&dual.pool);
    combine(&mut dual, &mut incumbent, &mut found, most_nodes);
    incumbent.improve();
    found.score = incumbent.score;
    found.bound = found.bound.max(found.score);
    found.taken = incumbent.taken;
    Some(found)
}

/// Lists choices of each session within a slack, tries their combinations, and widens the slack
/// until no other combination can be better.
fn combine(
    dual: &mut Dual<'_>,
    incumbent: &mut Incumbent<'_, '_>,
    found: &mut Found,
    most_nodes: u64,
) {
    let problem = dual.problem();
    let prices = &dual.prices;
    let mut aheads = Vec::new();
    let mut bound = problem.beyond(prices);
    for class in &problem.classes {
        let mut fronts = Fronts::default();
        let mut ahead = super::knapsack::LookAhead::default();
        fronts.find(class, prices);
        ahead.find(&fronts, class.budget);
        let Some(best) = ahead.best(0, class.budget) else { return };
        let best = best.min(best_of(&ahead, &fronts, class.budget)).max(best);
        bound += best * as_i64(class.sessions.len());
        aheads.push((ahead, best));
    }
    let least_gap = problem.unit - 1;
    let mut failures = 0;
    let mut slack = ((bound - incumbent.score) / FIRST_PART).max(1);
    loop {
        let gap = bound - incumbent.score;
        if found.bound - incumbent.score <= least_gap || gap <= least_gap {
            break;
        }
        let slack_here = slack.min(gap);
        let mut columns: Vec<Vec<Column>> = Vec::new();
        let mut is_whole = true;
        for (class, (ahead, best)) in problem.classes.iter().zip(&aheads) {
            let left = usize::try_from(most_nodes.saturating_sub(found.nodes));
            let most = MOST_COLUMNS.min(left.unwrap_or(usize::MAX));
            let mut lister = Lister::new(class, ahead, prices, *best, most);
            is_whole &= lister.list(slack_here);
            found.nodes += u64::try_from(lister.found.len()).unwrap_or(u64::MAX);
            columns.push(lister.found);
        }
        if !is_whole
            && found.bound == dual.bound
            && slack_here > least_gap
            && failures < FAILURES
        {
            failures += 1;
            slack = slack_here / SMALLER;
            continue;
        }
        if !is_whole {
            break;
        }
        let least = incumbent.score.max(bound - slack_here - 1);
        let left = most_nodes.saturating_sub(found.nodes);
        let mut combiner = Combiner::new(problem, &columns, bound, least, left);
        combiner.score = incumbent.score;
        combiner.least = bound - slack_here;
        let is_whole = combiner.combine();
        found.nodes += combiner.tried;
        let (score, best) = (combiner.score, combiner.best);
        if let Some(best) = best {
            incumbent.take(&columns, &best);
            incumbent.score = score;
        }
        if !is_whole {
            break;
        }
        // What was not listed has more slack.
        found.bound = found.bound.min((bound - slack_here).max(incumbent.score));
        slack = slack.saturating_mul(3) / 2;
    }
}
