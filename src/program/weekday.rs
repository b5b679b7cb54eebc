//! The days of a week.

use crate::vocabulary::{member, vocabulary};

vocabulary! {
    /// A day of the week, which begins on Monday (ISO 8601).
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::program::Weekday;
    ///
    /// assert_eq!(Weekday::Thursday.number(), 4);
    /// assert_eq!("thursday".parse(), Ok(Weekday::Thursday));
    /// let error = "thu".parse::<Weekday>().unwrap_err();
    /// assert_eq!(error.to_string(), "no weekday is called `thu`; did you mean `thursday`?");
    /// ```
    pub enum Weekday: "weekday" {
        Monday = "Monday" | "mon" | "mo" | "day 1",
        Tuesday = "Tuesday" | "tue" | "tues" | "tu" | "day 2",
        Wednesday = "Wednesday" | "wed" | "we" | "day 3",
        Thursday = "Thursday" | "thu" | "thur" | "thurs" | "th" | "day 4",
        Friday = "Friday" | "fri" | "fr" | "day 5",
        Saturday = "Saturday" | "sat" | "sa" | "day 6",
        Sunday = "Sunday" | "sun" | "su" | "day 7",
    }
}

member!(Weekday);

impl Weekday {
    /// The number of the day in the week, from 1 for Monday to 7 for Sunday (ISO 8601).
    #[must_use]
    pub const fn number(self) -> u32 {
        self as u32 + 1
    }

    /// The day with a number from 1 for Monday to 7 for Sunday; `None` for other numbers.
    ///
    /// ```
    /// use regimen::program::Weekday;
    /// assert_eq!(Weekday::from_number(7), Some(Weekday::Sunday));
    /// assert_eq!(Weekday::from_number(0), None);
    /// ```
    #[must_use]
    pub fn from_number(number: u32) -> Option<Self> {
        Self::ALL.get(number.checked_sub(1)? as usize).copied()
    }

    /// The weekday of a day that is counted from a Monday, which is day 0.
    ///
    /// ```
    /// use regimen::program::Weekday;
    /// assert_eq!(Weekday::of_day(10), Weekday::Thursday);
    /// ```
    #[must_use]
    pub const fn of_day(day: u32) -> Self {
        match day % 7 {
            0 => Self::Monday,
            1 => Self::Tuesday,
            2 => Self::Wednesday,
            3 => Self::Thursday,
            4 => Self::Friday,
            5 => Self::Saturday,
            _ => Self::Sunday,
        }
    }
}
