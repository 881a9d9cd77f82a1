//! `cargo xtask check`: the fast loop before a commit.

use crate::{shell, tidy};
use anyhow::Result;

/// Format, lints, unit tests, tidy; the first that fails ends it.
pub fn run(_args: &[String]) -> Result<()> {
    shell::run(shell::cargo().args(["fmt", "--all", "--check"]))?;
    shell::run(shell::cargo().args([
        "clippy",
        "--quiet",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))?;
    unit_tests()?;
    tidy::run(&[])
}

/// Every Rust test but the browser module's, which has no logic of its own.
pub fn unit_tests() -> Result<()> {
    shell::run(shell::cargo().args(["test", "--quiet"]))
}
