//! The connecting host's name (HELO) or reverse DNS is refused.
//! Not this: a blocklist -> `ip_blocklisted`.
//! Source: RFC 5321 section 4.1.4.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Access,
    acts: Actor::Helpdesk,
    retry: Retry::AfterChange,
    facts: &[Fact::Host],
    steps: steps(&[Step::FixHeloName, Step::FixReverseDns, Step::AskHelpdesk]),
    texts: &[
        TextRule::named(
            "bad dns ptr / bad helo / bogus helo / cannot find reverse / \
             cannot find your hostname / cannot find your reverse / cannot resolve your address / \
             client host rejected: cannot find / dns ptr / does not have a valid reverse / \
             domain name in ehlo / domain name in helo / invalid ehlo argument / \
             invalid helo argument / ehlo command rejected / ehlo name / ehlo rejected / \
             expired ptr / fake helo / fcrdns / forged helo / forward-confirmed / fqdn / \
             fully-qualified hostname / generic ptr / generic reverse / helo argument / \
             helo check / helo command rejected / helo domain / helo hostname / helo mismatch / \
             helo name / helo or ehlo / helo rejected / helo requires / helo should be / \
             helo/ehlo / helo/ehlo name / helo/ehlo; must / host name lookup failed for / \
             hostname does not resolve / invalid domain name in / invalid ehlo / \
             invalid ehlo domain / invalid helo / invalid helo name / invalid ptr / inverse dns / \
             missing ptr / missing reverse / must resolve / need a fully-qualified / \
             need fully qualified hostname / need fully-qualified hostname / no ptr / \
             no ptr record / no reverse / no reverse dns / polite people say / ptr lookup / \
             ptr missing / ptr record / ptr resource record / rdns / reverse dns / \
             reverse hostname / reverse lookup / reverse name / reverse record / \
             reverse resolution / reverse-dns / rhelo / say helo / syntactically invalid ehlo / \
             syntactically invalid helo / valid hostname / valid sender domain. fix reverse / \
             without reverse / your hostname",
            "Postfix, Exim, GMX, RFC 5321 section 4.1.4",
            "504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname",
        )
        .unless(
            "flags cannot be set / helo/ehlo argument / dhcp / dnsname element / ehlo or helo / \
             fqdn flag / list of fqdns / this fqdn / valid fqdn / \
             helo command rejected: host is blacklisted / sbrs / use helo/ehlo first",
        ),
        TextRule::named(
            "#x.7.25 & dns / ptr / reverse",
            "RFC 7372",
            "550 5.7.25 The IP address sending this message does not have a PTR record",
        ),
        TextRule::named("#x.7.23 & ptr / reverse", "Gmail", "421 4.7.23 no PTR record"),
        TextRule::named("helohost", "Coremail", "555 helohost error"),
        TextRule::status(
            "#450 / #501 / #504 / #550 / #554 & ehlo / helo / ptr / reverse",
            "RFC 5321 section 4.1.4",
            "550 bad EHLO",
        )
        .unless("send helo first / use helo/ehlo first")
        .or(&[Cause::ProtocolError]),
        TextRule::weak(
            "#x.7.25",
            "RFC 7372: reverse DNS validation failed",
            "550 5.7.25 of the client",
        ),
        TextRule::named(
            "does not have a valid ptr / ip name lookup failed / mismatches client ip / \
             no reverse dns / unresolvable relay host / valid reverse lookups \
             & #450 / #550 / #553 / #554 / client / host / server",
            "qmail, iiNet, AT&T",
            "550 Access denied. IP name lookup failed",
        )
        .unless("mail from ["),
        TextRule::named(
            "#421 / #450 / #451 / #501 / #521 / #550 / #553 / #554 \
             & (dns:nr) / bad helo / dns mapping / helo argument / helo has been denied / \
             helo invalid / host can't be resolved / invalid ptr / no rdns / no reverse name / \
             reverse dns queries / reverse lookup rejected / rp:rdn / sender ip must resolve / \
             sender ip reverse",
            "AOL, NetEase, Comcast, ISPs",
            "550 Sender IP reverse lookup rejected",
        ),
        TextRule::phrase(
            "helo / ehlo & 거부 / 올바르지 / 잘못 / 유효하지",
            "Korean hosts",
            "HELO 이름이 올바르지 않아 접속이 거부되었습니다.",
        ),
        TextRule::named(
            "failure sending helo / failed to send helo / helo command failed / \
             ehlo command failed / helo failed / ehlo failed",
            "Apache James, Commons Net",
            "Failure sending HELO command to SMTP server",
        )
        .unless("timed out / timeout / closed"),
        TextRule::phrase(
            "from unknown tld / with unknown tld & #550 / #554 / host",
            "milters",
            "550 5.7.1 host mail.example.com [192.0.2.7] from unknown TLD #122",
        ),
        TextRule::named(
            "correct helo / correct your helo / correct reverse dns / \
             recipient address rejected: mail appeared to be spam or forged",
            "policyd-weight",
            "550 5.7.1 Recipient address rejected: Mail appeared to be SPAM or forged. Ask your Mail/DNS-Administrator to correct HELO and DNS MX settings",
        )
        .or(&[Cause::IpBlocklisted, Cause::ContentRejected]),
        TextRule::named(
            "my name was rejected / my_name_was_rejected / helo host name has been denied / \
             helo_host_name_has_been_denied",
            "qmail patches",
            "Connected to 192.0.2.1 but my name was rejected.",
        ),
        TextRule::named(
            "; no rdns / rejected; no rdns",
            "Haraka, mail hosts",
            "550 client [198.51.100.7] rejected; no rDNS",
        ),
        TextRule::named(
            "rejected helo from / rejected ehlo from / rejected ehlo or helo",
            "Exim",
            "rejected HELO from localhost [127.0.0.1]: syntactically invalid argument(s)",
        ),
        TextRule::named(
            "fix reverse dns / reverse dns for & servers without / connections not accepted / flph",
            "AT&T",
            "550 5.7.1 Connections not accepted from servers without a valid sender domain.flph829 Fix reverse DNS for 192.0.2.1",
        ),
        TextRule::named(
            "helo 명령이 실패 / helo コマンドが失敗",
            "Evolution",
            "HELO 명령이 실패했습니다:",
        ),
    ],
};
