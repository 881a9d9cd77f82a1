//! The smoke run: every target over its kept corpus, then over mutations of it, always the same ones.
//! `smoke [RUNS]`: how many mutations for each target, 20,000 unless said.

use std::{
    collections::BTreeMap,
    fs, io,
    path::Path,
    time::{Duration, Instant},
};

/// Longest input that mutations grow to: what a socket takes, and a little.
const LONGEST: usize = 20 * 1024;

fn main() -> io::Result<()> {
    let runs: usize = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(20_000);
    for (name, target) in mailmend_fuzz::TARGETS {
        let seeds = seeds(name)?;
        assert!(!seeds.is_empty(), "corpus/{name} is empty");
        let start = Instant::now();
        let mut slowest = Duration::ZERO;
        let mut run = |input: &[u8]| {
            let begin = Instant::now();
            target(input);
            slowest = slowest.max(begin.elapsed());
        };
        seeds.values().for_each(|seed| run(seed));
        let mut random = Random(0x9e37_79b9_7f4a_7c15);
        let all: Vec<&Vec<u8>> = seeds.values().collect();
        for _ in 0..runs {
            run(&mutated(&all, &mut random));
        }
        let total = runs + seeds.len();
        println!(
            "{name:15} {total} runs in {:.1} s, slowest {:.1} ms",
            start.elapsed().as_secs_f64(),
            slowest.as_secs_f64() * 1e3
        );
    }
    Ok(())
}

/// The kept inputs, by name.
fn seeds(target: &str) -> io::Result<BTreeMap<String, Vec<u8>>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
    fs::read_dir(folder)?
        .map(|entry| {
            let entry = entry?;
            Ok((entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path())?))
        })
        .collect()
}

/// xorshift64 (Marsaglia 2003): the same numbers on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound.max(1) as u64) as usize
    }
}

/// One seed, changed in one to eight places: an octet, a piece twice, a piece gone, a piece of another
/// seed, a run of one octet.
fn mutated(seeds: &[&Vec<u8>], random: &mut Random) -> Vec<u8> {
    let mut input = seeds[random.below(seeds.len())].clone();
    for _ in 0..=random.below(8) {
        let at = random.below(input.len() + 1);
        let end = (at + 1 + random.below(32)).min(input.len());
        match random.below(6) {
            0 if at < input.len() => input[at] ^= 1 << random.below(8),
            1 => input.insert(at, random.below(256) as u8),
            2 => drop(input.drain(at..end.max(at))),
            3 => {
                let piece = input.get(at..end).unwrap_or_default().to_vec();
                input.splice(at..at, piece);
            }
            4 => {
                let other = seeds[random.below(seeds.len())];
                let from = random.below(other.len() + 1);
                input.splice(at..at, other[from..].to_vec());
            }
            _ => {
                let octet = random.below(256) as u8;
                let count = random.below(300);
                input.splice(at..at, std::iter::repeat_n(octet, count));
            }
        }
        input.truncate(LONGEST);
    }
    input
}
