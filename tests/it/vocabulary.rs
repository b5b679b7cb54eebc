//! The closed lists: text forms agree, and misspelt names are answered with the right one.

use std::collections::BTreeSet;
use std::fmt::{Debug, Display};
use std::str::FromStr;

use regimen::codes::{self, Area};
use regimen::equipment::Place;
use regimen::exercise::{Effect, Force, Mechanic, Pattern, Position};
use regimen::loads::{Rounding, RoundingReason};
use regimen::muscle::{BodyView, Evidence, LeafGroup};
use regimen::prescription::{BandTension, MassUnit, RelativeLoad};
use regimen::program::Weekday;
use regimen::progression::WheelKind;
use regimen::{
    BodyRegion, Equipment, EquipmentSet, ExerciseKind, Kit, Laterality, Level, Muscle,
    MuscleGroup, MuscleSet, Phase, UnknownName,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

fn forms_agree<T>(all: &[T], name: impl Fn(T) -> &'static str)
where
    T: Copy
        + Debug
        + Display
        + Ord
        + FromStr<Err = UnknownName>
        + Serialize
        + DeserializeOwned,
{
    let mut ids = BTreeSet::new();
    let mut names = BTreeSet::new();
    for &item in all {
        let id = item.to_string();
        assert!(
            id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'),
            "{id} is kebab-case"
        );
        assert_eq!(id.parse::<T>(), Ok(item));
        assert_eq!(serde_json::to_value(item).unwrap(), serde_json::json!(id));
        assert_eq!(serde_json::from_value::<T>(serde_json::json!(id)).unwrap(), item);
        assert!(names.insert(name(item)), "{} is a name twice", name(item));
        assert!(ids.insert(id));
    }
    assert!(all.is_sorted(), "ALL is in order");
    let error = "no such thing at all".parse::<T>().unwrap_err();
    assert_eq!(error.code(), format!("unknown-{}", error.list()));
    assert!(codes::find(Area::Name, error.code()).is_some(), "{}", error.code());
    assert_eq!(error.value(), "no such thing at all");
    let short: Vec<String> =
        all.iter().filter(|_| all.len() <= 12).map(ToString::to_string).collect();
    assert_eq!(error.names(), short);
    // A name for people suggests the id, unless it is the id of another.
    for &item in all {
        if let Err(error) = name(item).to_uppercase().parse::<T>() {
            let suggestions = error.suggestions();
            assert!(suggestions.contains(&item.to_string().as_str()), "{}", name(item));
        }
    }
}

#[test]
fn text_serde_and_order_agree_in_every_list() {
    forms_agree(BandTension::ALL, BandTension::name);
    forms_agree(Rounding::ALL, Rounding::name);
    forms_agree(WheelKind::ALL, WheelKind::name);
    forms_agree(Weekday::ALL, Weekday::name);
    forms_agree(RoundingReason::ALL, RoundingReason::name);
    forms_agree(BodyRegion::ALL, BodyRegion::name);
    forms_agree(BodyView::ALL, BodyView::name);
    forms_agree(Effect::ALL, Effect::name);
    forms_agree(Equipment::ALL, Equipment::name);
    forms_agree(Evidence::ALL, Evidence::name);
    forms_agree(Force::ALL, Force::name);
    forms_agree(RelativeLoad::ALL, RelativeLoad::name);
    forms_agree(ExerciseKind::ALL, ExerciseKind::name);
    forms_agree(Laterality::ALL, Laterality::name);
    forms_agree(LeafGroup::ALL, LeafGroup::name);
    forms_agree(Level::ALL, Level::name);
    forms_agree(MassUnit::ALL, MassUnit::name);
    forms_agree(Mechanic::ALL, Mechanic::name);
    forms_agree(Muscle::ALL, Muscle::name);
    forms_agree(MuscleGroup::ALL, MuscleGroup::name);
    forms_agree(Pattern::ALL, Pattern::name);
    forms_agree(Phase::ALL, Phase::name);
    forms_agree(Place::ALL, Place::name);
    forms_agree(Position::ALL, Position::name);
}

#[test]
fn every_kind_of_unknown_name_says_so() {
    let text = |error: UnknownName| error.to_string();
    assert_eq!(
        text("romboids".parse::<Muscle>().unwrap_err()),
        "no muscle is called `romboids`; did you mean `rhomboids`?"
    );
    assert_eq!(
        text("tail".parse::<Muscle>().unwrap_err()),
        "no muscle is called `tail`",
        "a long list is not spelled out"
    );
    assert_eq!(
        text("lower-bak".parse::<BodyRegion>().unwrap_err()),
        "no region is called `lower-bak`; did you mean `lower-back`?"
    );
    assert_eq!(
        text("midle-back".parse::<MuscleGroup>().unwrap_err()),
        "no muscle group is called `midle-back`; did you mean `middle-back`?"
    );
    assert_eq!(
        text("Resistance Band".parse::<Equipment>().unwrap_err()),
        "no equipment is called `Resistance Band`; did you mean `resistance-band`?"
    );
    assert_eq!(
        text("x".parse::<Level>().unwrap_err()),
        "no level is called `x`; expected one of `beginner`, `intermediate`, `expert`"
    );
    assert_eq!(
        serde_json::from_str::<Phase>("\"warmup\"").unwrap_err().to_string(),
        "no phase is called `warmup`; did you mean `warm-up`? at line 1 column 8"
    );
    for (error, expected) in [
        (serde_json::from_str::<Muscle>("7").unwrap_err(), "a muscle id"),
        (serde_json::from_str::<Equipment>("7").unwrap_err(), "an equipment id"),
        (serde_json::from_str::<Effect>("7").unwrap_err(), "an effect id"),
        (serde_json::from_str::<MuscleGroup>("7").unwrap_err(), "a muscle group id"),
    ] {
        assert_eq!(
            error.to_string(),
            format!("invalid type: integer `7`, expected {expected} at line 1 column 1")
        );
    }
}

#[test]
fn what_people_say_suggests_what_they_mean() {
    let level = |text: &str| text.parse::<Level>().unwrap_err();
    assert_eq!(
        level("advanced").to_string(),
        "no level is called `advanced`; did you mean `expert`?"
    );
    assert_eq!(level("easy").nearest(), Some("beginner"));
    let kind = |text: &str| text.parse::<ExerciseKind>().unwrap_err();
    assert_eq!(kind("stretching").nearest(), Some("static-stretch"));
    assert_eq!(kind("stretch").suggestions(), ["static-stretch", "dynamic-stretch"]);
    for (typed, meant) in [
        ("quads", "quadriceps"),
        ("Pecs", "chest"),
        ("delts", "deltoids"),
        ("traps", "trapezius"),
        ("lower body", "legs"),
        ("front delts", "anterior-deltoid"),
        ("hamstring", "hamstrings"),
        ("calf", "calves"),
    ] {
        let error = MuscleSet::named(typed).unwrap_err();
        assert_eq!(error.nearest(), Some(meant), "{typed}: {:?}", error.suggestions());
    }
}

#[test]
fn an_unknown_name_is_data() {
    let json = |error: UnknownName| serde_json::to_value(error).unwrap();
    assert_eq!(
        json("bands".parse::<Equipment>().unwrap_err()),
        serde_json::json!({
            "code": "unknown-equipment",
            "message": "no equipment is called `bands`; did you mean `resistance-band`?",
            "list": "equipment",
            "value": "bands",
            "suggestions": ["resistance-band", "loop-band"],
        })
    );
    assert_eq!(
        json("x".parse::<Level>().unwrap_err()),
        serde_json::json!({
            "code": "unknown-level",
            "message": "no level is called `x`; expected one of `beginner`, `intermediate`, `expert`",
            "list": "level",
            "value": "x",
            "suggestions": [],
            "names": ["beginner", "intermediate", "expert"],
        })
    );
    assert_eq!(
        json(MuscleSet::named("romboids").unwrap_err())["list"],
        "muscle-or-group"
    );
}

#[test]
fn an_error_from_main_names_the_list_and_the_word() {
    let error = "tail".parse::<Muscle>().unwrap_err();
    assert_eq!(format!("{error:?}"), r#"UnknownName { list: muscle, value: "tail" }"#);
}

#[test]
fn a_few_facts_of_anatomy() {
    assert_eq!(Muscle::ALL.len(), 47);
    assert_eq!(MuscleGroup::ALL.len(), 28);
    assert_eq!(LeafGroup::ALL.len(), 22);
    assert_eq!(BodyRegion::ALL.len(), 9);
    assert_eq!(Muscle::LatissimusDorsi.ta2(), [2231]);
    assert_eq!(Muscle::Rhomboids.ta98(), ["A04.3.01.007", "A04.3.01.008"]);
    assert_eq!(Muscle::Vasti.ta98().len(), 3);
    assert_eq!(
        Muscle::NeckFlexors.ta98(),
        ["A04.2.01.008", "A04.2.01.002", "A04.2.01.003"]
    );
    assert_eq!(Muscle::LateralDeltoid.view(), BodyView::Both);
    assert_eq!(Muscle::GluteusMedius.leaf_group(), LeafGroup::Abductors);
    assert!(
        MuscleGroup::Glutes.muscles().contains(Muscle::GluteusMedius),
        "groups overlap"
    );
    assert!(MuscleGroup::HipFlexors.muscles().contains(Muscle::RectusFemoris));
}

#[test]
fn leaf_groups_partition_the_muscles() {
    let mut seen = MuscleSet::empty();
    for group in LeafGroup::ALL {
        assert!(!group.muscles().is_empty(), "{group}");
        assert!(seen.is_disjoint(group.muscles()), "{group}");
        seen |= group.muscles();
    }
    assert_eq!(seen, MuscleSet::all());
}

#[test]
fn stand_ins_work_one_way_and_all_the_way() {
    let chair = Kit::outdoors([Equipment::Chair]);
    assert!(chair.contains(Equipment::Step), "a chair is a box, and a box a step");
    assert!(!Kit::outdoors([Equipment::Step]).contains(Equipment::Box));
    let rack = Kit::outdoors([Equipment::PowerRack]);
    assert!(rack.contains(Equipment::HighAnchor), "by its pull-up bar");
    assert!(!rack.contains(Equipment::Barbell));
    assert!(Kit::default().contains(Equipment::Wall));
    assert!(!Kit::outdoors([]).contains(Equipment::Wall));
    let adjustable = Kit::outdoors([Equipment::InclineBench]);
    assert_eq!(
        adjustable.at_hand(),
        EquipmentSet::from([
            Equipment::InclineBench,
            Equipment::Bench,
            Equipment::Seat,
            Equipment::Box,
            Equipment::Step,
            Equipment::Mat,
        ])
    );
}

#[test]
fn kits_as_json() {
    let room = Kit::from([Equipment::ResistanceBand]);
    assert_eq!(serde_json::to_string(&room).unwrap(), r#"["resistance-band"]"#);
    let park = Kit::outdoors([Equipment::DumbbellPair]);
    let text = r#"{"place":"outdoors","equipment":["dumbbell-pair"]}"#;
    assert_eq!(serde_json::to_string(&park).unwrap(), text);
    for kit in [room, park] {
        let text = serde_json::to_string(&kit).unwrap();
        assert_eq!(serde_json::from_str::<Kit>(&text).unwrap(), kit);
    }
    let error = |text: &str| serde_json::from_str::<Kit>(text).unwrap_err().to_string();
    assert_eq!(
        error(r#"["resistence-band"]"#),
        "no equipment is called `resistence-band`; did you mean `resistance-band`? \
         at line 1 column 18"
    );
    assert_eq!(
        error(r#"{"plase":"room","equipment":[]}"#),
        "unknown field `plase`, expected `place` or `equipment` at line 1 column 8"
    );
    assert_eq!(
        error("7"),
        "invalid type: integer `7`, expected a list of equipment, or a map with `place` and \
         `equipment` at line 1 column 1"
    );
}
