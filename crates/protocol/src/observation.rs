//! What a probe saw. Raw things are kept, bounded; nothing here says what they mean.

use crate::{Endpoint, word::words};
use serde::{Deserialize, Serialize};

words! {
    /// A step of a probe, in the order of the dialogue.
    pub enum Stage {
        /// DNS.
        Resolve = "resolve",
        /// TCP.
        Connect = "connect",
        /// TLS handshake and certificate, at once or after STARTTLS.
        Tls = "tls",
        /// The server's first line.
        Greeting = "greeting",
        /// CAPABILITY or EHLO; see `when`.
        Capabilities = "capabilities",
        /// The STARTTLS command and its reply (the handshake that follows is `tls`).
        Starttls = "starttls",
        /// AUTHENTICATE, LOGIN or AUTH.
        SignIn = "sign_in",
        /// IDLE entered and left.
        Idle = "idle",
        /// EXAMINE of the folder asked for.
        Folder = "folder",
        /// MAIL FROM, then RSET.
        Sender = "sender",
        /// LOGOUT or QUIT.
        SignOut = "sign_out",
    }
}

words! {
    /// How a stage ended. Not tested is not failed.
    pub enum Outcome {
        /// Did what it should.
        Passed = "passed",
        /// Did not; `fault` says how.
        Failed = "failed",
        /// Not needed with these settings.
        Skipped = "skipped",
        /// Could not be reached because an earlier stage failed.
        NotTested = "not_tested",
    }
}

words! {
    /// At which point capabilities were asked for.
    pub enum When {
        /// In the clear, before STARTTLS (or with no TLS at all).
        BeforeTls = "before_tls",
        /// Inside TLS, before sign-in.
        AfterTls = "after_tls",
        /// After sign-in.
        AfterSignIn = "after_sign_in",
    }
}

words! {
    /// How a stage failed, as far as the relay can say without judging.
    pub enum Fault {
        /// DNS: NXDOMAIN.
        NameNotFound = "name_not_found",
        /// DNS: the name exists and has no A or AAAA record.
        NoAddress = "no_address",
        /// DNS: SERVFAIL, REFUSED, a loop, or a malformed answer.
        ResolverFailed = "resolver_failed",
        /// TCP: refused (RST to SYN).
        Refused = "refused",
        /// TCP: no route to host or network.
        Unreachable = "unreachable",
        /// Nothing came within the stage's deadline (DNS, TCP, TLS, reply).
        TimedOut = "timed_out",
        /// The peer closed the connection (FIN).
        Closed = "closed",
        /// The peer reset the connection (RST).
        Reset = "reset",
        /// TLS: the answer to ClientHello was not TLS; see `tls.spoke`.
        NotTls = "not_tls",
        /// TLS: the peer sent an alert; see `tls.alert`.
        Alert = "alert",
        /// TLS: handshake failed in another way; see `tls.error`.
        Handshake = "handshake",
        /// TLS: the certificate is not acceptable; see `tls.problems`.
        Certificate = "certificate",
        /// The server answered with a refusal; see the last exchange.
        Rejected = "rejected",
        /// The server does not offer what was needed (STARTTLS, IDLE, AUTH).
        NotOffered = "not_offered",
        /// No sign-in mechanism in common; `capabilities` holds the server's list.
        NoCommonMechanism = "no_common_mechanism",
        /// Sign-in is not possible before TLS (LOGINDISABLED), or `allow_plain` was not given.
        EncryptionRequired = "encryption_required",
        /// The greeting belongs to another protocol; see the exchange.
        OtherProtocol = "other_protocol",
        /// A TLS record came where a plain-text greeting was expected.
        TlsRecord = "tls_record",
        /// The reply could not be read.
        Malformed = "malformed",
        /// A line, literal or reply went over its bound.
        TooLong = "too_long",
        /// More responses than allowed for one command, or replies ahead of commands.
        Unsolicited = "unsolicited",
        /// Bytes followed the STARTTLS reply before TLS (RFC 3207 section 6, CVE-2021-22946).
        StarttlsInjection = "starttls_injection",
    }
}

words! {
    /// A remark on a stage that passed or failed.
    pub enum Note {
        /// Some of the name's addresses are not public and were not dialled.
        MixedAddresses = "mixed_addresses",
        /// A list was cut at its bound.
        Truncated = "truncated",
        /// Sign-in took longer than five seconds.
        SlowSignIn = "slow_sign_in",
        /// The server asks for a client certificate.
        ClientCertificateRequested = "client_certificate_requested",
        /// The server's text held the credential; it was cut.
        CredentialEchoed = "credential_echoed",
        /// EHLO was refused and HELO was used.
        HeloFallback = "helo_fallback",
        /// IMAP ID was sent before sign-in (RFC 2971).
        IdSent = "id_sent",
    }
}

words! {
    /// What is wrong with a certificate or chain, as verified by the relay. All that apply.
    pub enum CertificateProblem {
        /// notAfter is in the past (leaf).
        Expired = "expired",
        /// notBefore is in the future (leaf).
        NotYetValid = "not_yet_valid",
        /// An issuing certificate in the chain is outside its validity.
        IssuerExpired = "issuer_expired",
        /// No subjectAltName covers the host.
        NameMismatch = "name_mismatch",
        /// Subject equals issuer and the certificate's own key verifies its signature.
        SelfSigned = "self_signed",
        /// No path to a trusted root.
        UnknownIssuer = "unknown_issuer",
        /// A stapled OCSP response says revoked.
        Revoked = "revoked",
        /// Key too short: RSA below 2048 bits.
        WeakKey = "weak_key",
        /// Signature algorithm no longer accepted (SHA-1, MD5).
        WeakSignature = "weak_signature",
        /// Extended key usage does not allow a server.
        InvalidPurpose = "invalid_purpose",
        /// Could not be parsed, or breaks X.509 rules.
        Malformed = "malformed",
    }
}

/// One stage of one probe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observation {
    /// The endpoint that was spoken to.
    pub endpoint: Endpoint,
    /// True on the credential-less probes of sibling endpoints.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub counter: bool,
    /// Which step.
    pub stage: Stage,
    /// How it ended.
    pub outcome: Outcome,
    /// Time this stage took, in milliseconds.
    pub elapsed_ms: u32,
    /// Capabilities only: at which point they were asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
    /// How it failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<Fault>,
    /// Resolve only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolution: Option<Resolution>,
    /// Connect only: one entry per address dialled.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attempts: Vec<Attempt>,
    /// Tls only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tls: Option<Tls>,
    /// The words exchanged in this stage, bounded (SECURITY.md B-22).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exchanges: Vec<Exchange>,
    /// Capabilities: IMAP capabilities, or SMTP EHLO keywords with their parameters ("AUTH PLAIN LOGIN").
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub capabilities: Vec<String>,
    /// Sign-in: the SASL mechanism used ("PLAIN", "SCRAM-SHA-256", "XOAUTH2"), or "LOGIN command".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mechanism: Option<String>,
    /// Folder: the hierarchy separator the server reported, where it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub separator: Option<String>,
    /// Remarks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
}

impl Observation {
    /// An observation with nothing but its stage and outcome.
    pub fn new(endpoint: Endpoint, stage: Stage, outcome: Outcome) -> Self {
        Self {
            endpoint,
            counter: false,
            stage,
            outcome,
            elapsed_ms: 0,
            when: None,
            fault: None,
            resolution: None,
            attempts: Vec::new(),
            tls: None,
            exchanges: Vec::new(),
            capabilities: Vec::new(),
            mechanism: None,
            separator: None,
            notes: Vec::new(),
        }
    }

    /// The last reply of this stage: the one that decided it.
    pub fn last_reply(&self) -> Option<&Reply> {
        self.exchanges.iter().rev().find_map(|exchange| exchange.reply.as_ref())
    }
}

/// What DNS answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolution {
    /// Addresses found, dialled or not.
    #[serde(default)]
    pub addresses: Vec<Address>,
    /// On failure: hosts that MX or SRV records (RFC 6186) of the domain name as mail servers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Endpoint>,
}

/// One address of a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Textual IP address. Empty where it is not public and therefore not told.
    pub ip: String,
    /// Whether the guard lets it be dialled.
    pub allowed: bool,
}

/// One TCP connect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// The address dialled.
    pub ip: String,
    /// Absent: connected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<Fault>,
    /// Milliseconds.
    pub elapsed_ms: u32,
}

/// What the TLS handshake showed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tls {
    /// Negotiated version, "TLS 1.3".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Negotiated cipher suite, IANA name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cipher_suite: Option<String>,
    /// The chain as sent, leaf first; at most 10.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chain: Vec<Certificate>,
    /// Everything found wrong with it; empty: trusted for this host now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<CertificateProblem>,
    /// Alert received, number of RFC 8446 section 6.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alert: Option<u8>,
    /// Other handshake failure, as a short fixed word ("no_common_cipher", "oversize", "misbehaved").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// Plain text that came instead of TLS, first line, bounded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spoke: Option<String>,
    /// Highest version the server agreed to when asked by a hand-made ClientHello ("TLS 1.0").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legacy_version: Option<String>,
    /// Stapled OCSP status: "good", "revoked", "unknown".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stapled: Option<String>,
}

/// The parts of one X.509 certificate that people need (RFC 5280 words).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Subject, as "CN=…, O=…".
    pub subject: String,
    /// Issuer, likewise.
    pub issuer: String,
    /// dNSName and iPAddress entries of subjectAltName; at most 20.
    #[serde(default)]
    pub names: Vec<String>,
    /// notBefore, seconds since 1970-01-01T00:00:00Z.
    pub not_before: i64,
    /// notAfter, likewise.
    pub not_after: i64,
    /// "RSA 2048", "EC P-256", "Ed25519".
    pub key: String,
    /// "sha256WithRSAEncryption", "ecdsa-with-SHA256".
    pub signature: String,
    /// Hex SHA-256 of the DER.
    pub sha256: String,
    /// Subject equals issuer and the own key verifies the signature.
    #[serde(default)]
    pub self_signed: bool,
    /// basicConstraints CA:TRUE.
    #[serde(default)]
    pub is_ca: bool,
    /// authorityInfoAccess names where the issuer's certificate is (public authorities do).
    #[serde(default)]
    pub issuer_url: bool,
}

/// One command and its reply.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// The command as sent, credentials replaced by `***`; absent for what the server says unasked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
    /// The reply; absent if none came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<Reply>,
}

/// One reply, as the server worded it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The raw lines (U+FFFD for invalid UTF-8), without line ends; bounded.
    pub lines: Vec<String>,
    /// SMTP reply code "535", or IMAP status "OK", "NO", "BAD", "BYE", "PREAUTH", "+".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// IMAP response code "AUTHENTICATIONFAILED", or SMTP enhanced status code "5.7.8".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// A SASL error challenge (XOAUTH2, OAUTHBEARER), base64-decoded, bounded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge: Option<String>,
}

impl Reply {
    /// The reply as one text, lines joined by a line feed.
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }
}
