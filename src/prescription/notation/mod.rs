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
//! | `4x(2>2>2 20s)` · `3x(10>8>6 -20%)` | sets in parts, with a pause or a drop of the load between the parts; each counts as one set |
//! | `1x5 85%, 3x8 RIR2 rest 90s tempo 3-1-1-0` | runs of sets, each with its own load, effort, rest and tempo |
//! | `3x10 20kg` · `3x10 45lb` · `3x8 bw+10kg` · `3x5 bw-15kg` · `3x12 light` · `3x12 band-medium` | loads |
//! | `3x8 70-75%` · `3x8 20-24kg` · `3x8 20kg+` · `3x8 RPE8-9` · `3x8 rest 60-90s` | ranges of loads, efforts and rests |
//! | `1x15/side tempo 2-0-2-1` · `3x8 tempo 3-1-X-0` | lowering, pause, lifting, pause at the top, in seconds; `X` is explosive |
//!
//! Printing is canonical: one space between parts; work, load, effort, rest and tempo in this
//! order; seconds, metres, and kilograms or pounds as given.
//!
//! # What people write
//!
//! Reading takes what people write wherever it can mean one thing only, and the words that
//! `{:#}` prints. Parts may come in any order after the work, in any case, with spaces, commas
//! and brackets between them.
//!
//! ```
//! use regimen::Prescription;
//!
//! for (text, canonical) in [
//!     // Sets, repetitions and sides.
//!     (" 3 × 8 – 10 ", "3x8-10"),
//!     ("2-3 sets of 8 to 12 reps, each leg", "2-3x8-12/side"),
//!     ("10 reps x 3 sets", "3x10"),
//!     ("Three sets of twelve", "3x12"),
//!     ("3 by 10", "3x10"),
//!     ("3 x 12/12", "3x12/side"),
//!     ("3x10L/10R", "3x10/side"),
//!     ("3 sets per leg of 10", "3x10/side"),
//!     ("Hold 30 seconds each side, repeat 3 times", "3x30s/side"),
//!     ("3 x to failure", "3x1+"),
//!     ("3 x at least 8", "3x8+"),
//!     ("1x5/side, 1x8", "1x5/side, 1x8/side"),
//!     ("1x5, then 1x8", "1x5, 1x8"),
//!     ("1x5 60kg\n1x8 50kg", "1x5 60kg, 1x8 50kg"),
//!     // Times and distances.
//!     ("2x1min", "2x60s"),
//!     ("3x1:30", "3x90s"),
//!     ("3 sets of 30-second holds", "3x30s"),
//!     ("3 x 40 metres", "3x40m"),
//!     // Loads.
//!     ("3x8x60kg", "3x8 60kg"),
//!     ("3x12 (20 lbs)", "3x12 20lb"),
//!     ("3 x 10 / 60 kg / RPE 8 / 90s rest", "3x10 60kg RPE8 rest 90s"),
//!     ("3x8 bodyweight + 10 kilos", "3x8 bw+10kg"),
//!     ("5x5 @ 80% of 1RM", "5x5 80%"),
//!     ("3x15 with a light band", "3x15 band-light"),
//!     // Efforts.
//!     ("4 x 8-12 @ RPE 8", "4x8-12 RPE8"),
//!     ("3x5 @8", "3x5 RPE8"),
//!     ("3x8, 2 reps in reserve", "3x8 RIR2"),
//!     ("3x8, 1-2 reps shy of failure", "3x8 RIR1-2"),
//!     // Sets in parts.
//!     ("3 x (10 > 8 > 6, -20 %) drop set", "3x(10>8>6 -20%)"),
//!     ("3 drop sets of 10, 8, 6 at -20%", "3x(10>8>6 -20%)"),
//!     ("1 rest-pause set of 12, 4 and 4, 15s apart", "1x(12>4>4 15s)"),
//!     // Rest and tempo.
//!     ("3x8, 90s rest", "3x8 rest 90s"),
//!     ("3x8, 1½ minutes between sets", "3x8 rest 90s"),
//!     ("3x8 rest: 2-3 minutes", "3x8 rest 120-180s"),
//!     ("3X8 rest 2min 20 KG", "3x8 20kg rest 120s"),
//!     ("3x8 @ 30X1", "3x8 tempo 3-0-X-1"),
//!     ("3x8 3010 tempo", "3x8 tempo 3-0-1-0"),
//! ] {
//!     assert_eq!(text.parse::<Prescription>()?.to_string(), canonical, "{text}");
//! }
//! # Ok::<(), regimen::prescription::ParsePrescriptionError>(())
//! ```
//!
//! A text that can mean two things is refused; the error says how to write each. With a suggestion in
//! place of the bytes at fault the text is valid, or its next fault is further right.
//!
//! ```
//! use regimen::Prescription;
//!
//! for (text, mended) in [
//!     // A plus before a mass is never "at least".
//!     ("3x5 +10kg", Some("3x5 bw+10kg")),
//!     // A mass needs its unit, and so does a rest too short for seconds.
//!     ("3x8 @ 60", Some("3x8 60kg")),
//!     ("3x8 rest 2", Some("3x8 rest 2min")),
//!     // Lists of repetitions need a run for each set.
//!     ("10-8-6", Some("1x10, 1x8, 1x6")),
//!     ("3x12, 10, 8", Some("1x12, 1x10, 1x8")),
//!     ("3x5 @ 75/80/85%", Some("1x5 75%, 1x5 80%, 1x5 85%")),
//!     ("3x5, last set AMRAP", Some("2x5, 1x5+")),
//!     // Sets in parts.
//!     ("4x(2+2+2 20s)", Some("4x(2>2>2 20s)")),
//!     ("3x(10>8>6)", None),
//!     // Without sets.
//!     ("30 sec", Some("1x30s")),
//!     ("75% x 5", Some("1x5 75%")),
//!     ("5 @ 65%, 5 @ 75%", Some("1x5 65%, 1x5 75%")),
//!     // Other units.
//!     ("3x30 yards", Some("3x27m")),
//!     // What a prescription cannot hold.
//!     ("3x12/8", None),
//!     ("EMOM 10", None),
//! ] {
//!     let error = text.parse::<Prescription>().unwrap_err();
//!     assert_eq!(error.mended().as_deref(), mended, "{error}");
//! }
//! let error = "3x8 to failure".parse::<Prescription>().unwrap_err();
//! assert_eq!(error.readings(), ["3x8 RIR0", "3x8+"]);
//! ```
//!
//! # Grammar
//!
//! The canonical form, which is what is printed:
//!
//! ```text
//! prescription = run *( ", " run )
//! run          = sets "x" work [ "/side" ] *( " " modifier )
//! sets         = number [ "-" number ]
//! work         = amount / "(" amount 1*( ">" amount ) " " gap ")"
//! amount       = span / span-of "s" / span-of "m"        ; of one kind in all parts
//! gap          = number "s" / "-" decimal "%"            ; a pause, or a drop of the load
//! modifier     = load / effort / rest / tempo             ; in this order, each at most once
//! load         = mass / span-of "%" / "bw" [ ( "+" / "-" ) mass ]
//!              / "light" / "moderate" / "heavy"
//!              / "band-" ( "light" / "medium" / "heavy" / "extra-heavy" )
//! mass         = span-of "kg" / span-of "lb" / decimal unit "-" decimal unit
//! effort       = ( "RPE" / "RIR" ) span
//! rest         = "rest " span-of "s"
//! tempo        = "tempo " part "-" part "-" part "-" part ; of repetitions only
//! part         = number / "X"
//! span         = decimal [ "-" decimal / "+" ]
//! span-of unit = decimal unit / decimal "-" decimal unit / decimal unit "+"
//! ```
//!
//! Reading takes more. Words are read in any case and are separate from numbers or not; spaces,
//! and brackets that are closed again, may be between any two parts; a full stop behind a word is
//! skipped. `-` is any hyphen, dash or minus sign.
//!
//! ```text
//! prescription = run *( separator run )
//! separator    = "," / ";" / "|" / "&" / [ "," ] ( "and" / "then" / "followed by" ) / new line
//!              / " - " / " / "                                     ; before a modifier
//! run          = head work *( [ separator ] modifier )
//!              / [ "hold" [ "for" ] ] amount [ of-side ] [ times / "for" / "," ]
//!                ( sets sets-word / [ "repeat" ] sets "times" [ of-side ] )
//!                                                                  ; `10 reps x 3 sets`
//! head         = sets ( times / "by" / "times" )
//!              / sets sets-word [ "in parts" ] [ of-side ] [ times / mark ] [ "of" / "for" ]
//!              / "sets" [ label ] sets [ times / mark ]             ; `Sets: 3`; "set 3" is the third
//! sets-word    = *( "working" / "hard" / "straight" / "top" / "back-off" / "total" ) "sets"
//!              / named "sets"
//! named        = "drop" / "cluster" / "rest-pause" / "myo-rep"      ; or behind the parts
//! times        = "x" / "×" / "*"
//! mark         = "," / ":" / ";" / "|" / "/" / "-"
//! label        = ":" / "=" / " - " / "of"
//! work         = *( "of" / "for" / "hold" / "reps" / ":" / "=" / " - " )
//!                ( amount-of / in-parts )
//! in-parts     = amount-of 1*( next amount-of ) gap      ; after "sets in parts", or the name of
//!                                                        ; such sets, next may be "," or "and"
//! amount-of    = amount / at-least amount / most
//! next         = ">" / "->" / "→"
//! gap          = [ "," ] [ "with" / "at" ] ( pause / drop )
//! pause        = [ "pause" / "rest" ] time [ "apart" / "rest" / "between parts" ]
//! drop         = ( "-" / "drop" ) percentage / [ "each" ] percentage ( "lighter" / "off" )
//! at-least     = "at least" / "minimum" / "min" / ">=" / "≥"
//! most         = "AMRAP" / "max" [ "reps" / "hold" ] / [ "to" / "until" ] failure
//!              / "as many [reps] as possible"
//! failure      = [ "technical" / "muscular" ] ( "failure" / "exhaustion" )
//! amount       = measure / ":" seconds                              ; of reps, time or distance
//! measure      = value [ ( "-" / "to" ) value ] [ "+" / "or more" / "minimum" ]
//!              / value "or" value                                   ; the next one: `8 or 9`
//!                                                                   ; the plus touches the value
//! value        = number [ [ "-" ] unit ] / minutes ":" seconds / value value ; `1:30`, `1min30s`
//! number       = decimal [ fraction ] / fraction / number in words  ; `1½`, `1 1/2`, `twelve`
//! unit         = "reps" / "repetitions" / "repeats"
//!              / "s" / "sec" / "seconds" / quote / "min" / "minutes" / apostrophe / "h" / "hours"
//!              / "m" / "metres" / "meters" / "km" / "kilometres"
//!              / "kg" / "kilos" / "kilograms" / "lb" / "lbs" / "pounds" / "#" / "%" / "percent"
//! modifier     = side / [ lead ] ( load / effort / rest / tempo )
//! lead         = "@" / "at" / "with" / "w/" / "using" / times / ( "load" / "weight" ) [ label ]
//!              / article
//! side         = "/" limb / "/" measure                             ; the same again: `12/12`
//!              / [ "on" / "for" / "in" / "to" ] ( "each" / "ea" / "every" / "either" ) [ limb ]
//!              / ( "per" / "a" ) limb / "both sides" / "e/s" / "p/s" / "e/l" / "es"
//!              / left-right                                         ; `L/R`, `10L/10R`
//! of-side      = side                                               ; of those with a limb
//! limb         = "side" / "limb" / "leg" / "arm" / "hand" / "foot" / "knee" / "hip" / "shoulder"
//!              / "elbow" / "wrist" / "ankle" / "direction" / "way"
//! load         = mass [ "added" [ "to" body ] / "assisted" / "taken off" body ]
//!              / body [ ( "+" / "plus" / "-" / "minus" ) mass / "only" ] / "no" [ "added" ] "weight"
//!              / ( "added" / "weighted" / "assisted" ) mass
//!              / percentage [ [ "of" ] maximum ] / maximum [ label ] percentage
//!              / felt [ "weight" / "load" ] / "medium" ( "weight" / "load" )
//!              / tension "band" / "band" [ "-" / ":" ] tension
//! body         = "bw" / "bodyweight" / "body weight" / "unweighted"
//! maximum      = [ "estimated" / "e" ] ( "1RM" / "RM" / "max" / "one-repetition maximum" )
//! effort       = "RPE" [ label ] ratings [ "/10" ] / ratings [ "/10" ] "RPE"
//!              / "@" ratings [ "/10" ] / "RIR" [ label ] reserve / reserve "RIR"
//!              / reserve [ "reps" ] [ "left" ] "in" ( "reserve" / "the tank" )
//!              / reserve [ "reps" ] ( "short of" / "shy of" / [ "away" ] "from" / "before" ) failure
//! rest         = "rest" [ label / "for" ] time [ between ] / time [ "of" ] "rest" [ between ]
//!              / time between / ( "no" / "without" ) "rest" [ between ]
//!                                                                   ; a bare time is in seconds
//! between      = [ "in" ] "between" [ "sets" ] / "after each set" / "per set"
//! tempo        = "tempo" [ label ] parts / parts [ "tempo" ] / "@" parts
//! parts        = four parts with "-", "/", ":", "." or, behind the word, "," or spaces between
//!                them, each with "s" behind it or not
//!              / four digits or "X" close together                  ; `3010`, `30X0`
//! ```
//!
//! `/side` holds for every run, wherever it is. A number may have decimals where it comes to a
//! whole second, metre, half or tenth: `1.5min` is read as 90 s. `m` is minutes in a rest and
//! metres in work. A bare number is an RPE behind `@` up to 10, and a tempo where it has four
//! digits; any other needs its unit. The unit of all parts of a set may be written once, with the
//! first or the last. A time after the closing bracket is not a pause. `20X1` may be a run, so it is
//! read as a tempo only behind `@` or next to the word.
//!
//! # Parts
//!
//! Each part of a prescription can be read alone, by the same rules and with the same error:
//! [`Mass`](super::Mass), [`Load`](super::Load), [`Effort`](super::Effort), [`Work`](super::Work),
//! [`Parts`](super::Parts), [`Sets`](super::Sets), [`Tempo`](super::Tempo), every quantity and every
//! [`Span`](super::Span) of one.
//!
//! ```
//! use regimen::prescription::{Mass, Rest, Span, notation::Part};
//!
//! assert_eq!("1:30 to 2:00".parse::<Span<Rest>>()?.to_string(), "90-120s");
//! let error = "20".parse::<Mass>().unwrap_err();
//! assert_eq!((error.part(), error.mended().as_deref()), (Part::Mass, Some("20kg")));
//! # Ok::<(), regimen::prescription::ParsePrescriptionError>(())
//! ```
//!
//! # Structure
//!
//! A structure may replace the text. In JSON it looks like this. `tempo`, `load`, `effort`, `rest`
//! and `per_side` may be left out, and `"high": null` leaves a range open. Loads, efforts and masses
//! are written as text; every other part may be text too.
//!
//! ```
//! use regimen::Prescription;
//!
//! let structure = r#"{
//!     "runs": [{
//!         "sets": { "low": 2, "high": 3 },
//!         "work": { "reps": { "count": { "low": 8, "high": 10 }, "tempo": [2, 0, "X", 1] } },
//!         "load": "22.5kg",
//!         "effort": "RPE8.5+",
//!         "rest": { "low": 60, "high": 90 } }],
//!     "per_side": true }"#;
//! let value: Prescription = serde_json::from_str(structure)?;
//! assert_eq!(value.to_string(), "2-3x8-10/side 22.5kg RPE8.5+ rest 60-90s tempo 2-0-X-1");
//! assert_eq!(
//!     serde_json::to_value(&value.runs()[0])?,
//!     serde_json::from_str::<serde_json::Value>(structure)?["runs"][0],
//! );
//!
//! let drops = r#"{ "runs": [{
//!     "sets": 3,
//!     "work": { "parts": {
//!         "each": { "reps": { "counts": [10, 8, 6] } },
//!         "between": { "drop": "20%" } } },
//!     "load": "24kg" }] }"#;
//! let value: Prescription = serde_json::from_str(drops)?;
//! assert_eq!(value.to_string(), "3x(10>8>6 -20%) 24kg");
//!
//! let brief = r#"{ "runs": [{ "sets": 3, "work": { "hold": "20-30s" }, "rest": 60 }] }"#;
//! assert_eq!(serde_json::from_str::<Prescription>(brief)?.to_string(), "3x20-30s rest 60s");
//! # Ok::<(), serde_json::Error>(())
//! ```

mod canonical;
mod cursor;
mod error;
mod fault;
mod grammar;
mod in_words;
mod kind;
mod lexicon;
mod numeral;
pub(super) mod parts;
pub(super) mod print;
mod suggest;

pub use error::ParsePrescriptionError;
pub(crate) use error::ParsePrescriptionFacts;
pub use kind::{Expected, ParsePrescriptionErrorKind, Part, Unsayable};
