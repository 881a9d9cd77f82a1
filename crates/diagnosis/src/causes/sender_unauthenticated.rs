//! SPF, DKIM or DMARC failed for the sending domain.
//! Not this: the account may not use the address -> `sender_not_permitted`.
//! Source: RFC 7208, 6376, 7489.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[],
    steps: steps(&[Step::SetUpSpfDkimDmarc, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "arc authentication / dkim / dmarc / domainkeys / sender policy framework / spf \
             & bad signature / blocked / denied / did not pass / didn't pass / fail / failed / \
             fails / invalid / is not allowed / misalign / missing / none / not aligned / \
             not authorized / not pass / not permitted / permerror / reject / required / \
             softfail / temperror / unauth / unsigned / violation / 失敗 / 失败 / 拒 / 거부 / 실패",
            "RFC 7208, 6376, 7489",
            "550 5.7.26 This mail has been blocked because the sender is unauthenticated. Gmail requires SPF or DKIM.",
        )
        .unless(
            "dmarc=pass / v=dmarc1 / in txt / authenticationresults: pass / how to set up / \
             receiving spf setup guide / spfbl",
        ),
        TextRule::named(
            "[hme1] / authentication checks failed / authentication-results: fail / \
             blocked by spf / did not pass the authentication / dmarc policy / \
             does not pass authentication / fails authentication checks / \
             has not been authenticated / message is not authenticated / \
             multiple authentication checks failed / openspf.org / required authentication level / \
             sender is unauthenticated / sender policy framework violation / \
             sender unauthenticated / spf check failed / spf fail / unauthenticated email / \
             unauthenticated mail / unauthenticated sender",
            "Gmail, Microsoft, Yahoo",
            "550 5.7.515 Access denied, sending domain example.com does not meet the required authentication level",
        )
        .unless("dmarc=pass / v=dmarc1 / in txt / smtp auth"),
        TextRule::named(
            "#5.7.20 / #5.7.21 / #5.7.22 / #5.7.509 / #5.7.515 / #x.7.24 / #x.7.26 / #x.7.29 \
             & auth / domain / email / mail / message / sender / spf",
            "RFC 7372, Gmail, Microsoft",
            "550 5.7.26 This mail is unauthenticated",
        )
        .unless("null mx / ptr / starttls / tls"),
        TextRule::named(
            "#x.7.23 / #x.7.27 / #x.7.30 / #x.7.32 & align / dkim / dmarc / spf",
            "Gmail",
            "550 5.7.27 SPF did not pass for sender",
        )
        .unless("dmarc=pass / v=dmarc1 / in txt"),
        TextRule::named(
            "ofr_401 / openspf / openspf.org / spf.pobox.com",
            "Orange, SPF",
            "550 SPF ofr_401",
        ),
        TextRule::named("mi:spf", "NetEase bounce codes", "550 MI:SPF 163 smtp2: SPF check failed"),
        TextRule::named(
            "dkim / dmarc / domainkeys / spf \
             & #421 / #450 / #451 / #550 / #553 / #554 / #x.7.1 / bounce / reject \
             & alignment / authenticat / bad / check / policy / record",
            "RFC 7208, 6376, 7489",
            "550 5.7.1 DMARC policy of the domain",
        )
        .unless("dmarc=pass / v=dmarc1 / in txt"),
        TextRule::weak(
            "#x.7.20 / #x.7.21 / #x.7.22 / #x.7.23 / #x.7.24 / #x.7.26 / #x.7.29",
            "RFC 7372, RFC 8617: DKIM, SPF, ARC",
            "550 5.7.23 not so",
        ),
        TextRule::named("mi:dma", "NetEase table of bounces", "550 MI:DMA 163 mx1"),
        TextRule::named(
            "invalid ip for sending mail of domain / mail from [ \
             & mismatches client ip / of domain / sending mail",
            "NAVER, ISPs",
            "554 MAIL FROM [bob@example.com] mismatches client IP [203.0.113.9].",
        )
        .or(&[Cause::SenderNotPermitted]),
        TextRule::named("remote ip check error", "TOM", "556 remote ip check error."),
        TextRule::phrase(
            "spf / dkim / dmarc & 도메인 / 레코드 & 설정되지 않 / 등록되지 않 / 없는 도메인 / 누락",
            "Korean hosts",
            "SPF 레코드가 설정되지 않은 도메인에서 보낸 메일은 수신하지 않습니다",
        )
        .unless("dmarc=pass / v=dmarc1 / in txt"),
        TextRule::phrase(
            "spf \
             & is not authorised / is not authorized / not permitted sender / not a permitted / \
             not allowed to send",
            "RFC 7208 section 2.6.4",
            "550 SPF: 192.0.2.4 is not authorised to use example.org (-all)",
        ),
        TextRule::phrase(
            "#x.7.5 / message & (au01) / not accepted for policy reasons & #554 / au01 / yahoo",
            "Yahoo: error codes",
            "554 5.7.5 (AU01) Message not accepted for policy reasons.",
        )
        .unless("spam"),
        TextRule::phrase(
            "inspect your spf / spf settings / spf.pobox.com / valid dkim signature found / \
             dkim signature not found / missing dkim / no dkim signature / not pass dkim \
             & #421 / #450 / #451 / #501 / #550 / #551 / #553 / #554 / #571 / bounced / rejected",
            "spf.pobox.com, filters for Postfix",
            "554 5.7.1 No valid DKIM signature found",
        ),
        TextRule::named(
            "rejecting spoofed message / spoofed message rejected / spoofed sender",
            "Barracuda",
            "550 rejecting spoofed message",
        ),
        TextRule::named(
            "spf-eintrag / spf-eintrags / spf-record & abgelehnt / ablehnung / zurückgewiesen",
            "German hosts",
            "Grund für die Ablehnung: über einen anderen Server versendet als laut SPF-Eintrag erlaubt",
        ),
        TextRule::named(
            "prohibited by spf / has spf or dkim / either has spf",
            "MailChannels, Forward Email",
            "550 5.7.1 [BFD] Sender prohibited by SPF",
        ),
        TextRule::named(
            "does not have authentication information or fails to pass",
            "Gmail",
            "550-5.7.1 This message does not have authentication information or fails to pass",
        ),
        TextRule::named(
            "dkim: encountered the following problem",
            "Exim",
            "550 DKIM: encountered the following problem validating example.com: bodyhash_mismatch",
        ),
        TextRule::named(
            "reject_reason & unsigned",
            "Mandrill",
            "{\"status\":\"rejected\",\"reject_reason\":\"unsigned\"}",
        ),
    ],
};
