//! A verdict in words.

use crate::{
    Arg, Localizer, clean_lines,
    value::{id, protocol_name},
    view::{
        AlternativeView, DiagnosisView, EvidenceView, LinkView, ProviderView, RowLink,
        SettingsView, StepView,
    },
};
use mailmend_diagnosis::{Alternative, Cause, Diagnosis, Evidence, Retry, Row, Step, Sureness};

type Args = Vec<(&'static str, Arg<'static>)>;

impl Localizer {
    /// A verdict in words.
    pub fn diagnosis(&self, diagnosis: &Diagnosis) -> DiagnosisView {
        let entry = diagnosis.cause.entry();
        let cause = id("cause", diagnosis.cause.slug());
        let args = self.facts(&diagnosis.facts);
        DiagnosisView {
            cause: diagnosis.cause.slug().to_owned(),
            group: entry.group.slug().to_owned(),
            sureness: diagnosis.sureness.slug().to_owned(),
            sureness_text: self.sureness(diagnosis.sureness),
            title: self.text(&[&cause, ".title"].concat(), &[]),
            explanation: self.text(&[&cause, ".explanation"].concat(), &[]),
            seen: self.complete(&[&cause, ".seen"].concat(), &args).unwrap_or_default(),
            actor: entry.acts.slug().to_owned(),
            actor_text: self.worded("actor", entry.acts.slug()),
            retry_text: if entry.retry == Retry::Later {
                self.text("retry-later", &[])
            } else {
                String::new()
            },
            protocol: diagnosis.protocol.as_ref().map(|protocol| protocol.as_str().to_owned()),
            stage: diagnosis.stage.as_ref().map(|stage| stage.as_str().to_owned()),
            stage_text: diagnosis.stage.as_ref().map(|stage| self.stage(stage)).unwrap_or_default(),
            field: diagnosis.field.as_ref().map(|field| field.as_str().to_owned()),
            row: diagnosis.row.map(|row| self.row_link(row)),
            provider: diagnosis
                .provider
                .map(|one| ProviderView { id: one.id.to_owned(), name: one.name.to_owned() }),
            steps: diagnosis.steps.iter().map(|step| self.step(*step, diagnosis, &args)).collect(),
            alternatives: self.alternatives(diagnosis),
            evidence: diagnosis.evidence.iter().map(|evidence| self.evidence(evidence)).collect(),
            proven_settings: self.proven_settings(diagnosis),
            tell_apart: self.tell_apart(diagnosis),
        }
    }

    /// The other causes of a verdict, in words.
    pub fn alternatives(&self, diagnosis: &Diagnosis) -> Vec<AlternativeView> {
        diagnosis.alternatives.iter().map(|alternative| self.alternative(alternative)).collect()
    }

    /// The headline of a cause.
    pub fn cause_title(&self, cause: Cause) -> String {
        self.text(&[&id("cause", cause.slug()), ".title"].concat(), &[])
    }

    /// The short name of a cause, for lists and tables.
    pub fn cause_name(&self, cause: Cause) -> String {
        self.text(&id("cause", cause.slug()), &[])
    }

    /// How sure, in words.
    pub fn sureness(&self, sureness: Sureness) -> String {
        self.worded("sureness", sureness.slug())
    }

    fn alternative(&self, alternative: &Alternative) -> AlternativeView {
        let reason = match alternative.evidence.first() {
            Some(Evidence::Text { excerpt, .. }) if !excerpt.is_empty() => {
                self.text("reason-text", &[("excerpt", Arg::Text(excerpt.clone().into()))])
            }
            Some(Evidence::Observed { stage, .. }) => {
                self.text("reason-observed", &[("stage", Arg::Prose(self.stage(stage).into()))])
            }
            _ => self.text("reason-same", &[]),
        };
        AlternativeView {
            cause: alternative.cause.slug().to_owned(),
            title: self.cause_title(alternative.cause),
            reason,
            sureness_text: self.sureness(alternative.sureness),
        }
    }

    fn evidence(&self, evidence: &Evidence) -> EvidenceView {
        match evidence {
            Evidence::Text { excerpt, .. } => {
                EvidenceView { label: self.text("evidence-text", &[]), quote: clean_lines(excerpt) }
            }
            Evidence::Observed { protocol, stage, excerpt } => {
                let label = if excerpt.is_empty() { "evidence-silent" } else { "evidence-reply" };
                let args = [
                    ("protocol", Arg::Prose(protocol_name(protocol).into())),
                    ("stage", Arg::Prose(self.stage(stage).into())),
                ];
                EvidenceView { label: self.text(label, &args), quote: clean_lines(excerpt) }
            }
        }
    }

    /// A step, in the variant of the provider's family where there is one.
    fn step(&self, step: Step, diagnosis: &Diagnosis, args: &Args) -> StepView {
        let general = id("step", step.slug());
        let variant = diagnosis.provider.and_then(|provider| step.variant(provider.family));
        let variant_id = variant.map(|family| [&general, "--", family].concat());
        let text = variant_id.as_deref().filter(|id| self.has(id)).unwrap_or(&general);
        StepView {
            slug: step.slug().to_owned(),
            text: self.text(text, &[]),
            detail: self.step_detail(&general, args),
            guide: step.guide().map(|guide| guide.slug().to_owned()),
            links: self.step_links(step, diagnosis, variant.is_some()),
        }
    }

    /// What the operator's document and the facts of the case add.
    fn step_detail(&self, step: &str, args: &Args) -> String {
        let parts = [".operator", ".seen"].map(|part| self.complete(&[step, part].concat(), args));
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// The operator's page of that key, and for provider steps the provider's help pages.
    fn step_links(&self, step: Step, diagnosis: &Diagnosis, of_provider: bool) -> Vec<LinkView> {
        let key = match step {
            Step::AllowIpAddresses | Step::CheckFirewall => Some("addresses"),
            Step::Reauthorize | Step::SwapPrimaryAddress => Some("reauthorize"),
            Step::AskHelpdesk => Some("support"),
            Step::AddAlias => Some("email_alias"),
            _ => None,
        };
        let mut links: Vec<LinkView> =
            key.and_then(|key| self.operator().link(key, self.tag())).into_iter().collect();
        if let Some(provider) = diagnosis.provider.filter(|_| of_provider) {
            links.extend(provider.help.iter().map(|url| LinkView {
                text: self.text(
                    "help-page",
                    &[
                        ("provider", Arg::Prose(provider.name.into())),
                        ("site", Arg::Prose(site(url).into())),
                    ],
                ),
                url: (*url).to_owned(),
            }));
        }
        links
    }

    fn row_link(&self, row: Row) -> RowLink {
        let title = self.complete(&["row-", row.slug(), "-message-1"].concat(), &[]);
        RowLink {
            slug: row.slug().to_owned(),
            title: title.unwrap_or_else(|| self.text("row-link", &[])),
        }
    }

    fn proven_settings(&self, diagnosis: &Diagnosis) -> Vec<SettingsView> {
        let worded = |endpoint: &mailmend_protocol::Endpoint| {
            let args = [
                ("host", Arg::Text(endpoint.host.clone().into())),
                ("endpoint", Arg::Text(self.endpoint(endpoint).into())),
            ];
            SettingsView {
                protocol: endpoint.protocol.as_str().to_owned(),
                host: endpoint.host.clone(),
                port: endpoint.port,
                security: endpoint.security.as_str().to_owned(),
                text: self.text("settings-proven", &args),
            }
        };
        diagnosis.proven_settings.iter().map(worded).collect()
    }

    /// Which check would tell the causes apart: by the family of the first one, else in general.
    fn tell_apart(&self, diagnosis: &Diagnosis) -> String {
        if diagnosis.sureness != Sureness::Possible || diagnosis.alternatives.is_empty() {
            return String::new();
        }
        let by_group = id("tell-apart", diagnosis.cause.entry().group.slug());
        self.text(if self.has(&by_group) { &by_group } else { "tell-apart" }, &[])
    }
}

/// The host of a help page: "support.google.com".
fn site(url: &str) -> &str {
    url.split('/').nth(2).unwrap_or(url)
}
