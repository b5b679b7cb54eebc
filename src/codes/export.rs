//! Codes of what an exporter could not say.

codes! {
    UNMAPPED_EXERCISE = "unmapped-exercise" in Export {
        what: "The other program has no exercise for the step.",
        why: "The step is left out, or written as a remark, because a wrong exercise would be worse than none.",
        example: "A Hevy export without a template id for `cat-cow`.",
        mend: "Give the id under which the other program knows the exercise, or do the step by hand.",
    }
    UNTYPED_EXERCISE = "untyped-exercise" in Export {
        what: "The other program has no number or type for the exercise, so that it knows the step by its name only.",
        why: "It cannot count the repetitions of the step or show the muscles.",
        example: "A FIT workout with an exercise that is not in the embedded catalogue.",
        mend: "Nothing need be done; the step is there under its name.",
    }
    SIMILAR_EXERCISE = "similar-exercise" in Export {
        what: "The step is exported as a similar exercise of the other program.",
        why: "The other program does not have the exercise itself; what it counts or draws may differ.",
        example: "A FIT workout with `rhomboid-stretch`, which is an upper back stretch there.",
        mend: "Nothing need be done, unless the difference matters.",
    }
    LOST_RANGE = "lost-range" in Export {
        what: "A range of sets, work or effort is written as its upper end.",
        why: "The format has no field for the range.",
        example: "`2-3x8-10` in a FIT workout, which becomes three sets of ten.",
        mend: "Stop earlier by hand, or prescribe the exact number.",
    }
    LOST_MINIMUM = "lost-minimum" in Export {
        what: "Work without an upper end is written as work that a button ends, or as its lower end.",
        why: "The format has no field for a minimum.",
        example: "`3x30s+` in a FIT workout.",
        mend: "Prescribe the exact number, or a range.",
    }
    LOST_DISTANCE = "lost-distance" in Export {
        what: "The distance is written in words only.",
        why: "The format has no field for a distance.",
        example: "`3x30m` in Liftoscript.",
        mend: "Prescribe the time instead.",
    }
    LOST_LOAD = "lost-load" in Export {
        what: "The load is written in words only, or not at all.",
        why: "The format holds masses, and perhaps percentages, but no bands, assistance or words such as heavy.",
        example: "`3x12 band-medium` in a FIT workout.",
        mend: "Prescribe a mass, where that is possible.",
    }
    LOST_EFFORT = "lost-effort" in Export {
        what: "The effort is written in words only, or not at all.",
        why: "The format has no field for the effort, or none for this one.",
        example: "`3x8 RIR2` in a FIT workout.",
        mend: "Keep the effort in mind, or prescribe the load.",
    }
    LOST_TEMPO = "lost-tempo" in Export {
        what: "The tempo is written in words only.",
        why: "The format has no field for the tempo.",
        example: "`1x15 tempo 2-0-2-1` in a Hevy routine.",
        mend: "Keep the tempo in mind.",
    }
    LOST_PARTS = "lost-parts" in Export {
        what: "The parts of a set, or what is between them, are written in words only, or not at all.",
        why: "The format has no field for a set in parts, for a pause within a set, or for a lighter load of this kind.",
        example: "`4x(2>2>2 20s)` in Liftoscript, which becomes four sets of six.",
        mend: "Keep the parts in mind, or prescribe whole sets.",
    }
    LOST_SIDES = "lost-sides" in Export {
        what: "That the work is for each side is written in words only.",
        why: "The format has no field for sides.",
        example: "`2x10/side` in a Hevy routine, which becomes two sets of ten.",
        mend: "Do the work on each side.",
    }
    LOST_REST = "lost-rest" in Export {
        what: "The rests of a step differ, and only the first is written.",
        why: "The format has one rest for all sets of an exercise.",
        example: "`1x5 rest 120s, 3x8 rest 60s` in a Hevy routine.",
        mend: "Give all runs the same rest.",
    }
    LOST_RULE = "lost-rule" in Export {
        what: "A rule of progression is left out.",
        why: "The format has no rules, or no word for this one.",
        example: "`up reps +1 to 8, rung` in Liftoscript.",
        mend: "Follow the rule by hand, or with this crate.",
    }
    LOST_PERIOD = "lost-period" in Export {
        what: "Easy weeks are left out.",
        why: "The format repeats one week, or knows single sessions only.",
        example: "A week of deload in a Hevy folder.",
        mend: "Ease the sessions of these weeks by hand.",
    }
    LOST_ROTATION = "lost-rotation" in Export {
        what: "That sessions take turns is left out, or written for some weeks only.",
        why: "The format has single sessions, or fixed dates, which move with the first missed session.",
        example: "A calendar of a programme without an end, in which two sessions take turns.",
        mend: "Do the session that was done longest ago, and export again after a missed one.",
    }
    LOST_TIMING = "lost-timing" in Export {
        what: "The clock or the time that ends the rounds of a block is written in words only.",
        why: "The format has rounds, and rests between them, but nothing that ends them by the clock.",
        example: "A block `every` 60 s in a Hevy routine.",
        mend: "Keep an eye on the clock.",
    }
    SHORTENED_TEXT = "shortened-text" in Export {
        what: "A name or a remark is longer than the format allows, and is cut.",
        why: "Devices have little room for texts.",
        example: "A name of 80 characters in a FIT workout.",
        mend: "Use a shorter name or remark.",
    }
    CHANGED_TEXT = "changed-text" in Export {
        what: "Characters of a name or a remark are left out.",
        why: "Control characters, and marks that turn the direction of writing, could break the format or mislead the reader.",
        example: "A routine whose name has the control character U+0007.",
        mend: "Leave such characters out of names and remarks.",
    }
    TOO_MANY_STEPS = "too-many-steps" in Export {
        what: "The routine has more steps than a FIT workout can number.",
        why: "The format numbers its steps with 16 bits.",
        example: "A superset of two hundred steps whose sets all differ.",
        mend: "Split the routine.",
    }
    BAD_DATE = "bad-date" in Export {
        what: "The session lies outside the years 0 to 9999.",
        why: "A calendar entry writes years with four digits.",
        example: "A start in the year 9999, repeated for ten years.",
        mend: "Choose an earlier start or fewer weeks.",
    }
    EXPORT_OUT_OF_RANGE = "out-of-range" in Export {
        what: "A number of the options lies outside its range.",
        why: "A calendar entry is repeated for 1 to 520 weeks, and an alarm goes off at most a week before.",
        example: "A calendar entry for 0 weeks.",
        mend: "Use a number in the range that the message states.",
    }
}
