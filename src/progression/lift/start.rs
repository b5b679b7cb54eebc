//! Where a lift starts.

use super::check::has_percent;
use super::prescribe::least_reps;
use super::{Lift, Rung};
use crate::loads::{OneRepMax, external};
use crate::prescription::{Load, Mass, Reps};
use crate::progression::follow::single;
use crate::progression::rule::WheelKind;
use crate::progression::state::LiftState;

impl Lift {
    /// The state of a lift that has not been done yet.
    ///
    /// The load is that of the first dose; for doses in percent it is the training maximum. The
    /// default is the load of the dose, or body weight where nothing else is lifted; otherwise the
    /// load is found by feel in the first session. A mass without `bw` is help where the setup is a
    /// machine that helps.
    ///
    /// ```
    /// use regimen::Catalog;
    /// use regimen::loads::Loads;
    /// use regimen::progression::Lift;
    ///
    /// let squat = Catalog::builtin().get("back-squat")?;
    /// let lift = Lift::new(squat, "3x5".parse()?, "up load +2.5kg".parse()?)?;
    /// let dose = |load| lift.dose(&lift.start(load), &Loads::any()).prescription().to_string();
    /// assert_eq!(dose(Some("60kg".parse()?)), "3x5 60kg");
    /// assert_eq!(dose(None), "3x5 RIR2");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn start(&self, load: Option<Load>) -> LiftState {
        let home = &self.home;
        let is_percent = home.doses.as_slice().iter().any(has_percent);
        let (max, load) = match load {
            Some(Load::External(mass)) if is_percent => (Some(mass.low()), None),
            load => (None, load),
        };
        let load = load.or_else(|| home.own_load());
        let load = load.map(|load| home.as_set(single(&load)));
        LiftState {
            rung: u32::try_from(self.below.len()).unwrap_or_default(),
            start: load.clone(),
            first: (home.doses.stages() > 1).then(|| load.clone()).flatten(),
            load,
            max: max.or(self.max),
            ..LiftState::default()
        }
    }

    /// The state of a lift with a record: a load, and the repetitions done with it in one hard set.
    ///
    /// If the record has other repetitions than the dose, Epley's formula converts it, up to ten
    /// repetitions; above ten the load is found by feel. For doses in percent the training
    /// maximum is 90 % of the estimate, as published for 5/3/1.
    ///
    /// ```
    /// use regimen::Catalog;
    /// use regimen::prescription::Reps;
    /// use regimen::progression::Lift;
    ///
    /// let squat = Catalog::builtin().get("back-squat")?;
    /// let lift = Lift::new(squat, "3x5".parse()?, "up load +2.5kg".parse()?)?;
    /// let load = |reps| {
    ///     let state = lift.start_from_record("80kg".parse().ok()?, Reps::new(reps).ok()?);
    ///     state.load().map(ToString::to_string)
    /// };
    /// assert_eq!(load(5).as_deref(), Some("80kg"));
    /// assert_eq!(load(10).as_deref(), Some("91.43kg"));
    /// assert_eq!(load(12), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn start_from_record(&self, load: Mass, reps: Reps) -> LiftState {
        const TRAINING: crate::prescription::Percent =
            crate::prescription::Percent::constant(90.0);
        let home = &self.home;
        let estimate = OneRepMax::estimate(load, reps);
        if home.doses.as_slice().iter().any(has_percent) {
            let max = estimate.map(|max| external(max.training_max(TRAINING)));
            return self.start(max);
        }
        let asked = home.doses.first().and_then(least_reps);
        let asked = asked.and_then(|asked| Reps::new(asked).ok());
        let aim = match asked {
            Some(asked) if asked == reps => Some(load),
            Some(asked) => estimate.and_then(|max| max.load_for(asked)),
            None => None,
        };
        self.start(aim.map(external))
    }
}

impl Rung {
    /// The load with which a rung begins by itself.
    pub(crate) fn own_load(&self) -> Option<Load> {
        let stated = self.reference().cloned();
        let of_body = || {
            // How much help is needed is found by feel.
            let is_needed = self.rule.turns(WheelKind::Load)
                && self.is_of_body()
                && !self.is_helped();
            is_needed.then_some(Load::BodyWeight)
        };
        stated.map(|load| self.as_set(single(&load))).or_else(of_body)
    }
}
