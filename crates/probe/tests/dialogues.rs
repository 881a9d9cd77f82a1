//! What goes over the wire to servers that behave: mechanisms, tokens, folders, senders, consent.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics is a test that fails"
)]

mod common;

use common::*;
use mailmend_faults::{Leaf, Pki, Script, Server};
use mailmend_protocol::{
    CheckRequest, Credential, Fault, Note, Observation, Outcome, ProbeRequest, Protocol, Secret,
    Security, Stage, When,
};

fn imap(pki: &Pki, capabilities: &str) -> Script {
    let answer = format!("* CAPABILITY IMAP4rev1 {capabilities}\r\n{{tag}} OK\r\n");
    Script::new().tls(&pki.server(Leaf::Valid)).say("* OK hi\r\n").on("{tag} CAPABILITY", &answer)
}

fn smtp(pki: &Pki, mechanisms: &str) -> Script {
    let ehlo = format!("250-mail\r\n250 AUTH {mechanisms}\r\n");
    Script::new().tls(&pki.server(Leaf::Valid)).say("220 mail\r\n").on("EHLO *", &ehlo)
}

/// After sign-in, without IDLE.
fn imap_rest(script: Script) -> Script {
    let script = script.on("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1\r\n{tag} OK\r\n");
    script.on("{tag} LOGOUT", "* BYE\r\n{tag} OK\r\n").close()
}

fn smtp_rest(script: Script) -> Script {
    let script =
        script.on("MAIL FROM:<alice@mailmend.test>", "250 ok\r\n").on("RSET", "250 ok\r\n");
    script.on("QUIT", "221 bye\r\n").close()
}

async fn check(
    protocol: Protocol,
    script: Script,
    credential: Credential,
    pki: &Pki,
) -> Vec<Observation> {
    let server = Server::start(script).await;
    let settings = settings(server.port(), Security::Tls, Some(credential));
    let seen = run(one(protocol, settings), pki).await;
    server.finish().await;
    seen
}

fn signed_in_with(seen: &[Observation], mechanism: &str) {
    let sign_in = stage(seen, Stage::SignIn);
    assert_eq!(
        (&sign_in.outcome, sign_in.mechanism.as_deref()),
        (&Outcome::Passed, Some(mechanism))
    );
}

const PLAIN: &str = "AGFsaWNlQG1haWxtZW5kLnRlc3QAbWFya2VyLTdRIXBhc3M=";
const USER_BASE64: &str = "YWxpY2VAbWFpbG1lbmQudGVzdA==";
const PASSWORD_BASE64: &str = "bWFya2VyLTdRIXBhc3M=";

#[tokio::test]
async fn password_mechanisms_over_imap() {
    let pki = Pki::new(HOST);
    let plain = imap(&pki, "SASL-IR AUTH=PLAIN AUTH=LOGIN");
    let plain = plain.on(&format!("{{tag}} AUTHENTICATE PLAIN {PLAIN}"), "{tag} OK\r\n");
    let in_two =
        imap(&pki, "AUTH=PLAIN").on("{tag} AUTHENTICATE PLAIN", "+ \r\n").on(PLAIN, "{tag} OK\r\n");
    let login = imap(&pki, "AUTH=LOGIN").on("{tag} AUTHENTICATE LOGIN", "+ VXNlcm5hbWU6\r\n");
    let login = login.on(USER_BASE64, "+ UGFzc3dvcmQ6\r\n").on(PASSWORD_BASE64, "{tag} OK\r\n");
    let cram = imap(&pki, "AUTH=PLAIN AUTH=CRAM-MD5")
        .on("{tag} AUTHENTICATE CRAM-MD5", "+ PDFAaG9zdD4=\r\n");
    let cram = cram.on("YWxpY2VAbWFpbG1lbmQudGVzdC*", "{tag} OK\r\n");
    for (script, mechanism) in
        [(plain, "PLAIN"), (in_two, "PLAIN"), (login, "LOGIN"), (cram, "CRAM-MD5")]
    {
        signed_in_with(
            &check(Protocol::Imap, imap_rest(script), password(), &pki).await,
            mechanism,
        );
    }
}

#[tokio::test]
async fn password_mechanisms_over_smtp() {
    let pki = Pki::new(HOST);
    let plain = smtp(&pki, "LOGIN PLAIN").on(&format!("AUTH PLAIN {PLAIN}"), "235 ok\r\n");
    let login = smtp(&pki, "LOGIN").on("AUTH LOGIN", "334 VXNlcm5hbWU6\r\n");
    let login = login.on(USER_BASE64, "334 UGFzc3dvcmQ6\r\n").on(PASSWORD_BASE64, "235 ok\r\n");
    let cram = smtp(&pki, "PLAIN CRAM-MD5").on("AUTH CRAM-MD5", "334 PDFAaG9zdD4=\r\n");
    let cram = cram.on("YWxpY2VAbWFpbG1lbmQudGVzdC*", "235 ok\r\n");
    for (script, mechanism) in [(plain, "PLAIN"), (login, "LOGIN"), (cram, "CRAM-MD5")] {
        signed_in_with(
            &check(Protocol::Smtp, smtp_rest(script), password(), &pki).await,
            mechanism,
        );
    }
}

#[tokio::test]
async fn a_scram_server_that_asks_for_years_of_work_is_left() {
    let pki = Pki::new(HOST);
    // r=…,s=AAAA,i=4294967295 with a nonce that is not ours, either of which is enough.
    let script = imap(&pki, "SASL-IR AUTH=PLAIN AUTH=SCRAM-SHA-256");
    let script =
        script.on("{tag} AUTHENTICATE SCRAM-SHA-256 *", "+ cj14LHM9QUFBQSxpPTQyOTQ5NjcyOTU=\r\n");
    let script = script.on("*", "{tag} BAD cancelled\r\n");
    let script = script.on("{tag} LOGOUT", "* BYE\r\n{tag} OK\r\n").close();
    let seen = check(Protocol::Imap, script, password(), &pki).await;
    assert_eq!(failure(&seen), Some((Stage::SignIn, Fault::Rejected)));
}

#[tokio::test]
async fn tokens_and_their_error_challenges() {
    let pki = Pki::new(HOST);
    const CHALLENGE: &str = "eyJzdGF0dXMiOiI0MDEifQ==";
    for (mechanism, dummy) in [("XOAUTH2", ""), ("OAUTHBEARER", "AQ==")] {
        let refused = imap(&pki, &format!("SASL-IR AUTH={mechanism}"));
        let refused = refused
            .on(&format!("{{tag}} AUTHENTICATE {mechanism} *"), &format!("+ {CHALLENGE}\r\n"));
        let refused = refused.on(dummy, "{tag} NO [AUTHENTICATIONFAILED] no\r\n");
        let refused = refused.on("{tag} LOGOUT", "* BYE\r\n{tag} OK\r\n").close();
        let over_imap = check(Protocol::Imap, refused, token(), &pki).await;
        let refused = smtp(&pki, mechanism)
            .on(&format!("AUTH {mechanism} *"), &format!("334 {CHALLENGE}\r\n"));
        let refused = refused.on(dummy, "535 5.7.8 no\r\n").on("QUIT", "221 bye\r\n").close();
        let over_smtp = check(Protocol::Smtp, refused, token(), &pki).await;
        for seen in [over_imap, over_smtp] {
            assert_eq!(failure(&seen), Some((Stage::SignIn, Fault::Rejected)));
            let reply = stage(&seen, Stage::SignIn).last_reply().unwrap();
            assert_eq!(reply.challenge.as_deref(), Some("{\"status\":\"401\"}"), "{mechanism}");
        }
        let accepted = imap(&pki, &format!("SASL-IR AUTH={mechanism}"));
        let accepted = accepted.on(&format!("{{tag}} AUTHENTICATE {mechanism} *"), "{tag} OK\r\n");
        let seen = check(Protocol::Imap, imap_rest(accepted), token(), &pki).await;
        signed_in_with(&seen, mechanism);
    }
}

#[tokio::test]
async fn a_token_needs_a_mechanism_for_tokens() {
    let pki = Pki::new(HOST);
    let script =
        imap(&pki, "SASL-IR AUTH=PLAIN").on("{tag} LOGOUT", "* BYE\r\n{tag} OK\r\n").close();
    let seen = check(Protocol::Imap, script, token(), &pki).await;
    assert_eq!(failure(&seen), Some((Stage::SignIn, Fault::NoCommonMechanism)));
    assert!(stage(&seen, Stage::SignIn).capabilities.contains(&"AUTH=PLAIN".to_owned()));
}

/// C42: sent exactly.
#[tokio::test]
async fn what_does_not_fit_a_quoted_string_goes_as_a_literal() {
    let pki = Pki::new(HOST);
    let credential =
        Credential::Password { user_name: "pässe".into(), password: Secret::new("a\"b\\c") };
    let script = imap(&pki, "").on("{tag} LOGIN {6}", "+ go\r\n");
    let script = script.on("pässe \"a\\\"b\\\\c\"", "{tag} OK\r\n");
    let seen = check(Protocol::Imap, imap_rest(script), credential, &pki).await;
    signed_in_with(&seen, "LOGIN command");
}

/// C40: before a command is made of it.
#[tokio::test]
async fn nothing_typed_ends_a_line() {
    let pki = Pki::new(HOST);
    for bad in ["a\r\nX LOGOUT", "a\nb", "a\0b", "a\x7fb"] {
        let credentials = [
            Credential::Password { user_name: bad.into(), password: Secret::new("p") },
            Credential::Password { user_name: "u".into(), password: Secret::new(bad) },
        ];
        let mut requests: Vec<ProbeRequest> =
            credentials.map(|one| settings(993, Security::Tls, Some(one))).into();
        requests
            .push(ProbeRequest { folder: Some(bad.into()), ..settings(993, Security::Tls, None) });
        requests
            .push(ProbeRequest { sender: Some(bad.into()), ..settings(993, Security::Tls, None) });
        for request in requests {
            let refused = run_with(one(Protocol::Imap, request), &pki, guard()).await.unwrap_err();
            assert_eq!(refused.refusal, mailmend_protocol::Refusal::BadRequest, "{bad:?}");
        }
    }
}

/// In the same write as CAPABILITY where the greeting names it, after it where only CAPABILITY does.
#[tokio::test]
async fn imap_id_is_said_before_sign_in_where_it_is_offered() {
    let pki = Pki::new(HOST);
    for greeting in ["* OK [CAPABILITY IMAP4rev1 ID] hi\r\n", "* OK hi\r\n"] {
        let script = Script::new().tls(&pki.server(Leaf::Valid)).say(greeting);
        let script = script
            .on("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1 ID AUTH=PLAIN SASL-IR\r\n{tag} OK\r\n")
            .on("{tag} ID (*", "* ID NIL\r\n{tag} OK\r\n")
            .on("{tag} AUTHENTICATE PLAIN *", "{tag} OK\r\n");
        let seen = check(Protocol::Imap, imap_rest(script), password(), &pki).await;
        let asked = seen.iter().find(|one| one.when == Some(When::AfterTls)).unwrap();
        assert_eq!(asked.notes, [Note::IdSent], "{greeting}");
        signed_in_with(&seen, "PLAIN");
    }
}

/// RFC 9051 section 6.2.2: capabilities may come with the answer to a sign-in. Nobody asks again.
#[tokio::test]
async fn capabilities_told_with_the_sign_in_are_not_asked_for_again() {
    let pki = Pki::new(HOST);
    for answer in [
        "{tag} OK [CAPABILITY IMAP4rev1 IDLE] in\r\n",
        "* CAPABILITY IMAP4rev1 IDLE\r\n{tag} OK in\r\n",
    ] {
        let script = imap(&pki, "SASL-IR AUTH=PLAIN").on("{tag} AUTHENTICATE PLAIN *", answer);
        let script = script
            .on("{tag} EXAMINE INBOX", "{tag} OK\r\n")
            .on("{tag} IDLE", "+\r\n")
            .on("DONE", "{tag} OK\r\n")
            .on("{tag} LOGOUT", "* BYE\r\n{tag} OK\r\n")
            .close();
        let seen = check(Protocol::Imap, script, password(), &pki).await;
        assert_eq!(failure(&seen), None, "{answer}");
        let told = seen.iter().find(|one| one.when == Some(When::AfterSignIn)).unwrap();
        assert_eq!(told.capabilities, ["IMAP4REV1", "IDLE"], "{answer}");
    }
}

#[tokio::test]
async fn folders_and_their_separator() {
    let pki = Pki::new(HOST);
    for (folder, command, answer, expected) in [
        (
            "INBOX/Tickets",
            "{tag} EXAMINE \"INBOX/Tickets\"",
            "{tag} NO [NONEXISTENT] none\r\n",
            Some((Stage::Folder, Fault::Rejected)),
        ),
        ("문의", "{tag} EXAMINE \"&uzjHWA-\"", "{tag} OK [READ-ONLY]\r\n", None),
    ] {
        let all = "SASL-IR AUTH=PLAIN IDLE";
        let script = imap(&pki, all).on("{tag} AUTHENTICATE PLAIN *", "{tag} OK\r\n");
        let script = script.on("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1 IDLE\r\n{tag} OK\r\n");
        let script = script
            .on("{tag} EXAMINE INBOX", "{tag} OK\r\n")
            .on("{tag} IDLE", "+\r\n")
            .on("DONE", "{tag} OK\r\n");
        let script =
            script.on("{tag} LIST \"\" \"\"", "* LIST (\\Noselect) \".\" \"\"\r\n{tag} OK\r\n");
        let script = script.on(command, answer).on("{tag} LOGOUT", "* BYE\r\n{tag} OK\r\n").close();
        let server = Server::start(script).await;
        let settings = ProbeRequest {
            folder: Some(folder.into()),
            ..settings(server.port(), Security::Tls, Some(password()))
        };
        let seen = run(one(Protocol::Imap, settings), &pki).await;
        server.finish_as(folder).await;
        assert_eq!(failure(&seen), expected, "{folder}");
        assert_eq!(stage(&seen, Stage::Folder).separator.as_deref(), Some("."));
        assert_eq!(stage(&seen, Stage::SignIn).outcome, Outcome::Passed);
    }
}

/// C51: there is no recipient.
#[tokio::test]
async fn the_sender_is_tried_and_no_recipient_ever() {
    let pki = Pki::new(HOST);
    let script = smtp(&pki, "PLAIN").on("AUTH PLAIN *", "235 ok\r\n");
    let script =
        script.on("MAIL FROM:<support@mailmend.test>", "250 ok\r\n").on("RSET", "250 ok\r\n");
    let server = Server::start(script.on("QUIT", "221 bye\r\n").close()).await;
    let settings = ProbeRequest {
        sender: Some("support@mailmend.test".into()),
        ..settings(server.port(), Security::Tls, Some(password()))
    };
    let seen = run(one(Protocol::Smtp, settings), &pki).await;
    let heard = server.finish().await.concat();
    assert_eq!(failure(&seen), None);
    assert!(!heard.contains("RCPT") && !heard.contains("DATA"));
}

#[tokio::test]
async fn without_a_credential_nothing_is_tried_and_nothing_fails() {
    let pki = Pki::new(HOST);
    let script = imap(&pki, "IDLE AUTH=PLAIN").on("{tag} LOGOUT", "* BYE\r\n{tag} OK\r\n").close();
    let server = Server::start(script).await;
    let seen = run(one(Protocol::Imap, settings(server.port(), Security::Tls, None)), &pki).await;
    server.finish().await;
    assert_eq!(failure(&seen), None);
    for skipped in [Stage::SignIn, Stage::Idle] {
        assert_eq!(stage(&seen, skipped).outcome, Outcome::Skipped);
    }
}

#[tokio::test]
async fn plain_text_carries_a_password_only_with_consent() {
    let pki = Pki::new(HOST);
    let greeted = || {
        let answer = "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n{tag} OK\r\n";
        Script::new().say("* OK hi\r\n").on("{tag} CAPABILITY", answer)
    };
    let refused = greeted().on("{tag} LOGOUT", "* BYE\r\n{tag} OK\r\n").close();
    let consented = imap_rest(greeted().on("{tag} AUTHENTICATE PLAIN *", "{tag} OK\r\n"));
    for (allow_plain, script, expected) in [
        (false, refused, Some((Stage::SignIn, Fault::EncryptionRequired))),
        (true, consented, Some((Stage::Idle, Fault::NotOffered))),
    ] {
        let server = Server::start(script).await;
        let request =
            one(Protocol::Imap, settings(server.port(), Security::None, Some(password())));
        let seen = run(CheckRequest { allow_plain, ..request }, &pki).await;
        server.finish().await;
        assert_eq!(failure(&seen), expected);
    }
}
