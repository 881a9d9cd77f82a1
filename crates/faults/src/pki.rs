//! Test certificates: a private root, and leaves with one thing wrong.

use base64::{Engine, engine::general_purpose::STANDARD};
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, ExtendedKeyUsagePurpose, IsCa,
    KeyPair, KeyUsagePurpose, date_time_ymd,
};
use std::sync::Arc;
use tokio_rustls::rustls::{
    RootCertStore, ServerConfig,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer},
    server::WebPkiClientVerifier,
};

/// What is wrong with a server's certificate, if anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaf {
    /// Nothing: issued by the root for the host.
    Valid,
    /// notAfter lies in 2021.
    Expired,
    /// notBefore lies in 2090.
    NotYetValid,
    /// Issued for `other.mailmend.test`.
    WrongName,
    /// Expired, and for another name.
    ExpiredWrongName,
    /// Signed by its own key.
    SelfSigned,
    /// Issued by a root that nobody trusts, which is sent along.
    UnknownIssuer,
    /// Issued by an intermediate of the root, which is not sent.
    MissingIntermediate,
    /// The same with the intermediate sent: the healthy twin.
    Intermediate,
    /// For TLS clients only (extended key usage).
    ClientPurpose,
}

type Issuer = CertifiedIssuer<'static, KeyPair>;

/// A private certificate authority.
pub struct Pki {
    root: Issuer,
    intermediate: Issuer,
    stranger: Issuer,
    host: String,
}

impl Pki {
    /// A new authority whose leaves are for `host` (and for 127.0.0.1).
    pub fn new(host: &str) -> Self {
        let root = authority("Mailmend test root", None);
        let intermediate = authority("Mailmend test intermediate", Some(&root));
        Self {
            root,
            intermediate,
            stranger: authority("Stranger root", None),
            host: host.to_owned(),
        }
    }

    /// The root certificate as PEM, for a client's list of trusted roots.
    pub fn root_pem(&self) -> String {
        self.root.pem()
    }

    /// A server with that certificate.
    pub fn server(&self, leaf: Leaf) -> Arc<ServerConfig> {
        let (chain, key) = self.issue(leaf);
        Arc::new(
            builder()
                .with_no_client_auth()
                .with_single_cert(chain, key)
                .expect("own certificate fits own key"),
        )
    }

    /// A server with a good certificate that insists on one of the client's.
    pub fn server_with_client_auth(&self) -> Arc<ServerConfig> {
        let mut roots = RootCertStore::empty();
        roots.add(self.root.der().clone()).expect("own root is well-formed");
        let verifier = WebPkiClientVerifier::builder_with_provider(
            Arc::new(roots),
            Arc::new(ring::default_provider()),
        );
        let verifier = verifier.build().expect("there is a root");
        let (chain, key) = self.issue(Leaf::Valid);
        Arc::new(
            builder()
                .with_client_cert_verifier(verifier)
                .with_single_cert(chain, key)
                .expect("own certificate fits own key"),
        )
    }

    /// The chain and the key as PEM texts, for servers that are programs of their own.
    pub fn pem(&self, leaf: Leaf) -> (String, String) {
        let (chain, key) = self.issue(leaf);
        let chain = chain.iter().map(|certificate| pem("CERTIFICATE", certificate)).collect();
        (chain, pem("PRIVATE KEY", key.secret_der()))
    }

    fn issue(&self, leaf: Leaf) -> (Vec<CertificateDer<'static>>, PrivateKeyDer<'static>) {
        let key = KeyPair::generate().expect("the generator works");
        let params = self.params(leaf);
        let (issuer, extra) = match leaf {
            Leaf::UnknownIssuer => (&self.stranger, Some(self.stranger.der())),
            Leaf::MissingIntermediate => (&self.intermediate, None),
            Leaf::Intermediate => (&self.intermediate, Some(self.intermediate.der())),
            _ => (&self.root, None),
        };
        let certificate = match leaf {
            Leaf::SelfSigned => params.self_signed(&key),
            _ => params.signed_by(&key, issuer),
        };
        let mut chain = vec![certificate.expect("parameters are sound").der().clone()];
        chain.extend(extra.cloned());
        (chain, PrivatePkcs8KeyDer::from(key.serialize_der()).into())
    }

    fn params(&self, leaf: Leaf) -> CertificateParams {
        let names = match leaf {
            Leaf::WrongName | Leaf::ExpiredWrongName => vec!["other.mailmend.test".to_owned()],
            _ => vec![self.host.clone(), "127.0.0.1".to_owned()],
        };
        let common_name = names.first().cloned().unwrap_or_default();
        let mut params = CertificateParams::new(names).expect("names are ASCII");
        params.distinguished_name.push(DnType::CommonName, common_name);
        (params.not_before, params.not_after) = match leaf {
            Leaf::Expired | Leaf::ExpiredWrongName => {
                (date_time_ymd(2020, 1, 1), date_time_ymd(2021, 1, 1))
            }
            Leaf::NotYetValid => (date_time_ymd(2090, 1, 1), date_time_ymd(2091, 1, 1)),
            _ => (date_time_ymd(2024, 1, 1), date_time_ymd(2094, 1, 1)),
        };
        params.extended_key_usages = vec![match leaf {
            Leaf::ClientPurpose => ExtendedKeyUsagePurpose::ClientAuth,
            _ => ExtendedKeyUsagePurpose::ServerAuth,
        }];
        params
    }
}

/// Textual encoding of RFC 7468.
fn pem(label: &str, der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let lines = text.as_bytes().chunks(64).map(|line| String::from_utf8_lossy(line) + "\n");
    format!("-----BEGIN {label}-----\n{}-----END {label}-----\n", lines.collect::<String>())
}

fn authority(name: &str, issuer: Option<&Issuer>) -> Issuer {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    (params.not_before, params.not_after) = (date_time_ymd(2024, 1, 1), date_time_ymd(2094, 1, 1));
    let key = KeyPair::generate().expect("the generator works");
    let issued = match issuer {
        Some(issuer) => CertifiedIssuer::signed_by(params, key, issuer),
        None => CertifiedIssuer::self_signed(params, key),
    };
    issued.expect("parameters are sound")
}

fn builder()
-> tokio_rustls::rustls::ConfigBuilder<ServerConfig, tokio_rustls::rustls::WantsVerifier> {
    let builder = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
    builder.with_safe_default_protocol_versions().expect("the provider knows both versions")
}
