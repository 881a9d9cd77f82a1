//! Debian packages, where we may install them.

use crate::shell;
use anyhow::Result;
use std::process::Command;

/// Those of `packages` that are not installed. On a system without dpkg: none, since it cannot tell.
pub fn missing<'a>(packages: &[&'a str]) -> Vec<&'a str> {
    if !shell::on_path("dpkg-query") {
        return Vec::new();
    }
    packages.iter().copied().filter(|package| !installed(package)).collect()
}

/// Installs what is missing. False: not possible here (no apt-get, or not root).
pub fn install(packages: &[&str]) -> Result<bool> {
    let wanted = missing(packages);
    if !shell::on_path("apt-get") || !is_root() {
        return Ok(false);
    }
    if wanted.is_empty() {
        return Ok(true);
    }
    if wanted.contains(&"postfix") {
        // Its installer asks what kind of site this is; the tests bring their own configuration.
        shell::run(Command::new("sh").args([
            "-c",
            "echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections",
        ]))?;
    }
    shell::run(apt().args(["-q", "update"]))?;
    shell::run(apt().args(["-q", "install", "-y", "--no-install-recommends"]).args(wanted))?;
    Ok(true)
}

/// Whether we may install packages.
pub fn is_root() -> bool {
    shell::output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    // The services must not start: the tests run their own, private ones.
    command.env("DEBIAN_FRONTEND", "noninteractive").env("RUNLEVEL", "1");
    command
}

fn installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    shell::output(query.args(["-W", "-f=${db:Status-Status}", package]))
        .is_ok_and(|s| s == "installed")
}
