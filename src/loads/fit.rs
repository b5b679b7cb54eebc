//! A load that exists in place of an exact one, on the scale from help to weight.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::rounding::{Words, choose, is_far_above};
use super::{Kind, Loads, Rounded, Rounding, RoundingReason, added, assisted, external};
use crate::codes::loads as codes;
use crate::finding::serialize_finding;
use crate::prescription::{Load, Mass};

/// A load that was rounded to one that exists.
///
/// As JSON: `code` (`rounded`), `message`, `aim`, `to`, `reason`, and the neighbours `below` and
/// `above`, where they exist. For a weight in the hands or on a bar that is what [`Rounded`] says.
///
/// # Example
///
/// ```
/// use regimen::loads::Loads;
///
/// let stack: Loads = serde_json::from_str(r#"{ "from": "5kg", "to": "40kg", "by": "5kg" }"#)?;
/// let (load, rounded) = stack.fit(&"bw-13kg".parse()?);
/// assert_eq!(load.to_string(), "bw-15kg");
/// assert_eq!(
///     rounded.ok_or("it exists")?.to_string(),
///     "bw-13kg is not available: bw-15kg is nearer than bw-10kg",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RoundedLoad {
    /// The exact load.
    pub aim: Load,
    /// The load that exists.
    pub to: Load,
    /// Why that load.
    pub reason: RoundingReason,
    /// The hardest load that is not harder than the aim.
    pub below: Option<Load>,
    /// The easiest load that is not easier than the aim.
    pub above: Option<Load>,
}

impl RoundedLoad {
    /// The stable code `rounded`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        codes::ROUNDED
    }
}

/// Of a weight in the hands or on a bar.
impl From<Rounded> for RoundedLoad {
    fn from(rounded: Rounded) -> Self {
        let Rounded { aim, to, reason, below, above } = rounded;
        let (aim, to) = (external(aim), external(to));
        Self { aim, to, reason, below: below.map(external), above: above.map(external) }
    }
}

/// One sentence for people.
impl fmt::Display for RoundedLoad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { aim, to, reason, below, above } = self;
        let (below, above) = (below.as_ref().unwrap_or(to), above.as_ref().unwrap_or(to));
        let other = if to == below { above } else { below };
        let most = match (to, reason) {
            (Load::Assisted(_), RoundingReason::Lightest) => "is the most help",
            (Load::Assisted(_), RoundingReason::Heaviest) => "is the least help",
            (_, RoundingReason::Lightest) => "is the lightest load",
            _ => "is the heaviest load",
        };
        let is_down = to == below;
        Words { aim, to, below, above, other, most, is_down }.tell(*reason, f)
    }
}

impl Serialize for RoundedLoad {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts<'a> {
            aim: &'a Load,
            to: &'a Load,
            reason: RoundingReason,
            #[serde(skip_serializing_if = "Option::is_none")]
            below: Option<&'a Load>,
            #[serde(skip_serializing_if = "Option::is_none")]
            above: Option<&'a Load>,
        }
        let Self { aim, to: load, reason, below, above } = self;
        let (below, above) = (below.as_ref(), above.as_ref());
        let facts = Facts { aim, to: load, reason: *reason, below, above };
        serialize_finding(to, self.code(), self, &facts)
    }
}

impl Loads {
    /// A load that exists in place of an exact one, and how it was rounded, if that is another
    /// one.
    ///
    /// A weight is [rounded](Self::round) by its mass. Weight added to the body and help are
    /// rounded on one scale, on which the body alone exists too: to the nearest, and a tie goes to
    /// the easier load. An added mass that is more than 5 % above the aim gives the easier load as
    /// well. Help has no such limit: its mass is not what is lifted. A band that is not available
    /// is replaced by the next lighter one, or by the lightest. Other loads are unchanged.
    ///
    /// ```
    /// use regimen::loads::Loads;
    ///
    /// let stack: Loads = serde_json::from_str(r#"["5kg", "10kg", "15kg"]"#)?;
    /// let fit = |load: &str| Some(stack.fit(&load.parse().ok()?).0.to_string());
    /// assert_eq!(fit("bw-13kg").as_deref(), Some("bw-15kg"));
    /// assert_eq!(fit("bw-1kg").as_deref(), Some("bw"));
    /// assert_eq!(fit("bw+1kg").as_deref(), Some("bw"));
    /// assert_eq!(fit("bw+9.8kg").as_deref(), Some("bw+10kg"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn fit(&self, load: &Load) -> (Load, Option<RoundedLoad>) {
        self.fit_with(load, Rounding::Nearest)
    }

    /// The same with the way to round; down is towards the easier load.
    pub(crate) fn fit_with(
        &self,
        load: &Load,
        rounding: Rounding,
    ) -> (Load, Option<RoundedLoad>) {
        match load {
            Load::External(mass) => {
                let rounded = self.round_with(mass.low(), rounding);
                let changed = (!rounded.is_exact()).then(|| rounded.into());
                (external(rounded.to), changed)
            }
            Load::Added(mass) => {
                let mass = mass.low();
                let below = self.up_to(mass).map_or(Load::BodyWeight, added);
                let above = self.from(mass).map(added);
                self.on_scale(added(mass), Some(below), above, rounding)
            }
            Load::Assisted(help) => {
                let help = help.low();
                let below = self.from(help).map(assisted);
                let above = self.up_to(help).map_or(Load::BodyWeight, assisted);
                self.on_scale(assisted(help), below, Some(above), rounding)
            }
            Load::Band(tension) => {
                let owned = self.owned();
                let lighter = owned.iter().rev().find(|band| *band <= tension);
                let band = lighter.or(owned.first()).copied().unwrap_or(*tension);
                (Load::Band(band), None)
            }
            other => (other.clone(), None),
        }
    }

    /// Rounds an aim to one of its neighbours on the scale of the body.
    fn on_scale(
        &self,
        aim: Load,
        below: Option<Load>,
        above: Option<Load>,
        rounding: Rounding,
    ) -> (Load, Option<RoundedLoad>) {
        if matches!(self.0, Kind::Bands(_)) {
            return (aim, None);
        }
        let far = |one: &Load, other: &Load| place(one).abs_diff(place(other));
        let (to, reason) = match (&below, &above) {
            (Some(below), _) if far(below, &aim) == 0 => return (aim, None),
            (Some(below), Some(above)) => {
                let is_far = match (&aim, above) {
                    (Load::Added(aim), Load::Added(above)) => {
                        is_far_above(aim.low(), above.low())
                    }
                    _ => false,
                };
                let (less, more) = (far(below, &aim), far(above, &aim));
                let (is_above, reason) = choose(less, more, is_far, rounding);
                (if is_above { above } else { below }, reason)
            }
            (Some(below), None) => (below, RoundingReason::Heaviest),
            (None, Some(above)) => (above, RoundingReason::Lightest),
            (None, None) => return (aim, None),
        };
        let to = to.clone();
        (to.clone(), Some(RoundedLoad { aim, to, reason, below, above }))
    }
}

/// Where a load is on its scale, in units of 0.1 microgram; help counts below nothing.
pub(super) fn place(load: &Load) -> i64 {
    let exact = |mass: Mass| i64::try_from(mass.exact()).unwrap_or(i64::MAX);
    match load {
        Load::Added(mass) | Load::External(mass) => exact(mass.low()),
        Load::Assisted(help) => -exact(help.low()),
        _ => 0,
    }
}
