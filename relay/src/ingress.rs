//! A limit on the octets that a connection may send, below TLS and the WebSocket (SECURITY.md B-12):
//! floods of empty continuation frames and of pings never reach the application, and only cost here.

use std::{
    future::Future,
    io,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Instant, Sleep, sleep_until},
};

/// Octets that may come at once.
const BURST: u64 = 64 * 1024;
/// Octets a second after that.
const RATE: u64 = 8 * 1024;

/// A stream that reads no faster than its budget.
#[derive(Debug)]
pub struct Metered<S> {
    inner: S,
    /// The token bucket as one instant (GCRA): when everything read so far is paid for.
    paid: Instant,
    wait: Option<Pin<Box<Sleep>>>,
}

impl<S> Metered<S> {
    /// Meters what is read from `inner`.
    pub fn new(inner: S) -> Self {
        Self { inner, paid: Instant::now(), wait: None }
    }
}

fn cost(octets: u64) -> Duration {
    Duration::from_micros(octets.saturating_mul(1_000_000) / RATE)
}

impl<S: AsyncRead + Unpin> AsyncRead for Metered<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if let Some(wait) = &mut self.wait {
            ready!(wait.as_mut().poll(cx));
            self.wait = None;
        }
        let before = buf.filled().len();
        ready!(Pin::new(&mut self.inner).poll_read(cx, buf))?;
        let octets = buf.filled().len().saturating_sub(before) as u64;
        let now = Instant::now();
        self.paid = self.paid.max(now) + cost(octets);
        if self.paid > now + cost(BURST) {
            // What has been read is handed on; the next read waits until the burst fits again.
            self.wait = Some(Box::pin(sleep_until(self.paid - cost(BURST))));
        }
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Metered<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::AsyncReadExt;

    /// Octets read from an endless sender within a time.
    async fn read_within(time: Duration) -> u64 {
        let end = Instant::now() + time;
        let mut stream = Metered::new(tokio::io::repeat(0));
        let mut total = 0;
        let mut buffer = [0; 4_096];
        while let Ok(Ok(count)) = tokio::time::timeout_at(end, stream.read(&mut buffer)).await {
            total += count as u64;
        }
        total
    }

    /// C27, C31: whatever is sent, so much is looked at; a connection's budget is its own.
    #[tokio::test(start_paused = true)]
    async fn a_burst_and_then_the_rate() {
        let at_once = read_within(Duration::from_millis(1)).await;
        assert!((BURST..BURST + 8_192).contains(&at_once), "{at_once}");
        let ten_seconds = read_within(Duration::from_secs(10)).await;
        let expected = BURST + 10 * RATE;
        assert!((expected - 4_096..expected + 8_192).contains(&ten_seconds), "{ten_seconds}");
    }
}
