//! The message was refused for its content (spam, virus, policy).
//! Not this: too large -> `message_too_large`.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[],
    steps: steps(&[Step::ReviewContent, Step::AskProvider]),
    texts: &[
        TextRule::named(
            "[cs01] / administrative prohibition / attachment / attachment not allowed / \
             attachment type / attachments not allowed / banned attachment / banned file / \
             blocked attachment / body rejected / bulk mail / clamav / classified as / \
             content filter / content is not acceptable / content policy / content rejected / \
             content restrictions / courrier indésirable / dangerous attachment / dt:spm / eicar / \
             envelope blocked / external forwarding / from missing / header / illegal attachment / \
             invalid characters / invalid headers / junk mail / likely unsolicited / \
             mail content denied / mail rejected / mail rejete / malformed / malware / \
             message blocked / message contained / message contains / message content / \
             message looks like / message not accepted / message refused / message rejected / \
             message rejected due to / message was blocked / message was rejected / mi:dmc / \
             mi:spb / missing date / multiple from / ofr_506 / phishing / policy reasons / \
             pourriel / prohibited / rejected by content / rejected your message / rule imposed / \
             security issue / seems to be spam / spam / spam message discarded / suspicious / \
             transport rules / ube / unsafe attachment / unsafe content / unsolicited / virus / \
             virus trouvé / zero-sized / ウイルス / スパム / 垃圾邮件 / 垃圾郵件 / 病毒 / 迷惑メール / 바이러스 / 스팸 / 악성 \
             & #55 / 550 / 554 / attachment / content / dt:spm / header / mail / message / mi: / \
             policy / rejete / scan / score / spam / ube / virus / メール / 邮件 / 郵件 / 메일 / 스팸 \
             & 5.6. / [cs01] / abuse / banned / block / classified as / considered as / \
             considered spam / considered unsolicited / contained a / contains a virus / \
             contains invalid / contains malware / contains bare / contains spam / found in / \
             found virus / identified as / looks like / message contains / scored / spam score / \
             spam_suspect / suspected phishing / suspected spam / suspected virus / \
             suspicious content / suspicious message / virus found / virus signature / eicar / \
             dangerous / denied / detect / discard / does not allow / dt:spm / illegal / \
             infected / not accept / not acceptable / not allowed / not compliant / ofr_ / \
             prohibit / prohibition / refus / reject / rejete / seems to be / unsafe / \
             unsolicited / violat / will not be delivered / 拒 / 遮断 / 거부 / 분류 / 차단",
            "Postfix, Gmail, Exchange, Orange, NetEase",
            "554 5.7.1 Spam message rejected",
        )
        .unless(
            "(au01) / base-64 headers / block header / dcc request / dump stream / function call / \
             header contains truncated / header end / header prefix / keyring / malformed scram / \
             revision file / and no file is attached / attachments from signed / \
             contains no from: header / contains viruses / crypto header / even if detected / \
             executable file / executing untrusted / following strings / mime filename / \
             on receiving / s/mime header / spam detection / trash folder / \
             unexpected header error / virus detection / as a spam ip / abuse detected / \
             address blacklisted / authenticat / banned sender / banned sending / blacklist / \
             blocked using / client host / command rejected / dkim / dmarc / due to user rules / \
             exceeded / excessive message rate / from your ip / hacked / helo / hl: / hour limit / \
             ip address / ip 주소로부터 / ip 주소에서 / ip에서 보낸 / is more than / limit exceeded / listed / \
             login failed / maximum mailbox / not verified / password / quota / rate limit / rbl / \
             recipient address / relay / remotehost / reputation / sender address rejected / \
             sender policy framework / sending paused / server ip / sign in / spam folder / \
             spamcop / spamhaus / spamrl / spf / suspicious login / suspicious sign / too large / \
             unsafe login / user unknown / your account / your ip",
        ),
        TextRule::named(
            "#5.0.350 / #5.6.11 / #5.7.512 / #5.7.900 / #x.6.0 / #x.6.1 / #x.6.2 / #x.6.3 / \
             #x.6.5 / #x.6.7 \
             & attachment / character / content / from / header / invalid / malform / message / \
             mime / smtputf8",
            "RFC 3463 x.6.x, MS-NDR",
            "554 5.6.0 Message is malformed",
        )
        .unless("hop / loop"),
        TextRule::named(
            "blacklisted link / blacklisted url / contains a link / contains a url / \
             link in the message / surbl / uribl / url in message / url in the message",
            "URI lists",
            "550 5.7.1 URL in message is blacklisted (URIBL)",
        ),
        TextRule::status(
            "#450 / #451 / #452 / #550 / #551 / #552 / #553 / #554 / #571 \
             & junk / malware / phishing / spam / virus",
            "RFC 5321 section 4.2",
            "550 this looks like spam",
        )
        .unless("/ listed / blacklist / blocked using / rbl / reputation / spamhaus")
        .or(&[Cause::IpBlocklisted]),
        TextRule::weak(
            "#541 / #x.6.0 / #x.6.1 / #x.6.2 / #x.6.3 / #x.6.5",
            "RFC 3463 section 3.7: message content or media",
            "554 5.6.0 of the message",
        ),
        TextRule::named(
            "spam_suspect",
            "Paran",
            "550 Transaction failed. (SPAM_SUSPECT:IP_CONTROL)",
        )
        .or(&[Cause::IpBlocklisted]),
        TextRule::named(
            "banned content / content reject. / duplicate header / header error / \
             headers are not rfc / invalid data in message / invalid structure / \
             mail data refused / mailpolicy violation / mass mailer / message given low priority / \
             message not allowed / message refused / message with invalid header / mime error / \
             mime/reject / multiple subject / not comply with required standards / not rfc 5322 / \
             not rfc compliant / rejecting spoofed / spoofed message / stray cr \
             & #452 / #550 / #552 / #553 / #554 / #571 / 5.6. / 5.7. / header / mail / message",
            "Yahoo, Gmail, Zoho, amavis, MailMarshal",
            "554 Message not allowed - Headers are not RFC compliant[291]",
        )
        .unless("dmarc / ip address / recipient / sender / spf"),
        TextRule::named(
            "email flagged as spam / message detected as spam / rejected under suspicion of spam / \
             suspicion of spam",
            "Zoho, Yandex, Exchange Online",
            "554 5.7.1 Email cannot be delivered. Reason: Email flagged as Spam.",
        ),
        TextRule::named(
            "antispam blocking url / blocked due to security / denied by policy / \
             detected as spam / headers in this message / improperly-formatted / high on spam / \
             mail score / mail-filtering policy / filtering policy / message is banned / \
             on spam scale / rejected by dcc / rejected by this system / reject by / \
             restricted attachment / sensitive words \
             & #421 / #543 / #550 / #553 / #554 / 5.3.1 / 5.6 / 5.7 / attachment / email / mail / \
             message / score / spam",
            "FortiMail, Coremail, DCC, Rediffmail",
            "554 5.7.1 Sensitive words detected",
        )
        .unless("ip address / recipient / reverse / sender address / virus scanner"),
        TextRule::status(
            "#550 / #552 / #553 / #554 / #571 \
             & attachment / content / e-mail / email / header / message / url / word \
             & banned / blocked / denied / filter / not accept / policy / refused / rejected / \
             restricted / security / virus",
            "RFC 5321 section 4.2",
            "554 the e-mail was blocked",
        )
        .unless(
            "account / authenticat / blacklist / dns / from your ip / ip address / mail from / \
             quota / recipient / relay / sender / size / spf / user",
        )
        .or(&[Cause::SenderNotPermitted, Cause::RecipientRejected]),
        TextRule::phrase(
            "error sending message for delivery",
            "Yahoo Mail",
            "554 6.6.0 Error sending message for delivery.",
        )
        .or(&[Cause::SenderNotPermitted, Cause::SendRateThrottled]),
        TextRule::phrase(
            "보안 문제 / 악성 / 바이러스 / 위험한 첨부 / 유해 / セキュリティ上の問題 / sicherheitsrisik / 安全问题 \
             & 메일 / 첨부 / 콘텐츠 / メール / nachricht / 邮件 \
             & 거부 / 차단 / 반송 / ブロック / blockiert / 屏蔽 / 拦截",
            "Gmail's SMTP reference, localized",
            "552, 5.7.0, 잠재적인 보안 문제가 있는 콘텐츠가 포함되어 있어 메일이 차단되었습니다.",
        ),
        TextRule::phrase(
            "rejected due to / rejected because of / refused due to / blocked due to / \
             blocked because of \
             & phishing / malicious / virus / malware / spam content / suspicious link / bad link \
             & link / body / content / attachment / message / url",
            "Filters",
            "5.7.1 Rejected due to phishing link in the body",
        ),
        TextRule::phrase(
            "첨부 / 본문 / 메일 & 바이러스 / 악성 코드 / 악성코드 & 발견 / 감염 / 포함 / 탐지 & 전달 / 발송 / 차단 / 반송 / 수신",
            "Korean hosts",
            "첨부 파일에서 바이러스가 발견되어 전달되지 않았습니다",
        ),
        TextRule::named(
            "symantec zodiac / cloudmark zodiac",
            "Symantec",
            "500 5.7.1 Symantec Zodiac",
        ),
        TextRule::phrase(
            "blocked using / listed by / listed in \
             & multi.surbl / multi.uribl / surbl.org / uribl.com",
            "URIBL",
            "554 5.7.1 Service unavailable; Client host [mail.example.com] blocked using multi.uribl.com",
        ),
        TextRule::phrase(
            "(hvu:b / bulk advertising / message failed several / \
             potentially executable attachment / spam score \
             & #421 / #450 / #451 / #452 / #500 / #521 / #550 / #551 / #552 / #553 / #554 / #571 \
             & advertising / attachment / antispam / exceeded / hvu:b / threshold",
            "AOL, bounces",
            "550 your message failed several antispam checks",
        ),
        TextRule::phrase(
            "退信 / 无法发送 / 无法继续 & 反垃圾 / 垃圾邮件 / 认定为垃圾",
            "Coremail",
            "退信原因:邮件被反垃圾系统认定为垃圾邮件,无法继续发送。",
        )
        .unless("ip地址 / ip 地址 / 黑名单"),
        TextRule::phrase(
            "message must be rfc / must be rfc 5322 & 3.6.2 / 5322 / 2822",
            "Exchange Online",
            "Access denied, message must be RFC 5322 section 3.6.2 compliant",
        ),
        TextRule::phrase(
            "verstößt gegen die e-mail-richtlinien / gcdp / \
             does not meet our delivery requirements / does not meet our requirements \
             & #550 / #554 / #x.7.1",
            "Gmail, filters",
            "554 5.7.1 This message does not meet our delivery requirements",
        ),
        TextRule::named(
            "up to the filter rule / filter rule(level: / filter rule (level: \
             & message match / message matches",
            "Winmail",
            "the message matches up to the filter rule(level: system)",
        ),
        TextRule::named(
            "blocked by your organization using tenant allow / #5.7.703",
            "Exchange Online: Tenant Allow/Block List",
            "messages to bob@example.com are blocked by your organization using Tenant Allow Block List",
        )
        .or(&[Cause::RecipientRejected, Cause::SenderNotPermitted]),
        TextRule::named(
            "forbidden_file_extension / forbidden file extension",
            "Rspamd",
            "554 5.7.1 Matched map: FORBIDDEN_FILE_EXTENSION",
        ),
        TextRule::named(
            "mandantenliste & blockiert / zustell",
            "Exchange Online: Tenant Allow/Block List (de)",
            "Nachrichten an <Empfänger> werden blockiert, indem die Mandantenliste verwendet wird",
        )
        .or(&[Cause::RecipientRejected, Cause::SenderNotPermitted]),
        TextRule::named(
            "contravened it security policy / understand how to avoid attachment deletions",
            "SMTP servers, gateways",
            "The attachment contravened IT security policy.",
        ),
        TextRule::weak(
            "message flagged as spam",
            "SMTP servers",
            "Message flagged as spam",
        ),
        TextRule::named(
            "reject due to policy restrictions / rejected due to policy restrictions",
            "GMX, WEB.DE",
            "554 Transaction failed Reject due to policy restrictions. For explanation visit https://web.de/email/senderguidelines?c=hi",
        ),
        TextRule::named(
            "non-western / non-latin / character sets \
             & not accept email / not accept mail / does not accept",
            "ecelerity hosts",
            "The user does not accept email in non-Western (non-Latin) character sets.",
        ),
        TextRule::named(
            "5.2.1 subject is mandatory / 許可されていない不正な添付 / 外向きのスパムフィルタ / \
             not taken: policy violation detected",
            "Apple, Mailspring, Exchange",
            "5.2.1 Subject is Mandatory.",
        ),
        TextRule::named(
            "appears to be unsolicited",
            "hosts",
            "554 5.7.1 Mail appears to be unsolicited - resend with the code appended to subject and ask to have your email whitelisted.",
        ),
        TextRule::named(
            "- banned: . / banned: .exe / banned name / banned contents",
            "amavis",
            "554 5.7.0 Reject, id=21944-03 - BANNED: .exe,.exe-ms",
        ),
        TextRule::named(
            "gtube pattern",
            "rspamd",
            "554 5.7.1 Gtube pattern (in reply to end of DATA command)",
        ),
    ],
};
