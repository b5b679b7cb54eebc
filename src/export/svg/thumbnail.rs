//! A small map of an exercise, made of the shapes of a larger one in the same page.

use std::fmt::{self, Display, Formatter};

use super::MuscleMap;
use super::body::{BODY, Layer, Shape};
use super::draw::{FEET, TOP};
use super::tone;
use crate::exercise::Exercise;
use crate::muscle::BodyView;

/// The muscles of an exercise from the side that shows more of them, for the eye only: what it
/// shows must be said in words beside it.
///
/// The page has a map of both views with that prefix and [every shape](MuscleMap::with_every_shape).
pub(in crate::export) fn of(exercise: &Exercise, prefix: &str) -> String {
    Thumbnail { map: MuscleMap::of(exercise).small(), prefix }.to_string()
}

struct Thumbnail<'a> {
    map: MuscleMap,
    prefix: &'a str,
}

impl Display for Thumbnail<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (top, height) = (TOP, FEET - TOP);
        write!(
            f,
            r#"<svg class="muscle-map small" viewBox="-100 {top} 200 {height}" width="100" height="217" aria-hidden="true">"#
        )?;
        for &view in self.map.views() {
            self.view(f, view)?;
        }
        f.write_str("</svg>")
    }
}

impl Thumbnail<'_> {
    fn view(&self, f: &mut Formatter<'_>, view: BodyView) -> fmt::Result {
        let shapes = || BODY.iter().filter(move |shape| shape.view == view);
        // The whole silhouette is neutral, rather than each muscle.
        for shape in shapes().filter(|shape| shape.layer == Layer::Body) {
            self.shape(f, shape, "body", &tone::REST)?;
        }
        for shape in shapes() {
            let (Layer::Muscle(muscle) | Layer::Deep(muscle)) = shape.layer else {
                continue;
            };
            // Hatching is too fine for a small picture.
            let is_shown = |tone: &&tone::Tone| **tone != tone::HATCHED;
            if let Some(tone) =
                self.map.shading.tone(muscle, self.map.scale_in_use()).filter(is_shown)
            {
                self.shape(f, shape, muscle.as_str(), tone)?;
            }
        }
        Ok(())
    }

    fn shape(
        &self,
        f: &mut Formatter<'_>,
        shape: &Shape,
        name: &str,
        tone: &tone::Tone,
    ) -> fmt::Result {
        let Shape { view, whole, half, .. } = shape;
        let p = self.prefix;
        write!(f, r#"<g class="{}" fill="{}">"#, tone.class, tone.light)?;
        if !whole.is_empty() {
            write!(f, r##"<use href="#{p}{name}-{view}-whole"/>"##)?;
        }
        if !half.is_empty() {
            let href = format!("#{p}{name}-{view}-half");
            write!(
                f,
                r#"<use href="{href}"/><use href="{href}" transform="scale(-1 1)"/>"#
            )?;
        }
        f.write_str("</g>")
    }
}
