//! What would help, in words and as an edit of the draft.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::codes::program as codes;
use crate::equipment::EquipmentSet;
use crate::finding::serialize_finding;
use crate::json::Edit;
use crate::program::Weekday;
use crate::routine::{Hint, HintKind};
use crate::text::all_of;

/// What would help a refused programme, and, where it can be applied to a draft, how.
///
/// As JSON: `code`, `message`, the facts, and `edit` where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgramHint {
    kind: ProgramHintKind,
    edit: Vec<Edit>,
}

/// What would help a refused programme, with the facts.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum ProgramHintKind {
    /// What would help the draft of a routine too.
    General(HintKind),
    /// Give the slot more minutes.
    #[non_exhaustive]
    MoreMinutes {
        /// The minutes that the slot needs.
        minutes: u64,
    },
    /// Add the equipment to the kit of the slot.
    #[non_exhaustive]
    AddToSlot {
        /// The equipment.
        equipment: EquipmentSet,
    },
    /// Move the slot to another day.
    #[non_exhaustive]
    MoveSlot {
        /// The slot, counted from 1.
        slot: usize,
        /// The day.
        day: Weekday,
    },
    /// State less recovery.
    #[non_exhaustive]
    StateRecovery {
        /// The hours that the week keeps as it is.
        hours: u32,
    },
}

impl ProgramHint {
    pub(in crate::program) fn with(
        kind: ProgramHintKind,
        edit: impl IntoIterator<Item = Edit>,
    ) -> Self {
        Self { kind, edit: edit.into_iter().collect() }
    }

    /// A hint for a part of the document.
    pub(in crate::program) fn of(hint: &Hint, prefix: &str) -> Self {
        let edit = hint.edit().iter().map(|edit| edit.inside(prefix));
        Self::with(ProgramHintKind::General(hint.kind().clone()), edit)
    }

    /// What would help, with the facts.
    #[must_use]
    pub const fn kind(&self) -> &ProgramHintKind {
        &self.kind
    }

    /// The stable code of the hint.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match &self.kind {
            ProgramHintKind::General(kind) => Hint::from(kind.clone()).code(),
            ProgramHintKind::MoreMinutes { .. } => codes::MORE_MINUTES,
            ProgramHintKind::AddToSlot { .. } => codes::ADD_TO_SLOT,
            ProgramHintKind::MoveSlot { .. } => codes::MOVE_SLOT,
            ProgramHintKind::StateRecovery { .. } => codes::STATE_RECOVERY,
        }
    }

    /// An RFC 6902 patch of the draft that does it, by the positions of the draft as it was read;
    /// empty where it cannot be applied.
    #[must_use]
    pub fn edit(&self) -> &[Edit] {
        &self.edit
    }
}

impl fmt::Display for ProgramHint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ProgramHintKind::General(kind) => Hint::from(kind.clone()).fmt(f),
            ProgramHintKind::MoreMinutes { minutes } => {
                write!(f, "give the slot {minutes} min")
            }
            ProgramHintKind::AddToSlot { equipment } => {
                write!(f, "add {} to the kit of the slot", all_of(*equipment))
            }
            ProgramHintKind::MoveSlot { slot, day } => {
                write!(f, "move slot {slot} to {}", day.name())
            }
            ProgramHintKind::StateRecovery { hours } => {
                write!(f, "state a recovery of {hours} h")
            }
        }
    }
}

impl Serialize for ProgramHint {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts<'a> {
            #[serde(flatten)]
            kind: Option<&'a ProgramHintKind>,
            #[serde(skip_serializing_if = "<[_]>::is_empty")]
            edit: &'a [Edit],
        }
        // A kind without facts is written as `null`, which is no map.
        let bare = ProgramHintKind::General(HintKind::Remove);
        let kind = Some(&self.kind).filter(|kind| **kind != bare);
        serialize_finding(to, self.code(), self, &Facts { kind, edit: &self.edit })
    }
}
