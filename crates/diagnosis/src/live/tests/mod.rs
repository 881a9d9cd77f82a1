//! Verdicts on hand-built observations: each cause, and the neighbour it must not be taken for.

use super::*;
use crate::{Fact, Row, Step, Value};
use mailmend_protocol::{Credential, Exchange, Note, Reply, Secret, Tls};

mod basics;
mod connection;
mod sign_in;
mod words;

fn endpoint(protocol: &Protocol, port: u16, security: Security) -> Endpoint {
    Endpoint { protocol: protocol.clone(), host: "mail.example.ch".into(), port, security }
}

struct Probe {
    protocol: Protocol,
    port: u16,
    security: Security,
    host: &'static str,
    user: &'static str,
    token: Option<&'static str>,
    folder: Option<&'static str>,
    oauth_error: Option<&'static str>,
    seen: Vec<Observation>,
}

fn imap() -> Probe {
    Probe {
        protocol: Protocol::Imap,
        port: 993,
        security: Security::Tls,
        host: "mail.example.ch",
        user: "alice@example.ch",
        token: None,
        folder: None,
        oauth_error: None,
        seen: Vec::new(),
    }
}

fn smtp() -> Probe {
    Probe { protocol: Protocol::Smtp, port: 587, security: Security::Starttls, ..imap() }
}

impl Probe {
    fn at(mut self, port: u16, security: Security) -> Self {
        self.port = port;
        self.security = security;
        self
    }

    fn fails(mut self, stage: Stage, fault: Fault) -> Self {
        let mut seen = Observation::new(
            endpoint(&self.protocol, self.port, self.security.clone()),
            stage,
            Outcome::Failed,
        );
        seen.fault = Some(fault);
        self.seen.push(seen);
        self
    }

    fn said(mut self, status: &str, code: Option<&str>, line: &str) -> Self {
        let reply = Reply {
            lines: vec![line.into()],
            status: Some(status.into()),
            code: code.map(str::to_owned),
            challenge: None,
        };
        self.seen
            .last_mut()
            .unwrap()
            .exchanges
            .push(Exchange { command: None, reply: Some(reply) });
        self
    }

    fn tls(mut self, tls: Tls) -> Self {
        self.seen.last_mut().unwrap().tls = Some(tls);
        self
    }

    fn sibling(mut self, port: u16, security: Security) -> Self {
        for stage in [Stage::Tls, Stage::Capabilities] {
            let mut seen = Observation::new(
                endpoint(&self.protocol, port, security.clone()),
                stage,
                Outcome::Passed,
            );
            seen.counter = true;
            self.seen.push(seen);
        }
        self
    }

    fn host(mut self, host: &'static str) -> Self {
        self.host = host;
        self
    }

    fn user(mut self, user: &'static str) -> Self {
        self.user = user;
        self
    }

    fn token(self) -> Self {
        self.with_token("ya29.opaque")
    }

    fn with_token(mut self, token: &'static str) -> Self {
        self.token = Some(token);
        self
    }

    fn passes(self, stage: Stage) -> Self {
        self.ends(stage, Outcome::Passed)
    }

    fn ends(mut self, stage: Stage, outcome: Outcome) -> Self {
        let here = endpoint(&self.protocol, self.port, self.security.clone());
        self.seen.push(Observation::new(here, stage, outcome));
        self
    }

    /// Sets the last observation's remark.
    fn note(mut self, note: Note) -> Self {
        self.seen.last_mut().unwrap().notes.push(note);
        self
    }

    /// Sets the last reply's decoded challenge.
    fn challenged(mut self, challenge: &str) -> Self {
        let exchange = self.seen.last_mut().unwrap().exchanges.last_mut().unwrap();
        exchange.reply.as_mut().unwrap().challenge = Some(challenge.into());
        self
    }

    /// Sets the last exchange's command.
    fn commanded(mut self, command: &str) -> Self {
        self.seen.last_mut().unwrap().exchanges.last_mut().unwrap().command = Some(command.into());
        self
    }

    fn offers(mut self, capabilities: &[&str]) -> Self {
        let list = capabilities.iter().map(|one| (*one).to_owned()).collect();
        self.seen.last_mut().unwrap().capabilities = list;
        self
    }

    /// One stage of a counter-probe; without a fault it passed.
    fn counter(
        mut self,
        port: u16,
        security: Security,
        stage: Stage,
        fault: Option<Fault>,
    ) -> Self {
        let outcome = if fault.is_some() { Outcome::Failed } else { Outcome::Passed };
        let mut seen = Observation::new(endpoint(&self.protocol, port, security), stage, outcome);
        seen.fault = fault;
        seen.counter = true;
        self.seen.push(seen);
        self
    }

    fn credential(&self) -> Option<Credential> {
        let user_name = self.user.to_owned();
        match (self.user, self.token) {
            ("", _) => None,
            (_, Some(token)) => {
                Some(Credential::AccessToken { user_name, token: Secret::new(token) })
            }
            (_, None) => Some(Credential::Password { user_name, password: Secret::new("x") }),
        }
    }

    fn verdict(self) -> Diagnosis {
        let request = ProbeRequest {
            host: self.host.into(),
            port: self.port,
            security: self.security.clone(),
            credential: self.credential(),
            folder: self.folder.map(str::to_owned),
            sender: None,
        };
        let is_imap = self.protocol == Protocol::Imap;
        let check = CheckRequest {
            id: 1,
            imap: is_imap.then(|| request.clone()),
            smtp: (!is_imap).then_some(request),
            allow_plain: false,
            counter_probe: true,
            candidates: Vec::new(),
        };
        let oauth_error = self.oauth_error.map(str::to_owned);
        let report = diagnose(&check, &self.seen, &Context { oauth_error, ..Context::default() });
        report.imap.or(report.smtp).expect("a verdict")
    }

    fn cause(self) -> Cause {
        self.verdict().cause
    }
}

fn others(found: &Diagnosis) -> Vec<Cause> {
    found.alternatives.iter().map(|other| other.cause).collect()
}
