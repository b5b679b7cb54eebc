//! A set that is done in parts: clusters, rest-pause sets and drop sets.

use super::notation::print;
use super::{Distance, Hold, Load, LoadDrop, Pause, Reps, Span, Tempo, Work};
use crate::limits::{self, Limit, OutOfRange};

/// One set in two to ten parts of one kind, all counted in repetitions, held, or covered, with a
/// pause or a drop of the load between any two.
///
/// It counts as one set. Drop sets make muscles grow as much as the same number of usual sets does
/// (Coleman 2022), and sets in clusters make them about as strong (Davies 2021), so to count each
/// part would count such a set too often. The number of parts is a choice of this crate.
///
/// # Example
///
/// ```
/// use regimen::Prescription;
/// use regimen::prescription::{Between, Parts, Run, Sets, Work};
///
/// let drops = Parts::reps([10, 8, 6], Between::drop(20.0)?)?;
/// let run = Run::new(Sets::exactly(3)?, Work::Parts(drops));
/// let dose = Prescription::new([run.with_load("24kg".parse()?)])?;
/// assert_eq!(dose.to_string(), "3x(10>8>6 -20%) 24kg");
/// assert_eq!(dose.sets().high, 3);
///
/// let cluster: Work = "(2>2>2 20s)".parse()?;
/// assert_eq!(cluster, Work::Parts(Parts::reps([2, 2, 2], Between::pause(20)?)?));
/// assert_eq!(
///     Parts::reps([8], Between::pause(20)?).unwrap_err().to_string(),
///     "parts of a set must be 2 to 10, not `1`",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Parts {
    /// Two or more of one kind, repetitions all at one tempo; none of them in parts itself.
    works: Vec<Work>,
    between: Between,
}

/// What is between two parts of a set.
///
/// As JSON: `{"pause": 20}`, or `{"drop": 20.0}`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Between {
    /// A pause in seconds, with the load kept: a cluster, or a rest-pause set.
    Pause(Pause),
    /// No pause, and a load that is lighter than that of the part before: a drop set.
    Drop(LoadDrop),
}

impl Between {
    /// A pause of some seconds.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 120.
    pub fn pause(seconds: u32) -> Result<Self, OutOfRange> {
        Pause::new(seconds).map(Self::Pause)
    }

    /// A drop by some percent of the load of the part before.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] outside 1 to 90, or between two tenths.
    pub fn drop(percent: f64) -> Result<Self, OutOfRange> {
        LoadDrop::new(percent).map(Self::Drop)
    }
}

impl Parts {
    /// The range of the number of parts.
    pub const LIMIT: &'static Limit = &limits::PARTS;

    /// Parts that are counted in repetitions: numbers, ranges, or minimums.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] for fewer than 2 parts or more than 10, or repetitions outside 1 to 1000.
    pub fn reps<S>(
        counts: impl IntoIterator<Item = S>,
        between: Between,
    ) -> Result<Self, OutOfRange>
    where
        S: TryInto<Span<Reps>>,
        OutOfRange: From<S::Error>,
    {
        Self::of(counts, |count| Work::Reps { count, tempo: None }, between)
    }

    /// Parts that are held: seconds, ranges, or minimums.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] for fewer than 2 parts or more than 10, or seconds outside 1 to 3600.
    pub fn holds<S>(
        seconds: impl IntoIterator<Item = S>,
        between: Between,
    ) -> Result<Self, OutOfRange>
    where
        S: TryInto<Span<Hold>>,
        OutOfRange: From<S::Error>,
    {
        Self::of(seconds, Work::Hold, between)
    }

    /// Parts that cover a distance: metres, ranges, or minimums.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`] for fewer than 2 parts or more than 10, or metres outside 10 to 100000.
    pub fn distances<S>(
        metres: impl IntoIterator<Item = S>,
        between: Between,
    ) -> Result<Self, OutOfRange>
    where
        S: TryInto<Span<Distance>>,
        OutOfRange: From<S::Error>,
    {
        Self::of(metres, Work::Distance, between)
    }

    fn of<S, T>(
        amounts: impl IntoIterator<Item = S>,
        work: impl Fn(Span<T>) -> Work,
        between: Between,
    ) -> Result<Self, OutOfRange>
    where
        S: TryInto<Span<T>>,
        OutOfRange: From<S::Error>,
    {
        // One more than allowed is enough to know.
        let amounts = amounts.into_iter().take(limits::PARTS.high() as usize + 1);
        let works = amounts.map(|amount| Ok(work(amount.try_into()?)));
        Self::alike(works.collect::<Result<_, OutOfRange>>()?, between)
    }

    /// Parts of which the caller knows that they are of one kind.
    pub(super) fn alike(works: Vec<Work>, between: Between) -> Result<Self, OutOfRange> {
        limits::PARTS.check(u32::try_from(works.len()).unwrap_or(u32::MAX))?;
        Ok(Self { works, between })
    }

    /// The same with every repetition at a tempo; holds and distances have none.
    #[must_use]
    pub fn at_tempo(mut self, tempo: Tempo) -> Self {
        self.set_tempo(tempo);
        self
    }

    pub(super) fn set_tempo(&mut self, tempo: Tempo) {
        self.works.iter_mut().for_each(|work| work.set_tempo(tempo));
    }

    /// The parts in their order, two or more.
    #[must_use]
    pub fn works(&self) -> &[Work] {
        &self.works
    }

    /// What is between two parts.
    #[must_use]
    pub const fn between(&self) -> Between {
        self.between
    }

    /// The same with every open part ending at its least.
    pub(super) fn closed(&self) -> Self {
        Self { works: self.works.iter().map(Work::closed).collect(), ..*self }
    }

    /// The tempo of the repetitions, if one is set.
    #[must_use]
    pub fn tempo(&self) -> Option<Tempo> {
        self.works.first().and_then(Work::tempo)
    }

    /// The parts that are done at the load of the set: all of them where pauses are between them,
    /// and the first of a drop set.
    pub(crate) fn at_full_load(&self) -> &[Work] {
        let count = match self.between {
            Between::Pause(_) => self.works.len(),
            Between::Drop(_) => 1,
        };
        self.works.get(..count).unwrap_or_default()
    }
}

impl super::Run {
    /// The prescribed load of a part of a set, counted from 0. [`Loads`] give those that exist.
    ///
    /// Each drop is of the part before, to the nearest hundredth of a mass or tenth of a percent.
    /// `None` where no load is stated, and after a drop of what has no number: body weight, help,
    /// bands, and loads that are only felt.
    ///
    /// [`Loads`]: crate::loads::Loads
    ///
    /// ```
    /// use regimen::Prescription;
    ///
    /// let dose: Prescription = "3x(10>8>6 -20%) 25kg".parse()?;
    /// let run = &dose.runs()[0];
    /// let loads: Vec<String> =
    ///     (0..3).filter_map(|part| run.part_load(part)).map(|load| load.to_string()).collect();
    /// assert_eq!(loads, ["25kg", "20kg", "16kg"]);
    /// # Ok::<(), regimen::prescription::ParsePrescriptionError>(())
    /// ```
    #[must_use]
    pub fn part_load(&self, part: usize) -> Option<Load> {
        let load = self.load.clone()?;
        let Work::Parts(Parts { between: Between::Drop(drop), .. }) = &self.work else {
            return Some(load);
        };
        // More parts than a set can have would only take the load to its least.
        let drops = part.min(limits::PARTS.high() as usize);
        (0..drops).try_fold(load, |load, _| load.dropped(*drop))
    }
}

/// The bare form of a structure.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum Each {
    Reps { counts: Vec<Span<Reps>>, tempo: Option<Tempo> },
    Hold(Vec<Span<Hold>>),
    Distance(Vec<Span<Distance>>),
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "the parts of a set, with `each` and `between`")]
struct Form {
    each: Each,
    between: Between,
}

impl serde::Serialize for Parts {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let (mut counts, mut holds, mut distances) = (vec![], vec![], vec![]);
        for work in &self.works {
            match work {
                Work::Reps { count, .. } => counts.push(*count),
                Work::Hold(hold) => holds.push(*hold),
                Work::Distance(distance) => distances.push(*distance),
                Work::Parts(_) => {}
            }
        }
        let each = if !holds.is_empty() {
            Each::Hold(holds)
        } else if !distances.is_empty() {
            Each::Distance(distances)
        } else {
            Each::Reps { counts, tempo: self.tempo() }
        };
        Form { each, between: self.between }.serialize(to)
    }
}

/// A map with `each` and `between`.
impl<'de> serde::Deserialize<'de> for Parts {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let Form { each, between } = Form::deserialize(from)?;
        let parts = match each {
            Each::Reps { counts, tempo } => {
                let parts = Self::reps(counts, between);
                match tempo {
                    Some(tempo) => parts.map(|parts| parts.at_tempo(tempo)),
                    None => parts,
                }
            }
            Each::Hold(holds) => Self::holds(holds, between),
            Each::Distance(distances) => Self::distances(distances, between),
        };
        parts.map_err(serde::de::Error::custom)
    }
}

/// In the notation, such as `10>8>6 -20%`, without the brackets around it.
impl std::fmt::Display for Parts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        print::padded(f, |to| print::parts(to, self))
    }
}
