//! What training a group of muscles is for, and how sure that is.

mod claims;
mod studies;

use std::fmt;

use serde::Serialize;

use super::group::MuscleGroup;
use super::names::MuscleSet;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// How sure a claim about training is, weakest first, so that grades can be compared.
    ///
    /// The grades are this crate's own, and coarse on purpose: a claim gets the lower of two
    /// grades where its sources leave a choice.
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::MuscleGroup;
    /// use regimen::muscle::Evidence;
    ///
    /// let well_supported = |group: MuscleGroup| {
    ///     group.benefits().iter().any(|benefit| benefit.evidence() >= Evidence::Good)
    /// };
    /// assert!(well_supported(MuscleGroup::Neck));
    /// assert!(!well_supported(MuscleGroup::Biceps));
    /// ```
    pub enum Evidence: "evidence" {
        /// Anatomy and the experience of coaches and physiotherapists; no study is cited.
        Practice = "practice only",
        /// A single trial or small ones, or observation only: stronger people fare better, which
        /// does not show that training is the cause.
        Weak = "weak evidence",
        /// Trials or reviews that disagree, are of low quality, or find training no better than
        /// other exercise.
        Mixed = "mixed evidence",
        /// Several randomised trials that point the same way, as a rule with a review of them
        /// that finds at least moderate certainty. It says nothing about the size of the effect.
        Good = "good evidence",
    }
}

/// One thing that training a group of muscles is for: a claim, how sure it is, and its sources.
///
/// The claims are worded by this crate, never more strongly than their sources. They describe
/// what was found in groups of people, promise nothing to anyone, and are no medical advice:
/// who has pain, an injury or an illness should ask a physiotherapist or a physician which
/// exercise is right.
///
/// Its [`Display`](fmt::Display) form is one line for people. As JSON it is an object with
/// `claim`, `evidence` and `sources`.
///
/// # Example
///
/// ```
/// use regimen::MuscleGroup;
///
/// let benefit = MuscleGroup::MiddleBack.benefits()[0];
/// assert_eq!(
///     benefit.to_string(),
///     "Strength and stretching exercises may make rounded shoulders, a round upper back and a \
///      forward head less marked (mixed evidence: Bayattork 2020, Sepehri 2024)."
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Benefit {
    claim: &'static str,
    evidence: Evidence,
    sources: &'static [Study],
}

impl Benefit {
    /// The claim: one short sentence for people, of 160 characters at most.
    #[must_use]
    pub const fn claim(&self) -> &'static str {
        self.claim
    }

    /// How sure the claim is.
    #[must_use]
    pub const fn evidence(&self) -> Evidence {
        self.evidence
    }

    /// What the grade rests on, oldest first: empty for [`Evidence::Practice`] and only then.
    #[must_use]
    pub const fn sources(&self) -> &'static [Study] {
        self.sources
    }
}

/// The claim with its grade and sources in parentheses, as one sentence.
impl fmt::Display for Benefit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}", self.claim.trim_end_matches('.'), self.evidence.name())?;
        for (index, study) in self.sources.iter().enumerate() {
            write!(f, "{}{study}", if index == 0 { ": " } else { ", " })?;
        }
        f.write_str(").")
    }
}

/// A published trial, review or consensus that a claim rests on.
///
/// # Example
///
/// ```
/// use regimen::MuscleGroup;
///
/// let study = MuscleGroup::Neck.benefits()[0].sources()[0];
/// assert_eq!((study.author(), study.year()), ("Gross", 2015));
/// assert_eq!(study.doi(), Some("10.1002/14651858.CD004250.pub5"));
/// assert_eq!(study.to_string(), "Gross 2015");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Study {
    author: &'static str,
    year: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    doi: Option<&'static str>,
}

impl Study {
    /// The family name of the first author.
    #[must_use]
    pub const fn author(&self) -> &'static str {
        self.author
    }

    /// The year of publication.
    #[must_use]
    pub const fn year(&self) -> u16 {
        self.year
    }

    /// The digital object identifier, without a resolver in front, where it is known.
    #[must_use]
    pub const fn doi(&self) -> Option<&'static str> {
        self.doi
    }
}

/// Author and year.
impl fmt::Display for Study {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.author, self.year)
    }
}

impl MuscleGroup {
    /// What training the group is for, best evidence first; every group has at least one claim.
    ///
    /// A claim may belong to several groups. See [`Benefit`] for what a claim is not.
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::MuscleGroup;
    ///
    /// for benefit in MuscleGroup::Back.benefits() {
    ///     println!("{benefit}");
    /// }
    /// ```
    #[must_use]
    pub const fn benefits(self) -> &'static [Benefit] {
        claims::of(self)
    }

    /// The group that describes a set of muscles best: the one that shares the largest part of
    /// all muscles in either, and the first in the order of [`MuscleGroup::ALL`] among ties.
    ///
    /// It finds what to say about a session of which only the muscles are known. `None` if no
    /// group shares a muscle with the set, as with the empty set.
    ///
    /// # Example
    ///
    /// ```
    /// use regimen::{Muscle, MuscleGroup, MuscleSet};
    ///
    /// let pull = MuscleSet::from([Muscle::Rhomboids, Muscle::MiddleTrapezius]);
    /// assert_eq!(MuscleGroup::closest_to(pull), Some(MuscleGroup::MiddleBack));
    /// assert_eq!(MuscleGroup::closest_to(MuscleSet::empty()), None);
    /// ```
    #[must_use]
    pub fn closest_to(muscles: MuscleSet) -> Option<Self> {
        let mut best = None;
        for &group in Self::ALL {
            let shared = (group.muscles() & muscles).len();
            let either = (group.muscles() | muscles).len();
            // Compares shared / either without dividing.
            let is_closer =
                best.is_none_or(|(other, of, _)| shared * of > other * either);
            if shared > 0 && is_closer {
                best = Some((shared, either, group));
            }
        }
        best.map(|(_, _, group)| group)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_benefit() -> impl Iterator<Item = (MuscleGroup, &'static Benefit)> {
        MuscleGroup::ALL
            .iter()
            .flat_map(|group| group.benefits().iter().map(|benefit| (*group, benefit)))
    }

    #[test]
    fn every_group_has_a_benefit_and_names_each_once_with_the_best_evidence_first() {
        for group in MuscleGroup::ALL {
            let benefits = group.benefits();
            assert!(!benefits.is_empty(), "{group} has none");
            assert!(
                benefits
                    .is_sorted_by_key(|benefit| std::cmp::Reverse(benefit.evidence())),
                "{group} is not in order of evidence"
            );
            for (index, benefit) in benefits.iter().enumerate() {
                assert!(!benefits[..index].contains(benefit), "{group}: {benefit} twice");
            }
        }
    }

    #[test]
    fn a_claim_is_one_short_sentence_that_promises_nothing() {
        for (group, benefit) in every_benefit() {
            let claim = benefit.claim();
            assert!(claim.chars().count() <= 160, "{group}: {claim}");
            assert!(claim.starts_with(|first: char| first.is_uppercase()), "{claim}");
            let inside = claim.strip_suffix('.').unwrap_or_default();
            assert!(!inside.is_empty() && !inside.contains(['.', '!', '?']), "{claim}");
            let words = claim.to_lowercase();
            for promise in
                ["will ", "guarantee", "cure", "always", "proven", "prevents injur"]
            {
                let denied = words.contains("not shown") || words.contains("unproven");
                assert!(denied || !words.contains(promise), "{promise}: {claim}");
            }
        }
    }

    #[test]
    fn sources_are_complete_and_no_grade_stands_without_one() {
        for (_, benefit) in every_benefit() {
            let sources = benefit.sources();
            assert_eq!(
                sources.is_empty(),
                benefit.evidence() == Evidence::Practice,
                "{benefit}"
            );
            assert!(sources.is_sorted_by_key(Study::year), "{benefit} is not by year");
            for study in sources {
                assert!(!study.author().trim().is_empty(), "{benefit}");
                assert!((1950..=2100).contains(&study.year()), "{study}");
                let bare = |doi: &str| doi.starts_with("10.") && !doi.contains(' ');
                assert!(study.doi().is_none_or(bare), "{study}");
            }
        }
    }

    #[test]
    fn what_practice_expects_says_so() {
        for (_, benefit) in every_benefit() {
            let expects = ["is expected", "are expected"];
            assert_eq!(
                expects.iter().any(|word| benefit.claim().contains(word)),
                benefit.evidence() == Evidence::Practice,
                "{benefit}"
            );
        }
    }

    #[test]
    fn a_group_is_closest_to_its_own_muscles() {
        for group in MuscleGroup::ALL {
            let closest = MuscleGroup::closest_to(group.muscles());
            let closest = closest.map(MuscleGroup::muscles);
            assert_eq!(closest, Some(group.muscles()), "{group}");
        }
    }
}
