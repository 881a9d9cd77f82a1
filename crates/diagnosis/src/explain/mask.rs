//! Takes out of a text what the user typed, before rules read it: URLs, addresses, host names and
//! paths (a host called `invalid-credentials.example` is no evidence), and whatever the page knows.

use super::{
    matcher::Matcher,
    normal::{MASK, Normal},
};
use std::{borrow::Cow, sync::OnceLock};

/// Help pages and lists whose address is part of the server's message.
const SPEAKING: &[&str] = &[
    "support.google.com",
    "aka.ms/",
    "mail.qq.com",
    "help.mail.ru",
    "spamhaus",
    "spamcop",
    "mail-abuse",
    "error_description=aadsts",
    "barracuda",
    "sorbs.",
    "abuseat",
    "surbl",
    "uribl.",
    "spf.pobox",
    "proofpoint",
    "help.yahoo",
    "support.apple.com",
    "rfc-editor",
    "openspf",
];

/// First labels of programming-language names, which look like hosts and are not.
const MODULES: &[&str] = &[
    "java",
    "javax",
    "jakarta",
    "com",
    "org",
    "sun",
    "system",
    "imaplib",
    "smtplib",
    "poplib",
    "socket",
    "ssl",
    "net",
    "urllib3",
    "requests",
    "http",
    "errors",
    "exceptions",
    "mailkit",
    "microsoft",
    "builtins",
    "asyncio",
    "os",
    "tls",
    "x509",
];

/// Names of log fields and options, which are no evidence for what they name: every line of Postfix has
/// a `relay=` and a `helo=`, every client a `timeout=`.
const FIELDS: &[&str] = &["helo=", "relay=", "proto=", "timeout="];

/// What stands first in a list with slashes, which is no path: `POP3/IMAP/SMTP`.
const PROTOCOLS: &[&str] = &["imap", "imap4", "pop", "pop3", "smtp", "ssl", "tls", "starttls"];

/// Masks hosts, addresses, URLs and paths, and the `typed` pieces (already lower case).
pub(super) fn mask(normal: &mut Normal, source: &str, typed: &[String]) {
    mask_fields(&mut normal.bytes);
    for piece in typed.iter().filter(|piece| piece.len() >= 3) {
        mask_piece(&mut normal.bytes, piece.as_bytes());
    }
    let mut start = 0;
    while start < normal.bytes.len() {
        let end = token_end(&normal.bytes, start);
        if end > start {
            mask_token(normal, source, start, end);
        }
        start = end + 1;
    }
}

/// Walks from sign to sign, since all names of fields end in one.
fn mask_fields(bytes: &mut [u8]) {
    for at in 0..bytes.len() {
        if bytes.get(at) != Some(&b'=') {
            continue;
        }
        let Some(head) = bytes.get_mut(..=at) else { return };
        let field = FIELDS.iter().find(|field| head.ends_with(field.as_bytes()));
        let start = head.len() - field.map_or(0, |field| field.len());
        if let Some(hit) = head.get_mut(start..) {
            hit.fill(MASK);
        }
    }
}

fn mask_piece(bytes: &mut [u8], piece: &[u8]) {
    let mut at = 0;
    while let Some(rest) = bytes.get_mut(at..) {
        let Some(found) = rest.windows(piece.len()).position(|window| window == piece) else {
            return;
        };
        if let Some(hit) = rest.get_mut(found..found + piece.len()) {
            hit.fill(MASK);
        }
        at += found + piece.len();
    }
}

fn token_end(bytes: &[u8], start: usize) -> usize {
    let ends = |byte: &u8| {
        matches!(
            byte,
            b' ' | b'\n'
                | b'<'
                | b'>'
                | b'"'
                | b'\''
                | b'('
                | b')'
                | b'['
                | b']'
                | b','
                | b';'
                | b'{'
                | b'}'
                | b'|'
                | b'*'
        )
    };
    // An escaped line end or quote (`\\r`, `\\"`) ends a token too: logs print bytes that way.
    let rest = bytes.get(start..).unwrap_or_default();
    let escape = |at: usize| {
        matches!(rest.get(at..at + 2), Some([b'\\', b'r' | b'n' | b't' | b'"' | b'\'']))
            && !matches!(rest.get(at + 2), Some(byte) if byte.is_ascii_lowercase())
    };
    let mut places = rest.iter().enumerate();
    places
        .position(|(at, byte)| ends(byte) || *byte == b'\\' && escape(at))
        .map_or(bytes.len(), |at| start + at)
}

fn mask_token(normal: &mut Normal, source: &str, start: usize, end: usize) {
    super::work::step(end - start);
    let bytes = normal.bytes.get(start..end).unwrap_or_default();
    let (mut dotted, mut marked) = (false, false);
    for byte in bytes {
        dotted |= *byte == b'.';
        marked |= matches!(byte, b'/' | b'@' | b'\\');
    }
    if !dotted && !marked {
        return;
    }
    let Ok(token) = std::str::from_utf8(bytes) else { return };
    let original = source.get(normal.original(start, end)).unwrap_or("");
    // Without these signs only a host is left.
    let part = if marked { typed_part(token, original) } else { host_part(token, original) };
    let Some(from) = part else { return };
    if speaks(bytes) {
        return;
    }
    // The colon behind an address announces what the server said.
    let stop = if bytes.ends_with(b":") { end - 1 } else { end };
    if let Some(part) = normal.bytes.get_mut(start + from..stop) {
        part.fill(MASK);
    }
}

/// Whether a token names one of [`SPEAKING`].
fn speaks(token: &[u8]) -> bool {
    static NAMES: OnceLock<Matcher> = OnceLock::new();
    let names = || Matcher::new(SPEAKING.iter().copied().map(Cow::Borrowed).collect());
    let mut found = false;
    NAMES.get_or_init(names).scan(token, |_, _| found = true);
    found
}

/// Where the typed part of a token starts, if it has one.
fn typed_part(token: &str, original: &str) -> Option<usize> {
    if let Some(scheme) = token.find("://") {
        let before = token.get(..scheme).unwrap_or("");
        return Some(before.rfind(|c: char| !c.is_ascii_alphanumeric()).map_or(0, |at| at + 1));
    }
    if token.contains('@') {
        return Some(
            token
                .rfind(['=', ':'])
                .filter(|at| token.get(*at..).is_some_and(|rest| rest.contains('@')))
                .map_or(0, |at| at + 1),
        );
    }
    if let Some(slash) = token.find('/').or_else(|| token.find(":\\")) {
        let separators = token.matches(['/', '\\']).count();
        let head = token.get(..slash).unwrap_or("");
        if (separators >= 2 || slash == 0) && !PROTOCOLS.contains(&head) {
            return Some(head.rfind([':', '=']).map_or(0, |at| at + 1));
        }
    }
    host_part(token, original)
}

/// A host name inside the token: `host`, `host:port`, `key=host`.
fn host_part(token: &str, original: &str) -> Option<usize> {
    let from = token.rfind('=').map_or(0, |at| at + 1);
    let name = token.get(from..)?.trim_end_matches(['.', ':', '!', '?']);
    let name = name.split(':').next().unwrap_or(name);
    let (head, last) = name.rsplit_once('.')?;
    let first = name.split('.').next().unwrap_or("");
    let plausible = !head.is_empty()
        && (2..=18).contains(&last.len())
        && last.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
        && name.bytes().all(|byte| {
            byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') || !byte.is_ascii()
        })
        && !MODULES.contains(&first)
        && !is_camel_case(original);
    plausible.then_some(from)
}

/// `UnknownHostException`: a small letter followed by a capital is a program's name, not a host.
fn is_camel_case(original: &str) -> bool {
    original
        .as_bytes()
        .windows(2)
        .any(|pair| matches!(pair, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(source: &str) -> String {
        let mut normal = Normal::new(source);
        mask(&mut normal, source, &[]);
        String::from_utf8(normal.bytes).unwrap().replace('\u{1}', "")
    }

    #[test]
    fn what_the_user_typed_is_taken_out() {
        for (source, left) in [
            ("getaddrinfo ENOTFOUND imap.invalid-credentials.example", "getaddrinfo enotfound "),
            ("see https://x.example/550/535 now", "see  now"),
            ("<alice@example.com>: rejected", "<>: rejected"),
            ("to alice@example.com: 535 no", "to : 535 no"),
            ("at /srv/app/auth-failed/index.js:535:19", "at "),
            ("connect to mail.example.com:993 failed", "connect to  failed"),
        ] {
            assert_eq!(masked(source), left, "{source}");
        }
    }

    #[test]
    fn program_names_and_speaking_links_stay() {
        for source in [
            "java.net.UnknownHostException: x",
            "System.Net.Sockets.SocketException",
            "imaplib.IMAP4.error",
            "SSL/TLS secure channel",
            "POP3/IMAP/SMTP sind deaktiviert",
            "https://support.google.com/mail/?p=InvalidSecondFactor",
        ] {
            assert_eq!(masked(source), source.to_lowercase(), "{source}");
        }
    }
}
