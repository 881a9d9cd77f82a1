//! The driver of a dialogue, its [`Wire`]: it owns the stream and the deadline, and feeds what arrives
//! to a pure reader.

use crate::{
    dialogue::{Confidential, Wire, failed},
    endpoint::MayCarryCredential,
    limits,
    lines::{Failed, Lines, Reader},
    tls,
};
use mailmend_protocol::Fault;
use std::io;
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    time::{Instant, timeout_at},
};

/// How a socket's error is reported.
fn fault_of(error: &io::Error) -> Fault {
    match error.kind() {
        io::ErrorKind::UnexpectedEof | io::ErrorKind::BrokenPipe => Fault::Closed,
        io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted => Fault::Reset,
        io::ErrorKind::TimedOut => Fault::TimedOut,
        _ => Fault::Malformed,
    }
}

/// What both plain and TLS streams are to a dialogue.
pub(crate) trait Stream: AsyncRead + AsyncWrite + Unpin + Send {
    /// Asks the kernel to acknowledge at once; see [`crate::connect::quick_ack`].
    fn quick_ack(&self) {}
}

/// Feeds readers, writes commands; knows its deadline and how much it may still read.
pub(crate) struct Channel<S> {
    stream: S,
    lines: Lines,
    /// The current stage ends here; arriving bytes never extend it.
    deadline: Instant,
    session_left: usize,
    /// A TLS alert that came instead of data.
    alert: Option<u8>,
}

impl<S: Stream> Channel<S> {
    /// Wraps a stream; the deadline starts as passed, so that no stage can forget to set one.
    pub fn new(stream: S) -> Self {
        Self {
            stream,
            lines: Lines::default(),
            deadline: Instant::now(),
            session_left: limits::SESSION_OCTETS,
            alert: None,
        }
    }

    /// The same channel over the stream in other clothes.
    pub fn map<T: Stream>(self, dress: impl FnOnce(S) -> T) -> Channel<T> {
        let Self { stream, lines, deadline, session_left, alert } = self;
        Channel { stream: dress(stream), lines, deadline, session_left, alert }
    }

    /// The alert that ended the connection, if one did. A refused client certificate shows only
    /// here: in TLS 1.3 the client finishes its handshake before the server has looked.
    pub fn alert(&self) -> Option<u8> {
        self.alert
    }

    /// Every wait from here on ends at `deadline`.
    pub fn until(&mut self, deadline: Instant) {
        self.deadline = deadline;
    }

    /// The stream, for the TLS upgrade. Fails if bytes are pending: what a server (or somebody on
    /// the way) sends ahead of the handshake must never be taken for part of the session
    /// (RFC 3207 section 6; CVE-2021-22946).
    pub fn into_stream(self) -> Result<S, Fault> {
        if self.pending().is_empty() { Ok(self.stream) } else { Err(Fault::StarttlsInjection) }
    }

    fn broken(&mut self, error: &io::Error) -> Fault {
        self.alert = tls::alert_of(error);
        if self.alert.is_some() { Fault::Alert } else { fault_of(error) }
    }

    async fn fill(&mut self) -> Result<(), Fault> {
        // Straight to where it is kept: an array here would be part of every future above.
        let read = timeout_at(self.deadline, self.stream.read_buf(self.lines.room()))
            .await
            .map_err(|_| Fault::TimedOut)?;
        let count = read.map_err(|error| self.broken(&error))?;
        if count == 0 {
            return Err(Fault::Closed);
        }
        self.session_left = self.session_left.checked_sub(count).ok_or(Fault::TooLong)?;
        Ok(())
    }
}

impl<S: Stream> Wire for Channel<S> {
    async fn send(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        let write = async {
            self.stream.write_all(bytes).await?;
            self.stream.flush().await
        };
        let done = timeout_at(self.deadline, write).await.map_err(|_| Fault::TimedOut)?;
        self.stream.quick_ack();
        done.map_err(|error| self.broken(&error))
    }

    async fn read<R: Reader + Send>(&mut self, mut reader: R) -> Result<R::Answer, Failed> {
        let fault = loop {
            match reader.read(&mut self.lines) {
                Ok(Some(answer)) => return Ok(answer),
                Ok(None) => {}
                Err(fault) => break fault,
            }
            if let Err(fault) = self.fill().await {
                break fault;
            }
        };
        Err(failed(fault, reader, self.pending()))
    }

    fn pending(&self) -> &[u8] {
        self.lines.pending()
    }
}

impl<S: MayCarryCredential> Confidential for Channel<S> {}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::time::Duration;
    use tokio::io::DuplexStream;

    impl Stream for DuplexStream {}

    /// Reads one line.
    struct Line;

    impl Reader for Line {
        type Answer = Vec<u8>;

        fn read(&mut self, lines: &mut Lines) -> Result<Option<Vec<u8>>, Fault> {
            lines.line()
        }

        fn seen(self) -> Vec<String> {
            Vec::new()
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_dripping_server_does_not_extend_the_deadline() {
        let (ours, mut theirs) = tokio::io::duplex(64);
        let drip = tokio::spawn(async move {
            let mut tick = tokio::time::interval(Duration::from_secs(1));
            loop {
                tick.tick().await;
                if theirs.write_all(b"x").await.is_err() {
                    return;
                }
            }
        });
        let mut channel = Channel::new(ours);
        let start = Instant::now();
        channel.until(start + Duration::from_secs(10));
        assert_eq!(channel.read(Line).await.unwrap_err().fault, Fault::TimedOut);
        assert_eq!(start.elapsed(), Duration::from_secs(10));
        drip.abort();
    }

    #[tokio::test]
    async fn an_endless_line_ends_at_its_bound() {
        let (ours, mut theirs) = tokio::io::duplex(1 << 16);
        let flood =
            tokio::spawn(async move { while theirs.write_all(&[b'x'; 4096]).await.is_ok() {} });
        let mut channel = Channel::new(ours);
        channel.until(Instant::now() + Duration::from_secs(5));
        assert_eq!(channel.read(Line).await.unwrap_err().fault, Fault::TooLong);
        assert!(channel.pending().len() <= limits::LINE_OCTETS + 4096);
        drop(channel);
        flood.await.unwrap();
    }
}
