//! The three parts of a session.

use crate::exercise::Kind;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A part of a session; the parts come in this order.
    ///
    /// ```
    /// use regimen::Phase;
    /// assert!(Phase::WarmUp < Phase::Strength && Phase::Strength < Phase::CoolDown);
    /// ```
    pub enum Phase: "phase" {
        WarmUp = "warm-up",
        Strength = "strength",
        CoolDown = "cool-down",
    }
}

impl Phase {
    /// Whether an exercise of the kind may stand in this phase.
    ///
    /// Stretches and cardio may stand in the warm-up or the cool-down, activation drills in
    /// the warm-up, strength and plyometric exercises in the strength phase.
    ///
    /// ```
    /// use regimen::{Kind, Phase};
    /// assert!(Phase::CoolDown.allows(Kind::StaticStretch));
    /// assert!(!Phase::CoolDown.allows(Kind::Activation));
    /// ```
    #[must_use]
    pub fn allows(self, kind: Kind) -> bool {
        match kind {
            Kind::Strength | Kind::Plyometric => self == Self::Strength,
            Kind::Activation => self == Self::WarmUp,
            Kind::StaticStretch | Kind::DynamicStretch | Kind::Cardio => {
                self != Self::Strength
            }
        }
    }

    /// The phases in which exercises of a kind may stand.
    pub(super) fn for_kind(kind: Kind) -> Vec<Self> {
        Self::ALL.iter().copied().filter(|phase| phase.allows(kind)).collect()
    }
}
