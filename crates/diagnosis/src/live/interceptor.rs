//! Certificates that somebody between put there: products that re-sign connections, and
//! placeholders that a provider sends to a client without SNI.

use mailmend_protocol::Certificate;

/// Product names as they stand in the issuer of a re-signed certificate.
/// Sources: the products' manuals on TLS inspection (root certificate to install), and the lists
/// of interception issuers in "The Security Impact of HTTPS Interception" (Durumeric et al., 2017).
const PRODUCTS: &[&str] = &[
    // Antivirus programs on the sending machine or its mail gateway.
    "avast web/mail shield",
    "avast! web/mail shield",
    "avg web/mail shield",
    "kaspersky anti-virus personal root",
    "kaspersky security center",
    "kaspersky web anti-virus",
    "eset ssl filter",
    "bitdefender personal ca",
    "bitdefender ca",
    "dr.web",
    "g data",
    "gdata",
    "adguard personal ca",
    "ahnlab",
    "norton web/mail shield",
    "f-secure",
    // Gateways and firewalls.
    "fortinet",
    "fortigate",
    "zscaler",
    "netskope",
    "sophos ssl ca",
    "sophos utm",
    "sophos web appliance",
    "palo alto networks",
    "blue coat",
    "bluecoat",
    "forcepoint",
    "websense",
    "mcafee web gateway",
    "cisco umbrella",
    "check point",
    "barracuda",
    "watchguard",
    "sonicwall",
    "smoothwall",
    "untangle",
    "securly",
    "iboss",
    "contentkeeper",
    "lightspeed rocket",
    "somansa",
    "soosan int",
    "plustech",
    "monitorapp",
    // Debugging proxies.
    "mitmproxy",
    "do_not_trust_fiddlerroot",
    "charles proxy",
    "portswigger ca",
    // What administrators call the authority of an inspecting proxy.
    "ssl inspection",
    "tls inspection",
    "https inspection",
    "web filter ca",
];

/// Subjects of certificates that stand in for the one that SNI would have chosen.
/// Source: Google's front ends ("No SNI provided; please fix your client.").
const PLACEHOLDERS: &[&str] = &["invalid2.invalid", "no sni provided"];

/// Whether an untrusted certificate was made by a product in between, or is a placeholder.
pub(super) fn is_intercepted(leaf: &Certificate) -> bool {
    let subject = leaf.subject.to_ascii_lowercase();
    if PLACEHOLDERS.iter().any(|words| subject.contains(words)) {
        return true;
    }
    // A gateway's own self-signed certificate is a server's certificate, not a re-signed one.
    let issuer = leaf.issuer.to_ascii_lowercase();
    !leaf.self_signed && PRODUCTS.iter().any(|product| has_words(&issuer, product))
}

/// Whether the words stand in the name as whole words: "check point" is not in "checkpoints".
fn has_words(name: &str, words: &str) -> bool {
    let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    name.match_indices(words).any(|(at, found)| {
        let before = name.get(..at).and_then(|head| head.chars().next_back());
        let after = name.get(at + found.len()..).and_then(|tail| tail.chars().next());
        !joins(before) && !joins(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn re_signed_or_not() {
        for (subject, issuer, self_signed, expected) in [
            ("CN=imap.example.ch", "CN=Avast Web/Mail Shield Root, O=Avast", false, true),
            ("CN=imap.example.ch", "CN=FG100E, OU=Certificate Authority, O=Fortinet", false, true),
            (
                "CN=invalid2.invalid, OU=No SNI provided; please fix your client.",
                "CN=invalid2.invalid",
                true,
                true,
            ),
            // A firewall's own page, an authority of somebody's own, a name that only contains a word.
            ("CN=FortiGate, O=Fortinet", "CN=FortiGate, O=Fortinet", true, false),
            ("CN=imap.example.ch", "CN=Example Root CA", false, false),
            ("CN=imap.example.ch", "CN=Checkpoints Ltd Root", false, false),
        ] {
            let leaf = Certificate {
                subject: subject.into(),
                issuer: issuer.into(),
                self_signed,
                ..Certificate::default()
            };
            assert_eq!(is_intercepted(&leaf), expected, "{subject} {issuer}");
        }
    }
}
