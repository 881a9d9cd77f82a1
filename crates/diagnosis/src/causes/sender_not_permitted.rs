//! The signed-in account may not send as this From address.
//! Not this: SPF, DKIM or DMARC -> `sender_unauthenticated`.
//! Source: RFC 5321 (553), RFC 6409 section 6.1.

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
        TextRule::named("absender / authorized to use / different from authenticated / does not match authenticated / domain not found / domain of sender / emetteur invalide / envelope from / expéditeur / from address does not match / from address is not / from address must / from address not / from field / from header / invalid sender / is not verified / mail from command failed / mail from must be / mail from must equal / mail from not owned / mail sending denied / mailfrom / mittente / must match the authenticated / not a valid sender / not allowed to send as / not allowed to send from / not authorised to send / not authorized to send / not one of your addresses / not owned by auth / not owned by user / not permitted to send / not permitted to use / not verified / permission to send as / permissions to send as / permitted to send as / relaying disallowed as / remitente / return-path / send as denied / send on behalf / sendasdenied / sender address does not / sender address is not / sender address is unauthorized / sender address must / sender address rejected / sender and authenticated / sender does not match / sender domain / sender identity / sender is not allowed / sender is not permitted / sender is unauthorized / sender mismatch / sender must be / sender not allowed / sender not authorized / sender not same / sender rejected / sender verification / sender verify failed / sending denied / spoofing / unauthorized sender / unregistered domains / unverified address / unverified domain / verified sender / your from address / 发件人 / 差出人 / 送信元 / 送信者 / 발신 주소 / 발신자 / 보내는 사람 & absender / address / expéditeur / from / identity / mail / mittente / owned / relaying / remitente / send / sender / verified / 发件人 / 差出人 / 送信 / 발신 / 보내는 & denied / disallow / fail / invalid / mismatch / must / nicht / not / rechaz / refus / reject / rifiut / spoof / unauthor / unverified / しません / できません / 不 / 拒 / 許可 / 않 / 없", "Postfix, Exchange, SES, iCloud, Zoho, Naver", "553 5.7.1 <a@example.com>: Sender address rejected: not owned by user b@example.com").unless("5.7.26 / 5.7.57 / authentication level / blacklist / blocklist / certificate / dkim / dmarc / does not have access rights / does not meet the required authentication / greylist / helo command / hostname / identity verif / limit / not logged in / ptr / quota / recipient address rejected / relay access / reputation / spam / spamhaus / spf / too many / unauthenticated / user unknown / verify the server / virus"),
        TextRule::named("#5.2.252 / #5.7.60 / #5.7.750 / lpn007_403 / ofr_403 / ofr_405 / ofr_415 / ofr_421", "MS-NDR, Orange", "550 5.7.60 SMTP; Client does not have permissions to send as this sender"),
        TextRule::phrase("#x.1.7 / #x.1.8 / #x.7.27", "RFC 3463, RFC 7505", "550 5.1.7 Invalid sender address").unless("outbound"),
        TextRule::phrase("#553 & from / mail from / sender", "RFC 5321", "553 sender address not allowed").unless("not logged in / rcpt / recipient"),
    ],
};
