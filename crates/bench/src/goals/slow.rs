//! Goal 11: a server that never answers must cost the other checks nothing.

use super::{Bench, Verdict};
use crate::{
    client::Session,
    core, drive,
    job::Kind,
    sink,
    stats::{Spread, percentile},
};
use anyhow::Result;

/// 500 checks at a time with and without a silent server, in random order.
pub async fn run(bench: &mut Bench) -> Result<Vec<Verdict>> {
    // Never accepted: the handshake is never answered.
    let silent = sink::listen()?;
    let port = silent.local_addr()?.port();
    let target = drive::Target { relay: bench.relay.address, pid: bench.relay.pid(), fresh: false };
    let job = bench.job(Kind::Imaps, 2_500, 500);
    let (mut with, mut without) = (Vec::new(), Vec::new());
    for _ in 0..bench.rounds {
        for case in bench.shuffled(2) {
            let held = if case == 1 {
                let mut session = Session::greeted(target.relay, None).await?;
                session.ask(&core::request(&bench.job_at(Kind::Imaps, port, 1, 1))).await?;
                Some(session)
            } else {
                None
            };
            let figures = drive::run(target, &job).await?;
            anyhow::ensure!(figures.failures == 0, "{:?}", figures.complaint);
            let list = if held.is_some() { &mut with } else { &mut without };
            list.push(percentile(&figures.each_ms, 0.99));
            if let Some(session) = held {
                session.leave().await;
            }
        }
    }
    let ratio = Spread::of_ratios(&with, &without);
    Ok(vec![Verdict {
        goal: "11",
        what: "p99 of 500 checks at a time with one silent server among them / without".to_owned(),
        figure: ratio.to_string(),
        wanted: "≤ 1.2".to_owned(),
        met: Some(ratio.median <= 1.2),
    }])
}
