//! TLS: the handshake, everything that is wrong with the certificate, and nothing behind it unless
//! all is well.
//!
//! The handshake itself accepts any certificate, to be able to report it. What protects the
//! credential is the type: [`Trusted`] can only be made here, from a chain without a problem, and
//! sign-in takes nothing else.

mod certificate;
pub(crate) mod hello;
mod verify;

use crate::{channel::Stream, connect::Tcp, limits};
use mailmend_protocol::{Fault, Tls};
use std::{io, sync::Arc};
use tokio::{
    io::AsyncReadExt,
    time::{Instant, timeout_at},
};
use tokio_rustls::{
    TlsConnector,
    client::TlsStream,
    rustls::{
        self, AlertDescription, ClientConfig, InvalidMessage, RootCertStore,
        crypto::{CryptoProvider, ring},
        pki_types::{CertificateDer, ServerName, pem::PemObject},
    },
};

/// The roots that are trusted, and the cryptography, shared by all probes.
#[derive(Debug)]
pub struct TlsRoots {
    roots: Arc<RootCertStore>,
    provider: Arc<CryptoProvider>,
    /// What all handshakes have in common, made once.
    common: ClientConfig,
}

impl TlsRoots {
    /// Mozilla's roots, plus PEM certificates of the operator's own authorities.
    ///
    /// Errors: a text that holds no certificate or a malformed one.
    pub fn new(extra_pem: Option<&[u8]>) -> io::Result<Self> {
        let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        if let Some(pem) = extra_pem {
            let mut count = 0;
            for certificate in CertificateDer::pem_slice_iter(pem) {
                let invalid = |error: &dyn std::fmt::Display| {
                    io::Error::new(io::ErrorKind::InvalidData, error.to_string())
                };
                let certificate = certificate.map_err(|error| invalid(&error))?;
                roots.add(certificate).map_err(|error| invalid(&error))?;
                count += 1;
            }
            if count == 0 {
                return Err(io::Error::new(
                    io::ErrorKind::InvalidData,
                    "no certificate in the file",
                ));
            }
        }
        let (roots, provider) = (Arc::new(roots), Arc::new(ring::default_provider()));
        let common = common(&roots, &provider)
            .map_err(|error| io::Error::new(io::ErrorKind::Unsupported, error))?;
        Ok(Self { roots, provider, common })
    }
}

/// A TLS stream whose certificate was verified for the host. Sign-in asks for this type.
/// Boxed: a kibioctet that every function on the way would keep room for.
pub(crate) struct Trusted(Box<TlsStream<Tcp>>);

impl tokio::io::AsyncRead for Trusted {
    fn poll_read(
        self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
        buf: &mut tokio::io::ReadBuf<'_>,
    ) -> std::task::Poll<io::Result<()>> {
        std::pin::Pin::new(&mut self.get_mut().0).poll_read(cx, buf)
    }
}

impl tokio::io::AsyncWrite for Trusted {
    fn poll_write(
        self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
        buf: &[u8],
    ) -> std::task::Poll<io::Result<usize>> {
        std::pin::Pin::new(&mut self.get_mut().0).poll_write(cx, buf)
    }

    fn poll_flush(
        self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<io::Result<()>> {
        std::pin::Pin::new(&mut self.get_mut().0).poll_flush(cx)
    }

    fn poll_shutdown(
        self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<io::Result<()>> {
        std::pin::Pin::new(&mut self.get_mut().0).poll_shutdown(cx)
    }
}

impl Stream for Trusted {
    fn quick_ack(&self) {
        self.0.get_ref().0.quick_ack();
    }
}

/// What a handshake showed.
pub(crate) struct Handshake {
    pub facts: Tls,
    /// The stream, if the certificate is trusted; else the fault.
    pub stream: Result<Trusted, Fault>,
    /// The server asked for a client certificate.
    pub client_certificate_requested: bool,
}

impl Handshake {
    /// Nothing came.
    pub fn timed_out() -> Self {
        Self {
            facts: Tls::default(),
            stream: Err(Fault::TimedOut),
            client_certificate_requested: false,
        }
    }
}

/// Shakes hands as `host`; SNI is always sent (for a name).
pub(crate) async fn handshake(
    roots: &TlsRoots,
    host: &str,
    mut tcp: Tcp,
    end: Instant,
) -> Handshake {
    tcp.forget_head();
    let asked = Arc::new(verify::Asked::default());
    let recorder = Arc::new(verify::Recorder::new(roots.provider.clone()));
    let failed = |fault, facts| Handshake {
        facts,
        stream: Err(fault),
        client_certificate_requested: asked.requested(),
    };
    let Ok(name) = ServerName::try_from(host.to_owned()) else {
        return failed(Fault::Handshake, Tls::default());
    };
    let config = config(roots, &recorder, &asked);
    let connecting =
        TlsConnector::from(Arc::new(config)).connect(name.clone(), tcp).into_fallible();
    let deadline = end.min(Instant::now() + limits::TLS);
    let mut facts = Tls::default();
    match timeout_at(deadline, connecting).await {
        Err(_) => failed(Fault::TimedOut, facts),
        Ok(Err((error, mut tcp))) => {
            let mut fault = fault_of(&error, tcp.head(), &mut facts);
            if matches!(fault, Fault::Closed | Fault::Reset)
                && let Some(alert) = unread_alert(&mut tcp).await
            {
                facts.alert = Some(alert);
                fault = Fault::Alert;
            }
            certificate::describe(&recorder.take().chain, &mut facts);
            failed(fault, facts)
        }
        Ok(Ok(stream)) => {
            negotiated(&stream, &mut facts);
            let seen = recorder.take();
            certificate::describe(&seen.chain, &mut facts);
            facts.stapled = certificate::stapled(&seen.ocsp);
            facts.problems = verify::problems(&roots.roots, &roots.provider, &name, &seen, &facts);
            stream.get_ref().0.quick_ack();
            if facts.problems.is_empty() {
                Handshake {
                    facts,
                    stream: Ok(Trusted(Box::new(stream))),
                    client_certificate_requested: asked.requested(),
                }
            } else {
                failed(Fault::Certificate, facts)
            }
        }
    }
}

fn common(
    roots: &Arc<RootCertStore>,
    provider: &Arc<CryptoProvider>,
) -> Result<ClientConfig, rustls::Error> {
    let mut config = ClientConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots.clone())
        .with_no_client_auth();
    // The certificate must be seen every time.
    config.resumption = rustls::client::Resumption::disabled();
    Ok(config)
}

/// The configuration of one handshake, which has its own recorder.
fn config(
    roots: &TlsRoots,
    recorder: &Arc<verify::Recorder>,
    asked: &Arc<verify::Asked>,
) -> ClientConfig {
    let mut config = roots.common.clone();
    config.dangerous().set_certificate_verifier(recorder.clone());
    config.client_auth_cert_resolver = asked.clone();
    config
}

fn negotiated(stream: &TlsStream<Tcp>, facts: &mut Tls) {
    let (_, connection) = stream.get_ref();
    facts.version = connection.protocol_version().map(|version| match version {
        rustls::ProtocolVersion::TLSv1_2 => "TLS 1.2".to_owned(),
        rustls::ProtocolVersion::TLSv1_3 => "TLS 1.3".to_owned(),
        other => format!("{other:?}"),
    });
    facts.cipher_suite =
        connection.negotiated_cipher_suite().map(|suite| format!("{:?}", suite.suite()));
}

fn rustls_error(error: &io::Error) -> Option<&rustls::Error> {
    error.get_ref()?.downcast_ref()
}

/// The alert a peer sent, if that is what the error is.
pub(crate) fn alert_of(error: &io::Error) -> Option<u8> {
    match rustls_error(error)? {
        rustls::Error::AlertReceived(alert) => Some(u8::from(*alert)),
        _ => None,
    }
}

/// The alert that lies unread in front of a connection's end: a server that refuses our Certificate
/// message (TLS 1.2) closes while we still write, and the write fails before the alert is read.
async fn unread_alert(tcp: &mut Tcp) -> Option<u8> {
    let mut record = [0_u8; 7];
    let read = timeout_at(Instant::now() + limits::UNREAD, tcp.read_exact(&mut record));
    read.await.ok()?.ok()?;
    // RFC 5246 section 6.2.1: an alert record of two octets, in the clear before ChangeCipherSpec.
    match record {
        [0x15, 3, _, 0, 2, 1 | 2, alert] if alert != 0 => Some(alert),
        _ => None,
    }
}

/// Reads a handshake error; what the peer sent first tells plain text from TLS.
fn fault_of(error: &io::Error, head: &[u8], facts: &mut Tls) -> Fault {
    let speaks_tls = head.first().is_none_or(|byte| (0x14..=0x18).contains(byte));
    if !speaks_tls {
        facts.spoke = Some(first_line(head));
        return Fault::NotTls;
    }
    match rustls_error(error) {
        Some(rustls::Error::AlertReceived(AlertDescription::CloseNotify)) => Fault::Closed,
        Some(rustls::Error::AlertReceived(alert)) => {
            facts.alert = Some(u8::from(*alert));
            Fault::Alert
        }
        Some(rustls::Error::InvalidMessage(InvalidMessage::InvalidContentType)) => Fault::NotTls,
        Some(error) => {
            facts.error = Some(word_for(error).to_owned());
            Fault::Handshake
        }
        None if error.kind() == io::ErrorKind::ConnectionReset => Fault::Reset,
        None => Fault::Closed,
    }
}

/// A short fixed word for a handshake error of our own library.
fn word_for(error: &rustls::Error) -> &'static str {
    match error {
        rustls::Error::PeerIncompatible(
            rustls::PeerIncompatible::ServerDoesNotSupportTls12Or13,
        ) => "old_version",
        rustls::Error::PeerIncompatible(_) => "incompatible",
        rustls::Error::PeerMisbehaved(_) => "misbehaved",
        rustls::Error::InvalidMessage(_) => "malformed",
        rustls::Error::PeerSentOversizedRecord => "oversize",
        rustls::Error::InvalidCertificate(_) => "bad_certificate",
        rustls::Error::NoCertificatesPresented => "no_certificate",
        rustls::Error::DecryptError => "decrypt",
        _ => "handshake",
    }
}

fn first_line(head: &[u8]) -> String {
    let line = head.split(|byte| matches!(byte, b'\r' | b'\n')).next().unwrap_or_default();
    String::from_utf8_lossy(line).into_owned()
}

/// Whether a hand-made ClientHello could tell more about this failure.
pub(crate) fn worth_a_second_look(fault: &Fault, facts: &Tls) -> bool {
    let before_certificate = facts.chain.is_empty();
    match fault {
        // protocol_version, handshake_failure, insufficient_security, inappropriate_fallback.
        Fault::Alert => before_certificate && matches!(facts.alert, Some(70 | 40 | 71 | 86)),
        // Dovecot closes without an alert when only an older version is on offer.
        Fault::Handshake | Fault::Closed | Fault::Reset => before_certificate,
        _ => false,
    }
}
