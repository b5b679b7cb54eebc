//! The lighter sets before the first set of a step.

use super::Found;
use crate::json::{Edit, Json, Members};
use crate::prescription::Ramp;
use crate::routine::check::{Hint, HintKind, ViolationKind};

const EXPECTED: &str = "a ramp such as \"5x50% 3x75%\"";

/// A text that suggestions mend is mended until it reads.
const MOST_SUGGESTIONS: usize = 20;

pub(super) fn ramp(members: &Members<'_>, found: &mut Found) -> Ramp {
    match members.get("ramp") {
        Some((path, Json::Text(text))) => parsed(text, path, found),
        Some((path, json @ Json::Bool(wanted))) => {
            let meant = if *wanted { Ramp::Usual } else { Ramp::None };
            found.write_instead(path, EXPECTED, json, meant.to_string().into());
            meant
        }
        Some((path, other)) => {
            found.wrong_type(path, EXPECTED, other);
            Ramp::None
        }
        None => Ramp::None,
    }
}

fn parsed(text: &str, path: &str, found: &mut Found) -> Ramp {
    let error = match text.parse::<Ramp>() {
        Ok(ramp) => return ramp,
        Err(error) => error,
    };
    let mut meant = error.mended();
    for _ in 0..MOST_SUGGESTIONS {
        let Some(Err(further)) = meant.as_deref().map(str::parse::<Ramp>) else { break };
        meant = further.mended();
    }
    let hint = match meant.or_else(|| error.mended()) {
        Some(name) => {
            let edit = Edit::replace(path, name.as_str());
            Hint::with(HintKind::DidYouMean { name }, [edit])
        }
        None => HintKind::Example { json: "\"5x50% 3x75%\"".to_owned() }.into(),
    };
    found.tell(path, ViolationKind::BadRamp(error), [hint]);
    Ramp::None
}
