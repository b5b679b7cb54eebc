//! The embedded catalogue, one file for each part of the body.

use std::sync::LazyLock;

use super::Catalog;

const FILES: &[&str] = &[
    include_str!("middle_back.json"),
    include_str!("whole_body.json"),
    include_str!("neck.json"),
    include_str!("back.json"),
    include_str!("chest.json"),
    include_str!("shoulders.json"),
    include_str!("arms.json"),
    include_str!("core.json"),
    include_str!("hips.json"),
    include_str!("thighs.json"),
    include_str!("lower_legs.json"),
];

/// A file that could not be read would be left out; a test proves that all can be.
pub(super) static CATALOG: LazyLock<Catalog> =
    LazyLock::new(|| read().unwrap_or_default());

fn read() -> Option<Catalog> {
    let mut catalog = Catalog::new();
    for file in FILES {
        let part: Catalog = serde_json::from_str(file).ok()?;
        for exercise in &part {
            catalog.insert(exercise.clone()).ok()?;
        }
    }
    Some(catalog)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_reads_and_no_id_is_taken_twice() {
        for file in FILES {
            serde_json::from_str::<Catalog>(file).unwrap();
        }
        assert!(read().is_some());
    }
}
