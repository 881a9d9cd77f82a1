//! Server text on its way out: bounded, and without the credential.

use crate::limits;
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};
use mailmend_protocol::Credential;

/// Cuts the credential, and every encoding of it that we send, out of what a server says.
#[derive(Debug, Clone, Default)]
pub(crate) struct Redactor {
    needles: Vec<String>,
}

impl Redactor {
    /// Knows the secret itself, its base64 forms, and the SASL PLAIN blob.
    pub fn new(credential: Option<&Credential>) -> Self {
        let Some(credential) = credential else { return Self::default() };
        let secret = credential.secret().expose();
        let plain = format!("\0{}\0{secret}", credential.user_name());
        let mut needles = vec![
            secret.to_owned(),
            STANDARD.encode(secret),
            STANDARD_NO_PAD.encode(secret),
            URL_SAFE_NO_PAD.encode(secret),
            STANDARD.encode(&plain),
            STANDARD_NO_PAD.encode(&plain),
        ];
        // Shorter ones would cut ordinary words to pieces.
        needles.retain(|needle| needle.len() >= 4);
        needles.sort_by_key(|needle| std::cmp::Reverse(needle.len()));
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
        (text, found)
    }
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
    use mailmend_protocol::Secret;

    #[test]
    fn every_form_of_the_secret_is_cut() {
        let credential =
            Credential::Password { user_name: "alice".into(), password: Secret::new("hunter2!") };
        let redactor = Redactor::new(Some(&credential));
        for form in [
            "hunter2!".to_owned(),
            STANDARD.encode("hunter2!"),
            STANDARD.encode("\0alice\0hunter2!"),
        ] {
            let (text, found) = redactor.clean(&format!("535 bad password {form}"));
            assert_eq!((text.as_str(), found), ("535 bad password ***", true));
        }
        assert_eq!(redactor.clean("535 no"), ("535 no".to_owned(), false));
    }
}
