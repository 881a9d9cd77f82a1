//! A verdict on a terminal: headline, why, who acts, what to do, what else is possible.

use crate::{
    exit::Failure,
    terminal::{Style, Terminal},
};
use mailmend_l10n::{
    Arg, Localizer,
    view::{DiagnosisView, StepView},
};
use serde::Serialize;
use std::io::{self, Write};

/// Alternatives shown; the rest is in the JSON.
const MAX_ALTERNATIVES: usize = 5;

/// Prints a value as one line of JSON.
pub fn json(value: &impl Serialize) -> Result<(), Failure> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut out, value).map_err(io::Error::from)?;
    out.write_all(b"\n")?;
    out.flush()?;
    Ok(())
}

/// Prints a verdict.
pub fn verdict<W: Write>(
    terminal: &mut Terminal<W>,
    localizer: &Localizer,
    view: &DiagnosisView,
) -> io::Result<()> {
    let style = if view.group == "done" { Style::Green } else { Style::Bold };
    terminal.line(&view.title, style)?;
    named(terminal, localizer, "cli-sureness", &view.sureness_text)?;
    if let Some(provider) = &view.provider {
        named(terminal, localizer, "cli-provider", &provider.name)?;
    }
    if let Some(row) = &view.row {
        named(terminal, localizer, "cli-row", &format!("{} ({})", row.title, row.slug))?;
    }
    section(terminal, localizer, "cli-why", &[&view.explanation, &view.seen])?;
    section(terminal, localizer, "cli-actor", &[&view.actor_text, &view.retry_text])?;
    for setting in &view.proven_settings {
        section(terminal, localizer, "cli-proven", &[&setting.text])?;
    }
    steps(terminal, localizer, &view.steps)?;
    alternatives(terminal, localizer, view)?;
    evidence(terminal, localizer, view)
}

/// "Name: value" on one line.
fn named<W: Write>(
    terminal: &mut Terminal<W>,
    localizer: &Localizer,
    label: &str,
    value: &str,
) -> io::Result<()> {
    if value.is_empty() {
        return Ok(());
    }
    let label = terminal.paint(&localizer.text(label, &[]), Style::Dim);
    terminal.paragraph("", &format!("{label}: {value}"))
}

/// A heading and its paragraphs; nothing where all of them are empty.
pub fn section<W: Write>(
    terminal: &mut Terminal<W>,
    localizer: &Localizer,
    heading: &str,
    texts: &[&str],
) -> io::Result<()> {
    if texts.iter().all(|text| text.is_empty()) {
        return Ok(());
    }
    terminal.heading(&localizer.text(heading, &[]))?;
    for text in texts.iter().filter(|text| !text.is_empty()) {
        terminal.paragraph("  ", text)?;
    }
    Ok(())
}

fn steps<W: Write>(
    terminal: &mut Terminal<W>,
    localizer: &Localizer,
    steps: &[StepView],
) -> io::Result<()> {
    if steps.is_empty() {
        return Ok(());
    }
    terminal.heading(&localizer.text("cli-steps", &[]))?;
    for (index, step) in steps.iter().enumerate() {
        terminal.paragraph(&format!("{:>3}. ", index + 1), &step.text)?;
        if !step.detail.is_empty() {
            terminal.paragraph("     ", &step.detail)?;
        }
        for link in &step.links {
            terminal.paragraph("     ", &format!("{}: {}", link.text, link.url))?;
        }
        guide_command(terminal, localizer, step.guide.as_deref())?;
    }
    Ok(())
}

/// The command that shows the how-to of a step.
pub fn guide_command<W: Write>(
    terminal: &mut Terminal<W>,
    localizer: &Localizer,
    guide: Option<&str>,
) -> io::Result<()> {
    let Some(guide) = guide else { return Ok(()) };
    let command = format!("mailmend guide {guide}");
    let args = [("command", Arg::from(command.as_str()))];
    terminal.paragraph("     ", &localizer.text("cli-guide", &args))
}

fn alternatives<W: Write>(
    terminal: &mut Terminal<W>,
    localizer: &Localizer,
    view: &DiagnosisView,
) -> io::Result<()> {
    if !view.alternatives.is_empty() {
        terminal.heading(&localizer.text("cli-alternatives", &[]))?;
    }
    for other in view.alternatives.iter().take(MAX_ALTERNATIVES) {
        terminal.paragraph("  - ", &other.title)?;
        if !other.reason.is_empty() {
            terminal.paragraph("    ", &other.reason)?;
        }
    }
    section(terminal, localizer, "cli-tell-apart", &[&view.tell_apart])
}

/// What a probe saw. The words of a pasted text are shown in the text itself.
fn evidence<W: Write>(
    terminal: &mut Terminal<W>,
    localizer: &Localizer,
    view: &DiagnosisView,
) -> io::Result<()> {
    let seen = || view.evidence.iter().filter(|_| view.stage.is_some());
    if seen().next().is_some() {
        terminal.heading(&localizer.text("cli-evidence", &[]))?;
    }
    for piece in seen() {
        terminal.paragraph("  ", &piece.label)?;
        terminal.quote(&piece.quote, &[])?;
    }
    Ok(())
}
