//! The muscle words of the sources, which are coarser than ours.

use crate::muscle::{Muscle, MuscleGroup, MuscleSet};

/// The muscles that a word of a source names.
#[derive(Clone, Copy, Debug)]
pub(super) enum Target {
    Group(MuscleGroup),
    One(Muscle),
}

impl Target {
    pub(super) fn muscles(self) -> MuscleSet {
        match self {
            Self::Group(group) => group.muscles(),
            Self::One(muscle) => muscle.into(),
        }
    }
}

use MuscleGroup as G;
use Target::{Group, One};

/// free-exercise-db: `traps` are in effect the upper trapezius there, and `middle back` the rest.
pub(super) const FREE_EXERCISE_DB: &[(&str, Target)] = &[
    ("abdominals", Group(G::Abs)),
    ("abductors", Group(G::Abductors)),
    ("adductors", Group(G::Adductors)),
    ("biceps", Group(G::Biceps)),
    ("calves", Group(G::Calves)),
    ("chest", Group(G::Chest)),
    ("forearms", Group(G::Forearms)),
    ("glutes", Group(G::Glutes)),
    ("hamstrings", Group(G::Hamstrings)),
    ("lats", Group(G::Lats)),
    ("lower back", Group(G::LowerBack)),
    ("middle back", Group(G::MiddleBack)),
    ("neck", Group(G::Neck)),
    ("quadriceps", Group(G::Quadriceps)),
    ("shoulders", Group(G::Deltoids)),
    ("traps", One(Muscle::UpperTrapezius)),
    ("triceps", Group(G::Triceps)),
];

pub(super) const EXERCEMUS: &[(&str, Target)] = &[
    ("abductors", Group(G::Abductors)),
    ("abs", Group(G::Abs)),
    ("adductors", Group(G::Adductors)),
    ("biceps", One(Muscle::BicepsBrachii)),
    ("brachialis", One(Muscle::Brachialis)),
    ("calves", Group(G::Calves)),
    ("chest", Group(G::Chest)),
    ("forearms", Group(G::Forearms)),
    ("glutes", Group(G::Glutes)),
    ("hamstrings", Group(G::Hamstrings)),
    ("lats", Group(G::Lats)),
    ("lower back", Group(G::LowerBack)),
    ("middle back", Group(G::MiddleBack)),
    ("neck", Group(G::Neck)),
    ("obliques", Group(G::Obliques)),
    ("quads", Group(G::Quadriceps)),
    ("serratus anterior", Group(G::SerratusAnterior)),
    ("shoulders", Group(G::Deltoids)),
    ("soleus", One(Muscle::Soleus)),
    ("traps", One(Muscle::UpperTrapezius)),
    ("triceps", Group(G::Triceps)),
];

/// wger, by number and by name: number 2 is labelled shoulders and used for every shoulder
/// exercise; the trapezius is not divided.
pub(super) const WGER: &[(&str, Target)] = &[
    ("1", One(Muscle::BicepsBrachii)),
    ("2", Group(G::Deltoids)),
    ("3", One(Muscle::SerratusAnterior)),
    ("4", Group(G::Chest)),
    ("5", One(Muscle::TricepsBrachii)),
    ("6", One(Muscle::RectusAbdominis)),
    ("7", One(Muscle::Gastrocnemius)),
    ("8", One(Muscle::GluteusMaximus)),
    ("9", Group(G::Trapezius)),
    ("10", Group(G::Quadriceps)),
    ("11", Group(G::Hamstrings)),
    ("12", One(Muscle::LatissimusDorsi)),
    ("13", One(Muscle::Brachialis)),
    ("14", One(Muscle::Obliques)),
    ("15", One(Muscle::Soleus)),
    ("16", One(Muscle::ErectorSpinae)),
    ("biceps", One(Muscle::BicepsBrachii)),
    ("biceps brachii", One(Muscle::BicepsBrachii)),
    ("shoulders", Group(G::Deltoids)),
    ("anterior deltoid", Group(G::Deltoids)),
    ("serratus anterior", One(Muscle::SerratusAnterior)),
    ("chest", Group(G::Chest)),
    ("pectoralis major", Group(G::Chest)),
    ("triceps", One(Muscle::TricepsBrachii)),
    ("triceps brachii", One(Muscle::TricepsBrachii)),
    ("abs", One(Muscle::RectusAbdominis)),
    ("rectus abdominis", One(Muscle::RectusAbdominis)),
    ("calves", One(Muscle::Gastrocnemius)),
    ("gastrocnemius", One(Muscle::Gastrocnemius)),
    ("glutes", One(Muscle::GluteusMaximus)),
    ("gluteus maximus", One(Muscle::GluteusMaximus)),
    ("trapezius", Group(G::Trapezius)),
    ("traps", Group(G::Trapezius)),
    ("quads", Group(G::Quadriceps)),
    ("quadriceps femoris", Group(G::Quadriceps)),
    ("hamstrings", Group(G::Hamstrings)),
    ("biceps femoris", Group(G::Hamstrings)),
    ("lats", One(Muscle::LatissimusDorsi)),
    ("latissimus dorsi", One(Muscle::LatissimusDorsi)),
    ("brachialis", One(Muscle::Brachialis)),
    ("obliquus externus abdominis", One(Muscle::Obliques)),
    ("obliques", One(Muscle::Obliques)),
    ("soleus", One(Muscle::Soleus)),
    ("erector spinae", One(Muscle::ErectorSpinae)),
    ("lower back", One(Muscle::ErectorSpinae)),
];
