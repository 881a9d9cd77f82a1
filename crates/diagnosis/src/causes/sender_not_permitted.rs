//! The signed-in account may not send as this From address.
//! Not this: SPF, DKIM or DMARC -> `sender_unauthenticated`.
//! Source: RFC 5321 (553), RFC 6409 section 6.1.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Sender, Fact::UserName],
    steps: steps(&[Step::UseSignedInAddress, Step::GrantSendAs, Step::VerifySender, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "absender / address not owned / authorized to use / can not send as / cannot send as / \
             cannot send mail as / different from authenticated / does not match authenticated / \
             domain is not allowed to send / domain not found / domain of sender / \
             emetteur invalide / envelope from / expéditeur / from address does not match / \
             from address is not / from address must / from address not / from domain / \
             from field / from header / from this address / invalid from / invalid return path / \
             invalid sender / is not a verified / is not verified / mail from address / \
             mail from command failed / mail from must be / mail from must equal / \
             mail from not owned / mail sending denied / mailfrom / mittente / must be verified / \
             must match the authenticated / not a valid sender / not allowed to send as / \
             not allowed to send from / not allowed to send mail / not allowed to use / \
             not authorised to send / not authorized to perform / not authorized to send / \
             not authorized to send on / not one of your addresses / not owned by auth / \
             not owned by user / not permitted to send / not permitted to use / not verified / \
             owner of this address / permission to send as / permissions to send as / \
             permitted to send as / relaying disallowed as / remitente / return-path / \
             send as denied / send mail as / send on behalf / sendasdenied / sender address / \
             sender address does not / sender address is not / sender address is unauthorized / \
             sender address must / sender address not / sender address rejected / \
             sender and authenticated / sender denied / sender does not match / sender domain / \
             sender identity / sender is not allowed / sender is not permitted / \
             sender is unauthorized / sender mismatch / sender must / sender must be / \
             sender not allowed / sender not authorized / sender not found / \
             sender not recognized / sender not same / sender rejected / sender unknown / \
             sender verification / sender verify failed / sending denied / sending domain / \
             ses:sendemail / ses:sendrawemail / spoofing / to perform / unauthorized sender / \
             unconfigured sending domain / unknown sender / unregistered domains / \
             unverified address / unverified domain / verification failed for / verified sender / \
             your domain is not / your from address / 发件人 / 差出人 / 送信元 / 送信者 / 발신 주소 / 발신자 / 보내는 사람 \
             & absender / address / expéditeur / from / identity / mail / mittente / owned / \
             relaying / remitente / send / sender / ses:send / verified / 发件人 / 差出人 / 送信 / 발신 / \
             보내는 \
             & autorisée / can not / cannot / denied / disallow / does not exist / doesn't exist / \
             fail / invalid / mismatch / must / nicht / not / not found / rechaz / refus / \
             refusé / reject / rifiut / spoof / unauthor / unconfigured / unknown / unverified / \
             しません / できません / 不 / 拒 / 許可 / 않 / 없",
            "Postfix, Exchange, SES, iCloud, Zoho, Naver",
            "553 5.7.1 <a@example.com>: Sender address rejected: not owned by user b@example.com",
        )
        .unless(
            "#535 / 5.7.26 / 5.7.57 / authentication level / authorized to send directly / \
             authorized to send mail directly / blacklist / blacklisted / blocklist / \
             certificate / configuration error / configuration problem / dialup / dkim / dmarc / \
             does not have access rights / does not meet the required authentication / dt:sum / \
             dynamic / from rcpt / greylist / helo command / hostname / identity verif / \
             in reply to rcpt / ip address / ip you're using / limit exceeded / no such user / \
             not logged in / ptr / public domain / quota / rate limit / recipient address / \
             recipient address rejected / recipient rejected / relay access / reputation / \
             sending limit / spam / spamhaus / spf / that country / too many / unauthenticated / \
             user unknown / verify the server / virus / 공개 도메인",
        ),
        TextRule::named(
            "#5.2.252 / #5.7.60 / #5.7.750 / lpn007_403 / ofr_403 / ofr_405 / ofr_415 / ofr_421",
            "MS-NDR, Orange",
            "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
        ),
        TextRule::phrase(
            "#x.1.7 / #x.1.8 / #x.7.27",
            "RFC 3463, RFC 7505",
            "550 5.1.7 Invalid sender address",
        )
        .unless("outbound"),
        TextRule::phrase(
            "#553 & from / mail from / sender",
            "RFC 5321",
            "553 sender address not allowed",
        )
        .unless("not logged in / rcpt / recipient"),
        TextRule::phrase(
            "absenderadresse / adresse d'expéditeur / dirección del remitente / expéditeur / \
             mittente / remitente \
             & abgelehnt / erlaubt / no permitid / non autorisé / non consentit / rechazad / \
             refusé / zulässig",
            "localized",
            "Adresse d'expéditeur non autorisée",
        ),
        TextRule::named(
            "dt:sum / mi:imf / wm:blu",
            "NetEase bounce codes",
            "554 DT:SUM 163 smtp: envelope and header differ",
        ),
        TextRule::status(
            "#501 / #550 / #551 / #553 / #554 & envelope / from address / mail from / sender",
            "RFC 5321 section 3.3",
            "550 the sender was refused",
        )
        .unless(
            "authenticat / blacklist / dkim / dmarc / ip address / rbl / recipient / relay / \
             reputation / spam / spf",
        )
        .or(&[Cause::SenderUnauthenticated, Cause::RecipientRejected]),
        TextRule::named(
            "#5.7.68 / direct send not allowed / directsend / testing emails to your own / \
             verify a domain / verify your domain",
            "Resend, Exchange Online",
            "550 You can only send testing emails to your own email address. To send emails to other recipients, please verify a domain.",
        )
        .or(&[Cause::RecipientRejected]),
        TextRule::weak("0x800ccc78", "Outlook error list", "error number 0x800CCC78"),
        TextRule::named(
            "bad mail from / badmailfrom / backscatter protection / blocked senders / \
             domain listed at / email address has been blacklisted / empty envelope sender / \
             from: domain is invalid / invalid return path / invalid sender domain / \
             mailfrom domain is listed / mailfrom domain listed / null sender / \
             purported responsible / sender domain is empty / sender domain listed / \
             sender is on domain / sender is spammer / sender verification error / \
             sender verify callout / unroutable sender / unrouteable sender / valid from: / \
             verify mailfrom \
             & #421 / #450 / #451 / #501 / #550 / #553 / #554 / 5.1. / 5.7. / domain / from / \
             mail / sender",
            "Exim callouts, MDaemon, Outlook.com, Mimecast",
            "550 unroutable sender address",
        )
        .unless("dkim / spf"),
        TextRule::named(
            "fully qualified email address required / fully-qualified email address / \
             email address must be fully",
            "McAfee",
            "550 Fully qualified email address required",
        ),
        TextRule::named(
            "domain present in the spamhaus / domain is listed in spamhaus / \
             domain is listed in the spamhaus",
            "Apple, Outlook.com",
            "550 5.7.1 Service unavailable, MailFrom domain is listed in Spamhaus.",
        )
        .or(&[Cause::IpBlocklisted, Cause::ContentRejected]),
        TextRule::named(
            "authentication is different than the sender / local user is not allowed / \
             not accepting mail from this sender / sender is on domain's blacklist / \
             in reply to mail from command \
             & #550 / #553 / #554 / 5.7.1 / access denied / different / not",
            "Rediffmail, NetEase, Postfix",
            "5.7.1 Access denied (in reply to MAIL FROM command)",
        )
        .unless(
            "authentication required / block list / client host / command rejected / \
             connection rate / configuration / permanently deferred / relay / spf / storage / \
             too many",
        ),
        TextRule::named(
            "denied domain name / 550 domain may not exist / 553 domain may not exist / \
             domain may not exist or dns / sender domain does not exist / \
             sender domain not found / sender domain must \
             & #450 / #451 / #501 / #504 / #550 / #553 / #554 / dns / mail from / sender",
            "Hanmail, NetEase",
            "550 Domain may not exist or DNS check failed",
        ),
        TextRule::named(
            "authenticated user must be the same / fake sender / \
             from address and the authenticated / host denies the sender / mail from invalid / \
             null sender is not allowed / sender is rejected / sender is unvalidated / \
             black mail address",
            "Yahoo Mail, Coremail, TOM, Sina",
            "552 the from address and the authenticated user must be the same email",
        )
        .unless("dkim / dmarc / spf"),
        TextRule::named(
            "보내는 사람 / 보내는이 / 발신 주소 / 발신자 / 발신인 \
             & 계정과 / 로그인한 / 인증한 / 인증된 / 아이디와 \
             & 다르 / 달라 / 다릅 / 일치하지",
            "Korean hosts",
            "보내는 사람 주소가 로그인한 계정과 달라 발송이 거부되었습니다.",
        ),
        TextRule::named(
            "sender address is not allowed",
            "GMX",
            "550 Requested action not taken: mailbox unavailable; Sender address is not allowed.",
        ),
        TextRule::named(
            "postmaster verification failed / but sender was rejected",
            "Exim, qmail",
            "Connected to 192.0.2.225 but sender was rejected.",
        )
        .unless("spam source"),
        TextRule::phrase(
            "by non-member / from non-member / members-only list / emetteur invalide / \
             empty email address / returned mail not accepted / spam complaints / \
             is a dead domain / registered gateway user / does not accept mail from / \
             sender blacklisted / sender refused \
             & #450 / #451 / #500 / #501 / #521 / #550 / #551 / #552 / #553 / #554 / #571",
            "Mailman, Orange, bounces",
            "550 post by non-member to a members-only list",
        )
        .unless("ip address / from hosts / from ip / from servers / dynamic"),
        TextRule::phrase(
            "sender address rejected \
             & relay recipient table / local recipient table / virtual alias table / \
             virtual mailbox table",
            "Postfix",
            "5.1.0 <noreply@example.com>: Sender address rejected: User unknown in relay recipient table",
        ),
        TextRule::phrase(
            "sender address blocked / sender blocked / sender verify failed / \
             you are not allowed to send email / not allowed to send mail from \
             & #421 / #450 / #550 / #553 / #554",
            "bounces",
            "421 Sender address blocked",
        )
        .unless("blocked using / spf"),
        TextRule::named(
            "エンベロープfrom / envelope-from / 送信元ドメイン / 差出人のドメイン & does not exist / 存在しない",
            "NTT DOCOMO",
            "553 example.ne.jp does not exist エンベロープFrom",
        ),
        TextRule::phrase(
            "mail sender rejection",
            "NetEase, Tencent",
            "Mail sender rejection.",
        ),
        TextRule::phrase(
            "incorrect sender header / check your from & #550 / #553 / #554",
            "Yahoo",
            "550 Incorrect sender header (Check your FROM)",
        ),
        TextRule::named(
            "from that domain is not welcome / from your domain is not welcome / \
             from this domain is not welcome",
            "filters",
            "550 Mail originating from that domain is not welcome here",
        ),
        TextRule::named(
            "and sender doesn't match / and sender do not match / not allowed in header from \
             & #550 / #553 / #554 / rejected",
            "hosts",
            "554 5.7.1 Recipient address rejected: Username bob@example.com and sender doesn't match",
        ),
        TextRule::named(
            "anti-spoofing policy / antispoofing policy",
            "Mimecast",
            "550 Anti-Spoofing policy - Inbound not allowed",
        ),
        TextRule::named(
            "blank from: / blank from address / provide a valid from",
            "GoDaddy IB501",
            "550 user@example.com Blank From: addresses are not allowed. Provide a valid From. IB501",
        ),
        TextRule::named(
            "temporarily deferred due to unresolvable rfc.5321 from / unresolvable rfc.5321 from / \
             unresolvable-from-domain / unresolvable from domain",
            "Yahoo sender error codes",
            "451 Message temporarily deferred due to unresolvable RFC.5321 from domain.",
        ),
        TextRule::named(
            "sender envelope domain not allowed / envelope domain not allowed",
            "qmail patches",
            "550 sender envelope domain not allowed for sender IP address (#5.1.8)",
        ),
        TextRule::named(
            "from and auth not the same / from address and auth / \
             incorrect authentication for specified email",
            "qmail patches, MailSite",
            "503 from and auth not the same (#5.5.1)",
        ),
        TextRule::named(
            "internationalized mailbox name / adresse d'expéditeur \
             & échou / refus / rejet / not allowed",
            "PHPMailer, James",
            "L'adresse d'expéditeur suivante a échouée : user@example.com",
        ),
        TextRule::named(
            "not a sender signature / sender signature on your account / \
             mailfrom account is a local / mail from account doesn't conform / 거부 보낸 사람 / \
             잘못 된 보낸 도메인 / 잘못된 보낸 도메인",
            "Postmark, Tencent, Aliyun, Outlook",
            "The 'From' address you supplied (user@example.com) is not a Sender Signature on your account.",
        ),
        TextRule::named(
            "sender is not same as smtp authenticate / sender is not same as",
            "iRedAPD",
            "554 5.7.1 <info@example.net>: Recipient address rejected: Sender is not same as SMTP authenticate username",
        ),
        TextRule::named(
            "mail from 명령이 실패 / mail from コマンドが失敗",
            "Evolution",
            "MAIL FROM 명령이 실패했습니다:",
        )
        .unless("인증이 필요 / 認証が必要"),
        TextRule::named(
            "incorrect sender header / check your from)",
            "hosts",
            "550 Incorrect sender header (Check your FROM)",
        ),
        TextRule::named(
            "send a message on behalf of this user",
            "Exchange",
            "You can't send a message on behalf of this user unless you have permission to do so.",
        ),
        TextRule::named(
            "the sender you used & is not valid",
            "Brevo",
            "Sending has been rejected because the sender you used x@example.com is not valid.",
        ),
        TextRule::named(
            "not have permissions to send as this sender",
            "Exchange",
            "Mailbox unavailable. The server response was: 5.7.1 Client does not have permissions to send as this sender",
        ),
    ],
};
