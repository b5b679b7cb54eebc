//! Codes of exercises, of what rules them out, of substitutes and of lints.

codes! {
    INVALID_EXERCISE = "invalid-exercise" in Exercise {
        what: "The exercise breaks one or more of the rules for exercises.",
        why: "Everything that counts, plans or prints exercises relies on these rules.",
        example: "An exercise without a setup.",
        mend: "Correct what each of its faults names.",
    }
    NO_PRESCRIPTION = "no-prescription" in Exercise {
        what: "The exercise has no prescription.",
        why: "The usual sets and repetitions are what a routine uses when it states none.",
        example: "A builder on which `prescription` was never called.",
        mend: "State one, such as `3x10`.",
    }
    BAD_EXERCISE_PRESCRIPTION = "bad-prescription" in Exercise {
        what: "The prescription of the exercise cannot be read.",
        why: "A prescription that can mean two things would be trained in one of them.",
        example: "`3x` for `3x10`.",
        mend: "Use the notation that the error expects.",
    }
    INVALID_EXERCISE_ID = "invalid-id" in Exercise {
        what: "The id of the exercise, of a relative or of a former self is not valid.",
        why: "Ids are kebab-case slugs of 1 to 200 characters.",
        example: "`Towel Row` for `towel-row`.",
        mend: "Use the suggested id.",
    }
    TEXT_OUT_OF_RANGE = "out-of-range" in Exercise {
        what: "A text of the exercise is empty or too long.",
        why: "Texts are shown to people, in lists and on sheets of limited width.",
        example: "A caution of 2000 characters.",
        mend: "Write 1 to 200 characters in a name and 1 to 1000 in any other text.",
    }
    TWO_ROLES = "two-roles" in Exercise {
        what: "A muscle has two roles in the exercise.",
        why: "Everything that counts sets would have to decide which role counts.",
        example: "`rhomboids` as a primary and as a secondary muscle.",
        mend: "Keep one of the two roles.",
    }
    NO_SETUP = "no-setup" in Exercise {
        what: "The exercise has no setup.",
        why: "A setup says what is needed; without one nobody can know whether it is possible.",
        example: "A builder on which `setup` was never called.",
        mend: "Add a setup, with no equipment if truly nothing is needed.",
    }
    INVALID_SETUP_ID = "invalid-setup-id" in Exercise {
        what: "The id of a setup is not valid.",
        why: "Routines refer to setups by their ids, which are kebab-case slugs.",
        example: "`No Thing` for `no-thing`.",
        mend: "Use the suggested id, or leave the id out: a setup is then named after its equipment.",
    }
    DUPLICATE_SETUP = "duplicate-setup" in Exercise {
        what: "Two setups of the exercise have the same id.",
        why: "The second one could never be asked for.",
        example: "Two setups that need a towel, neither with an id of its own.",
        mend: "Give one of them an id of its own.",
    }

    MISSING_EQUIPMENT = "missing-equipment" in Rejection {
        what: "No setup of the exercise is possible with the kit.",
        why: "All the equipment of one of its setups is needed, or something that stands in for it.",
        example: "`dumbbell-row` with nothing but a resistance band.",
        mend: "Add the missing equipment to the kit, or choose a substitute.",
    }
    ABOVE_LEVEL = "above-level" in Rejection {
        what: "The exercise is above the highest level that is allowed.",
        why: "A beginner has not learnt what harder exercises take for granted.",
        example: "An expert exercise for a beginner.",
        mend: "Choose one of its easier relatives, or raise the level.",
    }
    NEEDS_COACHING = "needs-coaching" in Rejection {
        what: "The exercise needs coaching, which is not at hand.",
        why: "Some lifts should be learnt from a coach before they are done alone.",
        example: "A power clean where coaching is not allowed.",
        mend: "Allow coaching if a coach is there, or choose a substitute.",
    }
    HAS_IMPACT = "has-impact" in Rejection {
        what: "The exercise has jumps, landings or stamping, and it has to be quiet.",
        why: "A neighbour below, or a joint that landings hurt, asks for exercises without impact.",
        example: "`jumping-jack` for constraints that are quiet.",
        mend: "Use an exercise without impact, such as `march-in-place`.",
    }
    LOADS_EASED_REGION = "loads-eased-region" in Rejection {
        what: "The exercise loads a region heavily that is to be eased, or may do so.",
        why: "A region to ease may be loaded lightly only. Loads that are not known count as heavy.",
        example: "`push-up` for constraints that ease the wrists.",
        mend: "Use an exercise that loads the region lightly or not at all, or state its loads.",
    }
    LOADS_SPARED_REGION = "loads-spared-region" in Rejection {
        what: "The exercise loads a region that is to be spared, or may load it.",
        why: "Where the loads of an exercise are not known, it could hurt, so it is left out too.",
        example: "A squat while the knees are spared.",
        mend: "Choose an exercise that is known to spare the region, or state what this one loads.",
    }

    EXCLUDED = "excluded" in Rejection {
        what: "The plan leaves the exercise out on request.",
        why: "Its id is among those of `Plan::without`.",
        example: "`plan.without(\"push-up\".parse()?)`.",
        mend: "Take the id out of the list.",
    }
    OUTSIDE_SPLIT = "outside-split" in Rejection {
        what: "The exercise has a primary muscle that another session of the week trains.",
        why: "A split lets body parts recover between days that touch.",
        example: "A row in the lower-body session of an upper-lower split.",
        mend: "Nothing, or choose another `split`.",
    }
    RECOVERING = "recovering" in Rejection {
        what: "The exercise has a primary muscle that is still recovering, in one of `groups`.",
        why: "It was a primary of strength work less than the hours of recovery ago (a guideline \
              of the ACSM: 48 hours).",
        example: "A row on the day after rows.",
        mend: "Wait `hours` hours, train something else, or shorten the recovery of the week.",
    }
    WRONG_KIND = "wrong-kind" in Rejection {
        what: "The exercise is of a kind that plans do not use.",
        why: "Plyometrics want supervised landings, a surface and fresh legs; a plan knows none of that.",
        example: "A box jump.",
        mend: "Add the exercise to the routine by hand.",
    }
    WORKS_NO_TARGET = "works-no-target" in Rejection {
        what: "The strength exercise works none of the targets of the plan.",
        why: "Time spent on it would be lost for the targets.",
        example: "A crunch in a plan for the legs.",
        mend: "Add one of its muscles to the targets.",
    }

    SAME_MUSCLES = "same-muscles" in Substitute {
        what: "The substitute trains all the primary muscles of the exercise.",
        why: "The muscles are what a substitute is for.",
        example: "A band row in the place of a dumbbell row.",
        mend: "Nothing is wrong: this is a reason for the substitute.",
    }
    SOME_MUSCLES = "some-muscles" in Substitute {
        what: "The substitute trains some of the primary muscles of the exercise.",
        why: "It may still be the best there is with the kit.",
        example: "A squat in the place of a leg curl.",
        mend: "Add another exercise for the muscles that are left.",
    }
    SAME_PATTERN = "same-pattern" in Substitute {
        what: "The substitute has the same movement pattern.",
        why: "Strength carries over best to a similar movement.",
        example: "A band row in the place of a dumbbell row, both horizontal pulls.",
        mend: "Nothing is wrong: this is a reason for the substitute.",
    }
    SAME_MECHANIC = "same-mechanic" in Substitute {
        what: "Both are compound exercises, or both are isolation exercises.",
        why: "A compound exercise trains more than the muscles it shares.",
        example: "A band curl in the place of a dumbbell curl.",
        mend: "Nothing is wrong: this is a reason for the substitute.",
    }
    SAME_LATERALITY = "same-laterality" in Substitute {
        what: "The sides of the body take part in the same way.",
        why: "The prescription can then stay as it is.",
        example: "A reverse lunge in the place of a split squat.",
        mend: "Nothing is wrong: this is a reason for the substitute.",
    }
    SAME_RESISTANCE = "same-resistance" in Substitute {
        what: "Both exercises are done against a resistance that can be chosen, or both without one.",
        why: "Strength needs a load that fits; a push-up on a wall stands in for no bench press.",
        example: "A dumbbell bench press in the place of a bench press.",
        mend: "Nothing is wrong: this is a reason for the substitute.",
    }
    NO_HARDER = "no-harder" in Substitute {
        what: "The level of the substitute is the same or lower.",
        why: "Who can do the exercise can do the substitute.",
        example: "A wall push-up in the place of a push-up.",
        mend: "Nothing is wrong: this is a reason for the substitute.",
    }

    EQUIPMENT_NOT_IN_SETUP = "equipment-not-in-setup" in Lint {
        what: "The instructions name equipment that no setup needs.",
        why: "A person without it would find out in the middle of the exercise.",
        example: "\"Sit on a bench\" where the only setup needs a dumbbell.",
        mend: "Add the equipment to a setup, or reword the instruction.",
    }
    ONE_SIDED_BUT_BILATERAL = "one-sided-but-bilateral" in Lint {
        what: "The exercise is bilateral, but its wording is one-sided.",
        why: "Its time and its sets would be counted for one side only.",
        example: "\"Repeat on the other side\" in a bilateral exercise.",
        mend: "Make it unilateral or alternating, or reword it.",
    }
    STRETCH_WITHOUT_DURATION = "stretch-without-duration" in Lint {
        what: "A static stretch does not say how long to hold it.",
        why: "A stretch is a position held for a time.",
        example: "A static stretch of `2x10`.",
        mend: "Prescribe a hold, such as `2x30s`.",
    }
    NO_PRIMARY_MUSCLE = "no-primary-muscle" in Lint {
        what: "No muscle has the primary role.",
        why: "Queries, substitutes and plans find exercises by their primary muscles.",
        example: "An exercise that lists only secondary muscles.",
        mend: "Name the muscles that the exercise trains or stretches.",
    }
    UNKNOWN_RELATIVE = "unknown-relative" in Lint {
        what: "An easier or harder relative is not in the catalogue.",
        why: "A ladder with a missing rung leads nowhere.",
        example: "`harder: [\"no-such-exercise\"]`.",
        mend: "Correct the id, add the exercise, or remove the relative.",
    }
    ONE_WAY_RELATIVE = "one-way-relative" in Lint {
        what: "A relative does not name the exercise in return.",
        why: "Who climbs a ladder comes down it too, and a planner reads it both ways.",
        example: "`row` names `pull-up` as harder, and `pull-up` names nothing as easier.",
        mend: "Name the exercise in the relative too, or drop the relative.",
    }
    UNLIKE_RELATIVE = "unlike-relative" in Lint {
        what: "A relative has another movement pattern and no primary muscle in common.",
        why: "A rung of a ladder is more or less of the same; anything else is a substitute.",
        example: "`side-plank` as harder than `side-lying-hip-abduction`.",
        mend: "Drop the relative.",
    }
    RELATIVE_CYCLE = "relative-cycle" in Lint {
        what: "Going from harder to harder leads back to the exercise.",
        why: "Somewhere an easier exercise is said to be harder.",
        example: "Two exercises, each of which is harder than the other.",
        mend: "Remove one of the steps of the circle.",
    }
    COLLIDING_ALIAS = "colliding-alias" in Lint {
        what: "Two exercises have the same name or alias, apart from case, spaces and hyphens.",
        why: "A person who types the name finds one of them by chance.",
        example: "\"Press-Up\" and \"press up\" on two exercises.",
        mend: "Remove the alias from one of them.",
    }
    MISSING_LICENCE = "missing-licence" in Lint {
        what: "The exercise has no source, and so no licence.",
        why: "Without a licence nobody knows whether the text may be used.",
        example: "An exercise built without `source`.",
        mend: "State the source, with the SPDX expression of its licence.",
    }
    UNTIMED_PAUSE = "untimed-pause" in Lint {
        what: "The instructions have a pause or a hold of some seconds that the prescription lacks.",
        why: "A session that is planned without it takes longer than it says.",
        example: "\"Pause for two seconds.\" in an exercise of `3x10`.",
        mend: "Add it to the tempo, as in `3x10 tempo 2-2-2-0`, or take it out of the text.",
    }
    NAME_CONTRADICTS_SETUP = "name-contradicts-setup" in Lint {
        what: "The name mentions equipment that a setup does not need.",
        why: "\"Band Row with a pair of dumbbells\" puzzles whoever reads it.",
        example: "`Band Row` with a setup of dumbbells.",
        mend: "Use a plain name, and make the old one an alias.",
    }
    LOADS_UNKNOWN = "loads-unknown" in Lint {
        what: "The regions that a setup loads are not stated.",
        why: "Whoever spares or eases a region never gets the exercise in that setup.",
        example: "An imported exercise.",
        mend: "State the loads of each setup, `{}` if it loads nothing.",
    }
}
