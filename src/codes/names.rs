//! Codes of names and ids.

codes! {
    UNKNOWN_MUSCLE = "unknown-muscle" in Name {
        what: "No muscle has the name.",
        why: "A muscle is written as its kebab-case id, not as its name for people or its Latin name.",
        example: "`romboids` for `rhomboids`.",
        mend: "Use one of the ids of `Muscle::ALL`; where a group is allowed too, read with `MuscleSet::named`.",
    }
    UNKNOWN_MUSCLE_GROUP = "unknown-muscle-group" in Name {
        what: "No muscle group has the name.",
        why: "A group is written as its kebab-case id.",
        example: "`midle-back` for `middle-back`.",
        mend: "Use one of the ids of `MuscleGroup::ALL`.",
    }
    UNKNOWN_MUSCLE_OR_GROUP = "unknown-muscle-or-group" in Name {
        what: "No muscle or muscle group has the name.",
        why: "Targets may be muscles or groups, both written as kebab-case ids.",
        example: "`hamstring` for `hamstrings`.",
        mend: "Use an id of `Muscle::ALL` or `MuscleGroup::ALL`.",
    }
    UNKNOWN_LEAF_GROUP = "unknown-leaf-group" in Name {
        what: "No leaf group of muscles has the name.",
        why: "A leaf group is written as its kebab-case id.",
        example: "`lat` for `lats`.",
        mend: "Use one of the ids of `LeafGroup::ALL`.",
    }
    UNKNOWN_BODY_VIEW = "unknown-body-view" in Name {
        what: "No view of the body has the name.",
        why: "A muscle shows on the front, the back or both.",
        example: "`rear` for `back`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_REGION = "unknown-region" in Name {
        what: "No body region has the name.",
        why: "A region that is not understood cannot be spared.",
        example: "`lower-bak` for `lower-back`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_EQUIPMENT = "unknown-equipment" in Name {
        what: "No piece of equipment has the name.",
        why: "Equipment is written as a kebab-case id; words that people use for it only suggest one.",
        example: "`TRX` for `suspension-trainer`.",
        mend: "Use the suggested id, or one of `Equipment::ALL`.",
    }
    UNKNOWN_PLACE = "unknown-place" in Name {
        what: "No place has the name.",
        why: "A session takes place in a room or outdoors.",
        example: "`moon`.",
        mend: "Use `room`, which has a wall and a door, or `outdoors`.",
    }
    UNKNOWN_KIND = "unknown-kind" in Name {
        what: "No kind of exercise has the name.",
        why: "The kind decides in which phases an exercise may be used.",
        example: "`stretch` for `static-stretch`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_LEVEL = "unknown-level" in Name {
        what: "No level has the name.",
        why: "There are three levels.",
        example: "`advanced` for `expert`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_LATERALITY = "unknown-laterality" in Name {
        what: "No laterality has the name.",
        why: "The two sides work together, one after the other, or in turn.",
        example: "`one-sided` for `unilateral`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_MECHANIC = "unknown-mechanic" in Name {
        what: "No mechanic has the name.",
        why: "One joint moves under load, or several.",
        example: "`compund` for `compound`.",
        mend: "Use `compound` or `isolation`.",
    }
    UNKNOWN_FORCE = "unknown-force" in Name {
        what: "No force has the name.",
        why: "The effort is a push, a pull or a hold.",
        example: "`pul` for `pull`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_PATTERN = "unknown-pattern" in Name {
        what: "No movement pattern has the name.",
        why: "A pattern is written as its kebab-case id.",
        example: "`row` for `horizontal-pull`.",
        mend: "Use one of the ids of `Pattern::ALL`, or leave the pattern out.",
    }
    UNKNOWN_POSITION = "unknown-position" in Name {
        what: "No position has the name.",
        why: "A position is written as its kebab-case id.",
        example: "`lying` for `supine`.",
        mend: "Use one of the ids of `Position::ALL`, or leave the position out.",
    }
    UNKNOWN_EFFECT = "unknown-effect" in Name {
        what: "No effect of a modifier has the name.",
        why: "A change of technique makes an exercise easier or harder.",
        example: "`heavier` for `harder`.",
        mend: "Use `easier` or `harder`.",
    }
    UNKNOWN_PHASE = "unknown-phase" in Name {
        what: "No phase has the name.",
        why: "A session has three phases.",
        example: "`warmup` for `warm-up`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_SIDE = "unknown-side" in Name {
        what: "No side of the body has the name.",
        why: "Work is done on the left, the right or both sides.",
        example: "`l` for `left`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_BAND_TENSION = "unknown-band-tension" in Name {
        what: "No tension of a band has the name.",
        why: "Bands come in four tensions.",
        example: "`medum` for `medium`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_WHEEL = "unknown-wheel" in Name {
        what: "No wheel of a rule of progression has the name.",
        why: "A rule moves repetitions, holds, sets, rounds, the load, the maximum, the stage or the rung.",
        example: "`weight` for `load`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_ROUNDING = "unknown-rounding" in Name {
        what: "No way of rounding has the name.",
        why: "A mass is rounded to the nearest load, down or up.",
        example: "`floor` for `down`.",
        mend: "Use `nearest`, `down` or `up`.",
    }
    UNKNOWN_ROUNDING_REASON = "unknown-rounding-reason" in Name {
        what: "No reason for a rounded load has the name.",
        why: "The reasons are a closed list.",
        example: "`neared` for `nearer`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_HEAVINESS = "unknown-heaviness" in Name {
        what: "No relative load has the name.",
        why: "A load without a number is light, moderate or heavy.",
        example: "`medium` for `moderate`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_MASS_UNIT = "unknown-mass-unit" in Name {
        what: "No unit of mass has the name.",
        why: "A mass is in kilograms or pounds.",
        example: "`kgs` for `kg`.",
        mend: "Use `kg` or `lb`.",
    }
    UNKNOWN_SPLIT = "unknown-split" in Name {
        what: "No split of a week has the name.",
        why: "A split says which session trains which body parts.",
        example: "`upper` for `upper-lower`.",
        mend: "Use one of the names that the error lists, or lists of body parts.",
    }
    UNKNOWN_GOAL = "unknown-goal" in Name {
        what: "No goal of training has the name.",
        why: "A goal sets repetitions, effort and rest.",
        example: "`strenght` for `strength`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_LOAD_GRADE = "unknown-load-grade" in Name {
        what: "No grade of loading has the name.",
        why: "A setup loads a region lightly or heavily.",
        example: "`medium` for `light`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_MEDIA_KIND = "unknown-media-kind" in Name {
        what: "No kind of media has the name.",
        why: "A medium of an exercise is a picture or a film.",
        example: "`photo` for `image`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_AREA = "unknown-area" in Name {
        what: "No area of codes has the name.",
        why: "Every code belongs to one area.",
        example: "`lints` for `lint`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_EXERCISE = "unknown-exercise" in Name {
        what: "No exercise of the catalogue has the id, or had it before.",
        why: "An id that is not understood cannot be replaced by a guess: the guess may hurt someone.",
        example: "`catalog.get(\"renegade-roe\")`.",
        mend: "Use one of the candidates that the error names, or search the catalogue.",
    }
    MERGE_CONFLICT = "merge-conflict" in Name {
        what: "Two catalogues that were merged have an exercise with the same id.",
        why: "One of the two was kept, and somebody may have wanted the other.",
        example: "`push-up` in the embedded catalogue and in an imported one.",
        mend: "Check which was kept; join the setups, or merge with the other choice.",
    }
    DUPLICATE_ID = "duplicate-id" in Name {
        what: "An exercise of the catalogue has the id already, or had it before.",
        why: "An id names one exercise for good, so a second one would never be found.",
        example: "Inserting an exercise called `push-up` into a copy of the embedded catalogue.",
        mend: "Give the exercise an id of its own, or put it in the place of the other with `Catalog::replace`.",
    }
    INVALID_ID = "invalid-id" in Name {
        what: "The text is not a valid id.",
        why: "Ids are kebab-case slugs of 1 to 200 characters, so that they read well in documents and addresses.",
        example: "`Renegade Row` for `renegade-row`.",
        mend: "Use the suggested id: lower-case letters and digits, in words joined by single hyphens.",
    }
    UNKNOWN_MEASURE = "unknown-measure" in Name {
        what: "No measure of work has the name.",
        why: "Work is measured in repetitions, seconds or metres.",
        example: "`minutes` for `seconds`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_BLOCK_STYLE = "unknown-block-style" in Name {
        what: "No style of blocks has the name.",
        why: "A block is done in straight sets or as a superset.",
        example: "`giant-set` for `superset`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_SUPERSET_ERROR = "unknown-superset-error" in Name {
        what: "Nothing that can be wrong with a superset has the name.",
        why: "There are a few such names, which findings carry.",
        example: "`short` for `too-short`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_BLOCK_ERROR = "unknown-block-error" in Name {
        what: "Nothing that can be wrong with a block in rounds has the name.",
        why: "There are a few such names, which findings carry.",
        example: "`none` for `empty`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_MOVEMENT_GROUP = "unknown-movement-group" in Name {
        what: "No group of movement patterns has the name.",
        why: "There are five groups, which a balanced session has one movement of each of.",
        example: "`pusch` for `push`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_EVIDENCE = "unknown-evidence" in Name {
        what: "No grade of evidence has the name.",
        why: "A grade is written as its kebab-case id, not as its name for people.",
        example: "`strong` for `good`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_WEEKDAY = "unknown-weekday" in Name {
        what: "No day of the week has the name.",
        why: "A day is written as its English name in lower case.",
        example: "`thu` for `thursday`.",
        mend: "Use one of the names that the error lists.",
    }
    UNKNOWN_DEMAND = "unknown-demand" in Name {
        what: "Nothing that a model can ask for has the name.",
        why: "Demands are muscles, movement groups, body regions and `raise`.",
        example: "`{\"demand\": \"pusch\", \"weight\": 24}` in a model.",
        mend: "Take the suggestion, or an id of a muscle, a movement group or a region.",
    }
}

/// The code for an unknown name of a list, looked up when the crate is built, so that no list is
/// without an entry above.
#[expect(clippy::panic, reason = "stops the build, and never a program")]
pub(crate) const fn of_list(code: &str) -> &'static str {
    let mut rest = CODES;
    while let [entry, others @ ..] = rest {
        if crate::vocabulary::ids::is_same(entry.id(), code) {
            return entry.id();
        }
        rest = others;
    }
    panic!(
        "a closed list has no code in src/codes/names.rs: add one called `unknown-` and its name"
    )
}
