//! Handshakes and certificates that go wrong, beside their healthy twins.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics is a test that fails"
)]

mod common;

use common::*;
use mailmend_faults::{Leaf, Pki, Script, Server};
use mailmend_protocol::{
    CertificateProblem as Problem, Fault, Note, Observation, Protocol, Security, Stage, Tls,
};

async fn check(scripts: Vec<Script>, pki: &Pki) -> (Vec<Observation>, Vec<String>) {
    let server = Server::start_each(scripts).await;
    let settings = settings(server.port(), Security::Tls, Some(password()));
    let seen = run(one(Protocol::Imap, settings), pki).await;
    (seen, server.finish().await)
}

fn facts(seen: &[Observation]) -> Tls {
    stage(seen, Stage::Tls).tls.clone().unwrap()
}

/// The first 11 octets of a ServerHello of that version.
fn server_hello(minor: u8) -> Vec<u8> {
    vec![0x16, 3, minor, 0, 0x31, 2, 0, 0, 0x2d, 3, minor]
}

/// S31, S32: plain text to the ClientHello.
#[tokio::test]
async fn no_tls_at_all() {
    let pki = Pki::new(HOST);
    for (text, spoke) in [
        ("* OK IMAP ready\r\n", "* OK IMAP ready"),
        ("220 mail ESMTP\r\n", "220 mail ESMTP"),
        ("HTTP/1.1 400 Bad Request\r\n\r\n", "HTTP/1.1 400 Bad Request"),
    ] {
        let (seen, _) = check(vec![Script::new().say(text).close()], &pki).await;
        assert_eq!(failure(&seen), Some((Stage::Tls, Fault::NotTls)), "{text}");
        assert_eq!(facts(&seen).spoke.as_deref(), Some(spoke));
    }
}

#[tokio::test]
async fn broken_handshakes() {
    let pki = Pki::new(HOST);
    let says = |bytes: &[u8]| vec![Script::new().bytes(bytes).close(), Script::new().close()];
    let closes = vec![Script::new().close(), Script::new().close()];
    let resets = vec![Script::new().reset(), Script::new().reset()];
    for (name, scripts, fault) in [
        ("S36 record of 64 KiB", says(b"\x16\x03\x03\xff\xff"), Fault::Handshake),
        (
            "S37 handshake message of 16 MiB",
            says(b"\x16\x03\x03\x00\x04\x02\xff\xff\xff"),
            Fault::Handshake,
        ),
        (
            "S38 change cipher spec first",
            says(b"\x14\x03\x03\x00\x01\x01\x14\x03\x03\x00\x01\x01"),
            Fault::Handshake,
        ),
        ("S22 closes", closes, Fault::Closed),
        ("S21 resets", resets, Fault::Reset),
    ] {
        let (seen, _) = check(scripts, &pki).await;
        assert_eq!(failure(&seen), Some((Stage::Tls, fault)), "{name}: {seen:#?}");
    }
}

/// S34, S35: alerts before a certificate.
#[tokio::test]
async fn alerts_are_numbered_and_old_versions_found_by_a_second_hello() {
    let pki = Pki::new(HOST);
    for (alert, second, version) in [
        (70, server_hello(1), Some("TLS 1.0")),
        (70, server_hello(2), Some("TLS 1.1")),
        // GnuTLS says handshake_failure where OpenSSL says protocol_version.
        (40, server_hello(1), Some("TLS 1.0")),
        (40, vec![0x15, 3, 3, 0, 2, 2, 40], None),
    ] {
        let refuses = Script::new().bytes(&[0x15, 3, 1, 0, 2, 2, alert]).close();
        let (seen, _) = check(vec![refuses, Script::new().bytes(&second).close()], &pki).await;
        assert_eq!(failure(&seen), Some((Stage::Tls, Fault::Alert)));
        let facts = facts(&seen);
        assert_eq!((facts.alert, facts.legacy_version.as_deref()), (Some(alert), version));
    }
    // No second look where the alert has nothing to do with versions.
    let refuses = Script::new().bytes(&[0x15, 3, 3, 0, 2, 2, 112]).close();
    let (seen, _) = check(vec![refuses], &pki).await;
    assert_eq!(facts(&seen).alert, Some(112));
}

/// S42: one thing wrong with a certificate, or two.
#[tokio::test]
async fn certificates() {
    let pki = Pki::new(HOST);
    let other = Pki::new(HOST);
    for (name, config, problems) in [
        ("expired", pki.server(Leaf::Expired), vec![Problem::Expired]),
        ("not yet valid", pki.server(Leaf::NotYetValid), vec![Problem::NotYetValid]),
        ("other name", pki.server(Leaf::WrongName), vec![Problem::NameMismatch]),
        (
            "expired, other name",
            pki.server(Leaf::ExpiredWrongName),
            vec![Problem::Expired, Problem::NameMismatch],
        ),
        ("self-signed", pki.server(Leaf::SelfSigned), vec![Problem::SelfSigned]),
        ("root nobody trusts, sent", pki.server(Leaf::UnknownIssuer), vec![Problem::UnknownIssuer]),
        ("root nobody trusts, not sent", other.server(Leaf::Valid), vec![Problem::UnknownIssuer]),
        (
            "intermediate not sent",
            pki.server(Leaf::MissingIntermediate),
            vec![Problem::UnknownIssuer],
        ),
        ("for clients", pki.server(Leaf::ClientPurpose), vec![Problem::InvalidPurpose]),
    ] {
        let (seen, heard) =
            check(vec![Script::new().tls(&config).say("* OK hi\r\n").stall()], &pki).await;
        assert_eq!(failure(&seen), Some((Stage::Tls, Fault::Certificate)), "{name}");
        let facts = facts(&seen);
        assert_eq!(facts.problems, problems, "{name}");
        assert_eq!(facts.version.as_deref(), Some("TLS 1.3"), "{name}");
        assert!(!facts.chain.is_empty() && facts.chain[0].key.starts_with("EC"), "{name}");
        assert_eq!(heard, [""], "{name}: not an octet follows the handshake");
    }
}

#[tokio::test]
async fn healthy_twins() {
    let pki = Pki::new(HOST);
    for leaf in [Leaf::Valid, Leaf::Intermediate] {
        let script = Script::new().tls(&pki.server(leaf)).say("* BYE enough\r\n").close();
        let (seen, _) = check(vec![script], &pki).await;
        assert_eq!(failure(&seen), Some((Stage::Greeting, Fault::Rejected)), "{leaf:?}");
        assert_eq!(facts(&seen).problems, []);
    }
}

/// S45: it wants ours.
#[tokio::test]
async fn a_client_certificate_that_is_required() {
    let pki = Pki::new(HOST);
    let script = Script::new().refused_tls(&pki.server_with_client_auth()).close();
    let (seen, _) = check(vec![script], &pki).await;
    // In TLS 1.3 the client is done before the server has looked: the alert is the first answer.
    assert_eq!(failure(&seen), Some((Stage::Greeting, Fault::Alert)));
    let greeting = stage(&seen, Stage::Greeting);
    assert_eq!(greeting.tls.as_ref().and_then(|tls| tls.alert), Some(116));
    assert_eq!(stage(&seen, Stage::Tls).notes, [Note::ClientCertificateRequested]);
}
