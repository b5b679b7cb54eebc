//! Pages and pictures: their structure, and that no text of a stranger changes it.

use proptest::prelude::*;
use regimen::{Catalog, Equipment, Exercise, Routine};

pub(crate) mod html;
mod markdown;
pub(crate) mod svg;
pub(crate) mod written;

fn get(id: &str) -> &'static Exercise {
    Catalog::builtin().get(id).unwrap()
}

/// Ten exercises with a superset, of all three phases.
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

/// Texts that would be markup, or would steer whatever shows them.
pub(crate) fn hostile() -> Vec<String> {
    let texts = [
        "<script>alert(1)</script> & \"co\" 'x'",
        "</title></style></svg><img src=x onerror=alert(1)>",
        "]]> <!-- --> <![CDATA[ <?xml ?> &#0; &nbsp; &lt",
        "\" onload=\"alert(1)",
        "a | b | c `code` ``two`` *bold* _em_ ~~gone~~ ==mark== ^up^ $x$ {#id .class}",
        "[link](javascript:alert(1)) ![image](x) [ref]: x <https://example.org>",
        "# heading #",
        "- item",
        "+ item",
        "12. item",
        "3) item",
        "> quote",
        "=====",
        "---",
        "***",
        "```",
        "~~~",
        "    indented",
        ": definition",
        "[^1] [ ] [[wiki]]",
        "ends with a backslash \\",
        "line\nline\r\n# line\n\n- line\n| a | b |\n| - | - |",
        "\u{202e}gnitirw\u{2066} \u{0}\u{1}\u{7}\u{8}\u{b}\u{c}\u{1b}[31m\u{7f}\u{9f}",
        "\u{fffe}\u{ffff}\u{fdd0}\u{10ffff}\u{feff}\u{2028}\u{2029}\u{85}x",
        "עברית العربية 日本語 👩🏽‍🦰",
    ];
    let long =
        ["<&>\"'`|*_[]\\".repeat(80), "\u{202e}\u{7}<".repeat(300), "x".repeat(1000)];
    texts.into_iter().map(str::to_owned).chain(long).collect()
}

/// Any text with a letter in it: names and notes are not blank.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~]{0,40}",
        "[<>&\"'`|*_\\[\\](){}#+.!~$^=:\\\\\n\t 0-9-]{0,40}",
        "\\PC{0,20}",
        any::<Vec<char>>().prop_map(|letters| letters.into_iter().take(40).collect()),
    ]
    .prop_map(|text: String| format!("{text}x"))
}
