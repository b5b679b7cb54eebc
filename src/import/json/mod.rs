//! The JSON of the sources: where the rows are in a text, and fields that come in several forms.

mod contents;
mod forms;
mod rows;

pub(super) use contents::Contents;
pub(super) use forms::{Key, List, Text, Texts, Words, is_said};
pub(super) use rows::{Shape, Unreadable, read};
