//! The history that Strong exports, in the three shapes that its versions write.

use super::hevy_csv::{MILE, effort, mass, set};
use super::log::{
    LogImport, LogWarningKind, Record, Row, Sessions, SetKind, Table, decimal, number,
};
use super::{ImportError, ImportOptions, RowError};
use crate::catalog::Catalog;
use crate::prescription::MassUnit;

pub(super) const FORMAT: &str = "strong-csv";

const REST_TIMER: &str = "Rest Timer";

/// Reads the history that Strong exports as CSV, strictly: what was done, by lift.
///
/// The unit of weights is that of their column or row; older files have none, and the one given is
/// assumed. Names, dates, warm-up sets, drops and assistance are treated as by [`hevy_csv()`](super::hevy_csv());
/// rows of rests and notes are left out.
///
/// # Example
///
/// ```
/// use regimen::prescription::MassUnit;
/// use regimen::{Catalog, import};
///
/// let text = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n\
/// 2025-12-22 08:00:00,Legs,1h 2m,Squat (Barbell),W,60,5,0,0,,,\n\
/// 2025-12-22 08:00:00,Legs,1h 2m,Squat (Barbell),1,225,5,0,0,,,8\n\
/// 2025-12-22 08:00:00,Legs,1h 2m,Squat (Barbell),Rest Timer,,,,120,,,\n";
/// let log = import::strong_csv(text, Catalog::builtin(), MassUnit::Lb)?;
/// assert_eq!(log.warnings()[0].to_string(), "weights have no unit, so pounds are assumed");
/// let done = &log.lifts()[0].sessions()[0].performed;
/// assert_eq!(done.sets().len(), 1);
/// assert_eq!(done.sets()[0].load().map(ToString::to_string).as_deref(), Some("225lb"));
/// # Ok::<(), import::ImportError>(())
/// ```
///
/// # Errors
///
/// [`ImportError`] if the text is not such a table, or a value cannot be read.
pub fn strong_csv(
    text: &str,
    catalog: &Catalog,
    unit: MassUnit,
) -> Result<LogImport, ImportError> {
    ImportOptions::default().strong_csv(text, catalog, unit)
}

impl ImportOptions {
    /// Reads the history that Strong exports as CSV, like [`strong_csv()`]; if lenient, rows with a
    /// value that cannot be read are left out.
    ///
    /// # Errors
    ///
    /// [`ImportError`] if the text is not such a table; if strict, also for a value that cannot be
    /// read.
    pub fn strong_csv(
        self,
        text: &str,
        catalog: &Catalog,
        unit: MassUnit,
    ) -> Result<LogImport, ImportError> {
        let mut table = Table::new(FORMAT, text)?;
        table.require(&["date", "exercise name", "set order", "reps"])?;
        let stated = if table.has("weight (kg)") {
            Some(MassUnit::Kg)
        } else {
            (table.has("weight (lbs)") || table.has("weight (lb)"))
                .then_some(MassUnit::Lb)
        };
        let mut sessions = Sessions::new(catalog);
        if stated.is_none() && !table.has("weight unit") {
            sessions.warn(None, LogWarningKind::UnitAssumed(unit));
        }
        let unit = stated.unwrap_or(unit);
        let mut fields = csv::StringRecord::new();
        let mut number = 0;
        while table.read(&mut fields)? {
            number += 1;
            let record = table.record(&fields);
            let name = record.get("exercise name");
            let Some(kind) = kind(record.get("set order"))
                .filter(|_| !name.is_empty() && name != REST_TIMER)
            else {
                continue;
            };
            match row(&record, kind, unit) {
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

/// `None` for rows that are not sets.
fn kind(order: &str) -> Option<SetKind> {
    match order {
        REST_TIMER | "Note" => None,
        "W" => Some(SetKind::WarmUp),
        "D" => Some(SetKind::Drop),
        "F" | "" => Some(SetKind::Work),
        // Some tables were a spreadsheet in between, which writes 1.0.
        number if number.parse::<f64>().is_ok() => Some(SetKind::Work),
        _ => Some(SetKind::Unknown),
    }
}

fn row<'a>(
    record: &Record<'a>,
    kind: SetKind,
    unit: MassUnit,
) -> Result<Row<'a>, RowError> {
    let columns = ["weight", "weight (kg)", "weight (lbs)", "weight (lb)"];
    let weight = first(record, &columns);
    let weight = decimal(FORMAT, "weight", weight)?;
    let unit = match record.get("weight unit") {
        "kg" | "kgs" => MassUnit::Kg,
        "lb" | "lbs" => MassUnit::Lb,
        _ => unit,
    };
    Ok(Row {
        lift: record.get("exercise name"),
        title: record.get("workout name"),
        date: record.get("date"),
        kind,
        mark: record.get("set order"),
        // Only working sets have numbers.
        is_first: false,
        set: set(
            number(FORMAT, "reps", record.get("reps"))?,
            number(FORMAT, "seconds", record.get("seconds"))?,
            metres(record)?,
        ),
        weight: weight.map(|it| mass(FORMAT, it, unit)).transpose()?.flatten(),
        effort: effort(FORMAT, record.get("rpe"))?,
    })
}

/// The first of several columns that has a value.
fn first<'a>(record: &Record<'a>, columns: &[&str]) -> &'a str {
    let values = columns.iter().map(|column| record.get(column));
    values.into_iter().find(|value| !value.is_empty()).unwrap_or_default()
}

/// The unit is that of the column or of the row; without one it is the kilometre.
fn metres(record: &Record<'_>) -> Result<Option<f64>, RowError> {
    for (column, in_one) in [
        ("distance (meters)", 1.0),
        ("distance (km)", 1000.0),
        ("distance (kilometers)", 1000.0),
        ("distance (mi)", MILE),
        ("distance (miles)", MILE),
    ] {
        let stated = decimal(FORMAT, "distance", record.get(column))?;
        if let Some(distance) = stated {
            return Ok(Some(distance * in_one));
        }
    }
    let in_one = match record.get("distance unit") {
        "m" | "meters" | "metres" => 1.0,
        "mi" | "mile" | "miles" => MILE,
        _ => 1000.0,
    };
    let distance = decimal(FORMAT, "distance", record.get("distance"))?;
    Ok(distance.map(|distance| distance * in_one))
}
