//! From observations, or from a pasted text, to the one cause: causes, evidence rules, classifier.
//!
//! Pure functions: no I/O, no clock, no async, no prose for people. Texts are Fluent (`l10n`).

mod cause;
mod causes;
mod context;
mod diagnosis;
mod entra;
mod explain;
mod fact;
mod live;
mod row;
mod step;
mod text_rule;

pub use cause::{Actor, Entry, Group, Retry};
pub use causes::Cause;
pub use context::{Context, OperatorMessage};
pub use diagnosis::{Alternative, Diagnosis, Evidence, Sureness};
#[cfg(target_arch = "wasm32")]
pub use explain::give_rules;
#[cfg(not(target_arch = "wasm32"))]
pub use explain::rules_text;
pub use explain::{Explanation, explain};
pub use fact::{Fact, Facts, Value};
pub use live::{CheckReport, diagnose};
pub use row::Row;
pub use step::{Guide, Step, VARIANTS};
pub use text_rule::{Level, TextRule};
