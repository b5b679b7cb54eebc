//! Licences as SPDX expressions, and where a row comes from.

use super::json::Key;
use crate::exercise::Source;

/// Where a row comes from; a row without a licence is under that of its collection.
pub(super) fn source(
    title: &'static str,
    (collection_license, collection_url): (&str, &str),
    license: &Key,
    author: Option<String>,
) -> Source {
    let license_id = of_key(license).unwrap_or_else(|| spdx(collection_license));
    let url = license.url.clone().unwrap_or_else(|| collection_url.to_owned());
    let source = Source::new(title, license_id).with_url(url);
    match author {
        Some(author) => source.with_author(author),
        None => source,
    }
}

/// The licences that wger numbers.
const NUMBERED: &[(u64, &str)] =
    &[(1, "CC-BY-SA 3"), (2, "CC-BY-SA 4"), (3, "CC0"), (4, "CC-BY 4")];

/// The SPDX expression of a licence by its name, or else by its number at wger.
pub(super) fn of_key(license: &Key) -> Option<String> {
    let number = license.number.and_then(|number| {
        NUMBERED.iter().find(|(known, _)| *known == number).map(|(_, name)| *name)
    });
    let name =
        license.names.iter().map(String::as_str).find(|name| !name.trim().is_empty());
    name.or(number).map(spdx)
}

/// The SPDX expression of a licence's short name.
///
/// `CC-BY-SA 4` and the like become `CC-BY-SA-4.0`; what is not known is kept as a reference of
/// the form that SPDX has for it.
pub(super) fn spdx(name: &str) -> String {
    let name = name.trim();
    let (stem, version) = match name.rsplit_once(' ') {
        Some((stem, version)) if version.starts_with(|it: char| it.is_ascii_digit()) => {
            (stem, Some(version))
        }
        _ => (name, None),
    };
    let stem = stem.trim().replace(' ', "-");
    match (stem.as_str(), version) {
        ("CC0" | "CC-0", None) => "CC0-1.0".to_owned(),
        ("CC0" | "CC-0" | "CC-BY" | "CC-BY-SA", Some(version)) => {
            let stem = stem.replace("CC-0", "CC0");
            if version.contains('.') {
                format!("{stem}-{version}")
            } else {
                format!("{stem}-{version}.0")
            }
        }
        (
            "MIT" | "Unlicense" | "CC-BY-4.0" | "CC-BY-SA-4.0" | "CC-BY-SA-3.0"
            | "CC0-1.0",
            None,
        ) => stem,
        _ => {
            let reference: String = name
                .chars()
                .map(|letter| {
                    if letter.is_ascii_alphanumeric() || letter == '.' {
                        letter
                    } else {
                        '-'
                    }
                })
                .collect();
            format!("LicenseRef-{}", reference.trim_matches('-'))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names() {
        for (name, expression) in [
            ("CC-BY-SA 4", "CC-BY-SA-4.0"),
            ("CC-BY-SA 3", "CC-BY-SA-3.0"),
            ("CC-BY-SA 3.0", "CC-BY-SA-3.0"),
            ("CC0", "CC0-1.0"),
            ("CC-0 1.0", "CC0-1.0"),
            ("MIT", "MIT"),
            ("ODbL", "LicenseRef-ODbL"),
            ("my own!", "LicenseRef-my-own"),
        ] {
            assert_eq!(spdx(name), expression);
        }
    }
}
