//! The problems a form can have.

use mailmend_protocol::Field;

macro_rules! problems {
    ($($(#[$meta:meta])* $variant:ident = $slug:literal,)+) => {
        /// What is wrong with an input; the text is the Fluent message `form-<slug>`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Problem { $($(#[$meta])* $variant,)+ }

        impl Problem {
            /// Every problem; a test asks a text of each in every language.
            pub const ALL: &'static [Problem] = &[$(Problem::$variant),+];

            /// Slug: `host_scheme`.
            pub const fn slug(self) -> &'static str {
                match self { $(Problem::$variant => $slug,)+ }
            }
        }
    };
}

problems! {
    /// The support address is empty.
    AddressMissing = "address_missing",
    /// Not shaped like an address.
    AddressShape = "address_shape",
    /// One slip away from a well-known domain.
    AddressNearMiss = "address_near_miss",
    /// A public mail domain through the helpdesk's own mail server.
    PublicDomainAddress = "public_domain_address",
    /// Already set up in this helpdesk.
    AddressAlreadyConfigured = "address_already_configured",
    /// Neither direction is switched on.
    NothingToCheck = "nothing_to_check",
    /// The host is empty.
    HostMissing = "host_missing",
    /// `imap://host`.
    HostScheme = "host_scheme",
    /// `host/path`.
    HostPath = "host_path",
    /// `host:993`.
    HostPort = "host_port",
    /// An address instead of a host.
    HostIsAddress = "host_is_address",
    /// Blanks inside.
    HostSpaces = "host_spaces",
    /// `host.`
    HostTrailingDot = "host_trailing_dot",
    /// Letters outside ASCII; works, shown in its A-label form.
    HostIdn = "host_idn",
    /// An IP address: no certificate will fit.
    HostIpLiteral = "host_ip_literal",
    /// `127.1`, `0x7f.1`: a number that only looks like an address.
    HostNumber = "host_number",
    /// No dot: not a public name.
    HostSingleLabel = "host_single_label",
    /// Characters that no host name has.
    HostCharacters = "host_characters",
    /// The web page's name (`www.`) instead of the mail server's.
    HostWww = "host_www",
    /// The port is empty.
    PortMissing = "port_missing",
    /// Not a number from 1 to 65535.
    PortRange = "port_range",
    /// An SMTP port in the IMAP row.
    PortIsSmtp = "port_is_smtp",
    /// An IMAP port in the SMTP row.
    PortIsImap = "port_is_imap",
    /// A POP3 port.
    PortIsPop3 = "port_is_pop3",
    /// Port 25 is for servers among themselves.
    PortIs25 = "port_is_25",
    /// 993 or 465 without implicit TLS.
    SecurityWantsTls = "security_wants_tls",
    /// 143 or 587 with implicit TLS.
    SecurityWantsStarttls = "security_wants_starttls",
    /// No encryption at all.
    SecurityNone = "security_none",
    /// The user name is empty.
    UserNameMissing = "user_name_missing",
    /// The provider wants the full address.
    UserNameFullAddress = "user_name_full_address",
    /// The provider wants the part before the `@`.
    UserNameLocalPart = "user_name_local_part",
    /// The password is empty.
    PasswordMissing = "password_missing",
}

/// Whether a check may start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// It may not.
    Error,
    /// It may.
    Warning,
}

/// When a message may appear without nagging somebody who is still typing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// At once: what is there cannot become right by typing on.
    Immediately,
    /// When the input is left.
    OnLeave,
    /// When the check is started.
    OnSubmit,
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

/// One thing that is wrong with one input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// The input.
    pub field: Field,
    /// What is wrong.
    pub problem: Problem,
    /// Whether it stops the check.
    pub severity: Severity,
    /// When to say it.
    pub when: When,
    /// A value that would be right, to apply with one click.
    pub suggestion: Option<String>,
}

impl Issue {
    pub(crate) fn error(field: Field, problem: Problem, when: When) -> Self {
        Self { field, problem, severity: Severity::Error, when, suggestion: None }
    }

    pub(crate) fn warning(field: Field, problem: Problem, when: When) -> Self {
        Self { severity: Severity::Warning, ..Self::error(field, problem, when) }
    }

    pub(crate) fn suggest(mut self, value: impl Into<String>) -> Self {
        self.suggestion = Some(value.into()).filter(|value| !value.is_empty());
        self
    }
}
