//! What the pages say of a session, before it is Markdown or HTML.

use std::collections::BTreeSet;
use std::time::Duration;

pub(super) use super::text::capitalised;
use super::words::{self, from_to, plain};
use crate::equipment::{Equipment, Kit};
use crate::exercise::{Exercise, ExerciseKind, Position, Source};
use crate::low_high::LowHigh;
use crate::muscle::{Muscle, MuscleSet};
use crate::region::BodyRegion;
use crate::routine::{Activity, Block, BlockStyle, Pace, Phase, Routine, Segment, Step};
use crate::text::list;

/// How the sets of a table are counted, and whose counting it is.
pub(super) const HOW_SETS_COUNT: &str = "A set counts once for a muscle that it is for, and half \
     for one that helps (Pelland 2025). Stretches and drills count nothing.";

/// Blocks of one phase, each with the number of its first step.
pub(super) struct Part<'a> {
    pub(super) phase: Phase,
    pub(super) blocks: Vec<(usize, &'a Block)>,
}

/// The phases that the routine has, in order.
pub(super) fn parts(routine: &Routine) -> Vec<Part<'_>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    let mut number = 1;
    for (phase, block) in routine.blocks() {
        let numbered = (number, block);
        number += block.steps().len();
        match parts.last_mut() {
            Some(part) if part.phase == phase => part.blocks.push(numbered),
            _ => parts.push(Part { phase, blocks: vec![numbered] }),
        }
    }
    parts
}

/// The name of a phase as a heading.
pub(super) fn heading(phase: Phase) -> &'static str {
    match phase {
        Phase::WarmUp => "Warm-up",
        Phase::Strength => "Strength",
        Phase::CoolDown => "Cool-down",
    }
}

/// How the steps of a block are done together; none if it is one step alone.
pub(super) fn style(block: &Block, first: usize) -> Option<String> {
    let last = first + block.steps().len() - 1;
    let through = if last == first + 1 { "and" } else { "to" };
    let steps = if last == first {
        format!("{first}")
    } else {
        format!("{first} {through} {last}")
    };
    let timing = block.timing();
    match block.style() {
        BlockStyle::Straight => None,
        BlockStyle::Superset => {
            Some(format!("Superset, {steps}: take turns, one set of each"))
        }
        BlockStyle::Circuit => {
            Some(format!("Circuit, {steps}: {timing}, one set of each in a round"))
        }
        BlockStyle::Every => Some(format!("On the clock, {steps}: {timing}")),
        BlockStyle::Within => Some(format!("Against the clock, {steps}: {timing}")),
    }
}

/// How long the session takes, in whole minutes: a range that has the true one in it, or the next
/// full minute for a single length.
pub(super) fn minutes(time: LowHigh<Duration>) -> String {
    let high = time.high.as_secs().div_ceil(60).max(1);
    let is_range = time.low != time.high;
    let low = if is_range { (time.low.as_secs() / 60).max(1) } else { high };
    let noun = if high == 1 { "minute" } else { "minutes" };
    format!("{} {noun}", from_to(LowHigh::new(low, high)))
}

/// Minutes and seconds, and hours where there are any.
pub(super) fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours == 0 {
        return format!("{minutes}:{seconds:02}");
    }
    format!("{hours}:{minutes:02}:{seconds:02}")
}

/// The facts of a session in a few words each, with what they are.
pub(super) fn glance(routine: &Routine, pace: &Pace) -> Vec<(&'static str, String)> {
    let steps = routine.steps().count();
    let noun = if steps == 1 { "exercise" } else { "exercises" };
    let mut facts = vec![
        ("Time", minutes(routine.duration(pace))),
        ("Work", format!("{steps} {noun}")),
        ("Kit", capitalised(&routine.kit().to_string())),
        ("Trains", capitalised(&trains(routine))),
    ];
    if let Some(level) = routine.level() {
        facts.push(("Level", capitalised(level.name())));
    }
    for (name, regions) in [("Spares", routine.spared()), ("Eases", routine.eased())] {
        if !regions.is_empty() {
            let regions =
                regions.iter().map(|region: BodyRegion| region.name().to_owned());
            facts.push((name, capitalised(&list(regions, "and"))));
        }
    }
    if routine.is_quiet() {
        facts.push(("Quiet", "No jumps or landings".to_owned()));
    }
    facts
}

/// The muscles that have the primary role in some strength exercise, the most sets first.
fn trains(routine: &Routine) -> String {
    let steps = routine.strength().iter().flat_map(Block::steps);
    let primary =
        steps.fold(MuscleSet::empty(), |all, step| all | step.exercise().primary());
    let rows = sets_by_muscle(routine);
    let names = rows.into_iter().filter(|(muscle, _)| primary.contains(*muscle));
    list(names.map(|(muscle, _)| muscle.name().to_owned()), "and")
}

/// The muscles that get sets, the most first.
pub(super) fn sets_by_muscle(routine: &Routine) -> Vec<(Muscle, LowHigh<f64>)> {
    let volume = routine.volume();
    let all = Muscle::ALL.iter().map(|muscle| (*muscle, volume.sets(*muscle)));
    let mut rows: Vec<_> = all.filter(|(_, sets)| sets.high > 0.0).collect();
    rows.sort_by(|(_, a), (_, b)| {
        b.high.total_cmp(&a.high).then(b.low.total_cmp(&a.low))
    });
    rows
}

/// Position and equipment of a step, as the kit has them; none if there is nothing to say.
pub(super) fn way(step: &Step, kit: &Kit) -> Option<String> {
    let setup = step.setup();
    let needs = setup.equipment().iter().map(|item| as_the_kit_has_it(item, kit));
    let needs = list(needs, "and");
    let position = setup.position().map(Position::name);
    let way = match (position, needs.as_str()) {
        (None, "") => return None,
        (Some(position), "") => position.to_owned(),
        (None, needs) => format!("with {needs}"),
        (Some(position), needs) => format!("{position}, with {needs}"),
    };
    Some(capitalised(&way))
}

/// The name of a piece of equipment, and what stands in for it where the kit has only that.
fn as_the_kit_has_it(item: Equipment, kit: &Kit) -> String {
    let place =
        kit.at_hand().iter().filter(|it| matches!(it, Equipment::Wall | Equipment::Door));
    let is_stated = kit.equipment().contains(item) || place.clone().any(|it| it == item);
    let mut candidates = kit.equipment().iter().chain(place);
    match candidates.find(|it| it.provides().contains(item)) {
        Some(provider) if !is_stated => format!("{} ({})", item.name(), provider.name()),
        _ => item.name().to_owned(),
    }
}

/// The lighter sets before a step; none if it has none.
pub(super) fn ramp(routine: &Routine, number: usize) -> Option<String> {
    routine.ramp_in_words(number).map(|ramp| format!("Before it: {ramp}"))
}

/// What an exercise does, and for which muscles; none if they are not known.
pub(super) fn purpose(exercise: &Exercise) -> Option<String> {
    let does = match exercise.kind() {
        ExerciseKind::StaticStretch => "Stretches",
        ExerciseKind::DynamicStretch => "Moves",
        ExerciseKind::Activation => "Wakes up",
        ExerciseKind::Cardio => "Warms up",
        ExerciseKind::Strength | ExerciseKind::Plyometric => "Trains",
    };
    let muscles = exercise.primary();
    (!muscles.is_empty()).then(|| format!("{does} {}", words::muscles(muscles)))
}

/// What there is to know about a step besides: of the way it is done.
pub(super) fn notes(step: &Step) -> impl Iterator<Item = Vec<String>> {
    step.setup().note().into_iter().chain(step.note()).map(lines)
}

/// A text of several lines as its lines, each of them [plain]; empty ones are left out.
pub(super) fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| plain(line).into_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

/// When a step is done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Times {
    /// When its first set begins.
    pub(super) start: Duration,
    /// With its rests and changes of side, but without the way to it from another exercise.
    pub(super) takes: Duration,
}

/// The times of every step in order, at the upper end of every range.
pub(super) fn times(segments: &[Segment], steps: usize) -> Vec<Times> {
    let mut times: Vec<Option<Times>> = vec![None; steps];
    for segment in segments {
        let Some(slot) =
            segment.step().checked_sub(1).and_then(|index| times.get_mut(index))
        else {
            continue;
        };
        match slot {
            None if segment.activity() == Activity::Transition => {}
            None => {
                *slot = Some(Times { start: segment.start(), takes: segment.length() });
            }
            Some(times) => times.takes += segment.length(),
        }
    }
    times.into_iter().map(Option::unwrap_or_default).collect()
}

/// Where the exercises come from, each source once.
pub(super) fn sources(routine: &Routine) -> Vec<&Source> {
    let mut seen = BTreeSet::new();
    let all = routine.steps().filter_map(|(_, step)| step.exercise().source());
    all.filter(|source| {
        seen.insert((source.title(), source.author(), source.license(), source.url()))
    })
    .collect()
}

/// A source in words, without its address.
pub(super) fn credit(source: &Source) -> String {
    let author = source
        .author()
        .map(|author| format!(" by {}", plain(author)))
        .unwrap_or_default();
    format!("{}{author}, licence {}", plain(source.title()), plain(source.license()))
}

/// An address that a page may link to.
pub(super) fn link(source: &Source) -> Option<&str> {
    let url = source.url()?;
    let is_web = ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme));
    let is_plain =
        url.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\"()\\`|".contains(&byte));
    (is_web && is_plain).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(low: u64, high: u64) -> LowHigh<Duration> {
        LowHigh::new(low, high).map(Duration::from_secs)
    }

    #[test]
    fn minutes_are_whole_and_enough() {
        for ((low, high), words) in [
            ((1806, 1960), "30 to 33 minutes"),
            ((60, 60), "1 minute"),
            ((5, 9), "1 minute"),
            ((119, 121), "1 to 3 minutes"),
            ((120, 120), "2 minutes"),
            ((380, 380), "7 minutes"),
        ] {
            assert_eq!(minutes(time(low, high)), words);
        }
    }

    #[test]
    fn clocks_have_hours_where_there_are_any() {
        for (seconds, shown) in
            [(0, "0:00"), (65, "1:05"), (3600, "1:00:00"), (36_061, "10:01:01")]
        {
            assert_eq!(clock(Duration::from_secs(seconds)), shown);
        }
    }

    #[test]
    fn equipment_is_named_as_the_kit_has_it() {
        use Equipment as E;
        let room = Kit::from([E::DumbbellPair, E::Bench]);
        for (item, shown) in [
            (E::DumbbellPair, "pair of dumbbells"),
            (E::Dumbbell, "one dumbbell (pair of dumbbells)"),
            (E::HighAnchor, "anchor overhead (door)"),
            (E::Seat, "seat (flat bench)"),
            (E::Door, "door"),
            (E::Wall, "wall"),
            (E::Mat, "mat"),
        ] {
            assert_eq!(as_the_kit_has_it(item, &room), shown);
        }
        let park = Kit::outdoors([E::PullUpBar, E::HighAnchor]);
        assert_eq!(as_the_kit_has_it(E::HighAnchor, &park), "anchor overhead");
    }

    #[test]
    fn links_lead_to_the_web_and_nowhere_else() {
        for (url, is_link) in [
            ("https://example.org/a?b=c&d#e", true),
            ("http://example.org", true),
            ("javascript:alert(1)", false),
            ("https://example.org/<b>", false),
            ("https://example.org/a b", false),
        ] {
            let source = Source::new("x", "MIT").with_url(url);
            assert_eq!(link(&source).is_some(), is_link, "{url}");
        }
    }
}
