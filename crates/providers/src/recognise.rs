//! Recognising a service from an address, a host name, or a pasted text.

use crate::table::{Provider, all};

/// The service with that id.
pub fn by_id(id: &str) -> Option<&'static Provider> {
    all().iter().find(|provider| provider.id == id)
}

/// The service that a mail domain belongs to: the domain itself or a subdomain, never a substring.
pub fn by_domain(domain: &str) -> Option<&'static Provider> {
    let domain = domain.trim_end_matches('.').to_ascii_lowercase();
    all().iter().find(|provider| provider.domains.iter().any(|known| is_within(&domain, known)))
}

/// The service that a mail server's host name belongs to.
pub fn by_host(host: &str) -> Option<&'static Provider> {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let served = |provider: &&Provider| provider.imap.iter().chain(&provider.smtp).any(|server| server.host == host);
    all().iter().find(served).or_else(|| by_domain(&host))
}

fn is_within(domain: &str, known: &str) -> bool {
    domain.strip_suffix(known).is_some_and(|head| head.is_empty() || head.ends_with('.'))
}

/// Words that only one service puts into its replies.
const MARKERS: &[(&str, &str)] = &[
    (" - gsmtp", "gmail"),
    ("support.google.com/mail", "gmail"),
    ("support.google.com/a", "gmail"),
    (" - nsmtp", "naver"),
    ("prod.outlook.com", "microsoft365"),
    ("aadsts", "microsoft365"),
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
    let marked = MARKERS.iter().find(|(marker, _)| head.contains(marker));
    if let Some((_, id)) = marked {
        return by_id(id);
    }
    let separators = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '@'));
    head.split(separators)
        .map(|token| token.rsplit('@').next().unwrap_or(token).trim_matches('.'))
        .filter(|token| token.contains('.') && token.len() > 4)
        .take(200)
        .find_map(by_host)
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
    }
}
