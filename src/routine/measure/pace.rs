//! How long things take.

use std::num::NonZeroU32;

use crate::equipment::EquipmentSet;
use crate::exercise::ExerciseKind;
use crate::prescription::{
    Between, Counted, Distance, Hold, Load, Parts, Reps, Run, Span, Tempo, Work,
};
use crate::routine::Performance;

/// The assumptions about time, in seconds; change what you know better.
///
/// Where no source is given the default is a choice of this crate.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, Equipment, Pace, Routine};
///
/// let catalog = Catalog::builtin();
/// let routine = Routine::builder("Row")
///     .kit([Equipment::ResistanceBand])
///     .warm_up(catalog.get("rhomboid-stretch")?)
///     .strength(catalog.get("unilateral-band-row")?)
///     .build()?;
/// let mut unhurried = Pace::default();
/// unhurried.rest = 120;
/// let seconds = |pace: &Pace| routine.duration(pace).high.as_secs();
/// assert_eq!((seconds(&Pace::default()), seconds(&unhurried)), (380, 440));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::plain))]
#[non_exhaustive]
pub struct Pace {
    /// One repetition without a tempo: 4 s, two up and two down (ACSM 2009: 1-2 s each way).
    pub repetition: u32,
    /// Rest between sets of strength kinds: 60 s (American Council on Exercise, 4th edition,
    /// for general fitness).
    pub rest: u32,
    /// Rest after each lighter set of a [ramp](crate::Ramp): 45 s.
    pub ramp_rest: u32,
    /// Rest between the holds of a static stretch: 10 s.
    pub stretch_rest: u32,
    /// Rest between sets of the other warm-up kinds: 10 s.
    pub warm_up_rest: u32,
    /// Change of side for warm-up kinds, and for holds without a load or a weight: 5 s.
    pub light_side_change: u32,
    /// Change of side for all else: 10 s.
    pub side_change: u32,
    /// From one exercise to the next: 30 s (Klika and Jordan 2013 allow 10 s in a circuit).
    pub transition: u32,
    /// From one exercise of a superset to the next: 10 s.
    pub superset_transition: u32,
    /// How fast a distance is covered: 60 metres a minute.
    pub metres_per_minute: NonZeroU32,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            repetition: 4,
            rest: 60,
            ramp_rest: 45,
            stretch_rest: 10,
            warm_up_rest: 10,
            light_side_change: 5,
            side_change: 10,
            transition: 30,
            superset_transition: 10,
            metres_per_minute: NonZeroU32::MIN.saturating_add(59),
        }
    }
}

/// Which end of every range is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Low,
    High,
}

impl End {
    fn of<T: Counted>(self, span: &Span<T>) -> u64 {
        let value = match self {
            Self::Low => span.low(),
            Self::High => span.high_or_low(),
        };
        u64::from(value.into())
    }

    pub(super) fn sets(self, run: &Run) -> u32 {
        match self {
            Self::Low => run.sets.low(),
            Self::High => run.sets.high(),
        }
    }
}

impl Pace {
    /// The work of one set on one side, in seconds; of one in parts with its pauses.
    pub(super) fn work(&self, work: &Work, end: End) -> u64 {
        match work {
            Work::Reps { count, tempo } => {
                let each = tempo.map_or(self.repetition, Tempo::seconds);
                end.of::<Reps>(count) * u64::from(each)
            }
            Work::Hold(hold) => end.of::<Hold>(hold),
            Work::Distance(way) => (end.of::<Distance>(way) * 60)
                .div_ceil(u64::from(self.metres_per_minute.get())),
            Work::Parts(parts) => self.work_in_parts(parts, end),
        }
    }

    #[inline(never)] // Few sets have parts, and the others would pay for them.
    fn work_in_parts(&self, parts: &Parts, end: End) -> u64 {
        let works = parts.works().iter().map(|part| self.work(part, end));
        let pauses = (parts.works().len() as u64).saturating_sub(1);
        works.sum::<u64>() + pauses * pause(parts.between())
    }

    /// The work of one set on one side at its upper end, in seconds.
    pub(crate) fn longest_work(&self, work: &Work) -> u64 {
        self.work(work, End::High)
    }

    /// The rest after a set of the run, in seconds.
    pub(super) fn rest_after(&self, run: &Run, kind: ExerciseKind, end: End) -> u64 {
        let usual = match kind {
            ExerciseKind::Strength | ExerciseKind::Plyometric => self.rest,
            ExerciseKind::StaticStretch => self.stretch_rest,
            ExerciseKind::DynamicStretch
            | ExerciseKind::Activation
            | ExerciseKind::Cardio => self.warm_up_rest,
        };
        run.rest.map_or(usual.into(), |rest| end.of(&rest))
    }

    /// The rest after a set of the run if it states one, in seconds.
    pub(super) fn stated_rest(run: &Run, end: End) -> Option<u64> {
        run.rest.map(|rest| end.of(&rest))
    }

    /// The change from one side to the other, in seconds.
    #[inline(never)] // Few sets need it, and the others would pay for it.
    pub(super) fn change_of_side(&self, run: &Run, bout: Performance<'_>) -> u64 {
        let is_hold = run.work.parts().iter().all(|it| matches!(it, Work::Hold(_)));
        let is_unloaded = matches!(run.load, None | Some(Load::BodyWeight));
        let needs_weight = !bout.setup.equipment().is_disjoint(EquipmentSet::weights());
        let is_light = !bout.exercise.kind().is_training()
            || (is_hold && is_unloaded && !needs_weight);
        u64::from(if is_light { self.light_side_change } else { self.side_change })
    }
}

/// The pause between two parts of a set, in seconds.
pub(super) fn pause(between: Between) -> u64 {
    match between {
        Between::Pause(pause) => pause.get().into(),
        Between::Drop(_) => 0,
    }
}
