//! An exercise as programmers see it in a failed assertion.

use std::fmt;

use super::{Exercise, ExerciseData};

/// The id; `{:#?}` prints all fields.
impl fmt::Debug for Exercise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !f.alternate() {
            return write!(f, "Exercise({})", self.id());
        }
        // Named one by one, so that a new field is not forgotten.
        let ExerciseData {
            id,
            name,
            aliases,
            formerly,
            kind,
            pattern,
            mechanic,
            force,
            level,
            laterality,
            coaching,
            staple,
            impact,
            primary,
            secondary,
            stabilizers,
            mobilises,
            // Setups have them.
            loads: _,
            setups,
            prescription,
            instructions,
            cautions,
            easier,
            harder,
            modifiers,
            source,
            media,
        } = &self.0.data;
        f.debug_struct("Exercise")
            .field("id", id)
            .field("name", name)
            .field("aliases", aliases)
            .field("formerly", formerly)
            .field("kind", kind)
            .field("pattern", pattern)
            .field("mechanic", mechanic)
            .field("force", force)
            .field("level", level)
            .field("laterality", laterality)
            .field("coaching", coaching)
            .field("staple", staple)
            .field("impact", impact)
            .field("primary", primary)
            .field("secondary", secondary)
            .field("stabilizers", stabilizers)
            .field("mobilises", mobilises)
            .field("setups", setups)
            .field("prescription", prescription)
            .field("instructions", instructions)
            .field("cautions", cautions)
            .field("easier", easier)
            .field("harder", harder)
            .field("modifiers", modifiers)
            .field("source", source)
            .field("media", media)
            .finish()
    }
}
