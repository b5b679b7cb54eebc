//! What holds for every programme.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use regimen::program::{LiftStates, Program, ProgramDraft, SessionLog};
use regimen::{Catalog, LoadInventory};
use serde_json::{Value, json};

use super::{check, read};

const LIFTS: [(&str, &str, &str); 6] = [
    ("back-squat", "3x5 60kg", "up load +2.5kg; miss 3: load -10%"),
    ("bench-press", "3x8 40kg", "up reps +1 to 12, load +2.5kg"),
    ("push-up", "3x8", "up reps +1 to 15"),
    ("forearm-plank", "3x20s", "up hold +5s to 60s"),
    ("bent-over-row", "3x8-12 40kg", "up load next"),
    ("barbell-curl", "2x10 25kg", "up load +1kg; miss 2: load -5%"),
];
const DAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

prop_compose! {
    /// A programme of a few sessions that take turns, or stand in fixed slots.
    pub(crate) fn drafts()(
        many in 1..5_usize,
        lifts in vec(subsequence(LIFTS.to_vec(), 1..4), 4),
        days in subsequence(DAYS.to_vec(), 1..7),
        fixed in vec(any::<bool>(), 7),
        weeks in select(vec![0_u32, 1, 4, 12]),
        deload in any::<bool>(),
        recovery in select(vec![None, Some(0), Some(24)]),
    ) -> Value {
        let sessions: serde_json::Map<String, Value> = (0..many).map(|place| {
            let steps = lifts[place].iter().map(|(id, dose, _)| json!({ "exercise": id, "prescription": dose }));
            let steps: Vec<Value> = std::iter::once(json!({ "exercise": "cat-cow" })).chain(steps).collect();
            (format!("s{place}"), json!({ "routine": { "name": "S", "steps": steps } }))
        }).collect();
        let used: BTreeSet<&str> = lifts[..many].iter().flatten().map(|lift| lift.0).collect();
        let rules: serde_json::Map<String, Value> = LIFTS.iter().filter(|lift| used.contains(lift.0))
            .map(|(id, _, rule)| ((*id).to_owned(), json!(rule))).collect();
        let kit = json!(["barbell", "squat-rack", "bench"]);
        let week: Vec<Value> = days.iter().enumerate().map(|(place, day)| {
            let does = if many < 2 || fixed[place] { format!("s{}", place % many) } else { "main".to_owned() };
            json!({ "day": day, "minutes": 120, "kit": kit, "does": does })
        }).collect();
        let mut draft = json!({ "name": "Any", "sessions": sessions, "week": week, "lifts": rules });
        if many > 1 {
            draft["rotations"] = json!({ "main": (0..many).map(|place| format!("s{place}")).collect::<Vec<_>>() });
        }
        if weeks > 0 {
            draft["periods"] = json!([{ "name": "build", "weeks": weeks }]);
            if deload {
                draft["periods"].as_array_mut().unwrap().push(json!({ "name": "easy", "weeks": 1, "deload": {} }));
            }
        }
        if let Some(hours) = recovery {
            draft["recovery"] = json!(hours);
        }
        draft
    }
}

/// Every load of a routine on the bar.
fn loads(routine: &regimen::Routine) -> Vec<String> {
    let runs = routine.steps().flat_map(|(_, step)| step.prescription().runs().to_vec());
    let loads = runs.filter_map(|run| run.load.map(|load| load.to_string()));
    loads.filter(|load| load.starts_with(|it: char| it.is_ascii_digit())).collect()
}

fn ends_well(program: &Program) -> Result<(), TestCaseError> {
    let json = serde_json::to_string(program).unwrap();
    prop_assert_eq!(&serde_json::from_str::<Program>(&json).unwrap(), program);
    // A stored programme is a draft too.
    let draft: ProgramDraft = serde_json::from_str(&json).unwrap();
    prop_assert_eq!(&draft.check(&Catalog::new()).unwrap(), program);
    let mut bytes = Vec::new();
    ciborium::into_writer(program, &mut bytes).unwrap();
    prop_assert_eq!(
        &ciborium::from_reader::<Program, _>(bytes.as_slice()).unwrap(),
        program
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_programme_that_reads_back_is_equal(draft in drafts()) {
        match check(&draft) {
            Ok(program) => ends_well(&program)?,
            Err(violations) => {
                let is_recovery = violations.iter().all(|it| it.code() == "too-little-recovery");
                prop_assert!(is_recovery, "{}", violations);
            }
        }
    }

    /// Whatever is missed or swapped, following a rotation for as many of its slots as it has
    /// sessions does each of them once.
    #[test]
    fn a_rotation_never_loses_a_session(
        many in 2..6_usize,
        done in vec((0..60_u32, 0..7_usize), 0..30),
        missed in vec(any::<bool>(), 12),
    ) {
        let ids: Vec<String> = (0..many).map(|place| format!("s{place}")).collect();
        let sessions: serde_json::Map<String, Value> = ids.iter()
            .map(|id| (id.clone(), super::session("S", &[("push-up", "3x8")]))).collect();
        let draft = json!({
            "name": "Turns", "sessions": sessions, "rotations": { "main": ids },
            "week": DAYS.map(|day| json!({ "day": day, "minutes": 60, "does": "main" })),
        });
        let program = check(&draft).unwrap();
        let names: Vec<String> = (0..7).map(|place| format!("s{place}")).collect();
        let mut done: Vec<(u32, &str)> = done.into_iter().map(|(day, place)| (day, names[place].as_str())).collect();
        let mut followed = Vec::new();
        for (day, is_missed) in (60..).zip(missed.into_iter().cycle()) {
            if followed.len() == many || day > 200 {
                break;
            }
            let due = program.due(day, &done).unwrap();
            if !is_missed {
                done.push((day, due.session()));
                followed.push(due.session());
            }
        }
        if followed.len() == many {
            let each: BTreeSet<&str> = followed.iter().copied().collect();
            prop_assert_eq!(each.len(), many);
        }
    }

    /// The calendar is what is due to one who never misses.
    #[test]
    fn the_calendar_is_the_usual_course(draft in drafts()) {
        let Ok(program) = check(&draft) else { return Ok(()) };
        let only_rotation = program.sessions().iter().all(|session| {
            program.slots().iter().all(|slot| slot.does() != session.id())
        });
        let mut done: Vec<(u32, &str)> = Vec::new();
        for planned in program.calendar().take(60) {
            // A session in a fixed slot of its own shifts the turns of a rotation.
            let due = program.due(planned.day(), &done).unwrap();
            if only_rotation {
                prop_assert_eq!(due.session(), planned.session());
            }
            prop_assert_eq!((due.day(), due.week(), due.period()), (planned.day(), planned.week(), planned.period()));
            done.push((due.day(), due.session()));
        }
    }

    /// A dose is a valid routine in the kit of its slot, and never has a load that does not exist.
    #[test]
    fn doses_have_loads_that_exist(draft in drafts(), reps in vec(0..13_u32, 40)) {
        let Ok(program) = check(&draft) else { return Ok(()) };
        let bar = json!({ "barbell": { "bar": "20kg", "plates": { "20kg": 4, "10kg": 2, "5kg": 2, "2.5kg": 2 } } });
        let mine: LoadInventory = serde_json::from_value(bar).unwrap();
        let bar = mine.get(regimen::Equipment::Barbell).unwrap();
        let all: BTreeSet<String> = bar.all().map(|mass| mass.to_string()).collect();
        let (mut states, mut done) = (LiftStates::new(), Vec::new());
        let mut reps = reps.into_iter().cycle();
        for planned in program.calendar().take(40) {
            let due = program.due(planned.day(), &done).unwrap();
            let routine = program.dose(&due, &states, &mine);
            prop_assert_eq!(&routine.draft().check(Catalog::builtin()).unwrap(), &routine);
            prop_assert_eq!(routine.kit(), due.slot().kit());
            for load in loads(&routine) {
                prop_assert!(all.contains(&load), "{}", load);
            }
            let log: SessionLog = program.doses(&due, &states, &mine).iter().map(|it| {
                let sets = it.dose.prescription().sets().low;
                let is_hold = it.id == "forearm-plank";
                let sets = (0..sets).map(|_| {
                    let amount = reps.next().unwrap();
                    if is_hold { regimen::progression::PerformedSet::seconds(amount * 5) } else { amount.into() }
                });
                (it.id.to_owned(), sets.collect())
            }).collect();
            (states, _) = program.after(&due, &states, &mine, &log);
            done.push((due.day(), due.session()));
        }
    }

    /// Any JSON object is a draft, and is answered without a panic.
    #[test]
    fn any_object_is_answered(draft in drafts(), path in 0..400_usize, value in select(vec![
        json!(null), json!(true), json!(-1), json!(1e300), json!(""), json!("x"), json!([]), json!({}),
        json!([[]]), json!({ "a": 1 }), json!(99_999_999_999_u64), json!("\u{202e}"),
    ])) {
        let paths = paths(&draft, "");
        let path = &paths[path % paths.len()];
        let mut broken = draft;
        *broken.pointer_mut(path).unwrap() = value;
        if broken.is_object() {
            let draft = read(&broken);
            if let Err(violations) = draft.check(Catalog::builtin()) {
                let _ = draft.mended(&violations).check(Catalog::builtin());
                let is_told = |it: &regimen::program::ProgramViolation| it.path().starts_with('/') && !it.to_string().contains('\u{202e}');
                let all = violations.iter().all(is_told);
                prop_assert!(all);
            }
        }
    }
}

fn paths(value: &Value, path: &str) -> Vec<String> {
    let mut all = vec![path.to_owned()];
    match value {
        Value::Array(list) => {
            for (index, item) in list.iter().enumerate() {
                all.extend(paths(item, &format!("{path}/{index}")));
            }
        }
        Value::Object(object) => {
            for (name, item) in object {
                all.extend(paths(item, &format!("{path}/{name}")));
            }
        }
        _ => {}
    }
    all
}
