//! G1: many sockets that do nothing.

use super::{Options, Promise, World, world::address};
use crate::{client::Session, process, stats::percentile};
use anyhow::{Result, bail};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Sockets opened at a time: each is silent for a moment, and only some may be.
const AT_ONCE: usize = 200;
/// Descriptors that both processes need for themselves.
const OWN: u64 = 200;
/// Pings sent, one after the other.
const PINGS: usize = 1_000;

/// Opens them, pings through some of them, and looks at the relay's memory.
pub async fn run(world: &World, options: Options, limit: u64) -> Result<Vec<Promise>> {
    let count = options.sockets;
    if limit < count as u64 + OWN {
        bail!("{count} sockets need {} descriptors: ulimit -n", count as u64 + OWN);
    }
    // Descriptors that checks could need are kept back from sockets, and nothing is checked here.
    let flags = ["--idle-seconds", "3600", "--life-seconds", "3600", "--max-checks", "1"];
    let relay = world.relay(&flags, &[])?;
    let at_rest = process::rss_kib(Some(relay.pid()));
    let mut sessions = Vec::with_capacity(count);
    let mut opening = JoinSet::new();
    for lane in 0..count {
        let to = relay.address;
        opening.spawn(async move { Session::greeted(to, Some(address(lane / 50))).await });
        if opening.len() >= AT_ONCE
            && let Some(session) = opening.join_next().await
        {
            sessions.push(session??);
        }
    }
    while let Some(session) = opening.join_next().await {
        sessions.push(session??);
    }
    let step = (sessions.len() / PINGS).max(1);
    let mut pings = Vec::new();
    for session in sessions.iter_mut().step_by(step) {
        let start = Instant::now();
        session.ping().await?;
        pings.push(start.elapsed().as_secs_f64() * 1_000.0);
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    let held = process::rss_kib(Some(relay.pid()));
    let each = held.saturating_sub(at_rest) as f64 / count.max(1) as f64;
    let held = held as f64 / 1024.0;
    let p99 = percentile(&pings, 0.99);
    // 170 MiB for ten thousand, the relay itself included.
    let whole = 20.0 + count as f64 * 150.0 / 10_000.0;
    drop(sessions);
    Ok(vec![
        Promise {
            name: "G1",
            what: format!("memory with {count} idle sockets"),
            figure: format!("{held:.0} MiB, {each:.1} KiB each"),
            wanted: format!("≤ {whole:.0} MiB, ≤ 16 KiB each"),
            kept: held <= whole && each <= 16.0,
        },
        Promise {
            name: "G1",
            what: format!("ping through one of them: p50 {:.2} ms, p99", percentile(&pings, 0.5)),
            figure: format!("{p99:.1} ms"),
            wanted: "≤ 100 ms".to_owned(),
            kept: p99 <= 100.0,
        },
    ])
}
