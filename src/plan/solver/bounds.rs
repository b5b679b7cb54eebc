//! Bounds on what is left to decide, and the items that they fix by reduced cost.

use super::envelopes::Envelopes;
use super::multipliers::Multipliers;
use super::problem::Problem;
use super::relaxation::Relaxation;
use super::subproblem::{DeadEnd, Subproblem};
use super::work::Work;

/// The number of subgradient steps at the root.
const ROOT_STEPS: u32 = 200;

/// The number of steps after which the reachable amounts are found again.
const STEPS_OF_REACH: u32 = 4;

/// At the root steps become shorter by this factor after this number of steps without a smaller
/// bound.
const PATIENCE: u32 = 5;
const SHORTER: f64 = 0.7;

/// Where few items are open, steps shorter than this no longer matter.
const SHORTEST: f64 = 0.04;
const FEW_OPEN: usize = 80;

/// A node of the search tree: some items taken or given up, and an upper bound on the score of the
/// answers that are left.
#[derive(Clone)]
pub(super) struct Node {
    pub(super) open: Subproblem,
    pub(super) prices: Multipliers,
    pub(super) bound: i128,
}

/// What finds bounds; its room is used again at each node.
pub(super) struct Bounds<'a> {
    problem: &'a Problem,
    relaxation: Relaxation,
    reach: Envelopes,
    unit: f64,
}

impl<'a> Bounds<'a> {
    pub(super) fn new(problem: &'a Problem) -> Self {
        let (relaxation, reach) = (Relaxation::default(), Envelopes::default());
        Self { problem, relaxation, reach, unit: problem.unit() }
    }

    /// Lowers the bound of the root and fixes items, as at other nodes, with more steps.
    pub(super) fn begin(
        &mut self,
        node: &mut Node,
        score: i64,
        work: &mut Work,
    ) -> Result<Option<usize>, DeadEnd> {
        self.relaxation.restart(false);
        self.lower(node, score, ROOT_STEPS, PATIENCE, work)?;
        if node.open.families.is_empty() {
            return Ok(None);
        }
        // Where everything that can be had is had, steps come near this bound, never to it. Its
        // prices are not kept: that nothing costs anything does not say where time is short.
        let free = Multipliers::default();
        self.relaxation.decide(self.problem, &node.open, &mut self.reach, &free);
        if self.relaxation.bound < node.bound {
            self.relaxation.fix_by_reduced_cost(&mut node.open, score)?;
            node.bound = self.relaxation.bound;
            self.relaxation.restart(false);
            self.lower(node, score, ROOT_STEPS, PATIENCE, work)?;
        }
        Ok(self.next(node))
    }

    /// Lowers the bound of a node, fixes items, and returns the item to branch on; none if nothing is
    /// left to decide. The direction of the last step is kept in part if the last node was its parent.
    pub(super) fn tighten(
        &mut self,
        node: &mut Node,
        score: i64,
        steps: u32,
        goes_on: bool,
        work: &mut Work,
    ) -> Result<Option<usize>, DeadEnd> {
        self.relaxation.restart(goes_on);
        // There are too few steps to make them shorter.
        self.lower(node, score, steps, steps, work)?;
        Ok(self.next(node))
    }

    /// How often an item was taken in recent steps, from 0 to 1.
    pub(super) fn frequency(&self, index: usize) -> f64 {
        self.relaxation.frequency(index)
    }

    fn next(&self, node: &Node) -> Option<usize> {
        self.relaxation.favourite(self.problem, &node.open, &node.prices)
    }

    /// Moves the prices of a node as if its bound could be lowered to a score, and fixes the items that
    /// cannot be part of a better answer. After `patience` steps without a smaller bound, steps become
    /// shorter.
    fn lower(
        &mut self,
        node: &mut Node,
        score: i64,
        steps: u32,
        patience: u32,
        work: &mut Work,
    ) -> Result<(), DeadEnd> {
        let mut prices = node.prices.clone();
        let mut lowest = i128::MAX;
        let mut pace = 1.0;
        let mut stale = 0;
        let mut looked_at = usize::MAX;
        for step in 0..steps {
            if step % STEPS_OF_REACH == 0 {
                node.open.take_what_must_be(self.problem)?;
                if node.open.items.len() < looked_at {
                    looked_at = node.open.items.len();
                    work.add(looked_at);
                    self.reach.find(self.problem, &node.open);
                }
            }
            // A single step is enough for a bound.
            if node.open.families.is_empty() || step > 0 && work.is_spent() {
                break;
            }
            work.add(node.open.items.len());
            self.relaxation.decide(self.problem, &node.open, &mut self.reach, &prices);
            self.relaxation.fix_by_reduced_cost(&mut node.open, score)?;
            if self.relaxation.bound < lowest {
                lowest = self.relaxation.bound;
                stale = 0;
                node.prices.clone_from(&prices);
            } else {
                stale += 1;
                if stale == patience {
                    stale = 0;
                    pace *= SHORTER;
                    if pace < SHORTEST && node.open.items.len() < FEW_OPEN {
                        break;
                    }
                    prices.clone_from(&node.prices);
                }
            }
            let targets = self.reach.targets();
            self.relaxation.step(
                self.problem,
                targets,
                &mut prices,
                score,
                pace,
                self.unit,
            );
        }
        node.bound = node.bound.min(lowest);
        Ok(())
    }
}
