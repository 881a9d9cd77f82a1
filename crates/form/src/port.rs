//! The port, and the security mode that goes with it (RFC 8314).

use crate::{Issue, Problem, Server, When, pick};
use mailmend_protocol::{Field, Protocol};

pub(crate) fn check(server: &Server, protocol: &Protocol, issues: &mut Vec<Issue>) {
    let field = pick(protocol, Field::ImapPort, Field::SmtpPort);
    let typed = server.port.trim();
    if typed.is_empty() {
        issues.push(Issue::error(field, Problem::PortMissing, When::OnSubmit).suggest(usual(protocol)));
        return;
    }
    match typed.parse::<u16>() {
        Ok(port) if port > 0 => known(port, server, protocol, field, issues),
        _ => issues.push(Issue::error(field, Problem::PortRange, When::OnLeave).suggest(usual(protocol))),
    }
}

fn usual(protocol: &Protocol) -> &'static str {
    if *protocol == Protocol::Smtp { "587" } else { "993" }
}

fn known(port: u16, server: &Server, protocol: &Protocol, field: Field, issues: &mut Vec<Issue>) {
    let smtp = *protocol == Protocol::Smtp;
    let wrong = match port {
        465 | 587 | 2525 if !smtp => Some(Problem::PortIsSmtp),
        143 | 993 if smtp => Some(Problem::PortIsImap),
        110 | 995 => Some(Problem::PortIsPop3),
        25 => Some(if smtp { Problem::PortIs25 } else { Problem::PortIsSmtp }),
        _ => None,
    };
    if let Some(problem) = wrong {
        issues.push(Issue::warning(field, problem, When::OnLeave).suggest(usual(protocol)));
        return;
    }
    let security = pick(protocol, Field::ImapSecurity, Field::SmtpSecurity);
    match (port, server.security.as_str()) {
        (993 | 465, "starttls" | "none") => issues.push(Issue::warning(security, Problem::SecurityWantsTls, When::OnLeave).suggest("tls")),
        (143 | 587, "tls") => issues.push(Issue::warning(security, Problem::SecurityWantsStarttls, When::OnLeave).suggest("starttls")),
        (_, "none") => issues.push(Issue::warning(security, Problem::SecurityNone, When::OnLeave).suggest("starttls")),
        _ => {}
    }
}
