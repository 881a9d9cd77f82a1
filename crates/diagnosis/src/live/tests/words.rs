//! Replies of real services at sign-in, in their own words (public documentation and bug reports).

use super::*;

fn said_at_sign_in(line: &str) -> Cause {
    let (head, rest) = line.split_once(' ').unwrap();
    let is_smtp = head.len() == 3 && head.bytes().all(|byte| byte.is_ascii_digit());
    let (probe, status) =
        if is_smtp { (smtp(), head) } else { (imap(), rest.split(' ').next().unwrap()) };
    probe.fails(Stage::SignIn, Fault::Rejected).said(status, None, line).cause()
}

#[test]
fn live_replies() {
    for (line, cause) in [
        // Gmail.
        ("a1 NO [ALERT] Invalid credentials (Failure)", Cause::CredentialsRejected),
        (
            "a1 NO [ALERT] Please log in via your web browser: https://support.google.com/mail/accounts/answer/78754 (Failure)",
            Cause::WebSignInRequired,
        ),
        ("a1 NO [ALERT] Too many simultaneous connections. (Failure)", Cause::TooManyConnections),
        (
            "a1 NO [OVERQUOTA] Account exceeded command or bandwidth limits. (Failure)",
            Cause::BandwidthLimitExceeded,
        ),
        (
            "a1 NO [ALERT] Your account is not enabled for IMAP use. Please visit your Gmail settings page and enable your account for IMAP access. (Failure)",
            Cause::ImapDisabled,
        ),
        (
            "535 5.7.8 Username and Password not accepted. For more information, go to https://support.google.com/mail/?p=BadCredentials x3 - gsmtp",
            Cause::CredentialsRejected,
        ),
        (
            "534 5.7.9 Application-specific password required. For more information, go to https://support.google.com/mail/?p=InvalidSecondFactor x3 - gsmtp",
            Cause::AppPasswordRequired,
        ),
        (
            "534 5.7.14 Please log in via your web browser and then try again. x3 - gsmtp",
            Cause::WebSignInRequired,
        ),
        (
            "454 4.7.0 Too many login attempts, please try again later. x3 - gsmtp",
            Cause::SignInThrottled,
        ),
        // Microsoft 365.
        (
            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled",
            Cause::SmtpAuthDisabled,
        ),
        (
            "535 5.7.139 Authentication unsuccessful, basic authentication is disabled.",
            Cause::BasicAuthDisabled,
        ),
        (
            "535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.",
            Cause::CredentialsRejected,
        ),
        (
            "535 5.7.139 Authentication unsuccessful, account is locked. Contact your administrator.",
            Cause::AccountLocked,
        ),
        ("535 5.7.139 Authentication unsuccessful, password is expired.", Cause::PasswordExpired),
        ("a1 BAD User is authenticated but not connected.", Cause::MailboxNotAccessible),
        // Yahoo, iCloud, Naver, Daum, QQ, NetEase, Zoho, Yandex.
        (
            "a1 NO [AUTHENTICATIONFAILED] (#AUTH005) Please use an app specific password",
            Cause::AppPasswordRequired,
        ),
        ("a1 NO [LIMIT] Rate limit hit", Cause::SignInThrottled),
        (
            "535 Error: authorization code is required. http://service.mail.qq.com/",
            Cause::AppPasswordRequired,
        ),
        ("a1 NO LOGIN Login error or password error", Cause::CredentialsRejected),
        ("a1 NO EXAMINE Unsafe Login. Please contact kefu@188.com for help", Cause::ImapIdRequired),
        (
            "a1 NO [AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled",
            Cause::CredentialsRejected,
        ),
        // Dovecot, Postfix, Exim, Courier.
        ("a1 NO [AUTHENTICATIONFAILED] Authentication failed.", Cause::CredentialsRejected),
        (
            "a1 NO [UNAVAILABLE] Temporary authentication failure. [mail:2026-01-01 00:00:00]",
            Cause::ServerUnavailable,
        ),
        (
            "a1 NO [UNAVAILABLE] Maximum number of connections from user+IP exceeded (mail_max_userip_connections=10)",
            Cause::TooManyConnections,
        ),
        (
            "a1 NO [PRIVACYREQUIRED] Plaintext authentication disallowed on non-secure (SSL/TLS) connections.",
            Cause::EncryptionRequired,
        ),
        ("535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6", Cause::CredentialsRejected),
        (
            "454 4.7.0 Temporary authentication failure: Connection lost to authentication server",
            Cause::ServerUnavailable,
        ),
        ("535 Incorrect authentication data", Cause::CredentialsRejected),
    ] {
        assert_eq!(said_at_sign_in(line), cause, "{line}");
    }
}

/// Trap 6: a text that allows two causes yields both, and is only possible.
#[test]
fn a_list_of_reasons_stays_possible() {
    let line = "a1 NO [AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled";
    let found = imap()
        .fails(Stage::SignIn, Fault::Rejected)
        .said("NO", Some("AUTHENTICATIONFAILED"), line)
        .verdict();
    assert_eq!((found.cause, found.sureness), (Cause::CredentialsRejected, Sureness::Possible));
    assert!(others(&found).contains(&Cause::ImapDisabled));
}

/// Trap 1: what the user typed is no evidence, wherever the server repeats it.
#[test]
fn typed_words_are_no_evidence() {
    let host = "imap.invalid-credentials.example";
    let found = imap().host(host).fails(Stage::Resolve, Fault::NameNotFound).verdict();
    assert_eq!(found.cause, Cause::DnsNameNotFound);
    let user = "account-locked@example.ch";
    let line = "a1 NO [AUTHENTICATIONFAILED] account-locked@example.ch: Authentication failed";
    let echoed = imap().user(user).fails(Stage::SignIn, Fault::Rejected).said("NO", None, line);
    assert_eq!(echoed.cause(), Cause::CredentialsRejected);
}

/// The server's words in the evidence are bounded.
#[test]
fn excerpts_are_bounded() {
    let line = format!("a1 NO {}", "x".repeat(5_000));
    let found = imap().fails(Stage::SignIn, Fault::Rejected).said("NO", None, &line).verdict();
    let Some(Evidence::Observed { excerpt, .. }) = found.evidence.first() else {
        panic!("no evidence")
    };
    assert_eq!(excerpt.chars().count(), MAX_EXCERPT);
}

/// Postfix says "Sender address rejected" whatever the reason is.
#[test]
fn reasons_in_a_wrapper() {
    for (line, cause) in [
        (
            "553 5.7.1 <support@example.ch>: Sender address rejected: not owned by user alice",
            Cause::SenderNotPermitted,
        ),
        (
            "450 4.3.2 <alice@example.ch>: Sender address rejected: Try again later",
            Cause::ServerUnavailable,
        ),
        (
            "451 4.3.5 <alice@example.ch>: Sender address rejected: Server configuration error",
            Cause::ServerError,
        ),
        (
            "550 5.1.8 <alice@example.ch>: Sender address rejected: Domain not found",
            Cause::SenderNotPermitted,
        ),
    ] {
        let status = line.get(..3).unwrap();
        let refused = smtp().fails(Stage::Sender, Fault::Rejected).said(status, None, line);
        assert_eq!(refused.cause(), cause, "{line}");
    }
}
