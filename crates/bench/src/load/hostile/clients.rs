//! Clients that mean harm. Each does one thing, again and again, from an address of its own.

use crate::{client, load::world::address};
use futures_util::{SinkExt as _, StreamExt as _};
use mailmend_faults::demo::HOST;
use std::{net::SocketAddr, time::Duration};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpSocket, TcpStream},
    time::{sleep, timeout},
};
use tokio_tungstenite::{WebSocketStream, tungstenite::Message};

/// Between two deeds of one client.
const PAUSE: Duration = Duration::from_secs(1);

/// What a client does with the relay.
#[derive(Debug, Clone, Copy)]
enum Deed {
    /// Octets instead of a request, then silence.
    Say(&'static str),
    /// A request, octet by octet.
    Drip(&'static str),
    /// A socket without a hello.
    Mute,
    /// Texts right after the upgrade.
    Texts(&'static [&'static str]),
    /// A binary frame.
    Binary,
    /// A text of 64 KiB.
    Large,
    /// Pings without end.
    Pings,
    /// Asks for a check of a silent server and goes.
    Runs,
    /// Asks for a check of a silent server and never reads.
    Deaf,
}

const HELLO: &str = r#"{"type":"hello"}"#;

const DEEDS: &[Deed] = &[
    Deed::Say(""),
    Deed::Say("GET /v1/check HTTP/1.1\r\nhost: "),
    Deed::Say("\x16\x03\x01\x00\x05hello"),
    Deed::Say("GET / HTTP/1.1\r\nhost: elsewhere.example\r\n\r\n"),
    Deed::Say("POST /v1/check HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000000\r\n\r\n"),
    Deed::Drip("GET /v1/check HTTP/1.1\r\nhost: localhost\r\nupgrade: websocket\r\n"),
    Deed::Mute,
    Deed::Texts(&["{", "{", "{", "{"]),
    Deed::Texts(&[HELLO, "null", "[]", r#"{"type":"check"}"#]),
    Deed::Texts(&[
        HELLO,
        r#"{"type":"check","id":1,"imap":{"host":"169.254.169.254","port":993,"security":"tls"}}"#,
        r#"{"type":"check","id":2,"imap":{"host":"example.org","port":22,"security":"tls"}}"#,
        r#"{"type":"check","id":3,"imap":{"host":"localhost","port":993,"security":"tls"}}"#,
    ]),
    Deed::Binary,
    Deed::Large,
    Deed::Pings,
    Deed::Runs,
    Deed::Deaf,
];

/// Does the deed of that lane until it is stopped.
pub async fn knock(relay: SocketAddr, lane: usize, silent: u16) {
    let Some(deed) = DEEDS.get(lane % DEEDS.len()).copied() else { return };
    loop {
        // Whatever the relay does with it: what counts is what happens to the others.
        let _ = timeout(Duration::from_secs(20), once(relay, lane, silent, deed)).await;
        sleep(PAUSE).await;
    }
}

async fn once(relay: SocketAddr, lane: usize, silent: u16, deed: Deed) -> Option<()> {
    match deed {
        Deed::Say(text) => {
            let mut stream = connect(relay, lane).await?;
            stream.write_all(text.as_bytes()).await.ok()?;
            drain(stream).await;
        }
        Deed::Drip(text) => {
            let mut stream = connect(relay, lane).await?;
            for octet in text.bytes() {
                stream.write_all(&[octet]).await.ok()?;
                sleep(Duration::from_millis(200)).await;
            }
        }
        _ => frames(client::open(relay, Some(address(lane))).await.ok()?, silent, deed).await?,
    }
    Some(())
}

async fn frames(mut socket: WebSocketStream<TcpStream>, silent: u16, deed: Deed) -> Option<()> {
    let check = || {
        let text = format!(
            r#"{{"type":"check","id":1,"imap":{{"host":"{HOST}","port":{silent},"security":"none"}}}}"#
        );
        Message::Text(text.into())
    };
    match deed {
        Deed::Texts(texts) => {
            for text in texts {
                socket.send(Message::Text((*text).into())).await.ok()?;
            }
        }
        Deed::Binary => socket.send(Message::Binary(vec![0; 100].into())).await.ok()?,
        Deed::Large => socket.send(Message::Text("x".repeat(64 * 1024).into())).await.ok()?,
        Deed::Pings => {
            for _ in 0..500 {
                socket.send(Message::Ping(vec![0; 100].into())).await.ok()?;
            }
        }
        Deed::Runs => {
            socket.send(Message::Text(HELLO.into())).await.ok()?;
            socket.send(check()).await.ok()?;
            return Some(());
        }
        Deed::Deaf => {
            socket.send(Message::Text(HELLO.into())).await.ok()?;
            socket.send(check()).await.ok()?;
            sleep(Duration::from_secs(10)).await;
            return Some(());
        }
        Deed::Mute | Deed::Say(_) | Deed::Drip(_) => {}
    }
    while let Some(Ok(_)) = socket.next().await {}
    Some(())
}

async fn connect(relay: SocketAddr, lane: usize) -> Option<TcpStream> {
    let socket = TcpSocket::new_v4().ok()?;
    socket.bind(SocketAddr::from((address(lane), 0))).ok()?;
    socket.connect(relay).await.ok()
}

async fn drain(mut stream: TcpStream) {
    let mut sink = vec![0; 4096];
    while matches!(stream.read(&mut sink).await, Ok(1..)) {}
}
