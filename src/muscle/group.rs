//! The groups that people name: they overlap and nest.

use super::names::{LeafGroup, Muscle, MuscleSet};
use crate::vocabulary::{List, UnknownName, vocabulary};

vocabulary! {
    /// A set of muscles that people name; groups overlap and nest.
    ///
    /// What "middle back" takes in differs from source to source; here it is the middle and
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
        Trapezius = "trapezius",
        MiddleBack = "middle back",
        UpperBack = "upper back",
        Lats = "lats",
        LowerBack = "lower back",
        Back = "back",
        Chest = "chest",
        SerratusAnterior = "serratus anterior",
        Deltoids = "deltoids",
        RotatorCuff = "rotator cuff",
        Shoulders = "shoulders",
        Biceps = "biceps",
        Triceps = "triceps",
        Forearms = "forearms",
        Arms = "arms",
        Abs = "abs",
        Obliques = "obliques",
        Core = "core",
        HipFlexors = "hip flexors",
        Glutes = "glutes",
        Abductors = "hip abductors",
        Adductors = "hip adductors",
        Quadriceps = "quadriceps",
        Hamstrings = "hamstrings",
        Calves = "calves",
        Shins = "shins",
        Legs = "legs",
    }
}

impl MuscleGroup {
    /// The muscles of the group.
    #[must_use]
    pub fn muscles(self) -> MuscleSet {
        match self {
            Self::Neck => MuscleSet::from([
                Muscle::NeckFlexors,
                Muscle::NeckExtensors,
                Muscle::LevatorScapulae,
            ]),
            Self::Trapezius => MuscleSet::from([
                Muscle::UpperTrapezius,
                Muscle::MiddleTrapezius,
                Muscle::LowerTrapezius,
            ]),
            Self::MiddleBack => MuscleSet::from([
                Muscle::MiddleTrapezius,
                Muscle::Rhomboids,
                Muscle::LowerTrapezius,
            ]),
            Self::UpperBack => {
                Self::MiddleBack.muscles()
                    | MuscleSet::from([Muscle::UpperTrapezius, Muscle::LevatorScapulae])
            }
            Self::Lats => MuscleSet::from([Muscle::LatissimusDorsi, Muscle::TeresMajor]),
            Self::LowerBack => MuscleSet::from([
                Muscle::ErectorSpinae,
                Muscle::Multifidus,
                Muscle::QuadratusLumborum,
            ]),
            Self::Back => {
                Self::UpperBack.muscles()
                    | Self::Lats.muscles()
                    | Self::LowerBack.muscles()
            }
            Self::Chest => MuscleSet::from([
                Muscle::PectoralisMajorClavicular,
                Muscle::PectoralisMajorSternocostal,
                Muscle::PectoralisMinor,
            ]),
            Self::SerratusAnterior => MuscleSet::from([Muscle::SerratusAnterior]),
            Self::Deltoids => MuscleSet::from([
                Muscle::AnteriorDeltoid,
                Muscle::LateralDeltoid,
                Muscle::PosteriorDeltoid,
            ]),
            Self::RotatorCuff => MuscleSet::from([
                Muscle::Supraspinatus,
                Muscle::Infraspinatus,
                Muscle::TeresMinor,
                Muscle::Subscapularis,
            ]),
            Self::Shoulders => Self::Deltoids.muscles() | Self::RotatorCuff.muscles(),
            Self::Biceps => MuscleSet::from([Muscle::BicepsBrachii, Muscle::Brachialis]),
            Self::Triceps => MuscleSet::from([Muscle::TricepsBrachii]),
            Self::Forearms => MuscleSet::from([
                Muscle::Brachioradialis,
                Muscle::ForearmFlexors,
                Muscle::ForearmExtensors,
            ]),
            Self::Arms => {
                Self::Biceps.muscles()
                    | Self::Triceps.muscles()
                    | Self::Forearms.muscles()
            }
            Self::Abs => {
                MuscleSet::from([Muscle::RectusAbdominis, Muscle::TransversusAbdominis])
            }
            Self::Obliques => MuscleSet::from([Muscle::Obliques]),
            Self::Core => {
                Self::Abs.muscles() | Self::Obliques.muscles() | Self::LowerBack.muscles()
            }
            Self::HipFlexors => MuscleSet::from([
                Muscle::Iliopsoas,
                Muscle::Sartorius,
                Muscle::RectusFemoris,
                Muscle::TensorFasciaeLatae,
            ]),
            Self::Glutes => MuscleSet::from([
                Muscle::GluteusMaximus,
                Muscle::GluteusMedius,
                Muscle::DeepHipRotators,
            ]),
            Self::Abductors => {
                MuscleSet::from([Muscle::GluteusMedius, Muscle::TensorFasciaeLatae])
            }
            Self::Adductors => {
                MuscleSet::from([Muscle::HipAdductors, Muscle::AdductorMagnus])
            }
            Self::Quadriceps => MuscleSet::from([Muscle::RectusFemoris, Muscle::Vasti]),
            Self::Hamstrings => MuscleSet::from([Muscle::Hamstrings]),
            Self::Calves => MuscleSet::from([Muscle::Gastrocnemius, Muscle::Soleus]),
            Self::Shins => MuscleSet::from([Muscle::TibialisAnterior, Muscle::Fibulares]),
            Self::Legs => {
                Self::Quadriceps.muscles()
                    | Self::Hamstrings.muscles()
                    | Self::Glutes.muscles()
                    | Self::Abductors.muscles()
                    | Self::Adductors.muscles()
                    | Self::HipFlexors.muscles()
                    | Self::Calves.muscles()
                    | Self::Shins.muscles()
            }
        }
    }
}

/// What a set of muscles may be called; groups first, because those are what people ask for.
const MUSCLES_AND_GROUPS: List = List {
    what: "muscle-or-group",
    code: "unknown-muscle-or-group",
    ids: || {
        let groups = MuscleGroup::ALL.iter().map(|group| group.as_str());
        groups.chain(Muscle::ALL.iter().map(|muscle| muscle.as_str())).collect()
    },
};

impl MuscleSet {
    /// The muscles that people mean by a name: that of a muscle or of a group.
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
    /// [`UnknownName`] with the code `unknown-muscle-or-group` if neither is called so.
    pub fn named(name: &str) -> Result<Self, UnknownName> {
        let muscle = name.parse::<Muscle>().map(Self::from);
        let muscles = muscle.or_else(|_| name.parse().map(MuscleGroup::muscles));
        muscles.map_err(|_| UnknownName::new(&MUSCLES_AND_GROUPS, name))
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
