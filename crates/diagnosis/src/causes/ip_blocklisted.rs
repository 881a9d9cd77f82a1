//! The connecting address is on a blocklist or has a poor reputation.
//! Not this: the server's own allowlist -> `ip_not_allowed`.
//! Source: RFC 5782.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Access,
    acts: Actor::MailAdmin,
    retry: Retry::Later,
    facts: &[Fact::SeenFrom],
    steps: steps(&[Step::RemoveFromBlocklist, Step::AskMailAdmin, Step::AskHelpdesk]),
    texts: &[
        TextRule::named(
            "(bl) / [bl21] / [bl23] / abuseat / authorized to send directly / bad reputation / \
             bad sending / banned sending ip / barracudacentral / been blocked by / bl.spamcop / \
             black list / blacklist / blacklisted / block list / blocked for spamming / \
             blocked list / blocked using / blocklist / blocklisted / \
             bloquee pour incident de spam / cloudmark / dnsbl / dynamically assigned / \
             in an rbl / invaluement / ip address blocked / ip address has been blocked / \
             ip banned / ip blocked / ip has been blocked / ip is blocked / ip reputation / \
             ip you're using to send / is blacklisted / is listed in / listed at / listed by / \
             listed in the rbl / listed on / low reputation / mail-abuse / \
             network is on our block / no longer accepts connections / not accepted from this ip / \
             on our block / poor ip / poor reputation / poor sender reputation / proofpoint.com/ / \
             psbl / rbl / reputation of / sender ip / sender reputation / senderbase / \
             sending ip / sorbs / spam blacklist / spam database / spam source / spamcop / \
             spamhaus / spamrl / talos / trendmicro / uceprotect / unsolicited mail originating / \
             unusual rate of unsolicited / your ip address is / your server ip \
             & 550 / 554 / accept / address / block / blocked / client / connect / denied / host / \
             listed / mail / message / rejected / server / spamhaus",
            "Postfix, Spamhaus, MS-NDR, Yahoo",
            "554 5.7.1 Service unavailable; Client host [203.0.113.5] blocked using zen.spamhaus.org",
        )
        .unless(
            "bad block / block-size / directory block list / from that domain / listed by stdin / \
             listed on the / mac ( / symbolic / tenant allow / may be blacklisted, or / \
             multi.surbl / multi.uribl / surbl.org / uribl.com / blacklisted url / \
             conditional access / contains a link / domain blacklisted / domain in body / \
             domain is blacklisted / domain present in / email address has been / \
             fault of sender domain / helo / mailfrom domain is / message detected as spam / \
             not allowed to send / phone / ptr record / rdns / reverse dns / reverse name / \
             security defaults / sender address is / sender domain / surbl / url blacklist / \
             url in / urls / your ip address is not",
        ),
        TextRule::named(
            "#4.7.650 / #5.7.507 / #5.7.511 / #5.7.513 / #5.7.606 / #5.7.708 / \
             comcast block for spam / connection denied / hl:rep / ib105 / ib212 / ib504 / ib508 / \
             lpn007_101 / lpn_101 / not accepting connections from / \
             not authorized to send directly / ofr005_10 / ofr005_102 / ofr006_101 / ofr006_102 / \
             ofr_101 / ofr_102 / ofr_103 / permanently deferred / s3140 / s3150 / \
             suspected spam ip / tss09 / tss11",
            "Orange, Yahoo, NetEase, Microsoft, Google, QQ",
            "421 HL:REP 163 smtp: IP reputation",
        ),
        TextRule::phrase(
            "#521 / #550 / #554 \
             & bad reputation / dial-up / dialup / dynamic ip / go away / no service for you / \
             no smtp service / no smtp service here / not welcome / poor / \
             your access to this mail system has been rejected / your server \
             & access / block / connect / denied / mail / refused / reject / reputation / smtp",
            "greetings",
            "554 mail.example.com Your access to this mail system has been rejected due to the sending MTA's poor reputation.",
        )
        .unless("certificate / dns / from that domain / ptr / rdns / recipient / reverse"),
        TextRule::phrase(
            "auf der blacklist / ip 주소가 차단 / ip가 차단 / kisa rbl / kisa-rbl / lista negra / \
             liste noire / rbl 등록 / rbl에 등록 / schwarzen liste / sperrliste / ブラックリスト / ブラックリストに / \
             列入黑 / 列入黑名 / 被列入 / 黑名单 / 黑名單 / 블랙리스트 / 스팸 ip / 스팸 차단 리스트 / 차단된 ip \
             & adresse / dirección / ip主 / ip가 / mail / serveur / サーバー / 主机 / 地址 / 您的ip / 的ip / \
             送信 / 등록 / 메일 / 서버 / 제한 / 차단",
            "localized",
            "발송 서버 IP가 블랙리스트에 등록되어 있습니다",
        ),
        TextRule::phrase(
            "#x.7.1 \
             & dial-up / dialup / dsl pool / dynamic ip / dynamically / generic hostname / \
             open proxy / open relay / reputation / residential / spam source",
            "DNS lists",
            "550 5.7.1 Mail from dynamic IP space is not accepted; poor reputation",
        )
        .unless("content / helo / recipient / reverse dns of"),
        TextRule::named(
            "notauthorizederror / send email directly / send mail directly \
             & not authorized / our servers",
            "Gmail",
            "550-5.7.1 The IP you're using to send mail is not authorized to send email directly to our servers.",
        ),
        TextRule::named(
            "dialup/dynamic / dt:rbl / dynamic ip list / rbl list / rbl里",
            "NetEase",
            "450 DT:RBL 发信IP位于一个或多个RBL里。",
        ),
        TextRule::named(
            "hl:ihu / hl:ipb / hl:itc / mi:siv / wm:bli",
            "NetEase bounce codes",
            "554 HL:IHU 163 smtp1",
        ),
        TextRule::named(
            "ask your postmaster for help & #554 / 554 / ip=",
            "T-Online",
            "554 IP=203.0.113.9 - A problem occurred. (Ask your postmaster for help)",
        ),
        TextRule::named(
            "(cnn: / (con:b / (dyn:t / (rly: / (rly:b / (rly:nw / (rtr:bl / (rtr:ge",
            "AOL error codes",
            "554 (RLY:B1) the address is blocked",
        ),
        TextRule::named(
            "adresse ip est bloqu / black ip / ip bloccato / ip bloqueada / ip bloqueado / \
             ip bloquée / ip gesperrt / ip-adresse wurde / ip被禁止 / \
             is filtered and this connection / register your ip / 发信ip被",
            "Naver, NetEase, localized",
            "550 black ip. (发信IP被禁止)",
        ),
        TextRule::status(
            "#421 / #450 / #451 / #521 / #550 / #553 / #554 \
             & client host / ip address / network / your ip / your server \
             & abuse / ban / black / block / denied / filter / list / refus / reject",
            "RFC 5321 section 3.1",
            "554 your server was rejected",
        )
        .unless("certificate / recipient / sender")
        .or(&[Cause::IpNotAllowed]),
        TextRule::named(
            "#521 / #550 / #553 / #554 / #571 \
             & access to submit messages / bad sender ip / currently blocked by / \
             currently sending spam / go away / is blocked by / listed as abusive / \
             mail from ip banned / mail refused - / no smtp service for you / \
             not currently accepting mail from your / open proxy / sending spam / spam ips / \
             spam origin / spammer / spams from your ip / too many spams / zombied",
            "Sendmail, EarthLink, Free, Road Runner",
            "550 Server IP 203.0.113.9 listed as abusive",
        )
        .unless("email address / from: / message content / recipient / sender is / sender address"),
        TextRule::named(
            "refused to talk to me \
             & #521 / #550 / #553 / #554 / #571 \
             & abuse / banned / block / denied / not accept / policy / poor / refus / reject / \
             spam",
            "Postfix: a reply before MAIL FROM",
            "refused to talk to me: 554 5.7.1 - ERROR: Mail refused",
        )
        .unless("dns / not available / ptr / reverse / too many"),
        TextRule::named(
            "too many errors from your ip / too many spams from your ip",
            "Free",
            "550 Too many spams from your IP",
        )
        .or(&[Cause::SendRateThrottled]),
        TextRule::named(
            "#421 / #550 / #551 / #553 / #554 \
             & accept connections from your ip / connection refused from / \
             connections will not be accepted / forbidden by your ip / identified as a spammer / \
             is blacklisted using / locally blacklisted / not allowed to send us mail / \
             permanently deferred / spam from this ip / too many unknown rcpt / \
             too much spam from / (dyn:t",
            "Yahoo, Hotmail, Tiscali, AOL",
            "554 5.3.2 Sorry, we do not accept connections from your IP",
        ),
        TextRule::named(
            "too many invalid recipients from this ip / invalid recipients from this ip",
            "Tiscali",
            "421 ESMTP - Too many invalid recipients from this IP",
        )
        .or(&[Cause::RecipientRejected]),
        TextRule::status(
            "#421 / #521 / #550 / #551 / #553 / #554 / #571 \
             & client host / connection / from your / from this ip / host / ip: / ip address / \
             server ip / your ip \
             & abuse / banned / black / blocked / denied / forbidden / listed / not accept / \
             not allowed / refused / rejected / spam",
            "RFC 5321 section 3.1",
            "554 the host was banned",
        )
        .unless(
            "attachment / connection slots / content / dns / helo / message was / ptr / \
             recipient / relay / resolve / sender address / user",
        )
        .or(&[Cause::IpNotAllowed]),
        TextRule::phrase(
            "black ip / invalid ip / ip in blacklist / ip is hangup / ip is rejected / rbl deny \
             & #450 / #550 / #554 / ip is / requested",
            "Coremail, TOM",
            "Requested mail action not taken: Invalid IP",
        )
        .unless("address literal / helo"),
        TextRule::phrase(
            "found in & #550 / #554 & denied / rejected / blocked / refused",
            "ISPs",
            "554 Rejected 192.0.2.3 found in dnsbl.example.org",
        ),
        TextRule::phrase(
            "#421 / #450 / #550 \
             & ip adresse / ip-adresse / adresse ip / dirección ip / indirizzo ip / ip 地址 / \
             ip アドレス / ipアドレス / ip 주소 \
             & blockiert / bloque / bloccat / unerwünschter / 屏蔽 / ブロック / 차단 / 스팸",
            "Gmail's SMTP reference, localized",
            "421, 4.7.0, E-Mails von Ihrer IP-Adresse werden vorübergehend blockiert",
        )
        .or(&[Cause::SendRateThrottled]),
        TextRule::named(
            "rbl / 블랙리스트 / 스팸 차단 목록 / 실시간 차단 / 차단 목록 \
             & 등록되어 / 등록된 / 차단되 / 차단됐 / 올라 / 포함되어 \
             & ip가 / 발신 ip / 서버 / 아이피",
            "Korean hosts",
            "메일 발송 실패: 발신 서버 IP가 스팸 차단 목록(RBL)에 등록되어 있습니다.",
        )
        .unless("로그인"),
        TextRule::phrase(
            "ip 주소에서 보낸 메일 / ip 주소로부터 / 해당 ip 주소 / ip에서 보낸 메일 & 비정상 / 스팸 / 일시적으로 / 차단",
            "Gmail's SMTP reference, localized",
            "해당 IP 주소에서 보낸 메일이 일시적으로 차단되었습니다.",
        )
        .or(&[Cause::SendRateThrottled]),
        TextRule::named(
            "due to user complaints",
            "Yahoo Mail",
            "421 4.7.0 Messages from 192.0.2.3 held due to user complaints",
        )
        .unless("unexpected volume")
        .or(&[Cause::SendRateThrottled]),
        TextRule::named(
            "dnsbl / rbl \
             & access list / blocked by / denied by / permanently blocked \
             & #550 / #554 / #571 / mail / smtp",
            "bounces",
            "554 Mail is permanently blocked, by access list or DNSBL, usually for spam or abuse.",
        ),
        TextRule::phrase(
            "listing in / listed in / listed at / listed by \
             & barracuda / spamhaus / spamcop / sorbs / uceprotect / invaluement",
            "DNS blocklists",
            "550 5.7.1 Mail from IP 192.0.2.9 was rejected due to listing in Barracuda Central.",
        )
        .unless("body / url / link"),
        TextRule::phrase(
            "bad ip score / poor ip score / low ip score / bad sender score",
            "Filters",
            "550 permanently rejected due to bad IP score",
        ),
        TextRule::phrase(
            "ip 평판 / ip의 평판 / 발송 ip / 서버 ip / 서버의 ip / ip가 / ip 주소가 \
             & 평판 / rbl / 블랙리스트 / 차단 목록 / 스팸 목록 \
             & 낮 / 등록 / 등재 / 올라 \
             & 메일 / 발송 / 수신 / 서버",
            "Korean hosts",
            "발송 IP가 RBL에 등재되어 메일이 반송되었습니다",
        ),
        TextRule::phrase(
            "#421 / #450 / #451 / #550 / #553 / #554 / blocked / mail / server \
             & blacklisted using / dnsbl.sorbs / spamhaus / spamcop.net / barracudacentral / \
             sorbs.net \
             & bl?ip= / blacklisted using / currently sending spam / lookup.shtml / query/ip / \
             requested action",
            "RFC 5782, lists of bounces",
            "550 5.2.1 Mailbox unavailable. Your IP address 203.0.113.4 is blacklisted using XBL at spamhaus",
        )
        .unless("dbl. / in body / surbl / uribl / url in"),
        TextRule::phrase(
            "abus detecte / may not be mail exchanger / ips blocked / banned sender[ / \
             your mail server at / domain reputation problems \
             & #421 / #521 / #550 / #553 / #554 / client host",
            "SFR, Gmail, bounces",
            "550 5.7.1 Client host rejected: Abus detecte GU_EIB_02",
        ),
        TextRule::phrase(
            "dynamic ip / dynamic ips / generic dns / generic ptr / generic rdns / \
             smtp server of your isp / smtp server of your provider / open relay / open proxy \
             & #421 / #450 / #451 / #452 / #500 / #501 / #521 / #550 / #551 / #552 / #553 / #554 / \
             #571 / #591 \
             & accept mail / accept messages / from mail server / mail from / no access / \
             please use / refused / rejected / rejecting",
            "mail.ru, bounces",
            "550 no access from mail server 203.0.113.4, which is an open relay",
        )
        .unless("relaying / to relay / relay access / relay denied"),
        TextRule::named(
            "detected the ip as a spam ip / deteced the ip as a spam ip / as a spam ip / \
             ip as spam \
             & blocked connection / temporarily blocked / connection refused / blocked",
            "Naver",
            "421 4.4.5 CCRT: Connection refused. spam center deteced the IP as a spam IP and temporarily blocked connection.",
        ),
        TextRule::phrase(
            "could not connect to smtp host \
             & response: 554 / response: 550 / response: 421 / response: 521",
            "JavaMail",
            "javax.mail.MessagingException: Could not connect to SMTP host: smtp.example.com, port: 25, response: 554",
        )
        .or(&[Cause::HeloRejected, Cause::IpNotAllowed, Cause::ServerUnavailable]),
        TextRule::named(
            "sc-001 / sc-002 / ou-001 / dy-001 / sg blacklist / dnsbl:rbl / dnsbl:attrbl / \
             your access to submit messages to this e-mail system \
             & block / dnsbl / rejected / reject / unfortunately / weren't sent",
            "Outlook.com, Cisco, AT&T",
            "550 SC-001 Unfortunately, messages from 192.0.2.129 weren't sent.",
        ),
        TextRule::phrase(
            "remote ip is forbidden / 发件人ip被屏蔽 / ip被屏蔽 / ip-adresse ihres e-mail-servers / \
             ip-adresse des servers \
             & forbidden / gesperrt / blockiert / 屏蔽",
            "Coremail, GMX",
            "remote ip is forbidden, 发件人IP被屏蔽",
        ),
        TextRule::phrase(
            "spam source / spam sources \
             & bl. / dnsbl / listed in / rbl / remote host said / spamcop",
            "lists of sources, qmail",
            "Remote host said: 192.0.2.3 Defined SPAM source: bl.example",
        ),
        TextRule::phrase(
            "mail-abuse.com / mail-abuse.org / email reputation database \
             & blocked / deferred / rejected",
            "Trend Micro ERS",
            "Mail from 192.0.2.3 deferred using Trend Micro Email Reputation database. Please see mail-abuse.com",
        ),
        TextRule::named(
            "aup#cxbl / aup#cxrbl / aup#cxsndr / aup#cxdnsbl",
            "Cox",
            "554 cmsmtp 192.0.2.1 blocked. Refer to Error Codes section. AUP#CXBL",
        ),
        TextRule::named(
            "ip has been temporarily blocked & spam",
            "GoDaddy IB110",
            "554 This IP has been temporarily blocked for attempting to send too many messages containing content judged to be spam by the Internet community. IB110",
        ),
        TextRule::named(
            "domain present in the spamhaus / spamhaus.org/dbl",
            "Spamhaus DBL",
            "550 5.7.1 Your email was rejected due to having a domain present in the Spamhaus DBL",
        )
        .or(&[Cause::ContentRejected]),
        TextRule::named(
            "connection rejected by policy [7. & messagelabs",
            "Symantec MessageLabs",
            "501 Connection rejected by policy [7.7] 20805, please visit www.messagelabs.com/support for more details about this error message.",
        ),
        TextRule::named(
            "refused by rbl / listed in rbl-plus / suspected bounce attacks / \
             server not available - access denied",
            "MAPS, Tencent, Telecom Italia",
            "550 Mail from 192.0.2.1 refused by RBL",
        ),
        TextRule::named(
            "rejected because bad ip",
            "hosts",
            "554 5.7.1 Rejected because Bad IP",
        ),
        TextRule::named(
            "ip address has bad reputation / server ip has bad reputation",
            "iRedAPD",
            "554 5.7.1 Recipient address rejected: Server IP address has bad reputation.",
        ),
        TextRule::named(
            "is listed at dnsbl / uceprotect-level",
            "UCEPROTECT",
            "550 203.0.113.61 is listed at dnsbl-1.uceprotect.net (UCEPROTECT-Level 1 listed)",
        ),
    ],
};
