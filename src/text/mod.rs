//! Texts for people: lists in sentences, near misses, words, and what strangers wrote.

mod clip;
mod list;
mod nearest;
mod words;
mod wrap;

pub(crate) use clip::{clip, visible};
pub(crate) use list::{all_of, either, list, quoted};
pub(crate) use nearest::{distance, nearest};
pub(crate) use words::{has_phrase, is_form_of, words, words_of};
pub(crate) use wrap::wrapped;
