//! Dated facts of mail services and how to recognise one. No rules about errors, no prose.

/// A mail service.
#[derive(Debug, PartialEq)]
pub struct Provider {
    /// Stable id, "gmail".
    pub id: &'static str,
    /// Its own name, "Gmail and Google Workspace".
    pub name: &'static str,
    /// Family whose step variants apply ("gmail", "microsoft365", "netease"); often the id.
    pub family: &'static str,
}

/// The service that a mail domain belongs to.
pub fn by_domain(_domain: &str) -> Option<&'static Provider> {
    None
}

/// The service that a pasted text speaks of.
pub fn recognise(_text: &str) -> Option<&'static Provider> {
    None
}
