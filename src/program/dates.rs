//! From dates to days of a programme, and back.

use jiff::civil::Date;
use jiff::{Span, Unit};

/// The Monday with which a programme begins: day 0.
///
/// # Example
///
/// ```
/// use jiff::civil::date;
/// use regimen::program::FirstMonday;
///
/// // A programme that begins in the week of a Wednesday.
/// let first = FirstMonday::of(date(2025, 9, 3)).ok_or("a date")?;
/// assert_eq!(first.date(), date(2025, 9, 1));
/// assert_eq!(first.day_of(date(2025, 9, 18)), Some(17));
/// assert_eq!(first.date_of(17), Some(date(2025, 9, 18)));
/// assert_eq!(first.day_of(date(2025, 8, 31)), None, "before the first Monday");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FirstMonday(Date);

impl FirstMonday {
    /// The Monday of the week of a date; `None` where that is before the first date there is.
    #[must_use]
    pub fn of(date: Date) -> Option<Self> {
        let days = date.weekday().to_monday_zero_offset();
        let back = Span::new().try_days(days).ok()?;
        date.checked_sub(back).ok().map(Self)
    }

    /// The date of the Monday.
    #[must_use]
    pub const fn date(self) -> Date {
        self.0
    }

    /// The day of a date, counted from the first Monday; `None` for a date before it.
    #[must_use]
    pub fn day_of(self, date: Date) -> Option<u32> {
        let days = self.0.until((Unit::Day, date)).ok()?.get_days();
        u32::try_from(days).ok()
    }

    /// The date of a day; `None` after the last date there is.
    #[must_use]
    pub fn date_of(self, day: u32) -> Option<Date> {
        let days = Span::new().try_days(day).ok()?;
        self.0.checked_add(days).ok()
    }
}
