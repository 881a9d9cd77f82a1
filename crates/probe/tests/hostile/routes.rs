//! Networks: ports where nobody is, packets that vanish, no way there (S17 to S30).

use crate::{
    common::*,
    resolvers::{NAME, check_with, closed_port, ip},
    stub::Stub,
};
use mailmend_faults::{Leaf, Pki, Script, Server};
use mailmend_probe::guard::Policy;
use mailmend_protocol::{Fault, Outcome, Protocol, Security, Stage};
use std::time::Duration;
use tokio::{
    net::{TcpListener, TcpSocket, TcpStream},
    time::Instant,
};

/// Loopback, and multicast addresses: the kernel knows no way to them for TCP, on any machine.
async fn resolving_to(addresses: &'static [&'static str]) -> (Stub, Policy) {
    let stub = Stub::udp(move |query| {
        let addresses: Vec<_> = addresses.iter().map(|text| ip(text)).collect();
        vec![query.addresses(&addresses, 60)]
    })
    .await;
    let mut policy = Policy { name_servers: vec![stub.address], ..policy() };
    policy.allow_networks.push("ff00::/8".parse().unwrap());
    (stub, policy)
}

/// S17: nobody listens.
#[tokio::test]
async fn a_closed_port_refuses_at_once() {
    let (_stub, policy) = resolving_to(&["127.0.0.1"]).await;
    let start = Instant::now();
    let seen = check_with(policy, closed_port()).await.unwrap();
    assert_eq!(failure(&seen), Some((Stage::Connect, Fault::Refused)));
    assert!(start.elapsed() < Duration::from_secs(5));
}

/// A listener whose queue is full: the kernel drops further SYNs. Gives what keeps it so.
async fn full() -> (TcpListener, Vec<tokio::task::JoinHandle<std::io::Result<TcpStream>>>) {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind("0.0.0.0:0".parse().unwrap()).unwrap();
    let listener = socket.listen(0).unwrap();
    let port = listener.local_addr().unwrap().port();
    let first = TcpStream::connect(("127.0.0.1", port)).await;
    let more = (0..3).map(|_| tokio::spawn(TcpStream::connect(("127.0.0.1", port)))).collect();
    drop(first);
    tokio::task::yield_now().await;
    (listener, more)
}

/// S18: packets are dropped; each address has five seconds, all of them ten.
#[tokio::test(start_paused = true)]
async fn dropped_packets_cost_five_seconds_an_address() {
    for (addresses, seconds, attempts) in
        [(&["127.0.0.1"][..], 5, 1), (&["127.0.0.1", "127.0.0.2", "127.0.0.3"], 10, 2)]
    {
        let (listener, _held) = full().await;
        let (_stub, policy) = resolving_to(addresses).await;
        let start = Instant::now();
        let seen = check_with(policy, listener.local_addr().unwrap().port()).await.unwrap();
        assert_eq!(failure(&seen), Some((Stage::Connect, Fault::TimedOut)), "{addresses:?}");
        assert_eq!(stage(&seen, Stage::Connect).attempts.len(), attempts);
        assert_eq!(start.elapsed().as_secs(), seconds, "{addresses:?}");
    }
}

/// S19: the first family is dead, the second lives.
#[tokio::test]
async fn a_dead_family_does_not_hide_a_living_one() {
    let pki = Pki::new(NAME);
    let script = Script::new().tls(&pki.server(Leaf::Valid)).say("* OK hi\r\n");
    let script = script.on("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1 IDLE\r\n{tag} OK\r\n");
    let server = Server::start(script.on("{tag} LOGOUT", "* BYE\r\n{tag} OK\r\n").close()).await;
    let (_stub, policy) = resolving_to(&["ff0e::1", "127.0.0.1"]).await;
    let request = settings(server.port(), Security::Tls, None);
    let request = mailmend_protocol::ProbeRequest { host: NAME.into(), ..request };
    let guard = std::sync::Arc::new(mailmend_probe::guard::Guard::new(policy));
    let seen = run_with(one(Protocol::Imap, request), &pki, guard).await.unwrap();
    assert_eq!(failure(&seen), None);
    let connect = stage(&seen, Stage::Connect);
    let faults: Vec<_> = connect.attempts.iter().map(|one| one.fault.clone()).collect();
    assert_eq!(
        (connect.outcome.clone(), faults),
        (Outcome::Passed, vec![Some(Fault::Unreachable), None])
    );
    server.finish().await;
}

/// S20: one family only, and no way there.
#[tokio::test]
async fn no_route_is_unreachable() {
    let (_stub, policy) = resolving_to(&["ff0e::1"]).await;
    let seen = check_with(policy, 993).await.unwrap();
    assert_eq!(failure(&seen), Some((Stage::Connect, Fault::Unreachable)));
}

/// Plays a script to a check of one protocol in the clear, with consent.
async fn plain(script: Script) -> (Option<(Stage, Fault)>, Duration) {
    let pki = Pki::new(HOST);
    let server = Server::start(script).await;
    let request = one(Protocol::Imap, settings(server.port(), Security::None, Some(password())));
    let start = Instant::now();
    let seen = run(mailmend_protocol::CheckRequest { allow_plain: true, ..request }, &pki).await;
    (failure(&seen), start.elapsed())
}

/// S26: each line comes in time, the answer never does.
#[tokio::test(start_paused = true)]
async fn lines_that_trickle_do_not_extend_a_stage() {
    let greeted = Script::new().say("* OK hi\r\n").expect("{tag} CAPABILITY");
    let script = (0..8)
        .fold(greeted, |script, _| script.say("* 1 EXISTS\r\n").pause(Duration::from_secs(5)));
    let (failed, elapsed) = plain(script.stall()).await;
    assert_eq!(failed, Some((Stage::Capabilities, Fault::TimedOut)));
    assert!((10..=12).contains(&elapsed.as_secs()), "{elapsed:?}");
}

/// S27: a server that takes nothing in.
#[tokio::test(start_paused = true)]
async fn a_deaf_server_times_out() {
    let (failed, elapsed) = plain(Script::new().say("* OK hi\r\n").deaf()).await;
    assert_eq!(failed, Some((Stage::Capabilities, Fault::TimedOut)));
    assert!((10..=12).contains(&elapsed.as_secs()), "{elapsed:?}");
}

/// S30: the server is done talking before we are.
#[tokio::test]
async fn half_closed_connections_end() {
    let (failed, _) = plain(Script::new().say("* OK hi\r\n").close()).await;
    assert_eq!(failed, Some((Stage::Capabilities, Fault::Closed)));
}
