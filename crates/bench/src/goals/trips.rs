//! Goal 6: round trips after the TCP connect, by the delay that a proxy adds.

use super::{Bench, Runner, Verdict};
use crate::{
    delay::Proxy,
    job::{Figures, Kind},
    peers,
    stats::{Spread, percentile},
};
use anyhow::Result;
use std::time::Duration;

/// One way; a round trip is late by twice that.
const DELAY: Duration = Duration::from_millis(20);

/// Floor and probe, all four kinds; other tools beside them where they are installed.
pub async fn run(bench: &mut Bench) -> Result<Vec<Verdict>> {
    let mut verdicts = Vec::new();
    for kind in Kind::ALL {
        let port = bench.lab.port(kind).unwrap_or_else(|| bench.ports.of(kind));
        let (late, prompt) =
            (Proxy::start(port, DELAY).await?, Proxy::start(port, Duration::ZERO).await?);
        let mut trips = [Vec::new(), Vec::new()];
        for _ in 0..bench.rounds {
            for at in bench.shuffled(2) {
                let runner = if at == 0 { Runner::Floor } else { Runner::Core };
                let with = bench.measure(runner, &bench.job_at(kind, late.port, 12, 1)).await?;
                let without =
                    bench.measure(runner, &bench.job_at(kind, prompt.port, 12, 1)).await?;
                // The least disturbed ones: what the machine adds is no round trip.
                let least = |figures: &Figures| percentile(&figures.each_ms, 0.1);
                let lost = least(&with) - least(&without);
                if let Some(list) = trips.get_mut(at) {
                    list.push(lost / (2.0 * DELAY.as_secs_f64() * 1_000.0));
                }
            }
        }
        let [floor, ours] = trips.map(|list| Spread::of(&list));
        verdicts.push(Verdict {
            goal: "6",
            what: format!("round trips after TCP, {}; floor {floor}", kind.word()),
            figure: ours.to_string(),
            wanted: "≤ floor + 0.5".to_owned(),
            met: Some(ours.median <= floor.median + 0.5),
        });
        for peer in peers::of(kind, late.port, &bench.certificates) {
            let prompt = peers::of(kind, prompt.port, &bench.certificates);
            let Some(prompt) = prompt.iter().find(|other| other.name == peer.name) else {
                continue;
            };
            let wall = |peer: &peers::Peer| -> Result<f64> {
                let each: Result<Vec<f64>> = (0..7).map(|_| Ok(peer.run()?.wall_ms)).collect();
                Ok(percentile(&each?, 0.1))
            };
            let lost = wall(&peer)? - wall(prompt)?;
            println!(
                "round trips after TCP, {}: {} {:.1}",
                kind.word(),
                peer.name,
                lost / (2.0 * DELAY.as_secs_f64() * 1_000.0)
            );
        }
    }
    Ok(verdicts)
}
