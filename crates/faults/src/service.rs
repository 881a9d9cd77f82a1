//! Small mail servers that answer whatever order the commands come in; each is plain data.

mod imap;
mod smtp;

use crate::wire::Wire;
use base64::{Engine, engine::general_purpose::STANDARD};
use std::{io, sync::Arc};
use tokio::{net::TcpListener, task::JoinHandle};
use tokio_rustls::rustls::ServerConfig;

/// The one user every service knows.
pub const USER: &str = "demo@mailmend.test";
/// The user's password.
pub const PASSWORD: &str = "correct-horse";
/// What the server answers to a sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignIn {
    /// Yes to [`USER`] with [`PASSWORD`], no to anything else.
    Checked,
    /// No, in these words: an IMAP answer without its tag, or whole SMTP reply lines.
    Refused(&'static str),
}

/// Where TLS comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transport {
    /// TLS first.
    Tls,
    /// Plain text, STARTTLS offered.
    Starttls,
    /// Plain text only.
    Plain,
}

/// An IMAP server.
#[derive(Debug, Clone, Copy)]
pub struct Imap {
    /// First line.
    pub greeting: &'static str,
    /// Capabilities where sign-in is possible, without `STARTTLS` and `LOGINDISABLED`.
    pub capabilities: &'static str,
    /// Whether plain text is enough for a sign-in.
    pub plain_sign_in: bool,
    /// Whether IDLE works.
    pub idle: bool,
    /// What a sign-in comes to.
    pub sign_in: SignIn,
}

/// An SMTP submission server.
#[derive(Debug, Clone, Copy)]
pub struct Smtp {
    /// First line or lines.
    pub greeting: &'static str,
    /// What a sign-in comes to.
    pub sign_in: SignIn,
    /// Reply to MAIL FROM.
    pub mail_from: &'static str,
}

impl Imap {
    /// A server with nothing wrong.
    pub const HEALTHY: Self = Self {
        greeting: "* OK [CAPABILITY IMAP4rev1 ID] Demo IMAP server ready",
        capabilities: "IMAP4rev1 ID SASL-IR LITERAL+ AUTH=PLAIN AUTH=LOGIN",
        plain_sign_in: false,
        idle: true,
        sign_in: SignIn::Checked,
    };
}

impl Smtp {
    /// A server with nothing wrong.
    pub const HEALTHY: Self = Self {
        greeting: "220 mail.mailmend.test ESMTP demo",
        sign_in: SignIn::Checked,
        mail_from: "250 2.1.0 Ok",
    };
}

/// What speaks on a port.
#[derive(Debug, Clone, Copy)]
pub enum Service {
    /// IMAP.
    Imap(Imap, Transport),
    /// SMTP.
    Smtp(Smtp, Transport),
    /// Accepts and never says a word.
    Silent,
    /// Accepts and closes at once.
    Closing,
}

/// A service that runs until it is dropped.
pub struct Running {
    port: u16,
    task: JoinHandle<()>,
}

impl Running {
    /// Where it listens.
    pub fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Serves every connection to a free loopback port.
pub async fn start(service: Service, tls: Arc<ServerConfig>) -> io::Result<Running> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();
    let task = tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let tls = tls.clone();
            tokio::spawn(async move {
                let mut wire = Wire::new(stream);
                // A client that leaves in the middle is no concern of a demo server.
                let _ = serve(service, &mut wire, tls).await;
            });
        }
    });
    Ok(Running { port, task })
}

async fn serve(service: Service, wire: &mut Wire, tls: Arc<ServerConfig>) -> io::Result<()> {
    match service {
        Service::Imap(imap, transport) => {
            let secure = secured_first(wire, transport, &tls).await?;
            imap::serve(imap, wire, transport, secure, tls).await
        }
        Service::Smtp(smtp, transport) => {
            let secure = secured_first(wire, transport, &tls).await?;
            smtp::serve(smtp, wire, transport, secure, tls).await
        }
        Service::Silent => {
            wire.listen().await;
            Ok(())
        }
        Service::Closing => {
            wire.close().await;
            Ok(())
        }
    }
}

async fn secured_first(
    wire: &mut Wire,
    transport: Transport,
    tls: &Arc<ServerConfig>,
) -> io::Result<bool> {
    if transport == Transport::Tls {
        wire.tls(tls.clone()).await?;
    }
    Ok(transport == Transport::Tls)
}

/// Whether a SASL PLAIN response (RFC 4616) is the demo user's.
fn is_plain_response_right(response: &str) -> bool {
    STANDARD
        .decode(response)
        .is_ok_and(|bytes| bytes == format!("\0{USER}\0{PASSWORD}").into_bytes())
}

/// Whether the answers of SASL LOGIN are the demo user's.
fn is_login_right(user: &str, password: &str) -> bool {
    STANDARD.decode(user).is_ok_and(|bytes| bytes == USER.as_bytes())
        && STANDARD.decode(password).is_ok_and(|bytes| bytes == PASSWORD.as_bytes())
}
