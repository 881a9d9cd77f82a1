//! Credentials in a recorded IMAP or SMTP dialogue.

use super::words;
use std::ops::Range;

/// Mechanism names, which look like base64 in a list of capabilities.
const MECHANISMS: &[&str] = &[
    "PLAIN",
    "LOGIN",
    "XOAUTH2",
    "XOAUTH",
    "OAUTHBEARER",
    "NTLM",
    "GSSAPI",
    "EXTERNAL",
    "CRAM-MD5",
    "DIGEST-MD5",
    "SCRAM-SHA-1",
    "SCRAM-SHA-256",
];

/// Commands after which the client's next line is a credential.
const ASKING: &[&str] = &["AUTH", "AUTHENTICATE"];

/// "Username:" and "Password:" in base64, upper case: the prompts of the LOGIN mechanism.
const PROMPTS: &[&str] = &["VXNLCM5HBWU6", "UGFZC3DVCMQ6"];

/// Remembers whether the next line answers a challenge.
#[derive(Default)]
pub(super) struct Dialogue<'text> {
    awaiting: bool,
    /// The words of the line; kept, so that a short line needs no new place for them.
    words: Vec<(usize, &'text str)>,
}

impl<'text> Dialogue<'text> {
    /// Reads one line of the text.
    pub(super) fn line(&mut self, line: &'text str, cut: &mut impl FnMut(Range<usize>)) {
        self.words.clear();
        self.words.extend(words(line));
        commands(&self.words, cut);
        if self.awaiting {
            answer(&self.words, line, cut);
        }
        let blank = self.words.is_empty();
        self.awaiting = asks_for_answer(&self.words) || self.awaiting && blank;
    }
}

fn bare(word: &str) -> &str {
    // Most words have nothing to lose.
    if let [first, .., last] = word.as_bytes()
        && first.is_ascii_alphanumeric()
        && last.is_ascii_alphanumeric()
        && *last != b'n'
    {
        return word;
    }
    without_line_ends(word.trim_matches(['\'', '"', '(', ')', ',', ':']))
}

/// Without the line ends that a log prints as `\\r\\n`.
fn without_line_ends(mut word: &str) -> &str {
    while let Some(head) = word.strip_suffix("\\r\\n") {
        word = head;
    }
    word
}

/// SASL and sign-in commands with their argument on the same line.
fn commands(words: &[(usize, &str)], cut: &mut impl FnMut(Range<usize>)) {
    for (index, (_, word)) in words.iter().enumerate() {
        let next = |step: usize| words.get(index + step).copied();
        let mut take = |piece: Option<(usize, &str)>| {
            if let Some((at, text)) = piece {
                let closing = text.len() - text.trim_end_matches(['\'', ',', ')']).len();
                cut(at..at + text.len() - closing);
            }
        };
        let name = word.trim_start_matches(['"', '\'']);
        if ASKING.iter().any(|command| name.eq_ignore_ascii_case(command)) {
            let mechanism = next(1).filter(|(_, text)| is_mechanism(text));
            // `AUTHENTICATE PLAIN: Temporary failure` is a sentence about the command and has no argument.
            let told = mechanism.is_some_and(|(_, text)| text.ends_with(':')) && next(3).is_some();
            let said = |text: &str| {
                told && text.starts_with(|first: char| first.is_ascii_uppercase())
                    && text.bytes().skip(1).all(|byte| byte.is_ascii_lowercase())
            };
            take(next(2).filter(|(_, text)| mechanism.is_some() && is_blob(text) && !said(text)));
        } else if name.eq_ignore_ascii_case("Bearer") {
            take(next(1).filter(|(_, text)| text.len() >= 8 && !text.starts_with("***")));
        } else if name.eq_ignore_ascii_case("PASS") && index <= 2 {
            take(next(1).filter(|(_, text)| words.len() == index + 2 && *text != "***"));
        } else if name.eq_ignore_ascii_case("LOGIN") && is_login(words, index) {
            take(next(2).filter(|(_, text)| !text.starts_with("***")));
        }
    }
}

/// `a1 LOGIN user password`: two arguments, the first an address or quoted, or nothing else on it.
fn is_login(words: &[(usize, &str)], index: usize) -> bool {
    let status = index.checked_sub(1).and_then(|at| words.get(at)).map_or("", |(_, word)| *word);
    if ["NO", "BAD", "OK", "AUTH", "AUTHENTICATE"]
        .iter()
        .any(|word| status.eq_ignore_ascii_case(word))
    {
        return false;
    }
    let Some((_, user)) = words.get(index + 1) else { return false };
    words.len() >= index + 3
        && (user.contains('@')
            || user.starts_with('"')
            || words.len() == index + 3
                && index >= 1
                && status.len() <= 12
                && status.bytes().any(|byte| byte.is_ascii_digit()))
}

/// A line after which the client answers with a credential.
fn asks_for_answer(words: &[(usize, &str)]) -> bool {
    let word = |back: usize| {
        words
            .len()
            .checked_sub(back)
            .and_then(|at| words.get(at))
            .map_or("", |(_, word)| bare(word))
    };
    let (last, before) = (word(1), word(2));
    let command = is_mechanism(last) && ASKING.iter().any(|name| before.eq_ignore_ascii_case(name));
    // A user name given with the command: the password comes next.
    let started =
        is_mechanism(before) && ASKING.iter().any(|name| word(3).eq_ignore_ascii_case(name));
    let prompt = before == "+" || before == "334" || last == "+" || last == "334";
    command || started || prompt || is_prompt(last)
}

fn is_prompt(word: &str) -> bool {
    PROMPTS.iter().any(|prompt| word.eq_ignore_ascii_case(prompt))
}

/// The client's answer: the last word of the line, if it can be base64.
fn answer(words: &[(usize, &str)], line: &str, cut: &mut impl FnMut(Range<usize>)) {
    let Some((at, word)) = words.last().copied() else { return };
    let mut trimmed = word.trim_start_matches(['b', '\'', '"']);
    let lead = word.len() - trimmed.len();
    trimmed = without_line_ends(trimmed.trim_end_matches(['\'', '"', ')', ',']));
    let before =
        words.len().checked_sub(2).and_then(|at| words.get(at)).map_or("", |(_, word)| bare(word));
    let challenge = before == "334"
        || before == "+"
        || is_prompt(trimmed)
        || trimmed.starts_with("eyJzdGF0dXMi");
    if !challenge
        && is_blob(trimmed)
        && (trimmed.len() >= 6 || trimmed.ends_with('='))
        && !line.trim_start().starts_with("235")
    {
        let start = at + lead;
        cut(start..start + trimmed.len());
    }
}

fn is_mechanism(text: &str) -> bool {
    text.len() <= 16 && {
        let name = bare(text);
        MECHANISMS.iter().any(|known| name.eq_ignore_ascii_case(known))
    }
}

/// Base64 that is not one of the words people write after a mechanism's name (`AUTH LOGIN failed`).
fn is_blob(text: &str) -> bool {
    let plain = text.bytes().all(|byte| byte.is_ascii_lowercase())
        || text.bytes().all(|byte| byte.is_ascii_uppercase());
    is_base64(text) && !is_mechanism(text) && !(plain && text.len() < 16)
}

fn is_base64(text: &str) -> bool {
    let text = without_line_ends(text.trim_end_matches(['\'', '"', ')']));
    text.len() >= 4
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='))
}
