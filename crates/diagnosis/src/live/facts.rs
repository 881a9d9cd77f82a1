//! Facts for the texts: what was typed, what was seen, what would be right.

use super::{Case, certificate, reply, table};
use crate::{Diagnosis, Fact, Value};
use mailmend_protocol::{CertificateProblem, Credential, Observation, Protocol, Stage, Tls, When};

/// Mechanisms that the probe can use with that credential, strongest first; without one there is
/// nothing to agree on.
fn ours(credential: &Credential) -> &'static [&'static str] {
    match credential {
        Credential::Password { .. } => {
            &["SCRAM-SHA-256", "SCRAM-SHA-1", "CRAM-MD5", "PLAIN", "LOGIN"]
        }
        Credential::AccessToken { .. } => &["XOAUTH2", "OAUTHBEARER"],
    }
}

impl Case<'_> {
    /// Everything known; a text uses what it declares.
    pub(super) fn add_facts(&self, diagnosis: &mut Diagnosis, failed: Option<&Observation>) {
        let mut put = |fact: Fact, value: Value| {
            diagnosis.facts.insert(fact, value);
        };
        put(Fact::Host, Value::Text(self.request.host.clone()));
        put(Fact::Port, Value::Text(self.request.port.to_string()));
        if let Some(credential) = &self.request.credential {
            put(Fact::UserName, Value::Text(credential.user_name().to_owned()));
        }
        for (fact, value) in [
            (Fact::Sender, &self.request.sender),
            (Fact::Folder, &self.request.folder),
            (Fact::Address, &self.context.address),
        ] {
            if let Some(value) = value {
                put(fact, Value::Text(value.clone()));
            }
        }
        if let Some(provider) = self.provider {
            put(Fact::ProviderName, Value::Text(provider.name.to_owned()));
        }
        if !self.context.seen_from.is_empty() {
            put(Fact::SeenFrom, Value::List(self.context.seen_from.clone()));
        }
        if let Some(endpoint) = self.proven_settings().into_iter().next() {
            put(Fact::Suggestion, Value::Endpoint(endpoint));
        }
        let offered = reply::mechanisms(self.capabilities(failed));
        if !offered.is_empty() {
            put(Fact::Mechanisms, Value::List(offered));
        }
        if let Some(credential) = &self.request.credential {
            let ours = ours(credential).iter().map(|name| (*name).to_owned()).collect();
            put(Fact::OurMechanisms, Value::List(ours));
        }
        let Some(failed) = failed else { return };
        put(Fact::Stage, Value::Stage(failed.stage.clone()));
        if let Some(separator) = &failed.separator {
            put(Fact::Separator, Value::Text(separator.clone()));
        }
        if let Some(host) = self.suggested_host(failed) {
            put(Fact::SuggestedHost, Value::Text(host));
        }
        if let Some(protocol) = table::spoken_protocol(failed) {
            put(Fact::FoundProtocol, Value::Text(protocol.to_owned()));
        }
        if let Some(tls) = &failed.tls {
            certificate::facts(tls, &mut diagnosis.facts);
        }
    }

    /// What the server offers: of the stage that failed, else as last asked for before sign-in.
    fn capabilities<'b>(&'b self, failed: Option<&'b Observation>) -> &'b [String] {
        let of_failed =
            failed.map(|failed| failed.capabilities.as_slice()).filter(|list| !list.is_empty());
        let before_sign_in = |one: &&&Observation| {
            one.stage == Stage::Capabilities && one.when != Some(When::AfterSignIn)
        };
        let asked = || self.main.iter().rev().find(before_sign_in);
        of_failed.or_else(|| asked().map(|one| one.capabilities.as_slice())).unwrap_or_default()
    }

    /// A host that would be right: a name of the certificate, a mail server of the provider, or
    /// what the domain's SRV records name.
    fn suggested_host(&self, failed: &Observation) -> Option<String> {
        let mismatch = |tls: &&Tls| tls.problems.contains(&CertificateProblem::NameMismatch);
        if let Some(tls) = failed.tls.as_ref().filter(mismatch) {
            return certificate::name_to_enter(tls, &self.request.host, &self.protocol);
        }
        if failed.stage != Stage::Resolve {
            return None;
        }
        let by_records = failed
            .resolution
            .as_ref()
            .and_then(|resolution| resolution.candidates.first())
            .map(|endpoint| endpoint.host.clone());
        let domain =
            self.context.address.as_deref().or_else(|| {
                self.request.credential.as_ref().map(|credential| credential.user_name())
            });
        let provider = domain
            .and_then(|address| address.rsplit_once('@'))
            .and_then(|(_, domain)| mailmend_providers::by_domain(domain));
        let servers = provider.map(|provider| {
            if self.protocol == Protocol::Imap { &provider.imap } else { &provider.smtp }
        });
        by_records
            .or_else(|| servers?.first().map(|server| server.host.to_owned()))
            .filter(|host| *host != self.request.host)
    }
}
