//! Counter-probes: which sibling endpoint answers? Never with a credential.

use crate::{check::Shared, endpoint, limits, report::Reporter, text::Redactor};
use mailmend_protocol::{Endpoint, Protocol, Security, Stage};
use tokio::{task::JoinSet, time::Instant};

/// Failures after which another port or security mode could be the right one.
pub(crate) fn could_help(stage: &Stage) -> bool {
    matches!(
        stage,
        Stage::Connect | Stage::Tls | Stage::Greeting | Stage::Capabilities | Stage::Starttls
    )
}

/// Tries the siblings of a failed endpoint in parallel, inside the check's whole deadline.
pub(crate) async fn run(failed: &Endpoint, candidates: &[Endpoint], shared: &Shared) {
    let mut shared = shared.clone();
    shared.end = shared.end.min(Instant::now() + limits::COUNTER);
    let mut tasks = JoinSet::new();
    for sibling in siblings(failed, candidates) {
        let shared = shared.clone();
        tasks.spawn(async move { one(sibling, &shared).await });
    }
    while tasks.join_next().await.is_some() {}
}

/// Likely endpoints first: the usual ports, the same port spoken to the other way, and what the
/// page knows of the provider.
fn siblings(failed: &Endpoint, candidates: &[Endpoint]) -> Vec<Endpoint> {
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
        fresh
    });
    list.truncate(limits::COUNTER_PROBES);
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

    #[test]
    fn at_most_four_and_never_the_failed_one() {
        let failed = Endpoint {
            protocol: Protocol::Imap,
            host: "mail.test".into(),
            port: 993,
            security: Security::Starttls,
        };
        let list = siblings(&failed, &[]);
        assert!(list.len() <= limits::COUNTER_PROBES && !list.contains(&failed));
        assert_eq!(
            list.first().map(|endpoint| (endpoint.port, endpoint.security.clone())),
            Some((993, Security::Tls))
        );
        assert!(list.iter().any(|endpoint| endpoint.port == 143));
    }
}
