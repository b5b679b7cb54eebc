#![no_main]
//! Whatever reads as a prescription prints as text that reads as the same.

use libfuzzer_sys::fuzz_target;
use regimen::Prescription;

fuzz_target!(|text: &str| match text.parse::<Prescription>() {
    Ok(value) => {
        let canonical = value.to_string();
        assert_eq!(canonical.parse().as_ref(), Ok(&value), "{text:?}");
        assert_eq!(canonical.parse::<Prescription>().unwrap().to_string(), canonical);
        assert!(!format!("{value:#}").is_empty());
        let json = serde_json::to_string(&value).unwrap();
        assert_eq!(serde_json::from_str::<Prescription>(&json).unwrap(), value);
    }
    Err(error) => {
        assert!(text.get(error.span()).is_some(), "{text:?}: {:?}", error.span());
        assert!(!error.expected().is_empty());
        assert!(!format!("{error} {error:#}").is_empty());
    }
});
