//! Codes of what an explanation of a plan says.

codes! {
    NO_EXERCISE = "no-exercise" in Unmet {
        what: "No exercise that may be chosen gives what is asked for.",
        why: "What is missing should be known to be missing.",
        example: "Pulling, in a room without equipment.",
        mend: "Change what `rejected` says is against the exercises that would.",
    }
    STILL_RECOVERING = "recovering" in Unmet {
        what: "The muscle's body part was trained too short a time ago.",
        why: "What was trained is left to recover.",
        example: "The teres major on the day after pull-ups, which train the lats.",
        mend: "Nothing: another day has its turn.",
    }
    NO_TIME = "no-time" in Unmet {
        what: "What would give it does not fit beside what is worth more.",
        why: "A session is never longer than its minutes.",
        example: "Trunk work in a session of 15 minutes for the whole body.",
        mend: "Give more minutes, or more emphasis.",
    }
    NOT_WORTH_IT = "not-worth-it" in Unmet {
        what: "More speaks against what would give it than for it, or something alike is worth \
               more.",
        why: "A routine is chosen by its whole worth.",
        example: "A target that only uncommon exercises work.",
        mend: "Require or like what would give it.",
    }
    ALIKE = "alike" in PassedOver {
        what: "Another exercise of its kind was chosen, `instead`.",
        why: "One of a kind is enough for a session.",
        example: "A dumbbell row beside a barbell row.",
        mend: "Require or like it, or dislike the other.",
    }
    EASIER_VARIANT = "easier-variant" in PassedOver {
        what: "A harder variant was chosen that fits the level, `instead`.",
        why: "A harder variant trains more of what the easier one does.",
        example: "A knee push-up where a push-up was chosen.",
        mend: "Lower the level, or require it.",
    }
    NOTHING_TRAINED = "nothing-trained" in PassedOver {
        what: "It gives nothing that is asked for.",
        why: "Every exercise has its reason.",
        example: "A calf stretch before a session for the chest.",
        mend: "Nothing.",
    }
    VOLUME = "more-sets-add-nothing" in PassedOver {
        what: "What it is for has all the sets that count.",
        why: "Sets beyond what counts in a session cost time and recovery.",
        example: "A third exercise for the chest in a session of 90 minutes.",
        mend: "Nothing, or train more muscles in the session.",
    }
    OUTWEIGHED = "outweighed" in PassedOver {
        what: "More speaks against it, by `merits`, than it would add.",
        why: "A routine is chosen by its whole worth.",
        example: "An uncommon exercise for a muscle that is nearly full.",
        mend: "Require or like it.",
    }
    TIME_USE = "time-better-used" in PassedOver {
        what: "The time is better used by what was chosen.",
        why: "A session is never longer than its minutes.",
        example: "A curl in a session of 15 minutes for the whole body.",
        mend: "Give more minutes, or more emphasis to what it works.",
    }
    ADD_EQUIPMENT = "add-equipment" in PlanHint {
        what: "The one piece of equipment that was found to raise the value most.",
        why: "It is the purchase that helps this session most.",
        example: "A resistance band, for a session for the back in an empty room.",
        mend: "Add `equipment` to the kit.",
    }
    ADD_MINUTES = "add-minutes" in PlanHint {
        what: "A longer session would raise the value by a hundredth or more.",
        why: "A few minutes may be worth more than they cost.",
        example: "20 minutes in place of 15.",
        mend: "Set `minutes`.",
    }
    ADD_DAY = "add-day" in PlanHint {
        what: "One more day a week would raise the value by a hundredth or more.",
        why: "The week is planned for the days that it is given.",
        example: "A third day, in a week of two short ones.",
        mend: "Add `day` with `minutes` to the week.",
    }
    LEAVE_DAYS = "leave-days" in PlanHint {
        what: "Sessions of some days add nothing to the week.",
        why: "What may be trained on them is trained enough on the others, or nothing of it is wanted.",
        example: "Legs on Tuesday, in a week for the back on days that touch.",
        mend: "Leave `days` out, or allow less recovery.",
    }
    WAIT = "wait" in PlanHint {
        what: "In some days what recovers now may be trained, and the session is better by a \
               hundredth or more.",
        why: "A day of rest may be worth more than a session today.",
        example: "A session for the back on the day after another one.",
        mend: "Train in `days` days, or train something else today.",
    }
    EASE_INSTEAD = "ease-instead" in PlanHint {
        what: "To ease the region rather than spare it would raise the value.",
        why: "A sore region often bears light loads.",
        example: "A session that spares the wrists, which a row only grips with.",
        mend: "Move `region` from `spare` to `ease`, if it is only sore.",
    }
    STOP_SPARING = "stop-sparing" in PlanHint {
        what: "The region that costs most to spare.",
        why: "What a restriction costs should be known.",
        example: "A session for the legs that spares the knees.",
        mend: "Once it is well again, take `region` out of `spare`.",
    }
    STOP_EASING = "stop-easing" in PlanHint {
        what: "The region that costs most to ease.",
        why: "What a restriction costs should be known.",
        example: "A session for the back that eases the lower back.",
        mend: "Once it is well again, take `region` out of `ease`.",
    }
    UNUSED_TIME = "unused-time" in PlanHint {
        what: "Time is left over that nothing could use.",
        why: "A longer session would not be a better one.",
        example: "90 minutes for the chest.",
        mend: "Give `minutes`, which is as good, or train more muscles.",
    }
    MAINLY_ASSISTED = "only-assists" in PlanHint {
        what: "No exercise chosen has a target among its primary muscles.",
        why: "Assistance gives a target less than work for it does.",
        example: "A session for the shoulders in a room without equipment.",
        mend: "Add `equipment`, or train up to `level`.",
    }
}
