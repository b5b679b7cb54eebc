//! The grammar, a file for each part: one function for each rule, named as the rule.

mod effort;
mod foreign;
mod in_parts;
mod list;
mod load;
mod measure;
mod modifier;
mod number;
mod rest;
mod sets;
mod side;
mod slips;
mod start;
mod tempo;
mod values;
mod work;

use super::cursor::Cursor;
use super::fault::{Fault, Parsed};
use super::kind::Expected;
use super::lexicon::Word;
use crate::limits::{self, OutOfRange};
use crate::prescription::{Prescription, Run};

use modifier::Lead;
use sets::{Head, Work};

/// What may follow in a run.
const MODIFIER: &[Expected] = &[
    Expected::Unit,
    Expected::Side,
    Expected::Load,
    Expected::Effort,
    Expected::Rest,
    Expected::Tempo,
    Expected::Comma,
];

/// What may follow a comma.
const RUN_OR_MODIFIER: &[Expected] = &[
    Expected::Run,
    Expected::Side,
    Expected::Load,
    Expected::Effort,
    Expected::Rest,
    Expected::Tempo,
];

impl Cursor<'_> {
    /// `prescription = run *( separator run )`
    pub(super) fn prescription(&mut self) -> Parsed<Prescription> {
        let mut runs = Vec::with_capacity(1);
        let mut per_side = false;
        let mut head = self.first_head()?;
        loop {
            let start = head.start;
            let (run, end, next) = self.run(head, &mut per_side)?;
            if runs.len() >= limits::RUNS.high() as usize {
                let error = OutOfRange::new(&limits::RUNS, runs.len() + 1);
                return Err(Fault::out_of_range(start..end, error, &[Expected::End]));
            }
            runs.push(run);
            let Some(next) = next else { return Ok(Prescription { runs, per_side }) };
            head = next;
        }
    }

    /// `run = sets work *( [ separator ] modifier )`, and the sets of the next run, where one
    /// follows.
    fn run(
        &mut self,
        head: Head,
        per_side: &mut bool,
    ) -> Parsed<(Run, usize, Option<Head>)> {
        (self.run, self.is_amrap) = (head.start, false);
        *per_side |= head.per_side;
        let work = match head.work {
            Work::Known(work) => work,
            Work::Listed(named) => self.listed_parts(named)?,
            Work::Next => self.work()?,
        };
        let mut run = Run::new(head.sets, work);
        let mut end = self.at;
        loop {
            while !self.is_behind_line_end() && self.modifier(&mut run, per_side)? {
                end = self.at;
            }
            if self.is_at_end() {
                self.expect_end(MODIFIER)?;
                return Ok((run, end, None));
            }
            if !self.separator() {
                return Err(self.unexpected(MODIFIER));
            }
            // `30X0` looks like a run, and is a tempo.
            let mut after = *self;
            if after.bare_tempo(false).is_none() {
                if let Some(next) = self.head()? {
                    return Ok((run, end, Some(next)));
                }
            }
            if !self.modifier_behind(Lead::Comma, &mut run, per_side)? {
                return Err(self.unexpected(RUN_OR_MODIFIER));
            }
            end = self.at;
        }
    }

    /// `separator = "," / ";" / "|" / "&" / [ "," ] ( "and" / "then" ) / " - "`, or a new line.
    fn separator(&mut self) -> bool {
        let is_line_end = self.is_behind_line_end();
        let mark = is_line_end
            | match self.peek() {
                Some(b',' | b';' | b'|' | b'&') => {
                    self.at += 1;
                    true
                }
                Some(b'-' | 0x80..) => self.dash_before_words(),
                _ => false,
            };
        if !self.peek().is_some_and(|byte| byte.is_ascii_alphabetic()) {
            return mark;
        }
        let and = self.take(Word::And);
        let then = self.take(Word::Then)
            || self
                .attempt(|cursor| {
                    (cursor.take(Word::Followed) && cursor.take(Word::By)).then_some(())
                })
                .is_some();
        mark || and || then
    }

    /// Takes a dash with spaces around it and no number behind it, or one whose words say what it
    /// is.
    fn dash_before_words(&mut self) -> bool {
        let is_behind_space = self.text(0..self.at).ends_with(' ');
        self.attempt(|cursor| {
            let is_here = is_behind_space && cursor.dash();
            let is_before_space = cursor.next_byte() == Some(b' ');
            (is_here && is_before_space).then_some(())?;
            (!cursor.is_at_number() || cursor.is_at_named_number()).then_some(())
        })
        .is_some()
    }
}
