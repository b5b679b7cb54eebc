//! Codes of imports.

codes! {
    BAD_FILE = "bad-file" in Import {
        what: "The text cannot be read as a file of the format.",
        why: "It is not JSON, or JSON without a list of exercises. The rows may be a list, a list in an object, an object of rows by id, or a single row.",
        example: "A file that was cut short.",
        mend: "Check that the file is whole, and that the format is the right one.",
    }
    NO_ROWS = "no-rows" in Import {
        what: "The file has no exercise, or a lenient reading had to leave out all of them.",
        why: "An empty catalogue would look like a success.",
        example: "`[]`, or rows of which none has a name.",
        mend: "Check that it is the right file; read strictly to see the first fault.",
    }
    OTHER_CONTENTS = "other-contents" in Import {
        what: "The file holds something else that is known: another format, or another list of wger.",
        why: "Reading it as what it is not would lose most of it in silence.",
        example: "A page of wger's muscles given to `wger`.",
        mend: "Use the function, or give the page, that the message names.",
    }
    UNKNOWN_VALUE = "unknown-value" in Import {
        what: "A row has a value outside the vocabulary of its source.",
        why: "A value that is not understood cannot be carried over.",
        example: "A muscle called `left pinky` in free-exercise-db.",
        mend: "Correct the value, or read leniently: the value is then left out.",
    }
    MISSING_FIELD = "missing-field" in Import {
        what: "A row lacks a field that its source always has, or the field is empty.",
        why: "What a field says would have to be guessed.",
        example: "A row of free-exercise-db without `level`.",
        mend: "Add the field, or read leniently: the row is kept without it.",
    }
    UNREADABLE_ROW = "unreadable-row" in Import {
        what: "A row is not an object with the fields of its source.",
        why: "Nothing that it says can be told.",
        example: "A row whose list of muscles is an object.",
        mend: "Correct the row, or read leniently: the row is then left out.",
    }
    UNREADABLE_VALUE = "unreadable-value" in Log {
        what: "A row has a value that is not of the kind that its field has.",
        why: "A number that cannot be read is not guessed.",
        example: "`eight` repetitions in a log.",
        mend: "Correct the value, or read leniently: the row is then left out.",
    }
    EXERCISE_UNMATCHED = "exercise-unmatched" in Log {
        what: "It is not sure which exercise of the catalogue a name of the log means.",
        why: "A wrong match would mix up the progress of two lifts.",
        example: "\"Reverse Nordic (Sliders)\".",
        mend: "Choose one of the `candidates`, or add the name as an alias of an exercise.",
    }
    UNIT_ASSUMED = "unit-assumed" in Log {
        what: "The file does not say in which unit its weights are, and the one given was assumed.",
        why: "225 may be pounds or kilograms.",
        example: "A file of Strong with a column \"Weight\" and none for its unit.",
        mend: "Check the unit, and read again with the other one where it is wrong.",
    }
    INVALID_ROW = "invalid-row" in Import {
        what: "The row does not make a valid exercise.",
        why: "Imported exercises obey the rules of all others.",
        example: "A row with an empty name.",
        mend: "Correct the row, or read leniently: the row is then left out.",
    }
    ID_SUFFIXED = "id-suffixed" in Import {
        what: "The id was taken by an earlier row and got a suffix.",
        why: "An id names one exercise.",
        example: "Two rows called \"Plank\": the second becomes `plank-2`.",
        mend: "Rename one of the rows, or remove it if it is a copy.",
    }
    EQUIPMENT_INFERRED = "equipment-inferred" in Import {
        what: "Equipment that the name or the steps mention is required.",
        why: "The field for equipment lacks it.",
        example: "Pull-ups marked \"body only\" whose steps mention a pull-up bar.",
        mend: "Check the setup.",
    }
    PAIR_INFERRED = "pair-inferred" in Import {
        what: "A pair of the weight is required, not one.",
        why: "The text mentions two, or one in each hand.",
        example: "A step that says \"in each hand\".",
        mend: "Check the setup.",
    }
    EQUIPMENT_UNKNOWN = "equipment-unknown" in Import {
        what: "It is not known which equipment is needed; no kit provides it.",
        why: "The source names a machine or another thing without saying which.",
        example: "A row with the equipment \"other\".",
        mend: "Replace the setup by one with the right equipment.",
    }
    EQUIPMENT_ASSUMED_NONE = "equipment-assumed-none" in Import {
        what: "Neither the field nor the text mentions equipment, so none is required.",
        why: "The source leaves the field empty.",
        example: "A stretch without equipment.",
        mend: "Check the setup.",
    }
    LATERALITY_INFERRED = "laterality-inferred" in Import {
        what: "How the sides take part was inferred from the wording.",
        why: "The source has no field for it.",
        example: "A step that says \"repeat with the other leg\".",
        mend: "Check the laterality and whether the prescription is for each side.",
    }
    ROLE_REPEATED = "role-repeated" in Import {
        what: "A muscle had two roles; it keeps the primary one.",
        why: "A muscle has one role in an exercise.",
        example: "`lats` as a primary and as a secondary muscle.",
        mend: "Check the muscles.",
    }
    KIND_INFERRED = "kind-inferred" in Import {
        what: "Whether the stretch is static or dynamic was inferred from the wording.",
        why: "The source has one category for both.",
        example: "Arm circles: a dynamic stretch.",
        mend: "Check the kind.",
    }
    PATTERN_INFERRED = "pattern-inferred" in Import {
        what: "The movement pattern was inferred from the name or the kind.",
        why: "The source has no field for it.",
        example: "\"Barbell Curl\": elbow flexion.",
        mend: "Check the pattern.",
    }
    COACHING_INFERRED = "coaching-inferred" in Import {
        what: "The exercise was marked as one that needs coaching.",
        why: "Strongman and Olympic lifts, and most upright rows, should be learnt from a coach.",
        example: "A row of the category \"strongman\".",
        mend: "Check whether it needs coaching.",
    }
    NOT_ENGLISH = "not-english" in Import {
        what: "The name and the steps are in another language, so nothing was inferred from them.",
        why: "The rules of wording are for English. Where the fields name no equipment, it is not known what is needed.",
        example: "A row of wger that has a German translation only.",
        mend: "Translate the row, or state its equipment and loads.",
    }
    HOLD_INFERRED = "hold-inferred" in Import {
        what: "The exercise is a position that is held.",
        why: "The source has no field for it, or says otherwise; repetitions of a plank make no sense.",
        example: "\"Wall Sit\" in a source without forces.",
        mend: "Check the prescription.",
    }
    IMPACT_INFERRED = "impact-inferred" in Import {
        what: "The exercise has jumps, landings or stamping.",
        why: "The source has no field for it.",
        example: "A row called \"Box Jump\".",
        mend: "Check whether it has.",
    }
    ASSISTS_INFERRED = "assists-inferred" in Import {
        what: "The equipment takes load off, so it is not a resistance.",
        why: "The source has no field for it.",
        example: "\"Band-Assisted Pull-Up\".",
        mend: "Check the setup.",
    }
    STAPLE_KNOWN = "staple-known" in Import {
        what: "The exercise is one of the lifts that everyone knows.",
        why: "The source has no field for it; a list of this crate names them.",
        example: "`barbell-curl`.",
        mend: "Clear `staple` if your users do not know it.",
    }
    LOADS_INFERRED = "loads-inferred" in Import {
        what: "The regions that the exercise loads were inferred from its movement and equipment.",
        why: "The source has no field for it.",
        example: "A bench press: shoulders and elbows heavily, wrists lightly.",
        mend: "Check the loads, and state them.",
    }
    LOADS_NOT_STATED = "loads-unknown" in Import {
        what: "It is not known which regions the exercise loads.",
        why: "The source has no field for it, and the table of movements does not know this one.",
        example: "A stretch of free-exercise-db.",
        mend: "State the loads, or accept that sparing any region leaves the exercise out.",
    }
    DOSE_DEFAULT = "dose-default" in Import {
        what: "The default prescription for the kind was used.",
        why: "The source has no sets and repetitions.",
        example: "`2-3x8-12` for a strength exercise.",
        mend: "Check the prescription.",
    }
    LEVEL_ASSUMED = "level-assumed" in Import {
        what: "The intermediate level was assumed.",
        why: "The source has no level.",
        example: "Every row of wger.",
        mend: "Check the level.",
    }
    NO_MUSCLES = "no-muscles" in Import {
        what: "The row states no muscle.",
        why: "Such an exercise is found by its name only.",
        example: "A cardio row of wger.",
        mend: "State the muscles.",
    }
    NO_STEPS = "no-steps" in Import {
        what: "The row has no instructions.",
        why: "A person would not know how to do the exercise.",
        example: "A row whose list of instructions is empty.",
        mend: "Write instructions, or leave the exercise out.",
    }
    NO_NAME = "no-name" in Import {
        what: "The row has no name, so its id in the source is the name.",
        why: "A person cannot tell what it is.",
        example: "A row of wger without translations.",
        mend: "Name the exercise, or leave it out.",
    }
    VALUE_DROPPED = "value-dropped" in Import {
        what: "A value outside the vocabulary of the source was left out, and the row kept.",
        why: "The reading was lenient.",
        example: "A muscle called `left pinky`.",
        mend: "Check what the row lacks without it.",
    }
    VALUE_READ = "value-read" in Import {
        what: "A value outside the vocabulary of the source was read in the words of this crate.",
        why: "The reading was lenient.",
        example: "A muscle called `rear delts` in free-exercise-db.",
        mend: "Check that it means the same.",
    }
    ROW_LEFT_OUT = "row-left-out" in Import {
        what: "The row was left out of the catalogue.",
        why: "It cannot be read or does not make a valid exercise, and the reading was lenient.",
        example: "A row without a name or an id.",
        mend: "Correct what the warning names.",
    }
    DROP_ALONE = "drop-alone" in Log {
        what: "A drop was read as a set of its own.",
        why: "A drop is part of the set before it, and there is none.",
        example: "A lift of which every set is marked as a drop set.",
        mend: "Mark the first set of each drop set as a working set.",
    }
    SET_KIND_ASSUMED = "set-kind-assumed" in Log {
        what: "A set of an unknown kind was read as a working set.",
        why: "The app is not known to write this word for the kind of a set.",
        example: "A `set_type` of `myorep`.",
        mend: "Use a word that the app writes, or leave the row out.",
    }
    LOG_ROW_LEFT_OUT = "row-left-out" in Log {
        what: "The row was left out of the log.",
        why: "It has a value that cannot be read, and the reading was lenient.",
        example: "A row with a weight of `heavy`.",
        mend: "Correct what the warning names.",
    }
}
