//! The front door: own accept loop, caps, TLS, the drain.
//!
//! `axum::serve` 0.8 has neither a header timeout nor a cap on connections; a silent client would
//! hold its socket for ever.

use crate::{
    Config, client, http,
    ingress::Metered,
    limits::client_key,
    origin::Names,
    state::{Place, State},
    tls::Certificate,
};
use axum::{Router, extract::Request};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use std::{io, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, TcpSocket, TcpStream},
    time,
};
use tokio_rustls::TlsAcceptor;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

/// Largest head of a request (B-11).
const HEAD_OCTETS: usize = 16 * 1024;
/// Header lines of a request (B-11).
const HEAD_LINES: usize = 50;
/// Time for the last close frames, after the running checks had theirs.
const FAREWELL: Duration = Duration::from_millis(1_500);
const FULL: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nretry-after: 5\r\nconnection: close\r\ncontent-length: 17\r\n\r\ntoo many sockets\n";

/// Where a connection comes from.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub SocketAddr);

/// What a connection holds while it lives.
pub type Places = Arc<Vec<Place>>;

/// Listens with a backlog that survives a burst.
pub fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(4096)
}

/// Serves until `stop` fires, then drains within ten seconds.
///
/// Errors: only a configuration that cannot work.
pub async fn serve(
    config: Config,
    listener: TcpListener,
    stop: CancellationToken,
) -> Result<(), String> {
    let own = listener.local_addr().map_err(|error| error.to_string())?;
    let certificate = match (&config.tls_certificate, &config.tls_key) {
        (Some(chain), Some(key)) => Some(Certificate::read(chain, key)?),
        _ => None,
    };
    let tls = certificate.as_ref().map(Certificate::acceptor).transpose()?;
    let names = Names::new(&config, own);
    let state = Arc::new(State::new(config).await?);
    if let Some(certificate) = certificate {
        tokio::spawn(certificate.watch(stop.clone()));
    }
    let door = Door { app: http::routes(state.clone(), names), state, tls };
    door.accept(&listener, &stop).await;
    drop(listener);
    door.drain().await;
    Ok(())
}

struct Door {
    app: Router,
    state: Arc<State>,
    tls: Option<TlsAcceptor>,
}

impl Door {
    async fn accept(&self, listener: &TcpListener, stop: &CancellationToken) {
        while let Some(accepted) = stop.run_until_cancelled(listener.accept()).await {
            match accepted {
                Ok((stream, peer)) => self.admit(stream, peer),
                // Out of descriptors, most likely: wait for some to come back instead of spinning.
                Err(error) => {
                    tracing::warn!(%error, "accept");
                    time::sleep(Duration::from_millis(100)).await;
                }
            }
        }
    }

    fn admit(&self, stream: TcpStream, peer: SocketAddr) {
        let Some(places) = self.places(peer) else {
            tracing::info!("connection refused: too many sockets");
            if let (None, Ok(permit)) = (&self.tls, self.state.polite.clone().try_acquire_owned()) {
                tokio::spawn(async move {
                    let _ = time::timeout(Duration::from_secs(1), say_full(stream)).await;
                    drop(permit);
                });
            }
            return;
        };
        let _ = stream.set_nodelay(true);
        let (app, state, tls) = (self.app.clone(), self.state.clone(), self.tls.clone());
        self.state.tasks.spawn(async move {
            let patience = Duration::from_secs(state.config.hello_seconds);
            let stream = Metered::new(stream);
            match tls {
                None => connection(stream, peer, places, app, patience).await,
                Some(tls) => match time::timeout(patience, tls.accept(stream)).await {
                    Ok(Ok(stream)) => connection(stream, peer, places, app, patience).await,
                    Ok(Err(error)) => tracing::debug!(%error, "TLS handshake"),
                    Err(_) => tracing::debug!("TLS handshake timed out"),
                },
            }
        });
    }

    /// A place in all, and one of the peer's own unless the peer is a proxy of many clients.
    fn places(&self, peer: SocketAddr) -> Option<Places> {
        let mut places = vec![Place::in_all(&self.state)?];
        if !client::is_trusted(peer.ip(), &self.state.config.trusted_proxy) {
            places.push(Place::of_client(&self.state, client_key(peer.ip()))?);
        }
        Some(Arc::new(places))
    }

    /// Idle sockets close at once; checks get their time, then are cancelled; then the end.
    async fn drain(&self) {
        let state = &self.state;
        state.draining.cancel();
        state.tasks.close();
        let patience = Duration::from_secs(state.config.drain_seconds);
        if time::timeout(patience, state.tasks.wait()).await.is_err() {
            state.stopping.cancel();
            let _ = time::timeout(FAREWELL, state.tasks.wait()).await;
        }
    }
}

/// Reads what the client sent, or the reset for unread octets would overtake the answer.
async fn say_full(mut stream: TcpStream) -> io::Result<()> {
    stream.write_all(FULL).await?;
    stream.shutdown().await?;
    let mut sink = [0; 1024];
    while stream.read(&mut sink).await? > 0 {}
    Ok(())
}

async fn connection<S>(stream: S, peer: SocketAddr, places: Places, app: Router, patience: Duration)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let service = app.map_request(move |mut request: Request<hyper::body::Incoming>| {
        request.extensions_mut().insert(Peer(peer));
        request.extensions_mut().insert(places.clone());
        request
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(patience)
        .max_buf_size(HEAD_OCTETS)
        .max_headers(HEAD_LINES);
    let served = http
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service))
        .with_upgrades()
        .await;
    if let Err(error) = served {
        tracing::debug!(%error, "connection");
    }
}
