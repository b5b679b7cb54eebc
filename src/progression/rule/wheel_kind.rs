//! What a rule can move.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a wheel of a rule moves.
    #[non_exhaustive]
    pub enum WheelKind: "wheel" {
        /// The repetitions of every run.
        Reps = "repetitions",
        /// The seconds of a hold.
        Hold = "hold",
        /// The sets of the last run.
        Sets = "sets",
        /// The rounds of a block with a time cap.
        Rounds = "rounds",
        /// The load.
        Load = "load",
        /// The training maximum that percentages are of.
        Max = "training maximum",
        /// The dose, of a list of stages.
        Stage = "stage",
        /// The exercise, of a ladder.
        Rung = "rung",
    }
}
