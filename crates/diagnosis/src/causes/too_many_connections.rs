//! A limit of simultaneous connections is reached.
//! Not this: too many sign-in attempts -> `sign_in_throttled`.
//! Source: RFC 5530 LIMIT.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Access,
    acts: Actor::User,
    retry: Retry::Later,
    facts: &[Fact::UserName],
    steps: steps(&[Step::CloseOtherConnections, Step::RetryLater, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "concurrency limit / concurrent connections / concurrent imap / concurrent session / \
             concurrent smtp / connection count / connection limit / connection rate / \
             connection rate limit / connections exceeded / connections from this / \
             connections from your / connections limit / connections per / \
             exceeded the maximum number of connections / \
             exceeding the maximum number of concurrent / mail_max_userip / max connections / \
             maxconn / maximum connections / maximum number of connections / maximum sessions / \
             number of connections / session limit / sessions exceeded / \
             simultaneous connections / simultaneous connexions / too many active / \
             too many concurrent / too many connections / too many imap / \
             too many messages in this connection / too many open connections / \
             too many sessions / too many simultaneous / too many smtp / too many users / \
             trop de connexions \
             & concurr / connexion / connexions simult / exceed / exceeded / limit / max / \
             maximum / reached / simultaneous / too high / too many",
            "Gmail, Dovecot, Postfix, Exim, Exchange",
            "NO [ALERT] Too many simultaneous connections. (Failure)",
        )
        .unless(
            "statistics: max / connections to use / database / max_connections / fetching / http / \
             invalid connections / limitation of liability / login attempts / mysql / postgres / \
             recipients / redis / too many auth",
        ),
        TextRule::status("[limit]", "RFC 5530", "NO [LIMIT] Limit reached")
            .unless("flags / folder / keywords / login / mailboxes / rate"),
        TextRule::named(
            "#4.3.2 & concurrent",
            "Exchange Online",
            "432 4.3.2 Concurrent connections limit exceeded",
        ),
        TextRule::phrase(
            "conexiones simultáneas / connexions simultanées / demasiadas conexiones / \
             gleichzeitige verbindungen / trop de connexions / troppe connessioni / \
             zu viele verbindungen / слишком много соединений / 同時接続 / 并发连接 / 接続数 / 连接数 / 連線數 / \
             동시 연결 / 동시 접속 / 연결 수 / 접속 수 \
             & demasiadas / limite / maximal / trop / troppe / zu viele / слишком / 上限 / 制限 / 超 / \
             过多 / 過多 / 많 / 제한 / 초과",
            "localized",
            "동시 접속 수를 초과했습니다",
        ),
        TextRule::named(
            "max message per connection / max messages per connection",
            "Yahoo",
            "421 Max message per connection reached",
        ),
        TextRule::named(
            "hl:icc",
            "NetEase bounce codes",
            "421 HL:ICC 163 smtp1: too many connections of this address",
        ),
        TextRule::status("[inuse]", "RFC 5530", "NO [INUSE] Mailbox in use")
            .or(&[Cause::ServerUnavailable]),
        TextRule::named(
            "too many open connection / too many connection / too many concurrent / \
             too many simultaneous / too many parallel / maximum number of connections / \
             connection limit / connections limit",
            "mail services",
            "421 Too many open connection from Account.",
        ),
        TextRule::named(
            "out of connection slots / connection slots",
            "Exim smtp_accept_max",
            "421 example.com out of connection slots",
        )
        .unless("reserved for / superuser"),
        TextRule::named(
            "동시 연결 / 동시 접속 / 동시접속 / 접속 수 / 연결 수 / 同時接続 / gleichzeitige verbindungen / 同时连接 / 并发连接 \
             & 초과 / 너무 많 / 제한 / 한도 / 超え / 多すぎ / zu viele / 过多 / 超过 / 超出 \
             & imap / 메일 / 서버 / メール / サーバ / server / 邮 / 服务器",
            "Naver, localized",
            "동시 접속 수가 너무 많아 IMAP 서버에 연결할 수 없습니다.",
        ),
        TextRule::phrase(
            "maximum number of / limit of \
             & sessions / connections \
             & reached / exceeded \
             & account / user / mailbox",
            "IMAP servers",
            "NO maximum number of sessions reached for this account",
        )
        .unless("recipients / messages"),
        TextRule::named(
            "aup#cxcnct / aup#cxmxcr",
            "Cox",
            "421 cmsmtp 192.0.2.1 blocked. Refer to Error Codes section. AUP#CXCNCT",
        ),
        TextRule::named(
            "lock-busy",
            "fetchmail",
            "fetchmail: Lock-busy error on user@pop.example.com",
        ),
        TextRule::named(
            "최대 연결 수 / 接続が多すぎます / maximale anzahl von verbindungen / \
             nombre maximum de connexions / 超过最大连接数 / número máximo de conexiones / 接続数の上限 \
             & imap / smtp / pop / mail / 메일 / メール / 邮 / 郵 / gmail",
            "Thunderbird, Mailspring",
            "서버의 최대 연결 수를 넘은 것일 수 있습니다. IMAP 서버 설정에서 캐시된 연결 수를 줄일 수 있습니다.",
        ),
        TextRule::named(
            "too many new tls sessions",
            "Postfix",
            "421 4.7.0 mail.example.com Error: too many new TLS sessions from host.example.net",
        ),
    ],
};
