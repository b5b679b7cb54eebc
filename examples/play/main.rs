//! Plays a session: what to do now, a countdown, changes of side, rests, what is next.
//!
//! ```sh
//! cargo run --example play -- examples/drafts/good.json
//! cargo run --example play -- examples/drafts/good.json --speed 60 --save happened.json
//! ```
//!
//! It follows the timeline of the session and rings the bell when something begins. `--speed 60`
//! plays a minute in a second. Keys: space pauses, enter ends a set that is done or a rest that was
//! long enough, `s` skips, `b` goes back, `+` and `-` correct the repetitions of the last set, `q`
//! leaves. Without a terminal it prints plain lines.
//!
//! What happened is written as JSON, to a file or to standard output: every set, done or skipped,
//! with its seconds, and what was performed of each lift. `--performed FILE` writes the last alone.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example prints")]

mod player;
mod record;
mod screen;

use std::error::Error;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use console::{Key, Term};
use player::Player;
use record::Record;
use regimen::{Catalog, Pace, Routine, RoutineDraft};
use screen::Screen;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    match play() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

struct Options {
    file: String,
    speed: u32,
    save: Option<String>,
    performed: Option<String>,
}

fn options() -> Result<Options> {
    let mut options = Options {
        file: "examples/drafts/good.json".to_owned(),
        speed: 1,
        save: None,
        performed: None,
    };
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || {
            let value = arguments.next();
            value.ok_or_else(|| format!("`{argument}` needs a value"))
        };
        match argument.as_str() {
            "--speed" => {
                let speed = value()?;
                let expected = || format!("expected a speed of 1 or more, not `{speed}`");
                options.speed =
                    speed.parse().ok().filter(|it| *it > 0).ok_or_else(expected)?;
            }
            "--save" => options.save = Some(value()?),
            "--performed" => options.performed = Some(value()?),
            unknown if unknown.starts_with("--") => {
                let known = "there are `--speed`, `--save` and `--performed`";
                return Err(format!("no option is called `{unknown}`; {known}").into());
            }
            _ => options.file = argument,
        }
    }
    Ok(options)
}

fn play() -> Result<()> {
    let options = options()?;
    let text = fs::read_to_string(&options.file)
        .map_err(|error| format!("cannot read `{}`: {error}", options.file))?;
    let draft: RoutineDraft = serde_json::from_str(&text)?;
    let routine = draft.check(Catalog::builtin())?;

    let mut player = Player::new(&routine, &Pace::default());
    run(&routine, &mut player, options.speed)?;

    let record = Record::of(&player);
    if let Some(file) = &options.performed {
        fs::write(file, serde_json::to_string_pretty(&record.performed)?)?;
    }
    let happened = serde_json::to_string_pretty(&record)?;
    match &options.save {
        Some(file) => fs::write(file, happened)?,
        None => println!("{happened}"),
    }
    Ok(())
}

/// How often a terminal is drawn.
const FRAME: Duration = Duration::from_millis(50);

fn run(routine: &Routine, player: &mut Player<'_>, speed: u32) -> Result<()> {
    let term = Term::stderr();
    let screen = Screen::new(&term, routine.name())?;
    let keys = screen.is_terminal().then(|| Keys::new(term.clone()));
    let mut last = Instant::now();
    let mut begun = 1;
    while !player.is_over() {
        if begun > 0 {
            if let Some(view) = player.view() {
                screen.begin(&term, &view)?;
            }
        }
        screen.draw(player);
        // Lines are printed at every change and never between two of them.
        let left = player.view().map(|view| view.left).unwrap_or_default();
        let frame = if screen.is_terminal() { FRAME } else { left / speed };
        match keys.as_ref().and_then(|keys| keys.next(frame)) {
            Some(key) => {
                if matches!(key, Key::Char('q') | Key::CtrlC | Key::Escape) {
                    break;
                }
                begun = usize::from(press(player, &key, SOON * speed));
            }
            None if keys.is_none() => {
                thread::sleep(frame);
                begun = player.tick(left);
                continue;
            }
            None => begun = 0,
        }
        let now = Instant::now();
        begun += player.tick((now - last) * speed);
        last = now;
    }
    let summary = Record::of(player).summary();
    screen.end(&term, &summary)?;
    if let (Some(keys), true) = (keys, player.is_over()) {
        term.write_line("Press any key.")?;
        keys.wait();
    }
    Ok(())
}

/// Who goes back this soon after a segment began means the one before.
const SOON: Duration = Duration::from_secs(2);

/// Does what a key says; whether another segment began.
fn press(player: &mut Player<'_>, key: &Key, soon: Duration) -> bool {
    match key {
        Key::Char(' ' | 'p') => player.pause(),
        Key::Char('+') => player.correct(true),
        Key::Char('-') => player.correct(false),
        Key::Enter => player.done(),
        Key::Char('s') | Key::ArrowRight => player.skip(),
        Key::Char('b') | Key::ArrowLeft => player.back(soon),
        _ => {}
    }
    matches!(key, Key::Enter | Key::Char('s' | 'b') | Key::ArrowRight | Key::ArrowLeft)
}

/// Keys as they are pressed. A terminal is only as it was before while no key is awaited, so the
/// next is awaited when the last was used, and none is when the session ends.
struct Keys {
    pressed: Receiver<Key>,
    go_on: Sender<()>,
}

impl Keys {
    fn new(term: Term) -> Self {
        let (press, pressed) = channel();
        let (go_on, may_go_on) = channel();
        thread::spawn(move || {
            while let Ok(key) = term.read_key_raw() {
                if press.send(key).is_err() || may_go_on.recv().is_err() {
                    break;
                }
            }
        });
        Self { pressed, go_on }
    }

    /// The next key within a time.
    fn next(&self, time: Duration) -> Option<Key> {
        let key = self.pressed.recv_timeout(time).ok()?;
        if !matches!(key, Key::Char('q') | Key::CtrlC | Key::Escape) {
            // Fails only where no more keys come.
            let _ = self.go_on.send(());
        }
        Some(key)
    }

    /// Waits for the key that is awaited anyway.
    fn wait(self) {
        let _ = self.pressed.recv();
    }
}
