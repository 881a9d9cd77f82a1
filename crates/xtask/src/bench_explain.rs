//! `cargo xtask bench-explain`: how long the classifier takes, natively, in a release build.

use crate::shell;
use anyhow::Result;

/// Builds and runs the example that measures.
pub fn run(_args: &[String]) -> Result<()> {
    shell::run(shell::cargo().args([
        "run",
        "--release",
        "--quiet",
        "--package",
        "mailmend-diagnosis",
        "--features",
        "provenance",
        "--example",
        "bench",
    ]))
}
