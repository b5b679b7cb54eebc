//! Equipment, and kits of it.

mod draft;
mod facts;
mod kit;

pub use draft::DraftKit;
pub(crate) use draft::{ReadKit, is_nothing};
pub use kit::{Kit, Place};

use crate::vocabulary::{EnumSet, member, vocabulary};

vocabulary! {
    /// A kind of thing that a person can own or train at.
    ///
    /// Some things stand in for others, one way only: see [`provides`](Self::provides).
    /// The floor is never equipment, and a mat is never required.
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::{Equipment, Kit};
    ///
    /// assert_eq!(Equipment::DumbbellPair.provides(), Equipment::Dumbbell.into());
    /// assert!(Equipment::Dumbbell.provides().is_empty());
    /// assert!(Kit::outdoors([Equipment::DumbbellPair]).contains(Equipment::Dumbbell));
    /// ```
    #[non_exhaustive]
    pub enum Equipment: "equipment", words: facts::WORDS; {
        Wall = "wall",
        Door = "door",
        LowAnchor = "anchor near the floor",
        MiddleAnchor = "anchor between elbow and shoulder height",
        HighAnchor = "anchor overhead",
        LowBar = "sturdy bar at hip height",
        Seat = "seat",
        Chair = "sturdy chair",
        Table = "sturdy table",
        Towel = "towel",
        Stick = "stick",
        Step = "low step",
        Box = "box or platform",
        Bench = "flat bench",
        InclineBench = "adjustable bench",
        DeclineBench = "decline bench",
        PreacherBench = "preacher bench",
        BackExtensionBench = "back-extension bench",
        GluteHamBench = "glute-ham bench",
        Mat = "mat",
        ResistanceBand = "long resistance band",
        LoopBand = "short loop band",
        Dumbbell = "one dumbbell",
        DumbbellPair = "pair of dumbbells",
        Kettlebell = "one kettlebell",
        KettlebellPair = "pair of kettlebells",
        Barbell = "barbell",
        EzBar = "EZ curl bar",
        TrapBar = "trap bar",
        WeightPlate = "weight plate",
        Landmine = "landmine",
        SquatRack = "squat rack",
        PowerRack = "power rack",
        PullUpBar = "pull-up bar",
        DipBars = "dip bars",
        Parallettes = "parallettes",
        GymnasticRings = "gymnastic rings",
        SuspensionTrainer = "suspension trainer",
        ClimbingRope = "climbing rope",
        SmithMachine = "Smith machine",
        CableMachine = "cable machine",
        LatPulldownMachine = "lat pulldown machine",
        SeatedRowMachine = "seated row machine",
        TBarRow = "T-bar row",
        ChestPressMachine = "chest press machine",
        PecDeck = "pec deck",
        ShoulderPressMachine = "shoulder press machine",
        LegPress = "leg press",
        HackSquatMachine = "hack squat machine",
        LegExtensionMachine = "leg extension machine",
        LegCurlMachine = "leg curl machine",
        CalfRaiseMachine = "calf raise machine",
        HipAbductorMachine = "hip abductor machine",
        HipAdductorMachine = "hip adductor machine",
        AbCrunchMachine = "ab crunch machine",
        AssistedPullUpMachine = "assisted pull-up machine",
        ReverseHyperMachine = "reverse hyperextension machine",
        ExerciseBall = "exercise ball",
        MedicineBall = "medicine ball",
        BosuBall = "BOSU ball",
        FoamRoller = "foam roller",
        MassageBall = "massage ball",
        AbWheel = "ab wheel",
        Sliders = "sliders or a towel on a smooth floor",
        JumpRope = "jump rope",
        BattleRope = "battle rope",
        Sandbag = "sandbag",
        Backpack = "loaded backpack",
        Sled = "sled",
        Tyre = "tyre",
        Yoke = "yoke",
        Keg = "keg",
        AtlasStone = "atlas stone",
        Log = "log",
        Axle = "axle bar",
        FarmersHandles = "farmer's walk handles",
        Chains = "chains",
        WeightedVest = "weighted vest",
        DipBelt = "dip belt",
        HeadHarness = "head harness",
        WristRoller = "wrist roller",
        Hurdle = "hurdle",
        Cone = "cones",
        Treadmill = "treadmill",
        StationaryBike = "stationary bike",
        RowingMachine = "rowing machine",
        Elliptical = "elliptical",
        StairClimber = "stair climber",
        AirBike = "air bike",
        Skates = "skates",
        Partner = "partner",
    }
}
member!(Equipment);

/// A set of equipment: from one piece or an array, or collected.
///
/// The set itself has only the pieces stated; a [`Kit`] adds what they stand in for.
pub type EquipmentSet = EnumSet<Equipment>;
