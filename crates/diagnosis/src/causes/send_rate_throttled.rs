//! The server asks to slow down for now.
//! Not this: the day's quota is used up -> `sending_limit_exceeded`.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::Nobody,
    retry: Retry::Later,
    facts: &[Fact::ProviderName],
    steps: steps(&[Step::SlowDown, Step::RetryLater, Step::AskProvider]),
    texts: &[
        TextRule::named(
            "[tss04] / burst / connection frequency limited / deferred due to / \
             exceeded permitted limits / excessive volume / frequency limited / ip/domain/sender / \
             mail rate / maximum sending rate / message rate / messages per minute / \
             peak smtp relay / per minute / per second / rate exceeded / rate limit / \
             rate limited / rate limits / rate that prevents / rate-limited / ratelimit / \
             receive limit / receiving mail at a rate / recipient thread limit / send rate / \
             sending messages too / sending rate / sending too fast / slow down / \
             submission rate / temporarily deferred / throttle / throttled / throttling / \
             throttling failure / too fast / too many emails / too many mails / \
             too many messages / too many requests / too much mail / too quickly / \
             try sending slower / tss04 / unexpected volume / unusual rate / volume exceeded / \
             volume of mail \
             & account / deferred / frequency / limit / mail / message / rate / recipient / send / \
             slow / smtp / throttl / volume",
            "Gmail, Postfix, SES, Yahoo, QQ, MS-NDR",
            "450 4.7.1 Error: too much mail from 203.0.113.5",
        )
        .unless(
            "api / authentication / bandwidth / blocked using / concurrent / connection limit / \
             connections. / daily / dkim / external recipient rate / greylist / hourly / http / \
             imap / last 24 hours / login attempts / per connection / per day / per hour / ptr / \
             quota exceeded / receivingrateperm / reverse dns / sent today / simultaneous / \
             spamhaus / spf / tenant / token / too many concurrent / too many connections / \
             unusual sign",
        ),
        TextRule::named(
            "#4.2.1 / #4.7.28 / #4.7.32 / #5.2.121 / #5.2.122 / #5.7.28 / #5.7.508 \
             & exceed / limit / quickly / rate / receiv / unusual",
            "Gmail, MS-NDR",
            "421 4.7.28 Our system has detected an unusual rate of mail",
        )
        .unless("unsolicited"),
        TextRule::named(
            "ip frequency limited / messages per session / number of messages per session / \
             too many emails too fast / try again in \
             & emails / frequency / seconds / session",
            "QQ, Postfix",
            "452 4.4.5 Maximum number of messages per session exceeded.",
        )
        .unless("graylist / greylist / login"),
        TextRule::phrase("verdict is throttle", "Outlook.com WASCL", "Actual verdict is Throttle"),
        TextRule::phrase(
            "demasiado rápido / demasiados mensajes / trop de messages / trop rapidement / \
             zu schnell / zu viele nachrichten / 发信过于频繁 / 发信频率 / 发送过于频繁 / 发送频率 / 発送頻度 / 送信速度 / \
             送信頻度 / 频率限制 / 너무 빠르게 / 너무 자주 / 발송 속도 / 전송 속도 / 짧은 시간에 \
             & correo / mail / mensaje / message / nachricht / メール / 发信 / 发送 / 送信 / 邮件 / 频 / 메일 / \
             발송 / 전송",
            "localized",
            "너무 빠르게 메일을 발송하고 있습니다",
        ),
        TextRule::named(
            "hl:ifc / hl:mep / mi:ccl / mi:sfq / rp:ccl / rp:drc / rp:qrc",
            "NetEase bounce codes",
            "451 MI:SFQ 163 smtp: too many messages in 15 minutes",
        ),
        TextRule::named(
            "thread limit exceeded",
            "Exchange Online",
            "432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded",
        ),
        TextRule::weak(
            "#x.7.28",
            "IANA registry of enhanced status codes: mail flood detected",
            "550 5.7.28 not now",
        ),
        TextRule::named(
            "connection frequency limited / ip frequency limited",
            "QQ Mail",
            "550 Connection frequency limited.",
        )
        .or(&[Cause::IpBlocklisted]),
        TextRule::named(
            "deferred due to excessive volume / excessive volume / message temporarily deferred / \
             please try again slower / queue quota exceeded / rate that prevents additional / \
             receiving mail at a rate / receiving mail too quickly / try again slower \
             & #421 / #450 / #451 / #452 / #550 / #554 / deferred / mail / message / queue",
            "Gmail, Apple, Yahoo, Exchange Online",
            "421 4.7.1 Messages to x@example.com deferred due to excessive volume. Try again later",
        ),
        TextRule::named(
            "exceeded their limit for the number of messages they can receive / \
             exceeded message rate limit / messages they can receive per hour",
            "Outlook.com, Yandex",
            "554 5.2.122 The recipient has exceeded their limit for the number of messages they can receive per hour.",
        ),
        TextRule::named(
            "too many mails received / too many messages received \
             & minute / minutes / last / within",
            "Plesk, Postfix policy servers",
            "451 4.7.1 Too many mails received from x within the last 5 minutes",
        )
        .or(&[Cause::SendingLimitExceeded]),
        TextRule::named(
            "rp-001 / rp-002 / rp-003",
            "Outlook.com error codes",
            "421 RP-001 Unfortunately, some messages from 203.0.113.9 weren't sent. Please try again.",
        )
        .or(&[Cause::IpBlocklisted, Cause::SendingLimitExceeded]),
        TextRule::named(
            "excessive message rate / #4.5.127",
            "Azure Communication Services",
            "4.5.127 Message rejected. Excessive message rate from sender.",
        ),
        TextRule::phrase(
            "#450 / #451 / #452 / #550 / #552 \
             & 过于频繁 / 過於頻繁 / 发送过多 / out of allow rcpt / too many same size / zu häufig / \
             zu viele e-mails / 頻度が高すぎ / 너무 자주 / 너무 많은 메일",
            "TOM, Gmail's SMTP reference, localized",
            "451 out of allow RCPT numbers.",
        )
        .or(&[Cause::RecipientRejected]),
        TextRule::phrase(
            "빠른 속도로 받고 / 너무 빠르게 받고 / 너무 많이 받고 / 메일을 너무 빨리 / 메일을 너무 빠르게",
            "Gmail's SMTP reference, localized",
            "연락하려는 사용자가 메일을 너무 빠른 속도로 받고 있습니다.",
        )
        .or(&[Cause::RecipientRejected]),
        TextRule::named(
            "too frequent connects / too frequent connections / connects too frequently / \
             received this hour / recipients this hour / messages this hour \
             & from / too many",
            "Servers",
            "450 too frequent connects from 192.0.2.4, please try again later",
        ),
        TextRule::phrase(
            "recebendo e-mails muito rápido / recibiendo correos demasiado rápido / \
             recibiendo mensajes con demasiada / reçoit des messages trop rapidement / \
             ricevendo messaggi troppo velocemente / zu schnell nachrichten / \
             invio di un numero eccessivo",
            "Gmail, Libero, localized",
            "450 4.2.1 O usuário está recebendo e-mails muito rápido.",
        ),
        TextRule::named(
            "too many errors detected from your ip / too many errors from your ip",
            "Free",
            "451 too many errors detected from your IP (192.0.2.97), please visit http://postmaster.free.fr/",
        ),
        TextRule::named(
            "retrying too fast / retry too fast / retried too fast",
            "policyd-weight",
            "Client host rejected: temporarily blocked because of previous errors - retrying too fast.",
        ),
        TextRule::named(
            "quota for sending messages with the same / \
             frequency of receiving messages is limited / 当前连接发送的邮件数量 / mi:dmc / 메시지를 보내기 전에 / \
             秒才能发送邮件",
            "Gmail, Tencent, NetEase, Roundcube",
            "이 메시지를 보내기 전에 30초 동안 기다려주세요.",
        ),
        TextRule::named(
            "too many recipient attempts",
            "MailChimp hosts",
            "450 Too many recipient attempts",
        ),
        TextRule::named(
            "maximum sending rate exceeded / throttling (client)",
            "Amazon SES",
            "Throttling (client): Maximum sending rate exceeded.",
        ),
        TextRule::named(
            "address rejected: ratelimit / out_ratelimit",
            "Hostinger, rspamd",
            "451 4.7.1 Recipient address rejected: Ratelimit hostinger_out_ratelimit exceeded",
        ),
        TextRule::named(
            "too much mail from / queries per minute per user",
            "Postfix anvil, Gmail API",
            "450 4.7.1 Error: too much mail from 192.0.2.6",
        ),
    ],
};
