//! Goals 5 and 7: one check at a time of real servers.

use super::{Bench, Runner, Verdict};
use crate::{
    job::Kind,
    peers::{self, Peer},
    stats::{Spread, median},
};
use anyhow::Result;

/// Goal 5: full IMAPS check of Dovecot.
pub async fn dovecot(bench: &mut Bench) -> Result<Vec<Verdict>> {
    let what = "p50 of one full IMAPS check of Dovecot / Floor".to_owned();
    let (goal, wanted) = ("5", "≤ 1.2".to_owned());
    let Some(port) = bench.lab.port(Kind::Imaps) else {
        return Ok(vec![Verdict { goal, what, figure: "-".to_owned(), wanted, met: None }]);
    };
    let job = bench.job_at(Kind::Imaps, port, 100, 1);
    let runners = bench.runners(&[Runner::Floor, Runner::Core, Runner::Socket, Runner::Exporter]);
    let figures = bench.interleave(&runners, &job, bench.rounds).await?;
    let p50 = |at: usize| -> Vec<f64> {
        figures
            .get(at)
            .map_or_else(Vec::new, |list| list.iter().map(|one| median(&one.each_ms)).collect())
    };
    for (at, runner) in runners.iter().enumerate() {
        println!("Dovecot, IMAPS, one at a time: {runner:?} p50 {} ms", Spread::of(&p50(at)));
    }
    let mut verdicts = Vec::new();
    for (at, how) in [(1, "core"), (2, "over WebSocket")] {
        let ratio = Spread::of_ratios(&p50(at), &p50(0));
        verdicts.push(Verdict {
            goal,
            what: format!("{what}, {how}"),
            figure: ratio.to_string(),
            wanted: wanted.clone(),
            met: Some(ratio.median <= 1.2),
        });
    }
    Ok(verdicts)
}

/// Who checks Postfix.
enum Contestant {
    Runner(Runner),
    Program(Box<Peer>),
}

/// Goal 7: SMTPS check of Postfix; everybody who waits for its greeting pays 40 ms.
pub async fn postfix(bench: &mut Bench) -> Result<Vec<Verdict>> {
    let (goal, wanted) = ("7", "≤ 0.1".to_owned());
    let Some(port) = bench.lab.port(Kind::Smtps) else {
        let what = "p50 of an SMTPS check of Postfix".to_owned();
        return Ok(vec![Verdict { goal, what, figure: "-".to_owned(), wanted, met: None }]);
    };
    let runners = bench.runners(&[Runner::Core, Runner::Exporter]);
    let mut contestants: Vec<(String, Contestant)> = runners
        .into_iter()
        .map(|runner| (format!("{runner:?}"), Contestant::Runner(runner)))
        .collect();
    let programs = peers::of(Kind::Smtps, port, &bench.certificates).into_iter();
    contestants
        .extend(programs.map(|peer| (peer.name.to_owned(), Contestant::Program(Box::new(peer)))));
    let mut figures = vec![Vec::new(); contestants.len()];
    let job = bench.job_at(Kind::Smtps, port, 30, 1);
    for _ in 0..bench.rounds {
        for at in bench.shuffled(contestants.len()) {
            let Some((list, (_, contestant))) = figures.get_mut(at).zip(contestants.get(at)) else {
                continue;
            };
            list.push(match contestant {
                Contestant::Runner(runner) => median(&bench.measure(*runner, &job).await?.each_ms),
                Contestant::Program(peer) => {
                    let each: Result<Vec<f64>> = (0..10).map(|_| Ok(peer.run()?.wall_ms)).collect();
                    median(&each?)
                }
            });
        }
    }
    let ours = figures.first().cloned().unwrap_or_default();
    let mut verdicts = Vec::new();
    for (at, ((name, _), list)) in contestants.iter().zip(&figures).enumerate() {
        println!("Postfix, SMTPS, one at a time: {name} p50 {} ms", Spread::of(list));
        if at == 0 {
            continue;
        }
        let ratio = Spread::of_ratios(&ours, list);
        verdicts.push(Verdict {
            goal,
            what: format!("p50 of an SMTPS check of Postfix / {name}"),
            figure: ratio.to_string(),
            wanted: wanted.clone(),
            met: Some(ratio.median <= 0.1),
        });
    }
    Ok(verdicts)
}
