//! The player of the example `play`, without its terminal.

#[path = "../../examples/play/player.rs"]
mod player;
#[path = "../../examples/play/record.rs"]
mod record;

use std::time::Duration;

use player::{Mark, Player};
use proptest::prelude::*;
use record::Record;
use regimen::progression::PerformedSet;
use regimen::{Catalog, Equipment, Pace, Routine, strategies};
use serde_json::{Value, json};

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

const SOON: Duration = Duration::from_secs(2);

/// A stretch of 2x30s, and a row of 2x12 on each side with 20 kg.
fn routine() -> Routine {
    let catalog = Catalog::builtin();
    let prescribed =
        |id: &str, dose: &str| catalog.get(id).unwrap().prescribed(dose.parse().unwrap());
    Routine::builder("Row")
        .kit([Equipment::DumbbellPair, Equipment::Bench])
        .warm_up(prescribed("rhomboid-stretch", "2x30s"))
        .strength(
            prescribed("dumbbell-row", "2x12/side 20kg RIR2 rest 60s")
                .with_note("slowly"),
        )
        .build()
        .unwrap()
}

fn now(player: &Player<'_>) -> (String, u64) {
    player.view().map_or(("over".to_owned(), 0), |view| (view.now, view.left.as_secs()))
}

fn record(player: &Player<'_>) -> Value {
    serde_json::to_value(Record::of(player)).unwrap()
}

#[test]
fn a_session_is_followed_to_its_end() {
    let routine = routine();
    let mut player = Player::new(&routine, &Pace::default());
    let mut told = Vec::new();
    while let Some(view) = player.view() {
        told.push(format!("{} {} | {}", view.length.as_secs(), view.now, view.detail));
        assert_eq!(player.tick(view.left), 1);
    }
    insta::assert_snapshot!(told.join("\n"), @"
    30 Rhomboid Stretch, set 1 of 2 | 30 seconds
    10 Rest | then Rhomboid Stretch, set 2 of 2
    30 Rhomboid Stretch, set 2 of 2 | 30 seconds
    30 Get ready: One-Arm Row | box or platform, one dumbbell. Lean on a sturdy chair, bench or box of about knee height that cannot slide or tip.
    48 One-Arm Row, set 1 of 2, left | 12 repetitions with 20 kg, 2 repetitions in reserve. slowly
    10 Change sides | then One-Arm Row, set 1 of 2, right
    48 One-Arm Row, set 1 of 2, right | 12 repetitions with 20 kg, 2 repetitions in reserve. slowly
    60 Rest | then One-Arm Row, set 2 of 2, left
    48 One-Arm Row, set 2 of 2, left | 12 repetitions with 20 kg, 2 repetitions in reserve. slowly
    10 Change sides | then One-Arm Row, set 2 of 2, right
    48 One-Arm Row, set 2 of 2, right | 12 repetitions with 20 kg, 2 repetitions in reserve. slowly
    ");
    let record = record(&player);
    let total = routine.duration(&Pace::default()).high.as_secs();
    assert_eq!((&record["seconds"], &record["done"]), (&json!(total), &json!(6)));
    assert_eq!(record["skipped"], 0);
    assert_eq!(
        record["performed"],
        json!({ "dumbbell-row": [{ "reps": 12, "load": "20kg" }, { "reps": 12, "load": "20kg" }] })
    );
    // What is written of a lift is what a progression reads.
    let sets: Vec<PerformedSet> =
        serde_json::from_value(record["performed"]["dumbbell-row"].clone()).unwrap();
    assert_eq!(sets[0].amount(), Some(12));
}

#[test]
fn time_passes_over_several_segments_at_once() {
    let routine = routine();
    let mut player = Player::new(&routine, &Pace::default());
    assert_eq!(player.tick(seconds(29)), 0);
    assert_eq!(player.tick(seconds(12)), 2);
    assert_eq!(now(&player), ("Rhomboid Stretch, set 2 of 2".to_owned(), 29));
    player.tick(seconds(100_000));
    assert!(player.is_over() && player.view().is_none());
    assert_eq!(player.tick(seconds(1)), 0);
}

#[test]
fn a_pause_stops_the_time() {
    let routine = routine();
    let mut player = Player::new(&routine, &Pace::default());
    player.tick(seconds(10));
    player.pause();
    assert_eq!((player.tick(seconds(1000)), player.is_paused()), (0, true));
    player.pause();
    player.tick(seconds(1));
    assert_eq!(now(&player).1, 19);
}

#[test]
fn going_back_begins_again_or_goes_to_the_one_before() {
    let routine = routine();
    let mut player = Player::new(&routine, &Pace::default());
    player.tick(seconds(50));
    player.back(SOON);
    assert_eq!(now(&player), ("Rhomboid Stretch, set 2 of 2".to_owned(), 30));
    player.back(SOON);
    assert_eq!(now(&player), ("Rest".to_owned(), 10));
    player.back(SOON);
    player.back(SOON);
    assert_eq!(now(&player), ("Rhomboid Stretch, set 1 of 2".to_owned(), 30));
    // What is to be done again is not done.
    assert!(player.played().all(|(_, mark)| mark == Mark::Ahead));
    assert_eq!(record(&player)["work"], json!([]));
}

#[test]
fn what_is_skipped_is_told_and_pauses_may_be_short() {
    let routine = routine();
    let mut player = Player::new(&routine, &Pace::default());
    player.tick(seconds(12));
    player.done(); // a hold of 12 s
    player.skip(); // the rest
    player.tick(seconds(3));
    player.skip(); // the second hold
    player.done(); // moving on
    player.tick(seconds(40));
    player.done(); // left, 12 repetitions
    player.correct(false);
    player.correct(false);
    player.correct(true);
    assert_eq!(player.last_amount(), Some(11));
    player.skip(); // changing sides
    player.skip(); // right
    let record = record(&player);
    let turns: Vec<_> = record["work"].as_array().unwrap().iter().collect();
    let outcomes: Vec<_> =
        turns.iter().map(|it| (&it["outcome"], &it["side"], &it["seconds"])).collect();
    assert_eq!(
        outcomes,
        [
            (&json!("done"), &Value::Null, &json!(12)),
            (&json!("skipped"), &Value::Null, &json!(3)),
            (&json!("done"), &json!("left"), &json!(40)),
            (&json!("skipped"), &json!("right"), &json!(0)),
        ]
    );
    assert_eq!((&record["done"], &record["skipped"]), (&json!(2), &json!(2)));
    let left = json!({ "left": 11, "right": 0 });
    assert_eq!(
        record["performed"],
        json!({ "dumbbell-row": [{ "reps": left, "load": "20kg" }] })
    );
    assert_eq!(Record::of(&player).summary(), "0:55 in all, 2 done, 2 skipped");
}

#[test]
fn lighter_sets_and_sets_in_parts_are_played() {
    let catalog = Catalog::builtin();
    let squat = catalog
        .get("back-squat")
        .unwrap()
        .prescribed("1x(5>3>2 15s) 100kg".parse().unwrap());
    let routine = Routine::builder("Squat")
        .kit([Equipment::Barbell, Equipment::SquatRack])
        .warm_up(catalog.get("cat-cow").unwrap())
        .strength(squat.with_ramp("5x50% 3x75%".parse().unwrap()))
        .build()
        .unwrap();
    let mut player = Player::new(&routine, &Pace::default());
    let mut told = Vec::new();
    while let Some(view) = player.view() {
        if view.now.contains("Squat, ") {
            told.push(format!("{}: {}", view.now, view.detail));
        }
        player.tick(view.left);
    }
    insta::assert_snapshot!(told.join("\n"), @"
    Barbell Back Squat, lighter set 1 of 2: 5 repetitions at 50% of 100kg
    Barbell Back Squat, lighter set 2 of 2: 3 repetitions at 75% of 100kg
    Barbell Back Squat, set 1 of 1, part 1: 5 repetitions with 100 kg
    Barbell Back Squat, set 1 of 1, part 2: 3 repetitions with 100 kg
    Barbell Back Squat, set 1 of 1, part 3: 2 repetitions with 100 kg
    ");
    let record = record(&player);
    assert_eq!(record["work"][2]["lighter"], true);
    assert_eq!(record["work"][5]["lighter"], Value::Null);
    assert_eq!(
        record["performed"],
        json!({ "back-squat": [{ "reps": 10, "load": "100kg" }] })
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn keys_in_any_order_leave_a_true_record(
        routine in strategies::routine(),
        keys in proptest::collection::vec((0..7_u8, 0..90_u64), 0..60),
    ) {
        let mut player = Player::new(&routine, &Pace::default());
        for (key, time) in keys {
            match key {
                0 => player.pause(),
                1 => player.done(),
                2 => player.skip(),
                3 => player.back(SOON),
                4 => player.correct(time % 2 == 0),
                _ => {}
            }
            player.tick(seconds(time));
            if let Some(view) = player.view() {
                prop_assert!(view.left <= view.length && view.played <= view.total);
            }
            let record = record(&player);
            let of = |name: &str| usize::try_from(record[name].as_u64().unwrap()).unwrap();
            prop_assert_eq!(of("done") + of("skipped"), record["work"].as_array().unwrap().len());
        }
        // From wherever it stands, it ends.
        if player.is_paused() {
            player.pause();
        }
        player.tick(seconds(10_000_000));
        prop_assert!(player.is_over());
        let work = record(&player)["work"].as_array().unwrap().len();
        let is_work = |it: &regimen::routine::Segment| player::is_set(it.activity());
        prop_assert_eq!(work, routine.timeline(&Pace::default()).filter(is_work).count());
    }
}
