//! Goal 4: resident memory of a fresh relay at rest, and with 500 checks held in their sign-in.

use super::{Bench, Verdict, limits};
use crate::{drive, job::Kind, process, relay::Relay, sink};
use anyhow::{Result, bail};
use std::time::{Duration, Instant};

const CHECKS: usize = 500;
/// Long enough for all of them to get there.
const HELD: Duration = Duration::from_secs(6);

/// Holds the checks and looks.
pub async fn run(bench: &mut Bench) -> Result<Vec<Verdict>> {
    let (sink, ports) = sink::start(&bench.certificates.dir, HELD)?;
    let relay = Relay::start(&bench.certificates.root(), &[], &limits(bench.core))?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let idle = process::rss_kib(Some(relay.pid()));
    let job = bench.job_at(Kind::Imaps, ports.imaps, CHECKS, CHECKS);
    let target = drive::Target { relay: relay.address, pid: relay.pid(), fresh: false };
    let driving = tokio::spawn(async move { drive::run(target, &job).await });
    let (mut peak, deadline) = (0, Instant::now() + Duration::from_secs(60));
    while !driving.is_finished() && Instant::now() < deadline {
        peak = peak.max(process::rss_kib(Some(relay.pid())));
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let figures = driving.await??;
    if figures.failures > 0 {
        bail!("{:?}", figures.complaint);
    }
    drop(sink);
    let each = peak.saturating_sub(idle) as f64 / CHECKS as f64;
    let idle = idle as f64 / 1024.0;
    Ok(vec![
        Verdict {
            goal: "4",
            what: "memory of a relay at rest".to_owned(),
            figure: format!("{idle:.1} MiB"),
            wanted: "≤ 12 MiB".to_owned(),
            met: Some(idle <= 12.0),
        },
        Verdict {
            goal: "4",
            what: format!("memory per check in flight, with its socket ({CHECKS} held)"),
            figure: format!("{each:.1} KiB"),
            wanted: "≤ 40 KiB".to_owned(),
            met: Some(each <= 40.0),
        },
    ])
}
