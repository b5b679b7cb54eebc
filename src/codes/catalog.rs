//! Codes of this area.

codes! {
    LOADS_UNKNOWN = "loads-unknown" in Lint {
        what: "Nobody said which regions the exercise loads.",
        why: "TBD.",
        example: "TBD.",
        mend: "TBD.",
    }
}
