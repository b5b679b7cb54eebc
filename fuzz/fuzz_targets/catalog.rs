#![no_main]
//! Whatever reads as a catalogue writes as the same, and every exercise in it is found.

use libfuzzer_sys::fuzz_target;
use regimen::Catalog;

fuzz_target!(|bytes: &[u8]| {
    let Ok(catalog) = serde_json::from_slice::<Catalog>(bytes) else { return };
    let json = serde_json::to_string(&catalog).unwrap();
    assert_eq!(serde_json::from_str::<Catalog>(&json).unwrap(), catalog);
    for exercise in &catalog {
        assert_eq!(catalog.get(exercise.id()).as_ref(), Ok(&exercise));
        assert!(exercise.primary().is_disjoint(exercise.secondary()));
        assert!(!exercise.setups().is_empty());
    }
});
