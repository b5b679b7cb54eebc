//! What several targets look at.

use regimen::Catalog;
use regimen::import::{Import, ImportError, ImportOptions, LogImport};

/// Reads a text as a source's rows: an error, or a catalogue that writes and reads as the same.
pub fn import(text: &str, read: impl Fn(ImportOptions, &str) -> Result<Import, ImportError>) {
    let strict = read(ImportOptions::default(), text);
    let lenient = read(ImportOptions::lenient(), text);
    let is_whole = |imported: &Import| {
        imported.warnings().iter().all(|warning| warning.code() != "row-left-out")
    };
    assert_eq!(strict.is_ok(), lenient.as_ref().is_ok_and(is_whole));
    if let Ok(imported) = lenient {
        let json = serde_json::to_string(imported.catalog()).unwrap();
        assert_eq!(&serde_json::from_str::<Catalog>(&json).unwrap(), imported.catalog());
        for warning in imported.warnings() {
            assert!(!warning.to_string().is_empty());
        }
    } else if let Err(error) = strict {
        assert!(!error.to_string().is_empty());
    }
}

/// Reads a text as a log: an error, or sessions that write as JSON; what is read strictly is read
/// leniently too.
pub fn log(text: &str, read: impl Fn(ImportOptions, &str) -> Result<LogImport, ImportError>) {
    let strict = read(ImportOptions::default(), text);
    let lenient = read(ImportOptions::lenient(), text);
    if let Err(error) = &strict {
        assert!(!error.to_string().is_empty());
    } else {
        assert_eq!(strict, lenient);
    }
    if let Ok(log) = lenient {
        assert!(serde_json::to_value(&log).unwrap().is_object());
        for warning in log.warnings() {
            assert!(!warning.to_string().is_empty());
        }
    }
}
