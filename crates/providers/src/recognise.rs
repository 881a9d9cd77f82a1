//! Recognising a service from an address, a host name, or a pasted text.

use crate::table::{Provider, all, may_know};
use std::sync::OnceLock;

/// The service with that id.
pub fn by_id(id: &str) -> Option<&'static Provider> {
    all().iter().find(|provider| provider.id == id)
}

/// The service that a mail domain belongs to: the domain itself or a subdomain, never a substring.
pub fn by_domain(domain: &str) -> Option<&'static Provider> {
    nearest(domain, |name| {
        let known = || all().iter().find(|provider| provider.domains.contains(&name));
        may_know(name).then(known).flatten()
    })
}

/// The service that a mail server's host name belongs to. Reads the table as it is: one name is not
/// worth an index.
pub fn by_host(host: &str) -> Option<&'static Provider> {
    let host = normal(host);
    let known = || all().iter().find(|provider| servers(provider).any(|server| server == host));
    may_know(&host).then(known).flatten().or_else(|| by_domain(&host))
}

/// The same out of the index.
fn among_many(host: &str) -> Option<&'static Provider> {
    let host = normal(host);
    lookup(&index().hosts, &host).or_else(|| nearest(&host, |name| lookup(&index().domains, name)))
}

/// What is found for a domain, or for the nearest of those above it that is no top-level domain.
fn nearest<T>(domain: &str, find: impl Fn(&str) -> Option<T>) -> Option<T> {
    let domain = normal(domain);
    let dots = domain.match_indices('.').map(|(at, _)| at + 1);
    let mut names = std::iter::once(0)
        .chain(dots)
        .filter_map(|from| domain.get(from..))
        .filter(|name| name.contains('.'));
    names.find_map(find)
}

fn normal(name: &str) -> String {
    name.trim_end_matches('.').to_ascii_lowercase()
}

fn servers(provider: &Provider) -> impl Iterator<Item = &'static str> {
    provider.imap.iter().chain(&provider.smtp).map(|server| server.host)
}

/// Names and their services, sorted by name: a pasted log asks for many names.
type Names = Vec<(&'static str, &'static Provider)>;

struct Index {
    domains: Names,
    hosts: Names,
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = Index { domains: Vec::new(), hosts: Vec::new() };
        for provider in all() {
            index.domains.extend(provider.domains.iter().map(|domain| (*domain, provider)));
            index.hosts.extend(servers(provider).map(|host| (host, provider)));
        }
        // Stable: of two services with one host, the first of the table stays first.
        index.domains.sort_by_key(|(name, _)| *name);
        index.hosts.sort_by_key(|(name, _)| *name);
        index
    })
}

fn lookup(names: &Names, name: &str) -> Option<&'static Provider> {
    let first = names.partition_point(|(known, _)| *known < name);
    names.get(first).filter(|(known, _)| *known == name).map(|(_, provider)| *provider)
}

#[cfg(any(test, feature = "facts"))]
fn is_within(domain: &str, known: &str) -> bool {
    domain.strip_suffix(known).is_some_and(|head| head.is_empty() || head.ends_with('.'))
}

/// The service whose MX host this is; a hint only, since filters sit before many mailboxes.
#[cfg(any(test, feature = "facts"))]
pub fn by_mx(name: &str) -> Option<&'static Provider> {
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let facts = crate::facts();
    let known =
        facts.iter().find(|facts| facts.mx.iter().any(|suffix| is_within(&name, suffix)))?;
    by_id(known.id)
}

/// Words that only one service puts into its replies, as whole words; `*`: the word goes on.
const MARKERS: &[(&str, &str)] = &[
    (" - gsmtp", "gmail"),
    ("support.google.com/mail", "gmail"),
    ("support.google.com/a*", "gmail"),
    (" - nsmtp", "naver"),
    ("prod.outlook.com", "microsoft365"),
    ("aadsts*", "microsoft365"),
    ("smtpclientauthentication", "microsoft365"),
    ("5.7.139", "microsoft365"),
    ("microsoft 365", "microsoft365"),
    ("office 365", "microsoft365"),
    ("office365", "microsoft365"),
    ("kefu@188.com", "163"),
    ("service.mail.qq.com", "qq"),
    ("help.mail.qq.com", "qq"),
    ("neobhodim parol", "mail.ru"),
    ("#auth0", "yahoo"),
    ("mbr1212", "yahoo"),
    ("gmail", "gmail"),
];

/// The service that a pasted text speaks of: its markers, else the first host or address in it.
pub fn recognise(text: &str) -> Option<&'static Provider> {
    let head: String = text.chars().take(8_000).collect::<String>().to_ascii_lowercase();
    let marked = MARKERS.iter().find(|(marker, _)| has_word(&head, marker));
    if let Some((_, id)) = marked {
        return by_id(id);
    }
    let separators = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '@'));
    head.split(separators)
        .map(|token| token.rsplit('@').next().unwrap_or(token).trim_matches('.'))
        .filter(|token| token.contains('.') && token.len() > 4)
        .take(200)
        .find_map(among_many)
}

/// Whether a marker stands in the text on its own, not inside a longer word, host name or address.
///
/// A dot before it is allowed, since host names of a service go on to the left.
fn has_word(text: &str, marker: &str) -> bool {
    let (word, goes_on) = marker.strip_suffix('*').map_or((marker, false), |word| (word, true));
    let joins = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_@".contains(byte);
    text.match_indices(word).any(|(at, _)| {
        let before = text.as_bytes().get(..at).and_then(<[u8]>::last);
        let after = text.as_bytes().get(at + word.len()..).unwrap_or_default();
        let is_joined = match after {
            [b'.', next, ..] => next.is_ascii_alphanumeric(),
            [next, ..] => joins(next),
            [] => false,
        };
        (word.starts_with(' ') || !before.is_some_and(joins)) && (goes_on || !is_joined)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_are_recognised() {
        let id = |provider: Option<&'static Provider>| provider.map(|provider| provider.id);
        assert_eq!(id(by_domain("gmail.com")), Some("gmail"));
        assert_eq!(id(by_domain("notgmail.com")), None);
        assert_eq!(id(by_host("outlook.office365.com")), Some("microsoft365"));
        assert_eq!(id(by_host("imap.naver.com")), Some("naver"));
        assert_eq!(id(recognise("535 5.7.8 not accepted x.3 - gsmtp")), Some("gmail"));
        assert_eq!(id(recognise("connect to imap.mail.me.com:993")), Some("icloud"));
        assert_eq!(id(recognise("nothing here 1.2.3")), None);
        assert_eq!(
            id(recognise("AADSTS700082: the refresh token has expired")),
            Some("microsoft365")
        );
        assert_eq!(id(recognise("[AM8P190CA0012.EURP190.PROD.OUTLOOK.COM]")), Some("microsoft365"));
        assert_eq!(id(recognise("535 5.7.1 x9 - nsmtp")), Some("naver"));
        assert_eq!(id(recognise("Gmail says no")), Some("gmail"));
        assert_eq!(id(recognise("connect to imap.notgmail.example failed")), None);
        assert_eq!(id(recognise("x-gmail-labels: none")), None);
        assert_eq!(id(by_mx("aspmx.l.google.com.")), Some("gmail"));
        assert_eq!(id(by_mx("acme-ch.mail.protection.outlook.com")), Some("microsoft365"));
        assert_eq!(id(by_mx("mx.notgoogle.com")), None);
    }
}
