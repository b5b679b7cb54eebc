//! Codes of refused routines, of their hints, and of advice.

codes! {
    NEWER_FORMAT = "newer-format" in Routine {
        what: "The draft is of a newer format than this version reads.",
        why: "What a newer format means cannot be guessed, so nothing else is reported.",
        example: "`\"format\": 99`.",
        mend: "Read it with a newer version of this crate.",
    }
    UNKNOWN_FIELD = "unknown-field" in Routine {
        what: "An object of the draft has a field that means nothing there.",
        why: "A misspelt field would be a default that nobody asked for.",
        example: "`\"stepz\": []`.",
        mend: "Apply the hint: it gives the field the name that was probably meant, or removes it.",
    }
    MISSING_FIELD = "missing-field" in Routine {
        what: "An object of the draft lacks a field that it needs.",
        why: "There is no default for it.",
        example: "A step without an `exercise`.",
        mend: "Add the field; the hint shows an example.",
    }
    WRONG_TYPE = "wrong-type" in Routine {
        what: "A value of the draft is of the wrong sort.",
        why: "Only what can mean one thing is read.",
        example: "`\"kit\": 7`.",
        mend: "Write what `expected` says, or what the hint writes.",
    }
    UNKNOWN_LEVEL = "unknown-level" in Routine {
        what: "No level has the name.",
        why: "An unknown level counts as not stated.",
        example: "`advanced` for `expert`.",
        mend: "Use a suggestion, or one of `names`.",
    }
    UNKNOWN_PHASE = "unknown-phase" in Routine {
        what: "No phase has the name.",
        why: "An unknown phase counts as the first suggestion for the other rules.",
        example: "`cooldown` for `cool-down`.",
        mend: "Use a suggestion, or one of `names`.",
    }
    UNKNOWN_PLACE = "unknown-place" in Routine {
        what: "No place has the name.",
        why: "An unknown place counts as the first suggestion for the other rules.",
        example: "`home` for `room`.",
        mend: "Use a suggestion, or one of `names`.",
    }
    UNKNOWN_EQUIPMENT = "unknown-equipment" in Routine {
        what: "No equipment has the name.",
        why: "An unknown thing counts as the first suggestion for the other rules.",
        example: "`dumbbells` for `dumbbell-pair`.",
        mend: "Use a suggestion.",
    }
    UNKNOWN_REGION = "unknown-region" in Routine {
        what: "No body region has the name.",
        why: "An unknown region counts as not said, so it is not spared.",
        example: "`lower-bak` for `lower-back`.",
        mend: "Use a suggestion, or one of `names`.",
    }
    UNKNOWN_EXERCISE = "unknown-exercise" in Routine {
        what: "The catalogue has no exercise of that id.",
        why: "An id that is not understood is not replaced by a guess: the guess may hurt someone.",
        example: "`renegade-roe`.",
        mend: "Use one of `candidates`: those that the draft allows come first.",
    }
    INVALID_EXERCISE = "invalid-exercise" in Routine {
        what: "An exercise that is written in full cannot be read.",
        why: "A stored routine holds its exercises in full, and each obeys the rules for \
              exercises.",
        example: "`\"exercise\": {\"id\": \"x\"}`.",
        mend: "Mend what `reason` says, or name an exercise of the catalogue.",
    }
    UNKNOWN_SETUP = "unknown-setup" in Routine {
        what: "The exercise has no such setup.",
        why: "A step is done in one of the setups of its exercise.",
        example: "`\"setup\": \"roof\"`.",
        mend: "Use one of `known`, or remove the field: the first setup that is possible is taken.",
    }
    BAD_PRESCRIPTION = "bad-prescription" in Routine {
        what: "The prescription, or a part of it, cannot be read.",
        why: "Only what can mean one thing is read.",
        example: "`3x5 +10kg`.",
        mend: "Put `suggestion`, where there is one, in place of the bytes at `span`, or write \
               what `expected` lists.",
    }
    BAD_RAMP = "bad-ramp" in Routine {
        what: "The ramp of a step cannot be read.",
        why: "A ramp is `usual`, `none`, or sets with a share of the working load.",
        example: "`\"ramp\": \"5x40kg\"`.",
        mend: "Write sets such as `5x40% 3x60% 2x80%`, or apply the hint.",
    }
    NO_WARM_UP = "no-warm-up" in Routine {
        what: "The routine has no warm-up exercise.",
        why: "A session that starts cold is what this crate exists to prevent.",
        example: "A draft whose only step is `push-up`.",
        mend: "Add a stretch, a drill or cardio before the first strength exercise.",
    }
    NO_STRENGTH = "no-strength" in Routine {
        what: "The routine has no strength exercise.",
        why: "A routine is a session of strength training.",
        example: "A draft of stretches only.",
        mend: "Add a strength exercise.",
    }
    WARM_UP_AFTER_STRENGTH = "warm-up-after-strength" in Routine {
        what: "A warm-up step follows a strength step.",
        why: "A warm-up comes before what it warms up for.",
        example: "A stretch between two strength exercises.",
        mend: "Move it before the strength step, or after the last one.",
    }
    STRENGTH_AFTER_COOL_DOWN = "strength-after-cool-down" in Routine {
        what: "A strength step follows a cool-down step.",
        why: "The cool-down ends a session.",
        example: "A cool-down stretch before a squat.",
        mend: "Move the strength step before the cool-down, or the cool-down to the end.",
    }
    WRONG_PHASE = "wrong-phase" in Routine {
        what: "The kind of the exercise is not for its phase.",
        why: "A stretch is not strength training, and a strength exercise is not a warm-up.",
        example: "A squat in the warm-up.",
        mend: "Move it to one of the phases in `allowed`.",
    }
    MISSING_EQUIPMENT = "missing-equipment" in Routine {
        what: "The kit lacks what the exercise needs.",
        why: "Nobody can do it.",
        example: "A band row, and no band in the kit.",
        mend: "Add `missing` to the kit, or use another setup or exercise.",
    }
    UNEVEN_SUPERSET = "uneven-superset" in Routine {
        what: "The steps of a superset have different numbers of sets.",
        why: "They are done set by set in turn.",
        example: "3 sets and 4 sets.",
        mend: "Give each the same number of sets.",
    }
    BAD_SUPERSET = "bad-superset" in Routine {
        what: "A superset has fewer than two steps, steps of several phases, or a block in it.",
        why: "A superset is two or more exercises of one phase in turn.",
        example: "`\"superset\": []`.",
        mend: "Write one exercise alone as a step, and the others in supersets of their own.",
    }
    BAD_BLOCK = "bad-block" in Routine {
        what: "A circuit, a block on the clock or one with a time has no steps, steps of several \
               phases, a block in it, or a step of several sets.",
        why: "A round is one set of each step; how many rounds there are is said by the block.",
        example: "`{\"circuit\": [{\"exercise\": \"push-up\", \"prescription\": \"3x10\"}], \"rounds\": 3}`.",
        mend: "Write one set, such as `1x10`, and one block after the other.",
    }
    BAD_DURATION = "bad-duration" in Routine {
        what: "A beat, a time or a rest between rounds cannot be read.",
        why: "Without a unit, 6 may be seconds or minutes.",
        example: "`\"every\": \"soon\"`.",
        mend: "Write seconds or minutes, such as `90s` or `6min`.",
    }
    TOO_LONG_FOR_BEAT = "too-long-for-beat" in Routine {
        what: "A step on the clock can take longer than a beat.",
        why: "The next one would begin late, and so would all after it.",
        example: "20 swings of 4 s every 30 s.",
        mend: "Do less in a beat, or make the beat at least `needs` seconds.",
    }
    LOADS_SPARED_REGION = "loads-spared-region" in Routine {
        what: "The exercise loads a region that is to be spared, or may do so.",
        why: "What is sore is left in peace; where loads are not known, that fails closed.",
        example: "A squat where `spare` has `knees`.",
        mend: "Use another exercise, or ease the region instead where it is loaded lightly.",
    }
    LOADS_EASED_REGION = "loads-eased-region" in Routine {
        what: "The exercise loads a region heavily that is to be eased, or may do so.",
        why: "What is to be eased may be loaded lightly only; where loads are not known, that \
              fails closed.",
        example: "A squat where `ease` has `knees`.",
        mend: "Use another exercise or setup.",
    }
    HAS_IMPACT = "has-impact" in Routine {
        what: "The exercise has jumps, landings or stamping, and it has to be quiet.",
        why: "The neighbours hear them, and sore joints feel them.",
        example: "`jumping-jack` where `quiet` is true.",
        mend: "Use another exercise.",
    }
    OUT_OF_RANGE = "out-of-range" in Routine {
        what: "A quantity is outside its range.",
        why: "Values that no session of a person has are nearly always slips.",
        example: "A name of 300 characters.",
        mend: "Give a value from `least` to `most`.",
    }
    DID_YOU_MEAN = "did-you-mean" in RoutineHint {
        what: "A name or text was probably meant for another.",
        why: "It is near in meaning or in spelling.",
        example: "`rhomboid-stretch` for `rhomboid-strech`.",
        mend: "Replace it by `name`.",
    }
    ONE_OF = "one-of" in RoutineHint {
        what: "These are all the names there are.",
        why: "None of them is near.",
        example: "A level called `7`.",
        mend: "Use one of `names`.",
    }
    RENAME_FIELD = "rename-field" in RoutineHint {
        what: "The field was probably meant for another.",
        why: "Its name is near.",
        example: "`stepz` for `steps`.",
        mend: "Call it `field`.",
    }
    REMOVE = "remove" in RoutineHint {
        what: "The field or block is better left out.",
        why: "It means nothing there.",
        example: "`description` in a draft.",
        mend: "Remove it.",
    }
    WRITE = "write" in RoutineHint {
        what: "The value can be written in the form that is expected.",
        why: "It can mean one thing only.",
        example: "`\"kit\": \"bands\"`.",
        mend: "Write `json`.",
    }
    EXAMPLE = "example" in RoutineHint {
        what: "An example shows the form that is expected.",
        why: "What was meant is not known.",
        example: "A document of another program.",
        mend: "Write something like `json`.",
    }
    ADD_EQUIPMENT = "add-equipment" in RoutineHint {
        what: "More equipment would make it possible.",
        why: "The kit lacks it.",
        example: "A band row, and no band in the kit.",
        mend: "Add `equipment` to the kit if it is there.",
    }
    USE_EXERCISE = "use-exercise" in RoutineHint {
        what: "Another exercise is possible and allowed.",
        why: "It trains much the same.",
        example: "A pull-up without a bar.",
        mend: "Use `exercise` instead.",
    }
    USE_SETUP = "use-setup" in RoutineHint {
        what: "The exercise is possible in another setup.",
        why: "The kit has what that needs.",
        example: "A fly with dumbbells that are not there, where a band is.",
        mend: "Use `setup`.",
    }
    ADD_WARM_UP = "add-warm-up" in RoutineHint {
        what: "An exercise of the catalogue would warm up for this session.",
        why: "It is possible, allowed, and touches the muscles that are trained.",
        example: "A draft whose only step is `push-up`.",
        mend: "Add `exercise` at the start.",
    }
    ADD_STRENGTH = "add-strength" in RoutineHint {
        what: "A strength exercise of the catalogue would fit.",
        why: "It is possible and allowed.",
        example: "A draft of stretches only.",
        mend: "Add `exercise`.",
    }
    MOVE_BEFORE = "move-before" in RoutineHint {
        what: "The step belongs before another.",
        why: "Phases come in their order.",
        example: "A stretch between two strength exercises.",
        mend: "Move it before step `before`.",
    }
    MOVE_TO_END = "move-to-end" in RoutineHint {
        what: "Cool-down steps belong at the end.",
        why: "Phases come in their order.",
        example: "A cool-down stretch before a squat.",
        mend: "Move `steps` to the end.",
    }
    MOVE_TO = "move-to" in RoutineHint {
        what: "The step belongs to another phase.",
        why: "Its kind is for that one.",
        example: "A squat in the warm-up.",
        mend: "State `phase`.",
    }
    EQUAL_SETS = "equal-sets" in RoutineHint {
        what: "The steps of the superset can have equal numbers of sets.",
        why: "They are done in turn.",
        example: "3 sets and 4 sets.",
        mend: "Give each `sets` sets.",
    }
    EASE_INSTEAD = "ease-instead" in RoutineHint {
        what: "The exercise loads the regions lightly only.",
        why: "To ease a region leaves out no light load.",
        example: "A plank where `spare` has `wrists-hands`.",
        mend: "Put `regions` into `ease` rather than `spare` if that is enough.",
    }
    COLD_MUSCLE = "cold-muscle" in Advice {
        what: "A muscle group is trained that nothing has warmed up.",
        why: "Muscles work and feel better warm.",
        example: "Squats after an arm stretch.",
        mend: "Add a warm-up for `group`, or a minute of cardio.",
    }
    LONG_STATIC_STRETCH = "long-static-stretch" in Advice {
        what: "A muscle is stretched statically for more than 60 s a side before strength work.",
        why: "Longer stretches cost strength for a while.",
        example: "`3x30s` of a stretch in the warm-up.",
        mend: "Keep it to 60 s, or move the rest to the cool-down.",
    }
    PUSH_PULL_IMBALANCE = "push-pull-imbalance" in Advice {
        what: "Compound pushing and pulling of the upper body are out of balance.",
        why: "Balance is a choice of this crate; isolation lifts do not count.",
        example: "Six sets of bench press, and two of rows.",
        mend: "Keep the two about equal over the week.",
    }
    ABOVE_LEVEL = "above-level" in Advice {
        what: "An exercise is above the level that is stated.",
        why: "It may be too hard to do well.",
        example: "A pull-up in a routine for a beginner.",
        mend: "Use an easier exercise or setup.",
    }
    DOSE_UNLIKE_EXERCISE = "dose-unlike-exercise" in Advice {
        what: "The work is measured unlike that of the exercise.",
        why: "A hold that is counted, or repetitions in metres, is nearly always a slip.",
        example: "A plank of `3x12`.",
        mend: "Measure it as `usual` says.",
    }
    SIDE_MISMATCH = "side-mismatch" in Advice {
        what: "The sides of the prescription are unlike those of the exercise.",
        why: "Push-ups have no sides, and lunges have two.",
        example: "A push-up of `3x10/side`.",
        mend: "Write it for each side, or not, as the exercise is done.",
    }
    LOAD_WITHOUT_RESISTANCE = "load-without-resistance" in Advice {
        what: "A load is prescribed in a setup that has nothing to load.",
        why: "Nobody can tell where the weight is.",
        example: "A push-up of `3x10 40kg`.",
        mend: "Leave the load out, or use a setup with a weight.",
    }
    REPEATED_EXERCISE = "repeated-exercise" in Advice {
        what: "An exercise occurs more than once in a phase.",
        why: "More sets, or another exercise, say the same more plainly.",
        example: "Two steps of `push-up`.",
        mend: "Put the sets together, or use another exercise.",
    }
    LONG_SESSION = "long-session" in Advice {
        what: "The session takes more than three hours.",
        why: "That is nearly always a slip.",
        example: "20 sets of 1000 repetitions.",
        mend: "Do less, or split it over several days.",
    }
    OLDER_FORMAT = "older-format" in Advice {
        what: "The document states an older format than the first that has all it holds.",
        why: "An older reader refuses what it does not know by its name, and not as newer.",
        example: "A step with a `ramp` in a document without `\"format\": 2`.",
        mend: "Write the format that `needed` says; documents of this crate do.",
    }
}
