//! Weeks: what they promise, and what they refuse.

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use regimen::muscle::LeafGroup;
use regimen::plan::{Change, NamedSplit, Split, WeekError, WeekOutcome, WeekSoFar};
use regimen::program::{Program, Weekday};
use regimen::{
    BodyRegion, Catalog, Equipment, EquipmentSet, ExerciseId, Goal, Kit, Level, Muscle,
    MuscleGroup, MuscleSet, Pace, Phase, Plan, Routine, Week,
};

fn id(text: &str) -> ExerciseId {
    text.parse().unwrap()
}

fn body() -> MuscleSet {
    let groups = [
        MuscleGroup::Back,
        MuscleGroup::Chest,
        MuscleGroup::Legs,
        MuscleGroup::Shoulders,
    ];
    groups.into_iter().fold(MuscleSet::empty(), |all, group| all | group.muscles())
}

fn trained(routine: &Routine) -> Vec<LeafGroup> {
    let steps = routine.strength().iter().flat_map(regimen::routine::Block::steps);
    let muscles =
        steps.fold(MuscleSet::empty(), |all, step| all | step.exercise().primary());
    muscles.iter().map(Muscle::leaf_group).collect()
}

fn days_between(from: Weekday, to: Weekday) -> u32 {
    (to.number() + 7 - from.number()) % 7
}

#[test]
fn three_days_with_two_kits() {
    let catalog = Catalog::builtin();
    let week = Week::for_muscles(body())
        .kit([Equipment::ResistanceBand, Equipment::DumbbellPair])
        .day(Weekday::Monday, 30)
        .day(Weekday::Wednesday, 30)
        .day_with(
            Weekday::Saturday,
            45,
            Kit::from([Equipment::PullUpBar, Equipment::ResistanceBand]),
        );
    let outcome = week.solve(catalog).unwrap();
    assert!(outcome.bound() - outcome.value() <= outcome.value() / 500);
    assert_eq!(outcome.slots().len(), 3);
    assert_eq!(outcome.weeks(), 1);
    assert_eq!(outcome.split(), &Split::from(NamedSplit::Full));
    let ids: Vec<&str> = outcome.sessions().map(|(id, _)| id).collect();
    assert_eq!(ids, ["a", "b"]);
    let again = week.solve(catalog).unwrap();
    assert_eq!(again.value(), outcome.value());
    assert!(again.slots().zip(outcome.slots()).all(|(one, other)| one == other));
    let text = outcome.explanation().to_string();
    assert!(text.contains("\nThe week\n"), "{text}");
    assert!(text.contains("What would help"), "{text}");
    let program = outcome.into_program("Three days").unwrap();
    assert!(program.lifts().count() > 3);
    assert_eq!(program.recovery(), Some(48));
    let copy: Program =
        serde_json::from_str(&serde_json::to_string(&program).unwrap()).unwrap();
    assert_eq!(copy, program);
}

#[test]
fn a_week_of_one_session_is_a_plan_that_knows_an_empty_week() {
    let catalog = Catalog::builtin();
    for minutes in [15, 30, 60] {
        let kit = [Equipment::ResistanceBand, Equipment::DumbbellPair];
        let plan = Plan::for_muscles(body())
            .kit(kit)
            .minutes(minutes)
            .up_to(Level::Intermediate);
        let alone = plan.week(WeekSoFar::new()).solve(catalog).unwrap();
        let week = Week::for_muscles(body())
            .kit(kit)
            .up_to(Level::Intermediate)
            .day(Weekday::Friday, minutes);
        let outcome = week.solve(catalog).unwrap();
        assert_eq!((outcome.value(), outcome.bound()), (alone.value(), alone.bound()));
        let (_, routine) = outcome.slots().next().unwrap();
        assert_eq!(routine, alone.routine());
    }
}

#[test]
fn days_that_touch_are_split() {
    let days = [Weekday::Monday, Weekday::Tuesday, Weekday::Thursday, Weekday::Friday];
    let week = Week::for_muscles(body())
        .kit([Equipment::ResistanceBand, Equipment::DumbbellPair, Equipment::PullUpBar])
        .up_to(Level::Intermediate);
    let week = days.into_iter().fold(week, |week, day| week.day(day, 40));
    let outcome = week.solve(Catalog::builtin()).unwrap();
    let explanation = outcome.explanation();
    assert!(!explanation.splits().is_empty());
    assert!(explanation.splits().iter().all(|it| it.permille >= 0));
    let of = |split: NamedSplit| {
        let found = week.clone().split(split).solve(Catalog::builtin()).ok()?;
        (found.weeks() == outcome.weeks()).then(|| found.value())
    };
    for split in NamedSplit::ALL {
        assert!(of(*split).is_none_or(|value| value <= outcome.value()), "{split}");
    }
    assert!(of(NamedSplit::Full).is_none());
    let free = week.clone().recovery(0).solve(Catalog::builtin()).unwrap();
    assert!(free.value() >= outcome.value());
    let program = outcome.into_program("Four days").unwrap();
    assert!(program.slots().iter().all(|slot| slot.does() == "a-b"));
}

#[test]
fn no_day_is_for_nothing_where_another_split_has_work_for_it() {
    let arms = MuscleGroup::Chest.muscles() | MuscleGroup::Arms.muscles();
    let days = [Weekday::Monday, Weekday::Tuesday, Weekday::Thursday, Weekday::Friday];
    let week = |targets: MuscleSet| {
        let week = Week::for_muscles(targets).kit([Equipment::DumbbellPair]);
        let week = week.up_to(Level::Intermediate);
        days.iter().fold(week, |week, day| week.day(*day, 30))
    };
    let outcome = week(arms).solve(Catalog::builtin()).unwrap();
    assert_eq!(outcome.split(), &Split::from(NamedSplit::PushPull));
    assert!(outcome.bound() - outcome.value() <= outcome.value() / 500);
}

#[test]
fn what_is_asked_of_a_plan_is_kept_in_a_week() {
    let catalog = Catalog::builtin();
    let week = Week::for_muscles(body())
        .kit(EquipmentSet::all())
        .up_to(Level::Intermediate)
        .day(Weekday::Monday, 40)
        .day(Weekday::Thursday, 40);
    let ids = |week: &Week| -> Vec<ExerciseId> {
        let outcome = week.solve(catalog).unwrap();
        let (_, routine) = outcome.slots().next().unwrap();
        let steps = routine.strength().iter().flat_map(regimen::routine::Block::steps);
        steps.map(|step| step.exercise().id().clone()).collect()
    };
    let usual = ids(&week);
    let first = usual[0].clone();
    assert!(!ids(&week.clone().without(first.clone())).contains(&first));
    let asked = week
        .clone()
        .name("Spring")
        .goal(Goal::Strength)
        .rest_at_most(45)
        .quiet(true)
        .easing(BodyRegion::LowerBack)
        .seed(3)
        .solve(catalog)
        .unwrap();
    let (_, routine) = asked.slots().next().unwrap();
    assert_eq!(routine.name(), "Spring");
    for (_, step) in routine.steps() {
        let dose = step.prescription().to_string();
        let rest = dose.split_once("rest ").and_then(|(_, rest)| rest.split_once('s'));
        let rest: u32 = rest.map_or(0, |(rest, _)| rest.parse().unwrap());
        assert!(rest <= 45, "{dose}");
    }
    // A resting exercise that the catalogue does not have is not passed over.
    let rested = serde_json::from_value::<Week>(serde_json::json!({
        "targets": ["back"], "week": [{"day": "monday", "minutes": 20}], "rest": ["no-such"],
    }));
    let mut rested = rested.unwrap();
    assert_eq!(
        rested.solve(catalog).map(|it| it.value()).unwrap_err().code(),
        "unknown-exercise"
    );
    assert_eq!(rested.prune(catalog), [id("no-such")]);
    assert!(rested.solve(catalog).is_ok());
}

#[test]
fn what_is_required_stands_in_one_session() {
    let week = Week::for_muscles(body())
        .kit([Equipment::ResistanceBand, Equipment::DumbbellPair, Equipment::PullUpBar])
        .day(Weekday::Monday, 40)
        .day(Weekday::Thursday, 40)
        .sessions(2)
        .with(id("pull-up"))
        .with(id("push-up"))
        .with(id("rhomboid-stretch"));
    let outcome = week.solve(Catalog::builtin()).unwrap();
    let steps = outcome.slots().flat_map(|(_, routine)| routine.steps());
    let ids: Vec<String> =
        steps.map(|(_, step)| step.exercise().id().to_string()).collect();
    for required in ["pull-up", "push-up", "rhomboid-stretch"] {
        assert!(ids.iter().any(|id| id == required), "{required}");
    }
}

#[test]
fn the_next_block_keeps_what_it_should() {
    let week = Week::for_muscles(body())
        .kit([Equipment::ResistanceBand, Equipment::DumbbellPair])
        .day(Weekday::Monday, 40)
        .day(Weekday::Thursday, 40);
    let solve = |week: &Week| week.solve(Catalog::builtin()).unwrap();
    let lifts = |outcome: &WeekOutcome| -> Vec<String> {
        let steps = outcome.sessions().flat_map(|(_, routine)| {
            let strength = routine.strength().iter();
            strength
                .flat_map(regimen::routine::Block::steps)
                .map(|step| step.exercise().id().to_string())
        });
        let mut ids: Vec<String> = steps.collect();
        ids.sort();
        ids
    };
    let first = solve(&week);
    let before = lifts(&first);
    let program = first.into_program("First").unwrap();
    let same = lifts(&solve(&week.clone().after(&program, Change::None)));
    assert!(before.iter().all(|id| same.contains(id)));
    let all = lifts(&solve(&week.clone().after(&program, Change::All)));
    assert!(all.iter().filter(|id| !before.contains(id)).count() >= 2, "{all:?}");
    let accessories = week.clone().after(&program, Change::Accessories);
    let stays = lifts(&solve(&accessories));
    assert!(before.iter().any(|id| stays.contains(id)));
    assert_eq!(
        serde_json::from_str::<Week>(&serde_json::to_string(&accessories).unwrap())
            .unwrap(),
        accessories
    );
}

fn refused(week: &Week) -> String {
    let error = week.solve(Catalog::builtin()).map(|it| it.value()).unwrap_err();
    let json = serde_json::to_value(&error).unwrap();
    assert_eq!(json["code"], error.code());
    assert_eq!(json["message"], error.to_string());
    format!("{}: {error}", error.code())
}

#[test]
fn refusals_say_what_stands_in_the_way() {
    let week = || Week::for_muscles(MuscleGroup::MiddleBack);
    let two = || week().day(Weekday::Monday, 30).day(Weekday::Tuesday, 30);
    insta::assert_snapshot!(refused(&week()), @"no-slot: the week has no day to train on: expected at least one, such as `monday`");
    insta::assert_snapshot!(refused(&two().day(Weekday::Monday, 20)), @"day-twice: `monday` is a day of the week twice, expected once");
    insta::assert_snapshot!(refused(&two().sessions(3)), @"out-of-range: sessions must be 1 to 2, as many as days, not `3`");
    insta::assert_snapshot!(refused(&two().recovery(36)), @"out-of-range: recovery must be 0, 24, 48 or 72 hours, not `36`");
    insta::assert_snapshot!(refused(&week().day(Weekday::Monday, 0)), @"out-of-range: minutes of a slot must be 1 to 1440, not `0`");
    insta::assert_snapshot!(refused(&Week::for_muscles([]).day(Weekday::Monday, 30)), @"no-target: no muscle is to be trained: expected at least one, such as `rhomboids`");
    insta::assert_snapshot!(refused(&two().split(NamedSplit::Full)), @"no-split: no split keeps 48 hours of recovery on these days: `monday` and `tuesday` are too near each other; move a day, or ask for less recovery");
    insta::assert_snapshot!(refused(&two().sessions(1)), @"no-split: no split keeps 48 hours of recovery on these days: `monday` and `tuesday` are too near each other; move a day, or ask for less recovery");
    insta::assert_snapshot!(refused(&week().day(Weekday::Monday, 1)), @"too-little-time: on `monday`: it takes at least `5` minutes, not `1`");
    insta::assert_snapshot!(refused(&week().day(Weekday::Monday, 30).with(id("pull-up"))), @"impossible-requirement: what is required cannot be chosen: `pull-up` is not possible with the kit: add `pull-up-bar`");
    insta::assert_snapshot!(refused(&week().day(Weekday::Monday, 30).without(id("no-such"))), @"unknown-exercise: no exercise is called `no-such`; did you mean `parallel-bar-dip`?");
    let sore = week().day(Weekday::Sunday, 30).sparing(regimen::RegionSet::all());
    let error = sore.solve(Catalog::builtin()).map(|it| it.value()).unwrap_err();
    assert!(matches!(error, WeekError::Session { slot: Weekday::Sunday, .. }));
    assert_eq!(
        (error.code(), error.slot()),
        ("no-strength-exercise", Some(Weekday::Sunday))
    );
}

#[test]
fn weeks_that_are_not_read() {
    let said = |text: &str| serde_json::from_str::<Week>(text).unwrap_err().to_string();
    insta::assert_snapshot!(said(r#"{"targets": ["back"], "week": []}"#), @"the week has no day to train on: expected at least one, such as `monday`");
    insta::assert_snapshot!(said(r#"{"targets": ["back"], "week": [{"day": "mon", "minutes": 20}]}"#), @"no weekday is called `mon`; did you mean `monday`? at line 1 column 62");
    insta::assert_snapshot!(said(r#"{"targets": ["back"], "week": [{"day": "monday", "minutes": 20}], "split": "upper"}"#), @"no split is called `upper`; did you mean `upper-lower`? at line 1 column 83");
    insta::assert_snapshot!(said(r#"{"targets": ["back"], "week": [{"day": "monday", "minutes": 20}], "minutes": 20}"#), @"unknown field `minutes`, expected one of `format`, `name`, `targets`, `emphasis`, `kit`, `week`, `sessions`, `recovery`, `split`, `level`, `spare`, `ease`, `quiet`, `goal`, `with`, `without`, `rest`, `like`, `dislike`, `coaching`, `rest_at_most`, `pace`, `seed`, `work_budget` at line 1 column 80");
}

fn some_week() -> impl Strategy<Value = (Week, EquipmentSet)> {
    let things = vec![
        Equipment::ResistanceBand,
        Equipment::DumbbellPair,
        Equipment::Bench,
        Equipment::PullUpBar,
    ];
    let days = subsequence(Weekday::ALL, 1..6);
    let groups =
        subsequence(vec![MuscleGroup::Back, MuscleGroup::Chest, MuscleGroup::Legs], 1..4);
    (
        days,
        groups,
        subsequence(things, 0..4),
        15_u32..50,
        select(Level::ALL),
        select(vec![0_u32, 24, 48]),
        select(Goal::ALL),
        prop::option::weighted(0.3, 15_u32..50),
    )
        .prop_map(|(days, groups, kit, minutes, level, recovery, goal, other)| {
            let targets =
                groups.iter().fold(MuscleSet::empty(), |all, it| all | it.muscles());
            let kit: EquipmentSet = kit.into_iter().collect();
            let week = Week::for_muscles(targets)
                .kit(kit)
                .up_to(level)
                .recovery(recovery)
                .goal(goal);
            let count = days.len();
            let week =
                days.into_iter().enumerate().fold(week, |week, (place, day)| match other
                    .filter(|_| place + 1 == count)
                {
                    Some(minutes) => {
                        week.day_with(day, minutes, kit.with(Equipment::Box))
                    }
                    None => week.day(day, minutes),
                });
            (week, kit)
        })
}

/// `EquipmentSet` and one piece more.
trait With {
    fn with(self, piece: Equipment) -> EquipmentSet;
}

impl With for EquipmentSet {
    fn with(mut self, piece: Equipment) -> EquipmentSet {
        self.insert(piece);
        self
    }
}

/// Twelve weeks in which all goes well never take longer than the slots have minutes.
fn stays_within_the_minutes(program: &Program) -> Result<(), String> {
    use regimen::loads::LoadInventory;
    use regimen::prescription::Work;
    use regimen::program::{LiftStates, SessionLog};
    use regimen::progression::PerformedSet;

    let mine: LoadInventory = serde_json::from_value(serde_json::json!({
        "dumbbell-pair": ["5kg", "10kg"], "dumbbell": ["5kg", "10kg"],
        "resistance-band": ["band-light", "band-medium"] }))
    .unwrap();
    let (mut states, mut done) = (LiftStates::new(), Vec::new());
    for planned in program.calendar().take_while(|due| due.week() <= 12) {
        let due = program.due(planned.day(), &done).unwrap();
        let sheet = program.dose(&due, &states, &mine);
        let seconds = sheet.duration(&Pace::default()).high.as_secs();
        if seconds > u64::from(due.slot().minutes()) * 60 {
            return Err(format!("day {}: {seconds} s\n{sheet}", due.day()));
        }
        let mut log = SessionLog::new();
        for it in program.doses(&due, &states, &mine) {
            let by_feel = it.dose.notes().iter().any(|note| note.code() == "first-time");
            let is_band = it.dose.exercise().id().as_str().contains("band");
            let first = if is_band { "band-light" } else { "5kg" };
            for run in it.dose.prescription().runs() {
                let set = match &run.work {
                    Work::Reps { count, .. } => {
                        PerformedSet::reps(count.high_or_low().get())
                    }
                    Work::Hold(hold) => PerformedSet::seconds(hold.high_or_low().get()),
                    _ => continue,
                };
                let set =
                    if by_feel { set.with_load(first.parse().unwrap()) } else { set };
                let sets = std::iter::repeat_n(set, run.sets.low() as usize);
                log.entry(it.id.to_owned()).or_default().extend(sets);
            }
        }
        states = program.after(&due, &states, &mine, &log).0;
        done.push((due.day(), due.session()));
    }
    Ok(())
}

#[test]
fn a_week_that_is_followed_stays_within_its_minutes() {
    let kits = [vec![Equipment::ResistanceBand, Equipment::DumbbellPair], Vec::new()];
    for kit in kits {
        let days = [
            Weekday::Monday,
            Weekday::Tuesday,
            Weekday::Wednesday,
            Weekday::Friday,
            Weekday::Saturday,
        ];
        let week =
            Week::for_muscles(body()).kit(kit.into_iter().collect::<EquipmentSet>());
        let week = days.into_iter().fold(week, |week, day| week.day(day, 45));
        let outcome = week.work_budget(300_000).solve(Catalog::builtin()).unwrap();
        let program = outcome.into_program("Five days").unwrap();
        assert!(program.lifts().count() > 8, "{}", program.lifts().count());
        assert!(program.advice().iter().all(|it| it.code() != "outgrows-slot"));
        if let Err(over) = stays_within_the_minutes(&program) {
            panic!("{over}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_promise_is_kept((week, _) in some_week()) {
        let Ok(outcome) = week.solve(Catalog::builtin()) else { return Ok(()) };
        prop_assert!(outcome.value() <= outcome.bound());
        let slots: Vec<_> = outcome.slots().collect();
        for (slot, routine) in &slots {
            let longest = routine.duration(&Pace::default()).high;
            prop_assert!(longest.as_secs() <= u64::from(slot.minutes()) * 60);
            prop_assert!(routine.steps().all(|(_, step)| slot.kit().allows(step.setup())));
        }
        let text = serde_json::to_string(&week).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Week>(&text).unwrap(), &week);
        let recovery: u32 = serde_json::from_str::<serde_json::Value>(&text).unwrap()["recovery"]
            .as_u64()
            .map_or(48, |hours| u32::try_from(hours).unwrap());
        for (first, one) in &slots {
            for (second, other) in &slots {
                let hours = days_between(first.weekday(), second.weekday()) * 24;
                // In a longer cycle next week's sessions are others.
                let follows = first.weekday() < second.weekday() || outcome.weeks() == 1;
                if follows && hours > 0 && hours < recovery {
                    let (one, other) = (trained(one), trained(other));
                    prop_assert!(one.iter().all(|group| !other.contains(group)));
                }
            }
        }
        // A programme is checked by the rules of every programme, recovery among them.
        let program = outcome.clone().into_program("Week");
        prop_assert!(program.is_ok(), "{}", program.unwrap_err());
        let followed = stays_within_the_minutes(&program.unwrap());
        prop_assert!(followed.is_ok(), "{}", followed.unwrap_err());
    }

    #[test]
    fn more_is_never_worth_less((week, kit) in some_week(), more in 1_u32..20, region in select(BodyRegion::ALL)) {
        // For a split and an assignment of its own: one session for each kit.
        let week = week.sessions(1).split(NamedSplit::Full).recovery(0);
        let value = |week: &Week| week.solve(Catalog::builtin()).ok().map(|it| (it.value(), it.bound()));
        let Some((now, _)) = value(&week) else { return Ok(()) };
        let mut json = serde_json::to_value(&week).unwrap();
        for day in json["week"].as_array_mut().unwrap() {
            day["minutes"] = (day["minutes"].as_u64().unwrap() + u64::from(more)).into();
        }
        let longer: Week = serde_json::from_value(json).unwrap();
        prop_assert!(value(&longer).is_some_and(|(_, bound)| bound >= now));
        let richer = week.clone().kit(kit.with(Equipment::Chair));
        prop_assert!(value(&richer).is_some_and(|(_, bound)| bound >= now));
        if let Some((then, _)) = value(&week.clone().sparing(region)) {
            let (_, bound) = value(&week).unwrap();
            prop_assert!(then <= bound);
        }
    }
}

#[test]
fn the_strength_part_of_each_session_is_what_the_model_says() {
    let outcome = Week::for_muscles(body())
        .kit([Equipment::ResistanceBand])
        .day(Weekday::Monday, 30)
        .day(Weekday::Wednesday, 30)
        .day(Weekday::Friday, 30)
        .solve(Catalog::builtin())
        .unwrap();
    assert_eq!(outcome.weeks(), 2);
    let model = outcome.model();
    assert!(model.sessions().iter().all(|session| session.times == 3));
    let solution = model.solve().unwrap();
    assert_eq!(solution.value(), outcome.value());
    for (number, (_, routine)) in outcome.sessions().enumerate() {
        let mut steps: Vec<(String, u32)> = routine
            .steps()
            .filter(|(phase, _)| *phase == Phase::Strength)
            .map(|(_, step)| {
                (step.exercise().id().to_string(), step.prescription().sets().high)
            })
            .collect();
        let choices = solution.choices(model, number);
        let mut choices: Vec<(String, u32)> = choices
            .map(|choice| (choice.exercise().to_string(), choice.sets()))
            .collect();
        steps.sort();
        choices.sort();
        assert_eq!(steps, choices);
    }
}
