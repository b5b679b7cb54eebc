//! `tempo`: four parts, apart or close together.

use crate::limits::{self, OutOfRange};
use crate::prescription::notation::cursor::Cursor;
use crate::prescription::notation::fault::{Fault, Parsed};
use crate::prescription::notation::kind::Expected;
use crate::prescription::notation::lexicon::{Unit, Word};
use crate::prescription::{Tempo, TempoPart, TempoSeconds};

const PARTS: &[Expected] = &[Expected::TempoParts];

/// What is between the parts of a tempo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Between {
    Dash,
    Mark(u8),
    Space,
}

impl Cursor<'_> {
    /// `"tempo" part "-" part "-" part "-" part`, from behind the word on.
    pub(super) fn tempo_behind_word(&mut self) -> Parsed<Tempo> {
        self.label_mark();
        self.mark(b'@');
        self.skip_spaces();
        let start = self.at;
        if let Some(tempo) = self.compact_tempo() {
            return Ok(tempo);
        }
        self.no_three_parts()?;
        let mut parts = [TempoPart::Explosive; 4];
        let mut between = None;
        for (index, part) in parts.iter_mut().enumerate() {
            if index > 0 && !self.between_parts(&mut between) {
                return Err(self.few_parts(start, index));
            }
            *part = self.tempo_part()?;
        }
        Ok(Tempo::from(parts))
    }

    /// Three parts close together, which is the older way to write a tempo without a pause at the
    /// top.
    fn no_three_parts(&self) -> Parsed<()> {
        let rest = self.text(self.at..self.input().len());
        let is_part = |byte: &u8| matches!(byte, b'0'..=b'9' | b'x' | b'X');
        let count = rest.bytes().take_while(|byte| is_part(byte)).count();
        if count != 3 {
            return Ok(());
        }
        let span = self.at..self.at + count;
        let parts = self.text(span.clone()).chars();
        let parts = parts.map(|part| format!("{}-", part.to_ascii_uppercase()));
        let meant = parts.chain(["0".to_owned()]).collect::<String>();
        Err(Fault::unexpected(span, PARTS).meant(meant))
    }

    /// Fewer than four parts apart; of three, the pause at the top is missing.
    fn few_parts(&mut self, start: usize, count: usize) -> Fault {
        let written = self.text(start..self.at).trim_end();
        if count < 3 {
            return self.unexpected(PARTS);
        }
        let parts = written.replace(['s', 'S'], "");
        let meant = format!("{}-0", parts.replace(['/', ':', '.', ',', ' ', '–'], "-"));
        Fault::unexpected(start..start + written.len(), PARTS).meant(meant)
    }

    fn tempo_part(&mut self) -> Parsed<TempoPart> {
        if let Some(b'x' | b'X') = self.peek() {
            self.at += 1;
            return Ok(TempoPart::Explosive);
        }
        let start = self.at;
        let mut seconds = 0_u32;
        while let Some(digit) = self.next_byte().filter(u8::is_ascii_digit) {
            seconds = seconds.saturating_mul(10).saturating_add(u32::from(digit - b'0'));
            self.at += 1;
        }
        let span = start..self.at;
        if span.is_empty() {
            return Err(self.unexpected(PARTS));
        }
        // `3s-1s-1s-0s`
        if matches!(self.next_byte(), Some(b's' | b'S')) {
            let mut after = *self;
            if after.unit() == Unit::Second {
                *self = after;
            }
        }
        TempoSeconds::new(seconds).map(TempoPart::Seconds).map_err(|_| {
            let error = OutOfRange::new(&limits::TEMPO, self.text(span.clone()));
            Fault::out_of_range(span, error, PARTS)
        })
    }

    /// Takes what is between two parts, the same between all.
    fn between_parts(&mut self, between: &mut Option<Between>) -> bool {
        let before = *self;
        let is_spaced = self.next_byte() == Some(b' ');
        let found = if self.dash() {
            Between::Dash
        } else if let Some(mark @ (b'/' | b':' | b'.' | b',')) = self.next_byte() {
            self.at += 1;
            Between::Mark(mark)
        } else if is_spaced {
            Between::Space
        } else {
            return false;
        };
        let is_part = matches!(self.peek(), Some(b'0'..=b'9' | b'x' | b'X'));
        let is_same = *between.get_or_insert(found) == found;
        if !(is_part && is_same) {
            *self = before;
        }
        is_part && is_same
    }

    /// `3010` and `31X0`: four parts of one digit each.
    fn compact_tempo(&mut self) -> Option<Tempo> {
        let written = self.text(self.at..self.at + 4).as_bytes();
        let [lowering, pause, lifting, top] = written else { return None };
        let ends = !self.text(self.at + 4..self.at + 5).bytes().any(|byte| {
            byte.is_ascii_alphanumeric()
                || matches!(byte, b'%' | b'-' | b'.' | b'+' | b'/')
        });
        let part = |byte: &u8| match byte {
            b'x' | b'X' => Some(TempoPart::Explosive),
            b'0'..=b'9' => {
                TempoSeconds::new(u32::from(byte - b'0')).ok().map(TempoPart::Seconds)
            }
            _ => None,
        };
        let parts = [part(lowering)?, part(pause)?, part(lifting)?, part(top)?];
        ends.then(|| {
            self.at += 4;
            Tempo::from(parts)
        })
    }

    /// A tempo without its word before it, where it can be nothing else: no other number has four
    /// digits or four parts with marks between. `20X0` could be a run, so it needs an `@` before
    /// it or the word behind it; a run never has 30 sets, so `30X0` does not.
    pub(super) fn bare_tempo(&mut self, is_at: bool) -> Option<Tempo> {
        let rest = self.text(self.at..self.input().len()).as_bytes();
        let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let is_compact =
            digits == 4 || (digits < 4 && matches!(rest.get(digits), Some(b'x' | b'X')));
        if is_compact {
            let written = self.text(self.at..self.at + 4);
            let tempo = self.compact_tempo()?;
            let is_run = match digits {
                1 => true,
                2 => written.get(..2).is_none_or(|sets| sets <= MOST_SETS),
                _ => false,
            };
            let is_mass = written == "1000";
            let mut after = *self;
            // In `3010 rest 90s` the word is that of the rest behind it.
            let is_measure = after.unit() != Unit::None
                || after.range_mark()
                || (digits == 4
                    && after.rest_word_behind()
                    && !after.is_at_number()
                    && after.peek() != Some(b':'));
            // `12x1 tempo 3-1-1-0` is a run with a tempo of its own.
            let is_named = after.take(Word::Tempo)
                && !matches!(after.peek(), Some(b'0'..=b'9' | b'x' | b'X' | b':'));
            let is_sure = is_at || !(is_run || is_mass) || is_named;
            return (is_sure && !is_measure).then_some(tempo);
        }
        let is_apart = digits <= 2
            && matches!(rest.get(digits), Some(b'-' | b'/' | b':' | b'.' | 0x80..));
        is_apart.then_some(())?;
        let mut between = None;
        let mut parts = [TempoPart::Explosive; 4];
        for (index, part) in parts.iter_mut().enumerate() {
            if index > 0
                && (self.next_byte() == Some(b' ') || !self.between_parts(&mut between))
            {
                return None;
            }
            *part = self.tempo_part().ok()?;
        }
        // `3/2/1/0 RIR` is a list.
        let is_effort = matches!(self.peek_word(), Word::Rir | Word::Rpe);
        let is_list = is_effort && between != Some(Between::Dash);
        (!is_list).then(|| Tempo::from(parts))
    }

    /// A tempo alone, with or without the word.
    pub(in crate::prescription::notation) fn tempo_alone(&mut self) -> Parsed<Tempo> {
        self.take(Word::Tempo);
        let tempo = self.tempo_behind_word()?;
        self.take(Word::Tempo);
        self.expect_end(&[Expected::End])?;
        Ok(tempo)
    }

    /// A part of a tempo in seconds, alone.
    pub(in crate::prescription::notation) fn tempo_seconds_alone(
        &mut self,
    ) -> Parsed<crate::prescription::Span<TempoSeconds>> {
        let measure = self.measure(PARTS)?;
        let seconds = self.counted(&measure, PARTS, |_| Some(1))?;
        self.expect_end(&[Expected::End])?;
        Ok(seconds)
    }
}

/// The most sets of a run as two digits.
const MOST_SETS: &str = "20";
