//! The report as Markdown, to paste into a ticket or a mail.

use crate::{
    Arg, Localizer, Report,
    report::{ReportStage, ReportVerdict},
    view::DiagnosisView,
};

impl Localizer {
    /// The report as Markdown. Server text stands in code blocks, so that nothing in it is markup.
    pub fn report_markdown(&self, report: &Report) -> String {
        let mut out = Lines::default();
        out.heading("# ", &self.text("report-title", &[]));
        if !report.when.is_empty() {
            out.item(
                &self.text("report-when", &[("when", Arg::Prose(report.when.as_str().into()))]),
            );
        }
        if !report.seen_from.is_empty() {
            out.item(
                &self.text(
                    "report-seen-from",
                    &[("seen_from", Arg::List(report.seen_from.clone()))],
                ),
            );
        }
        for direction in &report.directions {
            self.direction_text(&mut out, direction);
        }
        if !report.pasted.is_empty() {
            out.heading("## ", &self.text("report-pasted", &[]));
            out.block(&report.pasted);
        }
        if let Some(verdict) = report.pasted_verdict.as_ref().and_then(|one| one.verdict.as_ref()) {
            self.verdict_text(&mut out, verdict);
        }
        out.item(&self.text("report-no-secrets", &[]));
        out.0
    }

    fn direction_text(&self, out: &mut Lines, direction: &ReportVerdict) {
        let protocol = direction.protocol.to_ascii_uppercase();
        out.heading(
            "## ",
            &[
                &protocol,
                ": ",
                &direction.host,
                ":",
                &direction.port.to_string(),
                " (",
                &self.worded("security", &direction.security),
                ")",
            ]
            .concat(),
        );
        if !direction.user_name.is_empty() {
            out.item(&self.text(
                "report-user-name",
                &[("user_name", Arg::Text(direction.user_name.as_str().into()))],
            ));
        }
        for stage in &direction.stages {
            self.stage_text(out, stage);
        }
        match &direction.verdict {
            Some(verdict) => self.verdict_text(out, verdict),
            None => out.item(&self.text("report-no-verdict", &[])),
        }
    }

    fn stage_text(&self, out: &mut Lines, stage: &ReportStage) {
        let sibling = if stage.endpoint.is_empty() {
            String::new()
        } else {
            [" (", &stage.endpoint, ")"].concat()
        };
        out.item(
            &[
                &stage.stage_text,
                &sibling,
                ": ",
                &stage.outcome_text,
                ", ",
                &stage.elapsed_ms.to_string(),
                " ms",
            ]
            .concat(),
        );
        if stage.outcome == "failed" && !stage.reply.is_empty() {
            out.block(&stage.reply);
        }
    }

    fn verdict_text(&self, out: &mut Lines, verdict: &DiagnosisView) {
        out.heading("### ", &[&self.text("report-verdict", &[]), ": ", &verdict.title].concat());
        out.paragraph(&[&verdict.sureness_text, ". ", &verdict.actor_text].concat());
        out.paragraph(if verdict.seen.is_empty() { &verdict.explanation } else { &verdict.seen });
        for evidence in verdict.evidence.iter().filter(|one| !one.quote.is_empty()) {
            out.paragraph(&[&evidence.label, ":"].concat());
            out.block(&evidence.quote);
        }
        out.heading(
            "### ",
            &self.text(if verdict.actor == "user" { "report-do" } else { "report-ask" }, &[]),
        );
        for (index, step) in verdict.steps.iter().enumerate() {
            let number = (index + 1).to_string();
            out.line(&[number.as_str(), ". ", &step.text, " ", &step.detail].concat());
        }
        for alternative in &verdict.alternatives {
            let also = self
                .text("report-also", &[("title", Arg::Prose(alternative.title.as_str().into()))]);
            out.item(&[&also, " ", &alternative.reason].concat());
        }
        out.line("");
    }
}

/// Markdown in the making; a report is plain text, so the marks around values go.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn line(&mut self, text: &str) {
        self.0.push_str(text.replace(['\u{2068}', '\u{2069}'], "").trim_end());
        self.0.push('\n');
    }

    fn heading(&mut self, level: &str, text: &str) {
        if !self.0.is_empty() {
            self.line("");
        }
        self.line(&[level, text].concat());
        self.line("");
    }

    fn item(&mut self, text: &str) {
        self.line(&["- ", text].concat());
    }

    fn paragraph(&mut self, text: &str) {
        self.line(text);
        self.line("");
    }

    /// A code block whose fence is longer than any run of backticks inside.
    fn block(&mut self, text: &str) {
        let mut fence = "```".to_owned();
        while text.contains(&fence) {
            fence.push('`');
        }
        self.line("");
        self.line(&fence);
        self.line(text);
        self.line(&fence);
        self.line("");
    }
}
