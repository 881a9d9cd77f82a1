//! What a measured process is asked to do, and what it says of itself afterwards.

use crate::process;
use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};
use std::{
    future::Future,
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Instant,
};

/// The name that every server here goes by; its address is always 127.0.0.1.
pub const HOST: &str = mailmend_faults::demo::HOST;

/// Protocol and transport of the dialogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// IMAP inside TLS.
    Imaps,
    /// IMAP, then STARTTLS.
    Imap,
    /// SMTP inside TLS.
    Smtps,
    /// SMTP, then STARTTLS.
    Smtp,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Imaps, Self::Imap, Self::Smtps, Self::Smtp];

    /// As an argument.
    pub fn word(self) -> &'static str {
        match self {
            Self::Imaps => "imaps",
            Self::Imap => "imap",
            Self::Smtps => "smtps",
            Self::Smtp => "smtp",
        }
    }

    /// Whether TLS comes first.
    pub fn is_implicit(self) -> bool {
        matches!(self, Self::Imaps | Self::Smtps)
    }

    /// Whether SMTP is spoken.
    pub fn is_smtp(self) -> bool {
        matches!(self, Self::Smtps | Self::Smtp)
    }
}

/// Some dialogues, many of them at once.
#[derive(Debug, Clone)]
pub struct Job {
    /// Protocol and transport.
    pub kind: Kind,
    /// Port on 127.0.0.1.
    pub port: u16,
    /// How many.
    pub count: usize,
    /// How many at a time.
    pub at_once: usize,
    /// PEM file with the root to trust beside Mozilla's.
    pub root: PathBuf,
    /// User name.
    pub user: String,
    /// Password.
    pub password: String,
    /// Stop after the handshake.
    pub tls_only: bool,
}

impl Job {
    /// `word=value` arguments, as another process of ours gets them.
    pub fn arguments(&self) -> Vec<String> {
        vec![
            format!("kind={}", self.kind.word()),
            format!("port={}", self.port),
            format!("count={}", self.count),
            format!("at_once={}", self.at_once),
            format!("root={}", self.root.display()),
            format!("user={}", self.user),
            format!("password={}", self.password),
            format!("tls_only={}", u8::from(self.tls_only)),
        ]
    }

    /// Reads them back.
    pub fn parse(arguments: impl Iterator<Item = String>) -> Result<Self> {
        let mut job = Self {
            kind: Kind::Imaps,
            port: 0,
            count: 1,
            at_once: 1,
            root: PathBuf::new(),
            user: String::new(),
            password: String::new(),
            tls_only: false,
        };
        for argument in arguments {
            let (word, value) = argument.split_once('=').context("word=value is wanted")?;
            match word {
                "kind" => {
                    let found = Kind::ALL.into_iter().find(|kind| kind.word() == value);
                    job.kind = found.with_context(|| format!("no such kind: {value}"))?;
                }
                "port" => job.port = value.parse()?,
                "count" => job.count = value.parse()?,
                "at_once" => job.at_once = value.parse()?,
                "root" => job.root = value.into(),
                "user" => job.user = value.to_owned(),
                "password" => job.password = value.to_owned(),
                "tls_only" => job.tls_only = value == "1",
                _ => bail!("no such word: {word}"),
            }
        }
        Ok(job)
    }
}

/// What came of a job.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Figures {
    /// Dialogues that were run.
    pub count: usize,
    /// Those that did not end well.
    pub failures: usize,
    /// What the first of them complained of.
    pub complaint: Option<String>,
    /// Wall time of all.
    pub wall_ms: f64,
    /// User and system time of the process for all of them, start-up left out.
    pub cpu_ms: f64,
    /// Resident before the first.
    pub rss_before_kib: u64,
    /// Resident at most.
    pub rss_peak_kib: u64,
    /// How long each took.
    pub each_ms: Vec<f64>,
}

impl Figures {
    /// CPU time of one dialogue.
    pub fn cpu_each_ms(&self) -> f64 {
        self.cpu_ms / self.count.max(1) as f64
    }

    /// Dialogues per second.
    pub fn per_second(&self) -> f64 {
        self.count as f64 / (self.wall_ms / 1_000.0).max(1e-9)
    }
}

/// Runs `count` dialogues, `at_once` at a time, and measures this process around them.
pub async fn measure<F, R>(count: usize, at_once: usize, one: F) -> Figures
where
    F: Fn() -> R + Send + Sync + 'static,
    R: Future<Output = Result<()>> + Send + 'static,
{
    let mut figures =
        Figures { count, rss_before_kib: process::rss_kib(None), ..Figures::default() };
    let (left, one) = (Arc::new(AtomicUsize::new(count)), Arc::new(one));
    let complaint = Arc::new(Mutex::new(None));
    let (cpu, start) = (process::own_cpu_ms(), Instant::now());
    let lane = || {
        let (left, one, complaint) = (left.clone(), one.clone(), complaint.clone());
        tokio::spawn(async move {
            let mut each = Vec::new();
            let mut failures = 0;
            let take = |left: &AtomicUsize| {
                left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1))
            };
            while take(&left).is_ok() {
                let begun = Instant::now();
                if let Err(error) = one().await {
                    failures += 1;
                    let mut first = complaint.lock().unwrap_or_else(PoisonError::into_inner);
                    first.get_or_insert_with(|| format!("{error:#}"));
                }
                each.push(begun.elapsed().as_secs_f64() * 1_000.0);
            }
            (each, failures)
        })
    };
    let lanes: Vec<_> = (0..at_once.min(count)).map(|_| lane()).collect();
    for lane in lanes {
        match lane.await {
            Ok((each, failures)) => {
                figures.each_ms.extend(each);
                figures.failures += failures;
            }
            Err(_) => figures.failures += 1,
        }
    }
    figures.wall_ms = start.elapsed().as_secs_f64() * 1_000.0;
    figures.cpu_ms = process::own_cpu_ms() - cpu;
    figures.rss_peak_kib = process::rss_peak_kib(None);
    figures.complaint = complaint.lock().unwrap_or_else(PoisonError::into_inner).take();
    figures
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_survives_the_way_to_another_process() {
        let job = Job {
            kind: Kind::Smtp,
            port: 2525,
            count: 3,
            at_once: 2,
            root: "/a=b/root.pem".into(),
            user: "u".into(),
            password: "p=q".into(),
            tls_only: true,
        };
        let back = Job::parse(job.arguments().into_iter()).unwrap();
        assert_eq!(format!("{job:?}"), format!("{back:?}"));
        assert!(Job::parse(["kind=pop3".to_owned()].into_iter()).is_err());
    }

    #[tokio::test]
    async fn every_dialogue_is_counted_once_and_failures_are_kept() {
        let figures = measure(7, 3, || async { bail!("no") }).await;
        assert_eq!((figures.each_ms.len(), figures.failures), (7, 7));
        assert_eq!(figures.complaint.as_deref(), Some("no"));
    }
}
