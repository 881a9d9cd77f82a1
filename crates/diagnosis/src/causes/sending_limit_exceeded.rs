//! The daily or hourly quota of messages or recipients is used up.
//! Not this: slow down for a moment -> `send_rate_throttled`.
//! Source: RFC 3463 x.7.28, provider codes.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::User,
    retry: Retry::Later,
    facts: &[Fact::ProviderName],
    steps: steps(&[Step::ReviewSendingVolume, Step::WaitForQuota, Step::AskProvider]),
    texts: &[
        TextRule::named(
            "1日の送信 / a limit for sending / credits exceeded / daily email / daily limit / \
             daily message / daily quota / daily send / daily sending / daily smtp / \
             daily user sending / email limit / emails in a / emails per day / emails per hour / \
             exceed the limit / exceeded the limit / exceeded the max / exceeded threshold / \
             external recipient rate / hour limit / hourly email / hourly email limit / \
             hourly limit / hourly quota / limit for message recipients / limit for sending / \
             limit of / limit of messages / limit on the number of / limite d'envoi / \
             limite di invio / limite giornaliero / limite quotidienne / límite de envío / \
             límite diario / mail quota / max defers / max emails per hour / maximum credits / \
             maximum number of messages per / maximum number of recipients / message count limit / \
             message limit / message quota / messages per day / messages per hour / \
             monthly limit / monthly quota / number of messages allowed / outgoing limit / \
             outgoing mail limit / over the limit / per 24 / per day / per hour / quota d'envoi / \
             quota exceeded for sending / quota for the day / rcpts per / recipient limit / \
             recipients limit / recipients per / recipients per day / refusequota / relay limit / \
             send limit / send limit exceeded / sendelimit / sender rate / sending limit / \
             sending limits / sending quota / sending quota exceeded / \
             sending rate of messages per day / sendquota / sent too many emails / \
             sent too many messages / submission limit / submission quota / \
             submissionquotaexceeded / tageslimit / too many recipients / versandlimit / 发件数量 / \
             发信数量 / 发信量 / 发送上限 / 每日发送 / 發信量 / 送信上限 / 送信制限 / 送信数の上限 / 발송 제한 / 발송 한도 / 발송량 / 일일 발송 / \
             일일 전송 / 전송 한도 / 하루 발송 \
             & alcanz / allowed / atteint / dépass / erreicht / exceed / hit / limit / maximum / \
             over / overlimit / quota / quotaexceeded / rcpts per / reach / refusequota / \
             sent too many / superad / superat / tenant / too many / überschritten / 上限 / 超 / 도달 / \
             초과 \
             & #421 / #450 / #451 / #452 / #454 / #550 / #552 / #554 / account / envoi / envío / \
             invio / mail / message / outgoing / quota / recipient / relay / send / sent / smtp / \
             submission / tageslimit / user / versand / 信 / 发 / 메시지 / 메일 / 발송 / 전송",
            "Gmail, Exchange Online, cPanel, Postfix policyd",
            "550 5.4.5 Daily user sending limit exceeded.",
        )
        .unless(
            "[limit] / api calls / api rate / bandwidth / concurrent / connections / \
             exceeds limit of bytes / file size / hipnotify / hipsend / imap / login / loop / \
             mailbox full / mailbox is full / mailbox size / message size / \
             per hour message receive / per minute / per second / rate limited by / \
             receive limit / receiving mail at / request limit / rp-001 / rp-002 / rp-003 / \
             per connection / per session / simultaneous / spam score / size limit / \
             smtp session / storage / thread limit / too fast / too many login / upload / \
             verdict is suspend",
        ),
        TextRule::named(
            "#4.7.233 / #5.1.90 / #5.4.5 / #5.7.232 / #5.7.233 / #5.7.236 / #5.7.705 / #x.5.3",
            "MS-NDR, Gmail",
            "550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients",
        )
        .unless("greylist / receiving"),
        TextRule::phrase(
            "refusequota / verdict is refusequota",
            "Outlook.com WASCL",
            "WASCL UserAction verdict is not None. Actual verdict is RefuseQuota",
        ),
        TextRule::phrase(
            "mailbox limit exceeded",
            "Freshchat",
            "Mailbox limit exceeded; Please contact your mailbox provider to increase the limit or try again later",
        ),
        TextRule::phrase(
            "exceeded & outbound / outgoing / send / sending & allowance / limit / maximum / quota",
            "provider texts",
            "You have exceeded your outbound email quota",
        )
        .unless("bytes / login / rate limited / size / storage / too quickly"),
        TextRule::phrase(
            "发信量超 / 发送数量 / 发送量超 / 每日上限 / 送信通数 / 일일 / 하루 & 上限 / 超 / 초과 / 한도",
            "localized",
            "发送量超过每日上限",
        ),
        TextRule::phrase(
            "sent too many e-mails / sent too many emails / sent too many mails / \
             too many e-mails / too many emails \
             & 24 hours / day / hours / within",
            "mail services",
            "you sent too many e-mails, you are not allowed to send more e-mails within 24 hours",
        ),
        TextRule::named(
            "mi:stc / rp:trc",
            "NetEase bounce codes",
            "554 MI:STC 163 smtp: messages of the day",
        ),
        TextRule::named(
            "in the last 24 hours / last 24 hours / mails sent today / messages sent today / \
             sent today / today / today's limit \
             & exceed / limit / quota / too many",
            "mail services",
            "Mail quota exceeded: user has sent 300 messages in the last 24 hours",
        ),
        TextRule::status(
            "#421 / #450 / #451 / #452 / #550 / #552 / #554 & exceed / limit / too many",
            "mail servers",
            "550 you are over the limit",
        )
        .unless("connection / login / mail score / mailbox limit / scor / size / user's space")
        .or(&[Cause::SendRateThrottled]),
        TextRule::named(
            "rp:rcl",
            "NetEase table of bounces",
            "550 RP:RCL 163 smtp1",
        )
        .or(&[Cause::SendRateThrottled]),
        TextRule::named(
            "maximum credits exceeded / credits exceeded",
            "SendGrid",
            "451 Authentication failed: Maximum credits exceeded",
        ),
        TextRule::phrase(
            "#450 / #550 / #452 \
             & 中继量 / 中繼量 / relay-limit / limite de relais / 릴레이 한도 / 릴레이 제한 / リレーの上限 / リレー上限",
            "Gmail's SMTP reference, localized",
            "450, 4.2.1, 客户的最高 SMTP 中继量超出限制。",
        ),
        TextRule::named(
            "릴레이 한도 / 릴레이 제한 / 발송 한도 / 전송 한도 / 발송 횟수 / 발송 건수 / 발송량 / 전송 할당량 & 초과 / 넘었 / 도달",
            "Gmail's SMTP reference, localized; Korean hosts",
            "고객의 최대 SMTP 릴레이 한도를 초과했습니다.",
        ),
        TextRule::phrase(
            "daily relay / relay quota / sending quota / sending allowance \
             & exceeded / reached / used up \
             & quota / limit / allowance",
            "Relay services",
            "535 Daily relay quota for your plan has been used up",
        )
        .unless("storage / mailbox / disk / connections / rate"),
        TextRule::named(
            "outgoing quota / outbound quota / outgoing limit / outbound limit / \
             emails in 24 hours / messages in 24 hours / emails per 24 / mails in 24 \
             & account has / maximum of / limit of / user has",
            "Hosts",
            "552 5.2.2 Your account has hit its hourly outgoing quota",
        ),
        TextRule::phrase(
            "하루 / 일일 / 월 / 1일 / 매월 & 보낼 수 있는 / 발송량 / 발송 건수 / 발송 한도 / 발송 수 & 모두 / 소진 / 초과 / 도달",
            "Korean hosts",
            "하루에 보낼 수 있는 메일 수를 모두 사용했습니다",
        ),
        TextRule::phrase(
            "smtp 每日轉發上限 / smtp 每日转发 / 每日轉發數量上限 / 每日转发数量上限 / smtp 일일 릴레이 / 1 日あたりの smtp リレー",
            "Google Workspace, localized",
            "使用者的 SMTP 每日轉發上限值超過限制",
        ),
        TextRule::phrase(
            "take you over your relay quota / over your relay quota / over your sending quota / \
             would exceed your sending",
            "Serversmtp",
            "552 Message would take you over your relay quota of 500 Current quota used: 487",
        ),
        TextRule::named(
            "command rejected: only / address rejected: only & messages per / mails per",
            "Postfix policy services",
            "5.7.1 <DATA>: Data command rejected: only 10 messages per day",
        ),
        TextRule::named(
            "받는 사람이 너무 많 / 수신자가 너무 많 / 수신자 인원을",
            "Roundcube (ko)",
            "받는 사람이 너무 많음. 수신자 인원을 50명으로 줄이세요.",
        ),
        TextRule::named(
            "mi:stc / 累计邮件数量超过 / 当天内累计邮件",
            "NetEase",
            "554 MI:STC 发件人当天内累计邮件数量超过限制,当天不再接受该发件人的投信.",
        ),
        TextRule::named(
            "total of rcpts is / 宛先が多すぎます / 收件人太多 / 받는 사람이 너무 많 / 수신자가 너무 많 / max rcpt to daily / \
             rcpt to daily limit",
            "Aliyun, Roundcube, Fastmail, Google",
            "宛先が多すぎます。50 件以内にしてください。",
        ),
        TextRule::named(
            "limits for your account are exceeded / limit for your account is exceeded",
            "Mail.com",
            "471 4.7.1 The limits for your account are exceeded. Please try again later.",
        ),
        TextRule::named(
            "daily limit reached, retry",
            "ZoneMTA, Modoboa",
            "450 4.7.1 Recipient address rejected: Daily limit reached, retry later",
        ),
        TextRule::named(
            "invoked too many times for one day",
            "Google Apps Script",
            "Service invoked too many times for one day: email.",
        ),
        TextRule::named(
            "mail send limit exceeded. for explanation / mail send limit exceeded",
            "GMX, WEB.DE",
            "Mail send limit exceeded. For explanation visit https://postmaster.gmx.net/de/error-messages?c=sl",
        ),
        TextRule::named(
            "サービス email を実行した回数が多 / 하루 동안 서비스를 너무 많이",
            "Google Apps Script",
            "1 日にサービス email を実行した回数が多すぎます。",
        ),
    ],
};
