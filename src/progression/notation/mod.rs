//! The text form of a rule of progression: read by [`FromStr`](std::str::FromStr), printed by
//! `Display`, used in JSON.
//!
//! | text | meaning |
//! | --- | --- |
//! | `up load +2.5kg; miss 3: load -10%` | more load after every hit; a tenth less after three misses in a row |
//! | `up reps +1 to 12, load +2.5kg` | one repetition more up to 12, then more load and the first repetitions again |
//! | `up hold +5s to 30s, rung` | five seconds more up to 30, then the next exercise of the ladder |
//! | `up reps +1 to 12, sets +1 to 5, load +2.5kg` | repetitions, then sets, then load |
//! | `up load next` | the next load that exists |
//! | `up load +2.5lb at 5, +5lb at 11; miss 1: load -10%` | the amount depends on the repetitions of the last open set |
//! | `up load +5lb; miss 1: stage, load start +15lb` | the next dose of a list; after the last dose the first again, 15 lb above the load that it last had |
//! | `each round: up max +5lb; miss 1: max -10%` | the training maximum, once for each round of turns |
//! | `hits 2: load +5lb` | after two hits in a row |
//! | `when sum 30: up load +2.5kg` | a hit is 30 repetitions in all |
//! | `when last 25: up load +5lb` | a hit is 25 repetitions in the last set |
//! | `when set 3 2: up max +5lb at 2, +10lb at 4` | a hit is 2 repetitions in the third set, which also earns |
//! | `each round: when set 3 least: up max +5lb` | a hit is what is prescribed at least for the third set, in every turn |
//! | `up rounds +1 to 8` | rounds of a block with a time cap |
//!
//! # What people write
//!
//! Case, spaces, and the words for units make no difference. An error names what is missing, and
//! suggests what was probably meant.
//!
//! ```
//! use regimen::progression::Progression;
//!
//! for (text, rule) in [
//!     ("UP Load + 2.5 kilos ;miss 3: load −10 %", "up load +2.5kg; miss 3: load -10%"),
//!     ("up reps by +1 up to 12, then load +5 lbs", "up reps +1 to 12, load +5lb"),
//!     ("up hold +5s until 1 min", "up hold +5s to 60s"),
//! ] {
//!     assert_eq!(text.parse::<Progression>()?.to_string(), rule);
//! }
//!
//! for (text, mended) in [
//!     ("load +5lb", Some("up load +5lb")),
//!     ("up weight +5lb", Some("up load +5lb")),
//!     ("up load 5lb", Some("up load +5lb")),
//!     ("add 5lb", Some("up load 5lb")),
//!     ("up load +2,5kg", Some("up load +2.5kg")),
//!     ("up load +5lb, miss 3: load -10%", Some("up load +5lb; miss 3: load -10%")),
//!     ("up reps +1 to 12; load +5lb", Some("up reps +1 to 12, load +5lb")),
//!     ("up load +5lb; miss 3: load 10%", Some("up load +5lb; miss 3: load -10%")),
//!     ("up load +5lb; miss 3: load +10%", Some("up load +5lb; miss 3: load -10%")),
//!     ("up repps +1 to 12", Some("up reps +1 to 12")),
//!     // Which unit is meant is not for a program to guess.
//!     ("up load +5", None),
//! ] {
//!     let error = text.parse::<Progression>().unwrap_err();
//!     assert_eq!(error.mended().as_deref(), mended, "{error}");
//! }
//! let error = "up load +5".parse::<Progression>().unwrap_err();
//! assert_eq!(error.readings(), ["up load +5kg", "up load +5lb"]);
//! let error = "up load +5kg; miss 3: load -10".parse::<Progression>().unwrap_err();
//! assert_eq!(error.readings()[0], "up load +5kg; miss 3: load -10%");
//! # Ok::<(), regimen::progression::ParseProgressionError>(())
//! ```
//!
//! # Grammar
//!
//! ```text
//! rule   = [ "each round: " ] [ when ] turn [ "; miss " number ": " wheels ]
//! when   = "when " ( ( "sum " / "last " / "set " number " " ) number / "set " number " least" ) ": "
//! turn   = ( "up " / "hits " number ": " ) wheels
//! wheels = wheel *( ", " wheel )                      ; one to seven, none twice
//! wheel  = ( "reps" / "sets" / "rounds" ) " +" number " to " number
//!        / "hold +" seconds " to " seconds             ; minutes are read too
//!        / "load next" / "load start " amount
//!        / ( "load" / "max" ) " " ( amount / table )
//!        / "stage" / "rung"
//! table  = amount " at " number *( ", " amount " at " number )
//! amount = ( "+" / "-" ) ( mass / percentage )
//! ```
//!
//! A comma and a sign continue a table; a comma and a word begin the next wheel, as do "then" and
//! "and". "By" may be before a sign, and a limit may be "until" or "up to" a number. Amounts have a
//! plus on hits and a minus on misses; `load start` may have either. On misses there are no tables,
//! and no wheels of repetitions, seconds, sets and rounds, which return to their start.

mod amount;
mod cursor;
mod error;
mod grammar;
mod wheel;

pub use error::{ParseProgressionError, ParseProgressionErrorKind};
