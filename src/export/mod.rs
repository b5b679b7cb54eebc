//! What a routine becomes elsewhere: pages, pictures, calendar entries, device files, other apps.
//!
//! Each format is behind a feature of its own. No other format holds a whole
//! [prescription](crate::Prescription): an exporter that cannot say everything returns an
//! [`Export`] with its [losses](Export::losses).

mod loss;

pub use loss::{Export, Loss};
