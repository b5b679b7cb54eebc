//! Following a rule: what was done is judged, and wheels turn.

mod back;
mod judge;
mod moves;
mod next;
mod scale;

pub(super) use judge::Shortfall;
pub(super) use scale::{is_comparable, is_harder, is_same_family, moved, single};
