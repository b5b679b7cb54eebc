//! The facts of each piece of equipment: one row each, and none can be left out.

use super::{Equipment, EquipmentSet};

struct Facts {
    /// The things that it stands in for directly; what those stand in for follows.
    stands_in_for: &'static [Equipment],
    resistance: Resistance,
    /// Other words that people use for it, and for nothing else.
    words: &'static [&'static str],
    /// The words by which instructions mention it, in the singular; several things may share one.
    mentions: &'static [&'static str],
}

/// Whether a thing makes an exercise harder by an amount that can be chosen.
#[derive(Clone, Copy)]
enum Resistance {
    None,
    /// It is lifted, carried or pushed for its weight.
    Weight,
    /// A band, a cable or a machine.
    Other,
}

macro_rules! facts {
    ($(
        $Item:ident: [$($Lesser:ident),*], $Resistance:ident,
        [$($word:literal),*], [$($mention:literal),*];
    )+) => {
        impl Equipment {
            const fn facts(self) -> &'static Facts {
                match self {
                    $( Self::$Item => &Facts {
                        stands_in_for: &[$(Self::$Lesser),*],
                        resistance: Resistance::$Resistance,
                        words: &[$($word),*],
                        mentions: &[$($mention),*],
                    }, )+
                }
            }
        }
    };
}

#[rustfmt::skip]
facts! {
    Wall: [], None, [], ["wall"];
    Door: [LowAnchor, MiddleAnchor, HighAnchor], None, ["doorway", "door frame", "door anchor"], ["door", "doorway"];
    LowAnchor: [], None, ["anchor at the bottom"], [];
    MiddleAnchor: [], None, ["anchor", "post"], [];
    HighAnchor: [], None, ["beam", "overhead anchor"], [];
    LowBar: [], None, ["railing", "handrail", "counter"], ["bar"];
    Seat: [], None, ["sofa", "couch", "stool"], [];
    Chair: [Seat, Box], None, ["kitchen chair"], ["chair"];
    Table: [], None, ["desk"], ["table"];
    Towel: [], None, [], ["towel"];
    Stick: [], None, ["broomstick", "broom", "dowel", "pvc pipe"], ["stick"];
    Step: [], None, ["stair", "stairs", "step platform", "aerobic step"], [];
    Box: [Step], None, ["plyo box", "jump box", "platform"], ["box"];
    Bench: [Seat, Box], None, ["weight bench", "workout bench"], ["bench"];
    InclineBench: [Bench], None, ["incline bench"], [];
    DeclineBench: [], None, [], ["bench"];
    PreacherBench: [], None, ["scott bench", "preacher curl bench"], ["bench"];
    BackExtensionBench: [], None, ["hyperextension bench", "roman chair"], ["bench"];
    GluteHamBench: [], None, ["ghd", "glute ham raise", "glute ham developer"], ["bench"];
    Mat: [], None, ["yoga mat", "exercise mat", "gym mat", "floor"], [];
    ResistanceBand: [], Other, ["band", "bands", "exercise band", "elastic band", "pull up band", "tube"], ["band"];
    LoopBand: [], Other, ["mini band", "mini bands", "hip band", "booty band"], ["band"];
    Dumbbell: [], Weight, ["db", "hand weight"], ["dumbbell"];
    DumbbellPair: [Dumbbell], Weight, ["dumbbells", "two dumbbells", "dbs", "hand weights", "free weights", "weights"], [];
    Kettlebell: [], Weight, ["kb"], ["kettlebell"];
    KettlebellPair: [Kettlebell], Weight, ["kettlebells", "two kettlebells", "kbs"], [];
    Barbell: [], Weight, ["bb", "olympic bar", "straight bar"], ["bar", "barbell"];
    EzBar: [], Weight, ["e-z curl bar", "ez curl bar", "curl bar"], ["bar"];
    TrapBar: [], Weight, ["hex bar"], ["bar"];
    WeightPlate: [], Weight, ["plate", "plates", "bumper plate"], [];
    Landmine: [], Weight, [], [];
    SquatRack: [], None, ["rack", "squat stand"], ["bar", "rack"];
    PowerRack: [SquatRack, PullUpBar, LowBar, LowAnchor, MiddleAnchor], None, ["power cage", "squat cage", "rig"], [];
    PullUpBar: [HighAnchor], None, ["pull up bar", "pullup bar", "chin up bar", "chin-up bar", "monkey bars"], ["bar"];
    DipBars: [LowBar], None, ["parallel bars", "dip station", "dip stand"], [];
    Parallettes: [], None, ["push-up bars", "push up handles"], [];
    GymnasticRings: [SuspensionTrainer], None, ["rings", "gym rings", "olympic rings"], [];
    SuspensionTrainer: [], None, ["trx", "suspension straps", "sling trainer"], [];
    ClimbingRope: [], None, ["gym rope"], ["rope"];
    SmithMachine: [LowBar], Other, ["smith"], ["bar", "machine"];
    CableMachine: [LowAnchor, MiddleAnchor, HighAnchor], Other, ["cable", "cables", "pulley", "cable tower", "cable crossover", "functional trainer"], ["bar", "cable", "machine", "rope"];
    LatPulldownMachine: [], Other, ["lat pulldown", "lat machine", "pulldown machine"], ["bar", "machine"];
    SeatedRowMachine: [], Other, ["seated row", "row machine"], ["machine"];
    TBarRow: [], Other, ["t bar"], ["bar"];
    ChestPressMachine: [], Other, ["chest press", "bench press machine"], ["machine"];
    PecDeck: [], Other, ["butterfly machine", "pec fly machine", "chest fly machine"], ["machine"];
    ShoulderPressMachine: [], Other, ["shoulder press"], ["machine"];
    LegPress: [], Other, ["leg press machine"], ["machine"];
    HackSquatMachine: [], Other, ["hack squat"], ["machine"];
    LegExtensionMachine: [], Other, ["leg extension"], ["machine"];
    LegCurlMachine: [], Other, ["leg curl", "hamstring curl machine"], ["machine"];
    CalfRaiseMachine: [], Other, ["calf machine", "calf raise"], ["machine"];
    HipAbductorMachine: [], Other, ["abductor machine", "hip abductor", "hip abduction machine"], ["machine"];
    HipAdductorMachine: [], Other, ["adductor machine", "hip adductor", "hip adduction machine"], ["machine"];
    AbCrunchMachine: [], Other, ["crunch machine", "ab machine"], ["machine"];
    AssistedPullUpMachine: [PullUpBar, DipBars], Other, ["assisted dip machine", "gravitron"], ["machine"];
    ReverseHyperMachine: [], Other, ["reverse hyper", "reverse hyperextension"], ["machine"];
    ExerciseBall: [], None, ["swiss ball", "stability ball", "gym ball", "yoga ball", "fit ball", "physio ball"], ["ball"];
    MedicineBall: [], Weight, ["med ball", "slam ball", "wall ball"], ["ball"];
    BosuBall: [], None, ["bosu", "balance trainer"], ["ball"];
    FoamRoller: [], None, ["foam roll", "roller"], [];
    MassageBall: [], None, ["lacrosse ball", "tennis ball"], ["ball"];
    AbWheel: [], None, ["ab roller", "rollout wheel"], [];
    Sliders: [], None, ["gliders", "gliding discs", "core sliders"], ["towel"];
    JumpRope: [], None, ["skipping rope", "speed rope"], ["rope"];
    BattleRope: [], None, ["battle ropes", "battling rope", "battling ropes"], ["rope"];
    Sandbag: [], Weight, ["sand bag"], [];
    Backpack: [], Weight, ["rucksack", "weighted backpack", "ruck", "school bag"], [];
    Sled: [], Weight, ["prowler", "push sled"], [];
    Tyre: [], Weight, ["tire"], [];
    Yoke: [], Weight, [], [];
    Keg: [], Weight, [], [];
    AtlasStone: [], Weight, ["stone", "atlas stones"], [];
    Log: [], Weight, [], [];
    Axle: [Barbell], Weight, ["fat bar", "axle"], [];
    FarmersHandles: [], Weight, ["farmers walk handles", "farmer handles"], [];
    Chains: [], Weight, ["chain"], [];
    WeightedVest: [], Weight, ["weight vest", "vest"], [];
    DipBelt: [], Weight, ["weight belt", "belt with a chain"], [];
    HeadHarness: [], Weight, ["neck harness"], [];
    WristRoller: [], None, [], [];
    Hurdle: [], None, ["hurdles"], [];
    Cone: [], None, ["cone"], [];
    Treadmill: [], None, ["running machine"], [];
    StationaryBike: [], None, ["exercise bike", "spin bike", "recumbent bike", "bike"], [];
    RowingMachine: [], None, ["rower", "rowing ergometer", "ergometer"], ["machine"];
    Elliptical: [], None, ["elliptical trainer", "cross trainer"], [];
    StairClimber: [], None, ["stairmaster", "step mill", "stepper"], [];
    AirBike: [], None, ["assault bike", "fan bike"], [];
    Skates: [], None, ["inline skates", "roller skates"], [];
    Partner: [], None, ["spotter", "friend"], [];
}

/// The words of every piece, in the order of the list.
#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is built")]
pub(super) const WORDS: &[&[&str]] = &{
    let mut words: [&[&str]; Equipment::ALL.len()] = [&[]; Equipment::ALL.len()];
    let mut at = 0;
    let mut rest = Equipment::ALL;
    while let [item, others @ ..] = rest {
        words[at] = item.words();
        at += 1;
        rest = others;
    }
    words
};

/// All pieces that give a resistance: the weights alone, or all of them.
const fn resistances(with_others: bool) -> EquipmentSet {
    let mut found = EquipmentSet::empty();
    let mut rest = Equipment::ALL;
    while let [item, others @ ..] = rest {
        let is_one = match item.facts().resistance {
            Resistance::None => false,
            Resistance::Weight => true,
            Resistance::Other => with_others,
        };
        if is_one {
            found = found.union(EquipmentSet::of(&[*item]));
        }
        rest = others;
    }
    found
}

impl Equipment {
    /// The equipment that this stands in for, apart from itself: a chair is a seat, and a box, and
    /// so a step.
    ///
    /// ```
    /// use regimen::{Equipment, EquipmentSet};
    ///
    /// let chair = EquipmentSet::from([Equipment::Seat, Equipment::Step, Equipment::Box]);
    /// assert_eq!(Equipment::Chair.provides(), chair);
    /// ```
    #[must_use]
    pub const fn provides(self) -> EquipmentSet {
        let mut provided = EquipmentSet::of(self.facts().stands_in_for);
        let mut rest = self.facts().stands_in_for;
        while let [item, others @ ..] = rest {
            provided = provided.union(item.provides());
            rest = others;
        }
        provided
    }

    /// The equipment that stands in for this one, apart from itself.
    ///
    /// ```
    /// use regimen::Equipment;
    ///
    /// assert!(Equipment::HighAnchor.provided_by().contains(Equipment::Door));
    /// ```
    #[must_use]
    pub const fn provided_by(self) -> EquipmentSet {
        let mut providing = EquipmentSet::empty();
        let mut rest = Self::ALL;
        while let [item, others @ ..] = rest {
            if item.provides().is_superset(EquipmentSet::of(&[self])) {
                providing = providing.union(EquipmentSet::of(&[*item]));
            }
            rest = others;
        }
        providing
    }

    /// Other words that people use for it, besides its [name](Self::name), in lower case; a choice
    /// of this crate. [`UnknownName::suggestions`](crate::UnknownName::suggestions) knows them.
    ///
    /// ```
    /// use regimen::Equipment;
    ///
    /// assert!(Equipment::SuspensionTrainer.words().contains(&"trx"));
    /// ```
    #[must_use]
    pub const fn words(self) -> &'static [&'static str] {
        self.facts().words
    }

    /// The words by which instructions mention it, in the singular. Things of one sort share a
    /// word: four are a "ball".
    pub(crate) const fn mentions(self) -> &'static [&'static str] {
        self.facts().mentions
    }

    /// The piece that people call by a word, looked up when the crate is built.
    #[cfg(feature = "import")]
    pub(crate) const fn called(word: &str) -> Option<Self> {
        use crate::vocabulary::ids::is_same;

        let mut rest = Self::ALL;
        while let [item, others @ ..] = rest {
            if is_same(item.as_str(), word) || is_same(item.name(), word) {
                return Some(*item);
            }
            let mut words = item.words();
            while let [other, more @ ..] = words {
                if is_same(other, word) {
                    return Some(*item);
                }
                words = more;
            }
            rest = others;
        }
        None
    }
}

impl EquipmentSet {
    /// The equipment that is lifted, carried or pushed for its weight.
    ///
    /// ```
    /// use regimen::{Equipment, EquipmentSet};
    ///
    /// assert!(EquipmentSet::weights().contains(Equipment::Kettlebell));
    /// assert!(EquipmentSet::weights().contains(Equipment::Backpack), "a loaded one");
    /// assert!(!EquipmentSet::weights().contains(Equipment::ResistanceBand));
    /// ```
    #[must_use]
    pub const fn weights() -> Self {
        const WEIGHTS: EquipmentSet = resistances(false);
        WEIGHTS
    }

    /// The equipment that gives a resistance which can be chosen: weights, bands, cables and
    /// machines.
    ///
    /// ```
    /// use regimen::{Equipment, EquipmentSet};
    ///
    /// assert!(EquipmentSet::resistances().contains(Equipment::ResistanceBand));
    /// assert!(!EquipmentSet::resistances().contains(Equipment::PullUpBar));
    /// ```
    #[must_use]
    pub const fn resistances() -> Self {
        const RESISTANCES: EquipmentSet = resistances(true);
        RESISTANCES
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn nothing_stands_in_for_what_stands_in_for_it() {
        for &item in Equipment::ALL {
            assert!(!item.provides().contains(item), "{item}");
        }
    }

    #[test]
    fn a_word_means_one_thing_only() {
        let mut meanings: BTreeMap<String, Equipment> = BTreeMap::new();
        for &item in Equipment::ALL {
            let mut called = vec![item.to_string(), item.name().to_lowercase()];
            called.extend(item.words().iter().map(ToString::to_string));
            for word in called {
                let is_plain = |letter: char| {
                    letter.is_ascii_alphanumeric() || " -'".contains(letter)
                };
                assert!(word.chars().all(is_plain) && word.trim() == word, "{word}");
                assert_eq!(word.to_lowercase(), word);
                let first = *meanings.entry(word.clone()).or_insert(item);
                assert_eq!(first, item, "{word}");
            }
        }
    }

    #[test]
    fn people_are_understood() {
        for (word, item) in [
            ("dumbbells", "dumbbell-pair"),
            ("TRX", "suspension-trainer"),
            ("bands", "resistance-band"),
            ("Swiss Ball", "exercise-ball"),
            ("stability-ball", "exercise-ball"),
            ("mini band", "loop-band"),
            ("yoga mat", "mat"),
            ("plyo box", "box"),
            ("rings", "gymnastic-rings"),
            ("pull up bar", "pull-up-bar"),
            ("doorway pull-up bar", "pull-up-bar"),
            ("rack", "squat-rack"),
            ("rucksack", "backpack"),
            ("hex bar", "trap-bar"),
            ("resistance bands", "resistance-band"),
            ("adjustable dumbbells", "dumbbell-pair"),
        ] {
            let error = word.parse::<Equipment>().unwrap_err();
            assert_eq!(error.nearest(), Some(item), "{word}: {:?}", error.suggestions());
        }
    }
}
