#![no_main]
//! Whatever reads as a routine obeys the rules, and writes as the same.

use libfuzzer_sys::fuzz_target;
use regimen::{Phase, Routine};

fuzz_target!(|bytes: &[u8]| {
    let Ok(routine) = serde_json::from_slice::<Routine>(bytes) else { return };
    let json = serde_json::to_string(&routine).unwrap();
    assert_eq!(serde_json::from_str::<Routine>(&json).unwrap(), routine);
    assert!(!routine.warm_up().is_empty() && !routine.strength().is_empty());
    let phases: Vec<Phase> = routine.steps().map(|(phase, _)| phase).collect();
    assert!(phases.is_sorted());
    for (phase, step) in routine.steps() {
        assert!(phase.allows(step.exercise().kind()));
        assert!(step.exercise().setups().contains(step.setup()));
        assert!(routine.kit().allows(step.setup()));
        assert!(!routine.spared().iter().any(|region| step.may_load(region)));
        let eased = routine.eased();
        assert!(!eased.iter().any(|region| step.setup().may_load_heavily(region)));
    }
    assert!(!routine.to_string().is_empty());
});
