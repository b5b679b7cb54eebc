//! An explanation in words.

use std::fmt;

use super::{
    Chosen, Explanation, PassedOver, PassedOverReason, PlanHint, SupersetUse, TimeUse,
    Unmet,
};
use crate::constraints::Rejection;
use crate::exercise::ExerciseId;
use crate::plan::formulate::{Days, Merit, Rejected, RejectedKind};
use crate::plan::model::Demand;
use crate::region::RegionSet;
use crate::routine::Phase;
use crate::text::{list, shortened};

/// No more names than a person would read at once.
const NAMES_SHOWN: usize = 16;
const MUSCLES_SHOWN: usize = 6;

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{}: {}",
            self.title,
            Proof { value: self.value, bound: self.bound }
        )?;
        self.write_recovering(f)?;
        write_unmet(f, &self.unmet, Phase::Strength)?;
        for (phase, title) in [
            (Phase::WarmUp, "Warm-up"),
            (Phase::Strength, "Strength"),
            (Phase::CoolDown, "Cool-down"),
        ] {
            let Some(TimeUse { budget, used }) = self.time(phase) else { continue };
            writeln!(f, "\n{title}, {} of {}", clock(used), clock(budget))?;
            if phase == Phase::WarmUp {
                write_unmet(f, &self.unmet, phase)?;
            }
            if let Some(pairs) = self.supersets.filter(|_| phase == Phase::Strength) {
                writeln!(f, "  {}", Pairs(pairs))?;
            }
            let of_phase = self.chosen.iter().filter(|chosen| chosen.phase == phase);
            of_phase.into_iter().try_for_each(|chosen| {
                writeln!(f, "  {}", Told { chosen, whole: self.value })
            })?;
        }
        write_passed_over(f, &self.passed_over, &self.chosen.iter())?;
        write_rejected(f, &self.rejected)?;
        if !self.hints.is_empty() {
            f.write_str("\nWhat would help\n")?;
        }
        self.hints.iter().try_for_each(|hint| self.write_hint(f, hint))
    }
}

/// How good the answer is known to be.
pub(in crate::plan) struct Proof {
    pub(in crate::plan) value: i64,
    pub(in crate::plan) bound: i64,
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { value, bound } = *self;
        if value == bound {
            return f.write_str("proved optimal");
        }
        // Tenths of a percent, rounded up: nothing is better by more than that.
        let gap = bound.saturating_sub(value).saturating_mul(1000);
        let tenths = gap.div_euclid(value.max(1)) + 1;
        write!(f, "nothing can be better by more than {}.{} %", tenths / 10, tenths % 10)
    }
}

/// What pairs save.
struct Pairs(SupersetUse);

impl fmt::Display for Pairs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(SupersetUse { count, saved }) = self;
        let saved = clock(*saved);
        match count {
            1 => write!(f, "A superset saves {saved}"),
            _ => write!(f, "{count} supersets save {saved}"),
        }
    }
}

impl Explanation {
    fn write_recovering(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.recovering.is_empty() {
            return Ok(());
        }
        let each = self.recovering.iter().map(|(group, hours)| {
            format!("{} for {}", group.name().to_lowercase(), Days::of(*hours))
        });
        writeln!(f, "Left to recover: {}", list(shortened(each, NAMES_SHOWN), "and"))
    }

    /// The name of an exercise that was chosen.
    fn name<'a>(&'a self, id: &'a ExerciseId) -> &'a str {
        name(self.chosen.iter(), id)
    }

    fn write_hint(&self, f: &mut fmt::Formatter<'_>, hint: &PlanHint) -> fmt::Result {
        write!(f, "  {hint}")?;
        if let PlanHint::AddEquipment { exercises, .. } = hint {
            let rejected = |id: &ExerciseId| {
                let rejected = self.rejected.iter().find(|it| it.exercise() == id);
                rejected.map_or_else(|| self.name(id), Rejected::name).to_owned()
            };
            let names = list(exercises.iter().map(rejected), "and");
            if !names.is_empty() {
                write!(f, ", by {names}")?;
            }
        }
        f.write_str("\n")
    }
}

/// What a phase is asked for and does not give.
pub(in crate::plan) fn write_unmet(
    f: &mut fmt::Formatter<'_>,
    unmet: &[Unmet],
    phase: Phase,
) -> fmt::Result {
    let what = if phase == Phase::Strength { "Not trained" } else { "  Not prepared" };
    let of_phase = unmet.iter().filter(|it| it.phase == phase);
    for heading in distinct(of_phase.clone().map(|it| it.why.heading())) {
        let alike = of_phase.clone().filter(|it| it.why.heading() == heading);
        let names = alike.map(|it| demand(it.demand));
        let names = list(shortened(names, MUSCLES_SHOWN), "and");
        writeln!(f, "{what}: {heading} {names}")?;
    }
    Ok(())
}

/// The name of an exercise that was chosen.
fn name<'a>(mut chosen: impl Iterator<Item = &'a Chosen>, id: &'a ExerciseId) -> &'a str {
    let chosen = chosen.find(|chosen| chosen.exercise == *id);
    chosen.map_or(id.as_str(), |chosen| &chosen.name)
}

/// What was passed over, under its reasons.
pub(in crate::plan) fn write_passed_over<'a>(
    f: &mut fmt::Formatter<'_>,
    passed_over: &[PassedOver],
    chosen: &(impl Iterator<Item = &'a Chosen> + Clone),
) -> fmt::Result {
    for (phase, title) in [
        (Phase::WarmUp, "Passed over for the warm-up"),
        (Phase::Strength, "Passed over for strength"),
        (Phase::CoolDown, "Passed over for the cool-down"),
    ] {
        let of_phase = passed_over.iter().filter(|it| it.phase == phase);
        let of_phase: Vec<&PassedOver> = of_phase.collect();
        if !of_phase.is_empty() {
            writeln!(f, "\n{title}")?;
        }
        for heading in distinct(of_phase.iter().map(|it| it.why.heading())) {
            let alike = of_phase.iter().filter(|it| it.why.heading() == heading);
            write_names(f, heading, alike.map(|it| worded(it, chosen.clone())))?;
        }
    }
    Ok(())
}

/// The name, and what was taken in its place or speaks against it.
fn worded<'a>(passed: &PassedOver, chosen: impl Iterator<Item = &'a Chosen>) -> String {
    let own = &passed.name;
    match &passed.why {
        PassedOverReason::Outweighed(merits) => {
            let merits = merits.iter().map(Merit::to_string);
            format!("{own} ({})", list(merits, "and"))
        }
        why => match why.instead() {
            Some(other) => {
                let mut chosen = chosen.filter(|it| it.exercise == *other);
                let other = chosen.next().map_or(other.as_str(), |it| &it.name);
                format!("{own} ({other} was chosen)")
            }
            None => own.clone(),
        },
    }
}

/// What could not be chosen, under its reasons.
pub(in crate::plan) fn write_rejected(
    f: &mut fmt::Formatter<'_>,
    rejected: &[Rejected],
) -> fmt::Result {
    if !rejected.is_empty() {
        f.write_str("\nLeft out\n")?;
    }
    let mut kinds: Vec<&RejectedKind> = rejected.iter().map(Rejected::kind).collect();
    kinds.sort();
    for heading in distinct(kinds.into_iter().map(RejectedKind::heading)) {
        let alike = rejected.iter().filter(|it| it.kind().heading() == heading);
        write_names(f, heading, alike.map(with_facts))?;
    }
    Ok(())
}

/// Each heading where it comes first.
fn distinct<'a>(headings: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = Vec::new();
    for heading in headings {
        if !seen.contains(&heading) {
            seen.push(heading);
        }
    }
    seen
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

/// A demand in the middle of a sentence.
fn demand(demand: Demand) -> String {
    let name = demand.name().to_lowercase();
    match demand {
        Demand::Movement(_) => format!("{name} as a movement"),
        Demand::Region(_) => format!("the {name}"),
        _ => name,
    }
}

/// One line about an exercise that was chosen.
pub(in crate::plan) struct Told<'a> {
    pub(in crate::plan) chosen: &'a Chosen,
    pub(in crate::plan) whole: i64,
}

impl fmt::Display for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { chosen, whole } = self;
        let sets = if chosen.sets == 1 { "set" } else { "sets" };
        let time = clock(chosen.seconds);
        write!(f, "{}, {} {sets}, {time}: ", chosen.name, chosen.sets)?;
        let works = chosen.works.iter().map(|muscle| muscle.name().to_lowercase());
        let works = shortened(works, MUSCLES_SHOWN).into_iter();
        let serves = chosen.serves.iter().map(|it| demand(*it));
        let serves: Vec<String> = serves.chain(works).collect();
        if serves.is_empty() {
            let why =
                if chosen.is_required { "required" } else { "the shortest there is" };
            f.write_str(why)?;
        } else {
            write!(f, "for {}", list(serves, "and"))?;
            if chosen.is_required {
                f.write_str("; required")?;
            }
        }
        if !chosen.merits.is_empty() {
            let merits = chosen.merits.iter().map(Merit::to_string);
            write!(f, "; {}", list(merits, "and"))?;
        }
        // What other phases are worth cannot be compared with what strength is worth.
        if chosen.phase == Phase::Strength && chosen.gain > 0 {
            let percent = chosen.gain.saturating_mul(100) / (*whole).max(1);
            let part =
                if percent == 0 { "under 1".to_owned() } else { percent.to_string() };
            write!(f, "; {part} % less without it")?;
        }
        Ok(())
    }
}

/// A rejected exercise under the heading of its reason.
fn with_facts(rejected: &Rejected) -> String {
    let name = rejected.name();
    let regions = |regions: RegionSet| {
        let names = regions.iter().map(|region| region.name().to_lowercase());
        format!("{name} ({})", list(names, "and"))
    };
    match rejected.kind() {
        RejectedKind::Unfit(Rejection::MissingEquipment { missing, unknown: None }) => {
            let names = missing.iter().map(|piece| piece.name().to_lowercase());
            format!("{name} (needs {})", list(names, "and"))
        }
        RejectedKind::Unfit(
            Rejection::LoadsSparedRegion { regions: of, .. }
            | Rejection::LoadsEasedRegion { regions: of, .. },
        ) => regions(*of),
        RejectedKind::Recovering { groups, hours } => {
            let groups = groups.iter().map(|group| group.name().to_lowercase());
            format!("{name} ({} for {})", list(groups, "and"), Days::of(*hours))
        }
        _ => name.to_owned(),
    }
}

/// "70 s", "6 min" or "6 min 40 s".
pub(super) fn clock(seconds: u64) -> String {
    match (seconds / 60, seconds % 60) {
        (0 | 1, _) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}
