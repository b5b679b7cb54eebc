//! Codes of prescriptions and quantities.

codes! {
    BAD_PRESCRIPTION = "bad-prescription" in Prescription {
        what: "The text is not a prescription, or not the part of one that was asked for.",
        why: "Only what can mean one thing is read, so that no set is done at a load or a number \
              of repetitions that nobody meant.",
        example: "`3x5 +10kg`: the plus may mean weight added to the body's, or at least 5.",
        mend: "Put `suggestion`, where there is one, in place of the bytes at `span`; otherwise \
               write what `expected` lists, or one of the `readings`.",
    }
    OUT_OF_RANGE = "out-of-range" in Prescription {
        what: "A quantity is outside its range or between its steps, or the ends of a range are \
               in the wrong order.",
        why: "Values that no session of a person has are nearly always slips: 80 sets, RPE 85.",
        example: "`21x10`: a run has 1 to 20 sets.",
        mend: "Give a value from `least` to `most` in steps of `step`; where `reversed` is true, \
               swap the two ends.",
    }
}
