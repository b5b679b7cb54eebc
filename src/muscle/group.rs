//! The groups that people name: they overlap and nest.

use super::names::{LeafGroup, Muscle, MuscleSet};
use crate::codes;
use crate::vocabulary::{List, UnknownName, joined, vocabulary};

vocabulary! {
    /// A set of muscles that people name; groups overlap and nest.
    ///
    /// Sources differ on what "middle back" includes; here it is the middle and
    /// lower trapezius and the rhomboids, a choice of this crate. The serratus anterior is a
    /// group of its own, so that it does not count as chest.
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::{Muscle, MuscleGroup, MuscleSet};
    ///
    /// let back = MuscleSet::from(MuscleGroup::Back);
    /// assert!(back.is_superset(MuscleGroup::MiddleBack.muscles()));
    /// assert!(!MuscleGroup::MiddleBack.muscles().contains(Muscle::LatissimusDorsi));
    /// ```
    #[non_exhaustive]
    pub enum MuscleGroup: "muscle-group" {
        Neck = "neck",
        Trapezius = "trapezius" | "traps",
        MiddleBack = "middle back" | "mid back" | "inner back",
        UpperBack = "upper back",
        Lats = "lats",
        LowerBack = "lower back" | "low back" | "spinal erectors",
        Back = "back",
        Chest = "chest" | "pecs" | "pec",
        SerratusAnterior = "serratus anterior",
        Deltoids = "deltoids" | "delts" | "delt",
        RotatorCuff = "rotator cuff",
        Shoulders = "shoulders" | "shoulder",
        Biceps = "biceps",
        Triceps = "triceps",
        Forearms = "forearms" | "grip",
        Arms = "arms",
        Abs = "abs" | "abdominals" | "abdominal" | "stomach" | "belly" | "six pack",
        Obliques = "obliques" | "side abs",
        Core = "core" | "midsection" | "trunk",
        HipFlexors = "hip flexors",
        Glutes = "glutes" | "gluteals" | "butt" | "buttocks" | "bum",
        Abductors = "hip abductors" | "outer thighs",
        Adductors = "hip adductors" | "inner thighs",
        Quadriceps = "quadriceps" | "quads" | "quad",
        Hamstrings = "hamstrings" | "hams",
        Calves = "calves" | "calf",
        Shins = "shins",
        Legs = "legs" | "lower body" | "thighs",
    }
}

impl MuscleGroup {
    /// The muscles of the group.
    #[must_use]
    pub const fn muscles(self) -> MuscleSet {
        match self {
            Self::Neck => MuscleSet::of(&[
                Muscle::NeckFlexors,
                Muscle::NeckExtensors,
                Muscle::LevatorScapulae,
            ]),
            Self::Trapezius => MuscleSet::of(&[
                Muscle::UpperTrapezius,
                Muscle::MiddleTrapezius,
                Muscle::LowerTrapezius,
            ]),
            Self::MiddleBack => MuscleSet::of(&[
                Muscle::MiddleTrapezius,
                Muscle::Rhomboids,
                Muscle::LowerTrapezius,
            ]),
            Self::UpperBack => Self::MiddleBack
                .muscles()
                .union(MuscleSet::of(&[Muscle::UpperTrapezius, Muscle::LevatorScapulae])),
            Self::Lats => MuscleSet::of(&[Muscle::LatissimusDorsi, Muscle::TeresMajor]),
            Self::LowerBack => MuscleSet::of(&[
                Muscle::ErectorSpinae,
                Muscle::Multifidus,
                Muscle::QuadratusLumborum,
            ]),
            Self::Back => all_of(&[Self::UpperBack, Self::Lats, Self::LowerBack]),
            Self::Chest => MuscleSet::of(&[
                Muscle::PectoralisMajorClavicular,
                Muscle::PectoralisMajorSternocostal,
                Muscle::PectoralisMinor,
            ]),
            Self::SerratusAnterior => MuscleSet::of(&[Muscle::SerratusAnterior]),
            Self::Deltoids => MuscleSet::of(&[
                Muscle::AnteriorDeltoid,
                Muscle::LateralDeltoid,
                Muscle::PosteriorDeltoid,
            ]),
            Self::RotatorCuff => MuscleSet::of(&[
                Muscle::Supraspinatus,
                Muscle::Infraspinatus,
                Muscle::TeresMinor,
                Muscle::Subscapularis,
            ]),
            Self::Shoulders => all_of(&[Self::Deltoids, Self::RotatorCuff]),
            Self::Biceps => MuscleSet::of(&[Muscle::BicepsBrachii, Muscle::Brachialis]),
            Self::Triceps => MuscleSet::of(&[Muscle::TricepsBrachii]),
            Self::Forearms => MuscleSet::of(&[
                Muscle::Brachioradialis,
                Muscle::ForearmFlexors,
                Muscle::ForearmExtensors,
            ]),
            Self::Arms => all_of(&[Self::Biceps, Self::Triceps, Self::Forearms]),
            Self::Abs => {
                MuscleSet::of(&[Muscle::RectusAbdominis, Muscle::TransversusAbdominis])
            }
            Self::Obliques => MuscleSet::of(&[Muscle::Obliques]),
            Self::Core => all_of(&[Self::Abs, Self::Obliques, Self::LowerBack]),
            Self::HipFlexors => MuscleSet::of(&[
                Muscle::Iliopsoas,
                Muscle::Sartorius,
                Muscle::RectusFemoris,
                Muscle::TensorFasciaeLatae,
            ]),
            Self::Glutes => MuscleSet::of(&[
                Muscle::GluteusMaximus,
                Muscle::GluteusMedius,
                Muscle::DeepHipRotators,
            ]),
            Self::Abductors => {
                MuscleSet::of(&[Muscle::GluteusMedius, Muscle::TensorFasciaeLatae])
            }
            Self::Adductors => {
                MuscleSet::of(&[Muscle::HipAdductors, Muscle::AdductorMagnus])
            }
            Self::Quadriceps => MuscleSet::of(&[Muscle::RectusFemoris, Muscle::Vasti]),
            Self::Hamstrings => MuscleSet::of(&[Muscle::Hamstrings]),
            Self::Calves => MuscleSet::of(&[Muscle::Gastrocnemius, Muscle::Soleus]),
            Self::Shins => MuscleSet::of(&[Muscle::TibialisAnterior, Muscle::Fibulares]),
            Self::Legs => all_of(&[
                Self::Quadriceps,
                Self::Hamstrings,
                Self::Glutes,
                Self::Abductors,
                Self::Adductors,
                Self::HipFlexors,
                Self::Calves,
                Self::Shins,
            ]),
        }
    }
}

/// The muscles of several groups.
const fn all_of(groups: &[MuscleGroup]) -> MuscleSet {
    let mut muscles = MuscleSet::empty();
    let mut rest = groups;
    while let [group, others @ ..] = rest {
        muscles = muscles.union(group.muscles());
        rest = others;
    }
    muscles
}

/// The names of a set of muscles; groups first, because those are what people ask for.
const MUSCLES_AND_GROUPS: &List = {
    const COUNT: usize = MuscleGroup::ALL.len() + Muscle::ALL.len();
    const GROUPS: &List = MuscleGroup::LIST;
    const MUSCLES: &List = Muscle::LIST;
    &List {
        what: "muscle-or-group",
        code: codes::of_list("unknown-muscle-or-group"),
        ids: &joined::<_, COUNT>("", &[GROUPS.ids, MUSCLES.ids]),
        names: &joined::<_, COUNT>("", &[GROUPS.names, MUSCLES.names]),
        words: &joined::<&[&str], COUNT>(&[], &[GROUPS.words, MUSCLES.words]),
    }
};

impl MuscleSet {
    /// The muscles with the id of a muscle or of a group.
    ///
    /// ```
    /// use regimen::{Muscle, MuscleGroup, MuscleSet};
    ///
    /// assert_eq!(MuscleSet::named("back"), Ok(MuscleGroup::Back.muscles()));
    /// assert_eq!(MuscleSet::named("rhomboids"), Ok(MuscleSet::from(Muscle::Rhomboids)));
    ///
    /// let error = MuscleSet::named("romboids").unwrap_err();
    /// assert_eq!(error.nearest(), Some("rhomboids"));
    /// ```
    ///
    /// # Errors
    ///
    /// [`UnknownName`] with the code `unknown-muscle-or-group` for any other name.
    pub fn named(name: &str) -> Result<Self, UnknownName> {
        let muscle = name.parse::<Muscle>().map(Self::from);
        let muscles = muscle.or_else(|_| name.parse().map(MuscleGroup::muscles));
        muscles.map_err(|_| UnknownName::new(MUSCLES_AND_GROUPS, name))
    }
}

/// Stands for muscles by one id, of a muscle or of a group, in a schema.
#[cfg(feature = "schema")]
pub(crate) struct MuscleOrGroup;

#[cfg(feature = "schema")]
impl schemars::JsonSchema for MuscleOrGroup {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "MuscleOrGroup".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        // Some groups are named like a muscle.
        let ids: std::collections::BTreeSet<&str> =
            MUSCLES_AND_GROUPS.ids.iter().copied().collect();
        schemars::json_schema!({
            "description": "The id of a muscle or of a group of muscles.",
            "type": "string",
            "enum": ids,
        })
    }
}

impl From<MuscleGroup> for MuscleSet {
    fn from(group: MuscleGroup) -> Self {
        group.muscles()
    }
}

impl From<LeafGroup> for MuscleSet {
    fn from(group: LeafGroup) -> Self {
        group.muscles()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_muscle_is_in_a_group_and_the_named_ones_nest() {
        let everything = MuscleGroup::ALL.iter().map(|group| group.muscles());
        assert_eq!(
            everything.fold(MuscleSet::empty(), |set, group| set | group),
            MuscleSet::all()
        );
        for (inner, outer) in [
            (MuscleGroup::MiddleBack, MuscleGroup::UpperBack),
            (MuscleGroup::UpperBack, MuscleGroup::Back),
            (MuscleGroup::RotatorCuff, MuscleGroup::Shoulders),
            (MuscleGroup::LowerBack, MuscleGroup::Core),
            (MuscleGroup::Calves, MuscleGroup::Legs),
        ] {
            assert!(inner.muscles().is_subset(outer.muscles()), "{inner} in {outer}");
        }
        assert_eq!(MuscleGroup::Back.muscles().len(), 10);
    }
}
