//! Records the chain during the handshake, and judges it afterwards: all problems, not the first.

use super::certificate::{is_weak_key, is_weak_signature};
use mailmend_protocol::{Certificate, CertificateProblem as Problem, Tls};
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

/// What a server showed of itself.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// Leaf first, as sent.
    pub chain: Vec<CertificateDer<'static>>,
    /// The stapled response (RFC 6066 section 8); empty: none.
    pub ocsp: Vec<u8>,
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

    /// All of it, once: the connection holds on to its verifier, and need not to the chain.
    pub fn take(&self) -> Seen {
        self.seen(std::mem::take)
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
///
/// The library stops at the first error, so each question is asked on its own. Certificates above
/// the leaf only count where no path was found: servers send old cross-signed ones along, and a
/// chain that is good without them is good.
pub(super) fn problems(
    roots: &RootCertStore,
    provider: &CryptoProvider,
    name: &ServerName<'_>,
    Seen { chain, bad_signature, .. }: &Seen,
    facts: &Tls,
) -> Vec<Problem> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let mut found = BTreeSet::new();
    let leaf = chain.split_first().and_then(|(leaf, intermediates)| {
        Some((ParsedCertificate::try_from(leaf).ok()?, intermediates, facts.chain.first()?))
    });
    let Some((parsed, intermediates, leaf)) = leaf else { return vec![Problem::Malformed] };
    judge_leaf(leaf, now, &mut found);
    if verify_server_name(&parsed, name).is_err() {
        found.insert(Problem::NameMismatch);
    }
    if facts.stapled.as_deref() == Some("revoked") {
        found.insert(Problem::Revoked);
    }
    if *bad_signature && !found.contains(&Problem::WeakKey) {
        found.insert(Problem::Malformed);
    }
    // A lapsed leaf is judged at a time when it was valid: is the path itself good?
    let moment = UnixTime::since_unix_epoch(clamp(now, leaf));
    let algorithms = provider.signature_verification_algorithms.all;
    let path = verify_server_cert_signed_by_trust_anchor(
        &parsed,
        roots,
        intermediates,
        moment,
        algorithms,
    );
    if let Err(error) = path {
        judge_path(&error, &facts.chain, now, &mut found);
    }
    found.into_iter().collect()
}

fn clamp(now: Duration, leaf: &Certificate) -> Duration {
    let last = leaf.not_after.max(leaf.not_before);
    let moment = (now.as_secs() as i64).clamp(leaf.not_before, last);
    Duration::from_secs(u64::try_from(moment).unwrap_or(0))
}

/// What the leaf says of itself.
fn judge_leaf(leaf: &Certificate, now: Duration, found: &mut BTreeSet<Problem>) {
    let now = now.as_secs() as i64;
    if leaf.not_after < now {
        found.insert(Problem::Expired);
    } else if leaf.not_before > now {
        found.insert(Problem::NotYetValid);
    }
    if is_weak_key(&leaf.key) {
        found.insert(Problem::WeakKey);
    }
}

/// Why there is no path from the leaf to a root: what the certificates themselves show, else the
/// library's word for it.
fn judge_path(
    error: &rustls::Error,
    chain: &[Certificate],
    now: Duration,
    found: &mut BTreeSet<Problem>,
) {
    let weak_key = chain.iter().any(|certificate| is_weak_key(&certificate.key));
    let weak_signature = chain
        .iter()
        .any(|certificate| !certificate.self_signed && is_weak_signature(&certificate.signature));
    let shown = [
        (chain.first().is_some_and(|leaf| leaf.self_signed), Problem::SelfSigned),
        (weak_key, Problem::WeakKey),
        (weak_signature, Problem::WeakSignature),
    ];
    let explained = shown.iter().any(|(is_so, _)| *is_so);
    found.extend(shown.into_iter().filter(|(is_so, _)| *is_so).map(|(_, problem)| problem));
    if explained {
        return;
    }
    let problem = match error {
        rustls::Error::InvalidCertificate(error) => problem_of(error),
        _ => Problem::Malformed,
    };
    // At a lapsed leaf's time its issuer may not have existed: what counts is the issuer now.
    let issuer_lapsed = chain.iter().skip(1).any(|issuer| is_lapsed(issuer, now));
    let artefact = problem == Problem::IssuerExpired && !issuer_lapsed && !found.is_empty();
    if !artefact {
        found.insert(problem);
    }
}

fn is_lapsed(certificate: &Certificate, now: Duration) -> bool {
    let now = now.as_secs() as i64;
    certificate.not_after < now || certificate.not_before > now
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
