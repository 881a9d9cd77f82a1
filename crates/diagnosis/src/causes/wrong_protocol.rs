//! The port speaks another protocol (SMTP on the IMAP port, HTTP, POP3, SSH).
//! Not this: unreadable bytes -> `protocol_error`.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Protocol,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Port, Fact::FoundProtocol, Fact::Suggestion],
    steps: steps(&[Step::UseSuggestedSettings, Step::CheckPort, Step::CheckHostSpelling]),
    texts: &[
        TextRule::phrase(
            "+ok / b'[capability / bad greeting: * ok / got \"* ok / got code \"* ok / \
             greeting, got * ok / greeting: * ok / greeting: +ok / greeting: 220 / \
             greeting: http / greeting: ssh / imap greeting: +ok / imap greeting: 220 / \
             imap greeting: [atom: 220 / imap server on smtp / invalid greeting / is not an imap / \
             not a pop3 / not an imap / not an imap server / not an imap4 / not an smtp server / \
             pop3 server ready / response=* ok / response=+ok / response=http / said: http / \
             server: * ok / smtp greeting: * / smtp server on imap / unexpected greeting / \
             unexpected response: '220 / unexpected response: b'220 / \
             unexpected token in imap greeting / wrong protocol \
             & greeting / imap / pop3 / response / server / smtp",
            "Thunderbird, imaplib",
            "imaplib.IMAP4.abort: unexpected response: b'220 mail.example.com ESMTP'",
        )
        .unless(
            "+ok logged in / #421 / #450 / #451 / #454 / #521 / #550 / #554 / 421 / 550 / 554 / \
             denied / handshake / never received / policy / reject / smtp connection failure / \
             timeout",
        ),
        TextRule::phrase(
            "* ok / [capability imap \
             & smtp / smtpconnecterror \
             & (-1 / bad greeting / expected 220 / greeting not / invalid greeting / \
             unexpected greeting",
            "smtplib",
            "smtplib.SMTPConnectError: (-1, b'[CAPABILITY IMAP4rev1] ready')",
        )
        .unless("authentication failed / login failed"),
        TextRule::phrase(
            "<!doctype html / <html / http request / http/1.0 / http/1.1 \
             & esmtp / greeting / imap / imap server / imap-login / invalid greeting / \
             server said / smtp / smtp server / smtp syntax error / ssl_accept / \
             unexpected response / unrecognized command",
            "RFC 9112",
            "SMTP greeting expected, got: HTTP/1.1 400 Bad Request",
        )
        .unless("api / curl_error / googleapis / graph.microsoft / httperror / oauth / token"),
        TextRule::phrase(
            "ssh-1.99 / ssh-2.0 & banner / greeting / imap / response / smtp / unexpected",
            "RFC 4253",
            "unexpected greeting: SSH-2.0-OpenSSH_9.2",
        ),
        TextRule::phrase(
            "220 \
             & esmtp \
             & expected * ok / greeting not recognized / imap-connection / invalid imap / \
             parse error / unexpected char at / unexpected response",
            "imapflow, node-imap",
            "imap-connection: \"220 mail.example.com ESMTP\" Unexpected char at position 8",
        )
        .unless("235"),
        TextRule::phrase(
            "esmtp \
             & imap \
             & bad greeting / got / invalid response / not imap / unexpected / unknown greeting / \
             unrecognized greeting",
            "clients",
            "IMAP: unknown greeting: 220 mail.example.com ESMTP Postfix",
        )
        .unless("authenticat / login failed"),
        TextRule::phrase(
            "curl: (8) / curle_weird_server_reply / got unexpected imap-server response / \
             got unexpectedly imap / unexpected smtp-server / weird server reply",
            "curl",
            "curl: (8) Got unexpected imap-server response",
        )
        .or(&[Cause::ProtocolError]),
        TextRule::named(
            "greeting. unexpected token: [atom: 220 / token: [atom: 220",
            "MailKit",
            "Syntax error in IMAP server greeting. Unexpected token: [atom: 220]",
        ),
        TextRule::phrase(
            "* ok & 220 & but got / but server / expect / instead of",
            "clients",
            "expected message * OK, but server answers 220 mail.example.com ESMTP",
        )
        .unless("authenticat"),
        TextRule::named(
            "unrecognized pop3 response / 메일 서버는 imap4 서버가 아닙",
            "Chilkat, Thunderbird",
            "Unrecognized POP3 Response Header: \"220 mail.example.com ESMTP Postfix\"",
        ),
        TextRule::named(
            "imap4 서버가 아닙 / 不是 imap4 邮件 / un serveur de type imap4 / imap4 メールサーバーではありません / \
             kein imap4-mail-server / no es un servidor imap4 / pas un serveur de courrier imap4 / \
             not an imap4 mail server",
            "Thunderbird",
            "メールサーバー mail.example.com は IMAP4 メールサーバーではありません。",
        ),
        TextRule::named(
            "부적절한 응답 / グリーティングが正しくありません / message d'accueil incorrect / incorrect greeting / \
             smtp response received / server not imap4 compliant \
             & * ok / imap4 / +ok",
            "Thunderbird, Nagios",
            "메일 서버가 부적절한 응답을 하였습니다. * OK [CAPABILITY IMAP4rev1] Dovecot ready.",
        ),
        TextRule::named(
            "bad response type & esmtp / smtp",
            "Ruby net-imap",
            "bad response type \"ESMTP\"",
        ),
        TextRule::named(
            "invalid greeting from server: * ok / invalid greeting from server: +ok / \
             invalid greeting from server: http",
            "emailjs, smtp-client",
            "Error: Invalid greeting from server: * OK [CAPABILITY IMAP4rev1 LITERAL+] Dovecot ready.",
        ),
        TextRule::named(
            "response from host/socket: +ok / response from host/socket: 220 / \
             response from host/socket: * ok / ssh-2.0-openssh \
             & protocol mismatch / imap / smtp / pop / warning",
            "Nagios, telnet",
            "IMAP WARNING: Unexpected response from host/socket: +OK Dovecot ready.",
        ),
        TextRule::named(
            "invalid response code: * ok / invalid response code: +ok",
            "lettre, mail-send",
            "invalid response code: * OK [CAPABILITY IMAP4rev1] ready.",
        ),
        TextRule::named(
            "ehlo command failed: -err / helo command failed: -err / server -> client: +ok",
            "PHPMailer",
            "SMTP ERROR: EHLO command failed: -ERR Invalid command.",
        ),
        TextRule::named(
            "poplib.error_proto: b'* ok / poplib.error_proto: * ok / \
             smtplib.smtpserverdisconnected: * ok",
            "Python poplib",
            "poplib.error_proto: b'* OK [CAPABILITY IMAP4rev1] Dovecot ready.'",
        ),
    ],
};
