//! The muscles, the leaf groups that partition them, and the sides of the body.

use crate::vocabulary::{EnumSet, member, vocabulary};

vocabulary! {
    /// A muscle, or a head or bundle of muscles that training treats as one.
    ///
    /// The list is this crate's choice of 47; names and numbers are those of the
    /// *Terminologia Anatomica* (FIPAT 2019).
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::{Muscle, muscle::LeafGroup};
    ///
    /// let lats: Muscle = "latissimus-dorsi".parse()?;
    /// assert_eq!(lats, Muscle::LatissimusDorsi);
    /// assert_eq!(lats.name(), "lats");
    /// assert_eq!(lats.latin(), "M. latissimus dorsi");
    /// assert_eq!(lats.leaf_group(), LeafGroup::Lats);
    /// # Ok::<(), regimen::UnknownName>(())
    /// ```
    #[non_exhaustive]
    pub enum Muscle: "muscle" {
        /// Sternocleidomastoid and the deep flexors of the neck.
        NeckFlexors = "neck flexors",
        /// Splenius, semispinalis and longissimus of the neck.
        NeckExtensors = "neck extensors",
        /// Lifts the inner corner of the shoulder blade.
        LevatorScapulae = "levator scapulae",
        /// Descending part of the trapezius.
        UpperTrapezius = "upper traps",
        /// Transverse part of the trapezius.
        MiddleTrapezius = "middle traps",
        /// Ascending part of the trapezius.
        LowerTrapezius = "lower traps",
        /// Rhomboid major and minor, between spine and shoulder blade.
        Rhomboids = "rhomboids",
        /// The broad muscle of the back.
        LatissimusDorsi = "lats",
        /// Helper of the latissimus at the shoulder blade's lower corner.
        TeresMajor = "teres major",
        /// Iliocostalis, longissimus and spinalis, along the spine.
        ErectorSpinae = "spinal erectors",
        /// Deep stabiliser between the vertebrae.
        Multifidus = "multifidus",
        /// Between the lowest rib and the pelvis; its opposite is the other side's.
        QuadratusLumborum = "quadratus lumborum",
        /// Clavicular part of the deltoid.
        AnteriorDeltoid = "front delts",
        /// Acromial part of the deltoid.
        LateralDeltoid = "side delts",
        /// Spinal part of the deltoid.
        PosteriorDeltoid = "rear delts",
        /// Rotator cuff, above the spine of the shoulder blade.
        Supraspinatus = "supraspinatus",
        /// Rotator cuff, below the spine of the shoulder blade.
        Infraspinatus = "infraspinatus",
        /// Rotator cuff, outer edge of the shoulder blade.
        TeresMinor = "teres minor",
        /// Rotator cuff, front of the shoulder blade.
        Subscapularis = "subscapularis",
        /// Clavicular part of the pectoralis major.
        PectoralisMajorClavicular = "upper chest",
        /// Sternocostal part of the pectoralis major.
        PectoralisMajorSternocostal = "mid/lower chest",
        /// Under the pectoralis major, from ribs to shoulder blade.
        PectoralisMinor = "pec minor",
        /// Side of the rib cage; pulls the shoulder blade forward.
        SerratusAnterior = "serratus",
        /// Two-headed flexor of the elbow.
        BicepsBrachii = "biceps",
        /// Elbow flexor under the biceps.
        Brachialis = "brachialis",
        /// Three-headed extensor of the elbow.
        TricepsBrachii = "triceps",
        /// Elbow flexor on the thumb side of the forearm.
        Brachioradialis = "brachioradialis",
        /// Front compartment of the forearm.
        ForearmFlexors = "wrist/finger flexors",
        /// Back compartment of the forearm.
        ForearmExtensors = "wrist/finger extensors",
        /// Straight muscle of the belly.
        RectusAbdominis = "abs",
        /// External and internal oblique; rotation is opposed by the other side's.
        Obliques = "obliques",
        /// Deepest belly muscle; nothing opposes it directly.
        TransversusAbdominis = "transverse abdominis",
        /// Iliacus and psoas major.
        Iliopsoas = "hip flexors",
        /// From the outer hip across the thigh to the inner knee.
        Sartorius = "sartorius",
        /// Outer front of the hip.
        TensorFasciaeLatae = "tensor fasciae latae",
        /// Large muscle of the buttock.
        GluteusMaximus = "glutes",
        /// Gluteus medius and minimus, side of the hip.
        GluteusMedius = "side glutes",
        /// Piriformis, obturators, gemelli and quadratus femoris.
        DeepHipRotators = "piriformis group",
        /// Adductor longus and brevis, gracilis and pectineus.
        HipAdductors = "inner thigh",
        /// Large adductor; extends the hip too.
        AdductorMagnus = "adductor magnus",
        /// Quadriceps head that crosses the hip as well as the knee.
        RectusFemoris = "rectus femoris",
        /// The three quadriceps heads that cross only the knee.
        Vasti = "vasti",
        /// Biceps femoris, semitendinosus and semimembranosus.
        Hamstrings = "hamstrings",
        /// Two-headed calf muscle; crosses the knee as well.
        Gastrocnemius = "gastrocnemius",
        /// Calf muscle under the gastrocnemius.
        Soleus = "soleus",
        /// Front of the shin; lifts the foot.
        TibialisAnterior = "shin",
        /// Fibularis longus and brevis, outside of the lower leg.
        Fibulares = "peroneals",
    }
}
member!(Muscle);

/// A set of muscles: from one, an array or a group, or collected.
pub type MuscleSet = EnumSet<Muscle>;

vocabulary! {
    /// One part of a partition of the muscles: every muscle belongs to exactly one.
    ///
    /// For the groups that people name and that overlap, see
    /// [`MuscleGroup`](crate::MuscleGroup).
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::{Muscle, muscle::LeafGroup};
    ///
    /// let all: usize = LeafGroup::ALL.iter().map(|group| group.muscles().len()).sum();
    /// assert_eq!(all, Muscle::ALL.len());
    /// ```
    #[non_exhaustive]
    pub enum LeafGroup: "leaf-group" {
        Neck = "neck",
        Trapezius = "trapezius",
        MiddleBack = "middle back",
        Lats = "lats",
        LowerBack = "lower back",
        Deltoids = "deltoids",
        RotatorCuff = "rotator cuff",
        Chest = "chest",
        SerratusAnterior = "serratus anterior",
        Biceps = "biceps",
        Triceps = "triceps",
        Forearms = "forearms",
        Abs = "abs",
        Obliques = "obliques",
        HipFlexors = "hip flexors",
        Abductors = "abductors",
        Glutes = "glutes",
        Adductors = "adductors",
        Quadriceps = "quadriceps",
        Hamstrings = "hamstrings",
        Calves = "calves",
        Shins = "shins",
    }
}
member!(LeafGroup);

vocabulary! {
    /// The view of the body on which a muscle shows.
    pub enum BodyView: "body-view" {
        Front = "front",
        Back = "back",
        Both = "front and back",
    }
}
