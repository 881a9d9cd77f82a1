//! What a terminal can show: colour, width, and text that cannot take it over.

use std::{
    io::{self, IsTerminal, Write},
    ops::Range,
};

/// Widest line of running text; longer ones are hard to read.
const WIDTH: usize = 88;

/// A style, by its SGR parameter (ECMA-48 section 8.3.117).
#[derive(Debug, Clone, Copy)]
pub enum Style {
    /// Headings.
    Bold = 1,
    /// What matters less.
    Dim = 2,
    /// Values and marked words.
    Underlined = 4,
    /// Failed.
    Red = 31,
    /// Fine.
    Green = 32,
}

/// Where text goes, with or without styles.
pub struct Terminal<W: Write = io::BufWriter<io::StdoutLock<'static>>> {
    out: W,
    styled: bool,
}

impl Terminal {
    /// Standard output.
    pub fn stdout() -> Self {
        let stdout = io::stdout().lock();
        Self { styled: is_styled(&stdout), out: io::BufWriter::new(stdout) }
    }
}

impl Terminal<io::LineWriter<io::Stderr>> {
    /// Standard error, for what is shown while something runs: each line at once, and whole.
    pub fn stderr() -> Self {
        Self { styled: is_styled(&io::stderr()), out: io::LineWriter::new(io::stderr()) }
    }
}

/// Styles only on a terminal and without NO_COLOR (no-color.org).
fn is_styled(stream: &impl IsTerminal) -> bool {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    stream.is_terminal() && !no_color && !dumb
}

impl<W: Write> Terminal<W> {
    /// Any writer.
    #[cfg(test)]
    pub fn new(out: W, styled: bool) -> Self {
        Self { out, styled }
    }

    /// A heading above what follows, after an empty line.
    pub fn heading(&mut self, text: &str) -> io::Result<()> {
        let text = self.paint(&plain(text), Style::Bold);
        writeln!(self.out, "\n{text}")
    }

    /// A line of its own in a style.
    pub fn line(&mut self, text: &str, style: Style) -> io::Result<()> {
        let text = self.paint(&plain(text), style);
        writeln!(self.out, "{text}")
    }

    /// Running text, wrapped. `first` leads the first line, the following are indented by its width.
    pub fn paragraph(&mut self, first: &str, text: &str) -> io::Result<()> {
        let indent = " ".repeat(columns(first));
        for (index, line) in wrap(text, WIDTH.saturating_sub(indent.len())).iter().enumerate() {
            let lead = if index == 0 { first } else { &indent };
            let line = self.values(line);
            writeln!(self.out, "{lead}{line}")?;
        }
        Ok(())
    }

    /// Foreign text as it is, indented; the ranges stand out.
    pub fn quote(&mut self, text: &str, marks: &[Range<usize>]) -> io::Result<()> {
        let mut shown = String::with_capacity(text.len() + 16);
        let mut at = 0;
        for mark in marks {
            let (Some(before), Some(marked)) = (text.get(at..mark.start), text.get(mark.clone()))
            else {
                continue;
            };
            shown.push_str(before);
            // Without styles the marks are still seen.
            match self.styled {
                true => shown.push_str(&self.paint(marked, Style::Underlined)),
                false => shown.extend(["»", marked, "«"]),
            }
            at = mark.end;
        }
        shown.push_str(text.get(at..).unwrap_or_default());
        for line in shown.lines() {
            writeln!(self.out, "  {line}")?;
        }
        Ok(())
    }

    /// Sends what was written.
    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    /// The text in a style, if there are any.
    pub fn paint(&self, text: &str, style: Style) -> String {
        match self.styled {
            true => format!("\u{1b}[{}m{text}\u{1b}[0m", style as u8),
            false => text.to_owned(),
        }
    }

    /// Values stand out by a style instead of the isolates that Fluent puts around them: most
    /// terminals show those as boxes.
    fn values(&self, text: &str) -> String {
        match self.styled {
            true => text.replace('\u{2068}', "\u{1b}[4m").replace('\u{2069}', "\u{1b}[24m"),
            false => plain(text),
        }
    }
}

/// The text without isolates.
pub fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// Lines of at most that many columns. A word that is longer stays whole, and so does a value
/// (between isolates): a command in two lines cannot be copied.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let (mut line, mut used) = (String::new(), 0);
        for word in words(paragraph) {
            let (wide, space) = (columns(word.text), usize::from(word.spaced));
            if used > 0 && used + space + wide > width {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            if used > 0 && word.spaced {
                line.push(' ');
                used += 1;
            }
            line.push_str(word.text);
            used += wide;
        }
        lines.push(line);
    }
    lines
}

/// What is not broken.
struct Word<'a> {
    text: &'a str,
    /// A space stands before it, unless a line begins with it.
    spaced: bool,
}

/// Words between spaces, and between the characters of scripts that write without spaces; values
/// stay whole.
fn words(paragraph: &str) -> Vec<Word<'_>> {
    let (mut words, mut start, mut spaced, mut depth) = (Vec::new(), 0, false, 0_usize);
    let mut before = None;
    for (at, character) in paragraph.char_indices() {
        match character {
            '\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let space = depth == 0 && character == ' ';
        if space || depth == 0 && before.is_some_and(|before| may_break(before, character)) {
            words.push(Word { text: paragraph.get(start..at).unwrap_or_default(), spaced });
            start = at + usize::from(space);
            spaced = space;
        }
        before = (!space).then_some(character);
    }
    words.push(Word { text: paragraph.get(start..).unwrap_or_default(), spaced });
    words
}

/// Whether a line may end between two characters: beside a kana or ideograph, but not before what
/// closes nor after what opens. Korean breaks at its spaces.
///
/// Source: Unicode Standard Annex 14, classes ID, CL, NS and OP, as far as our texts use them.
fn may_break(before: char, after: char) -> bool {
    const OPENING: &str = "（「『【〈";
    const NEVER_FIRST: &str = "、。，．・：；！？）」』】〉ーゃゅょっャュョッ々…";
    let ideographic =
        |character| matches!(character, '\u{3001}'..='\u{9fff}' | '\u{ff01}'..='\u{ff60}');
    (ideographic(before) || ideographic(after))
        && !OPENING.contains(before)
        && !NEVER_FIRST.contains(after)
        && !matches!(after, ')' | ',' | '.' | ':' | '\u{2069}')
}

/// Columns that a text takes: East Asian wide characters two, isolates none.
///
/// Source: Unicode Standard Annex 11, the blocks that our languages use.
fn columns(text: &str) -> usize {
    let of = |character| match character {
        '\u{2068}' | '\u{2069}' => 0,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}' => 2,
        _ => 1,
    };
    text.chars().map(of).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(styled: bool, write: impl Fn(&mut Terminal<&mut Vec<u8>>)) -> String {
        let mut out = Vec::new();
        write(&mut Terminal::new(&mut out, styled));
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn without_styles_nothing_but_text_comes_out() {
        let text = shown(false, |terminal| {
            terminal.heading("Why").unwrap();
            terminal.paragraph("1. ", "Use \u{2068}993\u{2069}.").unwrap();
            terminal.quote("535 no", &[0..3, 9..12]).unwrap();
        });
        assert_eq!(text, "\nWhy\n1. Use 993.\n  »535« no\n");
    }

    #[test]
    fn styles_mark_values_and_evidence() {
        let text = shown(true, |terminal| {
            terminal.paragraph("", "Use \u{2068}993\u{2069}.").unwrap();
            terminal.quote("535 no", &[0..3, 4..6]).unwrap();
        });
        let expected =
            "Use \u{1b}[4m993\u{1b}[24m.\n  \u{1b}[4m535\u{1b}[0m \u{1b}[4mno\u{1b}[0m\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn wide_characters_take_two_columns() {
        assert_eq!(columns("메일 \u{2068}a\u{2069}"), 6);
        assert_eq!(wrap("메일 서버 이름", 9), ["메일 서버", "이름"]);
        assert_eq!(wrap("unbreakable word", 5), ["unbreakable", "word"]);
        let command = "Run \u{2068}systemctl reload dovecot\u{2069} now";
        assert_eq!(wrap(command, 9), ["Run", "\u{2068}systemctl reload dovecot\u{2069}", "now"]);
    }

    #[test]
    fn japanese_breaks_between_characters_but_not_before_a_full_stop() {
        assert_eq!(wrap("接続を確認。", 10), ["接続を確", "認。"]);
        assert_eq!(wrap("ポート993（TLS）です", 12), ["ポート993", "（TLS）です"]);
    }
}
