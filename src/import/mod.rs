//! Catalogues and logs from elsewhere: the open databases and the apps that people use.
//!
//! | function | source | licence of its data |
//! | --- | --- | --- |
//! | [`free_exercise_db()`] | rows of free-exercise-db, and of wrkout's exercises.json | public domain (Unlicense) |
//! | [`exercemus()`] | rows of exercemus | each row's own |
//! | [`wger()`] | rows of `/api/v2/exerciseinfo/`, and of the pages and dumps that were before it | each row's own, mostly CC-BY-SA |
//!
//! The rows may be a list, a list in an object (`{"exercises": [..]}`, a page with `results`), an
//! object of rows by id, or a single row. A file that holds something else that is known, such as
//! another list of wger, is refused with what it is; a file without any exercise is an error too.
//!
//! No row is lost: what a source cannot say is inferred by the rules below, and every use of a
//! rule is reported as an [`ImportWarning`] beside the result. A value outside a source's vocabulary
//! is an error that names row, field, value and the nearest known one; capitals do not matter. With
//! [`ImportOptions::lenient`] such a value is read in the words of this crate or left out, with a
//! warning, and the row is kept as long as it has a name or an id.
//!
//! An id is the id of the source as a slug, or the name as a slug where the source numbers its
//! rows, in plain Latin letters whatever the language. If ids clash, later rows get `-2`, `-3` and
//! so on.
//!
//! Logs of what was done are read by lift; see there:
//!
//! | function | source |
//! | --- | --- |
//! | [`hevy_csv()`] | the history that Hevy exports |
//! | [`strong_csv()`] | the history that Strong exports |
//!
//! # What a source cannot say
//!
//! Rules see a name as a bag of words: what they read from "Barbell Curl" they read from
//! "Curl (Barbell)". They are rules for English. A row in another language, by what its source
//! says or by its letters and words, keeps what its fields state, and nothing is read from its
//! texts (`not-english`); if its fields name no equipment, it is not known what it needs.
//!
//! | what | rule | code |
//! | --- | --- | --- |
//! | equipment that the field lacks | name or steps mention it (benches, rack, a bar in a rack, pull-up bar, dip bars, rings, box, elevated platform, "on a step", Smith machine, cable, band, climbing rope, dumbbell, weight plate, dip belt, balls, towel, partner, wall, chair): it is required | `equipment-inferred` |
//! | choices | a sentence with if, can ("so that you can" aside), could, may, instead, variation, optional, alternatively, we, easiest or "or stand" requires nothing; nor do the things that follow "such" or "like" | |
//! | one of two ways | if two things are joined by "or", the first is required, unless the second is required by another sentence; if one stands in for the other, the lesser; if the second is the floor or any support, neither; among belt, rope and band, the band | |
//! | things done without | a thing after no, not, without, lack or "don't have" is not required, whatever other sentences say; nor are the things of a name with no or without | |
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
//! | holds | a static force; a name of a position (plank, side bridge, wall sit, L-sit, dead hang, hollow body, lever and the like) without a word of movement; hold, static or isometric in the name; steps that hold for ten seconds or more and repeat nothing | `hold-inferred` |
//! | coaching | strongman and Olympic weightlifting need it; upright rows too, unless with a band | `coaching-inferred` |
//! | impact | jumps, hops, bounds, skips, burpees and the like in the name; running and sprints in cardio and plyometrics; plyometrics that are not throws; Olympic lifts with a barbell | `impact-inferred` |
//! | assistance | an assisted exercise with a band, and assisted pull-up machines | `assists-inferred` |
//! | staples | a list of ids of free-exercise-db | `staple-known` |
//! | loads | the table below; not known where it does not know the movement, where equipment could not be identified, and for stretches and jumps | `loads-inferred`, `loads-unknown` |
//! | prescription | strength 2-3x8-12, holds 2-3x20-30s, plyometric 2-3x5, exercises that need coaching 3x3-5, cardio 1x5min, stretches 2x20-30s; choices of this crate | `dose-default` |
//! | level, where a source has none | intermediate | `level-assumed` |
//! | no category | stretch, jump, treadmill and the like in the name, otherwise strength | `kind-inferred` |
//! | no name | the id | `no-name` |
//! | no muscle, no steps | the row is kept as it is | `no-muscles`, `no-steps` |
//!
//! # Loads
//!
//! Loads are inferred from the movement pattern, the equipment and words for how the body is held,
//! with the grades of [`LoadGrade`](crate::exercise::LoadGrade), and marked as
//! [inferred](crate::exercise::Loads::is_inferred). The table is a choice of this crate, and errs to
//! the wider side. Impact loads knees, ankles and hips heavily on top, and that of a push-up
//! shoulders, elbows and wrists.
//!
//! | movement | heavily | lightly |
//! | --- | --- | --- |
//! | push-up | shoulders, elbows, wrists | upper and lower back, knees, ankles |
//! | incline push-up; push-up on a wall | shoulders; none | elbows, wrists, upper and lower back, ankles; shoulders, elbows, wrists |
//! | press from the chest | shoulders, elbows (not with a band) | wrists, upper back; lower back standing or with a bar |
//! | press overhead | shoulders, elbows | neck, upper back, wrists, lower back; standing: hips, knees; push presses: knees and ankles heavily |
//! | dip | shoulders, elbows, wrists | upper back, hips |
//! | handstand and pike push-up | shoulders, elbows, wrists | neck, upper and lower back, hips, ankles |
//! | row, bent over | upper and lower back | shoulders, elbows, wrists, hips, knees |
//! | row, braced, seated, lying or on a cable or band; inverted row | upper back | shoulders, elbows, wrists, lower back; face down: neck; seated: hips |
//! | raise to the rear, reverse fly, face pull | none; bent over: lower back | shoulders, elbows, wrists, upper and lower back; bent over: hips |
//! | pull-up, pulldown | shoulders, upper back, elbows | wrists; knees where they are held or kneel; behind the neck: neck; pulldown with a band or lying: all lightly |
//! | upright row | shoulders | neck, upper back, elbows, wrists |
//! | raise to the front or the side, pullover | shoulders | upper back, elbows, wrists, and neck or lower back |
//! | fly | shoulders | elbows, wrists, upper back; standing: lower back |
//! | rotation of the shoulder, retraction of the shoulder blade | none | shoulders, upper back, elbows, wrists |
//! | shrug | upper back | neck, shoulders, wrists, lower back |
//! | curl, extension of the elbow | elbows; bent over, and nothing bears the trunk: lower back | shoulders, wrists; standing: lower back |
//! | wrist curl | wrists | elbows |
//! | squat with a bar | lower back, hips, knees, ankles; in front: wrists; Zercher: elbows; overhead: wrists, shoulders | neck, shoulders, upper back, elbows, wrists |
//! | squat with another weight | hips, knees, ankles; with a pair: lower back | shoulders, upper back, elbows, wrists, lower back |
//! | squat without a weight | knees, ankles; on one leg: hips | hips, lower back; in straps: shoulders, elbows, wrists |
//! | leg press, hack squat machine | hips, knees, ankles | lower back, shoulders |
//! | lunge, step-up | knees, ankles; to the side or with a weight: hips; with a bar: lower back | hips, lower back; what holds the weight |
//! | deadlift | lower back, hips, knees; on one leg: ankles | neck, shoulders, upper back, wrists, ankles; with all but straight knees: no knees |
//! | bridge, hip thrust | none; with a weight or on one leg: hips; with a bar: lower back | hips, upper and lower back; with a weight: knees, wrists |
//! | kettlebell swing | lower back, hips | shoulders, upper back, elbows, wrists, knees, ankles |
//! | carry | wrists, lower back; overhead: shoulders; yoke: upper and lower back, hips, knees, ankles | all others |
//! | leg raise | lower back; hanging: shoulders, wrists | hips, neck; hanging: upper back, elbows, knees |
//! | kickback, abduction and adduction of the hip | none; with a resistance: hips | hips, knees, lower back, ankles; kickback: shoulders, elbows, wrists; Copenhagen plank: knees and shoulders heavily |
//! | leg curl; leg extension | knees, hips, and lower back without a machine; knees | lower back, ankles, wrists; hips, ankles |
//! | calf raise | ankles; on two legs without a weight: none | ankles, knees; with a weight: hips, lower and upper back, shoulders, wrists |
//! | crunch, sit-up | lower back; sit-up: hips | neck, upper back, hips; what holds the weight; feet held: knees, ankles |
//! | back extension | lower back, hips | neck, shoulders, upper back; on a bench: knees, ankles |
//! | side bend; twist and chop | lower back | neck, upper back, shoulders, wrists, hips; elbows, knees |
//! | press against rotation | none | shoulders, elbows, wrists, lower back, hips |
//! | plank on the forearms; on the hands | none; shoulders, wrists | shoulders, upper back, elbows, lower back, hips, ankles |
//! | side plank | shoulders | neck, elbows, wrists, lower back, hips, knees, ankles |
//! | rollout | shoulders, lower back | upper back, elbows, wrists, hips, knees, ankles |
//! | bending of the neck | neck | shoulders, upper back |
//! | rowing machine; stairs | lower back; hips, knees | all that moves |
//! | cycling, elliptical, walking | none | all that moves |
//! | running, jumping rope | hips, knees, ankles | lower back, shoulders |
//! | burpee, mountain climber | all but the neck | neck |
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
//! assert_eq!(codes, [
//!     "equipment-inferred", "pattern-inferred", "staple-known", "dose-default", "loads-inferred",
//! ]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod collect;
mod error;
mod exercemus;
mod free_exercise_db;
mod hevy_csv;
mod html;
mod infer;
mod json;
mod licence;
mod log;
mod media;
mod muscles;
mod reader;
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
use collect::Collector;
use reader::Reader;
use row::{Entry, Row};

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
/// [`ImportError`] if the text is not such JSON, has no rows, or has a row with a field missing
/// or a value outside the vocabulary.
pub fn free_exercise_db(text: &str) -> Result<Import, ImportError> {
    ImportOptions::default().free_exercise_db(text)
}

/// Reads the JSON of exercemus, strictly.
///
/// # Errors
///
/// [`ImportError`] if the text is not such JSON, has no rows, or has a row with a field missing
/// or a value outside the vocabulary.
pub fn exercemus(text: &str) -> Result<Import, ImportError> {
    ImportOptions::default().exercemus(text)
}

/// Reads the JSON of wger's `/api/v2/exerciseinfo/`, strictly.
///
/// # Errors
///
/// [`ImportError`] if the text is not such JSON, has no rows, or has a row with a field missing
/// or a value outside the vocabulary.
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
/// assert_eq!(imported.catalog().len(), 1);
/// assert_eq!(
///     imported.warnings()[0].to_string(),
///     "`x`: a value was left out: no muscle of free-exercise-db is called `left pinky`",
/// );
/// # Ok::<(), import::ImportError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportOptions {
    lenient: bool,
}

impl ImportOptions {
    /// Reads values outside the vocabulary in the words of this crate or leaves them out, and leaves
    /// out rows that cannot be read, each with a warning.
    #[must_use]
    pub fn lenient() -> Self {
        Self { lenient: true }
    }

    /// Reads the JSON of free-exercise-db.
    ///
    /// # Errors
    ///
    /// [`ImportError`] if the text is not such JSON, or has no rows; if strict, also for a field
    /// that is missing or a value outside the vocabulary.
    pub fn free_exercise_db(self, text: &str) -> Result<Import, ImportError> {
        self.read::<free_exercise_db::Exercise<'_>>(text)
    }

    /// Reads the JSON of exercemus.
    ///
    /// # Errors
    ///
    /// [`ImportError`] if the text is not such JSON, or has no rows; if strict, also for a field
    /// that is missing or a value outside the vocabulary.
    pub fn exercemus(self, text: &str) -> Result<Import, ImportError> {
        self.read::<exercemus::Exercise<'_>>(text)
    }

    /// Reads the JSON of wger's `/api/v2/exerciseinfo/`.
    ///
    /// # Errors
    ///
    /// [`ImportError`] if the text is not such JSON, or has no rows; if strict, also for a field
    /// that is missing or a value outside the vocabulary.
    pub fn wger(self, text: &str) -> Result<Import, ImportError> {
        self.read::<wger::Exercise<'_>>(text)
    }

    fn read<'a, E: Entry<'a>>(self, text: &'a str) -> Result<Import, ImportError> {
        let mut collector = Collector::of::<E>(self);
        json::read::<E>(E::SHAPE, text, &mut |entry| {
            collector.take(match entry {
                Ok((key, entry)) => {
                    entry.row(key, Reader::new(E::SHAPE.format, self.lenient))
                }
                Err(row) => Row::unreadable(row),
            })
        })?;
        collector.finish()
    }
}
