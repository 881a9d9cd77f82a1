//! Whole SMTP dialogues, cut and closed at every octet.

use super::dialogue;
use crate::dialogue::transcript::{Script, Transcript, at_every_octet, part};
use mailmend_protocol::{Credential, Secret};

fn password() -> Credential {
    Credential::Password { user_name: "alice".into(), password: Secret::new("p") }
}

fn token() -> Credential {
    Credential::AccessToken { user_name: "alice".into(), token: Secret::new("t") }
}

/// All that a check says with that credential; ends at the first part that fails.
async fn whole(wire: &mut Transcript, credential: &Credential) -> Vec<String> {
    let mut outcomes = Vec::new();
    part!(outcomes, dialogue::greeting(wire).await);
    let offered = part!(outcomes, dialogue::capabilities(wire).await).list;
    part!(outcomes, dialogue::attempt(wire, credential, &offered, "mail.test", 465).await.1);
    part!(outcomes, dialogue::mail_from(wire, "alice@mail.test").await);
    part!(outcomes, dialogue::quit(wire).await.map_err(|fault| (fault, ())));
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
            ("MAIL FROM:<alice@mail.test>", "250-2.1.0 a\r\n250 2.1.0 b\r\n"),
            ("RSET", "250\r\n"),
            ("QUIT", "221 bye\r\n"),
        ]
    };
}

#[test]
fn signed_in_by_plain() {
    let outcomes = played(
        signed_in![
            ("", "220-mail\r\n220 ready\r\n"),
            ("EHLO [127.0.0.1]", "250-mail\r\n250-\r\n250-SIZE 1\n250 AUTH PLAIN LOGIN\r\n"),
            ("AUTH PLAIN AGFsaWNlAHA=", "235-2.7.0\r\n235 in\r\n"),
        ],
        &password(),
    );
    assert_eq!(outcomes.len(), 5, "{outcomes:#?}");
    assert!(outcomes[1].contains("SIZE 1"), "{outcomes:#?}");
}

#[test]
fn signed_in_by_login_in_three_steps() {
    let outcomes = played(
        signed_in![
            ("", "220 mail\r\n"),
            ("EHLO [127.0.0.1]", "250-mail\r\n250 AUTH=LOGIN\r\n"),
            ("AUTH LOGIN", "334 VXNlcm5hbWU6\r\n"),
            ("YWxpY2U=", "334 UGFzc3dvcmQ6\r\n"),
            ("cA==", "235\r\n"),
        ],
        &password(),
    );
    assert_eq!(outcomes.len(), 5, "{outcomes:#?}");
}

#[test]
fn a_server_that_knows_only_helo_offers_no_sign_in() {
    let outcomes = played(
        &[
            ("", "220 mail\r\n"),
            ("EHLO [127.0.0.1]", "502 5.5.1 what\r\n"),
            ("HELO [127.0.0.1]", "250 mail\r\n"),
        ],
        &password(),
    );
    assert!(outcomes[1].contains("HeloFallback"), "{outcomes:#?}");
    assert_eq!(outcomes[2], "Err((NotOffered, []))");
}

#[test]
fn a_refused_token_keeps_the_words_of_its_challenge() {
    let outcomes = played(
        &[
            ("", "220 mail\r\n"),
            ("EHLO [127.0.0.1]", "250-mail\r\n250 AUTH XOAUTH2\r\n"),
            (
                "AUTH XOAUTH2 dXNlcj1hbGljZQFhdXRoPUJlYXJlciB0AQE=",
                "334 eyJzdGF0dXMiOiI0MDAifQ==\r\n",
            ),
            ("", "535-5.7.8 no\r\n535 5.7.8 see\r\n"),
        ],
        &token(),
    );
    assert!(outcomes[2].starts_with("Err((Rejected"), "{outcomes:#?}");
    assert!(outcomes[2].contains("\\\"status\\\":\\\"400\\\""), "{outcomes:#?}");
}

#[test]
fn a_sender_refused_and_a_greeting_that_is_none() {
    let refused = played(
        &[
            ("", "220 mail\r\n"),
            ("EHLO [127.0.0.1]", "250-mail\r\n250 AUTH PLAIN\r\n"),
            ("AUTH PLAIN *", "235 in\r\n"),
            ("MAIL FROM:<alice@mail.test>", "553-5.7.1 not\r\n553 5.7.1 yours\r\n"),
        ],
        &password(),
    );
    assert!(refused[3].starts_with("Err((Rejected"), "{refused:#?}");
    let busy = played(&[("", "554-no\r\n554 service\r\n")], &password());
    assert!(busy[0].starts_with("Err((Rejected"), "{busy:#?}");
}
