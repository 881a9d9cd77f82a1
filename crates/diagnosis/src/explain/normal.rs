//! The normalised form of a text, in which rules look for their literals.
//!
//! Lower case, plain quotes, full-width punctuation folded, runs of white space as one space, the
//! code repeated at the head of each line of a multi-line reply dropped. Every byte remembers where
//! it came from, so that evidence can be marked in the original.

/// Filler for what the user typed (hosts, addresses, URLs, paths): no literal contains it.
pub(super) const MASK: u8 = 1;

/// A text as rules see it.
pub(super) struct Normal {
    /// The normalised bytes; valid UTF-8.
    pub bytes: Vec<u8>,
    /// For each normalised byte, the offset of its character in the original.
    origin: Vec<u32>,
    source_len: u32,
}

impl Normal {
    /// Normalises a text of at most 1 MiB.
    pub fn new(text: &str) -> Self {
        let mut normal = Self {
            bytes: Vec::with_capacity(text.len()),
            origin: Vec::with_capacity(text.len()),
            source_len: text.len() as u32,
        };
        for (offset, character) in text.char_indices() {
            normal.push(character, offset as u32);
        }
        normal
    }

    fn push(&mut self, character: char, offset: u32) {
        // Nearly all of most texts; a grave accent is folded into a quote.
        if character.is_ascii_graphic() && character != '`' {
            self.bytes.push(character.to_ascii_lowercase() as u8);
            self.origin.push(offset);
            return;
        }
        let folded = fold(character);
        if folded == '\0' {
            return;
        }
        if folded == ' ' || folded == '\n' {
            match self.bytes.last_mut() {
                None => return,
                Some(last @ (b' ' | b'\n')) => {
                    // A line end is worth more than a blank: replies and log lines end there.
                    if folded == '\n' {
                        *last = b'\n';
                    }
                    return;
                }
                Some(_) => {}
            }
        }
        if folded.is_ascii() {
            self.bytes.push(folded.to_ascii_lowercase() as u8);
            self.origin.push(offset);
            return;
        }
        for lower in folded.to_lowercase() {
            let mut buffer = [0; 4];
            for byte in lower.encode_utf8(&mut buffer).bytes() {
                self.bytes.push(byte);
                self.origin.push(offset);
            }
        }
    }

    /// Joins lines: the code that each line of a multi-line reply repeats is dropped, line ends
    /// become blanks, and what a log escaped (`\\n`, `\\"`) is unescaped.
    pub fn join_lines(&mut self) {
        let bytes = std::mem::take(&mut self.bytes);
        let origin = std::mem::take(&mut self.origin);
        self.bytes.reserve(bytes.len());
        self.origin.reserve(bytes.len());
        let mut continued: Option<[u8; 3]> = None;
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            // Neither the head of a reply nor an escape nor white space.
            if !matches!(byte, b'2'..=b'5' | b'\\' | b'\n' | b' ') {
                self.keep(*byte, &origin, at);
                at += 1;
                continue;
            }
            let rest = bytes.get(at..).unwrap_or_default();
            let boundary = at == 0
                || bytes
                    .get(at - 1)
                    .is_some_and(|before| !before.is_ascii_alphanumeric() && *before != b'.');
            if let Some((code, length, more)) = reply_head(rest).filter(|_| boundary) {
                if continued == Some(code) {
                    at += length;
                    continue;
                }
                if more {
                    continued = Some(code);
                }
            }
            match (byte, rest.get(1)) {
                (b'\\', Some(b'n' | b'r' | b't')) => {
                    self.keep(b' ', &origin, at);
                    at += 2;
                    continue;
                }
                // `League\\OAuth2` is two words, `\\"` and `\\x15` are escapes.
                (b'\\', Some(next))
                    if next.is_ascii_alphabetic() && !matches!(next, b'x' | b'u') =>
                {
                    self.keep(b'.', &origin, at);
                }
                (b'\\', _) => {}
                (b'\n', _) => self.keep(b' ', &origin, at),
                _ => self.keep(*byte, &origin, at),
            }
            at += 1;
        }
    }

    fn keep(&mut self, byte: u8, origin: &[u32], at: usize) {
        if byte == b' ' && self.bytes.last().is_none_or(|last| *last == b' ') {
            return;
        }
        self.bytes.push(byte);
        self.origin.push(origin.get(at).copied().unwrap_or(self.source_len));
    }

    /// The range of the original that a normalised range came from.
    pub fn original(&self, start: usize, end: usize) -> std::ops::Range<usize> {
        let at = |index: usize| self.origin.get(index).copied().unwrap_or(self.source_len) as usize;
        at(start)..at(end).max(at(start))
    }
}

/// `550-5.4.5 ` or `550 5.4.5 ` or `550-`: the code, how long the head is, whether more follows.
fn reply_head(rest: &[u8]) -> Option<([u8; 3], usize, bool)> {
    let code = *rest.first_chunk::<3>()?;
    let [class, ..] = code;
    if !code.iter().all(u8::is_ascii_digit) || !matches!(class, b'2'..=b'5') {
        return None;
    }
    let separator = *rest.get(3)?;
    if separator != b'-' && separator != b' ' {
        return None;
    }
    let tail = rest.get(4..).unwrap_or_default();
    let enhanced = tail.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'.').count();
    let dots =
        tail.get(..enhanced).unwrap_or_default().iter().filter(|byte| **byte == b'.').count();
    let blank = usize::from(tail.get(enhanced) == Some(&b' '));
    let length = if dots == 2 { 4 + enhanced + blank } else { 4 };
    Some((code, length, separator == b'-'))
}

/// Folds typographic variants; `\0` drops the character.
fn fold(character: char) -> char {
    match character {
        '\u{2018}' | '\u{2019}' | '\u{201a}' | '`' | '\u{b4}' | '\u{2032}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}' => '"',
        '\u{2010}'..='\u{2015}' => '-',
        '\u{3000}' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\t' | '\r' => ' ',
        '\u{3001}' => ',',
        '\u{3002}' => '.',
        // Full-width ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}'
        | '\u{ad}' => '\0',
        '\n' => '\n',
        control if control.is_control() => ' ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(source: &str) -> String {
        String::from_utf8(Normal::new(source).bytes).unwrap()
    }

    #[test]
    fn folds_case_quotes_blanks_and_full_width() {
        assert_eq!(text("Can’t  \t Connect"), "can't connect");
        assert_eq!(text("绝，无法连接。"), "绝,无法连接.");
        assert_eq!(text("a \r\n  b"), "a\nb");
    }

    #[test]
    fn ranges_lead_back_to_the_original() {
        let source = "  Über “REFUSED” now";
        let normal = Normal::new(source);
        let at = normal.bytes.windows(7).position(|window| window == b"refused").unwrap();
        assert_eq!(source.get(normal.original(at, at + 7)), Some("REFUSED"));
    }
}
