//! The browser module: JavaScript in, plain objects out. No rules, no texts, no page.
//!
//! [`Mailmend`] words findings in one language; [`Session`] is the WebSocket to a relay. What goes
//! over either boundary has the shape of `crates/protocol` and `crates/l10n/src/view.rs`;
//! `web/element/src/types.ts` holds the same shapes for TypeScript.

mod fluent;
mod js;
mod json;
mod mailmend;
mod read;
mod session;
mod value;

pub use fluent::Fluent;
pub use js::{Listener, Plain};
pub use mailmend::Mailmend;
pub use session::Session;
