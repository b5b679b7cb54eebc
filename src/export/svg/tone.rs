//! The colours of a muscle map.
//!
//! They are a choice of this crate. The steps differ in lightness by at least 10 of 100 (CIE
//! 1976 L*) and run one way, so that the scale reads without colour: for people who cannot tell
//! red from green, and on a grey print. The gaps between muscles are lighter, and in dark colours
//! darker, than every step.

/// A colour by its role, for light and for dark surroundings.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tone {
    /// The class of the elements that have it.
    pub(super) class: &'static str,
    pub(super) light: &'static str,
    pub(super) dark: &'static str,
}

const fn tone(class: &'static str, light: &'static str, dark: &'static str) -> Tone {
    Tone { class, light, dark }
}

/// The silhouette, which shows as the gaps between muscles.
pub(super) static GAP: Tone = tone("gap", "#fbfbf9", "#141618");
/// Head, hands, joints and feet.
pub(super) static NEUTRAL: Tone = tone("neutral", "#ebe9e7", "#2c2e32");
/// A muscle with nothing to show.
pub(super) static REST: Tone = tone("rest", "#dcdad6", "#3b3e43");
/// Captions.
pub(super) static INK: Tone = tone("ink", "#3d3a36", "#dcdad6");

/// From little to much.
pub(super) static STEPS: [Tone; 5] = [
    tone("step-1", "#f4b64b", "#92394c"),
    tone("step-2", "#ef861b", "#c94845"),
    tone("step-3", "#d9531a", "#eb6f2f"),
    tone("step-4", "#af2e2f", "#f7a43c"),
    tone("step-5", "#731d33", "#fcda7b"),
];

/// Hatched with the fourth step.
pub(super) static HATCHED: Tone = tone("hatched", "", "");

/// Every tone that is a plain colour.
pub(super) fn plain() -> impl Iterator<Item = &'static Tone> {
    [&GAP, &NEUTRAL, &REST, &INK].into_iter().chain(&STEPS)
}

/// The step for a share of the scale, counted from 1 up; shares over the end of it count there.
pub(super) fn step(number: usize) -> &'static Tone {
    let [first, .., last] = &STEPS;
    match number.checked_sub(1) {
        Some(index) => STEPS.get(index).unwrap_or(last),
        None => first,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance (WCAG 2.2) as lightness L* (CIE 1976).
    fn lightness(color: &str) -> f64 {
        let part = |from: usize| {
            let byte = u8::from_str_radix(&color[from..from + 2], 16).unwrap();
            let value = f64::from(byte) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        let luminance = 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
        if luminance > 0.008_856 {
            116.0 * luminance.cbrt() - 16.0
        } else {
            903.3 * luminance
        }
    }

    #[test]
    fn the_scale_reads_without_colour() {
        for (color, sign) in [
            (|tone: &'static Tone| tone.light, -1.0),
            (|tone: &'static Tone| tone.dark, 1.0),
        ] as [(fn(&'static Tone) -> &'static str, f64); 2]
        {
            let from_gap = [&GAP, &REST].into_iter().chain(&STEPS);
            let scale: Vec<f64> = from_gap.map(|tone| lightness(color(tone))).collect();
            for pair in scale.windows(2) {
                assert!((pair[1] - pair[0]) * sign >= 8.5, "{scale:?}");
            }
        }
    }

    #[test]
    fn steps_are_counted_from_one() {
        assert_eq!(
            [0, 1, 5, 9].map(|number| step(number).class),
            ["step-1", "step-1", "step-5", "step-5"]
        );
    }
}
