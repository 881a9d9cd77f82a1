//! From what a relay saw to one cause per direction.
//!
//! The stage that failed first decides. Its fault leads through one table ([`table`]) to a cause;
//! where the server said something, the same text rules as for pasted messages read it; a
//! certificate is judged in [`certificate`]. Counter-probes turn into settings proven to work.

mod alert;
mod certificate;
mod code;
mod facts;
mod interceptor;
mod provider;
mod reply;
mod steps;
mod table;
mod token;

pub(crate) use provider::alternative as provider_alternative;

use crate::{
    Alternative, Cause, Context, Diagnosis, Evidence, Sureness, cause::Group, entra, explain,
};
use mailmend_protocol::{
    CheckRequest, Endpoint, Fault, Field, Observation, Outcome, ProbeRequest, Protocol, Security,
    Stage,
};
use mailmend_providers::{Provider, UserName};

/// Longest excerpt that evidence carries, in characters (a few lines of a reply).
const MAX_EXCERPT: usize = 300;

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
    CheckReport {
        imap: judge(Protocol::Imap, &request.imap),
        smtp: judge(Protocol::Smtp, &request.smtp),
    }
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
    /// Other causes that the same evidence proves: all of them have to be mended.
    pub also_proven: Vec<Cause>,
}

impl Verdict {
    fn with(cause: Cause, sureness: Sureness) -> Self {
        Self { cause, sureness, also: Vec::new(), also_proven: Vec::new() }
    }

    fn proven(cause: Cause) -> Self {
        Self::with(cause, Sureness::Proven)
    }

    fn or(mut self, also: &[Cause]) -> Self {
        self.also.extend_from_slice(also);
        self
    }

    fn and_proven(mut self, causes: Vec<Cause>) -> Self {
        self.also_proven = causes;
        self
    }
}

impl<'a> Case<'a> {
    fn new(
        protocol: Protocol,
        request: &'a ProbeRequest,
        seen: &'a [Observation],
        context: &'a Context,
    ) -> Self {
        let of = |counter: bool| {
            seen.iter()
                .filter(|one| one.endpoint.protocol == protocol && one.counter == counter)
                .collect()
        };
        let address = context
            .address
            .as_deref()
            .or_else(|| request.credential.as_ref().map(|credential| credential.user_name()));
        let by_address = address
            .and_then(|address| address.rsplit_once('@'))
            .and_then(|(_, domain)| mailmend_providers::by_domain(domain));
        let provider = mailmend_providers::by_host(&request.host).or(by_address);
        Self { main: of(false), counter: of(true), protocol, request, context, provider }
    }

    fn diagnose(&self) -> Option<Diagnosis> {
        let mut failures = self
            .main
            .iter()
            .copied()
            .filter(|one| one.outcome == Outcome::Failed && one.stage != Stage::SignOut);
        if let Some(diagnosis) = self.token_not_renewed() {
            return Some(diagnosis);
        }
        let Some(first) = failures.next() else { return self.is_complete().then(|| self.passed()) };
        let mut diagnosis = self.failed(first);
        // IDLE and a folder fail independently of each other: both are told.
        for later in failures {
            let verdict = self.verdict(later);
            add_alternative(&mut diagnosis, verdict.cause, verdict.sureness, self.evidence(later));
        }
        Some(diagnosis)
    }

    /// The relay reports the last stage of every probe, reached or not.
    fn is_complete(&self) -> bool {
        self.main.iter().any(|one| one.stage == Stage::SignOut)
    }

    /// The token service refused to renew the token, as the page saw it: no mail server can know.
    fn token_not_renewed(&self) -> Option<Diagnosis> {
        let body = self.context.oauth_error.as_deref()?;
        // What failed before the sign-in is in the way with any token; then sign-in was not tested.
        let earlier = |one: &&&Observation| {
            one.outcome == Outcome::Failed && !matches!(one.stage, Stage::SignIn | Stage::SignOut)
        };
        let signed_in = self
            .main
            .iter()
            .any(|one| one.stage == Stage::SignIn && one.outcome == Outcome::Passed);
        let reached = self.main.iter().any(|one| one.stage == Stage::SignIn);
        if signed_in || !reached || self.main.iter().any(|one| earlier(&one)) {
            return None;
        }
        let findings = explain::read_reply(body, &[]);
        let finding =
            findings.iter().find(|finding| finding.cause.entry().group == Group::Authentication)?;
        let excerpt = body.chars().take(MAX_EXCERPT).collect();
        let evidence =
            Evidence::Observed { protocol: self.protocol.clone(), stage: Stage::SignIn, excerpt };
        let verdict = Verdict::proven(finding.cause).or(&finding.rule.also);
        let mut diagnosis = self.conclude(verdict, &Stage::SignIn, evidence, None);
        entra::refine(&mut diagnosis, body);
        Some(diagnosis)
    }

    fn passed(&self) -> Diagnosis {
        let mut diagnosis = Diagnosis::new(Cause::Success, Sureness::Proven);
        diagnosis.protocol = Some(self.protocol.clone());
        diagnosis.provider = self.provider;
        self.add_facts(&mut diagnosis, None);
        diagnosis
    }

    fn failed(&self, failed: &Observation) -> Diagnosis {
        self.conclude(self.verdict(failed), &failed.stage, self.evidence(failed), Some(failed))
    }

    fn conclude(
        &self,
        verdict: Verdict,
        stage: &Stage,
        evidence: Evidence,
        failed: Option<&Observation>,
    ) -> Diagnosis {
        let mut diagnosis = Diagnosis::new(verdict.cause, verdict.sureness);
        diagnosis.protocol = Some(self.protocol.clone());
        diagnosis.stage = Some(stage.clone());
        diagnosis.provider = self.provider;
        diagnosis.evidence = vec![evidence.clone()];
        diagnosis.field = table::field(self, verdict.cause, stage);
        diagnosis.row = table::row(verdict.cause, stage, &self.protocol);
        diagnosis.proven_settings = self.proven_settings();
        self.add_facts(&mut diagnosis, failed);
        steps::order(self, &mut diagnosis);
        for cause in verdict.also_proven {
            add_alternative(&mut diagnosis, cause, Sureness::Proven, evidence.clone());
        }
        let habits = self
            .provider
            .map(|known| provider::alternatives(verdict.cause, known, Some(&self.protocol)));
        for cause in verdict.also.into_iter().chain(habits.unwrap_or_default()) {
            add_alternative(&mut diagnosis, cause, Sureness::Possible, evidence.clone());
        }
        diagnosis
    }

    fn verdict(&self, failed: &Observation) -> Verdict {
        if let (Some(Fault::Certificate), Some(tls)) = (&failed.fault, &failed.tls) {
            return certificate::judge(tls);
        }
        table::judge(self, failed).unwrap_or_else(|| reply::judge(self, failed))
    }

    /// Counter-probes of the same host and port with that security mode.
    fn siblings_on_this_port(
        &self,
        security: Security,
    ) -> impl Iterator<Item = &'a Observation> + '_ {
        let main_host = self.main.first().map(|one| one.endpoint.host.as_str());
        let same = move |one: &&Observation| {
            let endpoint = &one.endpoint;
            endpoint.port == self.request.port
                && Some(endpoint.host.as_str()) == main_host
                && endpoint.security == security
        };
        self.counter.iter().copied().filter(same)
    }

    /// The user name cannot be the one this service wants, so it is what to look at first.
    fn user_name_is_doubtful(&self) -> bool {
        let user = self.request.credential.as_ref().map_or("", |credential| credential.user_name());
        let wants = self.provider.map(|provider| provider.user_name);
        let wrong_form = wants == Some(UserName::FullAddress) && !user.contains('@');
        wrong_form || reply::is_app_id(self)
    }

    fn evidence(&self, seen: &Observation) -> Evidence {
        let said = seen.last_reply().map(|reply| reply.text());
        let spoke = seen.tls.as_ref().and_then(|tls| tls.spoke.clone());
        Evidence::Observed {
            protocol: self.protocol.clone(),
            stage: seen.stage.clone(),
            excerpt: said.or(spoke).unwrap_or_default().chars().take(MAX_EXCERPT).collect(),
        }
    }

    /// Siblings that answered with a trusted certificate: on the same host before another, on a
    /// recommended port (RFC 8314) before 143, on the port that was typed before the other one.
    fn proven_settings(&self) -> Vec<Endpoint> {
        let answered = |endpoint: &&Endpoint| {
            let of = |stage: Stage| {
                self.counter.iter().any(|one| {
                    &one.endpoint == *endpoint
                        && one.stage == stage
                        && one.outcome == Outcome::Passed
                })
            };
            of(Stage::Capabilities) && of(Stage::Tls)
        };
        let mut proven: Vec<Endpoint> = Vec::new();
        for endpoint in self.counter.iter().map(|one| &one.endpoint).filter(answered) {
            if !proven.contains(endpoint) {
                proven.push(endpoint.clone());
            }
        }
        let own_host = self.main.first().map(|one| one.endpoint.host.clone());
        proven.sort_by_key(|endpoint| {
            (
                Some(&endpoint.host) != own_host.as_ref(),
                !matches!(endpoint.port, 993 | 465 | 587),
                endpoint.port != self.request.port,
            )
        });
        proven
    }
}

/// Adds a cause once.
fn add_alternative(
    diagnosis: &mut Diagnosis,
    cause: Cause,
    sureness: Sureness,
    evidence: Evidence,
) {
    let known =
        cause == diagnosis.cause || diagnosis.alternatives.iter().any(|other| other.cause == cause);
    if !known {
        diagnosis.alternatives.push(Alternative { cause, sureness, evidence: vec![evidence] });
    }
}

/// The input that a direction's field has.
pub(crate) fn pick(protocol: &Protocol, imap: Field, smtp: Field) -> Field {
    if *protocol == Protocol::Smtp { smtp } else { imap }
}

#[cfg(test)]
mod tests;
