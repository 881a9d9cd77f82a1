//! Where secrets stand in logs, dialogues and bodies that people paste.
//!
//! Three families, each in its own file: values behind a name (`password=…`), answers in a dialogue
//! (`AUTH PLAIN …`), and tokens that are secret by their shape wherever they stand.

mod dialogue;
mod keyed;
mod shapes;
#[cfg(test)]
mod tests;

use std::ops::Range;

/// Byte ranges of secrets; may overlap, in no order. Linear in the length of the text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut dialogue = dialogue::Dialogue::default();
    let mut in_key = false;
    let mut offset = 0;
    for line in text.split('\n') {
        if line.is_empty() {
            // Nothing to cut, and the dialogue goes on; a paste can be all line ends.
            offset += 1;
            continue;
        }
        let mut cut = |range: Range<usize>| found.push(offset + range.start..offset + range.end);
        // A private key is one secret from its first line to its last.
        let signs = signs(line);
        let marker = signs & DASH != 0 && line.contains("-----") && line.contains("PRIVATE KEY");
        if in_key && !marker {
            cut(0..line.len());
        }
        in_key = if marker { line.contains("BEGIN ") } else { in_key };
        if signs & VALUE != 0 {
            keyed::values(line, &mut cut);
        }
        if signs & CALL != 0 {
            keyed::arguments(line, &mut cut);
        }
        dialogue.line(line, &mut cut);
        if signs & SLASH != 0 {
            shapes::user_info(line, &mut cut);
        }
        shapes::tokens(line, &mut cut);
        if signs & W != 0 {
            shapes::app_passwords(line, &mut cut);
        }
        offset += line.len() + 1;
    }
    found
}

const DASH: u8 = 1;
const VALUE: u8 = 2;
const CALL: u8 = 4;
const SLASH: u8 = 8;
const W: u8 = 16;

/// Which signs stand in a line: without them, most families need not look at it.
fn signs(line: &str) -> u8 {
    line.bytes().fold(0, |signs, byte| {
        signs
            | match byte {
                b'-' => DASH,
                // The first byte of a full-width colon too.
                b'=' | b':' | b'>' | b',' | 0xef => VALUE,
                b'(' => CALL,
                b'/' => SLASH,
                // In "password".
                b'w' | b'W' => W,
                _ => 0,
            }
    })
}

/// Words between blanks, with their place; a quoted piece is one word.
fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = line.get(at..)?;
        let skipped = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let start = at + skipped;
        let rest = line.get(start..)?;
        let quoted = rest
            .starts_with('"')
            .then(|| rest.get(1..MAX_QUOTED.min(rest.len())).and_then(|inner| inner.find('"')))
            .flatten();
        let length = match quoted {
            Some(inner) => inner + 2,
            None => {
                let blank = |byte| matches!(byte, b' ' | b'\t');
                rest.bytes().position(blank).unwrap_or(rest.len())
            }
        };
        at = start + length;
        (length > 0).then(|| (start, rest.get(..length).unwrap_or("")))
    })
}

/// Longest quoted piece that is looked at: a quote without an end must not be searched for again and
/// again through the whole line.
const MAX_QUOTED: usize = 256;
