//! A model without an order.

use std::collections::{BTreeMap, BTreeSet};

use regimen::plan::{Choice, Demand, Model};

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Problem {
    pub(super) budget: u32,
    pub(super) demands: BTreeMap<Demand, Wanted>,
    pub(super) required: BTreeSet<String>,
    pub(super) families: BTreeSet<BTreeSet<Taken>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) weight: u32,
    pub(super) gain: Vec<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Taken {
    pub(super) exercise: String,
    pub(super) setup: String,
    pub(super) sets: u32,
    pub(super) seconds: u32,
    pub(super) merit: i32,
    pub(super) gives: BTreeMap<Demand, u32>,
}

impl From<&Model> for Problem {
    fn from(model: &Model) -> Self {
        let taken = |choice: &Choice| Taken {
            exercise: choice.exercise().to_string(),
            setup: choice.setup().unwrap_or_default().to_owned(),
            sets: choice.sets(),
            seconds: choice.seconds(),
            merit: choice.merit(),
            gives: choice.gives().collect(),
        };
        let demands = model.demands().iter().map(|it| {
            let gain = model.gain_of(it).to_vec();
            (it.demand, Wanted { weight: it.weight, gain })
        });
        let families = model.families().iter();
        Self {
            budget: model.budget(),
            demands: demands.collect(),
            required: model.required().map(ToString::to_string).collect(),
            families: families.map(|it| it.choices.iter().map(taken).collect()).collect(),
        }
    }
}

/// What is in one and not in the other, a line each.
pub(super) fn differences(expected: &Problem, found: &Problem) -> Vec<String> {
    let mut lines = Vec::new();
    if expected.budget != found.budget {
        lines.push(format!("budget: text {}, code {}", expected.budget, found.budget));
    }
    if expected.required != found.required {
        lines.push(format!(
            "required: text {:?}, code {:?}",
            expected.required, found.required
        ));
    }
    let names: BTreeSet<&Demand> =
        expected.demands.keys().chain(found.demands.keys()).collect();
    for name in names {
        let (text, code) = (expected.demands.get(name), found.demands.get(name));
        if text != code {
            lines.push(format!("demand {name}: text {text:?}, code {code:?}"));
        }
    }
    let all = |problem: &Problem| -> BTreeSet<Taken> {
        problem.families.iter().flatten().cloned().collect()
    };
    let (text, code) = (all(expected), all(found));
    lines.extend(text.difference(&code).map(|it| format!("only in text: {}", line(it))));
    lines.extend(code.difference(&text).map(|it| format!("only in code: {}", line(it))));
    if text == code && expected.families != found.families {
        let names = |family: &BTreeSet<Taken>| {
            let ids: BTreeSet<&String> = family.iter().map(|it| &it.exercise).collect();
            format!("{ids:?}")
        };
        let (text, code) = (&expected.families, &found.families);
        lines.extend(
            text.difference(code).map(|it| format!("family of text: {}", names(it))),
        );
        lines.extend(
            code.difference(text).map(|it| format!("family of code: {}", names(it))),
        );
    }
    lines
}

fn line(taken: &Taken) -> String {
    let gives: Vec<String> =
        taken.gives.iter().map(|(demand, amount)| format!("{demand} {amount}")).collect();
    let Taken { exercise, setup, sets, seconds, merit, .. } = taken;
    format!("{exercise} [{setup}] {sets} sets {seconds} s {merit} ({})", gives.join(", "))
}
