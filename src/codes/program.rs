//! Codes of programmes: weeks of sessions.

use super::prescription;

/// A quantity that is out of its range has one code everywhere.
pub(crate) const OUT_OF_RANGE: &str = prescription::OUT_OF_RANGE;

codes! {
    NO_SLOT = "no-slot" in Program {
        what: "The week has no slot.",
        why: "Nothing would ever be due.",
        example: "`\"week\": []`.",
        mend: "Give the week one to seven slots, each with its `day`, `minutes` and `does`.",
    }
    UNKNOWN_SESSION = "unknown-session" in Program {
        what: "No session or rotation has the id.",
        why: "A slot names what is done in it, and a rotation names its sessions.",
        example: "`\"does\": \"main\"` without a rotation called `main`.",
        mend: "Use one of the ids that `known` lists, or add the session.",
    }
    NAME_TAKEN = "name-taken" in Program {
        what: "An id is used twice.",
        why: "A slot names sessions and rotations alike, so they share their ids.",
        example: "A session `a`, and a rotation `a`.",
        mend: "Call one of them otherwise.",
    }
    SESSION_TWICE = "session-twice" in Program {
        what: "A rotation has a session twice.",
        why: "Next is the session done longest ago, so each can have one turn only.",
        example: "`\"main\": [\"a\", \"b\", \"a\"]`.",
        mend: "Leave one of them out, or add the session under a second id.",
    }
    DAY_TWICE = "day-twice" in Program {
        what: "Two slots are on the same day.",
        why: "A day has one slot at most, a choice of this crate.",
        example: "Two slots on `monday`.",
        mend: "Move one of them to another day, or put the sessions together.",
    }
    BAD_SESSION = "bad-session" in Program {
        what: "The routine of a session breaks a rule for routines.",
        why: "Every session of a programme is a valid routine; `violation` says what is wrong.",
        example: "A session without a warm-up.",
        mend: "Mend the routine as the code of `violation` says.",
    }
    TOO_LONG_FOR_SLOT = "too-long-for-slot" in Program {
        what: "A session takes longer than a slot it can stand in has minutes, with its own doses or with those that its lifts list.",
        why: "The upper end of its duration at the usual pace counts.",
        example: "A session of 34 to 42 min in a slot of 40 min.",
        mend: "Give the slot more minutes, or the session fewer sets.",
    }
    MISSING_EQUIPMENT = "missing-equipment" in Program {
        what: "The kit of a slot lacks equipment for a session, or for a rung of a lift.",
        why: "A session is done with what is there on the day.",
        example: "A barbell squat in a slot outdoors.",
        mend: "Add `missing` to the kit of the slot, or use another exercise or slot.",
    }
    TOO_LITTLE_RECOVERY = "too-little-recovery" in Program {
        what: "Muscles are trained again before the stated hours of recovery are over.",
        why: "Days count across the week's end, and a rotation follows in the order of its list.",
        example: "Squats on Friday and Saturday, with a recovery of 48 h.",
        mend: "Move one of `slots` to another day, or state less recovery.",
    }
    UNKNOWN_LIFT = "unknown-lift" in Program {
        what: "A rule is for a lift that stands in no session.",
        why: "It would never be followed; lifts are called after their exercise unless the session names them.",
        example: "A rule for `squat` where the exercise is `back-squat`.",
        mend: "Use one of the lifts that `known` lists.",
    }
    UNKNOWN_STEP = "unknown-step" in Program {
        what: "A lift is named for a step that the session does not have.",
        why: "Steps are counted from 1 through all phases and supersets.",
        example: "`\"lifts\": {\"9\": \"t1-squat\"}` in a session of five steps.",
        mend: "Use the number of the step.",
    }
    MIXED_LIFT = "mixed-lift" in Program {
        what: "A lift stands for steps of different exercises, or of different loads.",
        why: "A lift has one load, and that of one exercise says nothing of another.",
        example: "One name for squats and for presses, or for a heavy day at 100 kg and a light one at 80 kg.",
        mend: "Give each a lift of its own; a ladder of exercises is written as `rungs`, and doses of one lift with a share of its load each as `turns`.",
    }
    UNEVEN_SUPERSET_LATER = "uneven-superset-later" in Program {
        what: "A rule brings a step of a superset or circuit to another number of sets.",
        why: "The steps of a superset are done set by set in turn, so their sets are equal; in rounds each has one.",
        example: "`up sets +1 to 5` for one half of a superset.",
        mend: "Let the rule keep the sets, or take the step out of the block.",
    }
    TOO_LONG_FOR_BEAT_LATER = "too-long-for-beat-later" in Program {
        what: "A rule brings a step on the clock to a dose that takes longer than a beat.",
        why: "The next step would begin late, and so would all after it.",
        example: "`up reps +1 to 20` for `1x10` every 60 s.",
        mend: "Lower the limit of the rule, or make the beat at least `needs` seconds.",
    }
    BAD_DELOAD = "bad-deload" in Program {
        what: "A deload cannot be read.",
        why: "It has shares of the sets and of the load that are kept, in percent, and repetitions in reserve.",
        example: "`{\"sets\": \"half\"}`.",
        mend: "Write it such as `{\"sets\": 50, \"load\": 90, \"reserve\": 2}`, or `{}`.",
    }
    STILL_RECOVERING = "still-recovering" in ProgramAdvice {
        what: "Muscles that the session trains were trained a short while ago.",
        why: "The recovery that the programme states, or else 48 h, is not over.",
        example: "Monday's session on Tuesday, and again on Wednesday.",
        mend: "Wait a day, or go on where it feels right: nothing is refused.",
    }
    LITTLE_RECOVERY = "little-recovery" in ProgramAdvice {
        what: "Muscles are trained again soon, in a programme that states no recovery.",
        why: "A guideline advises 48 h; there are trials in which 24 h did as well.",
        example: "Squats on Friday and Saturday.",
        mend: "Move one of `slots`, or state the `recovery` that is meant.",
    }
    LOW_VOLUME = "low-volume" in ProgramAdvice {
        what: "Muscles that the programme is for get few sets in a week.",
        why: "Four sets a week give much of what there is to gain.",
        example: "Two sets of rows a week, with the target `rhomboids`.",
        mend: "Add sets for `muscles`, or leave them out of the targets.",
    }
    HIGH_VOLUME = "high-volume" in ProgramAdvice {
        what: "Muscles get many sets in a week.",
        why: "More than 20 sets hardly add to the gain.",
        example: "Eight sets of rows on each of three days.",
        mend: "Leave out sets for `muscle`.",
    }
    SELDOM = "seldom" in ProgramAdvice {
        what: "Leaf groups that the programme is for are primaries on one day a week only.",
        why: "Guidelines advise two days, and strength gains from practice.",
        example: "All leg work on Saturday.",
        mend: "Spread the sets for `groups` over two days.",
    }
    CROWDED_SESSION = "crowded-session" in ProgramAdvice {
        what: "One session gives muscles many sets.",
        why: "The last of more than ten sets give little.",
        example: "Twelve sets for the chest on Monday.",
        mend: "Move some of the sets to another day.",
    }
    PUSH_PULL_IMBALANCE = "push-pull-imbalance" in ProgramAdvice {
        what: "Compound pushing and pulling of the upper body are out of balance over the week.",
        why: "Balance is a choice of this crate; isolation lifts do not count.",
        example: "Ten sets of presses a week, and four of rows.",
        mend: "Keep the two about equal over the week.",
    }
    NO_PROGRESS = "no-progress" in ProgramAdvice {
        what: "A lift of the strength phase has no rule.",
        why: "Where no lift has a rule, nothing moves.",
        example: "`push-up` without an entry under `lifts`.",
        mend: "Give `lift` a rule, such as `up reps +1 to 15`.",
    }
    LONG_WITHOUT_DELOAD = "long-without-deload" in ProgramAdvice {
        what: "Many weeks in a row have no easy one among them.",
        why: "Many plan one every five or six weeks; two trials found no benefit.",
        example: "One period of twelve weeks.",
        mend: "Put an easy week between, or leave it as it is.",
    }
    OUTGROWS_SLOT = "outgrows-slot" in ProgramAdvice {
        what: "With its lifts at the limits of their rules a session takes longer than its slot has minutes.",
        why: "Repetitions, seconds and sets take time; all limits at once is the worst there can be.",
        example: "`up sets +1 to 20` in a slot of 20 min.",
        mend: "Lower a limit, give the slot more minutes, or look at it again when it has come so far.",
    }
    IDLE_SESSION = "idle-session" in ProgramAdvice {
        what: "A session stands in no slot.",
        why: "It is never due.",
        example: "A session `c` beside a rotation of `a` and `b`.",
        mend: "Name it in a slot or in a rotation, or leave it out.",
    }
    MORE_MINUTES = "more-minutes" in ProgramHint {
        what: "The slot needs more minutes.",
        why: "The longest session that can stand there counts.",
        example: "42 min for a session of 34 to 42 min.",
        mend: "Give the slot `minutes`.",
    }
    ADD_TO_SLOT = "add-to-slot" in ProgramHint {
        what: "The kit of the slot lacks equipment.",
        why: "A slot without a kit has that of the first slot.",
        example: "`squat-rack` for a back squat.",
        mend: "Add `equipment` to the kit of the slot, or what stands in for it.",
    }
    MOVE_SLOT = "move-slot" in ProgramHint {
        what: "On another day the slot would leave enough recovery.",
        why: "The nearest free day is suggested.",
        example: "Tuesday's slot on Wednesday.",
        mend: "Move `slot` to `day`.",
    }
    STATE_RECOVERY = "state-recovery" in ProgramHint {
        what: "The week as it is leaves less recovery than stated.",
        why: "Recovery binds only as far as it is stated.",
        example: "24 h, where squats are on Friday and Saturday.",
        mend: "State `hours`.",
    }
}
