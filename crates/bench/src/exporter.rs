//! prometheus-blackbox-exporter, the peer that also checks mail servers inside one process.

use crate::{
    job::{Figures, HOST, Job, Kind},
    process,
};
use anyhow::{Context as _, Result, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use std::{
    fmt::Write as _,
    fs,
    net::SocketAddr,
    path::Path,
    process::{Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

/// The program, and the Debian package of that name.
pub const PROGRAM: &str = "prometheus-blackbox-exporter";

/// A running exporter.
#[derive(Debug)]
pub struct Exporter {
    process: process::Running,
    address: SocketAddr,
}

/// What is sent, and what is expected then.
type Line<'a> = (&'a str, &'a str);

/// The same dialogues as the floor's, as the exporter writes them.
fn modules(root: &Path, user: &str, password: &str) -> String {
    let secret = STANDARD.encode(format!("\0{user}\0{password}"));
    let auth = format!("c AUTHENTICATE PLAIN {secret}");
    let imap = [
        ("b CAPABILITY", "^b OK"),
        (&auth, "^c OK"),
        ("d EXAMINE INBOX", "^d OK"),
        ("e IDLE", "^\\\\+ "),
        ("DONE", "^e OK"),
        ("f LOGOUT", "^f OK"),
    ];
    let auth = format!("AUTH PLAIN {secret}");
    let smtp = [("EHLO [127.0.0.1]", "^250 "), (&auth, "^235 "), ("QUIT", "^221 ")];
    let mut text = String::from("modules:\n");
    for kind in Kind::ALL {
        let (greeting, before, dialogue): (_, &[Line], &[Line]) = match kind.is_smtp() {
            true => ("^220 ", &[("EHLO [127.0.0.1]", "^250 "), ("STARTTLS", "^220 ")], &smtp),
            false => ("^\\\\* OK", &[("0 CAPABILITY", "^0 OK"), ("a STARTTLS", "^a OK")], &imap),
        };
        // Writing into a String cannot fail.
        let _ = write!(
            text,
            "  {}:\n    prober: tcp\n    timeout: 30s\n    tcp:\n      preferred_ip_protocol: ip4\n      tls: {}\n      tls_config: {{ ca_file: {}, server_name: {HOST} }}\n      query_response:\n        - expect: \"{greeting}\"\n",
            kind.word(),
            kind.is_implicit(),
            root.display(),
        );
        let before = if kind.is_implicit() { &[] } else { before };
        let say = |text: &mut String, (send, expect): &Line| {
            let _ = write!(text, "        - send: \"{send}\"\n        - expect: \"{expect}\"\n");
        };
        before.iter().for_each(|line| say(&mut text, line));
        if !kind.is_implicit() {
            text.push_str("        - starttls: true\n");
        }
        dialogue.iter().for_each(|line| say(&mut text, line));
    }
    text
}

impl Exporter {
    /// Starts it, if it is installed.
    pub async fn start(
        dir: &Path,
        root: &Path,
        (user, password): (&str, &str),
        core: Option<usize>,
    ) -> Result<Option<Self>> {
        let Some(program) = process::find(PROGRAM) else { return Ok(None) };
        let config = dir.join("blackbox.yml");
        fs::write(&config, modules(root, user, password))?;
        let address = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let mut command = Command::new(program);
        command.arg(format!("--config.file={}", config.display()));
        command.arg(format!("--web.listen-address={address}"));
        let child = process::on(core, &command)?
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let mut process = process::Running(child);
        let deadline = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(address).await.is_err() {
            if process.ended_by(Instant::now()).await?.is_some() || Instant::now() > deadline {
                bail!("{PROGRAM} does not answer");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(Some(Self { process, address }))
    }

    /// Runs a job through it; CPU time and memory are the exporter's.
    pub async fn run(&self, job: &Job) -> Result<Figures> {
        let pid = self.process.pid();
        let request: Arc<str> = format!(
            "GET /probe?module={}&target=127.0.0.1:{} HTTP/1.1\r\nHost: localhost\r\n\r\n",
            job.kind.word(),
            job.port
        )
        .into();
        let left = Arc::new(AtomicUsize::new(job.count));
        let mut figures = Figures {
            count: job.count,
            rss_before_kib: process::rss_kib(Some(pid)),
            ..Figures::default()
        };
        let (cpu, start) = (process::cpu_ms(pid), Instant::now());
        let lanes: Vec<_> = (0..job.at_once.min(job.count))
            .map(|_| tokio::spawn(lane(self.address, request.clone(), left.clone())))
            .collect();
        for lane in lanes {
            match lane.await? {
                Ok(each) => figures.each_ms.extend(each),
                Err(error) => {
                    figures.failures += 1;
                    figures.complaint.get_or_insert_with(|| format!("{error:#}"));
                }
            }
        }
        figures.wall_ms = start.elapsed().as_secs_f64() * 1_000.0;
        figures.cpu_ms = process::cpu_ms(pid) - cpu;
        figures.rss_peak_kib = process::rss_peak_kib(Some(pid));
        Ok(figures)
    }
}

async fn lane(address: SocketAddr, request: Arc<str>, left: Arc<AtomicUsize>) -> Result<Vec<f64>> {
    let mut stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let mut each = Vec::new();
    let take = || left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1));
    while take().is_ok() {
        let begun = Instant::now();
        stream.write_all(request.as_bytes()).await?;
        let body = response(&mut stream).await?;
        if !body.contains("\nprobe_success 1") {
            bail!("the exporter's probe failed");
        }
        each.push(begun.elapsed().as_secs_f64() * 1_000.0);
    }
    Ok(each)
}

/// One HTTP/1.1 response, by its length or in chunks.
async fn response(stream: &mut TcpStream) -> Result<String> {
    let mut inbox = Vec::with_capacity(8192);
    loop {
        if stream.read_buf(&mut inbox).await? == 0 {
            bail!("the exporter left");
        }
        let text = String::from_utf8_lossy(&inbox);
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length = head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>())
        });
        let whole = match length {
            Some(length) => body.len() >= length.context("content-length")?,
            None => body.ends_with("0\r\n\r\n"),
        };
        if whole {
            return Ok(body.to_owned());
        }
    }
}
