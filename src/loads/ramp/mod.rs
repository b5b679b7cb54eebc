//! What a ramp comes to: the usual table, and the masses that exist.

mod resolved;
mod usual;

pub use resolved::RampWeight;
