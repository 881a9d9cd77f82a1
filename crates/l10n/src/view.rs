//! What a page or a terminal shows: finished texts beside the slugs they came from.
//!
//! Values inside texts (hosts, codes, server words) are enclosed in U+2068 and U+2069, so that a
//! page can put them in an element of their own. Plain data, ready to be serialised.

use serde::Serialize;

/// A verdict, worded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DiagnosisView {
    /// Slug of the cause.
    pub cause: String,
    /// Slug of its group, for the icon.
    pub group: String,
    /// "possible", "likely", "proven".
    pub sureness: String,
    /// The sureness in words.
    pub sureness_text: String,
    /// Headline in plain words.
    pub title: String,
    /// Why, in general.
    pub explanation: String,
    /// The same with the facts of this case; empty if they are not known.
    pub seen: String,
    /// Slug of who has to act.
    pub actor: String,
    /// Who has to act, in words.
    pub actor_text: String,
    /// Whether waiting helps, in words; empty if not.
    pub retry_text: String,
    /// "imap" or "smtp", if known.
    pub protocol: Option<String>,
    /// Stage slug, if known.
    pub stage: Option<String>,
    /// The stage in words; empty if not known.
    pub stage_text: String,
    /// Form input at fault, if one is.
    pub field: Option<String>,
    /// Article row, if it belongs to one.
    pub row: Option<RowLink>,
    /// Mail service, if recognised.
    pub provider: Option<ProviderView>,
    /// What to do, best first.
    pub steps: Vec<StepView>,
    /// Other causes, best first.
    pub alternatives: Vec<AlternativeView>,
    /// What the verdict rests on.
    pub evidence: Vec<EvidenceView>,
    /// Settings proven to work; one click applies one.
    pub proven_settings: Vec<SettingsView>,
    /// When several causes are possible: which check would tell them apart; empty if not.
    pub tell_apart: String,
}

/// A step, worded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct StepView {
    /// Slug of the step.
    pub slug: String,
    /// What to do.
    pub text: String,
    /// The same with facts of this case or of the provider; empty if there is nothing to add.
    pub detail: String,
    /// Slug of the how-to that shows it in detail.
    pub guide: Option<String>,
    /// Pages of the vendor.
    pub links: Vec<LinkView>,
}

/// A link with a text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct LinkView {
    /// What it is called.
    pub text: String,
    /// https URL.
    pub url: String,
}

/// An alternative cause, worded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AlternativeView {
    /// Slug of the cause.
    pub cause: String,
    /// Its headline.
    pub title: String,
    /// Why it is shown.
    pub reason: String,
    /// The sureness in words.
    pub sureness_text: String,
}

/// A piece of evidence, worded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct EvidenceView {
    /// What kind of thing it is ("The server's answer at sign-in").
    pub label: String,
    /// The server's own words, cleaned; shown as text in an element of its own.
    pub quote: String,
}

/// Endpoint settings, worded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SettingsView {
    /// "imap" or "smtp".
    pub protocol: String,
    /// Host name.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// "tls", "starttls", "none".
    pub security: String,
    /// "587 with STARTTLS works here".
    pub text: String,
}

/// A recognised mail service.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ProviderView {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A link to an article row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RowLink {
    /// Slug, the anchor on the site.
    pub slug: String,
    /// The message of the row.
    pub title: String,
}

/// A row of the article, worded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RowView {
    /// Slug, the anchor on the site.
    pub slug: String,
    /// The messages a helpdesk shows, in the reader's language.
    pub messages: Vec<String>,
    /// Why it happens; one entry per reason.
    pub reasons: Vec<String>,
    /// How to mend it, in order.
    pub steps: Vec<RowStepView>,
    /// What has changed since the article, with the date of the fact; empty if nothing.
    pub changed: String,
    /// Causes behind it, ranked.
    pub causes: Vec<AlternativeView>,
    /// Which check would tell them apart.
    pub tell_apart: String,
}

/// A fix of a row, for everybody or for one kind of provider.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RowStepView {
    /// For whom ("Gmail or Microsoft 365"); empty: for everybody.
    pub audience: String,
    /// What to do.
    pub text: String,
    /// Slug of the how-to.
    pub guide: Option<String>,
    /// Pages of the operator.
    pub links: Vec<LinkView>,
}

/// A how-to, worded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct GuideView {
    /// Slug, the anchor on the site.
    pub slug: String,
    /// Headline.
    pub title: String,
    /// One paragraph before the parts.
    pub intro: String,
    /// Parts, each for one provider or browser; the reader's own browser first.
    pub parts: Vec<GuidePartView>,
    /// What to watch out for; each with the date of its fact where it has one.
    pub notes: Vec<String>,
    /// Pages of the vendors.
    pub links: Vec<LinkView>,
}

/// A part of a how-to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct GuidePartView {
    /// Key of the part: "gmail", "microsoft365", "chrome", "other".
    pub key: String,
    /// Headline of the part.
    pub title: String,
    /// Steps in order.
    pub steps: Vec<String>,
}

/// A problem in the form, worded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct IssueView {
    /// The input.
    pub field: String,
    /// Slug of the problem.
    pub problem: String,
    /// "error" stops the check, "warning" does not.
    pub severity: String,
    /// What is wrong and what to do.
    pub text: String,
    /// A value that would be right, to apply with one click.
    pub suggestion: Option<String>,
}
