//! `cargo xtask deny`: licences, sources, duplicates and version floors of every crate (deny.toml).
//!
//! `--advisories FOLDER` also checks against a clone of the RustSec database that the operator keeps;
//! nothing is fetched here. `--if-installed` passes where cargo-deny is not installed, and says so:
//! building it takes as long as everything else together.

use crate::shell;
use anyhow::{Result, bail};

/// The version that reads our deny.toml.
const VERSION: &str = "0.20.2";

/// Runs the checks.
pub fn run(args: &[String]) -> Result<()> {
    if !is_installed() {
        let how = format!(
            "cargo-deny is not installed: cargo install cargo-deny --version {VERSION} --locked --no-default-features"
        );
        if args.iter().any(|arg| arg == "--if-installed") {
            shell::say(&format!("{how}; licences and versions are not checked"));
            return Ok(());
        }
        bail!("{how}");
    }
    check(&["bans", "licenses", "sources"], &[])?;
    match args.iter().position(|arg| arg == "--advisories") {
        None => {
            shell::say(
                "advisories are not checked: name a clone of the database with --advisories",
            );
            Ok(())
        }
        Some(at) => match args.get(at + 1) {
            None => bail!("--advisories needs a folder"),
            Some(folder) => advisories(folder),
        },
    }
}

/// cargo-deny wants its databases in a folder of its own naming; `db-path` of deny.toml names it.
fn advisories(folder: &str) -> Result<()> {
    if !shell::root().join(folder).is_dir() {
        bail!("--advisories {folder}: no such folder");
    }
    let config = std::fs::read_to_string(shell::root().join("deny.toml"))?;
    let with = format!("{config}\n[advisories]\ndb-path = {folder:?}\n");
    let path = shell::target_dir().join("deny-with-advisories.toml");
    std::fs::write(&path, with)?;
    check(&["advisories"], &["--config", &path.display().to_string(), "--disable-fetch"])
}

fn check(what: &[&str], more: &[&str]) -> Result<()> {
    let mut deny = shell::cargo();
    deny.args(["deny", "--locked", "--all-features", "check", "--hide-inclusion-graph"]);
    // An exception that nothing needs any more goes.
    deny.args(["--deny", "unnecessary-skip", "--deny", "unmatched-skip"]).args(more).args(what);
    shell::run(&mut deny)
}

fn is_installed() -> bool {
    let mut version = shell::cargo();
    shell::output(version.args(["deny", "--version"])).is_ok()
}
