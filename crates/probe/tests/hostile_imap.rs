//! IMAP servers that misbehave: the stage and the fault each ends in, beside its healthy twin.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics is a test that fails"
)]

mod common;

use common::*;
use mailmend_faults::{Leaf, Pki, Script};
use mailmend_protocol::{Fault, Note, Protocol, Security, Stage};

const CAPABILITY: &str = "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN IDLE\r\n{tag} OK done\r\n";

fn greeted(pki: &Pki) -> Script {
    Script::new().tls(&pki.server(Leaf::Valid)).say("* OK ready\r\n")
}

fn offering(pki: &Pki, capabilities: &str) -> Script {
    let answer = format!("* CAPABILITY {capabilities}\r\n{{tag}} OK done\r\n");
    greeted(pki).on("{tag} CAPABILITY", &answer)
}

fn asked(pki: &Pki) -> Script {
    greeted(pki).on("{tag} CAPABILITY", CAPABILITY).expect("{tag} AUTHENTICATE PLAIN *")
}

fn signed_in(pki: &Pki) -> Script {
    asked(pki).say("{tag} OK in\r\n")
}

/// From sign-in to the end, as it should be.
fn healthy_rest(script: Script) -> Script {
    leave(idle(script.on("{tag} CAPABILITY", CAPABILITY)))
}

fn idle(script: Script) -> Script {
    let opened = script.on("{tag} EXAMINE INBOX", "* 0 EXISTS\r\n{tag} OK\r\n");
    opened.expect("{tag} IDLE").say("+ idling\r\n").on("DONE", "* 1 EXISTS\r\n{tag} OK\r\n")
}

fn leave(script: Script) -> Script {
    script.on("{tag} LOGOUT", "* BYE\r\n{tag} OK\r\n").close()
}

type Ending = Option<(Stage, Fault)>;

async fn all(pki: &Pki, rows: Vec<(&'static str, Script, Ending)>) {
    for (name, script, expected) in rows {
        let row = Row { name, protocol: Protocol::Imap, security: Security::Tls, script, expected };
        check_row(row, pki).await;
    }
}

fn ends(stage: Stage, fault: Fault) -> Ending {
    Some((stage, fault))
}

#[tokio::test]
async fn greetings() {
    let pki = Pki::new(HOST);
    let greets = |text: &str| Script::new().tls(&pki.server(Leaf::Valid)).say(text).close();
    let greeting = |fault| ends(Stage::Greeting, fault);
    all(
        &pki,
        vec![
            ("healthy", healthy_rest(signed_in(&pki)), None),
            ("S59 SMTP", greets("220 mail ESMTP\r\n"), greeting(Fault::OtherProtocol)),
            ("S59 POP3", greets("+OK pop\r\n"), greeting(Fault::OtherProtocol)),
            ("S59 HTTP", greets("HTTP/1.1 400 Bad Request\r\n"), greeting(Fault::OtherProtocol)),
            ("S59 SSH", greets("SSH-2.0-x\r\n"), greeting(Fault::OtherProtocol)),
            ("S59 MySQL", greets("J\0\0\0\n5.7\0"), greeting(Fault::Malformed)),
            ("S60 BYE", greets("* BYE too many connections\r\n"), greeting(Fault::Rejected)),
            ("S60 NO", greets("* NO go away\r\n"), greeting(Fault::Rejected)),
            ("S61 tagged", greets("A1 OK hi\r\n"), greeting(Fault::Malformed)),
            ("S61 empty line first", greets("\r\n* OK hi\r\n"), greeting(Fault::Malformed)),
            ("S62 literal of 4 GiB", greets("* OK {4294967295}\r\n"), greeting(Fault::TooLong)),
            (
                "S62 literal beyond numbers",
                greets("* OK {99999999999999999999}\r\n"),
                greeting(Fault::Malformed),
            ),
            ("S62 negative literal", greets("* OK {-1}\r\n"), greeting(Fault::Malformed)),
            ("S62 empty literal size", greets("* OK {}\r\n"), greeting(Fault::Malformed)),
            ("short literal", greets("* OK {1000}\r\nten octets"), greeting(Fault::Closed)),
            ("closes", greets(""), greeting(Fault::Closed)),
            ("half a line", greets("* OK rea"), greeting(Fault::Closed)),
        ],
    )
    .await;
}

#[tokio::test]
async fn answers_without_end() {
    let pki = Pki::new(HOST);
    let capabilities = |fault| ends(Stage::Capabilities, fault);
    let floods = |text: &str| greeted(&pki).expect("{tag} CAPABILITY").flood(text);
    all(
        &pki,
        vec![
            (
                "S28 garbage without a line end",
                floods("xxxxxxxxxxxxxxxx"),
                capabilities(Fault::TooLong),
            ),
            ("S29 untagged lines", floods("* 1 EXISTS\r\n"), capabilities(Fault::TooLong)),
            (
                "S63 one-octet literals",
                floods("* X {1}\r\nx {1}\r\nx\r\n"),
                capabilities(Fault::TooLong),
            ),
            ("S63 literals on one line", floods("{4000}\r\n"), capabilities(Fault::TooLong)),
            ("S65 open parentheses", floods("(((((((((((((((("), capabilities(Fault::TooLong)),
        ],
    )
    .await;
}

/// S69: what real servers do.
#[tokio::test]
async fn tolerated_oddities() {
    let pki = Pki::new(HOST);
    let tls = || Script::new().tls(&pki.server(Leaf::Valid));
    let after = |script: Script| {
        let asked = script.on("{tag} CAPABILITY", CAPABILITY);
        healthy_rest(asked.on("{tag} AUTHENTICATE PLAIN *", "{tag} OK in\r\n"))
    };
    let odd_answer = |answer: &str| {
        let asked = greeted(&pki).on("{tag} CAPABILITY", answer);
        healthy_rest(asked.on("{tag} AUTHENTICATE PLAIN *", "{tag} OK in\r\n"))
    };
    all(
        &pki,
        vec![
            ("no text", after(tls().say("* OK\r\n")), None),
            ("code only", after(tls().say("* OK [ALERT]\r\n")), None),
            ("bare line feed", after(tls().say("* OK hi\n")), None),
            ("lower case", after(tls().say("* ok hi\r\n")), None),
            ("Latin-1 and NUL", after(tls().bytes(b"* OK caf\xe9 \0\r\n")), None),
            (
                "untagged without a word",
                odd_answer(&format!("* [UIDNEXT 4]\r\n{CAPABILITY}")),
                None,
            ),
            (
                "status without text",
                odd_answer("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n{tag} OK\r\n"),
                None,
            ),
            (
                "S66 another tag's answer first",
                odd_answer(&format!("M0 NO older\r\n{CAPABILITY}")),
                None,
            ),
        ],
    )
    .await;
}

/// S68: the tag is in there, and nine characters long.
#[tokio::test]
async fn own_tag_inside_a_literal_completes_nothing() {
    let pki = Pki::new(HOST);
    // A tag is nine characters: `M` and eight hex digits.
    let trick = "* X {13}\r\n{tag} NO \r\n\r\n".to_owned() + CAPABILITY;
    let script = greeted(&pki).on("{tag} CAPABILITY", &trick);
    let script = healthy_rest(script.on("{tag} AUTHENTICATE PLAIN *", "{tag} OK in\r\n"));
    all(&pki, vec![("literal", script, None)]).await;
}

#[tokio::test]
async fn sign_in() {
    let pki = Pki::new(HOST);
    let sign_in = |fault| ends(Stage::SignIn, fault);
    let offers = |list: &str| leave(offering(&pki, list));
    all(
        &pki,
        vec![
            (
                "refused",
                leave(asked(&pki).say("{tag} NO [AUTHENTICATIONFAILED] no\r\n")),
                sign_in(Fault::Rejected),
            ),
            ("S51 BAD", leave(asked(&pki).say("{tag} BAD what\r\n")), sign_in(Fault::Rejected)),
            (
                "S58 referral",
                leave(asked(&pki).say("{tag} NO [REFERRAL imap://evil.test/] go there\r\n")),
                sign_in(Fault::Rejected),
            ),
            ("S72 closes, and is not asked again", asked(&pki).close(), sign_in(Fault::Closed)),
            (
                "S72 BYE",
                asked(&pki).say("* BYE [UNAVAILABLE] down\r\n").close(),
                sign_in(Fault::Rejected),
            ),
            ("S73 asks for ever", asked(&pki).flood("+ \r\n"), sign_in(Fault::Unsolicited)),
            (
                "S75 nothing in common",
                offers("IMAP4rev1 LOGINDISABLED AUTH=NTLM AUTH=GSSAPI"),
                sign_in(Fault::NoCommonMechanism),
            ),
            (
                "S55 LOGINDISABLED",
                offers("IMAP4rev1 LOGINDISABLED"),
                sign_in(Fault::EncryptionRequired),
            ),
            (
                "S67 answer ahead of the command",
                leave(
                    greeted(&pki)
                        .on("{tag} CAPABILITY", &format!("{CAPABILITY}M0 OK in\r\n"))
                        .on("{tag} AUTHENTICATE PLAIN *", "{tag} NO\r\n"),
                ),
                sign_in(Fault::Rejected),
            ),
            (
                "S89 password said back",
                leave(asked(&pki).say(&format!("{{tag}} NO wrong: {PASSWORD}\r\n"))),
                sign_in(Fault::Rejected),
            ),
        ],
    )
    .await;
}

#[tokio::test]
async fn a_password_said_back_is_cut_and_remarked_on() {
    let pki = Pki::new(HOST);
    let script = leave(asked(&pki).say(&format!("{{tag}} NO wrong: {PASSWORD}\r\n")));
    let row = row("echo", Protocol::Imap, Security::Tls, script, Stage::SignIn, Fault::Rejected);
    let seen = check_row(row, &pki).await;
    assert_eq!(stage(&seen, Stage::SignIn).notes, [Note::CredentialEchoed]);
}

#[tokio::test]
async fn login_command_where_no_mechanism_is_offered() {
    let pki = Pki::new(HOST);
    let login = format!("{{tag}} LOGIN \"{USER}\" \"{PASSWORD}\"");
    let script = offering(&pki, "IMAP4rev1").on(&login, "{tag} OK in\r\n");
    let script = script.on("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1\r\n{tag} OK\r\n");
    all(&pki, vec![("S76 no IDLE", leave(script), ends(Stage::Idle, Fault::NotOffered))]).await;
}

#[tokio::test]
async fn idle_refused_or_never_left() {
    let pki = Pki::new(HOST);
    let opened = || {
        let script = signed_in(&pki).on("{tag} CAPABILITY", CAPABILITY);
        script.on("{tag} EXAMINE INBOX", "{tag} OK\r\n").expect("{tag} IDLE")
    };
    let idle = |fault| ends(Stage::Idle, fault);
    all(
        &pki,
        vec![
            ("refused", leave(opened().say("{tag} NO not now\r\n")), idle(Fault::Rejected)),
            (
                "closes inside",
                opened().say("+ idling\r\n").expect("DONE").close(),
                idle(Fault::Closed),
            ),
            (
                "resets inside",
                opened().say("+ idling\r\n").expect("DONE").reset(),
                idle(Fault::Reset),
            ),
        ],
    )
    .await;
}

#[tokio::test]
async fn starttls() {
    let pki = Pki::new(HOST);
    let plain = |greeting: &str| Script::new().say(greeting);
    let offered = || {
        let answer = "* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\n{tag} OK\r\n";
        plain("* OK hi\r\n").on("{tag} CAPABILITY", answer)
    };
    let upgraded =
        || offered().on("{tag} STARTTLS", "{tag} OK go\r\n").tls(&pki.server(Leaf::Valid));
    let inside = upgraded().on("{tag} CAPABILITY", CAPABILITY);
    let healthy = healthy_rest(inside.on("{tag} AUTHENTICATE PLAIN *", "{tag} OK\r\n"));
    let not_offered =
        plain("* OK hi\r\n").on("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1\r\n{tag} OK\r\n");
    let lost =
        upgraded().on("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1 LOGINDISABLED\r\n{tag} OK\r\n");
    let starttls = |fault| ends(Stage::Starttls, fault);
    for (name, script, expected) in [
        ("healthy", healthy, None),
        ("S50 not offered", leave(not_offered), starttls(Fault::NotOffered)),
        (
            "S51 NO",
            leave(offered().on("{tag} STARTTLS", "{tag} NO\r\n")),
            starttls(Fault::Rejected),
        ),
        ("BAD", leave(offered().on("{tag} STARTTLS", "{tag} BAD\r\n")), starttls(Fault::Rejected)),
        (
            "S52 injection",
            offered().on("{tag} STARTTLS", "{tag} OK\r\n* OK extra\r\n").stall(),
            starttls(Fault::StarttlsInjection),
        ),
        ("S53 PREAUTH", plain("* PREAUTH hi\r\n").stall(), ends(Stage::Greeting, Fault::Malformed)),
        (
            "S54 capabilities lost inside",
            leave(lost),
            ends(Stage::SignIn, Fault::EncryptionRequired),
        ),
        (
            "TLS alert for a greeting",
            Script::new().bytes(b"\x15\x03\x01\x00\x02\x02\x0a").close(),
            ends(Stage::Greeting, Fault::TlsRecord),
        ),
    ] {
        let row =
            Row { name, protocol: Protocol::Imap, security: Security::Starttls, script, expected };
        check_row(row, &pki).await;
    }
}

/// S70: many capabilities.
#[tokio::test]
async fn a_list_too_long_is_cut_and_remarked_on() {
    let pki = Pki::new(HOST);
    let many = "X ".repeat(1_000) + "AUTH=PLAIN";
    let script = offering(&pki, &many)
        .on(&format!("{{tag}} LOGIN \"{USER}\" \"{PASSWORD}\""), "{tag} NO\r\n");
    let row =
        row("many", Protocol::Imap, Security::Tls, leave(script), Stage::SignIn, Fault::Rejected);
    let seen = check_row(row, &pki).await;
    let capabilities = stage(&seen, Stage::Capabilities);
    assert_eq!(
        (capabilities.capabilities.len(), &capabilities.notes[..]),
        (256, &[Note::Truncated][..])
    );
}
