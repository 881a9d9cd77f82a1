//! The relay as users run it: the release binary, in a process of its own.

use crate::{job::HOST, process};
use anyhow::{Context as _, Result, bail};
use std::{
    io::{BufRead as _, BufReader},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The page that asks.
pub const ORIGIN: &str = "https://help.example.org";
/// A budget that nobody uses up here.
const PLENTY: &str = "1000000000";

/// A running relay.
#[derive(Debug)]
pub struct Relay {
    /// The process.
    pub process: process::Running,
    /// Where it listens.
    pub address: SocketAddr,
}

/// Where a program of the workspace is built: beside this one.
pub fn binary(name: &str) -> Result<PathBuf> {
    let path = std::env::current_exe()?.with_file_name(name);
    if !path.is_file() {
        bail!("{} is not built; cargo xtask bench builds it", path.display());
    }
    Ok(path)
}

/// The flags of a relay that checks servers on loopback and rations nothing.
pub fn flags(root: &Path) -> Vec<String> {
    let mut flags: Vec<String> = [
        "--listen",
        "127.0.0.1:0",
        "--origin",
        ORIGIN,
        "--allow-network",
        "127.0.0.0/8",
        "--allow-port",
        "1024-65535",
        "--max-sockets",
        "20000",
        "--max-sockets-per-client",
        "20000",
        "--max-checks",
        "20000",
        "--max-checks-per-client",
        "20000",
        "--checks-per-minute",
        PLENTY,
        "--target-checks-per-minute",
        PLENTY,
        "--sign-in-failures",
        PLENTY,
    ]
    .map(str::to_owned)
    .to_vec();
    flags.extend(["--static-host".to_owned(), format!("{HOST}=127.0.0.1")]);
    flags.extend(["--extra-root".to_owned(), root.display().to_string()]);
    flags
}

impl Relay {
    /// Starts it on one processor, or anywhere; `limits` as in [`process::become_limited`].
    pub fn start(root: &Path, more: &[&str], limits: &[String]) -> Result<Self> {
        let mut command = process::own("limited")?;
        command.args(limits).arg(binary("mailmend-relay")?).args(flags(root)).args(more);
        Self::spawn(command)
    }

    fn spawn(mut command: Command) -> Result<Self> {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            // Log lines are written as they would be, to nowhere.
            .stderr(Stdio::null())
            .spawn()
            .context("the relay")?;
        let out = child.stdout.take().context("the relay's output")?;
        let process = process::Running(child);
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line)?;
        let address =
            line.trim().rsplit_once("//").context("the relay did not start")?.1.parse()?;
        Ok(Self { process, address })
    }

    /// Its number.
    pub fn pid(&self) -> u32 {
        self.process.pid()
    }
}
