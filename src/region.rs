//! Parts of the body that can be sore.

use crate::vocabulary::{EnumSet, member, vocabulary};

vocabulary! {
    /// One of the nine body regions of the Nordic questionnaire (Kuorinka 1987): what one can
    /// ask a routine to spare.
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::BodyRegion;
    ///
    /// assert_eq!(BodyRegion::ALL.len(), 9);
    /// assert_eq!("lower-back".parse(), Ok(BodyRegion::LowerBack));
    /// ```
    pub enum BodyRegion: "region" {
        Neck = "neck",
        Shoulders = "shoulders",
        UpperBack = "upper back",
        Elbows = "elbows",
        LowerBack = "lower back",
        WristsHands = "wrists and hands",
        HipsThighs = "hips and thighs",
        Knees = "knees",
        AnklesFeet = "ankles and feet",
    }
}
member!(BodyRegion);

/// A set of body regions.
pub type RegionSet = EnumSet<BodyRegion>;
