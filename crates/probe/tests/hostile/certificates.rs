//! Certificates made to hurt whoever reads them (S40 to S49).

use crate::common::*;
use mailmend_faults::{Pki, Script, Server};
use mailmend_protocol::{CertificateProblem as Problem, Fault, Protocol, Security, Stage, Tls};
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, CustomExtension, DnType, IsCa, KeyPair,
};
use std::sync::Arc;
use tokio_rustls::rustls::{
    ServerConfig,
    crypto::ring::{default_provider, sign::any_ecdsa_type},
    pki_types::{CertificateDer, PrivatePkcs8KeyDer},
    server::{ClientHello, ResolvesServerCert},
    sign::CertifiedKey,
};

/// Shows a chain that nothing has looked at.
#[derive(Debug)]
struct Shown(Arc<CertifiedKey>);

impl ResolvesServerCert for Shown {
    fn resolve(&self, _hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.0.clone())
    }
}

/// A TLS server with these certificates and a key that may or may not be theirs.
fn server(chain: Vec<CertificateDer<'static>>, key: &KeyPair) -> Arc<ServerConfig> {
    let key = any_ecdsa_type(&PrivatePkcs8KeyDer::from(key.serialize_der()).into()).unwrap();
    let shown = Shown(Arc::new(CertifiedKey::new(chain, key)));
    let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap();
    Arc::new(config.with_no_client_auth().with_cert_resolver(Arc::new(shown)))
}

/// What a check says of that server; whether it ever got to say anything inside.
async fn seen(config: Arc<ServerConfig>) -> (Fault, Tls) {
    let pki = Pki::new(HOST);
    let script = || Script::new().tls(&config).say("* OK hi\r\n").stall();
    let server = Server::start_each(vec![script(), Script::new().close()]).await;
    let settings = settings(server.port(), Security::Tls, Some(password()));
    let seen = run(one(Protocol::Imap, settings), &pki).await;
    let (stage, fault) = failure(&seen).unwrap();
    assert_eq!(stage, Stage::Tls, "{seen:#?}");
    (fault, self::stage(&seen, Stage::Tls).tls.clone().unwrap())
}

fn leaf(names: Vec<String>) -> CertificateParams {
    CertificateParams::new(names).unwrap()
}

/// S40: a hundred issuers of one name, none of them the right one.
#[tokio::test]
async fn a_maze_of_issuers_is_left_at_its_bound() {
    let issuer = || {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, "One of many");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
    };
    let key = KeyPair::generate().unwrap();
    let signed = leaf(vec![HOST.into()]).signed_by(&key, &issuer()).unwrap();
    let chain = std::iter::once(signed.der().clone());
    let chain = chain.chain((0..100).map(|_| issuer().der().clone())).collect();
    let (fault, facts) = seen(server(chain, &key)).await;
    assert_eq!(fault, Fault::Certificate);
    // The library gives up at its budget of signature checks, and calls that neither unknown nor bad.
    assert_eq!((facts.problems, facts.chain.len()), (vec![Problem::Malformed], 10));
}

/// S41: three thousand names, the host not among them, and among them.
#[tokio::test]
async fn thousands_of_names_are_read_and_twenty_told() {
    let names = || (0..3_000).map(|n| format!("n{n}.ch"));
    for (more, mismatch) in [(None, true), (Some(HOST.to_owned()), false)] {
        let key = KeyPair::generate().unwrap();
        let made = leaf(names().chain(more).collect()).self_signed(&key).unwrap();
        let (fault, facts) = seen(server(vec![made.der().clone()], &key)).await;
        assert_eq!(fault, Fault::Certificate);
        assert_eq!(facts.problems.contains(&Problem::NameMismatch), mismatch);
        assert_eq!(facts.chain[0].names.len(), 20);
    }
}

/// S43: names that are markup, turn around, end early, or do not end.
#[tokio::test]
async fn names_are_told_within_bounds_and_as_they_are() {
    let key = KeyPair::generate().unwrap();
    let mut params =
        leaf(vec!["<script>alert(1)</script>.example".into(), "a\u{0}b.example".into()]);
    let evil = format!("<img src=x onerror=alert(1)>\u{202e}\u{0}{}", "x".repeat(10_000));
    params.distinguished_name.push(DnType::CommonName, evil);
    let made = params.self_signed(&key).unwrap();
    let (fault, facts) = seen(server(vec![made.der().clone()], &key)).await;
    assert_eq!(fault, Fault::Certificate);
    let told = &facts.chain[0];
    assert!(told.subject.contains("<img src=x") && told.issuer.contains('\u{202e}'));
    let texts = [&told.subject, &told.issuer].into_iter().chain(&told.names);
    assert!(texts.into_iter().all(|text| text.chars().count() <= 300));
}

/// S44: RSA of 1,024 bits, signed with SHA-1 (`data/rsa1024_sha1.der`: `openssl x509 -req -sha1`).
#[tokio::test]
async fn weak_keys_and_signatures_are_named() {
    let der = CertificateDer::from(&include_bytes!("data/rsa1024_sha1.der")[..]);
    let (fault, facts) = seen(server(vec![der], &KeyPair::generate().unwrap())).await;
    assert_eq!(fault, Fault::Certificate);
    for problem in [Problem::WeakKey, Problem::WeakSignature] {
        assert!(facts.problems.contains(&problem), "{:?}", facts.problems);
    }
}

/// A DER sequence in a sequence in a sequence.
fn nested(depth: usize) -> Vec<u8> {
    (0..depth).fold(Vec::new(), |inner, _| {
        let length = inner.len();
        let mut outer = vec![0x30, 0x83, (length >> 16) as u8, (length >> 8) as u8, length as u8];
        outer.extend(inner);
        outer
    })
}

/// S49: nested ten thousand deep, as a certificate and inside the extensions that readers look into;
/// a negative serial number; an object identifier of 40 KiB.
#[tokio::test]
async fn deep_and_odd_encodings_end_in_a_fault() {
    let key = KeyPair::generate().unwrap();
    let deep = || CertificateDer::from(nested(10_000));
    let with = |oid: &[u64], content: Vec<u8>| {
        let mut params = leaf(vec![HOST.into()]);
        params.custom_extensions = vec![CustomExtension::from_oid_content(oid, content)];
        params.self_signed(&key).unwrap().der().clone()
    };
    let oid = [&[6, 0x83, 0, 0xa0, 0][..], &[0x81; 0xa000]].concat();
    let mut negative = leaf(vec![HOST.into()]);
    negative.serial_number = Some(rcgen::SerialNumber::from_slice(&[0xff; 20]));
    for (name, der) in [
        ("certificate", deep()),
        ("policies", with(&[2, 5, 29, 32], nested(9_000))),
        ("authority access", with(&[1, 3, 6, 1, 5, 5, 7, 1, 1], nested(9_000))),
        ("name constraints", with(&[2, 5, 29, 30], nested(9_000))),
        ("identifier", with(&[2, 5, 29, 37], oid)),
        ("serial", negative.self_signed(&key).unwrap().der().clone()),
        ("empty", CertificateDer::from(Vec::new())),
    ] {
        let (fault, facts) = seen(server(vec![der], &key)).await;
        assert!(
            matches!(fault, Fault::Certificate | Fault::Handshake),
            "{name}: {fault} {facts:?}"
        );
    }
}
