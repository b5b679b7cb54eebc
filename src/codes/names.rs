//! Codes of this area.

codes! {
    UNKNOWN_MUSCLE = "unknown-muscle" in Name {
        what: "No muscle has the name.",
        why: "TBD.",
        example: "TBD.",
        mend: "TBD.",
    }
}
