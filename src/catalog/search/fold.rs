//! Letters as they are typed: lower case, without accents.

use std::str::Chars;

/// Longer words are cut: no word of a name is longer, and the work stays bounded.
const LONGEST_WORD: usize = 40;

/// The first words of a text, at most `most`, in lower case and without accents, apostrophes and
/// punctuation.
pub(super) fn folded_words(text: &str, most: usize) -> Vec<String> {
    Words { letters: text.chars() }.take(most).collect()
}

struct Words<'a> {
    letters: Chars<'a>,
}

impl Iterator for Words<'_> {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        let mut word = String::new();
        for letter in self.letters.by_ref() {
            if is_silent(letter) {
                continue;
            }
            if !letter.is_alphanumeric() {
                if word.is_empty() {
                    continue;
                }
                return Some(word);
            }
            if word.len() < LONGEST_WORD {
                letter.to_lowercase().for_each(|lower| push(&mut word, lower));
            }
        }
        (!word.is_empty()).then_some(word)
    }
}

/// Apostrophes, and accents that follow their letter.
fn is_silent(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ' | '`' | '\u{300}'..='\u{36f}')
}

/// Adds a lower-case letter without its accent, for the Latin scripts of Europe.
fn push(word: &mut String, letter: char) {
    let plain = match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ţ' | 'ť' | 'ț' => "t",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        // Lower case of İ is an i and a dot that follows it.
        other if is_silent(other) => "",
        other => return word.push(other),
    };
    word.push_str(plain);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_fold() {
        let folded = |text| folded_words(text, 9).join(" ");
        assert_eq!(folded("Klimmzüge, LIEGESTÜTZE"), "klimmzuge liegestutze");
        assert_eq!(folded("Klimmzu\u{308}ge"), "klimmzuge", "the accent as a letter");
        assert_eq!(folded("Farmer’s Walk (90/90)"), "farmers walk 90 90");
        assert_eq!(folded("İp Şınav"), "ip sinav");
        assert_eq!(folded("çömelme Übergröße ŁUK"), "comelme ubergrosse luk");
        assert_eq!(folded("присед"), "присед");
        assert_eq!(folded("-- "), "");
        assert_eq!(folded(&"x".repeat(1000)).len(), LONGEST_WORD);
        assert_eq!(folded_words(&"row ".repeat(1000), 3).len(), 3);
    }
}
