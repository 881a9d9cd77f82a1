//! The server's own allowlist, policy or firewall names the address.
//! Not this: a public blocklist -> `ip_blocklisted`.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Access,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::SeenFrom],
    steps: steps(&[Step::AllowIpAddresses, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "access control rule / access denied from your ip / access from this ip / \
             access not allowed from / access restricted by ip / access rule / blocked by ip / \
             client host not permitted / client ip / country blocked / country is not allowed / \
             denied from your ip / designated ip / does not have permission to connect / \
             foreign ip / from this country / from this ip / from this location / \
             from this network / from your country / from your ip by policy / from your location / \
             from your network / geo / ip access / ip address access / ip address is not allowed / \
             ip address is not authorized / ip address is not permitted / ip address not allowed / \
             ip blocked by policy / ip is not allowed / ip not allowed / ip not authorized / \
             ip policy / ip range / ip restricted / ip restriction / ip whitelist / ip 제한 / \
             ip 차단 / ip-based restriction / ip不在 / ip를 허용 / login from your country / \
             login location / not allowed from this location / not allowed from your / \
             not allowed from your ip / not authorized from / not authorized from ip / \
             not in allow list / not in the allow list / not in the allowlist / \
             not in the whitelist / not in whitelist / not on the allow list / \
             not on the allowlist / not permitted from this network / \
             not permitted to access from / not whitelisted / permission to connect / \
             smtp server of your isp / unauthorized ip / your ip is not / your network are not / \
             不在白名单 / 允许的ip / 接続元ip / 白名单 / 許可されていないip / 국가에서 / 접근 ip / 접속 ip / 접속 차단 / \
             접속이 제한된 ip / 해외 ip / 해외 로그인 / 해외 로그인 차단 / 해외 접속 / 해외에서 / 허용 ip / 허용되지 않은 ip / 허용된 ip \
             & allow / blocked / denied / not / permit / restrict / smtp server of your isp / \
             unauthorized / 不 / 許可 / 접근 / 제한 / 차단 / 허용",
            "server policies, Google, Hiworks, NAVER WORKS",
            "421 4.7.0 IP not in whitelist for RCPT domain, closing connection.",
        )
        .unless(
            "accept connections from your ip / banned / blacklist / blocklist / dns server / \
             geometry / low reputation / poor reputation / rate limit / received from this ip / \
             recipient server / relaying denied / spamhaus / too many / \
             too many connections from this ip / unable to send mail from this ip due to spam / \
             unsolicited / unusual rate",
        ),
        TextRule::phrase(
            "access denied / connection refused / connection rejected / rejected \
             & access rule / by administrator / by policy / firewall / local policy \
             & address / client / host",
            "server policies",
            "554 5.7.1 Client host rejected: Access denied by administrator policy for your address",
        )
        .unless(
            "blacklist / content / data / dkim / dmarc / listed / message / recipient / relay / \
             reputation / sender / spam",
        )
        .or(&[Cause::IpBlocklisted]),
        TextRule::phrase(
            "blocked by ldap / client host rejected / client host rejected: access denied / \
             connection not authorized / connections from your / host is not allowed to connect / \
             host network not allowed / host not permitted / libwrap / network not allowed / \
             not allowed to connect / not authorised to connect / refused by access list / \
             tcp wrappers / unauthenticated client not permitted / unauthorized connection / \
             you are not allowed to connect / you are not permitted to connect / \
             your host is not allowed",
            "Postfix, Exim, TCP wrappers",
            "554 5.7.1 <unknown[203.0.113.9]>: Client host rejected: Access denied",
        )
        .unless(
            "blacklist / blocked using / cannot find your / dnsbl / helo / hostname / rbl / \
             relay / reverse / spamhaus / too fast / try again slower / \
             you are not allowed to connect",
        ),
        TextRule::named(
            "client host rejected: access denied",
            "Postfix check_client_access",
            "554 5.7.1 <unknown[203.0.113.9]>: Client host rejected: Access denied",
        )
        .or(&[Cause::IpBlocklisted, Cause::RelayDenied]),
        TextRule::phrase(
            "#421 / #521 / #550 / #554 \
             & access denied by policy / connection denied / connection refused by policy / \
             local policy violation",
            "greetings",
            "554 Local Policy Violation",
        )
        .unless("dkim / dmarc / message / recipient / sender / spam / spf")
        .or(&[Cause::IpBlocklisted]),
        TextRule::phrase(
            "access from / client is / client was / connection from / connections from / \
             login from / sign-in from \
             & forbidden / not allowed / not authorised / not authorized / not permitted \
             & / network / address / connect / connection / country / region",
            "servers",
            "550 5.7.1 Client was not authorized to connect from 203.0.113.9",
        )
        .unless("dkim / dmarc / recipient address / relay / send as"),
        TextRule::named(
            "access from / address / client ip / connection from / ip address / login from / \
             your ip \
             & access policy / allowed list / denied by policy / denied by security policy / \
             geo-block / geoblock / ip policy / not an allowed / not in the allowed / \
             not whitelisted / security policy",
            "mail servers",
            "NO [AUTHENTICATIONFAILED] login from 203.0.113.7 denied by security policy",
        )
        .unless("domain / message / recipient / sender / spam"),
        TextRule::named(
            "blocked by csf / blocked by fail2ban / fail2ban / firewall blocked / \
             intrusion prevention",
            "servers",
            "NO LOGOUT Intrusion prevention active for 203.0.113.50",
        )
        .or(&[Cause::IpBlocklisted, Cause::SignInThrottled]),
        TextRule::phrase(
            "#521 / #550 / #554 & not allowed to connect / not permitted to connect",
            "greetings",
            "554 You are not permitted to connect.",
        )
        .unless("blacklist / listed / reputation / spamhaus")
        .or(&[Cause::IpBlocklisted]),
        TextRule::named(
            "not allowed to send from that country / send from that country / \
             unauthorized ip address \
             & #525 / #550 / #554 / allowed / unauthorized",
            "Brevo, ISPs",
            "525 5.7.1 Unauthorized IP address",
        ),
        TextRule::phrase(
            "#421 / #450 / #550 / #553 \
             & weißer liste / lista blanca / liste blanche / 白名单 / 白名單 / ホワイトリスト / 許可リスト / 허용 목록 / \
             허용목록 / 화이트리스트 \
             & 아닙 / 未列入 / nicht / 없 / 登録されていません / no está / n'est pas",
            "Gmail's SMTP reference, localized",
            "421, 4.7.0, IP nicht auf weißer Liste für RCPT-Domain",
        )
        .or(&[Cause::IpBlocklisted]),
        TextRule::phrase(
            "해외 / 국가 / 지역 / 허용되지 않은 ip / 허용 ip & 로그인 / 접속 & 제한 / 차단",
            "Naver, Korean hosts",
            "해외 지역 로그인 차단이 설정되어 있어 접속할 수 없습니다.",
        ),
        TextRule::phrase(
            "no access for this ip / no access from this ip / unauthorized interface for / \
             ip is not allowed to send \
             & #421 / #550 / #553 / #554 / denied / sorry",
            "bounces",
            "550 Sorry, no access for this ip",
        )
        .or(&[Cause::IpBlocklisted]),
        TextRule::named(
            "from external client refused",
            "DavMail",
            "Connection from external client refused",
        ),
        TextRule::named(
            "does not accept email over ipv6 / restrictdomainstoipaddresses / \
             restrictdomainstocertificate",
            "Microsoft 365, Nagios",
            "5.7.51 TenantInboundAttribution; The connector had either the RestrictDomainsToIPAddresses or RestrictDomainsToCertificate set",
        ),
        TextRule::named(
            "using an unrecognised ip / using an unrecognized ip",
            "Brevo",
            "We have detected you are using an unrecognised IP address 203.0.113.9.",
        ),
        TextRule::named(
            "allow_nets check failed",
            "Dovecot",
            "dovecot: auth: Info: sql(api@example.com,203.0.113.44): allow_nets check failed: IP not in allowed networks",
        ),
        TextRule::named(
            "access(tcpwrap): client refused / tcpwrap check failed",
            "Dovecot",
            "imap-login: Error: access(tcpwrap): Client refused (rip=203.0.113.99)",
        ),
        TextRule::named(
            "host_reject_connection",
            "Exim",
            "refused connection from [203.0.113.88] (host_reject_connection)",
        ),
    ],
};
