//! The schemas and the readers agree: what is written passes, and what passes reads, or breaks a
//! rule of training rather than one of form.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jsonschema::Validator;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::string::string_regex;
use proptest::{bool, option};
use regimen::equipment::Place;
use regimen::exercise::{Effect, Force, Mechanic, MediaKind, Pattern, Position};
use regimen::muscle::LeafGroup;
use regimen::plan::{NamedSplit, Split};
use regimen::program::{ProgramDraft, ProgramViolationKind, Weekday};
use regimen::routine::Advice;
use regimen::{
    BodyRegion, Catalog, Equipment, Exercise, ExerciseKind, Goal, Kit, Laterality, Level,
    Muscle, MuscleSet, Phase, Plan, Prescription, Routine, RoutineDraft, Week, export,
    strategies,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::program::laws::drafts;

static SCHEMAS: LazyLock<BTreeMap<&str, Value>> =
    LazyLock::new(|| export::schemas().collect());
static VALIDATORS: LazyLock<BTreeMap<&str, Validator>> = LazyLock::new(|| {
    let valid = |schema| jsonschema::validator_for(schema).unwrap();
    SCHEMAS.iter().map(|(name, schema)| (*name, valid(schema))).collect()
});

/// Everything that the schema holds against a document.
fn objections(schema: &str, document: &Value) -> Vec<String> {
    let objections = VALIDATORS[schema].iter_errors(document);
    objections.map(|it| format!("{}: {it}", it.instance_path())).collect()
}

#[track_caller]
pub(crate) fn passes(schema: &str, document: &impl Serialize) {
    let document = serde_json::to_value(document).unwrap();
    assert_eq!(objections(schema, &document), [""; 0], "{document:#}");
}

/// Findings that no document draws which passes its schema.
const OF_SHAPE: [&str; 11] = [
    "newer-format",
    "unknown-field",
    "missing-field",
    "wrong-type",
    "unknown-level",
    "unknown-phase",
    "unknown-place",
    "unknown-equipment",
    "unknown-region",
    "unknown-weekday",
    "unknown-muscle-or-group",
];

/// Whether the message of a reader is about the shape of a document or a name of a closed list.
fn is_of_shape(message: &str) -> bool {
    let of_shape = [
        "missing field",
        "unknown field",
        "duplicate field",
        "invalid type",
        "invalid value",
        "invalid length",
        "is called `",
        "is not a valid id",
        "format `",
    ];
    of_shape.iter().any(|of_shape| message.contains(of_shape))
}

/// Why a document of a schema is refused for its shape, if it is.
fn fault_of_shape(schema: &str, document: &Value) -> Option<String> {
    fn refused<T: DeserializeOwned>(document: &Value) -> Option<String> {
        serde_json::from_str::<T>(&document.to_string()).err().map(|it| it.to_string())
    }
    let refused = match schema {
        "draft" | "draft-flat" => return fault_of_draft(document),
        // A programme is read as a draft.
        "program" | "program-draft" => return fault_of_program(document),
        "routine" => fault_of_draft(document).or_else(|| refused::<Routine>(document)),
        "plan" => refused::<Plan>(document),
        "week" => refused::<Week>(document),
        "catalogue" => refused::<Catalog>(document),
        "exercise" => refused::<Exercise>(document),
        "kit" => refused::<Kit>(document),
        other => panic!("{other}"),
    };
    refused.filter(|message| is_of_shape(message))
}

fn fault_of_program(document: &Value) -> Option<String> {
    let draft: ProgramDraft = match serde_json::from_value(document.clone()) {
        Ok(draft) => draft,
        Err(error) => return Some(error.to_string()),
    };
    let violations = draft.check(Catalog::builtin()).err()?;
    let fault = violations.iter().find(|it| {
        let code = match it.kind() {
            ProgramViolationKind::BadSession(violation) => violation.code(),
            other => other.code(),
        };
        OF_SHAPE.contains(&code)
            || (code == "invalid-exercise" && is_of_shape(&it.to_string()))
            || code == "invalid-id"
    });
    fault.map(|it| format!("{} [{}] {it}", it.path(), it.code()))
}

fn fault_of_draft(document: &Value) -> Option<String> {
    let draft: RoutineDraft = match serde_json::from_value(document.clone()) {
        Ok(draft) => draft,
        Err(error) => return Some(error.to_string()),
    };
    let violations = draft.check(Catalog::builtin()).err()?;
    let fault = violations.iter().find(|it| {
        OF_SHAPE.contains(&it.code())
            || (it.code() == "invalid-exercise" && is_of_shape(&it.to_string()))
    });
    fault.map(|it| format!("{} [{}] {it}", it.path(), it.code()))
}

fn plan() -> impl Strategy<Value = Plan> {
    let what = (strategies::set::<Muscle>(), 1..=10_u32, select(Goal::ALL));
    let who =
        (strategies::kit(), select(Level::ALL), strategies::set(), strategies::set());
    let ids = (vec(strategies::exercise_id(), 5), option::of("[A-Z][a-z ]{1,30}"));
    let how = (1..=1440_u32, option::of(0..=1800_u32), bool::ANY, any::<u64>());
    (what, who, ids, how).prop_map(
        |((muscles, factor, goal), (kit, level, spare, ease), (ids, name), how)| {
            let (minutes, rest, yes, seed) = how;
            let heavy: MuscleSet = muscles.iter().take(3).collect();
            let plan = Plan::for_muscles(muscles)
                .emphasis(heavy, factor)
                .goal(goal)
                .kit(kit)
                .up_to(level)
                .sparing(spare)
                .easing(ease)
                .minutes(minutes)
                .quiet(yes)
                .coaching(yes)
                .seed(seed)
                .work_budget(seed);
            let plan = rest.into_iter().fold(plan, Plan::rest_at_most);
            let plan = name.into_iter().fold(plan, Plan::name);
            ids.into_iter().enumerate().fold(plan, |plan, (place, id)| match place {
                0 => plan.with(id),
                1 => plan.without(id),
                2 => plan.like(id),
                _ => plan.dislike(id),
            })
        },
    )
}

fn week() -> impl Strategy<Value = Week> {
    let days = vec((strategies::kit(), 1..=1440_u32, bool::ANY), 1..=7);
    let parts = vec(strategies::set::<LeafGroup>(), 1..=3).prop_map(Split::Parts);
    let split = prop_oneof![select(NamedSplit::ALL).prop_map(Split::from), parts];
    let how = (option::of(0..7_u32), select(vec![0, 24, 48, 72]), option::of(split));
    (plan(), days, how, vec(strategies::exercise_id(), 3)).prop_map(
        |(plan, days, (sessions, recovery, split), ids)| {
            let week = Week::for_muscles(plan.targets).recovery(recovery);
            let many = u32::try_from(days.len()).unwrap();
            let days = days.into_iter().zip(Weekday::ALL);
            let week = days.fold(week, |week, ((kit, minutes, own), day)| {
                if own {
                    week.day_with(*day, minutes, kit)
                } else {
                    week.day(*day, minutes).kit(kit)
                }
            });
            let emphasis = plan.emphasis.iter();
            let week =
                emphasis.fold(week, |week, (muscle, by)| week.emphasis(*muscle, *by));
            let week =
                sessions.into_iter().fold(week, |week, it| week.sessions(it % many + 1));
            let week = split.into_iter().fold(week, Week::split);
            let week = plan.rest_at_most.into_iter().fold(week, Week::rest_at_most);
            let week = plan.name.into_iter().fold(week, Week::name);
            let week = plan.without.into_iter().fold(week, Week::without);
            let week = plan.with.into_iter().fold(week, Week::with);
            ids.into_iter()
                .fold(week, Week::like)
                .up_to(plan.level)
                .goal(plan.goal)
                .sparing(plan.spare)
                .easing(plan.ease)
                .quiet(plan.quiet)
                .coaching(plan.coaching)
                .seed(plan.seed)
                .work_budget(plan.work_budget)
        },
    )
}

#[test]
fn the_week_of_the_documentation_passes() {
    let week = json!({
        "format": 1, "name": "Spring", "targets": ["back", "chest", "rhomboids"],
        "week": [{ "day": "monday", "minutes": 40 },
            { "day": "friday", "minutes": 60, "kit": ["barbell", "squat-rack"] }],
        "sessions": 2, "recovery": 24, "split": [["chest", "triceps"], ["lats"]],
        "rest": ["dumbbell-row"], "pace": { "rest": 60 },
    });
    passes("week", &week);
    passes("week", &serde_json::from_value::<Week>(week.clone()).unwrap());
    for (path, wrong) in [
        ("/week", json!([])),
        ("/week/0/day", json!("today")),
        ("/week/0/minutes", json!(0)),
        ("/recovery", json!(12)),
        ("/sessions", json!(0)),
        ("/split", json!("bro")),
        ("/split/0/0", json!("rhomboids")),
        ("/targets/0", json!("wings")),
        ("/format", json!(2)),
    ] {
        let mut week = week.clone();
        *week.pointer_mut(path).unwrap() = wrong;
        assert_ne!(objections("week", &week), [""; 0], "{path}");
        assert!(serde_json::from_value::<Week>(week).is_err(), "{path}");
    }
}

#[test]
fn every_schema_is_one_itself() {
    let names: Vec<&str> = export::schemas().map(|(name, _)| name).collect();
    assert_eq!(
        names,
        [
            "routine",
            "draft",
            "draft-flat",
            "plan",
            "week",
            "program",
            "program-draft",
            "catalogue",
            "exercise",
            "kit",
        ]
    );
    for (name, schema) in SCHEMAS.iter() {
        assert!(jsonschema::meta::is_valid(schema), "{name}");
        let text = schema.to_string();
        // No documentation of Rust in what other programs read.
        for odd in ["```", "crate::", "](", "uint", "[`"] {
            assert!(!text.contains(odd), "{name} has `{odd}`");
        }
    }
}

#[test]
fn every_property_and_definition_is_described() {
    fn check(schema: &Value, path: &str) {
        if let Some(properties) = schema["properties"].as_object() {
            for (name, property) in properties {
                let path = format!("{path}/{name}");
                let described = property["description"].as_str().unwrap_or_default();
                assert!(described.ends_with(['.', '`']), "{path}: {described}");
                check(property, &path);
            }
        }
        for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
            assert!(definition["description"].is_string(), "{path}: {name}");
            check(definition, name);
        }
        check_items(schema, path);
    }
    fn check_items(schema: &Value, path: &str) {
        for inner in schema["anyOf"].as_array().into_iter().flatten() {
            check(inner, path);
        }
        if !schema["items"].is_null() {
            check(&schema["items"], path);
        }
    }
    for (name, schema) in SCHEMAS.iter() {
        assert!(schema["description"].is_string(), "{name}");
        check(schema, name);
    }
}

#[test]
fn closed_lists_are_enums_of_all_their_ids() {
    #[track_caller]
    fn check<T: Serialize>(schema: &str, name: &str, all: &[T]) {
        let definition = &SCHEMAS[schema]["$defs"][name];
        assert_eq!(definition["enum"], json!(all), "{name}");
        assert_eq!(definition["type"], "string");
        assert!(definition.get("oneOf").is_none());
    }
    check("exercise", "Muscle", Muscle::ALL);
    check("exercise", "BodyRegion", BodyRegion::ALL);
    check("exercise", "Equipment", Equipment::ALL);
    check("exercise", "ExerciseKind", ExerciseKind::ALL);
    check("exercise", "Level", Level::ALL);
    check("exercise", "Laterality", Laterality::ALL);
    check("exercise", "Mechanic", Mechanic::ALL);
    check("exercise", "Force", Force::ALL);
    check("exercise", "Pattern", Pattern::ALL);
    check("exercise", "Position", Position::ALL);
    check("exercise", "Effect", Effect::ALL);
    check("exercise", "MediaKind", MediaKind::ALL);
    check("routine", "Phase", Phase::ALL);
    check("draft", "Phase", Phase::ALL);
    check("plan", "Goal", Goal::ALL);
    check("kit", "Place", Place::ALL);
    check("program", "Weekday", Weekday::ALL);
}

#[test]
fn the_embedded_catalogue_passes() {
    passes("catalogue", Catalog::builtin());
    for exercise in Catalog::builtin() {
        passes("exercise", exercise);
    }
}

#[test]
fn drafts_in_the_examples_pass_but_for_the_word_that_is_unknown() {
    let draft = |name| {
        let path = format!("{}/examples/drafts/{name}.json", env!("CARGO_MANIFEST_DIR"));
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    };
    passes("draft", &draft("good"));
    passes("draft", &draft("model"));
    passes("draft-flat", &draft("model"));
    let objections = objections("draft", &draft("bad"));
    assert_eq!(objections.len(), 1, "{objections:?}");
    assert!(objections[0].starts_with("/kit: "), "{objections:?}");
}

#[test]
fn programmes_in_the_examples_pass() {
    let folder = format!("{}/examples/programs", env!("CARGO_MANIFEST_DIR"));
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let draft: Value = serde_json::from_str(&text).unwrap();
        passes("program-draft", &draft);
        let draft: ProgramDraft = serde_json::from_str(&text).unwrap();
        passes("program", &draft.check(Catalog::builtin()).unwrap());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn programmes_that_are_written_pass(draft in drafts()) {
        passes("program-draft", &draft);
        let draft: ProgramDraft = serde_json::from_value(draft).unwrap();
        if let Ok(program) = draft.check(Catalog::builtin()) {
            passes("program", &program);
        }
    }

    #[test]
    fn what_is_written_passes(
        (exercise, catalog) in (strategies::exercise(), strategies::catalog()),
        (routine, kit) in (strategies::routine(), strategies::kit()),
        (plan, week) in (plan(), week()),
    ) {
        passes("exercise", &exercise);
        passes("catalogue", &catalog);
        passes("routine", &routine);
        passes("draft", &routine.draft());
        passes("kit", &kit);
        passes("plan", &plan);
        passes("week", &week);
    }

    #[test]
    fn every_canonical_prescription_matches(prescription in strategies::prescription()) {
        passes("exercise", &exercise_with(&prescription.to_string()));
    }
}

/// The least exercise there is, with a dose.
fn exercise_with(prescription: &str) -> Value {
    json!({
        "id": "a", "name": "A", "kind": "strength",
        "setups": [{ "equipment": [] }], "prescription": prescription,
    })
}

#[test]
fn canonical_texts_of_every_sort_match_and_slips_do_not() {
    let fits = |text: &str| objections("exercise", &exercise_with(text)).is_empty();
    for text in [
        "3x10",
        "2-3x8-10/side",
        "3x8+",
        "3x30s",
        "3x15-20s/side",
        "3x30s+",
        "3x30m",
        "3x40-60m",
        "3x40m+",
        "3x(10>8>6 -20%) 24kg",
        "4x(2-3>2>1+ 20s)/side",
        "1x5 85%, 3x8 RIR2 rest 90s tempo 3-1-1-0",
        "3x10 20kg",
        "3x10 45lb",
        "3x10 22.25kg",
        "3x8 bw",
        "3x8 bw+10kg",
        "3x5 bw-15kg",
        "3x5 bw+10-12.5kg",
        "3x12 light",
        "3x12 band-extra-heavy",
        "3x8 70-75%",
        "3x8 62.5%+",
        "3x8 20-24kg",
        "3x8 20kg+",
        "3x8 20kg-50lb",
        "3x8 RPE7.5-8",
        "3x8 RPE8+",
        "3x8 RIR1-2",
        "3x8 rest 60-90s",
        "3x8 tempo 3-1-X-0",
    ] {
        let printed = text.parse::<Prescription>().unwrap().to_string();
        assert!(printed == text && fits(text), "{text} is {printed}");
    }
    for text in [
        "",
        "3 x 10",
        "3x",
        "x10",
        "3x10 20",
        "3x10kg",
        "3x10 +10kg",
        "3x10 RPE",
        "3x10,2x8",
        "3x8 tempo 3-1-1",
        "3x8 rest 90",
        "3x8 rest 90s RPE8",
        "3x10/side/side",
        "3x10\n",
    ] {
        assert!(!fits(text), "{text}");
    }
}

/// Documents that pass a schema.
fn passing(schema: &str) -> impl Strategy<Value = Value> + use<> {
    let root = &SCHEMAS[schema];
    instance(root, root)
}

fn instance(schema: &'static Value, root: &'static Value) -> BoxedStrategy<Value> {
    if let Some(reference) = schema["$ref"].as_str() {
        let id = reference.strip_prefix("#/$defs/").unwrap();
        let any = instance(&root["$defs"][id], root);
        // Some ids are those of exercises that there are.
        return if id == "ExerciseId" {
            let known = vec!["push-up", "rhomboid-stretch", "cat-cow", "renegade-row"];
            prop_oneof![any, select(known).prop_map(Value::from)].boxed()
        } else {
            any
        };
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        let choices = choices.iter().map(|choice| instance(choice, root));
        return proptest::strategy::Union::new(choices).boxed();
    }
    if let Some(value) = schema.get("const") {
        return Just(value.clone()).boxed();
    }
    if let Some(values) = schema["enum"].as_array() {
        return select(values.as_slice()).boxed();
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
        Value::String(name) => vec![name],
        other => panic!("{other} in {schema}"),
    };
    let of_types = types.into_iter().map(|name| of_type(name, schema, root));
    proptest::strategy::Union::new(of_types).boxed()
}

fn of_type(
    name: &str,
    schema: &'static Value,
    root: &'static Value,
) -> BoxedStrategy<Value> {
    match name {
        "null" => Just(Value::Null).boxed(),
        "boolean" => bool::ANY.prop_map(Value::from).boxed(),
        "number" => {
            // Whole numbers and halves, which every percentage may be.
            let end = |name: &str| format!("{}", schema[name].as_f64().unwrap());
            let [low, high] =
                ["minimum", "maximum"].map(|name| end(name).parse::<u32>().unwrap());
            let halves = 2 * low..=2 * high;
            halves.prop_map(|halves| Value::from(f64::from(halves) / 2.0)).boxed()
        }
        "integer" => {
            let end = |name: &str, or: u64| schema[name].as_u64().unwrap_or(or);
            let natural = end("minimum", 0)..=end("maximum", u64::MAX);
            match schema.get("minimum") {
                Some(_) => natural.prop_map(Value::from).boxed(),
                None => prop_oneof![
                    natural.prop_map(Value::from),
                    (i64::MIN..0).prop_map(Value::from),
                    (1..=5_u64).prop_map(Value::from),
                ]
                .boxed(),
            }
        }
        "string" => text(schema),
        "array" => {
            let least =
                usize::try_from(schema["minItems"].as_u64().unwrap_or(0)).unwrap();
            let items = vec(instance(&schema["items"], root), least..=least + 3);
            let items = match &schema["prefixItems"] {
                Value::Array(first) => (instance(&first[0], root), items)
                    .prop_map(|(first, items)| [vec![first], items].concat())
                    .boxed(),
                _ => items.boxed(),
            };
            let is_set = schema["uniqueItems"] == true;
            let once = move |items: Vec<Value>| {
                let mut seen = BTreeSet::new();
                let kept = items.into_iter();
                kept.filter(|it| !is_set || seen.insert(it.to_string())).collect()
            };
            items.prop_map(once).boxed()
        }
        "object" if schema.get("properties").is_none() => {
            let patterns = schema["patternProperties"].as_object();
            let (names, values) = if let Some((pattern, value)) =
                patterns.and_then(|patterns| patterns.iter().next())
            {
                (of_pattern(pattern).boxed(), instance(value, root))
            } else {
                let values = instance(&schema["additionalProperties"], root);
                (instance(&schema["propertyNames"], root), values)
            };
            let object = vec((names, values), 0..=3).prop_map(|members| {
                let name = |name: Value| name.as_str().unwrap().to_owned();
                members.into_iter().map(|(key, value)| (name(key), value)).collect()
            });
            object.prop_map(Value::Object).boxed()
        }
        "object" => {
            assert_eq!(schema["additionalProperties"], false, "{schema}");
            let required = schema["required"].as_array();
            let is_required =
                |name: &str| required.is_some_and(|it| it.iter().any(|it| it == name));
            let properties = schema["properties"].as_object().unwrap().iter();
            let members: Vec<_> = properties
                .map(|(name, schema)| {
                    let value = instance(schema, root);
                    let value = if is_required(name) {
                        value.prop_map(Some).boxed()
                    } else {
                        option::weighted(0.4, value).boxed()
                    };
                    (Just(name.clone()), value)
                })
                .collect();
            let object = members.prop_map(|members| {
                let there = members.into_iter();
                let there = there.filter_map(|(name, value)| Some((name, value?)));
                Value::Object(there.collect::<Map<_, _>>())
            });
            object.boxed()
        }
        other => panic!("{other}"),
    }
}

fn text(schema: &'static Value) -> BoxedStrategy<Value> {
    let least = schema["minLength"].as_u64().unwrap_or(0);
    let any = if let Some(pattern) = schema["pattern"].as_str() {
        of_pattern(pattern).boxed()
    } else {
        let any = string_regex(&format!("\\PC{{{least},20}}")).unwrap();
        any.prop_map(Value::from).boxed()
    };
    match schema["examples"].as_array() {
        Some(examples) => prop_oneof![any, select(examples.as_slice())].boxed(),
        None => any.boxed(),
    }
}

/// Texts that match, with short repetitions, so that most quantities are in their range.
fn of_pattern(pattern: &str) -> impl Strategy<Value = Value> + use<> {
    let pattern = pattern.trim_start_matches('^').trim_end_matches('$');
    let regex = pattern.replace("]+", "]{1,3}").replace(")*", "){0,2}");
    string_regex(&regex).unwrap().prop_map(Value::from)
}

/// What may be wrong with a document.
fn changed(mut document: Value, place: Index, sort: usize, other: &Value) -> Value {
    let mut places = Vec::new();
    pointers(&document, "", &mut places);
    let pointer = place.get(&places).clone();
    let (parent, name) = match pointer.rsplit_once('/') {
        Some((parent, name)) => (parent.to_owned(), name.to_owned()),
        None => return document,
    };
    let value = document.pointer(&pointer).cloned().unwrap();
    match (document.pointer_mut(&parent).unwrap(), sort) {
        (Value::Object(object), 0) => {
            object.remove(&name);
        }
        (Value::Object(object), 1) => {
            object.remove(&name);
            object.insert(format!("{name}s"), value);
        }
        (Value::Object(object), 2) => {
            object.insert("also".to_owned(), other.clone());
        }
        (Value::Object(object), 3) => {
            object.insert(name, Value::Array(vec![value]));
        }
        (Value::Object(object), 4) => {
            object.insert("superset".to_owned(), value);
        }
        (Value::Object(object), _) => {
            object.insert(name, other.clone());
        }
        (Value::Array(list), 0) => list.clear(),
        (Value::Array(list), 1) => list.push(value),
        (Value::Array(list), _) => list.push(other.clone()),
        _ => {}
    }
    document
}

fn pointers(value: &Value, path: &str, found: &mut Vec<String>) {
    found.push(path.to_owned());
    match value {
        Value::Array(list) => {
            for (index, item) in list.iter().enumerate() {
                pointers(item, &format!("{path}/{index}"), found);
            }
        }
        Value::Object(object) => {
            for (name, item) in object {
                pointers(item, &format!("{path}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// Values of every sort, some of which stand somewhere in a document.
fn other() -> impl Strategy<Value = Value> {
    select(vec![
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(7),
        json!(-1),
        json!(2.5),
        json!("x"),
        json!(""),
        json!("3x10"),
        json!("push-up"),
        json!("knees"),
        json!("expert"),
        json!("resistance-band"),
        json!("warm-up"),
        json!("room"),
        json!([]),
        json!(["knees"]),
        json!(["chair"]),
        json!({}),
        json!({ "place": "outdoors", "equipment": [] }),
        json!({ "exercise": "push-up" }),
        json!([{ "exercise": "push-up" }]),
        json!({ "superset": [{ "exercise": "push-up" }, { "exercise": "cat-cow" }] }),
        json!({ "heavy": ["knees"] }),
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_passes_has_the_right_shape(
        draft in passing("draft"),
        flat in passing("draft-flat"),
        plan in passing("plan"),
        week in passing("week"),
        kit in passing("kit"),
        exercise in passing("exercise"),
        catalogue in passing("catalogue"),
        routine in passing("routine"),
        program in passing("program"),
        program_draft in passing("program-draft"),
    ) {
        for (schema, document) in [
            ("draft", &draft), ("draft-flat", &flat), ("plan", &plan), ("week", &week),
            ("kit", &kit),
            ("exercise", &exercise), ("catalogue", &catalogue), ("routine", &routine),
            ("program", &program), ("program-draft", &program_draft),
        ] {
            prop_assert_eq!(objections(schema, document), [""; 0]);
            prop_assert_eq!(fault_of_shape(schema, document), None, "{}", document);
        }
        // The flat draft is a draft.
        prop_assert_eq!(objections("draft", &without_free_ids(flat)), [""; 0]);
    }

    #[test]
    fn what_passes_after_a_change_has_the_right_shape(
        routine in strategies::routine(),
        (plan, week) in (plan(), week()),
        program in drafts(),
        changes in vec((any::<Index>(), 0..7_usize, other()), 1..=2),
    ) {
        let first = routine.steps().next().unwrap().1.exercise();
        for (schema, document) in [
            ("routine", serde_json::to_value(&routine).unwrap()),
            ("draft", serde_json::to_value(routine.draft()).unwrap()),
            ("plan", serde_json::to_value(&plan).unwrap()),
            ("week", serde_json::to_value(&week).unwrap()),
            ("program-draft", program),
            ("exercise", serde_json::to_value(first).unwrap()),
        ] {
            let change = |document, (place, sort, other): &(Index, usize, Value)| {
                changed(document, *place, *sort, other)
            };
            let document = changes.iter().fold(document, change);
            if objections(schema, &document).is_empty() {
                prop_assert_eq!(fault_of_shape(schema, &document), None, "{}", document);
            }
        }
    }
}

/// A flat draft with lists, ids and texts that the draft's schema takes too: it says that items are
/// distinct, and the form and length of texts, which the flat one cannot.
fn without_free_ids(mut draft: Value) -> Value {
    fn step(step: &mut Value) {
        step["exercise"] = "push-up".into();
        step["ramp"] = "5x50%".into();
        for text in ["setup", "note"] {
            if step[text].is_string() {
                step[text] = "some-text".into();
            }
        }
    }
    draft["name"] = "A".into();
    for list in ["/kit/equipment", "/spare", "/ease"] {
        let list = draft.pointer_mut(list).and_then(Value::as_array_mut).unwrap();
        let mut seen = BTreeSet::new();
        list.retain(|item| seen.insert(item.to_string()));
    }
    for block in draft["steps"].as_array_mut().unwrap() {
        for (field, value) in
            [("rounds", json!(3)), ("every", json!("60s")), ("within", json!("6min"))]
        {
            if let Some(field) = block.get_mut(field) {
                *field = value;
            }
        }
        if block.get("rest").is_some_and(Value::is_string) {
            block["rest"] = "90s".into();
        }
        let lists = ["superset", "circuit", "steps"];
        let list = lists.into_iter().find(|list| block.get(list).is_some());
        match list.and_then(|list| block[list].as_array_mut()) {
            Some(steps) => steps.iter_mut().for_each(step),
            None => step(block),
        }
    }
    draft
}

/// A session with everything that a flat draft can say is one, and has no advice about its format.
#[test]
fn a_flat_draft_has_ramps_and_rounds() {
    let step = |exercise: &str, dose: &str, ramp: &str, phase: &str| {
        json!({
            "exercise": exercise, "prescription": dose, "ramp": ramp, "phase": phase,
            "setup": null, "note": null,
        })
    };
    let push = step("push-up", "1x10", "none", "strength");
    let squat = step("bodyweight-squat", "1x15", "none", "strength");
    let draft = json!({
        "format": 2,
        "name": "All of it",
        "kit": { "place": "room", "equipment": ["barbell", "squat-rack"] },
        "spare": [], "ease": [], "quiet": false, "level": null,
        "steps": [
            step("cat-cow", "1x8", "none", "warm-up"),
            step("back-squat", "3x5 100kg", "5x40% 3x60%", "strength"),
            { "superset": [push, squat] },
            { "circuit": [push, squat], "rounds": 3, "rest": "90s" },
            { "circuit": [push, squat], "rounds": 2, "rest": null },
            { "every": "60s", "rounds": 5, "steps": [push] },
            { "within": "6min", "steps": [push, squat] },
        ],
    });
    passes("draft-flat", &draft);
    passes("draft", &draft);
    let draft: RoutineDraft = serde_json::from_value(draft).unwrap();
    let routine = draft.check(Catalog::builtin()).unwrap();
    let timings: Vec<_> =
        routine.strength().iter().map(|block| block.timing().to_string()).collect();
    assert_eq!(
        timings[2..],
        [
            "3 rounds, 90 s rest",
            "2 rounds",
            "every 60 s for 5 rounds",
            "as many rounds as possible in 6 min"
        ]
    );
    assert_eq!(routine.strength()[0].steps()[0].ramp().to_string(), "5x40% 3x60%");
    let advice: Vec<_> = routine.advice().iter().map(Advice::code).collect();
    assert!(!advice.contains(&"older-format"), "{advice:?}");
    // A number of rounds that no block can have is out of range, of whichever sign.
    for rounds in [json!(0), json!(-1), json!(101), json!(5_000_000_000_u64)] {
        let block = json!({ "name": "x", "steps": [
            { "exercise": "cat-cow" }, { "circuit": ["push-up"], "rounds": rounds }] });
        let draft: RoutineDraft = serde_json::from_value(block).unwrap();
        let violations = draft.check(Catalog::builtin()).unwrap_err();
        let told = violations.iter().map(ToString::to_string).collect::<Vec<_>>();
        let expected = format!("rounds must be 1 to 100, not `{rounds}`");
        assert!(told.iter().any(|it| it.ends_with(&expected)), "{told:?}");
    }
}

/// What the structured output of language models is known to accept.
#[test]
fn the_flat_draft_is_within_the_subset_for_language_models() {
    fn check(schema: &Value, objects: usize, properties: &mut usize, unions: &mut usize) {
        let keywords = [
            "title",
            "description",
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "enum",
            "anyOf",
        ];
        for keyword in schema.as_object().unwrap().keys() {
            assert!(keywords.contains(&keyword.as_str()), "{keyword}");
        }
        *unions += usize::from(schema["type"].is_array() || schema["anyOf"].is_array());
        let is_object = schema["type"] == "object";
        let objects = objects + usize::from(is_object);
        assert!(objects < 5);
        if is_object {
            assert_eq!(schema["additionalProperties"], false);
            let listed = schema["properties"].as_object().unwrap();
            let required: BTreeSet<&str> = schema["required"]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(Value::as_str)
                .collect();
            assert_eq!(required, listed.keys().map(String::as_str).collect());
            *properties += listed.len();
            for property in listed.values() {
                check(property, objects, properties, unions);
            }
        }
        for choice in schema["anyOf"].as_array().into_iter().flatten() {
            check(choice, objects, properties, unions);
        }
        if schema["type"] == "array" {
            check(&schema["items"], objects, properties, unions);
        }
    }
    let (mut properties, mut unions) = (0, 0);
    let schema = &SCHEMAS["draft-flat"];
    assert_eq!(schema["type"], "object");
    check(schema, 0, &mut properties, &mut unions);
    assert!(
        properties <= 100 && unions <= 16,
        "{properties} properties, {unions} unions"
    );
}
