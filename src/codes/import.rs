//! Codes of this area.

codes! {
    NO_STEPS = "no-steps" in Import {
        what: "The row has no instructions.",
        why: "TBD.",
        example: "TBD.",
        mend: "TBD.",
    }
}
