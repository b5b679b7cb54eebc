//! What can be asked of a routine: how long it takes, what it gives, what is unwise about it.

mod activity;
mod advice;
mod pace;
mod ramps;
mod rounds;
mod timeline;
mod volume;

pub use activity::{Activity, Side};
pub use advice::{Advice, Measure};
pub use pace::Pace;
pub use timeline::{Segment, Timeline};
pub use volume::Volume;
