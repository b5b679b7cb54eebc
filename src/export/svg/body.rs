//! The body that maps are drawn on, read from `body.txt`.

use std::sync::LazyLock;

use super::curve::{Point, outline};
use crate::muscle::{BodyView, Muscle};

/// The shapes of both views, in the order in which they are painted.
pub(super) static BODY: LazyLock<Vec<Shape>> = LazyLock::new(|| {
    // A test reads the file too, so no fault is left to report.
    read(include_str!("body.txt")).unwrap_or_default()
});

/// What a shape is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layer {
    /// The silhouette.
    Body,
    /// What is not trained, such as the head.
    Neutral,
    /// A muscle at the surface.
    Muscle(Muscle),
    /// A muscle that lies under others.
    Deep(Muscle),
}

/// One shape of one view, as path data.
#[derive(Debug)]
pub(super) struct Shape {
    /// Front or back.
    pub(super) view: BodyView,
    pub(super) layer: Layer,
    /// What reaches over the middle line.
    pub(super) whole: String,
    /// What is drawn once as it is and once mirrored.
    pub(super) half: String,
}

/// Reads the shapes; the error is the line that cannot be read.
fn read(text: &str) -> Result<Vec<Shape>, &str> {
    let mut shapes: Vec<Shape> = Vec::new();
    let mut lines =
        text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).peekable();
    while let Some(line) = lines.next() {
        let (view, layer) = heading(line).ok_or(line)?;
        let mut points = Vec::new();
        while let Some(line) = lines.next_if(|line| line.starts_with(' ')) {
            for word in line.split_whitespace() {
                points.push(point(word).ok_or(line)?);
            }
        }
        if points.len() < 3 {
            return Err(line);
        }
        let is_it = |shape: &&mut Shape| (shape.view, shape.layer) == (view, layer);
        if let Some(shape) = shapes.iter_mut().find(is_it) {
            add(shape, points);
        } else {
            let mut shape =
                Shape { view, layer, whole: String::new(), half: String::new() };
            add(&mut shape, points);
            shapes.push(shape);
        }
    }
    Ok(shapes)
}

fn heading(line: &str) -> Option<(BodyView, Layer)> {
    let mut words = line.split_whitespace();
    let view = words.next()?.parse().ok()?;
    let (layer, name) = (words.next()?, words.next());
    let layer = match (layer, name) {
        ("body", None) => Layer::Body,
        ("neutral", Some(_)) => Layer::Neutral,
        ("muscle", Some(name)) => Layer::Muscle(name.parse().ok()?),
        ("deep", Some(name)) => Layer::Deep(name.parse().ok()?),
        _ => return None,
    };
    words.next().is_none().then_some((view, layer))
}

fn point(word: &str) -> Option<Point> {
    let (place, is_corner) = match word.strip_suffix('*') {
        Some(place) => (place, true),
        None => (word, false),
    };
    let (x, y) = place.split_once(',')?;
    Some(Point { x: x.parse().ok()?, y: y.parse().ok()?, is_corner })
}

/// Adds an outline; one that begins and ends on the middle line goes on with its mirror image.
fn add(shape: &mut Shape, mut points: Vec<Point>) {
    let is_middle = |point: Option<&Point>| point.is_some_and(|point| point.x == 0.0);
    if is_middle(points.first()) && is_middle(points.last()) {
        let off_middle: Vec<Point> =
            points.iter().filter(|point| point.x != 0.0).copied().collect();
        points.extend(off_middle.into_iter().rev().map(Point::mirrored));
        shape.whole.push_str(&outline(&points));
    } else {
        shape.half.push_str(&outline(&points));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read_to_its_end() {
        let shapes = read(include_str!("body.txt")).unwrap();
        assert_eq!(shapes.len(), BODY.len());
        assert!(shapes.iter().all(|shape| shape.view != BodyView::Both));
    }

    #[test]
    fn every_muscle_shows_on_the_view_that_is_stated_of_it() {
        for &muscle in Muscle::ALL {
            let on = |view| {
                BODY.iter().any(|shape| {
                    let is_it = [Layer::Muscle(muscle), Layer::Deep(muscle)];
                    shape.view == view && is_it.contains(&shape.layer)
                })
            };
            let (front, back) = (on(BodyView::Front), on(BodyView::Back));
            match muscle.view() {
                BodyView::Front => assert!(front, "{muscle}"),
                BodyView::Back => assert!(back, "{muscle}"),
                BodyView::Both => assert!(front && back, "{muscle}"),
            }
        }
    }

    #[test]
    fn deep_muscles_are_painted_last_and_the_silhouette_first() {
        for view in [BodyView::Front, BodyView::Back] {
            let layers: Vec<Layer> = BODY
                .iter()
                .filter(|shape| shape.view == view)
                .map(|shape| shape.layer)
                .collect();
            assert_eq!(layers.first(), Some(&Layer::Body));
            let is_deep = |layer: &Layer| matches!(layer, Layer::Deep(_));
            let first_deep = layers.iter().position(is_deep).unwrap();
            assert!(layers[first_deep..].iter().all(is_deep));
        }
    }

    #[test]
    fn faults_are_told_by_their_line() {
        for (text, fault) in [
            ("front muscle biceps\n  0,0 1,1 2,0", "front muscle biceps"),
            ("side body\n  0,0 1,1 2,0", "side body"),
            ("front body\n  0,0 1,1", "front body"),
            ("front body\n  0,0 1;1 2,0", "  0,0 1;1 2,0"),
            ("front body head\n  0,0 1,1 2,0", "front body head"),
        ] {
            assert_eq!(read(text).unwrap_err(), fault);
        }
    }
}
