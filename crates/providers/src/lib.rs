//! Dated facts of mail services and how to recognise one. No rules about errors, no prose.
//!
//! `data/providers.tsv` is what the browser needs; `data/facts.tsv` holds where each entry comes
//! from and when it was checked, and is left out of the browser (feature `facts`). Adding a service
//! is one line in each.

#[cfg(any(test, feature = "facts"))]
mod facts;
mod near_miss;
mod recognise;
mod table;

#[cfg(any(test, feature = "facts"))]
pub use facts::{Facts, facts, facts_older_than};
pub use near_miss::near_miss;
#[cfg(any(test, feature = "facts"))]
pub use recognise::by_mx;
pub use recognise::{by_domain, by_host, by_id, recognise};
pub use table::{Kind, Provider, Security, Server, UserName, all};
