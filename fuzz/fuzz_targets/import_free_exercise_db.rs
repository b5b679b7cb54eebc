#![no_main]
//! Any text is an error or a catalogue that writes and reads as the same.

use libfuzzer_sys::fuzz_target;
use regimen::{Catalog, import};

fuzz_target!(|text: &str| {
    let strict = import::free_exercise_db(text);
    let lenient = import::Options::lenient().free_exercise_db(text);
    assert_eq!(strict.is_ok(), lenient.as_ref().is_ok_and(|it| it.warnings().iter().all(|w| w.code() != "row-left-out")));
    if let Ok(imported) = lenient {
        let json = serde_json::to_string(imported.catalog()).unwrap();
        assert_eq!(&serde_json::from_str::<Catalog>(&json).unwrap(), imported.catalog());
        for warning in imported.warnings() {
            assert!(!warning.to_string().is_empty());
        }
    } else if let Err(error) = strict {
        assert!(!error.to_string().is_empty());
    }
});
