//! An explanation of a week in words.

use std::fmt;

use super::hints::names;
use super::{MuscleWeek, SessionExplained, WeekExplanation};
use crate::plan::explanation::{
    Proof, Told, write_passed_over, write_rejected, write_unmet,
};
use crate::routine::Phase;
use crate::text::list;

impl fmt::Display for WeekExplanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (value, bound) = (self.value, self.bound);
        writeln!(f, "{}: {}", self.title, Proof { value, bound })?;
        let weeks = self.weeks;
        let cycle = if weeks == 1 {
            "Every week".to_owned()
        } else {
            format!("{weeks} weeks in turn")
        };
        writeln!(f, "{cycle}: {}", self.split)?;
        write_unmet(f, &self.unmet, Phase::Strength)?;
        self.write_muscles(f)?;
        self.sessions.iter().try_for_each(|session| self.write_session(f, session))?;
        self.write_splits(f)?;
        let chosen = self.sessions.iter().flat_map(|it| &it.chosen);
        write_passed_over(f, &self.passed_over, &chosen)?;
        write_rejected(f, &self.rejected)?;
        if !self.hints.is_empty() {
            f.write_str("\nWhat would help\n")?;
        }
        self.hints.iter().try_for_each(|hint| writeln!(f, "  {hint}"))
    }
}

/// Sets with a half or a quarter: "7.5".
fn sets(of: &MuscleWeek) -> String {
    let rounded = (of.sets() * 4.0).round() / 4.0;
    let name = if (rounded - 1.0).abs() < f64::EPSILON { "set" } else { "sets" };
    format!("{rounded} {name}")
}

impl WeekExplanation {
    /// Muscles that have the same sets on the same days share a line.
    fn write_muscles(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\nThe week\n")?;
        let mut told: Vec<(String, Vec<String>, i64)> = Vec::new();
        for of in &self.muscles {
            let line = format!("{} on {}", sets(of), names(&of.days));
            let name = of.muscle.name().to_lowercase();
            match told.iter_mut().find(|(other, ..)| *other == line) {
                Some((_, muscles, next)) => {
                    muscles.push(name);
                    *next += of.next;
                }
                None => told.push((line, vec![name], of.next)),
            }
        }
        for (line, muscles, next) in told {
            let tenths = next.saturating_mul(1000) / self.value.max(1);
            let more = match tenths {
                _ if next == 0 => "more adds nothing".to_owned(),
                0 => "half a set more adds less than 0.1 %".to_owned(),
                _ => format!("half a set more adds {}.{} %", tenths / 10, tenths % 10),
            };
            writeln!(f, "  {line}: {}; {more}", list(muscles, "and"))?;
        }
        Ok(())
    }

    fn write_session(
        &self,
        f: &mut fmt::Formatter<'_>,
        session: &SessionExplained,
    ) -> fmt::Result {
        writeln!(f, "\n{}, on {}", session.name, names(&session.days))?;
        let strength = session.chosen.iter().filter(|it| it.phase == Phase::Strength);
        strength.into_iter().try_for_each(|chosen| {
            writeln!(f, "  {}", Told { chosen, whole: self.value })
        })
    }

    fn write_splits(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(cost) = self.recovery {
            let (hours, percent) = (cost.hours, cost.percent);
            writeln!(
                f,
                "\nWithout {hours} hours of recovery it would be better by {percent} %"
            )?;
        }
        if self.splits.is_empty() {
            return Ok(());
        }
        f.write_str("\nSplits passed over\n")?;
        self.splits.iter().try_for_each(|it| {
            let (whole, tenths) = (it.permille / 10, it.permille % 10);
            writeln!(f, "  {}: {whole}.{tenths} % less", it.split)
        })
    }
}
