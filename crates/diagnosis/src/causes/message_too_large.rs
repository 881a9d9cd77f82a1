//! The message is larger than the server accepts.
//! Not this: the mailbox is full -> `mailbox_full`.
//! Source: RFC 1870, RFC 3463 x.3.4.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[],
    steps: steps(&[Step::ReduceMessageSize, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "appendable message / attachment is too large / attachment too large / \
             attachments too large / data size exceeds / email too large / entity too large / \
             exceeded google / exceeded the maximum size / exceeds a temporary size / \
             exceeds fixed limit / exceeds fixed maximum / exceeds limit / \
             exceeds maximum permitted / exceeds maximum size / exceeds size limit / \
             exceeds the maximum size / file is too large / headers too large / larger than the / \
             mail is too large / mail size / mail size limit / max message size / max size / \
             maximum message size / maximum size of / mensaje demasiado grande / message exceeds / \
             message file too big / message header size / message is too large / message larger / \
             message length exceeds / message size / message size exceeds / message size limit / \
             message too big / message too large / message trop volumineux / \
             messaggio troppo grande / nachricht ist zu groß / over the maximum message / \
             recipsizelimit / sendersizelimit / size exceeds / size limit exceeded / \
             size of the message exceeds / size of the message is / size of the message you / \
             size of your message / taille maximale / tamaño máximo / too big / too large to / \
             trop volumineux / zu groß / サイズがサーバーの制限 / サイズが上限 / サイズが制限 / サイズが大き / サイズが大きすぎ / \
             サイズの上限 / サイズ制限 / メッセージサイズ / 邮件大小超过 / 邮件太大 / 邮件过大 / 郵件過大 / 메시지 크기 / 메일 용량 초과 / 메일 크기 / \
             용량이 초과된 첨부 / 첨부 용량 / 첨부파일 용량 / 크기가 제한 \
             & big / byte / exceed / grande / groß / large / length / limit / max / size / \
             taille / tamaño / volumineux / サイズ / メッセージ / 大 / 용량 / 크기 \
             & #452 / #523 / #534 / #550 / #552 / #554 / #x.2.3 / #x.3.4 / attach / data size / \
             email / entity / mail / message / mensaje / messaggio / nachricht / recipsize / \
             sendersize / smtp / メッセージ / メール / 邮 / 郵 / 메시지 / 메일 / 첨부",
            "RFC 1870, Postfix, Exim, Exchange",
            "552 5.3.4 Message size exceeds fixed limit",
        )
        .unless(
            "alignment / connections / daily / uidl / top 명령 / top 命令 / dh key / file size limit / \
             kib) for paste / regular expression / search size limit / the image / disk / inbox / \
             line too long / literal / mail file size / mailbox is / mailbox quota / \
             mailbox size / number of / over quota / packet length / recipients / record / ssl",
        ),
        TextRule::named(
            "#x.2.3 / #x.3.4",
            "RFC 3463",
            "552 5.3.4",
        )
        .unless("clamav / connect / found / virus"),
        TextRule::status(
            "#552",
            "RFC 5321",
            "Expected 250, got 552",
        )
        .unless(
            "attachment / content / disabled / disk space / diskspace / full / inbox / limit exe / \
             line limit / mailbox / mime/reject / over quote / quota / recipient / recipients / \
             space / spam / storage / taille limite / user's space / virus",
        )
        .or(&[Cause::MailboxFull, Cause::ContentRejected]),
        TextRule::named(
            "attachment is too long / mail is too long / mb를 초과 / 单个附件 / 附件大小超出 / 메일의 크기가 / 크기가 초과",
            "Coremail, Naver",
            "554 attachment is too long. (单个附件大小超出限制)",
        ),
        TextRule::named(
            "byte / bytes / octets \
             & mail / message / stream \
             & is larger than / is longer than / is more than / more than the",
            "Symfony Mailer, Amazon SES",
            "554 Message rejected: Stream is more than 10485760 bytes long.",
        )
        .unless(
            "connections / disk / line / literal / mailbox / number of / quota / recipients / \
             record",
        ),
        TextRule::phrase(
            "exceed / exceeds / larger than & size & mail / message / server / smtp",
            "RFC 1870",
            "smtp: MAIL FROM refused, SIZE=31457280 exceeds the SIZE of the server",
        )
        .unless("connections / kafka / mailbox / number of / quota / rate / storage"),
        TextRule::status(
            "#523 / #534 / #550 / #552 / #554 & length / size / too big / too large / too long",
            "RFC 1870",
            "552 the size is over the maximum",
        )
        .unless("quota")
        .or(&[Cause::MailboxFull]),
        TextRule::named(
            "line limit exceeded / taille limite du message / taille limite / too many lines \
             & #552 / #554 / ligne / line / message",
            "bounces, Orange",
            "552 Taille limite du message atteinte",
        )
        .unless("command"),
        TextRule::phrase(
            "첨부 / 메시지 크기 / 메일 크기 & 제한을 초과 / 한도를 초과 / 제한 초과 / 너무 큽니다 & 메일 / 보낼 / 발송 / 전송",
            "Korean hosts",
            "첨부 파일 크기가 서버 제한을 초과하여 메일을 보낼 수 없습니다",
        ),
        TextRule::phrase(
            "attachment exceeds / attachments exceed / attached file exceeds \
             & limit / maximum size \
             & e-mail / mail / message / server limit",
            "mail programs",
            "The attachment exceeds server limit",
        ),
        TextRule::named(
            "max message size exceeded / maximum message size exceeded / \
             exceeds the max message size",
            "Haraka, smtp-connection",
            "550 Error reading data, max message size exceeded",
        ),
        TextRule::named(
            "message length & exceeds administrative limit",
            "Exchange, Gordano",
            "523 Message length (31457280 bytes) exceeds administrative limit(20971520).",
        ),
        TextRule::named(
            "message cannot be sent \
             & maximum allowed size / exceeded the maximum allowed size / \
             exceeds the maximum allowed size",
            "Zimbra",
            "This message cannot be sent because it has exceeded the maximum allowed size.",
        ),
        TextRule::named(
            "편지의 크기가 / 메일 크기가 / 메일의 크기가 / 메시지 크기가 / limite de taille globale / 消息长度超过 / メッセージのサイズが \
             & 너무 / 초과 / 큽 / 커서 / excède / dépasse / 服务器 / 超 / 大",
            "Naver, Thunderbird, PHPMailer",
            "발송하신 편지의 크기가 너무커서 받는이가 속한 메일서버에서 수신을 거부하였습니다.",
        ),
        TextRule::named(
            "number of attachments / the size of the & exceeds google's limit",
            "Gmail",
            "552 5.3.4 The number of attachments (612) exceeds Google's limit of 500 attachments.",
        ),
        TextRule::named(
            "message size exceed (",
            "iRedAPD",
            "554 5.7.1 Recipient address rejected: Message size exceed (maybe caused by big attachment file)",
        ),
        TextRule::named(
            "save message data because it is too large",
            "Horde",
            "Could not save message data because it is too large.",
        ),
        TextRule::named(
            "メッセージが大きすぎます",
            "Claws Mail",
            "メッセージが大きすぎます(最大サイズは 10MB です)",
        ),
        TextRule::named(
            "일반 크기 제한 보다 / globale größenlimit / taille globale limite / 全局大小限制",
            "Thunderbird",
            "보내시려는 메시지의 크기가 서버의 일반 크기 제한 보다 큽니다.",
        ),
        TextRule::named(
            "globale größenbegrenzung",
            "Thunderbird",
            "Die Größe der Nachricht überschreitet die globale Größenbegrenzung (52428800 Byte) des Servers.",
        ),
        TextRule::named(
            "maximum request length exceeded",
            "Microsoft Graph",
            "sendMail: {\"error\":{\"code\":\"BadRequest\",\"message\":\"Maximum request length exceeded.\"}}",
        ),
    ],
};
