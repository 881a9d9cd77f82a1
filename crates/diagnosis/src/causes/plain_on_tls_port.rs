//! Plain text was spoken to a port that wants TLS at once.
//! Not this: any other silence -> `response_timed_out`.
//! Source: RFC 8314 section 3.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Protocol,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Port, Fact::Suggestion],
    steps: steps(&[Step::UseSuggestedSettings, Step::UseImplicitTls, Step::CheckPort]),
    texts: &[
        TextRule::phrase(
            "expects a tls / expects tls / maybe use ssl / plain connection to a tls port / \
             plain http request was sent to tls / plain text was sent to / \
             requires an ssl connection on this port / sent plain text to / \
             server requires ssl on this port / should use tls / speaks tls / ssl-only port / \
             this port requires tls / tls alert bytes / tls alert instead of greeting / \
             tls-only port / to an ssl port / try ssl / try using ssl / use ssl/tls on port / \
             without ssl to an ssl port / without tls to a tls port",
            "imapflow",
            "Failed to receive greeting from server in required time. Maybe should use TLS?",
        ),
        TextRule::named(
            "ssl_accept / tls negotiation \
             & http request / packet length too long / unknown protocol / unsupported protocol / \
             wrong version number \
             & not ssl / plain text",
            "Dovecot log",
            "imap-login: Disconnected: SSL_accept() failed: wrong version number, client sent plain text, not SSL",
        ),
        TextRule::named(
            "response: -1 / response: [eof] \
             & bad greeting / could not connect to smtp host / got bad greeting",
            "JavaMail",
            "javax.mail.MessagingException: Got bad greeting from SMTP host: mail.example.com, port: 465, response: [EOF]",
        )
        .or(&[Cause::ConnectionDropped]),
        TextRule::named(
            "<0x15><0x03> / bad greeting: 0x15 / u+0015 / u0015u0003 / x15x03",
            "TLS alert read as a greeting",
            "unexpected response: b'\\x15\\x03\\x01\\x00\\x02\\x02'",
        ),
        TextRule::phrase(
            "465 / 993 / smtp ssl port \
             & greeting \
             & never received / no greeting / not received / timed out / timeout \
             & no ssl / not encrypted / plain / starttls / unencrypted / without ssl",
            "clients",
            "No greeting on port 465 (timeout), connection is plain, without SSL",
        ),
        TextRule::named(
            "unexpectedly closed: timed out",
            "Python smtplib",
            "smtplib.SMTPServerDisconnected: Connection unexpectedly closed: timed out",
        )
        .or(&[Cause::ResponseTimedOut, Cause::ConnectionDropped]),
        TextRule::phrase(
            "gree_timeout / greeeting_timeout / greeting_timeout",
            "imapflow",
            "GREEETING_TIMEOUT",
        )
        .or(&[Cause::ResponseTimedOut]),
        TextRule::named(
            "unsupported record version unknown",
            "Java",
            "javax.net.ssl.SSLException: Unsupported record version Unknown-50.49",
        )
        .or(&[Cause::WrongProtocol]),
    ],
};
