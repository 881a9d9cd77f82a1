//! Goal 9: one check as a process, from its start to its end.

use super::{Bench, Verdict, floor_program};
use crate::{
    job::{HOST, Kind},
    lab::{PASSWORD, USER},
    peers,
    process::{self, Once},
    relay::binary,
    stats::Spread,
};
use anyhow::{Result, bail};
use std::process::Command;

/// Runs of one program per round; the median of a round counts.
const RUNS: usize = 10;

/// The command line, the floor as a process, and curl, against the sink.
pub fn run(bench: &mut Bench) -> Result<Vec<Verdict>> {
    let port = bench.ports.imaps;
    let ours = command_line(bench, port)?;
    let mut floor = Command::new(floor_program()?);
    floor.args(bench.job(Kind::Imaps, 1, 1).arguments());
    let curl = peers::curl(Kind::Imaps, port, &bench.certificates);
    let mut figures: [Vec<Once>; 3] = Default::default();
    for _ in 0..bench.rounds {
        for at in bench.shuffled(3) {
            for _ in 0..RUNS {
                let once = match (at, &curl) {
                    (0, _) => successful(&ours)?,
                    (1, _) => successful(&floor)?,
                    (_, Some(curl)) => curl.run()?,
                    (_, None) => break,
                };
                if let Some(list) = figures.get_mut(at) {
                    list.push(once);
                }
            }
        }
    }
    let [ours, floor, curl] = figures;
    for (name, list) in [("mailmend check", &ours), ("floor", &floor), ("curl", &curl)] {
        let spread = |of: fn(&Once) -> f64| Spread::of(&list.iter().map(of).collect::<Vec<_>>());
        println!(
            "one process, full IMAPS check: {name}: wall {} ms, CPU {} ms, peak RSS {} MiB",
            spread(|one| one.wall_ms),
            spread(|one| one.cpu_ms),
            spread(|one| one.rss_kib as f64 / 1024.0)
        );
    }
    let verdict = |what: &str, of: fn(&Once) -> f64, below: &[Once], most: f64| {
        let per_round = |list: &[Once]| -> Vec<f64> {
            let rounds = list.chunks(RUNS);
            rounds
                .map(|round| Spread::of(&round.iter().map(of).collect::<Vec<_>>()).median)
                .collect()
        };
        let ratio =
            (!below.is_empty()).then(|| Spread::of_ratios(&per_round(&ours), &per_round(below)));
        Verdict {
            goal: "9",
            what: format!("one check on the command line: {what}"),
            figure: ratio.map_or("-".to_owned(), |ratio| ratio.to_string()),
            wanted: format!("≤ {most}"),
            met: ratio.map(|ratio| ratio.median <= most),
        }
    };
    let cpu = |one: &Once| one.cpu_ms;
    let rss = |one: &Once| one.rss_kib as f64;
    Ok(vec![
        verdict("CPU / floor as a process", cpu, &floor, 1.5),
        verdict("CPU / curl", cpu, &curl, 0.35),
        verdict("peak RSS / curl", rss, &curl, 0.75),
    ])
}

fn successful(command: &Command) -> Result<Once> {
    let once = process::once(command)?;
    if once.code != 0 {
        bail!("exit code {}: {command:?}", once.code);
    }
    Ok(once)
}

fn command_line(bench: &Bench, port: u16) -> Result<Command> {
    let mut command = Command::new(binary("mailmend")?);
    command.args(["check", "--imap-host", HOST, "--imap-port", &port.to_string()]);
    command.args(["--imap-security", "tls", "--user", USER, "--no-counter-probe"]);
    command.args(["--allow-network", "127.0.0.0/8"]);
    command.arg("--static-host").arg(format!("{HOST}=127.0.0.1"));
    command.arg("--extra-root").arg(bench.certificates.root());
    command.env("MAILMEND_PASSWORD", PASSWORD);
    Ok(command)
}
