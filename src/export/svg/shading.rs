//! What a muscle map says of each muscle, in colour and in words.

use super::tone::{self, Tone};
use crate::export::words;
use crate::low_high::LowHigh;
use crate::muscle::{Muscle, MuscleSet};
use crate::text::list;

/// What a map shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shading {
    /// The sets of the muscles that have any.
    Sets(Vec<(Muscle, LowHigh<f64>)>),
    /// The roles of the muscles in an exercise.
    Roles { primary: MuscleSet, secondary: MuscleSet, stabilizers: MuscleSet },
    /// Some muscles and not the others.
    Muscles(MuscleSet),
}

/// How many sets a step of the scale takes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    width: usize,
    steps: usize,
}

impl Scale {
    /// The narrowest scale of whole sets that reaches the given number in five steps.
    pub(super) fn reaching(sets: f64) -> Self {
        let sets = whole(sets).max(1);
        let width = sets.div_ceil(tone::STEPS.len());
        Self { width, steps: sets.div_ceil(width) }
    }

    fn tone(self, sets: f64) -> &'static Tone {
        tone::step(whole(sets).div_ceil(self.width))
    }

    /// The steps that are in use.
    pub(super) fn tones(self) -> impl Iterator<Item = &'static Tone> {
        tone::STEPS.iter().take(self.steps)
    }

    /// Where the steps begin and end, in sets: one more than there are steps.
    pub(super) fn ends(self) -> impl Iterator<Item = usize> {
        (0..=self.steps).map(move |step| step * self.width)
    }
}

/// Sets in whole ones, begun ones too.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small positive number of sets"
)]
fn whole(sets: f64) -> usize {
    sets.clamp(0.0, 1e6).ceil() as usize
}

impl Shading {
    /// The sets of a muscle, where sets are shown and it has any.
    fn sets(&self, muscle: Muscle) -> Option<LowHigh<f64>> {
        let Self::Sets(rows) = self else { return None };
        rows.iter().find(|(of, _)| *of == muscle).map(|(_, sets)| *sets)
    }

    /// The greatest number of sets of any muscle.
    pub(super) fn greatest(&self) -> f64 {
        let Self::Sets(rows) = self else { return 0.0 };
        rows.iter().map(|(_, sets)| sets.high).fold(0.0, f64::max)
    }

    /// The colour of a muscle, if there is something to show of it.
    pub(super) fn tone(&self, muscle: Muscle, scale: Scale) -> Option<&'static Tone> {
        match self {
            Self::Sets(_) => self.sets(muscle).map(|sets| scale.tone(sets.high)),
            Self::Roles { .. } => self.role(muscle).map(Role::tone),
            Self::Muscles(muscles) => muscles.contains(muscle).then(|| tone::step(4)),
        }
    }

    /// Whether roles are told apart.
    pub(super) fn is_of_roles(&self) -> bool {
        matches!(self, Self::Roles { .. })
    }

    fn role(&self, muscle: Muscle) -> Option<Role> {
        Role::ALL.into_iter().find(|role| self.in_role(*role).contains(muscle))
    }

    fn in_role(&self, role: Role) -> MuscleSet {
        match (self, role) {
            (Self::Roles { primary, .. }, Role::Primary) => *primary,
            (Self::Roles { secondary, .. }, Role::Secondary) => *secondary,
            (Self::Roles { stabilizers, .. }, Role::Stabilizer) => *stabilizers,
            (Self::Sets(_) | Self::Muscles(_), _) => MuscleSet::empty(),
        }
    }

    /// Whether a map of one view should be that of the back.
    pub(super) fn is_rather_of_the_back(&self) -> bool {
        use crate::muscle::BodyView;
        let weight = |muscle: Muscle| match self {
            Self::Sets(_) => self.sets(muscle).map_or(0.0, |sets| sets.high),
            Self::Roles { .. } => self.role(muscle).map_or(0.0, Role::weight),
            Self::Muscles(muscles) => f64::from(u8::from(muscles.contains(muscle))),
        };
        let on = |view: BodyView| -> f64 {
            Muscle::ALL.iter().filter(|it| it.view() == view).map(|it| weight(*it)).sum()
        };
        on(BodyView::Back) > on(BodyView::Front)
    }

    /// What a muscle's shape is called: its name, and what there is to say of it.
    pub(super) fn label(&self, muscle: Muscle, is_deep: bool) -> String {
        let said = match self {
            Self::Sets(_) => self.sets(muscle).map_or("no sets".to_owned(), in_words),
            Self::Roles { .. } => {
                self.role(muscle).map_or("not trained", Role::name).to_owned()
            }
            Self::Muscles(_) => String::new(),
        };
        let under = if is_deep { ", under other muscles" } else { "" };
        let colon = if said.is_empty() { "" } else { ": " };
        format!("{}{under}{colon}{said}", muscle.name())
    }

    /// The facts of a muscle as attributes for scripts, each with a space before it.
    pub(super) fn data(&self, muscle: Muscle) -> String {
        match self {
            Self::Sets(_) => self.sets(muscle).map(|LowHigh { low, high }| {
                format!(r#" data-low="{low}" data-high="{high}""#)
            }),
            Self::Roles { .. } => {
                self.role(muscle).map(|role| format!(r#" data-role="{}""#, role.name()))
            }
            Self::Muscles(muscles) => {
                muscles.contains(muscle).then(|| r#" data-marked="true""#.to_owned())
            }
        }
        .unwrap_or_default()
    }

    /// All of it in sentences, for those who do not see the picture.
    pub(super) fn description(&self) -> String {
        match self {
            Self::Sets(rows) if rows.is_empty() => "No muscle gets a set.".to_owned(),
            Self::Sets(rows) => {
                let mut rows = rows.clone();
                rows.sort_by(|(_, a), (_, b)| b.high.total_cmp(&a.high));
                let rows = rows.into_iter().map(|(muscle, sets)| {
                    format!("{} {}", muscle.name(), words::from_to(sets))
                });
                format!("Sets per muscle: {}.", list(rows, "and"))
            }
            Self::Roles { .. } => {
                let roles = Role::ALL.into_iter().filter_map(|role| {
                    let muscles = self.in_role(role);
                    (!muscles.is_empty()).then(|| {
                        format!("{}: {}.", role.caption(), words::muscles(muscles))
                    })
                });
                roles.collect::<Vec<_>>().join(" ")
            }
            Self::Muscles(muscles) if muscles.is_empty() => {
                "No muscle is marked.".to_owned()
            }
            Self::Muscles(muscles) => format!("Marked: {}.", words::muscles(*muscles)),
        }
    }
}

/// "11 to 12 sets", "1 set".
fn in_words(sets: LowHigh<f64>) -> String {
    let noun = if sets == LowHigh::exactly(1.0) { "set" } else { "sets" };
    format!("{} {noun}", words::from_to(sets))
}

/// What an exercise does to a muscle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Primary,
    Secondary,
    Stabilizer,
}

impl Role {
    pub(super) const ALL: [Self; 3] = [Self::Primary, Self::Secondary, Self::Stabilizer];

    fn name(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Stabilizer => "stabilizer",
        }
    }

    pub(super) fn caption(self) -> &'static str {
        match self {
            Self::Primary => "Primary",
            Self::Secondary => "Secondary",
            Self::Stabilizer => "Stabilizers",
        }
    }

    pub(super) fn tone(self) -> &'static Tone {
        match self {
            Self::Primary => tone::step(4),
            Self::Secondary => tone::step(2),
            Self::Stabilizer => &tone::HATCHED,
        }
    }

    /// The sets that count for a muscle in this role.
    fn weight(self) -> f64 {
        match self {
            Self::Primary => 1.0,
            Self::Secondary => 0.5,
            Self::Stabilizer => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_have_five_steps_of_whole_sets() {
        for (sets, ends) in [
            (0.0, vec![0, 1]),
            (0.5, vec![0, 1]),
            (2.5, vec![0, 1, 2, 3]),
            (5.0, vec![0, 1, 2, 3, 4, 5]),
            (5.5, vec![0, 2, 4, 6]),
            (12.0, vec![0, 3, 6, 9, 12]),
            (22.0, vec![0, 5, 10, 15, 20, 25]),
        ] {
            assert_eq!(Scale::reaching(sets).ends().collect::<Vec<_>>(), ends, "{sets}");
        }
        let scale = Scale::reaching(12.0);
        for (sets, class) in [
            (0.5, "step-1"),
            (3.0, "step-1"),
            (3.5, "step-2"),
            (12.0, "step-4"),
            (99.0, "step-5"),
        ] {
            assert_eq!(scale.tone(sets).class, class, "{sets}");
        }
        assert_eq!(Scale::reaching(f64::NAN), Scale::reaching(0.0));
    }

    #[test]
    fn sets_in_words() {
        assert_eq!(in_words(LowHigh::exactly(1.0)), "1 set");
        assert_eq!(in_words(LowHigh { low: 0.5, high: 1.0 }), "0.5 to 1 sets");
        assert_eq!(in_words(LowHigh::exactly(2.5)), "2.5 sets");
    }
}
