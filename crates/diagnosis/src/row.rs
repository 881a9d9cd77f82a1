//! The rows of the seed article: the messages a helpdesk shows, with the causes behind each.

use crate::Cause;
use mailmend_protocol::Protocol;

macro_rules! rows {
    ($($variant:ident = $slug:literal, $protocol:expr, [$($cause:ident)*];)+) => {
        /// One row of the article's table.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "the row's Fluent message is its documentation")]
        pub enum Row { $($variant,)+ }

        impl Row {
            /// Every row, in the article's order.
            pub const ALL: &'static [Row] = &[$(Row::$variant),+];

            /// Slug, also the anchor on the site: `imap-verify-failed`.
            pub const fn slug(self) -> &'static str {
                match self { $(Row::$variant => $slug,)+ }
            }

            /// Looks a slug up.
            pub fn from_slug(slug: &str) -> Option<Row> {
                match slug { $($slug => Some(Row::$variant),)+ _ => None }
            }

            /// The direction the row speaks of, where it is one.
            pub const fn protocol(self) -> Option<Protocol> {
                match self { $(Row::$variant => $protocol,)+ }
            }

            /// Causes behind the row, most likely first.
            pub const fn causes(self) -> &'static [Cause] {
                match self { $(Row::$variant => &[$(Cause::$cause),*],)+ }
            }
        }
    };
}

rows! {
    ImapVerifyFailed = "imap-verify-failed", Some(Protocol::Imap), [CredentialsRejected AppPasswordRequired BasicAuthDisabled ImapDisabled WebSignInRequired AccountLocked CertificateExpired CertificateNameMismatch CertificateSelfSigned CertificateUntrusted CertificateChainIncomplete TlsVersionUnsupported TlsHandshakeFailed TlsOnPlainPort IpNotAllowed TooManyConnections ProtocolError];
    AccessTokenRefreshFailed = "access-token-refresh-failed", None, [RefreshTokenRejected AccessTokenRejected OauthScopeMissing WebSignInRequired AccountLocked];
    ImapServerUnsupported = "imap-server-unsupported", Some(Protocol::Imap), [IdleUnsupported];
    ImapConnectFailed = "imap-connect-failed", Some(Protocol::Imap), [DnsNameNotFound ConnectionRefused ConnectionTimedOut DnsFailure NetworkUnreachable ConnectionDropped IpNotAllowed IpBlocklisted];
    SmtpAuthFailed = "smtp-auth-failed", Some(Protocol::Smtp), [CredentialsRejected AppPasswordRequired BasicAuthDisabled SmtpAuthDisabled OauthScopeMissing AccessTokenRejected AuthMechanismUnsupported EncryptionRequired WebSignInRequired SignInThrottled AccountLocked PasswordExpired CertificateExpired CertificateNameMismatch IpNotAllowed];
    SendingLimitExceeded = "sending-limit-exceeded", Some(Protocol::Smtp), [SendingLimitExceeded SendRateThrottled AccountLocked];
    SmtpConnectFailed = "smtp-connect-failed", Some(Protocol::Smtp), [DnsNameNotFound ConnectionRefused ConnectionTimedOut CertificateExpired TlsVersionUnsupported];
    SmtpAuthTimeout = "smtp-auth-timeout", Some(Protocol::Smtp), [ResponseTimedOut ConnectionTimedOut PlainOnTlsPort IpNotAllowed];
    GenericTryLater = "generic-try-later", None, [Unknown ServerUnavailable ServerError];
    MailboxSendReauthorize = "mailbox-send-reauthorize", Some(Protocol::Smtp), [ResponseTimedOut ConnectionTimedOut RefreshTokenRejected AccessTokenRejected SmtpAuthDisabled];
    MailboxUnreachableCheckDetails = "mailbox-unreachable-check-details", None, [ConnectionTimedOut ConnectionRefused ConnectionDropped AccessTokenRejected RefreshTokenRejected CredentialsRejected ImapDisabled];
    AliasOnPublicDomain = "alias-on-public-domain", None, [PublicDomainAddress];
    AuthExpiredLogIn = "auth-expired-log-in", None, [RefreshTokenRejected AccessTokenRejected PasswordExpired];
    EmailAlreadyConfigured = "email-already-configured", None, [AddressAlreadyConfigured];
}

impl Row {
    /// The cause of a row that names one; `None` for a row that only names a stage.
    pub const fn own_cause(self) -> Option<Cause> {
        match self {
            Self::AccessTokenRefreshFailed | Self::AuthExpiredLogIn => {
                Some(Cause::RefreshTokenRejected)
            }
            Self::ImapServerUnsupported => Some(Cause::IdleUnsupported),
            Self::SendingLimitExceeded => Some(Cause::SendingLimitExceeded),
            Self::SmtpAuthTimeout => Some(Cause::ResponseTimedOut),
            Self::AliasOnPublicDomain => Some(Cause::PublicDomainAddress),
            Self::EmailAlreadyConfigured => Some(Cause::AddressAlreadyConfigured),
            Self::ImapVerifyFailed
            | Self::ImapConnectFailed
            | Self::SmtpAuthFailed
            | Self::SmtpConnectFailed
            | Self::GenericTryLater
            | Self::MailboxSendReauthorize
            | Self::MailboxUnreachableCheckDetails => None,
        }
    }

    /// The row that a helpdesk would show for a live cause in that direction.
    pub fn of_cause(cause: Cause, protocol: Option<&Protocol>) -> Option<Row> {
        Self::ALL.iter().copied().find(|row| {
            let direction = row.protocol();
            (direction.is_none() || direction.as_ref() == protocol) && row.causes().contains(&cause)
        })
    }
}
