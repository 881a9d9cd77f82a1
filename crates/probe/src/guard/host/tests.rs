//! Every spelling that was ever used to hide an address, and the names that must keep working.

use super::*;
use crate::guard::{Guard, Policy};

fn strict() -> Guard {
    Guard::new(Policy::default())
}

fn with_literals() -> Guard {
    Guard::new(Policy { allow_literals: true, ..Policy::default() })
}

/// Numbers that some systems read as IPv4 addresses (WHATWG URL, "ends in a number").
const NUMBERS: &[&str] = &[
    "127.1",
    "127.0.1",
    "0177.0.0.1",
    "0177.1",
    "017700000001",
    "0x7f.0.0.1",
    "0x7f.1",
    "0x7f000001",
    "0x",
    "a.0x",
    "2130706433",
    "127.000.000.001",
    "127.0.0.1.",
    "0",
    "0.0.0.0",
    "00000000",
    "0xffffffff",
    "4294967295",
    "4294967296",
    "1.1.1.1.1",
    "0377.0377.0377.0377",
    "0377.00000000377.00377.0000377",
    "192.168.257",
    "10.1",
    "169.254.43518",
    "2852039166",
    "mail.google.com.1",
];

/// What becomes an address or a local name only after IDNA mapping.
const FOLDED: &[&str] = &[
    "127。0。0。1",
    "１２７.０.０.１",
    "①②⑦.⓪.⓪.①",
    "①②⑦.⓪.⓪.①.",
    "０x7f.1",
    "ⓛocalhost",
    "ｌｏｃａｌｈｏｓｔ",
    "local\u{200b}host",
    "local\u{ad}host",
    "LOCALHOST.",
    "a.localhost",
    "xn--example-.org",
    "xn--0.com",
    "mail\u{202e}.google.com",
];

/// IPv6 spellings; all of them lead somewhere that is not global unicast, or hide IPv4.
const IPV6: &[&str] = &[
    "::1",
    "[::1]",
    "0:0:0:0:0:0:0:1",
    "::",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "0:0:0:0:0:ffff:127.0.0.1",
    "::ffff:0:127.0.0.1",
    "::ffff:0.0.0.0",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::7f00:1",
    "2002:7f00:1::",
    "2002:a9fe:a9fe::1",
    "2001:0:4136:e378:8000:63bf:80ff:fffe",
    "2a00::5efe:7f00:1",
    "fe80::1%lo",
    "fe80::1%25lo",
    "2a00:1450:4001::1%eth0",
    "fec0::1",
    "ff02::1",
    "fd00:ec2::254",
    "::ffff:168.63.129.16",
    "64:ff9b::a83f:8110",
];

const NOT_A_HOST: &[&str] = &[
    "host:993",
    "mail.google.com:993",
    "[mail.google.com]",
    "[8.8.8.8]",
    "user@mail.google.com",
    "imap://mail.google.com",
    "mail.google.com/path",
    "mail.google.com#x",
    "mail.google.com?x",
    "mail.google.com\\x",
    "mail.google.com\t",
    " mail.google.com",
    "mail.google.com\r\nQUIT",
    "mail.google.com%0d%0aQUIT",
    "mail.google.com\0.example.com",
    "mail.google.com\u{2028}",
    "mail.google.com\u{7f}",
    "-oProxyCommand=x",
    "-mail.google.com",
    "mail-.google.com",
    "",
    ".",
    "..",
    "a..b",
    ".mail.google.com",
    "mail.google.com..",
];

/// Special-use names, names without a public suffix, and bare suffixes.
const SPECIAL_USE: &[&str] = &[
    "localhost",
    "imap.local",
    "x.internal",
    "mail.example.com",
    "example.org",
    "nas",
    "mail",
    "metadata.google.internal",
    "home.arpa",
    "1.0.0.127.in-addr.arpa",
    "ipv4only.arpa",
    "mail.test",
    "mail.invalid",
    "service.onion",
    "a.alt",
    "mail.corp",
    "router.lan",
    "mail.home",
    "box.localdomain",
    "mail.nosuchtld",
    "com",
    "co.kr",
];

/// C38: as typed.
#[test]
fn tricky_spellings_are_refused_with_literals_on_and_off() {
    for guard in [strict(), with_literals()] {
        for typed in [NUMBERS, FOLDED, IPV6, NOT_A_HOST, SPECIAL_USE].concat() {
            assert!(guard.host(typed).is_err(), "{typed:?} -> {:?}", guard.host(typed));
        }
    }
}

#[test]
fn lengths_have_ends() {
    for typed in [
        "a".repeat(254),
        "x".repeat(1 << 20),
        format!("{}.com", "a".repeat(64)),
        format!("xn--{}", "a".repeat(5_000)),
    ] {
        assert!(strict().host(&typed).is_err(), "{} octets", typed.len());
    }
    let longest =
        format!("{}.{}.{}.{}.com", "a".repeat(63), "b".repeat(63), "c".repeat(63), "d".repeat(57));
    assert_eq!(longest.len(), 253);
    assert!(strict().host(&longest).is_ok());
    assert!(strict().host(&format!("e{longest}")).is_err());
}

#[test]
fn names_that_are_fine() {
    for (typed, name) in [
        ("Mail.Google.COM.", "mail.google.com"),
        ("bücher.ch", "xn--bcher-kva.ch"),
        ("mail_1.naver.com", "mail_1.naver.com"),
        ("메일.한국", "xn--h32bq4v.xn--3e0b707e"),
        ("imap。naver。com", "imap.naver.com"),
        ("goo\u{ad}gle.com", "google.com"),
        ("127-0-0-1.nip.io", "127-0-0-1.nip.io"),
        ("3com.com", "3com.com"),
        ("mail.co.kr.com", "mail.co.kr.com"),
    ] {
        assert_eq!(strict().host(typed), Ok(HostName::Name(name.to_owned())), "{typed}");
    }
}

#[test]
fn public_literals_only_where_the_operator_wants_them() {
    for typed in [
        "8.8.8.8",
        "100.63.255.254",
        "100.128.0.1",
        "2001:4860:4860::8888",
        "[2001:4860:4860::8888]",
    ] {
        assert_eq!(strict().host(typed), Err(Refusal::Name), "{typed}");
        assert!(matches!(with_literals().host(typed), Ok(HostName::Literal(_))), "{typed}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(10_000))]

    #[test]
    fn normalising_twice_changes_nothing(typed in "[a-zA-Z0-9.\u{ad}。ßéñ가나ａｂ１①_-]{1,40}(\\.com|\\.kr|\\.)?") {
        if let Ok(host) = normalise(&typed) {
            proptest::prop_assert_eq!(normalise(&host.to_string()), Ok(host));
        }
    }

    #[test]
    fn whatever_is_typed_a_name_is_plain_ascii(typed in ".{0,60}") {
        if let Ok(HostName::Name(name)) = normalise(&typed) {
            proptest::prop_assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-_".contains(&byte)));
            proptest::prop_assert!(name.len() <= 253);
        }
    }
}
