//! `cargo xtask fuzz`: the smoke run of every target, or one target for real.
//!
//! `fuzz` alone replays the kept corpus and the same mutations of it every time, without an engine.
//! `fuzz TARGET [--seconds N]` builds libFuzzer and looks for new inputs; what it keeps is under
//! `fuzz/found/`, a crash under `fuzz/artifacts/`: make a small one a seed in `fuzz/corpus/`. The
//! coverage it needs is a stable option of rustc, so no nightly toolchain is asked for.

use crate::shell;
use anyhow::{Context as _, Result, bail};
use std::{fs, path::Path, process::Command};

/// Coverage of LLVM's sanitizer interface, without a sanitizer.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 --cfg fuzzing";
/// Mutations of the smoke run for each target.
const RUNS: &str = "3000";

/// Runs.
pub fn run(args: &[String]) -> Result<()> {
    let folder = shell::root().join("fuzz");
    // The versions that ship are the ones to try; cargo adds the engine's own few.
    fs::copy(shell::root().join("Cargo.lock"), folder.join("Cargo.lock"))?;
    match args.first() {
        None => smoke(&folder),
        Some(target) => {
            let seconds = args.iter().position(|arg| arg == "--seconds");
            let seconds = seconds.and_then(|at| args.get(at + 1)).map_or("300", String::as_str);
            real(&folder, target, seconds)
        }
    }
}

/// The same profile and versions as the workspace, so that its built dependencies serve.
fn smoke(folder: &Path) -> Result<()> {
    let mut cargo = shell::cargo();
    cargo.args(["run", "--quiet", "--no-default-features", "--bin", "smoke"]);
    cargo.arg("--manifest-path").arg(folder.join("Cargo.toml"));
    shell::run(cargo.arg("--target-dir").arg(shell::target_dir()).args(["--", RUNS]))
}

fn real(folder: &Path, target: &str, seconds: &str) -> Result<()> {
    let corpus = folder.join("corpus").join(target);
    if !corpus.is_dir() {
        let known: Vec<_> =
            folder.join("corpus").read_dir()?.flatten().map(|entry| entry.file_name()).collect();
        bail!("no target {target}; there are {known:?}");
    }
    let host = shell::output(Command::new("rustc").args(["--print", "host-tuple"]))?;
    let built = shell::target_dir().join("fuzz");
    let mut cargo = shell::cargo();
    // With a target named, the flags are not for build scripts.
    cargo.args(["build", "--release", "--target", &host, "--bin", target]);
    cargo.arg("--manifest-path").arg(folder.join("Cargo.toml"));
    shell::run(cargo.env("RUSTFLAGS", COVERAGE).arg("--target-dir").arg(&built))?;
    let (found, artifacts) = (folder.join("found").join(target), folder.join("artifacts"));
    for folder in [&found, &artifacts] {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    let mut fuzzer = Command::new(built.join(&host).join("release").join(target));
    fuzzer.arg(&found).arg(&corpus);
    fuzzer.arg(format!("-max_total_time={seconds}"));
    fuzzer.arg(format!("-artifact_prefix={}/", artifacts.display()));
    fuzzer.args(["-max_len=20480", "-timeout=5", "-rss_limit_mb=512", "-print_final_stats=1"]);
    shell::run(&mut fuzzer)
}
