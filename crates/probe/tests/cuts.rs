//! Good dialogues cut, reset and stalled at every octet: whatever the place, the stage that waited
//! fails, once, and every stage that was planned is accounted for.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics is a test that fails"
)]

mod common;

use common::*;
use mailmend_faults::{Pki, Script, Server};
use mailmend_protocol::{CheckRequest, Fault, Observation, Outcome, Protocol, Security, Stage};

/// What the server hears, what it says then, and the stage that waits for it.
type Part = (&'static str, &'static str, Stage);

const IMAP: &[Part] = &[
    ("", "* OK hi\r\n", Stage::Greeting),
    (
        "{tag} CAPABILITY",
        "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN IDLE\r\n{tag} OK a\r\n",
        Stage::Capabilities,
    ),
    ("{tag} AUTHENTICATE PLAIN *", "{tag} OK b\r\n", Stage::SignIn),
    ("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1 IDLE\r\n{tag} OK c\r\n", Stage::Capabilities),
    ("{tag} EXAMINE INBOX", "* 1 EXISTS\r\n{tag} OK d\r\n", Stage::Idle),
    ("{tag} IDLE", "+ idling\r\n", Stage::Idle),
    ("DONE", "{tag} OK e\r\n", Stage::Idle),
];

const SMTP: &[Part] = &[
    ("", "220-wait\r\n220 mail\r\n", Stage::Greeting),
    ("EHLO *", "250-mail\r\n250 AUTH PLAIN\r\n", Stage::Capabilities),
    ("AUTH PLAIN *", "235 2.7.0 ok\r\n", Stage::SignIn),
    ("MAIL FROM:*", "250 2.1.0 ok\r\n", Stage::Sender),
];

fn script(parts: &[Part]) -> Script {
    parts.iter().fold(Script::new(), |script, (heard, said, _)| match *heard {
        "" => script.say(said),
        heard => script.on(heard, said),
    })
}

/// Octets of a part; a tag has nine.
fn octets_of(part: &Part) -> usize {
    part.1.replace("{tag}", "M01234567").len()
}

fn octets(parts: &[Part]) -> usize {
    parts.iter().map(octets_of).sum()
}

/// The stage that waits for what comes after so many octets.
fn waiting(parts: &[Part], after: usize) -> Stage {
    let mut said = 0;
    let part = parts.iter().find(|part| {
        said += octets_of(part);
        said > after
    });
    part.unwrap().2.clone()
}

async fn check(protocol: &Protocol, script: Script, pki: &Pki) -> Vec<Observation> {
    let server = Server::start(script).await;
    let settings = settings(server.port(), Security::None, Some(password()));
    let request = one(protocol.clone(), settings);
    let seen = run(CheckRequest { allow_plain: true, ..request }, pki).await;
    server.finish().await;
    seen
}

fn account(seen: &[Observation], protocol: &Protocol, faults: &[Fault], at: usize, stage: &Stage) {
    let failed: Vec<_> = seen.iter().filter(|one| one.outcome == Outcome::Failed).collect();
    assert_eq!(failed.len(), 1, "{protocol} cut after {at}: {seen:#?}");
    let fault = failed[0].fault.as_ref().unwrap();
    assert!(faults.contains(fault), "{protocol} cut after {at}: {fault}");
    assert_eq!(&failed[0].stage, stage, "{protocol} cut after {at}");
    let last = if *protocol == Protocol::Imap { Stage::Idle } else { Stage::Sender };
    let planned = [
        Stage::Resolve,
        Stage::Connect,
        Stage::Greeting,
        Stage::Capabilities,
        Stage::SignIn,
        last,
        Stage::SignOut,
    ];
    for stage in planned {
        let times = seen.iter().filter(|one| one.stage == stage).count();
        let expected = 1..=if stage == Stage::Capabilities { 2 } else { 1 };
        assert!(expected.contains(&times), "{protocol} cut after {at}: {stage} {times} times");
    }
}

/// Breaks off after every octet of both dialogues.
async fn everywhere(broken: fn(Script, usize) -> Script, faults: &[Fault]) {
    let pki = Pki::new(HOST);
    for (protocol, parts) in [(Protocol::Imap, IMAP), (Protocol::Smtp, SMTP)] {
        for at in 1..octets(parts) {
            let seen = check(&protocol, broken(script(parts), at), &pki).await;
            account(&seen, &protocol, faults, at, &waiting(parts, at));
        }
    }
}

#[tokio::test]
async fn closed_at_every_octet() {
    everywhere(Script::close_after, &[Fault::Closed]).await;
}

/// A command that is written into a connection that is gone finds it closed.
#[tokio::test]
async fn reset_at_every_octet() {
    everywhere(Script::reset_after, &[Fault::Reset, Fault::Closed]).await;
}

#[tokio::test(start_paused = true)]
async fn silent_from_every_octet() {
    everywhere(Script::stall_after, &[Fault::TimedOut]).await;
}
