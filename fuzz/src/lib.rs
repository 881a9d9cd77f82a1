//! What is fuzzed, as plain functions: each takes any octets and panics when something that must
//! always hold does not. libFuzzer calls them (`fuzz_targets/`), and so does the smoke run.

// The relay's own source; the server around it would only lengthen the build.
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../../relay/src/token.rs"]
mod token_source;

mod logs {
    /// As `relay/src/logs.rs` has it; nothing here makes a token's number.
    pub fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

use mailmend_probe::{
    fuzz,
    guard::{Guard, HostName, Policy},
};
use mailmend_protocol::ClientMessage;
use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    sync::LazyLock,
};

/// A target.
pub type Target = fn(&[u8]);

/// All of them, by the name of their binary and of their corpus.
pub const TARGETS: [(&str, Target); 8] = [
    ("imap_reader", imap_reader),
    ("smtp_reader", smtp_reader),
    ("client_message", client_message),
    ("host", host),
    ("address", address),
    ("token", token),
    ("clean", clean),
    ("explain", explain),
];

static GUARD: LazyLock<Guard> =
    LazyLock::new(|| Guard::new(Policy { allow_literals: true, ..Policy::default() }));

/// IMAP responses read the same however they are cut, and within their bounds.
pub fn imap_reader(data: &[u8]) {
    fuzz::imap_reader(data);
}

/// SMTP replies likewise.
pub fn smtp_reader(data: &[u8]) {
    fuzz::smtp_reader(data);
}

/// A message of a page that is understood says the same when it is written and read again.
pub fn client_message(data: &[u8]) {
    let Ok(message) = serde_json::from_slice::<ClientMessage>(data) else { return };
    let written = serde_json::to_string(&message).expect("our own types serialise");
    let again: ClientMessage = serde_json::from_str(&written).expect("what we write we can read");
    assert_eq!(serde_json::to_string(&again).ok(), Some(written));
}

/// A host that passes is plain ASCII, no number in disguise, and passes unchanged.
pub fn host(data: &[u8]) {
    let Ok(typed) = std::str::from_utf8(data) else { return };
    match GUARD.host(typed) {
        Err(_) => {}
        Ok(HostName::Literal(ip)) => {
            assert!(GUARD.classify(ip, 993).is_ok(), "{ip}");
        }
        Ok(HostName::Name(name)) => {
            assert!(name.len() <= 253 && name.parse::<IpAddr>().is_err(), "{name}");
            let plain = |byte: u8| {
                byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-_".contains(&byte)
            };
            assert!(name.bytes().all(plain), "{name:?}");
            let last = name.rsplit('.').next().unwrap_or("");
            assert!(!last.is_empty() && !last.bytes().all(|byte| byte.is_ascii_digit()), "{name}");
            assert_eq!(GUARD.host(&name), Ok(HostName::Name(name)));
        }
    }
}

/// An address that may be dialled is none that the standard library knows as special.
pub fn address(data: &[u8]) {
    let ip: IpAddr = match (data.first_chunk::<16>(), data.first_chunk::<4>()) {
        (Some(octets), _) => Ipv6Addr::from(*octets).into(),
        (None, Some(octets)) => Ipv4Addr::from(*octets).into(),
        _ => return,
    };
    if GUARD.classify(ip, 993).is_err() {
        return;
    }
    match ip {
        IpAddr::V4(ip) => {
            let special = ip.is_private()
                || ip.is_loopback()
                || ip.is_link_local()
                || ip.is_unspecified()
                || ip.is_multicast()
                || ip.is_broadcast()
                || ip.is_documentation()
                || ip.octets()[0] >= 224
                || ip.octets()[0] == 0;
            assert!(!special, "{ip}");
        }
        IpAddr::V6(ip) => {
            let [first, second, ..] = ip.segments();
            assert_eq!(first >> 13, 1, "{ip}");
            assert!(ip.to_ipv4().is_none() && first != 0x2002, "{ip}");
            assert!(!(first == 0x2001 && (second < 0x200 || second == 0xdb8)), "{ip}");
        }
    }
}

/// No text is a token that nobody signed.
pub fn token(data: &[u8]) {
    static KEYS: LazyLock<token_source::Keys> = LazyLock::new(|| {
        let (_, public) = token_source::new_pair().expect("the system has random numbers");
        token_source::Keys::read(&[public]).expect("our own key is readable")
    });
    let Ok(text) = std::str::from_utf8(data) else { return };
    let now = time::OffsetDateTime::UNIX_EPOCH;
    assert!(KEYS.verify(text, "https://help.example.org", now).is_err());
    // The same octets as the body of something that looks like one.
    let dressed = format!("v4.public.{text}");
    assert!(KEYS.verify(&dressed, "https://help.example.org", now).is_err());
}

/// A cleaned text hides nothing: no control, nothing that turns the text around.
pub fn clean(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    for (cleaned, lines) in
        [(mailmend_l10n::clean(&text), false), (mailmend_l10n::clean_lines(&text), true)]
    {
        for letter in cleaned.chars() {
            let turns = matches!(letter, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            let hides = letter.is_control() && !(lines && letter == '\n');
            assert!(!turns && !hides, "{letter:?} in {cleaned:?}");
        }
    }
}

/// Any pasted text has an explanation.
pub fn explain(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let _ = mailmend_diagnosis::explain(&text, &mailmend_diagnosis::Context::default());
}
