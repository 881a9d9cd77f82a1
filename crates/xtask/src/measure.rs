//! `cargo xtask bench` and `cargo xtask load`: release builds, then the programs of `crates/bench`.

use crate::shell;
use anyhow::Result;
use std::process::Command;

/// `[PART…] [--rounds N]`: the goals of docs/performance.md, as ratios of one interleaved run.
pub fn bench(args: &[String]) -> Result<()> {
    run("bench", args)
}

/// `[PART…] [--full]`: soak and load; fails on a promise that is not kept.
pub fn load(args: &[String]) -> Result<()> {
    run("load", args)
}

fn run(task: &str, args: &[String]) -> Result<()> {
    let mut build = shell::cargo();
    build.args(["build", "--quiet", "--release"]);
    for package in ["mailmend-bench", "mailmend-relay", "mailmend-cli"] {
        build.args(["-p", package]);
    }
    shell::run(&mut build)?;
    let program = shell::target_dir().join("release/mailmend-bench");
    shell::run(Command::new(program).arg(task).args(args))
}
