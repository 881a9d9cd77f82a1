//! The name servers failed or did not answer, so nothing is known about the name.
//! Not this: NXDOMAIN -> `dns_name_not_found`.
//! Source: RFC 1035 section 4.1.1.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Network,
    acts: Actor::MailAdmin,
    retry: Retry::Later,
    facts: &[Fact::Host],
    steps: steps(&[Step::RetryLater, Step::CheckDnsServers, Step::AskMailAdmin]),
    texts: &[
        TextRule::phrase(
            "eai_again / non-recoverable error in name / \
             non-recoverable failure in name resolution / server misbehaving / servfail / \
             temporary failure in name resolution / try again \
             & dns / getaddrinfo / lookup / name resolution / name server / resolver",
            "getaddrinfo EAI_AGAIN, resolvers",
            "[Errno -3] Temporary failure in name resolution",
        ),
        TextRule::phrase(
            "[errno -3] / [errno -4] / eai_again / eservfail / getaddrinfo eagain / \
             non-recoverable failure in name resolution / server misbehaving / \
             temporarily unable to resolve / temporary failure in name resolution",
            "getaddrinfo(3), Go",
            "getaddrinfo EAI_AGAIN smtp.example.com",
        ),
        TextRule::phrase(
            "dns error / dns failure / dns lookup / dns query / dns request / dns resolution / \
             dns resolver / dns server / dns servers / dns service / dns temporarily / \
             dns temporary / name resolution / name server / nameserver / resolver / temporary dns \
             & cannot be reached / etimeout / failed / failure / lookup failure / misbehaving / \
             no answer / no response / not responding / query failed / refused / server failure / \
             servfail / temporarily / time out / timed out / timeout / unavailable / unreachable",
            "resolvers, MS-NDR 5.4.312",
            "DNS query failed: SERVFAIL",
        )
        .unless(
            "dkim / dnsbl / helo / host not found / name does not exist / no records / \
             no such host / not found / nxdomain / ptr / rbl / recipient address / reverse / \
             sender address / spf / unexpected token",
        ),
        TextRule::named(
            "name service error & malformed / server failure / timeout / try again / unexpected",
            "Postfix",
            "Name service error for name=example.org type=MX: Malformed or unexpected name server reply",
        ),
        TextRule::phrase(
            "host or domain name not found. name service error \
             & name service error / try again \
             & host lookup did not complete / name server timeout / nameserver not responding / \
             resolv / type=mx: host not found, try again \
             & timed out / try again",
            "Postfix, Exim",
            "Host or domain name not found. Name service error for name=example.com type=MX: Host not found, try again",
        )
        .unless("nxdomain"),
        TextRule::status(
            "#11002 / #11003 / nonauthoritative host not found / wsatry_again",
            "Winsock WSATRY_AGAIN",
            "WSATRY_AGAIN 11002",
        ),
        TextRule::phrase(
            "#x.4.3 & directory / dns / lookup / name server / resolve / routing",
            "RFC 3463 x.4.3",
            "451 4.4.3 Temporary DNS error",
        ),
        TextRule::named(
            "#4.4.312 / #5.4.310 / #5.4.312 / dns query failed & dns",
            "MS-NDR",
            "550 5.4.312 Message expired, DNS query failed",
        )
        .unless("does not exist"),
        TextRule::phrase(
            "errore temporaneo nella risoluzione del nome / \
             falha temporária na resolução de nome / fallo temporal en la resolución del nombre / \
             namensauflösung ist ein temporärer fehler / \
             temporärer fehler bei der namensauflösung / tijdelijke fout bij naamsherleiding / \
             échec temporaire dans la résolution du nom / временный сбой в разрешении имен / \
             名前解決における一時的な失敗 / 名前解決に一時的に失敗 / 域名解析出现暂时性错误 / 域名解析暂时失败 / 이름 풀이를 하는 도중 일시적인 오류 / \
             이름 풀이에 일시적 / 이름 해석 실패 / 이름 해석이 일시적 / 이름 확인에 일시적인 오류",
            "glibc, localized",
            "域名解析暂时失败",
        ),
        TextRule::phrase(
            "etimeout & dns / lookup / query / resolve",
            "Node.js dns.ETIMEOUT",
            "{ Error: queryA ETIMEOUT smtp.example.com",
        ),
        TextRule::named(
            "looking up / lookup / read udp & i/o timeout & :53 / looking / lookup / udp",
            "Go net.Resolver",
            "dial tcp: lookup smtp.example.com on 10.0.0.2:53: read udp: i/o timeout",
        ),
        TextRule::phrase(
            "could not contact dns servers / dns server failure / dns timeout / dns: timeout / \
             host lookup did not complete / lookup timed out / name server timed out / \
             name server timeout / resolver timeout / while contacting dns servers",
            "c-ares, Exim",
            "Could not resolve host: smtp.example.com (Timeout while contacting DNS servers)",
        ),
        TextRule::weak(
            "#x.4.3",
            "RFC 3463 section 3.5: directory server failure",
            "554 5.4.3 lookup",
        ),
        TextRule::phrase(
            "querya econnrefused / queryaaaa econnrefused / querymx econnrefused",
            "Node.js dns: the resolver refused",
            "queryA ECONNREFUSED smtp.example.com",
        ),
        TextRule::phrase(
            "dns resolving error / dns resolution error / dns resolution failure",
            "MTAs",
            "451 4.4.0 DNS resolving error",
        ),
        TextRule::named(
            "cname lookup failed temporarily / cname_lookup_failed_temporarily / \
             no dns a-data returned",
            "qmail, Virgilio",
            "CNAME lookup failed temporarily. (#4.4.3)",
        ),
        TextRule::phrase(
            "dns query error / dns query failed / dns lookup error",
            "Coremail",
            "DNS query error",
        ),
        TextRule::named(
            "dns 서버가 / dns서버가 / dns 조회 / 네임 서버 / 네임서버 & 응답하지 / 실패 / 오류 / 응답이 없",
            "Korean clients",
            "DNS 서버가 응답하지 않아 메일 서버 주소를 찾지 못했습니다.",
        ),
        TextRule::phrase(
            "dns records for the destination / host not found, try again / name server reply / \
             unrouteable mail domain / unroutable mail domain \
             & could not be found / malformed / try again / unexpected / mail domain",
            "Exchange, Exim, Sendmail",
            "malformed or unexpected name server reply",
        ),
        TextRule::phrase(
            "temporary failure of hostname lookup / temporary failure of name lookup / \
             hostname lookup failed temporarily",
            "MTAs",
            "RETRY.17 Temporary failure of hostname lookup",
        ),
        TextRule::named(
            "name server timeout / nameserver timeout & #450 / #451 / mail / smtp / 宛先",
            "Sendmail",
            "451 Name server timeout",
        ),
        TextRule::phrase(
            "host map: lookup & deferred",
            "Sendmail",
            "host map: lookup (example.org): deferred",
        ),
        TextRule::named(
            "mx resolution error / temporary mx resolution",
            "ServerScript MTA",
            "Temporary error 249 (temporary MX resolution error)",
        ),
        TextRule::named(
            "failure in mx lookup / mx lookup failed / mx lookup timed out",
            "OpenSMTPD",
            "stat=\"Temporary failure in MX lookup\"",
        ),
        TextRule::named(
            "host not found (nonauthoritative) / nonauthoritative) or server failure",
            "msmtp",
            "msmtp: cannot locate host smtp.example.com: host not found (nonauthoritative) or server failure",
        ),
        TextRule::named(
            "name resolution에서 일시적인 / 이름 풀이에 일시적인 / temporary error during hostname resolution / \
             dns returned an invalid response",
            "glibc, Winsock, Exchange",
            "name resolution에서 일시적인 실패",
        ),
        TextRule::named(
            "dnssec-invalid / invalid dnssec",
            "Exchange",
            "450 4.7.324 dnssec-invalid: Destination domain returned invalid DNSSEC records",
        ),
        TextRule::named(
            "nicht-behebbarer fehler in der namensauflösung / \
             échec non récupérable lors de la résolution / 名前解決で回復できない / 이름 해석에서 복구할 수 없 / \
             name resolution에서 복구할 수 없 / 域名解析中出现不可修复 / 解析名稱時發生無法復原 / 解析名稱時發生暫時性",
            "glibc",
            "name resolution에서 복구할 수 없는 실패",
        ),
        TextRule::named(
            "all attempts to contact name servers / \
             attempts to contact name servers or networks failed",
            "systemd-resolved",
            "smtp.example.com: resolve call failed: All attempts to contact name servers or networks failed",
        ),
    ],
};
