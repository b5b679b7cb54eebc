//! "a", "an", or nothing.

/// A name with its article: "an assisted pull-up machine", "gymnastic rings", "one dumbbell".
pub(crate) fn with_article(name: &str) -> String {
    let first = name.split(" or ").next().unwrap_or(name);
    let is_plural =
        first.ends_with('s') && !first.ends_with("ss") && !first.contains(" of ");
    if is_plural || name.starts_with("one ") {
        name.to_owned()
    } else if name.to_ascii_lowercase().starts_with(['a', 'e', 'i', 'o']) {
        format!("an {name}")
    } else {
        format!("a {name}")
    }
}

#[cfg(test)]
mod tests {
    use super::with_article;
    use crate::equipment::Equipment;

    #[test]
    fn names_have_their_article() {
        for (item, said) in [
            (Equipment::AssistedPullUpMachine, "an assisted pull-up machine"),
            (Equipment::GymnasticRings, "gymnastic rings"),
            (Equipment::Dumbbell, "one dumbbell"),
            (Equipment::DumbbellPair, "a pair of dumbbells"),
            (Equipment::LegPress, "a leg press"),
            (Equipment::EzBar, "an EZ curl bar"),
            (Equipment::SmithMachine, "a Smith machine"),
            (Equipment::Sliders, "sliders or a towel on a smooth floor"),
        ] {
            assert_eq!(with_article(item.name()), said);
        }
        for item in Equipment::ALL {
            let said = with_article(item.name());
            let second = said.split(' ').nth(1).unwrap_or_default();
            let is_an = said.starts_with("an ");
            let is_vowel = second.to_lowercase().starts_with(['a', 'e', 'i', 'o']);
            assert!(is_an == is_vowel || !said.starts_with('a'), "{said}");
            assert!(!said.starts_with("an one") && !said.starts_with("a one"), "{said}");
        }
    }
}
