//! Host names as people type them, and which of them may be asked for at all.

use mailmend_protocol::Refusal;
use std::{
    net::{IpAddr, Ipv6Addr},
    sync::LazyLock,
};

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

const NAMES: &str = include_str!("data/names.tsv");

/// Names that never lead to a public mail server, with everything below them.
static SPECIAL: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let rows = NAMES.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(|line| line.split('\t').next()).collect()
});

/// Normalises a host: length, strict IDNA (UTS 46), the "ends in a number" test of the WHATWG URL
/// standard, then the special-use names.
///
/// Errors: `Refusal::Name` for anything that cannot be a public name; the caller judges literals.
pub(super) fn normalise(typed: &str) -> Result<HostName, Refusal> {
    if typed.is_empty() || typed.len() > 1_000 {
        return Err(Refusal::Name);
    }
    let typed = typed.strip_suffix('.').filter(|rest| !rest.is_empty()).unwrap_or(typed);
    if let Some(ip) = literal(typed) {
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

/// An address as URLs and people write it: plain, or IPv6 in brackets. `std` reads no other form.
fn literal(typed: &str) -> Option<IpAddr> {
    match typed.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(inner) => inner.parse::<Ipv6Addr>().ok().map(IpAddr::V6),
        None => typed.parse().ok(),
    }
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

/// Whether a normalised name can lead to a public mail server: it has a public suffix and is not
/// itself a registry's (`co.kr`), and nothing reserves it.
pub(super) fn is_public_name(name: &str) -> bool {
    let registered = psl::suffix(name.as_bytes()).is_some_and(|suffix| {
        // Suffixes that companies list ("blogspot.com") are hosts of their own.
        let is_host = suffix.typ() == Some(psl::Type::Private);
        suffix.is_known() && (is_host || suffix.as_bytes() != name.as_bytes())
    });
    registered && name.contains('.') && !SPECIAL.iter().any(|special| is_within(name, special))
}

/// Whether `name` is `parent` or below it.
pub(super) fn is_within(name: &str, parent: &str) -> bool {
    name.strip_suffix(parent).is_some_and(|head| head.is_empty() || head.ends_with('.'))
}

#[cfg(test)]
mod tests;
