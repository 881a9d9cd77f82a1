//! The guard from outside: what is denied costs no packet, neither to it nor to DNS.

use crate::{
    common::*,
    resolvers::{ip, nobody_came},
    stub::Stub,
};
use mailmend_faults::Pki;
use mailmend_probe::{
    Refused,
    guard::{Guard, Policy},
};
use mailmend_protocol::{Observation, ProbeRequest, Protocol, Refusal, Security, Stage};
use std::sync::Arc;
use tokio::net::TcpListener;

/// The policy of a public relay, but every port is listed: only the address is in question.
fn strict(stub: &Stub) -> Policy {
    Policy {
        ports: vec![1..=u16::MAX],
        allow_literals: true,
        name_servers: vec![stub.address],
        ..Policy::default()
    }
}

async fn check(host: &str, port: u16, policy: Policy) -> Result<Vec<Observation>, Refused> {
    let request =
        ProbeRequest { host: host.into(), ..settings(port, Security::Tls, Some(password())) };
    run_with(one(Protocol::Imap, request), &Pki::new(HOST), Arc::new(Guard::new(policy))).await
}

/// A witness on every address of this machine, IPv4 and IPv6.
async fn witness() -> TcpListener {
    match TcpListener::bind("[::]:0").await {
        Ok(listener) => listener,
        Err(_) => TcpListener::bind("0.0.0.0:0").await.unwrap(),
    }
}

/// C38, S14: Linux reaches loopback through many of these; the witness hears of none.
#[tokio::test]
async fn no_spelling_and_no_answer_reaches_this_machine() {
    let witness = witness().await;
    let port = witness.local_addr().unwrap().port();
    let quiet = Stub::udp(|query| vec![query.reply(3, false, &[])]).await;
    for host in [
        "127.0.0.1",
        "127.1",
        "0",
        "0.0.0.0",
        "0x7f.1",
        "0177.0.0.1",
        "2130706433",
        "localhost",
        "LOCALHOST.",
        "a.localhost",
        "ｌｏｃａｌｈｏｓｔ",
        "①②⑦.⓪.⓪.①",
        "127。0。0。1",
        "::1",
        "[::1]",
        "::",
        "::ffff:127.0.0.1",
        "::ffff:0.0.0.0",
        "0:0:0:0:0:ffff:7f00:1",
        "fe80::1%lo",
        "127.0.0.1:993",
    ] {
        assert!(check(host, port, strict(&quiet)).await.is_err(), "{host}");
    }
    assert_eq!(quiet.asked(), 0);
    for answer in [
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "::1",
        "::",
        "::ffff:127.0.0.1",
        "::ffff:0.0.0.0",
        "10.0.0.1",
        "169.254.169.254",
        "100.100.100.200",
        "168.63.129.16",
        "fd00:ec2::254",
    ] {
        let stub = Stub::udp(move |query| vec![query.addresses(&[ip(answer)], 0)]).await;
        let refused = check("imap.mailmend-lab.com", port, strict(&stub)).await.unwrap_err();
        assert_eq!(refused.refusal, Refusal::PrivateAddress, "{answer}");
    }
    assert!(nobody_came(&witness).await, "a packet reached a denied address");
}

/// Every name that is reserved, alone and with something below it: DNS never hears of it.
#[tokio::test]
async fn reserved_names_are_never_asked_about() {
    let stub = Stub::udp(|query| vec![query.addresses(&[ip("127.0.0.1")], 60)]).await;
    let listed = include_str!("../../src/guard/data/names.tsv");
    let names = listed.lines().filter(|line| !line.starts_with('#')).skip(1);
    let names: Vec<&str> = names.filter_map(|line| line.split('\t').next()).collect();
    assert!(names.len() >= 15, "{names:?}");
    for name in names {
        for host in
            [name.to_owned(), format!("imap.{name}"), format!("IMAP.{}.", name.to_uppercase())]
        {
            let refused = check(&host, 993, strict(&stub)).await.unwrap_err();
            assert_eq!(refused.refusal, Refusal::Name, "{host}");
        }
    }
    assert_eq!(stub.asked(), 0);
}

/// One refusal for private, loopback and metadata addresses: none tells what is there.
#[tokio::test]
async fn refusals_do_not_differ() {
    let mut refusals = Vec::new();
    for answer in ["10.0.0.1", "127.0.0.1", "169.254.169.254", "fd00::1", "::1"] {
        let stub = Stub::udp(move |query| vec![query.addresses(&[ip(answer)], 60)]).await;
        refusals.push(check("imap.mailmend-lab.com", 993, strict(&stub)).await.unwrap_err());
    }
    assert!(refusals.windows(2).all(|two| two[0] == two[1]), "{refusals:?}");
}

/// A counter-probe is judged like everything else: neither a page's candidate nor a name that DNS
/// gives leads inside.
#[tokio::test]
async fn candidates_are_judged_too() {
    let witness = witness().await;
    let port = witness.local_addr().unwrap().port();
    let stub = Stub::udp(|query| match query.name.as_str() {
        "inside.mailmend-lab.com" => vec![query.addresses(&[ip("127.0.0.1")], 60)],
        _ => vec![query.reply(3, false, &[])],
    })
    .await;
    let candidate = |host: &str| mailmend_protocol::Endpoint {
        protocol: Protocol::Imap,
        host: host.into(),
        port,
        security: Security::Tls,
    };
    let request = ProbeRequest {
        host: "imap.mailmend-lab.com".into(),
        ..settings(port, Security::Tls, None)
    };
    let request = mailmend_protocol::CheckRequest {
        counter_probe: true,
        candidates: ["127.0.0.1", "localhost", "inside.mailmend-lab.com", "::1"]
            .map(candidate)
            .to_vec(),
        ..one(Protocol::Imap, request)
    };
    let guard = Arc::new(Guard::new(strict(&stub)));
    let seen = run_with(request, &Pki::new(HOST), guard).await.unwrap();
    assert!(
        seen.iter().all(|one| one.stage != Stage::Connect || one.attempts.is_empty()),
        "{seen:#?}"
    );
    assert!(nobody_came(&witness).await, "a candidate led inside");
}
