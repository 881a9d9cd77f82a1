//! G11 and G14: checks that are cancelled, left and refused; and a relay without descriptors.

use super::{
    Options, Promise, Tally, World,
    soak::close,
    world::{address, belongs, metric, request},
};
use crate::{
    client::{CHECKS_PER_SOCKET, Session},
    process,
};
use anyhow::{Context as _, Result};
use mailmend_faults::demo::Mailbox;
use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{task::JoinSet, time::timeout};

const LANES: usize = 100;

/// What a client does with its check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    Waits,
    Cancels,
    Leaves,
    /// Asks for a port that is not allowed.
    Refused,
}

impl Manner {
    /// One in ten is no plain check.
    fn of(n: u32) -> Self {
        match n % 30 {
            9 => Self::Cancels,
            19 => Self::Leaves,
            29 => Self::Refused,
            _ => Self::Waits,
        }
    }
}

/// Runs that many checks from 100 clients, some of them rude; `turn` gives the mailbox of each.
pub async fn rude(
    relay: SocketAddr,
    checks: usize,
    turn: impl Fn(u32) -> Mailbox + Send + Sync + 'static,
) -> Tally {
    let (next, turn) = (Arc::new(AtomicU32::new(0)), Arc::new(turn));
    let mut lanes = JoinSet::new();
    for lane in 0..LANES.min(checks) {
        let (next, turn) = (next.clone(), turn.clone());
        lanes.spawn(async move {
            let (mut tally, mut open) = (Tally::default(), None);
            loop {
                let n = next.fetch_add(1, Ordering::Relaxed);
                if n as usize >= checks {
                    break;
                }
                open = one(relay, lane, n, &turn(n), open, &mut tally).await;
            }
            close(open, &mut tally).await;
            tally
        });
    }
    Tally::of_all(lanes).await
}

async fn one(
    relay: SocketAddr,
    lane: usize,
    n: u32,
    mailbox: &Mailbox,
    open: Option<Session>,
    tally: &mut Tally,
) -> Option<Session> {
    tally.asked += 1;
    match attempt(relay, lane, n, mailbox, open, tally).await {
        Ok(session) => session,
        Err(error) => {
            tally.broken += 1;
            tally.complain(|| format!("{}: {error:#}", mailbox.slug));
            None
        }
    }
}

async fn attempt(
    relay: SocketAddr,
    lane: usize,
    n: u32,
    mailbox: &Mailbox,
    open: Option<Session>,
    tally: &mut Tally,
) -> Result<Option<Session>> {
    let mut session = match open {
        Some(session) => session,
        None => Session::greeted(relay, Some(address(lane))).await?,
    };
    let (manner, mut request) = (Manner::of(n), request(n, mailbox));
    if manner == Manner::Refused
        && let Some(imap) = &mut request.imap
    {
        imap.port = 22;
    }
    session.ask(&request).await?;
    match manner {
        // Heard at once: what the relay says first shows that it runs.
        Manner::Leaves => {
            session.hear().await?;
            tally.left += 1;
            tally.started += 1;
            return Ok(None);
        }
        Manner::Cancels => session.cancel(n).await?,
        Manner::Waits | Manner::Refused => {}
    }
    let answer = session.answer(n).await?;
    tally.count(&answer, || belongs(mailbox, &request, &answer.seen));
    // A cancelled check costs two messages.
    if session.asked < CHECKS_PER_SOCKET / 2 {
        return Ok(Some(session));
    }
    close(Some(session), tally).await;
    Ok(None)
}

/// G11.
pub async fn nothing_lost(world: &World, options: Options) -> Result<Vec<Promise>> {
    let relay = world.relay(&[], &[])?;
    let start = Instant::now();
    let tally = rude(relay.address, options.checks, super::soak::turns(world)).await;
    let rate = tally.asked as f64 / start.elapsed().as_secs_f64();
    println!("{}; {rate:.0}/s; {:?}", tally.line(), tally.complaints);
    let (mut started, mut ended, mut running) = (0, 0, 1);
    let deadline = Instant::now() + Duration::from_secs(10);
    while running > 0 && Instant::now() < deadline {
        started = metric(relay.address, "mailmend_checks_total").await?;
        ended = metric(relay.address, "mailmend_check_seconds_count").await?;
        running = metric(relay.address, "mailmend_checks_running").await?;
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Ok(vec![
        Promise {
            name: "G11",
            what: format!(
                "{} checks, one in ten cancelled, left or refused: accounted for",
                options.checks
            ),
            figure: tally.line(),
            wanted: "asked = right + cancelled + refused + left".to_owned(),
            kept: tally.is_clean() && tally.asked == options.checks,
        },
        Promise {
            name: "G11",
            what: "the relay's own counters: started, ended, still running".to_owned(),
            figure: format!("{started}, {ended}, {running}"),
            wanted: "started = ended, 0".to_owned(),
            kept: started == ended && running == 0 && started > 0,
        },
    ])
}

/// G14: ten times as many clients as there are descriptors.
pub async fn scarcity(world: &World) -> Result<Vec<Promise>> {
    const DESCRIPTORS: usize = 64;
    let limits = [format!("descriptors={DESCRIPTORS}")];
    let mut relay = world.relay(&[], &limits)?;
    let mailbox = world.mailbox("healthy").context("no healthy mailbox")?.clone();
    let (to, pid) = (relay.address, relay.pid());
    let until = Instant::now() + Duration::from_secs(8);
    let mut clients = JoinSet::new();
    for lane in 0..10 * DESCRIPTORS {
        let mailbox = mailbox.clone();
        clients.spawn(async move {
            let mut tally = Tally::default();
            while Instant::now() < until {
                tally.asked += 1;
                let once = attempt(to, lane, 0, &mailbox, None, &mut tally);
                // Not let in, or let go: what a relay without descriptors does.
                if !matches!(timeout(Duration::from_secs(4), once).await, Ok(Ok(_))) {
                    tally.refused += 1;
                }
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            tally
        });
    }
    let (mut tally, mut peak) = (Tally::default(), 0);
    while let Some(client) = clients.join_next().await {
        peak = peak.max(process::rss_kib(Some(pid)));
        tally.add(client?);
    }
    println!("{}; {:?}", tally.line(), tally.complaints);
    let start = Instant::now();
    let mut recovered = Tally::default();
    while recovered.right == 0 && start.elapsed() < Duration::from_secs(10) {
        let again = attempt(to, 0, 0, &mailbox, None, &mut recovered);
        let _ = timeout(Duration::from_secs(1), again).await;
    }
    let recovery = start.elapsed().as_secs_f64();
    let alive = relay.process.ended_by(Instant::now()).await?.is_none();
    let peak = peak as f64 / 1024.0;
    Ok(vec![
        Promise {
            name: "G14",
            what: format!("{DESCRIPTORS} descriptors, {} clients: verdicts", 10 * DESCRIPTORS),
            figure: tally.line(),
            wanted: "some right, none wrong".to_owned(),
            kept: tally.wrong == 0 && tally.right > 0,
        },
        Promise {
            name: "G14",
            what: "the same: alive; peak memory".to_owned(),
            figure: format!("{alive}; {peak:.0} MiB"),
            wanted: "true; ≤ 200 MiB".to_owned(),
            kept: alive && peak <= 200.0,
        },
        Promise {
            name: "G14",
            what: "a good check after it".to_owned(),
            figure: format!("{recovery:.2} s"),
            wanted: "≤ 1 s".to_owned(),
            kept: recovered.right > 0 && recovery <= 1.0,
        },
    ])
}
