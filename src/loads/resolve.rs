//! From percentages of a maximum to masses that exist.

use super::Loads;
use super::fit::place;
use crate::prescription::{Load, Mass, Percent, Prescription, Run, Span};

impl Prescription {
    /// Turns every percentage of the one-repetition maximum into a load that exists.
    ///
    /// Other loads are unchanged. The maximum may also be a training maximum. Of a drop set the
    /// load of the first part is resolved; [`Run::part_loads`] gives those of the later parts.
    ///
    /// ```
    /// use regimen::Prescription;
    /// use regimen::loads::Loads;
    ///
    /// let bar: Loads = serde_json::from_str(
    ///     r#"{ "bar": "45lb", "plates": { "45lb": 8, "25lb": 2, "10lb": 4, "5lb": 2, "2.5lb": 2 } }"#,
    /// )?;
    /// // Week one of a published programme of percentages, from a training maximum of 285 lb.
    /// let week: Prescription = "1x5 65%, 1x5 75%, 1x5+ 85%".parse()?;
    /// let resolved = week.resolve("285lb".parse()?, &bar);
    /// assert_eq!(resolved.to_string(), "1x5 185lb, 1x5 215lb, 1x5+ 240lb");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn resolve(&self, one_rm: Mass, loads: &Loads) -> Self {
        self.map_runs(|run| {
            let Some(Load::OfMaximum(percent)) = &run.load else { return run };
            let load = Load::External(resolved(*percent, one_rm, loads));
            Run { load: Some(load), ..run }
        })
    }

    /// The heaviest weight in the hands or on the bar, at the upper end of every range. The shares
    /// of a [ramp](super::Ramp) are shares of it.
    ///
    /// ```
    /// use regimen::Prescription;
    /// let dose: Prescription = "3x8 20-24kg, 1x5 22kg".parse()?;
    /// assert_eq!(dose.heaviest(), Some("24kg".parse()?));
    /// assert_eq!("3x8 85%".parse::<Prescription>()?.heaviest(), None);
    /// # Ok::<(), regimen::prescription::ParsePrescriptionError>(())
    /// ```
    #[must_use]
    pub fn heaviest(&self) -> Option<Mass> {
        let masses = self.runs().iter().filter_map(|run| match &run.load {
            Some(Load::External(mass)) => Some(mass.high_or_low()),
            _ => None,
        });
        masses.max()
    }
}

impl Run {
    /// The loads of the parts of a set, with loads that exist; those of later parts are left out
    /// where they are unknown.
    ///
    /// The first part has the load of the run, unchanged. In a drop set each later load is rounded,
    /// and is lighter than the load before it where a lighter one exists. Drops are taken off the
    /// unrounded load, so that rounding errors do not add up.
    ///
    /// ```
    /// use regimen::Prescription;
    /// use regimen::loads::Loads;
    ///
    /// let rack: Loads = serde_json::from_str(r#"["12kg", "16kg", "18kg", "20kg", "24kg"]"#)?;
    /// let dose: Prescription = "3x(10>8>6 -20%) 24kg".parse()?;
    /// let loads = dose.runs()[0].part_loads(&rack);
    /// let loads: Vec<String> = loads.iter().map(ToString::to_string).collect();
    /// assert_eq!(loads, ["24kg", "20kg", "16kg"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn part_loads(&self, loads: &Loads) -> Vec<Load> {
        let mut existing: Vec<Load> = Vec::new();
        for part in 0..self.work.parts().len() {
            let Some(asked) = self.part_load(part) else { break };
            let is_dropped = part > 0 && existing.first() != Some(&asked);
            let load =
                if is_dropped { lighter(asked, existing.last(), loads) } else { asked };
            existing.push(load);
        }
        existing
    }
}

/// A load that exists, and is lighter than the one before where there is one.
fn lighter(asked: Load, before: Option<&Load>, loads: &Loads) -> Load {
    let fitted = match &asked {
        Load::External(_) | Load::Added(_) | Load::Assisted(_) => loads.fit(&asked).0,
        _ => return asked,
    };
    let heavier = before.filter(|before| place(&fitted) >= place(before));
    heavier.and_then(|before| loads.easier(before)).unwrap_or(fitted)
}

fn resolved(percent: Span<Percent>, one_rm: Mass, loads: &Loads) -> Span<Mass> {
    let load = |percent: Percent| loads.round(share(one_rm, percent.tenths())).to;
    let low = load(percent.low());
    match percent.high() {
        // Rounding keeps the order, so the ends are never reversed.
        Some(high) => {
            Span::between(low, load(high)).unwrap_or_else(|_| Span::exactly(low))
        }
        None => Span::at_least(low),
    }
}

/// A share of a mass in tenths of a percent, to the nearest hundredth, halves down, and within the
/// range of masses.
pub(crate) fn share(mass: Mass, tenths: u32) -> Mass {
    mass.share(tenths)
}
