//! An explanation in words.

use std::collections::BTreeSet;
use std::fmt;

use super::{Chosen, Explanation, PassedOver, PassedOverReason, PlanHint, TimeUse};
use crate::constraints::Rejection;
use crate::plan::formulate::{Rejected, RejectedKind};
use crate::routine::Phase;
use crate::text::{all_of, list, quoted};

/// No more names than a person would read at once.
const NAMES_SHOWN: usize = 12;
const MUSCLES_SHOWN: usize = 6;

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: worth {}, ", self.title, self.value)?;
        if self.value == self.bound {
            f.write_str("and nothing is worth more (proved)\n")?;
        } else {
            writeln!(f, "and nothing is worth more than {} (proved)", self.bound)?;
        }
        self.write_untrained(f)?;
        for (phase, title, time) in [
            (Phase::WarmUp, "Warm-up", self.warm_up),
            (Phase::Strength, "Strength", self.strength),
        ] {
            let TimeUse { budget, used } = time;
            write!(f, "\n{title}, {used} s of {budget} s\n")?;
            if phase == Phase::WarmUp && self.lacks_cardio {
                f.write_str("  no cardio to open with: none that may be chosen fits\n")?;
            }
            let of_phase = self.chosen.iter().filter(|chosen| chosen.phase == phase);
            of_phase.into_iter().try_for_each(|chosen| writeln!(f, "  {chosen}"))?;
        }
        self.write_passed_over(f)?;
        self.write_rejected(f)?;
        if !self.hints.is_empty() {
            f.write_str("\nWhat would help\n")?;
        }
        for hint in &self.hints {
            writeln!(f, "  {}", Worded { hint, of: self })?;
        }
        Ok(())
    }
}

impl Explanation {
    fn write_untrained(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let for_time = self.untrained - self.out_of_reach;
        for (want, muscles) in [("an exercise", self.out_of_reach), ("time", for_time)] {
            let names = muscles.iter().map(|muscle| muscle.name().to_owned());
            let names = shortened(names, MUSCLES_SHOWN);
            if !names.is_empty() {
                writeln!(f, "Not trained for want of {want}: {}", list(names, "and"))?;
            }
        }
        Ok(())
    }

    fn write_passed_over(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (phase, title) in [
            (Phase::WarmUp, "Passed over for the warm-up"),
            (Phase::Strength, "Passed over for strength"),
        ] {
            if self.passed_over.iter().any(|passed| passed.phase == phase) {
                writeln!(f, "\n{title}")?;
            }
            let because = |wanted: fn(&PassedOverReason) -> bool| {
                let passed = self.passed_over.iter();
                let passed =
                    passed.filter(move |it| it.phase == phase && wanted(&it.why));
                passed.map(PassedOver::to_string)
            };
            let alike = because(|why| matches!(why, PassedOverReason::Alike(_)));
            write_names(f, "one of the kind is enough", alike)?;
            let assisting = because(|why| matches!(why, PassedOverReason::Assisting(_)));
            write_names(f, "one that only assists is enough", assisting)?;
            let nothing = because(|why| *why == PassedOverReason::NothingTrained);
            write_names(f, "nothing that is trained would get warm", nothing)?;
            let volume = because(|why| *why == PassedOverReason::Volume);
            write_names(f, "what it is for has all that counts", volume)?;
            let time = because(|why| *why == PassedOverReason::TimeUse);
            write_names(f, "the time is better used", time)?;
        }
        Ok(())
    }

    fn write_rejected(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.rejected.is_empty() {
            f.write_str("\nLeft out\n")?;
        }
        let kinds: BTreeSet<&RejectedKind> =
            self.rejected.iter().map(Rejected::kind).collect();
        let mut headings: Vec<&str> = Vec::new();
        for kind in kinds {
            let heading = kind.heading();
            if headings.contains(&heading) {
                continue;
            }
            headings.push(heading);
            let of_kind =
                self.rejected.iter().filter(|it| it.kind().heading() == heading);
            write_names(f, heading, of_kind.map(Short).map(|it| it.to_string()))?;
        }
        Ok(())
    }
}

/// The first of many names, and how many more there are.
fn shortened(mut names: impl Iterator<Item = String>, most: usize) -> Vec<String> {
    let mut shown: Vec<String> = names.by_ref().take(most).collect();
    let more = names.count();
    shown.extend((more > 0).then(|| format!("{more} more")));
    shown
}

/// One line: why, and which.
fn write_names(
    f: &mut fmt::Formatter<'_>,
    why: &str,
    names: impl Iterator<Item = String>,
) -> fmt::Result {
    let shown = shortened(names, NAMES_SHOWN);
    if shown.is_empty() {
        return Ok(());
    }
    writeln!(f, "  {why}: {}", list(shown, "and"))
}

impl fmt::Display for Chosen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sets = if self.sets == 1 { "set" } else { "sets" };
        write!(f, "`{}`, {} {sets}, {} s: ", self.exercise, self.sets, self.seconds)?;
        match self.gain {
            None => f.write_str("raises the pulse"),
            Some(0) if self.is_required => f.write_str("required"),
            Some(0) => f.write_str("the shortest there is"),
            Some(gain) => {
                let works = self.works.iter().map(|muscle| muscle.name().to_owned());
                let works = shortened(works, MUSCLES_SHOWN);
                let works = list(works, "and");
                match self.phase {
                    // What a warm-up is worth cannot be compared with what strength is worth.
                    Phase::WarmUp => write!(f, "for {works}"),
                    _ => write!(f, "for {works}; {gain} less without it"),
                }
            }
        }
    }
}

/// The name, and what was taken in its place.
impl fmt::Display for PassedOver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.exercise)?;
        match &self.why {
            PassedOverReason::Alike(other) => write!(f, " (like `{other}`)"),
            PassedOverReason::Assisting(_)
            | PassedOverReason::NothingTrained
            | PassedOverReason::Volume
            | PassedOverReason::TimeUse => Ok(()),
        }
    }
}

/// A rejected exercise under the heading of its reason.
struct Short<'a>(&'a Rejected);

impl fmt::Display for Short<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.0.exercise())?;
        match self.0.kind() {
            RejectedKind::Unfit(Rejection::MissingEquipment {
                missing,
                unknown: None,
            }) => write!(f, " (needs {})", all_of(*missing)),
            RejectedKind::Unfit(Rejection::LoadsSparedRegion { regions, .. }) => {
                write!(f, " ({})", all_of(*regions))
            }
            _ => Ok(()),
        }
    }
}

/// A hint of an explanation.
struct Worded<'a> {
    hint: &'a PlanHint,
    of: &'a Explanation,
}

/// More than this is no longer time to breathe.
const MUCH_TIME: u64 = 300;

impl Worded<'_> {
    /// "12 %", or "less than 1 %".
    fn percent(&self, gain: i64) -> String {
        match gain * 100 / self.of.value.max(1) {
            0 => "less than 1 %".to_owned(),
            percent => format!("{percent} %"),
        }
    }
}

impl fmt::Display for Worded<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.hint {
            PlanHint::Equipment { equipment, gain, exercises } => {
                let percent = self.percent(*gain);
                write!(f, "`{equipment}` would raise the value by {percent}")?;
                if exercises.is_empty() {
                    return Ok(());
                }
                write!(f, ": {}", list(exercises.iter().map(quoted), "and"))
            }
            PlanHint::Minutes { minutes, gain } => {
                write!(
                    f,
                    "{minutes} minutes would raise the value by {}",
                    self.percent(*gain)
                )
            }
            PlanHint::Spared { region, gain } => {
                let percent = self.percent(*gain);
                write!(f, "without sparing `{region}` the value would rise by {percent}")
            }
            PlanHint::Unused { seconds } => {
                let time = clock(*seconds);
                write!(f, "{time} are left over: ")?;
                if *seconds <= MUCH_TIME {
                    return f.write_str("a longer rest, or time to breathe");
                }
                let minutes = self.of.fewest_minutes;
                write!(f, "strength would be worth as much in {minutes} minutes")
            }
        }
    }
}

/// "70 s", "6 min" or "6 min 40 s".
fn clock(seconds: u64) -> String {
    match (seconds / 60, seconds % 60) {
        (0 | 1, _) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}
