//! Kebab-case ids, made of the names of variants when the crate is built.

/// Whether a word begins at a letter: `TBarRow` is `t-bar-row`.
const fn begins_word(letter: u8, is_first: bool) -> bool {
    letter.is_ascii_uppercase() && !is_first
}

/// The length of the id of a variant.
pub(crate) const fn len(variant: &str) -> usize {
    let mut len = 0;
    let mut rest = variant.as_bytes();
    while let [letter, others @ ..] = rest {
        len += if begins_word(*letter, rest.len() == variant.len()) { 2 } else { 1 };
        rest = others;
    }
    len
}

/// The letters of the id of a variant, of which there are [`len`].
#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is built")]
pub(crate) const fn letters<const LEN: usize>(variant: &str) -> [u8; LEN] {
    let mut id = [0; LEN];
    let mut at = 0;
    let mut rest = variant.as_bytes();
    while let [letter, others @ ..] = rest {
        if begins_word(*letter, rest.len() == variant.len()) {
            id[at] = b'-';
            at += 1;
        }
        id[at] = letter.to_ascii_lowercase();
        at += 1;
        rest = others;
    }
    id
}

/// The id as text. Variants are ASCII, so nothing is ever lost.
pub(crate) const fn text(letters: &'static [u8]) -> &'static str {
    match std::str::from_utf8(letters) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// Whether two texts are the same, in constants.
pub(crate) const fn is_same(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    while let ([first, rest @ ..], [other_first, other_rest @ ..]) = (one, other) {
        if *first != *other_first {
            return false;
        }
        (one, other) = (rest, other_rest);
    }
    one.is_empty() && other.is_empty()
}

/// The id of a variant.
macro_rules! id_of {
    ($Variant:ident) => {{
        const NAME: &str = stringify!($Variant);
        const ID: [u8; $crate::vocabulary::ids::len(NAME)] =
            $crate::vocabulary::ids::letters(NAME);
        $crate::vocabulary::ids::text(&ID)
    }};
}
pub(crate) use id_of;

#[cfg(test)]
mod tests {
    use super::is_same;

    #[test]
    fn every_capital_begins_a_word() {
        assert_eq!(id_of!(Neck), "neck");
        assert_eq!(id_of!(PectoralisMajorClavicular), "pectoralis-major-clavicular");
        assert_eq!(id_of!(TBarRow), "t-bar-row");
    }

    #[test]
    fn texts_are_the_same_letter_by_letter() {
        assert!(is_same("", "") && is_same("row", "row"));
        assert!(!is_same("row", "rows") && !is_same("rows", "row") && !is_same("a", "b"));
    }
}
