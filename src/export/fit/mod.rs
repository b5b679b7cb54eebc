//! A session as a FIT workout file for watches.

mod encode;
mod error;
mod exercises;
mod messages;
mod notes;

pub use error::FitError;

use std::collections::BTreeMap;

use self::encode::{Records, file};
use self::exercises::Number;
use self::messages::{Length, WorkoutStep};
use self::notes::Described;
use super::fingerprint::fingerprint;
use super::loss::{Export, Loss};
use super::rounds::{Bout, Part, Unrolled, times, unrolled};
use super::{abilities, text};
use crate::prescription::Work;
use crate::routine::{Pace, Phase, Routine, Side};

/// How a [FIT workout](fit_with) is written.
///
/// ```
/// use regimen::export::FitOptions;
/// use regimen::Pace;
///
/// let mut unhurried = Pace::default();
/// unhurried.rest = 90;
/// let options = FitOptions::new().pace(unhurried).transitions(true);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[must_use]
pub struct FitOptions {
    pace: Pace,
    transitions: bool,
}

impl FitOptions {
    /// The default pace, and no transitions.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the rests where the routine does not state them, and the changes of side.
    pub fn pace(self, pace: Pace) -> Self {
        Self { pace, ..self }
    }

    /// Adds a rest before every exercise but the first, which the lap button ends.
    ///
    /// Without it, the first set of an exercise follows the last one of the exercise before at
    /// once, which leaves no time to change places where a set ends by itself.
    pub fn transitions(self, transitions: bool) -> Self {
        Self { transitions, ..self }
    }
}

/// Exports the session as a FIT workout file for watches, at the [default pace](Pace::default).
///
/// Copy it to the folder `GARMIN/NewFiles` of a watch. The steps follow the
/// [timeline](Routine::timeline):
///
/// - Work ends after the repetitions, the seconds or the metres of its upper end; work without an
///   upper end is ended by the lap button. Warm-up and cool-down have their own intensity.
/// - Each part of a set in parts is a step of its own, with the load that is left; pauses between
///   parts are rests by time.
/// - Rests and changes of side are rests by time. Each side is a step of its own; where sides
///   alternate within a set, the step has the repetitions of both.
/// - Rounds that repeat are written once and repeated: of three sets, two with their rest are
///   repeated, and the last one follows.
/// - A ramp is steps of its own, with the intensity of a warm-up. Its loads are shares in the
///   notes, because they depend on the loads at hand.
/// - Rounds on the clock have the rests that the default pace leaves, and within a time there are as
///   many rounds as it leaves time for; the last one is cut short by time. Both are losses.
/// - The load is the weight of the step where it is a mass of at most 655 kg, held or added.
/// - Moving on to the next exercise is not a step, unless [asked for](FitOptions::transitions).
/// - The exercise is a category and a number of the FIT profile, shown under the name that it has
///   in the routine. A table kept by hand has the numbers for the embedded catalogue, each with
///   its accuracy. An exercise without a number is exported by its name.
/// - The notes of a step, at most 199 bytes, are the prescription in words and the note of the
///   setup.
///
/// The file has no date, and the same routine gives the same bytes. Its serial number is a hash
/// of its content.
///
/// FIT is a format and a mark of Garmin Ltd. or its subsidiaries, whose licence binds those who
/// use its development kit. This crate is not affiliated with Garmin, and contains nothing of the
/// kit.
///
/// # Errors
///
/// [`FitError`] for more than 65534 steps, far more than a person could do in a session.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, Equipment, Routine, export};
///
/// let catalog = Catalog::builtin();
/// let routine = Routine::builder("Middle back")
///     .kit([Equipment::ResistanceBand])
///     .warm_up(catalog.get("rhomboid-stretch")?)
///     .strength(catalog.get("banded-upright-row")?)
///     .build()?;
/// let workout = export::fit(&routine)?;
/// assert_eq!(&workout.content()[8..12], b".FIT");
/// let losses: Vec<String> = workout.losses().iter().map(ToString::to_string).collect();
/// assert_eq!(losses, [
///     "step 1, `rhomboid-stretch`: exported as a similar exercise: `warm_up/upper_back_stretch`",
///     "step 2, `banded-upright-row`: the format has no field for a range, its upper end is exported: `8-10`",
/// ]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn fit(routine: &Routine) -> Result<Export<Vec<u8>>, FitError> {
    fit_with(routine, &FitOptions::new())
}

/// Exports the session as a [FIT workout file](fit()), with options.
///
/// # Errors
///
/// [`FitError`] for more than 65534 steps.
pub fn fit_with(
    routine: &Routine,
    options: &FitOptions,
) -> Result<Export<Vec<u8>>, FitError> {
    let blocks = unrolled(routine, &options.pace);
    let mut losses = Vec::new();
    let mut titles = BTreeMap::new();
    let described: Vec<_> =
        blocks.iter().map(|block| described(block, &mut titles, &mut losses)).collect();
    let mut steps = Vec::new();
    for (block, described) in blocks.iter().zip(&described) {
        if options.transitions && block.transition > 0 {
            steps.extend(described.first().map(Described::approach));
        }
        write_ramp(block, described, &mut steps);
        write_rounds(block, described, options, &mut steps);
    }
    let name = text::line(routine.name());
    let name_cut = text::cut(&name, messages::NAME);
    losses.extend(text::changed(routine.name()));
    losses.extend(text::shortened(&name, name_cut));

    let number = u16::try_from(steps.len()).ok().filter(|number| *number < u16::MAX);
    let number = number.ok_or_else(|| FitError::new(steps.len()))?;
    let mut records = Records::default();
    messages::workout(&mut records, name_cut, number);
    for (index, step) in (0..).zip(&steps) {
        step.write(&mut records, index);
    }
    let titles = titles.iter().filter(|(_, title)| !title.is_empty());
    for (index, (number, title)) in (0..).zip(titles) {
        messages::title(&mut records, index, *number, title);
    }
    let mut first = Records::default();
    messages::file_id(&mut first, serial(records.bytes()));
    Ok(Export::new(file(&first, &records), losses))
}

/// The steps of a block as the watch shows them, with their losses.
fn described<'a>(
    block: &Unrolled<'a>,
    titles: &mut BTreeMap<Number, String>,
    losses: &mut Vec<Loss>,
) -> Vec<Described<'a>> {
    losses.extend(block.lost_clock());
    let steps = block.numbered();
    steps
        .map(|(number, step)| Described::new(block, number, step, titles, losses))
        .collect()
}

/// Writes the lighter sets before the first round.
fn write_ramp<'a>(
    block: &Unrolled<'_>,
    described: &'a [Described<'_>],
    steps: &mut Vec<WorkoutStep<'a>>,
) {
    for part in &block.ramp {
        match part {
            Part::Ramp(lighter) => {
                let index = lighter.number - block.first;
                let found = described.get(index).zip(block.steps.get(index));
                steps.extend(found.map(|(step, planned)| WorkoutStep {
                    length: Length::Repetitions(
                        lighter.set.reps.get() * times(planned, lighter.side),
                    ),
                    intensity: messages::WARM_UP,
                    exercise: step.exercise,
                    weight: None,
                    name: step.name(),
                    notes: step.lighter(lighter),
                }));
            }
            Part::SideChange(seconds) => {
                steps.push(WorkoutStep::rest(*seconds, Some(CHANGE_SIDES)));
            }
            Part::Rest(seconds) => steps.push(WorkoutStep::rest(*seconds, None)),
            Part::Work(_) | Part::Transition(_) => {}
        }
    }
}

const CHANGE_SIDES: &str = "Change sides";

/// Writes the rounds of a block, those that follow each other and are equal once.
fn write_rounds<'a>(
    block: &Unrolled<'_>,
    described: &'a [Described<'_>],
    options: &FitOptions,
    steps: &mut Vec<WorkoutStep<'a>>,
) {
    let step_of = |bout: &Bout<'_>| described.get(bout.number - block.first);
    for (times, round) in block.counted() {
        let start = steps.len();
        for (index, part) in round.iter().enumerate() {
            match part {
                Part::Work(bout) => {
                    steps.extend(step_of(bout).map(|step| work(block.phase, bout, step)));
                }
                Part::SideChange(seconds) => {
                    steps.push(WorkoutStep::rest(*seconds, Some(CHANGE_SIDES)));
                }
                Part::Rest(seconds) => steps.push(WorkoutStep::rest(*seconds, None)),
                Part::Transition(_) if options.transitions => {
                    let next = round.get(index + 1).and_then(|part| match part {
                        Part::Work(bout) => step_of(bout),
                        _ => None,
                    });
                    steps.extend(next.map(Described::approach));
                }
                Part::Transition(_) | Part::Ramp(_) => {}
            }
        }
        if times > 1 {
            steps.push(WorkoutStep::repeat(start, times));
        }
    }
}

/// A set, or one side of it.
fn work<'a>(phase: Phase, bout: &Bout<'_>, step: &'a Described<'_>) -> WorkoutStep<'a> {
    let work = bout.work;
    let amount = abilities::most(work).saturating_mul(bout.times());
    let length = match (bout.cut, work) {
        (Some(seconds), _) => Length::Seconds(seconds),
        (None, _) if abilities::is_open(work) => Length::Open,
        (None, Work::Reps { .. }) => Length::Repetitions(amount),
        (None, Work::Hold(_)) => Length::Seconds(amount.into()),
        (None, Work::Distance(_)) => Length::Metres(amount),
        // Parts come one by one.
        (None, Work::Parts(_)) => Length::Open,
    };
    WorkoutStep {
        length,
        intensity: match phase {
            Phase::WarmUp => messages::WARM_UP,
            Phase::Strength => messages::ACTIVE,
            Phase::CoolDown => messages::COOL_DOWN,
        },
        exercise: step.exercise,
        weight: bout.load().as_ref().and_then(messages::weight),
        name: step.name(),
        notes: Some(match bout.side {
            None => &step.notes,
            Some(Side::Left) => &step.left,
            Some(Side::Right) => &step.right,
        }),
    }
}

/// A serial number that is not 0, of which two files differ as their contents do.
fn serial(content: &[u8]) -> u32 {
    let hash = fingerprint(content);
    let folded = (0..4).fold(0, |folded, word| folded ^ (hash >> (32 * word)));
    u32::try_from(folded & u128::from(u32::MAX)).unwrap_or_default().max(1)
}
