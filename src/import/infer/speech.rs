//! The equipment that a text requires, and that it offers as one of several ways.

use super::keywords::ThingWord;
use super::text::{About, Text};
use super::things;
use crate::equipment::{Equipment, EquipmentSet};

use Equipment as E;

/// The equipment that the sentences of a row mention.
#[derive(Default)]
pub(super) struct Spoken {
    needed: EquipmentSet,
    /// "If you lack a partner", "no bench": not needed, whatever other sentences say.
    done_without: EquipmentSet,
    /// "A bench or a step": the first of two, where the second will do.
    outdone: EquipmentSet,
    /// "A rack or the bench": the first, unless another sentence requires the second.
    choices: Vec<(Equipment, Equipment)>,
}

/// The facts of a row that are known before its text is read.
#[derive(Clone, Copy)]
pub(super) struct Known {
    /// It is on a machine, whose own parts are not needed apart.
    pub(super) is_on_machine: bool,
    /// It has a resistance, so that "the band" may be a slip of the pen.
    pub(super) resistance: EquipmentSet,
}

impl Spoken {
    /// Adds what the name mentions.
    pub(super) fn named(&mut self, things: EquipmentSet) {
        self.needed |= things;
    }

    /// Listens to the steps of a row.
    pub(super) fn listen(&mut self, text: &Text, known: Known) {
        for sentence in text.sentences(About::Things) {
            self.listen_to_sentence(text, sentence, known);
        }
    }

    fn listen_to_sentence(
        &mut self,
        text: &Text,
        sentence: impl Iterator<Item = usize>,
        known: Known,
    ) {
        let (mut found, mut outdone) = (EquipmentSet::empty(), EquipmentSet::empty());
        let mut last = None;
        let mut last_or = None;
        let mut choice = None;
        let (mut is_example, mut is_hedged) = (false, false);
        for index in sentence {
            let Some(word) = ThingWord::of(text.word(index)) else { continue };
            is_hedged |= is_hedge(text, index, word);
            if is_example {
                continue;
            }
            match word {
                // What follows are examples.
                ThingWord::Like => {
                    is_example = true;
                    continue;
                }
                ThingWord::Or => last_or = Some(index),
                // However else one may hold them, the feet have to be held.
                ThingWord::Under if text.word(index + 1) == "something" => {
                    self.needed.insert(E::LowAnchor);
                }
                _ => {}
            }
            let Some(item) = thing_at(text, index, word, known) else { continue };
            if is_done_without(text, index) {
                self.done_without.insert(item);
                continue;
            }
            let Some(or) = last_or.filter(|or| index <= or + 4) else {
                found.insert(item);
                last = Some(item);
                continue;
            };
            match last {
                Some(first) if first.provides().contains(item) => {
                    found.remove(first);
                    found.insert(item);
                    outdone.insert(first);
                }
                Some(first) if item.provides().contains(first) => {
                    outdone.insert(item);
                }
                Some(first) => choice = Some((first, item)),
                // Any strap will do, and of these the band is the one to ask for.
                None if matches!(text.before(or), "belt" | "rope") => {
                    found.insert(item);
                }
                None => {}
            }
        }
        let is_silent = found.is_empty() && choice.is_none();
        if is_silent || is_hedged {
            return;
        }
        if let Some((first, _)) = choice {
            found.remove(first);
        }
        self.choices.extend(choice);
        self.outdone |= outdone;
        self.needed |= found;
    }

    /// All that is needed, besides what is stated.
    pub(super) fn needed(self, stated: EquipmentSet) -> EquipmentSet {
        let mut needed = self.needed;
        for (first, second) in self.choices {
            if !(needed | stated).contains(second) {
                needed.insert(first);
            }
        }
        needed - self.done_without - self.outdone
    }
}

/// Whether a sentence with this word tells of a way that need not be taken.
fn is_hedge(text: &Text, index: usize, word: ThingWord) -> bool {
    use ThingWord as W;

    let next = || text.word(index + 1);
    match word {
        W::If => !matches!(next(), "possible" | "needed" | "necessary" | "desired"),
        // "So that you can", "as far as you can" are not a choice.
        W::Can => !(2..=3).any(|back| {
            let word = index.checked_sub(back).map_or("", |at| text.word(at));
            matches!(word, "that" | "as")
        }),
        W::Could
        | W::May
        | W::Instead
        | W::Variation
        | W::Optional
        | W::Alternatively
        | W::We
        | W::Easiest => true,
        // Where standing is allowed, nothing to sit on is needed.
        W::Or | W::Either => matches!(next(), "stand" | "standing"),
        _ => false,
    }
}

/// "Without a bench", "lack a partner", "don't have a box".
fn is_done_without(text: &Text, index: usize) -> bool {
    (1..=2).any(|back| {
        let word = index.checked_sub(back).map_or("", |at| text.word(at));
        matches!(word, "no" | "without" | "lack" | "lacking" | "not")
    }) || (2..=3).any(|back| {
        index.checked_sub(back + 1).is_some_and(|at| text.has_at(at, &["t", "have"]))
    })
}

/// "A chair or other support", "a bench or the floor": anything will do.
fn is_one_of_anything(text: &Text, index: usize) -> bool {
    text.word(index + 1) == "or"
        && (index + 2..index + 5).any(|at| {
            matches!(
                text.word(at),
                "floor" | "ground" | "mat" | "object" | "support" | "surface"
            )
        })
}

/// The thing that the word at a place means.
fn thing_at(
    text: &Text,
    index: usize,
    word: ThingWord,
    known: Known,
) -> Option<Equipment> {
    let item = things::at(text, index, word, known.is_on_machine)?;
    let is_slip = matches!(item, E::Dumbbell | E::ResistanceBand)
        && text.before(index) == "the"
        && !known.resistance.is_empty()
        && !known.resistance.contains(item);
    (!is_slip && !is_one_of_anything(text, index)).then_some(item)
}
