//! The closed lists that describe an exercise.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// The kind of an exercise; it decides in which [phases](crate::Phase) the exercise may be
    /// done.
    #[non_exhaustive]
    pub enum ExerciseKind: "kind" {
        /// A position held at the end of the range.
        StaticStretch = "static stretch" | "stretch" | "stretching" | "flexibility",
        /// A controlled movement through the range.
        DynamicStretch = "dynamic stretch" | "mobility" | "mobility drill",
        /// A light drill that prepares a muscle.
        Activation = "activation drill" | "drill" | "warm-up",
        /// Raises the pulse.
        Cardio = "cardio" | "aerobic" | "conditioning",
        /// Work against a resistance, moved or held.
        Strength = "strength exercise" | "weights" | "resistance",
        /// Jumps and throws.
        Plyometric = "plyometric exercise" | "plyometrics" | "plyo" | "jump",
    }
}

vocabulary! {
    /// The level of experience that an exercise asks for; levels are ordered.
    ///
    /// ```
    /// use regimen::Level;
    /// assert!(Level::Beginner < Level::Intermediate && Level::Intermediate < Level::Expert);
    /// ```
    #[derive(Default)]
    pub enum Level: "level" {
        #[default]
        Beginner = "beginner" | "novice" | "easy" | "basic",
        Intermediate = "intermediate" | "medium" | "moderate",
        Expert = "expert" | "advanced" | "hard" | "elite",
    }
}

vocabulary! {
    /// How the two sides of the body take part.
    #[derive(Default)]
    pub enum Laterality: "laterality" {
        /// Both sides at once.
        #[default]
        Bilateral = "both sides together" | "both" | "two-sided",
        /// All of one side, then the other, with a change of side.
        Unilateral = "one side, then the other" | "one-sided" | "single",
        /// The sides in turn, with no change of side.
        Alternating = "sides in turn" | "alternate",
    }
}

vocabulary! {
    /// Whether one joint moves under load or several.
    pub enum Mechanic: "mechanic" {
        Compound = "compound" | "multi-joint",
        Isolation = "isolation" | "single-joint" | "isolated",
    }
}

vocabulary! {
    /// Which way the effort goes.
    pub enum Force: "force" {
        Push = "push",
        Pull = "pull",
        /// A position is held.
        Static = "static" | "hold" | "isometric",
    }
}

vocabulary! {
    /// The movement pattern.
    ///
    /// No official taxonomy exists; this one is a design choice. The joint actions of
    /// isolation work are patterns of their own.
    #[non_exhaustive]
    pub enum Pattern: "pattern" {
        HorizontalPush = "horizontal push",
        VerticalPush = "vertical push",
        HorizontalPull = "horizontal pull",
        VerticalPull = "vertical pull",
        Squat = "squat",
        Hinge = "hinge",
        Lunge = "lunge",
        Carry = "carry",
        Rotation = "rotation",
        AntiRotation = "anti-rotation",
        AntiExtension = "anti-extension",
        AntiLateralFlexion = "anti-lateral flexion",
        TrunkFlexion = "trunk flexion",
        TrunkExtension = "trunk extension",
        LateralFlexion = "lateral flexion of the trunk",
        Locomotion = "locomotion",
        StaticStretch = "static stretch",
        DynamicMobility = "dynamic mobility",
        NeckFlexion = "neck flexion",
        NeckExtension = "neck extension",
        ScapularProtraction = "protraction of the shoulder blade",
        ScapularRetraction = "retraction of the shoulder blade",
        ScapularElevation = "elevation of the shoulder blade",
        ScapularDepression = "depression of the shoulder blade",
        ScapularUpwardRotation = "upward rotation of the shoulder blade",
        ShoulderFlexion = "shoulder flexion",
        ShoulderExtension = "shoulder extension",
        ShoulderAbduction = "shoulder abduction",
        ShoulderAdduction = "shoulder adduction",
        ShoulderHorizontalAdduction = "horizontal adduction of the shoulder",
        ShoulderInternalRotation = "internal rotation of the shoulder",
        ShoulderExternalRotation = "external rotation of the shoulder",
        ElbowFlexion = "elbow flexion",
        ElbowExtension = "elbow extension",
        WristFlexion = "wrist flexion",
        WristExtension = "wrist extension",
        HipFlexion = "hip flexion",
        HipExtension = "hip extension",
        HipAbduction = "hip abduction",
        HipAdduction = "hip adduction",
        KneeFlexion = "knee flexion",
        KneeExtension = "knee extension",
        PlantarFlexion = "plantar flexion",
        Dorsiflexion = "dorsiflexion",
    }
}

vocabulary! {
    /// The position in which an exercise is done.
    #[non_exhaustive]
    pub enum Position: "position" {
        Standing = "standing",
        SplitStance = "in a split stance",
        HalfKneeling = "half kneeling",
        TallKneeling = "kneeling upright",
        Kneeling = "kneeling on the heels",
        SeatedChair = "seated",
        SeatedFloor = "seated on the floor",
        LongSitting = "seated with straight legs",
        SeatedSupport = "seated in front of a support",
        Quadruped = "on hands and knees",
        HighPlank = "in a high plank",
        ForearmPlank = "in a forearm plank",
        KneelingPlank = "in a plank on the knees",
        SidePlank = "in a side plank",
        InclinePlank = "in a plank with the hands raised",
        DeclinePlank = "in a plank with the feet raised",
        Pike = "in a pike",
        Prone = "lying face down",
        Supine = "lying on the back",
        SideLying = "lying on one side",
        Hinged = "bent over",
        HingedSupported = "bent over with one hand supported",
        Support = "held up on straight arms",
        Hanging = "hanging",
        SupineHang = "hanging face up",
        Walking = "walking",
    }
}

vocabulary! {
    /// The effect of a change of technique on an exercise.
    pub enum Effect: "effect" {
        Easier = "easier",
        Harder = "harder",
    }
}

impl ExerciseKind {
    /// Whether the kind is training rather than warming up or cooling down: strength and
    /// plyometric exercises.
    #[must_use]
    pub const fn is_training(self) -> bool {
        matches!(self, Self::Strength | Self::Plyometric)
    }
}
