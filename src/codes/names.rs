//! Codes of this area.

codes! {
    UNKNOWN_MUSCLE = "unknown-muscle" in Name {
        what: "No muscle has the name.",
        why: "TBD.",
        example: "TBD.",
        mend: "TBD.",
    }
    UNKNOWN_EVIDENCE = "unknown-evidence" in Name {
        what: "No grade of evidence has the name.",
        why: "A grade is written as its kebab-case id, not as its name for people.",
        example: "`strong` for `good`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_DEMAND = "unknown-demand" in Name {
        what: "Nothing that a model can ask for has the name.",
        why: "Demands are muscles, movement groups, body regions and `raise`.",
        example: "`{\"demand\": \"pusch\", \"weight\": 24}` in a model.",
        mend: "Take the suggestion, or an id of a muscle, a movement group or a region.",
    }
}
