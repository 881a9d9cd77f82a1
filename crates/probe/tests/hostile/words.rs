//! What servers say, where the neighbouring files do not say it yet (S51 to S90).

use crate::common::*;
use mailmend_faults::{Leaf, Pki, Script, Server};
use mailmend_protocol::{Fault, Observation, Protocol, Security, Stage};

const CAPABILITY: &str = "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN IDLE\r\n{tag} OK\r\n";
const EHLO: &str = "250-mail\r\n250 AUTH PLAIN LOGIN\r\n";

type Case = (&'static str, Protocol, Security, Script, Option<(Stage, Fault)>);

async fn all(pki: &Pki, cases: Vec<Case>) {
    for (name, protocol, security, script, expected) in cases {
        check_row(Row { name, protocol, security, script, expected }, pki).await;
    }
}

fn imap(pki: &Pki, greeting: &str) -> Script {
    Script::new().tls(&pki.server(Leaf::Valid)).say(greeting)
}

fn smtp(pki: &Pki) -> Script {
    imap(pki, "220 mail\r\n")
}

fn logout(script: Script) -> Script {
    script.on("{tag} LOGOUT", "* BYE\r\n{tag} OK\r\n").close()
}

fn quit(script: Script) -> Script {
    script.on("QUIT", "221 bye\r\n").close()
}

fn imap_rest(script: Script) -> Script {
    let script = script.on("{tag} AUTHENTICATE PLAIN *", "{tag} OK\r\n");
    let script =
        script.on("{tag} CAPABILITY", CAPABILITY).on("{tag} EXAMINE INBOX", "{tag} OK\r\n");
    logout(script.expect("{tag} IDLE").say("+ go\r\n").on("DONE", "{tag} OK\r\n"))
}

#[tokio::test]
async fn around_starttls() {
    let pki = Pki::new(HOST);
    let imap_offers = || {
        let answer = "* CAPABILITY IMAP4rev1 STARTTLS\r\n{tag} OK\r\n";
        Script::new().say("* OK hi\r\n").on("{tag} CAPABILITY", answer)
    };
    let smtp_offers =
        || Script::new().say("220 mail\r\n").on("EHLO *", "250-mail\r\n250 STARTTLS\r\n");
    let smtp_says = |answer: &str| smtp_offers().on("STARTTLS", answer);
    let spoils =
        "* LIST () \"/\" evil\r\n* 1 FETCH (FLAGS ())\r\n* OK [ALERT] call this number\r\n";
    let spoiled = Script::new()
        .say("* OK hi\r\n")
        .on(
            "{tag} CAPABILITY",
            &format!("{spoils}* CAPABILITY IMAP4rev1 STARTTLS\r\n{{tag}} OK\r\n"),
        )
        .on("{tag} STARTTLS", "{tag} OK\r\n")
        .tls(&pki.server(Leaf::Valid))
        .on("{tag} CAPABILITY", CAPABILITY);
    let starttls = |fault| Some((Stage::Starttls, fault));
    let in_the_clear = Some((Stage::Tls, Fault::NotTls));
    let (i, s, up) = (Protocol::Imap, Protocol::Smtp, Security::Starttls);
    let late = |script: Script| script.pause(std::time::Duration::from_millis(1));
    all(
        &pki,
        vec![
            (
                "S51 530",
                s.clone(),
                up.clone(),
                quit(smtp_says("530 5.7.0 no\r\n")),
                starttls(Fault::Rejected),
            ),
            (
                "S52 a moment later",
                i.clone(),
                up.clone(),
                late(imap_offers().on("{tag} STARTTLS", "{tag} OK\r\n"))
                    .say("* OK more\r\n")
                    .stall(),
                in_the_clear.clone(),
            ),
            (
                "S52 a moment later",
                s.clone(),
                up.clone(),
                late(smtp_says("220 go\r\n")).say("250 more\r\n").stall(),
                in_the_clear.clone(),
            ),
            (
                "S56 plain text goes on",
                i.clone(),
                up.clone(),
                late(imap_offers().on("{tag} STARTTLS", "{tag} OK\r\n"))
                    .say("* 1 EXISTS\r\n")
                    .close(),
                in_the_clear,
            ),
            ("S57 words before TLS", i, up, imap_rest(spoiled), None),
        ],
    )
    .await;
}

/// S51: an invitation to go on instead of an answer; there is nothing to go on with.
#[tokio::test(start_paused = true)]
async fn a_continuation_is_no_go_ahead() {
    let pki = Pki::new(HOST);
    let answer = "* CAPABILITY IMAP4rev1 STARTTLS\r\n{tag} OK\r\n";
    let script = Script::new().say("* OK hi\r\n").on("{tag} CAPABILITY", answer);
    let script = script.on("{tag} STARTTLS", "+ go\r\n").stall();
    let expected = Some((Stage::Starttls, Fault::TimedOut));
    all(&pki, vec![("+", Protocol::Imap, Security::Starttls, script, expected)]).await;
}

/// S55: 530 where no TLS was asked for: nothing has been sent, nothing will be.
#[tokio::test]
async fn no_sign_in_in_the_clear_without_consent() {
    let pki = Pki::new(HOST);
    let script = Script::new().say("220 mail\r\n").on("EHLO *", EHLO);
    let row = (
        "S55 plain",
        Protocol::Smtp,
        Security::None,
        quit(script),
        Some((Stage::SignIn, Fault::EncryptionRequired)),
    );
    all(&pki, vec![row]).await;
}

#[tokio::test]
async fn odd_greetings_and_literals() {
    let pki = Pki::new(HOST);
    let i = || (Protocol::Imap, Security::Tls);
    let twice = imap(&pki, "* OK one\r\n* OK two\r\n").on("{tag} CAPABILITY", CAPABILITY);
    let case = |name, script, expected| {
        let (protocol, security) = i();
        (name, protocol, security, script, expected)
    };
    let greeting = |fault| Some((Stage::Greeting, fault));
    all(
        &pki,
        vec![
            case("S60 BAD", imap(&pki, "* BAD no\r\n").close(), greeting(Fault::Rejected)),
            case("S61 two greetings", imap_rest(twice), None),
            case(
                "S62 literal without waiting",
                imap(&pki, "* OK {5+}\r\nhello\r\n").close(),
                Some((Stage::Capabilities, Fault::Closed)),
            ),
        ],
    )
    .await;
}

fn shown(seen: &[Observation], at: Stage) -> Vec<String> {
    let exchanges = &stage(seen, at).exchanges;
    exchanges
        .iter()
        .filter_map(|one| one.reply.as_ref())
        .flat_map(|reply| reply.lines.clone())
        .collect()
}

/// S71: five KiB of markup, colours and direction marks; what is told is short and still itself.
#[tokio::test]
async fn an_alert_is_told_within_bounds() {
    let pki = Pki::new(HOST);
    let text = format!("<script>alert(1)</script>\u{1b}[31m\u{202e}{}", "y".repeat(5 * 1024));
    let script = imap(&pki, &format!("* OK [ALERT] {text}\r\n")).on("{tag} CAPABILITY", CAPABILITY);
    let row = Row {
        name: "alert",
        protocol: Protocol::Imap,
        security: Security::Tls,
        script: imap_rest(script),
        expected: None,
    };
    let seen = check_row(row, &pki).await;
    let lines = shown(&seen, Stage::Greeting);
    assert!(lines[0].contains("<script>") && lines[0].chars().count() <= 1_000, "{lines:?}");
}

/// S74: challenges to a token that are too large, no base64, or deep.
#[tokio::test]
async fn challenges_to_a_token_are_bounded() {
    use base64::{Engine, engine::general_purpose::STANDARD};
    let pki = Pki::new(HOST);
    let offers = "* CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2\r\n{tag} OK\r\n";
    let asked = || {
        let script = imap(&pki, "* OK hi\r\n").on("{tag} CAPABILITY", offers);
        script.expect("{tag} AUTHENTICATE XOAUTH2 *")
    };
    let refuses = |challenge: &str| {
        let script = asked().say(&format!("+ {challenge}\r\n")).expect("*");
        logout(script.say("{tag} NO no\r\n"))
    };
    let deep = STANDARD.encode("[".repeat(5_000));
    for (name, script, fault) in [
        ("a megabyte", asked().flood("+ aaaaaaaaaaaaaaaa"), Fault::TooLong),
        ("no base64", refuses("%%%%"), Fault::Rejected),
        ("deep", refuses(&deep), Fault::Rejected),
    ] {
        let server = Server::start(script).await;
        let seen =
            run(one(Protocol::Imap, settings(server.port(), Security::Tls, Some(token()))), &pki)
                .await;
        let (stage, given) = failure(&seen).unwrap();
        assert_eq!(stage, Stage::SignIn, "{name}");
        assert_eq!(given, fault, "{name}");
        assert!(serde_size(&seen) < 64 * 1024, "{name}");
    }
}

/// About as many octets as the observations take on the wire.
fn serde_size(seen: &[Observation]) -> usize {
    format!("{seen:?}").len()
}

/// S81: the same 421 wherever it can come.
#[tokio::test]
async fn not_now_at_every_stage() {
    let pki = Pki::new(HOST);
    const NO: &str = "421 4.3.2 not now\r\n";
    let (s, tls, up) = (Protocol::Smtp, Security::Tls, Security::Starttls);
    let plain = || Script::new().say("220 mail\r\n").on("EHLO *", "250-mail\r\n250 STARTTLS\r\n");
    let upgraded = || plain().on("STARTTLS", "220 go\r\n").tls(&pki.server(Leaf::Valid));
    let signed = || smtp(&pki).on("EHLO *", EHLO).on("AUTH PLAIN *", "235 ok\r\n");
    let rejected = |stage| Some((stage, Fault::Rejected));
    all(
        &pki,
        vec![
            (
                "421 banner",
                s.clone(),
                tls.clone(),
                imap(&pki, NO).close(),
                rejected(Stage::Greeting),
            ),
            (
                "421 EHLO",
                s.clone(),
                tls.clone(),
                quit(smtp(&pki).on("EHLO *", NO)),
                rejected(Stage::Capabilities),
            ),
            (
                "421 EHLO in the clear",
                s.clone(),
                up.clone(),
                quit(Script::new().say("220 mail\r\n").on("EHLO *", NO)),
                rejected(Stage::Capabilities),
            ),
            (
                "421 STARTTLS",
                s.clone(),
                up.clone(),
                quit(plain().on("STARTTLS", NO)),
                rejected(Stage::Starttls),
            ),
            (
                "421 EHLO inside",
                s.clone(),
                up,
                quit(upgraded().on("EHLO *", NO)),
                rejected(Stage::Capabilities),
            ),
            (
                "421 AUTH",
                s.clone(),
                tls.clone(),
                smtp(&pki).on("EHLO *", EHLO).on("AUTH PLAIN *", NO).close(),
                rejected(Stage::SignIn),
            ),
            (
                "421 MAIL",
                s.clone(),
                tls.clone(),
                quit(signed().on("MAIL *", NO)),
                rejected(Stage::Sender),
            ),
            (
                "421 QUIT",
                s,
                tls,
                signed().on("MAIL *", "250 ok\r\n").on("RSET", "250 ok\r\n").on("QUIT", NO).close(),
                None,
            ),
        ],
    )
    .await;
}

#[tokio::test]
async fn codes_out_of_place() {
    let pki = Pki::new(HOST);
    let s = |name, script, expected| (name, Protocol::Smtp, Security::Tls, script, expected);
    let greeting = |fault| Some((Stage::Greeting, fault));
    all(
        &pki,
        vec![
            s("S80 code 000", imap(&pki, "000 hi\r\n").close(), greeting(Fault::Malformed)),
            s(
                "S83 334 to EHLO",
                smtp(&pki).on("EHLO *", "334 go on\r\n").stall(),
                Some((Stage::Capabilities, Fault::Malformed)),
            ),
            s(
                "S85 550",
                imap(&pki, "550 5.7.1 blocked using a list\r\n").close(),
                greeting(Fault::Rejected),
            ),
            s(
                "S85 521",
                imap(&pki, "521 does not accept mail\r\n").close(),
                greeting(Fault::Rejected),
            ),
        ],
    )
    .await;
}

/// S86: twelve ways to say no to the sender.
#[tokio::test]
async fn senders_are_refused_in_many_words() {
    let pki = Pki::new(HOST);
    for reply in [
        "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
        "550 5.7.1 Sender address rejected: not owned by user",
        "553 5.7.1 <alice@mailmend.test>: Sender address rejected: not owned by user alice",
        "530 5.7.57 Client not authenticated to send mail",
        "550 5.1.8 Bad sender address",
        "552 5.2.2 Mailbox full",
        "450 4.2.0 Greylisted, try again",
        "451 4.3.0 Internal error",
        "452 4.3.1 Insufficient system storage",
        "454 4.7.0 Temporary authentication failure",
        "550 5.4.6 Daily sending quota exceeded",
        "501 5.1.7 Bad sender address syntax",
    ] {
        let script = smtp(&pki).on("EHLO *", EHLO).on("AUTH PLAIN *", "235 ok\r\n");
        let script = quit(script.on("MAIL *", &format!("{reply}\r\n")));
        let row = row(reply, Protocol::Smtp, Security::Tls, script, Stage::Sender, Fault::Rejected);
        assert_eq!(shown(&check_row(row, &pki).await, Stage::Sender)[0], reply);
    }
}

/// S89: in every form in which it was sent, or could be said.
#[tokio::test]
async fn the_password_said_back_in_any_form_is_cut() {
    use base64::{Engine, engine::general_purpose::STANDARD};
    let pki = Pki::new(HOST);
    let plain = STANDARD.encode(format!("\0{USER}\0{PASSWORD}"));
    let (_, tail) = plain.split_at(plain.len() / 2);
    for (name, said) in [
        ("as it is", PASSWORD.to_owned()),
        ("base64", STANDARD.encode(PASSWORD)),
        ("SASL PLAIN", plain.clone()),
        ("half of SASL PLAIN", tail.to_owned()),
        ("percent", PASSWORD.replace('!', "%21")),
    ] {
        let script = smtp(&pki).on("EHLO *", EHLO);
        let script =
            quit(script.on("AUTH PLAIN *", &format!("535-5.7.8 no {said}\r\n535 5.7.8 no\r\n")));
        let row = row(name, Protocol::Smtp, Security::Tls, script, Stage::SignIn, Fault::Rejected);
        let told = format!("{:?}", check_row(row, &pki).await);
        // Whatever is left must not decode to the password's middle.
        assert!(!told.contains(&said), "{name}: {told}");
    }
}

/// S90: thirty KiB of it.
#[tokio::test]
async fn a_long_refusal_is_told_within_bounds() {
    let pki = Pki::new(HOST);
    let lines = |word: &str| format!("535-5.7.8 {word}\r\n").repeat(20);
    let text = lines(&"x".repeat(1_500)) + "535 5.7.8 no\r\n";
    let script = quit(smtp(&pki).on("EHLO *", EHLO).on("AUTH PLAIN *", &text));
    let row = row("long", Protocol::Smtp, Security::Tls, script, Stage::SignIn, Fault::Rejected);
    let lines = shown(&check_row(row, &pki).await, Stage::SignIn);
    assert!(lines.len() <= 20 && lines.iter().all(|line| line.chars().count() <= 1_000));
}
