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
        TextRule::named("access control rule / access from this ip / access not allowed from / access restricted by ip / access rule / blocked by ip / client host not permitted / country blocked / country is not allowed / designated ip / foreign ip / from this ip / from your location / geo / ip access / ip address is not allowed / ip address is not authorized / ip address is not permitted / ip address not allowed / ip is not allowed / ip not allowed / ip not authorized / ip policy / ip restricted / ip restriction / ip whitelist / ip 제한 / ip不在 / login from your country / not allowed from this location / not allowed from your ip / not authorized from ip / not in allow list / not in the allow list / not in the allowlist / not in the whitelist / not in whitelist / not on the allow list / not on the allowlist / not permitted from this network / not permitted to access from / not whitelisted / smtp server of your isp / unauthorized ip / your ip is not / 不在白名单 / 允许的ip / 接続元ip / 白名单 / 許可されていないip / 접근 ip / 접속 ip / 접속이 제한된 ip / 해외 ip / 해외 로그인 차단 / 허용되지 않은 ip / 허용된 ip & allow / blocked / denied / not / permit / restrict / smtp server of your isp / unauthorized / 不 / 許可 / 접근 / 제한 / 차단 / 허용", "server policies, Google, Hiworks, NAVER WORKS", "421 4.7.0 IP not in whitelist for RCPT domain, closing connection.").unless("banned / blacklist / blocklist / geometry / low reputation / poor reputation / rate limit / received from this ip / spamhaus / too many / too many connections from this ip / unable to send mail from this ip due to spam / unsolicited / unusual rate"),
        TextRule::phrase("access denied / connection refused / connection rejected / rejected & access rule / by administrator / by policy / firewall / local policy & address / client / host", "server policies", "554 5.7.1 Client host rejected: Access denied by administrator policy for your address").unless("blacklist / content / data / dkim / dmarc / listed / message / recipient / relay / reputation / sender / spam").or(&[Cause::IpBlocklisted]),
        TextRule::phrase("blocked by ldap / client host rejected / client host rejected: access denied / connection not authorized / connections from your / host is not allowed to connect / host network not allowed / host not permitted / libwrap / network not allowed / not allowed to connect / not authorised to connect / refused by access list / tcp wrappers / unauthenticated client not permitted / unauthorized connection / you are not allowed to connect / you are not permitted to connect / your host is not allowed", "Postfix, Exim, TCP wrappers", "554 5.7.1 <unknown[203.0.113.9]>: Client host rejected: Access denied").unless("blacklist / blocked using / cannot find your / dnsbl / helo / hostname / rbl / relay / reverse / spamhaus"),
    ],
};
