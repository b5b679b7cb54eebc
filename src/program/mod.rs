//! Programmes: weeks of slots, and the sessions that fill them.

mod slot;
mod weekday;

pub use slot::Slot;
pub use weekday::Weekday;
