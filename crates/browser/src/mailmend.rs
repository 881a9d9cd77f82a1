//! Words findings for a page.

use crate::{
    fluent::{Fluent, Lent},
    read::{Read, Reader},
    value::{args, from_js, to_js},
};
use mailmend_diagnosis::{Context, diagnose, explain};
use mailmend_form::{Form, FormContext, candidates, host_name, suggest, validate};
use mailmend_l10n::{
    Arg, Localizer, Operator, ReportInput,
    view::{DiagnosisView, IssueView},
};
use mailmend_protocol::{CheckRequest, Observation};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Everything that needs no network, in one language.
#[wasm_bindgen]
pub struct Mailmend {
    localizer: Localizer,
}

/// A problem of the form, with the moment to say it.
#[derive(Serialize)]
struct TimedIssue {
    field: String,
    problem: String,
    severity: String,
    text: String,
    suggestion: Option<String>,
    when: &'static str,
}

/// A piece of the pasted text.
#[derive(Serialize)]
struct Segment<'a> {
    text: &'a str,
    marked: bool,
}

/// The verdict on a pasted text.
#[derive(Serialize)]
struct Explained<'a> {
    diagnosis: DiagnosisView,
    segments: Vec<Segment<'a>>,
    secrets_cut: usize,
}

/// Verdicts of a check.
#[derive(Serialize)]
struct Verdicts {
    imap: Option<DiagnosisView>,
    smtp: Option<DiagnosisView>,
}

/// What a report is made of.
struct ReportRequest {
    request: Option<CheckRequest>,
    observations: Vec<Observation>,
    seen_from: Vec<String>,
    pasted: Option<String>,
    address: Option<String>,
    oauth_error: Option<String>,
    now: Option<i64>,
}

/// A report in both forms.
#[derive(Serialize)]
struct ReportOut {
    markdown: String,
    json: mailmend_l10n::Report,
}

impl Read for ReportRequest {
    fn read(value: &JsValue, reader: &mut Reader) -> Self {
        Self {
            request: reader.field(value, "request"),
            observations: reader.field(value, "observations"),
            seen_from: reader.field(value, "seen_from"),
            pasted: reader.field(value, "pasted"),
            address: reader.field(value, "address"),
            oauth_error: reader.field(value, "oauth_error"),
            now: reader.field(value, "now"),
        }
    }
}

#[wasm_bindgen]
impl Mailmend {
    /// Loads the texts of a language into `fluent`, an empty bundle of the same language;
    /// `operator` is the operator document or `undefined`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        fluent: Fluent,
        locale: &str,
        #[wasm_bindgen(unchecked_param_type = "string[]")] ftl: JsValue,
        operator: JsValue,
    ) -> Result<Mailmend, JsValue> {
        let ftl: Vec<String> = from_js(&ftl, "ftl")?;
        let operator: Option<Operator> =
            if operator.is_undefined() { None } else { from_js(&operator, "operator")? };
        let files: Vec<&str> = ftl.iter().map(String::as_str).collect();
        let localizer = Localizer::with(Box::new(Lent(fluent)), locale, &files, operator)
            .map_err(|error| JsValue::from_str(&error.to_string()))?;
        Ok(Self { localizer })
    }

    /// Adds texts loaded later (the article).
    pub fn add(&mut self, ftl: &str) -> Result<(), JsValue> {
        self.localizer.add(ftl).map_err(|error| JsValue::from_str(&error.to_string()))
    }

    /// A message of the interface.
    pub fn text(&self, id: &str, arguments: JsValue) -> String {
        let owned = args(&arguments);
        let borrowed: Vec<(&str, Arg<'_>)> =
            owned.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        self.localizer.text(id, &borrowed)
    }

    /// Whether there is such a message.
    pub fn has(&self, id: &str) -> bool {
        self.localizer.has(id)
    }

    /// What is wrong with the form.
    pub fn validate(&self, form: JsValue, context: JsValue) -> Result<JsValue, JsValue> {
        let form: Form = from_js(&form, "form")?;
        let context: FormContext = if context.is_undefined() {
            FormContext::default()
        } else {
            from_js(&context, "context")?
        };
        let issues: Vec<TimedIssue> = validate(&form, &context)
            .into_iter()
            .map(|issue| {
                let provider = issue.provider.map(|name| ("provider", Arg::Text(name.into())));
                let args: Vec<(&str, Arg<'_>)> = provider.into_iter().collect();
                let when = issue.when.slug();
                let view = self.localizer.problem(
                    &issue.field,
                    issue.problem.slug(),
                    issue.severity.slug(),
                    &args,
                    issue.suggestion,
                );
                let IssueView { field, problem, severity, text, suggestion } = view;
                TimedIssue { field, problem, severity, text, suggestion, when }
            })
            .collect();
        Ok(to_js(&issues))
    }

    /// Settings of the address's provider, to offer; `null` if it is not known.
    pub fn suggest(&self, address: &str) -> JsValue {
        to_js(&suggest(address))
    }

    /// Further endpoints that a counter-probe may try for this address.
    pub fn candidates(&self, address: &str) -> JsValue {
        to_js(&candidates(address))
    }

    /// The host name to send to the relay.
    #[wasm_bindgen(js_name = hostName)]
    pub fn host_name(&self, typed: &str) -> Option<String> {
        host_name(typed)
    }

    /// Explains a pasted text.
    pub fn explain(&self, text: &str, address: Option<String>) -> JsValue {
        let explanation = explain(text, &self.context(address, Vec::new()));
        let mut segments = Vec::new();
        let mut at = 0;
        for mark in &explanation.marks {
            for (range, marked) in [(at..mark.start, false), (mark.start..mark.end, true)] {
                if let Some(text) = explanation.redacted.get(range).filter(|text| !text.is_empty())
                {
                    segments.push(Segment { text, marked });
                }
            }
            at = mark.end;
        }
        if let Some(text) = explanation.redacted.get(at..).filter(|text| !text.is_empty()) {
            segments.push(Segment { text, marked: false });
        }
        let diagnosis = self.localizer.diagnosis(&explanation.diagnosis);
        to_js(&Explained { diagnosis, segments, secrets_cut: explanation.secrets_cut })
    }

    /// Judges a check, finished or not; `oauth_error` is the body that the page got from its token
    /// service instead of a token.
    pub fn diagnose(
        &self,
        request: JsValue,
        observations: JsValue,
        address: Option<String>,
        #[wasm_bindgen(unchecked_param_type = "string[]")] seen_from: JsValue,
        oauth_error: Option<String>,
    ) -> Result<JsValue, JsValue> {
        let request: CheckRequest = from_js(&request, "request")?;
        let seen_from: Vec<String> = from_js(&seen_from, "seen_from")?;
        let observations: Vec<Observation> = from_js(&observations, "observations")?;
        let context = Context { oauth_error, ..self.context(address, seen_from) };
        let report = diagnose(&request, &observations, &context);
        let word = |verdict: &Option<mailmend_diagnosis::Diagnosis>| {
            verdict.as_ref().map(|verdict| self.localizer.diagnosis(verdict))
        };
        Ok(to_js(&Verdicts { imap: word(&report.imap), smtp: word(&report.smtp) }))
    }

    /// The rows of the article.
    pub fn rows(&self) -> JsValue {
        to_js(&self.localizer.rows())
    }

    /// The how-tos; the reader's own browser ("chrome", "edge", "firefox", "safari") comes first.
    pub fn guides(&self, browser: Option<String>) -> JsValue {
        to_js(&self.localizer.guides(browser.as_deref()))
    }

    /// The report to hand over, as Markdown and as data.
    pub fn report(&self, input: JsValue) -> Result<JsValue, JsValue> {
        let input: ReportRequest = from_js(&input, "report")?;
        let context = Context {
            oauth_error: input.oauth_error.clone(),
            ..self.context(input.address.clone(), input.seen_from.clone())
        };
        let verdicts =
            input.request.as_ref().map(|request| diagnose(request, &input.observations, &context));
        let pasted = input.pasted.as_deref().map(|text| explain(text, &context));
        let report = self.localizer.report(&ReportInput {
            request: input.request.as_ref(),
            observations: &input.observations,
            verdicts: verdicts.as_ref(),
            pasted: pasted.as_ref().map(|found| (found.redacted.as_str(), &found.diagnosis)),
            seen_from: &input.seen_from,
            now: input.now,
        });
        Ok(to_js(&ReportOut { markdown: self.localizer.report_markdown(&report), json: report }))
    }
}

impl Mailmend {
    fn context(&self, address: Option<String>, seen_from: Vec<String>) -> Context {
        Context {
            address: address.filter(|address| !address.is_empty()),
            messages: self.localizer.operator().messages(),
            seen_from,
            ..Context::default()
        }
    }
}
