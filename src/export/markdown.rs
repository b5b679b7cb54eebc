//! A session as Markdown.

use std::fmt::Write;

use super::session::{self, Part, Times};
use super::words::{from_to, plain};
use crate::routine::{Pace, Routine, Step};

/// A session as Markdown: at a glance, step by step, sets per muscle, advice.
///
/// It is `CommonMark` with the tables of GitHub. Times are those of the default [`Pace`]. Names and
/// notes are plain text: whatever in them would be markup is escaped.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, Equipment, Routine, export};
///
/// let catalog = Catalog::builtin();
/// let routine = Routine::builder("Rows *at home*")
///     .kit([Equipment::ResistanceBand])
///     .warm_up(catalog.get("rhomboid-stretch")?)
///     .strength(catalog.get("unilateral-band-row")?)
///     .build()?;
/// let page = export::markdown(&routine);
/// assert!(page.starts_with("# Rows \\*at home\\*\n\n- **Time:** 7 minutes\n"));
/// assert!(page.contains(
///     "### 2. Unilateral Band Row\n\n**2 sets of 10 repetitions on each side** (`2x10/side`)\n"
/// ));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn markdown(routine: &Routine) -> String {
    let pace = Pace::default();
    let mut text = format!("# {}\n\n", inline(routine.name()));
    for (what, fact) in session::glance(routine, &pace) {
        push(&mut text, format_args!("- **{what}:** {}\n", inline(&fact)));
    }
    let segments: Vec<_> = routine.timeline(&pace).collect();
    let times = session::times(&segments, routine.steps().count());
    overview(&mut text, routine, &times);
    for part in session::parts(routine) {
        steps(&mut text, routine, &part);
    }
    sets(&mut text, routine);
    advice(&mut text, routine);
    credits(&mut text, routine);
    text
}

fn push(page: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = page.write_fmt(text);
}

fn overview(page: &mut String, routine: &Routine, times: &[Times]) {
    page.push_str("\n## Timeline\n\n| Start | Step | Prescription | Takes |\n| ---: | --- | --- | ---: |\n");
    for (index, ((_, step), times)) in routine.steps().zip(times).enumerate() {
        push(
            page,
            format_args!(
                "| {} | {}. {} | `{}` | {} |\n",
                session::clock(times.start),
                index + 1,
                inline(step.exercise().name()),
                step.prescription(),
                session::clock(times.takes),
            ),
        );
    }
}

fn steps(page: &mut String, routine: &Routine, part: &Part<'_>) {
    push(page, format_args!("\n## {}\n", session::heading(part.phase)));
    for (first, block) in &part.blocks {
        if let Some(style) = session::style(block, *first) {
            push(page, format_args!("\n*{}*\n", inline(&style)));
        }
        for (index, step) in block.steps().iter().enumerate() {
            one_step(page, routine, first + index, step);
        }
    }
}

fn one_step(page: &mut String, routine: &Routine, number: usize, step: &Step) {
    let exercise = step.exercise();
    let prescription = step.prescription();
    push(page, format_args!("\n### {number}. {}\n\n", inline(exercise.name())));
    push(
        page,
        format_args!("**{}** (`{prescription}`)\n", inline(&format!("{prescription:#}"))),
    );
    let ramp = session::ramp(routine, number).map(|ramp| vec![ramp]);
    let way = session::way(step, routine.kit()).map(|way| vec![way]);
    let purpose = session::purpose(exercise).map(|purpose| vec![purpose]);
    for lines in ramp.into_iter().chain(way).chain(session::notes(step)).chain(purpose) {
        push(page, format_args!("\n{}\n", paragraph(&lines, "\n")));
    }
    for caution in exercise.cautions() {
        let lines = session::lines(caution);
        push(page, format_args!("\n> **Caution:** {}\n", paragraph(&lines, "\n> ")));
    }
    if !exercise.instructions().is_empty() {
        page.push('\n');
    }
    for (index, text) in exercise.instructions().iter().enumerate() {
        let number = format!("{}. ", index + 1);
        let margin = format!("\n{}", " ".repeat(number.len()));
        push(
            page,
            format_args!("{number}{}\n", paragraph(&session::lines(text), &margin)),
        );
    }
}

fn sets(page: &mut String, routine: &Routine) {
    page.push_str("\n## Sets per muscle\n\n");
    let rows = session::sets_by_muscle(routine);
    if rows.is_empty() {
        page.push_str("No muscle gets a set.\n");
        return;
    }
    page.push_str("| Muscle | Sets |\n| --- | ---: |\n");
    for (muscle, sets) in rows {
        push(
            page,
            format_args!(
                "| {} | {} |\n",
                inline(&session::capitalised(muscle.name())),
                from_to(sets)
            ),
        );
    }
    push(page, format_args!("\n{}\n", inline(session::HOW_SETS_COUNT)));
}

fn advice(page: &mut String, routine: &Routine) {
    let advice = routine.advice();
    if advice.is_empty() {
        return;
    }
    page.push_str("\n## Advice\n\n");
    for advice in advice {
        let text = inline(&session::capitalised(&advice.to_string()));
        push(page, format_args!("- {text}. *Source: {}.*\n", inline(advice.source())));
    }
}

fn credits(page: &mut String, routine: &Routine) {
    let sources = session::sources(routine);
    if sources.is_empty() {
        return;
    }
    page.push_str("\n---\n\nExercises from:\n\n");
    for source in sources {
        let credit = inline(&session::credit(source));
        match session::link(source) {
            Some(url) => push(page, format_args!("- {credit}, <{url}>\n")),
            None => push(page, format_args!("- {credit}\n")),
        }
    }
}

/// Lines as one paragraph, broken where they were, each with a margin.
fn paragraph(lines: &[String], margin: &str) -> String {
    let lines: Vec<String> = lines.iter().map(|line| inline(line)).collect();
    lines.join(&format!("\\{margin}"))
}

/// A text in which nothing is markup, for a heading, a table, or the beginning of a line.
pub(super) fn inline(text: &str) -> String {
    let text = plain(text);
    let mut escaped = String::with_capacity(text.len() + 8);
    // At the beginning of a line these make a list, a heading or a rule.
    let number = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let marker = text.len() - number.len();
    let opens = |index: usize, letter: char| match letter {
        '+' | '-' | '=' | '>' | ':' => index == 0,
        '.' | ')' => index == marker && marker > 0,
        _ => false,
    };
    let mut letters = text.char_indices().peekable();
    while let Some((index, letter)) = letters.next() {
        let is_markup = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '#' | '$' | '{'
            | '}' | '^' => true,
            // Only before a letter or a hash does it begin a character reference.
            '&' => letters
                .peek()
                .is_some_and(|(_, next)| *next == '#' || next.is_ascii_alphanumeric()),
            _ => opens(index, letter),
        };
        if is_markup {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_name_is_markup() {
        for (name, escaped) in [
            ("Squat & Press", "Squat & Press"),
            ("Push-Up, 45° (wide)", "Push-Up, 45° (wide)"),
            ("a|b `c` *d* _e_ ~f~", "a\\|b \\`c\\` \\*d\\* \\_e\\_ \\~f\\~"),
            (
                "[x](y) <b> &lt; &#60;",
                "\\[x\\](y) \\<b> \\&lt; \\&#60;".replace("&#", "&\\#").as_str(),
            ),
            ("# one", "\\# one"),
            ("- one", "\\- one"),
            ("12. one", "12\\. one"),
            ("1) one", "1\\) one"),
            ("1.5 kg", "1\\.5 kg"),
            ("two\n\nlines", "two lines"),
            ("ends with \\", "ends with \\\\"),
            ("\u{202e}x", "\\\\u\\{202e\\}x"),
        ] {
            assert_eq!(inline(name), escaped);
        }
    }
}
