//! From what a relay saw to one cause per direction.
//!
//! The stage that failed first decides. Its fault leads through one table ([`table`]) to a cause;
//! where the server said something, the same text rules as for pasted messages read it; a
//! certificate is judged in [`certificate`]. Counter-probes turn into settings proven to work.

mod certificate;
mod reply;
mod table;

use crate::{Alternative, Cause, Context, Diagnosis, Evidence, Fact, Row, Step, Sureness, Value};
use mailmend_protocol::{CheckRequest, Endpoint, Fault, Field, Observation, Outcome, ProbeRequest, Protocol, Stage};
use mailmend_providers::Provider;

/// The verdict on a check, one per direction asked for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CheckReport {
    /// Incoming mail.
    pub imap: Option<Diagnosis>,
    /// Outgoing mail.
    pub smtp: Option<Diagnosis>,
}

impl CheckReport {
    /// The verdict of a direction.
    pub fn of(&self, protocol: &Protocol) -> Option<&Diagnosis> {
        match protocol {
            Protocol::Imap => self.imap.as_ref(),
            Protocol::Smtp => self.smtp.as_ref(),
            Protocol::Other(_) => None,
        }
    }
}

/// Judges a check from its observations. Can be called while the check runs: a direction without
/// a conclusion yet is `None`.
pub fn diagnose(request: &CheckRequest, seen: &[Observation], context: &Context) -> CheckReport {
    let judge = |protocol: Protocol, probe: &Option<ProbeRequest>| {
        let probe = probe.as_ref()?;
        Case::new(protocol, probe, seen, context).diagnose()
    };
    CheckReport { imap: judge(Protocol::Imap, &request.imap), smtp: judge(Protocol::Smtp, &request.smtp) }
}

/// One direction of a check, with everything a rule may look at.
pub(crate) struct Case<'a> {
    protocol: Protocol,
    request: &'a ProbeRequest,
    /// Observations of the endpoint that was asked for.
    main: Vec<&'a Observation>,
    /// Observations of its siblings.
    counter: Vec<&'a Observation>,
    context: &'a Context,
    provider: Option<&'static Provider>,
}

/// What a rule found.
pub(crate) struct Verdict {
    pub cause: Cause,
    pub sureness: Sureness,
    /// Other causes that the same evidence allows.
    pub also: Vec<Cause>,
}

impl Verdict {
    fn proven(cause: Cause) -> Self {
        Self { cause, sureness: Sureness::Proven, also: Vec::new() }
    }

    fn with(cause: Cause, sureness: Sureness) -> Self {
        Self { cause, sureness, also: Vec::new() }
    }

    fn or(mut self, also: &[Cause]) -> Self {
        self.also.extend_from_slice(also);
        self
    }
}

impl<'a> Case<'a> {
    fn new(protocol: Protocol, request: &'a ProbeRequest, seen: &'a [Observation], context: &'a Context) -> Self {
        let of = |counter: bool| seen.iter().filter(|one| one.endpoint.protocol == protocol && one.counter == counter).collect();
        let address = context.address.as_deref().or_else(|| request.credential.as_ref().map(|credential| credential.user_name()));
        let by_address = address.and_then(|address| address.rsplit_once('@')).and_then(|(_, domain)| mailmend_providers::by_domain(domain));
        let provider = mailmend_providers::by_host(&request.host).or(by_address);
        Self { main: of(false), counter: of(true), protocol, request, context, provider }
    }

    fn diagnose(&self) -> Option<Diagnosis> {
        let failed = self.main.iter().copied().find(|one| one.outcome == Outcome::Failed && one.stage != Stage::SignOut);
        let diagnosis = match failed {
            Some(failed) => self.failed(failed),
            None if self.is_complete() => self.passed(),
            None => return None,
        };
        Some(diagnosis)
    }

    /// LOGOUT or QUIT is the last stage of every probe that got through.
    fn is_complete(&self) -> bool {
        self.main.iter().any(|one| one.stage == Stage::SignOut)
    }

    fn passed(&self) -> Diagnosis {
        let mut diagnosis = Diagnosis::new(Cause::Success, Sureness::Proven);
        diagnosis.protocol = Some(self.protocol.clone());
        diagnosis.provider = self.provider;
        self.add_facts(&mut diagnosis, None);
        diagnosis
    }

    fn failed(&self, failed: &Observation) -> Diagnosis {
        let verdict = self.verdict(failed);
        let mut diagnosis = Diagnosis::new(verdict.cause, verdict.sureness);
        diagnosis.protocol = Some(self.protocol.clone());
        diagnosis.stage = Some(failed.stage.clone());
        diagnosis.provider = self.provider;
        diagnosis.evidence = vec![self.evidence(failed)];
        diagnosis.field = table::field(verdict.cause, &failed.stage, &self.protocol);
        diagnosis.row = Row::of_cause(verdict.cause, Some(&self.protocol));
        diagnosis.proven_settings = self.proven_settings();
        self.add_facts(&mut diagnosis, Some(failed));
        self.order_steps(&mut diagnosis);
        let habit = self.provider.and_then(|provider| provider_alternative(verdict.cause, provider));
        for cause in verdict.also.into_iter().chain(habit) {
            let known = cause == diagnosis.cause || diagnosis.alternatives.iter().any(|other| other.cause == cause);
            if !known {
                diagnosis.alternatives.push(Alternative { cause, sureness: Sureness::Possible, evidence: vec![self.evidence(failed)] });
            }
        }
        diagnosis
    }

    fn verdict(&self, failed: &Observation) -> Verdict {
        let tls = failed.tls.as_ref();
        if let (Some(Fault::Certificate), Some(tls)) = (&failed.fault, tls) {
            return certificate::judge(tls, &self.request.host);
        }
        if let Some(verdict) = table::judge(self, failed) {
            return verdict;
        }
        reply::judge(self, failed)
    }

    fn evidence(&self, seen: &Observation) -> Evidence {
        let said = seen.last_reply().map(|reply| reply.text());
        let spoke = seen.tls.as_ref().and_then(|tls| tls.spoke.clone());
        Evidence::Observed { protocol: self.protocol.clone(), stage: seen.stage.clone(), excerpt: said.or(spoke).unwrap_or_default() }
    }

    /// Siblings that answered with a trusted certificate; the most usual first.
    fn proven_settings(&self) -> Vec<Endpoint> {
        let answered = |endpoint: &&Endpoint| {
            let of = |stage: Stage| self.counter.iter().any(|one| &one.endpoint == *endpoint && one.stage == stage && one.outcome == Outcome::Passed);
            of(Stage::Capabilities) && of(Stage::Tls)
        };
        let mut proven: Vec<Endpoint> = Vec::new();
        for endpoint in self.counter.iter().map(|one| &one.endpoint).filter(answered) {
            if !proven.contains(endpoint) {
                proven.push(endpoint.clone());
            }
        }
        proven.sort_by_key(|endpoint| !matches!(endpoint.port, 993 | 465 | 587));
        proven
    }

    fn add_facts(&self, diagnosis: &mut Diagnosis, failed: Option<&Observation>) {
        let mut put = |fact: Fact, value: Value| {
            diagnosis.facts.insert(fact, value);
        };
        put(Fact::Host, Value::Text(self.request.host.clone()));
        put(Fact::Port, Value::Text(self.request.port.to_string()));
        if let Some(credential) = &self.request.credential {
            put(Fact::UserName, Value::Text(credential.user_name().to_owned()));
        }
        for (fact, value) in [(Fact::Sender, &self.request.sender), (Fact::Folder, &self.request.folder), (Fact::Address, &self.context.address)] {
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
        let Some(failed) = failed else { return };
        put(Fact::Stage, Value::Stage(failed.stage.clone()));
        if let Some(separator) = &failed.separator {
            put(Fact::Separator, Value::Text(separator.clone()));
        }
        if let Some(host) = self.suggested_host(failed) {
            put(Fact::SuggestedHost, Value::Text(host));
        }
        if !failed.capabilities.is_empty() {
            put(Fact::Mechanisms, Value::List(reply::mechanisms(&failed.capabilities)));
        }
        if let Some(protocol) = table::spoken_protocol(failed) {
            put(Fact::FoundProtocol, Value::Text(protocol.to_owned()));
        }
        if let Some(tls) = &failed.tls {
            certificate::facts(tls, &mut diagnosis.facts);
        }
    }

    /// A host that would be right: a name of the certificate, a mail server of the provider, or
    /// what the domain's SRV records name.
    fn suggested_host(&self, failed: &Observation) -> Option<String> {
        if let Some(tls) = failed.tls.as_ref().filter(|tls| tls.problems.contains(&mailmend_protocol::CertificateProblem::NameMismatch)) {
            return certificate::name_to_enter(tls, &self.request.host);
        }
        if failed.stage != Stage::Resolve {
            return None;
        }
        let by_records = failed.resolution.as_ref().and_then(|resolution| resolution.candidates.first()).map(|endpoint| endpoint.host.clone());
        let domain = self.context.address.as_deref().or_else(|| self.request.credential.as_ref().map(|credential| credential.user_name()));
        let provider = domain.and_then(|address| address.rsplit_once('@')).and_then(|(_, domain)| mailmend_providers::by_domain(domain));
        let servers = provider.map(|provider| if self.protocol == Protocol::Imap { &provider.imap } else { &provider.smtp });
        by_records.or_else(|| servers?.first().map(|server| server.host.to_owned())).filter(|host| *host != self.request.host)
    }

    /// Steps that rest on something proven come first; those that need what is not known go.
    fn order_steps(&self, diagnosis: &mut Diagnosis) {
        let known = |fact: Fact| diagnosis.facts.contains_key(&fact);
        let (has_suggestion, has_host) = (known(Fact::Suggestion), known(Fact::SuggestedHost));
        diagnosis.steps.retain(|step| match step {
            Step::UseSuggestedSettings => has_suggestion,
            Step::UseProviderHost | Step::EnterCertificateName => has_host,
            _ => true,
        });
        diagnosis.steps.sort_by_key(|step| match step {
            Step::UseSuggestedSettings | Step::UseProviderHost | Step::EnterCertificateName => 0,
            _ => 1,
        });
    }
}

/// What a refusal at this provider often is instead; shown after the failure, with its reason.
pub(crate) fn provider_alternative(cause: Cause, provider: &Provider) -> Option<Cause> {
    match cause {
        Cause::CredentialsRejected if provider.app_password && !provider.password => Some(Cause::AppPasswordRequired),
        Cause::CredentialsRejected if provider.oauth && !provider.password && !provider.app_password => Some(Cause::BasicAuthDisabled),
        Cause::CredentialsRejected if provider.app_password => Some(Cause::AppPasswordRequired),
        Cause::CredentialsRejected if provider.imap_switch == Some(true) => Some(Cause::ImapDisabled),
        _ => None,
    }
}

/// The input that a direction's field has.
pub(crate) fn pick(protocol: &Protocol, imap: Field, smtp: Field) -> Field {
    if *protocol == Protocol::Smtp { smtp } else { imap }
}

#[cfg(test)]
mod tests;
