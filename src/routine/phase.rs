//! The three parts of a session.

use crate::exercise::ExerciseKind;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A part of a session; the parts come in this order.
    ///
    /// ```
    /// use regimen::Phase;
    /// assert!(Phase::WarmUp < Phase::Strength && Phase::Strength < Phase::CoolDown);
    /// ```
    pub enum Phase: "phase" {
        WarmUp = "warm-up" | "mobility" | "activation" | "preparation" | "prep",
        Strength = "strength" | "main" | "main set" | "main work" | "workout" | "work" | "working" | "training",
        CoolDown = "cool-down" | "stretch" | "stretching" | "cool" | "recovery",
    }
}

impl Phase {
    /// Whether an exercise of the kind may stand in this phase.
    ///
    /// Stretches and cardio may stand in the warm-up or the cool-down, activation drills in
    /// the warm-up, strength and plyometric exercises in the strength phase.
    ///
    /// ```
    /// use regimen::{ExerciseKind, Phase};
    /// assert!(Phase::CoolDown.allows(ExerciseKind::StaticStretch));
    /// assert!(!Phase::CoolDown.allows(ExerciseKind::Activation));
    /// ```
    #[must_use]
    pub fn allows(self, kind: ExerciseKind) -> bool {
        match kind {
            ExerciseKind::Strength | ExerciseKind::Plyometric => self == Self::Strength,
            ExerciseKind::Activation => self == Self::WarmUp,
            ExerciseKind::StaticStretch
            | ExerciseKind::DynamicStretch
            | ExerciseKind::Cardio => self != Self::Strength,
        }
    }

    /// The phases in which exercises of a kind may stand.
    pub(super) fn for_kind(kind: ExerciseKind) -> Vec<Self> {
        Self::ALL.iter().copied().filter(|phase| phase.allows(kind)).collect()
    }
}
