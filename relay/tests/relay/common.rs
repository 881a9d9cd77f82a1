//! A relay of its own for every test, and a client to speak with it.

use clap::Parser;
use futures_util::{SinkExt, StreamExt};
use mailmend_protocol::{Refusal, RelayMessage};
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

pub const ORIGIN: &str = "https://help.example.org";

pub struct Relay {
    pub address: SocketAddr,
    pub stop: CancellationToken,
    pub task: JoinHandle<Result<(), String>>,
}

pub async fn relay(flags: &[&str]) -> Relay {
    relay_at(listen("127.0.0.1:0".parse().unwrap()).unwrap(), flags).await
}

/// A relay behind this listener.
pub async fn relay_at(listener: TcpListener, flags: &[&str]) -> Relay {
    let all = ["relay", "--listen", "127.0.0.1:0", "--origin", ORIGIN].iter().chain(flags);
    let config = Config::try_parse_from(all).unwrap();
    let address = listener.local_addr().unwrap();
    let stop = CancellationToken::new();
    let task = tokio::spawn(serve(config, listener, stop.clone()));
    Relay { address, stop, task }
}

pub type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// Opens a socket with these request headers; the origin is good unless it is among them.
pub async fn open_with(relay: &Relay, headers: &[(&'static str, &str)]) -> Result<Socket, Error> {
    let mut request = format!("ws://{}/v1/check", relay.address).into_client_request().unwrap();
    request.headers_mut().insert("sec-websocket-protocol", HeaderValue::from_static("mailmend.v1"));
    request.headers_mut().insert("origin", HeaderValue::from_static(ORIGIN));
    for (name, _) in headers {
        request.headers_mut().remove(*name);
    }
    for (name, value) in headers {
        request.headers_mut().append(*name, HeaderValue::from_str(value).unwrap());
    }
    connect_async(request).await.map(|(socket, _)| socket)
}

pub async fn open(relay: &Relay) -> Socket {
    open_with(relay, &[]).await.unwrap()
}

pub async fn greeted(relay: &Relay) -> Socket {
    let mut socket = open(relay).await;
    say(&mut socket, r#"{"type":"hello"}"#).await;
    assert!(matches!(hear(&mut socket).await, RelayMessage::Welcome(_)));
    socket
}

pub async fn say(socket: &mut Socket, text: &str) {
    socket.send(Message::Text(text.into())).await.unwrap();
}

pub async fn hear(socket: &mut Socket) -> RelayMessage {
    loop {
        if let Message::Text(text) = socket.next().await.unwrap().unwrap() {
            return serde_json::from_str(&text).unwrap();
        }
    }
}

/// The close code that comes, whatever comes before it; `None` if the connection just ends.
pub async fn closed(socket: &mut Socket) -> Option<u16> {
    loop {
        match socket.next().await {
            Some(Ok(Message::Close(frame))) => return frame.map(|frame| frame.code.into()),
            Some(Ok(_)) => {}
            Some(Err(_)) | None => return None,
        }
    }
}

/// Everything up to the terminal message.
pub async fn outcome(socket: &mut Socket) -> (Vec<RelayMessage>, RelayMessage) {
    let mut stages = Vec::new();
    loop {
        match hear(socket).await {
            stage @ RelayMessage::Stage { .. } => stages.push(stage),
            terminal => return (stages, terminal),
        }
    }
}

pub fn check(host: &str, port: u16) -> String {
    format!(
        r#"{{"type":"check","id":7,"imap":{{"host":"{host}","port":{port},"security":"tls"}}}}"#
    )
}

/// A check of a plain server on loopback that signs in.
pub fn sign_in(port: u16, user: &str, password: &str) -> String {
    format!(
        r#"{{"type":"check","id":7,"allow_plain":true,"counter_probe":false,"imap":{{"host":"127.0.0.1","port":{port},"security":"none","credential":{{"kind":"password","user_name":"{user}","password":"{password}"}}}}}}"#
    )
}

pub fn refusal_of(message: &RelayMessage) -> Option<&Refusal> {
    match message {
        RelayMessage::Refused { refusal, .. } => Some(refusal),
        _ => None,
    }
}

/// Sends raw octets and reads until the relay closes.
pub async fn raw(relay: &Relay, octets: &[u8]) -> String {
    let mut stream = TcpStream::connect(relay.address).await.unwrap();
    // The relay may close before it has read everything.
    let _ = stream.write_all(octets).await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}
