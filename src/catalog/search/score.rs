//! How well an exercise fits a search.

use super::asked::Question;
use super::index::{Counted, Index, Indexed};
use super::lexicon::Class;

/// The best fit of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fit {
    /// From 1 to 1000.
    pub(super) score: u32,
    /// The typed words that nothing meets, a bit each.
    pub(super) unmatched: u32,
    pub(super) is_sure: bool,
}

/// A hit has at least half of what is asked for, by weight; a choice of this crate.
const LEAST_SHARE: u64 = 500;

/// What a word of a name that is not asked for counts, in tenths of one that is asked for and not
/// found; a choice of this crate.
const NOT_ASKED: u64 = 4;

/// What a sure hit may have in its name that is not asked for, by weight: no more than a muscle
/// that the movement implies and a few usual words. A choice of this crate.
const SURE_EXTRA: u32 = 4;

/// What a word must be met with to be surely meant, in thousandths: no worse than one slip.
const SURE_WORD: u32 = 650;

/// How much the name of a muscle is worth in the name of an exercise that trains others, such as
/// "knee to chest", where only muscles are asked for; in thousandths, a choice of this crate.
const OTHER_MUSCLES: u32 = 600;

/// What it counts against an exercise, by weight, that it trains none of the muscles of a word and
/// does not have it in its name; a choice of this crate.
const NOT_TRAINED: u32 = 10;

/// How well each name meets each asked word.
pub(super) struct Scores<'a> {
    index: &'a Index,
    question: &'a Question,
    /// For each name, the words of it that are asked for, a bit each.
    found: Vec<u32>,
    /// One row of all asked words for each name.
    quality: Vec<u16>,
    asked_weight: u64,
    asks_for_movement: bool,
}

impl<'a> Scores<'a> {
    pub(super) fn new(index: &'a Index, question: &'a Question) -> Self {
        let asked = question.words.iter().map(|word| u64::from(word.weight)).sum::<u64>()
            + u64::from(question.denied.count * Class::Equipment.weight());
        let mut words = question.words.iter();
        let asks_for_movement = words.any(|word| word.class == Class::Movement);
        let width = question.words.len();
        let mut scores = Self {
            index,
            question,
            found: vec![0; index.names.len()],
            quality: vec![0; index.names.len() * width],
            asked_weight: asked,
            asks_for_movement,
        };
        // A word of a name serves one asked word only, and goes to the one that it meets best.
        let asked = question.words.iter().enumerate();
        let mut met: Vec<(u32, usize, usize)> = asked
            .flat_map(|(number, asked)| {
                asked
                    .met_by
                    .iter()
                    .map(move |(place, quality)| (*quality, number, *place))
            })
            .collect();
        met.sort_by_key(|(quality, ..)| std::cmp::Reverse(*quality));
        for (quality, number, place) in met {
            let entry = index.words.get(place);
            for (name, at) in entry.into_iter().flat_map(|entry| &entry.names) {
                scores.meet(*name as usize, *at, number, quality);
            }
        }
        scores
    }

    fn meet(&mut self, name: usize, at: u8, number: usize, quality: u32) {
        let Some(found) = self.found.get_mut(name) else { return };
        let bit = 1_u32.checked_shl(u32::from(at)).unwrap_or_default();
        let cell = self.quality.get_mut(name * self.question.words.len() + number);
        if let Some(cell) = cell.filter(|cell| **cell == 0 && *found & bit == 0) {
            *found |= bit;
            *cell = u16::try_from(quality).unwrap_or(u16::MAX);
        }
    }

    /// How well an exercise fits, if it does.
    pub(super) fn fit(&self, exercise: &Indexed) -> Option<Fit> {
        let mut best: Option<Fit> = None;
        let names = exercise.names.clone();
        let first = names.start;
        for name in names {
            let is_found = self.found.get(name).is_some_and(|found| *found != 0);
            // Without a word of a name, the name for people stands for the exercise.
            if is_found || name == first {
                let fit = self.fit_of_name(name, exercise);
                let is_better = |best: Fit| {
                    fit.is_some_and(|fit| {
                        (fit.score, fit.is_sure) > (best.score, best.is_sure)
                    })
                };
                if best.is_none_or(is_better) {
                    best = fit;
                }
            }
        }
        best
    }

    fn fit_of_name(&self, name: usize, exercise: &Indexed) -> Option<Fit> {
        let width = self.question.words.len();
        let qualities = self.quality.get(name * width..(name + 1) * width)?;
        let found = *self.found.get(name)?;
        let is_asked_for = self.asks_for_movement || self.is_whole(name, found);
        let worth = if is_asked_for { 1000 } else { OTHER_MUSCLES };
        let mut matched =
            u64::from(self.question.denied.count * Class::Equipment.weight()) * 1000;
        let mut unmatched = 0;
        let mut not_trained = 0;
        let mut is_sure = self.is_whole(name, found);
        let mut is_unsure = false;
        let mut wants_equipment = false;
        let mut has_equipment = false;
        for (asked, quality) in self.question.words.iter().zip(qualities) {
            let mut quality = u32::from(*quality);
            if asked.facts.is_of_other_muscles(&exercise.facts) {
                not_trained += if quality == 0 { NOT_TRAINED } else { 0 };
                quality = quality * worth / 1000;
            }
            let quality = quality.max(asked.facts.met_by(&exercise.facts));
            matched += u64::from(asked.weight * quality);
            if quality == 0 {
                unmatched |= asked.from;
            }
            is_sure |= asked.class == Class::Movement && quality >= SURE_WORD;
            is_unsure |= quality < SURE_WORD && asked.class != Class::Usual
                || quality == 0 && asked.facts.is_against(&exercise.facts);
            if asked.class == Class::Equipment {
                wants_equipment = true;
                has_equipment |= quality >= SURE_WORD;
            }
        }
        if matched < self.asked_weight * LEAST_SHARE {
            return None;
        }
        let extra = self.extra(name, found, wants_equipment, has_equipment) + not_trained;
        let against = self.asked_weight * 10 + u64::from(extra) * NOT_ASKED;
        let score = u32::try_from(matched * 10 / against.max(1)).unwrap_or(1000);
        let is_sure = is_sure && !is_unsure && extra <= SURE_EXTRA;
        Some(Fit { score: score.max(1), unmatched, is_sure })
    }

    fn is_whole(&self, name: usize, found: u32) -> bool {
        let words = self.index.names.get(name).map_or(0, |name| name.words.len());
        found.count_ones() as usize == words
    }

    /// The weight of the words of a name that are not asked for. Equipment counts little where none
    /// is asked for, or where the exercise is possible with the one that is.
    fn extra(&self, name: usize, found: u32, wants: bool, has: bool) -> u32 {
        let words = self.index.names.get(name).map(|name| name.words.as_slice());
        let words = words.unwrap_or_default().iter().enumerate();
        let not_asked = words.filter(|(at, _)| found >> at & 1 == 0);
        let weight = |(_, counted): (usize, &Counted)| match counted.class {
            Class::Usual => 0,
            Class::Equipment if has => Class::Usual.weight(),
            Class::Equipment if !wants => 2,
            _ => counted.weight,
        };
        not_asked.map(weight).sum()
    }
}
