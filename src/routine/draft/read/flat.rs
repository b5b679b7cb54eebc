//! A dose in fields of its own beside the exercise, such as `sets`, `reps` and `rest`, as most formats
//! have it: told field by field, with the prescription that they say together.

use super::Found;
use crate::json::{Edit, Json, Object, ShapeFault, child};
use crate::prescription::Prescription;
use crate::routine::check::{Hint, HintKind, ViolationKind};

/// What a field says of a dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Sets,
    Reps,
    Seconds,
    Minutes,
    Metres,
    Load,
    Kilograms,
    Pounds,
    Percent,
    Rpe,
    Rir,
    Rest,
    RestMinutes,
    Tempo,
    Side,
}

/// The names of the fields, plain: in small letters, without marks.
const NAMES: [(Part, &[&str]); 15] = [
    (Part::Sets, &["sets", "set", "numsets", "setcount"]),
    (Part::Reps, &["reps", "rep", "repetitions", "reprange", "targetreps"]),
    (
        Part::Seconds,
        &[
            "duration",
            "durationsec",
            "durationseconds",
            "seconds",
            "secs",
            "time",
            "hold",
            "holdseconds",
            "timeseconds",
        ],
    ),
    (Part::Minutes, &["minutes", "durationmin", "durationminutes"]),
    (Part::Metres, &["distance", "metres", "meters", "distancem", "distancemeters"]),
    (Part::Load, &["weight", "load"]),
    (Part::Kilograms, &["weightkg", "loadkg", "kg"]),
    (Part::Pounds, &["weightlb", "weightlbs", "loadlb", "lb", "lbs"]),
    (Part::Percent, &["percent", "percentage", "intensity", "percent1rm"]),
    (Part::Rpe, &["rpe", "targetrpe"]),
    (Part::Rir, &["rir", "targetrir"]),
    (
        Part::Rest,
        &[
            "rest",
            "restsec",
            "restsecs",
            "restseconds",
            "resttime",
            "restperiod",
            "restbetweensets",
        ],
    ),
    (Part::RestMinutes, &["restmin", "restmins", "restminutes"]),
    (Part::Tempo, &["tempo"]),
    (Part::Side, &["perside", "eachside", "unilateral"]),
];

/// The dose that unknown fields of a step say together. The first of them says so; it is added where
/// they are removed.
pub(super) fn dose(
    object: &Object,
    path: &str,
    in_round: bool,
    found: &mut Found,
) -> Option<Prescription> {
    let part_of = |fault: &ShapeFault| match fault {
        ShapeFault::Unknown { field, meant: None, .. } => part(field),
        _ => None,
    };
    let parts: Vec<(Part, &Json)> = found
        .faults
        .iter()
        .filter_map(|fault| match fault {
            ShapeFault::Unknown { field, .. } => {
                Some((part_of(fault)?, object.get(field)?))
            }
            ShapeFault::WrongType(_) => None,
        })
        .collect();
    let (dose, used) = read(&parts, in_round)?;
    let place = child(path, "prescription");
    let mut added = Some(Edit::add(place, dose.to_string()));
    let (told, others) =
        std::mem::take(&mut found.faults).into_iter().partition::<Vec<_>, _>(|fault| {
            part_of(fault).is_some_and(|it| used.contains(&it))
        });
    found.faults = others;
    for fault in told {
        let ShapeFault::Unknown { path, field, of, .. } = fault else { continue };
        let remove = Edit::remove(path.as_str());
        let hint = match added.take() {
            Some(add) => {
                let written =
                    Json::object([("prescription", dose.to_string().as_str().into())]);
                Hint::with(HintKind::Write { json: written.to_string() }, [add, remove])
            }
            None => Hint::with(HintKind::Remove, [remove]),
        };
        let kind = ViolationKind::UnknownField { field, of: of.what, known: of.names() };
        found.tell(path, kind, [hint]);
    }
    Some(dose)
}

fn part(field: &str) -> Option<Part> {
    let plain = field.to_lowercase().replace(['_', ' ', '-', '%', '.'], "");
    let found = NAMES.iter().find(|(_, names)| names.contains(&plain.as_str()));
    found.map(|(part, _)| *part)
}

/// The text of the dose, as far as its parts read together, and the parts that are in it.
fn read(parts: &[(Part, &Json)], in_round: bool) -> Option<(Prescription, Vec<Part>)> {
    let text_of = |wanted: Part| {
        let (_, json) = parts.iter().find(|(part, _)| *part == wanted)?;
        match json {
            Json::Text(text) => Some(text.trim().to_owned()),
            Json::Number(number) => Some(Json::Number(*number).to_string()),
            _ => None,
        }
    };
    let is_number =
        |text: &str| text.bytes().all(|it| it.is_ascii_digit() || b".-".contains(&it));
    let in_unit =
        |text: String, unit: &str| if is_number(&text) { text + unit } else { text };
    let works = [
        (Part::Reps, ""),
        (Part::Seconds, "s"),
        (Part::Minutes, "min"),
        (Part::Metres, "m"),
    ];
    let (work_part, work) = works
        .into_iter()
        .find_map(|(part, unit)| Some((part, in_unit(text_of(part)?, unit))))?;
    let sets = text_of(Part::Sets).filter(|_| !in_round);
    let mut used = vec![Part::Sets, work_part];
    let mut text = format!("{}x{work}", sets.unwrap_or_else(|| "1".to_owned()));
    if text.parse::<Prescription>().is_err() {
        // The work may say its sets.
        text.clone_from(&work);
    }
    let mut dose: Prescription = text.parse().ok()?;
    if parts.iter().any(|(part, json)| *part == Part::Side && **json == Json::Bool(true))
    {
        dose = dose.on_each_side();
    }
    used.push(Part::Side);
    let mut text = dose.to_string();
    let modifiers = [
        (Part::Load, "", ""),
        (Part::Kilograms, "", "kg"),
        (Part::Pounds, "", "lb"),
        (Part::Percent, "", "%"),
        (Part::Rpe, "RPE ", ""),
        (Part::Rir, "RIR ", ""),
        (Part::Rest, "rest ", "s"),
        (Part::RestMinutes, "rest ", "min"),
        (Part::Tempo, "tempo ", ""),
    ];
    for (part, name, unit) in modifiers {
        let Some(value) = text_of(part) else { continue };
        let longer = format!("{text} {name}{}", in_unit(value, unit));
        if let Ok(further) = longer.parse::<Prescription>() {
            (dose, text) = (further, longer);
            used.push(part);
        }
    }
    Some((dose, used))
}
