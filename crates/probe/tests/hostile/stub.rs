//! A DNS server that answers with whatever octets a test makes, over UDP and over TCP.

use std::{
    net::{IpAddr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream, UdpSocket},
    task::JoinHandle,
};

/// A question as it came.
#[derive(Debug, Clone)]
pub struct Query {
    pub name: String,
    pub kind: u16,
    id: [u8; 2],
    question: Vec<u8>,
}

/// What stands behind the port over TCP.
#[derive(Clone, Copy)]
pub enum Tcp {
    Refused,
    Answers,
    /// One octet a second.
    Drips,
}

/// Packets for a question: the UDP replies, or the one TCP answer.
type Answer = dyn Fn(&Query) -> Vec<Vec<u8>> + Send + Sync;

pub struct Stub {
    pub address: SocketAddr,
    asked: Arc<AtomicUsize>,
    tasks: Vec<JoinHandle<()>>,
}

impl Stub {
    /// A server over UDP only.
    pub async fn udp(answer: impl Fn(&Query) -> Vec<Vec<u8>> + Send + Sync + 'static) -> Self {
        Self::start(answer, Tcp::Refused, |_| Vec::new()).await
    }

    pub async fn start(
        udp: impl Fn(&Query) -> Vec<Vec<u8>> + Send + Sync + 'static,
        mode: Tcp,
        tcp: impl Fn(&Query) -> Vec<Vec<u8>> + Send + Sync + 'static,
    ) -> Self {
        // Both protocols share a port: take one that is free for both.
        let (socket, listener) = loop {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            if let Ok(socket) = UdpSocket::bind(listener.local_addr().unwrap()).await {
                break (socket, listener);
            }
        };
        let address = socket.local_addr().unwrap();
        let asked = Arc::new(AtomicUsize::new(0));
        let mut tasks = vec![tokio::spawn(over_udp(socket, Arc::new(udp), asked.clone()))];
        if !matches!(mode, Tcp::Refused) {
            tasks.push(tokio::spawn(over_tcp(listener, Arc::new(tcp), mode, asked.clone())));
        }
        Self { address, asked, tasks }
    }

    /// Questions so far.
    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }
}

impl Drop for Stub {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

async fn over_udp(socket: UdpSocket, answer: Arc<Answer>, asked: Arc<AtomicUsize>) {
    let mut packet = [0; 1_500];
    while let Ok((length, peer)) = socket.recv_from(&mut packet).await {
        asked.fetch_add(1, Ordering::Relaxed);
        for reply in Query::read(&packet[..length]).iter().flat_map(|query| answer(query)) {
            let _ = socket.send_to(&reply, peer).await;
        }
    }
}

async fn over_tcp(listener: TcpListener, answer: Arc<Answer>, mode: Tcp, asked: Arc<AtomicUsize>) {
    while let Ok((stream, _)) = listener.accept().await {
        asked.fetch_add(1, Ordering::Relaxed);
        tokio::spawn(one_tcp(stream, answer.clone(), mode));
    }
}

async fn one_tcp(mut stream: TcpStream, answer: Arc<Answer>, mode: Tcp) -> Option<()> {
    loop {
        let length = stream.read_u16().await.ok()?;
        let mut packet = vec![0; length.into()];
        stream.read_exact(&mut packet).await.ok()?;
        let reply = Query::read(&packet).map(|query| answer(&query))?.concat();
        let mut octets = u16::try_from(reply.len()).ok()?.to_be_bytes().to_vec();
        octets.extend(reply);
        match mode {
            Tcp::Drips => {
                for octet in octets {
                    tokio::time::sleep(Duration::from_secs(1)).await;
                    stream.write_all(&[octet]).await.ok()?;
                }
            }
            _ => stream.write_all(&octets).await.ok()?,
        }
    }
}

impl Query {
    fn read(packet: &[u8]) -> Option<Self> {
        let mut labels = Vec::new();
        let mut at = 12;
        loop {
            let length = usize::from(*packet.get(at)?);
            at += 1;
            if length == 0 {
                break;
            }
            labels.push(String::from_utf8_lossy(packet.get(at..at + length)?).to_lowercase());
            at += length;
        }
        let kind = u16::from_be_bytes(packet.get(at..at + 2)?.try_into().ok()?);
        let question = packet.get(12..at + 4)?.to_vec();
        Some(Self { name: labels.join("."), kind, id: *packet.first_chunk()?, question })
    }

    /// A reply to this question: response code, whether it is truncated, records.
    pub fn reply(&self, code: u8, truncated: bool, records: &[Vec<u8>]) -> Vec<u8> {
        let flags = [0x81 | if truncated { 2 } else { 0 }, 0x80 | code];
        let count = (records.len() as u16).to_be_bytes();
        [&self.id[..], &flags, &[0, 1], &count, &[0; 4], &self.question, &records.concat()].concat()
    }

    /// The addresses of the asked kind, under the asked name.
    pub fn addresses(&self, addresses: &[IpAddr], ttl: u32) -> Vec<u8> {
        let fits = |ip: &&IpAddr| self.kind == if ip.is_ipv4() { 1 } else { 28 };
        let records: Vec<_> =
            addresses.iter().filter(fits).map(|ip| address(&[0xc0, 12], *ip, ttl)).collect();
        self.reply(0, false, &records)
    }

    /// The same reply with another number.
    pub fn with_id(&self, id: u16) -> Self {
        Self { id: id.to_be_bytes(), ..self.clone() }
    }

    /// The same reply with another question: one letter differs.
    pub fn about_another(&self) -> Self {
        let mut other = self.clone();
        other.question[1] = b'z';
        other
    }

    /// The number of the question.
    pub fn id(&self) -> u16 {
        u16::from_be_bytes(self.id)
    }
}

/// A or AAAA.
pub fn address(owner: &[u8], ip: IpAddr, ttl: u32) -> Vec<u8> {
    match ip {
        IpAddr::V4(ip) => record(owner, 1, ttl, &ip.octets()),
        IpAddr::V6(ip) => record(owner, 28, ttl, &ip.octets()),
    }
}

/// An alias.
pub fn cname(owner: &[u8], target: &[u8]) -> Vec<u8> {
    record(owner, 5, 0, target)
}

fn record(owner: &[u8], kind: u16, ttl: u32, data: &[u8]) -> Vec<u8> {
    let length = (data.len() as u16).to_be_bytes();
    [owner, &kind.to_be_bytes(), &[0, 1], &ttl.to_be_bytes(), &length, data].concat()
}

/// A name on the wire.
pub fn wire_name(name: &str) -> Vec<u8> {
    let labels = name.split('.').filter(|label| !label.is_empty());
    let mut wire: Vec<u8> =
        labels.flat_map(|label| std::iter::once(label.len() as u8).chain(label.bytes())).collect();
    wire.push(0);
    wire
}
