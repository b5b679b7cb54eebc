//! The session on a terminal, or as plain lines where there is none.

use std::io;
use std::time::Duration;

use console::{Term, style, truncate_str};
use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

use super::player::{Player, View};

const KEYS: &str =
    "space pause · enter done · s skip · b back · + and - correct the reps · q leave";

pub(crate) enum Screen {
    Terminal(Box<Bars>),
    Lines,
}

pub(crate) struct Bars {
    term: Term,
    all: MultiProgress,
    now: ProgressBar,
    detail: ProgressBar,
    countdown: ProgressBar,
    next: ProgressBar,
    total: ProgressBar,
    keys: ProgressBar,
}

impl Screen {
    /// On the terminal that standard error is; otherwise lines.
    pub(crate) fn new(term: &Term, name: &str) -> io::Result<Self> {
        if !term.features().is_attended() {
            term.write_line(name)?;
            return Ok(Self::Lines);
        }
        let all = MultiProgress::new();
        let add = |template: &str| {
            let style =
                ProgressStyle::with_template(template).map_err(io::Error::other)?;
            let bar = all.add(ProgressBar::new(1));
            bar.set_style(style.progress_chars("━╸─"));
            Ok::<_, io::Error>(bar)
        };
        let bars = Bars {
            now: add("{msg}")?,
            detail: add("{msg}")?,
            countdown: add("{bar:40.cyan/dim} {msg}")?,
            next: add("{msg:.dim}")?,
            total: add("{bar:40.green/dim} {msg:.dim}")?,
            keys: add("{msg:.dim}")?,
            term: term.clone(),
            all,
        };
        bars.all.println(style(name).bold().to_string())?;
        Ok(Self::Terminal(Box::new(bars)))
    }

    pub(crate) fn is_terminal(&self) -> bool {
        matches!(self, Self::Terminal(_))
    }

    /// Tells that a segment began.
    pub(crate) fn begin(&self, term: &Term, view: &View) -> io::Result<()> {
        match self {
            // The bell leaves the cursor where it is.
            Self::Terminal(bars) => bars.term.write_str("\u{7}"),
            Self::Lines => {
                let (at, length) = (clock(view.played), view.length.as_secs());
                term.write_line(&format!("{at}  {} ({length} s)", view.now))?;
                if view.is_work && !view.detail.is_empty() {
                    term.write_line(&format!("       {}", view.detail))?;
                }
                Ok(())
            }
        }
    }

    pub(crate) fn draw(&self, player: &Player<'_>) {
        let (Self::Terminal(bars), Some(view)) = (self, player.view()) else { return };
        let width = usize::from(bars.term.size().1).saturating_sub(1);
        let line = |bar: &ProgressBar, text: &str| {
            bar.set_message(truncate_str(text, width, "…").into_owned());
        };
        let now = style(&view.now).bold();
        let now = if view.is_work { now.cyan() } else { now };
        line(&bars.now, &now.to_string());
        line(&bars.detail, &view.detail);
        let pause = if player.is_paused() { "  paused" } else { "" };
        fill(&bars.countdown, view.length.saturating_sub(view.left), view.length);
        // A second that has begun is still to come.
        let left = view.left + Duration::from_millis(999);
        bars.countdown.set_message(format!("{}{pause}", clock(left)));
        let reps = player.last_amount();
        let reps =
            reps.map(|reps| format!(" · last set: {reps} reps")).unwrap_or_default();
        line(&bars.next, &format!("Next: {}{reps}", view.next));
        fill(&bars.total, view.played, view.total);
        bars.total.set_message(format!(
            "{} of {}",
            clock(view.played),
            clock(view.total)
        ));
        line(&bars.keys, KEYS);
    }

    /// Takes the bars away and says how it went.
    pub(crate) fn end(&self, term: &Term, summary: &str) -> io::Result<()> {
        if let Self::Terminal(bars) = self {
            bars.all.clear()?;
        }
        term.write_line(summary)
    }
}

fn fill(bar: &ProgressBar, part: Duration, whole: Duration) {
    let millis = |time: Duration| u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
    bar.set_length(millis(whole).max(1));
    bar.set_position(millis(part));
}

pub(crate) fn clock(time: Duration) -> String {
    format!("{:02}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}
