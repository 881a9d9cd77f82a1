//! `cargo xtask test`: every test there is, from lints to Chromium, on a machine with Rust and Node.

use crate::{check, debian, deny, e2e, fuzz, package, shell, size, tidy, web};
use anyhow::{Result, bail};

/// A program the end-to-end tests start, and the Debian package that has it.
const PROGRAMS: &[(&str, &str)] = &[
    ("dovecot", "dovecot-core"),
    ("postfix", "postfix"),
    ("stunnel4", "stunnel4"),
    ("openssl", "openssl"),
    ("gnutls-serv", "gnutls-bin"),
    ("chromium", "chromium"),
    ("firefox-esr", "firefox-esr"),
    ("ip", "iproute2"),
];
/// Packages without a program of their own.
const PACKAGES: &[&str] = &["dovecot-imapd", "dovecot-auth-lua", "fonts-noto-cjk", "redis-server"];

/// `--e2e` leaves lints and unit tests out; what follows are test files, and options of node's test
/// runner such as `--test-name-pattern=expired`.
pub fn run(args: &[String]) -> Result<()> {
    prepare()?;
    if args.first().is_none_or(|arg| arg != "--e2e") {
        shell::run(shell::cargo().args(["fmt", "--all", "--check"]))?;
        shell::run(shell::cargo().args([
            "clippy",
            "--quiet",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]))?;
        check::unit_tests()?;
        tidy::run(&[])?;
        fuzz::run(&[])?;
        deny::run(&["--if-installed".to_owned()])?;
    }
    web::run(&[])?;
    size::run(&[])?;
    package::run(&["--no-wasm".to_owned()])?;
    // After what ships was weighed: the same with the languages that only tests speak.
    web::run(&["--no-wasm".to_owned(), "--pseudo".to_owned()])?;
    // One by one, as `run` builds the relay: together their dependencies would have other features.
    for package in ["mailmend-relay", "mailmend-cli"] {
        shell::run(shell::cargo().args(["build", "--quiet", "-p", package]))?;
    }
    e2e::run(args.get(1..).unwrap_or_default())
}

/// Installs what is missing, or says all of it at once.
fn prepare() -> Result<()> {
    let absent = PROGRAMS.iter().filter(|(program, _)| !shell::on_path(program));
    let mut packages: Vec<&str> = absent.map(|(_, package)| *package).collect();
    packages.extend(debian::missing(PACKAGES));
    if !packages.is_empty() && !debian::install(&packages)? {
        bail!("missing for the tests, install them as root: {}", packages.join(" "));
    }
    if !debian::is_root() {
        bail!("Postfix' master insists on root: run the tests as root, in a container for example");
    }
    shell::npm_ci(&shell::root().join("web"))?;
    shell::npm_ci(&shell::root().join("tests"))?;
    shell::npm_ci(&shell::root().join("tests/apps"))
}
