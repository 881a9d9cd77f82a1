//! DNS: A and AAAA of a name, once per check, and where else its domain says mail is read.

use crate::{
    guard::{CheckedAddr, Guard, HostName},
    limits,
};
use hickory_resolver::{
    TokioResolver,
    config::{ConnectionConfig, NameServerConfig, ResolveHosts, ResolverConfig, ResolverOpts},
    net::{NetError, runtime::TokioRuntimeProvider},
    proto::rr::{RData, RecordType},
};
use mailmend_protocol::{Address, Endpoint, Fault, Protocol, Resolution, Security};
use std::{
    net::{IpAddr, SocketAddr},
    sync::OnceLock,
    time::Duration,
};
use tokio::time::{Instant, timeout_at};

/// What resolving a host gave.
pub(crate) struct Resolved {
    pub addresses: Vec<CheckedAddr>,
    pub resolution: Resolution,
    pub fault: Option<Fault>,
    /// There were addresses, and the guard lets none of them be dialled.
    pub only_private: bool,
}

/// Asks DNS, with our own rules. It is made with the first question: an address literal or a
/// configured name has none.
pub(crate) struct Resolver {
    servers: Vec<SocketAddr>,
    inner: OnceLock<Option<TokioResolver>>,
}

impl Resolver {
    /// Own servers where the policy names some, else the system's.
    pub fn new(guard: &Guard) -> Self {
        Self { servers: guard.policy().name_servers.clone(), inner: OnceLock::new() }
    }

    fn inner(&self) -> Option<&TokioResolver> {
        self.inner.get_or_init(|| resolver(&self.servers)).as_ref()
    }

    /// Resolves a host and lets the guard judge every address.
    pub async fn resolve(
        &self,
        guard: &Guard,
        host: &HostName,
        port: u16,
        end: Instant,
    ) -> Resolved {
        let end = end.min(Instant::now() + limits::RESOLVE);
        let answer = match host {
            HostName::Literal(ip) => Ok(vec![*ip]),
            HostName::Name(name) => match guard.policy().static_hosts.get(name) {
                Some(ip) => Ok(vec![*ip]),
                None => self.look_up(name, end).await,
            },
        };
        match answer {
            Ok(addresses) => judge(guard, &addresses, port),
            Err(fault) => Resolved {
                addresses: Vec::new(),
                resolution: Resolution::default(),
                fault: Some(fault),
                only_private: false,
            },
        }
    }

    async fn look_up(&self, name: &str, end: Instant) -> Result<Vec<IpAddr>, Fault> {
        let Some(resolver) = self.inner() else { return Err(Fault::ResolverFailed) };
        let absolute = format!("{name}.");
        let both = async {
            tokio::join!(
                resolver.lookup(absolute.as_str(), RecordType::AAAA),
                resolver.lookup(absolute.as_str(), RecordType::A)
            )
        };
        let (six, four) = timeout_at(end, both).await.map_err(|_| Fault::TimedOut)?;
        let mut addresses = Vec::new();
        let mut faults = Vec::new();
        for answer in [six, four] {
            match answer {
                Ok(lookup) => addresses
                    .extend(lookup.answers().iter().filter_map(|record| address_of(&record.data))),
                Err(error) => faults.push(fault_of(&error)),
            }
        }
        if !addresses.is_empty() {
            return Ok(addresses);
        }
        // NXDOMAIN for one type holds for both; a failure leaves the other type unknown.
        let worst = [Fault::NameNotFound, Fault::TimedOut, Fault::ResolverFailed]
            .into_iter()
            .find(|fault| faults.contains(fault));
        Err(worst.unwrap_or(Fault::NoAddress))
    }

    /// After a failure: hosts that SRV records (RFC 6186, RFC 8314 section 5.1) of the name's domain
    /// give for reading or sending mail, then its MX hosts, which at small providers do both.
    pub async fn candidates(&self, name: &str, protocol: &Protocol, end: Instant) -> Vec<Endpoint> {
        let Some(domain) = psl::domain_str(name) else { return Vec::new() };
        let (services, port) = match protocol {
            Protocol::Imap => (["_imaps", "_imap"], 993),
            Protocol::Smtp => (["_submissions", "_submission"], 465),
            Protocol::Other(_) => return Vec::new(),
        };
        let [implicit, upgraded] = services.map(|service| format!("{service}._tcp.{domain}."));
        let apex = format!("{domain}.");
        let (implicit, upgraded, exchangers) = tokio::join!(
            self.records(&implicit, RecordType::SRV, end),
            self.records(&upgraded, RecordType::SRV, end),
            self.records(&apex, RecordType::MX, end),
        );
        let read = |records: Vec<RData>, security: Security| {
            records.into_iter().filter_map(move |data| match data {
                RData::SRV(srv) => {
                    endpoint(&srv.target.to_ascii(), srv.port, protocol, security.clone())
                }
                RData::MX(mx) => {
                    endpoint(&mx.exchange.to_ascii(), port, protocol, security.clone())
                }
                _ => None,
            })
        };
        let found = read(implicit, Security::Tls)
            .chain(read(upgraded, Security::Starttls))
            .chain(read(exchangers, Security::Tls));
        found.take(limits::COUNTER_PROBES).collect()
    }

    /// The records of a name; none where the question was not answered.
    async fn records(&self, name: &str, kind: RecordType, end: Instant) -> Vec<RData> {
        let Some(resolver) = self.inner() else { return Vec::new() };
        match timeout_at(end, resolver.lookup(name, kind)).await {
            Ok(Ok(lookup)) => lookup.answers().iter().map(|record| record.data.clone()).collect(),
            _ => Vec::new(),
        }
    }
}

fn resolver(servers: &[SocketAddr]) -> Option<TokioResolver> {
    let mut options = ResolverOpts::default();
    options.use_hosts_file = ResolveHosts::Never;
    options.ndots = 0;
    options.attempts = 1;
    options.timeout = Duration::from_secs(2);
    options.positive_max_ttl = Some(Duration::from_secs(60));
    options.negative_max_ttl = Some(Duration::from_secs(60));
    options.case_randomization = true;
    let builder = if servers.is_empty() {
        TokioResolver::builder_tokio().ok()?
    } else {
        let servers = servers.iter().map(name_server).collect();
        let config = ResolverConfig::from_parts(None, Vec::new(), servers);
        TokioResolver::builder_with_config(config, TokioRuntimeProvider::default())
    };
    builder.with_options(options).build().ok()
}

/// An endpoint, unless the target is the root: "there is no such service" (RFC 2782, RFC 7505).
fn endpoint(target: &str, port: u16, protocol: &Protocol, security: Security) -> Option<Endpoint> {
    let host = target.trim_end_matches('.').to_ascii_lowercase();
    (!host.is_empty()).then(|| Endpoint { protocol: protocol.clone(), host, port, security })
}

fn name_server(address: &SocketAddr) -> NameServerConfig {
    let mut udp = ConnectionConfig::udp();
    udp.port = address.port();
    let mut tcp = ConnectionConfig::tcp();
    tcp.port = address.port();
    NameServerConfig::new(address.ip(), true, vec![udp, tcp])
}

fn address_of(data: &RData) -> Option<IpAddr> {
    match data {
        RData::A(a) => Some(IpAddr::V4(a.0)),
        RData::AAAA(aaaa) => Some(IpAddr::V6(aaaa.0)),
        _ => None,
    }
}

fn fault_of(error: &NetError) -> Fault {
    if error.is_nx_domain() {
        Fault::NameNotFound
    } else if error.is_no_records_found() {
        Fault::NoAddress
    } else if matches!(error, NetError::Timeout) {
        Fault::TimedOut
    } else {
        Fault::ResolverFailed
    }
}

/// Public addresses are told and dialled; of the others it is only told that there are some.
fn judge(guard: &Guard, addresses: &[IpAddr], port: u16) -> Resolved {
    let judged: Vec<_> = addresses.iter().map(|ip| (ip, guard.classify(*ip, port))).collect();
    let allowed: Vec<CheckedAddr> = judged.iter().filter_map(|(_, verdict)| verdict.ok()).collect();
    let told = judged.iter().take(16).map(|(ip, verdict)| Address {
        ip: if verdict.is_ok() { ip.to_string() } else { String::new() },
        allowed: verdict.is_ok(),
    });
    Resolved {
        resolution: Resolution { addresses: told.collect(), candidates: Vec::new() },
        fault: None,
        only_private: allowed.is_empty(),
        addresses: allowed,
    }
}
