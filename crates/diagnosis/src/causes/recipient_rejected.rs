//! The recipient's address is unknown or refused.
//! Not this: the recipient's mailbox is full -> `mailbox_full`.
//! Source: RFC 3463 x.1.x.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[],
    steps: steps(&[Step::CheckRecipient, Step::AskRecipient]),
    texts: &[
        TextRule::named("accepts no mail / account does not exist / account du destinataire / account that you tried to reach / address does not exist / address unknown / adresse d au moins un destinataire / all recipients were refused / bad destination / bad recipient / compte du destinataire / destinataire / destinataire invalide / destinatario / does not accept mail / doesn't have a yahoo / domain does not accept / email account that you tried to reach / empfänger / inactive user / invalid mailbox / invalid recipient / mailbox disabled / mailbox disabled for this recipient / mailbox does not exist / mailbox is inactive / mailbox not found / mailbox unavailable / no account by that name / no longer available / no longer on server / no mailbox here / no such account / no such address / no such mailbox / no such person / no such recipient / no such user / not a known user / not our customer / null mx / nullmx / over quota recipient / rcpt to / recipient account / recipient address rejected / recipient disabled / recipient does not exist / recipient is not / recipient not found / recipient refused / recipient rejected / recipient unknown / recipient verification / recipient verify / recipientnotfound / recipients refused / recipientsrefused / this user doesn't have / undeliverable address / unknown address / unknown e-mail / unknown email / unknown local / unknown mailbox / unknown or illegal alias / unknown recipient / unknown user / unroutable address / unrouteable address / user doesn't exist / user is inactive / user is unknown / user not found / user unknown / 受信者 / 宛先 / 收件人 / 收信人 / 邮箱不存在 / 받는 사람 / 수신자 / 존재하지 않는 & account / address / destinataire / destinatario / domain / empfänger / mail / mailbox / rcpt / recipient / user / 不存在 / 宛先 / 收 / 받는 / 수신 / 없 / 존재 & bad / bloqu / disabled / does / doesn't / illegal / inactif / inactive / invalid / invalide / locked / no existe / not / refus / reject / unavailable / unbekannt / ungültig / unknown / unrout / しません / 不 / 存在 / 拒 / 無 / 거부 / 없", "Postfix, Exim, Gmail, Exchange, Yahoo", "550 5.1.1 <x@example.org>: Recipient address rejected: User unknown").unless("[nonexistent] / [trycreate] / blocked using / certificate / command rejected / dkim / dns / examine / folder / grey / greylist / host does not / host doesn't / host unknown / imap / in progress / insufficient storage / license / limit / login / mailbox doesn't / mailbox full / name does not / oauth / out of storage / over quota / password / protocol / quota / rate / rcpt limit / relay / relay access / select / sender address rejected / sending quota / sorry, that domain / spf / status / submission / too many recipients"),
        TextRule::named("#5.1.0 / #5.7.124 / #5.7.129 / #5.7.133 / #5.7.136 / #556 / #x.1.1 / #x.1.10 / #x.1.2 / #x.1.3 / #x.1.6 / #x.7.504 / #x.7.505", "RFC 3463, MS-NDR", "550 5.1.10 RESOLVER.ADR.RecipientNotFound").unless("dns / full / over quota / relay / sender / sending / spam / submission"),
        TextRule::named("lpn007_416 / lpn007_426 / ofr_416 / ofr_420 / ofr_426 / resolver.adr / resolver.rst.notauthorized / resolver.rst.restricted / restricted recipients", "Exchange, Orange", "RESOLVER.ADR.ExRecipNotFound; not found").unless("authrequired / sizelimit"),
        TextRule::phrase("#5.2.1 / #x.2.1 & disabled / inactive / not active / reach / suspended", "RFC 3463", "550 5.2.1 The email account that you tried to reach is disabled.").unless("rate / receiving"),
    ],
};
