//! Servers that mean harm. Each does one thing to everybody, for as long as it is let.

use crate::sink;
use anyhow::Result;
use mailmend_faults::{Leaf, Pki, demo::HOST};
use mailmend_protocol::Security;
use std::{sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _},
    net::TcpStream,
    task::JoinHandle,
    time::interval,
};
use tokio_rustls::{TlsAcceptor, rustls::ServerConfig};

/// What a server does with a connection.
#[derive(Debug, Clone, Copy)]
enum Deed {
    /// Nothing, ever.
    Silence,
    /// Closes, in good order.
    Close,
    /// Resets.
    Reset,
    /// These octets once, then silence.
    Say(&'static [u8]),
    /// These octets one a second.
    Drip(&'static [u8]),
    /// These octets over and over, as fast as they are read.
    Flood(&'static [u8]),
}

/// Name, how it is asked, and what it does; after a handshake where there is TLS to be had.
const DEEDS: &[(&str, &str, bool, Deed)] = &[
    ("silent", "tls", false, Deed::Silence),
    ("closing", "tls", false, Deed::Close),
    ("resetting", "tls", false, Deed::Reset),
    ("garbage for TLS", "tls", false, Deed::Say(&[0xff; 64])),
    ("alert for TLS", "tls", false, Deed::Say(&[0x15, 3, 3, 0, 2, 2, 40])),
    ("half a record", "tls", false, Deed::Say(&[0x16, 3, 3, 0x3f, 0xff, 2, 0, 0])),
    ("flood for TLS", "tls", false, Deed::Flood(&[0x16, 3, 3, 0x40, 0])),
    ("silent inside", "tls", true, Deed::Silence),
    ("drip inside", "tls", true, Deed::Drip(b"* OK hello there, how are you today? ")),
    ("endless line inside", "tls", true, Deed::Flood(b"* OK xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")),
    ("endless lines inside", "tls", true, Deed::Flood(b"* 1 EXISTS\r\n")),
    ("closing inside", "tls", true, Deed::Close),
    ("literal inside", "tls", true, Deed::Say(b"* OK {4294967295}\r\n")),
    ("not UTF-8 inside", "tls", true, Deed::Say(b"\xff\xfe\x00\x1b[2J\r\n")),
    ("endless 220 inside", "tls", true, Deed::Flood(b"220-and one more\r\n")),
    (
        "ahead of STARTTLS",
        "starttls",
        false,
        Deed::Say(b"* OK [CAPABILITY STARTTLS] hi\r\na OK go\r\na OK go\r\n"),
    ),
    ("refusal", "starttls", false, Deed::Say(b"* BYE go away\r\n")),
    ("endless line", "none", false, Deed::Flood(b"* OK xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")),
    ("drip", "none", false, Deed::Drip(b"220 hello there, how are you today? ")),
    (
        "web server",
        "none",
        false,
        Deed::Say(b"HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n"),
    ),
];

/// A running hostile server; it stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    /// Where it listens.
    pub port: u16,
    /// What it does.
    pub name: &'static str,
    task: JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// How the server of that name is asked.
pub fn security(name: &str) -> Security {
    let found = DEEDS.iter().find(|(one, ..)| *one == name);
    Security::from_word(found.map_or("tls", |(_, security, ..)| security))
}

/// That many of them, every deed in its turn.
pub async fn start(count: usize) -> Result<Vec<Server>> {
    let tls = Pki::new(HOST).server(Leaf::SelfSigned);
    let mut servers = Vec::new();
    for (name, _, inside, deed) in DEEDS.iter().cycle().take(count) {
        let listener = sink::listen()?;
        let port = listener.local_addr()?.port();
        let tls = inside.then(|| tls.clone());
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(treat(stream, tls.clone(), *deed));
            }
        });
        servers.push(Server { port, name, task });
    }
    Ok(servers)
}

async fn treat(stream: TcpStream, tls: Option<Arc<ServerConfig>>, deed: Deed) {
    if matches!(deed, Deed::Reset) {
        let _ = stream.set_zero_linger();
        return;
    }
    match tls {
        None => act(stream, deed).await,
        Some(tls) => {
            if let Ok(stream) = TlsAcceptor::from(tls).accept(stream).await {
                act(stream, deed).await;
            }
        }
    }
}

async fn act<S: AsyncRead + AsyncWrite + Unpin>(mut stream: S, deed: Deed) {
    match deed {
        Deed::Reset => return,
        Deed::Close => {
            let _ = stream.shutdown().await;
        }
        Deed::Silence => {}
        Deed::Say(octets) => {
            let _ = stream.write_all(octets).await;
        }
        Deed::Drip(octets) => {
            let mut tick = interval(Duration::from_secs(1));
            for octet in octets.iter().cycle() {
                tick.tick().await;
                if stream.write_all(&[*octet]).await.is_err() || stream.flush().await.is_err() {
                    return;
                }
            }
        }
        Deed::Flood(octets) => {
            let much = octets.repeat(64);
            while stream.write_all(&much).await.is_ok() {}
        }
    }
    let _ = stream.flush().await;
    let mut sink = vec![0; 4096];
    while matches!(stream.read(&mut sink).await, Ok(1..)) {}
}
