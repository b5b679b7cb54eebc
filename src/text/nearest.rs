//! The nearest right word to a misspelt one, for "did you mean".
//!
//! Written here rather than taken from a library because a bound on the distance keeps hostile
//! input cheap, and the crate's default dependencies are kept few.

/// Longer words are not compared: no name is longer, and the work stays bounded.
const LONGEST: usize = 64;

/// A right name: its id, its name for people, and other words that people use for it.
#[derive(Clone, Copy)]
pub(crate) struct Named<'a> {
    pub(crate) id: &'a str,
    pub(crate) name: &'a str,
    pub(crate) words: &'a [&'a str],
}

/// The id nearest to `word`, or none where no id is near.
pub(crate) fn nearest<'a>(
    word: &str,
    ids: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let plain = ids.into_iter().map(|id| Named { id, name: "", words: &[] });
    nearest_names(word, plain, 1).first().copied()
}

/// The ids nearest to `word`, at most `most` of them, the nearest first; ties go to the id that
/// comes first.
pub(crate) fn nearest_names<'a>(
    word: &str,
    names: impl IntoIterator<Item = Named<'a>>,
    most: usize,
) -> Vec<&'a str> {
    let Some(typed) = Typed::new(word) else { return Vec::new() };
    let mut near: Vec<((Nearness, usize), &str)> = Vec::new();
    for name in names {
        // Once enough are found, a name has to be nearer than the last of them.
        let worst = near.get(most.saturating_sub(1)).map(|(nearness, _)| *nearness);
        let Some(found) = typed.nearness(name, worst) else { continue };
        let place = near.partition_point(|(other, _)| *other <= found);
        if place < most {
            near.insert(place, (found, name.id));
            near.truncate(most);
        }
    }
    near.into_iter().map(|(_, id)| id).collect()
}

/// Why a name is near, in order of preference; ties go to fewer wrong letters, or to more that are
/// the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    /// Equal but for case, spaces and underscores.
    Same,
    /// A word that people use for it.
    Called,
    /// The same, in the other number.
    CalledInNumber,
    /// One of the words of the id.
    WordOf,
    /// About a sixth of the letters are wrong, of the id or of a word that people use.
    Close,
    /// The id, or a word that people use, is part of the text.
    PartOf,
    /// About a third of the letters of the id are wrong.
    Similar,
    /// Short for one of the words of the id.
    ShortFor,
    /// About a third of the letters of a word that people use are wrong.
    CalledSimilar,
}

/// A text that should have been a name.
struct Typed {
    letters: Vec<u8>,
    /// Its letters without a plural ending.
    singular: Vec<u8>,
}

/// A word of at least this many letters is enough to know the longer word: pec, ham, quad.
const SHORT: usize = 3;

impl Typed {
    fn new(word: &str) -> Option<Self> {
        let letters = plain(word)?;
        let singular = singular(&letters).to_vec();
        (!letters.is_empty()).then_some(Self { letters, singular })
    }

    /// How near a name is. Where only names nearer than `worst` are of use, a farther one may be
    /// passed over.
    fn nearness(
        &self,
        Named { id, name, words }: Named<'_>,
        worst: Option<(Nearness, usize)>,
    ) -> Option<(Nearness, usize)> {
        let id = plain(id)?;
        let called = std::iter::once(name).chain(words.iter().copied());
        let called: Vec<Vec<u8>> =
            called.filter_map(plain).filter(|word| !word.is_empty()).collect();
        match self.by_words(&id, &called) {
            Some(nearness) => Some((nearness, 0)),
            None => self.by_letters(&id, &called, worst),
        }
    }

    fn by_words(&self, id: &[u8], called: &[Vec<u8>]) -> Option<Nearness> {
        if *id == *self.letters {
            Some(Nearness::Same)
        } else if called.contains(&self.letters) {
            Some(Nearness::Called)
        } else if called.iter().any(|word| singular(word) == self.singular) {
            Some(Nearness::CalledInNumber)
        } else if self.is_for_word_of(id, |typed, word| typed == word) {
            Some(Nearness::WordOf)
        } else {
            None
        }
    }

    fn by_letters(
        &self,
        id: &[u8],
        called: &[Vec<u8>],
        worst: Option<(Nearness, usize)>,
    ) -> Option<(Nearness, usize)> {
        let third = (self.letters.len() / 3).max(1);
        let allowed = match worst {
            Some((Nearness::Similar, errors)) => third.min(errors.saturating_sub(1)),
            Some((nearness, _)) if nearness < Nearness::Similar => self.few_errors(),
            _ => third,
        };
        let similar = distance(&self.letters, id, allowed);
        let close = similar.filter(|errors| *errors <= self.few_errors());
        let called_close = self.fewest_errors(called, self.few_errors());
        if let Some(errors) = close.into_iter().chain(called_close).min() {
            return Some((Nearness::Close, errors));
        }
        let parts = called.iter().map(Vec::as_slice).chain([id]);
        let longest = parts.filter(|word| self.has(word)).map(<[u8]>::len).max();
        if let Some(letters) = longest {
            return Some((Nearness::PartOf, LONGEST - letters));
        }
        if let Some(errors) = similar {
            return Some((Nearness::Similar, errors));
        }
        if self.is_for_word_of(id, is_short_for) {
            return Some((Nearness::ShortFor, 0));
        }
        let errors = self.fewest_errors(called, third)?;
        Some((Nearness::CalledSimilar, errors))
    }

    /// Whether the text, or its singular, is to a word of the id what `is_it` asks for.
    fn is_for_word_of(&self, id: &[u8], is_it: fn(&[u8], &[u8]) -> bool) -> bool {
        let mut words = id.split(|letter| *letter == b'-');
        words.any(|word| is_it(&self.letters, word) || is_it(&self.singular, word))
    }

    /// The fewest errors in one of the words, if they are no more than allowed.
    fn fewest_errors(&self, words: &[Vec<u8>], allowed: usize) -> Option<usize> {
        let mut fewest = None;
        for word in words {
            let allowed = match fewest {
                Some(0) => break,
                Some(errors) => errors - 1,
                None => allowed,
            };
            fewest = distance(&self.letters, word, allowed).or(fewest);
        }
        fewest
    }

    /// As many errors as a slip of the finger makes.
    fn few_errors(&self) -> usize {
        match self.letters.len() {
            0..=2 => 0,
            letters => (letters / 6).max(1),
        }
    }

    /// Whether the words of a name stand one after the other in the text.
    fn has(&self, name: &[u8]) -> bool {
        let is_end = |letter: Option<&u8>| letter.is_none_or(|letter| *letter == b'-');
        let mut windows = self.letters.windows(name.len().max(1)).enumerate();
        windows.any(|(at, window)| {
            window == name
                && is_end(at.checked_sub(1).and_then(|before| self.letters.get(before)))
                && is_end(self.letters.get(at + name.len()))
        })
    }
}

fn is_short_for(short: &[u8], word: &[u8]) -> bool {
    short.len() >= SHORT && word.starts_with(short)
}

fn singular(word: &[u8]) -> &[u8] {
    word.strip_suffix(b"s").unwrap_or(word)
}

/// Case, spaces, hyphens and underscores do not count as errors; a word that is too long has no
/// plain form.
fn plain(word: &str) -> Option<Vec<u8>> {
    let word = word.trim();
    let letters = word.bytes().map(|letter| match letter {
        b' ' | b'_' => b'-',
        other => other.to_ascii_lowercase(),
    });
    (word.len() <= LONGEST).then(|| letters.collect())
}

/// Letters to insert, drop, replace or swap with a neighbour (optimal string alignment), if
/// they are no more than allowed.
pub(crate) fn distance(from: &[u8], to: &[u8], allowed: usize) -> Option<usize> {
    if from.len().abs_diff(to.len()) > allowed {
        return None;
    }
    let at =
        |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX / 2);
    let mut before_last: Vec<usize> = vec![usize::MAX / 2; to.len() + 1];
    let mut last: Vec<usize> = (0..=to.len()).collect();
    let mut current = last.clone();
    let mut previous_letter = None;
    for (row, &letter) in from.iter().enumerate() {
        let mut left = row + 1;
        let mut lowest = left;
        let mut previous_target = None;
        if let Some(first) = current.first_mut() {
            *first = left;
        }
        for (column, &target) in to.iter().enumerate() {
            let mut cost = (at(&last, column) + usize::from(letter != target))
                .min(at(&last, column + 1) + 1)
                .min(left + 1);
            if column > 0
                && previous_letter == Some(target)
                && previous_target == Some(letter)
            {
                cost = cost.min(at(&before_last, column - 1) + 1);
            }
            if let Some(cell) = current.get_mut(column + 1) {
                *cell = cost;
            }
            lowest = lowest.min(cost);
            left = cost;
            previous_target = Some(target);
        }
        // A swap looks back two lines, so both must be past what is allowed.
        if lowest > allowed && last.iter().all(|cost| *cost > allowed) {
            return None;
        }
        std::mem::swap(&mut before_last, &mut last);
        std::mem::swap(&mut last, &mut current);
        previous_letter = Some(letter);
    }
    last.last().copied().filter(|cost| *cost <= allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        for (from, to, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("rhomboids", "romboids", 1),
            ("row", "rwo", 1),
            ("kitten", "sitting", 3),
            ("ab", "ba", 1),
        ] {
            let found = |allowed| distance(from.as_bytes(), to.as_bytes(), allowed);
            assert_eq!(found(expected), Some(expected), "{from} {to}");
            assert_eq!(found(9), Some(expected), "{from} {to}");
            assert_eq!(expected.checked_sub(1).and_then(found), None, "{from} {to}");
        }
    }

    #[test]
    fn only_what_is_near() {
        let ids = ["unilateral-band-row", "renegade-row", "rhomboid-stretch"];
        assert_eq!(nearest("renegade-roe", ids), Some("renegade-row"));
        assert_eq!(nearest("Renegade Row", ids), Some("renegade-row"));
        assert_eq!(nearest("deadlift", ids), None);
        assert_eq!(nearest("", ids), None);
        assert_eq!(nearest("stretch", ids), Some("rhomboid-stretch"), "a word of it");
        assert_eq!(nearest("rows", ids), Some("unilateral-band-row"));
        let muscles = ["pectoralis-major", "hamstrings", "quadriceps"];
        assert_eq!(nearest("quads", muscles), Some("quadriceps"));
        assert_eq!(nearest("pecs", muscles), Some("pectoralis-major"));
        assert_eq!(nearest("gas", ["gluteus", "gastrocnemius"]), Some("gastrocnemius"));
        assert_eq!(nearest("cable", ["table", "cable-machine"]), Some("cable-machine"));
        assert_eq!(nearest("ab", ["abductors"]), None, "too short to be short for it");
        assert_eq!(nearest(&"x".repeat(10_000_000), ids), None);
    }

    #[test]
    fn words_that_people_use_come_before_spelling() {
        let names = [
            Named { id: "dumbbell", name: "one dumbbell", words: &[] },
            Named {
                id: "dumbbell-pair",
                name: "pair of dumbbells",
                words: &["dumbbells"],
            },
            Named { id: "mat", name: "mat", words: &["yoga mat"] },
            Named { id: "gymnastic-rings", name: "gymnastic rings", words: &["rings"] },
        ];
        let near = |word| nearest_names(word, names, 2);
        assert_eq!(near("Dumbbells"), ["dumbbell-pair", "dumbbell"]);
        assert_eq!(near("dumbbell pairs"), ["dumbbell-pair", "dumbbell"]);
        assert_eq!(near("my old yoga mat"), ["mat"], "part of the text");
        assert_eq!(near("ring"), ["gymnastic-rings"], "in the other number");
        assert_eq!(near("yogamat"), ["mat"]);
        assert_eq!(near("automatic"), [""; 0]);
    }

    #[test]
    fn no_more_than_asked_for_and_the_first_of_equals() {
        let ids = ["row-1", "row-2", "row-3", "row"];
        let names = ids.map(|id| Named { id, name: "", words: &[] });
        assert_eq!(nearest_names("rows", names, 3), ["row-1", "row-2", "row-3"]);
        assert_eq!(nearest_names("row-9", names, 2), ["row-1", "row-2"]);
        assert_eq!(nearest_names("row-9", names, 0), [""; 0]);
    }
}
