//! What is known beside the text or the observations.

use crate::Cause;

/// What is known beside the text or the observations; all of it optional.
#[derive(Debug, Clone, Default)]
pub struct Context {
    /// The support address, if known: recognises the provider and is never evidence.
    pub address: Option<String>,
    /// Host names, user names, folders the user typed: taken out of a text before rules read it.
    pub typed: Vec<String>,
    /// Messages of this operator's helpdesk, with the cause each stands for.
    pub messages: Vec<OperatorMessage>,
    /// Addresses the relay connects from, for firewall and allowlist texts.
    pub seen_from: Vec<String>,
    /// The error body that the page got when it asked the OAuth server for a token (`invalid_grant`,
    /// AADSTS codes): why a token could not be renewed, which no mail server can say.
    pub oauth_error: Option<String>,
    /// Now, seconds since 1970-01-01T00:00:00Z (for "expired N days ago"); absent: not known.
    pub now: Option<i64>,
}

/// A further message of an operator's helpdesk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperatorMessage {
    /// The message as shown to people.
    pub text: String,
    /// What it means.
    pub cause: Cause,
}
