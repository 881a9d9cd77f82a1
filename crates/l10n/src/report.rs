//! The report that a user hands over to an administrator: what was tried, from where, when, what
//! was seen, the verdict and what to ask. Credentials are not in it, people's names are masked.

use crate::{Localizer, clean_lines, mask::mask_user, mask_addresses, view::DiagnosisView};
use mailmend_diagnosis::{CheckReport, Diagnosis};
use mailmend_protocol::{CheckRequest, Observation, ProbeRequest, Protocol};
use serde::Serialize;

/// What a report is made of; every part can be missing.
#[derive(Default)]
pub struct ReportInput<'a> {
    /// The check that was asked for.
    pub request: Option<&'a CheckRequest>,
    /// What the relay saw.
    pub observations: &'a [Observation],
    /// The verdicts on it.
    pub verdicts: Option<&'a CheckReport>,
    /// A pasted text without its secrets, and the verdict on it.
    pub pasted: Option<(&'a str, &'a Diagnosis)>,
    /// Addresses that the check came from.
    pub seen_from: &'a [String],
    /// Seconds since 1970-01-01T00:00:00Z.
    pub now: Option<i64>,
}

/// The report, ready to be serialised or worded ([`Localizer::report_markdown`]).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Date and time in words; empty if not known.
    pub when: String,
    /// The same in seconds since 1970-01-01T00:00:00Z.
    pub unix: Option<i64>,
    /// Addresses that the check came from.
    pub seen_from: Vec<String>,
    /// One entry per direction.
    pub directions: Vec<ReportVerdict>,
    /// The pasted text without secrets and names; empty if there was none.
    pub pasted: String,
    /// The verdict on the pasted text.
    pub pasted_verdict: Option<ReportVerdict>,
}

/// What was tried in one direction and what came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ReportVerdict {
    /// "imap", "smtp", or empty for a pasted text.
    pub protocol: String,
    /// Host name that was asked for.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// "tls", "starttls", "none".
    pub security: String,
    /// User name, masked; empty if there was no sign-in.
    pub user_name: String,
    /// Stages, in the order they came.
    pub stages: Vec<ReportStage>,
    /// The verdict; absent while there is none.
    pub verdict: Option<DiagnosisView>,
}

/// One stage.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ReportStage {
    /// Slug of the stage.
    pub stage: String,
    /// The stage in words.
    pub stage_text: String,
    /// "passed", "failed", "skipped", "not_tested".
    pub outcome: String,
    /// The outcome in words.
    pub outcome_text: String,
    /// Milliseconds.
    pub elapsed_ms: u32,
    /// "993", with the host in front where a sibling endpoint was tried; empty on the main one.
    pub endpoint: String,
    /// The server's last words in this stage, masked; empty if none.
    pub reply: String,
}

impl Localizer {
    /// The report as data.
    pub fn report(&self, input: &ReportInput<'_>) -> Report {
        let mut directions = Vec::new();
        if let Some(request) = input.request {
            for (protocol, probe) in
                [(Protocol::Imap, &request.imap), (Protocol::Smtp, &request.smtp)]
            {
                if let Some(probe) = probe {
                    directions.push(self.direction(input, &protocol, probe));
                }
            }
        }
        let (pasted, verdict) = input.pasted.unzip();
        Report {
            when: input.now.map(|now| self.date_time(now)).unwrap_or_default(),
            unix: input.now,
            seen_from: input.seen_from.to_vec(),
            directions,
            pasted: mask_addresses(&clean_lines(pasted.unwrap_or_default())),
            pasted_verdict: verdict.map(|found| ReportVerdict {
                verdict: Some(self.masked(found, "")),
                ..Default::default()
            }),
        }
    }

    fn direction(
        &self,
        input: &ReportInput<'_>,
        protocol: &Protocol,
        probe: &ProbeRequest,
    ) -> ReportVerdict {
        let user =
            probe.credential.as_ref().map(|credential| credential.user_name()).unwrap_or_default();
        let of_direction = |one: &&Observation| one.endpoint.protocol == *protocol;
        let verdict = input.verdicts.and_then(|verdicts| verdicts.of(protocol));
        ReportVerdict {
            protocol: protocol.as_str().to_owned(),
            host: probe.host.clone(),
            port: probe.port,
            security: probe.security.as_str().to_owned(),
            user_name: if user.is_empty() { String::new() } else { mask_user(user) },
            stages: input
                .observations
                .iter()
                .filter(of_direction)
                .map(|one| self.report_stage(one, user))
                .collect(),
            verdict: verdict.map(|found| self.masked(found, user)),
        }
    }

    fn report_stage(&self, one: &Observation, user: &str) -> ReportStage {
        let reply = one
            .last_reply()
            .map(|reply| without_user(&clean_lines(&reply.text()), user))
            .unwrap_or_default();
        let endpoint = if one.counter {
            [&one.endpoint.host, ": ", &self.endpoint(&one.endpoint)].concat()
        } else {
            String::new()
        };
        ReportStage {
            stage: one.stage.as_str().to_owned(),
            stage_text: self.stage(&one.stage),
            outcome: one.outcome.as_str().to_owned(),
            outcome_text: self.worded("outcome", one.outcome.as_str()),
            elapsed_ms: one.elapsed_ms,
            endpoint,
            reply,
        }
    }

    /// The verdict without people's names in it.
    fn masked(&self, diagnosis: &Diagnosis, user: &str) -> DiagnosisView {
        let mut view = self.diagnosis(diagnosis);
        let mask = |text: &mut String| *text = without_user(text, user);
        mask(&mut view.seen);
        view.evidence.iter_mut().for_each(|one| mask(&mut one.quote));
        view.alternatives.iter_mut().for_each(|one| mask(&mut one.reason));
        view.steps.iter_mut().for_each(|one| mask(&mut one.detail));
        view
    }
}

/// Takes the user name out, also where it is no address; too short a name would hit words.
fn without_user(text: &str, user: &str) -> String {
    let text = if user.len() > 3 { text.replace(user, &mask_user(user)) } else { text.to_owned() };
    mask_addresses(&text)
}
