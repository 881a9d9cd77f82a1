//! The end-to-end tests: a process per file, as many files side by side as there are cores.
//!
//! Files use fixed ports of loopback, so each runs in a network namespace and a laboratory folder of
//! its own. Where namespaces are not to be had the files run one after the other, and that is said.

mod lanes;
mod report;

use crate::shell;
use anyhow::{Result, bail};
use lanes::Lane;
use report::{Outcome, counts};
use std::{
    collections::VecDeque,
    process::{Command, Stdio},
    sync::{Mutex, PoisonError},
    thread,
    time::Instant,
};

/// How a test file's name ends.
const TEST_FILE: &str = ".test.mjs";
/// What takes longest goes first, so that no lane is left with it in the end; the order among them is
/// that of their times, which each run prints.
const LONGEST: &[&str] = &[
    "homes-screens.test.mjs",
    "scenarios.test.mjs",
    "homes-states.test.mjs",
    "page-verdicts.test.mjs",
    "page-hostile.test.mjs",
    "page-secrets.test.mjs",
    "homes.test.mjs",
    "page-people.test.mjs",
];
/// Builds the site anew under the others' feet, so it runs when they are done.
const ALONE: &[&str] = &["run.test.mjs"];

/// Runs the Node tests and closes with one plain line. `only`: test files, and options of node.
///
/// Real servers, two browsers and a small machine: a file that fails is run once more, alone and aloud. What
/// fails twice has failed.
pub fn run(only: &[String]) -> Result<()> {
    let (wanted, options): (Vec<_>, Vec<_>) =
        only.iter().cloned().partition(|word| word.ends_with(TEST_FILE));
    let files = in_order(if wanted.is_empty() { files()? } else { wanted });
    let (alone, together): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| ALONE.contains(&file.as_str()));
    let started = Instant::now();
    let lanes = lanes::open();
    let mut outcomes = side_by_side(&lanes, together, &options)?;
    let Some(lane) = lanes.first() else { bail!("no lane to run in") };
    for file in alone {
        outcomes.push(one(lane, &file, &options)?);
    }
    let again = second_tries(lane, &mut outcomes, &options)?;
    if !again.is_empty() {
        println!("run twice: {}", again.join(", "));
    }
    let passed: u32 = outcomes.iter().map(|outcome| outcome.passed).sum();
    let failed: u32 = outcomes.iter().map(|outcome| outcome.failed).sum();
    shell::say(&format!("end to end took {:.0} s", started.elapsed().as_secs_f64()));
    println!("{passed} passed, {failed} failed");
    if failed > 0 || passed == 0 {
        bail!("end-to-end tests failed");
    }
    Ok(())
}

/// The test files, sorted.
fn files() -> Result<Vec<String>> {
    let entries = shell::root().join("tests").read_dir()?.flatten();
    let mut names: Vec<_> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| name.ends_with(TEST_FILE));
    names.sort();
    Ok(names)
}

/// Longest first.
fn in_order(mut files: Vec<String>) -> Vec<String> {
    files.sort_by_key(|file| LONGEST.iter().position(|long| long == file).unwrap_or(LONGEST.len()));
    files
}

/// Every lane takes the next file as soon as it is free.
fn side_by_side(lanes: &[Lane], files: Vec<String>, options: &[String]) -> Result<Vec<Outcome>> {
    let queue = Mutex::new(VecDeque::from(files));
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
    let work = |lane: &Lane| {
        let mut outcomes = Vec::new();
        while let Some(file) = next() {
            outcomes.push(one(lane, &file, options)?);
        }
        Ok(outcomes)
    };
    let by_lane: Vec<Result<Vec<Outcome>>> = thread::scope(|scope| {
        let running: Vec<_> = lanes.iter().map(|lane| scope.spawn(|| work(lane))).collect();
        let ended = running.into_iter().map(|lane| lane.join());
        ended.map(|lane| lane.unwrap_or_else(|_| bail!("a lane fell over"))).collect()
    });
    Ok(by_lane.into_iter().collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

/// Runs what failed once more, by itself; gives the names.
fn second_tries(lane: &Lane, outcomes: &mut [Outcome], options: &[String]) -> Result<Vec<String>> {
    let mut again = Vec::new();
    for outcome in outcomes.iter_mut().filter(|outcome| outcome.failed > 0) {
        println!("{} failed: once more, alone", outcome.file);
        again.push(outcome.file.clone());
        *outcome = one(lane, &outcome.file, options)?;
    }
    Ok(again)
}

/// Runs one file and prints what it said as one block, with its time.
fn one(lane: &Lane, file: &str, options: &[String]) -> Result<Outcome> {
    let started = Instant::now();
    shell::say(&format!("{lane}: {file}"));
    let mut node: Command = lane.command("node");
    // The servers' pipes would keep the runner alive after its last test.
    node.current_dir(shell::root().join("tests"))
        .env("MAILMEND_BIN", shell::target_dir().join("debug"))
        .args(["--test", "--test-force-exit", "--test-reporter=spec"])
        .args(options)
        .arg(file);
    let out = node.stdin(Stdio::null()).stderr(Stdio::piped()).output()?;
    let said = String::from_utf8_lossy(&out.stdout);
    let (passed, failed) = counts(&said);
    // A runner that fell over counts as a failure, whatever it printed.
    let failed = failed.max(u32::from(!out.status.success()));
    let outcome = Outcome { file: file.to_owned(), passed, failed };
    report::print(&outcome, started.elapsed(), &said, &String::from_utf8_lossy(&out.stderr));
    Ok(outcome)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_names_files_that_exist() {
        let files = files().unwrap();
        for name in LONGEST.iter().chain(ALONE) {
            assert!(files.iter().any(|file| file == name), "{name}");
        }
    }

    #[test]
    fn the_longest_go_first_and_the_rest_as_it_came() {
        let names = ["a.test.mjs", LONGEST[1], "b.test.mjs", LONGEST[0]].map(str::to_owned);
        assert_eq!(
            in_order(names.to_vec()),
            [LONGEST[0], LONGEST[1], "a.test.mjs", "b.test.mjs"].map(str::to_owned)
        );
    }
}
