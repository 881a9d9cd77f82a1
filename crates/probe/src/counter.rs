//! Counter-probes: which sibling endpoint answers? Never with a credential.

use crate::{check::Shared, endpoint, limits, report::Reporter, text::Redactor};
use mailmend_protocol::{Endpoint, Fault, Protocol, Security, Stage};
use tokio::{task::JoinSet, time::Instant};

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

/// Tries `most` siblings of a failed endpoint in parallel, inside the check's whole deadline.
pub(crate) async fn run(
    failed: &Endpoint,
    stage: &Stage,
    candidates: &[Endpoint],
    most: usize,
    shared: &Shared,
) {
    let mut shared = shared.clone();
    shared.end = shared.end.min(Instant::now() + limits::COUNTER);
    let mut tasks = JoinSet::new();
    for sibling in siblings(failed, stage, candidates).into_iter().take(most) {
        let shared = shared.clone();
        tasks.spawn(async move { one(sibling, &shared).await });
    }
    while tasks.join_next().await.is_some() {}
}

/// Likely endpoints first: the same port spoken to the other way, what page and DNS know of the
/// provider, and the usual ports. A host that does not resolve has no siblings of its own.
fn siblings(failed: &Endpoint, stage: &Stage, candidates: &[Endpoint]) -> Vec<Endpoint> {
    let with = |port, security| Endpoint { port, security, ..failed.clone() };
    let other = match failed.security {
        Security::Tls => Security::Starttls,
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
    let mut seen = vec![failed.clone()];
    list.retain(|endpoint| {
        let fresh = !seen.contains(endpoint);
        seen.push(endpoint.clone());
        fresh && (*stage != Stage::Resolve || endpoint.host != failed.host)
    });
    list
}

async fn one(endpoint: Endpoint, shared: &Shared) {
    let (Ok(host), Ok(())) = (shared.guard.host(&endpoint.host), shared.guard.port(endpoint.port))
    else {
        return;
    };
    let resolved = shared.resolver.resolve(&shared.guard, &host, endpoint.port, shared.end).await;
    if resolved.addresses.is_empty() {
        return;
    }
    let mut reporter =
        Reporter::new(endpoint, true, shared.sink.clone(), Redactor::default(), Vec::new());
    endpoint::look(&mut reporter, &resolved.addresses, shared).await;
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
        let list = siblings(&failed, &Stage::Tls, &[foreign, known.clone(), known.clone()]);
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
        assert_eq!(siblings(&failed, &Stage::Resolve, &[]), []);
        let known = endpoint("imap.test", 993, Security::Tls);
        let known = [known];
        assert_eq!(siblings(&failed, &Stage::Resolve, &known), known);
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
