//! From cause and facts to text, in the reader's language, with Project Fluent.

pub mod view;
