//! The host name: what people paste into it, and what it should have been.

use crate::{Issue, Problem, Server, When, punycode};
use mailmend_protocol::Field;

pub(crate) fn check(server: &Server, field: Field, issues: &mut Vec<Issue>) {
    let typed = server.host.as_str();
    let host = typed.trim();
    if host.is_empty() {
        issues.push(Issue::error(field, Problem::HostMissing, When::OnSubmit));
        return;
    }
    if let Some(issue) = shape(host, field) {
        issues.push(issue);
    }
}

/// The first thing that is wrong with a host, with the host that was meant.
fn shape(host: &str, field: Field) -> Option<Issue> {
    let error = |problem, when| Issue::error(field.clone(), problem, when);
    if let Some((_, rest)) = host.split_once("://") {
        return Some(error(Problem::HostScheme, When::Immediately).suggest(bare(rest)));
    }
    if host.contains('@') {
        return Some(error(Problem::HostIsAddress, When::OnLeave));
    }
    if host.contains(['/', '?', '#']) {
        return Some(error(Problem::HostPath, When::Immediately).suggest(bare(host)));
    }
    if host.contains(char::is_whitespace) {
        let joined: String = host.split_whitespace().collect();
        return Some(error(Problem::HostSpaces, When::OnLeave).suggest(joined));
    }
    if host.parse::<std::net::IpAddr>().is_ok() {
        return Some(Issue::warning(field.clone(), Problem::HostIpLiteral, When::OnLeave));
    }
    if host.contains(':') {
        return Some(error(Problem::HostPort, When::OnLeave).suggest(bare(host)));
    }
    if let Some(rest) = host.strip_suffix('.') {
        return Some(Issue::warning(field.clone(), Problem::HostTrailingDot, When::OnLeave).suggest(rest));
    }
    name(host, field)
}

fn name(host: &str, field: Field) -> Option<Issue> {
    let error = |problem, when| Some(Issue::error(field.clone(), problem, when));
    if looks_like_number(host) {
        return error(Problem::HostNumber, When::OnLeave);
    }
    let label = |label: &str| (1..=63).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-');
    let fine = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    if !host.chars().all(fine) || !host.split('.').all(label) || host.len() > 253 {
        return error(Problem::HostCharacters, When::OnLeave);
    }
    if !host.contains('.') {
        return error(Problem::HostSingleLabel, When::OnLeave);
    }
    if !host.is_ascii() {
        let ascii = punycode::to_ascii(host);
        return Some(Issue::warning(field.clone(), Problem::HostIdn, When::OnLeave).suggest(ascii));
    }
    let www = host.strip_prefix("www.").or_else(|| host.strip_prefix("WWW."));
    www.map(|rest| Issue::warning(field.clone(), Problem::HostWww, When::OnLeave).suggest(format!("mail.{rest}")))
}

/// The host of a pasted URL or `host:port`.
fn bare(text: &str) -> String {
    let authority = text.split(['/', '?', '#']).next().unwrap_or("");
    let host = authority.rsplit('@').next().unwrap_or("");
    host.split(':').next().unwrap_or("").trim().to_owned()
}

/// A last label of digits or `0x…`: systems read such names as IPv4 addresses (WHATWG URL).
fn looks_like_number(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or("");
    let hex = last.strip_prefix("0x").is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    hex || (!last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit()))
}
