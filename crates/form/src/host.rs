//! The server name: what people paste instead of one, and names that cannot be right.

use crate::{Issue, Problem, Row, When, punycode, suggest};
use mailmend_providers::{Kind, Provider, by_domain, by_host, near_miss};
use std::net::{IpAddr, Ipv4Addr};

/// Longest host name (RFC 1035 section 2.3.4, without the root's dot).
const MAX_OCTETS: usize = 253;

/// A host name as the relay wants it: A-labels, lower case, no trailing dot; or an IP address.
/// `None` for what is no host name.
pub fn host_name(typed: &str) -> Option<String> {
    let folded = fold(typed.trim());
    let bare = folded.strip_suffix('.').unwrap_or(&folded);
    if let Ok(ip) = unbracketed(bare).parse::<IpAddr>() {
        return Some(ip.to_string());
    }
    let labels: Option<Vec<String>> = bare.split('.').map(punycode::a_label).collect();
    let name = labels?.join(".");
    (name.len() <= MAX_OCTETS && name.split('.').all(is_label) && !ends_in_number(&name))
        .then_some(name)
}

pub(crate) fn check(row: &Row<'_>, issues: &mut Vec<Issue>) {
    let typed = row.typed.host.as_str();
    let field = row.host();
    if typed.trim().is_empty() {
        issues.push(Issue::error(field, Problem::HostMissing, When::OnSubmit));
        return;
    }
    if let Some(issue) = pasted(row, typed).or_else(|| misshapen(row, typed)) {
        issues.push(issue);
        return;
    }
    if let Some(name) = host_name(typed) {
        issues.extend(unlikely(row, typed, &name));
    }
}

/// More than a name was pasted: what is left without it is the suggestion.
fn pasted(row: &Row<'_>, typed: &str) -> Option<Issue> {
    let error = |problem, when| Issue::error(row.host(), problem, when);
    if let Some((_, rest)) = typed.split_once("://") {
        return Some(error(Problem::HostScheme, When::Immediately).suggest(core_of(rest)));
    }
    if let Some((_, domain)) = typed.trim().rsplit_once('@') {
        let issue = error(Problem::HostIsAddress, When::OnLeave);
        let server = by_domain(domain).and_then(|provider| first_server(row, provider, domain));
        return Some(issue.suggest(server.unwrap_or_default()));
    }
    if typed.contains(['/', '\\', '?', '#']) {
        return Some(error(Problem::HostPath, When::Immediately).suggest(core_of(typed)));
    }
    if typed.chars().any(|c| c.is_whitespace() || is_invisible(c)) {
        let squeezed: String =
            typed.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect();
        // A space that was just typed at the end may be on its way out.
        return Some(error(Problem::HostSpace, When::OnLeave).suggest(valid(&squeezed)));
    }
    let is_ipv6 = unbracketed(typed).parse::<IpAddr>().is_ok();
    if let Some((name, _)) = typed.rsplit_once(':').filter(|_| !is_ipv6) {
        return Some(error(Problem::HostWithPort, When::OnLeave).suggest(valid(name)));
    }
    None
}

/// No host name has this shape.
fn misshapen(row: &Row<'_>, typed: &str) -> Option<Issue> {
    let error = |problem| Some(Issue::error(row.host(), problem, When::OnLeave));
    if unbracketed(typed).parse::<IpAddr>().is_ok() {
        return None;
    }
    let folded = fold(typed);
    let bare = folded.strip_suffix('.').unwrap_or(&folded);
    if ends_in_number(bare) {
        return error(Problem::HostLooksLikeIp);
    }
    if host_name(typed).is_none() {
        return error(Problem::HostShape);
    }
    if !bare.contains('.') {
        return error(Problem::HostWithoutDomain);
    }
    None
}

/// A host name that can exist and is probably not the one that was meant.
fn unlikely(row: &Row<'_>, typed: &str, name: &str) -> Option<Issue> {
    let warning = |problem| Issue::warning(row.host(), problem, When::OnLeave);
    if name.parse::<IpAddr>().is_ok() {
        return Some(warning(Problem::HostIsIp));
    }
    if !typed.is_ascii() {
        return Some(warning(Problem::HostInternational).suggest(name));
    }
    if typed.ends_with('.') {
        return Some(warning(Problem::HostTrailingDot).suggest(name));
    }
    if let Some(meant) = near_miss_host(name) {
        return Some(warning(Problem::HostNearMiss).suggest(meant));
    }
    if let Some(provider) = by_host(name).filter(|provider| provider.kind != Kind::Server) {
        return of_service(row, name, provider);
    }
    if name.starts_with("www.") {
        return Some(warning(Problem::HostWww));
    }
    let pop = name.starts_with("pop.") || name.starts_with("pop3.");
    pop.then(|| warning(Problem::HostOfOtherProtocol))
}

/// A name of a known service that is not its server of this direction.
fn of_service(row: &Row<'_>, name: &str, provider: &'static Provider) -> Option<Issue> {
    let serves =
        |servers: &[mailmend_providers::Server]| servers.iter().any(|one| one.host == name);
    let right = first_server(row, provider, name)?;
    if serves(row.servers(provider)) || right == name {
        return None;
    }
    let other = if row.is_imap() { &provider.smtp } else { &provider.imap };
    let first = name.split('.').next().unwrap_or("");
    let problem = if serves(other) || matches!(first, "pop" | "pop3") {
        Problem::HostOfOtherProtocol
    } else if provider.domains.contains(&name) || is_web_label(first) {
        Problem::HostIsWebPage
    } else {
        // Services have more names than a table knows (regions, old names).
        return None;
    };
    Some(Issue::warning(row.host(), problem, When::OnLeave).suggest(right).by(provider))
}

fn first_server(row: &Row<'_>, provider: &'static Provider, domain: &str) -> Option<String> {
    row.servers(provider).first().map(|server| suggest::host_of(server, domain))
}

fn is_web_label(label: &str) -> bool {
    matches!(label, "www" | "webmail" | "login" | "accounts" | "account" | "mail" | "owa" | "m")
}

/// `imap.gmial.com`: the domain below the first label is one slip away from a well-known one.
fn near_miss_host(name: &str) -> Option<String> {
    let (first, domain) = name.split_once('.')?;
    let meant = near_miss(domain)?;
    Some([first, ".", meant].concat())
}

/// Host name of `host:port/path?query`, where it is one.
fn core_of(text: &str) -> String {
    let authority = text.split(['/', '\\', '?', '#']).next().unwrap_or("");
    let host = authority.rsplit('@').next().unwrap_or("");
    let host = if host.starts_with('[') { host } else { host.split(':').next().unwrap_or("") };
    valid(host)
}

/// The name itself if it is one, else nothing: no suggestion is better than a wrong one.
fn valid(text: &str) -> String {
    host_name(text).unwrap_or_default()
}

/// Lower case, with the full-width forms and ideographic dots that input methods produce
/// (UTS 46 section 2.3).
fn fold(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{3002}' | '\u{ff0e}' | '\u{ff61}' => '.',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    };
    text.chars().filter(|c| !is_invisible(*c)).map(narrow).flat_map(char::to_lowercase).collect()
}

/// Zero-width characters and byte order marks that come along when a name is copied.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

fn unbracketed(text: &str) -> &str {
    text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text)
}

/// LDH labels (RFC 5890 section 2.3.1); an underscore exists in the DNS, not in host names.
fn is_label(label: &str) -> bool {
    let inner = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    (1..=63).contains(&label.len()) && inner && !label.starts_with('-') && !label.ends_with('-')
}

/// Whether the last label is a number, decimal or hexadecimal: such a name is read as an IP address
/// by some software and as a name by other (WHATWG URL, "ends in a number"). No such TLD exists.
fn ends_in_number(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or("");
    let decimal = !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit());
    let hexadecimal =
        last.strip_prefix("0x").is_some_and(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
    (decimal || hexadecimal) && name.parse::<Ipv4Addr>().is_err()
}
