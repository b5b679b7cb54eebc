//! Loads of every kind on one scale from easy to hard: less help, the body alone, more weight.

use super::{Kind, Loads};
use crate::prescription::{BandTension, Load, Mass, MassUnit, Span};

impl Loads {
    /// The next harder load: `bw-10kg`, `bw-7.5kg`, .. `bw`, `bw+2.5kg`, ..; the next mass of a
    /// weight; the next band. `None` where there is none, and for shares of a maximum and loads
    /// described by feel.
    ///
    /// A range counts by its lower end.
    ///
    /// ```
    /// use regimen::loads::Loads;
    /// use regimen::prescription::Load;
    ///
    /// let mut load: Load = "bw-5kg".parse()?;
    /// let mut harder = Vec::new();
    /// for _ in 0..3 {
    ///     load = Loads::any().harder(&load).ok_or("the hardest")?;
    ///     harder.push(load.to_string());
    /// }
    /// assert_eq!(harder, ["bw-2.5kg", "bw", "bw+2.5kg"]);
    ///
    /// let bands: Loads = serde_json::from_str(r#"["band-light", "band-heavy"]"#)?;
    /// assert_eq!(bands.harder(&"band-light".parse()?), Some("band-heavy".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn harder(&self, load: &Load) -> Option<Load> {
        match load {
            Load::BodyWeight => self.lightest(MassUnit::Kg).map(added),
            Load::Added(mass) => self.next(mass.low()).map(added),
            Load::Assisted(help) => {
                Some(self.before(help.low()).map_or(Load::BodyWeight, assisted))
            }
            Load::External(mass) => self.next(mass.low()).map(external),
            Load::Band(tension) => {
                let harder = self.owned().iter().find(|band| *band > tension);
                harder.copied().map(Load::Band)
            }
            Load::OfMaximum(_) | Load::Relative(_) => None,
        }
    }

    /// The next easier load, on the same scale as [`harder`](Self::harder).
    #[must_use]
    pub fn easier(&self, load: &Load) -> Option<Load> {
        match load {
            Load::BodyWeight => self.lightest(MassUnit::Kg).map(assisted),
            Load::Added(mass) => {
                Some(self.before(mass.low()).map_or(Load::BodyWeight, added))
            }
            Load::Assisted(help) => self.next(help.low()).map(assisted),
            Load::External(mass) => self.before(mass.low()).map(external),
            Load::Band(tension) => {
                let easier = self.owned().iter().rev().find(|band| *band < tension);
                easier.copied().map(Load::Band)
            }
            Load::OfMaximum(_) | Load::Relative(_) => None,
        }
    }

    /// The bands in the inventory; all of them if none are listed.
    pub(super) fn owned(&self) -> &[BandTension] {
        match &self.0 {
            Kind::Bands(bands) => bands,
            _ => BandTension::ALL,
        }
    }

    /// The lightest mass; where every mass exists, the usual step in a unit.
    pub(crate) fn lightest(&self, unit: MassUnit) -> Option<Mass> {
        match &self.0 {
            Kind::Any => Some(super::kinds::usual_step(unit)),
            _ => self.all().next(),
        }
    }
}

pub(crate) fn external(mass: Mass) -> Load {
    Load::External(Span::exactly(mass))
}

pub(crate) fn added(mass: Mass) -> Load {
    Load::Added(Span::exactly(mass))
}

pub(crate) fn assisted(mass: Mass) -> Load {
    Load::Assisted(Span::exactly(mass))
}
