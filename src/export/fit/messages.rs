//! The messages of a workout and the numbers of their fields, of which only those written here
//! are known.

use super::encode::{Field, Records, Value};
use super::exercises::Number;
use crate::export::abilities::mass;
use crate::prescription::{Load, MassUnit};

const FILE_ID: u16 = 0;
const WORKOUT: u16 = 26;
const STEP: u16 = 27;
const EXERCISE_TITLE: u16 = 264;
const MESSAGE_INDEX: u8 = 254;

/// The bytes there are for texts, as in the files of Garmin's own app; for titles, where no limit
/// is known, a choice of this crate. One more byte ends each.
pub(super) const NAME: usize = 31;
pub(super) const STEP_NAME: usize = 15;
pub(super) const NOTES: usize = 199;
pub(super) const TITLE: usize = 63;

pub(super) const ACTIVE: u8 = 0;
const REST: u8 = 1;
pub(super) const WARM_UP: u8 = 2;
pub(super) const COOL_DOWN: u8 = 3;

/// The file: a workout of a maker that is not registered.
pub(super) fn file_id(records: &mut Records, serial: u32) {
    let (workout, development) = (5, 255);
    records.add(
        FILE_ID,
        &[
            (0, Value::Enum(workout)),
            (1, Value::U16(development)),
            (2, Value::U16(0)),
            (3, Value::U32z(serial)),
        ],
    );
}

/// The workout: its name, that it is strength training, and how many steps follow.
pub(super) fn workout(records: &mut Records, name: &str, steps: u16) {
    let (training, strength) = (10, 20);
    let mut fields = vec![
        (4, Value::Enum(training)),
        (11, Value::Enum(strength)),
        (6, Value::U16(steps)),
    ];
    if !name.is_empty() {
        fields.push((8, Value::Text(name)));
    }
    records.add(WORKOUT, &fields);
}

/// The name under which an exercise is shown.
pub(super) fn title(
    records: &mut Records,
    index: u16,
    (category, name): Number,
    title: &str,
) {
    let fields = [
        (MESSAGE_INDEX, Value::U16(index)),
        (0, Value::U16(category)),
        (1, Value::U16(name)),
        (2, Value::Text(title)),
    ];
    records.add(EXERCISE_TITLE, &fields);
}

/// What ends a step.
#[derive(Clone, Copy, Debug)]
pub(super) enum Length {
    Repetitions(u32),
    Seconds(u64),
    Metres(u32),
    /// The lap button.
    Open,
    /// Repeats the steps from `start` on, so that they are done `times` times in all.
    Repeat {
        start: usize,
        times: u32,
    },
}

/// A weight in hundredths of a kilogram, and the unit in which it is shown.
type Weight = (u16, u8);

/// A step of a workout.
#[derive(Clone, Copy, Debug)]
pub(super) struct WorkoutStep<'a> {
    pub(super) length: Length,
    pub(super) intensity: u8,
    pub(super) exercise: Option<Number>,
    pub(super) weight: Option<Weight>,
    pub(super) name: Option<&'a str>,
    pub(super) notes: Option<&'a str>,
}

impl<'a> WorkoutStep<'a> {
    pub(super) fn open_rest() -> Self {
        Self {
            length: Length::Open,
            intensity: REST,
            exercise: None,
            weight: None,
            name: None,
            notes: None,
        }
    }

    pub(super) fn rest(seconds: u64, name: Option<&'a str>) -> Self {
        Self { length: Length::Seconds(seconds), name, ..Self::open_rest() }
    }

    pub(super) fn repeat(start: usize, times: u32) -> Self {
        Self { length: Length::Repeat { start, times }, ..Self::open_rest() }
    }

    /// Adds the record. What is not known is left out: 0 would be a bench press.
    pub(super) fn write(&self, records: &mut Records, index: u16) {
        let (kind, value, target) = self.duration();
        let mut fields: Vec<Field<'_>> = vec![
            (MESSAGE_INDEX, Value::U16(index)),
            (1, Value::Enum(kind)),
            (2, Value::U32(value)),
        ];
        if let Some(times) = target {
            fields.push((4, Value::U32(times)));
            return records.add(STEP, &fields);
        }
        let open_target = 2;
        fields.extend([
            (3, Value::Enum(open_target)),
            (4, Value::U32(0)),
            (7, Value::Enum(self.intensity)),
        ]);
        if let Some((category, name)) = self.exercise {
            fields.extend([(10, Value::U16(category)), (11, Value::U16(name))]);
        }
        if let Some((weight, unit)) = self.weight {
            fields.extend([(12, Value::U16(weight)), (13, Value::U16(unit.into()))]);
        }
        fields.extend(self.name.map(|name| (0, Value::Text(name))));
        fields.extend(self.notes.map(|notes| (8, Value::Text(notes))));
        records.add(STEP, &fields);
    }

    /// The type of the duration, its value, and for a repetition its number.
    fn duration(&self) -> (u8, u32, Option<u32>) {
        match self.length {
            Length::Seconds(seconds) => {
                let milliseconds = seconds.saturating_mul(1000);
                (0, u32::try_from(milliseconds).unwrap_or(u32::MAX - 1), None)
            }
            Length::Metres(metres) => (1, metres.saturating_mul(100), None),
            Length::Open => (5, 0, None),
            Length::Repeat { start, times } => {
                (6, u32::try_from(start).unwrap_or(u32::MAX - 1), Some(times))
            }
            Length::Repetitions(number) => (29, number, None),
        }
    }
}

/// The weight of a load that is a mass and has room.
pub(super) fn weight(load: &Load) -> Option<Weight> {
    /// Hundredths of a milligram in a pound, exact by definition.
    const IN_A_POUND: u64 = 45_359_237;
    let mass = mass(load)?;
    let hundredths = u64::from(mass.hundredths());
    let (hundredths, unit) = match mass.unit() {
        MassUnit::Kg => (hundredths, 1),
        MassUnit::Lb => ((hundredths * IN_A_POUND + 50_000_000) / 100_000_000, 2),
    };
    u16::try_from(hundredths)
        .ok()
        .filter(|weight| *weight < u16::MAX)
        .map(|it| (it, unit))
}

#[cfg(test)]
mod tests {
    use super::weight;
    use crate::prescription::{Load, Mass};

    #[test]
    fn weights_are_hundredths_of_a_kilogram() {
        let kg = |mass| Load::external(Mass::kg(mass).unwrap()).unwrap();
        assert_eq!(weight(&kg(22.5)), Some((2250, 1)));
        assert_eq!(weight(&kg(655.34)), Some((65_534, 1)));
        assert_eq!(weight(&kg(655.35)), None, "it would mean none");
        assert_eq!(weight(&kg(1000.0)), None);
        assert_eq!(
            weight(&Load::added(Mass::lb(45.0).unwrap()).unwrap()),
            Some((2041, 2))
        );
        assert_eq!(weight(&Load::assisted(Mass::kg(15.0).unwrap()).unwrap()), None);
    }
}
