//! Certificates, and a real Dovecot and Postfix of our own on loopback where they are installed.

use crate::{job::HOST, job::Kind, process};
use anyhow::{Context as _, Result, bail};
use mailmend_faults::{Leaf, Pki};
use std::{
    fs,
    net::TcpStream,
    os::unix::fs::{PermissionsExt as _, chown},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// A user without a domain: the SMTP dialogue then ends with the sign-in, as the floor's does.
pub const USER: &str = "alice";
/// The user's password; not a secret.
pub const PASSWORD: &str = "alice-secret";
/// The user nobody of Debian.
const NOBODY: u32 = 65_534;

/// A folder of this run with a root, a chain (EC leaf and intermediate) and a key; removed at the end.
#[derive(Debug)]
pub struct Certificates {
    /// `root.pem`, `chain.pem`, `key.pem`.
    pub dir: PathBuf,
}

impl Certificates {
    /// Makes them.
    pub fn new() -> Result<Self> {
        let dir = std::env::temp_dir().join(format!("mailmend-bench-{}", std::process::id()));
        fs::create_dir_all(&dir)?;
        // Dovecot and Postfix give their rights away before they read mail.
        fs::set_permissions(&dir, fs::Permissions::from_mode(0o755))?;
        let pki = Pki::new(HOST);
        let (chain, key) = pki.pem(Leaf::Intermediate);
        fs::write(dir.join("root.pem"), pki.root_pem())?;
        fs::write(dir.join("chain.pem"), chain)?;
        fs::write(dir.join("key.pem"), key)?;
        Ok(Self { dir })
    }

    /// The root to trust.
    pub fn root(&self) -> PathBuf {
        self.dir.join("root.pem")
    }
}

impl Drop for Certificates {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.dir);
    }
}

/// Real servers.
#[derive(Debug, Default)]
pub struct Lab {
    dovecot: Option<(process::Running, u16, u16)>,
    postfix: Option<(process::Running, u16, u16)>,
    master: Option<PathBuf>,
}

impl Lab {
    /// Starts what is installed, and says what is not.
    pub fn start(certificates: &Certificates) -> Result<Self> {
        let mut lab = Self::default();
        if !nix::unistd::geteuid().is_root() {
            println!("not started: Dovecot and Postfix want root");
            return Ok(lab);
        }
        let Some(dovecot) = process::find("dovecot") else {
            super::goals::missing("dovecot", "dovecot-imapd");
            return Ok(lab);
        };
        let dir = certificates.dir.clone();
        lab.dovecot = Some(start_dovecot(&dovecot, &dir)?);
        match process::find("postfix") {
            None => super::goals::missing("postfix", "postfix"),
            Some(postfix) => {
                lab.master = Some(dir.join("queue/pid/master.pid"));
                lab.postfix = Some(start_postfix(&postfix, &dir)?);
            }
        }
        Ok(lab)
    }

    /// The port of a real server for that kind.
    pub fn port(&self, kind: Kind) -> Option<u16> {
        let (_, implicit, upgraded) =
            if kind.is_smtp() { self.postfix.as_ref()? } else { self.dovecot.as_ref()? };
        Some(if kind.is_implicit() { *implicit } else { *upgraded })
    }
}

impl Drop for Lab {
    fn drop(&mut self) {
        // Postfix' master is no child of ours; it tells its own number.
        let pid = self.master.as_ref().and_then(|path| fs::read_to_string(path).ok());
        if let Some(pid) = pid.and_then(|pid| pid.trim().parse().ok()) {
            let _ = nix::sys::signal::kill(
                nix::unistd::Pid::from_raw(pid),
                nix::sys::signal::Signal::SIGTERM,
            );
        }
        if let Some((dovecot, ..)) = &mut self.dovecot {
            // Its children end only if it may tell them.
            let _ = dovecot.terminate();
            let _ = dovecot.0.wait();
        }
    }
}

fn free_port() -> Result<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

fn start_program(mut command: Command, port: u16, log: &Path) -> Result<process::Running> {
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let running = process::Running(child);
    let deadline = Instant::now() + Duration::from_secs(60);
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if Instant::now() > deadline {
            let log = fs::read_to_string(log).unwrap_or_default();
            bail!("{command:?} does not answer: {log}");
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(running)
}

/// Login processes that serve many connections: the stock ones fork for each, which hides the client.
fn start_dovecot(program: &Path, dir: &Path) -> Result<(process::Running, u16, u16)> {
    let (implicit, upgraded) = (free_port()?, free_port()?);
    for sub in ["base", "state", "mail", "home"] {
        fs::create_dir_all(dir.join(sub))?;
    }
    for sub in ["mail", "home"] {
        chown(dir.join(sub), Some(NOBODY), Some(NOBODY))?;
    }
    fs::write(dir.join("users"), format!("{USER}:{{PLAIN}}{PASSWORD}::::::\n"))?;
    let (config, log) = (dir.join("dovecot.conf"), dir.join("dovecot.log"));
    fs::write(&config, dovecot_config(dir, implicit, upgraded))?;
    let mut command = Command::new(program);
    command.arg("-F").arg("-c").arg(config);
    Ok((start_program(command, implicit, &log)?, implicit, upgraded))
}

fn dovecot_config(dir: &Path, implicit: u16, upgraded: u16) -> String {
    let dir = dir.display();
    format!(
        "base_dir = {dir}/base
state_dir = {dir}/state
instance_name = mailmend-bench
log_path = {dir}/dovecot.log
protocols = imap
listen = 127.0.0.1
first_valid_uid = 1
mail_location = maildir:{dir}/mail/%u
mail_uid = {NOBODY}
mail_gid = {NOBODY}
mail_max_userip_connections = 0
ssl = yes
ssl_cert = <{dir}/chain.pem
ssl_key = <{dir}/key.pem
ssl_min_protocol = TLSv1.2
auth_mechanisms = plain login
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {dir}/users
}}
userdb {{
  driver = static
  args = uid={NOBODY} gid={NOBODY} home={dir}/home/%u
}}
namespace inbox {{
  inbox = yes
}}
service imap-login {{
  service_count = 0
  client_limit = 2000
  process_min_avail = 1
  inet_listener imap {{
    port = {upgraded}
  }}
  inet_listener imaps {{
    port = {implicit}
    ssl = yes
  }}
}}
service imap {{
  service_count = 0
  client_limit = 50
  process_min_avail = 1
}}
service anvil {{
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  unix_listener stats-writer {{
    mode = 0666
  }}
}}
service auth {{
  unix_listener {dir}/sasl.sock {{
    mode = 0666
  }}
}}
"
    )
}

/// Stock but for its ports, its certificate and its users.
fn start_postfix(program: &Path, dir: &Path) -> Result<(process::Running, u16, u16)> {
    let (implicit, upgraded) = (free_port()?, free_port()?);
    for sub in ["conf", "data", "queue"] {
        fs::create_dir_all(dir.join(sub))?;
    }
    let owner = nix::unistd::User::from_name("postfix")?.context("there is no user postfix")?;
    chown(dir.join("data"), Some(owner.uid.as_raw()), None)?;
    let conf = dir.join("conf");
    fs::write(conf.join("main.cf"), postfix_config(dir))?;
    fs::write(
        conf.join("master.cf"),
        format!(
            "127.0.0.1:{implicit} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
127.0.0.1:{upgraded} inet n - n - - smtpd
postlog unix-dgram n - n - 1 postlogd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
proxymap unix - - n - - proxymap
error unix - - n - - error
anvil unix - - n - 1 anvil
"
        ),
    )?;
    let mut command = Command::new(program);
    command.arg("-c").arg(&conf).arg("start-fg").env("MAIL_CONFIG", &conf);
    let running = start_program(command, upgraded, &dir.join("maillog"))?;
    Ok((running, implicit, upgraded))
}

fn postfix_config(dir: &Path) -> String {
    let dir = dir.display();
    format!(
        "compatibility_level = 3.6
queue_directory = {dir}/queue
data_directory = {dir}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = {dir}/maillog
maillog_file_prefixes = {dir}
myhostname = {HOST}
mydestination =
mynetworks =
inet_interfaces = loopback-only
inet_protocols = ipv4
alias_maps =
smtpd_tls_cert_file = {dir}/chain.pem
smtpd_tls_key_file = {dir}/key.pem
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = {dir}/sasl.sock
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_peername_lookup = no
smtpd_client_connection_rate_limit = 0
smtpd_client_connection_count_limit = 0
smtpd_client_auth_rate_limit = 0
"
    )
}
