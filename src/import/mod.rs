//! Catalogues and logs from elsewhere: the open databases and the apps that people use.
//!
//! | function | source | licence of its data |
//! | --- | --- | --- |
//! | [`free_exercise_db()`] | a JSON array of rows | public domain (Unlicense) |
//! | [`exercemus()`] | a JSON object with `exercises` | each row's own |
//! | [`wger()`] | a page or an array of `/api/v2/exerciseinfo/` | each row's own, mostly CC-BY-SA |
//!
//! and logs of what was done, in the shapes that apps export:
//!
//! | function | source |
//! | --- | --- |
//! | [`hevy_csv()`] | the history of Hevy |
//! | [`strong_csv()`] | the history of Strong |
//!
//! # Catalogues
//!
//! No row is lost: what a source cannot say is inferred by the rules below, and every use of a
//! rule is reported as an [`ImportWarning`] beside the result. A value outside a source's vocabulary is an
//! error that names row, field, value and the nearest known one; with [`ImportOptions::lenient`] such
//! a row is left out and a warning says so.
//!
//! An id is the id of the source as a slug, or the name as a slug where the source numbers its rows.
//! If ids clash, later rows get `-2`, `-3` and so on.
//!
//! # What a source cannot say
//!
//! | what | rule | code |
//! | --- | --- | --- |
//! | equipment that the field lacks | name or steps mention it (benches, rack, a bar in a rack, pull-up bar, dip bars, rings, box, elevated platform, "on a step", Smith machine, cable, band, climbing rope, dumbbell, weight plate, dip belt, balls, towel, partner, wall, chair): it is required | `equipment-inferred` |
//! | choices | a sentence with if, can ("so that you can" aside), could, may, instead, variation, optional, alternatively, we, easiest or "or stand" requires nothing; nor do the things that follow "such" or "like" | |
//! | one of two ways | if two things are joined by "or", the first is required, unless the second is required by another sentence; if one stands in for the other, the lesser; if the second is the floor or any support, neither; among belt, rope and band, the band | |
//! | things done without | a thing after no, not, without, lack or "don't have" is not required, whatever other sentences say | |
//! | slips of the pen | "the dumbbells" or "the band" are not required where the field states another weight or resistance | |
//! | parts | not required: the bench of another machine than a Smith machine, and the rack in which a Smith machine or a suspension trainer hangs | |
//! | things implied by names | chains; the bench of a bench press; pull-up bar, dip bars and the box of incline push-ups, where nothing else holds the body up | `equipment-inferred` |
//! | feet held under something | an anchor near the floor | `equipment-inferred` |
//! | one weight or two | "dumbbells" or "kettlebells", unless "one" of them is mentioned, or one in each hand or arm: a pair | `pair-inferred` |
//! | which machine, or which "other" thing | the machine or thing that the name mentions, or else the steps; otherwise unidentified equipment, which no kit provides | `equipment-inferred`, `equipment-unknown` |
//! | no equipment stated | nothing is needed, unless name or steps say otherwise | `equipment-assumed-none` |
//! | laterality | alternate in the name, side to side or seesaw; steps with alternate, unless as a choice or of grips or of front and side, or that reverse the position of the legs: alternating | `laterality-inferred` |
//! | | a name with one or single and a limb: unilateral | |
//! | | steps that repeat with the other, left or right side, or switch sides: unilateral; alternating where the repetitions are counted after that, or one returns first, unless it is a held stretch; with a weight in each hand, the other arm is not another side | |
//! | | the prescription of either is for each side | |
//! | a muscle in two roles | it keeps the primary one | `role-repeated` |
//! | static or dynamic stretch | steps with "hold for": static, with repetitions: dynamic; otherwise a name of movement (circles, swings, raises, kicks, walks, jumps, squats, lunges and the like): dynamic; otherwise static. Rolling on a spot counts as a held stretch | `kind-inferred` |
//! | movement pattern | that of stretches and cardio; for strength a table of names, otherwise none; none also for two movements in one name | `pattern-inferred` |
//! | coaching | strongman and Olympic weightlifting need it; upright rows too, unless with a band | `coaching-inferred` |
//! | loads | not known | `loads-unknown` |
//! | prescription | strength 2-3x8-12, static force 2-3x20-30s, plyometric 2-3x5, exercises that need coaching 3x3-5, cardio 1x5min, stretches 2x20-30s; choices of this crate | `dose-default` |
//! | level, where a source has none | intermediate | `level-assumed` |
//! | no muscle, no steps | the row is kept as it is | `no-muscles`, `no-steps` |
//!
//! # Example
//!
//! ```
//! use regimen::import;
//!
//! let rows = r#"[{ "id": "Pullups", "name": "Pullups", "force": "pull", "level": "beginner",
//!     "mechanic": "compound", "equipment": "body only", "primaryMuscles": ["lats"],
//!     "secondaryMuscles": ["biceps"], "category": "strength", "images": [],
//!     "instructions": ["Grab the pull-up bar.", "Pull your body up."] }]"#;
//! let imported = import::free_exercise_db(rows)?;
//! let pullups = imported.catalog().get("pullups")?;
//! assert_eq!(pullups.setups()[0].equipment(), regimen::Equipment::PullUpBar.into());
//! let codes: Vec<&str> = imported.warnings().iter().map(|warning| warning.code()).collect();
//! assert_eq!(codes, ["equipment-inferred", "pattern-inferred", "dose-default", "loads-unknown"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod collect;
mod error;
mod exercemus;
mod free_exercise_db;
mod hevy_csv;
mod html;
mod infer;
mod licence;
mod log;
mod muscles;
mod row;
mod strong_csv;
mod warning;
mod wger;

pub use error::{ImportError, RowError};
pub use hevy_csv::hevy_csv;
pub use log::{ImportedLift, ImportedSession, LogImport, LogWarning, LogWarningKind};
pub use strong_csv::strong_csv;
pub use warning::{ImportWarning, ImportWarningKind};

use crate::catalog::Catalog;

/// A catalogue from elsewhere, with warnings about everything that was inferred.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    catalog: Catalog,
    warnings: Vec<ImportWarning>,
}

impl Import {
    /// The exercises, in the order of the source.
    #[must_use]
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// Everything that was inferred or left out, in the order of the rows.
    #[must_use]
    pub fn warnings(&self) -> &[ImportWarning] {
        &self.warnings
    }

    /// The catalogue alone.
    #[must_use]
    pub fn into_catalog(self) -> Catalog {
        self.catalog
    }
}

/// Reads the JSON of free-exercise-db, strictly.
///
/// # Errors
///
/// [`ImportError`] if the text is not such JSON, or a value is outside the vocabulary.
pub fn free_exercise_db(text: &str) -> Result<Import, ImportError> {
    ImportOptions::default().free_exercise_db(text)
}

/// Reads the JSON of exercemus, strictly.
///
/// # Errors
///
/// [`ImportError`] if the text is not such JSON, or a value is outside the vocabulary.
pub fn exercemus(text: &str) -> Result<Import, ImportError> {
    ImportOptions::default().exercemus(text)
}

/// Reads the JSON of wger's `/api/v2/exerciseinfo/`, strictly.
///
/// # Errors
///
/// [`ImportError`] if the text is not such JSON, or a value is outside the vocabulary.
pub fn wger(text: &str) -> Result<Import, ImportError> {
    ImportOptions::default().wger(text)
}

/// Options of reading; strict by default.
///
/// ```
/// use regimen::import;
///
/// let rows = r#"[{ "id": "x", "name": "Pinky Curl", "force": "pull", "level": "beginner",
///     "mechanic": null, "equipment": null, "primaryMuscles": ["left pinky"],
///     "secondaryMuscles": [], "category": "strength", "instructions": [] }]"#;
/// assert_eq!(
///     import::free_exercise_db(rows).unwrap_err().to_string(),
///     "row 1, `Pinky Curl`: no muscle of free-exercise-db is called `left pinky`",
/// );
/// let imported = import::ImportOptions::lenient().free_exercise_db(rows)?;
/// assert!(imported.catalog().is_empty());
/// assert_eq!(imported.warnings()[0].code(), "row-left-out");
/// # Ok::<(), import::ImportError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportOptions {
    lenient: bool,
}

impl ImportOptions {
    /// Leaves out rows with a value outside the vocabulary, with a warning.
    #[must_use]
    pub fn lenient() -> Self {
        Self { lenient: true }
    }

    /// Reads the JSON of free-exercise-db.
    ///
    /// # Errors
    ///
    /// [`ImportError`] if the text is not such JSON; if strict, also for a value outside the
    /// vocabulary.
    pub fn free_exercise_db(self, text: &str) -> Result<Import, ImportError> {
        collect::collect(self, free_exercise_db::FORMAT, free_exercise_db::read(text)?)
    }

    /// Reads the JSON of exercemus.
    ///
    /// # Errors
    ///
    /// [`ImportError`] if the text is not such JSON; if strict, also for a value outside the
    /// vocabulary.
    pub fn exercemus(self, text: &str) -> Result<Import, ImportError> {
        collect::collect(self, exercemus::FORMAT, exercemus::read(text)?)
    }

    /// Reads the JSON of wger's `/api/v2/exerciseinfo/`.
    ///
    /// # Errors
    ///
    /// [`ImportError`] if the text is not such JSON; if strict, also for a value outside the
    /// vocabulary.
    pub fn wger(self, text: &str) -> Result<Import, ImportError> {
        collect::collect(self, wger::FORMAT, wger::read(text)?)
    }
}
