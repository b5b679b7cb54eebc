//! The muscle map.

use std::collections::BTreeSet;

use proptest::prelude::*;
use regimen::export::{ColorScheme, MuscleMap, muscle_map};
use regimen::muscle::BodyView;
use regimen::{Catalog, Muscle, MuscleGroup, MuscleSet};
use roxmltree::{Document, Node};

use super::{any_text, get, hostile, middle_back};

/// The muscles that lie under others.
const DEEP: [Muscle; 10] = [
    Muscle::LevatorScapulae,
    Muscle::Rhomboids,
    Muscle::Multifidus,
    Muscle::QuadratusLumborum,
    Muscle::Supraspinatus,
    Muscle::Subscapularis,
    Muscle::PectoralisMinor,
    Muscle::TransversusAbdominis,
    Muscle::Iliopsoas,
    Muscle::DeepHipRotators,
];

fn ids<'a>(picture: &'a Document<'_>) -> Vec<&'a str> {
    picture.descendants().filter_map(|node| node.attribute("id")).collect()
}

fn group<'a, 'input>(picture: &'a Document<'input>, id: &str) -> Node<'a, 'input> {
    picture.descendants().find(|node| node.attribute("id") == Some(id)).unwrap()
}

fn class<'a>(picture: &'a Document<'_>, id: &str) -> &'a str {
    group(picture, id).attribute("class").unwrap_or_default()
}

fn child_text<'a, 'input: 'a>(node: Node<'a, 'input>, name: &str) -> &'a str {
    node.children().find(|child| child.has_tag_name(name)).unwrap().text().unwrap()
}

/// What holds of every map.
pub(crate) fn check(picture: &str) {
    let document = Document::parse(picture).unwrap();
    let root = document.root_element();
    let ids = ids(&document);
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(unique.len(), ids.len(), "an id is there twice");
    assert_eq!(root.attribute("role"), Some("img"));
    let (title, description) =
        root.attribute("aria-labelledby").unwrap().split_once(' ').unwrap();
    for (name, id) in [("title", title), ("desc", description)] {
        assert!(group(&document, id).has_tag_name(name));
        assert!(!child_text(root, name).trim().is_empty());
    }
    for node in document.descendants().filter(Node::is_element) {
        assert!(
            !["script", "image", "foreignObject", "a"].contains(&node.tag_name().name())
        );
        if let Some(href) = node.attribute("href") {
            assert!(unique.contains(href.strip_prefix('#').unwrap()), "{href}");
        }
        if let Some(muscle) = node.attribute("data-muscle") {
            let muscle: Muscle = muscle.parse().unwrap();
            let title = node.first_element_child().unwrap();
            assert!(title.has_tag_name("title"));
            assert!(title.text().unwrap().starts_with(muscle.name()));
        }
        for attribute in node.attributes() {
            assert!(!attribute.name().starts_with("on"), "{}", attribute.name());
        }
    }
    assert!(picture.len() < 60_000, "{} bytes", picture.len());
}

#[test]
fn maps_of_everything_are_sound() {
    check(&muscle_map(&middle_back().volume()));
    check(&muscle_map(MuscleSet::all()));
    check(&muscle_map(MuscleSet::empty()));
    for &group in MuscleGroup::ALL {
        check(&muscle_map(group));
    }
    for exercise in Catalog::builtin() {
        check(&muscle_map(exercise));
        check(&MuscleMap::of(exercise).small().to_string());
    }
}

#[test]
fn every_muscle_is_a_shape_with_a_name_and_an_id() {
    let picture = muscle_map(&middle_back().volume());
    let document = Document::parse(&picture).unwrap();
    let ids = ids(&document);
    for &muscle in Muscle::ALL {
        let views: &[&str] = match muscle.view() {
            BodyView::Front => &["front"],
            BodyView::Back => &["back"],
            BodyView::Both => &["front", "back"],
        };
        for view in views {
            let id = format!("{muscle}-{view}");
            assert!(ids.contains(&id.as_str()), "{id}");
            let has_path =
                group(&document, &id).children().any(|it| it.has_tag_name("path"));
            let is_trained = middle_back().volume().sets(muscle).high > 0.0;
            assert_eq!(has_path, is_trained || !DEEP.contains(&muscle), "{id}");
        }
    }
}

#[test]
fn sets_are_shaded_by_their_upper_end() {
    let picture = muscle_map(&middle_back().volume());
    let document = Document::parse(&picture).unwrap();
    // The most are 12 sets, so that a step is 3 sets.
    for (id, expected, title) in [
        ("middle-trapezius-back", "step-4", "middle traps: 11 to 12 sets"),
        ("rhomboids-back", "step-3 deep", "rhomboids, under other muscles: 8 to 9 sets"),
        ("latissimus-dorsi-back", "step-2", "lats: 6 sets"),
        ("obliques-front", "step-1", "obliques: 0.5 sets"),
        ("vasti-front", "rest", "vasti: no sets"),
    ] {
        assert_eq!(class(&document, id), expected, "{id}");
        assert_eq!(child_text(group(&document, id), "title"), title);
    }
    let middle = group(&document, "middle-trapezius-back");
    assert_eq!(
        (middle.attribute("data-low"), middle.attribute("data-high")),
        (Some("11"), Some("12"))
    );
    let described = child_text(document.root_element(), "desc");
    assert!(
        described.starts_with(
            "Sets per muscle: middle traps 11 to 12, lower traps 8.5 to 9, "
        ),
        "{described}"
    );
    // On a longer scale the same sets are paler.
    let longer = MuscleMap::of(&middle_back().volume()).scale(25).to_string();
    let document = Document::parse(&longer).unwrap();
    assert_eq!(class(&document, "middle-trapezius-back"), "step-3");
    // Of 4 to 4.5 sets the 4.5 count, which begin the third step of two sets each.
    let other = MuscleMap::of(&middle_back().volume()).scale(10).to_string();
    let document = Document::parse(&other).unwrap();
    assert_eq!(class(&document, "lateral-deltoid-back"), "step-3");
}

#[test]
fn roles_are_told_apart() {
    let row = get("unilateral-band-row");
    let picture = muscle_map(row);
    let document = Document::parse(&picture).unwrap();
    for &muscle in Muscle::ALL {
        let (expected, role) = if row.primary().contains(muscle) {
            ("step-4", Some("primary"))
        } else if row.secondary().contains(muscle) {
            ("step-2", Some("secondary"))
        } else if row.stabilizers().contains(muscle) {
            ("hatched", Some("stabilizer"))
        } else {
            ("rest", None)
        };
        let shapes = document.descendants();
        for shape in
            shapes.filter(|it| it.attribute("data-muscle") == Some(muscle.as_str()))
        {
            let class = shape.attribute("class").unwrap_or("rest");
            assert_eq!(class.split(' ').next(), Some(expected), "{muscle}");
            assert_eq!(shape.attribute("data-role"), role, "{muscle}");
        }
    }
    assert!(picture.contains(">Muscles of Unilateral Band Row</title>"));
}

#[test]
fn the_small_form_has_one_view_and_no_captions() {
    for (exercise, view) in [("unilateral-band-row", "back"), ("push-up", "front")] {
        let picture = MuscleMap::of(get(exercise)).small().to_string();
        let document = Document::parse(&picture).unwrap();
        let shapes = document.descendants().filter(|it| it.has_attribute("data-muscle"));
        for shape in shapes {
            assert!(shape.attribute("id").unwrap().ends_with(view));
        }
        assert!(!document.descendants().any(|node| node.has_tag_name("text")));
        assert!(picture.len() < 30_000);
    }
    let both = MuscleMap::of(MuscleGroup::Legs).small().view(BodyView::Both).to_string();
    assert!(both.contains("soleus-back") && both.contains("vasti-front"));
}

#[test]
fn maps_with_prefixes_share_no_id() {
    let map = MuscleMap::of(&middle_back().volume());
    let pictures = ["", "a-", "b-"].map(|prefix| map.clone().prefix(prefix).to_string());
    let page = format!("<page>{}</page>", pictures.concat());
    let document = Document::parse(&page).unwrap();
    let ids = ids(&document);
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    for prefix in ["a b", "\"><script>", "é#", "'"] {
        check(&MuscleMap::of(get("push-up")).prefix(prefix).to_string());
    }
}

#[test]
fn colours_keep_to_the_surroundings() {
    let map = MuscleMap::of(MuscleGroup::Lats);
    assert!(map.to_string().contains("@media screen and (prefers-color-scheme:dark)"));
    for (scheme, color) in
        [(ColorScheme::Light, "#af2e2f"), (ColorScheme::Dark, "#f7a43c")]
    {
        let picture = map.clone().colors(scheme).to_string();
        assert!(!picture.contains("<style>"));
        assert!(picture.contains(&format!(r#"class="step-4" fill="{color}""#)));
    }
}

#[test]
fn no_title_is_markup() {
    assert!(
        MuscleMap::of(MuscleGroup::Lats)
            .title(" ")
            .to_string()
            .contains(">Muscles of the lats<")
    );
    for text in hostile() {
        let picture = MuscleMap::of(get("push-up")).title(&text).to_string();
        check(&picture);
        let document = Document::parse(&picture).unwrap();
        let title = child_text(document.root_element(), "title");
        assert!(!title.chars().any(char::is_control), "{title:?}");
    }
}

#[test]
fn the_same_map_is_the_same_text() {
    let map = || muscle_map(&middle_back().volume());
    assert_eq!(map(), map());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_title_and_prefix_do_no_harm(title in any_text(), prefix in any_text()) {
        check(&MuscleMap::of(get("push-up")).title(title).prefix(prefix).to_string());
    }

    #[test]
    fn any_set_of_muscles_is_drawn(bits in any::<u64>()) {
        let chosen = Muscle::ALL.iter().enumerate().filter(|(index, _)| bits >> index & 1 == 1);
        let muscles: MuscleSet = chosen.map(|(_, muscle)| *muscle).collect();
        let picture = muscle_map(muscles);
        check(&picture);
        let document = Document::parse(&picture).unwrap();
        let marked: MuscleSet = document
            .descendants()
            .filter(|node| node.attribute("data-marked") == Some("true"))
            .map(|node| node.attribute("data-muscle").unwrap().parse::<Muscle>().unwrap())
            .collect();
        prop_assert_eq!(marked, muscles);
    }
}
