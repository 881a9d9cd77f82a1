//! Configuration: flags, then environment (`MAILMEND_…`), then a TOML file. Errors say what to write.

use clap::Parser;
use mailmend_probe::guard::Policy;
use std::{
    collections::BTreeMap,
    net::{IpAddr, SocketAddr},
    ops::RangeInclusive,
    path::PathBuf,
};

const AFTER: &str = "Other commands:\n  mailmend-relay key            makes a key pair for embed tokens\n  mailmend-relay token --help   makes an embed token, to try one out";

/// The Mailmend relay: runs checks of mail servers for a page, and reports what it sees.
#[derive(Debug, Clone, Parser)]
#[command(version, args_override_self = true, after_help = AFTER)]
pub struct Config {
    /// Address and port to listen on.
    #[arg(long, env = "MAILMEND_LISTEN", default_value = "127.0.0.1:8474")]
    pub listen: SocketAddr,
    /// TOML file with these same names as keys (`listen = "…"`, `origin = ["…"]`); flags win.
    #[arg(long, env = "MAILMEND_CONFIG")]
    pub config: Option<PathBuf>,
    /// Folder with the site's files, served beside the WebSocket.
    #[arg(long, env = "MAILMEND_SITE")]
    pub site: Option<PathBuf>,
    /// Origin of a page that may use the relay, exactly as browsers send it (`https://help.example.org`).
    #[arg(long, env = "MAILMEND_ORIGIN", value_delimiter = ',')]
    pub origin: Vec<String>,
    /// Public address that checks come from, told to pages for allowlists.
    #[arg(long, env = "MAILMEND_SEEN_FROM", value_delimiter = ',')]
    pub seen_from: Vec<IpAddr>,
    /// Further port, or range `a-b`, that may be checked.
    #[arg(long, env = "MAILMEND_ALLOW_PORT", value_delimiter = ',', value_parser = port_range)]
    pub allow_port: Vec<RangeInclusive<u16>>,
    /// Network that may be checked although it is not public (`10.1.0.0/16`); not with a public listen address.
    #[arg(long, env = "MAILMEND_ALLOW_NETWORK", value_delimiter = ',')]
    pub allow_network: Vec<ipnet::IpNet>,
    /// Let people type an IP address as host.
    #[arg(long, env = "MAILMEND_ALLOW_LITERALS")]
    pub allow_literals: bool,
    /// Name answered from here instead of DNS, `name=address`; for tests and demos.
    #[arg(long, value_parser = static_host)]
    pub static_host: Vec<(String, IpAddr)>,
    /// DNS server to ask instead of the system's.
    #[arg(long, env = "MAILMEND_NAME_SERVER", value_delimiter = ',')]
    pub name_server: Vec<SocketAddr>,
    /// PEM file with certificates of private authorities to trust as well.
    #[arg(long, env = "MAILMEND_EXTRA_ROOT")]
    pub extra_root: Option<PathBuf>,
    /// Logs as JSON lines.
    #[arg(long, env = "MAILMEND_LOG_JSON")]
    pub log_json: bool,
    /// Name under which browsers reach the relay (`relay.example.org`): checked in the Host header, and
    /// its own pages may use it.
    #[arg(long, env = "MAILMEND_HOST", value_delimiter = ',')]
    pub host: Vec<String>,
    /// Origin of a page that may frame the relay's own pages (`https://help.example.org`).
    #[arg(long, env = "MAILMEND_FRAME_ANCESTOR", value_delimiter = ',')]
    pub frame_ancestor: Vec<String>,
    /// Network of reverse proxies whose client header is believed (`10.0.0.0/24`).
    #[arg(long, env = "MAILMEND_TRUSTED_PROXY", value_delimiter = ',')]
    pub trusted_proxy: Vec<ipnet::IpNet>,
    /// The one header in which trusted proxies name the client.
    #[arg(long, env = "MAILMEND_CLIENT_HEADER", default_value = "x-forwarded-for")]
    pub client_header: String,
    /// PEM file with the relay's certificate chain; read again when it changes.
    #[arg(long, env = "MAILMEND_TLS_CERTIFICATE", requires = "tls_key")]
    pub tls_certificate: Option<PathBuf>,
    /// PEM file with the private key of that certificate.
    #[arg(long, env = "MAILMEND_TLS_KEY", requires = "tls_certificate")]
    pub tls_key: Option<PathBuf>,
    /// Only pages with a signed embed token may use the relay.
    #[arg(long, env = "MAILMEND_REQUIRE_TOKEN")]
    pub require_token: bool,
    /// Public key of embed tokens, `k4.public.…`, or a file that holds it; see `mailmend-relay key`.
    #[arg(long, env = "MAILMEND_TOKEN_KEY", value_delimiter = ',')]
    pub token_key: Vec<String>,
    /// Where budgets are counted: `memory`, or `redis://host:6379/0` for several relays.
    #[arg(long, env = "MAILMEND_LIMITS", default_value = "memory", hide_env_values = true)]
    pub limits: String,
    /// While that store is away: `closed` refuses checks, `open` counts in memory.
    #[arg(long, env = "MAILMEND_LIMITS_FAIL", default_value = "closed")]
    pub limits_fail: LimitsFail,
    /// Network whose clients may read `/metrics`.
    #[arg(
        long,
        env = "MAILMEND_METRICS_FROM",
        value_delimiter = ',',
        default_value = "127.0.0.0/8,::1/128"
    )]
    pub metrics_from: Vec<ipnet::IpNet>,
    /// Network that is never checked, beside those that are not public and the machine's own addresses.
    #[arg(long, env = "MAILMEND_DENY_NETWORK", value_delimiter = ',')]
    pub deny_network: Vec<ipnet::IpNet>,
    /// Name that may be checked although it is not public, with everything below it (`corp.internal`).
    #[arg(long, env = "MAILMEND_ALLOW_NAME", value_delimiter = ',')]
    pub allow_name: Vec<String>,
    /// Sockets held at a time, in all.
    #[arg(long, env = "MAILMEND_MAX_SOCKETS", default_value_t = 2_000)]
    pub max_sockets: usize,
    /// Sockets held at a time, per client (an IPv4 address or an IPv6 /64).
    #[arg(long, env = "MAILMEND_MAX_SOCKETS_PER_CLIENT", default_value_t = 10)]
    pub max_sockets_per_client: usize,
    /// Checks running at a time, in all.
    #[arg(long, env = "MAILMEND_MAX_CHECKS", default_value_t = 100)]
    pub max_checks: usize,
    /// Checks running at a time, per client.
    #[arg(long, env = "MAILMEND_MAX_CHECKS_PER_CLIENT", default_value_t = 2)]
    pub max_checks_per_client: usize,
    /// Checks per client and minute; six times as many per hour.
    #[arg(long, env = "MAILMEND_CHECKS_PER_MINUTE", default_value_t = 10)]
    pub checks_per_minute: u32,
    /// Checks per site and minute, for pages with an embed token.
    #[arg(long, env = "MAILMEND_SITE_CHECKS_PER_MINUTE", default_value_t = 60)]
    pub site_checks_per_minute: u32,
    /// Checks per mail server and minute; twenty times as many for large services.
    #[arg(long, env = "MAILMEND_TARGET_CHECKS_PER_MINUTE", default_value_t = 6)]
    pub target_checks_per_minute: u32,
    /// Refused sign-ins per account (target, protocol and user) within ten minutes.
    #[arg(long, env = "MAILMEND_SIGN_IN_FAILURES", default_value_t = 3)]
    pub sign_in_failures: u32,
    /// Seconds without a message after which a socket is closed.
    #[arg(long, env = "MAILMEND_IDLE_SECONDS", default_value_t = 60)]
    pub idle_seconds: u64,
    /// Seconds for a request's head, for the TLS handshake, and for the first message.
    #[arg(long, env = "MAILMEND_HELLO_SECONDS", default_value_t = 5)]
    pub hello_seconds: u64,
    /// Seconds that a socket may live.
    #[arg(long, env = "MAILMEND_LIFE_SECONDS", default_value_t = 600)]
    pub life_seconds: u64,
    /// Seconds for running checks to finish when the relay stops.
    #[arg(long, env = "MAILMEND_DRAIN_SECONDS", default_value_t = 8)]
    pub drain_seconds: u64,
}

/// What happens to checks while the shared store is away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum LimitsFail {
    /// They are refused.
    Closed,
    /// Each relay counts alone.
    Open,
}

impl Config {
    /// Reads flags, environment and file.
    ///
    /// Errors: a sentence that says what to write.
    pub fn read() -> Result<Self, String> {
        let flags: Vec<String> = std::env::args().collect();
        let first = Self::try_parse_from(&flags).unwrap_or_else(|error| error.exit());
        let config = match &first.config {
            None => first,
            Some(path) => {
                let text = std::fs::read_to_string(path)
                    .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
                let mut all: Vec<String> = flags.iter().take(1).cloned().collect();
                all.extend(
                    file_flags(&text).map_err(|error| format!("{}: {error}", path.display()))?,
                );
                all.extend(flags.into_iter().skip(1));
                Self::try_parse_from(all).unwrap_or_else(|error| error.exit())
            }
        };
        config.check()?;
        Ok(config)
    }

    /// What must not be combined.
    pub fn check(&self) -> Result<(), String> {
        if !self.allow_network.is_empty() && !self.listen.ip().is_loopback() {
            return Err("allow-network opens private networks to everybody who reaches this relay: listen on a loopback address (`--listen 127.0.0.1:8474`) behind your own access control, or drop allow-network".to_owned());
        }
        if self.require_token && self.token_key.is_empty() {
            return Err("require-token needs the public key that tokens are signed for: make a pair with `mailmend-relay key`, then `--token-key k4.public.…`".to_owned());
        }
        if !self.listen.ip().is_loopback() && self.host.is_empty() {
            return Err("a relay that others reach needs its own name, so that no foreign name can lead to it: `--host relay.example.org`".to_owned());
        }
        if let Some(host) = self.host.iter().find(|host| !is_host(host)) {
            return Err(format!(
                "host `{host}`: write the name, and the port if it is not the usual one, in lower case and without scheme or path: `relay.example.org`"
            ));
        }
        if let Some(site) = self.site.as_ref().filter(|site| !site.is_dir()) {
            return Err(format!(
                "site {}: no such folder; `cargo xtask web` builds it as web/dist",
                site.display()
            ));
        }
        if self.limits != "memory" && !self.limits.starts_with("redis://") {
            return Err("limits: write `memory` or `redis://host:6379/0`".to_owned());
        }
        if let Some(origin) =
            self.origin.iter().chain(&self.frame_ancestor).find(|origin| !is_origin(origin))
        {
            return Err(format!(
                "`{origin}` is not an origin: write scheme and host, and the port if it is not the usual one, without a path: `https://help.example.org`"
            ));
        }
        Ok(())
    }

    /// The guard's policy.
    pub fn policy(&self) -> Policy {
        let mut policy = Policy::default();
        policy.ports.extend(self.allow_port.iter().cloned());
        policy.allow_networks.clone_from(&self.allow_network);
        policy.allow_literals = self.allow_literals;
        policy.static_hosts = self.static_host.iter().cloned().collect::<BTreeMap<_, _>>();
        policy.name_servers.clone_from(&self.name_server);
        policy.allow_names = self
            .allow_name
            .iter()
            .map(|name| name.trim_matches('.').to_ascii_lowercase())
            .collect();
        policy.deny_networks.clone_from(&self.deny_network);
        policy
            .deny_networks
            .extend(own_addresses().chain(self.seen_from.iter().copied()).map(ipnet::IpNet::from));
        policy
    }
}

fn is_origin(origin: &str) -> bool {
    let rest = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    rest.is_some_and(|host| {
        !host.is_empty()
            && !host.contains(['/', '?', '#', '@', ' ', ','])
            && host == host.to_ascii_lowercase()
    })
}

fn is_host(host: &str) -> bool {
    is_origin(&format!("https://{host}"))
}

/// Addresses of this machine: a check of them would show people the machine from inside.
fn own_addresses() -> impl Iterator<Item = IpAddr> {
    if_addrs::get_if_addrs().unwrap_or_default().into_iter().map(|interface| interface.ip())
}

/// A TOML file as flags.
fn file_flags(text: &str) -> Result<Vec<String>, String> {
    let table: toml::Table =
        text.parse().map_err(|error: toml::de::Error| error.message().to_owned())?;
    let mut flags = Vec::new();
    for (key, value) in table {
        let name = format!("--{}", key.replace('_', "-"));
        match value {
            toml::Value::Boolean(true) => flags.push(name),
            toml::Value::Boolean(false) => {}
            toml::Value::Array(items) => {
                for item in items {
                    flags.extend([name.clone(), plain(&item)?]);
                }
            }
            other => flags.extend([name, plain(&other)?]),
        }
    }
    Ok(flags)
}

fn plain(value: &toml::Value) -> Result<String, String> {
    match value {
        toml::Value::String(text) => Ok(text.clone()),
        toml::Value::Integer(number) => Ok(number.to_string()),
        other => Err(format!("`{other}` is neither text nor a number")),
    }
}

fn port_range(text: &str) -> Result<RangeInclusive<u16>, String> {
    let number = |part: &str| {
        part.trim().parse::<u16>().map_err(|_| {
            format!("`{part}` is no port: write 1 to 65535, or a range like 10000-10010")
        })
    };
    match text.split_once('-') {
        Some((from, to)) => Ok(number(from)?..=number(to)?),
        None => number(text).map(|port| port..=port),
    }
}

fn static_host(text: &str) -> Result<(String, IpAddr), String> {
    let wrong = || format!("`{text}`: write name=address, for example mail.test=127.0.0.1");
    let (name, address) = text.split_once('=').ok_or_else(wrong)?;
    Ok((name.to_ascii_lowercase(), address.parse().map_err(|_| wrong())?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(flags: &[&str]) -> Config {
        Config::try_parse_from(std::iter::once("relay").chain(flags.iter().copied())).unwrap()
    }

    #[test]
    fn private_networks_and_a_public_listener_do_not_go_together() {
        assert!(parse(&["--allow-network", "127.0.0.0/8"]).check().is_ok());
        assert!(
            parse(&["--allow-network", "127.0.0.0/8", "--listen", "0.0.0.0:80"]).check().is_err()
        );
    }

    #[test]
    fn combinations_that_cannot_work_say_what_to_write() {
        for (flags, hint) in [
            (&["--require-token"][..], "mailmend-relay key"),
            (&["--listen", "0.0.0.0:443"], "--host relay.example.org"),
            (&["--host", "https://relay.example.org"], "without scheme"),
            (&["--limits", "memcached://x"], "redis://"),
            (&["--site", "/nonexistent"], "cargo xtask web"),
            (&["--frame-ancestor", "help.example.org"], "https://help.example.org"),
            (
                &[
                    "--listen",
                    "0.0.0.0:443",
                    "--host",
                    "a.example",
                    "--allow-network",
                    "10.0.0.0/8",
                ],
                "drop allow-network",
            ),
        ] {
            let error = parse(flags).check().unwrap_err();
            assert!(error.contains(hint), "{flags:?}: {error}");
        }
        assert!(parse(&["--listen", "0.0.0.0:443", "--host", "relay.example.org"]).check().is_ok());
    }

    #[test]
    fn the_machine_itself_is_denied() {
        let config = parse(&["--seen-from", "192.0.2.7"]);
        let denied = config.policy().deny_networks;
        assert!(denied.contains(&"192.0.2.7/32".parse().unwrap()));
        assert!(
            denied.contains(&"127.0.0.1/32".parse().unwrap()),
            "every machine has a loopback interface"
        );
    }

    #[test]
    fn origins_are_exact() {
        assert!(parse(&["--origin", "https://a.example,http://b.example:8080"]).check().is_ok());
        for wrong in [
            "a.example",
            "https://a.example/",
            "https://A.example",
            "https://good.com@evil",
            "https://",
        ] {
            assert!(parse(&["--origin", wrong]).check().is_err(), "{wrong}");
        }
    }

    /// The files of `deploy/` name flags that exist, with values that they take.
    #[test]
    fn the_files_for_operators_are_understood() {
        let kubernetes = include_str!("../../deploy/kubernetes.yaml");
        let embedded = kubernetes.split("relay.toml: |\n").nth(1).unwrap();
        let embedded: Vec<&str> =
            embedded.lines().map_while(|line| line.strip_prefix("    ")).collect();
        for text in [include_str!("../../deploy/relay.toml"), &embedded.join("\n")] {
            let flags = file_flags(text).unwrap();
            assert!(flags.len() > 10, "{flags:?}");
            let flags = std::iter::once("relay").chain(flags.iter().map(String::as_str));
            let config = Config::try_parse_from(flags).unwrap();
            // The site is built on the spot, so its folder is not asked for here.
            assert_eq!(Config { site: None, ..config }.check(), Ok(()));
        }
    }

    #[test]
    fn a_file_is_flags() {
        let flags = file_flags("listen = \"127.0.0.1:1\"\norigin = [\"https://a.example\"]\nlog_json = true\nmax_checks = 5").unwrap();
        let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
        let config = parse(&flags);
        assert_eq!(
            (config.listen.port(), config.origin.len(), config.log_json, config.max_checks),
            (1, 1, true, 5)
        );
    }
}
