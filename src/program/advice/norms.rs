//! The numbers that advice goes by, each with its source.

/// Declares the norms as fields with their default, so that the documentation and the messages have
/// one source.
macro_rules! norms {
    ($( $(#[$meta:meta])* $field:ident: $Type:ty = $value:literal, $source:ident = $text:literal; )+) => {
        /// The numbers that [advice](crate::program::Program::advice_by) goes by.
        ///
        /// | norm | default | source |
        /// | --- | --- | --- |
        $( #[doc = concat!("| `", stringify!($field), "` | ", stringify!($value), " | ", $text, " |")] )+
        ///
        /// One low and one high number of sets hold for all muscles: numbers for each muscle are
        /// opinion of experts.
        ///
        /// ```
        /// use regimen::program::Norms;
        /// let strict = Norms { high_volume: 12.0, ..Norms::default() };
        /// assert_eq!(strict.low_volume, 4.0);
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default, deny_unknown_fields, expecting = "norms for a week")]
        pub struct Norms {
            $( $(#[$meta])* pub $field: $Type, )+
        }

        impl Default for Norms {
            fn default() -> Self {
                Self { $( $field: $value, )+ }
            }
        }

        $( pub(super) const $source: &str = $text; )+
    };
}

norms! {
    /// The hours between two sessions that train one leaf group, where no recovery is stated.
    recovery: u32 = 48, RECOVERY_SOURCE = "guideline of ACSM; three trials found 24 h as good (J Sports Med Phys Fitness 2018, 58:233; Yang 2018; Rev Bras Cineantropom 2023)";
    /// The sets of a target muscle in a week, at least.
    low_volume: f64 = 4.0, LOW_SOURCE = "Iversen 2021: 4 sets a week give much of what there is to gain";
    /// The sets of a muscle in a week, at most.
    high_volume: f64 = 20.0, HIGH_SOURCE = "Baz-Valle 2022: 12 to 20 sets a week, and no clear gain from more";
    /// The days of a week on which a target leaf group is a primary, at least.
    days: u32 = 2, SELDOM_SOURCE = "WHO 2020: two days a week; Pelland 2025: frequency helps strength, and hardly size";
    /// The sets of a muscle in one session, at most.
    session_volume: f64 = 10.0, CROWDED_SOURCE = "a choice of this crate; Remmert 2025 (preprint) has about 11";
    /// The greater of compound pushing and pulling, divided by the smaller, at most.
    imbalance: f64 = 1.5, BALANCE_SOURCE = "a choice of this crate";
    /// Whether every strength lift should have a rule.
    progress: bool = true, PROGRESS_SOURCE = "a choice of this crate: where no lift has a rule, nothing moves";
    /// Whether sessions should fit their slots with all lifts at their limits too.
    limits: bool = true, LIMITS_SOURCE = "a choice of this crate: all limits at once is the worst there can be";
    /// The weeks in a row without a deload, at most.
    weeks_without_deload: u32 = 8, DELOAD_SOURCE = "practice: every 5.6 weeks (Rogerson 2024); two trials found no benefit (Coleman 2024, PeerJ e16777; Sci Rep 2026, s41598-026-40612-5)";
}

/// Where a session stands in no slot.
pub(super) const IDLE_SOURCE: &str =
    "a choice of this crate: what is never due is probably forgotten";
