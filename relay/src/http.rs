//! What HTTP offers: the upgrade to `/v1/check`, health, metrics, and the site's files.

use crate::{
    accept::{Peer, Places},
    client,
    limits::client_key,
    origin::Names,
    session,
    state::{Place, State},
};
use axum::{
    Extension, Router,
    extract::{Request, State as Shared, WebSocketUpgrade},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
    routing::get,
};
use mailmend_protocol::{CHECK_PATH, SUBPROTOCOL};
use std::{net::IpAddr, sync::Arc};
use tower_http::services::ServeDir;

/// Largest message and frame (B-13).
const MESSAGE_OCTETS: usize = 16 * 1024;
/// Longest address of a request; ours have no query worth speaking of.
const URI_OCTETS: usize = 2 * 1024;

/// What the handlers share.
#[derive(Debug, Clone)]
struct Desk {
    state: Arc<State>,
    names: Arc<Names>,
    policy: HeaderValue,
}

/// All routes.
pub fn routes(state: Arc<State>, names: Names) -> Router {
    // The policy is made of configured names that were checked; anything else falls to the strictest.
    let policy = HeaderValue::from_str(&policy(&state.config.frame_ancestor, &names))
        .unwrap_or(HeaderValue::from_static("default-src 'none'"));
    let site = state.config.site.clone();
    let desk = Desk { state, names: Arc::new(names), policy };
    let mut named = Router::new().route(CHECK_PATH, get(check));
    if let Some(site) = site {
        named = named.fallback_service(ServeDir::new(site).precompressed_br().precompressed_gzip());
    }
    // Health is asked for by address; everything else only under the relay's own name.
    let named = named.layer(axum::middleware::from_fn_with_state(desk.clone(), own_host));
    Router::new()
        .route("/healthz", get(healthy))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics))
        .merge(named)
        .layer(axum::middleware::from_fn_with_state(desk.clone(), every_answer))
        .with_state(desk)
}

fn refuse(status: StatusCode, why: &'static str) -> Response {
    (status, format!("{why}\n")).into_response()
}

fn busy() -> Response {
    let mut response = refuse(StatusCode::SERVICE_UNAVAILABLE, "too many sockets");
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    response
}

async fn healthy(Shared(desk): Shared<Desk>) -> &'static str {
    // Test openings show here, so that no monitor misses them.
    if desk.state.config.allow_network.is_empty() {
        "ok\n"
    } else {
        "ok, private networks may be checked\n"
    }
}

async fn ready(Shared(desk): Shared<Desk>) -> Response {
    if desk.state.draining.is_cancelled() {
        refuse(StatusCode::SERVICE_UNAVAILABLE, "draining")
    } else if !desk.state.limits.ready().await {
        refuse(StatusCode::SERVICE_UNAVAILABLE, "the store of the limits is away")
    } else {
        "ready\n".into_response()
    }
}

async fn metrics(
    Shared(desk): Shared<Desk>,
    Extension(Peer(peer)): Extension<Peer>,
    headers: HeaderMap,
) -> Response {
    let config = &desk.state.config;
    // A forwarded request is somebody else's, however near the proxy is.
    let forwarded = headers.contains_key(header::FORWARDED)
        || headers.contains_key(config.client_header.as_str());
    if forwarded || !client::is_trusted(peer.ip(), &config.metrics_from) {
        return refuse(StatusCode::FORBIDDEN, "not for this client; see metrics-from");
    }
    desk.state
        .metrics
        .render(desk.state.sockets.count(), desk.state.running.count())
        .into_response()
}

/// The address of the client, if it may have a socket at all.
fn client_of(desk: &Desk, peer: &Peer, headers: &HeaderMap) -> Result<IpAddr, &'static str> {
    let config = &desk.state.config;
    client::address(peer.0.ip(), headers, &config.trusted_proxy, &config.client_header)
}

async fn check(
    Shared(desk): Shared<Desk>,
    Extension(peer): Extension<Peer>,
    Extension(places): Extension<Places>,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    if has_body(&headers) {
        return refuse(StatusCode::BAD_REQUEST, "an upgrade has no body");
    }
    let Some(origin) = desk.names.origin(&headers).map(str::to_owned) else {
        tracing::info!("refused: origin");
        desk.state.metrics.refused(&mailmend_protocol::Refusal::Origin);
        return refuse(StatusCode::FORBIDDEN, "this origin may not use the relay");
    };
    let ip = match client_of(&desk, &peer, &headers) {
        Ok(ip) => ip,
        Err(why) => return refuse(StatusCode::BAD_REQUEST, why),
    };
    let client = client_key(ip);
    // Behind a proxy the connection holds no place of the client's yet.
    let own_place =
        if ip == peer.0.ip().to_canonical() { None } else { Place::of_client(&desk.state, client) };
    if own_place.is_none() && ip != peer.0.ip().to_canonical() {
        return busy();
    }
    let Some(silent) = Place::silent(&desk.state) else { return busy() };
    let state = desk.state;
    upgrade
        .protocols([SUBPROTOCOL])
        .max_message_size(MESSAGE_OCTETS)
        .max_frame_size(MESSAGE_OCTETS)
        .read_buffer_size(1024)
        // Observations are gathered, see the session; this much of them is written without waiting.
        .write_buffer_size(1024)
        .max_write_buffer_size(64 * 1024)
        .on_upgrade(move |socket| {
            let tasks = state.tasks.clone();
            tasks.track_future(async move {
                session::run(socket, state, client, origin, silent).await;
                drop((places, own_place));
            })
        })
}

fn has_body(headers: &HeaderMap) -> bool {
    let length = headers.get(header::CONTENT_LENGTH).is_some_and(|length| length != "0");
    length || headers.contains_key(header::TRANSFER_ENCODING)
}

async fn own_host(Shared(desk): Shared<Desk>, request: Request, next: Next) -> Response {
    if desk.names.is_own_host(request.headers()) {
        next.run(request).await
    } else {
        refuse(StatusCode::MISDIRECTED_REQUEST, "this relay has another name; see host")
    }
}

async fn every_answer(Shared(desk): Shared<Desk>, request: Request, next: Next) -> Response {
    let origin =
        desk.names.origin(request.headers()).and_then(|origin| HeaderValue::from_str(origin).ok());
    let mut response = if request.uri().to_string().len() > URI_OCTETS {
        refuse(StatusCode::URI_TOO_LONG, "address too long")
    } else {
        next.run(request).await
    };
    let upgraded = response.status() == StatusCode::SWITCHING_PROTOCOLS;
    let headers = response.headers_mut();
    if !upgraded {
        // One request per connection (B-11); an upgrade keeps its own `connection` header.
        headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    if let Some(origin) = origin {
        // Pages that may use the relay may also load the element and its module from it.
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    }
    headers.insert(header::CONTENT_SECURITY_POLICY, desk.policy.clone());
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

const HEADERS: [(HeaderName, &str); 6] = [
    (header::VARY, "origin, accept-encoding"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-cache"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"),
];

/// WebAssembly, our own files and our own socket, nothing else.
fn policy(frame_ancestors: &[String], names: &Names) -> String {
    let sockets: Vec<String> = names.sockets().collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self' {}; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self' {}; require-trusted-types-for 'script'; trusted-types lit-html",
        sockets.join(" "),
        frame_ancestors.join(" "),
    )
}
