//! The front door: own accept loop, routes, headers, drain.

use crate::{Config, limits::client_key, session, state::{Place, State}};
use axum::{
    Extension, Router,
    extract::{ConnectInfo, Request, State as Shared, WebSocketUpgrade},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use hyper::server::conn::http1;
use hyper_util::{rt::{TokioIo, TokioTimer}, service::TowerToHyperService};
use mailmend_protocol::{CHECK_PATH, SUBPROTOCOL};
use std::{io, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{net::{TcpListener, TcpSocket, TcpStream}, time};
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;
use tower_http::services::ServeDir;

/// A request's head must be complete by then (B-11).
const HEAD: Duration = Duration::from_secs(5);
/// Time for running checks after SIGTERM.
const DRAIN: Duration = Duration::from_secs(9);
/// Largest message and frame (B-13).
const MESSAGE_OCTETS: usize = 16 * 1024;

/// Listens with a backlog that survives a burst (PERF.md section 6).
pub fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(4096)
}

/// Serves until `stop` fires, then drains within ten seconds.
///
/// Errors: only a configuration that cannot work.
pub async fn serve(config: Config, listener: TcpListener, stop: CancellationToken) -> Result<(), String> {
    let own = listener.local_addr().map_err(|error| error.to_string())?;
    let state = Arc::new(State::new(config)?);
    let app = routes(state.clone(), own);
    loop {
        let accepted = tokio::select! {
            () = stop.cancelled() => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => {
                state.tasks.spawn(connection(stream, peer, app.clone(), state.clone()));
            }
            // Out of descriptors, most likely: wait for some to come back instead of spinning.
            Err(error) => {
                tracing::warn!(%error, "accept");
                time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
    drop(listener);
    state.draining.cancel();
    state.tasks.close();
    let _ = time::timeout(DRAIN, state.tasks.wait()).await;
    Ok(())
}

async fn connection(stream: TcpStream, peer: SocketAddr, app: Router, state: Arc<State>) {
    let client = client_key(peer.ip());
    let Some(place) = Place::take(&state, client) else {
        tracing::info!("connection refused: too many sockets");
        return;
    };
    let _ = stream.set_nodelay(true);
    let service = app.map_request(move |mut request: Request<hyper::body::Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        request.extensions_mut().insert(place.clone());
        request
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(16 * 1024).max_headers(50);
    let served = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service)).with_upgrades().await;
    if let Err(error) = served {
        tracing::debug!(%error, "connection");
    }
}

fn routes(state: Arc<State>, own: SocketAddr) -> Router {
    let mut router = Router::new()
        .route(CHECK_PATH, get(move |client, place, headers, upgrade, shared| check(client, place, headers, upgrade, shared, own)))
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics));
    if let Some(site) = &state.config.site {
        router = router.fallback_service(ServeDir::new(site).precompressed_br().precompressed_gzip());
    }
    router.layer(axum::middleware::map_response(security_headers)).with_state(state)
}

async fn ready(Shared(state): Shared<Arc<State>>) -> Response {
    if state.draining.is_cancelled() { (StatusCode::SERVICE_UNAVAILABLE, "draining\n").into_response() } else { "ready\n".into_response() }
}

async fn metrics(Shared(state): Shared<Arc<State>>) -> String {
    let (sockets, running) = state.budgets.gauges();
    state.metrics.render(sockets, running)
}

async fn check(ConnectInfo(peer): ConnectInfo<SocketAddr>, Extension(place): Extension<Arc<Place>>, headers: HeaderMap, upgrade: WebSocketUpgrade, Shared(state): Shared<Arc<State>>, own: SocketAddr) -> Response {
    if !origin_allowed(&headers, &state.config, own) {
        tracing::info!("refused: origin");
        return (StatusCode::FORBIDDEN, "this origin may not use the relay\n").into_response();
    }
    let client = client_key(peer.ip());
    upgrade
        .protocols([SUBPROTOCOL])
        .max_message_size(MESSAGE_OCTETS)
        .max_frame_size(MESSAGE_OCTETS)
        .read_buffer_size(4096)
        .write_buffer_size(0)
        .max_write_buffer_size(64 * 1024)
        .on_upgrade(move |socket| {
            let tasks = state.tasks.clone();
            tasks.track_future(async move {
                session::run(socket, state, client).await;
                drop(place);
            })
        })
}

/// Exactly one Origin header, equal to a configured one or to the page this relay itself served.
fn origin_allowed(headers: &HeaderMap, config: &Config, own: SocketAddr) -> bool {
    let mut origins = headers.get_all(header::ORIGIN).iter();
    let (Some(origin), None) = (origins.next().and_then(|value| value.to_str().ok()), origins.next()) else { return false };
    if config.origin.iter().any(|allowed| allowed == origin) {
        return true;
    }
    // The relay's own pages, only where it listens on loopback: elsewhere the operator lists them.
    let local = [format!("http://{own}"), format!("http://localhost:{}", own.port())];
    config.site.is_some() && own.ip().is_loopback() && local.iter().any(|known| known == origin)
}

/// Headers of every answer. The policy allows WebAssembly and our own files, nothing else.
async fn security_headers(mut response: Response) -> Response {
    const HEADERS: [(HeaderName, &str); 6] = [
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
        ),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-cache"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"),
    ];
    // One request per connection (B-11); an upgrade keeps its own `connection` header.
    if response.status() != StatusCode::SWITCHING_PROTOCOLS {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
