//! The relay over real sockets: origins, hello, refusals, one terminal message per check, drain.

use clap::Parser;
use futures_util::{SinkExt, StreamExt};
use mailmend_protocol::{DoneReason, Refusal, RelayMessage};
use mailmend_relay::{Config, listen, serve};
use std::net::SocketAddr;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, connect_async,
    tungstenite::{Error, Message, client::IntoClientRequest, http::HeaderValue},
};
use tokio_util::sync::CancellationToken;

const ORIGIN: &str = "https://help.example.org";

struct Relay {
    address: SocketAddr,
    stop: CancellationToken,
    task: JoinHandle<Result<(), String>>,
}

async fn relay(flags: &[&str]) -> Relay {
    let all = ["relay", "--listen", "127.0.0.1:0", "--origin", ORIGIN].iter().chain(flags);
    let config = Config::try_parse_from(all).unwrap();
    let listener = listen(config.listen).unwrap();
    let address = listener.local_addr().unwrap();
    let stop = CancellationToken::new();
    let task = tokio::spawn(serve(config, listener, stop.clone()));
    Relay { address, stop, task }
}

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

async fn open(relay: &Relay, origin: Option<&str>) -> Result<Socket, Error> {
    let mut request = format!("ws://{}/v1/check", relay.address).into_client_request().unwrap();
    request.headers_mut().insert("sec-websocket-protocol", HeaderValue::from_static("mailmend.v1"));
    if let Some(origin) = origin {
        request.headers_mut().insert("origin", HeaderValue::from_str(origin).unwrap());
    }
    connect_async(request).await.map(|(socket, _)| socket)
}

async fn greeted(relay: &Relay) -> Socket {
    let mut socket = open(relay, Some(ORIGIN)).await.unwrap();
    say(&mut socket, r#"{"type":"hello"}"#).await;
    assert!(matches!(hear(&mut socket).await, RelayMessage::Welcome(_)));
    socket
}

async fn say(socket: &mut Socket, text: &str) {
    socket.send(Message::Text(text.into())).await.unwrap();
}

async fn hear(socket: &mut Socket) -> RelayMessage {
    loop {
        if let Message::Text(text) = socket.next().await.unwrap().unwrap() {
            return serde_json::from_str(&text).unwrap();
        }
    }
}

/// Everything up to the terminal message.
async fn outcome(socket: &mut Socket) -> (Vec<RelayMessage>, RelayMessage) {
    let mut stages = Vec::new();
    loop {
        match hear(socket).await {
            stage @ RelayMessage::Stage { .. } => stages.push(stage),
            terminal => return (stages, terminal),
        }
    }
}

fn check(host: &str, port: u16) -> String {
    format!(r#"{{"type":"check","id":7,"imap":{{"host":"{host}","port":{port},"security":"tls"}}}}"#)
}

fn refusal_of(message: &RelayMessage) -> Option<&Refusal> {
    match message {
        RelayMessage::Refused { refusal, .. } => Some(refusal),
        _ => None,
    }
}

#[tokio::test]
async fn only_listed_origins_get_in() {
    let relay = relay(&[]).await;
    for origin in [
        None,
        Some("null"),
        Some("http://help.example.org"),
        Some("https://help.example.org:8443"),
        Some("https://help.example.org.evil"),
        Some("https://help.example.org@evil"),
        Some("https://HELP.example.org"),
        Some("https://help.example.org."),
        Some("https://sub.help.example.org"),
    ] {
        match open(&relay, origin).await {
            Err(Error::Http(response)) => assert_eq!(response.status(), 403, "{origin:?}"),
            other => panic!("{origin:?}: {:?}", other.err()),
        }
    }
    greeted(&relay).await;
}

#[tokio::test]
async fn private_targets_are_refused_without_a_packet() {
    let witness = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = witness.local_addr().unwrap().port();
    let relay = relay(&["--allow-port", &port.to_string(), "--static-host", "mail.internal.ch=127.0.0.1", "--checks-per-minute", "100"]).await;
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
    let nobody = futures_util::future::poll_fn(|cx| std::task::Poll::Ready(witness.poll_accept(cx).is_pending())).await;
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
    let request = format!(r#"{{"type":"check","id":7,"counter_probe":false,"imap":{{"host":"127.0.0.1","port":{port},"security":"tls"}}}}"#);
    say(&mut socket, &request).await;
    let (stages, terminal) = outcome(&mut socket).await;
    let faults: Vec<String> = stages
        .iter()
        .filter_map(|message| match message {
            RelayMessage::Stage { observation, .. } => observation.fault.as_ref().map(|fault| format!("{} {fault}", observation.stage)),
            _ => None,
        })
        .collect();
    assert_eq!(faults, ["tls not_tls"]);
    assert!(matches!(terminal, RelayMessage::Done { id: 7, reason: DoneReason::Finished, .. }), "{terminal:?}");
    peer.await.unwrap();
}

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
    assert!(matches!(done, RelayMessage::Done { id: 7, reason: DoneReason::Cancelled, .. }), "{done:?}");
    for _ in 0..3 {
        say(&mut socket, "{not json").await;
        assert_eq!(refusal_of(&hear(&mut socket).await), Some(&Refusal::BadRequest));
    }
    let closed = socket.next().await;
    assert!(matches!(closed, Some(Ok(Message::Close(Some(frame)))) if u16::from(frame.code) == 1008));
}

#[tokio::test]
async fn a_check_before_hello_is_refused_and_binary_is_not_spoken() {
    let relay = relay(&[]).await;
    let mut socket = open(&relay, Some(ORIGIN)).await.unwrap();
    say(&mut socket, &check("imap.gmail.com", 993)).await;
    assert_eq!(refusal_of(&hear(&mut socket).await), Some(&Refusal::BadRequest));
    socket.send(Message::Binary(vec![1].into())).await.unwrap();
    assert!(matches!(socket.next().await, Some(Ok(Message::Close(Some(frame)))) if u16::from(frame.code) == 1003));
}

#[tokio::test]
async fn stopping_closes_idle_sockets_with_a_hint_and_ends() {
    let relay = relay(&[]).await;
    let mut socket = greeted(&relay).await;
    relay.stop.cancel();
    assert!(matches!(socket.next().await, Some(Ok(Message::Close(Some(frame)))) if u16::from(frame.code) == 1001));
    drop(socket);
    relay.task.await.unwrap().unwrap();
}

#[tokio::test]
async fn the_eleventh_socket_of_a_client_is_refused() {
    let relay = relay(&["--max-sockets-per-client", "2"]).await;
    let (first, _second) = (greeted(&relay).await, greeted(&relay).await);
    assert!(open(&relay, Some(ORIGIN)).await.is_err());
    drop(first);
}
