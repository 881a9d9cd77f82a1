//! `explain --batch`: JSON lines in, JSON lines out, in order, one at a time.

use crate::{
    args::{Common, ExplainOptions},
    exit::{Exit, Failure},
    operator,
};
use mailmend_diagnosis::{Alternative, Context, Diagnosis, explain};
use serde::{Deserialize, Serialize};
use std::{
    borrow::Cow,
    io::{self, BufRead, BufReader, BufWriter, Read, Write},
};

/// Longest line of input. A text is read up to 1 MiB, and JSON may escape each octet sixfold.
const MAX_LINE: u64 = 8 << 20;

/// One line of input.
#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    text: Cow<'a, str>,
    #[serde(default)]
    address: Option<String>,
}

/// A verdict as slugs, for scripts.
#[derive(Debug, Serialize)]
pub struct Verdict {
    cause: &'static str,
    sureness: &'static str,
    alternatives: Vec<&'static str>,
    row: Option<&'static str>,
    provider: Option<&'static str>,
}

impl Verdict {
    /// The slugs of a diagnosis.
    pub fn of(diagnosis: &Diagnosis) -> Self {
        let slug = |other: &Alternative| other.cause.slug();
        Self {
            cause: diagnosis.cause.slug(),
            sureness: diagnosis.sureness.slug(),
            alternatives: diagnosis.alternatives.iter().map(slug).collect(),
            row: diagnosis.row.map(|row| row.slug()),
            provider: diagnosis.provider.map(|provider| provider.id),
        }
    }
}

/// What stands in place of a verdict where the line cannot be read.
#[derive(Serialize)]
struct BadLine {
    error: String,
}

/// Runs `explain --batch` on standard input and output.
pub fn run(options: &ExplainOptions, common: &Common) -> Result<Exit, Failure> {
    let mut context = operator::read(common.operator.as_deref())?.context();
    context.address.clone_from(&options.address);
    let input = BufReader::with_capacity(1 << 16, io::stdin().lock());
    let output = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    answer_all(input, output, context)
}

fn answer_all<R: Read>(
    mut input: BufReader<R>,
    mut output: impl Write,
    mut context: Context,
) -> Result<Exit, Failure> {
    let address = context.address.clone();
    let (mut line, mut exit) = (Vec::new(), Exit::Done);
    while next_line(&mut input, &mut line)? {
        if line.trim_ascii().is_empty() {
            continue;
        }
        match read_line(&line) {
            Ok(Line { text, address: own }) => {
                context.address = own.or_else(|| address.clone());
                let verdict = Verdict::of(&explain(&text, &context).diagnosis);
                serde_json::to_writer(&mut output, &verdict).map_err(io::Error::from)?;
            }
            Err(error) => {
                exit = Exit::Usage;
                serde_json::to_writer(&mut output, &BadLine { error }).map_err(io::Error::from)?;
            }
        }
        output.write_all(b"\n")?;
        // Nothing more is waiting: a caller that asks line by line gets its answer now.
        if input.buffer().is_empty() {
            output.flush()?;
        }
    }
    output.flush()?;
    Ok(exit)
}

fn read_line(line: &[u8]) -> Result<Line<'_>, String> {
    if line.len() as u64 > MAX_LINE {
        return Err(format!("line longer than {MAX_LINE} octets"));
    }
    serde_json::from_slice(line).map_err(|error| error.to_string())
}

/// Reads up to the next line feed; what goes beyond the bound is skipped, but for one octet that
/// tells. False at the end of input.
fn next_line<R: Read>(input: &mut BufReader<R>, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    input.by_ref().take(MAX_LINE + 1).read_until(b'\n', line)?;
    if line.len() as u64 > MAX_LINE && !line.ends_with(b"\n") {
        input.skip_until(b'\n')?;
    }
    Ok(!line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(input: &[u8]) -> (Vec<serde_json::Value>, Exit) {
        let mut output = Vec::new();
        let exit = answer_all(BufReader::new(input), &mut output, Context::default()).unwrap();
        let lines = output.split(|octet| *octet == b'\n').filter(|line| !line.is_empty());
        (lines.map(|line| serde_json::from_slice(line).unwrap()).collect(), exit)
    }

    #[test]
    fn a_bad_line_keeps_its_place() {
        let input = b"{\"text\":\"535 5.7.8 Username and Password not accepted\"}\n\
            not json\n\n{\"text\":7}\n{\"text\":\"hello\"}";
        let (lines, exit) = answers(input);
        assert_eq!(exit, Exit::Usage);
        assert_eq!(lines.len(), 4);
        assert!(lines[0]["cause"].is_string());
        assert!(lines[1]["error"].is_string());
        assert!(lines[2]["error"].is_string());
        assert_eq!(lines[3]["cause"], "unknown");
        assert!(lines[3]["row"].is_null() && lines[3]["provider"].is_null());
    }

    #[test]
    fn good_lines_end_in_zero() {
        let (lines, exit) = answers(b"{\"text\":\"hello\"}\n");
        assert_eq!((lines.len(), exit), (1, Exit::Done));
    }

    #[test]
    fn an_endless_line_is_bounded_and_does_not_spoil_the_next() {
        let mut input = vec![b'x'; MAX_LINE as usize + 10];
        input.extend_from_slice(b"\n{\"text\":\"hello\"}\n");
        let (lines, exit) = answers(&input);
        assert_eq!(exit, Exit::Usage);
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[1]["cause"], "unknown");
    }

    #[test]
    fn an_address_names_the_provider() {
        let (lines, _) = answers(b"{\"text\":\"hello\",\"address\":\"support@gmail.com\"}\n");
        assert_eq!(lines[0]["provider"], "gmail");
    }
}
