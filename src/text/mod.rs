//! Texts for people: lists in sentences, near misses, words, and what strangers wrote.

mod article;
mod clip;
mod list;
mod nearest;
mod words;
mod wrap;

pub(crate) use article::with_article;
pub(crate) use clip::{clip, visible};
pub(crate) use list::{all_of, either, list, quoted, shortened};
pub(crate) use nearest::{Named, distance, nearest, nearest_names};
pub(crate) use words::{has_phrase, is_form_of, words, words_of};
#[cfg(feature = "import")]
pub(crate) use wrap::lines;
pub(crate) use wrap::wrapped;
