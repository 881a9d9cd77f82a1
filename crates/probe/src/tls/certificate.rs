//! Reads what people need to know of a certificate, also of one that nobody would accept.

use crate::limits;
use mailmend_protocol::{Certificate, Tls};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;
use tokio_rustls::rustls::pki_types::CertificateDer;
use x509_parser::{
    certificate::X509Certificate,
    extensions::{GeneralName, ParsedExtension},
    oid_registry::OidRegistry,
    prelude::FromDer,
    public_key::PublicKey,
    x509::X509Name,
};

/// Adds the chain's certificates to the facts.
pub(super) fn describe(chain: &[CertificateDer<'_>], facts: &mut Tls) {
    facts.chain = chain.iter().map(|der| read(der)).collect();
}

/// One certificate; a malformed one keeps only its fingerprint.
fn read(der: &[u8]) -> Certificate {
    let sha256 = Sha256::digest(der).iter().map(|byte| format!("{byte:02x}")).collect();
    let Ok((_, certificate)) = X509Certificate::from_der(der) else {
        return Certificate { sha256, ..Certificate::default() };
    };
    let (subject, issuer) = (certificate.subject(), certificate.issuer());
    Certificate {
        subject: bounded(&name(subject)),
        issuer: bounded(&name(issuer)),
        names: names(&certificate),
        not_before: certificate.validity().not_before.timestamp(),
        not_after: certificate.validity().not_after.timestamp(),
        key: key(&certificate),
        signature: signature(&certificate),
        sha256,
        self_signed: subject == issuer && certificate.verify_signature(None).is_ok(),
        is_ca: certificate.is_ca(),
        issuer_url: has_issuer_url(&certificate),
    }
}

/// A name, "CN=mail.example.org, O=Example". The table of every attribute there is (some hundred) is made
/// for a name that holds a rare one.
fn name(name: &X509Name<'_>) -> String {
    let usual = name.to_string_with_registry(&OidRegistry::default()).ok();
    usual.filter(|text| !text.contains("OID(")).unwrap_or_else(|| name.to_string())
}

fn bounded(text: &str) -> String {
    text.chars().take(300).collect()
}

fn names(certificate: &X509Certificate<'_>) -> Vec<String> {
    let Ok(Some(extension)) = certificate.subject_alternative_name() else { return Vec::new() };
    let shown = extension.value.general_names.iter().filter_map(|name| match name {
        GeneralName::DNSName(name) => Some(bounded(name)),
        GeneralName::IPAddress(octets) => ip(octets),
        _ => None,
    });
    shown.take(limits::NAMES).collect()
}

fn ip(octets: &[u8]) -> Option<String> {
    let four =
        <[u8; 4]>::try_from(octets).map(|octets| std::net::Ipv4Addr::from(octets).to_string());
    let six =
        <[u8; 16]>::try_from(octets).map(|octets| std::net::Ipv6Addr::from(octets).to_string());
    four.or(six).ok()
}

fn key(certificate: &X509Certificate<'_>) -> String {
    match certificate.public_key().parsed() {
        Ok(PublicKey::RSA(rsa)) => format!("RSA {}", rsa.key_size()),
        Ok(PublicKey::EC(point)) => format!("EC {}", point.key_size()),
        Ok(PublicKey::DSA(_)) => "DSA".to_owned(),
        _ => "other".to_owned(),
    }
}

/// Names of algorithms. To fill it costs more than to read a certificate: once is enough.
static ALGORITHMS: LazyLock<OidRegistry<'static>> =
    LazyLock::new(|| OidRegistry::default().with_crypto());

fn signature(certificate: &X509Certificate<'_>) -> String {
    let oid = &certificate.signature_algorithm.algorithm;
    ALGORITHMS.get(oid).map_or_else(|| oid.to_id_string(), |entry| entry.sn().to_owned())
}

fn has_issuer_url(certificate: &X509Certificate<'_>) -> bool {
    // id-ad-caIssuers, RFC 5280 section 4.2.2.1.
    certificate.extensions().iter().any(|extension| match extension.parsed_extension() {
        ParsedExtension::AuthorityInfoAccess(access) => access
            .accessdescs
            .iter()
            .any(|one| one.access_method.to_id_string() == "1.3.6.1.5.5.7.48.2"),
        _ => false,
    })
}

/// RSA below 2048 bits (CA/Browser Forum baseline requirements 6.1.5).
pub(super) fn is_weak_key(key: &str) -> bool {
    key.strip_prefix("RSA ")
        .and_then(|bits| bits.parse::<u32>().ok())
        .is_some_and(|bits| bits < 2048)
}

/// SHA-1 and MD5 signatures.
pub(super) fn is_weak_signature(algorithm: &str) -> bool {
    let lower = algorithm.to_ascii_lowercase();
    lower.contains("sha1") || lower.contains("md5") || lower.contains("md2")
}

/// The status in a stapled OCSP response (RFC 6960 section 4.2.1), read without checking its
/// signature: it can only make us more careful, never less.
pub(super) fn stapled(response: &[u8]) -> Option<String> {
    if response.is_empty() {
        return None;
    }
    // certStatus is the only context-specific element that follows a CertID: find a
    // SingleResponse's [0] good (80 00), [1] revoked (a1 ..) or [2] unknown (82 00) after the serial.
    let status = status_tag(response)?;
    Some(
        match status {
            0x80 => "good",
            0xa1 => "revoked",
            _ => "unknown",
        }
        .to_owned(),
    )
}

/// Walks to `tbsResponseData.responses[0].certStatus` and returns its tag.
fn status_tag(response: &[u8]) -> Option<u8> {
    let (_, response, _) = element(response)?; // OCSPResponse
    let (_, _, rest) = element(response)?; // responseStatus
    let (_, bytes, _) = element(rest)?; // [0] responseBytes
    let (_, bytes, _) = element(bytes)?; // ResponseBytes
    let (_, _, rest) = element(bytes)?; // responseType
    let (_, basic, _) = element(rest)?; // response OCTET STRING
    let (_, basic, _) = element(basic)?; // BasicOCSPResponse
    let (_, mut data, _) = element(basic)?; // tbsResponseData
    loop {
        let (tag, content, rest) = element(data)?;
        if tag == 0x30 {
            let (_, single, _) = element(content)?; // SingleResponse
            let (_, _, rest) = element(single)?; // certID
            return rest.first().copied();
        }
        data = rest; // version, responderID, producedAt
    }
}

/// One DER element: tag, content, what follows.
fn element(der: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (&tag, rest) = der.split_first()?;
    let (&first, rest) = rest.split_first()?;
    let (length, rest) = if first < 0x80 {
        (usize::from(first), rest)
    } else {
        let count = usize::from(first & 0x7f);
        let octets = rest.get(..count).filter(|_| (1..=3).contains(&count))?;
        (
            octets.iter().fold(0, |length, octet| length << 8 | usize::from(*octet)),
            rest.get(count..)?,
        )
    };
    Some((tag, rest.get(..length)?, rest.get(length..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weak_keys_and_signatures() {
        assert!(is_weak_key("RSA 1024") && !is_weak_key("RSA 2048") && !is_weak_key("EC 256"));
        assert!(
            is_weak_signature("sha1WithRSAEncryption")
                && !is_weak_signature("sha256WithRSAEncryption")
        );
    }

    #[test]
    fn garbage_is_no_status_and_no_panic() {
        for bytes in
            [&b""[..], b"\x30", b"\x30\x84\xff\xff\xff\xff", b"\x30\x03\x0a\x01\x00", &[0x30; 64]]
        {
            assert_eq!(stapled(bytes), None);
        }
        assert_eq!(read(b"junk").subject, "");
    }

    #[test]
    fn names_are_told_by_their_short_names_rare_ones_too() {
        use rcgen::{CertificateParams, DnType, KeyPair};
        // serialNumber, X.520 6.2.9: in the names of companies.
        let rare = DnType::CustomDnType(vec![2, 5, 4, 5]);
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, "mail.example.org");
        params.distinguished_name.push(DnType::OrganizationName, "Example");
        let subject = |params: &CertificateParams| {
            read(params.clone().self_signed(&KeyPair::generate().unwrap()).unwrap().der()).subject
        };
        let usual = subject(&params);
        assert!(usual.contains("CN=mail.example.org") && usual.contains("O=Example"), "{usual}");
        params.distinguished_name.push(rare, "4711");
        assert_eq!(subject(&params), format!("{usual}, serialNumber=4711"));
    }
}
