//! Rows of a log put together: sets of sessions of lifts.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::{LogWarning, LogWarningKind};
use super::values::SetKind;
use super::{ImportedLift, ImportedSession, LogImport};
use crate::catalog::Catalog;
use crate::exercise::{Exercise, Setup};
use crate::prescription::{Effort, Load, Mass, Span};
use crate::progression::{Performed, PerformedSet};
use crate::text::clip;

/// The most names that are searched for, so that the work stays bounded; nobody does more.
const MOST_NAMES: usize = 2000;

/// How many candidates are named for a name without a sure match.
const CANDIDATES: usize = 3;

/// One set of a log.
pub(crate) struct Row<'a> {
    pub(crate) lift: &'a str,
    pub(crate) title: &'a str,
    pub(crate) date: &'a str,
    pub(crate) kind: SetKind,
    /// The word that the app has for the kind.
    pub(crate) mark: &'a str,
    /// Whether the app numbers it as the first set, so that it cannot be part of one before it.
    pub(crate) is_first: bool,
    /// The set without its load.
    pub(crate) set: PerformedSet,
    /// The weight, and whether it helped.
    pub(crate) weight: Option<(Mass, bool)>,
    pub(crate) effort: Option<Effort>,
}

/// The lifts that were read so far.
pub(crate) struct Sessions<'a> {
    catalog: &'a Catalog,
    lifts: Vec<Lift>,
    places: BTreeMap<String, usize>,
    unknown_marks: BTreeSet<String>,
    warnings: Vec<LogWarning>,
}

struct Lift {
    name: String,
    /// Whether its name says so; the apps then write the weight that helps without a sign.
    is_assisted: bool,
    exercise: Option<Exercise>,
    sessions: Vec<Session>,
}

struct Session {
    title: String,
    date: String,
    sets: Vec<PerformedSet>,
}

impl<'a> Sessions<'a> {
    pub(crate) const fn new(catalog: &'a Catalog) -> Self {
        Self {
            catalog,
            lifts: Vec::new(),
            places: BTreeMap::new(),
            unknown_marks: BTreeSet::new(),
            warnings: Vec::new(),
        }
    }

    pub(crate) fn warn(&mut self, row: Option<usize>, kind: LogWarningKind) {
        self.warnings.push(LogWarning { row, kind });
    }

    pub(crate) fn add(&mut self, number: usize, row: Row<'_>) {
        let place = match self.places.get(row.lift) {
            Some(place) => *place,
            None => self.begin_lift(number, row.lift),
        };
        // Warm-up sets are not part of the work.
        if row.kind == SetKind::WarmUp {
            return;
        }
        if row.kind == SetKind::Unknown {
            self.warn_of_mark(number, row.mark);
        }
        let Some(lift) = self.lifts.get_mut(place) else { return };
        let load = row.weight.map(|(mass, is_help)| {
            let mass = Span::exactly(mass);
            match lift.exercise.as_ref().is_some_and(is_of_body) {
                _ if is_help || lift.is_assisted => Load::Assisted(mass),
                true => Load::Added(mass),
                false => Load::External(mass),
            }
        });
        let set = load.into_iter().fold(row.set, PerformedSet::with_load);
        let set = row.effort.into_iter().fold(set, PerformedSet::with_effort);
        let is_same =
            |last: &&mut Session| last.date == row.date && last.title == row.title;
        let mut session = lift.sessions.last_mut().filter(is_same);
        if row.kind == SetKind::Drop {
            let before = session.as_mut().and_then(|session| session.sets.last_mut());
            if let Some(before) = before.filter(|_| !row.is_first) {
                *before = std::mem::take(before).with_drop(set);
                return;
            }
            let kind = LogWarningKind::DropAlone;
            self.warnings.push(LogWarning { row: Some(number), kind });
        }
        if let Some(session) = session {
            session.sets.push(set);
        } else {
            let (title, date) = (row.title.to_owned(), row.date.to_owned());
            lift.sessions.push(Session { title, date, sets: vec![set] });
        }
    }

    /// Reports a word for a kind of set where it first appears.
    fn warn_of_mark(&mut self, number: usize, mark: &str) {
        if self.unknown_marks.len() < MOST_NAMES
            && self.unknown_marks.insert(mark.to_owned())
        {
            let mark = clip(mark).into_owned();
            self.warn(Some(number), LogWarningKind::SetKindAssumed { mark });
        }
    }

    fn begin_lift(&mut self, number: usize, name: &str) -> usize {
        let place = self.lifts.len();
        let (exercise, candidates) = if place < MOST_NAMES {
            matched(self.catalog, name)
        } else {
            (None, Vec::new())
        };
        if exercise.is_none() {
            let name = clip(name).into_owned();
            self.warn(Some(number), LogWarningKind::Unmatched { name, candidates });
        }
        self.lifts.push(Lift {
            name: name.to_owned(),
            is_assisted: name.to_ascii_lowercase().contains("assisted"),
            exercise,
            sessions: Vec::new(),
        });
        self.places.insert(name.to_owned(), place);
        place
    }

    pub(crate) fn finish(self) -> LogImport {
        let session = |session: Session| ImportedSession {
            title: session.title,
            date: session.date,
            performed: Performed::new(session.sets),
        };
        let lift = |lift: Lift| ImportedLift {
            name: lift.name,
            exercise: lift.exercise,
            sessions: lift.sessions.into_iter().map(session).collect(),
        };
        LogImport {
            lifts: self.lifts.into_iter().map(lift).collect(),
            warnings: self.warnings,
        }
    }
}

/// The exercise that a name means, if that is sure, and otherwise the likeliest.
fn matched(catalog: &Catalog, name: &str) -> (Option<Exercise>, Vec<String>) {
    let hits = catalog.search(name);
    if let Some(hit) = hits.first().filter(|hit| hit.is_sure()) {
        return (Some(hit.exercise().clone()), Vec::new());
    }
    let likely = hits.iter().take(CANDIDATES);
    (None, likely.map(|hit| hit.exercise().id().to_string()).collect())
}

/// Whether the body is lifted, so that a weight is one that was added.
fn is_of_body(exercise: &Exercise) -> bool {
    exercise.setups().first().is_some_and(|setup: &Setup| !setup.has_resistance())
}
