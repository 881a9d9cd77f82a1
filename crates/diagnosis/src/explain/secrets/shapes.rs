//! What is secret by its shape, wherever it stands.

use std::ops::Range;

/// How tokens of known services start.
const PREFIXES: &[&str] = &[
    "ya29.", "1//0", "4/0", "dXNlcj", "EwB", "0.AX", "0.AR", "M.C5", "M.R3", "GOCSPX-", "AIza",
    "xox", "AKIA", "ASIA", "SG.", "key-", "ghp_", "sk_live_", "sk-", "re_", "xkeysib-",
];

/// Shortest token, in octets: what is shorter is a word, a host, a queue id.
const SHORTEST: usize = 20;

/// Common words of four letters: groups of an app password are none of these.
const COMMON: &[&str] = &[
    "also", "been", "does", "each", "even", "from", "have", "help", "here", "host", "imap", "into",
    "just", "last", "like", "mail", "more", "most", "must", "name", "need", "only", "over", "port",
    "same", "sent", "smtp", "some", "such", "than", "that", "them", "then", "they", "this", "time",
    "used", "user", "well", "were", "what", "when", "will", "with", "work", "your",
];

/// `scheme://user:password@host`.
pub(super) fn user_info(line: &str, cut: &mut impl FnMut(Range<usize>)) {
    let mut from = 0;
    while let Some(at) = line.get(from..).and_then(|rest| rest.find("://")).map(|at| from + at + 3)
    {
        from = at;
        let rest = super::super::bounded(line.get(at..).unwrap_or(""), 512);
        let authority =
            rest.get(..rest.find(['/', ' ', '"', '\'', '?']).unwrap_or(rest.len())).unwrap_or("");
        let Some(end) = authority.rfind('@') else { continue };
        let Some(colon) = authority.find(':').filter(|colon| colon + 1 < end) else { continue };
        if authority.get(colon + 1..end) != Some("***") {
            cut(at + colon + 1..at + end);
        }
    }
}

/// Tokens of services, JSON web tokens, long opaque strings.
pub(super) fn tokens(line: &str, cut: &mut impl FnMut(Range<usize>)) {
    let is_token = |byte: u8| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'_' | b'-' | b'.' | b'~')
    };
    let bytes = line.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let length =
            bytes.get(at..).unwrap_or_default().iter().take_while(|byte| is_token(**byte)).count();
        // Padding belongs to base64; a sign in front of it does not.
        let padding = bytes
            .get(at + length..)
            .unwrap_or_default()
            .iter()
            .take(2)
            .take_while(|byte| **byte == b'=')
            .count();
        let token = line.get(at..at + length).unwrap_or("");
        if is_secret_shape(token) {
            cut(at..at + length + padding);
        }
        at += (length + padding).max(1);
    }
}

/// Four groups of four small letters behind the word "password" (or "code"): Google's app passwords.
pub(super) fn app_passwords(line: &str, cut: &mut impl FnMut(Range<usize>)) {
    if !line.contains("assword") && !line.contains("ASSWORD") {
        return;
    }
    let is_group = |word: &str| {
        word.len() == 4
            && word.bytes().all(|byte| byte.is_ascii_lowercase())
            && !COMMON.contains(&word)
    };
    let words: Vec<(usize, &str)> = super::words(line).collect();
    let mut named = usize::MAX;
    for (index, (at, word)) in words.iter().enumerate() {
        let mut pieces = word.as_bytes().windows(b"password".len());
        if pieces.any(|piece| piece.eq_ignore_ascii_case(b"password")) {
            named = index;
        }
        let groups = words.get(index..index + 4).unwrap_or_default();
        let near = named != usize::MAX && index - named <= 4;
        if near
            && groups.len() == 4
            && groups.iter().all(|(_, word)| is_group(word))
            && let Some((last, text)) = groups.last()
        {
            cut(*at..last + text.len());
        }
    }
}

fn is_secret_shape(token: &str) -> bool {
    if token.len() < SHORTEST {
        return false;
    }
    // A SASL error challenge ({"status":…, {"error":…) says why, and holds no secret.
    if token.starts_with("eyJzdGF0dXMi") || token.starts_with("eyJlcnJvci") {
        return false;
    }
    let jwt = token.starts_with("eyJ");
    let known = PREFIXES.iter().any(|prefix| token.starts_with(prefix));
    let random = known && token.bytes().any(|byte| byte.is_ascii_digit()) && !token.contains("..");
    jwt || random || is_opaque(token)
}

/// Forty or more characters, mixed case with digits, no path or host in it.
fn is_opaque(token: &str) -> bool {
    let has = |test: fn(&u8) -> bool| token.as_bytes().iter().any(test);
    token.len() >= 40
        && !token.contains("//")
        && token.matches(['.', '/', '-', '_']).count() * 8 < token.len()
        && has(u8::is_ascii_digit)
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_uppercase)
}
