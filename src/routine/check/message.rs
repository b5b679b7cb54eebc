//! What is wrong, in words.

use std::fmt::{self, Display, Formatter};

use super::{BlockErrorKind, SupersetErrorKind, ViolationKind};
use crate::UnknownName;
use crate::low_high::LowHigh;
use crate::region::RegionSet;
use crate::routine::BlockStyle;
use crate::text::{all_of, clip, either, list, quoted};

/// What is wrong, in words: a clause to follow the place.
impl Display for ViolationKind {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::NewerFormat { format, newest } => write!(
                f,
                "format {format} is newer than this version reads: expected at most {newest}"
            ),
            Self::UnknownField { field, of, known } => {
                let known = list(known.iter().map(quoted), "and");
                write!(f, "{of} has no field `{}`: it has {known}", clip(field))
            }
            Self::MissingField { field, of } => {
                write!(f, "{of} needs the field `{field}`")
            }
            Self::WrongType { field, expected, found } => {
                write!(f, "`{}` must be {expected}, not {found}", clip(field))
            }
            Self::UnknownLevel(unknown) | Self::UnknownPhase(unknown) => {
                nothing_called(f, unknown)
            }
            Self::UnknownPlace(unknown)
            | Self::UnknownEquipment(unknown)
            | Self::UnknownRegion(unknown) => nothing_called(f, unknown),
            Self::UnknownExercise(unknown) => {
                write!(f, "no exercise is called `{}`", unknown.id())
            }
            Self::InvalidExercise { reason } => {
                write!(f, "the exercise written in full cannot be read: {reason}")
            }
            Self::UnknownSetup { setup, known } => {
                let known = either(known.iter().map(quoted));
                write!(f, "it has no setup `{setup}`: expected {known}")
            }
            Self::BadPrescription(error) => f.write_str(&error.finding()),
            Self::BadPart { part, reason } => {
                write!(f, "cannot read `{part}` of the prescription: {reason}")
            }
            Self::BadRamp(error) => f.write_str(&error.finding()),
            Self::NoWarmUp => f.write_str(
                "there is no warm-up exercise: begin with a stretch, a drill or cardio",
            ),
            Self::NoStrength => f.write_str("there is no strength exercise"),
            Self::WarmUpAfterStrength { strength, other } => {
                write!(f, "warm-up after step {strength}, `{other}`, which is strength")
            }
            Self::StrengthAfterCoolDown { cool_down, other } => {
                write!(
                    f,
                    "strength after step {cool_down}, `{other}`, which is cool-down"
                )
            }
            Self::WrongPhase { kind, phase } => {
                write!(f, "its kind, {}, is not for the {phase} phase", kind.name())
            }
            Self::MissingEquipment { missing, unknown: Some(unknown), .. } => {
                write!(f, "it needs unidentified equipment (`{}`)", clip(unknown))?;
                if missing.is_empty() {
                    return Ok(());
                }
                write!(f, ", besides {}", all_of(*missing))
            }
            Self::MissingEquipment { missing, ways, unknown: None } => {
                let verb = if missing.len() == 1 { "is" } else { "are" };
                write!(f, "{} {verb} not at hand", all_of(*missing))?;
                if ways.as_slice() == [*missing] {
                    return Ok(());
                }
                let ways = ways.iter().map(|way| all_of(*way)).collect::<Vec<_>>();
                write!(f, "; it needs {}", ways.join(", or "))
            }
            Self::UnevenSuperset { sets } => {
                let sets = sets.iter().map(LowHigh::to_string);
                write!(f, "the steps of the superset have {} sets", list(sets, "and"))
            }
            Self::BadSuperset(error) => f.write_str(match error {
                SupersetErrorKind::TooShort => "a superset of fewer than two steps",
                SupersetErrorKind::SeveralPhases => "a superset of several phases",
            }),
            Self::BadBlock { style, problem } => bad_block(f, *style, *problem),
            Self::NestedBlock { outer, inner } => {
                write!(f, "a {} inside a {}", block(*inner), block(*outer))
            }
            Self::BadDuration(error) => error.fmt(f),
            Self::TooLongForBeat { needs, beat } => {
                write!(f, "its dose can take {needs} s, and the beat is {beat} s")
            }
            Self::LoadsSparedRegion { heavily, lightly, is_stated, is_inferred } => {
                let known = Known { is_stated: *is_stated, is_inferred: *is_inferred };
                loads(f, *heavily, *lightly, known, "spared")
            }
            Self::LoadsEasedRegion { regions, is_stated, is_inferred } => {
                let known = Known { is_stated: *is_stated, is_inferred: *is_inferred };
                loads(f, *regions, RegionSet::empty(), known, "eased")
            }
            Self::HasImpact => {
                f.write_str("it has jumps or landings, and the session has to be quiet")
            }
            Self::OutOfRange(error) => error.fmt(f),
        }
    }
}

const fn block(style: BlockStyle) -> &'static str {
    match style {
        BlockStyle::Straight => "block",
        BlockStyle::Superset => "superset",
        BlockStyle::Circuit => "circuit",
        BlockStyle::Every => "block on the clock (`every`)",
        BlockStyle::Within => "block with a time (`within`)",
    }
}

fn bad_block(
    f: &mut Formatter<'_>,
    style: BlockStyle,
    problem: BlockErrorKind,
) -> fmt::Result {
    let block = block(style);
    match problem {
        BlockErrorKind::Empty => write!(f, "a {block} without steps"),
        BlockErrorKind::SeveralPhases => write!(f, "a {block} of several phases"),
        BlockErrorKind::SeveralSets => {
            write!(f, "in a {block} each step is one set a round, and its dose says more")
        }
    }
}

fn nothing_called(f: &mut Formatter<'_>, unknown: &UnknownName) -> fmt::Result {
    write!(f, "no {} is called `{}`", unknown.list().replace('-', " "), unknown.value())
}

#[derive(Clone, Copy)]
struct Known {
    is_stated: bool,
    is_inferred: bool,
}

fn loads(
    f: &mut Formatter<'_>,
    heavily: RegionSet,
    lightly: RegionSet,
    Known { is_stated, is_inferred }: Known,
    asked: &str,
) -> fmt::Result {
    if !is_stated && !is_inferred {
        let verb = if heavily.len() == 1 { "is" } else { "are" };
        let regions = all_of(heavily);
        return write!(
            f,
            "what it loads is not known, and {regions} {verb} to be {asked}"
        );
    }
    let probably = if is_inferred { " probably" } else { "" };
    write!(f, "it{probably} loads ")?;
    if !heavily.is_empty() {
        write!(f, "{} heavily", all_of(heavily))?;
    }
    if !lightly.is_empty() {
        let and = if heavily.is_empty() { "" } else { " and " };
        write!(f, "{and}{} lightly", all_of(lightly))?;
    }
    write!(f, ", to be {asked}")
}
