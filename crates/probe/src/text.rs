//! Server text on its way out: bounded, and without the credential.

use crate::limits;
use base64::{
    Engine,
    engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};
use mailmend_protocol::Credential;

/// Cuts the credential, and every encoding of it that we send, out of what a server says.
#[derive(Debug, Clone, Default)]
pub(crate) struct Redactor {
    needles: Vec<String>,
}

impl Redactor {
    /// Knows the secret as it is, percent-encoded, and in base64 at every alignment.
    pub fn new(credential: Option<&Credential>) -> Self {
        let Some(credential) = credential else { return Self::default() };
        let secret = credential.secret().expose();
        let mut needles = vec![secret.to_owned(), percent_encoded(secret)];
        needles.extend(base64_forms(secret.as_bytes()));
        // Shorter ones would cut ordinary words to pieces.
        needles.retain(|needle| needle.len() >= 4);
        needles.sort_by_key(|needle| std::cmp::Reverse(needle.len()));
        needles.dedup();
        Self { needles }
    }

    /// The text without the credential, and whether it was in there.
    pub fn clean(&self, text: &str) -> (String, bool) {
        let mut text = text.to_owned();
        let mut found = false;
        for needle in &self.needles {
            if text.contains(needle.as_str()) {
                text = text.replace(needle.as_str(), "***");
                found = true;
            }
        }
        // A line that was cut at its bound may end in the middle of it.
        if let Some(at) = self.cut_at_the_end(&text) {
            text.truncate(at);
            text.push_str("***");
            found = true;
        }
        (text, found)
    }

    /// Where the text's end is the beginning of a needle, four characters of it at least.
    fn cut_at_the_end(&self, text: &str) -> Option<usize> {
        if text.chars().count() < limits::SHOWN_LINE {
            return None;
        }
        let begins = |needle: &str, end: usize| {
            needle.get(..end).is_some_and(|beginning| text.ends_with(beginning))
        };
        self.needles.iter().find_map(|needle| {
            let end = (4..needle.len()).rev().find(|end| begins(needle, *end))?;
            Some(text.len() - end)
        })
    }
}

/// What base64 makes of the secret wherever it stands inside something longer (a SASL PLAIN
/// message, an XOAUTH2 one): the three alignments, without the characters that neighbours share.
fn base64_forms(secret: &[u8]) -> Vec<String> {
    let mut forms = Vec::new();
    for shift in 0..3_usize {
        let padded = [vec![0; shift], secret.to_vec()].concat();
        let whole = padded.len() / 3 * 4;
        let begin = if shift == 0 { 0 } else { shift + 1 };
        for engine in [STANDARD_NO_PAD, URL_SAFE_NO_PAD] {
            let encoded = engine.encode(&padded);
            forms.extend(encoded.get(begin..whole).map(str::to_owned));
            // On its own, the secret is encoded to its very end.
            forms.extend((shift == 0).then_some(encoded));
        }
    }
    forms
}

fn percent_encoded(secret: &str) -> String {
    let keep = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let encode = |byte: u8| match keep(byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    secret.bytes().map(encode).collect()
}

/// A raw line as text: U+FFFD for what is not UTF-8, at most [`limits::SHOWN_LINE`] characters.
pub(crate) fn shown(line: &[u8]) -> String {
    let text = String::from_utf8_lossy(line);
    text.chars().take(limits::SHOWN_LINE).collect()
}

/// Whether something typed could end or break a command: C0 controls and DEL.
pub(crate) fn has_control(text: &str) -> bool {
    text.bytes().any(|byte| byte < 0x20 || byte == 0x7f)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::engine::general_purpose::STANDARD;
    use mailmend_protocol::Secret;

    #[test]
    fn every_form_of_the_secret_is_cut() {
        let credential = Credential::Password {
            user_name: "alice".into(),
            password: Secret::new("hunter2! and more"),
        };
        let redactor = Redactor::new(Some(&credential));
        let secret = credential.secret().expose();
        for form in [secret.to_owned(), STANDARD.encode(secret), percent_encoded(secret)] {
            let (text, found) = redactor.clean(&format!("535 bad password {form}"));
            assert!(found && text.starts_with("535 bad password ***"), "{text}");
        }
        assert_eq!(redactor.clean("535 no"), ("535 no".to_owned(), false));
    }

    #[test]
    fn it_is_cut_out_of_sasl_messages_of_every_alignment() {
        let token =
            Credential::AccessToken { user_name: "a".into(), token: Secret::new("ya29.token") };
        let redactor = Redactor::new(Some(&token));
        for user in ["a", "ab", "abc"] {
            let message = format!("user={user}\x01auth=Bearer ya29.token\x01\x01");
            let (text, found) = redactor.clean(&STANDARD.encode(message));
            // What is left behind it decodes to nothing of the token but its last octets.
            let left = text.split("***").nth(1).unwrap();
            assert!(found && left.len() <= 8, "{text}");
        }
    }

    #[test]
    fn a_line_that_was_cut_in_the_middle_of_the_secret() {
        let credential =
            Credential::Password { user_name: "a".into(), password: Secret::new("hunter2!") };
        let redactor = Redactor::new(Some(&credential));
        let line = format!("{}hunter2! again", "x".repeat(limits::SHOWN_LINE - 6));
        let (text, found) = redactor.clean(&shown(line.as_bytes()));
        assert!(found && text.ends_with("x***"), "{text}");
    }
}
