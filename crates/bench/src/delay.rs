//! A proxy that makes every octet late: what a dialogue loses by it, divided by the delay, is the
//! number of its round trips. It also counts connections.

use crate::{process, sink::listen};
use anyhow::Result;
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{
        TcpStream,
        tcp::{OwnedReadHalf, OwnedWriteHalf},
    },
    sync::mpsc,
    task::JoinHandle,
    time::{Instant, sleep_until},
};

/// A running proxy; it stops when it is dropped.
#[derive(Debug)]
pub struct Proxy {
    /// Where it listens.
    pub port: u16,
    connections: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

impl Proxy {
    /// Passes everything on to `to`, each way late by `delay`.
    pub async fn start(to: u16, delay: Duration) -> Result<Self> {
        let listener = listen()?;
        let port = listener.local_addr()?.port();
        let connections = Arc::new(AtomicUsize::new(0));
        let count = connections.clone();
        let task = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::Relaxed);
                tokio::spawn(async move {
                    let Ok(server) = TcpStream::connect(("127.0.0.1", to)).await else { return };
                    let _ = (client.set_nodelay(true), server.set_nodelay(true));
                    let (from_client, to_client) = client.into_split();
                    let (from_server, to_server) = server.into_split();
                    tokio::join!(
                        pump(from_client, to_server, delay),
                        pump(from_server, to_client, delay)
                    );
                });
            }
        });
        Ok(Self { port, connections, task })
    }

    /// Connections so far.
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::Relaxed)
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn pump(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, delay: Duration) {
    let (late, mut due) = mpsc::channel::<(Instant, Vec<u8>)>(1024);
    let read = async move {
        let mut chunk = vec![0; 16 * 1024];
        loop {
            // The server's greeting must not wait for our acknowledgement.
            process::hurry(from.as_ref());
            let Ok(count @ 1..) = from.read(&mut chunk).await else { return };
            let octets = chunk.get(..count).unwrap_or_default().to_vec();
            if late.send((Instant::now() + delay, octets)).await.is_err() {
                return;
            }
        }
    };
    let write = async move {
        while let Some((when, octets)) = due.recv().await {
            if !delay.is_zero() {
                sleep_until(when).await;
            }
            if to.write_all(&octets).await.is_err() {
                return;
            }
        }
        let _ = to.shutdown().await;
    };
    tokio::join!(read, write);
}
