//! The facts of each muscle.
//!
//! Latin names, TA2 numbers and TA98 codes are those of the *Terminologia Anatomica*
//! (FIPAT 2019, second edition; FCAT 1998, first edition). A bundle lists those of its
//! members; the bundles of the forearm carry the number of their compartment and have no
//! TA98 code. Antagonists are functional opposites in the main action: plain functional
//! anatomy, and as listed rather than symmetric.

use super::names::{BodyView, LeafGroup, Muscle, MuscleSet};

struct Facts {
    latin: &'static str,
    ta2: &'static [u16],
    ta98: &'static [&'static str],
    leaf_group: LeafGroup,
    view: BodyView,
    antagonists: &'static [Muscle],
}

macro_rules! facts {
    ($($Muscle:ident: $latin:literal, [$($ta2:literal),*], [$($ta98:literal),*],
       $Leaf:ident, $View:ident, [$($Antagonist:ident),*];)+) => {
        impl Muscle {
            const fn facts(self) -> &'static Facts {
                match self {
                    $( Self::$Muscle => &Facts {
                        latin: $latin,
                        ta2: &[$($ta2),*],
                        ta98: &[$($ta98),*],
                        leaf_group: LeafGroup::$Leaf,
                        view: BodyView::$View,
                        antagonists: &[$(Self::$Antagonist),*],
                    }, )+
                }
            }
        }
    };
}

#[rustfmt::skip]
facts! {
    NeckFlexors: "M. sternocleidomastoideus; M. longus colli; M. longus capitis", [2156, 2148, 2149], ["A04.2.01.008", "A04.2.01.002", "A04.2.01.003"], Neck, Front, [NeckExtensors];
    NeckExtensors: "Mm. splenii; M. semispinalis capitis; M. longissimus capitis", [2272, 2283, 2266], ["A04.3.02.102", "A04.3.02.209", "A04.3.02.014"], Neck, Back, [NeckFlexors];
    LevatorScapulae: "M. levator scapulae", [2234], ["A04.3.01.009"], Neck, Back, [LowerTrapezius, SerratusAnterior];
    UpperTrapezius: "M. trapezius, pars descendens", [2227], ["A04.3.01.002"], Trapezius, Back, [LowerTrapezius, LatissimusDorsi, PectoralisMinor];
    MiddleTrapezius: "M. trapezius, pars transversa", [2228], ["A04.3.01.003"], Trapezius, Back, [SerratusAnterior, PectoralisMinor];
    LowerTrapezius: "M. trapezius, pars ascendens", [2229], ["A04.3.01.004"], Trapezius, Back, [UpperTrapezius, LevatorScapulae];
    Rhomboids: "M. rhomboideus major; M. rhomboideus minor", [2232, 2233], ["A04.3.01.007", "A04.3.01.008"], MiddleBack, Back, [SerratusAnterior];
    LatissimusDorsi: "M. latissimus dorsi", [2231], ["A04.3.01.006"], Lats, Back, [AnteriorDeltoid, LateralDeltoid, UpperTrapezius];
    TeresMajor: "M. teres major", [2462], ["A04.6.02.011"], Lats, Back, [Infraspinatus, TeresMinor, LateralDeltoid];
    ErectorSpinae: "M. erector spinae", [2254], ["A04.3.02.002"], LowerBack, Back, [RectusAbdominis, Obliques];
    Multifidus: "Mm. multifidi", [2276], ["A04.3.02.202"], LowerBack, Back, [RectusAbdominis];
    QuadratusLumborum: "M. quadratus lumborum", [2382], ["A04.5.01.027"], LowerBack, Back, [QuadratusLumborum];
    AnteriorDeltoid: "M. deltoideus, pars clavicularis", [2453], ["A04.6.02.003"], Deltoids, Front, [PosteriorDeltoid, LatissimusDorsi];
    LateralDeltoid: "M. deltoideus, pars acromialis", [2454], ["A04.6.02.004"], Deltoids, Both, [LatissimusDorsi, PectoralisMajorSternocostal, TeresMajor];
    PosteriorDeltoid: "M. deltoideus, pars spinalis (scapularis)", [2455], ["A04.6.02.005"], Deltoids, Back, [AnteriorDeltoid, PectoralisMajorSternocostal];
    Supraspinatus: "M. supraspinatus", [2457], ["A04.6.02.006"], RotatorCuff, Back, [LatissimusDorsi, TeresMajor];
    Infraspinatus: "M. infraspinatus", [2458], ["A04.6.02.008"], RotatorCuff, Back, [Subscapularis, TeresMajor];
    TeresMinor: "M. teres minor", [2459], ["A04.6.02.010"], RotatorCuff, Back, [Subscapularis];
    Subscapularis: "M. subscapularis", [2460], ["A04.6.02.012"], RotatorCuff, Front, [Infraspinatus, TeresMinor];
    PectoralisMajorClavicular: "M. pectoralis major, pars clavicularis", [2302], ["A04.4.01.003"], Chest, Front, [PosteriorDeltoid, LatissimusDorsi];
    PectoralisMajorSternocostal: "M. pectoralis major, pars sternocostalis", [2303], ["A04.4.01.004"], Chest, Front, [PosteriorDeltoid, MiddleTrapezius, Rhomboids];
    PectoralisMinor: "M. pectoralis minor", [2305], ["A04.4.01.006"], Chest, Front, [MiddleTrapezius, LowerTrapezius];
    SerratusAnterior: "M. serratus anterior", [2307], ["A04.4.01.008"], SerratusAnterior, Front, [Rhomboids, MiddleTrapezius];
    BicepsBrachii: "M. biceps brachii", [2464], ["A04.6.02.013"], Biceps, Front, [TricepsBrachii];
    Brachialis: "M. brachialis", [2469], ["A04.6.02.018"], Biceps, Front, [TricepsBrachii];
    TricepsBrachii: "M. triceps brachii", [2471], ["A04.6.02.019"], Triceps, Back, [BicepsBrachii, Brachialis, Brachioradialis];
    Brachioradialis: "M. brachioradialis", [2496], ["A04.6.02.039"], Forearms, Front, [TricepsBrachii];
    ForearmFlexors: "Compartimentum anterius antebrachii", [2476], [], Forearms, Front, [ForearmExtensors];
    ForearmExtensors: "Compartimentum posterius antebrachii", [2494], [], Forearms, Back, [ForearmFlexors];
    RectusAbdominis: "M. rectus abdominis", [2357], ["A04.5.01.001"], Abs, Front, [ErectorSpinae];
    Obliques: "M. obliquus externus / internus abdominis", [2364, 2373], ["A04.5.01.008", "A04.5.01.017"], Obliques, Both, [Obliques, ErectorSpinae];
    TransversusAbdominis: "M. transversus abdominis", [2375], ["A04.5.01.019"], Abs, Front, [];
    Iliopsoas: "M. iliopsoas", [2593], ["A04.7.02.002"], HipFlexors, Front, [GluteusMaximus, Hamstrings];
    Sartorius: "M. sartorius", [2610], ["A04.7.02.016"], HipFlexors, Front, [GluteusMaximus];
    TensorFasciaeLatae: "M. tensor fasciae latae", [2602], ["A04.7.02.010"], Abductors, Both, [HipAdductors, GluteusMaximus];
    GluteusMaximus: "M. gluteus maximus", [2598], ["A04.7.02.006"], Glutes, Back, [Iliopsoas, RectusFemoris];
    GluteusMedius: "M. gluteus medius; M. gluteus minimus", [2599, 2600], ["A04.7.02.007", "A04.7.02.008"], Abductors, Both, [HipAdductors];
    DeepHipRotators: "M. piriformis (+ obturatorii, gemelli, quadratus femoris)", [2604], ["A04.7.02.011"], Glutes, Back, [TensorFasciaeLatae];
    HipAdductors: "M. adductor longus / brevis; M. gracilis; M. pectineus", [2628, 2629, 2635, 2627], ["A04.7.02.026", "A04.7.02.027", "A04.7.02.030", "A04.7.02.025"], Adductors, Both, [GluteusMedius, TensorFasciaeLatae];
    AdductorMagnus: "M. adductor magnus", [2630], ["A04.7.02.028"], Adductors, Back, [GluteusMedius, Iliopsoas];
    RectusFemoris: "M. rectus femoris", [2614], ["A04.7.02.018"], Quadriceps, Front, [Hamstrings, GluteusMaximus];
    Vasti: "M. vastus lateralis / intermedius / medialis", [2618, 2619, 2620], ["A04.7.02.021", "A04.7.02.022", "A04.7.02.023"], Quadriceps, Front, [Hamstrings];
    Hamstrings: "M. biceps femoris; M. semitendinosus; M. semimembranosus", [2638, 2641, 2642], ["A04.7.02.032", "A04.7.02.035", "A04.7.02.036"], Hamstrings, Back, [RectusFemoris, Vasti];
    Gastrocnemius: "M. gastrocnemius", [2657], ["A04.7.02.044"], Calves, Back, [TibialisAnterior];
    Soleus: "M. soleus", [2660], ["A04.7.02.047"], Calves, Back, [TibialisAnterior];
    TibialisAnterior: "M. tibialis anterior", [2644], ["A04.7.02.037"], Shins, Front, [Gastrocnemius, Soleus];
    Fibulares: "M. fibularis longus; M. fibularis brevis", [2652, 2653], ["A04.7.02.041", "A04.7.02.042"], Shins, Both, [TibialisAnterior];
}

impl Muscle {
    /// The Latin name of the *Terminologia Anatomica*; members of a bundle are separated by
    /// semicolons.
    ///
    /// ```
    /// use regimen::Muscle;
    /// assert_eq!(
    ///     Muscle::Rhomboids.latin(),
    ///     "M. rhomboideus major; M. rhomboideus minor"
    /// );
    /// ```
    #[must_use]
    pub const fn latin(self) -> &'static str {
        self.facts().latin
    }

    /// The running numbers in the second edition of the *Terminologia Anatomica* (FIPAT
    /// 2019), one for each member of a bundle.
    ///
    /// ```
    /// use regimen::Muscle;
    /// assert_eq!(Muscle::Rhomboids.ta2(), [2232, 2233]);
    /// ```
    #[must_use]
    pub const fn ta2(self) -> &'static [u16] {
        self.facts().ta2
    }

    /// The codes in the first edition of the *Terminologia Anatomica* (FCAT 1998).
    ///
    /// ```
    /// use regimen::Muscle;
    /// assert_eq!(Muscle::Soleus.ta98(), ["A04.7.02.047"]);
    /// assert!(Muscle::ForearmFlexors.ta98().is_empty());
    /// ```
    #[must_use]
    pub const fn ta98(self) -> &'static [&'static str] {
        self.facts().ta98
    }

    /// The one leaf group that the muscle belongs to.
    ///
    /// ```
    /// use regimen::{Muscle, muscle::LeafGroup};
    /// assert_eq!(Muscle::TeresMajor.leaf_group(), LeafGroup::Lats);
    /// ```
    #[must_use]
    pub const fn leaf_group(self) -> LeafGroup {
        self.facts().leaf_group
    }

    /// The view of the body on which the muscle shows.
    ///
    /// ```
    /// use regimen::{Muscle, muscle::BodyView};
    /// assert_eq!(Muscle::Rhomboids.view(), BodyView::Back);
    /// ```
    #[must_use]
    pub const fn view(self) -> BodyView {
        self.facts().view
    }

    /// The muscles that oppose this one's main action; a muscle that is opposed by its twin
    /// on the other side of the body lists itself.
    ///
    /// ```
    /// use regimen::{Muscle, MuscleSet};
    /// assert_eq!(Muscle::Rhomboids.antagonists(), Muscle::SerratusAnterior.into());
    /// assert_eq!(Muscle::TransversusAbdominis.antagonists(), MuscleSet::empty());
    /// ```
    #[must_use]
    pub const fn antagonists(self) -> MuscleSet {
        MuscleSet::of(self.facts().antagonists)
    }
}

impl LeafGroup {
    /// The muscles of which this is the leaf group.
    ///
    /// ```
    /// use regimen::{Muscle, muscle::LeafGroup};
    /// assert_eq!(LeafGroup::MiddleBack.muscles(), Muscle::Rhomboids.into());
    /// ```
    #[must_use]
    pub const fn muscles(self) -> MuscleSet {
        let mut muscles = MuscleSet::empty();
        let mut rest = Muscle::ALL;
        while let [muscle, others @ ..] = rest {
            if muscle.leaf_group() as u8 == self as u8 {
                muscles = muscles.union(MuscleSet::of(&[*muscle]));
            }
            rest = others;
        }
        muscles
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_belong_to_one_muscle_only() {
        let mut numbers: Vec<u16> =
            Muscle::ALL.iter().flat_map(|muscle| muscle.ta2()).copied().collect();
        let count = numbers.len();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), count);
    }

    #[test]
    fn antagonists_are_as_listed_and_not_symmetric() {
        let opposes = |a: Muscle, b: Muscle| a.antagonists().contains(b);
        assert!(opposes(Muscle::LatissimusDorsi, Muscle::UpperTrapezius));
        assert!(opposes(Muscle::GluteusMaximus, Muscle::RectusFemoris));
        assert!(opposes(Muscle::Obliques, Muscle::Obliques));
        assert!(opposes(Muscle::Fibulares, Muscle::TibialisAnterior));
        assert!(!opposes(Muscle::TibialisAnterior, Muscle::Fibulares));
    }
}
