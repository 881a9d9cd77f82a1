//! The mailbox is over its storage quota.
//! Not this: too much traffic -> `bandwidth_limit_exceeded`.
//! Source: RFC 3463 x.2.2.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[],
    steps: steps(&[Step::FreeMailboxSpace, Step::AskRecipient]),
    texts: &[
        TextRule::named(
            "[overquota] / account is full / account is over / allowed quota / \
             boite du destinataire pleine / boite pleine / box full / \
             boîte aux lettres est pleine / boîte aux lettres pleine / boîte pleine / \
             buzón está lleno / buzón lleno / caixa de correio cheia / casella piena / \
             disk quota / email quota / exceed mailbox / exceeded allocation / exceeded his / \
             exceeded its quota / exceeded its storage / exceeded quota / exceeded storage / \
             exceeded the quota / exceeded their / exceeds quota / inbox full / \
             inbox has reached / inbox is full / insufficient storage / \
             insufficient system storage on mailbox / is over quota / lpn007_417 / \
             mailbox capacity / mailbox full / mailbox has exceeded / mailbox has reached / \
             mailbox is full / mailbox is over / mailbox over / mailbox quota / \
             mailbox size limit / mailbox storage / mailbox would exceed / mailfolder is full / \
             no enough space / not enough space / ofr_417 / out of disk / out of storage / \
             over its quota / over quota / over the allowed quota / over their quota / overquota / \
             overquotaperm / overquotatemp / postfach ist voll / postfach voll / quota exceeded / \
             quota has been exceeded / quota violation / speicherplatz / storage limit / \
             storage quota / storage space / user quota / would be over quota / переполнен / \
             メールボックスがいっぱい / メールボックスの容量 / 信箱已滿 / 容量がいっぱい / 容量超過 / 空间不足 / 邮箱容量 / 邮箱已满 / 메일함 용량 / \
             메일함이 가득 / 사서함 용량 / 사서함이 가득 / 저장 공간 / 저장용량 / 편지함 용량 \
             & account / boîte / boite / box / buzón / inbox / lpn007_417 / mail / ofr_417 / \
             message / overquota / pleine / postfach / quota / recipient / server / speicher / \
             user / переполнен / 不足 / 容量 / 满 / 滿 / 가득 / 공간 / 용량",
            "RFC 3463 x.2.2, Gmail, Postfix, Orange",
            "552 5.2.2 The email account that you tried to reach is over quota",
        )
        .unless(
            "24 hours / bandwidth / command or bandwidth / credits / daily / database / \
             filesystem / git / has sent / hourly / kubernetes / message quota / \
             number of messages / policy rejection / rate limit / send quota / sending / \
             sending limit / sending quota / sent today / smtp relay / submission quota / \
             too many messages",
        ),
        TextRule::named(
            "#x.2.2",
            "RFC 3463",
            "552 5.2.2",
        )
        .unless("limit for / reached your / sending / submission"),
        TextRule::phrase(
            "no space left & imap / mail / mailbox / quota / smtp",
            "servers",
            "IMAP append failed: no space left in mailbox",
        )
        .unless("docker"),
        TextRule::status(
            "#422 / #431 / #450 / #452 / #550 / #552 / #554 & full / quota / storage",
            "RFC 3463 x.2.2",
            "552 the quota is used up",
        )
        .or(&[Cause::SendingLimitExceeded]),
        TextRule::weak("#422", "lists of reply codes in the field", "422 of the recipient"),
        TextRule::weak("0x800ccc6c / 0x800ccc6d", "Outlook error list", "error number 0x800CCC6D"),
        TextRule::named(
            "larger than the current system limit or the recipient",
            "Exchange",
            "552 5.2.2 This message is larger than the current system limit or the recipient's mailbox is full.",
        )
        .or(&[Cause::MessageTooLarge]),
        TextRule::named(
            "data would exceed / disk full / error writing message: file too large / \
             exceed the quota / exceeded the limit / exceeded the space / \
             exceeding receiving limits / exceeds allowed message count / \
             extended quota violation / larger than the space available / mail file size exceeds / \
             mailbox space / maximum allowed mailbox size / maximum allowed number of messages / \
             message count exceeded / quota limit is exceeded / quota reached / receiving limits / \
             space has been used up / space has used up / space not enough / \
             temporarily over quota / too many messages in this mailbox / \
             too many messages on this mailbox / too much mail data / userdisk quota / \
             domaindisk quota / user has too many messages on the server / will exceed quota \
             & account / box / disk / domain / mail / message / recipient / space / user",
            "Coremail, Domino, qmail, docomo, lists of bounces",
            "552 The user's space has been used up. Mailbox space not enough",
        )
        .unless("credits / daily / database / hourly / per day / sending / sent"),
        TextRule::named(
            "mail file size exceeds",
            "Domino",
            "552 Mail file size exceeds the maximum size allowed for mail delivery",
        ),
        TextRule::named(
            "disk quota exceed / diskspace available / diskspace quota / dropfile size quota / \
             exceed maximum mailbox / exceeded dropfile / mailbox limit exe / \
             maximum mailbox size / not enough disk space / not enough diskspace / out of quota / \
             over quote / quota is over / speichervolumen / e-mail postfaches erschöpft / \
             kapazität des empfänger \
             & account / bob / box / disk / maildir / mail / message / postfach / quota / \
             recipient / überschritten / ueberschritten / user",
            "Courier maildrop, GMX, lists of bounces",
            "Sorry, the user's maildir has overdrawn his diskspace quota",
        )
        .unless(
            "install / update / upgrade / credits / database / daily / filesystem / hourly / \
             sending / sent / try again later",
        ),
        TextRule::named(
            "메일함 / 메일 용량 / 받은편지함 / 사서함 / 저장용량 / 저장 용량 / 저장공간 / 할당량 \
             & 가득 / 꽉 / 부족 / 초과 / 한도 \
             & 받는 / 수신 / 전달 / 메일 / 편지함 / 사서함",
            "Korean hosts",
            "받는 사람의 메일함 용량이 초과되어 메일을 전달할 수 없습니다.",
        )
        .unless("권한 / 동의 / 발송 한도 / 범위 / 전송 할당량 / 첨부 / 크기"),
        TextRule::named(
            "boîte aux lettres / boîte de réception / buzón / caixa de correio / caixa postal / \
             casella / casilla / mailbox / postfach / postvak / skrzynka / メールボックス / 受信トレイ / 邮箱 / \
             信箱 / почтовый ящик \
             & cheia / está lleno / ist voll / est plein / piena / is vol / pełna / いっぱい / 容量不足 / \
             已满 / 已滿 / переполнен / empfängers ist voll / destinataire est pleine / \
             destinatario está lleno / destinatário está cheia",
            "localized clients (de, fr, es, pt, it, nl, pl, ja, zh, ru)",
            "A caixa de correio do destinatário está cheia",
        ),
        TextRule::phrase(
            "is out of space / is out of storage / has run out of storage / has no space left \
             & account / inbox / mailbox / user \
             & address / delivered / email / inbox / mail / mailbox / smtp / the account",
            "Hosts",
            "The account bob@example.org is out of space",
        )
        .unless("disk / device / server"),
        TextRule::phrase(
            "speicherlimit / speicherkontingent / postfachgröße \
             & erreicht / erschöpft / überschritten / voll \
             & benutzer / empfänger / konto / postfach",
            "German hosts",
            "Benutzer hat sein Speicherlimit erreicht",
        ),
        TextRule::named(
            "insufficient user storage / over its size quota / over its quota / \
             over the size quota / exceeded its quota / exceeded its storage",
            "Lotus Domino, servers",
            "The user's mail file is over its size quota",
        )
        .unless("disk"),
        TextRule::named(
            "용량 / 저장 공간 & 초과 / 부족 / 가득 & 수신자 / 받는 / 메일함 / 사서함 / 상대방",
            "Korean hosts",
            "저장 공간이 부족하여 수신자에게 전달할 수 없습니다",
        )
        .unless("첨부 / 크기"),
        TextRule::phrase(
            "have enough space / exceed maximum allowed / exceeded the local limit / \
             exceeds the local limit / disk space limit / allowed storage \
             & #452 / #550 / #552 / #554 \
             & mailbox / recipient / user does not",
            "bounces",
            "550 user does not have enough space",
        )
        .unless("system storage / system disk"),
        TextRule::phrase(
            "收件箱 / 收信人 / 收件人 / 收件方 & 已满 / 容量达到 / 数量限制 / 空间不足 / 空间已",
            "Coremail, QQ",
            "退信原因: 收信人收件箱已满,无法收信。",
        ),
        TextRule::phrase(
            "#452 / #552 & 記憶域 / 保存領域 / ディスク容量 / 저장 장치 / 저장장치 & 超過 / 不足 / 초과",
            "RFC 5321 in Japanese",
            "552 クライアント記憶域割り当て超過によるコマンド中止",
        ),
        TextRule::named(
            "has reached it's storage limit / has reached its storage limit / \
             has reached their storage limit / has reached the storage limit \
             & account / mailbox / recipient \
             & cannot receive / e-mail / email / mailbox / recipient",
            "Outlook, SES",
            "The recipients account has reached it's storage limit and cannot receive email at this time.",
        ),
        TextRule::named(
            "overdrawn his diskspace quota / is exceeding their quota / is exceeding his quota / \
             is exceeding its quota",
            "Courier maildrop, hosts",
            "552 This person's account is exceeding their quota.",
        ),
        TextRule::phrase(
            "aucun espace disque libre / no free disk space / 여유 디스크 공간이 없 \
             & effectuer / imap / mailbox / operation / 수행",
            "Roundcube",
            "Impossible d'effectuer l'opération. Aucun espace disque libre.",
        ),
        TextRule::named(
            "領域割り当てを越え",
            "Evolution, Roundcube",
            "要求されたメールの動作を中断しました: 領域割り当てを越えました",
        ),
        TextRule::named(
            "mailbox limit exceeded while",
            "Sendmail",
            "Mailbox limit exceeded while appending message",
        ),
        TextRule::named(
            "#552 & ... mail quota exceeded",
            "Juno",
            "552 <JDOE@JUNO.COM>... Mail quota exceeded",
        ),
        TextRule::named(
            "provider's storage is about to",
            "Delta Chat",
            "Your provider's storage is about to exceed, already 95% are used.",
        ),
        TextRule::named(
            "user is over the quota / is over the quota",
            "mail hosts",
            "<user@example.com>: User is over the quota. You can try again later.",
        ),
        TextRule::named(
            "exceeded storage allocation / no append the & storage",
            "RFC 5321 section 4.2.3, IMAP servers",
            "Exceeded storage allocation.",
        )
        .unless("file too big / message size / message too"),
        TextRule::named(
            "mailbox full; storedrv / recipient's mailbox is full and can't",
            "Exchange",
            "The recipient's mailbox is full and can't accept messages now. '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException",
        ),
        TextRule::named(
            "522_mailbox_full / mailbox_full;",
            "Telia, OpenSMTPD filters",
            "550 5.7.1 522_mailbox_full;_sz=629145875/524288000",
        ),
    ],
};
