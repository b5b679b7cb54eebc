//! What one can own or stand at, and what is at hand.

mod kit;

pub use kit::{DraftKit, Kit, Place};

use crate::vocabulary::vocabulary;
use crate::vocabulary::{EnumSet, member};

vocabulary! {
    /// One kind of thing that one can own or stand at.
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
    pub enum Equipment: "equipment" {
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
member!(Equipment: u128);

/// A set of equipment: from one piece or an array, or collected.
///
/// It is taken as written; a [`Kit`] adds what its pieces stand in for.
pub type EquipmentSet = EnumSet<Equipment>;

impl Equipment {
    const fn stands_in_for(self) -> &'static [Self] {
        match self {
            Self::Door | Self::CableMachine => {
                &[Self::LowAnchor, Self::MiddleAnchor, Self::HighAnchor]
            }
            Self::Chair | Self::Bench => &[Self::Seat, Self::Box],
            Self::Box => &[Self::Step],
            Self::InclineBench => &[Self::Bench],
            Self::DumbbellPair => &[Self::Dumbbell],
            Self::KettlebellPair => &[Self::Kettlebell],
            Self::PowerRack => &[
                Self::SquatRack,
                Self::PullUpBar,
                Self::LowBar,
                Self::LowAnchor,
                Self::MiddleAnchor,
            ],
            Self::PullUpBar => &[Self::HighAnchor],
            Self::DipBars | Self::SmithMachine => &[Self::LowBar],
            Self::GymnasticRings => &[Self::SuspensionTrainer],
            Self::AssistedPullUpMachine => &[Self::PullUpBar, Self::DipBars],
            Self::Axle => &[Self::Barbell],
            _ => &[],
        }
    }

    /// What this stands in for, itself left out: a chair is a seat, and a box, and so a step.
    ///
    /// ```
    /// use regimen::{Equipment, EquipmentSet};
    ///
    /// let chair = EquipmentSet::from([Equipment::Seat, Equipment::Step, Equipment::Box]);
    /// assert_eq!(Equipment::Chair.provides(), chair);
    /// ```
    #[must_use]
    pub fn provides(self) -> EquipmentSet {
        let mut provided = EquipmentSet::empty();
        for &item in self.stands_in_for() {
            provided |= item.provides() | item.into();
        }
        provided
    }

    /// The things that stand in for this one, itself left out.
    ///
    /// ```
    /// use regimen::Equipment;
    ///
    /// assert!(Equipment::HighAnchor.provided_by().contains(Equipment::Door));
    /// ```
    #[must_use]
    pub fn provided_by(self) -> EquipmentSet {
        Self::ALL.iter().copied().filter(|item| item.provides().contains(self)).collect()
    }
}

impl EquipmentSet {
    /// What is lifted, carried or pushed for its weight.
    ///
    /// ```
    /// use regimen::{Equipment, EquipmentSet};
    ///
    /// assert!(EquipmentSet::weights().contains(Equipment::Kettlebell));
    /// assert!(!EquipmentSet::weights().contains(Equipment::ResistanceBand));
    /// ```
    #[must_use]
    pub fn weights() -> Self {
        Self::from([
            Equipment::Dumbbell,
            Equipment::DumbbellPair,
            Equipment::Kettlebell,
            Equipment::KettlebellPair,
            Equipment::Barbell,
            Equipment::EzBar,
            Equipment::TrapBar,
            Equipment::WeightPlate,
            Equipment::Landmine,
            Equipment::MedicineBall,
            Equipment::Sandbag,
            Equipment::Sled,
            Equipment::Tyre,
            Equipment::Yoke,
            Equipment::Keg,
            Equipment::AtlasStone,
            Equipment::Log,
            Equipment::Axle,
            Equipment::FarmersHandles,
            Equipment::Chains,
            Equipment::WeightedVest,
            Equipment::DipBelt,
            Equipment::HeadHarness,
        ])
    }

    /// What gives a resistance that can be chosen: weights, bands, cables and machines.
    ///
    /// ```
    /// use regimen::{Equipment, EquipmentSet};
    ///
    /// assert!(EquipmentSet::resistances().contains(Equipment::ResistanceBand));
    /// assert!(!EquipmentSet::resistances().contains(Equipment::PullUpBar));
    /// ```
    #[must_use]
    pub fn resistances() -> Self {
        Self::weights()
            | Self::from([
                Equipment::ResistanceBand,
                Equipment::LoopBand,
                Equipment::SmithMachine,
                Equipment::CableMachine,
                Equipment::LatPulldownMachine,
                Equipment::SeatedRowMachine,
                Equipment::TBarRow,
                Equipment::ChestPressMachine,
                Equipment::PecDeck,
                Equipment::ShoulderPressMachine,
                Equipment::LegPress,
                Equipment::HackSquatMachine,
                Equipment::LegExtensionMachine,
                Equipment::LegCurlMachine,
                Equipment::CalfRaiseMachine,
                Equipment::HipAbductorMachine,
                Equipment::HipAdductorMachine,
                Equipment::AbCrunchMachine,
                Equipment::AssistedPullUpMachine,
                Equipment::ReverseHyperMachine,
            ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stands_in_for_what_stands_in_for_it() {
        for &item in Equipment::ALL {
            assert!(!item.provides().contains(item), "{item}");
        }
    }
}
