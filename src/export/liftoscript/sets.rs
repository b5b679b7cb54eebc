//! The sets of an exercise in Liftoscript.

use std::fmt::Write;

use crate::export::abilities::{is_open, least_of_range, mass, most, rating};
use crate::export::rounds::Unrolled;
use crate::prescription::{Load, RampSets, Run, Work};
use crate::routine::Step;

/// All runs of a step, separated by commas.
pub(super) fn sets(block: &Unrolled<'_>, number: usize, step: &Step) -> String {
    let mut sets = String::new();
    let runs = step.prescription().runs().iter();
    for (run, pause) in runs.zip(block.pauses(number, step)) {
        if !sets.is_empty() {
            sets.push_str(", ");
        }
        add_run(&mut sets, block.times(number, run), run, pause);
    }
    sets
}

/// The lighter sets before the first, with shares of the first working load.
pub(super) fn warm_up(ramp: Option<&RampSets>) -> String {
    let Some(ramp) = ramp else { return "none".to_owned() };
    let sets = ramp.as_slice().iter();
    let sets: Vec<String> =
        sets.map(|set| format!("1x{} {}", set.reps, set.percent)).collect();
    sets.join(", ")
}

/// Sets and work, load, effort, rest. A hold is one repetition with a timer of its own.
fn add_run(sets: &mut String, many: u32, run: &Run, pause: Option<u64>) {
    let open = if is_open(&run.work) { "+" } else { "" };
    let kind = run.work.parts().first().unwrap_or(&run.work);
    let work = match kind {
        Work::Reps { count, .. } if run.work.between().is_none() => count.to_string(),
        Work::Reps { .. } | Work::Parts(_) => {
            let most = most(&run.work);
            match least_of_range(&run.work) {
                Some(least) => format!("{least}-{most}"),
                None => format!("{most}{open}"),
            }
        }
        Work::Hold(_) | Work::Distance(_) => "1".to_owned(),
    };
    let timer = match (kind, pause) {
        (Work::Hold(_), Some(pause)) => {
            format!(" {}s{open}|{pause}s", most(&run.work))
        }
        (Work::Hold(_), None) => format!(" {}s{open}|?", most(&run.work)),
        (_, Some(pause)) => format!(" {pause}s"),
        (_, None) => String::new(),
    };
    // Writing to a text cannot fail.
    let _ = write!(sets, "{many}x{work}");
    if let Some(load) = &run.load {
        match (mass(load), load) {
            (Some(mass), _) => _ = write!(sets, " {mass}"),
            (None, Load::OfMaximum(percent)) => _ = write!(sets, " {}", percent.low()),
            (None, _) => {}
        }
    }
    if let Some(rating) = run.effort.as_ref().and_then(rating) {
        let _ = write!(sets, " @{rating}");
    }
    sets.push_str(&timer);
}
