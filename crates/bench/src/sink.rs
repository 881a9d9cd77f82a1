//! Mail servers that answer at once: so cheap that the client is what is measured.
//!
//! One process of its own, so that its CPU time is nobody else's. It takes any credential.

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};
use std::{
    fs,
    io::Write as _,
    net::SocketAddr,
    path::{Path, PathBuf},
    process::Stdio,
    sync::Arc,
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, TcpSocket},
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig,
        crypto::ring,
        pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    },
};

use crate::{job::Kind, process};

/// Where a sink listens.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Ports {
    /// IMAP inside TLS.
    pub imaps: u16,
    /// IMAP with STARTTLS.
    pub imap: u16,
    /// SMTP inside TLS.
    pub smtps: u16,
    /// SMTP with STARTTLS.
    pub smtp: u16,
}

impl Ports {
    /// The port of a kind.
    pub fn of(&self, kind: Kind) -> u16 {
        match kind {
            Kind::Imaps => self.imaps,
            Kind::Imap => self.imap,
            Kind::Smtps => self.smtps,
            Kind::Smtp => self.smtp,
        }
    }
}

/// Starts a sink as a process of its own, whose sign-in takes that long.
pub fn start(tls: &Path, sign_in: Duration) -> Result<(process::Running, Ports)> {
    let mut command = process::own("sink")?;
    command.arg(tls).arg(sign_in.as_millis().to_string());
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().context("the sink")?;
    let mut line = String::new();
    let out = child.stdout.take().context("the sink's output")?;
    let running = process::Running(child);
    std::io::BufRead::read_line(&mut std::io::BufReader::new(out), &mut line)?;
    let ports = serde_json::from_str(&line).context("the sink did not say where it listens")?;
    Ok((running, ports))
}

/// The process itself: `FOLDER MILLISECONDS`; prints its ports and serves until it is killed.
pub async fn serve(arguments: &[String]) -> Result<()> {
    let [tls, sign_in] = arguments else { anyhow::bail!("sink FOLDER MILLISECONDS") };
    process::raise_descriptors()?;
    let acceptor = TlsAcceptor::from(config(&PathBuf::from(tls))?);
    let sign_in = Duration::from_millis(sign_in.parse()?);
    let mut ports = Vec::new();
    for kind in Kind::ALL {
        let listener = listen()?;
        ports.push(listener.local_addr()?.port());
        tokio::spawn(accept(listener, kind, acceptor.clone(), sign_in));
    }
    let [imaps, imap, smtps, smtp] = ports[..] else { anyhow::bail!("four ports") };
    println!("{}", serde_json::to_string(&Ports { imaps, imap, smtps, smtp })?);
    std::io::stdout().flush()?;
    std::future::pending().await
}

fn config(tls: &Path) -> Result<Arc<ServerConfig>> {
    let chain = fs::read(tls.join("chain.pem"))?;
    let chain: Vec<_> = CertificateDer::pem_slice_iter(&chain).collect::<Result<_, _>>()?;
    let key = PrivateKeyDer::from_pem_slice(&fs::read(tls.join("key.pem"))?)?;
    let builder = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let builder = builder.with_safe_default_protocol_versions()?;
    Ok(Arc::new(builder.with_no_client_auth().with_single_cert(chain, key)?))
}

/// A backlog that takes all clients at once: an overflow costs each of them a second.
pub fn listen() -> Result<TcpListener> {
    let socket = TcpSocket::new_v4()?;
    socket.bind(SocketAddr::from(([127, 0, 0, 1], 0)))?;
    Ok(socket.listen(4096)?)
}

async fn accept(listener: TcpListener, kind: Kind, acceptor: TlsAcceptor, sign_in: Duration) {
    loop {
        // Out of descriptors: those that are held will end.
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(Duration::from_millis(10)).await;
            continue;
        };
        let _ = stream.set_nodelay(true);
        let acceptor = acceptor.clone();
        tokio::spawn(async move {
            let mut talk = Talk { smtp: kind.is_smtp(), sign_in, idling: false };
            // A client that leaves in the middle is the client's affair.
            if kind.is_implicit() {
                if let Ok(mut stream) = acceptor.accept(stream).await {
                    let _ = talk.run(&mut stream, true).await;
                }
                return;
            }
            let mut stream = stream;
            if matches!(talk.run(&mut stream, true).await, Ok(Then::Upgrade))
                && let Ok(mut stream) = acceptor.accept(stream).await
            {
                let _ = talk.run(&mut stream, false).await;
            }
        });
    }
}

/// What follows an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    Listen,
    Upgrade,
    Close,
}

struct Talk {
    smtp: bool,
    sign_in: Duration,
    idling: bool,
}

impl Talk {
    async fn run<S>(&mut self, stream: &mut S, greet: bool) -> std::io::Result<Then>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        if greet {
            let greeting: &[u8] =
                if self.smtp { b"220 sink ESMTP\r\n" } else { b"* OK sink ready\r\n" };
            stream.write_all(greeting).await?;
            stream.flush().await?;
        }
        let (mut inbox, mut tag) = (Vec::with_capacity(1024), String::new());
        loop {
            let Some(end) = inbox.iter().position(|octet| *octet == b'\n') else {
                if stream.read_buf(&mut inbox).await? == 0 {
                    return Ok(Then::Close);
                }
                continue;
            };
            let line: Vec<u8> = inbox.drain(..=end).collect();
            let line = String::from_utf8_lossy(&line);
            let line = line.trim_end();
            if line.contains("AUTH") && !self.sign_in.is_zero() {
                tokio::time::sleep(self.sign_in).await;
            }
            let (answer, then) = if self.smtp { smtp(line) } else { self.imap(line, &mut tag) };
            stream.write_all(answer.as_bytes()).await?;
            stream.flush().await?;
            match then {
                Then::Listen => {}
                Then::Upgrade => return Ok(Then::Upgrade),
                Then::Close => {
                    stream.shutdown().await?;
                    return Ok(Then::Close);
                }
            }
        }
    }

    fn imap(&mut self, line: &str, tag: &mut String) -> (String, Then) {
        if std::mem::take(&mut self.idling) {
            return (format!("{tag} OK done\r\n"), Then::Listen);
        }
        let (given, command) = line.split_once(' ').unwrap_or((line, ""));
        given.clone_into(tag);
        let verb = command.split(' ').next().unwrap_or_default();
        let (before, then) = match verb {
            "CAPABILITY" => {
                ("* CAPABILITY IMAP4rev1 SASL-IR STARTTLS IDLE AUTH=PLAIN\r\n", Then::Listen)
            }
            // As Dovecot does: a client need not ask again.
            "AUTHENTICATE" => {
                let answer = format!("{tag} OK [CAPABILITY IMAP4rev1 IDLE] signed in\r\n");
                return (answer, Then::Listen);
            }
            "EXAMINE" | "SELECT" => ("* FLAGS (\\Seen)\r\n* 0 EXISTS\r\n", Then::Listen),
            "IDLE" => {
                self.idling = true;
                return ("+ idling\r\n".to_owned(), Then::Listen);
            }
            "LOGOUT" => ("* BYE\r\n", Then::Close),
            "STARTTLS" => ("", Then::Upgrade),
            _ => ("", Then::Listen),
        };
        (format!("{before}{tag} OK done\r\n"), then)
    }
}

fn smtp(line: &str) -> (String, Then) {
    let (answer, then) = match line.get(..4).unwrap_or_default() {
        "EHLO" => ("250-sink\r\n250-STARTTLS\r\n250-AUTH PLAIN\r\n250 SIZE 1000\r\n", Then::Listen),
        "STAR" => ("220 go ahead\r\n", Then::Upgrade),
        "AUTH" => ("235 2.7.0 signed in\r\n", Then::Listen),
        "QUIT" => ("221 bye\r\n", Then::Close),
        _ => ("250 ok\r\n", Then::Listen),
    };
    (answer.to_owned(), then)
}
