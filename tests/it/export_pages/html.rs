//! The session as one page.

use std::collections::{BTreeMap, BTreeSet};

use html5gum::{Token, Tokenizer};
use proptest::prelude::*;
use regimen::export::html;
use regimen::{Pace, Routine};

use super::written::{short, written};
use super::{any_text, hostile, middle_back};
use crate::strategies;

const STYLE: &str = include_str!("../../../src/export/html/page.css");

/// Elements that have no end.
const VOID: [&str; 2] = ["meta", "br"];

/// What a page is made of, as a reader meets it.
#[derive(Debug, PartialEq)]
enum Part {
    Start(String, BTreeMap<String, String>),
    End(String),
    Text(String),
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The parts of a page whose elements are properly nested.
fn read(page: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut open: Vec<String> = Vec::new();
    for Ok(token) in Tokenizer::new(page) {
        match token {
            Token::StartTag(tag) => {
                let name = text_of(&tag.name);
                if !VOID.contains(&name.as_str()) && !tag.self_closing {
                    open.push(name.clone());
                }
                let attributes = tag.attributes.iter();
                let attributes =
                    attributes.map(|(key, value)| (text_of(key), text_of(value)));
                parts.push(Part::Start(name, attributes.collect()));
            }
            Token::EndTag(tag) => {
                let name = text_of(&tag.name);
                assert_eq!(open.pop().as_ref(), Some(&name));
                parts.push(Part::End(name));
            }
            Token::String(text) => parts.push(Part::Text(text_of(&text))),
            Token::Doctype(doctype) => assert_eq!(text_of(&doctype.name), "html"),
            other => panic!("{other:?}"),
        }
    }
    assert!(open.is_empty(), "{open:?}");
    parts
}

fn page(routine: &Routine) -> String {
    html(routine, &Pace::default())
}

/// What holds of every page.
pub(crate) fn check(page: &str) {
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"en\">"));
    let parts = read(page);
    let starts = || {
        parts.iter().filter_map(|part| match part {
            Part::Start(name, attributes) => Some((name.as_str(), attributes)),
            _ => None,
        })
    };
    let ids: Vec<&str> = starts()
        .filter_map(|(_, attributes)| attributes.get("id"))
        .map(String::as_str)
        .collect();
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(unique.len(), ids.len(), "an id is there twice");
    let mut level = 0;
    for (name, attributes) in starts() {
        assert!(
            !["script", "img", "link", "iframe", "object", "base", "form"]
                .contains(&name)
        );
        for (key, value) in attributes {
            assert!(!key.starts_with("on") && key != "src" && key != "style", "{key}");
            if key == "aria-labelledby" {
                assert!(value.split(' ').all(|id| unique.contains(id)), "{value}");
            }
            if key == "href" {
                let inside =
                    value.strip_prefix('#').is_some_and(|id| unique.contains(id));
                assert!(inside || value.starts_with("https://"), "{value}");
            }
        }
        if name == "th" {
            assert!(attributes.contains_key("scope"));
        }
        if let Some(heading) =
            name.strip_prefix('h').and_then(|number| number.parse::<u8>().ok())
        {
            assert!(heading <= level + 1, "{name} after h{level}");
            level = heading;
        }
    }
    let count = |element: &str| starts().filter(|(name, _)| *name == element).count();
    assert_eq!((count("h1"), count("main"), count("header")), (1, 1, 1));
    assert_eq!(count("table"), count("caption"));
    assert!(!STYLE.contains("url(") && !STYLE.contains("@import"));
    let odd = |letter: &char| letter.is_control() && *letter != '\n';
    assert_eq!(page.chars().find(odd), None);
}

/// The markup without texts, and without the lines that notes are broken into.
pub(crate) fn structure(page: &str) -> Vec<String> {
    let parts = read(page);
    let parts = parts.iter().filter_map(|part| match part {
        Part::Start(name, attributes) if name != "br" => {
            Some(format!("{name} {:?}", attributes.keys().collect::<Vec<_>>()))
        }
        Part::End(name) => Some(format!("/{name}")),
        Part::Start(..) | Part::Text(_) => None,
    });
    parts.collect()
}

/// What a person reads, without what is in the head.
fn words(page: &str) -> String {
    let (_, body) = page.split_once("<body>").unwrap();
    let texts = read(&format!("<body>{body}").replace("</html>", ""))
        .into_iter()
        .filter_map(|part| match part {
            Part::Text(text) => Some(text),
            Part::Start(..) | Part::End(_) => None,
        });
    texts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_page_is_sound_and_says_what_there_is_to_say() {
    let routine = middle_back();
    let page = page(&routine);
    check(&page);
    assert!(page.contains(
        r#"aria-label="Timeline: Warm-up from 0:00, Strength from 8:00, Cool-down from 31:10.""#
    ));
    let words = words(&page);
    for text in [
        "Time 29 to 33 minutes",
        "Work 10 exercises",
        "Kit Long resistance band, pair of dumbbells, in a room",
        "12:30 5. Lat Pull with Band 3x10 4:00",
        "Superset, 5 and 6: take turns, one set of each",
        "2 sets of 10 repetitions on each side 2x10/side",
        "In a high plank, with one dumbbell (pair of dumbbells)",
        "Kneeling upright, with anchor overhead (door) and long resistance band",
        "Trains middle traps, rhomboids and lats",
        "Middle traps 11 to 12",
        "90 s a side of static stretching for the middle traps",
        "Source: Behm 2016; Kay and Blazevich 2012.",
        "regimen, licence MIT OR Apache-2.0",
    ] {
        assert!(words.contains(text), "{text}\n{words}");
    }
    for (_, step) in routine.steps() {
        for text in
            step.exercise().instructions().iter().chain(step.exercise().cautions())
        {
            assert!(words.contains(text.as_str()), "{text}");
        }
    }
}

#[test]
fn times_are_those_of_the_pace() {
    let mut unhurried = Pace::default();
    unhurried.rest = 120;
    let routine = middle_back();
    let (usual, slow) = (words(&page(&routine)), words(&html(&routine, &unhurried)));
    assert!(
        usual.contains("Time 29 to 33 minutes") && !slow.contains("29 to 33 minutes")
    );
}

#[test]
fn no_text_is_markup() {
    let plain = structure(&page(&written("name", "text")));
    for text in hostile() {
        let page = page(&written(&short(&text), &text));
        check(&page);
        assert_eq!(structure(&page), plain, "{text:?}");
        if text.chars().all(|letter| (' '..='~').contains(&letter)) {
            let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words(&page).contains(&plain), "{text:?}");
        }
    }
}

#[test]
fn a_long_name_is_cut_in_the_title_only() {
    let title = |letters: usize| {
        let name = "é".repeat(letters);
        let page = page(&written(&name, "text"));
        assert!(page.contains(&format!("<h1 dir=\"auto\">{name}</h1>")), "{page}");
        let (_, title) = page.split_once("<title>").unwrap();
        title.split_once("</title>").unwrap().0.to_owned()
    };
    assert_eq!(title(70), "é".repeat(70));
    assert_eq!(title(71), format!("{}…", "é".repeat(69)));
}

#[test]
fn only_addresses_of_the_web_are_links() {
    for (address, is_link) in [
        ("https://example.org/a?b=c", true),
        ("javascript:alert(1)", false),
        ("https://example.org/\" onclick=\"x", false),
        ("data:text/html,x", false),
    ] {
        let page = page(&written("name", address));
        assert_eq!(page.contains("rel=\"noreferrer\""), is_link, "{address}");
        check(&page);
    }
}

#[test]
fn lines_of_a_note_stay_lines() {
    let page = page(&written("name", "first\n\n  second\r\nthird"));
    assert!(page.contains(r#"<p class="note" dir="auto">first<br>second<br>third</p>"#));
}

/// The colours of a block of declarations.
fn colors(block: &str) -> BTreeMap<&str, &str> {
    let lines = block.lines().filter_map(|line| line.trim().strip_prefix("--"));
    let pairs = lines.filter_map(|line| line.strip_suffix(';')?.split_once(": "));
    pairs.filter(|(_, value)| value.starts_with('#')).collect()
}

/// Contrast of two colours (WCAG 2.2).
fn contrast(a: &str, b: &str) -> f64 {
    let luminance = |color: &str| {
        let part = |from: usize| {
            let value =
                f64::from(u8::from_str_radix(&color[from..from + 2], 16).unwrap())
                    / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn texts_contrast_with_their_grounds() {
    let (light, rest) =
        STYLE.split_once("@media screen and (prefers-color-scheme: dark)").unwrap();
    let (dark, _) = rest.split_once("* {").unwrap();
    for (scheme, colors) in [("light", colors(light)), ("dark", colors(dark))] {
        assert_eq!(colors.len(), 15, "{scheme}");
        let check = |text: &str, ground: &str, least: f64| {
            let contrast = contrast(colors[text], colors[ground]);
            assert!(contrast >= least, "{scheme}: {text} on {ground}: {contrast:.2}");
        };
        for ground in ["paper", "card"] {
            for text in ["ink", "soft", "link", "warm-up", "strength", "cool-down"] {
                check(text, ground, 4.5);
            }
        }
        check("ink", "caution", 4.5);
        for accent in ["warm-up", "strength", "cool-down"] {
            check("on-accent", accent, 4.5);
        }
        check("bar", "paper", 3.0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_at_all_is_markup(name in any_text(), text in any_text()) {
        let written_by_a_stranger = page(&written(&name, &text));
        check(&written_by_a_stranger);
        prop_assert_eq!(structure(&written_by_a_stranger), structure(&page(&written("name", "text"))));
    }

    #[test]
    fn any_routine_has_a_page(routine in strategies::routine()) {
        let one = page(&routine);
        check(&one);
        prop_assert_eq!(one.matches("<article").count(), routine.steps().count());
        prop_assert_eq!(&one, &page(&routine));
    }
}
