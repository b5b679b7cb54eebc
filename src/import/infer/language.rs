//! Whether the texts of a row are in English, for which the rules of wording are.

use super::name::Name;
use super::pattern;
use super::text::Text;

/// Fewer words do not tell a language.
const ENOUGH: usize = 8;

/// Whether a word is one without which hardly two English sentences go, and no word of the languages
/// around.
fn is_english(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "your"
            | "and"
            | "with"
            | "you"
            | "of"
            | "to"
            | "for"
            | "from"
            | "is"
            | "this"
            | "on"
            | "up"
            | "at"
            | "or"
            | "as"
            | "by"
            | "one"
            | "each"
            | "hold"
            | "until"
            | "back"
            | "down"
            | "it"
            | "out"
            | "off"
            | "keep"
            | "keeping"
            | "while"
            | "knees"
            | "arms"
            | "arm"
            | "feet"
            | "lower"
            | "slowly"
            | "position"
            | "body"
            | "legs"
            | "leg"
            | "hands"
            | "squeeze"
            | "bend"
            | "shoulders"
            | "chest"
            | "then"
            | "repeat"
    )
}

/// Whether the texts are not in English, by their letters and by the words that they lack.
pub(super) fn is_foreign(
    name: &str,
    words: &Name,
    steps: &[String],
    read: &Text,
) -> bool {
    let has_other_letters =
        || !read.is_ascii() && steps.iter().any(|step| is_of_other_letters(step));
    if is_of_other_letters(name) || has_other_letters() {
        return true;
    }
    // Two of the commonest words are soon found, and no other language has both.
    if read.contains(" the ") && (read.contains(" your ") || read.contains(" and ")) {
        return false;
    }
    if read.len() >= ENOUGH {
        // The first words tell as much as all of them.
        let looked_at = read.len().min(30);
        let least = 1 + looked_at / 10;
        let mut english = read.words().take(looked_at).filter(|word| is_english(word));
        return english.nth(least - 1).is_none();
    }
    // A name alone, with letters that English has only in loan words.
    name.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii())
        && pattern::of_name(words).is_none()
}

/// Whether most letters are of another alphabet.
fn is_of_other_letters(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let letters = text.chars().filter(|letter| letter.is_alphabetic());
    let (mut latin, mut other) = (0_usize, 0_usize);
    for letter in letters {
        // Latin letters with and without marks.
        if letter < '\u{250}' || matches!(letter, '\u{1e00}'..='\u{1eff}') {
            latin += 1;
        } else {
            other += 1;
        }
    }
    other > latin
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(name: &str, step: &str) -> bool {
        let (mut words, mut read) = (Name::default(), Text::default());
        words.read(name);
        read.read([step]);
        is_foreign(name, &words, &[step.to_owned()], &read)
    }

    #[test]
    fn english_and_other_texts() {
        for (name, step) in [
            ("Curl", "Lift the weight, then lower it to the floor with your arms."),
            ("Plié Squat", ""),
            ("Curl", "Lift."),
            ("Kreuzheben", "Lift."),
        ] {
            assert!(!is(name, step), "{name}: {step}");
        }
        for (name, step) in [
            ("Klimmzüge", ""),
            ("Становая тяга", ""),
            ("引体向上", "悬挂在单杠上。"),
            ("Crunch", "Auf den Rücken legen, die Beine anwinkeln und den Kopf anheben."),
            (
                "Pull-Up",
                "Suspendez-vous à la barre et tirez le corps vers le haut sans élan.",
            ),
            (
                "Sentadilla",
                "De pie, con los pies separados, baja la cadera y vuelve a subir.",
            ),
        ] {
            assert!(is(name, step), "{name}: {step}");
        }
    }
}
