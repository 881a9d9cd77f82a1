//! The relay's own TLS: certificate and key from PEM files, read again when they change.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
    time::{Duration, SystemTime},
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig,
        crypto::{CryptoProvider, ring},
        pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
        server::{ClientHello, ResolvesServerCert},
        sign::CertifiedKey,
    },
};
use tokio_util::sync::CancellationToken;

/// How often the files are looked at.
const LOOK: Duration = Duration::from_secs(10);

/// The certificate in force.
#[derive(Debug)]
pub struct Certificate {
    chain: PathBuf,
    key: PathBuf,
    provider: Arc<CryptoProvider>,
    current: RwLock<(Arc<CertifiedKey>, [Option<SystemTime>; 2])>,
}

impl Certificate {
    /// Reads both files.
    ///
    /// Errors: a sentence that names the file and what to put in it.
    pub fn read(chain: &Path, key: &Path) -> Result<Arc<Self>, String> {
        let provider = Arc::new(ring::default_provider());
        let stamp = stamps(chain, key);
        let current = RwLock::new((load(chain, key, &provider)?, stamp));
        Ok(Arc::new(Self { chain: chain.to_owned(), key: key.to_owned(), provider, current }))
    }

    /// An acceptor that always shows the certificate in force.
    pub fn acceptor(self: &Arc<Self>) -> Result<TlsAcceptor, String> {
        let mut config = ServerConfig::builder_with_provider(self.provider.clone())
            .with_safe_default_protocol_versions()
            .map_err(|error| format!("TLS: {error}"))?
            .with_no_client_auth()
            .with_cert_resolver(self.clone());
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(TlsAcceptor::from(Arc::new(config)))
    }

    /// Reads the files again if either changed. A pair that does not fit leaves the old one in force.
    pub fn refresh(&self) -> Result<bool, String> {
        let stamp = stamps(&self.chain, &self.key);
        if self.current.read().unwrap_or_else(PoisonError::into_inner).1 == stamp {
            return Ok(false);
        }
        let fresh = load(&self.chain, &self.key, &self.provider)?;
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = (fresh, stamp);
        Ok(true)
    }

    /// Looks at the files until `stop` fires.
    pub async fn watch(self: Arc<Self>, stop: CancellationToken) {
        let mut tick = tokio::time::interval(LOOK);
        while stop.run_until_cancelled(tick.tick()).await.is_some() {
            match self.refresh() {
                Ok(true) => tracing::info!("certificate read again"),
                Ok(false) => {}
                // Also while one of the two files is new and the other is not yet.
                Err(error) => tracing::warn!(%error, "certificate not read again"),
            }
        }
    }
}

impl ResolvesServerCert for Certificate {
    fn resolve(&self, _hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.current.read().unwrap_or_else(PoisonError::into_inner).0.clone())
    }
}

fn stamps(chain: &Path, key: &Path) -> [Option<SystemTime>; 2] {
    [chain, key].map(|path| std::fs::metadata(path).and_then(|data| data.modified()).ok())
}

fn load(chain: &Path, key: &Path, provider: &CryptoProvider) -> Result<Arc<CertifiedKey>, String> {
    let bad_chain = || {
        format!(
            "{}: no readable certificate chain; write PEM, the relay's own certificate first",
            chain.display()
        )
    };
    let certificates: Vec<_> = CertificateDer::pem_file_iter(chain)
        .map_err(|_| bad_chain())?
        .collect::<Result<_, _>>()
        .map_err(|_| bad_chain())?;
    if certificates.is_empty() {
        return Err(bad_chain());
    }
    let private = PrivateKeyDer::from_pem_file(key).map_err(|_| {
        format!("{}: no readable private key; write PEM (PKCS #8, SEC 1 or PKCS #1)", key.display())
    })?;
    CertifiedKey::from_der(certificates, private, provider).map(Arc::new).map_err(|error| {
        format!("{} and {} do not belong together: {error}", chain.display(), key.display())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(folder: &Path, name: &str) {
        let made = rcgen::generate_simple_self_signed(vec![name.to_owned()]).unwrap();
        std::fs::write(folder.join("chain.pem"), made.cert.pem()).unwrap();
        std::fs::write(folder.join("key.pem"), made.signing_key.serialize_pem()).unwrap();
    }

    #[test]
    fn a_new_pair_is_taken_and_a_broken_one_is_not() {
        let folder =
            std::env::temp_dir().join(format!("mailmend-relay-tls-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        write(&folder, "one.example");
        let (chain, key) = (folder.join("chain.pem"), folder.join("key.pem"));
        let certificate = Certificate::read(&chain, &key).unwrap();
        let shown =
            |certificate: &Certificate| certificate.current.read().unwrap().0.cert[0].to_vec();
        let first = shown(&certificate);
        assert_eq!(certificate.refresh(), Ok(false));

        let later = SystemTime::now() + Duration::from_secs(5);
        let touch = |path: &Path| {
            std::fs::File::options().append(true).open(path).unwrap().set_modified(later).unwrap()
        };
        write(&folder, "two.example");
        touch(&chain);
        assert_eq!(certificate.refresh(), Ok(true));
        let second = shown(&certificate);
        assert_ne!(first, second);

        std::fs::write(&key, "not a key").unwrap();
        assert!(certificate.refresh().unwrap_err().contains("key.pem"));
        assert_eq!(shown(&certificate), second);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
