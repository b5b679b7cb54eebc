//! What to do next time: published programmes, awkward questions, refusals, and laws.

mod laws;
mod notation;
mod refusals;
mod vectors;

use regimen::loads::Loads;
use regimen::prescription::Load;
use regimen::progression::{Lift, LiftState, Performed, Progression};
use regimen::{Catalog, Exercise};

fn exercise(id: &str) -> &'static Exercise {
    Catalog::builtin().get(id).unwrap_or_else(|error| panic!("{error}"))
}

fn rule(text: &str) -> Progression {
    text.parse().unwrap_or_else(|error| panic!("{error:#}"))
}

fn load(text: &str) -> Load {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

/// A squat, or what else is lifted, under a rule.
fn lift(dose: &str, text: &str) -> Lift {
    Lift::new(exercise("back-squat"), dose.parse().unwrap(), rule(text))
        .unwrap_or_else(|error| panic!("{dose} {text}: {error}"))
}

/// A lift that is followed: the state, and the loads at hand.
struct Followed {
    lift: Lift,
    state: LiftState,
    loads: Loads,
}

impl Followed {
    fn new(lift: Lift, start: Option<&str>, loads: Loads) -> Self {
        let state = lift.start(start.map(load));
        Self { lift, state, loads }
    }

    fn dose(&self) -> String {
        self.lift.dose(&self.state, &self.loads).prescription().to_string()
    }

    /// What was done as it was asked for: the code, and the next dose.
    fn done<const N: usize>(&mut self, sets: [u32; N]) -> (&'static str, String) {
        let done = self.lift.dose(&self.state, &self.loads).performed(sets);
        self.performed(&done)
    }

    fn performed(&mut self, done: &Performed) -> (&'static str, String) {
        let (state, reason) = self.lift.next(&self.state, done);
        assert!(
            regimen::codes::find(regimen::codes::Area::Progress, reason.code()).is_some(),
            "{}",
            reason.code()
        );
        let json = serde_json::to_value(&reason).unwrap();
        assert_eq!(json["code"], reason.code());
        assert_eq!(json["message"], reason.to_string());
        self.state = state;
        (reason.code(), self.dose())
    }

    fn aim(&self) -> String {
        self.state.load().map(ToString::to_string).unwrap_or_default()
    }
}

#[track_caller]
fn is(got: &(&str, String), code: &str, dose: &str) {
    assert_eq!(*got, (code, dose.to_owned()));
}
