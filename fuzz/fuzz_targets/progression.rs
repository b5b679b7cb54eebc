#![no_main]
//! Whatever reads as a rule prints as text that reads as the same, and can be followed; an error
//! points into the text, and its suggestion reads or moves the next fault to the right.

use libfuzzer_sys::fuzz_target;
use regimen::loads::{Loads, Ramp};
use regimen::progression::{Lift, Performed, Progression};
use regimen::{Catalog, LiftState};

fuzz_target!(|text: &str| {
    ramp(text);
    let _ = serde_json::from_str::<Loads>(text);
    let rule = match text.parse::<Progression>() {
        Ok(rule) => rule,
        Err(error) => {
            assert!(text.get(error.span()).is_some(), "{text:?}");
            assert!(!format!("{error} {error:#}").is_empty());
            for reading in error.readings() {
                assert!(reading.parse::<Progression>().is_ok(), "{text:?}: {reading:?}");
            }
            if let Some(Err(next)) = error.mended().map(|it| it.parse::<Progression>()) {
                assert!(next.span().start > error.span().start, "{text:?}");
            }
            return;
        }
    };
    assert_eq!(rule.to_string().parse::<Progression>().as_ref(), Ok(&rule), "{text:?}");
    follow(rule);
});

/// Follows the rule through hits and misses, with every session read again from its JSON.
fn follow(rule: Progression) {
    let squat = Catalog::builtin().get("back-squat").unwrap();
    let lift = Lift::builder(squat)
        .stages(["3x5", "3x3"])
        .rung(Catalog::builtin().get("front-squat").unwrap())
        .rule(rule)
        .build();
    let Ok(lift) = lift else { return };
    let mut state = lift.start("100kg".parse().ok());
    for reps in [5, 5, 4, 4, 4, 30, 30, 0] {
        let dose = lift.dose(&state, &Loads::any());
        let json = serde_json::to_string(&dose.performed([reps; 3])).unwrap();
        let performed: Performed = serde_json::from_str(&json).unwrap();
        let (after, reason) = lift.next(&state, &performed);
        assert!(!reason.to_string().is_empty());
        let json = serde_json::to_string(&after).unwrap();
        state = serde_json::from_str::<LiftState>(&json).unwrap();
        assert_eq!(state, after);
    }
}

fn ramp(text: &str) {
    match text.parse::<Ramp>() {
        Ok(ramp) => assert_eq!(ramp.to_string().parse::<Ramp>(), Ok(ramp)),
        Err(error) => assert!(text.get(error.span()).is_some(), "{text:?}"),
    }
}
