//! Muscles, and the groups they are spoken of in.

mod benefits;
mod facts;
mod group;
mod names;

pub use benefits::{Benefit, Evidence, Study};
pub use group::MuscleGroup;
#[cfg(feature = "schema")]
pub(crate) use group::MuscleOrGroup;
pub use names::{BodyView, LeafGroup, Muscle, MuscleSet};
