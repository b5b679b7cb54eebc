//! Which body regions a setup stresses, and how much.

use crate::region::{BodyRegion, RegionSet};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// How much an exercise stresses a body region.
    pub enum LoadGrade: "load-grade" {
        /// A joint that only grips, is held, or moves under the weight of a limb.
        Light = "light",
        /// A joint that moves under a real load or bears body weight at an angle, and the spine
        /// where it moves or holds against a real moment.
        Heavy = "heavy",
    }
}

/// The body regions that a setup stresses, heavily or lightly.
///
/// A region that is only held straight, such as the knees in a plank, is not loaded at all. The
/// grades are a choice of this crate: they tell what to leave out for a region that must be
/// [spared](crate::Constraints::sparing) from what to leave out for one that is to be
/// [eased](crate::Constraints::easing).
///
/// As JSON: `heavy` and `light`, each a list of ids that may be left out, and `inferred` where an
/// importer inferred them.
///
/// # Example
///
/// ```
/// use regimen::BodyRegion;
/// use regimen::exercise::{LoadGrade, Loads};
///
/// let press = Loads::heavy(BodyRegion::Shoulders).and_light(BodyRegion::WristsHands);
/// assert_eq!(press.grade(BodyRegion::Shoulders), Some(LoadGrade::Heavy));
/// assert_eq!(press.grade(BodyRegion::WristsHands), Some(LoadGrade::Light));
/// assert_eq!(press.grade(BodyRegion::Knees), None);
/// assert_eq!(
///     serde_json::to_string(&press)?,
///     r#"{"heavy":["shoulders"],"light":["wrists-hands"]}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(from = "Form")]
pub struct Loads {
    #[serde(rename = "heavy", skip_serializing_if = "is_empty")]
    heavily: RegionSet,
    #[serde(rename = "light", skip_serializing_if = "is_empty")]
    lightly: RegionSet,
    #[serde(rename = "inferred", skip_serializing_if = "is_false")]
    is_inferred: bool,
}

fn is_empty(regions: &RegionSet) -> bool {
    regions.is_empty()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

impl Loads {
    /// No region.
    #[must_use]
    pub const fn none() -> Self {
        Self {
            heavily: RegionSet::empty(),
            lightly: RegionSet::empty(),
            is_inferred: false,
        }
    }

    /// The given regions heavily, and no others.
    #[must_use]
    pub fn heavy(regions: impl Into<RegionSet>) -> Self {
        Self { heavily: regions.into(), ..Self::none() }
    }

    /// The given regions lightly, and no others.
    #[must_use]
    pub fn light(regions: impl Into<RegionSet>) -> Self {
        Self::none().and_light(regions)
    }

    /// Adds regions that are loaded lightly. A region that is loaded heavily stays so.
    #[must_use]
    pub fn and_light(self, regions: impl Into<RegionSet>) -> Self {
        Self { lightly: (self.lightly | regions.into()) - self.heavily, ..self }
    }

    /// The regions that are loaded heavily.
    #[must_use]
    pub const fn heavily(self) -> RegionSet {
        self.heavily
    }

    /// The regions that are loaded lightly.
    #[must_use]
    pub const fn lightly(self) -> RegionSet {
        self.lightly
    }

    /// The regions that are loaded at all.
    #[must_use]
    pub fn regions(self) -> RegionSet {
        self.heavily | self.lightly
    }

    /// How much the region is loaded; `None` if it is not.
    #[must_use]
    pub fn grade(self, region: BodyRegion) -> Option<LoadGrade> {
        if self.heavily.contains(region) {
            Some(LoadGrade::Heavy)
        } else {
            self.lightly.contains(region).then_some(LoadGrade::Light)
        }
    }

    /// The same, marked as inferred rather than stated by a person.
    ///
    /// ```
    /// use regimen::BodyRegion;
    /// use regimen::exercise::Loads;
    ///
    /// let guess = Loads::heavy(BodyRegion::Knees).inferred();
    /// assert!(guess.is_inferred());
    /// assert_eq!(serde_json::to_string(&guess)?, r#"{"heavy":["knees"],"inferred":true}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub const fn inferred(self) -> Self {
        Self { is_inferred: true, ..self }
    }

    /// Adds regions that are loaded heavily, also those that were loaded lightly.
    #[must_use]
    pub fn and_heavy(self, regions: impl Into<RegionSet>) -> Self {
        let heavily = self.heavily | regions.into();
        Self { heavily, lightly: self.lightly - heavily, ..self }
    }

    /// Whether the loads were inferred by an importer, rather than stated by a person.
    #[must_use]
    pub const fn is_inferred(self) -> bool {
        self.is_inferred
    }

    /// The loads of either: each region at its higher grade.
    pub(crate) fn union(self, other: Self) -> Self {
        Self {
            is_inferred: self.is_inferred || other.is_inferred,
            ..Self::heavy(self.heavily | other.heavily)
        }
        .and_light(self.lightly | other.lightly)
    }
}

/// Regions without a grade are loaded heavily.
impl From<RegionSet> for Loads {
    fn from(regions: RegionSet) -> Self {
        Self::heavy(regions)
    }
}

impl From<BodyRegion> for Loads {
    fn from(region: BodyRegion) -> Self {
        Self::heavy(region)
    }
}

impl<const N: usize> From<[BodyRegion; N]> for Loads {
    fn from(regions: [BodyRegion; N]) -> Self {
        Self::heavy(regions)
    }
}

/// The body regions that a setup stresses; a region in both lists is loaded heavily.
#[derive(serde::Deserialize)]
#[serde(default, deny_unknown_fields, expecting = "a map with `heavy` and `light`")]
#[derive(Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::plain, rename = "Loads"))]
struct Form {
    /// Regions whose joints move under a real load or bear body weight at an angle.
    heavy: RegionSet,
    /// Regions whose joints only grip, are held, or move under the weight of a limb.
    light: RegionSet,
    /// Whether an importer inferred the loads.
    inferred: bool,
}
#[cfg(feature = "schema")]
crate::schema::schema_of_form!(Loads = Form);

impl From<Form> for Loads {
    fn from(Form { heavy, light, inferred }: Form) -> Self {
        Self { is_inferred: inferred, ..Self::heavy(heavy).and_light(light) }
    }
}
