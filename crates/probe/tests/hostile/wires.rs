//! TLS that does not end, or ends badly (S37, S38, S46 to S48).

use crate::common::*;
use mailmend_faults::{Leaf, Pki, Script, Server};
use mailmend_protocol::{Fault, Protocol, Security, Stage};
use std::sync::Arc;
use tokio::{io::AsyncWriteExt, net::TcpListener};
use tokio_rustls::TlsAcceptor;

async fn check(port: u16, pki: &Pki) -> Option<(Stage, Fault)> {
    let settings = settings(port, Security::Tls, Some(password()));
    failure(&run(one(Protocol::Imap, settings), pki).await)
}

#[tokio::test]
async fn records_without_end_are_left() {
    let pki = Pki::new(HOST);
    for (name, record) in [
        ("S38 warnings", "\x15\x03\x03\x00\x02\x01\x5a"),
        ("S38 change cipher spec", "\x14\x03\x03\x00\x01\x01"),
        ("S38 empty records", "\x16\x03\x03\x00\x00"),
        // A ServerHello that announces 64 KiB and a little.
        ("S37 handshake message", "\x16\x03\x03\x00\x04\x02\x01\x00\x01"),
    ] {
        let scripts = vec![Script::new().flood(record), Script::new().close()];
        let server = Server::start_each(scripts).await;
        let failed = check(server.port(), &pki).await;
        assert!(
            matches!(failed, Some((Stage::Tls, Fault::Handshake | Fault::Alert))),
            "{name}: {failed:?}"
        );
    }
}

/// S46: the answer came, the rest was cut off: not the end that the server meant.
#[tokio::test]
async fn an_end_without_a_goodbye_is_a_cut() {
    let pki = Pki::new(HOST);
    let capability = "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN IDLE\r\n{tag} OK\r\n";
    let script = Script::new().tls(&pki.server(Leaf::Valid)).say("* OK hi\r\n");
    let script = script.on("{tag} CAPABILITY", capability);
    let script = script.on("{tag} AUTHENTICATE PLAIN *", "{tag} OK in\r\n");
    let server = Server::start(script.expect("{tag} CAPABILITY").hang_up()).await;
    assert_eq!(check(server.port(), &pki).await, Some((Stage::Capabilities, Fault::Closed)));
}

/// A server that does something to the TLS connection, then says goodbye.
async fn after_handshake(
    config: Arc<tokio_rustls::rustls::ServerConfig>,
    act: impl Fn(&mut tokio_rustls::rustls::ServerConnection) + Send + 'static,
    times: usize,
) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(mut stream) = TlsAcceptor::from(config.clone()).accept(stream).await else {
                continue;
            };
            for _ in 0..times {
                act(stream.get_mut().1);
                if stream.flush().await.is_err() {
                    break;
                }
            }
            let _ = stream.write_all(b"* BYE enough\r\n").await;
            let _ = stream.shutdown().await;
        }
    });
    port
}

/// S47: thousands of new keys; none of them is worth a wait.
#[tokio::test]
async fn a_flood_of_key_updates_ends() {
    let pki = Pki::new(HOST);
    let port = after_handshake(
        pki.server(Leaf::Valid),
        |connection| connection.refresh_traffic_keys().unwrap(),
        5_000,
    )
    .await;
    let failed = check(port, &pki).await;
    assert!(
        matches!(failed, Some((Stage::Greeting, Fault::Rejected | Fault::Malformed))),
        "{failed:?}"
    );
}

/// S48: tickets that nobody asked for and nobody keeps.
#[tokio::test]
async fn a_flood_of_session_tickets_ends() {
    let pki = Pki::new(HOST);
    let mut config = Arc::unwrap_or_clone(pki.server(Leaf::Valid));
    config.send_tls13_tickets = 10_000;
    let port = after_handshake(Arc::new(config), |_| {}, 1).await;
    let failed = check(port, &pki).await;
    assert!(
        matches!(failed, Some((Stage::Greeting, Fault::Rejected | Fault::Malformed))),
        "{failed:?}"
    );
}
