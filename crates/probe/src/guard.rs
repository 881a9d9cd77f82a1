//! The guard: the only place that decides what may be dialled, and the only place that dials.
//!
//! Deny by default. A name is normalised and judged before any query; each address is classified;
//! the address that was checked is the address that is dialled, and the peer is checked once more
//! after the connect. Exceptions come from configuration only.

mod host;
mod registry;

pub use host::HostName;
use mailmend_protocol::Refusal;
use std::{
    collections::BTreeMap,
    io,
    net::{IpAddr, SocketAddr},
    ops::RangeInclusive,
};
use tokio::{
    net::{TcpSocket, TcpStream},
    time::{Instant, timeout_at},
};

/// What the operator allows beyond public mail servers on mail ports.
#[derive(Debug, Clone)]
pub struct Policy {
    /// Ports that may be dialled.
    pub ports: Vec<RangeInclusive<u16>>,
    /// Networks that may be dialled although they are not public (self-hosters, tests).
    pub allow_networks: Vec<ipnet::IpNet>,
    /// Whether an IP literal may be typed as host.
    pub allow_literals: bool,
    /// Networks that are never dialled, whatever else is said: the machine's own addresses, and what
    /// the operator adds. Stronger than the registries, weaker than `allow_networks`.
    pub deny_networks: Vec<ipnet::IpNet>,
    /// Names, with everything below them, that may be asked for although they are not public
    /// (`corp.internal`); their addresses must still be allowed.
    pub allow_names: Vec<String>,
    /// Names answered from here instead of DNS; still classified.
    pub static_hosts: BTreeMap<String, IpAddr>,
    /// DNS servers; empty: the system's.
    pub name_servers: Vec<SocketAddr>,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            // SECURITY.md B-24; 25 stays off: a blocked port 25 is not the user's fault.
            ports: [143, 465, 587, 993, 2525].map(|port| port..=port).to_vec(),
            allow_networks: Vec::new(),
            deny_networks: Vec::new(),
            allow_names: Vec::new(),
            allow_literals: false,
            static_hosts: BTreeMap::new(),
            name_servers: Vec::new(),
        }
    }
}

/// Decides and dials.
#[derive(Debug)]
pub struct Guard {
    policy: Policy,
}

/// An address that the guard let through. Only the guard can make one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckedAddr(SocketAddr);

impl CheckedAddr {
    /// The address.
    pub fn ip(&self) -> IpAddr {
        self.0.ip()
    }
}

/// Why an address is not dialled: the registry's word for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Denied(pub &'static str);

impl Guard {
    /// A guard with that policy.
    pub fn new(policy: Policy) -> Self {
        Self { policy }
    }

    /// The policy in force.
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// Normalises a host and refuses what can never be a public mail server.
    ///
    /// Errors: `Name` (not a usable name, or special-use), `PrivateAddress` (a literal that may not
    /// be dialled).
    pub fn host(&self, typed: &str) -> Result<HostName, Refusal> {
        let host = host::normalise(typed)?;
        match &host {
            HostName::Name(name) if self.is_allowed_name(name) => Ok(host),
            HostName::Name(name) if host::is_public_name(name) => Ok(host),
            HostName::Name(_) => Err(Refusal::Name),
            HostName::Literal(ip) if self.is_allowed_network(*ip) => Ok(host),
            HostName::Literal(ip) if registry::denied(*ip).is_some() => {
                Err(Refusal::PrivateAddress)
            }
            HostName::Literal(_) if self.policy.allow_literals => Ok(host),
            HostName::Literal(_) => Err(Refusal::Name),
        }
    }

    /// Refuses a port that is not on the operator's list.
    pub fn port(&self, port: u16) -> Result<(), Refusal> {
        let listed = self.policy.ports.iter().any(|range| range.contains(&port));
        if listed { Ok(()) } else { Err(Refusal::Port) }
    }

    /// Classifies one address; what comes back can be dialled.
    pub fn classify(&self, ip: IpAddr, port: u16) -> Result<CheckedAddr, Denied> {
        match self.denied(ip) {
            Some(why) => Err(Denied(why)),
            None => Ok(CheckedAddr(SocketAddr::new(ip, port))),
        }
    }

    /// The reason an address is not dialled. Configuration first, then the registries.
    fn denied(&self, ip: IpAddr) -> Option<&'static str> {
        let listed = |networks: &[ipnet::IpNet]| networks.iter().any(|net| net.contains(&ip));
        if self.is_allowed_network(ip) {
            None
        } else if listed(&self.policy.deny_networks) {
            Some("operator")
        } else {
            registry::denied(ip)
        }
    }

    fn is_allowed_name(&self, name: &str) -> bool {
        self.policy.static_hosts.contains_key(name)
            || self.policy.allow_names.iter().any(|parent| host::is_within(name, parent))
    }

    fn is_allowed_network(&self, ip: IpAddr) -> bool {
        self.policy.allow_networks.iter().any(|net| net.contains(&ip))
    }

    /// Connects to a checked address, until the deadline.
    ///
    /// Errors: the socket's own; `TimedOut` at the deadline; `PermissionDenied` if the peer is not
    /// the address that was checked.
    pub async fn dial(&self, address: CheckedAddr, deadline: Instant) -> io::Result<TcpStream> {
        let socket = if address.0.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
        // Without it, Nagle's algorithm adds 40 ms to every small command.
        socket.set_nodelay(true)?;
        let connecting = socket.connect(address.0);
        let stream = timeout_at(deadline, connecting)
            .await
            .map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
        if stream.peer_addr()? != address.0 {
            return Err(io::Error::from(io::ErrorKind::PermissionDenied));
        }
        Ok(stream)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open_to_loopback() -> Guard {
        Guard::new(Policy {
            allow_networks: vec!["127.0.0.0/8".parse().unwrap()],
            ..Policy::default()
        })
    }

    #[test]
    fn ports_are_listed() {
        let guard = Guard::new(Policy::default());
        for port in [0, 22, 25, 80, 6379, 65_535] {
            assert_eq!(guard.port(port), Err(Refusal::Port), "{port}");
        }
        for port in [143, 465, 587, 993, 2525] {
            assert_eq!(guard.port(port), Ok(()), "{port}");
        }
    }

    #[test]
    fn literals_only_inside_allowed_networks_or_by_policy() {
        let guard = Guard::new(Policy::default());
        assert_eq!(guard.host("127.0.0.1"), Err(Refusal::PrivateAddress));
        assert_eq!(guard.host("8.8.8.8"), Err(Refusal::Name));
        assert!(open_to_loopback().host("127.0.0.1").is_ok());
        assert_eq!(open_to_loopback().host("10.0.0.1"), Err(Refusal::PrivateAddress));
    }

    #[test]
    fn names_and_networks_by_configuration() {
        let guard = Guard::new(Policy {
            allow_names: vec!["corp.internal".into()],
            deny_networks: vec!["8.8.0.0/16".parse().unwrap()],
            allow_networks: vec!["8.8.8.0/24".parse().unwrap(), "127.0.0.0/8".parse().unwrap()],
            ..Policy::default()
        });
        assert!(guard.host("mail.corp.internal").is_ok() && guard.host("corp.internal").is_ok());
        assert_eq!(guard.host("evilcorp.internal"), Err(Refusal::Name));
        assert_eq!(guard.classify("8.8.4.4".parse().unwrap(), 993), Err(Denied("operator")));
        assert!(guard.classify("8.8.8.8".parse().unwrap(), 993).is_ok());
        // Mapped forms are refused as IPv6, even where the IPv4 network inside is allowed.
        assert!(guard.classify("::ffff:127.0.0.1".parse().unwrap(), 993).is_err());
    }

    #[tokio::test]
    async fn dialling_reaches_the_checked_address_with_small_writes_at_once() {
        let server = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let target = server.local_addr().unwrap();
        let address = open_to_loopback().classify(target.ip(), target.port()).unwrap();
        let deadline = Instant::now() + std::time::Duration::from_secs(5);
        let stream = open_to_loopback().dial(address, deadline).await.unwrap();
        assert_eq!(stream.peer_addr().unwrap(), target);
        assert!(stream.nodelay().unwrap());
    }

    #[test]
    fn a_private_answer_is_denied_unless_configured() {
        let ip = "127.0.0.1".parse().unwrap();
        assert_eq!(Guard::new(Policy::default()).classify(ip, 993), Err(Denied("loopback")));
        assert!(open_to_loopback().classify(ip, 993).is_ok());
    }
}
