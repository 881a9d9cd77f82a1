//! Embed tokens: who may ask, as a short-lived PASETO v4.public (Ed25519) that a helpdesk's backend signs.
//!
//! The format has one algorithm and no header to choose another. Claims: `site` (the customer, for
//! budgets and logs), `origins` (pages that may use it), `exp`, `iat`, optional `nbf` (RFC 3339), `jti`
//! (used once), optional `features` (`check`, `sign_in`; absent: both).

use pasetors::{
    Public,
    keys::{AsymmetricKeyPair, AsymmetricPublicKey, Generate},
    paserk::FormatAsPaserk,
    token::UntrustedToken,
    version4::{PublicToken, V4},
};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

/// Longest life of a token: long enough for a slow page, too short to be worth stealing.
pub const LIFE: Duration = Duration::from_secs(600);
/// Clocks of two machines may differ by so much.
const SKEW: Duration = Duration::from_secs(60);
/// Longest token that is looked at.
const OCTETS: usize = 4 * 1024;

/// What a token says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// The customer.
    pub site: String,
    /// Exact origins of pages that may use the token.
    pub origins: Vec<String>,
    /// Issued at, RFC 3339.
    pub iat: String,
    /// Not before, RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nbf: Option<String>,
    /// Expires, RFC 3339; at most ten minutes after `iat`.
    pub exp: String,
    /// Random and unique; a second use is refused.
    pub jti: String,
    /// What it allows; absent: everything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub features: Option<Vec<String>>,
}

impl Claims {
    /// Whether a check may sign in with it.
    pub fn may_sign_in(&self) -> bool {
        self.features
            .as_ref()
            .is_none_or(|features| features.iter().any(|feature| feature == "sign_in"))
    }
}

/// Why a token is not accepted. For the log; the page only learns that it is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invalid {
    /// None was given.
    Missing,
    /// Not a token of ours: form, signature or claims.
    Forged,
    /// Too early, too late, or made to live too long.
    Time,
    /// Made for pages of another origin.
    Origin,
    /// Used before.
    Replayed,
}

/// The public keys in force.
#[derive(Debug, Default)]
pub struct Keys(Vec<AsymmetricPublicKey<V4>>);

impl Keys {
    /// Reads keys, each as PASERK text or as a file that holds it.
    ///
    /// Errors: a sentence that says what to write.
    pub fn read(given: &[String]) -> Result<Self, String> {
        let keys = given.iter().map(|text| {
            let from_file = || std::fs::read_to_string(text).map_err(|error| format!("token-key {text}: {error}; write k4.public.… or the name of a file that holds it"));
            let paserk = if text.starts_with("k4.") { text.clone() } else { from_file()? };
            AsymmetricPublicKey::try_from(paserk.trim()).map_err(|_| "token-key: not a public key; `mailmend-relay key` makes a pair, the relay takes the line that starts with k4.public.".to_owned())
        });
        keys.collect::<Result<_, _>>().map(Self)
    }

    /// Whether any key is configured.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Verifies a token for a page of `origin`. That it is used once is the caller's to see to.
    pub fn verify(
        &self,
        token: &str,
        origin: &str,
        now: OffsetDateTime,
    ) -> Result<Claims, Invalid> {
        if token.len() > OCTETS {
            return Err(Invalid::Forged);
        }
        let token = UntrustedToken::<Public, V4>::try_from(token).map_err(|_| Invalid::Forged)?;
        let trusted =
            self.0.iter().find_map(|key| PublicToken::verify(key, &token, None, None).ok());
        let trusted = trusted.ok_or(Invalid::Forged)?;
        let claims: Claims =
            serde_json::from_str(trusted.payload()).map_err(|_| Invalid::Forged)?;
        if !is_current(&claims, now).ok_or(Invalid::Forged)? {
            return Err(Invalid::Time);
        }
        if !claims.origins.iter().any(|allowed| allowed == origin) {
            return Err(Invalid::Origin);
        }
        // A short one could not be unique.
        if claims.jti.len() < 8 || claims.jti.len() > 128 || claims.site.len() > 128 {
            return Err(Invalid::Forged);
        }
        Ok(claims)
    }
}

/// `None`: a date cannot be read.
fn is_current(claims: &Claims, now: OffsetDateTime) -> Option<bool> {
    let date = |text: &str| OffsetDateTime::parse(text, &Rfc3339).ok();
    let (issued, expires) = (date(&claims.iat)?, date(&claims.exp)?);
    let begins = match &claims.nbf {
        Some(text) => date(text)?,
        None => issued,
    };
    Some(
        issued.max(begins) <= now + SKEW
            && now - SKEW <= expires
            && expires - issued <= LIFE
            && expires > issued,
    )
}

/// A new pair: secret and public key, as PASERK text.
pub fn new_pair() -> Result<(String, String), String> {
    let pair = AsymmetricKeyPair::<V4>::generate()
        .map_err(|_| "no random numbers from the system".to_owned())?;
    let text = |key: &dyn Fn(&mut String) -> std::fmt::Result| {
        let mut out = String::new();
        key(&mut out).map_err(|_| "the key cannot be written".to_owned()).map(|()| out)
    };
    Ok((text(&|out| pair.secret.fmt(out))?, text(&|out| pair.public.fmt(out))?))
}

/// Signs a token that lives for `life`, from now.
pub fn sign(
    secret: &str,
    site: &str,
    origins: &[String],
    features: Option<Vec<String>>,
    life: Duration,
    now: OffsetDateTime,
) -> Result<String, String> {
    let secret = secret
        .trim()
        .try_into()
        .map_err(|_| "not a secret key: it starts with k4.secret.".to_owned())?;
    let mut id = [0; 16];
    getrandom::fill(&mut id).map_err(|error| error.to_string())?;
    let date = |at: OffsetDateTime| at.format(&Rfc3339).map_err(|error| error.to_string());
    let claims = Claims {
        site: site.to_owned(),
        origins: origins.to_vec(),
        iat: date(now)?,
        nbf: None,
        exp: date(now + life)?,
        jti: crate::logs::hex(&id),
        features,
    };
    let payload = serde_json::to_vec(&claims).map_err(|error| error.to_string())?;
    PublicToken::sign(&secret, &payload, None, None)
        .map_err(|_| "the token cannot be signed".to_owned())
}

#[cfg(test)]
mod tests;
