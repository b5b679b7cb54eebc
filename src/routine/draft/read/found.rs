//! What is found on reading, before its step is known.

use crate::UnknownName;
use crate::json::{Edit, Json, Shape, ShapeFault, TypeFault, below, child};
use crate::routine::check::{Hint, HintKind, Violation, ViolationKind};

#[derive(Default)]
pub(crate) struct Found {
    pub(crate) faults: Vec<ShapeFault>,
    told: Vec<(String, ViolationKind, Vec<Hint>)>,
}

impl Found {
    pub(crate) fn tell(
        &mut self,
        path: impl Into<String>,
        kind: ViolationKind,
        hints: impl IntoIterator<Item = Hint>,
    ) {
        self.told.push((path.into(), kind, hints.into_iter().collect()));
    }

    pub(crate) fn wrong_type(
        &mut self,
        path: &str,
        expected: &'static str,
        found: &Json,
    ) {
        self.faults.push(ShapeFault::WrongType(TypeFault::new(path, expected, found)));
    }

    /// A value of the wrong type, and what to write instead.
    pub(crate) fn write_instead(
        &mut self,
        path: &str,
        expected: &'static str,
        found: &Json,
        instead: Json,
    ) {
        let fault = TypeFault::new(path, expected, found).or(instead);
        self.faults.push(ShapeFault::WrongType(fault));
    }

    pub(crate) fn missing(
        &mut self,
        path: &str,
        field: &'static str,
        of: &Shape,
        hint: Option<HintKind>,
    ) {
        let kind = ViolationKind::MissingField { field, of: of.what };
        self.tell(child(path, field), kind, hint.map(Hint::from));
    }

    /// A name that is not known: what was probably meant, or which names there are.
    pub(crate) fn unknown(
        &mut self,
        path: &str,
        kind: fn(UnknownName) -> ViolationKind,
        unknown: UnknownName,
    ) {
        let meant = unknown.suggestions();
        let mut hints: Vec<Hint> = meant
            .into_iter()
            .map(|name| {
                let edit = Edit::replace(path, name);
                Hint::with(HintKind::DidYouMean { name: name.to_owned() }, [edit])
            })
            .collect();
        if hints.is_empty() && !unknown.names().is_empty() {
            let names = unknown.names().iter().map(ToString::to_string).collect();
            hints.push(HintKind::OneOf { names }.into());
        }
        self.tell(path, kind(unknown), hints);
    }

    /// All of it, of a step or of the whole routine: the fields first.
    pub(crate) fn of(
        self,
        step: Option<usize>,
        key: Option<&str>,
        exercise: Option<&str>,
    ) -> impl Iterator<Item = Violation> {
        let faults = self.faults.into_iter().map(|fault| match fault {
            ShapeFault::Unknown { path, field, of, meant } => {
                let hint = match meant {
                    Some((field, to)) => Hint::with(
                        HintKind::RenameField { field: field.to_owned() },
                        [Edit::move_to(path.as_str(), to)],
                    ),
                    None => Hint::with(HintKind::Remove, [Edit::remove(path.as_str())]),
                };
                let known = of.names();
                let kind = ViolationKind::UnknownField { field, of: of.what, known };
                (path, kind, vec![hint])
            }
            ShapeFault::WrongType(TypeFault { path, expected, found, instead }) => {
                let hint = instead.map(|value| {
                    let json = value.to_string();
                    let edit = Edit::replace(path.as_str(), value);
                    Hint::with(HintKind::Write { json }, [edit])
                });
                let field = field_of(&path);
                let kind = ViolationKind::WrongType { field, expected, found };
                (path, kind, hint.into_iter().collect())
            }
        });
        let key = key.map(str::to_owned);
        let exercise = exercise.map(str::to_owned);
        faults.chain(self.told).map(move |(path, kind, hints)| Violation {
            path,
            step,
            key: key.clone(),
            exercise: exercise.clone(),
            kind,
            hints,
        })
    }
}

/// The end of a pointer from the last name of a field on: `kit/0`, `prescription`.
fn field_of(path: &str) -> String {
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts: Vec<&str> = Vec::new();
    for part in below(path, "").rsplit('/') {
        parts.insert(0, part);
        if !is_number(part) {
            break;
        }
    }
    parts.join("/")
}
