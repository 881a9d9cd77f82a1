//! From cause and facts to text, in the reader's language, with Project Fluent.
//!
//! Rules are `diagnosis`; what a page makes of the views is the page's. Values inside texts come
//! cleaned ([`clean`]) and enclosed in U+2068 and U+2069.

mod article;
mod clean;
mod date;
#[cfg(feature = "embedded")]
mod embedded;
#[cfg(feature = "fluent")]
mod fluent;
mod issue;
mod keyed;
mod locales;
mod localizer;
mod mask;
mod operator;
#[cfg(feature = "pseudo")]
pub mod pseudo;
mod report;
mod report_text;
pub mod runtime;
#[cfg(feature = "schema")]
mod schema;
mod value;
mod verdict;
pub mod view;

pub use clean::{clean, clean_lines};
pub use date::civil;
#[cfg(feature = "fluent")]
pub use fluent::rust_runtime;
pub use keyed::Keyed;
#[cfg(feature = "embedded")]
pub use locales::embedded;
pub use locales::{Direction, LOCALES, Locale, matching};
pub use localizer::{Arg, LoadError, Localizer};
pub use mask::mask_addresses;
pub use operator::{Link, Localized, Operator, OperatorText};
pub use report::{Report, ReportInput, ReportStage, ReportVerdict};
#[cfg(feature = "schema")]
pub use schema::problems;
