//! A programme in Liftoscript, with its progressions.

use std::collections::BTreeSet;

use super::lost_periods;
use crate::codes::export as codes;
use crate::export::liftoscript::{Adding, Day, push_day, title_of};
use crate::export::loss::{Export, Loss};
use crate::export::rounds::unrolled;
use crate::export::text;
use crate::prescription::{Prescription, Work};
use crate::program::{Due, Program};
use crate::progression::{Amount, Lift, Progression, Step, Wheel, When};
use crate::routine::Pace;

/// Exports a programme in Liftoscript, the language of the app Liftosaur: a cycle of weeks, with the
/// rules that the language has a word for.
///
/// Days are as in [`liftoscript`](crate::export::liftoscript()). The app has days that follow each
/// other and no weekdays; sessions that take turns are written out for a cycle. A lift with a name
/// of its own has that as its label, so that it has a progress of its own.
///
/// | rule | in Liftoscript |
/// | --- | --- |
/// | `up load +2.5kg; miss 3: load -10%` | `progress: lp(2.5kg, 1, 0, 10%, 3, 0)` |
/// | `hits 2: load +5lb` | `progress: lp(5lb, 2)` |
/// | `up reps +1 to 12, load +2.5kg` of `3x8` | `progress: dp(2.5kg, 8, 12)` |
/// | `when sum 30: up load +5lb` | `progress: sum(30, 5lb)` |
///
/// Every other rule is a loss, and so are easy weeks, bodies and bands as loads, and ladders.
///
/// # Example
///
/// ```
/// use regimen::program::{Program, Slot, Weekday};
/// use regimen::{Catalog, Equipment, Routine, export};
///
/// let catalog = Catalog::builtin();
/// let kit = [Equipment::Barbell, Equipment::SquatRack];
/// let routine = Routine::builder("Squat")
///     .kit(kit)
///     .warm_up(catalog.get("jumping-jack")?)
///     .strength(catalog.get("back-squat")?.prescribed("5x5 60kg".parse()?))
///     .build()?;
/// let program = Program::builder("Squats")
///     .session("a", routine)
///     .slot(Slot::new(Weekday::Monday, 60).with_kit(kit).doing("a"))
///     .rule("back-squat", "up load +2.5kg; miss 3: load -10%".parse()?)
///     .build()?;
/// let script = export::program_liftoscript(&program);
/// let line = script.content().lines().last();
/// assert_eq!(
///     line,
///     Some("Squat, Barbell / 5x5 60kg 60s / warmup: none / progress: lp(2.5kg, 1, 0, 10%, 3, 0)"),
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn program_liftoscript(program: &Program) -> Export<String> {
    let mut script = String::new();
    let mut losses: Vec<Loss> = Vec::new();
    let mut written: Vec<&str> = Vec::new();
    let mut progressing = BTreeSet::new();
    let weeks = program.volume().weeks();
    let mut week = 0;
    for due in program.calendar().take_while(|due| due.week() <= weeks) {
        if due.week() != week {
            week = due.week();
            script.push_str("# Week ");
            script.push_str(&week.to_string());
            script.push('\n');
        }
        let is_new = !written.contains(&due.session());
        let (day, of_day) = day(program, &due, &mut progressing);
        script.push_str(&day);
        if is_new {
            written.push(due.session());
            losses.extend(of_day.into_iter().map(|loss| loss.of_session(due.session())));
        }
    }
    losses.extend(lost_rules(program));
    losses.extend(lost_periods(program));
    Export::new(script, losses)
}

fn day(
    program: &Program,
    due: &Due<'_>,
    progressing: &mut BTreeSet<String>,
) -> (String, Vec<Loss>) {
    let routine = due.routine();
    let pace = Pace::default();
    let mut day = Day::default();
    day.progressing = std::mem::take(progressing);
    for block in unrolled(routine, &pace) {
        day.add_with(&block, |number| {
            let Some(lift) = program.lift(due.session(), number) else {
                return Adding::default();
            };
            let session = program.session(due.session());
            let id = session.and_then(|session| session.lift(number)).unwrap_or_default();
            let own = lift.exercises().any(|exercise| exercise.id().as_str() == id);
            Adding {
                label: (!own).then(|| id.to_owned()),
                progress: progress(lift).map(|progress| format!("progress: {progress}")),
            }
        });
    }
    let mut script = String::new();
    push_day(&mut script, &title_of(routine), &day);
    *progressing = day.progressing;
    let mut losses = day.losses;
    losses.extend(text::changed(routine.name()));
    (script, losses)
}

/// The rules that the language has no word for, a loss for each.
fn lost_rules(program: &Program) -> impl Iterator<Item = Loss> {
    let lost = program.lifts().filter(|(_, lift)| progress(lift).is_none());
    lost.map(|(id, lift)| {
        let message = "the language has no word for this rule, it is left out";
        let rule = format!("{id}: {}", lift.rule());
        Loss::new(codes::LOST_RULE, message).with_text(rule)
    })
}

/// The rule of a lift as the language has it, if it has.
fn progress(lift: &Lift) -> Option<String> {
    let mut doses = lift.doses();
    let (dose, rule) = (doses.next()?, lift.rule());
    let is_one = doses.next().is_none();
    if !is_one || rule.is_each_round() || lift.exercises().count() > 1 {
        return None;
    }
    match (rule.condition(), rule.up()) {
        (When::AllSets, [Wheel::Load(step)]) => linear(rule, step),
        (When::AllSets, [Wheel::Reps { by, to }, Wheel::Load(step)])
            if by.get() == 1 && rule.down().is_empty() && rule.hits() == 1 =>
        {
            let (least, step) = (fixed_reps(dose)?, amount(step)?);
            Some(format!("dp({step}, {least}, {to})"))
        }
        (When::Sum(least), [Wheel::Load(step)])
            if rule.down().is_empty() && rule.hits() == 1 =>
        {
            Some(format!("sum({least}, {})", amount(step)?))
        }
        _ => None,
    }
}

fn linear(rule: &Progression, step: &Step) -> Option<String> {
    let step = amount(step)?;
    let down = match (rule.misses(), rule.down()) {
        (None, _) | (_, []) => None,
        (Some(misses), [Wheel::Load(down)]) => Some((amount(down)?, misses)),
        _ => return None,
    };
    let hits = rule.hits();
    Some(match down {
        Some((down, misses)) => format!("lp({step}, {hits}, 0, {down}, {misses}, 0)"),
        None if hits > 1 => format!("lp({step}, {hits})"),
        None => format!("lp({step})"),
    })
}

/// One amount; a table of amounts has no word.
fn amount(step: &Step) -> Option<String> {
    match step {
        Step::By(Amount::Mass(mass)) => Some(mass.to_string()),
        Step::By(Amount::Percent(percent)) => Some(percent.to_string()),
        _ => None,
    }
}

/// The repetitions of a dose whose sets all have the same fixed number.
fn fixed_reps(dose: &Prescription) -> Option<u32> {
    let mut counts = dose.runs().iter().map(|run| match &run.work {
        Work::Reps { count, .. } if count.high() == Some(count.low()) => {
            Some(count.low().get())
        }
        _ => None,
    });
    let first = counts.next()??;
    counts.all(|count| count == Some(first)).then_some(first)
}
