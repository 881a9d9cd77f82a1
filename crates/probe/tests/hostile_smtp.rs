//! SMTP servers that misbehave: the stage and the fault each ends in, beside its healthy twin.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics is a test that fails"
)]

mod common;

use common::*;
use mailmend_faults::{Leaf, Pki, Script};
use mailmend_protocol::{Fault, Note, Protocol, Security, Stage};

const EHLO: &str = "250-mail\r\n250-SIZE 1000\r\n250 AUTH PLAIN LOGIN\r\n";

fn greeted(pki: &Pki) -> Script {
    Script::new().tls(&pki.server(Leaf::Valid)).say("220 mail ESMTP\r\n")
}

fn asked(pki: &Pki) -> Script {
    greeted(pki).on("EHLO *", EHLO).expect("AUTH PLAIN *")
}

fn signed_in(pki: &Pki) -> Script {
    asked(pki).say("235 2.7.0 ok\r\n").expect("MAIL FROM:<alice@mailmend.test>")
}

fn leave(script: Script) -> Script {
    script.on("QUIT", "221 bye\r\n").close()
}

fn healthy(pki: &Pki) -> Script {
    leave(signed_in(pki).say("250 ok\r\n").on("RSET", "250 ok\r\n"))
}

async fn all(pki: &Pki, security: Security, rows: Vec<(&'static str, Script, Ending)>) {
    for (name, script, expected) in rows {
        let security = security.clone();
        check_row(Row { name, protocol: Protocol::Smtp, security, script, expected }, pki).await;
    }
}

type Ending = Option<(Stage, Fault)>;

fn ends(stage: Stage, fault: Fault) -> Ending {
    Some((stage, fault))
}

#[tokio::test]
async fn greetings() {
    let pki = Pki::new(HOST);
    let greets = |text: &str| Script::new().tls(&pki.server(Leaf::Valid)).say(text);
    let greeting = |fault| ends(Stage::Greeting, fault);
    let teaser = greets("220-wait\r\n220 mail ESMTP\r\n").on("EHLO *", EHLO);
    let teaser = teaser.on("AUTH PLAIN *", "235 ok\r\n").on("MAIL *", "250 ok\r\n");
    let rows = vec![
        ("healthy", healthy(&pki), None),
        ("S78 teaser of postscreen", leave(teaser.on("RSET", "250 ok\r\n")), None),
        ("IMAP", greets("* OK IMAP\r\n").close(), greeting(Fault::OtherProtocol)),
        ("POP3", greets("+OK\r\n").close(), greeting(Fault::OtherProtocol)),
        ("HTTP", greets("HTTP/1.1 400 x\r\n").close(), greeting(Fault::OtherProtocol)),
        ("S81 421", greets("421 4.3.2 too busy\r\n").close(), greeting(Fault::Rejected)),
        ("S85 554", greets("554 5.7.1 blocked\r\n").close(), greeting(Fault::Rejected)),
        ("S80 code of another class", greets("999 x\r\n").close(), greeting(Fault::Malformed)),
        ("S80 two digits", greets("99 x\r\n").close(), greeting(Fault::Malformed)),
        ("S80 no code", greets("abc\r\n").close(), greeting(Fault::Malformed)),
        ("S80 mixed codes", greets("220-a\r\n554 b\r\n").close(), greeting(Fault::Malformed)),
        ("closes", greets("").close(), greeting(Fault::Closed)),
        ("closes inside", greets("220-a\r\n").close(), greeting(Fault::Closed)),
        ("S79 endless", greets("").flood("220-again\r\n"), greeting(Fault::TooLong)),
        ("S79 endless line", greets("").flood("2202202202202202"), greeting(Fault::TooLong)),
    ];
    all(&pki, Security::Tls, rows).await;
}

#[tokio::test]
async fn ehlo() {
    let pki = Pki::new(HOST);
    let capabilities = |fault| ends(Stage::Capabilities, fault);
    let says = |text: &str| greeted(&pki).on("EHLO *", text);
    let old = says("500 what\r\n").on("HELO *", "250 mail\r\n");
    let rows = vec![
        ("S81 421", leave(says("421 4.7.0 no\r\n")), capabilities(Fault::Rejected)),
        ("550 for our name", leave(says("550 bad HELO\r\n")), capabilities(Fault::Rejected)),
        ("S83 asks for data", says("354 go on\r\n").stall(), capabilities(Fault::Malformed)),
        (
            "S84 reply ahead",
            says(&format!("{EHLO}235 in\r\n")).stall(),
            ends(Stage::SignIn, Fault::Unsolicited),
        ),
        ("S79 endless", says("").flood("250-X\r\n"), capabilities(Fault::TooLong)),
        ("no AUTH", leave(says("250 mail\r\n")), ends(Stage::SignIn, Fault::NotOffered)),
        (
            "only NTLM",
            leave(says("250-mail\r\n250 AUTH NTLM GSSAPI\r\n")),
            ends(Stage::SignIn, Fault::NoCommonMechanism),
        ),
        ("S82 HELO only", leave(old), ends(Stage::SignIn, Fault::NotOffered)),
    ];
    all(&pki, Security::Tls, rows).await;
}

#[tokio::test]
async fn helo_is_remarked_on() {
    let pki = Pki::new(HOST);
    let script = greeted(&pki).on("EHLO *", "502 what\r\n").on("HELO *", "250 mail\r\n");
    let row =
        row("HELO", Protocol::Smtp, Security::Tls, leave(script), Stage::SignIn, Fault::NotOffered);
    let seen = check_row(row, &pki).await;
    assert_eq!(stage(&seen, Stage::Capabilities).notes, [Note::HeloFallback]);
}

#[tokio::test]
async fn sign_in_and_sender() {
    let pki = Pki::new(HOST);
    let sign_in = |fault| ends(Stage::SignIn, fault);
    let sender = |fault| ends(Stage::Sender, fault);
    let rows = vec![
        ("535", leave(asked(&pki).say("535 5.7.8 no\r\n")), sign_in(Fault::Rejected)),
        (
            "535 of 30 KiB",
            leave(asked(&pki).say(&format!("535 {}\r\n", "x".repeat(7_000)))),
            sign_in(Fault::Rejected),
        ),
        (
            "S89 said back",
            leave(asked(&pki).say(&format!("535 {PASSWORD}\r\n"))),
            sign_in(Fault::Rejected),
        ),
        ("S81 421", asked(&pki).say("421 4.7.0 too many\r\n").close(), sign_in(Fault::Rejected)),
        ("closes, and is not asked again", asked(&pki).close(), sign_in(Fault::Closed)),
        (
            "S83 asks for ever",
            asked(&pki)
                .say("334 \r\n")
                .on("*", "334 \r\n")
                .on("*", "334 \r\n")
                .on("*", "334 \r\n")
                .on("*", "334 \r\n")
                .on("*", "501 cancelled\r\n")
                .on("QUIT", "221 bye\r\n")
                .close(),
            sign_in(Fault::Unsolicited),
        ),
        (
            "S86 not your address",
            leave(signed_in(&pki).say("553 5.7.1 not yours\r\n")),
            sender(Fault::Rejected),
        ),
        ("closes at the sender", signed_in(&pki).close(), sender(Fault::Closed)),
    ];
    all(&pki, Security::Tls, rows).await;
}

#[tokio::test]
async fn starttls() {
    let pki = Pki::new(HOST);
    let offered = || Script::new().say("220 mail\r\n").on("EHLO *", "250-mail\r\n250 STARTTLS\r\n");
    let upgraded = || offered().on("STARTTLS", "220 go\r\n").tls(&pki.server(Leaf::Valid));
    let inside = upgraded().on("EHLO *", EHLO).on("AUTH PLAIN *", "235 ok\r\n");
    let inside = inside.on("MAIL *", "250 ok\r\n").on("RSET", "250 ok\r\n");
    let not_offered = Script::new().say("220 mail\r\n").on("EHLO *", "250 mail\r\n");
    let starttls = |fault| ends(Stage::Starttls, fault);
    let rows = vec![
        ("healthy", leave(inside), None),
        ("S50 not offered", leave(not_offered), starttls(Fault::NotOffered)),
        (
            "S51 454",
            leave(offered().on("STARTTLS", "454 4.7.0 later\r\n")),
            starttls(Fault::Rejected),
        ),
        ("S51 502", leave(offered().on("STARTTLS", "502 what\r\n")), starttls(Fault::Rejected)),
        ("S51 354", offered().on("STARTTLS", "354 go on\r\n").stall(), starttls(Fault::Malformed)),
        ("S51 221", leave(offered().on("STARTTLS", "221 bye\r\n")), starttls(Fault::Rejected)),
        (
            "S52 injection",
            offered().on("STARTTLS", "220 go\r\n250 extra\r\n").stall(),
            starttls(Fault::StarttlsInjection),
        ),
        (
            "TLS alert for a greeting",
            Script::new().bytes(b"\x15\x03\x03\x00\x02\x02\x46").close(),
            ends(Stage::Greeting, Fault::TlsRecord),
        ),
    ];
    all(&pki, Security::Starttls, rows).await;
}
