//! Codes of plans, their hints and models.

codes! {
    NO_TARGET = "no-target" in Plan {
        what: "The plan names no muscle to train.",
        why: "Everything that is chosen is chosen for the muscles to train.",
        example: "`\"targets\": []`.",
        mend: "Name at least one muscle or group, such as `back`.",
    }
    NO_SLOT = "no-slot" in Plan {
        what: "The week has no day to train on.",
        why: "A week is planned for its days.",
        example: "`\"week\": []`.",
        mend: "Name a day and its minutes.",
    }
    WEEK_DAY_TWICE = "day-twice" in Plan {
        what: "A day is there twice.",
        why: "Recovery is counted in whole days, so there is one session a day.",
        example: "Two sessions on Monday.",
        mend: "Move one, or join the two.",
    }
    NO_SPLIT = "no-split" in Plan {
        what: "No split keeps the recovery on the days of the week.",
        why: "Body parts are left to recover between sessions that train them.",
        example: "72 hours of recovery and a session on each of four days in a row.",
        mend: "Move one of `days`, ask for less `recovery`, or for more sessions.",
    }
    UNKNOWN_PLAN_EXERCISE = "unknown-exercise" in Plan {
        what: "The plan requires, leaves out, likes or dislikes exercises that the catalogue does \
               not have.",
        why: "A misspelt id would be left out without a word.",
        example: "`\"with\": [\"unilateral-band-rwo\"]`.",
        mend: "Use an id of `unknown[].candidates`, or remove it: `Plan::prune` removes all that \
               the catalogue does not have.",
    }
    IMPOSSIBLE_REQUIREMENT = "impossible-requirement" in Plan {
        what: "Required exercises may not be chosen.",
        why: "Being required overrides level and coaching, but not the kit, the regions to spare \
              or to ease, or quiet.",
        example: "`pull-up` is required, and the kit has nothing to hang from.",
        mend: "Require something else, or change what `rejected` says is against it.",
    }
    NO_STRENGTH_EXERCISE = "no-strength-exercise" in Plan {
        what: "No strength exercise may be chosen that is worth it.",
        why: "A routine has at least one. One that only assists the targets, and that nobody asked \
              for, is not worth it.",
        example: "A plan for the middle back that spares every region.",
        mend: "Change what `standing` names, or add the equipment of `standing.helps`.",
    }
    NO_WARM_UP_EXERCISE = "no-warm-up-exercise" in Plan {
        what: "No warm-up exercise may be chosen.",
        why: "A routine does not start cold.",
        example: "A catalogue of strength exercises only.",
        mend: "Change what `standing` names, or add warm-up exercises to the catalogue.",
    }
    TOO_LITTLE_TIME = "too-little-time" in Plan {
        what: "Nothing that is worth it, or not all that is required, fits into the minutes.",
        why: "A session is never longer than its minutes.",
        example: "A plan of 1 minute.",
        mend: "Give at least `least` minutes; where that is null, require less.",
    }
    REFUSED = "refused" in Plan {
        what: "The best routine breaks a rule that no plan can foresee.",
        why: "Planned routines obey the same rules as all others, such as the number of steps.",
        example: "A plan of 24 hours over a catalogue of thousands of exercises.",
        mend: "Give fewer minutes, or see `violations`.",
    }
    ONLY_ASSISTS = "only-assists" in Merit {
        what: "None of the exercise's primary muscles is a target, or it is a lift of the limbs in a plan for the core.",
        why: "Assistance gives a target less than work for it does.",
        example: "A push-up in a plan for the triceps.",
        mend: "Nothing, or target one of its primary muscles.",
    }
    UNCOMMON = "uncommon" in Merit {
        what: "The exercise is not a staple.",
        why: "What everyone knows is easier to do well.",
        example: "An imported exercise with an unusual name.",
        mend: "Require or like it.",
    }
    UNLOADED = "unloaded" in Merit {
        what: "The exercise is done without a resistance although it can be done with one.",
        why: "Above beginner level the loaded way trains more.",
        example: "A lunge without dumbbells for an expert.",
        mend: "Add the equipment of its other setups.",
    }
    FEW_HEAVY_SETS = "few-heavy-sets" in Merit {
        what: "A lift made heavy for strength has fewer than 3 sets.",
        why: "Heavy work needs some sets after the way up to the load.",
        example: "A deadlift for 2 sets of 3 to 6.",
        mend: "Give more minutes.",
    }
    HEAVY_ONE_SIDED = "heavy-one-sided" in Merit {
        what: "A lift made heavy for strength is done one side at a time.",
        why: "On one side balance gives out before strength does.",
        example: "A lateral lunge for 3 to 6 repetitions a side.",
        mend: "Add equipment for two-sided lifts, such as a barbell.",
    }
    HARDER_VARIANTS = "harder-variants" in Merit {
        what: "The exercise is done without a resistance, and the catalogue has harder variants within the level.",
        why: "A harder variant trains more of what the easier one does.",
        example: "A wall push-up for an expert.",
        mend: "Nothing, or require it.",
    }
    LIKED = "liked" in Merit {
        what: "The person likes the exercise.",
        why: "What one likes is done.",
        example: "`\"like\": [\"face-pull\"]`.",
        mend: "Take it out of `like`.",
    }
    DISLIKED = "disliked" in Merit {
        what: "The person dislikes the exercise.",
        why: "What one dislikes is skipped.",
        example: "`\"dislike\": [\"burpee\"]`.",
        mend: "Take it out of `dislike`, or put it into `without`.",
    }
    RECENT = "recent" in Merit {
        what: "The exercise was in recent sessions.",
        why: "Another one brings variety where it is nearly as good.",
        example: "`\"unlike\": [\"push-up\", \"push-up\"]`: it was in two of them.",
        mend: "Take it out of `unlike`.",
    }
}
