//! Muscles, and the groups they are spoken of in.

mod benefits;
mod facts;
mod group;
mod names;

pub use benefits::{Benefit, Evidence, Study};
#[cfg(feature = "schema")]
pub(crate) use group::MUSCLES_AND_GROUPS;
pub use group::MuscleGroup;
pub use names::{BodyView, LeafGroup, Muscle, MuscleSet};
