//! A certificate that the relay did not accept: which one thing is wrong with it, and what else.

use super::{Verdict, alert, interceptor};
use crate::{Cause, Fact, Facts, Value};
use mailmend_protocol::{Certificate, CertificateProblem as Problem, Protocol, Tls};
use std::net::IpAddr;

/// Problems that are causes by themselves, the one to mend first on top: a lapsed or foreign
/// certificate has to be replaced whatever else is wrong with it.
const ORDER: &[(Problem, Cause)] = &[
    (Problem::Revoked, Cause::CertificateRevoked),
    (Problem::Expired, Cause::CertificateExpired),
    (Problem::NotYetValid, Cause::CertificateNotYetValid),
    (Problem::SelfSigned, Cause::CertificateSelfSigned),
    (Problem::NameMismatch, Cause::CertificateNameMismatch),
    (Problem::WeakKey, Cause::CertificateWeak),
    (Problem::WeakSignature, Cause::CertificateWeak),
    (Problem::IssuerExpired, Cause::CertificateExpired),
    (Problem::UnknownIssuer, Cause::CertificateUntrusted),
    (Problem::InvalidPurpose, Cause::CertificateUntrusted),
    (Problem::Malformed, Cause::CertificateUntrusted),
];

/// The one cause, and what the same certificate proves beside it.
pub(super) fn judge(tls: &Tls) -> Verdict {
    let is_foreign = tls.problems.contains(&Problem::UnknownIssuer)
        || tls.problems.contains(&Problem::SelfSigned);
    if is_foreign && tls.chain.first().is_some_and(interceptor::is_intercepted) {
        return Verdict::proven(Cause::CertificateIntercepted);
    }
    let mut causes: Vec<Cause> = Vec::new();
    for (problem, cause) in ORDER.iter().filter(|(problem, _)| tls.problems.contains(problem)) {
        let cause = match problem {
            Problem::UnknownIssuer if tls.problems.contains(&Problem::SelfSigned) => continue,
            Problem::UnknownIssuer if is_incomplete(&tls.chain) => {
                Cause::CertificateChainIncomplete
            }
            _ => *cause,
        };
        if !causes.contains(&cause) {
            causes.push(cause);
        }
    }
    let mut causes = causes.into_iter();
    // A problem of a later version of the protocol: not trusted, for whatever reason.
    let first = causes.next().unwrap_or(Cause::CertificateUntrusted);
    Verdict::proven(first).and_proven(causes.collect())
}

/// The last certificate sent was issued by one that was not sent and says where to find it:
/// public authorities publish their issuers' certificates (authorityInfoAccess, CA/Browser Forum
/// baseline requirements 7.1.2.7.7), private ones rarely do.
fn is_incomplete(chain: &[Certificate]) -> bool {
    chain
        .last()
        .is_some_and(|last| !last.self_signed && last.subject != last.issuer && last.issuer_url)
}

/// The name to type instead: one of the certificate's own, the nearest to what was typed.
///
/// Same domain before another (a hosting company's own name is right too, if it is all there is);
/// a name for this protocol before a general one, before a web page's.
pub(super) fn name_to_enter(tls: &Tls, typed: &str, protocol: &Protocol) -> Option<String> {
    let names = &tls.chain.first()?.names;
    let is_host = |name: &&String| {
        !name.starts_with('*') && name.contains('.') && name.parse::<IpAddr>().is_err()
    };
    let ours = if *protocol == Protocol::Imap { "imap" } else { "smtp" };
    let rank = |name: &String| {
        let first = name.split('.').next().unwrap_or("");
        let purpose = match first {
            _ if first.starts_with(ours) => 0,
            "mail" | "mx" | "email" | "webmail" => 1,
            "www" => 4,
            _ if first.starts_with("imap")
                || first.starts_with("smtp")
                || first.starts_with("pop") =>
            {
                3
            }
            _ => 2,
        };
        (domain(name) != domain(typed), purpose)
    };
    names.iter().filter(is_host).min_by_key(|name| rank(name)).cloned()
}

/// The registrable domain, near enough to compare two names: the last two labels, or three where
/// the last but one is as short as those of country registries (`co.uk`, `or.kr`).
fn domain(name: &str) -> String {
    let labels: Vec<&str> = name.rsplit('.').take(3).collect();
    let keep = match labels.as_slice() {
        [last, second, _] if last.len() == 2 && second.len() <= 3 => 3,
        _ => 2,
    };
    labels.into_iter().take(keep).collect::<Vec<_>>().join(".").to_ascii_lowercase()
}

/// Facts for the texts.
pub(super) fn facts(tls: &Tls, facts: &mut Facts) {
    if let Some(leaf) = tls.chain.first() {
        if !leaf.names.is_empty() {
            facts.insert(
                Fact::CertificateNames,
                Value::List(leaf.names.iter().take(5).cloned().collect()),
            );
        }
        if !leaf.issuer.is_empty() {
            facts.insert(Fact::Issuer, Value::Text(leaf.issuer.clone()));
        }
        // The certificate that lapsed may be an issuing one.
        let lapsed = tls.problems.contains(&Problem::IssuerExpired)
            && !tls.problems.contains(&Problem::Expired);
        let dated = if lapsed { tls.chain.get(1).unwrap_or(leaf) } else { leaf };
        facts.insert(Fact::NotBefore, Value::Date(dated.not_before));
        facts.insert(Fact::NotAfter, Value::Date(dated.not_after));
        let weak = if tls.problems.contains(&Problem::WeakSignature) {
            &leaf.signature
        } else {
            &leaf.key
        };
        facts.insert(Fact::KeyStrength, Value::Text(weak.clone()));
    }
    if let Some(version) = tls.legacy_version.as_ref().or(tls.version.as_ref()) {
        facts.insert(Fact::TlsVersion, Value::Text(version.clone()));
    }
    if let Some(name) = tls.alert.and_then(alert::name) {
        facts.insert(Fact::Alert, Value::Text(name.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_entered() {
        for (names, typed, protocol, expected) in [
            (
                &["mail.example.com"][..],
                "imap.example.com",
                Protocol::Imap,
                Some("mail.example.com"),
            ),
            (
                &["srv7.hoster.net", "www.example.com", "mail.example.com"],
                "imap.example.com",
                Protocol::Imap,
                Some("mail.example.com"),
            ),
            (
                &["smtp.example.com", "imap.example.com"],
                "mail.example.com",
                Protocol::Imap,
                Some("imap.example.com"),
            ),
            (
                &["imap.example.com", "smtp.example.com"],
                "mail.example.com",
                Protocol::Smtp,
                Some("smtp.example.com"),
            ),
            (&["srv7.hoster.net"], "mail.example.com", Protocol::Imap, Some("srv7.hoster.net")),
            (
                &["a.co.uk", "mail.example.co.uk"],
                "imap.example.co.uk",
                Protocol::Imap,
                Some("mail.example.co.uk"),
            ),
            (&["*.example.com", "192.0.2.7", "localhost"], "a.b.example.com", Protocol::Imap, None),
        ] {
            let leaf = Certificate {
                names: names.iter().map(|name| (*name).to_owned()).collect(),
                ..Certificate::default()
            };
            let tls = Tls { chain: vec![leaf], ..Tls::default() };
            assert_eq!(name_to_enter(&tls, typed, &protocol).as_deref(), expected, "{names:?}");
        }
    }
}
