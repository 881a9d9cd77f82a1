//! Counter-probes: which sibling endpoint answers? Never with a credential.
//!
//! They start when the probe has failed in a way that another host, port or security mode could
//! mend; or earlier, while it still waits for a first word that is overdue.

use crate::{check::Shared, endpoint, limits, report::Reporter, text::Redactor};
use mailmend_protocol::{Endpoint, Fault, Protocol, Security, Stage};
use std::{pin::Pin, sync::Arc, time::Duration};
use tokio::{
    sync::Notify,
    task::JoinSet,
    time::{Instant, timeout},
};

/// Failures after which another host, port or security mode could be the right one. A certificate
/// problem or a refusal in words comes from the right endpoint: asking elsewhere proves nothing.
pub(crate) fn could_help(stage: &Stage, fault: &Fault) -> bool {
    match stage {
        Stage::Resolve | Stage::Connect | Stage::Starttls => true,
        Stage::Tls => *fault != Fault::Certificate,
        Stage::Greeting | Stage::Capabilities => *fault != Fault::Rejected,
        // Nothing was sent: a sibling with TLS is what these settings lack.
        _ => *fault == Fault::EncryptionRequired,
    }
}

/// The siblings of one endpoint: asked at most once, at most as many as the check may still open.
pub(crate) struct Counter {
    shared: Shared,
    endpoint: Endpoint,
    candidates: Vec<Endpoint>,
    allowed: bool,
    started: bool,
    asked: JoinSet<()>,
    /// A sibling showed that this very port wants to be spoken to the other way.
    shown: Arc<Notify>,
}

impl Counter {
    /// Siblings of `endpoint`; none are asked unless `allowed`.
    pub fn new(
        endpoint: Endpoint,
        candidates: Vec<Endpoint>,
        allowed: bool,
        shared: Shared,
    ) -> Self {
        let (asked, shown) = (JoinSet::new(), Arc::default());
        Self { shared, endpoint, candidates, allowed, started: false, asked, shown }
    }

    /// Waits for `main`. Where nothing comes within the endpoint's patience, the siblings are asked
    /// meanwhile; `None`: one of them showed that nothing will come.
    pub async fn meanwhile<T>(
        &mut self,
        patience: Duration,
        mut main: Pin<&mut impl Future<Output = T>>,
    ) -> Option<T> {
        if let Ok(done) = timeout(patience, &mut main).await {
            return Some(done);
        }
        self.start(&Stage::Greeting, &Fault::TimedOut);
        let shown = self.shown.clone();
        tokio::select! {
            done = &mut main => Some(done),
            () = shown.notified() => None,
        }
    }

    /// Asks the siblings, after a failure of that kind.
    pub fn start(&mut self, stage: &Stage, fault: &Fault) {
        if !self.allowed || std::mem::replace(&mut self.started, true) {
            return;
        }
        let mut shared = self.shared.clone();
        shared.end = shared.end.min(Instant::now() + limits::COUNTER);
        for sibling in siblings(&self.endpoint, stage, fault, &self.candidates) {
            if !shared.extra.take(&self.endpoint.protocol) {
                return;
            }
            let same_port =
                sibling.host == self.endpoint.host && sibling.port == self.endpoint.port;
            let (shared, shown) = (shared.clone(), self.shown.clone());
            self.asked.spawn(async move {
                if one(sibling, &shared).await && same_port {
                    shown.notify_one();
                }
            });
        }
    }

    /// Waits for the siblings that were asked.
    pub async fn finish(&mut self) {
        while self.asked.join_next().await.is_some() {}
    }
}

/// How long a first word may take before the siblings are asked meanwhile.
///
/// A healthy mailbox must not be connected to twice, so the patience is longer than servers that
/// hold their greeting back on purpose; but on a port that is registered for the other security mode
/// a silence is no riddle.
pub(crate) fn patience(endpoint: &Endpoint, stage: &Stage) -> Duration {
    let contradicts = match endpoint.port {
        993 | 465 => endpoint.security != Security::Tls,
        143 | 587 => endpoint.security == Security::Tls,
        _ => false,
    };
    match stage {
        _ if contradicts => limits::PATIENCE_AT_WRONG_PORT,
        Stage::Tls => limits::PATIENCE_TLS,
        _ => limits::PATIENCE_GREETING,
    }
}

/// Likely endpoints first: the same port spoken to the other way, what page and DNS know of the
/// provider, and the usual ports. A host that does not resolve has no siblings of its own, and a port
/// that is closed or speaks another protocol is closed to every security mode.
fn siblings(
    failed: &Endpoint,
    stage: &Stage,
    fault: &Fault,
    candidates: &[Endpoint],
) -> Vec<Endpoint> {
    let with = |port, security| Endpoint { port, security, ..failed.clone() };
    let other = match failed.security {
        Security::Tls => Security::Starttls,
        Security::None if !matches!(failed.port, 993 | 465) => Security::Starttls,
        _ => Security::Tls,
    };
    let usual = match failed.protocol {
        Protocol::Smtp => [with(465, Security::Tls), with(587, Security::Starttls)],
        _ => [with(993, Security::Tls), with(143, Security::Starttls)],
    };
    let mut list = vec![with(failed.port, other)];
    list.extend(
        candidates.iter().filter(|candidate| candidate.protocol == failed.protocol).cloned(),
    );
    list.extend(usual);
    let port_is_out = *stage == Stage::Connect || *fault == Fault::OtherProtocol;
    let mut seen = vec![failed.clone()];
    list.retain(|endpoint| {
        let fresh = !seen.contains(endpoint);
        seen.push(endpoint.clone());
        let same_host = endpoint.host == failed.host;
        let out = same_host
            && (*stage == Stage::Resolve || (port_is_out && endpoint.port == failed.port));
        fresh && !out
    });
    list
}

/// Looks at one sibling; whether it answered.
async fn one(endpoint: Endpoint, shared: &Shared) -> bool {
    let (Ok(host), Ok(())) = (shared.guard.host(&endpoint.host), shared.guard.port(endpoint.port))
    else {
        return false;
    };
    let resolved = shared.resolver.resolve(&shared.guard, &host, endpoint.port, shared.end).await;
    if resolved.addresses.is_empty() {
        return false;
    }
    let mut reporter =
        Reporter::new(endpoint, true, shared.sink.clone(), Redactor::default(), Vec::new());
    endpoint::look(&mut reporter, &resolved.addresses, shared).await;
    reporter.answered()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn endpoint(host: &str, port: u16, security: Security) -> Endpoint {
        Endpoint { protocol: Protocol::Imap, host: host.into(), port, security }
    }

    #[test]
    fn the_same_port_first_then_candidates_then_the_usual_ports() {
        let failed = endpoint("mail.test", 993, Security::Starttls);
        let known = endpoint("imap.test", 993, Security::Tls);
        let foreign = Endpoint { protocol: Protocol::Smtp, ..known.clone() };
        let known_twice = [foreign, known.clone(), known.clone()];
        let list = siblings(&failed, &Stage::Tls, &Fault::NotTls, &known_twice);
        let expected = [
            endpoint("mail.test", 993, Security::Tls),
            known,
            endpoint("mail.test", 143, Security::Starttls),
        ];
        assert_eq!(list, expected);
    }

    #[test]
    fn a_host_that_does_not_resolve_is_not_asked_again() {
        let failed = endpoint("imap.typo.test", 993, Security::Tls);
        let after =
            |known: &[Endpoint]| siblings(&failed, &Stage::Resolve, &Fault::NameNotFound, known);
        assert_eq!(after(&[]), []);
        let known = [endpoint("imap.test", 993, Security::Tls)];
        assert_eq!(after(&known), known);
    }

    #[test]
    fn a_closed_or_foreign_port_is_not_asked_again() {
        let failed = endpoint("mail.test", 993, Security::Tls);
        let expected = [endpoint("mail.test", 143, Security::Starttls)];
        assert_eq!(siblings(&failed, &Stage::Connect, &Fault::Refused, &[]), expected);
        assert_eq!(siblings(&failed, &Stage::Greeting, &Fault::OtherProtocol, &[]), expected);
    }

    #[test]
    fn without_encryption_the_ports_own_way_to_it_comes_first() {
        for (port, expected) in [(143, Security::Starttls), (993, Security::Tls)] {
            let failed = endpoint("mail.test", port, Security::None);
            let list = siblings(&failed, &Stage::SignIn, &Fault::EncryptionRequired, &[]);
            assert_eq!(list.first(), Some(&endpoint("mail.test", port, expected)));
        }
    }

    #[test]
    fn a_healthy_server_is_given_its_time() {
        for (port, security, stage, expected) in [
            (143, Security::Starttls, Stage::Greeting, limits::PATIENCE_GREETING),
            (993, Security::Tls, Stage::Tls, limits::PATIENCE_TLS),
            (10_993, Security::Starttls, Stage::Greeting, limits::PATIENCE_GREETING),
            (993, Security::Starttls, Stage::Greeting, limits::PATIENCE_AT_WRONG_PORT),
            (143, Security::Tls, Stage::Tls, limits::PATIENCE_AT_WRONG_PORT),
        ] {
            let asked = endpoint("mail.test", port, security);
            assert_eq!(patience(&asked, &stage), expected, "{port}");
        }
    }

    #[test]
    fn the_right_endpoint_has_no_siblings() {
        for (stage, fault, expected) in [
            (Stage::Tls, Fault::Certificate, false),
            (Stage::Tls, Fault::NotTls, true),
            (Stage::Greeting, Fault::Rejected, false),
            (Stage::Greeting, Fault::TimedOut, true),
            (Stage::SignIn, Fault::Rejected, false),
            (Stage::SignIn, Fault::EncryptionRequired, true),
            (Stage::Idle, Fault::NotOffered, false),
        ] {
            assert_eq!(could_help(&stage, &fault), expected, "{stage} {fault}");
        }
    }
}
