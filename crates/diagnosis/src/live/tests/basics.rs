//! The first causes, stage by stage.

use super::*;
use mailmend_protocol::{Certificate, CertificateProblem, Resolution};

fn refused_at_sign_in(line: &str) -> Cause {
    let words: Vec<&str> = line.splitn(2, ' ').collect();
    let smtp_code = words[0].len() == 3 && words[0].bytes().all(|byte| byte.is_ascii_digit());
    let probe = if smtp_code { smtp() } else { imap() };
    let status = if smtp_code { words[0] } else { "NO" };
    probe.fails(Stage::SignIn, Fault::Rejected).said(status, None, line).cause()
}

#[test]
fn faults_without_words() {
    for (probe, cause) in [
        (imap().fails(Stage::Resolve, Fault::NameNotFound), Cause::DnsNameNotFound),
        (imap().fails(Stage::Resolve, Fault::NoAddress), Cause::DnsNameNotFound),
        (imap().fails(Stage::Resolve, Fault::TimedOut), Cause::DnsFailure),
        (imap().fails(Stage::Connect, Fault::Refused), Cause::ConnectionRefused),
        (imap().fails(Stage::Connect, Fault::TimedOut), Cause::ConnectionTimedOut),
        (imap().fails(Stage::Connect, Fault::Unreachable), Cause::NetworkUnreachable),
        (imap().fails(Stage::Tls, Fault::NotTls), Cause::TlsOnPlainPort),
        (imap().fails(Stage::Tls, Fault::TimedOut), Cause::ResponseTimedOut),
        (imap().fails(Stage::Greeting, Fault::TimedOut), Cause::ResponseTimedOut),
        (
            imap().at(993, Security::Starttls).fails(Stage::Greeting, Fault::TimedOut),
            Cause::PlainOnTlsPort,
        ),
        (
            imap().at(143, Security::Starttls).fails(Stage::Greeting, Fault::TimedOut),
            Cause::ResponseTimedOut,
        ),
        (
            imap().at(143, Security::Starttls).fails(Stage::Greeting, Fault::TlsRecord),
            Cause::PlainOnTlsPort,
        ),
        (imap().fails(Stage::Greeting, Fault::Closed), Cause::ConnectionDropped),
        (smtp().fails(Stage::Starttls, Fault::NotOffered), Cause::StarttlsUnavailable),
        (imap().fails(Stage::SignIn, Fault::NoCommonMechanism), Cause::AuthMechanismUnsupported),
        (imap().fails(Stage::SignIn, Fault::EncryptionRequired), Cause::EncryptionRequired),
        (imap().fails(Stage::SignIn, Fault::TimedOut), Cause::ResponseTimedOut),
        (imap().fails(Stage::Idle, Fault::NotOffered), Cause::IdleUnsupported),
        (imap().fails(Stage::Starttls, Fault::StarttlsInjection), Cause::ProtocolError),
        (imap().fails(Stage::Capabilities, Fault::TooLong), Cause::ProtocolError),
    ] {
        let shown = format!("{:?}", probe.seen.last());
        let found = probe.verdict();
        assert_eq!(found.cause, cause, "{shown}");
        assert_eq!(found.sureness, Sureness::Proven, "{shown}");
    }
}

fn leaf() -> Certificate {
    Certificate {
        subject: "CN=mail.example.ch".into(),
        issuer: "CN=Some CA".into(),
        names: vec!["mx.example.ch".into()],
        ..Certificate::default()
    }
}

fn untrusted(problems: &[CertificateProblem], chain: Vec<Certificate>) -> Diagnosis {
    let tls = Tls { problems: problems.to_vec(), chain, ..Tls::default() };
    imap().fails(Stage::Tls, Fault::Certificate).tls(tls).verdict()
}

#[test]
fn certificates() {
    use CertificateProblem as P;
    let with_url = || Certificate { issuer_url: true, ..leaf() };
    let avast = || Certificate { issuer: "CN=Avast Web/Mail Shield Root".into(), ..leaf() };
    for (problems, chain, cause) in [
        (vec![P::Expired], leaf(), Cause::CertificateExpired),
        (vec![P::IssuerExpired], leaf(), Cause::CertificateExpired),
        (vec![P::NotYetValid], leaf(), Cause::CertificateNotYetValid),
        (vec![P::SelfSigned, P::UnknownIssuer], leaf(), Cause::CertificateSelfSigned),
        (vec![P::UnknownIssuer], leaf(), Cause::CertificateUntrusted),
        (vec![P::UnknownIssuer], with_url(), Cause::CertificateChainIncomplete),
        (vec![P::UnknownIssuer], avast(), Cause::CertificateIntercepted),
        (vec![P::Revoked], leaf(), Cause::CertificateRevoked),
        (vec![P::WeakKey], leaf(), Cause::CertificateWeak),
        (vec![P::WeakSignature], leaf(), Cause::CertificateWeak),
    ] {
        assert_eq!(untrusted(&problems, vec![chain]).cause, cause, "{problems:?}");
    }
}

/// Trap 16: the name that the certificate covers is the name to enter.
#[test]
fn a_mismatch_names_the_host_to_enter() {
    let found = untrusted(&[CertificateProblem::NameMismatch], vec![leaf()]);
    assert_eq!(found.cause, Cause::CertificateNameMismatch);
    assert_eq!(found.facts.get(&Fact::SuggestedHost), Some(&Value::Text("mx.example.ch".into())));
    assert_eq!(found.field, Some(Field::ImapHost));
    assert_eq!(found.steps.first(), Some(&Step::EnterCertificateName));
}

#[test]
fn old_tls_is_told_from_other_handshake_failures() {
    let alert = |alert, legacy: Option<&str>| {
        let tls =
            Tls { alert: Some(alert), legacy_version: legacy.map(str::to_owned), ..Tls::default() };
        imap().fails(Stage::Tls, Fault::Alert).tls(tls).cause()
    };
    assert_eq!(alert(40, Some("TLS 1.0")), Cause::TlsVersionUnsupported);
    assert_eq!(alert(70, None), Cause::TlsVersionUnsupported);
    assert_eq!(alert(40, Some("TLS 1.2")), Cause::TlsHandshakeFailed);
    assert_eq!(alert(116, None), Cause::ClientCertificateRequired);
    let closed = Tls { legacy_version: Some("TLS 1.1".into()), ..Tls::default() };
    assert_eq!(
        imap().fails(Stage::Tls, Fault::Closed).tls(closed).cause(),
        Cause::TlsVersionUnsupported
    );
}

#[test]
fn words_at_sign_in() {
    for (line, cause) in [
        ("a1 NO [AUTHENTICATIONFAILED] Authentication failed.", Cause::CredentialsRejected),
        ("a1 NO LOGIN failed.", Cause::CredentialsRejected),
        (
            "a1 NO [ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)",
            Cause::AppPasswordRequired,
        ),
        ("a1 NO [UNAVAILABLE] Temporary authentication failure.", Cause::ServerUnavailable),
        ("a1 NO [CONTACTADMIN] Login disabled for this user", Cause::AccountLocked),
        ("a1 NO [EXPIRED] Password expired", Cause::PasswordExpired),
        (
            "a1 NO [LIMIT] Maximum number of connections from user+IP exceeded",
            Cause::TooManyConnections,
        ),
        (
            "535 5.7.139 Authentication unsuccessful, basic authentication is disabled.",
            Cause::BasicAuthDisabled,
        ),
        (
            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.",
            Cause::SmtpAuthDisabled,
        ),
        ("504 5.5.4 Unrecognized authentication type", Cause::AuthMechanismUnsupported),
        ("535 5.7.8 Error: authentication failed:", Cause::CredentialsRejected),
        ("454 4.7.0 Temporary authentication failure", Cause::ServerUnavailable),
        ("454 4.7.0 Too many login attempts, please try again later.", Cause::SignInThrottled),
        ("530 5.7.0 Must issue a STARTTLS command first", Cause::EncryptionRequired),
        ("535 nope", Cause::CredentialsRejected),
    ] {
        assert_eq!(refused_at_sign_in(line), cause, "{line}");
    }
}

/// Trap 3: a temporary refusal is not a missing STARTTLS.
#[test]
fn starttls_refused_for_now_or_for_good() {
    let refused = |status: &str, line: &str| {
        smtp().fails(Stage::Starttls, Fault::Rejected).said(status, None, line).cause()
    };
    assert_eq!(
        refused("454", "454 4.7.0 TLS not available due to local problem"),
        Cause::ServerUnavailable
    );
    assert_eq!(refused("421", "421 4.3.2 closing"), Cause::ServerUnavailable);
    assert_eq!(
        refused("502", "502 5.5.1 Error: command not implemented"),
        Cause::StarttlsUnavailable
    );
}

/// Traps 4, 13, 15, 20: sign-in stays passed; what was refused later is named.
#[test]
fn refusals_after_sign_in() {
    let sender = smtp()
        .fails(Stage::Sender, Fault::Rejected)
        .said(
            "553",
            Some("5.7.1"),
            "553 5.7.1 <a@b.ch>: Sender address rejected: not owned by user x",
        )
        .verdict();
    assert_eq!((sender.cause, sender.field), (Cause::SenderNotPermitted, Some(Field::Sender)));
    let send_as = smtp().fails(Stage::Sender, Fault::Rejected).said(
        "550",
        Some("5.7.60"),
        "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
    );
    assert_eq!(send_as.cause(), Cause::SenderNotPermitted);
    let limit = smtp().fails(Stage::Sender, Fault::Rejected).said(
        "550",
        Some("5.4.5"),
        "550 5.4.5 Daily user sending limit exceeded.",
    );
    assert_eq!(limit.cause(), Cause::SendingLimitExceeded);
    let mailbox = imap().fails(Stage::Idle, Fault::Rejected).said(
        "BAD",
        None,
        "a2 BAD User is authenticated but not connected.",
    );
    assert_eq!(mailbox.cause(), Cause::MailboxNotAccessible);
    let netease = imap().fails(Stage::Idle, Fault::Rejected).said(
        "NO",
        None,
        "a2 NO EXAMINE Unsafe Login. Please contact kefu@188.com for help",
    );
    assert_eq!(netease.cause(), Cause::ImapIdRequired);
    let mut folder = imap().fails(Stage::Folder, Fault::Rejected).said(
        "NO",
        Some("NONEXISTENT"),
        "a3 NO Mailbox doesn't exist: INBOX/Tickets",
    );
    folder.seen.last_mut().unwrap().separator = Some(".".into());
    let folder = folder.verdict();
    assert_eq!(folder.cause, Cause::FolderNotFound);
    assert_eq!(folder.facts.get(&Fact::Separator), Some(&Value::Text(".".into())));
}

/// Trap 7: the protocol that was found is named.
#[test]
fn another_protocol_is_named() {
    for (line, name) in
        [("220 mail ESMTP", "SMTP"), ("+OK ready", "POP3"), ("HTTP/1.1 400 Bad Request", "HTTP")]
    {
        let found =
            imap().fails(Stage::Greeting, Fault::OtherProtocol).said("", None, line).verdict();
        assert_eq!(found.cause, Cause::WrongProtocol);
        assert_eq!(found.facts.get(&Fact::FoundProtocol), Some(&Value::Text(name.into())));
    }
}

/// Trap 8: an application id as user name.
#[test]
fn a_guid_as_user_name() {
    let mut probe = imap();
    probe.user = "6fa459ea-ee8a-3ca4-894e-db77e160355e";
    let found = probe
        .fails(Stage::SignIn, Fault::Rejected)
        .said("NO", None, "a1 NO Server Unavailable. 15")
        .verdict();
    assert_eq!(found.cause, Cause::CredentialsRejected);
    assert_eq!(found.alternatives.first().map(|other| other.cause), Some(Cause::BasicAuthDisabled));
}

/// Trap 10: the pair that answers is handed over, first.
#[test]
fn a_sibling_that_answers_is_a_proven_setting() {
    let found = imap()
        .at(143, Security::Tls)
        .fails(Stage::Tls, Fault::NotTls)
        .sibling(993, Security::Tls)
        .verdict();
    assert_eq!(found.cause, Cause::TlsOnPlainPort);
    assert_eq!(found.proven_settings, [endpoint(&Protocol::Imap, 993, Security::Tls)]);
    assert_eq!(found.steps.first(), Some(&Step::UseSuggestedSettings));
    let alone = imap().at(143, Security::Tls).fails(Stage::Tls, Fault::NotTls).verdict();
    assert!(alone.proven_settings.is_empty() && !alone.steps.contains(&Step::UseSuggestedSettings));
}

#[test]
fn success_only_when_everything_ran() {
    let mut probe = imap();
    for stage in [Stage::Connect, Stage::Tls, Stage::SignIn] {
        probe.seen.push(Observation::new(
            endpoint(&Protocol::Imap, 993, Security::Tls),
            stage,
            Outcome::Passed,
        ));
    }
    let mut done = imap();
    done.seen.clone_from(&probe.seen);
    done.seen.push(Observation::new(
        endpoint(&Protocol::Imap, 993, Security::Tls),
        Stage::SignOut,
        Outcome::Passed,
    ));
    assert_eq!(done.cause(), Cause::Success);
    let check = CheckRequest {
        id: 1,
        imap: None,
        smtp: None,
        allow_plain: false,
        counter_probe: true,
        candidates: Vec::new(),
    };
    assert_eq!(diagnose(&check, &probe.seen, &Context::default()), CheckReport::default());
}

#[test]
fn a_wrong_host_leads_to_what_the_records_name() {
    let mut probe = imap().fails(Stage::Resolve, Fault::NameNotFound);
    let candidate = Endpoint {
        host: "imap.example.ch".into(),
        ..endpoint(&Protocol::Imap, 993, Security::Tls)
    };
    probe.seen.last_mut().unwrap().resolution =
        Some(Resolution { addresses: Vec::new(), candidates: vec![candidate] });
    let found = probe.verdict();
    assert_eq!(found.facts.get(&Fact::SuggestedHost), Some(&Value::Text("imap.example.ch".into())));
    assert_eq!(found.row, Some(Row::ImapConnectFailed));
}
