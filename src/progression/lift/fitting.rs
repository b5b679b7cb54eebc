//! Which loads an exercise can have, by its setups.

use super::Rung;
use crate::equipment::{Equipment, EquipmentSet};
use crate::exercise::Setup;
use crate::loads::assisted;
use crate::prescription::{Load, Prescription, Run};

const BANDS: EquipmentSet =
    EquipmentSet::of(&[Equipment::ResistanceBand, Equipment::LoopBand]);

/// The resistances of a setup that have a mass.
pub(super) fn masses(setup: &Setup) -> EquipmentSet {
    (setup.equipment() & EquipmentSet::resistances()) - BANDS
}

/// Whether a mass is set that takes load off the body, as on a machine for assisted pull-ups.
pub(super) fn is_helping(setup: &Setup) -> bool {
    setup.assists() && !masses(setup).is_empty()
}

/// Whether an exercise with these setups can be done with a load; where no setup is known,
/// whether it may be.
pub(super) fn can_have(setups: &[Setup], load: &Load) -> bool {
    let any = |may: fn(&Setup) -> bool| setups.is_empty() || setups.iter().any(may);
    match load {
        Load::External(_) => any(|it| !masses(it).is_empty()),
        Load::Band(_) => any(|it| !it.equipment().is_disjoint(BANDS)),
        Load::BodyWeight | Load::Added(_) => {
            any(|it| !it.has_resistance() && !is_helping(it))
        }
        Load::Assisted(_) => any(Setup::assists),
        Load::OfMaximum(_) | Load::Relative(_) => true,
    }
}

/// A dose for another exercise of a ladder: without the loads that it cannot have.
pub(super) fn for_setups(dose: &Prescription, setups: &[Setup]) -> Prescription {
    dose.map_runs(|run| {
        let load = run.load.clone().filter(|load| can_have(setups, load));
        Run { load, ..run }
    })
}

impl Rung {
    /// The setup, or all of the exercise where it is not known.
    fn setups(&self) -> &[Setup] {
        self.setup.as_ref().map_or(self.exercise.setups(), std::slice::from_ref)
    }

    /// Whether the load is help, in mass. The first setup is the usual one.
    pub(crate) fn is_helped(&self) -> bool {
        self.setups().first().is_some_and(is_helping)
    }

    /// Whether the exercise can be done with a load.
    pub(crate) fn can_have(&self, load: &Load) -> bool {
        can_have(self.setups(), load)
    }

    /// A load as the exercise has it: the mass that is set on a machine that helps is help.
    pub(crate) fn as_set(&self, load: Load) -> Load {
        match load {
            Load::External(mass) if self.is_helped() => assisted(mass.low()),
            other => other,
        }
    }
}
