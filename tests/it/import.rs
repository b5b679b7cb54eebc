//! Catalogues from elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use regimen::codes::{self, Area};
use regimen::exercise::Loads;
use regimen::import::{
    self, Import, ImportError, ImportOptions, ImportWarningKind, RowError,
};
use regimen::{
    Catalog, Equipment, EquipmentSet, Exercise, ExerciseKind, Kit, Laterality, Level,
    Muscle, MuscleGroup, Pace, Routine,
};
use serde_json::{Value, json};

use crate::rows;

#[expect(clippy::needless_pass_by_value, reason = "a case is a line")]
fn row(name: &str, equipment: Value, category: &str, instructions: &[&str]) -> Value {
    json!({
        "id": name.replace(' ', "_"), "name": name, "force": "pull", "level": "beginner",
        "mechanic": "compound", "equipment": equipment, "primaryMuscles": ["lats"],
        "secondaryMuscles": ["biceps"], "instructions": instructions, "category": category,
        "images": [],
    })
}

fn read(rows: &[Value]) -> Result<Import, ImportError> {
    import::free_exercise_db(&Value::from(rows).to_string())
}

/// Of every row the dose is told, and whether its loads are known.
const ALWAYS_TOLD: [&str; 3] = ["dose-default", "loads-inferred", "loads-unknown"];

/// The one exercise of a row, and the codes of what was inferred beyond dose and loads.
#[track_caller]
fn one(row: Value) -> (Exercise, Vec<&'static str>) {
    let imported = read(&[row]).unwrap();
    let codes = imported.warnings().iter().map(import::ImportWarning::code);
    let codes = codes.filter(|code| !ALWAYS_TOLD.contains(code)).collect();
    (imported.catalog().iter().next().unwrap().clone(), codes)
}

fn equipment_of(
    name: &str,
    equipment: Value,
    category: &str,
    step: &str,
) -> EquipmentSet {
    let (exercise, _) = one(row(name, equipment, category, &[step]));
    assert_eq!(exercise.setups().len(), 1);
    exercise.setups()[0].equipment()
}

#[test]
fn every_row_is_kept_and_goes_through_our_json() {
    let imported = keeps_every_row(rows::FIXTURE);
    assert_eq!(imported.catalog().len(), 33);
    let Some(text) = rows::real("every_row_is_kept_and_goes_through_our_json") else {
        return;
    };
    let imported = keeps_every_row(&text);
    assert_eq!(imported.catalog().len(), 873);
    let of = |level| imported.catalog().query().up_to(level).into_iter().count();
    assert_eq!(
        (of(Level::Beginner), of(Level::Intermediate), of(Level::Expert)),
        (523, 816, 873)
    );
}

#[track_caller]
fn keeps_every_row(text: &str) -> Import {
    let rows: Vec<Value> = serde_json::from_str(text).unwrap();
    let imported = import::free_exercise_db(text).unwrap();
    assert_eq!(imported.catalog().len(), rows.len());
    let copy: Catalog =
        serde_json::from_str(&serde_json::to_string(imported.catalog()).unwrap())
            .unwrap();
    assert_eq!(&copy, imported.catalog());
    for exercise in imported.catalog() {
        let json = serde_json::to_string(exercise).unwrap();
        assert_eq!(&serde_json::from_str::<Exercise>(&json).unwrap(), exercise);
        assert!(exercise.loads().is_none_or(Loads::is_inferred));
        assert!(imported.warnings().iter().any(|it| it.exercise() == exercise.id()));
    }
    imported
}

/// What is made of each row, at a glance.
#[test]
fn the_rows_of_the_fixture() {
    let imported = import::free_exercise_db(rows::FIXTURE).unwrap();
    let lines = imported.catalog().iter().map(|exercise| {
        let setup = &exercise.setups()[0];
        let unknown = setup.unknown().map(|it| format!(" + {it}?")).unwrap_or_default();
        let pattern = exercise.pattern().map_or("-", |pattern| pattern.as_str());
        let coached = if exercise.needs_coaching() { ", coached" } else { "" };
        let loads = setup.loads().map_or("?".into(), |loads| {
            format!("{} | {}", loads.heavily(), loads.lightly())
        });
        let impact = if exercise.impact() { ", impact" } else { "" };
        format!(
            "{}: {} {}{coached}{impact}; {pattern}; {}; [{}]{unknown}; {loads}",
            exercise.id(),
            exercise.laterality(),
            exercise.kind(),
            exercise.prescription(),
            setup.equipment(),
        )
    });
    let lines: Vec<String> = lines.collect();
    insta::assert_snapshot!(lines.join("\n"), @r"
    kitchen-bench-press: bilateral strength; horizontal-push; 2-3x8-12; [bench, barbell]; shoulders, elbows | upper-back, lower-back, wrists-hands
    meadow-pull-ups: bilateral strength; vertical-pull; 2-3x8-12; [pull-up-bar]; shoulders, upper-back, elbows | wrists-hands
    parlour-dips: bilateral strength; vertical-push; 2-3x8-12; [dip-bars]; shoulders, elbows, wrists-hands | upper-back, hips-thighs
    two-hand-porch-curl: bilateral strength; elbow-flexion; 2-3x8-12; [dumbbell-pair]; elbows | shoulders, lower-back, wrists-hands
    one-arm-fence-row: unilateral strength; horizontal-pull; 2-3x8-12/side; [bench, dumbbell]; upper-back | shoulders, elbows, lower-back, wrists-hands, hips-thighs
    alternate-doorstep-press: alternating strength; -; 2-3x8-12/side; [dumbbell-pair]; ?
    goblet-squat-to-box: bilateral strength; squat; 2-3x8-12; [box, kettlebell]; hips-thighs, knees, ankles-feet | shoulders, upper-back, elbows, lower-back, wrists-hands
    double-kettlebell-doorway-carry: bilateral strength, coached; carry; 2-3x20-30s; [kettlebell-pair]; lower-back, wrists-hands | neck, shoulders, upper-back, elbows, hips-thighs, knees, ankles-feet
    garden-power-clean: bilateral strength, coached, impact; -; 3x3-5; [barbell]; ?
    upright-attic-row: bilateral strength, coached; vertical-pull; 3x3-5; [barbell]; shoulders | neck, upper-back, elbows, wrists-hands
    hallway-lunge: unilateral strength; lunge; 2-3x8-12/side; []; knees, ankles-feet | lower-back, hips-thighs
    fireside-plank: bilateral strength; anti-extension; 2-3x20-30s; [];  | shoulders, upper-back, elbows, lower-back, hips-thighs, ankles-feet
    cable-kitchen-pushdown: bilateral strength; elbow-extension; 2-3x8-12; [cable-machine]; elbows | shoulders, lower-back, wrists-hands
    leg-press-by-the-window: bilateral strength; squat; 2-3x8-12; [leg-press]; hips-thighs, knees, ankles-feet | shoulders, lower-back
    nameless-contraption: bilateral strength; -; 2-3x8-12; [] + machine?; ?
    log-lift-on-the-heap: bilateral strength, coached; -; 3x3-5; [log]; ?
    band-porch-pull-apart: bilateral strength; horizontal-pull; 2-3x8-12; [resistance-band];  | shoulders, upper-back, elbows, lower-back, wrists-hands
    lake-ball-slam: bilateral plyometric; -; 2-3x5; [medicine-ball, partner]; ?
    meadow-box-jump: bilateral plyometric, impact; -; 2-3x5; [box]; ?
    seesaw-preacher-curl: alternating strength; elbow-flexion; 2-3x8-12/side; [preacher-bench, ez-bar]; elbows | shoulders, wrists-hands
    sunday-hamstring-stretch: unilateral static-stretch; static-stretch; 2x20-30s/side; []; ?
    morning-arm-circles: bilateral dynamic-stretch; dynamic-mobility; 2x20-30s; []; ?
    foam-roll-under-the-calf: bilateral static-stretch; static-stretch; 2x20-30s; [foam-roller]; ?
    treadmill-stroll: bilateral cardio; locomotion; 1x300s; [treadmill]; ?
    sitting-against-the-wall: bilateral strength; -; 2-3x20-30s; [wall]; ?
    crunch-on-the-ball: bilateral strength; trunk-flexion; 2-3x8-12; [exercise-ball]; lower-back | neck, upper-back, hips-thighs
    curl-up-with-held-feet: bilateral strength; trunk-flexion; 2-3x8-12; [low-anchor]; lower-back | neck, upper-back, hips-thighs, knees, ankles-feet
    heel-raise-by-the-hearth: bilateral strength; plantar-flexion; 2-3x8-12; [];  | knees, ankles-feet
    curl-on-a-rainy-day: bilateral strength; elbow-flexion; 2-3x8-12; [barbell]; elbows | shoulders, lower-back, wrists-hands
    good-morning-neighbour: bilateral strength, coached; hinge; 3x3-5; [barbell, squat-rack]; lower-back, hips-thighs | neck, shoulders, upper-back, wrists-hands, knees
    good-morning-neighbour-2: bilateral strength, coached; hinge; 3x3-5; [resistance-band]; lower-back, hips-thighs | neck, shoulders, upper-back, wrists-hands, knees
    shrug-in-the-smith: bilateral strength; scapular-elevation; 2-3x8-12; [smith-machine]; upper-back | neck, shoulders, lower-back, wrists-hands
    wordless-hop: bilateral plyometric, impact; -; 2-3x5; []; ?
    ");
}

#[test]
fn equipment_that_the_text_speaks_of() {
    use Equipment as E;
    let barbell = || json!("barbell");
    for (name, field, step, expected) in [
        ("Pullups", json!("body only"), "Hang.", &[E::PullUpBar][..]),
        ("Curl", json!("dumbbell"), "Sit on a bench.", &[E::Dumbbell, E::Bench]),
        ("Press", barbell(), "Lie on an incline bench.", &[E::Barbell, E::InclineBench]),
        ("Squat", barbell(), "Set the bar on a rack.", &[E::Barbell, E::SquatRack]),
        ("Squat", barbell(), "Rack the bar.", &[E::Barbell]),
        ("Press", barbell(), "It is like a bench press.", &[E::Barbell]),
        ("Row", barbell(), "You may sit on a bench.", &[E::Barbell]),
        ("Row", barbell(), "Hold it, or a dumbbell.", &[E::Barbell]),
        ("Row", barbell(), "Do it without a bench.", &[E::Barbell]),
        ("Row", Value::Null, "Lie on a bench or the floor.", &[]),
        ("Dips", json!("other"), "Use parallel bars.", &[E::DipBars]),
        ("Leg Press", json!("machine"), "Press.", &[E::LegPress]),
        ("Row", json!("machine"), "Use a smith machine.", &[E::SmithMachine]),
        ("Curl", json!("dumbbell"), "Hold two dumbbells.", &[E::DumbbellPair]),
        ("One-Arm Row", json!("dumbbell"), "Not two dumbbells.", &[E::Dumbbell]),
        (
            "Throw",
            json!("medicine ball"),
            "Throw it to a partner.",
            &[E::MedicineBall, E::Partner],
        ),
        ("Roll", json!("foam roll"), "Roll your IT band.", &[E::FoamRoller]),
        ("Sit", Value::Null, "Sit on a chair by the wall.", &[E::Chair, E::Wall]),
        ("Plain", Value::Null, "Bend.", &[]),
        (
            "Press",
            barbell(),
            "Sit in a squat rack. Position it.",
            &[E::Barbell, E::SquatRack],
        ),
        ("Row", Value::Null, "Set a bar in a rack.", &[E::Barbell, E::SquatRack]),
        ("Squat", barbell(), "Lie on incline an bench.", &[E::Barbell, E::InclineBench]),
        ("Step Up", Value::Null, "Face an elevated platform.", &[E::Box]),
        ("Heel Drop", Value::Null, "Put your heel on a step.", &[E::Step]),
        (
            "Crunch",
            Value::Null,
            "Rest your feet on an exercise ball.",
            &[E::ExerciseBall],
        ),
        ("Hug", Value::Null, "Hold a weight plate.", &[E::WeightPlate]),
        ("Pull-Up", Value::Null, "Put on a dip belt.", &[E::DipBelt, E::PullUpBar]),
        ("Climb", Value::Null, "Hold a climbing rope.", &[E::ClimbingRope]),
        ("Curl-Up", Value::Null, "Hook your feet under something.", &[E::LowAnchor]),
        ("Squat with Chains", barbell(), "Bend.", &[E::Barbell, E::Chains]),
        ("Bench Press", barbell(), "Press.", &[E::Barbell, E::Bench]),
        (
            "Press",
            barbell(),
            "Unhook it from a Smith machine rack.",
            &[E::Barbell, E::SmithMachine],
        ),
        ("Leg Curl", json!("machine"), "Lie on the bench.", &[E::LegCurlMachine]),
        ("Suspended Row", json!("other"), "Face the rack.", &[E::SuspensionTrainer]),
    ] {
        let found = equipment_of(name, field, "strength", step);
        assert_eq!(
            found,
            expected.iter().copied().collect::<EquipmentSet>(),
            "{name}: {step}"
        );
    }
}

#[test]
fn what_the_text_offers_as_a_choice() {
    use Equipment as E;
    for (name, field, step, expected) in [
        // Of two things, the lesser where one stands in for the other.
        ("Jump", Value::Null, "Face a bench or box.", &[E::Box][..]),
        ("Jump", Value::Null, "Face a box or bench. Leave the bench.", &[E::Box]),
        ("Lean", Value::Null, "Lie on a bench or step.", &[E::Step]),
        // Otherwise the first, or the one that is needed anyhow.
        ("Throw", Value::Null, "Face a wall or a partner.", &[E::Wall]),
        ("Press", Value::Null, "Use a rack or the bench. Lie on the bench.", &[E::Bench]),
        // Anything will do.
        ("Swing", Value::Null, "Hold a chair or other support.", &[]),
        ("Press", Value::Null, "Sit on a bench or stand.", &[]),
        ("Hold", Value::Null, "Hold a surface such as a chair.", &[]),
        ("Hold", Value::Null, "Brace as you would like a wall.", &[]),
        ("Curl", Value::Null, "Alternatively, sit on a bench.", &[]),
        // Any strap will do, and the band is one.
        ("Pull", Value::Null, "Loop a belt, rope, or band.", &[E::ResistanceBand]),
        ("Pull", json!("other"), "Loop a belt, band, or rope.", &[E::ResistanceBand]),
        // What one does without.
        ("Throw", Value::Null, "Face a partner. It works if you lack a partner.", &[]),
        ("Curl", Value::Null, "Lie on a bench. If you don't have a bench, sit.", &[]),
        ("Row with No Bench", Value::Null, "Use the bench.", &[]),
        ("Sit", Value::Null, "Sit on a bench. You can use a bench or box.", &[E::Bench]),
        // No choice at all.
        ("Fly", Value::Null, "Lie on a bench, no higher than your knee.", &[E::Bench]),
        ("Fly", Value::Null, "Set a bench so that you can reach it.", &[E::Bench]),
        ("Fly", Value::Null, "Lie on the bench, with a pad if possible.", &[E::Bench]),
        // The words of another exercise.
        ("Curl", json!("barbell"), "Lift the dumbbells.", &[E::Barbell]),
        ("Turn", json!("cable"), "Stand beside the band.", &[E::CableMachine]),
        ("Push", Value::Null, "Lie as for a dumbbell press.", &[]),
    ] {
        let found = equipment_of(name, field, "strength", step);
        let expected: EquipmentSet = expected.iter().copied().collect();
        assert_eq!(found, expected, "{name}: {step}");
    }
}

#[test]
fn one_weight_or_two() {
    use Equipment as E;
    for (name, step, expected) in [
        ("Curl", "Hold a dumbbell on each hand.", E::DumbbellPair),
        ("Curl", "Hold a dumbbell with each arm.", E::DumbbellPair),
        ("Curl", "Hold two dumbbells. Lift one dumbbell.", E::DumbbellPair),
        ("Curl", "Pick up one dumbbell. Lower the dumbbells.", E::Dumbbell),
        ("Curl", "Put the dumbbell on each side.", E::Dumbbell),
    ] {
        let found = equipment_of(name, json!("dumbbell"), "strength", step);
        assert_eq!(found, expected.into(), "{name}: {step}");
    }
}

#[test]
fn which_thing_a_vague_word_means() {
    use Equipment as E;
    let of = |name: &str, field: &str, step: &str| {
        let (exercise, _) = one(row(name, json!(field), "strength", &[step]));
        let setup = &exercise.setups()[0];
        (setup.equipment(), setup.unknown().map(str::to_owned))
    };
    for (name, field, step, expected) in [
        ("Cone Hop (or Hurdle Hop)", "other", "Hop.", E::Cone),
        ("Heel Slides", "other", "Slide.", E::Sliders),
        ("Sit-Up and Press", "other", "Hold a weight.", E::WeightPlate),
        ("Squeeze", "other", "Push two plates together.", E::WeightPlate),
        ("Shoulder Turn", "other", "Hold a pole or broomstick.", E::Stick),
        ("Mid Row", "other", "Hold the pull-up apparatus.", E::PullUpBar),
        ("Squat", "machine", "Lift the bar, unlock it, and bend.", E::SmithMachine),
    ] {
        assert_eq!(of(name, field, step), (expected.into(), None), "{name}");
    }
    let nothing = EquipmentSet::empty();
    for (name, field) in [("Stone Trainer", "other"), ("Dip Machine", "machine")] {
        assert_eq!(of(name, field, "Lift."), (nothing, Some(field.to_owned())), "{name}");
    }
}

#[test]
fn patterns_by_the_name() {
    use regimen::exercise::Pattern as P;
    let pattern = |name: &str| {
        let (exercise, _) = one(row(name, json!("dumbbell"), "strength", &["Lift."]));
        exercise.pattern()
    };
    for (name, expected) in [
        ("Upright Barbell Row", P::VerticalPull),
        ("Rear Lateral Raise", P::HorizontalPull),
        ("Side Lateral Raise", P::ShoulderAbduction),
        ("Back Flyes", P::HorizontalPull),
        ("Palms-Down Wrist Curl", P::WristExtension),
        ("Wrist Curl", P::WristFlexion),
        ("Handstand Push-Up", P::VerticalPush),
        ("Scapular Pull-Up", P::ScapularDepression),
        ("Straight-Arm Pulldown", P::ShoulderExtension),
        ("Middle Back Shrug", P::ScapularRetraction),
        ("Reverse Calf Raise", P::Dorsiflexion),
        ("Reverse Hyperextension", P::HipExtension),
        ("One-Legged Cable Kickback", P::HipExtension),
        ("Triceps Kickback", P::ElbowExtension),
        ("Bent-Knee Hip Raise", P::TrunkFlexion),
        ("Crunch", P::TrunkFlexion),
    ] {
        assert_eq!(pattern(name), Some(expected), "{name}");
    }
    for name in [
        "Oblique Crunch",
        "Cross-Body Crunch",
        "Crunch with Side Bends",
        "Front Raise and Pullover",
        "Turkish Get-Up (Squat Style)",
        "High Pulley Row",
        "Sissy Squat",
    ] {
        assert_eq!(pattern(name), None, "{name}");
    }
}

#[test]
fn what_is_not_told_apart_is_possible_with_no_kit() {
    let (mystery, codes) =
        one(row("Svend Thing", json!("other"), "strength", &["Press."]));
    assert_eq!(mystery.setups()[0].unknown(), Some("other"));
    assert!(codes.contains(&"equipment-unknown"));
    let everything: Kit = Equipment::ALL.iter().copied().collect();
    assert!(mystery.setup_for(&everything).is_none());
    let refused = Routine::builder("x")
        .kit(everything)
        .warm_up(Catalog::builtin().get("cat-cow").unwrap())
        .strength(mystery)
        .build()
        .unwrap_err();
    assert_eq!(
        refused.to_string(),
        "step 2, `svend-thing`: it needs unidentified equipment (`other`)"
    );
}

#[test]
fn sides_by_the_wording() {
    let laterality = |name: &str, step: &str| {
        let (exercise, _) = one(row(name, json!("dumbbell"), "strength", &[step]));
        assert_eq!(
            exercise.prescription().is_per_side(),
            exercise.laterality() != Laterality::Bilateral
        );
        exercise.laterality()
    };
    assert_eq!(laterality("Row", "Pull."), Laterality::Bilateral);
    assert_eq!(laterality("One-Arm Row", "Pull."), Laterality::Unilateral);
    assert_eq!(laterality("Single Leg Squat", "Bend."), Laterality::Unilateral);
    assert_eq!(laterality("Row", "Repeat on the other side."), Laterality::Unilateral);
    assert_eq!(laterality("Row", "Then switch sides."), Laterality::Unilateral);
    assert_eq!(laterality("Row", "Hold on with the other hand."), Laterality::Bilateral);
    assert_eq!(laterality("Alternate Curl", "Curl."), Laterality::Alternating);
    assert_eq!(laterality("Curl", "Continue alternating legs."), Laterality::Alternating);
    assert_eq!(laterality("Curl", "Use an alternating grip."), Laterality::Bilateral);

    for (name, step, expected) in [
        ("Side to Side Chin", "Pull.", Laterality::Alternating),
        ("See-Saw Press", "Push.", Laterality::Alternating),
        ("Jump", "Land, reversing the position of your legs.", Laterality::Alternating),
        ("Lunge", "Step on, repeating on the other leg.", Laterality::Alternating),
        (
            "Crawl",
            "Return the leg and repeat on the other side.",
            Laterality::Alternating,
        ),
        ("Bend", "Repeat to the left. Do 10 repetitions.", Laterality::Alternating),
        ("Bend", "Repeat on the left side. Do 10 reps.", Laterality::Alternating),
        ("Bend", "Do 10 reps. Repeat on the left side.", Laterality::Unilateral),
        ("Bend", "Do 10 reps before switching sides.", Laterality::Unilateral),
        ("Press", "Repeat facing the other direction.", Laterality::Unilateral),
        ("One-Arm Fly", "Continue alternating.", Laterality::Alternating),
        // Both sides work together.
        ("Circle", "Then go the opposite direction.", Laterality::Bilateral),
        ("Turn", "Turn it to the opposite side.", Laterality::Bilateral),
        ("Press", "You can alternate hands.", Laterality::Bilateral),
        (
            "Press",
            "Lower it behind the neck. Alternate in this manner.",
            Laterality::Bilateral,
        ),
        (
            "Alternating Raise",
            "Go on alternating to the front and side.",
            Laterality::Bilateral,
        ),
        (
            "Fly",
            "With one in each hand, lift. Repeat with the other arm.",
            Laterality::Bilateral,
        ),
        ("Squat", "Do it with the same length on each side.", Laterality::Bilateral),
    ] {
        assert_eq!(laterality(name, step), expected, "{name}: {step}");
    }
}

#[test]
fn kinds_doses_and_coaching() {
    let dose = |name: &str, category: &str, force: Value| {
        let mut row = row(name, json!("body only"), category, &["Do it."]);
        row["force"] = force;
        let (exercise, _) = one(row);
        (exercise.kind(), exercise.prescription().to_string(), exercise.needs_coaching())
    };
    let pull = || json!("pull");
    assert_eq!(
        dose("Row", "strength", pull()),
        (ExerciseKind::Strength, "2-3x8-12".into(), false)
    );
    assert_eq!(
        dose("Plank", "strength", json!("static")),
        (ExerciseKind::Strength, "2-3x20-30s".into(), false)
    );
    assert_eq!(
        dose("Hop", "plyometrics", pull()),
        (ExerciseKind::Plyometric, "2-3x5".into(), false)
    );
    assert_eq!(
        dose("Run", "cardio", pull()),
        (ExerciseKind::Cardio, "1x300s".into(), false)
    );
    assert_eq!(
        dose("Lean", "stretching", pull()),
        (ExerciseKind::StaticStretch, "2x20-30s".into(), false)
    );
    assert_eq!(
        dose("Arm Circles", "stretching", pull()),
        (ExerciseKind::DynamicStretch, "2x20-30s".into(), false)
    );
    let stretch = |name: &str, step: &str| {
        one(row(name, Value::Null, "stretching", &[step])).0.kind()
    };
    assert_eq!(
        stretch("Toe Touches", "Hold for 10 seconds."),
        ExerciseKind::StaticStretch
    );
    assert_eq!(stretch("Lean", "Do 10 repetitions."), ExerciseKind::DynamicStretch);
    assert_eq!(stretch("Calf Rolling", "Roll on it."), ExerciseKind::StaticStretch);
    assert_eq!(
        dose("Lift", "strongman", pull()),
        (ExerciseKind::Strength, "3x3-5".into(), true)
    );
    assert_eq!(
        dose("Pull", "olympic weightlifting", pull()),
        (ExerciseKind::Strength, "3x3-5".into(), true)
    );
    assert_eq!(
        dose("Snatch", "strength", pull()),
        (ExerciseKind::Strength, "3x3-5".into(), true)
    );
    assert_eq!(
        dose("Upright Barbell Row", "strength", pull()),
        (ExerciseKind::Strength, "3x3-5".into(), true)
    );
}

#[test]
fn roles_ids_and_rows_without_anything() {
    let mut both = row("Pull", json!("body only"), "strength", &["Pull."]);
    both["secondaryMuscles"] = json!(["lats", "biceps"]);
    let (exercise, codes) = one(both);
    assert_eq!(exercise.primary(), MuscleGroup::Lats.muscles());
    assert_eq!(exercise.secondary(), MuscleGroup::Biceps.muscles());
    assert!(codes.contains(&"role-repeated"));

    let mut bare = row("Bare", json!("body only"), "strength", &[]);
    bare["primaryMuscles"] = json!([]);
    bare["secondaryMuscles"] = json!([]);
    let (exercise, codes) = one(bare);
    assert!(exercise.primary().is_empty() && exercise.instructions().is_empty());
    assert!(codes.contains(&"no-muscles") && codes.contains(&"no-steps"));

    let same = || row("Same", json!("body only"), "strength", &["Pull."]);
    let imported = read(&[same(), same(), same()]).unwrap();
    let ids: Vec<&str> = imported.catalog().iter().map(|it| it.id().as_str()).collect();
    assert_eq!(ids, ["same", "same-2", "same-3"]);
    let suffixed = imported.warnings().iter().filter(|it| it.code() == "id-suffixed");
    assert_eq!(suffixed.count(), 2);
}

#[test]
fn every_error_names_the_row_and_the_value() {
    let error = |field: &str, value: Value| {
        let good = row("Good", json!("body only"), "strength", &["Pull."]);
        let mut bad = row("Bad", json!("body only"), "strength", &["Pull."]);
        bad[field] = value;
        read(&[good, bad]).unwrap_err()
    };
    for (field, value, expected) in [
        (
            "primaryMuscles",
            json!(["lat"]),
            "no muscle of free-exercise-db is called `lat`; did you mean `lats`?",
        ),
        (
            "force",
            json!("pul"),
            "no force of free-exercise-db is called `pul`; did you mean `pull`?",
        ),
        ("level", json!("guru"), "no level of free-exercise-db is called `guru`"),
        (
            "mechanic",
            json!("compund"),
            "no mechanic of free-exercise-db is called `compund`; did you mean `compound`?",
        ),
        (
            "equipment",
            json!("spaceship"),
            "no equipment of free-exercise-db is called `spaceship`",
        ),
        (
            "category",
            json!("strenght"),
            "no category of free-exercise-db is called `strenght`; did you mean `strength`?",
        ),
    ] {
        let error = error(field, value);
        assert_eq!(error.to_string(), format!("row 2, `Bad`: {expected}"));
        assert_eq!((error.code(), error.row_number()), ("unknown-value", Some(2)));
    }
    let nameless = error("name", json!(""));
    assert_eq!(nameless.code(), "invalid-row");
    assert!(
        nameless.to_string().starts_with("row 2, ``: exercise `bad` is not valid: name:")
    );
    let unreadable = error("instructions", json!({}));
    assert_eq!((unreadable.code(), unreadable.row_number()), ("unreadable-row", Some(2)));
    assert_eq!(
        unreadable.to_string(),
        "row 2, `Bad`: it cannot be read: invalid type: map, expected a list of texts"
    );
}

#[test]
fn errors_are_data_and_name_their_causes() {
    use std::error::Error as _;

    let with = |field: &str, value: Value| {
        let mut row = row("Bad", json!("body only"), "strength", &["Pull."]);
        row[field] = value;
        read(&[row]).unwrap_err()
    };
    let unknown = with("force", json!("pul"));
    assert_eq!(
        (unknown.format(), unknown.row_number(), unknown.row_name()),
        ("free-exercise-db", Some(1), Some("Bad"))
    );
    assert_eq!(
        (unknown.field(), unknown.value(), unknown.nearest()),
        (Some("force"), Some("pul"), Some("pull"))
    );
    assert_eq!(
        serde_json::to_value(&unknown).unwrap(),
        json!({
            "code": "unknown-value",
            "message": "row 1, `Bad`: no force of free-exercise-db is called `pul`; did you mean \
                        `pull`?",
            "format": "free-exercise-db", "row": 1, "name": "Bad",
            "field": "force", "value": "pul", "nearest": "pull",
        })
    );
    let source = unknown.source().unwrap();
    assert_eq!(source.downcast_ref::<RowError>(), unknown.row_error());

    let invalid = with("name", json!(""));
    assert_eq!(
        (invalid.code(), invalid.field(), invalid.value()),
        ("invalid-row", None, None)
    );
    let cause = invalid.source().and_then(std::error::Error::source).unwrap();
    assert!(cause.is::<regimen::exercise::InvalidExercise>(), "{cause}");
    let json = serde_json::to_value(&invalid).unwrap();
    assert_eq!((&json["row"], &json["faults"][0]["field"]), (&json!(1), &json!("name")));

    let file = import::wger("[").unwrap_err();
    assert!(file.source().is_none() && file.row_error().is_none());
    let json = serde_json::to_value(&file).unwrap();
    assert_eq!((&json["code"], &json["format"]), (&json!("bad-file"), &json!("wger")));
    assert_eq!(json.get("row"), None);
    for error in [&unknown, &invalid, &file] {
        assert!(codes::find(Area::Import, error.code()).is_some(), "{error}");
    }
}

#[test]
fn every_warning_is_data() {
    let mut rows: Vec<Value> = serde_json::from_str(rows::FIXTURE).unwrap();
    rows[0]["level"] = json!("guru");
    rows[2]["equipment"] = json!("spaceship");
    rows[3]["primaryMuscles"] = json!("Rear Delts");
    rows[4]["instructions"] = json!(["Нагнитесь и потяните гантель к поясу."]);
    rows[5]["images"] = json!({});
    let mut nameless = rows[6].clone();
    nameless.as_object_mut().unwrap().remove("name");
    rows.push(nameless);
    rows.push(row("Band-Assisted Pull-Up", json!("other"), "strength", &["Pull up."]));
    rows.push(row("Barbell Curl", json!("barbell"), "strength", &["Bend the arms."]));
    rows.push(row("Wall Sit", json!("body only"), "strength", &["Sit at the wall."]));
    let text = Value::from(rows).to_string();
    let imported = ImportOptions::lenient().free_exercise_db(&text).unwrap();
    let mut facts: BTreeMap<&str, Value> = BTreeMap::new();
    for warning in imported.warnings() {
        let json = serde_json::to_value(warning).unwrap();
        assert_eq!(json["code"], warning.code());
        assert_eq!(json["message"], warning.kind().to_string());
        assert_eq!(json["exercise"], warning.exercise().as_str());
        assert_eq!(
            warning.to_string(),
            format!("`{}`: {}", warning.exercise(), warning.kind())
        );
        assert!(codes::find(Area::Import, warning.code()).is_some(), "{warning}");
        let mut kind = serde_json::to_value(warning.kind()).unwrap();
        kind["exercise"] = json["exercise"].clone();
        assert_eq!(kind, json);
        let mut rest = json;
        for common in ["code", "message", "exercise"] {
            rest.as_object_mut().unwrap().remove(common);
        }
        facts.entry(warning.code()).or_insert(rest);
    }
    let fact = |code: &str| &facts[code];
    assert_eq!(*fact("equipment-inferred"), json!({ "equipment": "bench" }));
    assert_eq!(*fact("pair-inferred"), json!({ "equipment": "dumbbell-pair" }));
    assert_eq!(*fact("equipment-unknown"), json!({ "unknown": "spaceship" }));
    assert_eq!(*fact("equipment-assumed-none"), json!({}));
    assert_eq!(*fact("laterality-inferred"), json!({ "laterality": "unilateral" }));
    assert_eq!(*fact("kind-inferred"), json!({ "kind": "static-stretch" }));
    assert_eq!(*fact("pattern-inferred"), json!({ "pattern": "horizontal-push" }));
    let thighs = json!({ "muscles": ["rectus-femoris", "vasti"] });
    assert_eq!(*fact("role-repeated"), thighs);
    let dropped =
        json!({ "format": "free-exercise-db", "field": "level", "value": "guru" });
    assert_eq!(*fact("value-dropped"), dropped);
    assert_eq!(
        *fact("value-read"),
        json!({ "format": "free-exercise-db", "field": "muscle", "value": "Rear Delts",
                "read_as": "posterior-deltoid" })
    );
    assert_eq!(*fact("row-left-out"), json!({}));
    assert_eq!(*fact("not-english"), json!({}), "the source does not say which");
    assert_eq!(
        *fact("loads-inferred"),
        json!({ "loads": { "heavy": ["shoulders", "elbows"],
                           "light": ["upper-back", "lower-back", "wrists-hands"],
                           "inferred": true } })
    );
    let known: BTreeSet<&str> = facts.keys().copied().collect();
    for code in codes::all().filter(|code| code.area() == Area::Import) {
        let of_errors = [
            "bad-file",
            "no-rows",
            "other-contents",
            "unknown-value",
            "missing-field",
            "unreadable-row",
            "invalid-row",
        ];
        assert!(
            known.contains(code.id()) != of_errors.contains(&code.id()),
            "{}",
            code.id()
        );
    }
}

#[test]
fn a_lenient_reading_leaves_out_words_rather_than_rows() {
    let good = row("Good", json!("body only"), "strength", &["Pull."]);
    let mut bad = row("Bad", json!("body only"), "strength", &["Pull."]);
    bad["level"] = json!("guru");
    let mut nameless = good.clone();
    for field in ["name", "id"] {
        nameless.as_object_mut().unwrap().remove(field);
    }
    let text = Value::from(vec![bad, nameless, good]).to_string();
    assert!(import::free_exercise_db(&text).is_err());
    let imported = ImportOptions::lenient().free_exercise_db(&text).unwrap();
    assert_eq!(imported.catalog().len(), 2);
    assert_eq!(imported.catalog().get("bad").unwrap().level(), Level::Intermediate);
    let messages: Vec<String> =
        imported.warnings().iter().map(ToString::to_string).collect();
    assert_eq!(
        messages[0],
        "`bad`: a value was left out: no level of free-exercise-db is called `guru`"
    );
    let left_out = "`row-2`: left out: a row of free-exercise-db has a `name`, and this one has none";
    assert!(messages.iter().any(|it| it == left_out), "{messages:#?}");
    let is_left_out = |it: &import::ImportWarning| {
        matches!(it.kind(), ImportWarningKind::RowLeftOut(_))
    };
    assert_eq!(imported.warnings().iter().filter(|it| is_left_out(it)).count(), 1);
}

#[test]
fn exercemus_rows() {
    let text = json!({
        "categories": [], "equipment": [], "muscles": [], "muscle_groups": {},
        "exercises_to_merge": [],
        "exercises": [
            { "category": "calisthenics", "name": "Archer Push Up", "equipment": ["gym mat"],
              "instructions": ["Lower to one side.", "Repeat on the other side."],
              "primary_muscles": ["chest"], "secondary_muscles": ["triceps", "serratus anterior"],
              "aliases": ["Side-to-Side Push Up"], "tempo": "3-1-1-0", "variation_on": ["Push Up"],
              "license": { "full_name": "CC", "short_name": "CC-BY-SA 4", "url": "https://cc.org" },
              "license_author": "me" },
            { "category": "strength", "name": "Curl", "equipment": ["ez curl bar", "bench"],
              "instructions": [], "primary_muscles": ["brachialis"], "secondary_muscles": [] } ]
    });
    let imported = import::exercemus(&text.to_string()).unwrap();
    let push = imported.catalog().get("archer-push-up").unwrap();
    assert_eq!(push.aliases(), ["Side-to-Side Push Up"]);
    assert_eq!(push.prescription().to_string(), "2-3x8-12/side tempo 3-1-1-0");
    assert!(push.secondary().contains(Muscle::SerratusAnterior));
    assert!(push.setups()[0].equipment().is_empty());
    let source = push.source().unwrap();
    assert_eq!((source.license(), source.author()), ("CC-BY-SA-4.0", Some("me")));
    assert_eq!(source.url(), Some("https://cc.org"));
    let curl = imported.catalog().get("curl").unwrap();
    assert_eq!(curl.setups()[0].equipment(), [Equipment::EzBar, Equipment::Bench].into());
    assert_eq!(curl.level(), Level::Intermediate, "none is stated");
    let bad = text.to_string().replace("brachialis", "brachalis");
    assert_eq!(
        import::exercemus(&bad).unwrap_err().to_string(),
        "row 2, `Curl`: no muscle of exercemus is called `brachalis`; did you mean `brachialis`?"
    );
    let bad = text.to_string().replace("3-1-1-0", "slow");
    assert_eq!(
        import::exercemus(&bad).unwrap_err().to_string(),
        "row 1, `Archer Push Up`: no tempo of exercemus is called `slow`"
    );
}

#[test]
fn wger_rows_as_a_page_and_as_a_list() {
    let rows = json!([
        { "id": 31, "uuid": "x", "category": { "id": 13, "name": "Shoulders" },
          "muscles": [{ "id": 2, "name": "Anterior deltoid", "name_en": "Shoulders" }],
          "muscles_secondary": [{ "id": 9 }],
          "equipment": [{ "id": 11, "name": "Resistance band" }],
          "translations": [
            { "language": 1, "name": "Rudern", "description": "", "aliases": [], "notes": [] },
            { "language": 2, "name": "Face Pull",
              "description": "<p>Pull to your <b>face</b>.</p><ul><li>Breathe &amp; return</li></ul>",
              "aliases": [{ "alias": "Band Face Pull" }], "notes": [{ "comment": "x" }] } ],
          "license": { "short_name": "CC-BY-SA 4", "full_name": "CC", "url": "" },
          "license_author": "me", "variation_group": null },
        { "id": 32, "category": { "id": 15, "name": "Cardio" }, "muscles": [],
          "muscles_secondary": [], "equipment": [{ "id": 7, "name": "none" }],
          "translations": [], "license": null, "license_author": "" }
    ]);
    let page = json!({ "count": 2, "next": null, "previous": null, "results": rows });
    let imported = import::wger(&rows.to_string()).unwrap();
    assert_eq!(import::wger(&page.to_string()).unwrap(), imported);
    let pull = imported.catalog().get("face-pull").unwrap();
    assert_eq!(pull.instructions(), ["Pull to your face.", "Breathe & return"]);
    assert_eq!(
        pull.primary(),
        MuscleGroup::Deltoids.muscles(),
        "not the front deltoid alone"
    );
    assert_eq!(pull.secondary(), MuscleGroup::Trapezius.muscles());
    assert_eq!(pull.aliases(), ["Band Face Pull"]);
    assert_eq!(pull.source().unwrap().license(), "CC-BY-SA-4.0");
    let nameless = imported.catalog().get("wger-32").unwrap();
    assert_eq!(
        (nameless.kind(), nameless.setups()[0].equipment().len()),
        (ExerciseKind::Cardio, 0)
    );
    let bad = rows.to_string().replace("\"id\":13,", "\"id\":99,");
    assert_eq!(
        import::wger(&bad).unwrap_err().to_string(),
        "row 1, `Face Pull`: no category of wger is called `99`"
    );
}

#[test]
fn files_cut_short_or_made_to_hurt() {
    type Read = fn(&str) -> Result<Import, ImportError>;
    let readers: [Read; 3] = [import::free_exercise_db, import::exercemus, import::wger];
    let deep = "[".repeat(100_000);
    for read in readers {
        for text in
            ["", "[", "{", "null", "7", "\u{feff}[", deep.as_str(), "{\"exercises\":7}"]
        {
            let error = read(text).unwrap_err();
            assert_eq!(error.code(), "bad-file");
            assert!(error.to_string().len() < 500, "{error}");
        }
    }
    let cut = |text: &str, step: usize| {
        for end in (0..text.trim_end().len()).step_by(step) {
            let Some(start) = text.get(..end) else { continue };
            assert_eq!(import::free_exercise_db(start).unwrap_err().code(), "bad-file");
        }
    };
    cut(rows::FIXTURE, 7);
    if let Some(text) = rows::real("files_cut_short_or_made_to_hurt") {
        cut(&text, 9_973);
    }
}

#[test]
fn each_field_in_turn_is_wrong_missing_or_huge() {
    let good = row("Good", json!("body only"), "strength", &["Pull."]);
    let huge = "x ".repeat(500_000);
    let fields: Vec<String> = good.as_object().unwrap().keys().cloned().collect();
    for field in fields {
        let mut missing = good.clone();
        missing.as_object_mut().unwrap().remove(&field);
        let mut wrong = vec![missing];
        for value in
            [Value::Null, json!(7), json!({}), json!([[]]), json!(huge), json!([huge])]
        {
            let mut row = good.clone();
            row[&field] = value;
            wrong.push(row);
        }
        for row in wrong {
            if let Err(error) = read(&[row]) {
                assert!(error.to_string().len() < 1000, "{field}: {error}");
            }
        }
    }
    let rows = vec![good; 10_000];
    let imported = read(&rows).unwrap();
    assert_eq!(imported.catalog().len(), 10_000);
}

#[test]
fn an_imported_exercise_can_be_trained() {
    let rows = [
        row("Chin-Up", json!("body only"), "strength", &["Pull yourself up."]),
        row("Arm Circles", Value::Null, "stretching", &["Circle your arms."]),
    ];
    let imported = read(&rows).unwrap();
    let routine =
        Routine::from_exercises("x", [Equipment::PullUpBar], imported.catalog()).unwrap();
    assert!(routine.duration(&Pace::default()).high.as_secs() > 60);
}
