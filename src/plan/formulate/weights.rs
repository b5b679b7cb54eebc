//! How much each muscle counts.

use crate::muscle::Muscle;

/// What a muscle counts in a plan, before any emphasis.
///
/// A choice of this crate, not evidence: each body part that people train as one is worth about
/// 12, so that finely divided parts do not outweigh the rest.
///
/// ```
/// use regimen::{Muscle, plan};
///
/// assert_eq!(plan::weight(Muscle::Hamstrings), 12);
/// assert_eq!(plan::weight(Muscle::Rhomboids), 8);
/// ```
#[must_use]
pub const fn weight(muscle: Muscle) -> u32 {
    use Muscle as M;
    match muscle {
        M::Hamstrings => 12,
        M::GluteusMaximus => 11,
        M::LatissimusDorsi => 10,
        M::Rhomboids | M::Vasti => 8,
        M::PectoralisMajorSternocostal => 7,
        M::TricepsBrachii | M::Obliques => 6,
        M::RectusAbdominis | M::GluteusMedius => 5,
        M::MiddleTrapezius
        | M::ErectorSpinae
        | M::AnteriorDeltoid
        | M::LateralDeltoid
        | M::PosteriorDeltoid
        | M::PectoralisMajorClavicular
        | M::BicepsBrachii
        | M::RectusFemoris => 4,
        M::SerratusAnterior
        | M::HipAdductors
        | M::AdductorMagnus
        | M::Gastrocnemius
        | M::Soleus => 3,
        M::UpperTrapezius
        | M::LowerTrapezius
        | M::TeresMajor
        | M::Brachialis
        | M::Iliopsoas
        | M::Sartorius => 2,
        M::NeckFlexors
        | M::NeckExtensors
        | M::LevatorScapulae
        | M::Multifidus
        | M::QuadratusLumborum
        | M::Supraspinatus
        | M::Infraspinatus
        | M::TeresMinor
        | M::Subscapularis
        | M::PectoralisMinor
        | M::Brachioradialis
        | M::ForearmFlexors
        | M::ForearmExtensors
        | M::TransversusAbdominis
        | M::TensorFasciaeLatae
        | M::DeepHipRotators
        | M::TibialisAnterior
        | M::Fibulares => 1,
    }
}
