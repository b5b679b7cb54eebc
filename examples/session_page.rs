//! A session in every format that the enabled features offer, and what each of them lost.
//!
//! ```sh
//! cargo run --features full --example session_page -- FOLDER [ROUTINE.json]
//! ```
//!
//! The routine is one that was stored, or a draft; without one it is the middle back at home, nine
//! exercises with a band and a pair of dumbbells.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example prints")]

use std::error::Error;
use std::path::Path;
use std::{env, fs, process};

use regimen::export::{self, Loss};
use regimen::{Catalog, Equipment, Routine, RoutineDraft};

/// When the calendar has it.
#[cfg(feature = "calendar")]
const MONDAY: &str = "2027-01-04T18:00";

/// A file to write, and what its format could not hold.
struct File {
    name: &'static str,
    content: Vec<u8>,
    losses: Vec<Loss>,
}

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let result = match arguments.as_slice() {
        [folder] => middle_back().and_then(|routine| write_all(folder, &routine)),
        [folder, file] => read(file).and_then(|routine| write_all(folder, &routine)),
        _ => {
            eprintln!("usage: session_page FOLDER [ROUTINE.json]");
            process::exit(2);
        }
    };
    if let Err(error) = result {
        eprintln!("{error}");
        process::exit(1);
    }
}

/// The routine in every format, each behind a feature of its own.
fn formats(routine: &Routine) -> Result<Vec<File>, Box<dyn Error>> {
    let json = serde_json::to_string_pretty(routine)?;
    Ok(vec![
        File::whole("routine.json", json),
        #[cfg(feature = "html")]
        File::whole("session.html", export::html(routine, &regimen::Pace::default())),
        #[cfg(feature = "markdown")]
        File::whole("session.md", export::markdown(routine)),
        #[cfg(feature = "svg")]
        File::whole("muscles.svg", export::muscle_map(&routine.volume())),
        #[cfg(feature = "calendar")]
        File::of("session.ics", export::calendar(routine, &MONDAY.parse()?, None)?),
        #[cfg(feature = "fit")]
        File::of("session.fit", export::fit(routine)?),
        #[cfg(feature = "liftoscript")]
        File::of("session.liftoscript", export::liftoscript(routine)),
        // Hevy knows exercises by ids, which are to be looked up there.
        #[cfg(feature = "hevy")]
        File::json("hevy.json", &export::hevy(routine, |_| None)),
        #[cfg(feature = "health-connect")]
        File::json("health-connect.json", &export::health_connect(routine)),
    ])
}

#[cfg_attr(
    not(feature = "full"),
    allow(dead_code, reason = "not every format needs each")
)]
impl File {
    /// A file whose format holds all of it.
    fn whole(name: &'static str, content: impl Into<Vec<u8>>) -> Self {
        Self { name, content: content.into(), losses: Vec::new() }
    }

    fn of(name: &'static str, export: export::Export<impl Into<Vec<u8>>>) -> Self {
        let losses = export.losses().to_vec();
        Self { name, content: export.into_content().into(), losses }
    }

    fn json(name: &'static str, export: &export::Export<serde_json::Value>) -> Self {
        let content = format!("{:#}\n", export.content()).into_bytes();
        Self { name, content, losses: export.losses().to_vec() }
    }
}

fn write_all(folder: &str, routine: &Routine) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)
        .map_err(|error| format!("cannot make `{folder}`: {error}"))?;
    for File { name, content, losses } in formats(routine)? {
        let path = Path::new(folder).join(name);
        fs::write(&path, &content)
            .map_err(|error| format!("cannot write `{}`: {error}", path.display()))?;
        println!("{}, {} kB", path.display(), content.len().div_ceil(1000));
        for loss in losses {
            println!("  lost: {loss}");
        }
    }
    Ok(())
}

fn read(file: &str) -> Result<Routine, Box<dyn Error>> {
    let text = fs::read_to_string(file)
        .map_err(|error| format!("cannot read `{file}`: {error}"))?;
    // A stored routine has its exercises in full; a draft names them.
    if let Ok(routine) = serde_json::from_str(&text) {
        return Ok(routine);
    }
    let draft: RoutineDraft = serde_json::from_str(&text)?;
    Ok(draft.check(Catalog::builtin())?)
}

fn middle_back() -> Result<Routine, Box<dyn Error>> {
    let catalog = Catalog::builtin();
    let routine = Routine::builder("Middle back at home")
        .kit([Equipment::ResistanceBand, Equipment::DumbbellPair])
        .warm_up(catalog.get("rhomboid-stretch")?)
        .warm_up(catalog.get("thoracic-side-bend")?)
        .warm_up(catalog.get("thoracic-rotation")?)
        .strength(catalog.get("unilateral-band-row")?)
        .superset([
            catalog.get("lat-pull-with-band")?,
            catalog.get("banded-upright-row")?,
        ])
        .strength(catalog.get("resistance-band-reverse-fly")?)
        .strength(catalog.get("prone-back-extension")?)
        .strength(catalog.get("renegade-row")?)
        .cool_down(catalog.get("childs-pose-lat-reach")?)
        .build()?;
    Ok(routine)
}
