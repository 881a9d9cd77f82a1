//! From a pasted text to causes.
//!
//! Redact, normalise, take out what the user typed, then let the rules of all causes read it. The
//! same rules read a live server's replies ([`read_reply`]).

mod challenge;
mod codes;
mod elsewhere;
mod engine;
mod mask;
mod matcher;
mod normal;
mod packed;
mod redact;
mod rows;
mod secrets;
mod work;

use crate::{
    Alternative, Cause, Context, Diagnosis, Evidence, Row, Step, Sureness, text_rule::Level,
};
pub(crate) use engine::Finding;
use mailmend_providers::Provider;
use normal::Normal;
use std::ops::Range;

/// Longest text that is read; the rest is shown to nobody and read by nobody.
const MAX_OCTETS: usize = 1 << 20;

/// Characters of a text that is little more than a reply code: `535 5.7.8 Error: authentication failed`.
const CODE: usize = 60;

/// Letters beside a reply code that may well say more than it does.
const UNREAD: usize = 8;

/// A text of at most so many characters that holds a helpdesk's message holds little else.
const SENTENCE: usize = 200;

/// Longest excerpt that evidence carries, in characters (SECURITY.md B-22).
const MAX_EXCERPT: usize = 300;

/// The verdict on a pasted text, and the text as it may be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The verdict; `unknown` where the text allows none.
    pub diagnosis: Diagnosis,
    /// The text with secrets cut and controls made visible; bounded.
    pub redacted: String,
    /// How many secrets were cut.
    pub secrets_cut: usize,
    /// Byte ranges of `redacted` that gave the verdict away, sorted, not overlapping.
    pub marks: Vec<Range<usize>>,
}

/// Explains a pasted text: an error message, a log, a bounce.
///
/// Never fails: a text that allows no conclusion gives `unknown`. Linear in the length of the text.
pub fn explain(text: &str, context: &Context) -> Explanation {
    let redacted = redact::redact(bounded(text, MAX_OCTETS));
    let provider = recognise(&redacted.text, context);
    let normal = prepare(&redacted.text, context);
    let findings = match elsewhere::is_about_mail(&redacted.text) {
        true => engine::find(&normal),
        false => Vec::new(),
    };
    let row = rows::find(&normal);
    let mut diagnosis = operator_message(&normal, context)
        .or_else(|| judge(&findings, row, &redacted.text))
        .or_else(|| from_challenge(&redacted.text))
        .unwrap_or_else(|| Diagnosis::new(Cause::Unknown, Sureness::Possible));
    diagnosis.row = row;
    diagnosis.provider = provider;
    refine(&mut diagnosis, provider);
    crate::entra::refine(&mut diagnosis, &redacted.text);
    let marks = marks(&diagnosis);
    Explanation { diagnosis, redacted: redacted.text, secrets_cut: redacted.cut, marks }
}

/// The text of all rules, for those who give it to a browser module.
#[cfg(not(target_arch = "wasm32"))]
pub fn rules_text() -> &'static str {
    packed::text().unwrap_or("")
}

/// Takes the text of all rules ([`rules_text`]); before, no words are recognised.
#[cfg(target_arch = "wasm32")]
pub fn give_rules(text: String) {
    packed::give(text);
}

/// What a live reply may mean, best first: the same rules, without masking hosts of the dialogue.
pub(crate) fn read_reply(text: &str, typed: &[String]) -> Vec<Finding> {
    let context = Context { typed: typed.to_vec(), ..Context::default() };
    engine::find(&prepare(bounded(text, MAX_OCTETS), &context))
}

/// What a decoded SASL error challenge (XOAUTH2, RFC 7628) means.
pub(crate) fn read_challenge(json: &str) -> Option<Cause> {
    challenge::read(json)
}

/// Decodes base64 (RFC 4648 section 4) up to the first foreign character.
pub(crate) fn decode_base64(text: &str) -> Vec<u8> {
    challenge::decode(text)
}

fn bounded(text: &str, limit: usize) -> &str {
    let mut end = text.len().min(limit);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or("")
}

fn prepare(text: &str, context: &Context) -> Normal {
    let mut normal = Normal::new(text);
    let mut typed: Vec<String> = context.typed.iter().map(|piece| lower(piece)).collect();
    typed.extend(context.address.as_ref().map(|address| lower(address)));
    mask::mask(&mut normal, text, &typed);
    normal.join_lines();
    normal
}

/// Letter by letter, as [`Normal`] does it.
fn lower(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

fn recognise(text: &str, context: &Context) -> Option<&'static Provider> {
    let by_address = context.address.as_deref().and_then(|address| address.rsplit_once('@'));
    by_address
        .and_then(|(_, domain)| mailmend_providers::by_domain(domain))
        .or_else(|| mailmend_providers::recognise(text))
}

/// Messages that the operator added come first: his words, his meaning.
fn operator_message(normal: &Normal, context: &Context) -> Option<Diagnosis> {
    let message = context.messages.iter().find(|message| rows::contains(normal, &message.text))?;
    Some(Diagnosis::new(message.cause, Sureness::Likely))
}

/// The verdict from the rules that fired and the row that was recognised.
fn judge(findings: &[Finding], row: Option<Row>, text: &str) -> Option<Diagnosis> {
    let (row_cause, row_causes) =
        row.map_or((None, &[][..]), |row| (row.own_cause(), row.causes()));
    let Some(best) = findings.first() else {
        return row.map(|_| from_row(row_cause, row_causes));
    };
    // The helpdesk's sentence itself names no cause; only words beside it that are more specific do.
    let alone = text.chars().count() <= SENTENCE;
    let needed = if alone { Level::Named } else { Level::Phrase };
    if row.is_some() && best.rule.level < needed {
        return Some(from_row(row_cause, row_causes));
    }
    let mut diagnosis = Diagnosis::new(best.cause, sureness(best, findings, text));
    diagnosis.evidence = evidence(best, text);
    for cause in &best.rule.also {
        add_alternative(&mut diagnosis, *cause, Vec::new());
    }
    // The row's own cause, said by its own words: its further reasons stay in sight.
    if row_cause == Some(best.cause) {
        for cause in row_causes {
            add_alternative(&mut diagnosis, *cause, Vec::new());
        }
    }
    for other in findings.iter().skip(1).take(3) {
        if other.rule.level == best.rule.level && other.rule.level >= Level::Phrase {
            add_alternative(&mut diagnosis, other.cause, evidence(other, text));
        }
    }
    Some(diagnosis)
}

/// How sure the best finding is among the others. A bare code is likely only where the text says hardly
/// more than that, and no finding is while another one says about as much.
fn sureness(best: &Finding, findings: &[Finding], text: &str) -> Sureness {
    let unread = best.rule.level <= Level::Status && text.chars().count() > CODE
        || only_a_reply_code(best, text)
            && text.chars().filter(|letter| letter.is_alphabetic()).count() > UNREAD;
    let rival =
        |other: &Finding| other.rule.level == best.rule.level && other.weight * 2 >= best.weight;
    match unread || findings.iter().skip(1).any(rival) {
        true => Sureness::Possible,
        false => best.rule.sureness,
    }
}

/// Whether nothing gave the cause away but SMTP's codes (`552`, `5.2.3`): words beside them may say
/// another thing, and words are more specific.
fn only_a_reply_code(best: &Finding, text: &str) -> bool {
    best.marks.iter().all(|mark| {
        let said = text.get(mark.clone()).unwrap_or("");
        let dots = said.matches('.').count();
        (dots == 0 && said.len() == 3 || dots == 2)
            && said.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    })
}

/// A row that names one cause is that cause; a row that lists reasons is honestly unknown, ranked.
fn from_row(own: Option<Cause>, causes: &[Cause]) -> Diagnosis {
    let mut diagnosis = match own {
        Some(cause) => Diagnosis::new(cause, Sureness::Likely),
        None => Diagnosis::new(Cause::Unknown, Sureness::Possible),
    };
    for cause in causes.iter().filter(|cause| Some(**cause) != own) {
        add_alternative(&mut diagnosis, *cause, Vec::new());
    }
    // The text is complete and says no more: only a check tells the reasons apart, so it comes first.
    if own.is_none() {
        diagnosis.steps.sort_by_key(|step| *step != Step::RunCheck);
    }
    diagnosis
}

fn from_challenge(text: &str) -> Option<Diagnosis> {
    // Some clients print the challenge decoded.
    let plain = || text.contains("\"schemes\"").then(|| challenge::read(text)).flatten();
    let cause = challenge::decode_in(text).or_else(plain)?;
    Some(Diagnosis::new(cause, Sureness::Likely))
}

fn add_alternative(diagnosis: &mut Diagnosis, cause: Cause, evidence: Vec<Evidence>) {
    let known =
        diagnosis.cause == cause || diagnosis.alternatives.iter().any(|other| other.cause == cause);
    if !known {
        diagnosis.alternatives.push(Alternative { cause, sureness: Sureness::Possible, evidence });
    }
}

/// What a provider's own habits add: never before a failure, always tied to the cause.
fn refine(diagnosis: &mut Diagnosis, provider: Option<&'static Provider>) {
    let Some(provider) = provider else { return };
    if let Some(cause) = crate::live::provider_alternative(diagnosis.cause, provider) {
        add_alternative(diagnosis, cause, Vec::new());
    }
}

fn evidence(finding: &Finding, text: &str) -> Vec<Evidence> {
    finding
        .marks
        .iter()
        .map(|mark| Evidence::Text {
            start: mark.start,
            end: mark.end,
            excerpt: text.get(mark.clone()).unwrap_or("").chars().take(MAX_EXCERPT).collect(),
        })
        .collect()
}

fn marks(diagnosis: &Diagnosis) -> Vec<Range<usize>> {
    let mut marks: Vec<Range<usize>> = diagnosis
        .evidence
        .iter()
        .filter_map(|evidence| match evidence {
            Evidence::Text { start, end, .. } => Some(*start..*end),
            Evidence::Observed { .. } => None,
        })
        .collect();
    marks.sort_by_key(|mark| mark.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match merged.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => merged.push(mark),
        }
    }
    merged
}

#[cfg(test)]
mod article_tests;
#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod tests;
