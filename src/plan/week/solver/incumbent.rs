//! Answers in hand: day after day at first, then each session in answer to the others.

use super::columns::Taken;
use super::problem::{Problem, Table};

/// Finds the best choices of one session for tables of what its amounts score, by the number of the
/// session.
pub(in crate::plan) type Respond<'a> =
    dyn FnMut(usize, Vec<Vec<i64>>) -> Option<Taken> + 'a;

/// Choices for every session, and what they score.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub(super) taken: Vec<Taken>,
    pub(super) score: i64,
}

/// How often each session answers the others.
const ROUNDS: usize = 4;

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
    /// In the units of the model.
    tables: &'a [Table],
    pub(super) held: &'a [Held],
    respond: &'a mut Respond<'r>,
    pub(super) taken: Vec<Taken>,
    pub(super) score: i64,
}

impl<'a, 'r> Incumbent<'a, 'r> {
    /// Day after day: each session for what those before it leave.
    pub(super) fn new(
        tables: &'a [Table],
        held: &'a [Held],
        respond: &'a mut Respond<'r>,
    ) -> Option<Self> {
        let taken = vec![Vec::new(); held.len()];
        let mut incumbent = Self { tables, held, respond, taken, score: i64::MIN };
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

    /// Goes on from an answer.
    pub(super) fn from_answer(
        tables: &'a [Table],
        held: &'a [Held],
        respond: &'a mut Respond<'r>,
        answer: Answer,
    ) -> Self {
        let Answer { taken, score } = answer;
        Self { tables, held, respond, taken, score }
    }

    pub(super) fn into_answer(self) -> Answer {
        Answer { taken: self.taken, score: self.score }
    }

    /// Takes listed choices of each class, one for each of its sessions.
    pub(super) fn take(&mut self, problem: &Problem, best: Vec<Vec<Taken>>) {
        for (class, best) in problem.classes.iter().zip(best) {
            for (session, taken) in class.sessions.iter().zip(best) {
                if let Some(of) = self.taken.get_mut(*session) {
                    *of = taken;
                }
            }
        }
        self.score = self.score_of(&self.taken);
    }

    /// The best choices of a session beside what the others have.
    fn answer(&mut self, session: usize) -> Option<Vec<(usize, usize)>> {
        let amounts = self.amounts(&self.taken, Some(session));
        let times = self.held.get(session)?.times;
        let tables = self.tables.iter().zip(&amounts).map(|(table, have)| {
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
        let mut amounts = vec![0; self.tables.len()];
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

    pub(super) fn merit_of(&self, taken: &[Vec<(usize, usize)>]) -> i64 {
        let merits = self.held.iter().zip(taken).flat_map(|(held, taken)| {
            taken.iter().filter_map(|(family, choice)| {
                Some(held.choices.get(*family)?.get(*choice)?.0)
            })
        });
        merits.sum()
    }

    fn score_of(&self, taken: &[Vec<(usize, usize)>]) -> i64 {
        let amounts = self.amounts(taken, None);
        let scores = self.tables.iter().zip(&amounts);
        let scores: i64 = scores.map(|(table, amount)| table.at(*amount)).sum();
        self.merit_of(taken) + scores
    }
}
