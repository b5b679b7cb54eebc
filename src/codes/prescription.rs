//! Codes of this area.

codes! {
    BAD_PRESCRIPTION = "bad-prescription" in Prescription {
        what: "The text is not a prescription.",
        why: "TBD.",
        example: "TBD.",
        mend: "TBD.",
    }
}
