//! Running other programs and finding our own folders.

use anyhow::{Context, Result, bail};
use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Instant, UNIX_EPOCH},
};

/// The workspace's root folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .map_or_else(PathBuf::new, Path::to_owned)
}

/// Cargo as it was called, so that `cargo +toolchain xtask` stays with that toolchain.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// Where cargo puts what it builds for this machine.
pub fn target_dir() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// Says what is about to happen; long builds should not look like a hang.
pub fn say(line: &str) {
    eprintln!("==> {line}");
}

/// Runs a command with its output shown and fails when it does.
pub fn run(command: &mut Command) -> Result<()> {
    let started = Instant::now();
    let shown = describe(command);
    say(&shown);
    let status =
        command.stdin(Stdio::null()).status().with_context(|| format!("cannot run {shown}"))?;
    if !status.success() {
        bail!("{shown}: {status}");
    }
    say(&format!("done in {:.1} s", started.elapsed().as_secs_f64()));
    Ok(())
}

/// Runs a command and gives what it printed, without the last line end.
pub fn output(command: &mut Command) -> Result<String> {
    let shown = describe(command);
    let out =
        command.stdin(Stdio::null()).output().with_context(|| format!("cannot run {shown}"))?;
    if !out.status.success() {
        bail!("{shown}: {}\n{}", out.status, String::from_utf8_lossy(&out.stderr));
    }
    Ok(String::from_utf8(out.stdout)?.trim_end().to_owned())
}

/// Whether a program is on the PATH.
pub fn on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    // Mail servers live in sbin, which an ordinary user's PATH leaves out.
    let dirs = std::env::split_paths(&path).chain(["/usr/sbin".into(), "/sbin".into()]);
    dirs.map(|dir| dir.join(program)).any(|file| file.is_file())
}

/// `npm ci` in a folder, unless what it would install is already there.
pub fn npm_ci(dir: &Path) -> Result<()> {
    let lock = dir.join("package-lock.json");
    let installed = dir.join("node_modules/.package-lock.json");
    if modified(&installed) >= modified(&lock) && modified(&installed) > 0 {
        return Ok(());
    }
    if !on_path("npm") {
        bail!("npm is missing: install Node.js 20 or later with npm");
    }
    let mut npm = Command::new("npm");
    run(npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(dir))
}

fn modified(path: &Path) -> u64 {
    let time = path.metadata().and_then(|data| data.modified()).ok();
    time.and_then(|time| time.duration_since(UNIX_EPOCH).ok()).map_or(0, |since| since.as_secs())
}

fn describe(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
