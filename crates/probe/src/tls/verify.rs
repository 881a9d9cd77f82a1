//! Records the chain during the handshake, and judges it afterwards: all problems, not the first.

use mailmend_protocol::{CertificateProblem as Problem, Tls};
use std::{
    collections::BTreeSet,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, SystemTime, UNIX_EPOCH},
};
use tokio_rustls::rustls::{
    self, CertificateError, DigitallySignedStruct, RootCertStore, SignatureScheme,
    client::{
        ResolvesClientCert,
        danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
        verify_server_cert_signed_by_trust_anchor, verify_server_name,
    },
    crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature},
    pki_types::{CertificateDer, ServerName, UnixTime},
    server::ParsedCertificate,
    sign::CertifiedKey,
};

/// Notes whether the server asked for a client certificate; offers none.
#[derive(Debug, Default)]
pub(super) struct Asked(AtomicBool);

impl Asked {
    pub fn requested(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl ResolvesClientCert for Asked {
    fn resolve(&self, _hints: &[&[u8]], _schemes: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        self.0.store(true, Ordering::Relaxed);
        None
    }

    fn has_certs(&self) -> bool {
        true
    }
}

#[derive(Debug, Default)]
struct Seen {
    chain: Vec<CertificateDer<'static>>,
    ocsp: Vec<u8>,
    bad_signature: bool,
}

/// Accepts every chain and remembers it. Never decides about trust: [`problems`] does.
#[derive(Debug)]
pub(super) struct Recorder {
    provider: Arc<CryptoProvider>,
    seen: Mutex<Seen>,
}

impl Recorder {
    pub fn new(provider: Arc<CryptoProvider>) -> Self {
        Self { provider, seen: Mutex::default() }
    }

    fn seen<R>(&self, read: impl FnOnce(&mut Seen) -> R) -> R {
        // A poisoned lock only means that another reader panicked; the data is whole.
        read(&mut self.seen.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    pub fn chain(&self) -> Vec<CertificateDer<'static>> {
        self.seen(|seen| seen.chain.clone())
    }

    pub fn ocsp(&self) -> Vec<u8> {
        self.seen(|seen| seen.ocsp.clone())
    }

    fn note(
        &self,
        result: Result<HandshakeSignatureValid, rustls::Error>,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        // A bad signature makes the chain untrusted (see `problems`); it is still worth reading.
        Ok(result.unwrap_or_else(|_| {
            self.seen(|seen| seen.bad_signature = true);
            HandshakeSignatureValid::assertion()
        }))
    }
}

impl ServerCertVerifier for Recorder {
    fn verify_server_cert(
        &self,
        leaf: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _name: &ServerName<'_>,
        ocsp: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let chain = std::iter::once(leaf).chain(intermediates);
        let chain = chain
            .take(crate::limits::CHAIN)
            .map(|certificate| certificate.clone().into_owned())
            .collect();
        self.seen(|seen| *seen = Seen { chain, ocsp: ocsp.to_vec(), bad_signature: false });
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.note(verify_tls12_signature(
            message,
            certificate,
            signed,
            &self.provider.signature_verification_algorithms,
        ))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.note(verify_tls13_signature(
            message,
            certificate,
            signed,
            &self.provider.signature_verification_algorithms,
        ))
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

/// Everything that is wrong with the recorded chain for this name, now. Empty: trusted.
pub(super) fn problems(
    roots: &RootCertStore,
    provider: &CryptoProvider,
    name: &ServerName<'_>,
    recorder: &Recorder,
    facts: &Tls,
) -> Vec<Problem> {
    let chain = recorder.chain();
    let mut found = BTreeSet::new();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    described(facts, now.as_secs() as i64, &mut found);
    if recorder.seen(|seen| seen.bad_signature) && !found.contains(&Problem::WeakKey) {
        found.insert(Problem::Malformed);
    }
    match chain.split_first() {
        Some((leaf, intermediates)) => match ParsedCertificate::try_from(leaf) {
            Ok(leaf) => {
                verified(roots, provider, name, &leaf, intermediates, now, facts, &mut found)
            }
            Err(_) => {
                found.insert(Problem::Malformed);
            }
        },
        None => {
            found.insert(Problem::Malformed);
        }
    }
    found.into_iter().collect()
}

/// What the certificates say of themselves.
fn described(facts: &Tls, now: i64, found: &mut BTreeSet<Problem>) {
    for (depth, certificate) in facts.chain.iter().enumerate() {
        let outside = certificate.not_after < now || certificate.not_before > now;
        if depth == 0 && certificate.not_after < now {
            found.insert(Problem::Expired);
        } else if depth == 0 && certificate.not_before > now {
            found.insert(Problem::NotYetValid);
        } else if outside && !certificate.self_signed {
            found.insert(Problem::IssuerExpired);
        }
        if super::certificate::is_weak_key(&certificate.key) {
            found.insert(Problem::WeakKey);
        }
        if !certificate.self_signed && super::certificate::is_weak_signature(&certificate.signature)
        {
            found.insert(Problem::WeakSignature);
        }
    }
    if facts.chain.first().is_some_and(|leaf| leaf.self_signed) {
        found.insert(Problem::SelfSigned);
    }
    if facts.stapled.as_deref() == Some("revoked") {
        found.insert(Problem::Revoked);
    }
}

/// What path building and name matching say, each asked on its own, because the library stops at
/// the first error.
#[allow(clippy::too_many_arguments, reason = "the inputs of one X.509 path validation")]
fn verified(
    roots: &RootCertStore,
    provider: &CryptoProvider,
    name: &ServerName<'_>,
    leaf: &ParsedCertificate<'_>,
    intermediates: &[CertificateDer<'_>],
    now: Duration,
    facts: &Tls,
    found: &mut BTreeSet<Problem>,
) {
    if verify_server_name(leaf, name).is_err() {
        found.insert(Problem::NameMismatch);
    }
    let algorithms = provider.signature_verification_algorithms.all;
    let at = |time: Duration| {
        verify_server_cert_signed_by_trust_anchor(
            leaf,
            roots,
            intermediates,
            UnixTime::since_unix_epoch(time),
            algorithms,
        )
    };
    // A lapsed leaf is judged at a time when it was valid: is the path itself good?
    let moment = facts.chain.first().map_or(now, |leaf| {
        let clamped = (now.as_secs() as i64)
            .clamp(leaf.not_before, leaf.not_after.max(leaf.not_before + 1) - 1);
        Duration::from_secs(clamped.max(0) as u64)
    });
    let Err(error) = at(moment) else { return };
    let problem = match error {
        rustls::Error::InvalidCertificate(error) => problem_of(&error),
        _ => Problem::Malformed,
    };
    // The self-signed, weak and lapsed ones fail path building as well; they are named already.
    let explained = found.contains(&Problem::SelfSigned)
        || found.contains(&Problem::WeakSignature)
        || found.contains(&Problem::WeakKey);
    let lapsed =
        matches!(problem, Problem::IssuerExpired) && found.contains(&Problem::IssuerExpired);
    if !(explained || lapsed) {
        found.insert(problem);
    }
}

fn problem_of(error: &CertificateError) -> Problem {
    match error {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            Problem::IssuerExpired
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            Problem::IssuerExpired
        }
        CertificateError::UnknownIssuer => Problem::UnknownIssuer,
        CertificateError::Revoked => Problem::Revoked,
        CertificateError::InvalidPurpose | CertificateError::InvalidPurposeContext { .. } => {
            Problem::InvalidPurpose
        }
        CertificateError::UnsupportedSignatureAlgorithmContext { .. }
        | CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext { .. } => {
            Problem::WeakSignature
        }
        CertificateError::BadSignature => Problem::UnknownIssuer,
        _ => Problem::Malformed,
    }
}
