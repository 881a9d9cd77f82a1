//! TCP: each address in turn, each with its deadline, all within one.

use crate::{
    channel::Stream,
    guard::{CheckedAddr, Guard},
    limits,
};
use mailmend_protocol::{Attempt, Fault};
use std::{
    io,
    net::IpAddr,
    pin::Pin,
    task::{Context, Poll},
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    time::Instant,
};

/// Octets kept from the start of what a peer sends, to name the protocol it speaks.
const HEAD_OCTETS: usize = 256;

/// A TCP stream that remembers the first bytes it received.
pub(crate) struct Tcp {
    stream: TcpStream,
    head: Vec<u8>,
}

impl Tcp {
    fn new(stream: TcpStream) -> Self {
        quick_ack(&stream);
        Self { stream, head: Vec::new() }
    }

    /// The first bytes the peer sent.
    pub fn head(&self) -> &[u8] {
        &self.head
    }

    /// Forgets them: what follows (TLS after STARTTLS) starts anew.
    pub fn forget_head(&mut self) {
        self.head.clear();
    }
}

/// Postfix holds its greeting back until our acknowledgement, which the kernel delays by 40 ms
/// unless asked. The option is not sticky: it is set again after every write (PERF.md section 4).
fn quick_ack(stream: &TcpStream) {
    #[cfg(any(target_os = "linux", target_os = "android"))]
    {
        // A refused option costs time, not correctness.
        let _ = socket2::SockRef::from(stream).set_tcp_quickack(true);
    }
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    let _ = stream;
}

impl Stream for Tcp {
    fn quick_ack(&self) {
        quick_ack(&self.stream);
    }
}

impl AsyncRead for Tcp {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        let polled = Pin::new(&mut self.stream).poll_read(cx, buf);
        if self.head.len() < HEAD_OCTETS {
            let fresh = buf.filled().get(before..).unwrap_or_default();
            let room = HEAD_OCTETS - self.head.len();
            self.head.extend(fresh.iter().take(room));
        }
        polled
    }
}

impl AsyncWrite for Tcp {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// The outcome of dialling an endpoint: a stream, or the fault of the last attempt.
pub(crate) struct Dialled {
    pub stream: Result<Tcp, Fault>,
    pub attempts: Vec<Attempt>,
    /// The address that answered.
    pub peer: Option<CheckedAddr>,
}

/// Dials at most [`limits::ADDRESSES`] addresses, alternating families, until one answers.
pub(crate) async fn dial(guard: &Guard, addresses: &[CheckedAddr], end: Instant) -> Dialled {
    let whole = end.min(Instant::now() + limits::CONNECT_ALL);
    let mut attempts = Vec::new();
    let mut fault = Fault::TimedOut;
    for address in alternate(addresses) {
        let start = Instant::now();
        if start >= whole {
            break;
        }
        let tried = guard.dial(address, whole.min(start + limits::CONNECT_EACH)).await;
        let elapsed_ms = start.elapsed().as_millis() as u32;
        let ip = address.ip().to_string();
        match tried {
            Ok(stream) => {
                attempts.push(Attempt { ip, fault: None, elapsed_ms });
                return Dialled { stream: Ok(Tcp::new(stream)), attempts, peer: Some(address) };
            }
            Err(error) => {
                fault = fault_of(&error);
                attempts.push(Attempt { ip, fault: Some(fault.clone()), elapsed_ms });
            }
        }
    }
    Dialled { stream: Err(fault), attempts, peer: None }
}

/// IPv6, IPv4, IPv6, IPv4: two of each at most.
fn alternate(addresses: &[CheckedAddr]) -> Vec<CheckedAddr> {
    let family = |v6: bool| {
        addresses.iter().copied().filter(move |address| matches!(address.ip(), IpAddr::V6(_)) == v6)
    };
    let (mut six, mut four) = (family(true), family(false));
    let mut order = Vec::new();
    for _ in 0..limits::ADDRESSES / 2 {
        order.extend(six.next());
        order.extend(four.next());
    }
    order
}

fn fault_of(error: &io::Error) -> Fault {
    match error.kind() {
        io::ErrorKind::ConnectionRefused => Fault::Refused,
        io::ErrorKind::TimedOut => Fault::TimedOut,
        io::ErrorKind::NetworkUnreachable
        | io::ErrorKind::HostUnreachable
        | io::ErrorKind::AddrNotAvailable => Fault::Unreachable,
        io::ErrorKind::ConnectionReset => Fault::Reset,
        _ => Fault::Unreachable,
    }
}
