//! `cargo xtask bench-page`: how long explaining a text takes in headless Chromium, with the module and
//! rules of the last `cargo xtask web`.

use crate::shell;
use anyhow::Result;
use std::process::Command;

/// Prints the figures; fails above the limits.
pub fn run(_args: &[String]) -> Result<()> {
    let tests = shell::root().join("tests");
    shell::npm_ci(&shell::root().join("web"))?;
    shell::npm_ci(&tests)?;
    shell::run(Command::new("node").current_dir(tests).arg("bench/explain.mjs"))
}
