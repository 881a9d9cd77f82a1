//! Many pages at once, each with its own socket, asking for one check after the other.

use crate::{
    client::{CHECKS_PER_SOCKET, Session},
    core,
    job::{Figures, Job},
    process,
};
use anyhow::Result;
use futures_util::future::try_join_all;
use mailmend_protocol::ClientMessage;
use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Instant,
};

/// Sockets opened at a time: as many may be silent.
const OPENED_AT_ONCE: usize = 100;

/// Whom to ask, and how.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// The relay.
    pub relay: SocketAddr,
    /// Its process, to read its CPU time.
    pub pid: u32,
    /// A new socket for every check, its opening included in the time.
    pub fresh: bool,
}

/// Runs a job's checks through the relay; CPU time and memory are the relay's.
pub async fn run(target: Target, job: &Job) -> Result<Figures> {
    let Target { relay, pid, fresh } = target;
    let text: Arc<str> = serde_json::to_string(&ClientMessage::Check(core::request(job)))?.into();
    let left = Arc::new(AtomicUsize::new(job.count));
    let mut figures = Figures {
        count: job.count,
        rss_before_kib: process::rss_kib(Some(pid)),
        ..Figures::default()
    };
    // A page that is open has its socket; what opening one costs is a figure of its own.
    let mut opening: Vec<_> = (0..job.at_once.min(job.count))
        .map(|_| async move {
            if fresh { Ok(None) } else { Session::greeted(relay, None).await.map(Some) }
        })
        .collect();
    let mut open = Vec::new();
    while !opening.is_empty() {
        let some = opening.split_off(opening.len().saturating_sub(OPENED_AT_ONCE));
        open.extend(try_join_all(some).await?);
    }
    let (cpu, start) = (process::cpu_ms(pid), Instant::now());
    let lanes: Vec<_> = open
        .into_iter()
        .map(|open| tokio::spawn(lane(target, open, text.clone(), left.clone())))
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

async fn lane(
    Target { relay, fresh, .. }: Target,
    mut open: Option<Session>,
    text: Arc<str>,
    left: Arc<AtomicUsize>,
) -> Result<Vec<f64>> {
    let mut each = Vec::new();
    let take = || left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1));
    while take().is_ok() {
        let mut begun = Instant::now();
        let mut session = match open.take().filter(|session| session.asked < CHECKS_PER_SOCKET) {
            Some(session) => session,
            None => Session::greeted(relay, None).await?,
        };
        if !fresh {
            begun = Instant::now();
        }
        session.check_blindly(&text).await?;
        each.push(begun.elapsed().as_secs_f64() * 1_000.0);
        if !fresh {
            open = Some(session);
        }
    }
    Ok(each)
}
