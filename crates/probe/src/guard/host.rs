//! Host names as people type them, and which of them may be asked for at all.

use mailmend_protocol::Refusal;
use std::net::IpAddr;

/// A host that passed: a normalised name or an IP literal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum HostName {
    /// Lower-case A-labels, no trailing dot.
    Name(String),
    /// An address typed as such.
    Literal(IpAddr),
}

impl std::fmt::Display for HostName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Name(name) => f.write_str(name),
            Self::Literal(ip) => ip.fmt(f),
        }
    }
}

/// Top-level names that never lead to a public mail server. Source: IANA Special-Use Domain Names,
/// ICANN's private-use `internal`, and names that home and office routers invent.
const SPECIAL: &[&str] = &[
    "alt",
    "arpa",
    "example",
    "invalid",
    "local",
    "localhost",
    "onion",
    "test",
    "internal",
    "corp",
    "home",
    "lan",
    "intranet",
    "private",
    "localdomain",
];

/// Reserved second-level names (RFC 2606).
const RESERVED: &[&str] = &["example.com", "example.net", "example.org"];

/// Normalises a host: length, strict IDNA (UTS 46), the "ends in a number" test of the WHATWG URL
/// standard, then the special-use names.
///
/// Errors: `Refusal::Name` for anything that cannot be a public name; the caller judges literals.
pub(super) fn normalise(typed: &str) -> Result<HostName, Refusal> {
    if typed.is_empty() || typed.len() > 1_000 {
        return Err(Refusal::Name);
    }
    let typed = typed.strip_suffix('.').filter(|rest| !rest.is_empty()).unwrap_or(typed);
    let bare = typed.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(typed);
    if let Ok(ip) = bare.parse::<IpAddr>() {
        return Ok(HostName::Literal(ip));
    }
    // The strict form: it refuses CR, LF, NUL, '@', ':' and '%', which the lenient one passes.
    let ascii = idna::domain_to_ascii_strict(typed)
        .or_else(|_| underscored(typed))
        .map_err(|()| Refusal::Name)?;
    let name = ascii.to_ascii_lowercase();
    if name.len() > 253 || !name.split('.').all(is_label) || ends_in_number(&name) {
        return Err(Refusal::Name);
    }
    Ok(HostName::Name(name))
}

/// Real mail hosts carry underscores, which strict IDNA refuses: plain ASCII only.
fn underscored(typed: &str) -> Result<String, ()> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    (typed.contains('_') && typed.bytes().all(plain)).then(|| typed.to_ascii_lowercase()).ok_or(())
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// `127.1`, `0x7f.1`, `2130706433`: systems read them as IPv4 addresses.
fn ends_in_number(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or("");
    let hex = last
        .strip_prefix("0x")
        .is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    hex || (!last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a normalised name can lead to a public mail server.
pub(super) fn is_public_name(name: &str) -> bool {
    let top = name.rsplit('.').next().unwrap_or("");
    let has_suffix = psl::suffix(name.as_bytes()).is_some_and(|suffix| suffix.is_known());
    let reserved = RESERVED.iter().any(|known| {
        name.strip_suffix(known).is_some_and(|head| head.is_empty() || head.ends_with('.'))
    });
    name.contains('.') && !SPECIAL.contains(&top) && !reserved && has_suffix
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tricky_spellings_are_refused() {
        for typed in [
            "127.1",
            "0177.0.0.1",
            "0x7f.1",
            "0x7f000001",
            "2130706433",
            "0",
            "1.1.1.1.1",
            "10.1",
            "4294967296",
            "127。0。0。1.",
            "①②⑦.⓪.⓪.①.",
            "host:993",
            "user@host.com",
            "imap://host",
            "host/path",
            "host#x",
            "host?x",
            "host\t",
            "host\r\nQUIT",
            "host%0d%0aQUIT",
            "host\0.example.com",
            "-oProxyCommand=x",
            "",
            ".",
            "..",
            "a..b",
            "fe80::1%lo",
            "127.000.000.001",
        ] {
            let refused = match normalise(typed) {
                Err(_) => true,
                Ok(HostName::Literal(ip)) => super::super::registry::denied(ip).is_some(),
                Ok(HostName::Name(name)) => !is_public_name(&name),
            };
            assert!(refused, "{typed:?} -> {:?}", normalise(typed));
        }
        assert!(normalise(&"a".repeat(254)).is_err());
        assert!(normalise(&"x".repeat(1 << 20)).is_err());
    }

    #[test]
    fn folded_digits_become_the_address_they_hide() {
        for typed in ["127。0。0。1", "①②⑦.⓪.⓪.①", "１２７.0.0.1"] {
            assert!(!matches!(normalise(typed), Ok(HostName::Name(_))), "{typed}");
        }
    }

    #[test]
    fn names_that_are_fine() {
        for (typed, name) in [
            ("Mail.Google.COM.", "mail.google.com"),
            ("bücher.ch", "xn--bcher-kva.ch"),
            ("mail_1.naver.com", "mail_1.naver.com"),
            ("메일.한국", "xn--h32bq4v.xn--3e0b707e"),
        ] {
            let host = normalise(typed).unwrap();
            assert_eq!(host, HostName::Name(name.to_owned()));
            assert_eq!(normalise(&host.to_string()), Ok(host), "idempotent");
            assert!(is_public_name(name), "{name}");
        }
        for special in [
            "localhost",
            "a.localhost",
            "imap.local",
            "x.internal",
            "mail.example.com",
            "nas",
            "metadata.google.internal",
            "home.arpa",
        ] {
            assert!(!is_public_name(special), "{special}");
        }
    }
}
