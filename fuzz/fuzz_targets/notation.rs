#![no_main]
//! Whatever reads as a prescription prints as text, and in words, that read as the same; an error
//! points into the text, and its suggestion reads or moves the next fault to the right.

use libfuzzer_sys::fuzz_target;
use regimen::Prescription;
use regimen::prescription::{
    Effort, Load, LoadDrop, Mass, Parts, Pause, Rest, Sets, Span, Tempo, Work,
};

fuzz_target!(|text: &str| {
    prescription(text);
    // No part panics, and what it reads it prints.
    part::<Mass>(text);
    part::<Load>(text);
    part::<Effort>(text);
    part::<Sets>(text);
    part::<Tempo>(text);
    part::<Work>(text);
    part::<Parts>(text);
    part::<LoadDrop>(text);
    part::<Span<Pause>>(text);
    part::<Span<Rest>>(text);
});

fn prescription(text: &str) {
    let error = match text.parse::<Prescription>() {
        Ok(value) => {
            let canonical = value.to_string();
            assert_eq!(canonical.parse().as_ref(), Ok(&value), "{text:?}");
            assert_eq!(canonical.parse::<Prescription>().unwrap().to_string(), canonical);
            let words = format!("{value:#}");
            assert_eq!(words.parse().as_ref(), Ok(&value), "{words:?}");
            let json = serde_json::to_string(&value).unwrap();
            assert_eq!(serde_json::from_str::<Prescription>(&json).unwrap(), value);
            return;
        }
        Err(error) => error,
    };
    assert!(text.get(error.span()).is_some(), "{text:?}: {:?}", error.span());
    assert!(!error.expected().is_empty());
    assert!(!format!("{error} {error:#}").is_empty());
    assert!(serde_json::to_value(&error).unwrap().is_object());
    for reading in error.readings() {
        assert!(reading.parse::<Prescription>().is_ok(), "{text:?}: {reading:?}");
    }
    let Some(mended) = error.mended() else { return };
    if let Err(next) = mended.parse::<Prescription>() {
        assert!(next.span().start > error.span().start, "{text:?}: {mended:?}");
    }
}

fn part<T>(text: &str)
where
    T: std::str::FromStr<Err: std::fmt::Display> + std::fmt::Display,
{
    match text.parse::<T>() {
        Ok(value) => {
            let canonical = value.to_string();
            let again = canonical.parse::<T>().map(|it| it.to_string());
            assert!(
                again.is_ok_and(|again| again == canonical),
                "{text:?}: {canonical:?}"
            );
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
