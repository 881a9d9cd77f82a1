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

/// Takes the words of the rules, the text of `rules.txt`; before, no message is recognised.
#[wasm_bindgen::prelude::wasm_bindgen(js_name = giveRules)]
pub fn give_rules(text: String) {
    #[cfg(target_arch = "wasm32")]
    mailmend_diagnosis::give_rules(text);
    #[cfg(not(target_arch = "wasm32"))]
    drop(text);
}
