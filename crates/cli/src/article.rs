//! `mailmend rows`, `row` and `guide`: the article in a terminal.

use crate::{
    args::Common,
    exit::{Exit, Failure},
    operator, render,
    terminal::{Style, Terminal},
};
use mailmend_diagnosis::{Guide, Row};
use mailmend_l10n::{
    Localizer,
    view::{GuideView, RowView},
};
use std::io::{self, Write};

/// Lists the messages that a helpdesk shows.
pub fn rows(common: &Common) -> Result<Exit, Failure> {
    let localizer = operator::read(common.operator.as_deref())?.localizer(common)?;
    let rows: Vec<RowView> = Row::ALL.iter().map(|row| localizer.row(*row)).collect();
    if common.json {
        render::json(&rows)?;
        return Ok(Exit::Done);
    }
    let mut terminal = Terminal::stdout();
    for row in &rows {
        terminal.line(&row.slug, Style::Bold)?;
        for message in &row.messages {
            terminal.paragraph("  ", message)?;
        }
    }
    terminal.flush()?;
    Ok(Exit::Done)
}

/// Shows one message in full.
pub fn row(slug: &str, common: &Common) -> Result<Exit, Failure> {
    let row = Row::from_slug(slug).ok_or_else(|| {
        Failure::Input(format!("no message `{slug}`; `mailmend rows` lists them"))
    })?;
    let localizer = operator::read(common.operator.as_deref())?.localizer(common)?;
    let view = localizer.row(row);
    match common.json {
        true => render::json(&view)?,
        false => print_row(&mut Terminal::stdout(), &localizer, &view)?,
    }
    Ok(Exit::Done)
}

/// Shows a how-to, or lists them.
pub fn guide(slug: Option<&str>, common: &Common) -> Result<Exit, Failure> {
    let localizer = operator::read(common.operator.as_deref())?.localizer(common)?;
    let Some(slug) = slug else { return guides(&localizer, common.json) };
    // People type hyphens as the site's anchors and other commands have them.
    let wanted = slug.replace('-', "_");
    let guide = Guide::ALL.iter().find(|guide| guide.slug() == wanted).ok_or_else(|| {
        Failure::Input(format!("no how-to `{slug}`; `mailmend guide` lists them"))
    })?;
    let view = localizer.guide(*guide, None);
    match common.json {
        true => render::json(&view)?,
        false => print_guide(&mut Terminal::stdout(), &localizer, &view)?,
    }
    Ok(Exit::Done)
}

fn guides(localizer: &Localizer, json: bool) -> Result<Exit, Failure> {
    let guides: Vec<GuideView> =
        Guide::ALL.iter().map(|guide| localizer.guide(*guide, None)).collect();
    if json {
        render::json(&guides)?;
        return Ok(Exit::Done);
    }
    let mut terminal = Terminal::stdout();
    for guide in &guides {
        terminal.line(&guide.slug, Style::Bold)?;
        terminal.paragraph("  ", &guide.title)?;
    }
    terminal.flush()?;
    Ok(Exit::Done)
}

fn print_row<W: Write>(
    terminal: &mut Terminal<W>,
    localizer: &Localizer,
    row: &RowView,
) -> io::Result<()> {
    for message in &row.messages {
        terminal.line(message, Style::Bold)?;
    }
    let reasons: Vec<&str> = row.reasons.iter().map(String::as_str).collect();
    render::section(terminal, localizer, "cli-reasons", &reasons)?;
    terminal.heading(&localizer.text("cli-steps", &[]))?;
    for (index, step) in row.steps.iter().enumerate() {
        let text = match step.audience.as_str() {
            "" => step.text.clone(),
            audience => format!("{audience}: {}", step.text),
        };
        terminal.paragraph(&format!("{:>3}. ", index + 1), &text)?;
        render::guide_command(terminal, localizer, step.guide.as_deref())?;
    }
    render::section(terminal, localizer, "cli-changed", &[&row.changed])?;
    let causes: Vec<&str> = row.causes.iter().map(|cause| cause.title.as_str()).collect();
    render::section(terminal, localizer, "cli-causes", &causes)?;
    render::section(terminal, localizer, "cli-tell-apart", &[&row.tell_apart])?;
    terminal.flush()
}

fn print_guide<W: Write>(
    terminal: &mut Terminal<W>,
    localizer: &Localizer,
    guide: &GuideView,
) -> io::Result<()> {
    terminal.line(&guide.title, Style::Bold)?;
    terminal.paragraph("", &guide.intro)?;
    for part in &guide.parts {
        terminal.heading(&part.title)?;
        for (index, step) in part.steps.iter().enumerate() {
            terminal.paragraph(&format!("{:>3}. ", index + 1), step)?;
        }
    }
    let notes: Vec<&str> = guide.notes.iter().map(String::as_str).collect();
    render::section(terminal, localizer, "cli-notes", &notes)?;
    let links: Vec<String> =
        guide.links.iter().map(|link| format!("{}: {}", link.text, link.url)).collect();
    let links: Vec<&str> = links.iter().map(String::as_str).collect();
    render::section(terminal, localizer, "cli-links", &links)?;
    terminal.flush()
}
