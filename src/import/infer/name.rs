//! The name of a row as a bag of words: whatever their order, and whatever stands in brackets.

use super::text::Text;

/// The words of a name, without their order.
///
/// Rules see a name through this type alone, so none of them can tell "Barbell Curl" from
/// "Curl (Barbell)".
#[derive(Default)]
pub(super) struct Name {
    text: Text,
    /// Room for the name in lower case, and as its words are looked at.
    lower: String,
    spelled: String,
}

impl Name {
    /// Reads another name in the place of the one before.
    pub(super) fn read(&mut self, name: &str) {
        let Self { text, lower, spelled } = self;
        lower.clear();
        if name.is_ascii() {
            lower.push_str(name);
            lower.make_ascii_lowercase();
        } else {
            lower.push_str(&name.to_lowercase());
        }
        spelled.clear();
        for word in lower.split(|letter: char| !letter.is_alphanumeric()) {
            if word.is_empty() {
                continue;
            }
            let (first, second) = spelling(word);
            for part in [first, second].into_iter().filter(|part| !part.is_empty()) {
                spelled.push_str(part);
                spelled.push(' ');
            }
        }
        text.read([spelled.as_str()]);
    }

    /// Whether all of these words are in the name, each in singular or plural.
    pub(super) fn has(&self, words: &[&str]) -> bool {
        words.iter().all(|word| self.text.has_word(word))
    }

    /// Whether any of these words is in the name, in singular or plural.
    pub(super) fn has_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.text.has_word(word))
    }

    /// The words, in no order that means anything.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.text.words()
    }

    /// The words as they are spelled, before words in one are taken apart.
    pub(super) fn spelled_words(&self) -> impl Iterator<Item = &str> {
        let words = self.lower.split(|letter: char| !letter.is_alphanumeric());
        words.filter(|word| !word.is_empty())
    }

    /// The first of a table whose words the name has, by the beginnings of the table.
    pub(super) fn first_of<T: Copy>(
        &self,
        table: &[(&[&str], T)],
        beginnings: &[u64],
    ) -> Option<T> {
        let mut may_have = self.text.may_have(table, beginnings);
        may_have.find(|(words, _)| self.has(words)).map(|(_, value)| *value)
    }
}

/// The parts of a word that is written in one, and one spelling for words that have several.
fn spelling(word: &str) -> (&str, &str) {
    match word {
        "flye" | "flyes" | "flys" | "flies" => ("fly", ""),
        "calves" => ("calf", ""),
        "db" | "dumbell" | "dumbells" => ("dumbbell", ""),
        "bb" => ("barbell", ""),
        "kb" => ("kettlebell", ""),
        "rdl" => ("romanian", "deadlift"),
        "ohp" => ("overhead", "press"),
        "skullcrusher" | "skullcrushers" => ("skull", "crusher"),
        "woodchop" | "woodchops" | "woodchopper" | "woodchoppers" => ("wood", "chop"),
        "kickback" | "kickbacks" => ("kick", "back"),
        "pulldown" | "pulldowns" => ("pull", "down"),
        "pushdown" | "pushdowns" => ("push", "down"),
        "pressdown" | "pressdowns" => ("press", "down"),
        "pullover" | "pullovers" => ("pull", "over"),
        "crossover" | "crossovers" => ("cross", "over"),
        "rollout" | "rollouts" => ("roll", "out"),
        "deadlift" | "deadlifts" => ("deadlift", ""),
        _ => {
            let stem = word.strip_suffix("ups").or_else(|| word.strip_suffix("up"));
            match stem {
                Some(
                    stem @ ("pull" | "push" | "press" | "chin" | "sit" | "step"
                    | "muscle" | "get" | "curl"),
                ) => (stem, "up"),
                _ => (word, ""),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_any_order_and_number() {
        let mut name = Name::default();
        for text in ["Push-Ups (Incline)", "Incline Pushup", "up, PUSH - incline"] {
            name.read(text);
            assert!(name.has(&["incline", "push", "up"]), "{text}");
            assert!(!name.has(&["push", "down"]) && !name.has_any(&["pull", "press"]));
        }
        name.read("DB Flyes");
        assert!(name.has(&["dumbbell", "fly"]));
    }
}
