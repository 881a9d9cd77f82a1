//! Steps: one thing a person can do. The text is Fluent (`step-<slug>`); order and provider variant
//! are data, here.

use crate::fact::Fact;

macro_rules! steps_list {
    ($($variant:ident = $slug:literal, $guide:expr, [$($fact:ident)*];)+) => {
        /// One thing a person can do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "the Fluent text of each step is its documentation")]
        pub enum Step { $($variant,)+ }

        impl Step {
            /// Every step.
            pub const ALL: &'static [Step] = &[$(Step::$variant),+];

            /// Slug: `create_app_password`. The Fluent message is `step-create-app-password`.
            pub const fn slug(self) -> &'static str {
                match self { $(Step::$variant => $slug,)+ }
            }

            /// The how-to that shows it in detail.
            pub const fn guide(self) -> Option<Guide> {
                match self { $(Step::$variant => $guide,)+ }
            }

            /// Facts that its `.seen` text uses; it is shown only when all of them are known.
            pub const fn facts(self) -> &'static [Fact] {
                match self { $(Step::$variant => &[$(Fact::$fact),*],)+ }
            }
        }
    };
}

steps_list! {
    NothingToDo = "nothing_to_do", None, [];
    CheckHostSpelling = "check_host_spelling", None, [Host];
    UseProviderHost = "use_provider_host", None, [SuggestedHost];
    CheckDnsRecords = "check_dns_records", None, [];
    AskMailAdmin = "ask_mail_admin", None, [];
    RetryLater = "retry_later", None, [];
    CheckDnsServers = "check_dns_servers", None, [];
    CheckPort = "check_port", None, [Port];
    UseSuggestedSettings = "use_suggested_settings", None, [Suggestion];
    CheckServerRunning = "check_server_running", None, [];
    CheckFirewall = "check_firewall", None, [SeenFrom];
    AllowIpAddresses = "allow_ip_addresses", Some(Guide::AllowAddresses), [SeenFrom];
    CheckNetworkRoute = "check_network_route", None, [];
    UseStarttls = "use_starttls", None, [];
    UseImplicitTls = "use_implicit_tls", None, [];
    EnableStarttls = "enable_starttls", None, [];
    EnableIdle = "enable_idle", None, [];
    AskProvider = "ask_provider", None, [];
    RenewCertificate = "renew_certificate", Some(Guide::RenewCertificate), [];
    CheckServerClock = "check_server_clock", None, [];
    EnterCertificateName = "enter_certificate_name", None, [SuggestedHost];
    FixCertificateNames = "fix_certificate_names", Some(Guide::RenewCertificate), [];
    UsePublicCertificate = "use_public_certificate", Some(Guide::RenewCertificate), [];
    InstallFullChain = "install_full_chain", Some(Guide::RenewCertificate), [];
    StrengthenCertificate = "strengthen_certificate", Some(Guide::RenewCertificate), [];
    ExcludeFromInspection = "exclude_from_inspection", None, [];
    StopAskingClientCertificate = "stop_asking_client_certificate", None, [];
    EnableModernTls = "enable_modern_tls", None, [];
    FixTlsConfiguration = "fix_tls_configuration", None, [];
    CheckUserName = "check_user_name", None, [UserName];
    CheckPassword = "check_password", None, [];
    CreateAppPassword = "create_app_password", None, [];
    SwitchToOauth = "switch_to_oauth", Some(Guide::Reauthorize), [];
    EnableSmtpAuth = "enable_smtp_auth", Some(Guide::EnableImapSmtp), [];
    EnableImap = "enable_imap", Some(Guide::EnableImapSmtp), [];
    Reauthorize = "reauthorize", Some(Guide::Reauthorize), [];
    ReauthorizeAfterDisuse = "reauthorize_after_disuse", Some(Guide::Reauthorize), [];
    ReauthorizeAfterPasswordChange = "reauthorize_after_password_change", Some(Guide::Reauthorize), [];
    AskHelpdesk = "ask_helpdesk", None, [];
    SwapPrimaryAddress = "swap_primary_address", Some(Guide::Reauthorize), [];
    GrantMailPermission = "grant_mail_permission", Some(Guide::Reauthorize), [];
    UpdateOauthClient = "update_oauth_client", None, [];
    RenewClientSecret = "renew_client_secret", None, [];
    CheckAppRegistration = "check_app_registration", None, [];
    UnlockAccount = "unlock_account", None, [];
    SignInOnWeb = "sign_in_on_web", None, [];
    ChangePassword = "change_password", None, [];
    ReviewConditionalAccess = "review_conditional_access", None, [];
    WaitBeforeSignIn = "wait_before_sign_in", None, [];
    EnableMechanism = "enable_mechanism", None, [Mechanisms];
    SignInBeforeSending = "sign_in_before_sending", None, [];
    CheckMailboxLicence = "check_mailbox_licence", None, [];
    CheckSharedMailbox = "check_shared_mailbox", None, [];
    AllowThirdPartyClient = "allow_third_party_client", None, [];
    SendImapId = "send_imap_id", None, [];
    RemoveFromBlocklist = "remove_from_blocklist", None, [];
    CloseOtherConnections = "close_other_connections", None, [];
    WaitForQuota = "wait_for_quota", Some(Guide::SendingLimits), [];
    FixHeloName = "fix_helo_name", None, [];
    FixReverseDns = "fix_reverse_dns", None, [];
    ReviewSendingVolume = "review_sending_volume", Some(Guide::SendingLimits), [];
    SlowDown = "slow_down", Some(Guide::SendingLimits), [];
    UseSignedInAddress = "use_signed_in_address", None, [UserName];
    GrantSendAs = "grant_send_as", None, [];
    VerifySender = "verify_sender", None, [];
    CheckRelayRules = "check_relay_rules", None, [];
    CheckRecipient = "check_recipient", None, [];
    AskRecipient = "ask_recipient", None, [];
    SetUpSpfDkimDmarc = "set_up_spf_dkim_dmarc", None, [];
    ReviewContent = "review_content", None, [];
    ReduceMessageSize = "reduce_message_size", None, [];
    FreeMailboxSpace = "free_mailbox_space", None, [];
    CheckProviderStatus = "check_provider_status", None, [];
    CheckFolderName = "check_folder_name", None, [Folder];
    UseFolderSeparator = "use_folder_separator", None, [Separator];
    ChooseMatchingServerType = "choose_matching_server_type", None, [];
    UseOwnDomainAddress = "use_own_domain_address", None, [];
    UseDifferentAddress = "use_different_address", None, [];
    AddAlias = "add_alias", None, [];
    PasteFullMessage = "paste_full_message", None, [];
    RunCheck = "run_check", None, [];
    RecordHar = "record_har", Some(Guide::RecordHar), [];
}

/// A how-to of the article, `guide-<slug>` in Fluent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Guide {
    /// Switch IMAP and SMTP on at the provider.
    EnableImapSmtp,
    /// Sign in again so that the helpdesk gets a new token.
    Reauthorize,
    /// Put the helpdesk's addresses on the allowlist.
    AllowAddresses,
    /// Renew or repair the server's certificate.
    RenewCertificate,
    /// Stay inside the provider's sending limits.
    SendingLimits,
    /// Record a HAR file for support.
    RecordHar,
}

impl Guide {
    /// Every how-to, in the article's order.
    pub const ALL: &'static [Guide] = &[
        Guide::EnableImapSmtp,
        Guide::Reauthorize,
        Guide::AllowAddresses,
        Guide::RenewCertificate,
        Guide::SendingLimits,
        Guide::RecordHar,
    ];

    /// Slug, also the anchor on the site: `enable_imap_smtp`.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::EnableImapSmtp => "enable_imap_smtp",
            Self::Reauthorize => "reauthorize",
            Self::AllowAddresses => "allow_addresses",
            Self::RenewCertificate => "renew_certificate",
            Self::SendingLimits => "sending_limits",
            Self::RecordHar => "record_har",
        }
    }
}

/// Steps whose text differs by provider: `step-<slug>--<provider>` exists in Fluent for each pair.
pub const VARIANTS: &[(Step, &[&str])] = &[
    (
        Step::CreateAppPassword,
        &[
            "gmail",
            "microsoft365",
            "outlook-com",
            "yahoo",
            "icloud",
            "naver",
            "kakao",
            "naverworks",
            "qq",
            "netease",
            "zoho",
            "yandex",
            "mailru",
            "fastmail",
        ],
    ),
    (Step::CheckUserName, &["microsoft365", "icloud", "kakao", "naver", "qq"]),
    (Step::SwitchToOauth, &["gmail", "microsoft365", "outlook-com"]),
    (
        Step::EnableImap,
        &[
            "gmail",
            "microsoft365",
            "outlook-com",
            "naver",
            "kakao",
            "naverworks",
            "zoho",
            "yandex",
            "qq",
            "netease",
        ],
    ),
    (Step::EnableSmtpAuth, &["microsoft365", "outlook-com", "naver", "kakao"]),
    (Step::SignInOnWeb, &["gmail", "microsoft365", "outlook-com"]),
];

impl Step {
    /// The provider variant's key if this step has one for that provider family.
    pub fn variant(self, family: &str) -> Option<&'static str> {
        let (_, families) = VARIANTS.iter().find(|(step, _)| *step == self)?;
        families.iter().copied().find(|known| *known == family)
    }
}
