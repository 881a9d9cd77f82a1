//! Goals 1 to 3, and how cost grows: the same dialogue by everybody, many at a time.

use super::{Bench, Runner, Verdict};
use crate::{
    job::{Figures, Kind},
    stats::{Spread, percentile},
};
use anyhow::Result;

const EVERYBODY: &[Runner] = &[Runner::Floor, Runner::Core, Runner::Socket, Runner::Exporter];

/// Goals 1 and 2.
pub async fn cpu(bench: &mut Bench) -> Result<Vec<Verdict>> {
    let table = Table::measure(bench, EVERYBODY, 100, 1_500, bench.rounds).await?;
    table.print();
    let limits = [
        ("1", Runner::Core, "without WebSocket", 1.25, 0.35),
        ("2", Runner::Socket, "over WebSocket", 1.6, 0.45),
    ];
    let mut verdicts = Vec::new();
    for (goal, runner, how, of_floor, of_exporter) in limits {
        for (against, most) in [(Runner::Floor, of_floor), (Runner::Exporter, of_exporter)] {
            let ratio = table.ratio(Figures::cpu_each_ms, runner, against);
            verdicts.push(Verdict {
                goal,
                what: format!("CPU of a full IMAPS check {how} / {against:?}, 100 at a time"),
                figure: ratio.map_or("-".to_owned(), |ratio| ratio.to_string()),
                wanted: format!("≤ {most}"),
                met: ratio.map(|ratio| ratio.median <= most),
            });
        }
    }
    Ok(verdicts)
}

/// Goal 3.
pub async fn rate(bench: &mut Bench) -> Result<Vec<Verdict>> {
    let table = Table::measure(bench, EVERYBODY, 500, 2_500, bench.rounds).await?;
    table.print();
    let mut verdicts = Vec::new();
    for (against, least) in [(Runner::Floor, 0.65), (Runner::Exporter, 2.5)] {
        let ratio = table.ratio(Figures::per_second, Runner::Socket, against);
        verdicts.push(Verdict {
            goal: "3",
            what: format!("checks per second on one processor / {against:?}, 500 at a time"),
            figure: ratio.map_or("-".to_owned(), |ratio| ratio.to_string()),
            wanted: format!("≥ {least}"),
            met: ratio.map(|ratio| ratio.median >= least),
        });
    }
    let tail: Vec<f64> = table
        .of(Runner::Socket)
        .iter()
        .map(|one| percentile(&one.each_ms, 0.99) / percentile(&one.each_ms, 0.5))
        .collect();
    let tail = Spread::of(&tail);
    verdicts.push(Verdict {
        goal: "3",
        what: "the same: p99 / p50".to_owned(),
        figure: tail.to_string(),
        wanted: "≤ 1.6".to_owned(),
        met: Some(tail.median <= 1.6),
    });
    Ok(verdicts)
}

/// From 1 to 1,000 at a time.
pub async fn growth(bench: &mut Bench) -> Result<Vec<Verdict>> {
    let rounds = bench.rounds.div_ceil(2);
    let mut each = Vec::new();
    for (at_once, count) in [(1, 300), (10, 1_000), (100, 1_500), (500, 2_500), (1_000, 3_000)] {
        let table = Table::measure(bench, EVERYBODY, at_once, count, rounds).await?;
        table.print();
        let cpu: Vec<f64> = table.of(Runner::Socket).iter().map(Figures::cpu_each_ms).collect();
        each.push((at_once, Spread::of(&cpu).median));
    }
    let at = |wanted: usize| each.iter().find(|(at, _)| *at == wanted).map_or(0.0, |one| one.1);
    Ok(vec![Verdict {
        goal: "",
        what: "CPU of a check over WebSocket, 1,000 at a time / 100 at a time".to_owned(),
        figure: format!("{:.2}", at(1_000) / at(100)),
        wanted: "flat".to_owned(),
        met: None,
    }])
}

/// Figures of several runners for one job.
pub struct Table {
    at_once: usize,
    runners: Vec<Runner>,
    figures: Vec<Vec<Figures>>,
}

impl Table {
    /// Measures full IMAPS dialogues against the sink.
    pub async fn measure(
        bench: &mut Bench,
        runners: &[Runner],
        at_once: usize,
        count: usize,
        rounds: usize,
    ) -> Result<Self> {
        let runners = bench.runners(runners);
        let job = bench.job(Kind::Imaps, count, at_once);
        let figures = bench.interleave(&runners, &job, rounds).await?;
        Ok(Self { at_once, runners, figures })
    }

    /// The rounds of one runner.
    pub fn of(&self, runner: Runner) -> &[Figures] {
        let at = self.runners.iter().position(|one| *one == runner);
        at.and_then(|at| self.figures.get(at)).map_or(&[], Vec::as_slice)
    }

    /// Ratios of two runners, round by round.
    pub fn ratio(
        &self,
        of: impl Fn(&Figures) -> f64,
        above: Runner,
        below: Runner,
    ) -> Option<Spread> {
        let list = |runner| self.of(runner).iter().map(&of).collect::<Vec<f64>>();
        let (above, below) = (list(above), list(below));
        (!above.is_empty() && !below.is_empty()).then(|| Spread::of_ratios(&above, &below))
    }

    /// Prints a row per runner.
    pub fn print(&self) {
        println!(
            "\n| {} at a time | CPU ms | /s | p50 ms | p99 ms | CPU / floor | peak RSS MiB |\n|---|---|---|---|---|---|---|",
            self.at_once
        );
        for (runner, figures) in self.runners.iter().zip(&self.figures) {
            let spread = |of: &dyn Fn(&Figures) -> f64| {
                Spread::of(&figures.iter().map(of).collect::<Vec<f64>>())
            };
            let ratio = self.ratio(Figures::cpu_each_ms, *runner, Runner::Floor);
            println!(
                "| {runner:?} | {} | {} | {} | {} | {} | {:.1} |",
                spread(&Figures::cpu_each_ms),
                spread(&Figures::per_second),
                spread(&|one| percentile(&one.each_ms, 0.5)),
                spread(&|one| percentile(&one.each_ms, 0.99)),
                ratio.map_or("-".to_owned(), |ratio| ratio.to_string()),
                spread(&|one| one.rss_peak_kib as f64 / 1024.0).median,
            );
        }
    }
}
