//! Muscles, and the groups they are spoken of in.

mod facts;
mod group;
mod names;

pub use group::MuscleGroup;
pub use names::{BodyView, LeafGroup, Muscle, MuscleSet};
