//! A certificate that the relay did not accept: which one thing is wrong with it.

use super::Verdict;
use crate::{Cause, Fact, Facts, Value};
use mailmend_protocol::{Certificate, CertificateProblem as Problem, Tls};

/// Issuers that stand between: antivirus programs and middleboxes that re-sign, by their own words
/// in the issuer name (product manuals), and placeholders that providers send without SNI.
const INTERCEPTORS: &[&str] = &[
    "avast", "avg ", "kaspersky", "eset ssl", "bitdefender", "fortinet", "fortigate", "zscaler", "netskope", "sophos",
    "palo alto", "blue coat", "forcepoint", "websense", "mcafee", "cisco umbrella", "checkpoint", "check point",
    "adguard", "fiddler", "charles proxy", "mitmproxy", "squid", "do_not_trust", "somansa", "dr.web", "g data",
    "untrusted-ca", "web filter", "ssl inspection", "invalid2.invalid", "no sni provided", "ahnlab", "proxy ca",
];

/// The one cause, most specific first: a lapsed or foreign certificate is named before its issuer.
pub(super) fn judge(tls: &Tls, host: &str) -> Verdict {
    let has = |problem: Problem| tls.problems.contains(&problem);
    let leaf = tls.chain.first();
    if leaf.is_some_and(is_intercepted) {
        return Verdict::proven(Cause::CertificateIntercepted);
    }
    let ordered = [
        (Problem::Revoked, Cause::CertificateRevoked),
        (Problem::Expired, Cause::CertificateExpired),
        (Problem::NotYetValid, Cause::CertificateNotYetValid),
        (Problem::SelfSigned, Cause::CertificateSelfSigned),
        (Problem::NameMismatch, Cause::CertificateNameMismatch),
        (Problem::WeakKey, Cause::CertificateWeak),
        (Problem::WeakSignature, Cause::CertificateWeak),
        (Problem::IssuerExpired, Cause::CertificateExpired),
    ];
    let mut found = ordered.iter().filter(|(problem, _)| has(problem.clone())).map(|(_, cause)| *cause);
    if let Some(cause) = found.next() {
        let also: Vec<Cause> = found.filter(|other| *other != cause).collect();
        return Verdict::proven(cause).or(&also);
    }
    let _ = host;
    if has(Problem::UnknownIssuer) {
        return if is_incomplete(&tls.chain) {
            Verdict::proven(Cause::CertificateChainIncomplete)
        } else {
            Verdict::proven(Cause::CertificateUntrusted)
        };
    }
    Verdict::proven(Cause::CertificateUntrusted)
}

fn is_intercepted(leaf: &Certificate) -> bool {
    let issuer = leaf.issuer.to_lowercase();
    INTERCEPTORS.iter().any(|name| issuer.contains(name))
}

/// The last certificate sent was issued by one that was not sent and says where to find it:
/// public authorities publish their issuers' certificates, private ones rarely do.
fn is_incomplete(chain: &[Certificate]) -> bool {
    chain.last().is_some_and(|last| !last.self_signed && last.subject != last.issuer && last.issuer_url)
}

/// The name to type instead: one of the certificate's own, the nearest to what was typed.
pub(super) fn name_to_enter(tls: &Tls, typed: &str) -> Option<String> {
    let names = &tls.chain.first()?.names;
    let domain = typed.split_once('.').map(|(_, domain)| domain);
    let usable = || names.iter().filter(|name| !name.starts_with('*') && name.contains('.') && name.parse::<std::net::IpAddr>().is_err());
    let near = usable().find(|name| domain.is_some_and(|domain| name.ends_with(domain)));
    near.or_else(|| usable().next()).cloned()
}

/// Facts for the texts.
pub(super) fn facts(tls: &Tls, facts: &mut Facts) {
    if let Some(leaf) = tls.chain.first() {
        if !leaf.names.is_empty() {
            facts.insert(Fact::CertificateNames, Value::List(leaf.names.iter().take(5).cloned().collect()));
        }
        if !leaf.issuer.is_empty() {
            facts.insert(Fact::Issuer, Value::Text(leaf.issuer.clone()));
        }
        // The certificate that lapsed may be an issuing one.
        let lapsed = tls.problems.contains(&Problem::IssuerExpired) && !tls.problems.contains(&Problem::Expired);
        let dated = if lapsed { tls.chain.get(1).unwrap_or(leaf) } else { leaf };
        facts.insert(Fact::NotBefore, Value::Date(dated.not_before));
        facts.insert(Fact::NotAfter, Value::Date(dated.not_after));
        let weak = if tls.problems.contains(&Problem::WeakKey) { &leaf.key } else { &leaf.signature };
        facts.insert(Fact::KeyStrength, Value::Text(weak.clone()));
    }
    if let Some(version) = tls.legacy_version.as_ref().or(tls.version.as_ref()) {
        facts.insert(Fact::TlsVersion, Value::Text(version.clone()));
    }
    if let Some(name) = tls.alert.and_then(alert_name) {
        facts.insert(Fact::Alert, Value::Text(name.to_owned()));
    }
}

/// Alert names of RFC 8446 section 6 (and, for old servers, RFC 5246 section 7.2).
fn alert_name(number: u8) -> Option<&'static str> {
    Some(match number {
        0 => "close_notify",
        10 => "unexpected_message",
        20 => "bad_record_mac",
        21 => "decryption_failed",
        22 => "record_overflow",
        40 => "handshake_failure",
        42 => "bad_certificate",
        43 => "unsupported_certificate",
        44 => "certificate_revoked",
        45 => "certificate_expired",
        46 => "certificate_unknown",
        47 => "illegal_parameter",
        48 => "unknown_ca",
        49 => "access_denied",
        50 => "decode_error",
        51 => "decrypt_error",
        70 => "protocol_version",
        71 => "insufficient_security",
        80 => "internal_error",
        86 => "inappropriate_fallback",
        90 => "user_canceled",
        109 => "missing_extension",
        110 => "unsupported_extension",
        112 => "unrecognized_name",
        113 => "bad_certificate_status_response",
        115 => "unknown_psk_identity",
        116 => "certificate_required",
        120 => "no_application_protocol",
        _ => return None,
    })
}
