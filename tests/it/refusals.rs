//! What a refusal says: every code with its words, as lines and as data.

use regimen::routine::{DraftStep, HintKind, ViolationKind};
use regimen::{
    BodyRegion, Catalog, Equipment, EquipmentSet, Exercise, ExerciseKind, Kit, Routine,
    RoutineDraft, Setup, Violations,
};

fn get(id: &str) -> &'static Exercise {
    Catalog::builtin().get(id).unwrap()
}

fn refused(kit: &str, more: &str, steps: &str) -> Violations {
    let text = format!(r#"{{"name":"x","kit":{kit},{more}"steps":[{steps}]}}"#);
    let draft: RoutineDraft = serde_json::from_str(&text).unwrap();
    draft.check(Catalog::builtin()).unwrap_err()
}

const STRETCH: &str = r#"{"exercise":"rhomboid-stretch"}"#;
const HOLD: &str = r#"{"exercise":"prone-back-extension"}"#;

#[test]
fn names_that_are_not_known() {
    let steps = format!(
        r#"{STRETCH},{{"exercise":"prone-back-extension","setup":"roof","prescription":"3 rounds of 10"}},
        {{"exercise":"renegade-roe"}},{{"exercise":"fly me to the moon"}}"#
    );
    let violations = refused(
        r#"["resistence-band","spaceship"]"#,
        r#""spare":["lower-bak"],"#,
        &steps,
    );
    insta::assert_snapshot!(violations, @"
    step 2, `prone-back-extension`: cannot read `3 rounds of 10` as a prescription: expected `x` between sets and repetitions, found `rounds`; did you mean `3 sets of 10`?
    step 2, `prone-back-extension`: it has no setup `roof`: expected `no-equipment` or `exercise-ball`; remove it
    step 3, `renegade-roe`: no exercise is called `renegade-roe`; did you mean `renegade-row`?
    step 4, `fly me to the moon`: no exercise is called `fly me to the moon`
    no equipment is called `resistence-band`; did you mean `resistance-band`?
    no equipment is called `spaceship`
    no region is called `lower-bak`; did you mean `lower-back`?
    ");
}

#[test]
fn phases_out_of_order() {
    let steps = format!(
        r#"{STRETCH},{HOLD},{STRETCH},{{"exercise":"thoracic-rotation","phase":"cool-down"}},
        {HOLD},{{"exercise":"thoracic-side-bend","phase":"strength"}}"#
    );
    insta::assert_snapshot!(refused("[]", "", &steps), @"
    step 3, `rhomboid-stretch`: warm-up after step 2, `prone-back-extension`, which is strength; move it before step 2
    step 5, `prone-back-extension`: strength after step 4, `thoracic-rotation`, which is cool-down; move step 4 to the end
    step 6, `thoracic-side-bend`: its kind, static stretch, is not for the strength phase; move it to the cool-down phase, or move it to the warm-up phase
    ");
}

#[test]
fn what_is_not_at_hand_and_what_is_to_be_spared() {
    let steps = format!(
        r#"{STRETCH},{{"exercise":"lat-pull-with-band"}},
        {{"exercise":"resistance-band-reverse-fly","setup":"band"}},
        {{"exercise":"resistance-band-reverse-fly"}},{{"exercise":"renegade-row"}}"#
    );
    let kit = r#"{"place":"outdoors","equipment":["resistance-band"]}"#;
    insta::assert_snapshot!(refused(kit, r#""spare":["wrists-hands"],"#, &steps), @"
    step 2, `lat-pull-with-band`: `high-anchor` is not at hand; it needs `high-anchor` and `resistance-band`; add `high-anchor` (or `door`, `power-rack` or `pull-up-bar`), or use `prone-swimmer-pull` instead
    step 2, `lat-pull-with-band`: it loads `wrists-hands` lightly, to be spared; use `prone-swimmer-pull` instead, or ask only to ease `wrists-hands`
    step 3, `resistance-band-reverse-fly`: `middle-anchor` is not at hand; it needs `middle-anchor` and `resistance-band`; add `middle-anchor` (or `door`, `power-rack` or `cable-machine`), or use `prone-t-raise` instead
    step 3, `resistance-band-reverse-fly`: it loads `wrists-hands` lightly, to be spared; use `prone-t-raise` instead, or ask only to ease `wrists-hands`
    step 4, `resistance-band-reverse-fly`: `middle-anchor` is not at hand; it needs `middle-anchor` and `resistance-band`, or `dumbbell-pair`; add `middle-anchor` (or `door`, `power-rack` or `cable-machine`), or use `prone-t-raise` instead
    step 4, `resistance-band-reverse-fly`: it loads `wrists-hands` lightly, to be spared; use `prone-t-raise` instead, or ask only to ease `wrists-hands`
    step 5, `renegade-row`: `dumbbell` is not at hand; add `dumbbell` (or `dumbbell-pair`)
    step 5, `renegade-row`: it loads `wrists-hands` heavily, to be spared
    ");
}

#[test]
fn another_setup_is_offered() {
    let steps = format!(
        r#"{STRETCH},{{"exercise":"resistance-band-reverse-fly","setup":"dumbbells"}}"#
    );
    insta::assert_snapshot!(refused(r#"["resistance-band"]"#, "", &steps), @"step 2, `resistance-band-reverse-fly`: `dumbbell-pair` is not at hand; use the setup `band`, or add `dumbbell-pair`, or use `band-pull-apart` instead");
}

#[test]
fn supersets() {
    let steps = format!(
        r#"{STRETCH},{{"superset":[{HOLD}]}},{{"superset":[]}},
        {{"superset":[{HOLD},{{"exercise":"prone-back-extension","prescription":"2x40s"}}]}},
        {{"superset":[{HOLD},{{"superset":[{HOLD},{HOLD}]}},{HOLD}]}},
        {{"superset":[{HOLD},{{"exercise":"rhomboid-stretch","phase":"cool-down"}}]}}"#
    );
    insta::assert_snapshot!(refused("[]", "", &steps), @"
    step 2, `prone-back-extension`: a superset of fewer than two steps
    step 3, `prone-back-extension`: the steps of the superset have 3 and 2 sets; give each 3 sets
    step 5, `prone-back-extension`: a superset inside a superset
    step 9, `prone-back-extension`: a superset of several phases
    a superset of fewer than two steps; remove it
    ");
}

#[test]
fn nothing_at_all() {
    let violations = refused("[]", "", "");
    insta::assert_snapshot!(violations, @"
    there is no warm-up exercise: begin with a stretch, a drill or cardio; add `rhomboid-stretch` at the start
    there is no strength exercise; add `prone-back-extension`
    ");
    let nameless = RoutineDraft::new(" ");
    let violations = nameless.check(&Catalog::new()).unwrap_err();
    insta::assert_snapshot!(violations, @"
    there is no warm-up exercise: begin with a stretch, a drill or cardio
    there is no strength exercise
    the length of a name must be 1 to 200 characters, not `0`
    ");
}

#[test]
fn a_hidden_warm_up_is_not_missed() {
    let hidden = format!(r#"{{"exercise":"rhomboid-strech"}},{HOLD}"#);
    let codes = |steps: &str| -> Vec<&'static str> {
        refused("[]", "", steps).iter().map(regimen::Violation::code).collect()
    };
    assert_eq!(codes(&hidden), ["unknown-exercise"]);
    let after = format!(r#"{HOLD},{{"exercise":"rhomboid-strech"}}"#);
    assert_eq!(codes(&after), ["unknown-exercise", "no-warm-up"]);
}

#[test]
fn without_a_catalogue_hints_name_no_exercise() {
    let violations = Routine::builder("x")
        .kit(Kit::outdoors([]))
        .warm_up(get("renegade-row"))
        .strength(get("lat-pull-with-band"))
        .build()
        .unwrap_err();
    insta::assert_snapshot!(violations, @"
    step 1, `renegade-row`: its kind, strength exercise, is not for the warm-up phase; move it to the strength phase
    step 1, `renegade-row`: `dumbbell` is not at hand; add `dumbbell` (or `dumbbell-pair`)
    step 2, `lat-pull-with-band`: `high-anchor` and `resistance-band` are not at hand; add `high-anchor` (or `door`, `power-rack` or `pull-up-bar`) and `resistance-band`
    ");
}

#[test]
fn unknown_loads_fail_closed() {
    let unknown = Exercise::builder("mystery", "Mystery", ExerciseKind::Strength)
        .setup(Setup::new([]))
        .prescription("3x10")
        .build()
        .unwrap();
    let violations = Routine::builder("x")
        .sparing(BodyRegion::Knees)
        .warm_up(get("rhomboid-stretch"))
        .strength(unknown)
        .build()
        .unwrap_err();
    insta::assert_snapshot!(violations, @"step 2, `mystery`: what it loads is not known, and `knees` is to be spared");
}

#[test]
fn a_refusal_is_data() {
    let steps = format!(r#"{STRETCH},{{"exercise":"unilateral-band-row"}}"#);
    let violations = refused("[]", "", &steps);
    insta::assert_snapshot!(serde_json::to_string_pretty(&violations).unwrap(), @r#"
    [
      {
        "code": "missing-equipment",
        "message": "`resistance-band` is not at hand; it needs `middle-anchor` and `resistance-band`, or `resistance-band`",
        "path": "/steps/1",
        "step": 2,
        "key": null,
        "exercise": "unilateral-band-row",
        "hints": [
          {
            "code": "add-equipment",
            "message": "add `resistance-band`",
            "equipment": [
              "resistance-band"
            ],
            "edit": [
              {
                "op": "add",
                "path": "/kit/-",
                "value": "resistance-band"
              }
            ]
          },
          {
            "code": "use-exercise",
            "message": "use `door-frame-row` instead",
            "exercise": "door-frame-row",
            "edit": [
              {
                "op": "replace",
                "path": "/steps/1/exercise",
                "value": "door-frame-row"
              }
            ]
          }
        ],
        "ways": [
          [
            "middle-anchor",
            "resistance-band"
          ],
          [
            "resistance-band"
          ]
        ],
        "missing": [
          "resistance-band"
        ],
        "unknown": null
      }
    ]
    "#);
    let violation = violations.iter().next().unwrap();
    let ViolationKind::MissingEquipment { missing, ways, .. } = violation.kind() else {
        panic!("{violation}")
    };
    assert_eq!(*missing, EquipmentSet::from(Equipment::ResistanceBand));
    assert_eq!(ways.len(), 2);
    assert!(matches!(
        violation.hints()[0].kind(),
        HintKind::AddEquipment { equipment, .. }
            if *equipment == EquipmentSet::from(Equipment::ResistanceBand)
    ));
    assert!(matches!(violation.hints()[1].kind(), HintKind::UseExercise { .. }));
}

#[test]
fn the_steps_of_a_nested_superset_are_looked_at_too() {
    let steps = format!(
        r#"{{"superset":[{{"superset":[{STRETCH},{{"exercise":"nope"}}]}},{HOLD},
        {{"superset":[{{"superset":[{HOLD}]}}]}}]}},{{"exercise":"renegade-roe"}}"#
    );
    let violations = refused("[]", "", &steps);
    let told: Vec<_> =
        violations.iter().map(|it| (it.step().unwrap(), it.code())).collect();
    assert_eq!(
        told,
        [(1, "bad-superset"), (2, "unknown-exercise"), (5, "unknown-exercise")],
        "{violations}"
    );
    let text = format!(r#"{{"name":"x","steps":[{steps}]}}"#);
    let draft: RoutineDraft = serde_json::from_str(&text).unwrap();
    let again = serde_json::to_string(&draft).unwrap();
    assert_eq!(
        serde_json::from_str::<RoutineDraft>(&again).unwrap(),
        draft,
        "still nested"
    );
}

#[test]
fn a_step_in_the_wrong_phase_is_told_of_that_alone() {
    let steps = format!(
        r#"{STRETCH},{HOLD},{{"exercise":"prone-back-extension","phase":"warm-up"}}"#
    );
    insta::assert_snapshot!(refused("[]", "", &steps), @"step 3, `prone-back-extension`: its kind, strength exercise, is not for the warm-up phase; move it to the strength phase");
}

#[test]
fn suggestions_keep_to_the_level() {
    let steps = format!(r#"{STRETCH},{{"exercise":"lat-pull-with-band"}}"#);
    let kit = r#"["pull-up-bar","towel"]"#;
    let hint = |level: &str| {
        let violations = refused(kit, &format!(r#""level":"{level}","#), &steps);
        violations.first().hints().last().cloned().unwrap()
    };
    let hint = hint("beginner");
    let HintKind::UseExercise { exercise, .. } = hint.kind() else { panic!("{hint}") };
    let exercise = Catalog::builtin().get(exercise).unwrap();
    assert_eq!(exercise.level(), regimen::Level::Beginner);
}

#[test]
fn too_many_steps() {
    let step = || DraftStep::new("prone-back-extension");
    let of = |strength: usize| {
        let draft = RoutineDraft::new("x").step(DraftStep::new("rhomboid-stretch"));
        (0..strength).fold(draft, |draft, _| draft.step(step()))
    };
    assert_eq!(of(199).check(Catalog::builtin()).unwrap().steps().count(), 200);
    let violations = of(200).check(Catalog::builtin()).unwrap_err();
    assert_eq!(violations.to_string(), "steps in a routine must be 1 to 200, not `201`");
    assert_eq!(violations.first().path(), "/steps");

    // Nothing is said of the whole where not all of it was looked at.
    let stretches = (0..199).fold(RoutineDraft::new("x"), |draft, _| {
        draft.step(DraftStep::new("rhomboid-stretch"))
    });
    let violations = stretches.superset([step(), step()]).check(Catalog::builtin());
    assert_eq!(
        violations.unwrap_err().to_string(),
        "steps in a routine must be 1 to 200, not `201`"
    );
}
