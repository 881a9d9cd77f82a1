//! An antivirus, a middlebox or a placeholder (missing SNI) answered with its own certificate.
//! Not this: the server's own self-signed certificate -> `certificate_self_signed`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Issuer],
    steps: steps(&[Step::ExcludeFromInspection, Step::CheckHostSpelling, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "adguard / ahnlab / avast / avg web/mail shield / bitdefender / \
             bitdefender personal ca / blue coat / charles proxy / check point / checkpoint / \
             cisco umbrella / do_not_trust / dr.web / eset ssl filter / eset, spol / fiddler / \
             forcepoint / fortigate / fortimail ca / fortinet / gdata / kaspersky / \
             mcafee web gateway / mitmproxy / netskope / palo alto / plustech / prism ssl / \
             somansa / sophos ssl / sophos utm / squid proxy / superfish / umbrella root / \
             untrusted-ca / websense / zscaler / 소만사 \
             & cert / certificate / https inspection / issuer / root / ssl / tls / 인증서",
            "product manuals",
            "certificate verify failed: self signed certificate in certificate chain, issuer CN=Avast Web/Mail Shield Root",
        )
        .unless(
            "advertise / did not offer / access denied / bitdefender antispam / blocked / listed / \
             reputation / sender / spam / virus detected",
        ),
        TextRule::named(
            "fake certificate / invalid2.invalid / missing sni / no sni provided / no_sni / \
             sni provided; please fix your client \
             & cert / issuer / sni / ssl / subject",
            "Google placeholder for a missing SNI",
            "depth=0 OU = \"No SNI provided; please fix your client.\", CN = invalid2.invalid",
        ),
        TextRule::phrase(
            "anti-virus / antivirus / firewall / https scanning / intercepted / intercepting / \
             intercepts / man-in-the-middle / ssl inspection / tls inspection \
             & cert / certificate \
             & in the middle / inspection / intercept / issued / replaced / scanning",
            "product manuals",
            "The certificate was issued by antivirus HTTPS scanning",
        )
        .unless("spam / virus found"),
        TextRule::phrase(
            "백신 & 인증서 & 가로채 / 검사 / 발급",
            "product manuals",
            "백신 프로그램이 발급한 인증서로 HTTPS 검사가 켜져 있습니다",
        ),
        TextRule::named(
            "avast / avg web/mail / bitdefender / eset ssl / fortinet / kaspersky / mcafee web / \
             netskope / sophos / zscaler \
             & issuer",
            "antivirus products",
            "UNABLE_TO_VERIFY_LEAF_SIGNATURE. The presented certificate issuer was Avast Web/Mail Shield Root.",
        )
        .unless("spam"),
        TextRule::named(
            "mitm_detected / software is preventing thunderbird",
            "NSS, Thunderbird",
            "Software is Preventing Thunderbird From Safely Connecting to This Site",
        ),
    ],
};
