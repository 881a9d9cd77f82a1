//! Cuts secrets out of a pasted text, and makes what hides in it visible, before anything reads,
//! shows or copies it.

use super::secrets;

/// The text as it may be shown, and how many secrets were cut.
pub(super) struct Redacted {
    /// Secrets replaced by `***`, control and bidi characters by a visible mark.
    pub text: String,
    /// How many were cut.
    pub cut: usize,
}

/// Redacts a text.
pub(super) fn redact(text: &str) -> Redacted {
    let visible = make_visible(text);
    // What was hidden takes four times the room; the bound holds for what is read and shown.
    let visible = super::bounded(&visible, super::MAX_OCTETS);
    let mut ranges = secrets::find(visible);
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut out = String::with_capacity(visible.len());
    let (mut at, mut cut) = (0, 0);
    for range in ranges {
        if range.end <= at || range.is_empty() {
            continue;
        }
        // Two findings that overlap are one secret.
        if cut == 0 || range.start > at {
            out.push_str(visible.get(at..range.start).unwrap_or(""));
            out.push_str("***");
            cut += 1;
        }
        at = range.end;
    }
    out.push_str(visible.get(at..).unwrap_or(""));
    Redacted { text: out, cut }
}

/// Controls, bidi overrides, zero-width and tag characters as `⟨U+202E⟩`; line ends and tabs stay.
fn make_visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        // Plain runs are copied as they are.
        let plain = |byte: &u8| matches!(byte, b'\n' | b'\t' | b' '..=b'~');
        let run = rest.bytes().take_while(plain).count();
        out.push_str(rest.get(..run).unwrap_or(""));
        rest = rest.get(run..).unwrap_or("");
        let Some(character) = rest.chars().next() else { break };
        rest = rest.get(character.len_utf8()..).unwrap_or("");
        match character {
            '\n' | '\t' => out.push(character),
            '\r' | '\u{feff}' => {}
            hidden if hides(hidden) => {
                out.push_str("⟨U+");
                push_hex(&mut out, hidden as u32);
                out.push('⟩');
            }
            other => out.push(other),
        }
    }
    out
}

fn hides(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}')
}

fn push_hex(out: &mut String, value: u32) {
    for shift in [20, 16, 12, 8, 4, 0] {
        let digit = value >> shift & 0xf;
        if shift < 16 || value >> shift != 0 {
            out.push(char::from_digit(digit, 16).unwrap_or('0').to_ascii_uppercase());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_become_visible() {
        assert_eq!(redact("a\u{202e}b\u{0}c\r\nd").text, "a⟨U+202E⟩b⟨U+0000⟩c\nd");
    }

    #[test]
    fn redaction_is_idempotent() {
        for text in ["password=hunter2 x", "AUTH PLAIN AGFsaWNlAHNlY3JldA==", "Bearer abc.def.ghi"]
        {
            let once = redact(text).text;
            assert_eq!(redact(&once).text, once, "{text}");
        }
    }
}
