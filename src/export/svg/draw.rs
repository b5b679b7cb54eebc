//! The picture as SVG.

use std::fmt::{self, Formatter, Write};

use super::body::{BODY, Layer, Shape};
use super::legend::Legend;
use super::look::Look;
use super::tone::{self, Tone};
use super::{ColorScheme, MuscleMap};
use crate::muscle::{BodyView, Muscle};

/// The width of a view.
const VIEW: usize = 200;
/// From the middle of one view to that of the next: the hands keep a distance.
const APART: usize = 212;
/// Where the picture begins, a little above the head.
pub(super) const TOP: usize = 4;
/// Where it ends without captions, a little below the feet.
pub(super) const FEET: usize = 438;
/// The base line of the captions.
const CAPTIONS: usize = 450;
/// Where the legend begins.
const LEGEND: usize = CAPTIONS + 14;

pub(super) fn map(f: &mut Formatter<'_>, map: &MuscleMap) -> fmt::Result {
    let views = map.views();
    let width = VIEW + APART * views.len().saturating_sub(1);
    let legend = (!map.is_small).then(|| Legend::new(map, width));
    let bottom = legend.as_ref().map_or(FEET, |legend| LEGEND + legend.height());
    let height = bottom - TOP;
    let p = &map.prefix;
    // The size where a page gives none: a unit is a pixel and a half, or half a pixel.
    let [wide, high] =
        [width, height].map(|units| if map.is_small { units / 2 } else { units * 3 / 2 });
    write!(
        f,
        r#"<svg xmlns="http://www.w3.org/2000/svg" class="muscle-map" viewBox="0 {TOP} {width} {height}" width="{wide}" height="{high}" font-family="system-ui,Helvetica,Arial,sans-serif" role="img" aria-labelledby="{p}muscle-map-title {p}muscle-map-description"><title id="{p}muscle-map-title">{}</title><desc id="{p}muscle-map-description">{}</desc>"#,
        Escaped(&map.title),
        Escaped(&map.shading.description()),
    )?;
    definitions(f, map)?;
    for (index, view) in views.iter().enumerate() {
        let middle = VIEW / 2 + APART * index;
        write!(f, r#"<g transform="translate({middle} 0)">"#)?;
        for shape in BODY.iter().filter(|shape| shape.view == *view) {
            draw_shape(f, map, shape)?;
        }
        f.write_str("</g>")?;
        if legend.is_some() {
            let name = if *view == BodyView::Front { "Front" } else { "Back" };
            let look = Look::plain(map, &tone::INK);
            write!(
                f,
                r#"<text x="{middle}" y="{CAPTIONS}" text-anchor="middle" font-size="11"{look}>{name}</text>"#
            )?;
        }
    }
    if let Some(legend) = legend {
        write!(f, r#"<g transform="translate(0 {LEGEND})">{legend}</g>"#)?;
    }
    f.write_str("</svg>")
}

/// The colours of dark surroundings, and the hatching where it is used.
fn definitions(f: &mut Formatter<'_>, map: &MuscleMap) -> fmt::Result {
    if map.scheme == ColorScheme::Auto {
        f.write_str("<style>@media screen and (prefers-color-scheme:dark){")?;
        for Tone { class, dark, .. } in tone::plain() {
            write!(f, ".muscle-map .{class}{{fill:{dark}}}")?;
        }
        write!(f, ".muscle-map .deep{{stroke:{}}}}}</style>", tone::GAP.dark)?;
    }
    if map.shading.is_of_roles() {
        write!(
            f,
            r#"<defs><pattern id="{}hatched" width="3.2" height="3.2" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0h3.2v3.2h-3.2z"{}/><path d="M0 0h.9v3.2h-.9z"{}/></pattern></defs>"#,
            map.prefix,
            Look::plain(map, &tone::REST),
            Look::plain(map, tone::step(4)),
        )?;
    }
    Ok(())
}

fn draw_shape(f: &mut Formatter<'_>, map: &MuscleMap, shape: &Shape) -> fmt::Result {
    match shape.layer {
        Layer::Body => draw_backdrop(f, map, shape, "body", &tone::GAP),
        Layer::Neutral => draw_backdrop(f, map, shape, "neutral", &tone::NEUTRAL),
        Layer::Muscle(muscle) => draw_muscle(f, map, shape, muscle, false),
        Layer::Deep(muscle) => draw_muscle(f, map, shape, muscle, true),
    }
}

fn draw_backdrop(
    f: &mut Formatter<'_>,
    map: &MuscleMap,
    shape: &Shape,
    name: &str,
    tone: &'static Tone,
) -> fmt::Result {
    write!(f, "<g{}>", Look::plain(map, tone))?;
    paths(f, map, shape, name)?;
    f.write_str("</g>")
}

/// A group with its title; of a deep muscle that has nothing to show, no more than that.
fn draw_muscle(
    f: &mut Formatter<'_>,
    map: &MuscleMap,
    shape: &Shape,
    muscle: Muscle,
    is_deep: bool,
) -> fmt::Result {
    let (shading, view, p) = (&map.shading, shape.view, &map.prefix);
    let data = shading.data(muscle);
    write!(f, r#"<g id="{p}{muscle}-{view}" data-muscle="{muscle}"{data}"#)?;
    let tone = shading.tone(muscle, map.scale_in_use());
    let is_drawn = tone.is_some() || !is_deep;
    if is_drawn {
        let tone = tone.unwrap_or(&tone::REST);
        write!(f, "{}", Look { map, tone, is_deep })?;
    }
    write!(f, "><title>{}</title>", Escaped(&shading.label(muscle, is_deep)))?;
    if is_drawn {
        paths(f, map, shape, muscle.as_str())?;
    } else if map.has_every_shape {
        f.write_str("<defs>")?;
        paths(f, map, shape, muscle.as_str())?;
        f.write_str("</defs>")?;
    }
    f.write_str("</g>")
}

/// The paths of a shape: over the middle line, on one side, and its mirror image.
fn paths(
    f: &mut Formatter<'_>,
    map: &MuscleMap,
    shape: &Shape,
    name: &str,
) -> fmt::Result {
    let Shape { view, whole, half, .. } = shape;
    if !whole.is_empty() {
        write!(f, r#"<path id="{}{name}-{view}-whole" d="{whole}"/>"#, map.prefix)?;
    }
    if !half.is_empty() {
        let id = format!("{}{name}-{view}-half", map.prefix);
        write!(
            f,
            r##"<path id="{id}" d="{half}"/><use href="#{id}" transform="scale(-1 1)"/>"##
        )?;
    }
    Ok(())
}

/// A text in which nothing is markup.
pub(super) struct Escaped<'a>(pub(super) &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '&' => f.write_str("&amp;"),
                '<' => f.write_str("&lt;"),
                '>' => f.write_str("&gt;"),
                '"' => f.write_str("&quot;"),
                other => f.write_char(other),
            }?;
        }
        Ok(())
    }
}
