//! `cargo xtask load`: promises of reliability, kept or not. Loopback only, bounded in count and time.

mod burst;
mod hostile;
mod idle;
mod soak;
mod stop;
mod tally;
mod world;

pub use burst::rude;
pub use soak::turns;
pub use tally::Tally;
pub use world::World;

use crate::process;
use anyhow::{Context as _, Result, bail};

/// One promise, and what came of it.
#[derive(Debug)]
pub struct Promise {
    /// Its name in the security notes.
    pub name: &'static str,
    /// What was measured.
    pub what: String,
    /// What came of it.
    pub figure: String,
    /// What was promised.
    pub wanted: String,
    /// Whether it was kept.
    pub kept: bool,
}

/// How much, and for how long.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Idle sockets (G1).
    pub sockets: usize,
    /// Checks per second (G2).
    pub rate: u32,
    /// Seconds at that rate (G2).
    pub seconds: u64,
    /// Good checks among hostile peers (G4).
    pub good: usize,
    /// Hostile servers (G4).
    pub servers: usize,
    /// Hostile clients (G4).
    pub clients: usize,
    /// Seconds of the soak (G9).
    pub soak_seconds: u64,
    /// Checks with faults (G11).
    pub checks: usize,
}

impl Options {
    /// A minute or two.
    pub const SHORT: Self = Self {
        sockets: 10_000,
        rate: 300,
        seconds: 15,
        good: 1_000,
        servers: 200,
        clients: 500,
        soak_seconds: 40,
        checks: 6_000,
    };
    /// What was promised; about 45 minutes.
    pub const FULL: Self =
        Self { seconds: 60, soak_seconds: 1_800, checks: 100_000, ..Self::SHORT };

    fn set(&mut self, flag: &str, value: &str) -> Result<()> {
        let number = || value.parse::<u64>().with_context(|| format!("{flag} wants a number"));
        let count = || number().map(|number| number as usize);
        match flag {
            "--sockets" => self.sockets = count()?,
            "--rate" => self.rate = u32::try_from(number()?)?,
            "--seconds" => self.seconds = number()?,
            "--good" => self.good = count()?,
            "--servers" => self.servers = count()?,
            "--clients" => self.clients = count()?,
            "--soak-seconds" => self.soak_seconds = number()?,
            "--checks" => self.checks = count()?,
            _ => bail!("no such flag: {flag}\n{USAGE}"),
        }
        Ok(())
    }
}

const PARTS: &[(&str, &str)] = &[
    ("g1", "idle sockets"),
    ("g2", "checks at a steady rate"),
    ("g4", "good checks beside hostile servers and clients"),
    ("g9", "soak"),
    ("g10", "stop"),
    ("g11", "nothing lost"),
    ("g14", "64 descriptors"),
];

const USAGE: &str = "cargo xtask load [g1 g2 g4 g9 g10 g11 g14] [--full] [--sockets N] [--rate N] [--seconds N] [--good N] [--servers N] [--clients N] [--soak-seconds N] [--checks N]";

/// Runs the parts that are named, or all; an error if a promise was not kept.
pub async fn run(arguments: &[String]) -> Result<()> {
    let (parts, options) = read(arguments)?;
    let limit = process::raise_descriptors()?;
    println!("descriptors: at most {limit}; processors: {}", process::cores());
    let mut promises = Vec::new();
    for (name, about) in PARTS.iter().filter(|(name, _)| parts.iter().any(|part| part == name)) {
        println!("\n{name}: {about}");
        let world = World::start().await?;
        promises.extend(match *name {
            "g1" => idle::run(&world, options, limit).await?,
            "g2" => soak::steady(&world, options).await?,
            "g4" => hostile::run(&world, options).await?,
            "g9" => soak::run(&world, options).await?,
            "g10" => stop::run(&world).await?,
            "g11" => burst::nothing_lost(&world, options).await?,
            _ => burst::scarcity(&world).await?,
        });
    }
    println!("\n| promise | quantity | figure | wanted | kept |\n|---|---|---|---|---|");
    for Promise { name, what, figure, wanted, kept } in &promises {
        let kept = if *kept { "yes" } else { "**no**" };
        println!("| {name} | {what} | {figure} | {wanted} | {kept} |");
    }
    let missed = promises.iter().filter(|promise| !promise.kept).count();
    if missed > 0 {
        bail!("{missed} of {} promises were not kept", promises.len());
    }
    Ok(())
}

fn read(arguments: &[String]) -> Result<(Vec<String>, Options)> {
    let mut options =
        if arguments.iter().any(|one| one == "--full") { Options::FULL } else { Options::SHORT };
    let (mut parts, mut rest) = (Vec::new(), arguments.iter().filter(|one| *one != "--full"));
    while let Some(argument) = rest.next() {
        if argument.starts_with("--") {
            options.set(argument, rest.next().context(USAGE)?)?;
        } else if PARTS.iter().any(|(name, _)| name == argument) {
            parts.push(argument.clone());
        } else {
            bail!("no such part: {argument}\n{USAGE}");
        }
    }
    if parts.is_empty() {
        parts = PARTS.iter().map(|(name, _)| (*name).to_owned()).collect();
    }
    Ok((parts, options))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags() {
        let read =
            |text: &str| read(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        let (parts, options) = read("g2 --rate 50 --full").unwrap();
        assert_eq!((parts.as_slice(), options.rate), (&["g2".to_owned()][..], 50));
        assert_eq!(options.checks, Options::FULL.checks);
        assert_eq!(read("").unwrap().0.len(), PARTS.len());
        assert!(read("g3").is_err() && read("--rate").is_err() && read("--rate x").is_err());
    }
}
