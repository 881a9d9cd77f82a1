//! Ports and security modes mixed up: the working pair is named, proven, and costs no credential.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics is a test that fails"
)]

mod common;

use common::*;
use mailmend_faults::{
    Leaf, Pki, Script, Server,
    service::{self, Imap, Running, Service, Smtp, Transport},
};
use mailmend_probe::limits;
use mailmend_protocol::{
    CheckRequest, Endpoint, Fault, Observation, Outcome, Protocol, Security, Stage, When,
};
use std::collections::BTreeSet;

async fn start(service: Service, pki: &Pki) -> Running {
    service::start(service, pki.server(Leaf::Valid)).await.unwrap()
}

fn proven(seen: &[Observation]) -> BTreeSet<(u16, Security)> {
    let passed = seen.iter().filter(|one| {
        one.counter
            && one.stage == Stage::Capabilities
            && one.when == Some(When::AfterTls)
            && one.outcome == Outcome::Passed
    });
    passed.map(|one| (one.endpoint.port, one.endpoint.security.clone())).collect()
}

fn counter(request: CheckRequest, candidates: Vec<Endpoint>) -> CheckRequest {
    CheckRequest { counter_probe: true, candidates, ..request }
}

#[tokio::test]
async fn each_mix_up_names_the_pair_that_works() {
    let pki = Pki::new(HOST);
    let imap = |transport| Service::Imap(Imap::HEALTHY, transport);
    let smtp = |transport| Service::Smtp(Smtp::HEALTHY, transport);
    for (protocol, service, typed, works) in [
        (Protocol::Imap, imap(Transport::Starttls), Security::Tls, Security::Starttls),
        (Protocol::Smtp, smtp(Transport::Starttls), Security::Tls, Security::Starttls),
        (Protocol::Imap, imap(Transport::Starttls), Security::None, Security::Tls),
        (Protocol::Smtp, smtp(Transport::Starttls), Security::None, Security::Tls),
    ] {
        let running = start(service, &pki).await;
        let request =
            one(protocol.clone(), settings(running.port(), typed.clone(), Some(password())));
        let other = Endpoint {
            protocol: protocol.clone(),
            host: HOST.into(),
            port: running.port(),
            security: Security::Starttls,
        };
        let seen = run(counter(request, vec![other]), &pki).await;
        let expected = if typed == Security::None { Security::Starttls } else { works };
        assert!(
            proven(&seen).contains(&(running.port(), expected)),
            "{protocol} {typed}: {seen:#?}"
        );
    }
}

/// S24: a TLS port asked in the clear.
#[tokio::test(start_paused = true)]
async fn a_silent_tls_server_asked_in_the_clear_is_left_within_fifteen_seconds() {
    let pki = Pki::new(HOST);
    for (protocol, service) in [
        (Protocol::Imap, Service::Imap(Imap::HEALTHY, Transport::Tls)),
        (Protocol::Smtp, Service::Smtp(Smtp::HEALTHY, Transport::Tls)),
    ] {
        let running = start(service, &pki).await;
        let request = one(protocol.clone(), settings(running.port(), Security::Starttls, None));
        let start = tokio::time::Instant::now();
        let seen = run(counter(request, Vec::new()), &pki).await;
        assert_eq!(failure(&seen), Some((Stage::Greeting, Fault::TimedOut)));
        assert!(proven(&seen).contains(&(running.port(), Security::Tls)), "{seen:#?}");
        // Not the ten seconds of a greeting: the sibling showed that none would come.
        assert!(start.elapsed() < limits::GREETING, "{:?}", start.elapsed());
    }
}

/// A greeting that is late, but comes: the siblings that were asked meanwhile do not matter.
#[tokio::test(start_paused = true)]
async fn a_late_greeting_still_counts() {
    let pki = Pki::new(HOST);
    let late = limits::PATIENCE_GREETING + std::time::Duration::from_secs(1);
    let script = Script::new().pause(late).say("* OK hi\r\n");
    let script = script.on("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1\r\n{tag} OK\r\n");
    let script = script.on("{tag} LOGOUT", "* BYE\r\n{tag} OK\r\n").close();
    let server = Server::start(script).await;
    let request = one(Protocol::Imap, settings(server.port(), Security::None, None));
    let seen = run(counter(request, Vec::new()), &pki).await;
    assert_eq!(failure(&seen), None, "{seen:#?}");
}

/// C50: amplification.
#[tokio::test]
async fn at_most_four_more_connections_and_no_credential_on_any() {
    let pki = Pki::new(HOST);
    let servers = [start(Service::Closing, &pki).await, start(Service::Closing, &pki).await];
    let candidates = (0..20_u16).map(|at| Endpoint {
        protocol: Protocol::Imap,
        host: HOST.into(),
        port: servers[usize::from(at % 2)].port(),
        security: if at % 4 < 2 { Security::Tls } else { Security::Starttls },
    });
    let request = one(Protocol::Imap, settings(servers[0].port(), Security::Tls, Some(password())));
    let seen = run(counter(request, candidates.collect()), &pki).await;
    let connects = seen.iter().filter(|one| one.counter && one.stage == Stage::Connect).count();
    // One went to the second look at the handshake.
    assert!(connects <= 3, "{connects}");
    assert!(!seen.iter().any(|one| one.counter && one.stage == Stage::SignIn));
}
