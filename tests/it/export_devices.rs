//! Exports for calendars, watches and other apps.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;
use regimen::export::{self, CalendarOptions, FitOptions, Loss};
use regimen::prescription::{Load, Work};
use regimen::routine::{Activity, Segment, Side};
use regimen::{
    Catalog, Equipment, Exercise, ExerciseId, ExerciseKind, Laterality, MuscleGroup,
    Pace, Phase, Plan, Routine, Setup,
};
use serde_json::{Value, json};

use crate::strategies;

fn get(id: &str) -> &'static Exercise {
    Catalog::builtin().get(id).unwrap()
}

fn dose(id: &str, prescription: &str) -> regimen::Prescribed {
    get(id).prescribed(prescription.parse().unwrap())
}

fn middle_back() -> Routine {
    Routine::builder("Middle back at home")
        .kit([Equipment::ResistanceBand, Equipment::DumbbellPair])
        .warm_up(get("rhomboid-stretch"))
        .warm_up(get("thoracic-side-bend"))
        .warm_up(get("thoracic-rotation"))
        .strength(get("unilateral-band-row"))
        .superset([get("lat-pull-with-band"), get("banded-upright-row")])
        .strength(get("resistance-band-reverse-fly"))
        .strength(get("prone-back-extension"))
        .strength(get("renegade-row"))
        .cool_down(get("childs-pose-lat-reach"))
        .build()
        .unwrap()
}

fn push(name: &str) -> Routine {
    let builder = Routine::builder(name).warm_up(get("cat-cow"));
    builder.strength(get("push-up")).build().unwrap()
}

fn start() -> jiff::civil::DateTime {
    "2026-11-23T18:00".parse().unwrap()
}

fn codes(losses: &[Loss]) -> Vec<&str> {
    losses.iter().map(Loss::code).collect()
}

fn template(exercise: &ExerciseId) -> Option<String> {
    (exercise.as_str() != "cat-cow").then(|| format!("T-{exercise}"))
}

// Calendar

#[test]
fn a_calendar_entry() {
    let routine = push("Push; pull, \\ and rest");
    let options = CalendarOptions::new().weeks(8).alarm(15);
    let entry = export::calendar(&routine, &start(), options).unwrap();
    assert!(entry.losses().is_empty());
    // The description is the whole sheet, whose wording is tested elsewhere.
    let sheet = format!("{routine:#}").replace('\\', "\\\\");
    let sheet = sheet.replace(',', "\\,").replace(';', "\\;").replace('\n', "\\n");
    let unfolded = entry.content().replace("\r\n ", "").replace("\r\n", "\n");
    let (before, rest) = unfolded.split_once("UID:").unwrap();
    let (id, after) = rest.split_once('@').unwrap();
    assert!(id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit()), "{id}");
    let content = format!("{before}UID:…@{after}").replace(&sheet, "…");
    insta::assert_snapshot!(content, @r"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//regimen//regimen//EN
    BEGIN:VEVENT
    UID:…@regimen
    DTSTAMP:20261123T180000Z
    DTSTART:20261123T180000
    DURATION:PT6M10S
    SUMMARY:Push\; pull\, \\ and rest
    DESCRIPTION:…
    RRULE:FREQ=WEEKLY;COUNT=8
    BEGIN:VALARM
    ACTION:DISPLAY
    TRIGGER:-PT15M
    DESCRIPTION:Push\; pull\, \\ and rest
    END:VALARM
    END:VEVENT
    END:VCALENDAR
    ");
}

#[test]
fn a_calendar_entry_is_the_same_every_time_and_another_for_another_session() {
    let entry = |routine: &Routine, options: CalendarOptions| {
        export::calendar(routine, &start(), options).unwrap().into_content()
    };
    let id = |content: String| content.split("UID:").nth(1).unwrap()[..32].to_owned();
    let once = || entry(&push("A"), CalendarOptions::new());
    assert_eq!(once(), once());
    assert_eq!(
        once(),
        export::calendar(&push("A"), &start(), None).unwrap().into_content()
    );
    assert_eq!(once(), entry(&push("A"), Some(1).into()), "one week is no repetition");
    let mut unhurried = Pace::default();
    unhurried.rest = 90;
    let others = [
        entry(&push("B"), CalendarOptions::new()),
        entry(&push("A"), Some(2).into()),
        entry(&push("A"), CalendarOptions::new().alarm(0)),
        entry(&push("A"), CalendarOptions::new().pace(unhurried)),
    ];
    for other in others {
        assert_ne!(id(other), id(once()));
    }
}

#[test]
fn a_calendar_entry_refuses_numbers_and_dates_out_of_range() {
    let refused = |start: &str, options: CalendarOptions| {
        let start = start.parse().unwrap();
        let error = export::calendar(&push("A"), &start, options).unwrap_err();
        let data = serde_json::to_value(&error).unwrap();
        assert_eq!(
            (&data["code"], &data["message"]),
            (&json!(error.code()), &json!(error.to_string()))
        );
        (error.code(), error.to_string(), data)
    };
    let weeks = |weeks| CalendarOptions::new().weeks(weeks);
    let (code, message, data) = refused("2026-11-23T18:00", weeks(0));
    assert_eq!(code, "out-of-range");
    assert_eq!(message, "weeks of a calendar entry must be 1 to 520, not `0`");
    assert_eq!((&data["value"], &data["most"]), (&json!("0"), &json!(520)));
    assert_eq!(
        refused("2026-11-23T18:00", weeks(521)).1,
        "weeks of a calendar entry must be 1 to 520, not `521`"
    );
    assert_eq!(
        refused("2026-11-23T18:00", CalendarOptions::new().alarm(10_081)).1,
        "minutes from an alarm to a session must be 0 to 10080, not `10081`"
    );
    let (code, _, data) = refused("9999-12-30T18:00", weeks(2));
    assert_eq!((code, &data["weeks"]), ("bad-date", &json!(2)));
    assert_eq!(refused("-000001-01-01T00:00", weeks(1)).0, "bad-date");
    let last = "9999-12-24T18:00".parse().unwrap();
    assert!(export::calendar(&push("A"), &last, Some(2)).is_ok());
    let early = "0005-06-07T08:09:10".parse().unwrap();
    let entry = export::calendar(&push("A"), &early, None).unwrap();
    assert!(
        entry.content().contains("DTSTART:00050607T080910\r\n"),
        "{}",
        entry.content()
    );
}

// FIT

#[derive(Clone, Debug, PartialEq)]
enum Field {
    Number(u32),
    Text(String),
}

type Message = (u16, BTreeMap<u8, Field>);

/// Reads a file by the rules of the format, knowing nothing of the writer.
fn read_fit(file: &[u8]) -> Vec<Message> {
    let word = |bytes: &[u8]| u16::from_le_bytes(bytes.try_into().unwrap());
    let checksum = |bytes: &[u8]| {
        let table = [
            0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401, 0xA001,
            0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400_u16,
        ];
        bytes.iter().fold(0_u16, |sum, byte| {
            let low = (sum >> 4)
                ^ table[usize::from(sum & 0xf)]
                ^ table[usize::from(byte & 0xf)];
            (low >> 4) ^ table[usize::from(low & 0xf)] ^ table[usize::from(byte >> 4)]
        })
    };
    assert_eq!(file[0], 14);
    assert_eq!(&file[8..12], b".FIT");
    let length = u32::from_le_bytes(file[4..8].try_into().unwrap()) as usize;
    assert_eq!(file.len(), 14 + length + 2);
    assert_eq!(word(&file[12..14]), checksum(&file[..12]));
    assert_eq!(word(&file[14 + length..]), checksum(&file[..14 + length]));

    let mut records = &file[14..14 + length];
    let mut take = |count: usize| {
        let (taken, rest) = records.split_at(count);
        records = rest;
        taken.to_vec()
    };
    let mut left = length;
    let mut definition: (u16, Vec<(u8, u8, u8)>) = (0, Vec::new());
    let mut messages = Vec::new();
    while left > 0 {
        let header = take(1)[0];
        left -= 1;
        if header == 0x40 {
            let fixed = take(5);
            assert_eq!(fixed[1], 0, "little-endian");
            let fields = take(usize::from(fixed[4]) * 3);
            left -= 5 + fields.len();
            let fields = fields.chunks(3).map(|field| (field[0], field[1], field[2]));
            definition = (word(&fixed[2..4]), fields.collect());
            continue;
        }
        assert_eq!(header, 0);
        let mut fields = BTreeMap::new();
        for (number, size, base) in &definition.1 {
            let bytes = take(usize::from(*size));
            left -= bytes.len();
            let value = match (base, size) {
                (0x00, 1) => Field::Number(bytes[0].into()),
                (0x84, 2) => Field::Number(word(&bytes).into()),
                (0x86 | 0x8c, 4) => {
                    Field::Number(u32::from_le_bytes(bytes.try_into().unwrap()))
                }
                (0x07, _) => {
                    let (nul, text) = bytes.split_last().unwrap();
                    assert!(*nul == 0 && !text.contains(&0), "{bytes:?}");
                    Field::Text(String::from_utf8(text.to_vec()).unwrap())
                }
                other => panic!("{other:?}"),
            };
            assert_eq!(fields.insert(*number, value), None);
        }
        messages.push((definition.0, fields));
    }
    messages
}

fn number(message: &BTreeMap<u8, Field>, field: u8) -> Option<u32> {
    message.get(&field).map(|value| match value {
        Field::Number(number) => *number,
        Field::Text(text) => panic!("{text}"),
    })
}

fn string(message: &BTreeMap<u8, Field>, field: u8) -> Option<&str> {
    message.get(&field).map(|value| match value {
        Field::Text(text) => text.as_str(),
        Field::Number(number) => panic!("{number}"),
    })
}

fn of_kind(messages: &[Message], kind: u16) -> Vec<&BTreeMap<u8, Field>> {
    messages
        .iter()
        .filter(|(global, _)| *global == kind)
        .map(|(_, fields)| fields)
        .collect()
}

/// The steps as a watch does them: repetitions carried out.
fn unrolled<'a>(steps: &[&'a BTreeMap<u8, Field>]) -> Vec<&'a BTreeMap<u8, Field>> {
    let mut done = Vec::new();
    let mut starts = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        assert_eq!(number(step, 254), u32::try_from(index).ok());
        starts.push(done.len());
        if number(step, 1) == Some(6) {
            let from: usize = starts[number(step, 2).unwrap() as usize];
            let body: Vec<_> = done[from..].to_vec();
            assert!(!body.is_empty());
            let times = number(step, 4).unwrap();
            assert!(times > 1);
            (1..times).for_each(|_| done.extend(&body));
        } else {
            done.push(*step);
        }
    }
    done
}

/// The type of a duration and its value, of a stretch of the timeline.
fn duration_of(routine: &Routine, segment: &Segment) -> (u32, u32) {
    let (_, step) = routine.steps().nth(segment.step() - 1).unwrap();
    if let Activity::Ramp { set, side, .. } = segment.activity() {
        let both = step.prescription().is_per_side() && side.is_none();
        let (_, ramp) = routine.ramps().find(|(it, _)| *it == segment.step()).unwrap();
        let reps = ramp.as_slice()[set as usize - 1].reps.get();
        return (29, if both { 2 * reps } else { reps });
    }
    let Activity::Work { set, part, side, .. } = segment.activity() else {
        return (0, segment.length().as_millis().try_into().unwrap());
    };
    let prescription = step.prescription();
    let both = prescription.is_per_side() && side.is_none();
    assert_eq!(
        both,
        prescription.is_per_side()
            && step.exercise().laterality() == Laterality::Alternating
    );
    let times = if both { 2 } else { 1 };
    let run = routine.set(segment.step(), set).unwrap().run;
    assert_eq!(part.is_some(), run.work.between().is_some());
    let work = &run.work.parts()[part.unwrap_or(1) as usize - 1];
    // What the time cuts short ends by time.
    let whole = match work {
        Work::Reps { count, tempo, .. } => {
            count.high_or_low().get()
                * tempo.map_or(4, regimen::prescription::Tempo::seconds)
        }
        Work::Distance(way) => way.high_or_low().get(),
        Work::Hold(hold) => hold.high_or_low().get(),
        _ => 0,
    };
    let seconds = u32::try_from(segment.length().as_secs()).unwrap();
    if seconds < times * whole {
        assert!(routine.blocks().any(|(_, block)| block.timing().cap().is_some()));
        return (0, 1000 * seconds);
    }
    match *work {
        Work::Reps { count, .. } => match count.high() {
            Some(count) => (29, times * count.get()),
            None => (5, 0),
        },
        Work::Hold(hold) => match hold.high() {
            Some(_) => (0, segment.length().as_millis().try_into().unwrap()),
            None => (5, 0),
        },
        Work::Distance(way) => match way.high() {
            Some(way) => (1, times * way.get() * 100),
            None => (5, 0),
        },
        ref work => panic!("{work:?}"),
    }
}

/// Compares a workout with the timeline, step by step.
pub(crate) fn check_fit(routine: &Routine) {
    let workout = export::fit(routine).unwrap();
    let messages = read_fit(workout.content());
    assert_eq!(messages[0].0, 0);
    let file = &messages[0].1;
    assert_eq!((number(file, 0), number(file, 1)), (Some(5), Some(255)));
    assert!(number(file, 3).unwrap() != 0 && !file.contains_key(&4));
    let [workout] = of_kind(&messages, 26)[..] else { panic!("one workout") };
    assert_eq!((number(workout, 4), number(workout, 11)), (Some(10), Some(20)));
    let steps = of_kind(&messages, 27);
    assert_eq!(number(workout, 6), u32::try_from(steps.len()).ok());
    let titles: BTreeMap<_, _> = of_kind(&messages, 264)
        .into_iter()
        .map(|title| ((number(title, 0), number(title, 1)), string(title, 2).unwrap()))
        .collect();
    assert_eq!(titles.len(), of_kind(&messages, 264).len(), "one title a number");

    let timeline: Vec<Segment> = routine
        .timeline(&Pace::default())
        .filter(|segment| segment.activity() != Activity::Transition)
        .collect();
    let done = unrolled(&steps);
    assert_eq!(done.len(), timeline.len());
    for (step, segment) in done.into_iter().zip(&timeline) {
        let (phase, planned) = routine.steps().nth(segment.step() - 1).unwrap();
        let duration = (number(step, 1).unwrap(), number(step, 2).unwrap());
        assert_eq!(duration, duration_of(routine, segment), "{segment:?}");
        assert_eq!((number(step, 3), number(step, 4)), (Some(2), Some(0)));
        let exercise = (number(step, 10), number(step, 11));
        if let Activity::Ramp { .. } = segment.activity() {
            assert_eq!((number(step, 7), number(step, 12)), (Some(2), None));
            assert!(string(step, 8).unwrap().to_lowercase().contains("lighter set: "));
            continue;
        }
        let Activity::Work { set, part, side, .. } = segment.activity() else {
            assert_eq!(number(step, 7), Some(1));
            assert_eq!(exercise, (None, None), "a rest is no bench press");
            continue;
        };
        let intensity = match phase {
            Phase::WarmUp => 2,
            Phase::Strength => 0,
            Phase::CoolDown => 3,
        };
        assert_eq!(number(step, 7), Some(intensity));
        let name = planned.exercise().name();
        let shown = match exercise {
            (None, None) => string(step, 0).unwrap(),
            number => titles[&number],
        };
        assert!(name.starts_with(shown) && shown.len() >= name.len().min(15), "{shown}");
        let notes = string(step, 8).unwrap();
        let side = match side {
            None => "",
            Some(Side::Left) => "Left side. ",
            Some(Side::Right) => "Right side. ",
        };
        let words = format!("{side}{:#}", planned.prescription());
        assert!(notes.starts_with(&words[..words.len().min(190)]), "{notes}");
        let run = routine.set(segment.step(), set).unwrap().run;
        let mass = match run.part_load(part.unwrap_or(1) as usize - 1) {
            Some(Load::External(mass) | Load::Added(mass)) => {
                Some(mass.low().kilograms())
            }
            _ => None,
        };
        let weight = number(step, 12).map(|weight| f64::from(weight) / 100.0);
        let is_right = match mass.filter(|mass| *mass < 655.345) {
            Some(mass) => weight.is_some_and(|weight| (weight - mass).abs() < 0.005_01),
            None => weight.is_none(),
        };
        assert!(is_right, "{weight:?} for {:?}", run.load);
    }
}

#[test]
fn the_middle_back_on_a_watch() {
    let routine = middle_back();
    check_fit(&routine);
    let workout = export::fit(&routine).unwrap();
    let messages = read_fit(workout.content());
    let steps: Vec<String> = of_kind(&messages, 27)
        .into_iter()
        .map(|step| {
            let exercise = number(step, 10).zip(number(step, 11));
            let what = match (number(step, 1).unwrap(), exercise) {
                (6, _) => format!("times {} from", number(step, 4).unwrap()),
                (_, None) => "rest".to_owned(),
                (kind, Some((category, name))) => format!("{category}/{name} by {kind}:"),
            };
            format!("{what} {}", number(step, 2).unwrap())
        })
        .collect();
    insta::assert_snapshot!(steps.join("\n"), @r"
    31/85 by 0: 30000
    rest 10000
    times 2 from 0
    31/85 by 0: 30000
    31/64 by 0: 15000
    rest 5000
    31/64 by 0: 15000
    rest 10000
    times 2 from 4
    31/64 by 0: 15000
    rest 5000
    31/64 by 0: 15000
    31/24 by 0: 20000
    rest 5000
    31/24 by 0: 20000
    rest 10000
    times 2 from 12
    31/24 by 0: 20000
    rest 5000
    31/24 by 0: 20000
    13/17 by 29: 10
    rest 10000
    13/17 by 29: 10
    rest 60000
    13/17 by 29: 10
    rest 10000
    13/17 by 29: 10
    37/26 by 29: 10
    37/46 by 29: 10
    rest 60000
    times 2 from 27
    37/26 by 29: 10
    37/46 by 29: 10
    37/32 by 29: 10
    rest 60000
    times 2 from 33
    37/32 by 29: 10
    13/25 by 5: 0
    rest 60000
    times 2 from 37
    13/25 by 5: 0
    23/15 by 29: 15
    rest 10000
    23/15 by 29: 15
    31/39 by 0: 30000
    rest 10000
    31/39 by 0: 30000
    ");
    insta::assert_snapshot!(
        workout.losses().iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
        @r"
    step 1, `rhomboid-stretch`: exported as a similar exercise: `warm_up/upper_back_stretch`
    step 2, `thoracic-side-bend`: exported as a similar exercise: `warm_up/stretch_side`
    step 3, `thoracic-rotation`: the format has no field for a range, its upper end is exported: `15-20s`
    step 6, `banded-upright-row`: the format has no field for a range, its upper end is exported: `8-10`
    step 7, `resistance-band-reverse-fly`: exported as a similar exercise: `banded_exercises/pull_apart`
    step 7, `resistance-band-reverse-fly`: the format has no field for a range, its upper end is exported: `2-3 sets`
    step 8, `prone-back-extension`: exported as a similar exercise: `hyperextension/spine_extension`
    step 8, `prone-back-extension`: the format has no field for a minimum: `30s+`
    step 9, `renegade-row`: the format has no field for a tempo: `tempo 2-0-2-1`
    step 10, `childs-pose-lat-reach`: exported as a similar exercise: `warm_up/stretch_childs_pose`
    step 10, `childs-pose-lat-reach`: the format has no field for a range, its upper end is exported: `20-30s`
    "
    );
}

#[test]
fn a_watch_can_wait_between_exercises() {
    let routine = middle_back();
    let plain = export::fit(&routine).unwrap().into_content();
    let options = FitOptions::new().transitions(true);
    let waiting = export::fit_with(&routine, &options).unwrap().into_content();
    let steps = |file: &[u8]| {
        let messages = read_fit(file);
        let steps = of_kind(&messages, 27);
        let unrolled = unrolled(&steps);
        let rests = unrolled
            .iter()
            .filter(|step| number(step, 7) == Some(1) && number(step, 1) == Some(5));
        (unrolled.len(), rests.count())
    };
    let transitions = routine
        .timeline(&Pace::default())
        .filter(|segment| segment.activity() == Activity::Transition)
        .count();
    let (without, none) = steps(&plain);
    assert_eq!(none, 0);
    assert_eq!(steps(&waiting), (without + transitions, transitions));
}

#[test]
fn exercises_of_one_number_keep_their_names() {
    // Both are a pull-up to the watch, which has one title for each number.
    let routine = Routine::builder("Up")
        .kit([Equipment::PullUpBar])
        .warm_up(get("cat-cow"))
        .strength(get("pull-up"))
        .strength(get("scapular-pull-up"))
        .build()
        .unwrap();
    check_fit(&routine);
    let workout = export::fit(&routine).unwrap();
    let loss = workout.losses().iter().find(|loss| loss.code() == "untyped-exercise");
    assert_eq!(
        loss.unwrap().to_string(),
        "step 3, `scapular-pull-up`: another step has the same exercise number, exported \
         by name only: `pull_up/pull_up`"
    );
}

#[test]
fn more_steps_than_a_watch_can_number() {
    // Every set of a round differs from the next in one of two hundred steps.
    let steps = (0..198).map(|step| {
        let runs = (0..20).map(|run| {
            let sets = (step + run) % 20 + 1;
            format!("{sets}x{}", 1 + run % 2)
        });
        dose("dumbbell-row", &format!("{}/side", runs.collect::<Vec<_>>().join(", ")))
    });
    let routine = Routine::builder("Too many")
        .kit([Equipment::Dumbbell, Equipment::Box])
        .warm_up(get("cat-cow"))
        .superset(steps)
        .build()
        .unwrap();
    let error = export::fit(&routine).unwrap_err();
    assert_eq!(error.code(), "too-many-steps");
    let steps = error.steps();
    assert_eq!(
        error.to_string(),
        format!(
            "a FIT workout must have at most `65534` steps, not `{steps}`: split the routine"
        )
    );
    let data = serde_json::to_value(error).unwrap();
    assert_eq!((&data["steps"], &data["most"]), (&json!(steps), &json!(65_534)));
}

// Liftoscript

#[test]
fn the_middle_back_in_liftoscript() {
    let day = export::liftoscript(&middle_back());
    let lines: Vec<&str> =
        day.content().lines().filter(|line| !line.starts_with("//")).collect();
    insta::assert_snapshot!(lines.join("\n"), @r"
    # Week 1
    ## Middle back at home
    Side Bend, Bodyweight / 3x1 15s|10s / warmup: none
    Torso Rotation, Bodyweight / 3x1 20s|10s / warmup: none
    Bent Over One Arm Row, Band / 2x10 60s / warmup: none
    Lat Pulldown, Band / 3x10 10s / superset: A / warmup: none
    Upright Row, Band / 3x8-10 60s / superset: A / warmup: none
    Reverse Fly, Band / 3x10 60s / warmup: none
    Superman, Bodyweight / 3x1 30s+|60s / warmup: none
    Renegade Row, Dumbbell / 1x15 / warmup: none
    ");
    assert!(day.content().contains("// First: Rhomboid Stretch, 3 sets of 30 seconds"));
    assert!(day.content().contains("// Then: Child's Pose with Lat Reach, 2 sets of 20"));
    let unmapped: Vec<_> = day
        .losses()
        .iter()
        .filter(|loss| loss.code() == "unmapped-exercise")
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        unmapped,
        [
            "step 1, `rhomboid-stretch`: not a built-in exercise, exported as a remark: `3x30s`",
            "step 10, `childs-pose-lat-reach`: not a built-in exercise, exported as a \
         remark: `2x20-30s`",
        ]
    );
}

/// The lines of exercises for some doses of one exercise.
fn lines_of(doses: &[&str]) -> Vec<String> {
    let kit: regimen::Kit = Equipment::ALL.iter().copied().collect();
    let mut builder = Routine::builder("x")
        .kit(kit)
        .warm_up(get("cat-cow"))
        .strength(dose("overhead-press", doses[0]));
    for text in &doses[1..] {
        builder = builder.strength(dose("overhead-press", text));
    }
    let day = export::liftoscript(&builder.build().unwrap()).into_content();
    day.lines().filter(|line| !line.starts_with(['#', '/'])).map(str::to_owned).collect()
}

#[test]
fn doses_in_liftoscript() {
    let lines = lines_of(&[
        "1x5 85% RPE8.5 rest 180s, 2-3x8+ RIR1-2 rest 90s",
        "3x8-10/side bw+22.5kg RIR10",
        "2x15-20s 45lb",
        "2x30s+ rest 10s",
        "1x30s",
        "2x30m 20kg",
        "3x12 heavy",
    ]);
    insta::assert_snapshot!(lines.join("\n"), @r"
    Overhead Press, Dumbbell / 1x5 85% @8.5 180s, 3x8+ @9 90s / warmup: none
    2: Overhead Press, Dumbbell / 3x8-10 22.5kg 60s / warmup: none
    3: Overhead Press, Dumbbell / 2x1 45lb 20s|60s / warmup: none
    4: Overhead Press, Dumbbell / 2x1 30s+|10s / warmup: none
    5: Overhead Press, Dumbbell / 1x1 30s|? / warmup: none
    6: Overhead Press, Dumbbell / 2x1 20kg 60s / warmup: none
    7: Overhead Press, Dumbbell / 3x12 60s / warmup: none
    ");
}

#[test]
fn nothing_built_in_is_a_remark_of_the_day() {
    let routine = Routine::builder("By hand")
        .warm_up(get("cat-cow"))
        .strength(get("dead-bug"))
        .build()
        .unwrap();
    let day = export::liftoscript(&routine);
    insta::assert_snapshot!(day.content(), @r"
    // By hand: Cat-Cow, 1 set of 6 to 10 repetitions
    // By hand: Dead Bug, 2 to 3 sets of 6 to 10 repetitions on each side
    # Week 1
    ## By hand
    ");
}

// Hevy

#[test]
fn a_hevy_routine() {
    let routine = Routine::builder("Mixed")
        .kit([Equipment::DumbbellPair, Equipment::ResistanceBand])
        .warm_up(get("cat-cow"))
        .warm_up(get("rhomboid-stretch"))
        .superset([
            dose(
                "dumbbell-floor-press",
                "1x12 45lb rest 30s, 1x8-10 22.5kg RPE8 rest 90s",
            ),
            dose("suitcase-carry", "2x20m/side 24kg rest 90s"),
        ])
        .build()
        .unwrap();
    let hevy = export::hevy(&routine, template);
    let routine = &hevy.content()["routine"];
    assert_eq!(routine["title"], "Mixed");
    let mut exercises = routine["exercises"].clone();
    for exercise in exercises.as_array_mut().unwrap() {
        let notes = exercise["notes"].take();
        assert!(notes.as_str().unwrap().contains(" set"), "{notes}");
    }
    let set = |kind: &str, weight: Value, reps: Value, metres: Value, seconds: Value| {
        json!({
            "type": kind, "weight_kg": weight, "reps": reps, "distance_meters": metres,
            "duration_seconds": seconds, "custom_metric": null,
        })
    };
    let held = set("warmup", json!(null), json!(null), json!(null), json!(30));
    let carried = set("normal", json!(24.0), json!(null), json!(20), json!(null));
    let mut ranged = set("normal", json!(22.5), json!(10), json!(null), json!(null));
    ranged["rep_range"] = json!({ "start": 8, "end": 10 });
    assert_eq!(
        exercises,
        json!([
            {
                "exercise_template_id": "T-rhomboid-stretch", "superset_id": null,
                "rest_seconds": 10, "notes": null, "sets": [held, held, held],
            },
            {
                "exercise_template_id": "T-dumbbell-floor-press", "superset_id": 0,
                "rest_seconds": 10, "notes": null,
                "sets": [set("normal", json!(20.41), json!(12), json!(null), json!(null)), ranged],
            },
            {
                "exercise_template_id": "T-suitcase-carry", "superset_id": 0,
                "rest_seconds": 90, "notes": null, "sets": [carried, carried],
            },
        ])
    );
    assert_eq!(
        codes(hevy.losses()),
        ["unmapped-exercise", "lost-effort", "lost-sides"],
        "{:?}",
        hevy.losses()
    );
}

#[test]
fn a_hevy_exercise_has_one_rest() {
    let builder = Routine::builder("Rests").warm_up(get("cat-cow"));
    let routine =
        builder.strength(dose("push-up", "1x5 rest 120s, 3x8 rest 60s")).build().unwrap();
    let hevy = export::hevy(&routine, template);
    assert_eq!(hevy.content()["routine"]["exercises"][0]["rest_seconds"], 120);
    assert_eq!(
        hevy.losses()[1].to_string(),
        "step 2, `push-up`: the format has one rest for all sets, only the first is exported: \
         `1x5 rest 120s, 3x8 rest 60s`"
    );
}

// Health Connect

#[test]
fn a_planned_exercise() {
    let routine = Routine::builder("Mixed")
        .kit([Equipment::Dumbbell, Equipment::Box])
        .warm_up(get("cat-cow"))
        .strength(dose("dumbbell-row", "2x8+/side 45lb RIR2, 1x20m/side RPE8.5"))
        .build()
        .unwrap();
    let planned = export::health_connect(&routine);
    let mut content = planned.content().clone();
    for block in content["blocks"].as_array_mut().unwrap() {
        for step in block["steps"].as_array_mut().unwrap() {
            let words = step["description"].take();
            let words = words.as_str().unwrap_or("none");
            step["description"] = words.split(['.', ',']).next().unwrap().into();
        }
    }
    let rest = |seconds: &str, words: &str| {
        json!({
            "exerciseType": "REST", "exercisePhase": "REST", "performanceTargets": [],
            "completionGoal": { "type": "DurationGoal", "duration": seconds },
            "description": words,
        })
    };
    let row = |goal: Value, targets: Value, side: &str| {
        json!({
            "exerciseType": "DUMBBELL_ROW", "exercisePhase": "ACTIVE",
            "completionGoal": goal, "performanceTargets": targets, "description": side,
        })
    };
    let eight = json!({ "type": "RepetitionsGoal", "repetitions": 8 });
    let way = json!({ "type": "DistanceGoal", "distance": { "meters": 20 } });
    let targets = json!([
        { "type": "WeightTarget", "mass": { "pounds": 45.0 } },
        { "type": "RateOfPerceivedExertionTarget", "rpe": 8 },
        { "type": "AmrapTarget" },
    ]);
    assert_eq!(
        content,
        json!({
            "title": "Mixed", "notes": null, "exerciseType": "STRENGTH_TRAINING",
            "duration": format!("PT{}S", routine.duration(&Pace::default()).high.as_secs()),
            "blocks": [
                { "repetitions": 1, "description": "Cat-Cow", "steps": [{
                    "exerciseType": "STRETCHING", "exercisePhase": "WARMUP",
                    "completionGoal": { "type": "RepetitionsGoal", "repetitions": 10 },
                    "performanceTargets": [], "description": "Cat-Cow",
                }] },
                { "repetitions": 2, "description": "One-Arm Row", "steps": [
                    row(eight.clone(), targets.clone(), "Left side"),
                    rest("PT10S", "Change sides"),
                    row(eight, targets, "Right side"),
                    rest("PT60S", "none"),
                ] },
                { "repetitions": 1, "description": "One-Arm Row", "steps": [
                    row(way.clone(), json!([]), "Left side"),
                    rest("PT10S", "Change sides"),
                    row(way, json!([]), "Right side"),
                ] },
            ],
        })
    );
    assert_eq!(codes(planned.losses()), ["lost-range", "lost-effort"]);
    let middle_back = export::health_connect(&middle_back());
    assert!(middle_back.content()["blocks"].as_array().unwrap().len() >= 6);
}

// All formats

/// Exports in every format, and checks what each promises.
pub(crate) fn export_everything(routine: &Routine) {
    let entry = export::calendar(routine, &start(), Some(8)).unwrap();
    check_calendar(entry.content());
    check_losses(routine, entry.losses());
    let workout = export::fit(routine).unwrap();
    check_losses(routine, workout.losses());
    assert_eq!(workout, export::fit(routine).unwrap());
    let day = export::liftoscript(routine);
    check_liftoscript(day.content());
    check_losses(routine, day.losses());
    let hevy = export::hevy(routine, template);
    check_losses(routine, hevy.losses());
    let planned = export::health_connect(routine);
    check_losses(routine, planned.losses());
    for content in [hevy.content(), planned.content()] {
        check_strings(content);
    }
}

fn check_calendar(content: &str) {
    assert!(content.starts_with("BEGIN:VCALENDAR\r\n"));
    assert!(content.ends_with("END:VCALENDAR\r\n"));
    for line in content.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(char::is_control), "{line:?}");
    }
    assert_eq!(content.matches("\r\nEND:").count(), 2);
}

/// A line is a heading, a remark or an exercise of known form.
fn check_liftoscript(content: &str) {
    let mut lines = content.lines().filter(|line| !line.starts_with("// "));
    assert_eq!(lines.next(), Some("# Week 1"));
    assert!(lines.next().is_some_and(|line| line.starts_with("## ")));
    let mut seen = Vec::new();
    for line in lines {
        let mut sections = line.split(" / ");
        let name = sections.next().unwrap();
        assert!(
            !name.contains(['/', '{', '}', '(', ')', '#', '[', ']', '|', '!']),
            "{line}"
        );
        assert!(!seen.contains(&name), "{name} is there twice");
        seen.push(name);
        for set in sections.next().unwrap().split(", ") {
            let (sets, rest) = set.split_once('x').unwrap();
            assert!(sets.parse::<u32>().is_ok_and(|sets| sets >= 1), "{line}");
            let allowed = |letter: char| {
                letter.is_ascii_digit() || "-+.%@|? kgslb".contains(letter)
            };
            assert!(rest.chars().all(allowed), "{line}");
        }
        let rest: Vec<&str> = sections.collect();
        let ramp = match rest[..] {
            [ramp] => ramp,
            [superset, ramp] if superset.starts_with("superset: ") => ramp,
            _ => panic!("{line}"),
        };
        let ramp = ramp.strip_prefix("warmup: ").unwrap();
        let is_set = |set: &str| set.starts_with("1x") && set.ends_with('%');
        assert!(ramp == "none" || ramp.split(", ").all(is_set), "{line}");
    }
}

fn check_losses(routine: &Routine, losses: &[Loss]) {
    let mut last = 0;
    for loss in losses {
        let known = regimen::codes::find(regimen::codes::Area::Export, loss.code());
        assert!(known.is_some(), "{loss}");
        let step = loss.step().unwrap_or(usize::MAX);
        assert!(step >= last, "{loss}");
        last = step;
        if let Some(step) = loss.step() {
            let exercise = routine.steps().nth(step - 1).unwrap().1.exercise();
            assert_eq!(loss.exercise(), Some(exercise.id().as_str()));
        }
        let data = serde_json::to_value(loss).unwrap();
        assert_eq!(
            (data["code"].as_str(), data["message"].as_str()),
            (Some(loss.code()), Some(loss.message()))
        );
    }
}

/// No text of a JSON document has control characters or turns the direction of writing.
fn check_strings(value: &Value) {
    match value {
        Value::String(text) => assert!(!text.contains(steers), "{text:?}"),
        Value::Array(items) => items.iter().for_each(check_strings),
        Value::Object(fields) => fields.values().for_each(check_strings),
        _ => {}
    }
}

fn steers(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn in_rounds() -> Routine {
    let text = json!({ "format": 2, "name": "Rounds", "kit": ["kettlebell"], "steps": [
        { "exercise": "cat-cow" },
        { "circuit": [
            { "exercise": "push-up", "prescription": "1x10" },
            { "exercise": "bodyweight-squat", "prescription": "1x15" } ],
          "rounds": 3, "rest": "90s" },
        { "every": "60s", "rounds": 10,
          "steps": [{ "exercise": "kettlebell-swing", "prescription": "1x10 16kg" }] },
        { "within": "6min", "steps": [{ "exercise": "push-up", "prescription": "1x5" }] } ] });
    let draft: regimen::RoutineDraft = serde_json::from_value(text).unwrap();
    draft.check(Catalog::builtin()).unwrap()
}

#[test]
fn rounds_in_every_format() {
    let routine = in_rounds();
    export_everything(&routine);
    check_fit(&routine);
    let lost = |losses: &[Loss]| -> Vec<String> {
        let lost = losses.iter().filter(|loss| loss.code() == "lost-timing");
        lost.map(ToString::to_string).collect()
    };

    let workout = export::fit(&routine).unwrap();
    let clocks = [
        "step 4, `kettlebell-swing`: the format has no clock for a block, its rests at the default \
         pace are exported: `every 60 s for 10 rounds`",
        "step 5, `push-up`: the format has no time for a block, its rounds at the default pace are \
         exported: `as many rounds as possible in 6 min`",
    ];
    assert_eq!(lost(workout.losses()), clocks);
    let messages = read_fit(workout.content());
    let steps: Vec<String> = of_kind(&messages, 27)
        .into_iter()
        .skip(1)
        .map(|step| {
            let value = number(step, 2).unwrap();
            match number(step, 1).unwrap() {
                6 => format!("times {}", number(step, 4).unwrap()),
                29 => format!("{value} repetitions"),
                _ if number(step, 10).is_some() => format!("work {value}"),
                _ => format!("rest {value}"),
            }
        })
        .collect();
    insta::assert_snapshot!(steps.join("\n"), @"
    10 repetitions
    15 repetitions
    rest 90000
    times 2
    10 repetitions
    15 repetitions
    10 repetitions
    rest 20000
    times 10
    5 repetitions
    times 18
    ");
    let notes: Vec<&str> =
        of_kind(&messages, 27).into_iter().filter_map(|step| string(step, 8)).collect();
    assert!(notes.iter().any(|it| {
        it.starts_with("1 set of 10 repetitions, circuit of 3 rounds, 90 s rest")
    }));

    let hevy = export::hevy(&routine, template);
    assert_eq!(lost(hevy.losses()), clocks);
    let exercises = hevy.content()["routine"]["exercises"].as_array().unwrap();
    let told: Vec<(usize, &Value, &Value)> = exercises
        .iter()
        .map(|it| {
            (
                it["sets"].as_array().unwrap().len(),
                &it["superset_id"],
                &it["rest_seconds"],
            )
        })
        .collect();
    let (none, first) = (Value::Null, json!(0));
    assert_eq!(
        told,
        [
            (3, &first, &json!(10)),
            (3, &first, &json!(90)),
            (10, &none, &json!(20)),
            (18, &none, &json!(0)),
        ]
    );

    let day = export::liftoscript(&routine);
    assert_eq!(lost(day.losses()), clocks);
    let lines: Vec<&str> = day.content().lines().skip(2).collect();
    insta::assert_snapshot!(lines.join("\n"), @"
    // First: Cat-Cow, 1 set of 6 to 10 repetitions
    // Note: Push-Up, 1 set of 10 repetitions, circuit of 3 rounds, 90 s rest
    Push Up, Bodyweight / 3x10 10s / superset: A / warmup: none
    // Note: Bodyweight Squat, 1 set of 15 repetitions, circuit of 3 rounds, 90 s rest
    Squat, Bodyweight / 3x15 90s / superset: A / warmup: none
    // Note: Kettlebell Swing, 1 set of 10 repetitions with 16 kg, every 60 s for 10 rounds. Choose a floor where the bell may land, and keep people and breakable things out of its line.
    Kettlebell Swing, Kettlebell / 10x10 16kg 20s / warmup: none
    // Note: Push-Up, 1 set of 5 repetitions, as many rounds as possible in 6 min
    2: Push Up, Bodyweight / 18x5 0s / warmup: none
    ");

    let planned = export::health_connect(&routine);
    assert_eq!(lost(planned.losses()), clocks);
    let blocks = planned.content()["blocks"].as_array().unwrap();
    let repetitions: Vec<&Value> =
        blocks.iter().skip(1).map(|block| &block["repetitions"]).collect();
    assert_eq!(repetitions, [2, 1, 10, 18]);
}

#[test]
fn pages_tell_the_rounds() {
    let routine = in_rounds();
    let page = export::markdown(&routine);
    let html = export::html(&routine, &Pace::default());
    for style in [
        "Circuit, 2 and 3: 3 rounds, 90 s rest, one set of each in a round",
        "On the clock, 4: every 60 s for 10 rounds",
        "Against the clock, 5: as many rounds as possible in 6 min",
    ] {
        assert!(page.contains(style) && html.contains(style), "{style}");
    }
}

#[test]
fn a_ramp_in_every_format() {
    let dosed = |id: &str, prescription: &str| {
        dose(id, prescription).with_ramp("5x50% 3x75%".parse().unwrap())
    };
    let routine = Routine::builder("Ramps")
        .kit([Equipment::Barbell, Equipment::SquatRack])
        .warm_up(get("cat-cow"))
        .strength(dosed("back-squat", "2x5 100kg"))
        .strength(dosed("back-squat", "2x5"))
        .build()
        .unwrap();
    export_everything(&routine);
    check_fit(&routine);
    let workout = export::fit(&routine).unwrap();
    let ramps = workout.losses().iter().filter(|loss| loss.code() == "lost-load");
    let ramps: Vec<String> = ramps.map(ToString::to_string).collect();
    assert_eq!(
        ramps,
        [
            "step 2, `back-squat`: the loads of the lighter sets are exported in words only: \
             `5x50% 3x75%`",
            "step 3, `back-squat`: the loads of the lighter sets are exported in words only: \
             `5x50% 3x75%`",
        ]
    );
    let messages = read_fit(workout.content());
    let notes: Vec<&str> =
        of_kind(&messages, 27).into_iter().filter_map(|step| string(step, 8)).collect();
    assert_eq!(
        notes[1..4],
        [
            "Lighter set: 5 repetitions at 50% of 100 kg",
            "Lighter set: 3 repetitions at 75% of 100 kg",
            "2 sets of 5 repetitions with 100 kg, before it 5 repetitions at 50% and 3 repetitions \
             at 75% of 100 kg. Use a rack with safeties, or have a spotter who knows how to help you \
             up.",
        ]
    );
    assert!(notes[5].starts_with("2 sets of 5 repetitions, before it two lighter sets"));

    let day = export::liftoscript(&routine);
    let lines: Vec<&str> =
        day.content().lines().filter(|line| line.contains(" / ")).collect();
    assert_eq!(
        lines,
        [
            "Squat, Barbell / 2x5 100kg 60s / warmup: 1x5 50%, 1x3 75%",
            "2: Squat, Barbell / 2x5 60s / warmup: 1x5 50%, 1x3 75%",
        ]
    );
    let losses = day.losses().iter().filter(|loss| loss.step() > Some(1));
    let losses: Vec<String> = losses.map(ToString::to_string).collect();
    assert_eq!(
        losses,
        [
            "step 3, `back-squat`: the shares of the lighter sets are of the first load in the app: \
          `5x50% 3x75%`"
        ]
    );

    let hevy = export::hevy(&routine, template);
    let sets = &hevy.content()["routine"]["exercises"][0]["sets"];
    let told: Vec<(&str, u64, bool)> = sets
        .as_array()
        .unwrap()
        .iter()
        .map(|set| {
            let kind = set["type"].as_str().unwrap();
            (kind, set["reps"].as_u64().unwrap(), set["weight_kg"].is_null())
        })
        .collect();
    assert_eq!(
        told,
        [
            ("warmup", 5, true),
            ("warmup", 3, true),
            ("normal", 5, false),
            ("normal", 5, false)
        ]
    );

    let planned = export::health_connect(&routine);
    let ramp = &planned.content()["blocks"][1];
    assert_eq!(ramp["repetitions"], 1);
    let phases: Vec<&str> = ramp["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| step["exercisePhase"].as_str().unwrap())
        .collect();
    assert_eq!(phases, ["WARMUP", "REST", "WARMUP", "REST"]);
    assert_eq!(
        ramp["steps"][0]["description"],
        "Barbell Back Squat, lighter set: 5 repetitions at 50% of 100 kg"
    );
    for page in [export::markdown(&routine), export::html(&routine, &Pace::default())] {
        assert!(page.contains(
            "Before it: 5 repetitions at 50% and 3 repetitions at 75% of 100 kg"
        ));
        assert!(page.contains("Before it: two lighter sets"));
    }
}

#[test]
fn hostile_names_and_remarks_break_nothing() {
    let long = "é".repeat(200);
    let names = [
        "<script>alert(1)</script> & \"co\"",
        "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:b",
        "# Week 2\n## Day\nSquat / 9x9",
        "// ...Squat / 3x8 {~ x ~} [1-4] ! | \\",
        "\u{202e}gnp.exe\u{202c} \u{2066}x\u{2069}\u{7}\u{1b}[31m\u{0}",
        "\u{7}\u{8}",
        "...Squat",
        "!x @8 \u{2028} \u{2029} \u{85}",
        "🏋️‍♀️👨‍👩‍👧‍👦🏋️‍♀️👨‍👩‍👧‍👦🏋️‍♀️👨‍👩‍👧‍👦",
        long.as_str(),
    ];
    for name in names {
        let remark = format!("{name} {}", "x".repeat(700));
        let own = |id: &str, kind| {
            Exercise::builder(id, name, kind)
                .setup(
                    Setup::new([])
                        .with_note(remark.chars().take(1000).collect::<String>()),
                )
                .prescription("3x8-10")
                .build()
                .unwrap()
        };
        // One is known to the other programs, one is not.
        for id in ["push-up", "my-own"] {
            let routine = Routine::builder(name)
                .warm_up(own("cat-cow", ExerciseKind::DynamicStretch))
                .strength(own(id, ExerciseKind::Strength))
                .build()
                .unwrap();
            export_everything(&routine);
            let losses = export::fit(&routine).unwrap().losses().to_vec();
            assert!(codes(&losses).contains(&"shortened-text"), "{name:?}");
            let is_changed = name.contains(|it: char| steers(it) && !it.is_whitespace());
            assert_eq!(codes(&losses).contains(&"changed-text"), is_changed, "{name:?}");
            let day = export::liftoscript(&routine).into_content();
            assert!(!day.contains(|it: char| it != '\n' && steers(it)), "{day:?}");
            assert!(day.matches("\n## ").count() == 1, "{day}");
            let exercises = day.lines().filter(|line| line.contains(" / warmup"));
            assert_eq!(exercises.count(), usize::from(id == "push-up"), "{day}");
            let workout = export::fit(&routine).unwrap();
            for (_, fields) in read_fit(workout.content()) {
                for field in fields.values() {
                    let Field::Text(text) = field else { continue };
                    assert!(text.len() < 200 && !text.contains(steers), "{text:?}");
                }
            }
        }
    }
}

#[test]
fn an_exercise_of_ones_own_is_there_by_name() {
    let own = Exercise::builder("sky-hook", "Sky Hook", ExerciseKind::Strength)
        .setup(Setup::new([]))
        .prescription("3x8")
        .build()
        .unwrap();
    let routine =
        Routine::builder("x").warm_up(get("cat-cow")).strength(&own).build().unwrap();
    check_fit(&routine);
    let of = |losses: &[Loss]| {
        let losses = losses.iter().filter(|loss| loss.step() == Some(2));
        losses.map(Loss::code).next().map(str::to_owned)
    };
    let untyped = Some("untyped-exercise".to_owned());
    assert_eq!(of(export::fit(&routine).unwrap().losses()), untyped);
    assert_eq!(of(export::health_connect(&routine).losses()), untyped);
    let unmapped = Some("unmapped-exercise".to_owned());
    assert_eq!(of(export::liftoscript(&routine).losses()), unmapped);
    assert_eq!(of(export::hevy(&routine, |_| None).losses()), unmapped);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_routine_exports_in_every_format(routine in strategies::routine()) {
        export_everything(&routine);
        check_fit(&routine);
    }

    #[test]
    fn every_draft_that_passes_exports_in_every_format(draft in strategies::draft()) {
        if let Ok(routine) = draft.draft().check(Catalog::builtin()) {
            export_everything(&routine);
            check_fit(&routine);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn every_planned_routine_exports_in_every_format(
        group in select(MuscleGroup::ALL),
        minutes in 10..60u32,
        kit in strategies::kit(),
    ) {
        let plan = Plan::for_muscles(group).kit(kit).minutes(minutes);
        if let Ok(outcome) = plan.solve(Catalog::builtin()) {
            export_everything(outcome.routine());
            check_fit(outcome.routine());
        }
    }
}
