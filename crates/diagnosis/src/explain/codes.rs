//! Finds the codes in a text: SMTP reply codes, enhanced status codes, AADSTS numbers, Windows
//! socket errors. A number counts only where a code can stand; never inside a URL, host or version.

/// A code, as the pseudo literal that rules name: `#535`, `#5.7.8`, `#x.7.8`, `#aadsts50126`, `#10061`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Code {
    /// The pseudo literal.
    pub name: Name,
    /// Where it starts, in normalised bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// A short text without a place on the heap: a log may hold a hundred thousand codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    bytes: [u8; 24],
    len: usize,
}

impl Name {
    /// Joins pieces; what does not fit is cut, and then no rule has that name.
    fn of(pieces: &[&str]) -> Self {
        let mut name = Self { bytes: [0; 24], len: 0 };
        for byte in pieces.iter().flat_map(|piece| piece.bytes()) {
            if let Some(slot) = name.bytes.get_mut(name.len) {
                *slot = byte;
                name.len += 1;
            }
        }
        name
    }

    /// A number to put it in a table by.
    pub fn place(&self) -> usize {
        let bytes = self.bytes.iter().take(self.len);
        bytes.fold(self.len, |sum, byte| sum.wrapping_mul(5).wrapping_add(usize::from(*byte)))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        text(self.bytes.get(..self.len).unwrap_or_default())
    }
}

/// Sorted. Reply codes of RFC 5321, 4954, 3207 that say something went wrong, Exim's 435 and 458, and those
/// that servers in the field add.
const REPLY_CODES: &[u16] = &[
    421, 422, 431, 432, 435, 441, 442, 446, 447, 449, 450, 451, 452, 454, 455, 458, 471, 500, 501,
    502, 503, 504, 510, 511, 512, 513, 515, 521, 522, 523, 524, 525, 530, 531, 533, 534, 535, 538,
    541, 550, 551, 552, 553, 554, 555, 556, 557, 571,
];

/// Words after which a number is not a reply code.
const COUNTED: &[&str] =
    &["port", "line", "pid", "size", "id", "column", "index", "limit", "uid", "in", "of"];

/// Words before which a number is a measure, and no reply code.
const UNITS: &[&str] = &[
    "kb", "mb", "gb", "kib", "mib", "gib", "ms", "bit", "bits", "byte", "bytes", "octets", "kg",
    "km",
];

/// Calls `found` for every code in the text, in order.
pub(super) fn scan(bytes: &[u8], mut found: impl FnMut(Code)) {
    let mut at = 0;
    let mut reply_end = None;
    while let Some(byte) = bytes.get(at) {
        if !byte.is_ascii_digit() {
            if bytes.get(at..).is_some_and(|rest| rest.starts_with(b"aadsts")) {
                at = aadsts(bytes, at, &mut found);
            } else {
                at += 1;
            }
            continue;
        }
        let end = run_end(bytes, at);
        let run = bytes.get(at..end).unwrap_or_default();
        match run.len() {
            3 if is_reply_code(bytes, at, end) => {
                push(&mut found, &["#", text(run)], at, end);
                reply_end = Some(end);
            }
            5 if (run.starts_with(b"100") || run.starts_with(b"110"))
                && bounded(bytes, at, end) =>
            {
                push(&mut found, &["#", text(run)], at, end);
            }
            1 if matches!(byte, b'4' | b'5') => {
                if let Some(stop) = enhanced(bytes, at, reply_end, &mut found) {
                    at = stop;
                    continue;
                }
            }
            _ => {}
        }
        at = end;
    }
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or("")
}

fn push(found: &mut impl FnMut(Code), name: &[&str], start: usize, end: usize) {
    found(Code { name: Name::of(name), start, end });
}

fn run_end(bytes: &[u8], start: usize) -> usize {
    let digits = bytes
        .get(start..)
        .unwrap_or_default()
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    start + digits
}

fn before(bytes: &[u8], at: usize) -> Option<u8> {
    at.checked_sub(1).and_then(|index| bytes.get(index)).copied()
}

fn bounded(bytes: &[u8], start: usize, end: usize) -> bool {
    let part_of_word = |byte: Option<u8>| {
        byte.is_some_and(|byte| {
            byte.is_ascii_alphanumeric() || byte == b'.' || byte == super::normal::MASK
        })
    };
    !part_of_word(before(bytes, start)) && !bytes.get(end).is_some_and(u8::is_ascii_alphanumeric)
}

fn is_reply_code(bytes: &[u8], start: usize, end: usize) -> bool {
    let digits = bytes.get(start..end).unwrap_or_default();
    let value = digits.iter().fold(0, |value, digit| value * 10 + u16::from(digit - b'0'));
    if REPLY_CODES.binary_search(&value).is_err() {
        return false;
    }
    let left = before(bytes, start);
    let left_ok = !left.is_some_and(|byte| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'.' | b'-' | b'_' | b'/' | b'+' | b'$' | super::normal::MASK)
    });
    let right_ok = !bytes.get(end).is_some_and(|byte| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'%' | b'_' | b'+')
    });
    let decimal =
        bytes.get(end) == Some(&b'.') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
    left_ok && right_ok && !decimal && stands_as_code(bytes, start, end)
}

/// Words before a number that make it a reply code.
const ANNOUNCING: &[&str] = &[
    "smtp", "error", "err", "code", "response", "status", "reply", "server", "said", "got",
    "returned", "failure", "failed", "login", "message", "received", "with", "was", "client",
    "rejected", "reason",
];

/// At the start, behind punctuation, behind an announcing word, or in front of an enhanced code: a
/// number among other words is only a number.
fn stands_as_code(bytes: &[u8], start: usize, end: usize) -> bool {
    let word = word_before(bytes, start);
    if COUNTED.contains(&word) || UNITS.contains(&word_after(bytes, end)) {
        return false;
    }
    let head = bytes.get(..start).unwrap_or_default().trim_ascii_end();
    let sign = !is_line_or_port(bytes, start)
        && matches!(
            head.last(),
            None | Some(b':' | b'"' | b'\'' | b'(' | b'[' | b'#' | b'=' | b';' | b'|' | b'<')
        );
    let tail = bytes.get(end..).unwrap_or_default();
    // `range(450)` is a call; `error (550)` and `(535, b'…')` are codes.
    if head.last() == Some(&b'(')
        && tail.first() == Some(&b')')
        && !ANNOUNCING.contains(&word_before(bytes, head.len().saturating_sub(1)))
    {
        return false;
    }
    let enhanced =
        matches!(tail, [b' ' | b'-' | b':' | b'#', b'4' | b'5' | b'#', b'.' | b'4' | b'5', ..]);
    // Written against a word of a script without blanks: `出现550 User has no permission`.
    let glued = before(bytes, start).is_some_and(|byte| !byte.is_ascii())
        && matches!(tail.first(), Some(b' ' | b'-'));
    sign || enhanced
        || glued
        || tail.first() == Some(&b'-')
        || !word.is_empty() && ANNOUNCING.iter().any(|known| word.ends_with(known))
}

fn word_before(bytes: &[u8], start: usize) -> &str {
    let head = bytes.get(..start).unwrap_or_default();
    let head = head.trim_ascii_end();
    let from = head.iter().rposition(|byte| !byte.is_ascii_alphabetic()).map_or(0, |at| at + 1);
    text(head.get(from..).unwrap_or_default())
}

/// `imap.rs:435` and `mx.example.org:587`: behind a name with a dot, or what was masked as one.
fn is_line_or_port(bytes: &[u8], start: usize) -> bool {
    let Some([head @ .., b':']) = bytes.get(..start) else { return false };
    let name = head.rsplit(|byte| matches!(byte, b' ' | b'\n' | b'(' | b'"' | b'/')).next();
    name.is_some_and(|name| {
        name.iter().any(|byte| matches!(*byte, b'.' | super::normal::MASK))
            && name
                .last()
                .is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == super::normal::MASK)
    })
}

/// The word behind a blank; no word behind a hyphen.
fn word_after(bytes: &[u8], end: usize) -> &str {
    let Some([b' ' | b'-', tail @ ..]) = bytes.get(end..) else { return "" };
    let letters = tail.iter().take_while(|byte| byte.is_ascii_alphabetic()).take(7).count();
    text(tail.get(..letters).unwrap_or_default())
}

/// An enhanced status code `class.subject.detail` (RFC 3463). Counts after a reply code, at the
/// start, or after punctuation: a bare `5.4.1` after a word is a version.
fn enhanced(
    bytes: &[u8],
    start: usize,
    reply_end: Option<usize>,
    found: &mut impl FnMut(Code),
) -> Option<usize> {
    let mut at = start + 1;
    let mut parts = [0_u16; 2];
    for part in &mut parts {
        if bytes.get(at) != Some(&b'.') {
            return None;
        }
        let end = run_end(bytes, at + 1);
        *part = text(bytes.get(at + 1..end)?).parse().ok()?;
        at = end;
    }
    let [subject, detail] = parts;
    let after_number =
        bytes.get(at) == Some(&b'.') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
    if subject > 7
        || detail > 999
        || after_number
        || bytes.get(at).is_some_and(u8::is_ascii_alphanumeric)
    {
        return None;
    }
    let head = bytes.get(..start).unwrap_or_default().trim_ascii_end();
    let after_reply = reply_end.is_some_and(|end| start.saturating_sub(end) <= 6);
    let after_sign = matches!(
        head.last(),
        None | Some(b':' | b';' | b'\'' | b'"' | b'(' | b'=' | b'#' | b'>' | b'[' | b'-')
    );
    let after_word =
        ["smtp", "error", "code", "status", "said", "dsn"].contains(&word_before(bytes, start));
    if !(after_reply || after_sign || after_word) {
        return None;
    }
    let class = text(bytes.get(start..start + 1)?);
    let rest = text(bytes.get(start + 1..at)?);
    push(found, &["#", class, rest], start, at);
    push(found, &["#x", rest], start, at);
    Some(at)
}

fn aadsts(bytes: &[u8], at: usize, found: &mut impl FnMut(Code)) -> usize {
    let digits = at + b"aadsts".len();
    let end = run_end(bytes, digits);
    if end > digits {
        push(found, &["#aadsts", text(bytes.get(digits..end).unwrap_or_default())], at, end);
    }
    end.max(at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(source: &str) -> Vec<String> {
        let mut names = Vec::new();
        scan(source.as_bytes(), |code| names.push(code.name.as_str().to_owned()));
        names
    }

    #[test]
    fn codes_where_codes_stand() {
        assert_eq!(names("535-5.7.8 username"), ["#535", "#5.7.8", "#x.7.8"]);
        assert_eq!(names("(550, b'5.1.1 user"), ["#550", "#5.1.1", "#x.1.1"]);
        assert_eq!(names("error: 535 b'no such user"), ["#535"]);
        assert_eq!(names("response was: 5.7.1 client"), ["#5.7.1", "#x.7.1"]);
        assert_eq!(names("aadsts700016: application"), ["#aadsts700016"]);
        assert_eq!(names("[winerror 10061] x"), ["#10061"]);
    }

    #[test]
    fn numbers_that_are_no_codes() {
        for source in [
            "port 535",
            "kernel 5.4.1",
            "192.168.5.7.1",
            "1550 users",
            "line 550",
            "5.7.1.2",
            "550ms",
            "so; 550 mb are free",
            "imap.rs:435: cannot login",
            "#5501",
        ] {
            assert!(names(source).is_empty(), "{source}: {:?}", names(source));
        }
    }
}
