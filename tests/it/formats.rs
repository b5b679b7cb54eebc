//! Text in human-readable formats, structure in binary ones, and the same value from both.

use proptest::prelude::*;
use regimen::{
    Catalog, Kit, Muscle, MuscleGroup, MuscleSet, Plan, Prescription, Routine,
    RoutineDraft,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::strategies;

fn through_json<T: Serialize + DeserializeOwned>(value: &T) -> T {
    serde_json::from_str(&serde_json::to_string(value).unwrap()).unwrap()
}

/// A compact format that names no fields.
fn through_postcard<T: Serialize + DeserializeOwned>(value: &T) -> T {
    postcard::from_bytes(&postcard::to_stdvec(value).unwrap()).unwrap()
}

/// A binary format that names its fields.
fn through_cbor<T: Serialize + DeserializeOwned>(value: &T) -> T {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    ciborium::from_reader(bytes.as_slice()).unwrap()
}

#[test]
fn a_prescription_is_text_for_people_and_structure_for_machines() {
    let value: Prescription = "2-3x10/side".parse().unwrap();
    assert_eq!(serde_json::to_string(&value).unwrap(), "\"2-3x10/side\"");
    let bytes = postcard::to_stdvec(&value).unwrap();
    assert!(!bytes.windows(3).any(|window| window == b"x10"), "{bytes:?}");
}

#[test]
fn sets_and_enums_are_ids_everywhere() {
    let set = MuscleSet::from([Muscle::Vasti, Muscle::Rhomboids]);
    assert_eq!(serde_json::to_string(&set).unwrap(), r#"["rhomboids","vasti"]"#);
    assert_eq!(through_postcard(&set), set);
    let bytes = postcard::to_stdvec(&Muscle::Rhomboids).unwrap();
    assert!(bytes.ends_with(b"rhomboids"));
}

#[test]
fn catalogues_and_routines_go_through_json_and_cbor() {
    let catalog = Catalog::builtin();
    assert_eq!(&through_json(catalog), catalog);
    assert_eq!(&through_cbor(catalog), catalog);

    let routine = Routine::builder("Round trip")
        .kit(Kit::outdoors([regimen::Equipment::DumbbellPair]))
        .sparing(regimen::BodyRegion::Knees)
        .level(regimen::Level::Expert)
        .warm_up(catalog.get("thoracic-rotation").unwrap())
        .superset([
            catalog
                .get("resistance-band-reverse-fly")
                .unwrap()
                .prescribed("3x10".parse().unwrap()),
            catalog.get("prone-back-extension").unwrap().into(),
        ])
        .cool_down(catalog.get("rhomboid-stretch").unwrap())
        .build()
        .unwrap();
    assert_eq!(through_json(&routine), routine);
    assert_eq!(through_cbor(&routine), routine);
    assert_eq!(through_json(&routine.draft()), routine.draft());
    assert_eq!(through_cbor(&routine.draft()), routine.draft());
}

#[test]
fn a_plan_goes_through_every_format_that_names_fields() {
    let plan = Plan::for_muscles(MuscleGroup::Back)
        .kit(Kit::outdoors([regimen::Equipment::DumbbellPair]))
        .sparing(regimen::BodyRegion::Knees)
        .with("prone-back-extension".parse().unwrap())
        .emphasis(Muscle::Rhomboids, 3);
    // Its document leaves out what is usual, so the format must name fields.
    assert_eq!(through_json(&plan), plan);
    assert_eq!(through_cbor(&plan), plan);
}

#[test]
fn a_routine_document_reads_well() {
    let draft: RoutineDraft = serde_json::from_str(
        r#"{"name":"x","kit":["resistance-band"],"steps":[{"exercise":"rhomboid-stretch"},
        {"superset":[{"exercise":"banded-upright-row"},{"exercise":"lat-pull-with-band"}]}]}"#,
    )
    .unwrap();
    let routine = draft.check(Catalog::builtin()).unwrap();
    insta::assert_snapshot!(serde_json::to_string_pretty(&routine.draft()).unwrap(), @r#"
    {
      "format": 1,
      "name": "x",
      "kit": [
        "resistance-band"
      ],
      "steps": [
        {
          "exercise": "rhomboid-stretch",
          "prescription": "3x30s",
          "setup": "no-equipment",
          "phase": "warm-up"
        },
        {
          "superset": [
            {
              "exercise": "banded-upright-row",
              "prescription": "3x8-10",
              "setup": "band",
              "phase": "strength"
            },
            {
              "exercise": "lat-pull-with-band",
              "prescription": "3x10",
              "setup": "band",
              "phase": "strength"
            }
          ]
        }
      ]
    }
    "#);
}

proptest! {
    #[test]
    fn prescriptions_go_through_every_format(value in strategies::prescription()) {
        prop_assert_eq!(&through_json(&value), &value);
        prop_assert_eq!(&through_postcard(&value), &value);
        prop_assert_eq!(&through_cbor(&value), &value);
    }

    #[test]
    fn kits_go_through_every_format(kit in strategies::kit()) {
        prop_assert_eq!(through_json(&kit), kit);
        prop_assert_eq!(through_postcard(&kit), kit);
        prop_assert_eq!(through_cbor(&kit), kit);
    }

    #[test]
    fn drafts_go_through_json(plain in strategies::draft()) {
        let draft = plain.draft();
        prop_assert_eq!(through_json(&draft), draft.clone());
        prop_assert_eq!(through_cbor(&draft), draft);
    }
}

#[test]
fn a_newer_catalogue_is_told_before_anything_else() {
    for text in [
        r#"{"newthing":1,"format":9,"exercises":[]}"#,
        r#"{"exercises":[{"wobble":1}],"format":9}"#,
        r#"{"format":9,"newthing":1}"#,
    ] {
        let error = serde_json::from_str::<Catalog>(text).unwrap_err().to_string();
        let expected = "format `9` is not known, expected `1` to `2`: a newer version of this crate \
                        may read it";
        assert!(error.starts_with(expected), "{text}: {error}");
    }
}

#[test]
fn refusals_name_no_type_of_the_code() {
    fn refusal<T: DeserializeOwned>(text: &str) -> Option<String> {
        serde_json::from_str::<T>(text).err().map(|error| error.to_string())
    }
    let doors: &[fn(&str) -> Option<String>] = &[
        refusal::<Catalog>,
        refusal::<regimen::Exercise>,
        refusal::<Kit>,
        refusal::<Plan>,
        refusal::<Prescription>,
        refusal::<Routine>,
        refusal::<RoutineDraft>,
        refusal::<regimen::Pace>,
        refusal::<regimen::routine::Volume>,
        refusal::<regimen::Week>,
        refusal::<regimen::Constraints>,
        refusal::<regimen::LoadInventory>,
        refusal::<regimen::program::Program>,
        refusal::<regimen::program::Norms>,
        refusal::<regimen::plan::Model>,
        refusal::<regimen::plan::WeekModel>,
        refusal::<regimen::progression::Lift>,
    ];
    for door in doors {
        for text in ["7", "[7]", "true", "[]", "{}", "null"] {
            let Some(error) = door(text) else { continue };
            let is_private = ["struct", "Form", "Data", "Document", "tuple"];
            assert!(
                !is_private.iter().any(|word| error.contains(word)),
                "{text}: {error}"
            );
        }
    }
}
