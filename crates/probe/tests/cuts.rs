//! Good dialogues cut at every octet: whatever the place, one stage fails, once, and every stage
//! that was planned is accounted for.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics is a test that fails"
)]

mod common;

use common::*;
use mailmend_faults::{Pki, Script, Server};
use mailmend_protocol::{CheckRequest, Fault, Observation, Outcome, Protocol, Security, Stage};

/// What the server says in a good dialogue, and what it hears before each part.
const IMAP: &[(&str, &str)] = &[
    ("", "* OK hi\r\n"),
    ("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN IDLE\r\n{tag} OK a\r\n"),
    ("{tag} AUTHENTICATE PLAIN *", "{tag} OK b\r\n"),
    ("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1 IDLE\r\n{tag} OK c\r\n"),
    ("{tag} EXAMINE INBOX", "* 1 EXISTS\r\n{tag} OK d\r\n"),
    ("{tag} IDLE", "+ idling\r\n"),
    ("DONE", "{tag} OK e\r\n"),
];

const SMTP: &[(&str, &str)] = &[
    ("", "220-wait\r\n220 mail\r\n"),
    ("EHLO *", "250-mail\r\n250 AUTH PLAIN\r\n"),
    ("AUTH PLAIN *", "235 2.7.0 ok\r\n"),
    ("MAIL FROM:*", "250 2.1.0 ok\r\n"),
];

fn script(parts: &[(&str, &str)]) -> Script {
    parts.iter().fold(Script::new(), |script, (heard, said)| match *heard {
        "" => script.say(said),
        heard => script.on(heard, said),
    })
}

/// Octets the server says in all; a tag has nine.
fn octets(parts: &[(&str, &str)]) -> usize {
    parts.iter().map(|(_, said)| said.replace("{tag}", "M01234567").len()).sum()
}

async fn check(protocol: &Protocol, script: Script, pki: &Pki) -> Vec<Observation> {
    let server = Server::start(script).await;
    let settings = settings(server.port(), Security::None, Some(password()));
    let request = one(protocol.clone(), settings);
    let seen = run(CheckRequest { allow_plain: true, ..request }, pki).await;
    server.finish().await;
    seen
}

fn account(seen: &[Observation], protocol: &Protocol, fault: &Fault, at: usize) -> usize {
    let failed: Vec<_> = seen.iter().filter(|one| one.outcome == Outcome::Failed).collect();
    assert_eq!(failed.len(), 1, "{protocol} cut after {at}: {seen:#?}");
    assert_eq!(failed[0].fault.as_ref(), Some(fault), "{protocol} cut after {at}");
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
    seen.iter().filter(|one| one.outcome == Outcome::Passed).count()
}

#[tokio::test]
async fn closed_at_every_octet() {
    let pki = Pki::new(HOST);
    for (protocol, parts) in [(Protocol::Imap, IMAP), (Protocol::Smtp, SMTP)] {
        let mut passed = Vec::new();
        for at in 1..octets(parts) {
            let seen = check(&protocol, script(parts).close_after(at), &pki).await;
            passed.push(account(&seen, &protocol, &Fault::Closed, at));
        }
        assert!(passed.is_sorted(), "{protocol}: a later cut never fails an earlier stage");
    }
}

#[tokio::test(start_paused = true)]
async fn silent_from_every_octet() {
    let pki = Pki::new(HOST);
    for (protocol, parts) in [(Protocol::Imap, IMAP), (Protocol::Smtp, SMTP)] {
        for at in 1..octets(parts) {
            let seen = check(&protocol, script(parts).stall_after(at), &pki).await;
            account(&seen, &protocol, &Fault::TimedOut, at);
        }
    }
}
