//! Codes of what an exporter could not say.

codes! {
    UNMAPPED_EXERCISE = "unmapped-exercise" in Export {
        what: "The other program has no exercise for the step.",
        why: "The step is left out, because a wrong exercise would be worse than none.",
        example: "A Hevy export without a template id for `cat-cow`.",
        mend: "Give the id under which the other program knows the exercise, or do the step by hand.",
    }
}
