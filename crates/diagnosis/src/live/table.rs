//! Which fault at which stage is which cause, and which input of the form is at fault.

use super::{Case, Verdict, pick};
use crate::{Cause, Row, Sureness};
use mailmend_protocol::{Fault, Field, Note, Observation, Outcome, Protocol, Security, Stage};

/// One line of the table: the first line that fits decides.
struct Line {
    stage: Option<Stage>,
    fault: Fault,
    /// What else must hold.
    only_if: fn(&Case<'_>, &Observation) -> bool,
    verdict: fn() -> Verdict,
}

const fn line(
    stage: Option<Stage>,
    fault: Fault,
    only_if: fn(&Case<'_>, &Observation) -> bool,
    verdict: fn() -> Verdict,
) -> Line {
    Line { stage, fault, only_if, verdict }
}

fn always(_: &Case<'_>, _: &Observation) -> bool {
    true
}

/// TLS was not spoken, but a sibling proved that this port answers a handshake, or the port is one
/// that wants TLS by registration.
fn port_wants_tls(case: &Case<'_>, _: &Observation) -> bool {
    // An alert or a bad certificate is an answer in TLS as well.
    let spoke_tls = |one: &Observation| {
        one.outcome == Outcome::Passed
            || matches!(one.fault, Some(Fault::Certificate | Fault::Alert))
    };
    let answers = case
        .siblings_on_this_port(Security::Tls)
        .any(|one| one.stage == Stage::Tls && spoke_tls(one));
    case.request.security != Security::Tls && (answers || matches!(case.request.port, 993 | 465))
}

/// TLS was spoken first and got nothing back; a sibling proved that the port greets in the clear.
fn port_greets_in_the_clear(case: &Case<'_>, _: &Observation) -> bool {
    let greets = |one: &Observation| one.stage == Stage::Greeting && one.outcome == Outcome::Passed;
    case.request.security == Security::Tls
        && case.siblings_on_this_port(Security::Starttls).any(greets)
}

fn tls_came_first(case: &Case<'_>, _: &Observation) -> bool {
    case.request.security == Security::Tls
}

/// What came instead of TLS is the greeting of another protocol than the one asked for.
fn spoke_another_protocol(case: &Case<'_>, failed: &Observation) -> bool {
    spoken_protocol(failed).is_some_and(|found| !found.eq_ignore_ascii_case(case.protocol.as_str()))
}

fn client_certificate(_: &Case<'_>, failed: &Observation) -> bool {
    let alert = failed.tls.as_ref().and_then(|tls| tls.alert);
    // 116 certificate_required; 40, 42, 49 after the server asked for one (RFC 8446 section 6.2).
    alert == Some(116)
        || (matches!(alert, Some(40 | 42 | 49))
            && failed.notes.contains(&Note::ClientCertificateRequested))
}

/// TLS 1.3: the handshake ends before the server looks at the certificate, so its refusal comes where
/// the greeting was due.
fn asked_for_certificate(case: &Case<'_>, failed: &Observation) -> bool {
    let asked = case.main.iter().any(|one| {
        one.stage == Stage::Tls && one.notes.contains(&Note::ClientCertificateRequested)
    });
    asked && no_text(case, failed)
}

fn refused_after_asking(case: &Case<'_>, failed: &Observation) -> bool {
    let alert = failed.tls.as_ref().and_then(|tls| tls.alert);
    matches!(alert, Some(40 | 42 | 49)) && asked_for_certificate(case, failed)
}

/// Closed without an alert: likely, since the server asked and got none.
fn no_client_certificate() -> Verdict {
    let likely = Verdict::with(Cause::ClientCertificateRequired, Sureness::Likely);
    likely.or(&[Cause::ConnectionDropped])
}

fn old_version(_: &Case<'_>, failed: &Observation) -> bool {
    let Some(tls) = &failed.tls else { return false };
    let old = matches!(tls.legacy_version.as_deref(), Some("SSL 3.0" | "TLS 1.0" | "TLS 1.1"));
    old || tls.error.as_deref() == Some("old_version") || matches!(tls.alert, Some(70 | 86))
}

fn no_text(_: &Case<'_>, failed: &Observation) -> bool {
    failed.last_reply().is_none()
}

fn proven_closed_by_tls(case: &Case<'_>, failed: &Observation) -> bool {
    no_text(case, failed) && port_wants_tls(case, failed)
}

fn imap(case: &Case<'_>, _: &Observation) -> bool {
    case.protocol == Protocol::Imap
}

/// Causes of faults that need no words. What is missing here is read from the server's words.
static TABLE: &[Line] = &[
    line(Some(Stage::Resolve), Fault::NameNotFound, always, || {
        Verdict::proven(Cause::DnsNameNotFound)
    }),
    line(Some(Stage::Resolve), Fault::NoAddress, always, || {
        Verdict::proven(Cause::DnsNameNotFound)
    }),
    line(Some(Stage::Resolve), Fault::ResolverFailed, always, || {
        Verdict::proven(Cause::DnsFailure)
    }),
    line(Some(Stage::Resolve), Fault::TimedOut, always, || Verdict::proven(Cause::DnsFailure)),
    line(Some(Stage::Connect), Fault::Refused, always, || {
        Verdict::proven(Cause::ConnectionRefused)
    }),
    // A firewall that drops silently looks the same as a dead host.
    line(Some(Stage::Connect), Fault::TimedOut, always, || {
        Verdict::proven(Cause::ConnectionTimedOut).or(&[Cause::IpNotAllowed])
    }),
    line(Some(Stage::Connect), Fault::Unreachable, always, || {
        Verdict::proven(Cause::NetworkUnreachable)
    }),
    line(Some(Stage::Connect), Fault::Reset, always, || Verdict::proven(Cause::ConnectionDropped)),
    line(Some(Stage::Tls), Fault::NotTls, spoke_another_protocol, || {
        Verdict::proven(Cause::WrongProtocol)
    }),
    line(Some(Stage::Tls), Fault::NotTls, tls_came_first, || {
        Verdict::proven(Cause::TlsOnPlainPort)
    }),
    // STARTTLS was accepted: the mode is right, what followed is not.
    line(Some(Stage::Tls), Fault::NotTls, always, || Verdict::proven(Cause::TlsHandshakeFailed)),
    line(Some(Stage::Tls), Fault::TimedOut, port_greets_in_the_clear, || {
        Verdict::proven(Cause::TlsOnPlainPort)
    }),
    line(Some(Stage::Tls), Fault::Closed, port_greets_in_the_clear, || {
        Verdict::proven(Cause::TlsOnPlainPort)
    }),
    line(Some(Stage::Tls), Fault::Reset, port_greets_in_the_clear, || {
        Verdict::proven(Cause::TlsOnPlainPort)
    }),
    line(Some(Stage::Tls), Fault::TimedOut, always, || Verdict::proven(Cause::ResponseTimedOut)),
    line(None, Fault::Alert, client_certificate, || {
        Verdict::proven(Cause::ClientCertificateRequired)
    }),
    line(None, Fault::Alert, refused_after_asking, || {
        Verdict::proven(Cause::ClientCertificateRequired)
    }),
    line(Some(Stage::Tls), Fault::Alert, old_version, || {
        Verdict::proven(Cause::TlsVersionUnsupported)
    }),
    line(Some(Stage::Tls), Fault::Handshake, old_version, || {
        Verdict::proven(Cause::TlsVersionUnsupported)
    }),
    line(Some(Stage::Tls), Fault::Closed, old_version, || {
        Verdict::proven(Cause::TlsVersionUnsupported)
    }),
    line(Some(Stage::Tls), Fault::Reset, old_version, || {
        Verdict::proven(Cause::TlsVersionUnsupported)
    }),
    line(None, Fault::Alert, always, || Verdict::proven(Cause::TlsHandshakeFailed)),
    line(Some(Stage::Tls), Fault::Handshake, always, || Verdict::proven(Cause::TlsHandshakeFailed)),
    // The alert that would say so can be lost: the server hangs up while we still write.
    line(Some(Stage::Tls), Fault::Closed, asked_for_certificate, no_client_certificate),
    line(Some(Stage::Tls), Fault::Reset, asked_for_certificate, no_client_certificate),
    line(Some(Stage::Greeting), Fault::TlsRecord, always, || {
        Verdict::proven(Cause::PlainOnTlsPort)
    }),
    line(Some(Stage::Greeting), Fault::TimedOut, port_wants_tls, || {
        Verdict::proven(Cause::PlainOnTlsPort)
    }),
    line(Some(Stage::Greeting), Fault::Closed, proven_closed_by_tls, || {
        Verdict::proven(Cause::PlainOnTlsPort)
    }),
    line(Some(Stage::Greeting), Fault::Reset, proven_closed_by_tls, || {
        Verdict::proven(Cause::PlainOnTlsPort)
    }),
    line(Some(Stage::Greeting), Fault::Closed, asked_for_certificate, no_client_certificate),
    line(Some(Stage::Greeting), Fault::Reset, asked_for_certificate, no_client_certificate),
    // After STARTTLS, the first reply inside TLS is the one to the capability command.
    line(Some(Stage::Capabilities), Fault::Closed, asked_for_certificate, no_client_certificate),
    line(Some(Stage::Capabilities), Fault::Reset, asked_for_certificate, no_client_certificate),
    line(Some(Stage::Greeting), Fault::OtherProtocol, always, || {
        Verdict::proven(Cause::WrongProtocol)
    }),
    line(Some(Stage::Starttls), Fault::NotOffered, always, || {
        Verdict::proven(Cause::StarttlsUnavailable)
    }),
    line(Some(Stage::SignIn), Fault::EncryptionRequired, always, || {
        Verdict::proven(Cause::EncryptionRequired)
    }),
    line(Some(Stage::SignIn), Fault::NoCommonMechanism, always, || {
        Verdict::proven(Cause::AuthMechanismUnsupported)
    }),
    line(Some(Stage::SignIn), Fault::NotOffered, always, || {
        Verdict::proven(Cause::AuthMechanismUnsupported)
    }),
    line(Some(Stage::Idle), Fault::NotOffered, imap, || Verdict::proven(Cause::IdleUnsupported)),
    line(None, Fault::TimedOut, always, || Verdict::proven(Cause::ResponseTimedOut)),
    line(None, Fault::Closed, no_text, || Verdict::proven(Cause::ConnectionDropped)),
    line(None, Fault::Reset, no_text, || Verdict::proven(Cause::ConnectionDropped)),
    line(None, Fault::StarttlsInjection, always, || Verdict::proven(Cause::ProtocolError)),
    line(None, Fault::Unsolicited, always, || Verdict::proven(Cause::ProtocolError)),
    line(None, Fault::TooLong, always, || Verdict::proven(Cause::ProtocolError)),
    line(None, Fault::Malformed, no_text, || Verdict::with(Cause::ProtocolError, Sureness::Proven)),
];

/// The table's verdict, or `None` where the server's words decide.
pub(super) fn judge(case: &Case<'_>, failed: &Observation) -> Option<Verdict> {
    let fault = failed.fault.as_ref()?;
    TABLE
        .iter()
        .find(|line| {
            line.fault == *fault
                && line.stage.as_ref().is_none_or(|stage| *stage == failed.stage)
                && (line.only_if)(case, failed)
        })
        .map(|line| (line.verdict)())
}

/// The input at fault. `None` where no input would change it.
pub(super) fn field(case: &Case<'_>, cause: Cause, stage: &Stage) -> Option<Field> {
    let protocol = &case.protocol;
    let host = || pick(protocol, Field::ImapHost, Field::SmtpHost);
    let port = || pick(protocol, Field::ImapPort, Field::SmtpPort);
    let security = || pick(protocol, Field::ImapSecurity, Field::SmtpSecurity);
    let user = || pick(protocol, Field::ImapUserName, Field::SmtpUserName);
    let password = || pick(protocol, Field::ImapPassword, Field::SmtpPassword);
    match cause {
        Cause::DnsNameNotFound | Cause::CertificateNameMismatch | Cause::NetworkUnreachable => {
            Some(host())
        }
        Cause::ConnectionRefused | Cause::ConnectionTimedOut | Cause::WrongProtocol => Some(port()),
        Cause::TlsOnPlainPort
        | Cause::PlainOnTlsPort
        | Cause::StarttlsUnavailable
        | Cause::EncryptionRequired => Some(security()),
        Cause::CredentialsRejected if case.user_name_is_doubtful() => Some(user()),
        Cause::CredentialsRejected
        | Cause::AppPasswordRequired
        | Cause::BasicAuthDisabled
        | Cause::PasswordExpired
        | Cause::AccessTokenRejected => Some(password()),
        Cause::MailboxNotAccessible => Some(user()),
        Cause::FolderNotFound => Some(Field::Folder),
        Cause::SenderNotPermitted => Some(Field::Sender),
        Cause::ResponseTimedOut if *stage == Stage::Greeting => Some(port()),
        _ => None,
    }
}

/// The row of the article that a helpdesk would show: the one that is about this cause, else the
/// stage's, else another of this direction.
pub(super) fn row(cause: Cause, stage: &Stage, protocol: &Protocol) -> Option<Row> {
    let lists = |row: &Row| row.causes().contains(&cause);
    let here = |row: &Row| row.protocol().is_none_or(|of| of == *protocol);
    let by_stage = row_of_stage(stage, protocol);
    let rows = || Row::ALL.iter().copied().filter(here);
    rows()
        .find(|row| row.own_cause() == Some(cause))
        .or_else(|| by_stage.filter(lists))
        .or_else(|| rows().filter(|row| row.protocol().is_some()).find(lists))
        .or_else(|| rows().find(|row| *row == Row::AccessTokenRefreshFailed && lists(row)))
        .or(by_stage)
        .or_else(|| rows().find(lists))
}

/// What a helpdesk shows when a check ends at that stage.
fn row_of_stage(stage: &Stage, protocol: &Protocol) -> Option<Row> {
    match (protocol, stage) {
        (Protocol::Imap, Stage::Resolve | Stage::Connect | Stage::Greeting) => {
            Some(Row::ImapConnectFailed)
        }
        (Protocol::Imap, _) => Some(Row::ImapVerifyFailed),
        (Protocol::Smtp, Stage::SignIn) => Some(Row::SmtpAuthFailed),
        // Nothing of the article is about a sender alone.
        (Protocol::Smtp, Stage::Sender) => None,
        (Protocol::Smtp, _) => Some(Row::SmtpConnectFailed),
        (Protocol::Other(_), _) => None,
    }
}

/// Greetings by which a protocol gives itself away, the longer ones first.
/// Sources: RFC 1939 section 3, RFC 9112 section 4, RFC 4253 section 4.2, RFC 9051 section 7.1.5,
/// RFC 959 section 4.2, RFC 5321 section 4.3.1, RFC 5804 section 1.2.
const GREETINGS: &[(&str, &str)] = &[
    ("+OK", "POP3"),
    ("-ERR", "POP3"),
    ("HTTP/", "HTTP"),
    ("<", "HTTP"),
    ("SSH-", "SSH"),
    ("\"IMPLEMENTATION\"", "ManageSieve"),
    ("* ", "IMAP"),
    ("220", "SMTP"),
    ("421", "SMTP"),
    ("554", "SMTP"),
];

/// Name of the protocol that was spoken instead.
pub(super) fn spoken_protocol(failed: &Observation) -> Option<&'static str> {
    let said = failed.last_reply().map(|reply| reply.text());
    let text = said.or_else(|| failed.tls.as_ref().and_then(|tls| tls.spoke.clone()))?;
    if text.starts_with("220") && text.to_ascii_uppercase().contains("FTP") {
        return Some("FTP");
    }
    GREETINGS.iter().find(|(start, _)| text.starts_with(start)).map(|(_, name)| *name)
}
