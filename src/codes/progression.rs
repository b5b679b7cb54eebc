//! Codes of rules of progression, of lifts, and of what comes next.

codes! {
    BAD_RULE = "bad-rule" in Progress {
        what: "The text or the parts are not a rule of progression.",
        why: "A rule decides the load of the next session, so only what can mean one thing is read.",
        example: "`up load +5`: kilograms or pounds.",
        mend: "Put `suggestion`, where there is one, in place of the bytes at `span`; otherwise write what `expected` lists, or one of the `readings`.",
    }
    NO_RULE = "no-rule" in Progress {
        what: "The lift has no rule.",
        why: "Without a rule nothing says what comes next.",
        example: "A builder of a lift that was given a dose only.",
        mend: "Give a rule such as `up load +2.5kg`, or take the usual one of the exercise.",
    }
    IDLE_WHEEL = "idle-wheel" in Progress {
        what: "A wheel of the rule can never turn.",
        why: "The rule would promise progress that never comes.",
        example: "`up load +2.5kg, reps +1 to 12`: the load has no limit, so repetitions never rise.",
        mend: "Put a wheel without a limit last, and leave out what the dose does not have; sets in parts have no wheel of repetitions.",
    }
    PERCENT_WITHOUT_MAX = "percent-without-max" in Progress {
        what: "The dose is in percent, and there is neither a training maximum nor a wheel for one.",
        why: "A percentage of nothing is not a load.",
        example: "`1x5 85%` under `up reps +1 to 8`.",
        mend: "Give the lift a training maximum, or the rule a wheel `max`.",
    }
    RUNG_TWICE = "rung-twice" in Progress {
        what: "An exercise is on a ladder twice.",
        why: "Going up such a ladder may lead down again.",
        example: "`push-up`, `incline-push-up`, `push-up`.",
        mend: "Leave one of them out.",
    }
    UNKNOWN_RUNG = "unknown-rung" in Progress {
        what: "An exercise of a ladder is not in the catalogue.",
        why: "An id that is not understood cannot be replaced by a guess.",
        example: "`pushup` for `push-up`.",
        mend: "Correct the id, or search the catalogue.",
    }
    STAGES_AND_TURNS = "stages-and-turns" in Progress {
        what: "The lift has both stages and turns.",
        why: "One list of doses is followed at a time.",
        example: "A document of a lift with `stages` and `turns`.",
        mend: "Keep one of the lists.",
    }
    UP_REPS = "up-reps" in Progress {
        what: "Repetitions rise.",
        why: "Every prescribed set reached what was asked for, or what the rule asks for under `when`.",
        example: "`3x8` done 8, 8, 8 under `up reps +1 to 12`.",
        mend: "Nothing is wrong.",
    }
    UP_HOLD = "up-hold" in Progress {
        what: "The hold is longer.",
        why: "Every prescribed set reached what was asked for, or what the rule asks for under `when`.",
        example: "`3x20s` held 20 s three times under `up hold +5s to 30s`.",
        mend: "Nothing is wrong.",
    }
    UP_SETS = "up-sets" in Progress {
        what: "There is a set more.",
        why: "What the rule asks for was reached, and repetitions are at their limit.",
        example: "`3x12` done 12, 12, 12 under `up reps +1 to 12, sets +1 to 5`.",
        mend: "Nothing is wrong.",
    }
    UP_ROUNDS = "up-rounds" in Progress {
        what: "There are more rounds.",
        why: "The rounds that were asked for were done before the cap.",
        example: "Five rounds of five under `up rounds +1 to 8`.",
        mend: "Nothing is wrong.",
    }
    UP_LOAD = "up-load" in Progress {
        what: "The load is heavier.",
        why: "Every prescribed set reached what was asked for, or what the rule asks for under `when`.",
        example: "`3x5 100kg` done 5, 5, 5 under `up load +2.5kg`.",
        mend: "Nothing is wrong.",
    }
    UP_MAX = "up-max" in Progress {
        what: "The training maximum is higher.",
        why: "Every set of the round reached what was asked for.",
        example: "A round of 5/3/1 without a miss.",
        mend: "Nothing is wrong.",
    }
    UP_STAGE = "up-stage" in Progress {
        what: "The next dose of the list is done.",
        why: "Every prescribed set reached what was asked for, or what the rule asks for under `when`.",
        example: "`3x5` after `3x8` under `up stage`.",
        mend: "Nothing is wrong.",
    }
    UP_RUNG = "up-rung" in Progress {
        what: "The next harder exercise of the ladder is done.",
        why: "Every prescribed set reached what was asked for, or what the rule asks for under `when`.",
        example: "From `incline-push-up` to `push-up`.",
        mend: "Nothing is wrong.",
    }
    DOWN_LOAD = "down-load" in Progress {
        what: "The load is another one after misses: lighter, unless the rule starts its first stage again with more.",
        why: "There were as many misses in a row as the rule allows.",
        example: "Three misses at 100 kg under `miss 3: load -10%`; the second tier of GZCLP starts again 15 lb above its last `3x10`.",
        mend: "Nothing is wrong; the load rises again with the next hits.",
    }
    DOWN_MAX = "down-max" in Progress {
        what: "The training maximum is lower.",
        why: "There were as many misses in a row as the rule allows.",
        example: "A round of 5/3/1 with a miss.",
        mend: "Nothing is wrong; the maximum rises again with the next rounds.",
    }
    DOWN_STAGE = "down-stage" in Progress {
        what: "The next dose of the list is done, after misses.",
        why: "There were as many misses in a row as the rule allows.",
        example: "`5x2, 1x2+` after a miss at `4x3, 1x3+`.",
        mend: "Nothing is wrong.",
    }
    DOWN_RUNG = "down-rung" in Progress {
        what: "The easier exercise of the ladder is done.",
        why: "There were as many misses in a row as the rule allows.",
        example: "From `push-up` back to `incline-push-up`.",
        mend: "Nothing is wrong.",
    }
    HELD_MISSED = "held-missed" in Progress {
        what: "The dose stays: a set fell short.",
        why: "There were fewer misses in a row than turn a wheel.",
        example: "`3x8` done 8, 8, 7.",
        mend: "Do the same again.",
    }
    HELD_SHORT = "held-short" in Progress {
        what: "The dose stays: no set fell short, but it is not a hit either.",
        why: "The top of a range, or what the rule asks for, was not reached.",
        example: "`3x8-12` done 10, 10, 9.",
        mend: "Do the same again.",
    }
    HELD_INCOMPLETE = "held-incomplete" in Progress {
        what: "The dose stays: a prescribed set was not logged.",
        why: "A session that was cut short is neither a hit nor a miss.",
        example: "Two sets of three.",
        mend: "Do the same again, or log what was done.",
    }
    HELD_LIGHTER = "held-lighter" in Progress {
        what: "The dose stays: repetitions were reached with a lighter load than was asked for.",
        why: "Nothing is known of the load that was asked for.",
        example: "`3x8 20kg` done with 17.5 kg.",
        mend: "Do the same again, with the load that was asked for.",
    }
    HELD_TOO_HARD = "held-too-hard" in Progress {
        what: "The dose stays: repetitions were reached with two or more fewer in reserve than was asked for.",
        why: "More would fail next time.",
        example: "`3x8 RIR2` done at RIR 0.",
        mend: "Do the same again.",
    }
    HELD_HITS = "held-hits" in Progress {
        what: "The dose stays until there are more hits in a row.",
        why: "The rule asks for several.",
        example: "The first hit under `hits 2: load +5lb`.",
        mend: "Do the same again.",
    }
    HELD_DELOAD = "held-deload" in Progress {
        what: "The dose stays: the session was one of a period of deload.",
        why: "Easy weeks say nothing of progress.",
        example: "A week of half the sets.",
        mend: "Nothing is wrong.",
    }
    FIRST_TIME = "first-time" in Progress {
        what: "The lift has no record yet.",
        why: "The load of the first full session becomes the aim.",
        example: "A lift that was started without a load.",
        mend: "Choose a load that leaves two repetitions in reserve, and log it.",
    }
    NEXT_TURN = "next-turn" in Progress {
        what: "The next turn of the round is due.",
        why: "The rule is asked at the end of a round.",
        example: "The second week of 5/3/1.",
        mend: "Nothing is wrong.",
    }
    NO_HEAVIER_LOAD = "no-heavier-load" in Progress {
        what: "There is no heavier load.",
        why: "The load that was lifted is the heaviest at hand.",
        example: "The heaviest dumbbells of a rack.",
        mend: "Do more repetitions, as the rule goes on to do, or a harder exercise.",
    }
    AT_THE_TOP = "at-the-top" in Progress {
        what: "Everything that the rule moves is at its limit.",
        why: "No wheel can turn.",
        example: "The last exercise of a ladder, at the limit of its repetitions.",
        mend: "Choose another rule, or a harder exercise.",
    }
    AT_THE_BOTTOM = "at-the-bottom" in Progress {
        what: "There were as many misses in a row as the rule allows, and nothing easier is left.",
        why: "No wheel can turn back; repetitions, seconds and sets start again.",
        example: "The first exercise of a ladder, missed.",
        mend: "Choose an easier exercise, or a lighter load.",
    }
    BACK_AFTER_BREAK = "back-after-break" in Progress {
        what: "The dose is easier after a break.",
        why: "Strength fades slowly, and soreness comes quickly.",
        example: "Six weeks away: a fifth less.",
        mend: "Nothing is wrong; the load rises again with the next hits.",
    }
    NO_BREAK = "no-break" in Progress {
        what: "The dose stays: fewer than 14 days are not a break.",
        why: "Nothing is lost in so few days.",
        example: "A week of holidays.",
        mend: "Nothing is wrong.",
    }
    NO_MAX = "no-max" in Progress {
        what: "The training maximum is not known.",
        why: "A percentage of it is not a load yet, so what was done says nothing, and no session sets the maximum.",
        example: "`1x5 85%` after a break of twelve weeks.",
        mend: "Test the maximum, or estimate it from a set of up to ten repetitions.",
    }
    BAND_MISSING = "band-missing" in Progress {
        what: "The band that is due next is not available, and another one replaces it.",
        why: "Only loads that exist are prescribed.",
        example: "A medium band where only light and heavy ones are at hand.",
        mend: "Nothing is wrong; get the band if the step is too large.",
    }
    DOSE_GAVE_WAY = "dose-gave-way" in Progress {
        what: "The dose that is due does not fit the session, and another one replaces it.",
        why: "A session that breaks a rule is never prescribed, and what was done is judged by what was.",
        example: "25 repetitions where the next step begins after a minute, as no heavier load is at hand.",
        mend: "Give the lift a heavier load, a lower limit, or more time.",
    }
    STEP_IS_LARGE = "step-is-large" in Progress {
        what: "The next load that exists is more than 10 % above this one.",
        why: "ACSM 2009 advises steps of 2 to 10 %.",
        example: "Dumbbells of 10 and 12.5 kg.",
        mend: "Add repetitions before load, such as `up reps +1 to 12, load next`.",
    }
    STALLED = "stalled" in Progress {
        what: "There were three misses in a row, and the rule does nothing on misses.",
        why: "The same dose again and again is unlikely to succeed.",
        example: "Three sessions of `3x5 100kg` with 5, 5, 4.",
        mend: "Take some load off, use a range of repetitions, or do an easier exercise of the ladder.",
    }
    NO_PROGRESS = "no-progress" in Progress {
        what: "A strength exercise has no rule of progression.",
        why: "What never changes stops having an effect: a choice of this crate.",
        example: "`3x10 10kg` for a year.",
        mend: "Give it a rule, such as the usual one of the exercise.",
    }
}
