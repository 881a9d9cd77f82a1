//! What an access token says of itself, where it is a JWT (RFC 7519; RFC 9068 for its claims).
//!
//! Servers answer a token without the right for mail like an expired one: Dovecot 2.3 says
//! `"status":"401"` to both. The token's own scope tells them apart. The signature is not looked at:
//! nothing is trusted, a refusal is only explained.

use crate::explain;

/// Words in the scopes that providers give for mail: `https://mail.google.com/`,
/// `IMAP.AccessAsUser.All`, `SMTP.Send`, `mail-r`, `mail.read`, `email:imap`.
const MAIL_WORDS: &[&str] = &["mail", "imap", "smtp"];

/// Scopes that only tell who somebody is (OpenID Connect Core section 5.4); `email` is no mail.
const IDENTITY: &[&str] = &["email", "openid", "profile", "offline_access"];

/// Longest token that is read.
const MAX_OCTETS: usize = 16_384;

/// Whether the token names its scopes and none of them is about mail. An opaque token, or one that
/// names no scope, says nothing.
pub(super) fn lacks_mail_scope(token: &str) -> bool {
    let Some(payload) = payload(token) else { return false };
    let Some(scopes) = scopes(&payload) else { return false };
    let is_mail = |scope: &str| {
        let scope = scope.to_ascii_lowercase();
        !IDENTITY.contains(&scope.as_str()) && MAIL_WORDS.iter().any(|word| scope.contains(word))
    };
    let mut named =
        scopes.split([' ', ',', '"', '[', ']']).filter(|scope| !scope.is_empty()).peekable();
    named.peek().is_some() && !named.any(is_mail)
}

/// The middle part of `header.payload.signature`, decoded (RFC 7515 section 7.1).
fn payload(token: &str) -> Option<String> {
    if token.len() > MAX_OCTETS || !token.starts_with("eyJ") {
        return None;
    }
    let mut parts = token.split('.');
    let (_, payload, _) = (parts.next()?, parts.next()?, parts.next()?);
    let standard = payload.replace('-', "+").replace('_', "/");
    String::from_utf8(explain::decode_base64(&standard)).ok()
}

/// The value of the `scope` (RFC 8693 section 4.2) or `scp` claim: a string, or a list of strings.
fn scopes(json: &str) -> Option<&str> {
    ["\"scope\"", "\"scp\""].iter().find_map(|name| {
        let (_, rest) = json.split_once(name)?;
        let value = rest.trim_start().strip_prefix(':')?.trim_start();
        match value.strip_prefix('"') {
            Some(text) => text.split_once('"').map(|(text, _)| text),
            None => value.strip_prefix('[')?.split_once(']').map(|(list, _)| list),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Headers and signatures are of no interest; the payloads are written out beside each.
    #[test]
    fn scopes_of_tokens() {
        for (token, expected) in [
            // {"scope":"profile"}
            ("eyJhbGciOiJub25lIn0.eyJzY29wZSI6InByb2ZpbGUifQ.x", true),
            // {"scope":"openid email"}
            ("eyJhbGciOiJub25lIn0.eyJzY29wZSI6Im9wZW5pZCBlbWFpbCJ9.x", true),
            // {"scp":["User.Read"]}
            ("eyJhbGciOiJub25lIn0.eyJzY3AiOlsiVXNlci5SZWFkIl19.x", true),
            // {"scope":"mail.read"}
            ("eyJhbGciOiJub25lIn0.eyJzY29wZSI6Im1haWwucmVhZCJ9.x", false),
            // {"scp":"IMAP.AccessAsUser.All SMTP.Send"}
            (
                "eyJhbGciOiJub25lIn0.eyJzY3AiOiJJTUFQLkFjY2Vzc0FzVXNlci5BbGwgU01UUC5TZW5kIn0.x",
                false,
            ),
            // {"sub":"alice"}
            ("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbGljZSJ9.x", false),
            ("ya29.opaque-token", false),
            ("eyJ.not.base64!", false),
            ("", false),
        ] {
            assert_eq!(lacks_mail_scope(token), expected, "{token}");
        }
    }
}
