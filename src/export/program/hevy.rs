//! A programme as a folder of Hevy routines.

use serde_json::{Value, json};

use super::losses_of_weeks;
use crate::exercise::ExerciseId;
use crate::export::loss::{Export, Loss};
use crate::export::{hevy, text};
use crate::program::Program;

/// Exports a programme as the bodies of requests to Hevy's public interface: `folder` for
/// `POST /v1/routine_folders`, and `routines`, one for each session, for `POST /v1/routines`.
///
/// The folder has no id yet: put the one that Hevy answers with into the `folder_id` of each
/// routine. `template` is that of [`hevy`](crate::export::hevy()). The app has neither weeks nor
/// rules, so all of those are losses.
///
/// # Example
///
/// ```
/// use regimen::program::{Program, Slot, Weekday};
/// use regimen::{Catalog, Routine, export};
///
/// let catalog = Catalog::builtin();
/// let routine = Routine::builder("Push")
///     .warm_up(catalog.get("cat-cow")?)
///     .strength(catalog.get("push-up")?.prescribed("3x8".parse()?))
///     .build()?;
/// let program = Program::builder("Push-ups")
///     .session("a", routine)
///     .slot(Slot::new(Weekday::Monday, 30).doing("a"))
///     .rule("push-up", "up reps +1 to 20".parse()?)
///     .build()?;
/// let folder = export::program_hevy(&program, |exercise| {
///     (exercise.as_str() == "push-up").then(|| "392887AA".to_owned())
/// });
/// assert_eq!(folder.content()["folder"]["routine_folder"]["title"], "Push-ups");
/// assert_eq!(folder.content()["routines"][0]["routine"]["title"], "Push");
/// let losses: Vec<String> = folder.losses().iter().map(ToString::to_string).collect();
/// assert_eq!(losses, [
///     "session `a`, step 1, `cat-cow`: no template id for the exercise, left out: `1x6-10`",
///     "the format has no field for a rule of progression: `push-up: up reps +1 to 20`",
/// ]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn program_hevy(
    program: &Program,
    mut template: impl FnMut(&ExerciseId) -> Option<String>,
) -> Export<Value> {
    let mut routines = Vec::new();
    let mut losses: Vec<Loss> = Vec::new();
    for session in program.sessions() {
        let export = hevy(session.routine(), &mut template);
        let of_session = export.losses().iter().cloned();
        losses.extend(of_session.map(|loss| loss.of_session(session.id())));
        routines.push(export.into_content());
    }
    losses.extend(text::changed(program.name()));
    losses.extend(losses_of_weeks(program));
    let title = text::line(program.name());
    let folder = json!({ "routine_folder": { "title": title } });
    Export::new(json!({ "folder": folder, "routines": routines }), losses)
}
