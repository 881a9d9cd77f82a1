//! Mechanisms, OAuth, provider habits, and what comes after sign-in.

use super::*;

fn refused(probe: Probe, status: &str, code: Option<&str>, line: &str) -> Probe {
    probe.fails(Stage::SignIn, Fault::Rejected).said(status, code, line)
}

const WRONG: &str = "a1 NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)";

/// After a bare refusal, and only then, the service's habits are the second thought.
#[test]
fn habits_of_services() {
    for (host, first) in [
        ("imap.gmail.com", Some(Cause::AppPasswordRequired)),
        ("imap.mail.yahoo.com", Some(Cause::AppPasswordRequired)),
        ("imap.mail.me.com", Some(Cause::AppPasswordRequired)),
        ("imap.naver.com", Some(Cause::AppPasswordRequired)),
        ("imap.kakao.com", Some(Cause::AppPasswordRequired)),
        ("outlook.office365.com", Some(Cause::BasicAuthDisabled)),
        ("imap-mail.outlook.com", Some(Cause::BasicAuthDisabled)),
        ("mail.example.ch", None),
    ] {
        let found = refused(imap().host(host), "NO", Some("AUTHENTICATIONFAILED"), WRONG).verdict();
        assert_eq!(found.cause, Cause::CredentialsRejected, "{host}");
        assert_eq!(others(&found).first().copied(), first, "{host}");
        let elsewhere = imap().host(host).fails(Stage::Connect, Fault::Refused).verdict();
        assert_eq!(others(&elsewhere), [], "{host}");
    }
}

#[test]
fn steps_follow_the_service() {
    let gmail = refused(imap().host("imap.gmail.com"), "NO", None, WRONG).verdict();
    assert_eq!(gmail.steps.first(), Some(&Step::CreateAppPassword));
    let local_part =
        refused(imap().host("imap.gmail.com").user("alice"), "NO", None, WRONG).verdict();
    assert_eq!(local_part.field, Some(Field::ImapUserName));
    assert_eq!(local_part.steps.first(), Some(&Step::CheckUserName));
    let own = refused(imap(), "NO", None, WRONG).verdict();
    assert_eq!(
        (own.field, own.steps.first()),
        (Some(Field::ImapPassword), Some(&Step::CheckUserName))
    );
}

/// Trap 8, and its healthy twin: the same words to a mailbox's own name.
#[test]
fn an_app_id_as_user_name() {
    let guid = "6fa459ea-ee8a-3ca4-894e-db77e160355e";
    let line = "a1 NO Server Unavailable. 15";
    let found = refused(imap().user(guid), "NO", None, line).verdict();
    assert_eq!(
        (found.cause, found.field.clone()),
        (Cause::CredentialsRejected, Some(Field::ImapUserName))
    );
    assert_eq!(found.steps.first(), Some(&Step::CheckUserName));
    assert_eq!(others(&found).first(), Some(&Cause::BasicAuthDisabled));
    let wrong = refused(imap().user(guid), "NO", None, "a1 NO LOGIN failed.").verdict();
    assert_eq!(wrong.cause, Cause::CredentialsRejected);
}

/// The error challenge decides (Google's "status":"400", RFC 7628 section 3.2.2).
#[test]
fn oauth_challenges() {
    for (challenge, cause) in [
        (
            r#"{"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"}"#,
            Cause::AccessTokenRejected,
        ),
        (r#"{"status":"401"}"#, Cause::AccessTokenRejected),
        (r#"{"status":"invalid_token"}"#, Cause::AccessTokenRejected),
        (r#"{"status":"insufficient_scope","scope":"mail"}"#, Cause::OauthScopeMissing),
        (r#"{"status":"403"}"#, Cause::OauthScopeMissing),
    ] {
        let probe = refused(imap().token(), "NO", None, WRONG).challenged(challenge).verdict();
        assert_eq!((probe.cause, probe.sureness), (cause, Sureness::Proven), "{challenge}");
    }
    let bare = refused(imap().token(), "NO", None, "a1 NO AUTHENTICATE failed.").verdict();
    assert_eq!(bare.cause, Cause::AccessTokenRejected);
    let password = refused(imap(), "NO", None, "a1 NO AUTHENTICATE failed.").verdict();
    assert_eq!(password.cause, Cause::CredentialsRejected);
}

/// Dovecot refuses a token for something else like an expired one; the token itself tells.
#[test]
fn a_token_without_mail() {
    let challenge = r#"{"status":"401","schemes":"bearer","scope":"mail"}"#;
    // {"scope":"profile"} and {"scope":"mail.read"}
    for (token, cause) in [
        ("eyJhbGciOiJub25lIn0.eyJzY29wZSI6InByb2ZpbGUifQ.x", Cause::OauthScopeMissing),
        ("eyJhbGciOiJub25lIn0.eyJzY29wZSI6Im1haWwucmVhZCJ9.x", Cause::AccessTokenRejected),
    ] {
        let probe =
            || refused(imap().with_token(token), "NO", None, "a1 NO Authentication failed.");
        assert_eq!(probe().challenged(challenge).cause(), cause, "{token}");
        assert_eq!(probe().cause(), cause, "{token}");
    }
}

/// Why a token could not be renewed, only the page knows; a sign-in that works outweighs it.
#[test]
fn errors_of_the_token_service() {
    for (body, cause) in [
        (
            r#"{"error":"invalid_grant","error_description":"Token has been expired or revoked."}"#,
            Cause::RefreshTokenRejected,
        ),
        (
            "AADSTS700082: The refresh token has expired due to inactivity.",
            Cause::RefreshTokenRejected,
        ),
        (
            "AADSTS7000222: The provided client secret keys for app are expired.",
            Cause::OauthClientRejected,
        ),
        (
            "AADSTS700016: Application with identifier was not found in the directory.",
            Cause::OauthClientRejected,
        ),
    ] {
        let with_error = |mut probe: Probe| {
            probe.oauth_error = Some(body);
            probe
        };
        let expired = || refused(imap().token(), "NO", None, "a1 NO AUTHENTICATE failed.");
        let found = with_error(expired()).verdict();
        assert_eq!((found.cause, found.sureness), (cause, Sureness::Proven), "{body}");
        assert_eq!(expired().cause(), Cause::AccessTokenRejected);
        let signed_in = imap().token().passes(Stage::SignIn).passes(Stage::SignOut);
        assert_eq!(with_error(signed_in).cause(), Cause::Success);
        // As the relay reports it: every stage that was not reached, too.
        let unreachable = imap()
            .token()
            .fails(Stage::Connect, Fault::Refused)
            .ends(Stage::SignIn, Outcome::NotTested);
        assert_eq!(with_error(unreachable).cause(), Cause::ConnectionRefused);
        let without_token = imap().passes(Stage::Tls).ends(Stage::SignIn, Outcome::NotTested);
        assert_eq!(with_error(without_token).cause(), cause);
    }
}

/// Trap 5, and the list of what the server offers instead.
#[test]
fn mechanisms() {
    let none = imap()
        .fails(Stage::SignIn, Fault::NoCommonMechanism)
        .offers(&["IMAP4rev1", "AUTH=GSSAPI", "AUTH=NTLM"])
        .verdict();
    assert_eq!(none.cause, Cause::AuthMechanismUnsupported);
    let offered = Value::List(vec!["GSSAPI".into(), "NTLM".into()]);
    assert_eq!(none.facts.get(&Fact::Mechanisms), Some(&offered));
    let unknown =
        refused(smtp(), "504", Some("5.5.4"), "504 5.5.4 Unrecognized authentication type");
    assert_eq!(unknown.cause(), Cause::AuthMechanismUnsupported);
    let bare = refused(smtp(), "504", None, "504 no");
    assert_eq!(bare.cause(), Cause::AuthMechanismUnsupported);
    let wrong = refused(smtp(), "535", Some("5.7.8"), "535 5.7.8 no");
    assert_eq!(wrong.cause(), Cause::CredentialsRejected);
}

/// Codes decide where the words say nothing.
#[test]
fn codes_at_sign_in() {
    for (probe, status, code, cause) in [
        (imap as fn() -> Probe, "NO", Some("EXPIRED"), Cause::PasswordExpired),
        (imap, "NO", Some("PRIVACYREQUIRED"), Cause::EncryptionRequired),
        (imap, "NO", Some("UNAVAILABLE"), Cause::ServerUnavailable),
        (imap, "NO", Some("SERVERBUG"), Cause::ServerError),
        (imap, "NO", Some("INUSE"), Cause::TooManyConnections),
        (imap, "NO", Some("WEBALERT"), Cause::WebSignInRequired),
        (imap, "NO", Some("AUTHENTICATIONFAILED"), Cause::CredentialsRejected),
        (imap, "NO", None, Cause::CredentialsRejected),
        (imap, "BAD", None, Cause::ProtocolError),
        (smtp, "454", None, Cause::ServerUnavailable),
        (smtp, "535", None, Cause::CredentialsRejected),
        (smtp, "538", Some("5.7.11"), Cause::EncryptionRequired),
        (smtp, "525", Some("5.7.13"), Cause::AccountLocked),
        (smtp, "530", None, Cause::AuthRequired),
        (smtp, "432", Some("4.7.12"), Cause::PasswordExpired),
    ] {
        let found = refused(probe(), status, code, "xyzzy").verdict();
        assert_eq!(found.cause, cause, "{status} {code:?}");
    }
}

/// Trap 12: the stage of a timeout is told, whichever it is.
#[test]
fn an_unanswered_command_names_its_stage() {
    for stage in [Stage::Greeting, Stage::SignIn, Stage::Idle, Stage::Sender] {
        let found =
            imap().at(143, Security::Starttls).fails(stage.clone(), Fault::TimedOut).verdict();
        assert_eq!((found.cause, found.stage.as_ref()), (Cause::ResponseTimedOut, Some(&stage)));
        assert_eq!(found.facts.get(&Fact::Stage), Some(&Value::Stage(stage)));
    }
}

/// IDLE refused is not the mailbox refused.
#[test]
fn idle() {
    let missing = imap().passes(Stage::SignIn).fails(Stage::Idle, Fault::NotOffered).verdict();
    assert_eq!(
        (missing.cause, missing.row),
        (Cause::IdleUnsupported, Some(Row::ImapServerUnsupported))
    );
    let refused = |command: &str, status: &str, line: &str| {
        imap()
            .fails(Stage::Idle, Fault::Rejected)
            .said(status, None, line)
            .commanded(command)
            .cause()
    };
    assert_eq!(refused("IDLE", "BAD", "a3 BAD Unknown command"), Cause::IdleUnsupported);
    assert_eq!(refused("EXAMINE INBOX", "NO", "a2 NO no access"), Cause::MailboxNotAccessible);
}

/// Both failures are told where IDLE and a folder fail independently.
#[test]
fn two_failures_after_sign_in() {
    let found = imap()
        .fails(Stage::Idle, Fault::NotOffered)
        .fails(Stage::Folder, Fault::Rejected)
        .said("NO", Some("NONEXISTENT"), "a4 NO [NONEXISTENT] no such mailbox")
        .verdict();
    assert_eq!(
        (found.cause, others(&found)),
        (Cause::IdleUnsupported, vec![Cause::FolderNotFound])
    );
}

/// Trap 20: the separator is the step only where another one was typed.
#[test]
fn folders() {
    let folder = |name: &'static str, code: Option<&str>| {
        let mut probe = imap().passes(Stage::SignIn).fails(Stage::Folder, Fault::Rejected).said(
            "NO",
            code,
            "a4 NO sorry",
        );
        probe.folder = Some(name);
        probe.seen.last_mut().unwrap().separator = Some(".".into());
        probe.verdict()
    };
    let slash = folder("INBOX/Tickets", Some("NONEXISTENT"));
    assert_eq!((slash.cause, slash.sureness), (Cause::FolderNotFound, Sureness::Proven));
    assert_eq!(slash.steps.first(), Some(&Step::UseFolderSeparator));
    assert_eq!(slash.field, Some(Field::Folder));
    let letters = folder("INBOX.문의", None);
    assert_eq!(letters.cause, Cause::FolderNotFound);
    assert!(!letters.steps.contains(&Step::UseFolderSeparator));
    assert_eq!(folder("Shared", Some("NOPERM")).cause, Cause::MailboxNotAccessible);
}

/// Traps 4 and 15, and limits of sending.
#[test]
fn senders() {
    for (status, code, line, cause) in [
        (
            "550",
            Some("5.7.60"),
            "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
            Cause::SenderNotPermitted,
        ),
        (
            "553",
            Some("5.7.1"),
            "553 5.7.1 Sender address rejected: not owned by user",
            Cause::SenderNotPermitted,
        ),
        ("550", None, "550 xyzzy", Cause::SenderNotPermitted),
        (
            "550",
            Some("5.4.5"),
            "550 5.4.5 Daily user sending limit exceeded",
            Cause::SendingLimitExceeded,
        ),
        (
            "450",
            Some("4.2.1"),
            "450 4.2.1 The user you are sending from is sending mail too quickly. Please slow down and try again later.",
            Cause::SendRateThrottled,
        ),
        (
            "554",
            Some("5.2.0"),
            "554 5.2.0 Submission quota exceeded; daily sending quota reached",
            Cause::SendingLimitExceeded,
        ),
        ("450", Some("4.3.0"), "450 4.3.0 xyzzy", Cause::ServerUnavailable),
        (
            "530",
            Some("5.7.57"),
            "530 5.7.57 Client not authenticated to send mail",
            Cause::AuthRequired,
        ),
    ] {
        let found = smtp()
            .passes(Stage::SignIn)
            .fails(Stage::Sender, Fault::Rejected)
            .said(status, code, line)
            .verdict();
        assert_eq!((found.cause, found.stage), (cause, Some(Stage::Sender)), "{line}");
    }
}

/// Without a password, the check ends well at what the server offers.
#[test]
fn a_check_without_a_password() {
    let mut probe = smtp()
        .user("")
        .passes(Stage::Tls)
        .passes(Stage::Capabilities)
        .offers(&["SIZE 1", "AUTH PLAIN LOGIN"]);
    let here = endpoint(&probe.protocol, probe.port, probe.security.clone());
    for stage in [Stage::SignIn, Stage::Sender] {
        probe.seen.push(Observation::new(here.clone(), stage, Outcome::Skipped));
    }
    let found = probe.passes(Stage::SignOut).verdict();
    assert_eq!((found.cause, found.sureness), (Cause::Success, Sureness::Proven));
    let offered = Value::List(vec!["PLAIN".into(), "LOGIN".into()]);
    assert_eq!(found.facts.get(&Fact::Mechanisms), Some(&offered));
}
