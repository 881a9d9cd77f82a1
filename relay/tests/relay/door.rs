//! Before the WebSocket: heads, hosts, origins, caps, proxies, TLS, the site's files.

use crate::common::*;
use std::{fs, path::PathBuf, sync::Arc};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{ClientConfig, RootCertStore, crypto::ring, pki_types::ServerName},
};
use tokio_tungstenite::tungstenite::Error;

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or("closed")
}

fn refused_with(result: Result<Socket, Error>) -> u16 {
    match result {
        Err(Error::Http(response)) => response.status().as_u16(),
        Err(_) => 0,
        Ok(_) => 101,
    }
}

/// C1, C2, C3: with a second instead of five.
#[tokio::test]
async fn silent_and_slow_heads_are_closed() {
    let relay = relay(&["--hello-seconds", "1"]).await;
    for octets in ["", "GET / HTTP/1.1\r\nhost: x", "G"] {
        let start = std::time::Instant::now();
        raw(&relay, octets.as_bytes()).await;
        let waited = start.elapsed().as_millis();
        assert!((900..2_000).contains(&waited), "{octets:?}: {waited} ms");
    }
}

/// C4, C5, C6, C7, C8, C9: all that stands before an upgrade.
#[tokio::test]
async fn heads_that_are_wrong_never_upgrade() {
    let relay = relay(&[]).await;
    let head = |line: &str, rest: &str| {
        format!("{line}\r\nhost: {}\r\norigin: {ORIGIN}\r\n{rest}\r\n", relay.address)
    };
    let upgrade = "connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    let get = "GET /v1/check HTTP/1.1";
    for (request, expected) in [
        (head(get, &format!("x: {}\r\n", "a".repeat(17 * 1024))), "431"),
        (head(get, &"x: y\r\n".repeat(51)), "431"),
        (head(&format!("GET /{} HTTP/1.1", "a".repeat(8 * 1024)), ""), "414"),
        (head("POST /v1/check HTTP/1.1", "content-length: 10000000\r\n"), "405"),
        (head(get, &format!("{upgrade}content-length: 4\r\n")) + "body", "400"),
        (head(get, &format!("{upgrade}transfer-encoding: chunked\r\n")), "400"),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".into(), "closed"),
        ("\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\r\n\r\n".into(), "400"),
        (head(get, &format!("{upgrade}content-length: 1\r\ncontent-length: 2\r\n")), "400"),
        (head(get, "x: a\r\n folded\r\n"), "400"),
        (head(get, ""), "400"),
        (head(get, &upgrade.replace("13", "8")), "400"),
        (head(get, &upgrade.replace("sec-websocket-key", "x")), "400"),
        (head(get, &upgrade.replace("upgrade: websocket", "upgrade: h2c")), "400"),
    ] {
        let answer = raw(&relay, request.as_bytes()).await;
        let given = status(&answer);
        let line = request.lines().next().unwrap_or("").get(..40).unwrap_or("").to_owned();
        assert!(
            given == expected || (expected == "400" && given == "426"),
            "{line}: {given}, not {expected}"
        );
    }
    let twice = head("GET /healthz HTTP/1.1", "").repeat(2);
    let answer = raw(&relay, twice.as_bytes()).await;
    assert_eq!(answer.matches("HTTP/1.1 200").count(), 1, "one request per connection: {answer}");
}

/// C7, C12: heads that two readers could read in two ways: none upgrades, none is answered twice.
#[tokio::test]
async fn ambiguous_heads_get_one_answer_at_most() {
    let relay = relay(&[]).await;
    let upgrade = "connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    let hidden = "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n";
    let head = |more: &str| {
        format!(
            "GET /v1/check HTTP/1.1\r\nhost: {}\r\norigin: {ORIGIN}\r\n{more}\r\n{hidden}",
            relay.address
        )
    };
    for request in [
        head(&format!("{upgrade}content-length: 5\r\ntransfer-encoding: chunked\r\n")),
        head(&format!("{upgrade}transfer-encoding: identity, chunked\r\n")),
        head(&format!("{upgrade}transfer-encoding : chunked\r\n")),
        head(&format!("{upgrade}transfer-encoding: xchunked\r\n")),
        head(&format!("{upgrade}content-length: 0x5\r\n")),
        head(&format!("{upgrade}content-length: +5\r\n")),
        head("connection: keep-alive\r\n"),
        head("x: a\n\nGET /healthz HTTP/1.1\n"),
        format!("PROXY TCP4 198.51.100.1 127.0.0.1 1 2\r\n{}", head(upgrade)),
        format!("\r\n\r\n\0\r\nQUIT\n{}", head(upgrade)),
    ] {
        let answer = raw(&relay, request.as_bytes()).await;
        let answers = answer.matches("HTTP/1.1 ").count();
        assert!(answers <= 1 && !answer.contains("HTTP/1.1 101"), "{request:.300}: {answer}");
    }
}

/// C10, C11: exact names.
#[tokio::test]
async fn only_listed_origins_and_own_names_get_in() {
    let relay = relay(&[]).await;
    for origin in [
        "null",
        "",
        "http://help.example.org",
        "https://help.example.org:8443",
        "https://help.example.org.evil",
        "https://help.example.org@evil",
        "https://evil/#https://help.example.org",
        "https://HELP.example.org",
        "https://help.example.org.",
        "https://sub.help.example.org",
        "https://xn--hlp-9ma.example.org",
    ] {
        assert_eq!(refused_with(open_with(&relay, &[("origin", origin)]).await), 403, "{origin:?}");
    }
    assert_eq!(
        refused_with(open_with(&relay, &[("origin", ORIGIN), ("origin", ORIGIN)]).await),
        403
    );
    for host in ["evil.example", "127.0.0.1", "localhost", "help.example.org"] {
        assert_eq!(refused_with(open_with(&relay, &[("host", host)]).await), 421, "{host}");
    }
    greeted(&relay).await;
}

/// C13, C14: full.
#[tokio::test]
async fn sockets_beyond_the_caps_are_refused_and_the_others_work() {
    let small = relay(&["--max-sockets-per-client", "2"]).await;
    let (mut first, second) = (greeted(&small).await, greeted(&small).await);
    assert_eq!(refused_with(open_with(&small, &[]).await), 503);
    assert!(raw(&small, b"GET / HTTP/1.1\r\n\r\n").await.contains("retry-after: 5"));
    say(&mut first, r#"{"type":"cancel","id":1}"#).await;
    say(&mut first, r#"{"type":"hello"}"#).await;
    hear(&mut first).await;
    drop((first, second));
    let all = relay(&["--max-sockets", "1"]).await;
    let _held = greeted(&all).await;
    assert_eq!(refused_with(open_with(&all, &[]).await), 503);
}

/// C12, C14: behind a proxy the client is who the proxy says; otherwise nobody's word counts.
#[tokio::test]
async fn clients_behind_a_trusted_proxy_are_told_apart() {
    let proxied = relay(&["--trusted-proxy", "127.0.0.0/8", "--max-sockets-per-client", "1"]).await;
    let from = |client: &'static str| [("x-forwarded-for", client)];
    let first = open_with(&proxied, &from("198.51.100.1")).await;
    assert!(first.is_ok());
    assert_eq!(refused_with(open_with(&proxied, &from("1.1.1.1, 198.51.100.1")).await), 503);
    assert!(open_with(&proxied, &from("198.51.100.2")).await.is_ok());
    assert_eq!(refused_with(open_with(&proxied, &from("garbage")).await), 400);
    let mut network = Vec::new();
    for n in 0..8 {
        let client = format!("2001:db8:0:{n:x}::1");
        network.push(open_with(&proxied, &[("x-forwarded-for", &client)]).await);
    }
    assert_eq!(
        network.iter().filter(|socket| socket.is_ok()).count(),
        5,
        "a /56 holds five shares"
    );

    let direct = relay(&["--max-sockets-per-client", "1"]).await;
    let _held = open_with(&direct, &from("198.51.100.1")).await.unwrap();
    assert_eq!(refused_with(open_with(&direct, &from("198.51.100.2")).await), 503);
}

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("mailmend-relay-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// C56: who may frame the pages.
#[tokio::test]
async fn site_files_come_with_their_type_and_a_strict_policy() {
    let site = folder("site");
    fs::write(site.join("index.html"), "<!doctype html>").unwrap();
    fs::write(site.join("module.wasm"), "raw").unwrap();
    fs::write(site.join("module.wasm.br"), "brotli").unwrap();
    let relay = relay(&["--site", site.to_str().unwrap()]).await;
    let get = async |path: &str, more: &str| {
        raw(
            &relay,
            format!("GET {path} HTTP/1.1\r\nhost: {}\r\n{more}\r\n", relay.address).as_bytes(),
        )
        .await
    };
    let page = get("/", "").await;
    assert!(page.contains("content-type: text/html"), "{page}");
    for part in [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "require-trusted-types-for 'script'",
        "frame-ancestors 'self'",
        "x-content-type-options: nosniff",
        &format!("connect-src 'self' ws://{}", relay.address),
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    let module = get("/module.wasm", "accept-encoding: br\r\n").await;
    assert!(
        module.contains("content-type: application/wasm")
            && module.contains("content-encoding: br")
            && module.ends_with("brotli"),
        "{module}"
    );
    assert!(
        get("/module.wasm", &format!("origin: {ORIGIN}\r\n"))
            .await
            .contains(&format!("access-control-allow-origin: {ORIGIN}"))
    );
    assert!(
        !get("/module.wasm", "origin: https://evil.example\r\n").await.contains("access-control")
    );
    for path in
        ["/../Cargo.toml", "/..%2fCargo.toml", "/%2e%2e/Cargo.toml", "//etc/passwd", "/nothing"]
    {
        let answer = get(path, "").await;
        assert!(["404", "400"].contains(&status(&answer)), "{path}: {answer}");
    }
    fs::remove_dir_all(site).unwrap();
}

#[tokio::test]
async fn health_readiness_and_metrics() {
    let relay = relay(&[]).await;
    let get = async |path: &str, more: &str| {
        raw(&relay, format!("GET {path} HTTP/1.1\r\nhost: 10.0.0.1\r\n{more}\r\n").as_bytes()).await
    };
    assert_eq!(status(&get("/healthz", "").await), "200");
    assert_eq!(status(&get("/readyz", "").await), "200");
    let _held = greeted(&relay).await;
    let _ = open_with(&relay, &[("origin", "https://evil.example")]).await;
    let metrics = get("/metrics", "").await;
    for line in [
        "mailmend_sockets 2",
        "mailmend_checks_total 0",
        "mailmend_refusals_total{refusal=\"origin\"} 1",
    ] {
        assert!(metrics.contains(line), "{line} in {metrics}");
    }
    assert_eq!(status(&get("/metrics", "x-forwarded-for: 127.0.0.1\r\n").await), "403");
    let private = crate::common::relay(&["--metrics-from", "192.0.2.0/24"]).await;
    assert_eq!(status(&raw(&private, b"GET /metrics HTTP/1.1\r\nhost: x\r\n\r\n").await), "403");
}

#[tokio::test]
async fn the_relays_own_tls_and_no_plain_text_beside_it() {
    let folder = folder("tls");
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let (chain, key) = (folder.join("chain.pem"), folder.join("key.pem"));
    fs::write(&chain, made.cert.pem()).unwrap();
    fs::write(&key, made.signing_key.serialize_pem()).unwrap();
    let relay = relay(&[
        "--tls-certificate",
        chain.to_str().unwrap(),
        "--tls-key",
        key.to_str().unwrap(),
        "--hello-seconds",
        "1",
    ])
    .await;
    let mut roots = RootCertStore::empty();
    roots.add(made.cert.der().clone()).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = TcpStream::connect(relay.address).await.unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    let mut stream = TlsConnector::from(Arc::new(config)).connect(name, stream).await.unwrap();
    stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer).await;
    assert!(answer.ends_with("ok\n"), "{answer}");
    let plain = raw(&relay, b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").await;
    assert!(!plain.contains("HTTP/1.1"), "{plain}");
    fs::remove_dir_all(folder).unwrap();
}
