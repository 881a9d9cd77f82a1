//! Network, ports, TLS and certificates.

use super::*;
use mailmend_protocol::{Certificate, CertificateProblem as P};

/// Trap 10: all eight mix-ups of port and security, with a server that talks and one that is silent.
#[test]
fn eight_mix_ups_name_the_pair_that_works() {
    use Security::{Starttls, Tls};
    // Protocol, port, wrong security, right security.
    for (probe, port, wrong, right) in [
        (imap as fn() -> Probe, 993, Starttls, Tls),
        (imap, 993, Security::None, Tls),
        (imap, 143, Tls, Starttls),
        (smtp, 465, Starttls, Tls),
        (smtp, 465, Security::None, Tls),
        (smtp, 587, Tls, Starttls),
        (smtp, 2525, Tls, Starttls),
        (imap, 10993, Starttls, Tls),
    ] {
        let shown = format!("{port} {wrong}");
        let tls_first = wrong == Tls;
        let talks = probe().at(port, wrong.clone());
        let talks = if tls_first {
            talks.fails(Stage::Tls, Fault::NotTls)
        } else {
            talks.fails(Stage::Greeting, Fault::TlsRecord)
        };
        let silent = probe().at(port, wrong.clone());
        let silent =
            silent.fails(if tls_first { Stage::Tls } else { Stage::Greeting }, Fault::TimedOut);
        let expected = if tls_first { Cause::TlsOnPlainPort } else { Cause::PlainOnTlsPort };
        for case in [talks, silent] {
            let case = case
                .counter(port, right.clone(), Stage::Greeting, None)
                .sibling(port, right.clone());
            let protocol = case.protocol.clone();
            let found = case.verdict();
            assert_eq!((found.cause, found.sureness), (expected, Sureness::Proven), "{shown}");
            assert_eq!(
                found.proven_settings,
                [endpoint(&protocol, port, right.clone())],
                "{shown}"
            );
            assert_eq!(
                found.field,
                Some(pick(&protocol, Field::ImapSecurity, Field::SmtpSecurity))
            );
            assert_eq!(found.steps.first(), Some(&Step::UseSuggestedSettings), "{shown}");
        }
    }
}

/// Plain text where the handshake was due, after STARTTLS was accepted, is no wrong mode.
#[test]
fn garbage_after_starttls_is_a_failed_handshake() {
    let failed = |security| imap().at(143, security).fails(Stage::Tls, Fault::NotTls).verdict();
    let found = failed(Security::Starttls);
    assert_eq!((found.cause, found.field), (Cause::TlsHandshakeFailed, None));
    assert_eq!(failed(Security::Tls).cause, Cause::TlsOnPlainPort);
}

/// A port that answers neither way is no mix-up.
#[test]
fn silence_without_proof_stays_silence() {
    let dead = |probe: Probe| {
        probe.counter(143, Security::Starttls, Stage::Greeting, Some(Fault::TimedOut))
    };
    let tls = imap().at(143, Security::Tls).fails(Stage::Tls, Fault::TimedOut);
    assert_eq!(dead(tls).cause(), Cause::ResponseTimedOut);
    let closed = imap().at(143, Security::Tls).fails(Stage::Tls, Fault::Closed);
    assert_eq!(dead(closed).cause(), Cause::ConnectionDropped);
    let other_port = imap().at(10143, Security::Starttls).fails(Stage::Greeting, Fault::TimedOut);
    assert_eq!(other_port.sibling(993, Security::Tls).cause(), Cause::ResponseTimedOut);
}

/// A handshake that fails on its certificate has spoken TLS all the same.
#[test]
fn a_bad_certificate_proves_a_tls_port() {
    let found = imap()
        .at(10993, Security::Starttls)
        .fails(Stage::Greeting, Fault::Closed)
        .counter(10993, Security::Tls, Stage::Tls, Some(Fault::Certificate))
        .verdict();
    assert_eq!(found.cause, Cause::PlainOnTlsPort);
    assert!(found.proven_settings.is_empty());
}

/// Trap 7, when TLS was spoken first: SMTP's port in the IMAP row, and the reverse.
#[test]
fn another_protocol_before_tls() {
    for (probe, spoke, cause, found) in [
        (imap as fn() -> Probe, "220 mail.example.ch ESMTP", Cause::WrongProtocol, Some("SMTP")),
        (imap, "+OK POP3 ready", Cause::WrongProtocol, Some("POP3")),
        (imap, "HTTP/1.1 400 Bad Request", Cause::WrongProtocol, Some("HTTP")),
        (imap, "SSH-2.0-OpenSSH_9.9", Cause::WrongProtocol, Some("SSH")),
        (imap, "220 FTP server ready", Cause::WrongProtocol, Some("FTP")),
        (smtp, "* OK IMAP4rev1 ready", Cause::WrongProtocol, Some("IMAP")),
        (imap, "* OK IMAP4rev1 ready", Cause::TlsOnPlainPort, Some("IMAP")),
        (smtp, "220 mail.example.ch ESMTP", Cause::TlsOnPlainPort, Some("SMTP")),
        (imap, "\u{1}\u{2}", Cause::TlsOnPlainPort, None),
    ] {
        let tls = Tls { spoke: Some(spoke.into()), ..Tls::default() };
        let verdict =
            probe().at(143, Security::Tls).fails(Stage::Tls, Fault::NotTls).tls(tls).verdict();
        assert_eq!(verdict.cause, cause, "{spoke}");
        let named = found.map(|name| Value::Text(name.into()));
        assert_eq!(verdict.facts.get(&Fact::FoundProtocol).cloned(), named, "{spoke}");
    }
}

#[test]
fn an_unanswered_connect_may_be_a_firewall() {
    let silent = imap().fails(Stage::Connect, Fault::TimedOut).verdict();
    assert_eq!(others(&silent), [Cause::IpNotAllowed]);
    let refused = imap().fails(Stage::Connect, Fault::Refused).verdict();
    assert_eq!(others(&refused), []);
    assert_eq!(refused.row, Some(Row::ImapConnectFailed));
    let smtp_refused = smtp().fails(Stage::Connect, Fault::Refused).verdict();
    assert_eq!(smtp_refused.row, Some(Row::SmtpConnectFailed));
}

fn certificate(names: &[&str], issuer: &str) -> Certificate {
    Certificate {
        subject: "CN=mail.example.ch".into(),
        issuer: issuer.into(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        ..Certificate::default()
    }
}

fn untrusted(problems: &[P], chain: Vec<Certificate>) -> Diagnosis {
    let tls = Tls { problems: problems.to_vec(), chain, ..Tls::default() };
    imap().fails(Stage::Tls, Fault::Certificate).tls(tls).verdict()
}

/// A missing intermediate is told from an unknown issuer by the chain.
#[test]
fn chains() {
    let leaf = Certificate { issuer_url: true, ..certificate(&[], "CN=Intermediate") };
    let private = certificate(&[], "CN=Acme Root");
    let intermediate =
        Certificate { subject: "CN=Intermediate".into(), ..certificate(&[], "CN=Unknown Root") };
    let root = Certificate {
        subject: "CN=Acme Root".into(),
        self_signed: true,
        ..certificate(&[], "CN=Acme Root")
    };
    for (chain, cause) in [
        (vec![leaf.clone()], Cause::CertificateChainIncomplete),
        (vec![private.clone()], Cause::CertificateUntrusted),
        (vec![private, root], Cause::CertificateUntrusted),
        (vec![leaf, intermediate], Cause::CertificateUntrusted),
        (Vec::new(), Cause::CertificateUntrusted),
    ] {
        let shown = format!("{chain:?}");
        assert_eq!(untrusted(&[P::UnknownIssuer], chain).cause, cause, "{shown}");
    }
}

/// All that is wrong is told, the one to mend first on top; what is proven stays proven.
#[test]
fn several_problems_of_one_certificate() {
    let found = untrusted(&[P::NameMismatch, P::Expired], vec![certificate(&[], "CN=Some CA")]);
    assert_eq!(found.cause, Cause::CertificateExpired);
    let second = found.alternatives.first().unwrap();
    assert_eq!((second.cause, second.sureness), (Cause::CertificateNameMismatch, Sureness::Proven));
    let selfish =
        untrusted(&[P::SelfSigned, P::UnknownIssuer], vec![certificate(&[], "CN=mail.example.ch")]);
    assert_eq!((selfish.cause, others(&selfish)), (Cause::CertificateSelfSigned, vec![]));
    let purpose = untrusted(&[P::InvalidPurpose], vec![certificate(&[], "CN=Some CA")]);
    assert_eq!(purpose.cause, Cause::CertificateUntrusted);
}

/// Trap 9: a product in between, a placeholder, and a product's name where it proves nothing.
#[test]
fn intercepted_or_not() {
    let avast = certificate(&[], "CN=Avast Web/Mail Shield Root, O=Avast");
    assert_eq!(
        untrusted(&[P::UnknownIssuer], vec![avast.clone()]).cause,
        Cause::CertificateIntercepted
    );
    assert_eq!(untrusted(&[P::Expired], vec![avast]).cause, Cause::CertificateExpired);
    let placeholder = Certificate {
        subject: "OU=No SNI provided; please fix your client., CN=invalid2.invalid".into(),
        self_signed: true,
        ..certificate(&["invalid2.invalid"], "CN=invalid2.invalid")
    };
    let found = untrusted(&[P::SelfSigned, P::NameMismatch], vec![placeholder]);
    assert_eq!(found.cause, Cause::CertificateIntercepted);
}

/// Trap 16: the certificate's name of the same domain is the host to enter.
#[test]
fn a_mismatch_prefers_the_same_domain() {
    let names = ["srv7.hoster.net", "www.example.ch", "imap.example.ch"];
    let found = untrusted(&[P::NameMismatch], vec![certificate(&names, "CN=Some CA")]);
    assert_eq!(found.facts.get(&Fact::SuggestedHost), Some(&Value::Text("imap.example.ch".into())));
    let wildcard = untrusted(&[P::NameMismatch], vec![certificate(&["*.other.ch"], "CN=Some CA")]);
    assert_eq!(wildcard.cause, Cause::CertificateNameMismatch);
    assert!(!wildcard.steps.contains(&Step::EnterCertificateName));
}

/// Trap 17: a DH key too small shows as handshake_failure; the server's administrator has to act.
#[test]
fn handshakes() {
    let alert = |number: u8| Tls { alert: Some(number), ..Tls::default() };
    let weak_dh = imap().fails(Stage::Tls, Fault::Alert).tls(alert(40)).verdict();
    assert_eq!(weak_dh.cause, Cause::TlsHandshakeFailed);
    assert_eq!(weak_dh.cause.entry().acts, crate::Actor::MailAdmin);
    assert_eq!(weak_dh.facts.get(&Fact::Alert), Some(&Value::Text("handshake_failure".into())));
    let old = Tls { error: Some("old_version".into()), ..Tls::default() };
    assert_eq!(
        imap().fails(Stage::Tls, Fault::Handshake).tls(old).cause(),
        Cause::TlsVersionUnsupported
    );
    let other = Tls { error: Some("misbehaved".into()), ..Tls::default() };
    assert_eq!(
        imap().fails(Stage::Tls, Fault::Handshake).tls(other).cause(),
        Cause::TlsHandshakeFailed
    );
}

/// TLS 1.2 refuses in the handshake, TLS 1.3 where the greeting was due.
#[test]
fn client_certificates() {
    let alert = |number: u8| Tls { alert: Some(number), ..Tls::default() };
    let asked = Note::ClientCertificateRequested;
    let in_handshake = || imap().fails(Stage::Tls, Fault::Alert).tls(alert(40));
    assert_eq!(in_handshake().note(asked.clone()).cause(), Cause::ClientCertificateRequired);
    assert_eq!(in_handshake().cause(), Cause::TlsHandshakeFailed);
    let later = |fault| imap().passes(Stage::Tls).note(asked.clone()).fails(Stage::Greeting, fault);
    assert_eq!(later(Fault::Alert).tls(alert(116)).cause(), Cause::ClientCertificateRequired);
    assert_eq!(later(Fault::Alert).tls(alert(42)).cause(), Cause::ClientCertificateRequired);
    let closed = later(Fault::Closed).verdict();
    assert_eq!(
        (closed.cause, closed.sureness),
        (Cause::ClientCertificateRequired, Sureness::Likely)
    );
    let upgraded =
        smtp().passes(Stage::Tls).note(asked.clone()).fails(Stage::Capabilities, Fault::Reset);
    assert_eq!(upgraded.cause(), Cause::ClientCertificateRequired);
    let not_asked = imap().passes(Stage::Tls).fails(Stage::Greeting, Fault::Closed);
    assert_eq!(not_asked.cause(), Cause::ConnectionDropped);
}

/// Trap 3: 421 at EHLO is the server's trouble; 5xx there is about the name we gave.
#[test]
fn refusals_at_ehlo() {
    let refused = |status: &str, line: &str| {
        smtp().fails(Stage::Capabilities, Fault::Rejected).said(status, None, line).cause()
    };
    assert_eq!(refused("421", "421 4.3.2 Service shutting down"), Cause::ServerUnavailable);
    assert_eq!(refused("450", "450 later"), Cause::ServerUnavailable);
    assert_eq!(refused("550", "550 HELO name is not acceptable"), Cause::HeloRejected);
    assert_eq!(refused("554", "554 no"), Cause::HeloRejected);
}

#[test]
fn refusals_in_the_greeting() {
    let refused = |status: &str, line: &str| {
        smtp().fails(Stage::Greeting, Fault::Rejected).said(status, None, line).verdict()
    };
    let listed = refused(
        "554",
        "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org",
    );
    assert_eq!((listed.cause, listed.sureness), (Cause::IpBlocklisted, Sureness::Proven));
    let bare = refused("554", "554 mail.example.ch");
    assert_eq!((bare.cause, bare.sureness), (Cause::IpBlocklisted, Sureness::Possible));
    assert!(others(&bare).contains(&Cause::IpNotAllowed));
    assert_eq!(refused("421", "421 mail.example.ch closing").cause, Cause::ServerUnavailable);
    assert_eq!(
        refused("421", "421 4.7.0 Too many concurrent SMTP connections").cause,
        Cause::TooManyConnections
    );
}

/// The message that a helpdesk shows follows the stage, unless one is about the very cause.
#[test]
fn rows_of_the_article() {
    let row = |probe: Probe| probe.verdict().row;
    let at = |probe: fn() -> Probe, stage: Stage, fault: Fault| row(probe().fails(stage, fault));
    for (probe, stage, fault, expected) in [
        (imap as fn() -> Probe, Stage::Resolve, Fault::NameNotFound, Some(Row::ImapConnectFailed)),
        (imap, Stage::Connect, Fault::TimedOut, Some(Row::ImapConnectFailed)),
        (imap, Stage::Tls, Fault::Handshake, Some(Row::ImapVerifyFailed)),
        (imap, Stage::Idle, Fault::NotOffered, Some(Row::ImapServerUnsupported)),
        (imap, Stage::SignIn, Fault::NoCommonMechanism, Some(Row::ImapVerifyFailed)),
        (smtp, Stage::Connect, Fault::Refused, Some(Row::SmtpConnectFailed)),
        (smtp, Stage::Tls, Fault::Closed, Some(Row::SmtpConnectFailed)),
        (smtp, Stage::SignIn, Fault::TimedOut, Some(Row::SmtpAuthTimeout)),
        (smtp, Stage::SignIn, Fault::EncryptionRequired, Some(Row::SmtpAuthFailed)),
    ] {
        assert_eq!(at(probe, stage.clone(), fault), expected, "{stage}");
    }
    let token =
        imap().token().fails(Stage::SignIn, Fault::Rejected).said("NO", None, "a1 NO xyzzy");
    assert_eq!(row(token), Some(Row::AccessTokenRefreshFailed));
    let limit = smtp().fails(Stage::Sender, Fault::Rejected);
    let limit = limit.said("550", Some("5.4.5"), "550 5.4.5 Daily user sending limit exceeded");
    assert_eq!(row(limit), Some(Row::SendingLimitExceeded));
    let sender = smtp().fails(Stage::Sender, Fault::Rejected).said("553", None, "553 xyzzy");
    assert_eq!(row(sender), None);
}

/// An allowlist of the server's own is not a public blocklist.
#[test]
fn allowlists_and_blocklists() {
    let refused = |line: &str| {
        let status = line.split(' ').next().unwrap();
        smtp().fails(Stage::Greeting, Fault::Rejected).said(status, None, line).cause()
    };
    assert_eq!(refused("421 4.7.0 IP not in whitelist, closing connection."), Cause::IpNotAllowed);
    assert_eq!(
        refused("554 5.7.1 Client host [192.0.2.7] listed on a blocklist: poor reputation"),
        Cause::IpBlocklisted
    );
}

/// Trap 11: what a sibling could not do never outweighs what the endpoint itself said.
#[test]
fn siblings_do_not_decide() {
    let found = imap()
        .fails(Stage::SignIn, Fault::Rejected)
        .said("NO", Some("AUTHENTICATIONFAILED"), "a1 NO [AUTHENTICATIONFAILED] no")
        .counter(993, Security::Tls, Stage::Resolve, Some(Fault::NameNotFound))
        .verdict();
    assert_eq!(found.cause, Cause::CredentialsRejected);
}

/// TLS 1.2: the server asked for a certificate, got none and hung up; its alert was lost on the way.
#[test]
fn hung_up_after_asking_for_a_certificate() {
    for fault in [Fault::Closed, Fault::Reset] {
        let asked = imap().fails(Stage::Tls, fault.clone()).note(Note::ClientCertificateRequested);
        let found = asked.verdict();
        assert_eq!(found.cause, Cause::ClientCertificateRequired);
        assert_eq!(found.sureness, Sureness::Likely);
        assert_eq!(others(&found), [Cause::ConnectionDropped]);
        assert_eq!(imap().fails(Stage::Tls, fault).cause(), Cause::ConnectionDropped);
    }
}

/// 143 and 587 stand behind 993 and 465, unless the port was typed.
#[test]
fn working_pairs_in_order() {
    let pairs = |probe: Probe| -> Vec<u16> {
        let probe = probe.sibling(587, Security::Starttls).sibling(465, Security::Tls);
        probe.verdict().proven_settings.iter().map(|endpoint| endpoint.port).collect()
    };
    assert_eq!(pairs(smtp().at(587, Security::Tls).fails(Stage::Tls, Fault::NotTls)), [587, 465]);
    let silent = smtp().at(465, Security::Starttls).fails(Stage::Greeting, Fault::TimedOut);
    assert_eq!(pairs(silent), [465, 587]);
}
