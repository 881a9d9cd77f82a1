//! One file per cause: what it is, who acts, which steps mend it, which texts give it away.
//! Adding a cause: one new file, its `mod` line and its list line below; then follow the compiler
//! and the tests.

mod access_token_rejected;
mod account_locked;
mod address_already_configured;
mod app_password_required;
mod auth_mechanism_unsupported;
mod auth_required;
mod bandwidth_limit_exceeded;
mod basic_auth_disabled;
mod certificate_chain_incomplete;
mod certificate_expired;
mod certificate_intercepted;
mod certificate_name_mismatch;
mod certificate_not_yet_valid;
mod certificate_revoked;
mod certificate_self_signed;
mod certificate_untrusted;
mod certificate_weak;
mod client_certificate_required;
mod connection_dropped;
mod connection_refused;
mod connection_timed_out;
mod content_rejected;
mod credentials_rejected;
mod dns_failure;
mod dns_name_not_found;
mod encryption_required;
mod folder_not_found;
mod helo_rejected;
mod idle_unsupported;
mod imap_disabled;
mod imap_id_required;
mod ip_blocklisted;
mod ip_not_allowed;
mod mailbox_full;
mod mailbox_not_accessible;
mod message_too_large;
mod network_unreachable;
mod oauth_client_rejected;
mod oauth_scope_missing;
mod password_expired;
mod plain_on_tls_port;
mod protocol_error;
mod public_domain_address;
mod recipient_rejected;
mod refresh_token_rejected;
mod relay_denied;
mod response_timed_out;
mod send_rate_throttled;
mod sender_not_permitted;
mod sender_unauthenticated;
mod sending_limit_exceeded;
mod server_error;
mod server_unavailable;
mod sign_in_throttled;
mod smtp_auth_disabled;
mod starttls_unavailable;
mod success;
mod tls_handshake_failed;
mod tls_on_plain_port;
mod tls_version_unsupported;
mod too_many_connections;
mod unknown;
mod web_sign_in_required;
mod wrong_protocol;

use crate::cause::causes;

causes! {
    /// Everything that was asked for works.
    Success = success,
    /// The host name does not exist, or has no address record.
    DnsNameNotFound = dns_name_not_found,
    /// The name servers failed or did not answer, so nothing is known about the name.
    DnsFailure = dns_failure,
    /// Nothing listens on that port, or a firewall rejects it (RST to SYN).
    ConnectionRefused = connection_refused,
    /// No answer to the TCP connect within its deadline.
    ConnectionTimedOut = connection_timed_out,
    /// Connected, then closed or reset by the peer before the dialogue ended.
    ConnectionDropped = connection_dropped,
    /// No route to the host or its network.
    NetworkUnreachable = network_unreachable,
    /// Connected, but the server stopped answering within the deadline of a stage.
    ResponseTimedOut = response_timed_out,
    /// TLS was started on a port that speaks plain text first.
    TlsOnPlainPort = tls_on_plain_port,
    /// Plain text was spoken to a port that wants TLS at once.
    PlainOnTlsPort = plain_on_tls_port,
    /// The server does not offer STARTTLS, or refuses it, where the settings ask for it.
    StarttlsUnavailable = starttls_unavailable,
    /// The port speaks another protocol (SMTP on the IMAP port, HTTP, POP3, SSH).
    WrongProtocol = wrong_protocol,
    /// The IMAP server does not offer IDLE, not even after sign-in.
    IdleUnsupported = idle_unsupported,
    /// A malformed or unexpected reply that nothing more specific explains.
    ProtocolError = protocol_error,
    /// The certificate's (or an issuing certificate's) notAfter has passed.
    CertificateExpired = certificate_expired,
    /// The certificate's notBefore is in the future.
    CertificateNotYetValid = certificate_not_yet_valid,
    /// The certificate does not cover the host name that was entered.
    CertificateNameMismatch = certificate_name_mismatch,
    /// The server's certificate is signed by itself.
    CertificateSelfSigned = certificate_self_signed,
    /// The issuer is not a publicly trusted authority.
    CertificateUntrusted = certificate_untrusted,
    /// The server does not send the intermediate certificate that leads to a trusted root.
    CertificateChainIncomplete = certificate_chain_incomplete,
    /// The authority has revoked the certificate.
    CertificateRevoked = certificate_revoked,
    /// Key or signature is too weak to be accepted (1024-bit RSA, SHA-1, small DH key).
    CertificateWeak = certificate_weak,
    /// An antivirus, a middlebox or a placeholder (missing SNI) answered with its own certificate.
    CertificateIntercepted = certificate_intercepted,
    /// The server demands a certificate of the client.
    ClientCertificateRequired = client_certificate_required,
    /// The server only speaks TLS versions that are no longer accepted (1.1 and older).
    TlsVersionUnsupported = tls_version_unsupported,
    /// The handshake failed for another reason (cipher, alert, malformed message).
    TlsHandshakeFailed = tls_handshake_failed,
    /// User name or password is wrong, or the server refuses without saying why.
    CredentialsRejected = credentials_rejected,
    /// The provider wants an application-specific password (or authorisation code).
    AppPasswordRequired = app_password_required,
    /// Sign-in with a password is turned off; OAuth is required.
    BasicAuthDisabled = basic_auth_disabled,
    /// SMTP AUTH is switched off for the mailbox or the organisation.
    SmtpAuthDisabled = smtp_auth_disabled,
    /// IMAP access is switched off for the mailbox or the domain.
    ImapDisabled = imap_disabled,
    /// The OAuth access token is expired or invalid.
    AccessTokenRejected = access_token_rejected,
    /// The refresh token is expired or revoked; a person has to sign in again.
    RefreshTokenRejected = refresh_token_rejected,
    /// The token is valid, but the permission for mail was not granted.
    OauthScopeMissing = oauth_scope_missing,
    /// The OAuth app registration is broken (client secret, client id, or the mail API is off).
    OauthClientRejected = oauth_client_rejected,
    /// The account is locked, suspended or disabled.
    AccountLocked = account_locked,
    /// The password has expired and must be changed.
    PasswordExpired = password_expired,
    /// The provider wants an interactive sign-in in a browser first (unusual sign-in, MFA, conditional access).
    WebSignInRequired = web_sign_in_required,
    /// Too many sign-in attempts; the server asks to wait.
    SignInThrottled = sign_in_throttled,
    /// No sign-in mechanism in common, or the server offers none.
    AuthMechanismUnsupported = auth_mechanism_unsupported,
    /// The server refuses sign-in until the connection is encrypted.
    EncryptionRequired = encryption_required,
    /// A command was sent without signing in first.
    AuthRequired = auth_required,
    /// Signed in, but this mailbox cannot be opened (no licence, wrong shared mailbox).
    MailboxNotAccessible = mailbox_not_accessible,
    /// The server refuses clients that do not identify themselves with IMAP ID.
    ImapIdRequired = imap_id_required,
    /// The server's own allowlist, policy or firewall names the address.
    IpNotAllowed = ip_not_allowed,
    /// The connecting address is on a blocklist or has a poor reputation.
    IpBlocklisted = ip_blocklisted,
    /// A limit of simultaneous connections is reached.
    TooManyConnections = too_many_connections,
    /// The account's download or command quota is used up.
    BandwidthLimitExceeded = bandwidth_limit_exceeded,
    /// The connecting host's name (HELO) or reverse DNS is refused.
    HeloRejected = helo_rejected,
    /// The daily or hourly quota of messages or recipients is used up.
    SendingLimitExceeded = sending_limit_exceeded,
    /// The server asks to slow down for now.
    SendRateThrottled = send_rate_throttled,
    /// The signed-in account may not send as this From address.
    SenderNotPermitted = sender_not_permitted,
    /// The server will not relay mail for this recipient.
    RelayDenied = relay_denied,
    /// The recipient's address is unknown or refused.
    RecipientRejected = recipient_rejected,
    /// SPF, DKIM or DMARC failed for the sending domain.
    SenderUnauthenticated = sender_unauthenticated,
    /// The message was refused for its content (spam, virus, policy).
    ContentRejected = content_rejected,
    /// The message is larger than the server accepts.
    MessageTooLarge = message_too_large,
    /// The mailbox is over its storage quota.
    MailboxFull = mailbox_full,
    /// A temporary failure on the server's side.
    ServerUnavailable = server_unavailable,
    /// A permanent internal fault on the server's side.
    ServerError = server_error,
    /// The named folder does not exist, or uses another separator or encoding.
    FolderNotFound = folder_not_found,
    /// An address on a public mail domain cannot be sent through the helpdesk's own mail server.
    PublicDomainAddress = public_domain_address,
    /// The address is already set up in this helpdesk account.
    AddressAlreadyConfigured = address_already_configured,
    /// The text or the observations do not allow a conclusion.
    Unknown = unknown,
}
