//! Pictures and films, as the sources name them.

use crate::exercise::{Media, MediaKind};

/// The longest address that a medium may have.
const LONGEST: usize = crate::limits::TEXT.high() as usize;

/// A picture or film by its address; none if the address says nothing.
pub(super) fn medium(kind: MediaKind, url: &str) -> Option<Media> {
    let url = url.trim();
    (!url.is_empty() && url.len() <= LONGEST).then(|| Media::new(kind, url))
}
