//! The floor: the least that a check of a mailbox can cost. One handshake, one sign-in, nothing kept,
//! nothing reported; tokio and rustls without anything of ours between.

use crate::{
    job::{self, Figures, HOST, Job, Kind},
    process,
};
use anyhow::{Context as _, Result, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use std::{fs, sync::Arc};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpStream,
};
use tokio_rustls::{
    TlsConnector,
    client::TlsStream,
    rustls::{
        ClientConfig, RootCertStore,
        client::Resumption,
        crypto::ring,
        pki_types::{CertificateDer, ServerName, pem::PemObject},
    },
};

/// Runs a job of bare dialogues.
pub async fn run(job: Job) -> Result<Figures> {
    let shared = Arc::new((config(&job)?, job));
    let (count, at_once) = (shared.1.count, shared.1.at_once);
    Ok(job::measure(count, at_once, move || {
        let shared = shared.clone();
        async move { dialogue(&shared.0, &shared.1).await }
    })
    .await)
}

/// One configuration for all: the roots are read once. No resumption: a check has to see the
/// certificate.
fn config(job: &Job) -> Result<TlsConnector> {
    let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    for root in CertificateDer::pem_slice_iter(&fs::read(&job.root)?) {
        roots.add(root?)?;
    }
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let mut config = builder
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.resumption = Resumption::disabled();
    Ok(TlsConnector::from(Arc::new(config)))
}

/// A stream whose acknowledgements can be hurried; Postfix' greeting waits for them.
trait Link: AsyncRead + AsyncWrite + Unpin {
    fn tcp(&self) -> &TcpStream;
}

impl Link for TcpStream {
    fn tcp(&self) -> &TcpStream {
        self
    }
}

impl Link for TlsStream<TcpStream> {
    fn tcp(&self) -> &TcpStream {
        self.get_ref().0
    }
}

fn hurry(link: &impl Link) {
    process::hurry(link.tcp());
}

async fn dialogue(tls: &TlsConnector, job: &Job) -> Result<()> {
    let mut tcp = TcpStream::connect(("127.0.0.1", job.port)).await?;
    tcp.set_nodelay(true)?;
    hurry(&tcp);
    if !job.kind.is_implicit() {
        let mut talk = Talk { link: &mut tcp, inbox: Vec::with_capacity(1024) };
        talk.upgrade(job.kind).await?;
    }
    let mut link = tls.connect(ServerName::try_from(HOST)?, tcp).await?;
    hurry(&link);
    if job.tls_only {
        link.get_mut().1.send_close_notify();
        return Ok(link.flush().await?);
    }
    let mut talk = Talk { link: &mut link, inbox: Vec::with_capacity(2048) };
    match job.kind.is_smtp() {
        true => talk.smtp(job).await,
        false => talk.imap(job).await,
    }
}

struct Talk<'a, L> {
    link: &'a mut L,
    inbox: Vec<u8>,
}

impl<L: Link> Talk<'_, L> {
    async fn say(&mut self, line: &str) -> Result<()> {
        self.link.write_all(line.as_bytes()).await?;
        self.link.flush().await?;
        hurry(self.link);
        Ok(())
    }

    /// Reads lines up to the one that is awaited.
    async fn hear(&mut self, is_last: impl Fn(&[u8]) -> bool) -> Result<()> {
        loop {
            while let Some(end) = self.inbox.iter().position(|octet| *octet == b'\n') {
                let line: Vec<u8> = self.inbox.drain(..=end).collect();
                if is_last(&line) {
                    return Ok(());
                }
                let refused = line.first().is_some_and(|first| matches!(first, b'4' | b'5'))
                    || line.get(2..).is_some_and(|rest| rest.starts_with(b"NO"));
                if refused {
                    bail!("{}", String::from_utf8_lossy(&line).trim_end());
                }
            }
            if self.link.read_buf(&mut self.inbox).await? == 0 {
                bail!("the server left");
            }
        }
    }

    async fn ask(&mut self, line: &str, awaited: &str) -> Result<()> {
        self.say(line).await?;
        self.hear(|line| line.starts_with(awaited.as_bytes())).await
    }

    async fn upgrade(&mut self, kind: Kind) -> Result<()> {
        if kind == Kind::Smtp {
            self.hear(|line| line.starts_with(b"220 ")).await?;
            self.ask("EHLO [127.0.0.1]\r\n", "250 ").await?;
            self.ask("STARTTLS\r\n", "220 ").await
        } else {
            self.hear(|line| line.starts_with(b"* OK")).await?;
            self.ask("0 CAPABILITY\r\n", "0 OK").await?;
            self.ask("a STARTTLS\r\n", "a OK").await
        }
        .context("before TLS")
    }

    async fn imap(&mut self, job: &Job) -> Result<()> {
        if job.kind.is_implicit() {
            self.hear(|line| line.starts_with(b"* OK")).await?;
        }
        let secret = STANDARD.encode(format!("\0{}\0{}", job.user, job.password));
        self.ask("b CAPABILITY\r\n", "b OK").await?;
        self.ask(&format!("c AUTHENTICATE PLAIN {secret}\r\n"), "c OK").await?;
        self.ask("d EXAMINE INBOX\r\n", "d OK").await?;
        self.ask("e IDLE\r\n", "+").await?;
        self.ask("DONE\r\n", "e OK").await?;
        self.ask("f LOGOUT\r\n", "f OK").await
    }

    async fn smtp(&mut self, job: &Job) -> Result<()> {
        if job.kind.is_implicit() {
            self.hear(|line| line.starts_with(b"220 ")).await?;
        }
        let secret = STANDARD.encode(format!("\0{}\0{}", job.user, job.password));
        self.ask("EHLO [127.0.0.1]\r\n", "250 ").await?;
        self.ask(&format!("AUTH PLAIN {secret}\r\n"), "235").await?;
        self.ask("QUIT\r\n", "221").await
    }
}
