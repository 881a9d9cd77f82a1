//! Facts that a text may show: what was typed, seen or known. Every one of them can be missing.

macro_rules! facts {
    ($($(#[$meta:meta])* $variant:ident = $name:literal,)+) => {
        /// A named fact; its name is the Fluent variable.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Fact { $($(#[$meta])* $variant,)+ }

        impl Fact {
            /// Every fact.
            pub const ALL: &'static [Fact] = &[$(Fact::$variant),+];

            /// The Fluent variable, without `$`.
            pub const fn name(self) -> &'static str {
                match self { $(Fact::$variant => $name,)+ }
            }
        }
    };
}

facts! {
    /// Host name that was checked.
    Host = "host",
    /// TCP port that was checked.
    Port = "port",
    /// User name that signed in.
    UserName = "user_name",
    /// The support address.
    Address = "address",
    /// From address that was tried.
    Sender = "sender",
    /// Folder that was asked for.
    Folder = "folder",
    /// Hierarchy separator the server uses.
    Separator = "separator",
    /// Stage that failed, as a localized word.
    Stage = "stage",
    /// Provider's name.
    ProviderName = "provider",
    /// Host name that would be right.
    SuggestedHost = "suggested_host",
    /// Endpoint that was proven to work, as a localized phrase ("587 with STARTTLS").
    Suggestion = "suggestion",
    /// Protocol that was found instead.
    FoundProtocol = "found_protocol",
    /// Names that the certificate covers.
    CertificateNames = "names",
    /// Issuer of the certificate.
    Issuer = "issuer",
    /// notBefore, as a localized date.
    NotBefore = "not_before",
    /// notAfter, as a localized date.
    NotAfter = "not_after",
    /// Key or signature, "RSA 1024".
    KeyStrength = "key",
    /// TLS version the server speaks, "TLS 1.0".
    TlsVersion = "tls_version",
    /// Alert by its RFC 8446 name.
    Alert = "alert",
    /// Sign-in mechanisms that the server offers.
    Mechanisms = "mechanisms",
    /// Sign-in mechanisms that a check can use with the credential at hand.
    OurMechanisms = "our_mechanisms",
    /// Addresses the check came from.
    SeenFrom = "seen_from",
}

/// A fact's value. Server text is cleaned before it gets here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Shown as it is.
    Text(String),
    /// A list, joined by the locale's list separator.
    List(Vec<String>),
    /// Seconds since 1970-01-01T00:00:00Z, shown as a date.
    Date(i64),
    /// A stage, shown by its localized name.
    Stage(mailmend_protocol::Stage),
    /// An endpoint, shown as "587 with STARTTLS".
    Endpoint(mailmend_protocol::Endpoint),
}

/// The facts at hand: a dozen at most, so a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts(Vec<(Fact, Value)>);

impl Facts {
    /// None yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds a fact or replaces its value.
    pub fn insert(&mut self, fact: Fact, value: Value) {
        match self.0.iter_mut().find(|(known, _)| *known == fact) {
            Some((_, place)) => *place = value,
            None => self.0.push((fact, value)),
        }
    }

    /// Takes a fact out.
    pub fn remove(&mut self, fact: &Fact) -> Option<Value> {
        let place = self.0.iter().position(|(known, _)| known == fact)?;
        Some(self.0.remove(place).1)
    }

    /// The value of a fact, if it is known.
    pub fn get(&self, fact: &Fact) -> Option<&Value> {
        self.iter().find(|(known, _)| known == fact).map(|(_, value)| value)
    }

    /// Every fact that is known.
    pub fn iter(&self) -> impl Iterator<Item = (Fact, &Value)> {
        self.0.iter().map(|(fact, value)| (*fact, value))
    }
}
