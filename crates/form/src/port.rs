//! Port and security mode: ports of the wrong protocol, and modes that do not fit the port.
//!
//! Sources: RFC 8314 sections 3.2, 3.3 and 7 (993 and 465 implicit TLS; 143 and 587 STARTTLS);
//! the IANA service name and port number registry.

use crate::{FormContext, Issue, Problem, Row, When};
use mailmend_protocol::Security;

pub(crate) fn check(row: &Row<'_>, context: &FormContext, issues: &mut Vec<Issue>) {
    let typed = row.typed.port.trim();
    let error = |problem, when| Issue::error(row.port(), problem, when);
    if typed.is_empty() {
        let usual = usual(row);
        issues.push(error(Problem::PortMissing, When::OnSubmit).suggest(usual));
        return;
    }
    if !typed.bytes().all(|byte| byte.is_ascii_digit()) {
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        let issue = error(Problem::PortNotNumber, When::Immediately);
        issues.push(issue.suggest(if digits.parse::<u16>().is_ok() {
            digits
        } else {
            String::new()
        }));
        return;
    }
    let Some(port) = typed.parse::<u16>().ok().filter(|port| *port > 0) else {
        issues.push(error(Problem::PortOutOfRange, When::Immediately));
        return;
    };
    match of_other_protocol(row, port) {
        Some(issue) => issues.push(issue),
        None if !context.ports.is_empty() && !context.ports.contains(&port) => {
            let issue = error(Problem::PortNotChecked, When::OnLeave);
            issues.push(issue.suggest(usual(row)));
        }
        None => {}
    }
    check_security(row, port, issues);
}

/// The port that RFC 8314 gives to this direction and security mode.
fn usual(row: &Row<'_>) -> &'static str {
    match (row.is_imap(), &row.typed.security) {
        (true, Security::Tls) => "993",
        (true, _) => "143",
        (false, Security::Tls) => "465",
        (false, _) => "587",
    }
}

/// A port that belongs to another protocol, or to mail between servers.
fn of_other_protocol(row: &Row<'_>, port: u16) -> Option<Issue> {
    let problem = match (port, row.is_imap()) {
        (110 | 995, _) => Problem::PortIsPop3,
        (25 | 465 | 587 | 2525, true) => Problem::PortIsSmtp,
        (143 | 993, false) => Problem::PortIsImap,
        (25, false) => Problem::PortIsRelay,
        _ => return None,
    };
    let issue = if problem == Problem::PortIsRelay { Issue::warning } else { Issue::error };
    Some(issue(row.port(), problem, When::OnLeave).suggest(usual(row)))
}

/// Only this direction's own ports say anything about its security mode.
fn check_security(row: &Row<'_>, port: u16, issues: &mut Vec<Issue>) {
    let fitting = match (port, row.is_imap()) {
        (993, true) | (465, false) => Some(Security::Tls),
        (143, true) | (587 | 2525 | 25, false) => Some(Security::Starttls),
        _ => None,
    };
    let chosen = &row.typed.security;
    let warning = |problem| Issue::warning(row.security(), problem, When::OnLeave);
    match fitting {
        Some(Security::Tls) if *chosen != Security::Tls => {
            issues.push(warning(Problem::SecurityMismatch).suggest("tls"));
        }
        Some(Security::Starttls) if *chosen == Security::Tls => {
            issues.push(warning(Problem::SecurityMismatch).suggest("starttls"));
        }
        _ if *chosen == Security::None => {
            issues.push(warning(Problem::SecurityNone).suggest("starttls"));
        }
        _ => {}
    }
}
