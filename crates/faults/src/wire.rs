//! One connection, plain or inside TLS, read line by line.

use std::{io, sync::Arc};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpStream,
};
use tokio_rustls::{TlsAcceptor, rustls::ServerConfig};

/// Longest line a peer may send us: a client's bug must not fill memory.
const LINE_OCTETS: usize = 64 * 1024;

trait Io: AsyncRead + AsyncWrite + Unpin + Send {}

impl<T: AsyncRead + AsyncWrite + Unpin + Send> Io for T {}

/// The server's end of a connection.
pub(crate) struct Wire {
    io: Option<Box<dyn Io>>,
    buffer: Vec<u8>,
    /// Everything the client sent, as the server understood it (after decryption).
    pub heard: Vec<u8>,
}

fn gone() -> io::Error {
    io::ErrorKind::NotConnected.into()
}

impl Wire {
    pub fn new(stream: TcpStream) -> Self {
        // Without it every small answer waits 40 ms for the client's acknowledgement.
        let _ = stream.set_nodelay(true);
        Self { io: Some(Box::new(stream)), buffer: Vec::new(), heard: Vec::new() }
    }

    /// Sends bytes as they are.
    pub async fn say(&mut self, bytes: &[u8]) -> io::Result<()> {
        let io = self.io.as_mut().ok_or_else(gone)?;
        io.write_all(bytes).await?;
        io.flush().await
    }

    /// One line without its end; `None` once the client is gone.
    pub async fn line(&mut self) -> Option<String> {
        loop {
            if let Some(end) = self.buffer.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = self.buffer.drain(..=end).collect();
                return Some(
                    String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).to_owned(),
                );
            }
            if self.buffer.len() > LINE_OCTETS || !self.fill().await {
                return None;
            }
        }
    }

    /// Reads and keeps whatever comes, until the client is gone.
    pub async fn listen(&mut self) {
        while self.fill().await {}
    }

    /// Shakes hands as a server; everything from here on is inside TLS.
    pub async fn tls(&mut self, config: Arc<ServerConfig>) -> io::Result<()> {
        let io = self.io.take().ok_or_else(gone)?;
        self.buffer.clear();
        self.io = Some(Box::new(TlsAcceptor::from(config).accept(io).await?));
        Ok(())
    }

    /// Says goodbye (FIN, close_notify inside TLS) and waits until the client has heard it: closing
    /// with unread bytes would be a reset.
    pub async fn close(&mut self) {
        if let Some(io) = self.io.as_mut() {
            let _ = io.shutdown().await;
        }
        self.listen().await;
    }

    /// Lets go of the connection without a word: a FIN, or a reset where the socket lingers for none.
    pub fn hang_up(&mut self) {
        self.io = None;
    }

    async fn fill(&mut self) -> bool {
        let Some(io) = self.io.as_mut() else { return false };
        let mut chunk = [0; 4096];
        let count = io.read(&mut chunk).await.unwrap_or(0);
        let fresh = chunk.get(..count).unwrap_or_default();
        self.buffer.extend_from_slice(fresh);
        self.heard.extend_from_slice(fresh);
        count > 0
    }
}
