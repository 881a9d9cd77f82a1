//! Facts as values of Fluent variables.

use crate::{Arg, Localizer, clean};
use mailmend_diagnosis::{Facts, Value};
use mailmend_protocol::{Endpoint, Protocol, Security, Stage};

/// Put around words of the reader's own language before Fluent encloses them, so that the enclosure
/// can be taken off again; a private-use character, which [`clean`] never lets through.
pub(crate) const PROSE: &str = "\u{e000}";

impl Localizer {
    /// The facts as arguments, by the names that the texts use.
    pub(crate) fn facts(&self, facts: &Facts) -> Vec<(&'static str, Arg<'static>)> {
        facts.iter().map(|(fact, value)| (fact.name(), self.fact(value))).collect()
    }

    fn fact(&self, value: &Value) -> Arg<'static> {
        match value {
            Value::Text(text) => Arg::Text(text.clone().into()),
            Value::List(items) => Arg::List(items.clone()),
            Value::Date(seconds) => Arg::Prose(self.date(*seconds).into()),
            Value::Stage(stage) => Arg::Prose(self.stage(stage).into()),
            Value::Endpoint(endpoint) => Arg::Text(self.endpoint(endpoint).into()),
        }
    }

    /// A stage's name: "sign-in".
    pub fn stage(&self, stage: &Stage) -> String {
        self.worded("stage", stage.as_str())
    }

    /// A form input's name: "IMAP server".
    pub fn field(&self, field: &mailmend_protocol::Field) -> String {
        self.worded("field", field.as_str())
    }

    /// A word of the protocol in the reader's language; a word of a later version as it came.
    pub(crate) fn worded(&self, kind: &str, word: &str) -> String {
        let id = id(kind, word);
        if self.has(&id) { self.text(&id, &[]) } else { clean(word) }
    }

    /// "587 with STARTTLS".
    pub(crate) fn endpoint(&self, endpoint: &Endpoint) -> String {
        let id = match &endpoint.security {
            Security::Tls => "endpoint-tls",
            Security::Starttls => "endpoint-starttls",
            Security::None | Security::Other(_) => "endpoint-plain",
        };
        let port = endpoint.port.to_string();
        self.text(id, &[("port", Arg::Prose(port.into()))])
    }
}

/// "IMAP", "SMTP": names that no language translates.
pub(crate) fn protocol_name(protocol: &Protocol) -> String {
    match protocol {
        Protocol::Imap => "IMAP".to_owned(),
        Protocol::Smtp => "SMTP".to_owned(),
        Protocol::Other(word) => clean(word),
    }
}

/// The message of a slug: `cause-dns-failure` of `dns_failure`.
pub(crate) fn id(kind: &str, slug: &str) -> String {
    [kind, "-", &slug.replace('_', "-")].concat()
}
