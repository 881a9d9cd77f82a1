//! Checks through a real socket: refusals without a packet, stages, one terminal message, the drain.

use crate::common::*;
use futures_util::{SinkExt, StreamExt};
use mailmend_protocol::{DoneReason, Refusal, RelayMessage};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};
use tokio_tungstenite::tungstenite::Message;

#[tokio::test]
async fn private_targets_are_refused_without_a_packet() {
    let witness = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = witness.local_addr().unwrap().port();
    let relay = relay(&[
        "--allow-port",
        &port.to_string(),
        "--static-host",
        "mail.internal.ch=127.0.0.1",
        "--checks-per-minute",
        "100",
    ])
    .await;
    let mut socket = greeted(&relay).await;
    for (host, refusal) in [
        ("127.0.0.1", Refusal::PrivateAddress),
        ("169.254.169.254", Refusal::PrivateAddress),
        ("::ffff:127.0.0.1", Refusal::PrivateAddress),
        ("mail.internal.ch", Refusal::PrivateAddress),
        ("localhost", Refusal::Name),
        ("2130706433", Refusal::Name),
        ("host\\r\\nQUIT", Refusal::Name),
    ] {
        say(&mut socket, &check(host, port)).await;
        let (stages, terminal) = outcome(&mut socket).await;
        assert_eq!(refusal_of(&terminal), Some(&refusal), "{host}");
        assert!(stages.is_empty(), "{host}");
    }
    say(&mut socket, &check("imap.gmail.com", 22)).await;
    assert_eq!(refusal_of(&outcome(&mut socket).await.1), Some(&Refusal::Port));
    let nobody = futures_util::future::poll_fn(|cx| {
        std::task::Poll::Ready(witness.poll_accept(cx).is_pending())
    })
    .await;
    assert!(nobody, "a packet reached a denied target");
}

#[tokio::test]
async fn a_check_streams_stages_and_ends_once() {
    let server = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = server.local_addr().unwrap().port();
    let peer = tokio::spawn(async move {
        let (mut stream, _) = server.accept().await.unwrap();
        stream.write_all(b"* OK plain text speaks first\r\n").await.unwrap();
        let mut sink = Vec::new();
        let _ = stream.read_to_end(&mut sink).await;
    });
    let relay = relay(&["--allow-network", "127.0.0.0/8", "--allow-port", &port.to_string()]).await;
    let mut socket = greeted(&relay).await;
    let request = format!(
        r#"{{"type":"check","id":7,"counter_probe":false,"imap":{{"host":"127.0.0.1","port":{port},"security":"tls"}}}}"#
    );
    say(&mut socket, &request).await;
    let (stages, terminal) = outcome(&mut socket).await;
    let faults: Vec<String> = stages
        .iter()
        .filter_map(|message| match message {
            RelayMessage::Stage { observation, .. } => {
                observation.fault.as_ref().map(|fault| format!("{} {fault}", observation.stage))
            }
            _ => None,
        })
        .collect();
    assert_eq!(faults, ["tls not_tls"]);
    assert!(
        matches!(terminal, RelayMessage::Done { id: 7, reason: DoneReason::Finished, .. }),
        "{terminal:?}"
    );
    peer.await.unwrap();
}

/// C37: one check at a time.
#[tokio::test]
async fn busy_cancel_and_malformed_messages() {
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = silent.local_addr().unwrap().port();
    let relay = relay(&["--allow-network", "127.0.0.0/8", "--allow-port", &port.to_string()]).await;
    let mut socket = greeted(&relay).await;
    say(&mut socket, &check("127.0.0.1", port)).await;
    say(&mut socket, &check("127.0.0.1", port)).await;
    say(&mut socket, r#"{"type":"cancel","id":99}"#).await;
    let (_, busy) = outcome(&mut socket).await;
    assert_eq!(refusal_of(&busy), Some(&Refusal::Busy));
    say(&mut socket, r#"{"type":"cancel","id":7}"#).await;
    let (_, done) = outcome(&mut socket).await;
    assert!(
        matches!(done, RelayMessage::Done { id: 7, reason: DoneReason::Cancelled, .. }),
        "{done:?}"
    );
    for _ in 0..3 {
        say(&mut socket, "{not json").await;
        assert_eq!(refusal_of(&hear(&mut socket).await), Some(&Refusal::BadRequest));
    }
    let closed = socket.next().await;
    assert!(
        matches!(closed, Some(Ok(Message::Close(Some(frame)))) if u16::from(frame.code) == 1008)
    );
}

#[tokio::test]
async fn a_check_before_hello_is_refused_and_binary_is_not_spoken() {
    let relay = relay(&[]).await;
    let mut socket = open(&relay).await;
    say(&mut socket, &check("imap.gmail.com", 993)).await;
    assert_eq!(refusal_of(&hear(&mut socket).await), Some(&Refusal::BadRequest));
    socket.send(Message::Binary(vec![1].into())).await.unwrap();
    assert!(
        matches!(socket.next().await, Some(Ok(Message::Close(Some(frame)))) if u16::from(frame.code) == 1003)
    );
}

#[tokio::test]
async fn stopping_closes_idle_sockets_with_a_hint_and_ends() {
    let relay = relay(&[]).await;
    let mut socket = greeted(&relay).await;
    relay.stop.cancel();
    assert!(
        matches!(socket.next().await, Some(Ok(Message::Close(Some(frame)))) if u16::from(frame.code) == 1001)
    );
    drop(socket);
    relay.task.await.unwrap().unwrap();
}

/// C35: and G10, the check of a stopping relay is cancelled after its time, told so, and the socket
/// gets its hint; the target's connection ends with it.
#[tokio::test]
async fn a_stopping_relay_ends_running_checks_in_time() {
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = silent.local_addr().unwrap().port();
    let flags = ["--allow-network", "127.0.0.0/8", "--allow-port", &port.to_string()];
    let relay = relay(&[&flags[..], &["--drain-seconds", "1"]].concat()).await;
    let mut socket = greeted(&relay).await;
    say(&mut socket, &check("127.0.0.1", port)).await;
    let (mut target, _) = silent.accept().await.unwrap();
    let start = std::time::Instant::now();
    relay.stop.cancel();
    let (_, done) = outcome(&mut socket).await;
    assert!(
        matches!(done, RelayMessage::Done { id: 7, reason: DoneReason::ShuttingDown, .. }),
        "{done:?}"
    );
    assert_eq!(closed(&mut socket).await, Some(1001));
    relay.task.await.unwrap().unwrap();
    assert!((1.0..3.0).contains(&start.elapsed().as_secs_f64()), "{:?}", start.elapsed());
    let mut rest = Vec::new();
    let _ = target.read_to_end(&mut rest).await;
}

/// C35: a page that leaves in mid-check takes the target's connection with it.
#[tokio::test]
async fn a_page_that_leaves_ends_its_check() {
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = silent.local_addr().unwrap().port();
    let relay = relay(&["--allow-network", "127.0.0.0/8", "--allow-port", &port.to_string()]).await;
    let mut socket = greeted(&relay).await;
    say(&mut socket, &check("127.0.0.1", port)).await;
    let (mut target, _) = silent.accept().await.unwrap();
    drop(socket);
    let mut rest = Vec::new();
    let gone =
        tokio::time::timeout(std::time::Duration::from_secs(1), target.read_to_end(&mut rest));
    assert!(gone.await.is_ok(), "the target's connection outlives the page");
}
