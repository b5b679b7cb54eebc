//! What is wrong, in words.

use std::fmt::{self, Display, Formatter};

use super::ProgramViolationKind;
use crate::equipment::EquipmentSet;
use crate::exercise::ExerciseId;
use crate::muscle::LeafGroup;
use crate::program::Weekday;
use crate::text::{all_of, clip, either, list, quoted};
use crate::vocabulary::EnumSet;

/// What is wrong, in words: a clause to follow the place.
impl Display for ProgramViolationKind {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Document(kind) => kind.fmt(f),
            Self::UnknownName(unknown) => write!(
                f,
                "no {} is called `{}`",
                unknown.list().replace('-', " "),
                unknown.value()
            ),
            Self::InvalidId(error) => error.fmt(f),
            Self::BadRule(error) => f.write_str(&error.finding()),
            Self::BadDeload { reason } => {
                write!(f, "the deload cannot be read: {reason}")
            }
            Self::BadSession(violation) => {
                if let Some(exercise) = violation.exercise() {
                    write!(f, "`{}`: ", clip(exercise))?;
                }
                violation.kind().fmt(f)
            }
            Self::NoSlot => f.write_str("the week has no slot: give it one to seven"),
            Self::UnknownSession { id, known } => {
                write!(f, "no session or rotation is called `{}`", clip(id))?;
                if known.is_empty() {
                    return Ok(());
                }
                write!(f, ": expected {}", either(known.iter().map(quoted)))
            }
            Self::NameTaken { id } => write!(
                f,
                "`{}` is a session as well as a rotation: call one of them otherwise",
                clip(id)
            ),
            Self::SessionTwice { rotation } => write!(
                f,
                "the rotation `{}` has the session twice: each takes its turn once",
                clip(rotation)
            ),
            Self::DayTwice { day, first } => {
                write!(f, "slot {first} is on {} already", day.name())
            }
            Self::TooLongForSlot { needed, given, dose, rung } => {
                if let Some(dose) = dose {
                    write!(f, "with the longest doses of its lifts, here {}", Of(rung))?;
                    write!(f, "`{dose}`, ")?;
                }
                write!(
                    f,
                    "the session takes up to {needed} min, and the slot has {given} min"
                )
            }
            Self::MissingEquipment { exercise, missing, unknown } => {
                lacks(f, exercise, *missing, unknown.as_deref())
            }
            Self::TooLittleRecovery { groups, days, hours, needed, rung, .. } => {
                if let Some(rung) = rung {
                    write!(f, "once the lift has come to `{rung}`, ")?;
                }
                trained_again(f, *groups, *days, *hours)?;
                write!(f, ": the programme states {needed} h of recovery")
            }
            Self::UnknownLift { known } => {
                f.write_str("the lift stands in no session")?;
                if known.is_empty() {
                    return Ok(());
                }
                write!(f, ": expected {}", either(known.iter().map(quoted)))
            }
            Self::UnknownStep { step, steps } => write!(
                f,
                "the session has no step `{}`: expected a number from 1 to {steps}",
                clip(step)
            ),
            Self::MixedLift { exercise, first } => write!(
                f,
                "the lift is `{first}` elsewhere, and `{exercise}` here: give one of them another \
                 name"
            ),
            Self::MixedLoads { load, first } => write!(
                f,
                "the lift starts with {first} elsewhere, and with {load} here, and has one load: give \
                 one of them another name, or write both doses as `turns` of the lift"
            ),
            Self::BadLift(error) => error.fmt(f),
            Self::UnevenSupersetLater { sets, later } => write!(
                f,
                "the lift comes to {later} sets, and the steps beside it are done in {sets}: keep \
                 the sets, or take the step out of the block"
            ),
            Self::TooLongForBeatLater { dose, needs, beat } => write!(
                f,
                "the lift comes to `{dose}`, which can take {needs} s, and the beat is {beat} s: lower \
                 the limit, or make the beat longer"
            ),
            Self::BadRecovery { hours } => write!(
                f,
                "hours of recovery must be 0, 24, 48 or 72, not `{hours}`: slots are whole days"
            ),
            Self::OutOfRange(error) => error.fmt(f),
        }
    }
}

/// The exercise of a dose, where it is not that of the step.
struct Of<'a>(&'a Option<ExerciseId>);

impl Display for Of<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(rung) => write!(f, "`{rung}` "),
            None => Ok(()),
        }
    }
}

fn trained_again(
    f: &mut Formatter<'_>,
    groups: EnumSet<LeafGroup>,
    [first, second]: [Weekday; 2],
    hours: u32,
) -> fmt::Result {
    let names = list(groups.iter().map(|it| it.name().to_owned()), "and");
    let verb = if is_plural(groups) { "are" } else { "is" };
    let (first, second) = (first.name(), second.name());
    write!(
        f,
        "the {names} {verb} trained on {first} and again {hours} h later, on {second}"
    )
}

fn lacks(
    f: &mut Formatter<'_>,
    exercise: &ExerciseId,
    missing: EquipmentSet,
    unknown: Option<&str>,
) -> fmt::Result {
    let Some(unknown) = unknown else {
        let verb = if missing.len() == 1 { "is" } else { "are" };
        return write!(
            f,
            "`{exercise}` needs {}, which {verb} not there",
            all_of(missing)
        );
    };
    write!(f, "`{exercise}` needs unidentified equipment (`{}`)", clip(unknown))?;
    if missing.is_empty() {
        return Ok(());
    }
    write!(f, ", besides {}", all_of(missing))
}

/// Whether names of groups take a plural verb: "the chest is", "the glutes are".
pub(in crate::program) fn is_plural(groups: EnumSet<LeafGroup>) -> bool {
    let mut names = groups.iter().map(LeafGroup::name);
    let first = names.next().unwrap_or_default();
    let is_singular = matches!(first, "biceps" | "triceps" | "quadriceps" | "trapezius");
    names.next().is_some()
        || (first.ends_with('s') && !is_singular && first != "serratus anterior")
}
