//! Codes of this area.

codes! {
    NO_TARGET = "no-target" in Plan {
        what: "The plan names no muscle to train.",
        why: "TBD.",
        example: "TBD.",
        mend: "TBD.",
    }
}
