//! Reading a ramp.
//!
//! ```text
//! ramp = "usual" / "none" / set *( ( " " / "," ) set )
//! set  = number ( "x" / "×" / "*" ) decimal "%"
//! ```

use std::ops::Range;
use std::str::FromStr;

use super::{ParseRampError, Ramp, RampSet, RampSets};
use crate::limits::{self, OutOfRange};
use crate::prescription::{Percent, Reps};

/// In any case, with any spaces; sets with spaces or commas between.
impl FromStr for Ramp {
    type Err = ParseRampError;

    fn from_str(text: &str) -> Result<Self, ParseRampError> {
        match text.trim().to_ascii_lowercase().as_str() {
            "usual" => return Ok(Self::Usual),
            "none" => return Ok(Self::None),
            _ => {}
        }
        let mut reader = Reader { text, at: 0 };
        let mut sets = Vec::new();
        reader.skip_between();
        while reader.at < text.len() {
            sets.push(reader.set()?);
            reader.skip_between();
        }
        let fault = |error| reader.out_of_range(0..text.len(), error);
        RampSets::new(sets).map(Self::Sets).map_err(fault)
    }
}

impl TryFrom<&str> for Ramp {
    type Error = ParseRampError;

    fn try_from(text: &str) -> Result<Self, ParseRampError> {
        text.parse()
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip_between(&mut self) {
        let rest = self.rest();
        let is_between = |letter: char| letter.is_whitespace() || letter == ',';
        self.at += rest.len() - rest.trim_start_matches(is_between).len();
    }

    fn skip_spaces(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn set(&mut self) -> Result<RampSet, ParseRampError> {
        const SET: &str = "`usual`, `none` or a set such as `5x50%`";
        let (span, number) = self.number();
        if number.is_empty() {
            return Err(self.unexpected(SET, None));
        }
        let reps = number.parse::<u32>().unwrap_or(u32::MAX);
        let reps = Reps::new(reps).map_err(|error| self.out_of_range(span, error))?;
        self.skip_spaces();
        let rest = self.rest();
        let Some(times) = ["x", "X", "×", "*"].iter().find(|it| rest.starts_with(**it))
        else {
            return Err(self.unexpected("`x` between repetitions and the share", None));
        };
        self.at += times.len();
        self.skip_spaces();
        let (span, number) = self.number();
        if number.is_empty() {
            return Err(
                self.unexpected("a share of the working load such as `50%`", None)
            );
        }
        let decimal = number.parse::<f64>().unwrap_or(f64::INFINITY);
        let percent = share(decimal).map_err(|error| self.out_of_range(span, error))?;
        let end = self.at;
        self.skip_spaces();
        if !self.rest().starts_with('%') {
            self.at = end;
            let next = self.rest().chars().next();
            // A missing mark is put before the space that follows; a unit is not ours to guess.
            let meant = match next {
                None => Some("%".to_owned()),
                Some(it) if it.is_whitespace() || it == ',' => Some(format!("%{it}")),
                Some(_) => None,
            };
            return Err(self.unexpected("`%` after the share", meant));
        }
        self.at += 1;
        Ok(RampSet::new(reps, percent))
    }

    fn number(&mut self) -> (Range<usize>, &'a str) {
        let rest = self.rest();
        let end = rest
            .find(|letter: char| !letter.is_ascii_digit() && letter != '.')
            .unwrap_or(rest.len());
        let start = self.at;
        self.at += end;
        (start..self.at, rest.get(..end).unwrap_or_default())
    }

    fn unexpected(
        &self,
        expected: &'static str,
        meant: Option<String>,
    ) -> ParseRampError {
        let width = self.rest().chars().next().map_or(0, char::len_utf8);
        ParseRampError {
            input: self.text.to_owned(),
            span: self.at..self.at + width,
            expected,
            suggestion: meant,
            error: None,
        }
    }

    fn out_of_range(&self, span: Range<usize>, error: OutOfRange) -> ParseRampError {
        ParseRampError {
            input: self.text.to_owned(),
            span,
            expected: "a number in the range",
            suggestion: None,
            error: Some(error),
        }
    }
}

/// A ramp is lighter than the work, so its shares are under 100 %.
fn share(decimal: f64) -> Result<Percent, OutOfRange> {
    let percent = Percent::new(decimal)?;
    if percent.tenths() < limits::RAMP_SHARE.high() + 1 {
        Ok(percent)
    } else {
        Err(OutOfRange::new(&limits::RAMP_SHARE, decimal))
    }
}
