#![no_main]
//! Whatever reads as a draft writes as the same; what passes the check is a routine whose own
//! draft passes it with the same result.

use libfuzzer_sys::fuzz_target;
use regimen::{Catalog, Routine, RoutineDraft};

fuzz_target!(|bytes: &[u8]| {
    let Ok(draft) = serde_json::from_slice::<RoutineDraft>(bytes) else { return };
    let json = serde_json::to_string(&draft).unwrap();
    assert_eq!(serde_json::from_str::<RoutineDraft>(&json).unwrap(), draft);
    match draft.check(Catalog::builtin()) {
        Ok(routine) => {
            assert_eq!(routine.draft().check(Catalog::builtin()).as_ref(), Ok(&routine));
            let json = serde_json::to_string(&routine).unwrap();
            assert_eq!(serde_json::from_str::<Routine>(&json).unwrap(), routine);
            assert!(!routine.to_string().is_empty());
        }
        Err(violations) => {
            assert_eq!(violations.iter().count(), violations.len());
            let mended = draft.mended(&violations);
            let _ = mended.check(Catalog::builtin());
            assert!(violations.iter().map(|it| it.step().unwrap_or(usize::MAX)).is_sorted());
            assert!(!violations.to_string().is_empty());
            assert!(serde_json::to_string(&violations).is_ok());
        }
    }
});
