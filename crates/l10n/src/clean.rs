//! Text from servers and pages, made safe to show: what hides or reorders becomes visible or goes.
//!
//! Markup is left alone: it is text and is shown as text. Sources: UAX #9 (bidirectional controls),
//! UTR #36 section 3 (hidden characters), SECURITY rows on server text.

/// Longest foreign text that is shown.
const LIMIT: usize = 1000;

/// Combining marks kept on one letter: enough for every living script, too few to cover lines.
const MARKS: usize = 4;

/// A foreign text on one line: line ends and tabs become spaces.
pub fn clean(text: &str) -> String {
    bounded(text, false)
}

/// A foreign text that keeps its line feeds, for quoting a reply of several lines.
pub fn clean_lines(text: &str) -> String {
    bounded(text, true)
}

fn bounded(text: &str, keep_lines: bool) -> String {
    let mut out = String::with_capacity(text.len().min(LIMIT * 4));
    let mut length = 0;
    let mut marks = 0;
    for letter in text.replace("\r\n", "\n").chars() {
        if length >= LIMIT {
            out.push('…');
            break;
        }
        marks = if is_mark(letter) { marks + 1 } else { 0 };
        if marks <= MARKS {
            length += push(&mut out, letter, keep_lines);
        }
    }
    out.trim().to_owned()
}

/// Appends a character as it may be shown; gives the number of characters added.
fn push(out: &mut String, letter: char, keep_lines: bool) -> usize {
    match letter {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' if keep_lines => out.push('\n'),
        '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
            out.push(' ')
        }
        // Control pictures: a NUL shows as ␀.
        '\0'..='\u{1f}' => out.push(char::from_u32(0x2400 + letter as u32).unwrap_or('\u{fffd}')),
        '\u{7f}' => out.push('\u{2421}'),
        '\u{80}'..='\u{9f}' => out.push('\u{fffd}'),
        letter if is_bidi_control(letter) => return push_visible(out, letter),
        letter if is_invisible(letter) => return 0,
        // Ours: marks prose in `value`; a foreign text must not forge it.
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => out.push('\u{fffd}'),
        letter => out.push(letter),
    }
    1
}

/// `[U+202E]`: an override in a server's text is worth seeing.
fn push_visible(out: &mut String, letter: char) -> usize {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    out.push_str("[U+");
    for shift in [12, 8, 4, 0] {
        let digit = (letter as u32 >> shift) & 15;
        out.push(HEX.get(digit as usize).copied().map_or('?', char::from));
    }
    out.push(']');
    8
}

fn is_bidi_control(letter: char) -> bool {
    matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Default-ignorable characters that carry nothing a reader of a server's reply needs.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e0fff}')
}

fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}
