//! The session as Markdown.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};
use regimen::export::markdown;
use regimen::{Catalog, Routine};

use super::written::{short, written};
use super::{any_text, get, hostile, middle_back};
use crate::strategies;

fn read(page: &str) -> Vec<Event<'_>> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_SUPERSCRIPT
        | Options::ENABLE_SUBSCRIPT
        | Options::ENABLE_WIKILINKS;
    Parser::new_ext(page, options).collect()
}

/// The markup without texts; text beside text is one.
fn structure(page: &str) -> Vec<String> {
    let mut structure: Vec<String> = Vec::new();
    for event in read(page) {
        let part = match event {
            Event::Text(_) | Event::Code(_) => "text".to_owned(),
            other => format!("{other:?}"),
        };
        if part != "text" || structure.last() != Some(&part) {
            structure.push(part);
        }
    }
    structure
}

#[test]
fn a_whole_page() {
    let routine = Routine::builder("Short & sweet")
        .warm_up(get("cat-cow"))
        .strength(get("prone-back-extension").prescribed("2x30s".parse().unwrap()))
        .build()
        .unwrap();
    insta::assert_snapshot!(markdown(&routine), @r#"
    # Short & sweet

    - **Time:** 2 to 4 minutes
    - **Work:** 2 exercises
    - **Kit:** No equipment, in a room
    - **Trains:** Middle traps, lower traps and spinal erectors

    ## Timeline

    | Start | Step | Prescription | Takes |
    | ---: | --- | --- | ---: |
    | 0:00 | 1. Cat-Cow | `1x6-10` | 0:40 |
    | 1:10 | 2. Prone Back Extension | `2x30s` | 2:00 |

    ## Warm-up

    ### 1. Cat-Cow

    **1 set of 6 to 10 repetitions** (`1x6-10`)

    On hands and knees

    Moves spinal erectors and abs

    > **Caution:** Stay in the part of the movement that feels easy, and keep it small if your back or neck is sore.

    > **Caution:** With brittle bones, do not round your back fully.

    > **Caution:** Make fists or pad your knees if your wrists or knees complain.

    1. Kneel on all fours, hands under your shoulders and knees under your hips, with your back level.
    2. Breathe out, press the floor away and round your back upwards from tailbone to neck. Let your head follow.
    3. Breathe in and unroll: let your belly sink, tilt your tailbone up, and ease your chest forward.
    4. Finish looking at the floor a little ahead of you. Keep your elbows straight and your shoulders away from your ears.
    5. Flow slowly between the two shapes. Rounding once and sinking once makes one repetition.

    ## Strength

    ### 2. Prone Back Extension

    **2 sets of 30 seconds** (`2x30s`)

    Lying face down

    Trains middle traps, lower traps and spinal erectors

    > **Caution:** Keep your feet down: lifting the legs as well puts far more strain on the lower back.

    > **Caution:** Leave this out if arching your back hurts, or if lying face down does not suit you, as in pregnancy.

    > **Caution:** Never hold your breath; with high blood pressure, use several short holds.

    1. Lie face down, legs straight and forehead lowered, flat on the floor or draped over a ball.
    2. Stretch both arms out sideways at shoulder height and turn your thumbs up towards the ceiling.
    3. Squeeze your buttocks and press your feet into the floor. They stay down throughout.
    4. Breathe out, draw your shoulder blades together, and raise your chest, head and arms as far as is comfortable.
    5. Look straight down, so that your neck stays in line with your back.
    6. Hold for at least 30 seconds, breathing smoothly. Come down sooner if you strain or begin to hold your breath.
    7. Lower your chest, forehead and arms slowly, and rest before the next hold.

    ## Sets per muscle

    | Muscle | Sets |
    | --- | ---: |
    | Middle traps | 2 |
    | Lower traps | 2 |
    | Spinal erectors | 2 |
    | Rhomboids | 1 |
    | Multifidus | 1 |
    | Rear delts | 1 |
    | Infraspinatus | 1 |
    | Teres minor | 1 |
    | Glutes | 1 |

    A set counts once for a muscle that it is for, and half for one that helps (Pelland 2025). Stretches and drills count nothing.

    ---

    Exercises from:

    - regimen, licence MIT OR Apache-2.0
    "#);
}

#[test]
fn every_step_is_a_heading_in_order() {
    let routine = middle_back();
    let page = markdown(&routine);
    let headings: Vec<&str> =
        page.lines().filter(|line| line.starts_with("### ")).collect();
    assert_eq!(headings.len(), routine.steps().count());
    for (index, (heading, (_, step))) in headings.iter().zip(routine.steps()).enumerate()
    {
        assert_eq!(*heading, format!("### {}. {}", index + 1, step.exercise().name()));
    }
    assert!(page.contains("\n*Superset, 5 and 6: take turns, one set of each*\n"));
    assert!(page.contains("with anchor overhead (door) and long resistance band"));
    assert!(page.contains("| 12:30 | 5. Lat Pull with Band | `3x10` | 4:00 |"));
    assert!(page.contains("| Middle traps | 11 to 12 |"));
}

#[test]
fn the_texts_of_the_catalogue_need_no_escapes_but_few() {
    for exercise in
        Catalog::builtin().iter().filter(|exercise| exercise.kind().is_training())
    {
        let kit: regimen::Kit = regimen::Equipment::ALL.iter().copied().collect();
        let routine =
            Routine::builder("x").kit(kit).warm_up(get("cat-cow")).strength(exercise);
        let page = markdown(&routine.build().unwrap());
        assert!(!page.contains('\\'), "{}", exercise.id());
    }
}

#[test]
fn no_text_is_markup() {
    let plain = structure(&markdown(&written("name", "one line")));
    for text in hostile() {
        let name = short(&text);
        let page = markdown(&written(&name, &name.replace(['\n', '\r'], " ")));
        assert_eq!(structure(&page), plain, "{text:?}\n{page}");
        let controls =
            page.chars().filter(|letter| letter.is_control() && *letter != '\n');
        assert_eq!(controls.count(), 0, "{page}");
    }
}

#[test]
fn names_are_read_back_as_they_were() {
    for text in hostile() {
        let name = short(&text);
        let page = markdown(&written(&name, "text"));
        let mut title = String::new();
        for event in read(&page).into_iter().skip(1) {
            match event {
                Event::Text(text) => title.push_str(&text),
                Event::End(_) => break,
                other => panic!("{other:?}"),
            }
        }
        if name.chars().all(|letter| (' '..='~').contains(&letter)) {
            assert_eq!(title, name.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
}

#[test]
fn lines_of_a_note_stay_lines() {
    let page = markdown(&written("x", "first\n\n  # second\n- third"));
    assert!(page.contains("\nfirst\\\n\\# second\\\n\\- third\n"), "{page}");
    assert!(
        page.contains("\n> **Caution:** first\\\n> \\# second\\\n> \\- third\n"),
        "{page}"
    );
    assert!(page.contains("\n1. first\\\n   \\# second\\\n   \\- third\n"), "{page}");
    assert!(
        !read(&page)
            .iter()
            .any(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_)))
    );
    let items = read(&page);
    let items = items.iter().filter(|event| matches!(event, Event::Start(Tag::Item)));
    // Four facts, two instructions of each of two steps, an advice or two, and one source.
    assert!(items.count() >= 9);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_text_at_all_is_markup(name in any_text(), text in any_text()) {
        let one_line = text.replace(['\n', '\r'], " ");
        let page = markdown(&written(&name, &one_line));
        let plain = markdown(&written("name", "one line"));
        prop_assert_eq!(structure(&page), structure(&plain), "{}", page);
    }

    #[test]
    fn any_routine_has_a_page(routine in strategies::routine()) {
        let page = markdown(&routine);
        let headings = structure(&page).iter().filter(|part| part.contains("level: H3")).count();
        prop_assert_eq!(headings, routine.steps().count());
        prop_assert_eq!(&page, &markdown(&routine));
    }
}
