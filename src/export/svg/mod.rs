//! The muscle map: the body from the front and from the back, with what is trained in colour.

mod body;
mod curve;
mod draw;
mod legend;
mod look;
mod shading;
#[cfg(feature = "html")]
pub(super) mod thumbnail;
mod tone;

use std::fmt;

use crate::exercise::Exercise;
use crate::export::words;
use crate::low_high::LowHigh;
use crate::muscle::{BodyView, Muscle, MuscleGroup, MuscleSet};
use crate::program::WeekVolume;
use crate::routine::Volume;
use shading::{Scale, Shading};

/// Draws a [`MuscleMap`] as SVG: front and back, with a legend.
///
/// # Example
///
/// ```
/// use regimen::{Catalog, MuscleGroup, export};
///
/// let row = Catalog::builtin().get("unilateral-band-row")?;
/// let picture = export::muscle_map(row);
/// assert!(picture.starts_with("<svg"));
/// assert!(picture.contains("<title>rhomboids, under other muscles: primary</title>"));
///
/// let targets = export::muscle_map(MuscleGroup::Legs.muscles());
/// assert!(targets.contains("Marked: "));
/// # Ok::<(), regimen::UnknownExercise>(())
/// ```
#[must_use]
pub fn muscle_map(of: impl Into<MuscleMap>) -> String {
    of.into().to_string()
}

/// A picture of the body with its muscles shaded: by sets, of a [`Volume`] or a [`WeekVolume`]; by role, of an
/// [`Exercise`]; or simply marked, of a [`MuscleSet`]. `{}` prints it as SVG.
///
/// Sets are shaded by their upper end, in at most five steps of whole sets. The scale ends at the
/// muscle with the most sets, or where [`scale`](Self::scale) puts its end. A muscle that
/// shows on both views is shaded on both. Deep muscles are drawn over those that cover them, with
/// a broken outline, and only if there is something to show.
///
/// The picture has no script and loads nothing. Its colours follow the reader's preference for
/// light or dark, and differ in lightness, so that they can be told apart without colour vision and
/// on a grey print.
///
/// Every muscle of a view is a group with a `<title>`, the attribute `data-muscle` and an id made of
/// muscle and view, such as `rhomboids-back`. The facts are attributes: `data-low` and `data-high`
/// for sets, `data-role` for roles, `data-marked`. The colours are classes that a page may style:
/// `step-1` to `step-5`, `hatched`, `rest`, `neutral`, `gap` and `ink`, inside the class
/// `muscle-map`.
///
/// # Example
///
/// ```
/// use regimen::export::MuscleMap;
/// use regimen::muscle::BodyView;
/// use regimen::{Catalog, Routine};
///
/// let catalog = Catalog::builtin();
/// let routine = Routine::builder("Push")
///     .warm_up(catalog.get("cat-cow")?)
///     .strength(catalog.get("push-up")?)
///     .build()?;
/// let map = MuscleMap::of(&routine.volume())
///     .view(BodyView::Front)
///     .small()
///     .title("Push day")
///     .prefix("day-1-")
///     .scale(12);
/// let picture = map.to_string();
/// assert!(picture.contains(r#"id="day-1-biceps-brachii-front""#));
/// assert!(picture.contains(">Push day</title>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct MuscleMap {
    shading: Shading,
    title: String,
    view: Option<BodyView>,
    is_small: bool,
    has_every_shape: bool,
    prefix: String,
    scale: Option<Scale>,
    scheme: ColorScheme,
}

/// The surroundings whose colours a picture has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ColorScheme {
    /// Light or dark, as the reader prefers (`prefers-color-scheme`).
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl MuscleMap {
    /// The map of a volume, an exercise, a group or a set of muscles.
    pub fn of(content: impl Into<Self>) -> Self {
        content.into()
    }

    fn new(shading: Shading, title: impl Into<String>) -> Self {
        Self {
            shading,
            title: title.into(),
            view: None,
            is_small: false,
            has_every_shape: false,
            prefix: String::new(),
            scale: None,
            scheme: ColorScheme::Auto,
        }
    }

    /// Draws one view, or both.
    pub fn view(self, view: BodyView) -> Self {
        Self { view: Some(view), ..self }
    }

    /// Draws the form for lists and cards: without captions and legend, and only the view that
    /// shows more, unless [`view`](Self::view) chooses. It is legible from about 60 pixels of
    /// width; two views with their legend need about 400.
    pub fn small(self) -> Self {
        Self { is_small: true, ..self }
    }

    /// Sets the title, which is for screen readers and tooltips. A blank one changes nothing.
    pub fn title(self, title: impl AsRef<str>) -> Self {
        match words::plain(title.as_ref()) {
            blank if blank.is_empty() => self,
            title => Self { title: title.into_owned(), ..self },
        }
    }

    /// Puts a prefix before every id, so that one page can hold several maps. Characters other
    /// than ASCII letters, digits and `_` become hyphens.
    pub fn prefix(self, prefix: impl AsRef<str>) -> Self {
        let tame = |letter: char| {
            let is_plain = letter.is_ascii_alphanumeric() || letter == '_';
            if is_plain { letter } else { '-' }
        };
        Self { prefix: prefix.as_ref().chars().map(tame).collect(), ..self }
    }

    /// Ends the scale at a number of sets rather than at the most of any muscle, so that several
    /// maps can be compared. Muscles with more sets have the colour of the last step.
    pub fn scale(self, sets: u32) -> Self {
        Self { scale: Some(Scale::reaching(sets.into())), ..self }
    }

    /// Sets the surroundings; the default is [`ColorScheme::Auto`].
    pub fn colors(self, scheme: ColorScheme) -> Self {
        Self { scheme, ..self }
    }

    /// Defines the shapes that are not drawn, so that thumbnails in the page can use every shape.
    #[cfg(feature = "html")]
    pub(super) fn with_every_shape(self) -> Self {
        Self { has_every_shape: true, ..self }
    }

    /// The views to draw, from left to right.
    fn views(&self) -> &'static [BodyView] {
        let shows_more = || {
            if self.shading.is_rather_of_the_back() {
                BodyView::Back
            } else {
                BodyView::Front
            }
        };
        let usual = || if self.is_small { shows_more() } else { BodyView::Both };
        match self.view.unwrap_or_else(usual) {
            BodyView::Front => &[BodyView::Front],
            BodyView::Back => &[BodyView::Back],
            BodyView::Both => &[BodyView::Front, BodyView::Back],
        }
    }

    fn scale_in_use(&self) -> Scale {
        self.scale.unwrap_or_else(|| Scale::reaching(self.shading.greatest()))
    }
}

/// By sets.
impl From<&Volume> for MuscleMap {
    fn from(volume: &Volume) -> Self {
        let all = Muscle::ALL.iter().map(|muscle| (*muscle, volume.sets(*muscle)));
        let trained = all.filter(|(_, LowHigh { high, .. })| *high > 0.0);
        Self::new(Shading::Sets(trained.collect()), "Sets per muscle")
    }
}

/// By sets in a week.
impl From<&WeekVolume> for MuscleMap {
    fn from(volume: &WeekVolume) -> Self {
        Self::new(Shading::Sets(volume.iter().collect()), "Sets per muscle in a week")
    }
}

/// By role.
impl From<&Exercise> for MuscleMap {
    fn from(exercise: &Exercise) -> Self {
        let shading = Shading::Roles {
            primary: exercise.primary(),
            secondary: exercise.secondary(),
            stabilizers: exercise.stabilizers(),
        };
        Self::new(shading, "").title(format!("Muscles of {}", exercise.name()))
    }
}

/// The muscles of the set, marked.
impl From<MuscleSet> for MuscleMap {
    fn from(muscles: MuscleSet) -> Self {
        Self::new(Shading::Muscles(muscles), "Muscles")
    }
}

/// The muscles of the group, marked.
impl From<MuscleGroup> for MuscleMap {
    fn from(group: MuscleGroup) -> Self {
        Self::new(Shading::Muscles(group.muscles()), "")
            .title(format!("Muscles of the {}", group.name()))
    }
}

/// The picture as SVG.
impl fmt::Display for MuscleMap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        draw::map(f, self)
    }
}
