//! Names that do not resolve, resolve oddly, or resolve to what must not be dialled.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics is a test that fails"
)]

mod common;

use common::*;
use mailmend_faults::{
    Leaf, Pki, Script, Server,
    dns::{Answer, Dns, Record, kind},
};
use mailmend_probe::{Refused, guard::Guard};
use mailmend_protocol::{
    CheckRequest, Fault, Note, Observation, Outcome, Protocol, Refusal, Security, Stage,
};
use std::sync::Arc;
use tokio::time::Instant;

/// A name that could be real; only our own DNS server is ever asked about it.
const NAME: &str = "imap.mailmend-lab.com";

fn ip(text: &str) -> Record {
    Record::Address(text.parse().unwrap())
}

fn request(port: u16) -> CheckRequest {
    let settings = settings(port, Security::Tls, None);
    one(Protocol::Imap, mailmend_protocol::ProbeRequest { host: NAME.into(), ..settings })
}

async fn check(request: CheckRequest, dns: &Dns, pki: &Pki) -> Result<Vec<Observation>, Refused> {
    let mut policy = policy();
    policy.name_servers = vec![dns.address()];
    run_with(request, pki, Arc::new(Guard::new(policy))).await
}

#[tokio::test]
async fn names_that_do_not_resolve() {
    let pki = Pki::new(HOST);
    for (name, answer, fault) in [
        ("S1 NXDOMAIN", Answer::Error(3), Fault::NameNotFound),
        ("S2 no address", Answer::Records(Vec::new()), Fault::NoAddress),
        ("S3 SERVFAIL", Answer::Error(2), Fault::ResolverFailed),
        ("S3 REFUSED", Answer::Error(5), Fault::ResolverFailed),
    ] {
        let dns = Dns::start(move |_, _| answer.clone()).await;
        let start = Instant::now();
        let seen = check(request(993), &dns, &pki).await.unwrap();
        assert_eq!(failure(&seen), Some((Stage::Resolve, fault)), "{name}");
        assert!(seen.iter().skip(1).all(|one| one.outcome == Outcome::NotTested), "{name}");
        assert!(start.elapsed().as_secs() < 5 && dns.asked() <= 16, "{name}: {}", dns.asked());
    }
}

/// S4, S12: silence, and what is no answer.
#[tokio::test(start_paused = true)]
async fn a_silent_resolver_is_waited_for_no_longer_than_five_seconds() {
    let pki = Pki::new(HOST);
    for answer in [Answer::Silence, Answer::Garbage] {
        let dns = Dns::start(move |_, _| answer.clone()).await;
        let start = Instant::now();
        let seen = check(request(993), &dns, &pki).await.unwrap();
        let (stage, fault) = failure(&seen).unwrap();
        assert_eq!(stage, Stage::Resolve);
        assert!(matches!(fault, Fault::TimedOut | Fault::ResolverFailed), "{fault}");
        assert!(start.elapsed().as_secs() <= 5, "{:?}", start.elapsed());
    }
}

/// S9: an address that may be dialled beside one that may not.
#[tokio::test]
async fn private_answers_are_refused_and_mixed_ones_remarked_on() {
    let pki = Pki::new(HOST);
    for private in ["10.0.0.1", "169.254.169.254", "192.168.1.1", "100.64.0.1"] {
        let dns = Dns::start(move |_, asked| {
            Answer::Records(if asked == kind::A { vec![ip(private)] } else { Vec::new() })
        })
        .await;
        let refused = check(request(993), &dns, &pki).await.unwrap_err();
        assert_eq!(refused.refusal, Refusal::PrivateAddress, "{private}");
    }
    let server = Server::start(Script::new().tls(&pki.server(Leaf::Valid)).close()).await;
    let dns = Dns::start(|_, asked| {
        let both = vec![ip("10.0.0.1"), ip("127.0.0.1")];
        Answer::Records(if asked == kind::A { both } else { Vec::new() })
    })
    .await;
    let seen = check(request(server.port()), &dns, &pki).await.unwrap();
    let resolve = stage(&seen, Stage::Resolve);
    assert_eq!(resolve.notes, [Note::MixedAddresses]);
    let told: Vec<_> = resolve
        .resolution
        .as_ref()
        .unwrap()
        .addresses
        .iter()
        .map(|one| (one.ip.as_str(), one.allowed))
        .collect();
    assert_eq!(told, [("", false), ("127.0.0.1", true)]);
    assert_eq!(stage(&seen, Stage::Connect).attempts.len(), 1, "only the allowed one is dialled");
}

#[tokio::test]
async fn a_wrong_host_leads_to_the_one_that_dns_names_and_it_is_proven() {
    let pki = Pki::new("mail.mailmend-lab.com");
    let script = Script::new().tls(&pki.server(Leaf::Valid)).say("* OK hi\r\n");
    let script = script.on("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1 IDLE\r\n{tag} OK\r\n");
    let server = Server::start(script.on("{tag} LOGOUT", "* BYE\r\n{tag} OK\r\n").close()).await;
    let port = server.port();
    let dns = Dns::start(move |name, asked| match (name, asked) {
        ("_imaps._tcp.mailmend-lab.com", kind::SRV) => {
            Answer::Records(vec![Record::Srv(port, "mail.mailmend-lab.com")])
        }
        ("mail.mailmend-lab.com", kind::A) => Answer::Records(vec![ip("127.0.0.1")]),
        ("mail.mailmend-lab.com", _) => Answer::Records(Vec::new()),
        _ => Answer::Error(3),
    })
    .await;
    let seen =
        check(CheckRequest { counter_probe: true, ..request(993) }, &dns, &pki).await.unwrap();
    assert_eq!(failure(&seen), Some((Stage::Resolve, Fault::NameNotFound)));
    let candidates = &stage(&seen, Stage::Resolve).resolution.as_ref().unwrap().candidates;
    assert_eq!(
        (candidates.len(), candidates[0].host.as_str(), candidates[0].port),
        (1, "mail.mailmend-lab.com", port)
    );
    let proven = seen.iter().any(|one| {
        one.counter && one.stage == Stage::Capabilities && one.outcome == Outcome::Passed
    });
    assert!(proven, "{seen:#?}");
    server.finish().await;
}

#[tokio::test]
async fn the_domain_s_exchangers_are_candidates_too() {
    let pki = Pki::new(HOST);
    let dns = Dns::start(|name, asked| match (name, asked) {
        ("mailmend-lab.com", kind::MX) => {
            Answer::Records(vec![Record::Mx("mx.mailmend-lab.com"), Record::Mx(".")])
        }
        _ => Answer::Error(3),
    })
    .await;
    let seen = check(request(993), &dns, &pki).await.unwrap();
    let candidates = &stage(&seen, Stage::Resolve).resolution.as_ref().unwrap().candidates;
    let hosts: Vec<_> = candidates.iter().map(|one| one.host.as_str()).collect();
    assert_eq!(hosts, ["mx.mailmend-lab.com"], "a null MX names nobody");
}

#[tokio::test]
async fn special_names_are_never_asked_about() {
    let pki = Pki::new(HOST);
    let dns = Dns::start(|_, _| Answer::Records(vec![ip("127.0.0.1")])).await;
    for name in ["localhost", "printer", "mail.local", "a.localhost", "metadata.google.internal"] {
        let mut request = request(993);
        request.imap.as_mut().unwrap().host = name.into();
        let refused = check(request, &dns, &pki).await.unwrap_err();
        assert_eq!(refused.refusal, Refusal::Name, "{name}");
    }
    assert_eq!(dns.asked(), 0);
}
