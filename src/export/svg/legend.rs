//! What the colours mean.

use std::fmt::{self, Formatter};

use super::MuscleMap;
use super::body::{BODY, Layer};
use super::look::Look;
use super::shading::{Role, Scale, Shading};
use super::tone::{self, Tone};

/// The height of a line.
const LINE: usize = 20;
/// Between the entries of a line.
const SPACE: usize = 14;
/// A sample of a colour.
const SAMPLE: (usize, usize) = (16, 10);
/// A step of the scale.
const STEP: usize = 24;

/// The entries, in lines that are as wide as the picture.
pub(super) struct Legend<'a> {
    map: &'a MuscleMap,
    width: usize,
    lines: Vec<Vec<Entry>>,
}

enum Entry {
    Heading(&'static str),
    /// The steps of the scale, with the number of sets at the ends of each.
    Steps(Scale),
    Sample {
        tone: &'static Tone,
        is_deep: bool,
        text: &'static str,
    },
}

impl Entry {
    fn plain(tone: &'static Tone, text: &'static str) -> Self {
        Self::Sample { tone, is_deep: false, text }
    }

    fn width(&self) -> usize {
        match self {
            Self::Heading(text) => width_of(text),
            Self::Steps(scale) => scale.tones().count() * STEP + 8,
            Self::Sample { text, .. } => SAMPLE.0 + 5 + width_of(text),
        }
    }
}

/// About the width of a text of size 11; fonts differ.
fn width_of(text: &str) -> usize {
    text.len() * 57 / 10
}

impl<'a> Legend<'a> {
    pub(super) fn new(map: &'a MuscleMap, width: usize) -> Self {
        let mut lines: Vec<Vec<Entry>> = Vec::new();
        let mut left = 0;
        for entry in entries(map) {
            let needed = entry.width() + SPACE;
            match lines.last_mut() {
                Some(line) if needed <= left => line.push(entry),
                _ => {
                    // The first of a line has no space before it.
                    left = width + SPACE;
                    lines.push(vec![entry]);
                }
            }
            left = left.saturating_sub(needed);
        }
        Self { map, width, lines }
    }

    pub(super) fn height(&self) -> usize {
        self.lines.len() * LINE + 6
    }
}

fn entries(map: &MuscleMap) -> Vec<Entry> {
    let mut entries = match &map.shading {
        Shading::Sets(_) => vec![
            Entry::Heading("Sets"),
            Entry::plain(&tone::REST, "None"),
            Entry::Steps(map.scale_in_use()),
        ],
        Shading::Roles { .. } => {
            let roles = Role::ALL.map(|role| Entry::plain(role.tone(), role.caption()));
            roles.into_iter().chain([Entry::plain(&tone::REST, "Not trained")]).collect()
        }
        Shading::Muscles(_) => Vec::new(),
    };
    let has_deep = BODY.iter().any(|shape| match shape.layer {
        Layer::Deep(muscle) if map.views().contains(&shape.view) => {
            map.shading.tone(muscle, map.scale_in_use()).is_some()
        }
        _ => false,
    });
    if has_deep {
        entries.push(Entry::Sample { tone: tone::step(4), is_deep: true, text: "Deep" });
    }
    entries
}

impl fmt::Display for Legend<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (index, line) in self.lines.iter().enumerate() {
            let spaces = SPACE * line.len().saturating_sub(1);
            let width: usize = line.iter().map(Entry::width).sum::<usize>() + spaces;
            let mut x = self.width.saturating_sub(width) / 2;
            for entry in line {
                write!(f, r#"<g transform="translate({x} {})">"#, index * LINE)?;
                self.draw(f, entry)?;
                f.write_str("</g>")?;
                x += entry.width() + SPACE;
            }
        }
        Ok(())
    }
}

impl Legend<'_> {
    fn draw(&self, f: &mut Formatter<'_>, entry: &Entry) -> fmt::Result {
        let map = self.map;
        let ink = Look::plain(map, &tone::INK);
        let (wide, high) = SAMPLE;
        match entry {
            Entry::Heading(text) => {
                write!(
                    f,
                    r#"<text y="9" font-size="11" font-weight="600"{ink}>{text}</text>"#
                )
            }
            Entry::Sample { tone, is_deep, text } => {
                let look = Look::plain(map, tone);
                write!(f, r#"<rect width="{wide}" height="{high}" rx="2"{look}/>"#)?;
                if *is_deep {
                    let look = Look { map, tone, is_deep: true };
                    let (wide, high) = (wide - 5, high - 5);
                    write!(
                        f,
                        r#"<rect x="2.5" y="2.5" width="{wide}" height="{high}" rx="1.5"{look}/>"#
                    )?;
                }
                let x = wide + 5;
                write!(f, r#"<text x="{x}" y="9" font-size="11"{ink}>{text}</text>"#)
            }
            Entry::Steps(scale) => {
                for (index, tone) in scale.tones().enumerate() {
                    let (x, look) = (4 + index * STEP, Look::plain(map, tone));
                    write!(f, r#"<rect x="{x}" width="{STEP}" height="{high}"{look}/>"#)?;
                }
                write!(f, r#"<g text-anchor="middle" font-size="9"{ink}>"#)?;
                for (index, sets) in scale.ends().enumerate() {
                    let x = 4 + index * STEP;
                    write!(f, r#"<text x="{x}" y="20">{sets}</text>"#)?;
                }
                f.write_str("</g>")
            }
        }
    }
}
