//! What a cause is, and the list macro from which enum, slugs and look-up come.

use crate::{fact::Fact, step::Step, text_rule::TextRule};

/// Everything known about one cause; one `static` per file in `causes/`.
pub struct Entry {
    /// Which family it belongs to.
    pub group: Group,
    /// Who has to act.
    pub acts: Actor,
    /// Whether trying again can help.
    pub retry: Retry,
    /// Facts that its `.seen` text may use; see [`Fact`].
    pub facts: &'static [Fact],
    /// What mends it, most likely first; never empty.
    pub steps: &'static [Step],
    /// Words that give it away, in a live reply or in a pasted text.
    pub texts: &'static [TextRule],
}

impl Entry {
    pub(crate) const fn without_texts(&self) -> Self {
        let Self { group, acts, retry, facts, steps, texts: _ } = *self;
        Self { group, acts, retry, facts, steps, texts: &[] }
    }
}

/// Refuses an empty list of steps at compile time.
pub(crate) const fn steps(list: &'static [Step]) -> &'static [Step] {
    assert!(!list.is_empty(), "a cause needs at least one step");
    list
}

/// Family of a cause, for grouping in lists and for the icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    /// Nothing is wrong.
    Done,
    /// Name resolution and TCP.
    Network,
    /// The port speaks something else than expected.
    Protocol,
    /// TLS and certificates.
    Tls,
    /// Sign-in.
    Authentication,
    /// Address lists, limits, host names.
    Access,
    /// Sending a message.
    Sending,
    /// The server's own trouble.
    Server,
    /// Folders.
    Mailbox,
    /// The helpdesk's own rules about addresses.
    Setup,
    /// No conclusion.
    Unknown,
}

/// Who has to act for the cause to go away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Actor {
    /// The person who reads this.
    User,
    /// The administrator of the mail server or tenant.
    MailAdmin,
    /// The mail provider's support.
    Provider,
    /// The helpdesk's vendor.
    Helpdesk,
    /// The operator of the network or of the relay.
    Operator,
    /// Nobody: it passes, or nothing is wrong.
    Nobody,
}

impl Actor {
    /// Every actor; a test asks a text of each in every language.
    pub const ALL: &'static [Actor] = &[
        Actor::User,
        Actor::MailAdmin,
        Actor::Provider,
        Actor::Helpdesk,
        Actor::Operator,
        Actor::Nobody,
    ];

    /// Wire and message form.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::MailAdmin => "mail_admin",
            Self::Provider => "provider",
            Self::Helpdesk => "helpdesk",
            Self::Operator => "operator",
            Self::Nobody => "nobody",
        }
    }
}

/// Whether trying again can help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Retry {
    /// There is nothing to repeat.
    Never,
    /// Only after something was changed.
    AfterChange,
    /// It may pass by itself.
    Later,
}

impl Group {
    /// Wire form.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Network => "network",
            Self::Protocol => "protocol",
            Self::Tls => "tls",
            Self::Authentication => "authentication",
            Self::Access => "access",
            Self::Sending => "sending",
            Self::Server => "server",
            Self::Mailbox => "mailbox",
            Self::Setup => "setup",
            Self::Unknown => "unknown",
        }
    }
}

/// Declares [`crate::Cause`] from `Variant = module` lines; the module's name is the slug.
macro_rules! causes {
    ($($(#[$meta:meta])* $variant:ident = $module:ident,)+) => {
        /// What is truly wrong.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Cause {
            $($(#[$meta])* $variant,)+
        }

        impl Cause {
            /// Every cause, in the order of the list.
            pub const ALL: &'static [Cause] = &[$(Cause::$variant),+];

            /// The stable slug, `certificate_expired`.
            pub const fn slug(self) -> &'static str {
                match self { $(Cause::$variant => stringify!($module),)+ }
            }

            /// Looks a slug up.
            pub fn from_slug(slug: &str) -> Option<Cause> {
                match slug { $(stringify!($module) => Some(Cause::$variant),)+ _ => None }
            }

            /// What is known about it, but for its words.
            pub const fn entry(self) -> &'static crate::cause::Entry {
                match self { $(Cause::$variant => const { &$module::ENTRY.without_texts() },)+ }
            }

            /// Words that give it away. Apart from [`Self::entry`], so that the browser module, which
            /// is given the rules as a text, does not hold them too.
            pub const fn texts(self) -> &'static [crate::TextRule] {
                match self { $(Cause::$variant => $module::ENTRY.texts,)+ }
            }
        }
    };
}

pub(crate) use causes;
