//! `cargo xtask tidy`: the rules of the tree that no compiler knows.

use crate::{metadata, shell};
use anyhow::{Result, bail};
use std::{fs, process::Command};

/// Who may use whom; everything else is refused. The same list is in the README's map.
const ARROWS: &[(&str, &[&str])] = &[
    ("protocol", &[]),
    ("providers", &[]),
    ("faults", &[]),
    ("form", &["providers", "protocol"]),
    ("diagnosis", &["providers", "protocol"]),
    ("l10n", &["form", "diagnosis", "protocol"]),
    ("browser", &["l10n", "form", "diagnosis", "protocol"]),
    ("probe", &["protocol"]),
    ("relay", &["probe", "protocol"]),
    ("cli", &["probe", "l10n", "form", "diagnosis", "protocol"]),
    ("bench", &["probe", "diagnosis", "protocol", "faults"]),
    ("xtask", &["l10n", "diagnosis", "providers", "protocol", "faults"]),
];
const PREFIX: &str = "mailmend-";

/// Above this a file is two things.
const LONGEST: usize = 500;

/// Calls that open a socket to elsewhere; allowed in the guard only.
const DIALLERS: &[&str] =
    &["TcpStream::connect", "socket.connect(", "UdpSocket::bind", "UdpSocket::connect"];
const DIALLING: &[&str] = &["crates/probe/src", "crates/cli/src", "relay/src"];
const GUARD: &str = "crates/probe/src/guard";

/// The dialogues and what they are made of: octets in, octets out; no socket, no clock, no runtime.
const PURE: &[&str] = &[
    "dialogue.rs",
    "imap.rs",
    "imap/dialogue.rs",
    "imap/encode.rs",
    "imap/reader.rs",
    "imap/sign_in.rs",
    "lines.rs",
    "sasl.rs",
    "smtp.rs",
    "smtp/dialogue.rs",
    "smtp/reader.rs",
];
const PURE_IN: &str = "crates/probe/src/";
const WORLDLY: &[&str] = &["tokio", "std::net", "std::time", "Instant", "Channel"];

/// Runs every rule and names every breach.
pub fn run(_args: &[String]) -> Result<()> {
    let tracked = tracked()?;
    let mut breaches = arrows(&metadata::packages()?);
    for path in &tracked {
        // Pictures and other binaries have no lines to read.
        if let Ok(text) = fs::read_to_string(shell::root().join(path)) {
            breaches.extend(length(path, &text));
            breaches.extend(diallers(path, &text));
            breaches.extend(worldly(path, &text));
            breaches.extend(machine(path, &text));
        }
    }
    let gone = PURE.iter().map(|file| format!("{PURE_IN}{file}")).filter(|p| !tracked.contains(p));
    breaches.extend(gone.map(|path| format!("{path}: kept pure, and not there")));
    if breaches.is_empty() {
        shell::say(&format!("tidy: {} files", tracked.len()));
        return Ok(());
    }
    bail!("{}", breaches.join("\n"))
}

fn tracked() -> Result<Vec<String>> {
    let mut git = Command::new("git");
    let names = shell::output(git.arg("ls-files").current_dir(shell::root()))?;
    Ok(names.lines().map(str::to_owned).collect())
}

fn arrows(packages: &[metadata::Package]) -> Vec<String> {
    let mut breaches = Vec::new();
    for package in packages {
        let name = package.name.trim_start_matches(PREFIX);
        let Some((_, allowed)) = ARROWS.iter().find(|(from, _)| *from == name) else {
            breaches.push(format!("{name}: not in the list of import arrows"));
            continue;
        };
        // Tests may borrow: what ships is what counts.
        for dependency in package.dependencies.iter().filter(|one| one.kind.is_none()) {
            let ours = dependency.name.strip_prefix(PREFIX);
            if let Some(to) = ours.filter(|to| !allowed.contains(to)) {
                breaches.push(format!("{name} must not use {to}"));
            }
        }
    }
    breaches
}

fn length(path: &str, text: &str) -> Option<String> {
    let code = [".rs", ".ts", ".mjs", ".css"].iter().any(|end| path.ends_with(end));
    let lines = text.lines().count();
    (code && lines > LONGEST)
        .then(|| format!("{path}: {lines} lines; above {LONGEST} it is two files"))
}

fn diallers(path: &str, text: &str) -> Vec<String> {
    if !DIALLING.iter().any(|folder| path.starts_with(folder)) || path.starts_with(GUARD) {
        return Vec::new();
    }
    // Tests dial their own servers; they stand last in a file, or in a file of their own.
    if path.contains("/tests") {
        return Vec::new();
    }
    let shipped = text.split("#[cfg(test)]").next().unwrap_or(text);
    let found = DIALLERS.iter().filter(|call| shipped.contains(**call));
    found.map(|call| format!("{path}: {call} outside {GUARD}: only the guard dials")).collect()
}

fn worldly(path: &str, text: &str) -> Vec<String> {
    if !path.strip_prefix(PURE_IN).is_some_and(|file| PURE.contains(&file)) {
        return Vec::new();
    }
    let found = WORLDLY.iter().filter(|word| text.contains(**word));
    found.map(|word| format!("{path}: {word} in a dialogue, which is pure")).collect()
}

/// Folders of the machine and hosts of package registries. Put together here, or this file would
/// be its own breach.
fn machine(path: &str, text: &str) -> Vec<String> {
    if path.ends_with("Cargo.lock") {
        return Vec::new();
    }
    let home = shell::root().display().to_string();
    let words = [
        home,
        ["/ro", "ot/"].concat(),
        ["registry.npm", "js.org"].concat(),
        ["static.crates", ".io"].concat(),
    ];
    let found = words.iter().filter(|word| text.contains(word.as_str()));
    found.map(|word| format!("{path}: names {word}, which is of one machine")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_foreign_arrow_is_found() {
        let uses = |to: &str, kind: Option<&str>| metadata::Dependency {
            name: format!("mailmend-{to}"),
            kind: kind.map(str::to_owned),
        };
        let relay = |dependency| metadata::Package {
            name: "mailmend-relay".to_owned(),
            dependencies: vec![dependency],
        };
        assert_eq!(arrows(&[relay(uses("diagnosis", None))]), ["relay must not use diagnosis"]);
        assert!(arrows(&[relay(uses("probe", None))]).is_empty());
        assert!(arrows(&[relay(uses("faults", Some("dev")))]).is_empty(), "tests may borrow");
    }

    #[test]
    fn only_the_guard_dials() {
        let code = "let s = TcpStream::connect(address);";
        assert_eq!(diallers("relay/src/check.rs", code).len(), 1);
        assert!(diallers("crates/probe/src/guard/dial.rs", code).is_empty());
        assert!(diallers("relay/src/check.rs", &format!("#[cfg(test)]\n{code}")).is_empty());
    }

    #[test]
    fn a_dialogue_with_a_clock_is_found() {
        let code = "use tokio::time::Instant;";
        assert_eq!(worldly("crates/probe/src/smtp/dialogue.rs", code).len(), 2);
        assert!(worldly("crates/probe/src/smtp/session.rs", code).is_empty());
    }

    #[test]
    fn long_files_and_home_folders_are_found() {
        assert!(length("a.rs", &"x\n".repeat(LONGEST + 1)).is_some());
        assert!(length("a.rs", &"x\n".repeat(LONGEST)).is_none());
        assert_eq!(machine("a.md", &["see /ro", "ot/x"].concat()).len(), 1);
    }
}
