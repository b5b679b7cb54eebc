//! What a block of a draft is, and what it says of its rounds.

use super::Found;
use super::step::STEP;
use crate::json::{Edit, Field, Json, Members, Number, Object, Shape, ShapeFault};
use crate::limits::{self, OutOfRange};
use crate::prescription::Rest;
use crate::routine::block::{OfSeconds, read_seconds, written_seconds};
use crate::routine::check::{Form, Hint, HintKind, ViolationKind};
use crate::routine::{Beat, BlockStyle, Cap, ParseDurationError, Rounds, Timing};

/// The sorts of blocks that have a list of steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Superset,
    Circuit,
    Every,
    Within,
}

const LIST: fn(&Json) -> bool = |it| matches!(it, Json::List(_) | Json::Object(_));
const TIME: fn(&Json) -> bool = |it| matches!(it, Json::Text(_) | Json::Number(_));

/// The lists of steps that do not say what they are.
const STEPS_ALONE: [&str; 2] = ["steps", "exercises"];

const ROUNDS: Field = Field { name: "rounds", words: &["times", "repeat"], suits: TIME };
const STEPS: Field = Field { name: "steps", words: &["exercises"], suits: LIST };

pub(super) static SUPERSET: Shape = Shape {
    what: "a superset",
    fields: &[Field {
        name: "superset",
        words: &["supersets", "biset", "triset", "steps", "exercises"],
        suits: LIST,
    }],
};

pub(super) static CIRCUIT: Shape = Shape {
    what: "a circuit",
    fields: &[
        Field {
            name: "circuit",
            words: &["circuits", "giantset", "steps", "exercises"],
            suits: LIST,
        },
        ROUNDS,
        Field { name: "rest", words: &["pause", "restbetweenrounds"], suits: TIME },
    ],
};

pub(super) static EVERY: Shape = Shape {
    what: "a block on the clock",
    fields: &[
        Field {
            name: "every",
            words: &["emom", "interval", "intervals", "tabata", "beat"],
            suits: TIME,
        },
        ROUNDS,
        STEPS,
    ],
};

pub(super) static WITHIN: Shape = Shape {
    what: "a block with a time",
    fields: &[
        Field { name: "within", words: &["amrap", "cap", "timecap"], suits: TIME },
        STEPS,
    ],
};

impl Style {
    const ALL: [Self; 4] = [Self::Superset, Self::Circuit, Self::Every, Self::Within];

    /// The style that an object is meant to be: it has the field of one, or one that is near it
    /// and no exercise.
    pub(super) fn of(object: &Object) -> Option<Self> {
        let is_there =
            |style: &Self| object.get(style.field()).is_some_and(|it| *it != Json::Null);
        if let Some(style) = Self::ALL.into_iter().find(is_there) {
            return Some(style);
        }
        let has = |shape: &'static Shape, field| {
            shape.members(object, "", &mut Vec::new()).get(field).is_some()
        };
        if object.get("exercise").is_some() || has(&STEP, "exercise") {
            return None;
        }
        if Self::is_superset_by_type(object) {
            return Some(Self::Superset);
        }
        // A list of steps alone is a circuit, if no other field says what it is.
        let order = [Self::Every, Self::Within, Self::Circuit];
        if SUPERSET
            .members(object, "", &mut Vec::new())
            .get("superset")
            .is_some_and(|(path, _)| !STEPS_ALONE.iter().any(|name| path.ends_with(name)))
        {
            return Some(Self::Superset);
        }
        order.into_iter().find(|style| has(style.shape(), style.field()))
    }

    /// `{"type": "superset", "exercises": [..]}`
    fn is_superset_by_type(object: &Object) -> bool {
        let is_said = ["type", "style", "kind", "block"].iter().any(|field| {
            let said = object.get(field).and_then(Json::as_text).unwrap_or_default();
            said.to_lowercase().replace(['-', ' ', '_'], "") == "superset"
        });
        let has_list = |name: &&str| object.get(name).is_some_and(Json::is_list);
        is_said && STEPS_ALONE.iter().any(has_list)
    }

    /// The field that tells the style.
    const fn field(self) -> &'static str {
        match self {
            Self::Superset => "superset",
            Self::Circuit => "circuit",
            Self::Every => "every",
            Self::Within => "within",
        }
    }

    pub(super) const fn block(self) -> BlockStyle {
        match self {
            Self::Superset => BlockStyle::Superset,
            Self::Circuit => BlockStyle::Circuit,
            Self::Every => BlockStyle::Every,
            Self::Within => BlockStyle::Within,
        }
    }

    /// The field that has the steps.
    pub(super) const fn list(self) -> &'static str {
        match self {
            Self::Superset => "superset",
            Self::Circuit => "circuit",
            Self::Every | Self::Within => "steps",
        }
    }

    pub(super) const fn shape(self) -> &'static Shape {
        match self {
            Self::Superset => &SUPERSET,
            Self::Circuit => &CIRCUIT,
            Self::Every => &EVERY,
            Self::Within => &WITHIN,
        }
    }

    pub(super) const fn expected(self) -> &'static str {
        match self {
            Self::Superset => {
                r#"a list of two or more steps such as {"exercise": "push-up"}"#
            }
            Self::Circuit | Self::Every | Self::Within => {
                r#"a list of steps such as {"exercise": "push-up", "prescription": "1x10"}"#
            }
        }
    }

    pub(super) const fn example(self) -> &'static str {
        match self {
            Self::Superset => {
                r#"{"superset": [{"exercise": "push-up"}, {"exercise": "bodyweight-squat"}]}"#
            }
            Self::Circuit => {
                r#"{"circuit": [{"exercise": "push-up", "prescription": "1x10"}], "rounds": 3, "rest": "90s"}"#
            }
            Self::Every => {
                r#"{"every": "60s", "rounds": 10, "steps": [{"exercise": "push-up", "prescription": "1x10"}]}"#
            }
            Self::Within => {
                r#"{"within": "6min", "steps": [{"exercise": "push-up", "prescription": "1x10"}]}"#
            }
        }
    }
}

/// The form of a block by its fields, which are reported where they are wrong or missing. The field
/// that tells the style is there.
pub(super) fn form(
    style: Style,
    members: &Members<'_>,
    path: &str,
    found: &mut Found,
) -> Form {
    let missing = |field: &'static str, found: &mut Found| {
        let hint = HintKind::Example { json: style.example().to_owned() };
        found.missing(path, field, style.shape(), Some(hint));
    };
    let rounds = |found: &mut Found| {
        let Some((path, json)) = members.get("rounds") else {
            missing("rounds", found);
            return None;
        };
        rounds(json, path, found)
    };
    match style {
        Style::Superset => Form::Superset,
        Style::Circuit => {
            let rounds = rounds(found);
            // An outer nothing is what is not there, an inner one what cannot be read.
            let rest: Option<Option<Rest>> = members.get("rest").map(|(path, json)| {
                duration(json, path, "a rest such as \"90s\"", written_seconds, found)
            });
            let timing = rounds.and_then(|rounds| match rest {
                None => Some(Timing::circuit(rounds, None)),
                Some(rest) => rest.map(|rest| Timing::circuit(rounds, rest)),
            });
            Form::Rounds(BlockStyle::Circuit, timing)
        }
        Style::Every => {
            if let Some(timing) = minutes_of_emom(members, found) {
                return Form::Rounds(BlockStyle::Every, Some(timing));
            }
            let beat = members.get("every").and_then(|(path, json)| {
                let expected = "a duration such as \"60s\"";
                duration(json, path, expected, written_seconds, found)
            });
            let rounds = rounds(found);
            let timing =
                beat.zip(rounds).map(|(beat, rounds)| Timing::every(beat, rounds));
            Form::Rounds(BlockStyle::Every, timing)
        }
        Style::Within => {
            let cap = members.get("within").and_then(|(path, json)| {
                duration(json, path, "a time such as \"6min\"", written_cap, found)
            });
            Form::Rounds(BlockStyle::Within, cap.map(Timing::within))
        }
    }
}

/// `"emom": 10` is ten rounds of a minute.
fn minutes_of_emom(members: &Members<'_>, found: &mut Found) -> Option<Timing> {
    let (path, json) = members.get("every")?;
    let (parent, name) = path.rsplit_once('/')?;
    let is_emom = name.eq_ignore_ascii_case("emom") && members.get("rounds").is_none();
    is_emom.then_some(())?;
    let minutes = match json {
        Json::Number(Number::Natural(number)) => u32::try_from(*number).ok()?,
        Json::Text(text) => match text.trim().parse() {
            Ok(number) => number,
            Err(_) => read_seconds(text).filter(|it| it % 60 == 0)? / 60,
        },
        _ => return None,
    };
    let rounds = Rounds::new(minutes).ok()?;
    let beat = written_seconds(60);
    let written = Json::object([
        ("every", beat.as_str().into()),
        ("rounds", Json::from(u64::from(minutes))),
    ]);
    let edits = [
        Edit::remove(path),
        Edit::add(format!("{parent}/every"), beat.as_str()),
        Edit::add(format!("{parent}/rounds"), u64::from(minutes)),
    ];
    let hint = Hint::with(HintKind::Write { json: written.to_string() }, edits);
    let is_this = |fault: &ShapeFault| matches!(fault, ShapeFault::Unknown { path: it, .. } if it == path);
    found.faults.retain(|fault| !is_this(fault));
    let (field, known) = (name.to_owned(), EVERY.names());
    let kind = ViolationKind::UnknownField { field, of: EVERY.what, known };
    found.tell(path, kind, [hint]);
    Some(Timing::every(Beat::new(60).ok()?, rounds))
}

/// A number without a unit is seconds where it can be nothing else: under a minute it is minutes,
/// since no block is that short.
fn written_cap(number: u32) -> String {
    if number < Cap::MIN.get() { format!("{number}min") } else { written_seconds(number) }
}

fn rounds(json: &Json, path: &str, found: &mut Found) -> Option<Rounds> {
    const EXPECTED: &str = "a whole number of rounds";
    let number = match json {
        Json::Number(Number::Natural(number)) => *number,
        Json::Number(Number::Negative(number)) => {
            let error = OutOfRange::new(&limits::ROUNDS, number);
            found.tell(path, ViolationKind::OutOfRange(error), None);
            return None;
        }
        Json::Text(text) => {
            let Ok(number) = text.trim().parse::<u64>() else {
                found.wrong_type(path, EXPECTED, json);
                return None;
            };
            found.write_instead(path, EXPECTED, json, number.into());
            number
        }
        other => {
            found.wrong_type(path, EXPECTED, other);
            return None;
        }
    };
    let rounds = u32::try_from(number);
    let rounds = rounds.map_err(|_| OutOfRange::new(&limits::ROUNDS, number));
    match rounds.and_then(Rounds::new) {
        Ok(rounds) => Some(rounds),
        Err(error) => {
            found.tell(path, ViolationKind::OutOfRange(error), None);
            None
        }
    }
}

fn duration<T: OfSeconds>(
    json: &Json,
    path: &str,
    expected: &'static str,
    written: fn(u32) -> String,
    found: &mut Found,
) -> Option<T> {
    // What a number without a unit is.
    let of_number = |number: Option<u32>| {
        let meant = written(number?);
        let value = T::of_seconds(read_seconds(&meant)?).ok()?;
        Some((meant, value))
    };
    if let Json::Number(Number::Natural(number)) = json {
        let Some((meant, value)) = of_number(u32::try_from(*number).ok()) else {
            found.wrong_type(path, expected, json);
            return None;
        };
        found.write_instead(path, expected, json, meant.into());
        return Some(value);
    }
    let Json::Text(text) = json else {
        found.wrong_type(path, expected, json);
        return None;
    };
    if let Some(seconds) = read_seconds(text) {
        let read = T::of_seconds(seconds);
        return match read {
            Ok(value) => Some(value),
            Err(error) => {
                found.tell(path, ViolationKind::OutOfRange(error), None);
                None
            }
        };
    }
    let meant = of_number(text.trim().parse().ok());
    let hint = if let Some((name, _)) = &meant {
        let edit = Edit::replace(path, name.as_str());
        Hint::with(HintKind::DidYouMean { name: name.clone() }, [edit])
    } else {
        let json = Json::from(written(T::LIMIT.low().max(60))).to_string();
        HintKind::Example { json }.into()
    };
    let kind = ViolationKind::BadDuration(ParseDurationError::new(text));
    found.tell(path, kind, [hint]);
    meant.map(|(_, value)| value)
}
