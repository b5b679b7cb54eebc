//! What training is for: how claims read, as text and as JSON, and what is said of a session.

use regimen::muscle::{Benefit, Evidence};
use regimen::{Catalog, MuscleGroup, MuscleSet};
use serde_json::json;

fn lines(group: MuscleGroup) -> String {
    let lines: Vec<_> = group.benefits().iter().map(Benefit::to_string).collect();
    lines.join("\n")
}

#[test]
fn the_middle_back_is_trained_for_what_its_sources_bear_out() {
    insta::assert_snapshot!(lines(MuscleGroup::MiddleBack), @r"
    Strength and stretching exercises may make rounded shoulders, a round upper back and a forward head less marked (mixed evidence: Bayattork 2020, Sepehri 2024).
    Shoulder blade exercises may ease shoulder pain, but it is unclear whether they do so better than other exercises (mixed evidence: Shire 2017, Zhong 2024).
    Stronger muscles between the shoulder blades are expected to keep them steady while the arms pull, push and carry (practice only).
    A stronger back is expected to give a firmer base for the bench press, the squat and the deadlift (practice only).
    A stronger upper back is expected to make it easier to carry bags, boxes and children (practice only).
    ");
}

#[test]
fn what_is_disputed_is_said_to_be() {
    insta::assert_snapshot!(lines(MuscleGroup::Hamstrings), @r"
    Athletes whose programmes include the Nordic hamstring exercise strain hamstrings less often, but reviewers dispute how sure that is (mixed evidence: van Dyk 2019, Impellizzeri 2021).
    Stronger hamstrings are expected to help in sprinting, slowing down and lifting from the floor (practice only).
    ");
    insta::assert_snapshot!(lines(MuscleGroup::Core), @r"
    For long-lasting low back pain, exercise such as trunk training may help, and no one kind is clearly the best (mixed evidence: Owen 2020, Verville 2023).
    Core training improved balance in trials, but whether it makes athletes better at their sport is disputed (mixed evidence: Dong 2023, Rodríguez-Perea 2023).
    Stronger trunk muscles are expected to help hold the spine steady when you lift, bend or carry (practice only).
    Stronger side muscles are expected to help keep the trunk upright when one hand carries a load (practice only).
    ");
}

#[test]
fn what_practice_expects_has_no_source() {
    let push = MuscleGroup::Chest.benefits()[0];
    assert_eq!(push.evidence(), Evidence::Practice);
    assert_eq!(push.sources(), []);
    assert!(push.to_string().ends_with(" from the floor (practice only)."), "{push}");
    assert_eq!(
        serde_json::to_value(push).unwrap(),
        json!({ "claim": push.claim(), "evidence": "practice", "sources": [] })
    );
}

#[test]
fn as_json_a_benefit_is_claim_evidence_and_sources() {
    assert_eq!(
        serde_json::to_value(MuscleGroup::Neck.benefits()[0]).unwrap(),
        json!({
            "claim": "Strength training for the neck, shoulders and shoulder blades can ease \
                      long-lasting neck pain for a time.",
            "evidence": "good",
            "sources": [
                { "author": "Gross", "year": 2015, "doi": "10.1002/14651858.CD004250.pub5" }
            ]
        })
    );
    let without_doi = json!({ "author": "Nascimento", "year": 2018 });
    assert_eq!(
        serde_json::to_value(MuscleGroup::Glutes.benefits()[0]).unwrap()["sources"][0],
        without_doi
    );
}

#[test]
fn large_claims_about_the_back_are_never_good() {
    let back = [MuscleGroup::MiddleBack, MuscleGroup::LowerBack, MuscleGroup::Back];
    let posture = |benefit: &Benefit| benefit.claim().contains("rounded shoulders");
    for group in back {
        for benefit in group.benefits() {
            assert!(benefit.evidence() < Evidence::Good, "{group}: {benefit}");
        }
    }
    assert!(MuscleGroup::MiddleBack.benefits().iter().any(posture));
}

#[test]
fn a_session_is_closest_to_the_group_it_trains() {
    let catalog = Catalog::builtin();
    let closest = |ids: &[&str]| {
        let muscles = ids.iter().map(|id| catalog.get(id).unwrap().primary());
        MuscleGroup::closest_to(muscles.fold(MuscleSet::empty(), |all, some| all | some))
    };
    assert_eq!(closest(&["push-up"]), Some(MuscleGroup::Chest));
    assert_eq!(closest(&["bodyweight-squat"]), Some(MuscleGroup::Quadriceps));
    let fly = closest(&["resistance-band-reverse-fly"]);
    assert_eq!(fly, Some(MuscleGroup::MiddleBack));
    let middle_back_at_home = [
        "unilateral-band-row",
        "lat-pull-with-band",
        "resistance-band-reverse-fly",
        "banded-upright-row",
        "prone-back-extension",
        "renegade-row",
    ];
    assert_eq!(closest(&middle_back_at_home), Some(MuscleGroup::Back));
}
