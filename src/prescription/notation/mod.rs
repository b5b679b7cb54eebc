//! The text form of a prescription: read by [`FromStr`](std::str::FromStr), printed by
//! `Display`, used in JSON.
//!
//! | text | meaning |
//! | --- | --- |
//! | `3x10` · `2-3x10` · `3x8-10` | sets x repetitions, either as a range |
//! | `3x8+` | at least 8, as many as possible |
//! | `2x10/side` | on each side |
//! | `3x30s` · `3x15-20s/side` · `3x30s+` | holds; `min` is read as minutes |
//! | `3x30m` | metres, 10 or more; `km` is read as kilometres |
//! | `1x5 85%, 3x8 RIR2 rest 90s tempo 3-1-1-0` | runs of sets, each with its own load, effort, rest and tempo |
//! | `3x10 20kg` · `3x10 45lb` · `3x8 bw+10kg` · `3x5 bw-15kg` · `3x12 light` · `3x12 band-medium` | loads |
//! | `1x15/side tempo 2-0-2-1` | lowering, pause, lifting, pause at the top, in seconds |
//!
//! Printing is canonical: one space between parts; work, load, effort, rest and tempo in this
//! order; seconds, metres, and kilograms or pounds as given. Reading is lenient: in any order
//! after the work, in any case, with spaces between any two parts, with `×` for `x` and `–`
//! for `-`, and with an `@` before an effort or a percentage.
//!
//! ```
//! use regimen::Prescription;
//!
//! for (text, canonical) in [
//!     (" 3 × 8 – 10 ", "3x8-10"),
//!     ("2x1min", "2x60s"),
//!     ("1x5 @85%, 3x8 @RIR2", "1x5 85%, 3x8 RIR2"),
//!     ("3X8 rest 2min 20 KG", "3x8 20kg rest 120s"),
//!     ("1x5/side, 1x8", "1x5/side, 1x8/side"),
//! ] {
//!     assert_eq!(text.parse::<Prescription>()?.to_string(), canonical);
//! }
//! # Ok::<(), regimen::prescription::ParsePrescriptionError>(())
//! ```
//!
//! # Grammar
//!
//! ```text
//! prescription = run *( "," run )
//! run          = sets "x" work [ "/side" ] *modifier      ; each kind of modifier at most once
//! sets         = number [ "-" number ]
//! work         = ( number "-" number [ unit ] ) / ( number [ unit ] [ "+" ] )
//! unit         = "s" / "min" / "m" / "km"
//! modifier     = load / [ "@" ] effort / rest / tempo     ; a tempo for repetitions only
//! load         = mass / [ "@" ] number "%" / "bw" [ ( "+" / "-" ) mass ]
//!              / "light" / "moderate" / "heavy"
//!              / "band-" ( "light" / "medium" / "heavy" / "extra-heavy" )
//! mass         = decimal ( "kg" / "lb" )
//! effort       = "RPE" ( decimal "-" decimal / decimal [ "+" ] )
//!              / "RIR" ( number "-" number / number [ "+" ] )
//! rest         = "rest" number ( "s" / "min" )
//! tempo        = "tempo" number "-" number "-" number "-" number
//! ```
//!
//! `/side` holds for every run, wherever it stands. A number may have decimals where it comes
//! to a whole second or metre: `1.5min` is read as 90 s.
//!
//! # Structure
//!
//! Where a structure is read in place of the text, it looks like this in JSON; without `tempo`,
//! `load`, `effort`, `rest` and `per_side` nothing is said of them, and `"high": null` leaves a
//! range open. A mass is counted in hundredths of its unit.
//!
//! ```
//! use regimen::Prescription;
//!
//! let structure = r#"{
//!     "runs": [{
//!         "sets": { "low": 2, "high": 3 },
//!         "work": { "reps": { "count": { "low": 8, "high": 10 }, "tempo": [2, 0, 2, 1] } },
//!         "load": { "external": { "hundredths": 2250, "unit": "kg" } },
//!         "effort": { "rpe": { "low": 8.5, "high": null } },
//!         "rest": 90 }],
//!     "per_side": true }"#;
//! assert_eq!(
//!     serde_json::from_str::<Prescription>(structure)?.to_string(),
//!     "2-3x8-10/side 22.5kg RPE8.5+ rest 90s tempo 2-0-2-1",
//! );
//! # Ok::<(), serde_json::Error>(())
//! ```

mod cursor;
mod error;
mod grammar;
mod print;
mod words;

pub use error::ParsePrescriptionError;
