//! Easy weeks: every dose is eased, and progress stands still.

use super::dose::Dose;
use crate::loads::{Loads, Rounding, added, assisted, external, share};
use crate::prescription::{
    Effort, Load, Mass, Percent, Prescription, Quantity, Rir, Rpe, Run, Sets, Span,
};
use crate::progression::follow::single;

/// What a period of deload does to every dose, while progress stands still.
///
/// Defaults, all choices of this crate: half of the sets, rounded up, 90 % of the load, two more
/// repetitions in reserve. An open set, such as `1x5+`, ends at its least. Of a block in rounds as many rounds are kept as of the sets elsewhere, and
/// of a time cap that share in whole minutes, which is at least a round. As JSON a map of the fields
/// that differ from the defaults.
///
/// ```
/// use regimen::progression::Deload;
/// assert_eq!(serde_json::from_str::<Deload>("{}")?, Deload::default());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::plain))]
#[non_exhaustive]
pub struct Deload {
    /// The share of the sets and rounds that is kept, rounded up.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::PercentNumber"))]
    pub sets: Percent,
    /// The share of the load that is kept, also of a percentage; help grows by what is not kept. Body
    /// weight, bands and loads described by feel stay.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::PercentNumber"))]
    pub load: Percent,
    /// The repetitions in reserve that are added to an effort.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ReserveNumber"))]
    pub reserve: Rir,
}

impl Default for Deload {
    fn default() -> Self {
        Self {
            sets: Percent::constant(50.0),
            load: Percent::constant(90.0),
            reserve: Rir::constant(2),
        }
    }
}

impl Deload {
    /// How many sets or rounds are kept, one or more.
    pub(crate) fn kept(&self, many: u32) -> u32 {
        (many * self.sets.tenths()).div_ceil(1000).max(1)
    }

    /// A dose in a period of deload.
    pub(crate) fn ease(
        &self,
        prescription: &Prescription,
        loads: &Loads,
    ) -> Prescription {
        let kept = |sets| self.kept(sets);
        prescription.map_runs(|run| {
            let sets = Sets::between(kept(run.sets.low()), kept(run.sets.high()));
            let lighter = |mass: Mass| share(mass, self.load.tenths());
            let load = run.load.as_ref().map(|load| match single(load) {
                Load::External(mass) => {
                    let rounded = loads.round_with(lighter(mass.low()), Rounding::Down);
                    external(rounded.to.min(mass.low()))
                }
                Load::Added(mass) => {
                    loads.fit_with(&added(lighter(mass.low())), Rounding::Down).0
                }
                // Help grows by what a load loses, and is never rounded to less than there was.
                Load::Assisted(help) => {
                    let more = 2000_u32.saturating_sub(self.load.tenths());
                    let more = assisted(share(help.low(), more));
                    match loads.fit_with(&more, Rounding::Down).0 {
                        Load::Assisted(more) => assisted(more.low().max(help.low())),
                        _ => assisted(help.low()),
                    }
                }
                Load::OfMaximum(percent) => {
                    let tenths =
                        (percent.low().tenths() * self.load.tenths() + 499) / 1000;
                    let lighter = Percent::from_tenths(tenths).unwrap_or(Percent::MIN);
                    Load::OfMaximum(Span::exactly(lighter))
                }
                other => other,
            });
            let effort = run.effort.map(|effort| self.easier(effort));
            let work = run.work.closed();
            Run { sets: sets.unwrap_or(run.sets), work, load, effort, ..run }
        })
    }

    fn easier(&self, effort: Effort) -> Effort {
        let more = self.reserve.get();
        let eased = match effort {
            Effort::Rir(rir) => {
                let add = |rir: Rir| Rir::new((rir.get() + more).min(Rir::MAX.get()));
                ends(rir, add).map(Effort::Rir)
            }
            Effort::Rpe(rpe) => {
                let less = |rpe: Rpe| {
                    let halves = rpe.halves().saturating_sub(2 * more);
                    Rpe::from_halves(halves.max(Rpe::MIN.halves()))
                };
                ends(rpe, less).map(Effort::Rpe)
            }
        };
        eased.unwrap_or(effort)
    }
}

/// A range with both ends changed.
fn ends<T: Quantity, E>(
    span: Span<T>,
    change: impl Fn(T) -> Result<T, E>,
) -> Option<Span<T>> {
    let low = change(span.low()).ok()?;
    match span.high() {
        Some(high) => Span::between(low, change(high).ok()?).ok(),
        None => Some(Span::at_least(low)),
    }
}

impl Dose {
    /// Eases the dose for a period of deload: fewer sets, less load, more in reserve. What is done
    /// of such a dose never moves the lift.
    ///
    /// ```
    /// use regimen::Catalog;
    /// use regimen::loads::Loads;
    /// use regimen::progression::{Deload, Lift};
    ///
    /// let squat = Catalog::builtin().get("back-squat")?;
    /// let lift = Lift::new(squat, "5x5 RIR1".parse()?, "up load +2.5kg".parse()?)?;
    /// let state = lift.start(Some("100kg".parse()?));
    /// let dose = lift.dose(&state, &Loads::any()).eased(&Deload::default(), &Loads::any());
    /// assert_eq!(dose.prescription().to_string(), "3x5 90kg RIR3");
    /// let (same, reason) = lift.next(&state, &dose.performed([5, 5, 5]));
    /// assert_eq!((same, reason.code()), (state, "held-deload"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn eased(&self, deload: &Deload, loads: &Loads) -> Self {
        let prescription = deload.ease(&self.prescription, loads);
        let rounds = self.rounds.map(|rounds| deload.kept(rounds));
        Self { prescription, rounds, deload: true, ..self.clone() }
    }
}
