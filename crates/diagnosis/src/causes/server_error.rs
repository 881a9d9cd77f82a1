//! A permanent internal fault on the server's side.
//! Not this: a temporary one -> `server_unavailable`.
//! Source: RFC 5530 SERVERBUG.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Server,
    acts: Actor::MailAdmin,
    retry: Retry::Later,
    facts: &[Fact::Host],
    steps: steps(&[Step::RetryLater, Step::CheckProviderStatus, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "[corruption] / [serverbug]",
            "RFC 5530",
            "NO [SERVERBUG] Internal server error",
        )
        .unless("mailbox is / system error / temporary / try again"),
        TextRule::phrase(
            "config error / configuration error / exceeded 50 hops / fatal error in server / \
             hop count exceeded / internal error / internal failure / internal fault / \
             internal server error / internal server failure / loop detected / \
             loops back to myself / mail loop / misconfigured / server bug / \
             server configuration / server misconfiguration / system config error / \
             too many hops / unknown mailer error \
             & #500 / #550 / #554 / 5.0.0 / 5.3.0 / hops / imap / loop / mail / server / smtp",
            "Postfix, sendmail, Exchange",
            "554 5.3.0 mail system config error",
        )
        .unless(
            "500 internal server error / apache / config-file / configuration file / \
             misconfigured servers / output plugin / passive mode / authentication unsuccessful / \
             cannot deliver / certificate / database / deprecated / dns / handle mail for / \
             invalid_ / json / mailbox.com / nginx / not enabled / php fatal / recipient / \
             relay access / relay mail / temporary / try again",
        ),
        TextRule::named(
            "#5.1.9 / #5.3.0 / #5.4.14 / #521 / #x.3.5 / #x.4.6",
            "RFC 3463",
            "554 5.4.6 Hop count exceeded - possible mail loop",
        )
        .unless(
            "#451 / #521 / addressee / block / configuration problem / recipient / reputation / \
             sender / spam / temporary / try again / unknown / user",
        ),
        TextRule::phrase(
            "erreur interne / error interno / errore interno / interner fehler / \
             внутренняя ошибка / 内部エラー / 内部错误 / 내부 서버 오류 / 내부 오류 \
             & correo / courrier / imap / mail / smtp / почт / メール / 邮件 / 메일",
            "localized",
            "메일 서버 내부 오류 (SMTP)",
        ),
        TextRule::weak("0x800ccc6a", "Outlook error list", "error number 0x800CCC6A")
            .or(&[Cause::ServerUnavailable]),
        TextRule::named(
            "aliasing/forwarding loop / error reading data / forwarding loop / loop was found / \
             maximum forwarding loop / message looping / message is looping / mx list for / \
             no mdb / points back to / unable to resolve route / would create a mail loop \
             & #450 / #451 / #550 / #554 / #x.3.5 / #x.4.6 / deferred / loop / mail / message / \
             route",
            "Sendmail, Exchange, MailEnable",
            "554 5.0.0 MX list for example.com. points back to mail.example.com",
        ),
        TextRule::phrase(
            "database error / mysql error / postgresql error / sql error \
             & [contactadmin] / authenticate / imap / login",
            "Stalwart",
            "a1 NO [CONTACTADMIN] MySQL error (IMAP)",
        ),
        TextRule::status("#521", "RFC 7504", "521 mx.example.com goes away")
            .or(&[Cause::RecipientRejected, Cause::IpBlocklisted]),
        TextRule::named(
            "headers exceeds maximum permitted / received headers exceeds / \
             too many received headers",
            "Exim",
            "Number of 'Received:' DATA headers exceeds maximum permitted",
        ),
        TextRule::named(
            "can't load private ssl / can't load ssl / failed to initialize ssl server context",
            "Dovecot",
            "imap-login: Error: Failed to initialize SSL server context: Can't load SSL certificate",
        ),
        TextRule::named(
            "create maildir / maildir delivery failed / unable to create lock file / \
             unable to open mailbox \
             & failed / permission denied / read-only",
            "Postfix",
            "maildir delivery failed: create maildir file tmp/1.P2: Permission denied",
        )
        .unless("full / quota"),
        TextRule::named(
            "hop count & exceeded / maximum / too many",
            "sendmail, GFI MailEssentials",
            "446 The maximum hop count was exceeded for the message",
        ),
        TextRule::phrase("looping message", "TOM", "552 looping message."),
        TextRule::phrase(
            "lock busy / maillock",
            "qpopper",
            "-ERR maillock: lock busy! Is another session active?",
        )
        .or(&[Cause::TooManyConnections]),
        TextRule::phrase(
            "서버 & 내부 오류가 / 내부 에러가 & 발생",
            "Korean hosts",
            "서버 내부 오류가 발생했습니다",
        ),
        TextRule::phrase(
            "internal software error / internal server failure / internal processing error / \
             internal failure \
             & 421 / 451 / 454 / 550 / 554 / imap / mail / smtp / server",
            "Servers",
            "421 internal software error, please try later",
        )
        .unless("exchange online / graph"),
        TextRule::named(
            "imap error reported by server / imap server reported an error / \
             mail server has denied the request / mail server reported an error",
            "Horde, Nextcloud Mail",
            "Sync failed for 1:INBOX/Trash: IMAP error reported by server.",
        ),
        TextRule::phrase(
            "can't create user output / error while being processed / create a mail loop / \
             message probably in a routing loop / routing loop / too many received: / \
             mail forwarding loop \
             & #451 / #550 / #554 / forwarding loop for / mail / message probably / output file",
            "Postfix, Sendmail, Exchange",
            "554 it would create a mail loop",
        ),
        TextRule::phrase(
            "unable_to_run_qmail / out of memory (service / returned error 75 / \
             returned error 83 / setgid( / userdb lookup) failed \
             & delivery / dovecot / failure / fatal / lda",
            "qmail, Dovecot",
            "delivery 245: failure: Unable_to_run_qmail-remote./",
        ),
        TextRule::phrase(
            "500 internal server error & remote host said",
            "qmail",
            "Remote host said: 500 Internal Server Error",
        ),
        TextRule::named(
            "no system i/o error / mailbox has an invalid format",
            "Cyrus",
            "A1 NO System I/O error",
        ),
        TextRule::named(
            "rejected by the server / other server returned & 500 internal server error",
            "Gmail",
            "The error that the other server returned was: 500 Internal Server Error",
        ),
        TextRule::named(
            "reporting corrupt data in your mailbox",
            "Horde",
            "The mail server is reporting corrupt data in your mailbox.",
        ),
        TextRule::named(
            "command died with status",
            "Postfix",
            "Command died with status 127: \"/usr/local/bin/vacation suzuki\"",
        ),
    ],
};
