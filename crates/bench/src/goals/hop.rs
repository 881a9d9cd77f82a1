//! Goal 8: what the WebSocket adds to one check, asked alone.

use super::{Bench, Runner, Verdict};
use crate::{
    job::Kind,
    stats::{Spread, median},
};
use anyhow::Result;

/// Core, open socket, fresh socket, one at a time.
pub async fn run(bench: &mut Bench) -> Result<Vec<Verdict>> {
    let runners = [Runner::Core, Runner::Socket, Runner::FreshSocket];
    let job = bench.job(Kind::Imaps, 200, 1);
    let figures = bench.interleave(&runners, &job, bench.rounds).await?;
    let p50 = |at: usize| -> Vec<f64> {
        figures
            .get(at)
            .map_or_else(Vec::new, |list| list.iter().map(|one| median(&one.each_ms)).collect())
    };
    let direct = p50(0);
    let mut verdicts = Vec::new();
    for (at, how, most) in [(1, "an open socket", 0.2), (2, "a fresh socket", 0.6)] {
        let added: Vec<f64> = p50(at).iter().zip(&direct).map(|(a, b)| a - b).collect();
        let share: Vec<f64> = added.iter().zip(&direct).map(|(a, b)| a / b).collect();
        let (added, share) = (Spread::of(&added), Spread::of(&share));
        verdicts.push(Verdict {
            goal: "8",
            what: format!("p50 that {how} adds to one full check"),
            figure: format!("{added} ms, {share} of the check"),
            wanted: format!("≤ {most} ms or ≤ 0.15 of the check"),
            met: Some(added.median <= most || share.median <= 0.15),
        });
    }
    Ok(verdicts)
}
