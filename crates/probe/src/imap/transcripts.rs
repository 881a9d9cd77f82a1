//! Whole IMAP dialogues, cut and closed at every octet.

use super::{dialogue, sign_in};
use crate::{
    dialogue::transcript::{Script, Transcript, at_every_octet, part},
    sasl::Mechanism,
};
use mailmend_protocol::{Credential, Secret, Security};

fn password(password: &str) -> Credential {
    Credential::Password { user_name: "alice".into(), password: Secret::new(password) }
}

fn token() -> Credential {
    Credential::AccessToken { user_name: "alice".into(), token: Secret::new("t") }
}

/// All that a check says with that credential; ends at the first part that fails.
async fn whole(wire: &mut Transcript, credential: &Credential) -> Vec<String> {
    let mut outcomes = Vec::new();
    let greeting = part!(outcomes, dialogue::greeting(wire, &Security::Tls).await);
    let heard = super::reader::capabilities(&greeting.reply.unwrap().lines);
    let offered = part!(outcomes, dialogue::capabilities(wire, Some(&heard)).await).list;
    part!(outcomes, sign_in::attempt(wire, credential, &offered, "mail.test", 993).await.1);
    let offered = part!(outcomes, dialogue::capabilities(wire, None).await).list;
    part!(outcomes, dialogue::idle(wire, &offered).await);
    let separator = dialogue::separator(wire).await;
    outcomes.push(format!("{separator:?}"));
    if separator.is_some() {
        part!(outcomes, dialogue::examine(wire, "a{b").await);
        part!(outcomes, dialogue::logout(wire).await.map_err(|fault| (fault, ())));
    }
    outcomes
}

fn played(script: Script, credential: &Credential) -> Vec<String> {
    at_every_octet(script, async |wire| whole(wire, credential).await)
}

/// What follows a sign-in that passed.
macro_rules! signed_in {
    ($($before:expr),+ $(,)?) => {
        &[
            $($before,)+
            ("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1 IDLE\r\n{tag} OK\r\n"),
            ("{tag} EXAMINE INBOX", "* FLAGS ()\r\n* OK [X] {7}\r\n)}{\"\r\n+\r\n{tag} OK\r\n"),
            ("{tag} IDLE", "* 1 EXISTS\r\n+ \r\n"),
            ("DONE", "* 2 EXISTS\r\n{tag} OK done\r\n"),
            ("{tag} LIST \"\" \"\"", "* LIST (\\Noselect) \"\\\\\" \"\"\r\n{tag} OK\r\n"),
            ("{tag} EXAMINE \"a{b\"", "{tag} OK [READ-ONLY]\n"),
            ("{tag} LOGOUT", "* BYE\r\n"),
        ]
    };
}

#[test]
fn introduced_in_the_same_write_and_signed_in_by_plain() {
    let outcomes = played(
        signed_in![
            ("", "* OK [CAPABILITY IMAP4rev1 ID SASL-IR AUTH=PLAIN] hi\r\n"),
            ("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1 ID SASL-IR AUTH=PLAIN\r\n{tag} OK\r\n"),
            ("{tag} ID (*", "* ID NIL\r\n{tag} OK\r\n"),
            ("{tag} AUTHENTICATE PLAIN AGFsaWNlAHA=", "* OK wait\r\n{tag} OK in\r\n"),
        ],
        &password("p"),
    );
    assert!(outcomes[1].contains("IdSent"), "{outcomes:#?}");
    assert_eq!(outcomes[5], "Some(\"\\\\\")", "a backslash separates folders");
    assert_eq!(outcomes.len(), 8);
}

#[test]
fn introduced_later_and_signed_in_by_login_in_two_steps() {
    let outcomes = played(
        signed_in![
            ("", "* PREAUTH hi\r\n"),
            ("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1 ID AUTH=LOGIN\r\n{tag} OK\r\n"),
            ("{tag} ID (*", "{tag} BAD no\r\n"),
            ("{tag} AUTHENTICATE LOGIN", "+ VXNlcm5hbWU6\r\n"),
            ("YWxpY2U=", "+ UGFzc3dvcmQ6\r\n"),
            ("cA==", "{tag} OK\r\n"),
        ],
        &password("p"),
    );
    assert!(outcomes[1].contains("IdSent") && outcomes.len() == 8, "{outcomes:#?}");
}

#[test]
fn a_password_that_must_be_a_literal() {
    let outcomes = played(
        signed_in![
            ("", "* OK hi\r\n"),
            ("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1\r\n{tag} OK\r\n"),
            ("{tag} LOGIN \"alice\" {2}", "* OK {9\r\n+ go\r\n"),
            ("ö", "{tag} OK\r\n"),
        ],
        &password("ö"),
    );
    assert_eq!(outcomes.len(), 8, "{outcomes:#?}");
}

#[test]
fn refusals_keep_the_words_of_the_server() {
    for (script, credential, words) in [
        (REFUSED_TOKEN, token(), "\\\"status\\\":\\\"400\\\""),
        (REFUSED_PASSWORD, password("p"), "Some(\"AUTHENTICATIONFAILED\")"),
    ] {
        let outcomes = at_every_octet(script, async |wire| {
            let mut outcomes = Vec::new();
            let offered = dialogue::capabilities(wire, None).await;
            outcomes.push(format!("{offered:?}"));
            if let Ok(offered) = offered {
                let attempt =
                    sign_in::attempt(wire, &credential, &offered.list, "mail.test", 993).await;
                assert_ne!(attempt.0, Some(Mechanism::Login));
                outcomes.push(format!("{:?}", attempt.1));
            }
            outcomes
        });
        assert!(outcomes[1].starts_with("Err((Rejected"), "{outcomes:#?}");
        assert!(outcomes[1].contains(words), "{outcomes:#?}");
    }
}

const REFUSED_TOKEN: Script = &[
    ("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2\r\n{tag} OK\r\n"),
    ("{tag} AUTHENTICATE XOAUTH2", "+ \r\n"),
    ("dXNlcj1hbGljZQFhdXRoPUJlYXJlciB0AQE=", "+ eyJzdGF0dXMiOiI0MDAifQ==\r\n"),
    ("", "{tag} NO [AUTHENTICATIONFAILED] no\r\n"),
];

const REFUSED_PASSWORD: Script = &[
    ("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n{tag} OK\r\n"),
    ("{tag} AUTHENTICATE PLAIN *", "* NO soon\r\n{tag} NO [AUTHENTICATIONFAILED] {no}\r\n"),
];
