//! The two ends of a range that was worked out.

use std::fmt;

/// The least and the greatest of a quantity, such as the sets or the length of a session.
///
/// # Example
///
/// ```
/// use regimen::{LowHigh, Prescription};
///
/// let rows: Prescription = "1x12, 2-3x8".parse()?;
/// assert_eq!(rows.sets(), LowHigh { low: 3, high: 4 });
/// assert_eq!(rows.sets().to_string(), "3-4");
/// assert_eq!(LowHigh::exactly(3).to_string(), "3");
/// # Ok::<(), regimen::prescription::ParsePrescriptionError>(())
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(deny_unknown_fields)]
pub struct LowHigh<T> {
    /// The least.
    pub low: T,
    /// The greatest.
    pub high: T,
}

impl<T> LowHigh<T> {
    /// Two ends.
    pub(crate) const fn new(low: T, high: T) -> Self {
        Self { low, high }
    }

    /// Applies a function to both ends.
    #[must_use]
    pub fn map<U>(self, mut change: impl FnMut(T) -> U) -> LowHigh<U> {
        LowHigh { low: change(self.low), high: change(self.high) }
    }
}

impl<T: Copy> LowHigh<T> {
    /// Both ends the same.
    #[must_use]
    pub const fn exactly(value: T) -> Self {
        Self { low: value, high: value }
    }
}

impl<T: std::ops::AddAssign> std::ops::AddAssign for LowHigh<T> {
    fn add_assign(&mut self, other: Self) {
        self.low += other.low;
        self.high += other.high;
    }
}

impl<T: std::ops::AddAssign> std::ops::Add for LowHigh<T> {
    type Output = Self;
    fn add(mut self, other: Self) -> Self {
        self += other;
        self
    }
}

/// "3", or "3-4" where the two ends differ; a width is that of the whole.
impl<T: fmt::Display + PartialEq> fmt::Display for LowHigh<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.low == self.high {
            return f.pad(&self.low.to_string());
        }
        f.pad(&format!("{}-{}", self.low, self.high))
    }
}
