//! What can be asked of a routine: how long it takes, what it gives, what is unwise about it.

mod advice;
mod pace;
mod ramps;
mod rounds;
mod timeline;
mod volume;

pub use advice::{Advice, Measure};
pub use pace::Pace;
pub use timeline::{Activity, Segment, Side, Timeline};
pub use volume::Volume;
