//! `cargo xtask bench`: the goals of docs/performance.md, one after the other.

mod compare;
mod depth;
mod hop;
mod latency;
mod memory;
mod oneshot;
mod slow;
mod trips;
mod wait;

use crate::{
    drive,
    exporter::Exporter,
    job::{Figures, Job, Kind},
    lab::{Certificates, Lab, PASSWORD, USER},
    process,
    relay::Relay,
    sink,
};
use anyhow::{Context as _, Result, bail};
use std::{
    path::PathBuf,
    process::Command,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// One line of the summary.
#[derive(Debug)]
pub struct Verdict {
    /// Number of the goal; empty for what is only told.
    pub goal: &'static str,
    /// What was measured.
    pub what: String,
    /// What came of it.
    pub figure: String,
    /// What was wanted.
    pub wanted: String,
    /// Whether it is so; `None` where a peer or a server was missing.
    pub met: Option<bool>,
}

/// A part of the benchmark: its name, and what runs it.
type Part = (&'static str, &'static str);

/// All parts, in the order in which they run.
pub const PARTS: &[Part] = &[
    ("cpu", "goals 1 and 2: CPU time of a full check, 100 at a time"),
    ("rate", "goal 3: checks per second on one processor, 500 at a time"),
    ("growth", "how the cost of a check grows from 1 to 1,000 at a time"),
    ("memory", "goal 4: memory at rest and per check"),
    ("latency", "goal 5: one check of a real Dovecot"),
    ("trips", "goal 6: round trips"),
    ("postfix", "goal 7: SMTP inside TLS against a stock Postfix"),
    ("hop", "goal 8: what the WebSocket adds"),
    ("oneshot", "goal 9: one check as a process"),
    ("depth", "goal 10: what a look at TLS costs"),
    ("slow", "goal 11: one slow server among 500"),
    ("wait", "goal 12: patience with a slow sign-in"),
];

/// What all parts share.
pub struct Bench {
    /// Rounds per comparison.
    pub rounds: usize,
    /// Certificates and files of this run.
    pub certificates: Certificates,
    /// Servers that answer at once.
    pub ports: sink::Ports,
    /// Real servers, where installed.
    pub lab: Lab,
    /// The peer, where installed.
    pub exporter: Option<Exporter>,
    /// The relay that is measured.
    pub relay: Relay,
    /// The processor of what is measured; servers and clients have the other.
    pub core: Option<usize>,
    random: u64,
    _sink: process::Running,
}

/// Who does the same work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Runner {
    /// A bare handshake and sign-in.
    Floor,
    /// The probe without HTTP and WebSocket.
    Core,
    /// The relay over sockets that stay open.
    Socket,
    /// The relay, with a new socket for each check.
    FreshSocket,
    /// prometheus-blackbox-exporter.
    Exporter,
}

impl Bench {
    /// Starts everything; what is measured runs on that processor, the rest where this process is.
    pub async fn start(rounds: usize, core: Option<usize>) -> Result<Self> {
        let certificates = Certificates::new()?;
        let (sink, ports) = sink::start(&certificates.dir, Duration::ZERO)?;
        let lab = Lab::start(&certificates)?;
        let exporter =
            Exporter::start(&certificates.dir, &certificates.root(), (USER, PASSWORD), core)
                .await?;
        if exporter.is_none() {
            missing("prometheus-blackbox-exporter", "prometheus-blackbox-exporter");
        }
        let relay = Relay::start(&certificates.root(), &[], &limits(core))?;
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let random = now.as_nanos() as u64 | 1;
        Ok(Self { rounds, certificates, ports, lab, exporter, relay, core, random, _sink: sink })
    }

    /// Runs one part.
    pub async fn run(&mut self, part: &str) -> Result<Vec<Verdict>> {
        match part {
            "cpu" => compare::cpu(self).await,
            "rate" => compare::rate(self).await,
            "growth" => compare::growth(self).await,
            "memory" => memory::run(self).await,
            "latency" => latency::dovecot(self).await,
            "postfix" => latency::postfix(self).await,
            "trips" => trips::run(self).await,
            "hop" => hop::run(self).await,
            "oneshot" => oneshot::run(self),
            "depth" => depth::run(self).await,
            "slow" => slow::run(self).await,
            "wait" => wait::run(self).await,
            _ => bail!("no such part: {part}"),
        }
    }

    /// A job against the sink.
    pub fn job(&self, kind: Kind, count: usize, at_once: usize) -> Job {
        self.job_at(kind, self.ports.of(kind), count, at_once)
    }

    /// A job against some port.
    pub fn job_at(&self, kind: Kind, port: u16, count: usize, at_once: usize) -> Job {
        Job {
            kind,
            port,
            count,
            at_once,
            root: self.certificates.root(),
            user: USER.to_owned(),
            password: PASSWORD.to_owned(),
            tls_only: false,
        }
    }

    /// Who can run jobs here.
    pub fn runners(&self, wanted: &[Runner]) -> Vec<Runner> {
        let here = |runner: &Runner| *runner != Runner::Exporter || self.exporter.is_some();
        wanted.iter().copied().filter(here).collect()
    }

    /// Runs a job; a dialogue that fails is an error of the whole benchmark.
    pub async fn measure(&self, runner: Runner, job: &Job) -> Result<Figures> {
        let figures = match runner {
            Runner::Floor => self.process(&mut floor_command()?, job).await?,
            Runner::Core => self.process(&mut process::own("core")?, job).await?,
            Runner::Socket => drive::run(self.target(false), job).await?,
            Runner::FreshSocket => drive::run(self.target(true), job).await?,
            Runner::Exporter => {
                self.exporter.as_ref().context("no exporter here")?.run(job).await?
            }
        };
        if figures.failures > 0 {
            bail!("{runner:?}: {} failed: {:?}", figures.failures, figures.complaint);
        }
        Ok(figures)
    }

    fn target(&self, fresh: bool) -> drive::Target {
        drive::Target { relay: self.relay.address, pid: self.relay.pid(), fresh }
    }

    /// A process of ours that prints its figures.
    async fn process(&self, command: &mut Command, job: &Job) -> Result<Figures> {
        command.args(job.arguments());
        let mut command = process::on(self.core, command)?;
        let out = tokio::task::spawn_blocking(move || command.output()).await??;
        serde_json::from_slice(&out.stdout).with_context(|| {
            format!("a measured process: {}", String::from_utf8_lossy(&out.stderr))
        })
    }

    /// Runs all runners of a round in random order, round after round; figures by runner, in the
    /// order given.
    pub async fn interleave(
        &mut self,
        runners: &[Runner],
        job: &Job,
        rounds: usize,
    ) -> Result<Vec<Vec<Figures>>> {
        let mut all = vec![Vec::new(); runners.len()];
        for _ in 0..rounds {
            for at in self.shuffled(runners.len()) {
                if let (Some(runner), Some(list)) = (runners.get(at), all.get_mut(at)) {
                    list.push(self.measure(*runner, job).await?);
                }
            }
        }
        Ok(all)
    }

    /// The numbers below `count`, in random order.
    pub fn shuffled(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for at in (1..count).rev() {
            // xorshift64 (Marsaglia 2003).
            self.random ^= self.random << 13;
            self.random ^= self.random >> 7;
            self.random ^= self.random << 17;
            order.swap(at, (self.random % (at as u64 + 1)) as usize);
        }
        order
    }
}

/// Arguments for [`process::become_limited`].
pub fn limits(core: Option<usize>) -> Vec<String> {
    core.iter().map(|core| format!("core={core}")).collect()
}

fn floor_command() -> Result<Command> {
    Ok(Command::new(floor_program()?))
}

/// The floor as a program.
pub fn floor_program() -> Result<PathBuf> {
    crate::relay::binary("floor")
}

/// Says that a peer is missing, and how to get it.
pub fn missing(program: &str, package: &str) {
    println!("not installed: {program} (apt-get install {package})");
}

/// Prints the summary as a table for docs/performance.md.
pub fn print(verdicts: &[Verdict]) {
    println!("\n| goal | quantity | figure | wanted | met |\n|---|---|---|---|---|");
    for Verdict { goal, what, figure, wanted, met } in verdicts {
        let met = match met {
            Some(true) => "yes",
            Some(false) => "**no**",
            None => "-",
        };
        println!("| {goal} | {what} | {figure} | {wanted} | {met} |");
    }
}
