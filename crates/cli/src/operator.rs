//! The operator's document, read from a file.

use crate::{args::Common, exit::Failure, language};
use mailmend_diagnosis::Context;
use mailmend_l10n::{Localizer, Operator};
use std::path::Path;

/// The document, or an empty one.
#[derive(Debug, Default)]
pub struct Document(Operator);

/// Reads `--operator`.
///
/// Errors: a file that cannot be read, or is not such a document; each line names a place in it.
pub fn read(path: Option<&Path>) -> Result<Document, Failure> {
    let Some(path) = path else { return Ok(Document::default()) };
    let unusable =
        |error: &dyn std::fmt::Display| Failure::Input(format!("{}: {error}", path.display()));
    let octets = std::fs::read(path).map_err(|error| unusable(&error))?;
    // Some editors put a byte order mark in front; JSON has none (RFC 8259 section 8.1).
    let octets = octets.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&octets);
    Operator::from_json(octets).map(Document).map_err(|wrong| unusable(&wrong.join("\n  ")))
}

impl Document {
    /// What rules may know: the operator's own messages.
    pub fn context(&self) -> Context {
        Context { messages: self.0.messages(), ..Context::default() }
    }

    /// The texts in the language asked for, with the operator's names in them.
    pub fn localizer(&self, common: &Common) -> Result<Localizer, Failure> {
        let tag = language::choose(common.lang);
        mailmend_l10n::embedded(tag, Some(self.0.clone()))
            .map_err(|error| Failure::Input(format!("texts in `{tag}`: {error}")))
    }
}
