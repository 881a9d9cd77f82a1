//! Where a test file runs: a network of its own, where the kernel gives one, and its own folder.

use crate::shell;
use std::{
    fmt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

/// Brings loopback up in the new namespace, then becomes the program.
const ENTER: &str = "ip link set lo up && exec \"$@\"";

/// One of the ways side by side.
pub struct Lane {
    number: usize,
    /// Its state; nothing of another lane is in it.
    laboratory: PathBuf,
    own_network: bool,
}

/// A lane per core; a single one where networks cannot be separated.
pub fn open() -> Vec<Lane> {
    let laboratory = std::env::var_os("MAILMEND_LAB").map(PathBuf::from);
    let laboratory = laboratory.unwrap_or_else(|| shell::root().join("tests/.lab"));
    if !namespaces() {
        shell::say("no network namespaces here: the test files run one after the other");
        return vec![Lane { number: 1, laboratory, own_network: false }];
    }
    let cores = thread::available_parallelism().map_or(1, usize::from);
    (1..=cores).map(|number| Lane::separate(number, &laboratory)).collect()
}

impl Lane {
    fn separate(number: usize, laboratory: &Path) -> Self {
        Self { number, laboratory: laboratory.join(number.to_string()), own_network: true }
    }

    /// A program that runs in this lane; every call has a fresh network.
    pub fn command(&self, program: &str) -> Command {
        let mut command = match self.own_network {
            true => in_namespace(program),
            false => Command::new(program),
        };
        command.env("MAILMEND_LAB", &self.laboratory);
        command
    }
}

impl fmt::Display for Lane {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "lane {}", self.number)
    }
}

fn in_namespace(program: &str) -> Command {
    let mut command = Command::new("unshare");
    command.args(["--net", "sh", "-c", ENTER, "sh", program]);
    command
}

/// Whether we may make network namespaces, by making one.
fn namespaces() -> bool {
    let mut command = in_namespace("true");
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_share_no_folder() {
        let lanes = [1, 2].map(|number| Lane::separate(number, Path::new("lab")));
        assert_ne!(lanes[0].laboratory, lanes[1].laboratory);
        let command = lanes[0].command("node");
        let laboratory = command.get_envs().find(|(name, _)| *name == "MAILMEND_LAB");
        assert_eq!(laboratory.unwrap().1, Some(Path::new("lab/1").as_os_str()));
        assert_eq!(command.get_program(), "unshare");
    }
}
