//! One thing wrong with one input.

use mailmend_protocol::Field;
use serde::Serialize;

/// One thing wrong with one input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// The input; its label is the Fluent variable `$field`.
    pub field: Field,
    /// What is wrong.
    pub problem: Problem,
    /// Whether the check can run all the same.
    pub severity: Severity,
    /// When it may be shown.
    pub when: When,
    /// A value that would be right, for one click; Fluent variable `$suggestion`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
    /// Name of the mail service that the issue rests on; Fluent variable `$provider`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<&'static str>,
}

impl Issue {
    /// An issue that stops the check.
    pub(crate) fn error(field: Field, problem: Problem, when: When) -> Self {
        let severity = Severity::Error;
        Self { field, problem, severity, when, suggestion: None, provider: None }
    }

    /// An issue with which the check can run.
    pub(crate) fn warning(field: Field, problem: Problem, when: When) -> Self {
        Self { severity: Severity::Warning, ..Self::error(field, problem, when) }
    }

    /// Adds the value that would be right; an empty one is none.
    pub(crate) fn suggest(mut self, value: impl Into<String>) -> Self {
        self.suggestion = Some(value.into()).filter(|value: &String| !value.is_empty());
        self
    }

    /// Names the mail service it rests on.
    pub(crate) fn by(mut self, provider: &'static mailmend_providers::Provider) -> Self {
        self.provider = Some(provider.name);
        self
    }
}

/// Whether the check can run all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// No check until it is mended.
    Error,
    /// Probably wrong; the check can run.
    Warning,
}

impl Severity {
    /// Wire form.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// The earliest moment at which an issue may be shown without nagging.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// While typing: more letters cannot mend it.
    Immediately,
    /// When the input is left: it could have been half typed.
    OnLeave,
    /// When the button is pressed: it may just not be filled in yet.
    OnSubmit,
}

impl When {
    /// Wire form.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Immediately => "immediately",
            Self::OnLeave => "on_leave",
            Self::OnSubmit => "on_submit",
        }
    }
}

macro_rules! problems {
    ($($(#[$meta:meta])* $variant:ident = $slug:literal,)+) => {
        /// What is wrong; its text is the Fluent message `form-<slug with hyphens>`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Problem { $($(#[$meta])* $variant,)+ }

        impl Problem {
            /// Every problem; a test asks a text of each in every language.
            pub const ALL: &'static [Problem] = &[$(Problem::$variant),+];

            /// Wire form.
            pub const fn slug(self) -> &'static str {
                match self { $(Problem::$variant => $slug,)+ }
            }
        }
    };
}

problems! {
    /// No address.
    AddressMissing = "address_missing",
    /// Not of the shape `name@domain`.
    AddressShape = "address_shape",
    /// More than an address: `Name <a@b>`, `mailto:`, spaces around it.
    AddressDecorated = "address_decorated",
    /// The domain is one slip away from a well-known one.
    AddressNearMiss = "address_near_miss",
    /// The helpdesk's own server cannot send for a public mail domain.
    PublicDomainAddress = "public_domain_address",
    /// Set up already.
    AddressAlreadyConfigured = "address_already_configured",
    /// Neither direction is part of the check.
    DirectionMissing = "direction_missing",
    /// No server name.
    HostMissing = "host_missing",
    /// `https://`, `imap://` before the name.
    HostScheme = "host_scheme",
    /// `/…` after the name.
    HostPath = "host_path",
    /// `:993` after the name.
    HostWithPort = "host_with_port",
    /// A mail address instead of a server name.
    HostIsAddress = "host_is_address",
    /// Spaces in or around the name.
    HostSpace = "host_space",
    /// A dot at the end.
    HostTrailingDot = "host_trailing_dot",
    /// Letters beyond ASCII; the suggestion is the A-label form.
    HostInternational = "host_international",
    /// An IP address, for which public certificates are not issued.
    HostIsIp = "host_is_ip",
    /// Digits and dots that are no IP address.
    HostLooksLikeIp = "host_looks_like_ip",
    /// One label only: `mail`, `localhost`.
    HostWithoutDomain = "host_without_domain",
    /// Characters, empty labels or lengths that no host name has.
    HostShape = "host_shape",
    /// One slip away from a well-known service.
    HostNearMiss = "host_near_miss",
    /// `www.`: a web page's name.
    HostWww = "host_www",
    /// The page where people read mail, not the mail server.
    HostIsWebPage = "host_is_web_page",
    /// The service's server of the other direction, or for POP3.
    HostOfOtherProtocol = "host_of_other_protocol",
    /// No port.
    PortMissing = "port_missing",
    /// Not a number.
    PortNotNumber = "port_not_number",
    /// Not from 1 to 65535.
    PortOutOfRange = "port_out_of_range",
    /// 25, 465, 587 or 2525 in the IMAP row.
    PortIsSmtp = "port_is_smtp",
    /// 143 or 993 in the SMTP row.
    PortIsImap = "port_is_imap",
    /// 110 or 995.
    PortIsPop3 = "port_is_pop3",
    /// 25: between servers, not for sign-in.
    PortIsRelay = "port_is_relay",
    /// The relay does not check it.
    PortNotChecked = "port_not_checked",
    /// The security mode is not the one of that port.
    SecurityMismatch = "security_mismatch",
    /// No encryption.
    SecurityNone = "security_none",
    /// No user name.
    UserNameMissing = "user_name_missing",
    /// Spaces around it.
    UserNameSpace = "user_name_space",
    /// The service wants the full address.
    UserNameNeedsAddress = "user_name_needs_address",
    /// The service wants the part before the `@`.
    UserNameNeedsLocalPart = "user_name_needs_local_part",
    /// The id of an OAuth application.
    UserNameIsAppId = "user_name_is_app_id",
    /// No password, and no wish to check without one.
    PasswordMissing = "password_missing",
    /// Spaces around the folder's name.
    FolderSpace = "folder_space",
    /// Not an address.
    SenderShape = "sender_shape",
}
