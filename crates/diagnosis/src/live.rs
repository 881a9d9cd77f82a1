//! From what a relay saw to one cause per direction.

use crate::{Context, Diagnosis};
use mailmend_protocol::{CheckRequest, Observation, Protocol};

/// The verdict on a check, one per direction asked for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CheckReport {
    /// Incoming mail.
    pub imap: Option<Diagnosis>,
    /// Outgoing mail.
    pub smtp: Option<Diagnosis>,
}

impl CheckReport {
    /// The verdict of a direction.
    pub fn of(&self, protocol: &Protocol) -> Option<&Diagnosis> {
        match protocol {
            Protocol::Imap => self.imap.as_ref(),
            Protocol::Smtp => self.smtp.as_ref(),
            Protocol::Other(_) => None,
        }
    }
}

/// Judges a check from its observations. Can be called while the check runs: a direction without
/// a conclusion yet is `None`.
pub fn diagnose(_request: &CheckRequest, _seen: &[Observation], _context: &Context) -> CheckReport {
    CheckReport::default()
}

/// What a refusal at this provider often is instead.
pub(crate) fn provider_alternative(
    _cause: crate::Cause,
    _provider: &mailmend_providers::Provider,
) -> Option<crate::Cause> {
    None
}
