//! `cargo xtask test`: every test there is, from lints to Chromium, on a machine with Rust and Node.

use crate::{check, debian, deny, fuzz, package, shell, size, tidy, web};
use anyhow::{Context as _, Result, bail};
use std::{
    io::{BufRead as _, BufReader},
    process::{Command, Stdio},
};

/// A program the end-to-end tests start, and the Debian package that has it.
const PROGRAMS: &[(&str, &str)] = &[
    ("dovecot", "dovecot-core"),
    ("postfix", "postfix"),
    ("stunnel4", "stunnel4"),
    ("openssl", "openssl"),
    ("gnutls-serv", "gnutls-bin"),
    ("chromium", "chromium"),
    ("firefox-esr", "firefox-esr"),
];
/// Packages without a program of their own.
const PACKAGES: &[&str] = &["dovecot-imapd", "dovecot-auth-lua", "fonts-noto-cjk", "redis-server"];

/// How a test file's name ends.
const TEST_FILE: &str = ".test.mjs";

/// `--e2e` leaves lints and unit tests out; what follows are test files, and options of node's test
/// runner such as `--test-name-pattern=expired`.
pub fn run(args: &[String]) -> Result<()> {
    prepare()?;
    if args.first().is_none_or(|arg| arg != "--e2e") {
        shell::run(shell::cargo().args(["fmt", "--all", "--check"]))?;
        shell::run(shell::cargo().args([
            "clippy",
            "--quiet",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]))?;
        check::unit_tests()?;
        tidy::run(&[])?;
        fuzz::run(&[])?;
        deny::run(&["--if-installed".to_owned()])?;
    }
    web::run(&[])?;
    size::run(&[])?;
    package::run(&["--no-wasm".to_owned()])?;
    // After what ships was weighed: the same with the languages that only tests speak.
    web::run(&["--no-wasm".to_owned(), "--pseudo".to_owned()])?;
    // One by one, as `run` builds the relay: together their dependencies would have other features.
    for package in ["mailmend-relay", "mailmend-cli"] {
        shell::run(shell::cargo().args(["build", "--quiet", "-p", package]))?;
    }
    end_to_end(args.get(1..).unwrap_or_default())
}

/// Installs what is missing, or says all of it at once.
fn prepare() -> Result<()> {
    let absent = PROGRAMS.iter().filter(|(program, _)| !shell::on_path(program));
    let mut packages: Vec<&str> = absent.map(|(_, package)| *package).collect();
    packages.extend(debian::missing(PACKAGES));
    if !packages.is_empty() && !debian::install(&packages)? {
        bail!("missing for the tests, install them as root: {}", packages.join(" "));
    }
    if !debian::is_root() {
        bail!("Postfix' master insists on root: run the tests as root, in a container for example");
    }
    shell::npm_ci(&shell::root().join("web"))?;
    shell::npm_ci(&shell::root().join("tests"))?;
    shell::npm_ci(&shell::root().join("tests/apps"))
}

/// Runs the Node tests, a process per file, and closes with one plain line.
///
/// Real servers, two browsers and a small machine: a file that fails is run once more, alone and aloud. What
/// fails twice has failed.
fn end_to_end(only: &[String]) -> Result<()> {
    let (wanted, options): (Vec<_>, Vec<_>) =
        only.iter().cloned().partition(|word| word.ends_with(TEST_FILE));
    let files = if wanted.is_empty() { files()? } else { wanted };
    let (mut passed, mut failed, mut again) = (0, 0, Vec::new());
    for file in files {
        let mut totals = node(&file, &options)?;
        if totals.1 > 0 {
            println!("{file} failed: once more");
            totals = node(&file, &options)?;
            again.push(file);
        }
        passed += totals.0;
        failed += totals.1;
    }
    if !again.is_empty() {
        println!("run twice: {}", again.join(", "));
    }
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

/// Runs one file; how many tests passed and failed.
fn node(file: &str, options: &[String]) -> Result<(u32, u32)> {
    let mut node = Command::new("node");
    // The servers' pipes would keep the runner alive after its last test.
    node.current_dir(shell::root().join("tests"))
        .env("MAILMEND_BIN", shell::target_dir().join("debug"))
        .args(["--test", "--test-force-exit", "--test-reporter=spec"])
        .args(options)
        .arg(file);
    let mut child = node.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    let mut report = String::new();
    for line in BufReader::new(child.stdout.take().context("node's output")?).lines() {
        let line = line?;
        println!("{line}");
        report.push_str(&line);
        report.push('\n');
    }
    let status = child.wait()?;
    let (passed, failed) = counts(&report);
    // A runner that fell over counts as a failure, whatever it printed.
    Ok((passed, failed.max(u32::from(!status.success()))))
}

/// Reads the totals at the end of a report.
fn counts(report: &str) -> (u32, u32) {
    let total = |word: &str| {
        let found = report.lines().rev().find_map(|line| line.split_once(word));
        found.and_then(|(_, number)| number.trim().parse::<u32>().ok()).unwrap_or(0)
    };
    (total("\u{2139} pass "), total("\u{2139} fail ") + total("\u{2139} cancelled "))
}

#[cfg(test)]
mod tests {
    use super::counts;

    #[test]
    fn the_last_totals_count() {
        assert_eq!(
            counts("\u{2139} tests 4\n\u{2139} pass 2\n\u{2139} fail 1\n\u{2139} cancelled 1\n"),
            (2, 2)
        );
        assert_eq!(counts("nothing ran"), (0, 0));
    }
}
