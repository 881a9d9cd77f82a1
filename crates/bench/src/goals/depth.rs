//! Goal 10: what a look at a server's TLS costs: version, suite, chain with every problem named.

use super::{Bench, Runner, Verdict, missing};
use crate::{
    delay::Proxy,
    job::{Figures, Kind},
    process,
    stats::{Spread, median},
};
use anyhow::{Result, bail};
use std::{process::Command, time::Duration};

/// Core against floor and sslscan; against Dovecot where there is one.
pub async fn run(bench: &mut Bench) -> Result<Vec<Verdict>> {
    let port = bench.lab.port(Kind::Imaps).unwrap_or(bench.ports.imaps);
    let proxy = Proxy::start(port, Duration::ZERO).await?;
    let mut one = bench.job_at(Kind::Imaps, proxy.port, 1, 1);
    one.tls_only = true;
    bench.measure(Runner::Core, &one).await?;
    let connections = proxy.connections();
    let mut job = bench.job_at(Kind::Imaps, port, 200, 1);
    job.tls_only = true;
    let figures = bench.interleave(&[Runner::Floor, Runner::Core], &job, bench.rounds).await?;
    let of = |at: usize, of: fn(&Figures) -> f64| -> Vec<f64> {
        figures.get(at).map_or_else(Vec::new, |list| list.iter().map(of).collect())
    };
    let cpu = Spread::of_ratios(&of(1, Figures::cpu_each_ms), &of(0, Figures::cpu_each_ms));
    let mut verdicts = vec![
        Verdict {
            goal: "10",
            what: "connections of a check without sign-in".to_owned(),
            figure: connections.to_string(),
            wanted: "≤ 6".to_owned(),
            met: Some(connections <= 6),
        },
        Verdict {
            goal: "10",
            what: "CPU of a check without sign-in / one verified handshake".to_owned(),
            figure: cpu.to_string(),
            wanted: "≤ 3".to_owned(),
            met: Some(cpu.median <= 3.0),
        },
    ];
    let Some(program) = process::find("sslscan") else {
        missing("sslscan", "sslscan");
        return Ok(verdicts);
    };
    let mut command = Command::new(program);
    command.args(["--no-colour", &format!("127.0.0.1:{port}")]);
    let mut theirs = Vec::new();
    for _ in 0..bench.rounds {
        let once = tokio::task::block_in_place(|| process::once(&command))?;
        if once.code != 0 {
            bail!("sslscan: exit code {}", once.code);
        }
        theirs.push(once.wall_ms);
    }
    let ratio = Spread::of_ratios(&of(1, |one| median(&one.each_ms)), &theirs);
    verdicts.push(Verdict {
        goal: "10",
        what: "wall time of a check without sign-in / sslscan".to_owned(),
        figure: ratio.to_string(),
        wanted: "≤ 0.05".to_owned(),
        met: Some(ratio.median <= 0.05),
    });
    Ok(verdicts)
}
