//! Which pages may open a socket, and under which names the relay answers (SECURITY.md T19, C10, C11).

use crate::Config;
use axum::http::{HeaderMap, header};
use std::net::SocketAddr;

/// The exact origins and hosts of this relay.
#[derive(Debug, Clone)]
pub struct Names {
    origins: Vec<String>,
    hosts: Vec<String>,
    local: bool,
}

impl Names {
    /// From the configuration and the address that the relay really listens on.
    pub fn new(config: &Config, own: SocketAddr) -> Self {
        let mut hosts = config.host.clone();
        let mut origins = config.origin.clone();
        let scheme = if config.tls_certificate.is_some() { "https" } else { "http" };
        if own.ip().is_loopback() {
            let local = [own.to_string(), format!("localhost:{}", own.port())];
            origins.extend(local.iter().map(|host| format!("{scheme}://{host}")));
            hosts.extend(local);
        }
        // A page from the relay's own name arrived over TLS, ours or the proxy's.
        origins.extend(config.host.iter().map(|host| format!("https://{host}")));
        Self { origins, hosts, local: own.ip().is_loopback() }
    }

    /// The request's origin, if it names exactly one and that one is allowed.
    pub fn origin<'a>(&self, headers: &'a HeaderMap) -> Option<&'a str> {
        one(headers, header::ORIGIN)
            .filter(|origin| self.origins.iter().any(|allowed| allowed == origin))
    }

    /// Whether the request was meant for this relay.
    pub fn is_own_host(&self, headers: &HeaderMap) -> bool {
        one(headers, header::HOST)
            .is_some_and(|host| self.hosts.iter().any(|own| own.eq_ignore_ascii_case(host)))
    }

    /// The relay's own WebSocket, as a content security policy names it. Not every browser counts it
    /// to `'self'`.
    pub fn sockets(&self) -> impl Iterator<Item = String> {
        let schemes: &[&str] = if self.local { &["ws", "wss"] } else { &["wss"] };
        self.hosts
            .iter()
            .flat_map(|host| schemes.iter().map(move |scheme| format!("{scheme}://{host}")))
    }
}

/// The value of a header that must come once.
fn one(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (Some(value), None) => value.to_str().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    fn names(flags: &[&str], own: &str) -> Names {
        let config =
            Config::try_parse_from(std::iter::once("relay").chain(flags.iter().copied())).unwrap();
        Names::new(&config, own.parse().unwrap())
    }

    fn headers(name: header::HeaderName, values: &[&str]) -> HeaderMap {
        values.iter().map(|value| (name.clone(), value.parse().unwrap())).collect()
    }

    /// C10: every near miss.
    #[test]
    fn origins_are_exact_and_alone() {
        let names = names(&["--origin", "https://good.com"], "192.0.2.1:443");
        let allowed = |values: &[&str]| names.origin(&headers(header::ORIGIN, values)).is_some();
        assert!(allowed(&["https://good.com"]));
        for wrong in [
            &[][..],
            &[""],
            &["null"],
            &["http://good.com"],
            &["https://good.com:8443"],
            &["https://good.com:443"],
            &["https://good.com.evil"],
            &["https://good.com@evil"],
            &["https://evil/#https://good.com"],
            &["https://GOOD.com"],
            &["https://good.com."],
            &["https://sub.good.com"],
            &["https://xn--good-.com"],
            &["https://good.com", "https://good.com"],
            &["https://good.com, https://evil"],
        ] {
            assert!(!allowed(wrong), "{wrong:?}");
        }
    }

    #[test]
    fn a_relay_answers_to_its_own_names_only() {
        let public = names(&["--host", "relay.example.org"], "192.0.2.1:443");
        let local = names(&[], "127.0.0.1:8474");
        let own = |names: &Names, host: &str| names.is_own_host(&headers(header::HOST, &[host]));
        assert!(own(&public, "relay.example.org") && own(&public, "Relay.example.org"));
        assert!(!own(&public, "192.0.2.1:443") && !own(&public, "evil.example"));
        assert!(own(&local, "127.0.0.1:8474") && own(&local, "localhost:8474"));
        assert!(!own(&local, "127.0.0.1") && !own(&local, "evil.example:8474"));
        assert!(!local.is_own_host(&HeaderMap::new()));
    }

    #[test]
    fn the_relays_own_pages_may_use_it() {
        let public = names(&["--host", "relay.example.org"], "192.0.2.1:443");
        let local = names(&[], "127.0.0.1:8474");
        let allowed = |names: &Names, origin: &str| {
            names.origin(&headers(header::ORIGIN, &[origin])).is_some()
        };
        assert!(
            allowed(&public, "https://relay.example.org")
                && !allowed(&public, "http://relay.example.org")
        );
        assert!(allowed(&local, "http://localhost:8474") && !allowed(&local, "http://localhost:1"));
    }
}
