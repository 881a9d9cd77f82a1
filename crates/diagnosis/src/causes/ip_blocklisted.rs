//! The connecting address is on a blocklist or has a poor reputation.
//! Not this: the server's own allowlist -> `ip_not_allowed`.
//! Source: RFC 5782.

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
        TextRule::named("(bl) / [bl21] / [bl23] / abuseat / bad reputation / banned sending ip / barracudacentral / been blocked by / black list / blacklist / blacklisted / block list / blocked for spamming / blocked list / blocked using / blocklist / bloquee pour incident de spam / cloudmark / dnsbl / invaluement / ip address has been blocked / ip banned / ip blocked / ip has been blocked / ip is blocked / ip reputation / is listed in / listed at / listed by / listed in the rbl / low reputation / mail-abuse / not accepted from this ip / on our block / poor ip / poor reputation / proofpoint.com/ / psbl / rbl / reputation of / sender ip / senderbase / sending ip / sorbs / spamcop / spamhaus / spamrl / talos / trendmicro / uceprotect / unsolicited mail originating / unusual rate of unsolicited & 550 / 554 / address / block / blocked / client / connect / denied / host / listed / mail / message / rejected / server / spamhaus", "Postfix, Spamhaus, MS-NDR, Yahoo", "554 5.7.1 Service unavailable; Client host [203.0.113.5] blocked using zen.spamhaus.org").unless("contains a link / content / domain in body / domain is blacklisted / fault of sender domain / helo / link / phone / recipient / sender address is / surbl / uri / url in / urls / your account"),
        TextRule::named("#4.7.650 / #5.7.507 / #5.7.511 / #5.7.513 / #5.7.606 / #5.7.708 / connection denied / hl:rep / ib105 / ib212 / ib504 / ib508 / lpn007_101 / lpn_101 / not accepting connections from / not authorized to send directly / ofr005_10 / ofr005_102 / ofr006_101 / ofr006_102 / ofr_101 / ofr_102 / ofr_103 / permanently deferred / s3140 / s3150 / suspected spam ip / tss09 / tss11", "Orange, Yahoo, NetEase, Microsoft, Google, QQ", "421 HL:REP 163 smtp: IP reputation"),
        TextRule::phrase("#521 / #550 / #554 & bad reputation / go away / no service for you / no smtp service / no smtp service here / not welcome / poor / your access to this mail system has been rejected / your server & access / connect / mail / reputation / smtp", "greetings", "554 mail.example.com Your access to this mail system has been rejected due to the sending MTA's poor reputation.").unless("certificate / dns / ptr / rdns / recipient / reverse"),
        TextRule::phrase("auf der blacklist / ip 주소가 차단 / ip가 차단 / lista negra / liste noire / rbl 등록 / schwarzen liste / sperrliste / ブラックリスト / 被列入 / 黑名单 / 黑名單 / 블랙리스트 / 스팸 ip / 차단된 ip & adresse / dirección / mail / serveur / サーバー / 主机 / 地址 / 등록 / 메일 / 서버 / 차단", "localized", "발송 서버 IP가 블랙리스트에 등록되어 있습니다"),
        TextRule::phrase("#x.7.1 & dial-up / dialup / dsl pool / dynamic ip / dynamically / generic hostname / open proxy / open relay / reputation / residential / spam source", "DNS lists", "550 5.7.1 Mail from dynamic IP space is not accepted; poor reputation").unless("content / helo / recipient / reverse dns of"),
    ],
};
