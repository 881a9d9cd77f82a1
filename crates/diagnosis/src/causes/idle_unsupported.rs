//! The IMAP server does not offer IDLE, not even after sign-in.
//! Not this: IMAP is switched off -> `imap_disabled`.
//! Source: RFC 2177.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Protocol,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host],
    steps: steps(&[Step::EnableIdle, Step::AskProvider]),
    texts: &[
        TextRule::phrase(
            "idle \
             & bad error in imap command idle / cannot use idle / capability missing / disabled / \
             does not support / doesn't have / doesn't support / has no / isn't supported / \
             lacks / missing / no idle / not advertise / not available / not offered / \
             not support / not supported / unexpected idle / unknown command / unsupported / \
             without idle",
            "RFC 2177 clients",
            "Server does not support IDLE",
        )
        .unless("idle connection / inactiv / ssl / timed out / timeout exceeded"),
        TextRule::phrase(
            "push & imap & not support / not supported & idle / server",
            "clients",
            "IMAP push (IDLE) is not supported by this server",
        ),
        TextRule::phrase(
            "idle 를 지원하지 / idleに対応していません / idle를 지원하지 / idle을 지원하지 / 不支持 idle / 不支持idle",
            "localized clients",
            "서버가 IDLE을 지원하지 않습니다",
        ),
        TextRule::named(
            "idle \
             & [clientbug] unrecognised command / [clientbug] unrecognized command / \
             bad [clientbug]",
            "IMAP servers",
            "A002 IDLE\nA002 BAD [CLIENTBUG] Unrecognised command",
        )
        .or(&[Cause::ProtocolError]),
        TextRule::named(
            "returned error to idle / error to idle command",
            "aioimaplib",
            "Abort: server returned error to IDLE command",
        ),
        TextRule::named(
            "keine push-nachrichten / does not support push messages / 푸시 메시지를 지원하지 / \
             プッシュメッセージをサポート",
            "FairEmail",
            "Dieser Anbieter unterstützt keine Push-Nachrichten.",
        ),
    ],
};
