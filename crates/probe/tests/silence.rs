//! Servers that take their time: every wait ends at its own deadline, whatever drips in meanwhile.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics is a test that fails"
)]

mod common;

use common::*;
use mailmend_faults::{Leaf, Pki, Script, Server};
use mailmend_protocol::{Fault, Note, Protocol, Security, Stage};
use std::time::Duration;
use tokio::time::Instant;

const IMAP: &str = "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN IDLE\r\n{tag} OK\r\n";

struct Wait {
    name: &'static str,
    protocol: Protocol,
    security: Security,
    script: Script,
    ending: (Stage, Fault),
    seconds: u64,
}

async fn check(wait: Wait, pki: &Pki) {
    let server = Server::start(wait.script).await;
    let settings = settings(server.port(), wait.security, Some(password()));
    let start = Instant::now();
    let seen = run(one(wait.protocol, settings), pki).await;
    assert_eq!(failure(&seen), Some(wait.ending), "{}: {seen:#?}", wait.name);
    let elapsed = start.elapsed();
    let expected = Duration::from_secs(wait.seconds);
    // The goodbye after a timeout may take its second.
    assert!(
        elapsed >= expected && elapsed <= expected + Duration::from_millis(1_200),
        "{}: {elapsed:?}",
        wait.name
    );
}

fn imap_asked(pki: &Pki) -> Script {
    let greeted = Script::new().tls(&pki.server(Leaf::Valid)).say("* OK hi\r\n");
    greeted.on("{tag} CAPABILITY", IMAP).expect("{tag} AUTHENTICATE PLAIN *")
}

fn smtp_greeted(pki: &Pki) -> Script {
    Script::new().tls(&pki.server(Leaf::Valid)).say("220 mail\r\n").expect("EHLO *")
}

#[tokio::test(start_paused = true)]
async fn each_stage_has_its_own_deadline() {
    let pki = Pki::new(HOST);
    let tls = || Script::new().tls(&pki.server(Leaf::Valid));
    let imap = |name, security, script, ending, seconds| Wait {
        name,
        protocol: Protocol::Imap,
        security,
        script,
        ending,
        seconds,
    };
    let smtp = |name, security, script, ending, seconds| Wait {
        name,
        protocol: Protocol::Smtp,
        security,
        script,
        ending,
        seconds,
    };
    let timed_out = |stage| (stage, Fault::TimedOut);
    for wait in [
        imap(
            "S23 no greeting",
            Security::Starttls,
            Script::new().stall(),
            timed_out(Stage::Greeting),
            10,
        ),
        smtp(
            "no greeting",
            Security::Starttls,
            Script::new().stall(),
            timed_out(Stage::Greeting),
            10,
        ),
        imap(
            "no greeting inside TLS",
            Security::Tls,
            tls().stall(),
            timed_out(Stage::Greeting),
            10,
        ),
        imap("S33 no ServerHello", Security::Tls, Script::new().stall(), timed_out(Stage::Tls), 8),
        imap(
            "S25 greeting drips",
            Security::Starttls,
            Script::new().drip("* OK a very long greeting "),
            timed_out(Stage::Greeting),
            10,
        ),
        imap(
            "S39 ServerHello drips",
            Security::Tls,
            Script::new().drip("\x16\x03\x03\x00"),
            timed_out(Stage::Tls),
            8,
        ),
        imap(
            "no capabilities",
            Security::Tls,
            tls().say("* OK hi\r\n").expect("{tag} CAPABILITY").stall(),
            timed_out(Stage::Capabilities),
            10,
        ),
        smtp(
            "half of EHLO",
            Security::Tls,
            smtp_greeted(&pki).say("250-mail\r\n").stall(),
            timed_out(Stage::Capabilities),
            10,
        ),
        imap("sign-in", Security::Tls, imap_asked(&pki).stall(), timed_out(Stage::SignIn), 20),
        imap(
            "S64 literal that never comes",
            Security::Tls,
            tls().say("* OK {1000}\r\nten octets").stall(),
            timed_out(Stage::Greeting),
            10,
        ),
    ] {
        check(wait, &pki).await;
    }
}

/// S77: Dovecot's penalty.
#[tokio::test(start_paused = true)]
async fn a_slow_refusal_is_still_the_refusal() {
    let pki = Pki::new(HOST);
    let script = imap_asked(&pki)
        .pause(Duration::from_secs(17))
        .say("{tag} NO [AUTHENTICATIONFAILED] no\r\n");
    let script = script.on("{tag} LOGOUT", "* BYE\r\n{tag} OK\r\n").close();
    let row = row(
        "Dovecot's penalty",
        Protocol::Imap,
        Security::Tls,
        script,
        Stage::SignIn,
        Fault::Rejected,
    );
    let seen = check_row(row, &pki).await;
    assert_eq!(stage(&seen, Stage::SignIn).notes, [Note::SlowSignIn]);
}

/// S78: postscreen.
#[tokio::test(start_paused = true)]
async fn a_greeting_that_comes_late_is_waited_for() {
    let pki = Pki::new(HOST);
    let script = Script::new().tls(&pki.server(Leaf::Valid)).pause(Duration::from_secs(7));
    let script = script.say("220 mail\r\n").on("EHLO *", "250-mail\r\n250 AUTH PLAIN\r\n");
    let script =
        script.on("AUTH PLAIN *", "235 ok\r\n").on("MAIL *", "250 ok\r\n").on("RSET", "250 ok\r\n");
    let script = script.on("QUIT", "221 bye\r\n").close();
    check_row(
        Row {
            name: "postscreen",
            protocol: Protocol::Smtp,
            security: Security::Tls,
            script,
            expected: None,
        },
        &pki,
    )
    .await;
}

#[tokio::test(start_paused = true)]
async fn nobody_waits_for_the_goodbye() {
    let pki = Pki::new(HOST);
    let script = Script::new().tls(&pki.server(Leaf::Valid)).say("220 mail\r\n");
    let script =
        script.on("EHLO *", "250-mail\r\n250 AUTH PLAIN\r\n").on("AUTH PLAIN *", "535 no\r\n");
    let server = Server::start(script.expect("QUIT").stall()).await;
    let start = Instant::now();
    let seen =
        run(one(Protocol::Smtp, settings(server.port(), Security::Tls, Some(password()))), &pki)
            .await;
    assert_eq!(failure(&seen), Some((Stage::SignIn, Fault::Rejected)));
    assert!(start.elapsed() <= Duration::from_millis(1_100), "{:?}", start.elapsed());
}
