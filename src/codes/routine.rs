//! Codes of refused routines and of advice.

codes! {
    NO_WARM_UP = "no-warm-up" in Routine {
        what: "The routine has no warm-up exercise.",
        why: "A session that starts cold is what this crate exists to prevent.",
        example: "A draft whose only step is `push-up`.",
        mend: "Add a stretch, a drill or cardio before the first strength exercise.",
    }
}
