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
        let marker = line.contains("-----") && line.contains("PRIVATE KEY");
        if in_key && !marker {
            cut(0..line.len());
        }
        in_key = if marker { line.contains("BEGIN ") } else { in_key };
        keyed::values(line, &mut cut);
        keyed::arguments(line, &mut cut);
        dialogue.line(line, &mut cut);
        shapes::user_info(line, &mut cut);
        shapes::tokens(line, &mut cut);
        shapes::app_passwords(line, &mut cut);
        offset += line.len() + 1;
    }
    found
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
