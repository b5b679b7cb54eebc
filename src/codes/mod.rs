#![doc = include_str!("page.md")]

#[macro_use]
mod registry;
pub(crate) mod catalog;
pub(crate) mod explanation;
pub(crate) mod export;
pub(crate) mod import;
pub(crate) mod loads;
pub(crate) mod names;
pub(crate) mod plan;
pub(crate) mod prescription;
pub(crate) mod program;
pub(crate) mod progression;
pub(crate) mod routine;

pub use registry::{Area, Code};

pub(crate) use names::of_list;

/// Every code of every area, in the order of the page.
///
/// ```
/// use regimen::codes;
///
/// assert!(codes::all().any(|code| code.id() == "no-warm-up"));
/// ```
pub fn all() -> impl Iterator<Item = &'static Code> {
    let areas = [
        routine::CODES,
        prescription::CODES,
        loads::CODES,
        progression::CODES,
        program::CODES,
        names::CODES,
        catalog::CODES,
        import::CODES,
        export::CODES,
        plan::CODES,
        explanation::CODES,
    ];
    areas.into_iter().flatten()
}

/// The entry of a code, by its area and id.
///
/// ```
/// use regimen::codes::{self, Area};
///
/// let code = codes::find(Area::Routine, "no-warm-up");
/// assert!(code.is_some_and(|code| code.what().contains("warm-up")));
/// ```
#[must_use]
pub fn find(area: Area, id: &str) -> Option<&'static Code> {
    all().find(|code| code.area() == area && code.id() == id)
}
