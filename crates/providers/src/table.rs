//! The table of services, read once from `data/providers.tsv`.

use std::sync::OnceLock;

/// A mail service.
#[derive(Debug, PartialEq, Eq)]
pub struct Provider {
    /// Stable id, "gmail".
    pub id: &'static str,
    /// Its own name, "Gmail and Google Workspace".
    pub name: &'static str,
    /// Family whose step variants apply ("gmail", "netease"); often the id.
    pub family: &'static str,
    /// Mailboxes, hosting for own domains, relay, or server software.
    pub kind: Kind,
    /// What to enter as user name.
    pub user_name: UserName,
    /// OAuth 2.0 is accepted.
    pub oauth: bool,
    /// An app password (or authorisation code) is accepted.
    pub app_password: bool,
    /// The account's own password is accepted.
    pub password: bool,
    /// IMAP IDLE, where known.
    pub idle: Option<bool>,
    /// IMAP has to be switched on first, where known.
    pub imap_switch: Option<bool>,
    /// Mail domains, lower case.
    pub domains: Vec<&'static str>,
    /// IMAP servers, recommended first.
    pub imap: Vec<Server>,
    /// SMTP submission servers, recommended first.
    pub smtp: Vec<Server>,
    /// The vendor's help pages.
    pub help: Vec<&'static str>,
}

/// What kind of service it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Mailboxes under the service's own domains.
    Mailbox,
    /// Mailboxes under customers' domains.
    Hosting,
    /// Sends only.
    Relay,
    /// Software that people run themselves.
    Server,
}

/// What a service wants as user name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UserName {
    /// The full mail address.
    FullAddress,
    /// The part before the `@`.
    LocalPart,
    /// Both work.
    Either,
    /// Something else, or not known.
    Other,
}

/// How a server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// Implicit TLS.
    Tls,
    /// STARTTLS.
    Starttls,
    /// None.
    None,
}

/// One server of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Server {
    /// Host name; "mail.<domain>" is a pattern.
    pub host: &'static str,
    /// TCP port.
    pub port: u16,
    /// Security mode.
    pub security: Security,
}

const TABLE: &str = include_str!("../data/providers.tsv");

/// Every service, in the table's order.
pub fn all() -> &'static [Provider] {
    static ALL: OnceLock<Vec<Provider>> = OnceLock::new();
    ALL.get_or_init(|| {
        TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(read).collect()
    })
}

/// Whether the table can know a name, which is lower case: most hosts are nobody's, and to look for their names in
/// its text costs a tenth of reading it.
pub(crate) fn may_know(name: &str) -> bool {
    TABLE.contains(name)
}

fn read(line: &'static str) -> Option<Provider> {
    let mut columns = line.split('\t');
    let mut next = || columns.next();
    let (id, name, family) = (next()?, next()?, next()?);
    let kind = match next()? {
        "m" => Kind::Mailbox,
        "h" => Kind::Hosting,
        "r" => Kind::Relay,
        "s" => Kind::Server,
        _ => return None,
    };
    let user_name = match next()? {
        "full" => UserName::FullAddress,
        "local" => UserName::LocalPart,
        "either" => UserName::Either,
        _ => UserName::Other,
    };
    let auth = next()?;
    Some(Provider {
        id,
        name,
        family,
        kind,
        user_name,
        oauth: auth.contains('o'),
        app_password: auth.contains('a'),
        password: auth.contains('p'),
        idle: known(next()?),
        imap_switch: known(next()?),
        domains: list(next()?).collect(),
        imap: list(next()?).filter_map(server).collect(),
        smtp: list(next()?).filter_map(server).collect(),
        help: list(next()?).collect(),
    })
}

fn known(word: &str) -> Option<bool> {
    match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn list(column: &'static str) -> impl Iterator<Item = &'static str> {
    column.split(' ').filter(|item| *item != "-" && !item.is_empty())
}

fn server(item: &'static str) -> Option<Server> {
    let (rest, security) = item.rsplit_once(':')?;
    let (host, port) = rest.rsplit_once(':')?;
    let security = match security {
        "t" => Security::Tls,
        "s" => Security::Starttls,
        _ => Security::None,
    };
    Some(Server { host, port: port.parse().ok()?, security })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
        assert_eq!(all().len(), lines.count());
        let gmail = all().iter().find(|provider| provider.id == "gmail").unwrap();
        assert_eq!(
            gmail.imap,
            [Server { host: "imap.gmail.com", port: 993, security: Security::Tls }]
        );
        assert!(gmail.oauth && gmail.app_password && !gmail.password);
    }

    #[test]
    fn ids_and_domains_are_unique() {
        let mut seen = std::collections::BTreeSet::new();
        for provider in all() {
            assert!(seen.insert(provider.id), "{}", provider.id);
        }
        let mut domains = std::collections::BTreeMap::new();
        for provider in all() {
            for domain in &provider.domains {
                if let Some(other) = domains.insert(*domain, provider.id) {
                    panic!("{domain} is claimed by {other} and {}", provider.id);
                }
            }
        }
    }
}
