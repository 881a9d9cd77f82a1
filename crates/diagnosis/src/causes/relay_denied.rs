//! The server will not relay mail for this recipient.
//! Not this: the recipient does not exist -> `recipient_rejected`.
//! Source: RFC 5321 section 3.6.2.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host],
    steps: steps(&[Step::SignInBeforeSending, Step::CheckRelayRules, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "attempted relay / be relayed / cannot relay / configured to relay / do not relay / \
             does not relay / impossible de relayer / invalid credentials for relay / \
             mail relay denied / no relay / not a relay / not permitted to relay / not relaying / \
             open relay / rcpt-to validation / reenvío denegado / refused to relay / relais / \
             relay access den / relay access denined / relay attempt / relay denied / \
             relay disabled / relay for / relay for this / relay is prohibited / \
             relay not allowed / relay not permitted / relay operation / relay prohibited / \
             relay rejected / relay verweigert / relayed mail / relayed through / relayed thru / \
             relaying denied / relaying is prohibited / relaying mail / relaying not allowed / \
             relaying not permitted / relaying prohibited / relaying refused / \
             relaying temporarily denied / relaying to / unable to relay / unauthorized relay / \
             we do not relay / weiterleiten verweigert / weiterleitung nicht / 中継 / 中继 / 轉寄 / \
             转发被拒 / 릴레이",
            "Postfix, Exim, Exchange, sendmail",
            "554 5.7.1 <r@example.org>: Relay access denied",
        )
        .unless(
            "as < / authentication required / connection / disallowed as / limit exceeded / \
             open relay test / please turn on smtp auth / no access from / spamhaus / 中繼量 / 中继量",
        ),
        TextRule::named(
            "#5.7.64 / 0x800ccc79 / tenantattribution",
            "Outlook, MS-NDR",
            "550 5.7.64 TenantAttribution; Relay Access Denied",
        ),
        TextRule::phrase(
            "#551",
            "RFC 5321 section 3.4",
            "551 User not local; please try",
        )
        .unless("connection / mailbox / no such / not found / not our / spam / unknown / virus"),
        TextRule::named(
            "#5.7.1 isn't in my list / destinataires a été refusé / \
             empfänger wurde vom server abgelehnt / isn't in my list of allowed / \
             not in my list of allowed rcpthosts / rcpthosts",
            "qmail, Outlook",
            "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
        ),
        TextRule::named(
            "mailing to remote domains / relais interdit / relais refus / relay nicht / \
             relay non / relay refus / relayverweigert / remote domains not supported",
            "localized, Exim",
            "Mailing to remote domains not supported",
        ),
        TextRule::named(
            "not permitted to relay / relay denied / relaying denied / relaying not \
             & authenticat / log in / logged in",
            "sendmail, Exim",
            "550 5.7.1 Relaying denied. Proper authentication required.",
        )
        .unless("turn on smtp")
        .or(&[Cause::AuthRequired]),
        TextRule::status(
            "#454 / #550 / #551 / #553 / #554 & relay",
            "RFC 5321 section 7.7",
            "554 this is no relay",
        )
        .unless("limit / relayed message")
        .or(&[Cause::AuthRequired]),
        TextRule::named("rp:frl", "NetEase table of bounces", "550 RP:FRL 163 smtp1"),
        TextRule::named(
            "not a gateway / not local host",
            "bounces",
            "550 not local host example.com, not a gateway",
        ),
        TextRule::named(
            "relaying denied from your location",
            "qmail",
            "553 sorry, relaying denied from your location",
        ),
        TextRule::phrase(
            "local user only",
            "Coremail",
            "Requested action not taken: Local user only",
        ),
        TextRule::phrase(
            "does not allow relaying / doesn't allow relaying",
            "Apple Mail",
            "The recipient was rejected by the server because it does not allow relaying.",
        ),
        TextRule::named(
            "relay refused / relaying prohibited / relay prohibited / relay forbidden / \
             relaying forbidden / relaying refused / not local, not gateway / not hosted here and",
            "Servers",
            "554 5.7.1 relaying prohibited",
        ),
        TextRule::phrase(
            "轉發憑證無效 / 中繼憑證無效 / 转发凭据无效 / invalid credentials for relay",
            "Google Workspace, localized",
            "轉發憑證無效",
        ),
        TextRule::named(
            "リレー拒否 / 릴레이 거부 / 릴레이가 거부 / relay verweigert",
            "Outlook and servers, localized",
            "サーバー応答: '550 <bob@example.com> リレー拒否'",
        ),
        TextRule::named(
            "as a relay & not been configured / you are trying to use me",
            "Symantec MessageLabs",
            "You are trying to use me [server-5.tower-1.messagelabs.com] as a relay, but I have not been configured to let you",
        ),
        TextRule::named(
            "not have permission to submit mail / not allowed to send messages to external / \
             not allowed to send to external",
            "Exchange, Horde",
            "Client does not have permission to submit mail to this server.",
        ),
        TextRule::named(
            "서버에서 릴레이를 허용하지 / 릴레이를 허용하지 않으므로 / サーバーがリレーを許可していない / relaying denied. ip name lookup",
            "Apple Mail, Sendmail",
            "서버에서 릴레이를 허용하지 않으므로 수신자가 거부되었습니다.",
        ),
    ],
};
