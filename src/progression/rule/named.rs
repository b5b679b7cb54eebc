//! Rules by the names that people know.
//!
//! The numbers of each rule are those that its author published.

use super::{Amount, Down, Progression, Step, Wheel, When};
use crate::prescription::{Hold, Mass, MassUnit, Percent, Reps};

/// The share that most published rules take off after misses.
const TENTH: Amount = Amount::Percent(Percent::constant(10.0));

impl Progression {
    fn plain(up: Vec<Wheel>) -> Self {
        Self { each_round: false, when: When::AllSets, hits: 1, up, down: None }
    }

    fn missing(self, misses: u32, wheels: Vec<Wheel>) -> Self {
        Self { down: Some(Down { misses, wheels }), ..self }
    }

    /// Linear progression, as in `StrongLifts` and Starting Strength: more load after every hit, and
    /// a tenth less after three misses in a row.
    ///
    /// ```
    /// use regimen::prescription::Mass;
    /// use regimen::progression::Progression;
    ///
    /// let rule = Progression::linear(Mass::kg(2.5)?);
    /// assert_eq!(rule.to_string(), "up load +2.5kg; miss 3: load -10%");
    /// # Ok::<(), regimen::OutOfRange>(())
    /// ```
    #[must_use]
    pub fn linear(step: Mass) -> Self {
        let back = vec![Wheel::Load(Step::By(TENTH))];
        Self::plain(vec![Wheel::load(step)]).missing(3, back)
    }

    /// Double progression: one repetition more up to a limit, then more load.
    ///
    /// For a dose that is a range, such as `3x8-12`, more load alone is the same.
    ///
    /// ```
    /// use regimen::prescription::{Mass, Reps};
    /// use regimen::progression::Progression;
    ///
    /// let rule = Progression::double(Reps::new(12)?, Mass::kg(2.5)?);
    /// assert_eq!(rule.to_string(), "up reps +1 to 12, load +2.5kg");
    /// # Ok::<(), regimen::OutOfRange>(())
    /// ```
    #[must_use]
    pub fn double(to: Reps, step: Mass) -> Self {
        Self::plain(vec![Wheel::Reps { by: Reps::MIN, to }, Wheel::load(step)])
    }

    /// Triple progression: repetitions, then sets, then load.
    ///
    /// The limit of the sets is brought into 1 to 20.
    ///
    /// ```
    /// use regimen::prescription::{Mass, Reps};
    /// use regimen::progression::Progression;
    ///
    /// let rule = Progression::triple(Reps::new(12)?, 5, Mass::kg(2.5)?);
    /// assert_eq!(rule.to_string(), "up reps +1 to 12, sets +1 to 5, load +2.5kg");
    /// # Ok::<(), regimen::OutOfRange>(())
    /// ```
    #[must_use]
    pub fn triple(to: Reps, sets: u32, step: Mass) -> Self {
        let sets = Wheel::Sets { by: 1, to: sets.clamp(1, 20) };
        Self::plain(vec![Wheel::Reps { by: Reps::MIN, to }, sets, Wheel::load(step)])
    }

    /// Greyskull: for sets of which the last is open, such as `2x5, 1x5+`; twice the step from 11
    /// repetitions on, and a tenth less after a miss.
    ///
    /// ```
    /// use regimen::prescription::{Mass, MassUnit};
    /// use regimen::progression::Progression;
    ///
    /// let rule = Progression::greyskull(MassUnit::Lb);
    /// assert_eq!(rule.to_string(), "up load +2.5lb at 5, +5lb at 11; miss 1: load -10%");
    /// ```
    #[must_use]
    pub fn greyskull(unit: MassUnit) -> Self {
        let (step, twice) = match unit {
            MassUnit::Kg => (Mass::constant_kg(1.25), Mass::constant_kg(2.5)),
            MassUnit::Lb => (Mass::constant_lb(2.5), Mass::constant_lb(5.0)),
        };
        let table = vec![(Amount::Mass(step), 5), (Amount::Mass(twice), 11)];
        let back = vec![Wheel::Load(Step::By(TENTH))];
        Self::plain(vec![Wheel::Load(Step::At(table))]).missing(1, back)
    }

    /// GZCLP, first tier: for the stages `4x3, 1x3+`, `5x2, 1x2+` and `9x1, 1x1+`. After the last,
    /// a tenth less and the first stage again.
    #[must_use]
    pub fn gzclp_t1(step: Mass) -> Self {
        let back = vec![Wheel::Stage, Wheel::Load(Step::By(TENTH))];
        Self::plain(vec![Wheel::load(step)]).missing(1, back)
    }

    /// GZCLP, second tier: for the stages `3x10`, `3x8` and `3x6`. After the last, the first stage
    /// again at the load that it last had and a little more.
    ///
    /// ```
    /// use regimen::prescription::Mass;
    /// use regimen::progression::Progression;
    ///
    /// let rule = Progression::gzclp_t2(Mass::lb(5.0)?, Mass::lb(15.0)?);
    /// assert_eq!(rule.to_string(), "up load +5lb; miss 1: stage, load start +15lb");
    /// # Ok::<(), regimen::OutOfRange>(())
    /// ```
    #[must_use]
    pub fn gzclp_t2(step: Mass, again: Mass) -> Self {
        let back = vec![Wheel::Stage, Wheel::load_start(again)];
        Self::plain(vec![Wheel::load(step)]).missing(1, back)
    }

    /// GZCLP, third tier: for `2x15, 1x15+`; more load once the last set has 25 repetitions.
    #[must_use]
    pub fn gzclp_t3(step: Mass) -> Self {
        Self { when: When::Last(25), ..Self::plain(vec![Wheel::load(step)]) }
    }

    /// 5/3/1: for turns in percent of a training maximum, which rises after every round, and is a
    /// tenth less after a round with a miss.
    ///
    /// With more sets after the three, such as Boring But Big, the third set alone decides under
    /// [`When::least`]: `each round: when set 3 least: up max +5lb; miss 1: max -10%`.
    ///
    /// ```
    /// use regimen::prescription::Mass;
    /// use regimen::progression::Progression;
    ///
    /// let rule = Progression::five_three_one(Mass::lb(5.0)?);
    /// assert_eq!(rule.to_string(), "each round: up max +5lb; miss 1: max -10%");
    /// assert_eq!(Progression::FIVE_THREE_ONE[0], "1x5 65%, 1x5 75%, 1x5+ 85%");
    /// # Ok::<(), regimen::OutOfRange>(())
    /// ```
    #[must_use]
    pub fn five_three_one(step: Mass) -> Self {
        let back = vec![Wheel::Max(Step::By(TENTH))];
        Self::plain(vec![Wheel::max(step)]).missing(1, back).each_round()
    }

    /// nSuns: the third set, `1x1+`, earns more for the training maximum.
    ///
    /// ```
    /// use regimen::prescription::MassUnit;
    /// use regimen::progression::Progression;
    ///
    /// assert_eq!(
    ///     Progression::nsuns(MassUnit::Lb).to_string(),
    ///     "when set 3 2: up max +5lb at 2, +10lb at 4, +15lb at 6",
    /// );
    /// ```
    #[must_use]
    pub fn nsuns(unit: MassUnit) -> Self {
        let steps = match unit {
            MassUnit::Kg => [2.5, 5.0, 7.5].map(Mass::constant_kg),
            MassUnit::Lb => [5.0, 10.0, 15.0].map(Mass::constant_lb),
        };
        let table = steps.map(Amount::Mass).into_iter().zip([2, 4, 6]).collect();
        let when = When::set(3, 2);
        Self { when, ..Self::plain(vec![Wheel::Max(Step::At(table))]) }
    }

    /// The Texas method: for turns of volume, recovery and intensity in percent of a maximum, which
    /// rises after every round.
    #[must_use]
    pub fn texas(step: Mass) -> Self {
        Self::plain(vec![Wheel::max(step)]).each_round()
    }

    /// A ladder of exercises: one repetition more up to a limit, then the next exercise.
    ///
    /// ```
    /// use regimen::prescription::Reps;
    /// use regimen::progression::Progression;
    ///
    /// assert_eq!(Progression::rungs(Reps::new(8)?).to_string(), "up reps +1 to 8, rung");
    /// # Ok::<(), regimen::OutOfRange>(())
    /// ```
    #[must_use]
    pub fn rungs(to: Reps) -> Self {
        Self::plain(vec![Wheel::Reps { by: Reps::MIN, to }, Wheel::Rung])
    }

    /// A ladder of holds: five seconds more up to a limit, then the next exercise.
    #[must_use]
    pub fn hold_rungs(to: Hold) -> Self {
        Self::plain(vec![Wheel::Hold { by: Hold::constant(5), to }, Wheel::Rung])
    }

    /// Bands: one repetition more up to a limit, then the next band, then the next exercise.
    ///
    /// ```
    /// use regimen::prescription::Reps;
    /// use regimen::progression::Progression;
    ///
    /// assert_eq!(
    ///     Progression::bands(Reps::new(15)?).to_string(),
    ///     "up reps +1 to 15, load next, rung",
    /// );
    /// # Ok::<(), regimen::OutOfRange>(())
    /// ```
    #[must_use]
    pub fn bands(to: Reps) -> Self {
        let reps = Wheel::Reps { by: Reps::MIN, to };
        Self::plain(vec![reps, Wheel::LoadNext, Wheel::Rung])
    }

    /// The turns of 5/3/1.
    pub const FIVE_THREE_ONE: [&'static str; 4] = [
        "1x5 65%, 1x5 75%, 1x5+ 85%",
        "1x3 70%, 1x3 80%, 1x3+ 90%",
        "1x5 75%, 1x3 85%, 1x1+ 95%",
        "1x5 40%, 1x5 50%, 1x5 60%",
    ];

    /// The stages of GZCLP's first tier.
    pub const GZCLP_T1: [&'static str; 3] = ["4x3, 1x3+", "5x2, 1x2+", "9x1, 1x1+"];

    /// The stages of GZCLP's second tier.
    pub const GZCLP_T2: [&'static str; 3] = ["3x10", "3x8", "3x6"];

    /// The dose of GZCLP's third tier.
    pub const GZCLP_T3: &'static str = "2x15, 1x15+";
}
