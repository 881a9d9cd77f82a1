//! Other tools that sign in to a mailbox, one process per check.

use crate::{
    goals,
    job::{HOST, Kind},
    lab::{Certificates, PASSWORD, USER},
    process::{self, Once},
};
use anyhow::{Result, bail};
use std::process::Command;

/// One tool, ready to run.
#[derive(Debug)]
pub struct Peer {
    /// What it is called in the tables.
    pub name: &'static str,
    command: Command,
    /// Some tools complain about a mailbox that answers as they like it not; they have signed in.
    codes: &'static [i32],
}

impl Peer {
    /// Runs it once; what is not a success is an error.
    pub fn run(&self) -> Result<Once> {
        let once = tokio::task::block_in_place(|| process::once(&self.command))?;
        if !self.codes.contains(&once.code) {
            bail!("{}: exit code {}; {:?}", self.name, once.code, self.command);
        }
        Ok(once)
    }
}

const SMTP_SCRIPT: &str = "import smtplib,ssl,sys
context = ssl.create_default_context(cafile=sys.argv[2])
context.check_hostname = False
port = int(sys.argv[1])
if sys.argv[5] == 'tls':
    session = smtplib.SMTP_SSL('127.0.0.1', port, local_hostname='x', context=context)
else:
    session = smtplib.SMTP('127.0.0.1', port, local_hostname='x')
    session.starttls(context=context)
session.login(sys.argv[3], sys.argv[4])
session.quit()";

const IMAP_SCRIPT: &str = "import imaplib,ssl,sys
context = ssl.create_default_context(cafile=sys.argv[2])
context.check_hostname = False
port = int(sys.argv[1])
if sys.argv[5] == 'tls':
    session = imaplib.IMAP4_SSL('127.0.0.1', port, ssl_context=context)
else:
    session = imaplib.IMAP4('127.0.0.1', port)
    session.starttls(ssl_context=context)
session.login(sys.argv[3], sys.argv[4])
session.logout()";

/// Tools for that kind, those that are installed; says which are not, once per kind.
pub fn of(kind: Kind, port: u16, certificates: &Certificates) -> Vec<Peer> {
    let candidates = [
        curl(kind, port, certificates),
        python(kind, port, certificates),
        swaks(kind, port, certificates),
        plugin(kind, port),
    ];
    candidates.into_iter().flatten().collect()
}

fn installed(program: &str, package: &str) -> Option<Command> {
    use std::sync::Mutex;
    static TOLD: Mutex<Vec<String>> = Mutex::new(Vec::new());
    let found = process::find(program);
    if found.is_none() {
        let mut told = TOLD.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if !told.iter().any(|one| one == program) {
            told.push(program.to_owned());
            goals::missing(program, package);
        }
    }
    found.map(Command::new)
}

/// curl, the peer of a single check.
pub fn curl(kind: Kind, port: u16, certificates: &Certificates) -> Option<Peer> {
    let mut command = installed("curl", "curl")?;
    let command_word = if kind.is_smtp() { "NOOP" } else { "CAPABILITY" };
    command.args(["-s", "--cacert"]).arg(certificates.root());
    command.args(["--resolve", &format!("{HOST}:{port}:127.0.0.1"), "--ssl-reqd"]);
    command.args(["-u", &format!("{USER}:{PASSWORD}"), "-X", command_word]);
    command.arg(format!("{}://{HOST}:{port}/", kind.word()));
    // curl may frown (weird server reply) at the answer to a command of ours; it has signed in.
    Some(Peer { name: "curl", command, codes: &[0, 8] })
}

fn python(kind: Kind, port: u16, certificates: &Certificates) -> Option<Peer> {
    let mut command = installed("python3", "python3")?;
    let (name, script) = if kind.is_smtp() {
        ("Python smtplib", SMTP_SCRIPT)
    } else {
        ("Python imaplib", IMAP_SCRIPT)
    };
    let how = if kind.is_implicit() { "tls" } else { "starttls" };
    command.args(["-c", script, &port.to_string()]).arg(certificates.root());
    command.args([USER, PASSWORD, how]);
    Some(Peer { name, command, codes: &[0] })
}

fn swaks(kind: Kind, port: u16, certificates: &Certificates) -> Option<Peer> {
    if !kind.is_smtp() {
        return None;
    }
    let mut command = installed("swaks", "swaks libnet-ssleay-perl libauthen-sasl-perl")?;
    let how = if kind.is_implicit() { "--tls-on-connect" } else { "-tls" };
    command.args(["--server", "127.0.0.1", "--port", &port.to_string(), how]);
    command.arg("--tls-verify").arg("--tls-ca-path").arg(certificates.root());
    command.args(["--quit-after", "AUTH", "--auth", "PLAIN", "-au", USER, "-ap", PASSWORD]);
    Some(Peer { name: "swaks", command, codes: &[0] })
}

/// The monitoring plugins; `check_imap` reads a greeting, `check_smtp` signs in after STARTTLS.
fn plugin(kind: Kind, port: u16) -> Option<Peer> {
    let package = "monitoring-plugins-basic";
    let port = port.to_string();
    let mut command = match kind {
        Kind::Imaps | Kind::Imap => installed("check_imap", package)?,
        Kind::Smtp => installed("check_smtp", package)?,
        Kind::Smtps => return None,
    };
    command.args(["-H", "127.0.0.1", "-p", &port]);
    let name = match kind {
        Kind::Smtp => {
            command.args(["-S", "-A", "LOGIN", "-U", USER, "-P", PASSWORD]);
            "check_smtp"
        }
        Kind::Imaps => {
            command.arg("-S");
            "check_imap (no sign-in)"
        }
        _ => "check_imap (no TLS, no sign-in)",
    };
    Some(Peer { name, command, codes: &[0, 1] })
}
