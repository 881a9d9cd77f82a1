//! DNS that lies, loops, floods or says nothing (S5 to S16).

use crate::{
    common::*,
    stub::{Query, Stub, Tcp, address, cname, wire_name},
};
use mailmend_faults::Pki;
use mailmend_probe::{
    Refused,
    guard::{Guard, Policy},
};
use mailmend_protocol::{
    Fault, Observation, Outcome, ProbeRequest, Protocol, Refusal, Security, Stage,
};
use std::{net::IpAddr, sync::Arc, time::Duration};
use tokio::time::Instant;

pub const NAME: &str = "imap.mailmend-lab.com";

pub fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

/// A check of [`NAME`] that this resolver answers about; loopback may be dialled.
pub async fn check(stub: &Stub, port: u16) -> Result<Vec<Observation>, Refused> {
    check_with(Policy { name_servers: vec![stub.address], ..policy() }, port).await
}

/// The same under another policy.
pub async fn check_with(policy: Policy, port: u16) -> Result<Vec<Observation>, Refused> {
    let request = ProbeRequest { host: NAME.into(), ..settings(port, Security::Tls, None) };
    let pki = Pki::new(NAME);
    run_with(one(Protocol::Imap, request), &pki, Arc::new(Guard::new(policy))).await
}

/// The fault of the resolve stage.
fn unresolved(seen: &[Observation]) -> Fault {
    let (stage, fault) = failure(seen).unwrap();
    assert_eq!(stage, Stage::Resolve, "{seen:#?}");
    fault
}

/// Whether a name was resolved: what comes after is another row's.
fn resolved(seen: &[Observation]) -> bool {
    stage(seen, Stage::Resolve).outcome == Outcome::Passed
}

/// A loopback port where nothing listens.
pub fn closed_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// S5: truncated over UDP, then TCP that is refused, and TCP that answers.
#[tokio::test]
async fn truncated_answers_are_asked_again_over_tcp() {
    let cut = |query: &Query| vec![query.reply(0, true, &[])];
    let whole = |query: &Query| vec![query.addresses(&[ip("127.0.0.1")], 60)];
    let refused = Stub::start(cut, Tcp::Refused, whole).await;
    assert!(
        failure(&check(&refused, 993).await.unwrap())
            .is_some_and(|(stage, _)| stage == Stage::Resolve)
    );
    let answered = Stub::start(cut, Tcp::Answers, whole).await;
    assert!(resolved(&check(&answered, closed_port()).await.unwrap()));
}

/// S6: an alias of itself, and a chain that never ends.
#[tokio::test]
async fn aliases_without_end_are_left() {
    let circle = Stub::udp(|query| vec![query.reply(0, false, &[cname(&[0xc0, 12], &[0xc0, 12])])]);
    let chain = Stub::udp(|query| {
        let next = query.name.split('.').next().and_then(|label| label.strip_prefix('n'));
        let next =
            next.and_then(|number| number.parse::<u32>().ok()).map_or(0, |number| number + 1);
        let target = wire_name(&format!("n{next}.mailmend-lab.com"));
        vec![query.reply(0, false, &[cname(&[0xc0, 12], &target)])]
    });
    for (name, stub) in [("circle", circle.await), ("chain", chain.await)] {
        let seen = check(&stub, 993).await.unwrap();
        assert!(matches!(unresolved(&seen), Fault::NoAddress | Fault::ResolverFailed), "{name}");
        // Five kinds of records, each with eight aliases at most.
        assert!(stub.asked() <= 45, "{name}: {} questions", stub.asked());
    }
}

/// S7: aliases to what must not be dialled.
#[tokio::test]
async fn aliases_to_private_names_reach_nobody() {
    let witness = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = witness.local_addr().unwrap().port();
    let private = Stub::udp(|query| {
        let target = wire_name("inside.mailmend-lab.com");
        let address =
            address(&target, ip(if query.kind == 1 { "10.0.0.1" } else { "fd00::1" }), 60);
        vec![query.reply(0, false, &[cname(&[0xc0, 12], &target), address])]
    });
    let local = Stub::udp(|query| {
        vec![query.reply(0, false, &[cname(&[0xc0, 12], &wire_name("localhost"))])]
    });
    for stub in [private.await, local.await] {
        let policy = Policy {
            ports: vec![1..=u16::MAX],
            name_servers: vec![stub.address],
            ..Policy::default()
        };
        match check_with(policy, port).await {
            Err(refused) => assert_eq!(refused.refusal, Refusal::PrivateAddress),
            Ok(seen) => assert_eq!(failure(&seen).unwrap().0, Stage::Resolve),
        }
    }
    assert!(nobody_came(&witness).await);
}

/// Whether no connection waits at a listener.
pub async fn nobody_came(witness: &tokio::net::TcpListener) -> bool {
    std::future::poll_fn(|cx| std::task::Poll::Ready(witness.poll_accept(cx).is_pending())).await
}

/// S8: more addresses than anybody needs.
#[tokio::test]
async fn of_many_addresses_four_are_dialled() {
    let many = |query: &Query| {
        let four = (0..250_u8).map(|n| IpAddr::from([127, 0, 1, n]));
        let six = (0..250_u16).map(|n| IpAddr::from([0xff0e, 0, 0, 0, 0, 0, 0, n]));
        vec![query.addresses(&four.chain(six).collect::<Vec<_>>(), 60)]
    };
    let stub = Stub::start(|query| vec![query.reply(0, true, &[])], Tcp::Answers, many).await;
    let mut policy = Policy { name_servers: vec![stub.address], ..policy() };
    policy.allow_networks.push("ff00::/8".parse().unwrap());
    let seen = check_with(policy, closed_port()).await.unwrap();
    let tried: Vec<bool> =
        stage(&seen, Stage::Connect).attempts.iter().map(|one| one.ip.contains(':')).collect();
    assert_eq!(tried, [true, false, true, false]);
    let told = stage(&seen, Stage::Resolve).resolution.as_ref().unwrap().addresses.len();
    assert_eq!(told, 16);
}

/// S10: the answer changes with every question and may be kept for no time at all.
#[tokio::test]
async fn rebinding_changes_nothing_within_a_check() {
    let turn = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let counter = turn.clone();
    let stub = Stub::udp(move |query| {
        let inside = counter.fetch_add(1, std::sync::atomic::Ordering::Relaxed) % 4 >= 2;
        vec![query.addresses(&[ip(if inside { "10.0.0.1" } else { "127.0.0.1" })], 0)]
    })
    .await;
    let port = closed_port();
    for round in 0..50 {
        let before = stub.asked();
        match check(&stub, port).await {
            Err(refused) => assert_eq!(refused.refusal, Refusal::PrivateAddress, "{round}"),
            Ok(seen) => {
                let dialled = &stage(&seen, Stage::Connect).attempts;
                assert!(dialled.iter().all(|one| one.ip == "127.0.0.1"), "{round}: {dialled:?}");
            }
        }
        assert!(stub.asked() - before <= 2, "{round}");
    }
}

/// S11: thousands of forged replies, and never the true one.
#[tokio::test(start_paused = true)]
async fn forged_replies_are_no_answer() {
    let stub = Stub::udp(|query| {
        let truth = [ip("127.0.0.1")];
        let wrong =
            (1..1_000).map(|n| query.with_id(query.id().wrapping_add(n)).addresses(&truth, 60));
        wrong.chain([query.about_another().addresses(&truth, 60)]).collect()
    })
    .await;
    let start = Instant::now();
    let seen = check(&stub, 993).await.unwrap();
    assert!(matches!(unresolved(&seen), Fault::TimedOut | Fault::ResolverFailed));
    assert!(start.elapsed() <= Duration::from_secs(5), "{:?}", start.elapsed());
}

/// S12: packets that no reader likes.
#[tokio::test(start_paused = true)]
async fn malformed_packets_are_no_answer() {
    let shapes: [fn(&Query) -> Vec<u8>; 6] = [
        // A name that points at itself, behind the question.
        |query| {
            let own = (12 + query.name.len() + 2 + 4) as u8;
            query.reply(0, false, &[address(&[0xc0, own], ip("127.0.0.1"), 60)])
        },
        |query| {
            query.reply(
                0,
                false,
                &[address(&[&[0x7f][..], &[b'a'; 127], &[0]].concat(), ip("127.0.0.1"), 60)],
            )
        },
        |query| {
            let whole = query.addresses(&[ip("127.0.0.1"), ip("::1")], 60);
            whole[..whole.len() - 3].to_vec()
        },
        |query| query.addresses(&[], 60)[..7].to_vec(),
        |_| Vec::new(),
        |query| {
            let mut state = u64::from(query.id()) + 1;
            (0..300)
                .map(|_| {
                    // xorshift64 (Marsaglia 2003).
                    state ^= state << 13;
                    state ^= state >> 7;
                    state ^= state << 17;
                    state as u8
                })
                .collect()
        },
    ];
    for (at, shape) in shapes.into_iter().enumerate() {
        let stub = Stub::udp(move |query| vec![shape(query)]).await;
        let start = Instant::now();
        let seen = check(&stub, 993).await.unwrap();
        assert!(
            matches!(unresolved(&seen), Fault::TimedOut | Fault::ResolverFailed | Fault::NoAddress),
            "{at}"
        );
        assert!(start.elapsed() <= Duration::from_secs(5), "{at}");
    }
}

/// S13: the question is ours, the answer somebody else's.
#[tokio::test]
async fn an_answer_about_another_name_is_none() {
    let stub = Stub::udp(|query| {
        let other = wire_name("other.mailmend-lab.com");
        let ip = ip(if query.kind == 1 { "127.0.0.1" } else { "::1" });
        vec![query.reply(0, false, &[address(&other, ip, 60)])]
    })
    .await;
    let seen = check(&stub, closed_port()).await.unwrap();
    assert!(matches!(
        unresolved(&seen),
        Fault::NoAddress | Fault::ResolverFailed | Fault::TimedOut
    ));
}

/// S14: loopback and metadata in every IPv6 dress.
#[tokio::test]
async fn ipv4_inside_ipv6_is_refused() {
    for form in [
        "::1",
        "::",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:0:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::7f00:1",
        "2002:7f00:1::1",
        "2002:a9fe:a9fe::1",
        "2001:0:4136:e378:8000:63bf:80ff:fffe",
        "2a00::5efe:7f00:1",
        "2a00::200:5efe:a9fe:a9fe",
        "fe80::1",
        "fec0::1",
        "fd00:ec2::254",
        "ff02::1",
    ] {
        let stub = Stub::udp(move |query| vec![query.addresses(&[ip(form)], 60)]).await;
        // Loopback over IPv4 is open in this policy: the dress must not be taken off.
        let refused = check(&stub, 993).await.unwrap_err();
        assert_eq!(refused.refusal, Refusal::PrivateAddress, "{form}");
    }
}

/// S15: neither TTL makes one check believe another's answer.
#[tokio::test]
async fn no_answer_outlives_its_check() {
    let port = closed_port();
    for ttl in [0, i32::MAX as u32] {
        let stub = Stub::udp(move |query| vec![query.addresses(&[ip("127.0.0.1")], ttl)]).await;
        for checks in 1..=3 {
            assert!(resolved(&check(&stub, port).await.unwrap()));
            assert_eq!(stub.asked(), checks * 2, "TTL {ttl}");
        }
    }
}

/// S16: an answer that would be good, if anybody lived to read it.
#[tokio::test(start_paused = true)]
async fn a_dripping_tcp_answer_is_not_waited_for() {
    let whole = |query: &Query| vec![query.addresses(&[ip("127.0.0.1")], 60)];
    let stub = Stub::start(|query| vec![query.reply(0, true, &[])], Tcp::Drips, whole).await;
    let start = Instant::now();
    let seen = check(&stub, 993).await.unwrap();
    assert!(matches!(unresolved(&seen), Fault::TimedOut | Fault::ResolverFailed));
    assert!(start.elapsed() <= Duration::from_secs(5), "{:?}", start.elapsed());
}
