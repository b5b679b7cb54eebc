//! The history that Hevy exports: one row a set, the unit of weights in the name of their column.

use super::log::{
    LogImport, LogWarningKind, Record, Row, Sessions, SetKind, Table, decimal,
    hundredths, number,
};
use super::{ImportError, ImportOptions, RowError};
use crate::catalog::Catalog;
use crate::prescription::{Effort, Mass, MassUnit, Rpe};
use crate::progression::PerformedSet;
use crate::text::clip;

pub(super) const FORMAT: &str = "hevy-csv";

/// Metres in a mile, by its definition of 1959.
pub(super) const MILE: f64 = 1_609.344;

/// Reads the history that Hevy exports as CSV, strictly: what was done, by lift.
///
/// Names are looked up in the catalogue, and only what is sure is taken; the rest is reported. Dates
/// stay as the app wrote them, in its language. Warm-up sets are left out, a set to failure is a set
/// like any other, and a drop is [part of the set](PerformedSet::drops) before it. A weight helps if
/// it is negative, or if the lift is called assisted.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, import};
///
/// let text = "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,\
/// set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe\n\
/// Push,\"22 Dec 2025, 08:00\",\"22 Dec 2025, 09:00\",,Bench Press (Barbell),,,0,warmup,40,5,,,\n\
/// Push,\"22 Dec 2025, 08:00\",\"22 Dec 2025, 09:00\",,Bench Press (Barbell),,,1,normal,80,5,,,8.5\n\
/// Push,\"22 Dec 2025, 08:00\",\"22 Dec 2025, 09:00\",,Bench Press (Barbell),,,2,normal,80,4,,,9\n";
/// let log = import::hevy_csv(text, Catalog::builtin())?;
/// let bench = &log.lifts()[0];
/// assert_eq!(bench.exercise().map(|it| it.id().as_str()), Some("bench-press"));
/// let session = &bench.sessions()[0];
/// assert_eq!(session.date, "22 Dec 2025, 08:00");
/// let done: Vec<_> = session.performed.sets().iter().map(|set| set.amount()).collect();
/// assert_eq!(done, [Some(5), Some(4)]);
/// # Ok::<(), import::ImportError>(())
/// ```
///
/// # Errors
///
/// [`ImportError`] if the text is not such a table, or a value cannot be read.
pub fn hevy_csv(text: &str, catalog: &Catalog) -> Result<LogImport, ImportError> {
    ImportOptions::default().hevy_csv(text, catalog)
}

impl ImportOptions {
    /// Reads the history that Hevy exports as CSV, like [`hevy_csv()`]; if lenient, rows with a
    /// value that cannot be read are left out.
    ///
    /// # Errors
    ///
    /// [`ImportError`] if the text is not such a table; if strict, also for a value that cannot be
    /// read.
    pub fn hevy_csv(
        self,
        text: &str,
        catalog: &Catalog,
    ) -> Result<LogImport, ImportError> {
        let mut table = Table::new(FORMAT, text)?;
        table.require(&["exercise_title", "start_time", "reps"])?;
        let unit = if table.has("weight_lbs") { MassUnit::Lb } else { MassUnit::Kg };
        let mut sessions = Sessions::new(catalog);
        let mut fields = csv::StringRecord::new();
        let mut number = 0;
        while table.read(&mut fields)? {
            number += 1;
            let record = table.record(&fields);
            let name = record.get("exercise_title");
            if name.is_empty() {
                continue;
            }
            match row(&record, unit) {
                Ok(row) => sessions.add(number, row),
                Err(why) if self.lenient => {
                    sessions.warn(Some(number), LogWarningKind::RowLeftOut(why));
                }
                Err(why) => return Err(ImportError::row(FORMAT, number, name, why)),
            }
        }
        Ok(sessions.finish())
    }
}

fn row<'a>(record: &Record<'a>, unit: MassUnit) -> Result<Row<'a>, RowError> {
    let weight = ["weight_kg", "weight_lbs"].map(|column| record.get(column));
    let [kg, lb] = weight;
    let weight = decimal(FORMAT, "weight", if kg.is_empty() { lb } else { kg })?;
    let kilometres = decimal(FORMAT, "distance", record.get("distance_km"))?;
    let miles = decimal(FORMAT, "distance", record.get("distance_miles"))?;
    let metres = kilometres.map(|it| it * 1000.0).or(miles.map(|it| it * MILE));
    let set = set(
        number(FORMAT, "reps", record.get("reps"))?,
        number(FORMAT, "duration", record.get("duration_seconds"))?,
        metres,
    );
    Ok(Row {
        lift: record.get("exercise_title"),
        title: record.get("title"),
        date: record.get("start_time"),
        kind: match record.get("set_type") {
            "warmup" => SetKind::WarmUp,
            "dropset" => SetKind::Drop,
            "normal" | "failure" | "" => SetKind::Work,
            _ => SetKind::Unknown,
        },
        mark: record.get("set_type"),
        is_first: record.get("set_index") == "0",
        set,
        weight: weight.map(|it| mass(FORMAT, it, unit)).transpose()?.flatten(),
        effort: effort(FORMAT, record.get("rpe"))?,
    })
}

/// Repetitions before seconds before metres; a set with none of them was not done.
pub(super) fn set(
    reps: Option<u32>,
    seconds: Option<u32>,
    metres: Option<f64>,
) -> PerformedSet {
    let is_there = |amount: &u32| *amount > 0;
    let metres = metres.and_then(|metres| hundredths(metres / 100.0)).filter(is_there);
    match (reps, seconds.filter(is_there), metres) {
        (Some(reps), None, None) => PerformedSet::reps(reps),
        (Some(reps), _, _) if reps > 0 => PerformedSet::reps(reps),
        (_, Some(seconds), _) => PerformedSet::seconds(seconds),
        (_, None, Some(metres)) => PerformedSet::metres(metres),
        (_, None, None) => PerformedSet::skipped(),
    }
}

/// A weight to the nearest hundredth, and whether it helped; `None` for nothing.
pub(super) fn mass(
    format: &'static str,
    weight: f64,
    unit: MassUnit,
) -> Result<Option<(Mass, bool)>, RowError> {
    let out_of_range = || RowError::BadValue {
        format,
        field: "weight",
        value: clip(&weight.to_string()).into_owned(),
        expected: "a weight up to 1000",
    };
    let hundredths = hundredths(weight.abs()).ok_or_else(out_of_range)?;
    if hundredths == 0 {
        return Ok(None);
    }
    let mass = Mass::from_hundredths(hundredths, unit).map_err(|_| out_of_range())?;
    Ok(Some((mass, weight < 0.0)))
}

/// A rating rounded to the nearest half; 0 means that there is no rating.
pub(super) fn effort(
    format: &'static str,
    text: &str,
) -> Result<Option<Effort>, RowError> {
    let Some(rating) = decimal(format, "rpe", text)?.filter(|it| *it != 0.0) else {
        return Ok(None);
    };
    let rating = Rpe::from_rating((rating * 2.0).round() / 2.0);
    let rating = rating.map_err(|_| RowError::BadValue {
        format,
        field: "rpe",
        value: clip(text).into_owned(),
        expected: "a rating from 1 to 10",
    })?;
    Ok(Some(Effort::Rpe(rating.into())))
}
