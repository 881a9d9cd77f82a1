//! `mailmend explain`: one text, one verdict.

use crate::{
    args::{Common, ExplainOptions},
    batch::Verdict,
    exit::{Exit, Failure},
    operator, render,
    terminal::{Style, Terminal},
};
use mailmend_diagnosis::{Cause, Explanation, explain};
use mailmend_l10n::{Arg, Localizer, view::DiagnosisView};
use serde::Serialize;
use std::{
    io::{self, IsTerminal, Read},
    ops::Range,
};

/// Longest text that is taken; `explain` reads the first MiB of it.
const MAX_INPUT: u64 = 4 << 20;

/// The JSON of one explanation: the slugs of `--batch`, and what a reader would see.
#[derive(Serialize)]
struct Output<'a> {
    #[serde(flatten)]
    verdict: Verdict,
    /// The text with secrets cut.
    text: &'a str,
    secrets_cut: usize,
    /// Octet ranges of `text` that gave the verdict away.
    marks: &'a [Range<usize>],
    /// The verdict in the reader's language.
    view: DiagnosisView,
}

/// Runs `explain` for one text.
pub fn run(options: &ExplainOptions, common: &Common) -> Result<Exit, Failure> {
    let text = match &options.text {
        Some(text) => text.clone(),
        None => standard_input()?,
    };
    if text.trim().is_empty() {
        return Err(Failure::Input(
            "nothing to explain: give the text as an argument or on standard input".to_owned(),
        ));
    }
    let operator = operator::read(common.operator.as_deref())?;
    let mut context = operator.context();
    context.address.clone_from(&options.address);
    let explanation = explain(&text, &context);
    let localizer = operator.localizer(common)?;
    let view = localizer.diagnosis(&explanation.diagnosis);
    match common.json {
        true => print_json(&explanation, view)?,
        false => print_text(&explanation, &view, &localizer)?,
    }
    let unknown = explanation.diagnosis.cause == Cause::Unknown;
    Ok(if unknown { Exit::Found } else { Exit::Done })
}

/// Everything on standard input; octets that are no UTF-8 become U+FFFD, as pasted logs have them.
fn standard_input() -> Result<String, Failure> {
    let stdin = io::stdin().lock();
    if stdin.is_terminal() {
        eprintln!("mailmend: paste the text, then press Ctrl+D (Ctrl+Z and Enter on Windows)");
    }
    let mut octets = Vec::new();
    stdin.take(MAX_INPUT).read_to_end(&mut octets)?;
    Ok(String::from_utf8_lossy(&octets).into_owned())
}

fn print_json(explanation: &Explanation, view: DiagnosisView) -> Result<(), Failure> {
    let output = Output {
        verdict: Verdict::of(&explanation.diagnosis),
        text: &explanation.redacted,
        secrets_cut: explanation.secrets_cut,
        marks: &explanation.marks,
        view,
    };
    render::json(&output)
}

fn print_text(
    explanation: &Explanation,
    view: &DiagnosisView,
    localizer: &Localizer,
) -> Result<(), Failure> {
    let mut terminal = Terminal::stdout();
    render::verdict(&mut terminal, localizer, view)?;
    if !explanation.marks.is_empty() {
        terminal.heading(&localizer.text("cli-text", &[]))?;
        terminal.quote(&explanation.redacted, &explanation.marks)?;
    }
    if explanation.secrets_cut > 0 {
        let count = Arg::Number(explanation.secrets_cut as f64);
        terminal.line(&localizer.text("cli-secrets-cut", &[("count", count)]), Style::Dim)?;
    }
    terminal.flush()?;
    Ok(())
}
