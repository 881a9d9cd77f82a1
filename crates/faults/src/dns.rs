//! A DNS server on loopback that answers from a table, or in one wrong way (RFC 1035).

use std::{
    net::{IpAddr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};
use tokio::{net::UdpSocket, task::JoinHandle};

/// One record of an answer.
#[derive(Debug, Clone)]
pub enum Record {
    /// A or AAAA.
    Address(IpAddr),
    /// An alias.
    Cname(&'static str),
    /// A service: port and target (RFC 2782).
    Srv(u16, &'static str),
    /// A mail exchanger.
    Mx(&'static str),
}

/// What a question is answered with.
#[derive(Debug, Clone)]
pub enum Answer {
    /// These records; none: the name exists without any of that type.
    Records(Vec<Record>),
    /// An error code: 2 SERVFAIL, 3 NXDOMAIN, 5 REFUSED.
    Error(u8),
    /// Nothing ever.
    Silence,
    /// Bytes that are no answer.
    Garbage,
}

/// Types of questions, as they stand on the wire.
pub mod kind {
    /// IPv4 address.
    pub const A: u16 = 1;
    /// Mail exchanger.
    pub const MX: u16 = 15;
    /// IPv6 address.
    pub const AAAA: u16 = 28;
    /// Service.
    pub const SRV: u16 = 33;
}

/// A running DNS server; it stops when it is dropped.
pub struct Dns {
    address: SocketAddr,
    asked: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

impl Dns {
    /// Answers every question over UDP; the function sees the lower-case name and the type.
    pub async fn start(answer: impl Fn(&str, u16) -> Answer + Send + 'static) -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").await.expect("loopback has a free port");
        let address = socket.local_addr().expect("a bound socket has an address");
        let asked = Arc::new(AtomicUsize::new(0));
        let counter = asked.clone();
        let task = tokio::spawn(async move {
            let mut query = [0; 512];
            while let Ok((length, peer)) = socket.recv_from(&mut query).await {
                counter.fetch_add(1, Ordering::Relaxed);
                let query = query.get(..length).unwrap_or_default();
                if let Some(reply) = reply(query, &answer) {
                    let _ = socket.send_to(&reply, peer).await;
                }
            }
        });
        Self { address, asked, task }
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// How many questions it was asked.
    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }
}

impl Drop for Dns {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn reply(query: &[u8], answer: &impl Fn(&str, u16) -> Answer) -> Option<Vec<u8>> {
    let id = query.get(..2)?;
    let (name, after) = read_name(query, 12)?;
    let kind = u16::from_be_bytes(query.get(after..after + 2)?.try_into().ok()?);
    // The question goes back byte by byte: resolvers hide a nonce in its case.
    let question = query.get(12..after + 4)?;
    let (code, records) = match answer(&name, kind) {
        Answer::Records(records) => (0, records),
        Answer::Error(code) => (code, Vec::new()),
        Answer::Silence => return None,
        Answer::Garbage => return Some(b"garbage".to_vec()),
    };
    // QR, RD copied as set, RA; one question; the answers; no more.
    let count = u16::try_from(records.len()).ok()?.to_be_bytes();
    let mut reply = id.to_vec();
    reply.extend([0x81, 0x80 | code, 0, 1]);
    reply.extend(count);
    reply.extend([0, 0, 0, 0]);
    reply.extend(question);
    for record in records {
        push_record(&mut reply, &record);
    }
    Some(reply)
}

fn read_name(message: &[u8], mut at: usize) -> Option<(String, usize)> {
    let mut labels = Vec::new();
    loop {
        let length = usize::from(*message.get(at)?);
        at += 1;
        if length == 0 {
            return Some((labels.join("."), at));
        }
        let label = message.get(at..at + length)?;
        labels.push(String::from_utf8_lossy(label).to_lowercase());
        at += length;
    }
}

/// A record about the name in question (a pointer to octet 12), with a TTL of a minute.
fn push_record(reply: &mut Vec<u8>, record: &Record) {
    let (kind, data) = match record {
        Record::Address(IpAddr::V4(ip)) => (kind::A, ip.octets().to_vec()),
        Record::Address(IpAddr::V6(ip)) => (kind::AAAA, ip.octets().to_vec()),
        Record::Cname(target) => (5, wire_name(target)),
        Record::Srv(port, target) => {
            (kind::SRV, [&[0, 1, 0, 1][..], &port.to_be_bytes(), &wire_name(target)].concat())
        }
        Record::Mx(target) => (kind::MX, [&[0, 10][..], &wire_name(target)].concat()),
    };
    reply.extend([0xc0, 12]);
    reply.extend(kind.to_be_bytes());
    reply.extend([0, 1, 0, 0, 0, 60]);
    reply.extend((data.len() as u16).to_be_bytes());
    reply.extend(data);
}

fn wire_name(name: &str) -> Vec<u8> {
    let labels = name.split('.').filter(|label| !label.is_empty());
    let mut wire: Vec<u8> =
        labels.flat_map(|label| std::iter::once(label.len() as u8).chain(label.bytes())).collect();
    wire.push(0);
    wire
}
