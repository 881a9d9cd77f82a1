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
        TextRule::named("access control rule / access from this ip / access not allowed from / access restricted by ip / access rule / blocked by ip / client host not permitted / client ip / country blocked / country is not allowed / designated ip / foreign ip / from this country / from this ip / from this location / from this network / from your country / from your location / from your network / geo / ip access / ip address access / ip address is not allowed / ip address is not authorized / ip address is not permitted / ip address not allowed / ip blocked by policy / ip is not allowed / ip not allowed / ip not authorized / ip policy / ip range / ip restricted / ip restriction / ip whitelist / ip 제한 / ip 차단 / ip-based restriction / ip不在 / ip를 허용 / login from your country / login location / not allowed from this location / not allowed from your / not allowed from your ip / not authorized from / not authorized from ip / not in allow list / not in the allow list / not in the allowlist / not in the whitelist / not in whitelist / not on the allow list / not on the allowlist / not permitted from this network / not permitted to access from / not whitelisted / smtp server of your isp / unauthorized ip / your ip is not / your network are not / 不在白名单 / 允许的ip / 接続元ip / 白名单 / 許可されていないip / 국가에서 / 접근 ip / 접속 ip / 접속 차단 / 접속이 제한된 ip / 해외 ip / 해외 로그인 / 해외 로그인 차단 / 해외 접속 / 해외에서 / 허용 ip / 허용되지 않은 ip / 허용된 ip & allow / blocked / denied / not / permit / restrict / smtp server of your isp / unauthorized / 不 / 許可 / 접근 / 제한 / 차단 / 허용", "server policies, Google, Hiworks, NAVER WORKS", "421 4.7.0 IP not in whitelist for RCPT domain, closing connection.").unless("banned / blacklist / blocklist / dns server / geometry / low reputation / poor reputation / rate limit / received from this ip / recipient server / spamhaus / too many / too many connections from this ip / unable to send mail from this ip due to spam / unsolicited / unusual rate"),
        TextRule::phrase("access denied / connection refused / connection rejected / rejected & access rule / by administrator / by policy / firewall / local policy & address / client / host", "server policies", "554 5.7.1 Client host rejected: Access denied by administrator policy for your address").unless("blacklist / content / data / dkim / dmarc / listed / message / recipient / relay / reputation / sender / spam").or(&[Cause::IpBlocklisted]),
        TextRule::phrase("blocked by ldap / client host rejected / client host rejected: access denied / connection not authorized / connections from your / host is not allowed to connect / host network not allowed / host not permitted / libwrap / network not allowed / not allowed to connect / not authorised to connect / refused by access list / tcp wrappers / unauthenticated client not permitted / unauthorized connection / you are not allowed to connect / you are not permitted to connect / your host is not allowed", "Postfix, Exim, TCP wrappers", "554 5.7.1 <unknown[203.0.113.9]>: Client host rejected: Access denied").unless("blacklist / blocked using / cannot find your / dnsbl / helo / hostname / rbl / relay / reverse / spamhaus"),
        TextRule::named("client host rejected: access denied", "Postfix check_client_access", "554 5.7.1 <unknown[203.0.113.9]>: Client host rejected: Access denied").or(&[Cause::IpBlocklisted, Cause::RelayDenied]),
        TextRule::phrase("#421 / #521 / #550 / #554 & access denied by policy / connection denied / connection refused by policy / local policy violation", "greetings", "554 Local Policy Violation").unless("dkim / dmarc / message / recipient / sender / spam / spf").or(&[Cause::IpBlocklisted]),
        TextRule::phrase("access from / client is / client was / connection from / connections from / login from / sign-in from & forbidden / not allowed / not authorised / not authorized / not permitted & / network / address / connect / connection / country / region", "servers", "550 5.7.1 Client was not authorized to connect from 203.0.113.9").unless("dkim / dmarc / recipient address / relay / send as"),
    ],
};
