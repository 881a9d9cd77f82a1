//! `cargo xtask deny`: licences, sources, duplicates and version floors of every crate (deny.toml).
//!
//! `--advisories FOLDER` also checks against a clone of the RustSec database that the operator keeps;
//! nothing is fetched here. `--if-installed` passes where cargo-deny is not installed, and says so:
//! building it takes as long as everything else together.

use crate::shell;
use anyhow::{Context as _, Result, bail};
use std::path::Path;

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
    // An exception that nothing needs any more goes.
    let needless = ["--deny", "unnecessary-skip", "--deny", "unmatched-skip"];
    check(&[], &[&needless[..], &["bans", "licenses", "sources"]].concat())?;
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

/// cargo-deny looks for a clone under a name that it makes of the database's address.
const CLONE: &str = "advisory-db-3157b0e258782691";

fn advisories(folder: &str) -> Result<()> {
    let clone = shell::root().join(folder);
    let clone = clone.canonicalize().with_context(|| {
        format!(
            "--advisories {folder}: write the folder of a clone of github.com/RustSec/advisory-db"
        )
    })?;
    let databases = shell::target_dir().join("advisories");
    std::fs::create_dir_all(&databases)?;
    link(&clone, &databases.join(CLONE))?;
    let config = databases.join("deny.toml");
    std::fs::write(
        &config,
        format!("[advisories]\ndb-path = {:?}\n", databases.display().to_string()),
    )?;
    let config = config.display().to_string();
    // Offline: what the operator keeps is what counts, however old; it says so itself when it is stale.
    check(&["--offline", "--config", &config], &["advisories"])
}

#[cfg(unix)]
fn link(clone: &Path, name: &Path) -> Result<()> {
    if name.symlink_metadata().is_ok() {
        std::fs::remove_file(name)?;
    }
    Ok(std::os::unix::fs::symlink(clone, name)?)
}

#[cfg(not(unix))]
fn link(_clone: &Path, name: &Path) -> Result<()> {
    bail!("--advisories: keep the clone as {}", name.display())
}

fn check(options: &[&str], what: &[&str]) -> Result<()> {
    let mut deny = shell::cargo();
    deny.args(["deny", "--locked", "--all-features"]).args(options);
    shell::run(deny.args(["check", "--hide-inclusion-graph"]).args(what))
}

fn is_installed() -> bool {
    let mut version = shell::cargo();
    shell::output(version.args(["deny", "--version"])).is_ok()
}
