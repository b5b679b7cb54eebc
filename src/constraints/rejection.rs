//! Why constraints rule an exercise out.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::codes::catalog as codes;
use crate::equipment::EquipmentSet;
use crate::exercise::Level;
use crate::finding::serialize_finding;
use crate::region::RegionSet;
use crate::text::all_of;

/// Why [constraints](crate::Constraints) rule an exercise out. If several reasons hold, the first in this
/// order is given.
///
/// As JSON: `code`, `message` and the facts.
///
/// # Example
///
/// ```
/// use regimen::{BodyRegion, Catalog, Constraints, Kit, Rejection};
///
/// let person = Constraints::from(Kit::default()).sparing(BodyRegion::Knees);
/// let refused = person.judge(Catalog::builtin().get("bodyweight-squat")?).unwrap_err();
/// assert!(matches!(refused, Rejection::LoadsSparedRegion { is_stated: true, .. }));
/// assert_eq!(
///     serde_json::to_value(&refused)?,
///     serde_json::json!({
///         "code": "loads-spared-region",
///         "message": "not safe for what is to be spared: `knees`",
///         "regions": ["knees"],
///         "is_stated": true,
///     })
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Rejection {
    /// No setup is possible with the kit.
    #[non_exhaustive]
    MissingEquipment {
        /// What the kit lacks for the setup that is nearest to possible.
        missing: EquipmentSet,
        /// Equipment that this setup needs and that could not be identified, such as a "machine";
        /// no kit provides it.
        unknown: Option<String>,
    },
    /// The exercise is above the highest level.
    #[non_exhaustive]
    AboveLevel {
        /// The level of the exercise.
        level: Level,
        /// The highest level that is allowed.
        highest: Level,
    },
    /// The exercise needs coaching, which is not allowed.
    NeedsCoaching,
    /// The exercise has impact, and it has to be quiet.
    HasImpact,
    /// The exercise loads regions that are to be spared, or may load them.
    #[non_exhaustive]
    LoadsSparedRegion {
        /// The regions that are to be spared and that it loads or may load.
        regions: RegionSet,
        /// Whether it is stated that it loads them.
        is_stated: bool,
        /// Whether an importer inferred that it loads them. If neither, its loads are not known.
        is_inferred: bool,
    },
    /// The exercise loads regions heavily that are to be eased, or may do so.
    #[non_exhaustive]
    LoadsEasedRegion {
        /// The regions that are to be eased and that it loads heavily or may load so.
        regions: RegionSet,
        /// Whether it is stated that it loads them.
        is_stated: bool,
        /// Whether an importer inferred that it loads them. If neither, its loads are not known.
        is_inferred: bool,
    },
}

impl Rejection {
    /// The stable code: `missing-equipment`, `above-level`, `needs-coaching`, `has-impact`,
    /// `loads-spared-region` or `loads-eased-region`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::MissingEquipment { .. } => codes::MISSING_EQUIPMENT,
            Self::AboveLevel { .. } => codes::ABOVE_LEVEL,
            Self::NeedsCoaching => codes::NEEDS_COACHING,
            Self::HasImpact => codes::HAS_IMPACT,
            Self::LoadsSparedRegion { .. } => codes::LOADS_SPARED_REGION,
            Self::LoadsEasedRegion { .. } => codes::LOADS_EASED_REGION,
        }
    }
}

/// An adjective with its facts, to follow "the exercise is".
impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingEquipment { missing, unknown: None } => {
                write!(f, "not possible with the kit: add {}", all_of(*missing))
            }
            Self::MissingEquipment { unknown: Some(unknown), .. } => write!(
                f,
                "not possible with any kit: it needs unidentified equipment (`{unknown}`)"
            ),
            Self::AboveLevel { level, highest } => {
                write!(f, "above the level: {level}, not {highest}")
            }
            Self::NeedsCoaching => f.write_str("to be learnt from a coach"),
            Self::HasImpact => f.write_str("not quiet: it has jumps or landings"),
            Self::LoadsSparedRegion { regions, is_stated, is_inferred } => {
                let known = match (is_stated, is_inferred) {
                    (true, _) => "not safe",
                    (false, true) => "probably not safe",
                    (false, false) => "not known to be safe",
                };
                write!(f, "{known} for what is to be spared: {}", all_of(*regions))
            }
            Self::LoadsEasedRegion { regions, is_stated, is_inferred } => {
                let known = match (is_stated, is_inferred) {
                    (true, _) => "too heavy",
                    (false, true) => "probably too heavy",
                    (false, false) => "not known to be gentle",
                };
                write!(f, "{known} for what is to be eased: {}", all_of(*regions))
            }
        }
    }
}

impl Serialize for Rejection {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_finding(serializer, self.code(), self, &Facts::from(self))
    }
}

/// The facts of a rejection as fields.
#[derive(Default, serde::Serialize)]
pub(crate) struct Facts<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<EquipmentSet>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unknown: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<Level>,
    #[serde(skip_serializing_if = "Option::is_none")]
    highest: Option<Level>,
    #[serde(skip_serializing_if = "Option::is_none")]
    regions: Option<RegionSet>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_stated: Option<bool>,
    /// Written only where it is true.
    #[serde(skip_serializing_if = "Option::is_none")]
    is_inferred: Option<bool>,
}

impl<'a> From<&'a Rejection> for Facts<'a> {
    fn from(rejection: &'a Rejection) -> Self {
        match rejection {
            Rejection::MissingEquipment { missing, unknown } => Self {
                missing: Some(*missing),
                unknown: unknown.as_deref(),
                ..Self::default()
            },
            Rejection::AboveLevel { level, highest } => {
                Self { level: Some(*level), highest: Some(*highest), ..Self::default() }
            }
            Rejection::NeedsCoaching | Rejection::HasImpact => Self::default(),
            Rejection::LoadsSparedRegion { regions, is_stated, is_inferred }
            | Rejection::LoadsEasedRegion { regions, is_stated, is_inferred } => Self {
                regions: Some(*regions),
                is_stated: Some(*is_stated),
                is_inferred: is_inferred.then_some(true),
                ..Self::default()
            },
        }
    }
}
