//! "a", "an", or nothing.

/// A name with its article: "an assisted pull-up machine", "gymnastic rings", "a pair of dumbbells".
pub(crate) fn with_article(name: &str) -> String {
    let is_plural =
        name.ends_with('s') && !name.ends_with("ss") && !name.contains(" of ");
    if is_plural {
        name.to_owned()
    } else if name.starts_with(['a', 'e', 'i', 'o']) {
        format!("an {name}")
    } else {
        format!("a {name}")
    }
}

#[cfg(test)]
mod tests {
    use super::with_article;

    #[test]
    fn names_have_their_article() {
        let names = [
            "assisted pull-up machine",
            "gymnastic rings",
            "pair of dumbbells",
            "leg press",
        ];
        let said = names.map(with_article);
        let expected = [
            "an assisted pull-up machine",
            "gymnastic rings",
            "a pair of dumbbells",
            "a leg press",
        ];
        assert_eq!(said, expected);
    }
}
