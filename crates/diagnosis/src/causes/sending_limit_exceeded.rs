//! The daily or hourly quota of messages or recipients is used up.
//! Not this: slow down for a moment -> `send_rate_throttled`.
//! Source: RFC 3463 x.7.28, provider codes.

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
        TextRule::named("1日の送信 / credits exceeded / daily email / daily limit / daily message / daily quota / daily sending / daily smtp / daily user sending / emails per day / emails per hour / exceed the limit / exceeded the limit / exceeded the max / exceeded threshold / hour limit / hourly email / hourly limit / hourly quota / limit for message recipients / limit of / limit on the number of / limite d'envoi / limite di invio / limite giornaliero / limite quotidienne / límite de envío / límite diario / mail quota / max defers / max emails per hour / maximum credits / maximum number of recipients / message limit / message quota / messages per day / messages per hour / monthly limit / monthly quota / number of messages allowed / outgoing limit / outgoing mail limit / per 24 / per day / per hour / quota d'envoi / quota exceeded for sending / rcpts per / recipient limit / recipients limit / recipients per / refusequota / send limit / sendelimit / sending limit / sending limits / sending quota / sending rate of messages per day / submission quota / tageslimit / too many recipients / versandlimit / 发件数量 / 发信数量 / 发信量 / 发送上限 / 每日发送 / 發信量 / 送信上限 / 送信制限 / 送信数の上限 / 발송 제한 / 발송 한도 / 발송량 / 일일 발송 / 일일 전송 / 전송 한도 / 하루 발송 & alcanz / atteint / dépass / erreicht / exceed / hit / limit / maximum / over / quota / rcpts per / reach / refusequota / superad / superat / tenant / too many / überschritten / 上限 / 超 / 도달 / 초과", "Gmail, Exchange Online, cPanel, Postfix policyd", "550 5.4.5 Daily user sending limit exceeded.").unless("[limit] / api calls / api rate / bandwidth / concurrent / connections / exceeds limit of bytes / file size / imap / login / loop / mailbox full / mailbox is full / mailbox size / message size / per minute / per second / rate limited by / receiving mail at / request limit / simultaneous / size limit / smtp session / storage / too fast / too many login / upload"),
        TextRule::named("#4.7.233 / #5.1.90 / #5.4.5 / #5.7.232 / #5.7.233 / #5.7.236 / #5.7.705 / #x.5.3", "MS-NDR, Gmail", "550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients").unless("greylist / receiving"),
        TextRule::phrase("refusequota / verdict is refusequota", "Outlook.com WASCL", "WASCL UserAction verdict is not None. Actual verdict is RefuseQuota"),
        TextRule::phrase("mailbox limit exceeded", "Freshchat", "Mailbox limit exceeded; Please contact your mailbox provider to increase the limit or try again later"),
        TextRule::phrase("exceeded & outbound / outgoing / send / sending & allowance / limit / maximum / quota", "provider texts", "You have exceeded your outbound email quota").unless("bytes / login / rate limited / size / storage / too quickly"),
    ],
};
