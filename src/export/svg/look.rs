//! How a shape looks, as attributes of SVG.

use std::fmt::{self, Formatter};

use super::tone::{self, Tone};
use super::{ColorScheme, MuscleMap};

/// Class and colours as attributes, so that a renderer without style sheets has them too.
pub(super) struct Look<'a> {
    pub(super) map: &'a MuscleMap,
    pub(super) tone: &'static Tone,
    /// Whether it has the broken outline of what lies under others.
    pub(super) is_deep: bool,
}

impl<'a> Look<'a> {
    pub(super) fn plain(map: &'a MuscleMap, tone: &'static Tone) -> Self {
        Self { map, tone, is_deep: false }
    }
}

impl fmt::Display for Look<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { map, tone, is_deep } = self;
        let color = |tone: &Tone| {
            if map.scheme == ColorScheme::Dark { tone.dark } else { tone.light }
        };
        let deep = if *is_deep { " deep" } else { "" };
        write!(f, r#" class="{}{deep}""#, tone.class)?;
        if **tone == tone::HATCHED {
            write!(f, r#" fill="url(#{}hatched)""#, map.prefix)?;
        } else {
            write!(f, r#" fill="{}""#, color(tone))?;
        }
        if *is_deep {
            let gap = color(&tone::GAP);
            write!(
                f,
                r#" stroke="{gap}" stroke-width="1.1" stroke-dasharray="3.2 1.6""#
            )?;
        }
        Ok(())
    }
}
