//! What the load runs against: one mailbox per kind of outcome, and a relay of its own.

use crate::relay::Relay;
use anyhow::Result;
use mailmend_diagnosis::{Context, diagnose};
use mailmend_faults::demo::{self, Demo, Mailbox};
use mailmend_protocol::{
    CheckRequest, Credential, Observation, ProbeRequest, Protocol, Secret, Security,
};
use std::{
    collections::BTreeSet,
    fs,
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

/// Mailboxes whose greeting never comes: a check of them takes ten seconds by design.
const SLOW: &[&str] = &["silent", "plain_on_tls_port"];
/// Seven of ten checks find nothing wrong.
const GOOD_OF_TEN: u32 = 7;

/// The mailboxes, and the file with their root.
pub struct World {
    demo: Demo,
    root: PathBuf,
}

impl World {
    /// Starts the servers.
    pub async fn start() -> Result<Self> {
        let demo = demo::start().await?;
        let name =
            format!("mailmend-load-{}-{}.pem", std::process::id(), demo.name_server().port());
        let root = std::env::temp_dir().join(name);
        fs::write(&root, &demo.root_pem)?;
        Ok(Self { demo, root })
    }

    /// What a relay has to be told beside [`crate::relay::flags`].
    pub fn flags(&self) -> Vec<String> {
        vec!["--name-server".to_owned(), self.demo.name_server().to_string()]
    }

    /// The file with the root to trust.
    pub fn root(&self) -> &PathBuf {
        &self.root
    }

    /// Starts a relay for it; later flags win.
    pub fn relay(&self, more: &[&str], limits: &[String]) -> Result<Relay> {
        let own = self.flags();
        let flags: Vec<&str> = own.iter().map(String::as_str).chain(more.iter().copied()).collect();
        Relay::start(&self.root, &flags, limits)
    }

    /// The mailbox of a word.
    pub fn mailbox(&self, slug: &str) -> Option<&Mailbox> {
        self.demo.mailboxes.iter().find(|mailbox| mailbox.slug == slug)
    }

    /// Mailboxes that answer at once, whatever is wrong with them.
    pub fn prompt(&self) -> impl Iterator<Item = &Mailbox> {
        self.demo.mailboxes.iter().filter(|mailbox| !SLOW.contains(&mailbox.slug))
    }

    /// The mailbox of the `n`th check: most are healthy, the others take turns.
    pub fn turn(&self, n: u32) -> Option<&Mailbox> {
        let (healthy, ill): (Vec<&Mailbox>, Vec<&Mailbox>) =
            self.prompt().partition(|mailbox| mailbox.cause == "success");
        let list = if n % 10 < GOOD_OF_TEN { healthy } else { ill };
        list.get((n / 10 * 3 + n % 10) as usize % list.len().max(1)).copied()
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.root);
    }
}

/// The check that a page would ask for: both directions, siblings included.
pub fn request(id: u32, mailbox: &Mailbox) -> CheckRequest {
    let direction = |port: demo::Port| ProbeRequest {
        host: mailbox.host.to_owned(),
        port: port.port,
        security: Security::from_word(port.security),
        credential: Some(Credential::Password {
            user_name: mailbox.user.to_owned(),
            password: Secret::new(mailbox.password),
        }),
        folder: None,
        sender: None,
    };
    CheckRequest {
        id,
        imap: Some(direction(mailbox.imap)),
        smtp: Some(direction(mailbox.smtp)),
        allow_plain: false,
        counter_probe: true,
        candidates: Vec::new(),
    }
}

/// The verdict that a page would show: the causes of both directions, success left out.
pub fn verdict(request: &CheckRequest, seen: &[Observation]) -> BTreeSet<&'static str> {
    let report = diagnose(request, seen, &Context::default());
    let cause = |protocol: Protocol| {
        report.of(&protocol).map_or("no verdict", |diagnosis| diagnosis.cause.slug())
    };
    let mut causes: BTreeSet<_> = [cause(Protocol::Imap), cause(Protocol::Smtp)].into();
    if causes.len() > 1 {
        causes.remove("success");
    }
    causes
}

/// Whether what was seen leads to the mailbox's verdict, and no other; if not, what to complain of.
pub fn belongs(
    mailbox: &Mailbox,
    request: &CheckRequest,
    seen: &[Observation],
) -> Result<(), String> {
    let causes = verdict(request, seen);
    let right = causes.len() == 1 && causes.contains(mailbox.cause);
    right.then_some(()).ok_or_else(|| format!("{}: {causes:?}", mailbox.slug))
}

/// A client's address: every lane of a load is somebody else.
pub fn address(lane: usize) -> Ipv4Addr {
    let [.., a, b] = (lane as u32 + 2).to_be_bytes();
    Ipv4Addr::new(127, 1, a, b)
}

/// A counter of `/metrics`; 0 if it is not told.
pub async fn metric(relay: SocketAddr, name: &str) -> Result<u64> {
    let mut stream = TcpStream::connect(relay).await?;
    stream.write_all(b"GET /metrics HTTP/1.1\r\nhost: localhost\r\n\r\n").await?;
    let mut text = String::new();
    stream.read_to_string(&mut text).await?;
    let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    Ok(line.and_then(|value| value.trim().parse().ok()).unwrap_or(0))
}
