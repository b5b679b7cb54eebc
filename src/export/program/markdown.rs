//! A programme as Markdown.

use std::fmt::Write;

use super::week;
use crate::export::markdown::inline;
use crate::export::session::{HOW_SETS_COUNT, capitalised};
use crate::program::Program;

/// A programme as Markdown: at a glance, the week, the sets of each muscle in a week, every session
/// with the rules of its lifts, advice.
///
/// It is `CommonMark` with the tables of GitHub. Names are plain text: whatever in them would be
/// markup is escaped. A session in full is [`markdown`](crate::export::markdown()).
///
/// # Example
///
/// ```
/// use regimen::program::{Program, Slot, Weekday};
/// use regimen::{Catalog, Routine, export};
///
/// let catalog = Catalog::builtin();
/// let routine = Routine::builder("Push *hard*")
///     .warm_up(catalog.get("cat-cow")?)
///     .strength(catalog.get("push-up")?.prescribed("3x8".parse()?))
///     .build()?;
/// let program = Program::builder("Two days")
///     .session("a", routine)
///     .slot(Slot::new(Weekday::Monday, 30).doing("a"))
///     .slot(Slot::new(Weekday::Thursday, 30).doing("a"))
///     .rule("push-up", "up reps +1 to 15".parse()?)
///     .build()?;
/// let page = export::program_markdown(&program);
/// assert!(page.starts_with("# Two days\n\n- **Week:** 2 slots, 1 session\n"));
/// assert!(page.contains("| Monday | 30 min | No equipment, in a room | Push \\*hard\\* |\n"));
/// assert!(page.contains("| 2. Push-Up | `3x8` | `up reps +1 to 15` |\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn program_markdown(program: &Program) -> String {
    let mut page = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut page, program);
    page
}

fn write(page: &mut String, program: &Program) -> std::fmt::Result {
    write!(page, "# {}\n\n", inline(program.name()))?;
    for (what, fact) in week::glance(program) {
        writeln!(page, "- **{what}:** {}", inline(&fact))?;
    }
    page.push_str(
        "\n## The week\n\n| Day | Time | Kit | Session |\n| --- | ---: | --- | --- |\n",
    );
    for slot in program.slots() {
        let [day, time, kit, does] = week::row(program, slot);
        writeln!(page, "| {day} | {time} | {} | {} |", inline(&kit), inline(&does))?;
    }
    let rows = week::sets(&program.volume());
    if !rows.is_empty() {
        page.push_str(
            "\n## Sets per muscle in a week\n\n| Muscle | Sets |\n| --- | ---: |\n",
        );
        for (muscle, sets) in rows {
            let muscle = inline(&capitalised(muscle.name()));
            writeln!(page, "| {muscle} | {} |", week::number_of_sets(sets))?;
        }
        writeln!(page, "\n{}", inline(HOW_SETS_COUNT))?;
    }
    page.push_str("\n## Sessions\n");
    for session in program.sessions() {
        write!(page, "\n### {}\n\n", inline(session.routine().name()))?;
        page.push_str("| Step | Prescription | Rule |\n| --- | --- | --- |\n");
        for row in week::steps(program, session) {
            let rule = row.rule.map(|rule| format!("`{rule}`")).unwrap_or_default();
            let style = row.style.map(|style| format!(", {}", inline(&style)));
            let (number, name, dose) = (row.number, inline(row.name), row.dose);
            let style = style.unwrap_or_default();
            writeln!(page, "| {number}. {name} | `{dose}`{style} | {rule} |")?;
        }
    }
    let advice = program.advice();
    if !advice.is_empty() {
        page.push_str("\n## Advice\n\n");
    }
    for advice in advice {
        let text = inline(&capitalised(&advice.to_string()));
        writeln!(page, "- {text}. *Source: {}.*", inline(advice.source()))?;
    }
    Ok(())
}
