//! The verdict: one cause, how sure, on which evidence, and what mends it.

use crate::{Cause, Row, fact::Facts, step::Step};
use mailmend_protocol::{Endpoint, Field, Protocol, Stage};
use mailmend_providers::Provider;

/// How sure a verdict is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sureness {
    /// The text allows several causes.
    Possible,
    /// The server's own words say it.
    Likely,
    /// A probe saw it.
    Proven,
}

impl Sureness {
    /// Every degree, the least sure first.
    pub const ALL: &'static [Sureness] = &[Sureness::Possible, Sureness::Likely, Sureness::Proven];

    /// Wire and message form.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Likely => "likely",
            Self::Proven => "proven",
        }
    }
}

/// What a rule rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    /// A piece of the text: byte range in the redacted text.
    Text {
        /// Start, in bytes.
        start: usize,
        /// End, in bytes.
        end: usize,
        /// The piece itself, cleaned and bounded.
        excerpt: String,
    },
    /// An observation of a probe.
    Observed {
        /// IMAP or SMTP.
        protocol: Protocol,
        /// The stage that showed it.
        stage: Stage,
        /// The server's own words there, cleaned and bounded; empty where it said nothing.
        excerpt: String,
    },
}

/// Another cause that the same evidence allows, with the reason for showing it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// The other cause.
    pub cause: Cause,
    /// How sure.
    pub sureness: Sureness,
    /// What speaks for it.
    pub evidence: Vec<Evidence>,
}

/// The verdict on one direction of a check, or on a pasted text.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnosis {
    /// The one cause.
    pub cause: Cause,
    /// How sure.
    pub sureness: Sureness,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
    /// Other causes, best first.
    pub alternatives: Vec<Alternative>,
    /// IMAP or SMTP, where known.
    pub protocol: Option<Protocol>,
    /// Where it failed, where known.
    pub stage: Option<Stage>,
    /// The form input at fault.
    pub field: Option<Field>,
    /// The article row it belongs to.
    pub row: Option<Row>,
    /// The mail service, where recognised.
    pub provider: Option<&'static Provider>,
    /// What to do, best first.
    pub steps: Vec<Step>,
    /// Facts for the texts.
    pub facts: Facts,
    /// Settings that a counter-probe has proven to work.
    pub proven_settings: Vec<Endpoint>,
}

impl Diagnosis {
    /// A verdict with the cause's own steps and nothing else.
    pub fn new(cause: Cause, sureness: Sureness) -> Self {
        Self {
            cause,
            sureness,
            evidence: Vec::new(),
            alternatives: Vec::new(),
            protocol: None,
            stage: None,
            field: None,
            row: None,
            provider: None,
            steps: cause.entry().steps.to_vec(),
            facts: Facts::new(),
            proven_settings: Vec::new(),
        }
    }
}
