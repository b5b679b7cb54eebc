//! Smooth outlines as SVG path data.

use std::fmt::Write;

/// A point that an outline runs through.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
    /// Whether the outline turns here rather than running smoothly through.
    pub(super) is_corner: bool,
}

impl Point {
    pub(super) fn mirrored(self) -> Self {
        Self { x: -self.x, ..self }
    }

    /// The point a part of the way to another.
    fn towards(self, other: Self, part: f64) -> (f64, f64) {
        (self.x + (other.x - self.x) * part, self.y + (other.y - self.y) * part)
    }

    /// The square root of the distance: the parameter of a centripetal spline.
    fn knot_to(self, other: Self) -> f64 {
        ((self.x - other.x).powi(2) + (self.y - other.y).powi(2)).sqrt().sqrt()
    }
}

/// The closed outline through the points: a centripetal Catmull-Rom spline (Yuksel, Schaefer and
/// Keyser 2011: no loops between points, however unevenly they lie), as cubic Bézier curves.
///
/// Coordinates are relative and in tenths, each counted from the rounded end of the last curve,
/// so that errors of rounding do not add up.
pub(super) fn outline(points: &[Point]) -> String {
    let mut path = String::with_capacity(points.len() * 24);
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return path };
    let mut pen = (tenths(first.x), tenths(first.y));
    path.push('M');
    number(&mut path, pen.0);
    number(&mut path, pen.1);
    path.push('c');
    let around: Vec<Point> = [*last]
        .into_iter()
        .chain(points.iter().copied().cycle().take(points.len() + 2))
        .collect();
    for window in around.windows(4) {
        let &[before, from, to, after] = window else { continue };
        for (x, y) in [handle(before, from, to), handle(after, to, from), (to.x, to.y)] {
            number(&mut path, tenths(x) - pen.0);
            number(&mut path, tenths(y) - pen.1);
        }
        pen = (tenths(to.x), tenths(to.y));
    }
    path.push('z');
    path
}

/// The handle of the curve between `at` and `next`, on the side of `at`.
fn handle(before: Point, at: Point, next: Point) -> (f64, f64) {
    let (behind, ahead) = (before.knot_to(at), at.knot_to(next));
    if at.is_corner || behind == 0.0 {
        return at.towards(next, 1.0 / 3.0);
    }
    let weight = 2.0 * behind * behind + 3.0 * behind * ahead + ahead * ahead;
    let along = |next: f64, before: f64, at: f64| {
        (behind * behind * next - ahead * ahead * before + weight * at)
            / (3.0 * behind * (behind + ahead))
    };
    (along(next.x, before.x, at.x), along(next.y, before.y, at.y))
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a coordinate on a canvas of 440 units"
)]
fn tenths(coordinate: f64) -> i32 {
    (coordinate * 10.0).round() as i32
}

/// As short as it can be written; a minus sign separates numbers as well as a space does.
fn number(path: &mut String, tenths: i32) {
    if tenths >= 0 && path.ends_with(|letter: char| letter.is_ascii_digit()) {
        path.push(' ');
    }
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    // Writing to a string cannot fail.
    let _ = match (whole, rest) {
        (_, 0) => write!(path, "{sign}{whole}"),
        (0, _) => write!(path, "{sign}.{rest}"),
        (_, _) => write!(path, "{sign}{whole}.{rest}"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> Point {
        Point { x, y, is_corner: false }
    }

    #[test]
    fn numbers_are_short() {
        let mut path = String::from("c");
        for tenths in [0, 5, -5, 10, 123, -120, 7] {
            number(&mut path, tenths);
        }
        assert_eq!(path, "c0 .5-.5 1 12.3-12 .7");
    }

    #[test]
    fn even_points_give_the_usual_spline() {
        // With even distances a centripetal spline is the uniform one: a sixth of the chord.
        let square = [at(0.0, 0.0), at(6.0, 0.0), at(6.0, 6.0), at(0.0, 6.0)];
        assert_eq!(
            outline(&square),
            "M0 0c1-1 5-1 6 0 1 1 1 5 0 6-1 1-5 1-6 0-1-1-1-5 0-6z"
        );
    }

    #[test]
    fn corners_are_sharp() {
        let square = [at(0.0, 0.0), at(6.0, 0.0), at(6.0, 6.0), at(0.0, 6.0)];
        let sharp = square.map(|point| Point { is_corner: true, ..point });
        assert_eq!(
            outline(&sharp),
            "M0 0c2 0 4 0 6 0 0 2 0 4 0 6-2 0-4 0-6 0 0-2 0-4 0-6z"
        );
    }

    #[test]
    fn too_few_points_are_no_fault() {
        assert_eq!(outline(&[]), "");
        assert!(outline(&[at(1.0, 1.0)]).starts_with("M1 1c"));
        assert!(!outline(&[at(1.0, 1.0), at(1.0, 1.0)]).contains("NaN"));
    }
}
