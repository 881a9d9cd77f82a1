//! Sign-ins against a scripted server: budgets, repeated verdicts, and where a marker password shows.

use crate::common::*;
use mailmend_protocol::{DoneReason, Refusal, RelayMessage};
use std::{
    io::Write,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};
use tracing_subscriber::fmt::MakeWriter;

/// An IMAP server that refuses every sign-in, echoes what it was sent, and counts.
async fn refusing() -> (u16, Arc<AtomicUsize>) {
    let server = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = server.local_addr().unwrap().port();
    let count = Arc::new(AtomicUsize::new(0));
    let counter = count.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = server.accept().await {
            tokio::spawn(serve(stream, counter.clone()));
        }
    });
    (port, count)
}

async fn serve(stream: TcpStream, count: Arc<AtomicUsize>) -> Option<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"* OK ready\r\n").await.ok()?;
    let mut line = String::new();
    while stream.read_line(&mut line).await.ok()? > 0 {
        let tag = line.split(' ').next()?.to_owned();
        let command = line.split_ascii_whitespace().nth(1)?.to_ascii_uppercase();
        let answer = match command.as_str() {
            "CAPABILITY" => {
                format!("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n{tag} OK done\r\n")
            }
            "AUTHENTICATE" | "LOGIN" => {
                count.fetch_add(1, Ordering::SeqCst);
                format!("{tag} NO [AUTHENTICATIONFAILED] bad password: {}\r\n", line.trim())
            }
            _ => format!("{tag} OK done\r\n"),
        };
        stream.write_all(answer.as_bytes()).await.ok()?;
        line.clear();
    }
    Some(())
}

async fn open_relay(port: u16, more: &[&str]) -> Relay {
    let port = port.to_string();
    let flags = [
        &[
            "--allow-network",
            "127.0.0.0/8",
            "--allow-port",
            &port,
            "--checks-per-minute",
            "1000",
            "--max-checks-per-client",
            "100",
            "--max-sockets-per-client",
            "100",
        ],
        more,
    ]
    .concat();
    relay(&flags).await
}

/// C47: B-20, passwords for one account.
#[tokio::test]
async fn guessing_stops_after_three_sign_ins() {
    let (port, count) = refusing().await;
    let relay = open_relay(port, &[]).await;
    let mut socket = greeted(&relay).await;
    let mut refused = 0;
    for n in 0..10 {
        say(&mut socket, &sign_in(port, "alice", &format!("guess-{n}"))).await;
        refused += usize::from(refusal_of(&outcome(&mut socket).await.1) == Some(&Refusal::Rate));
    }
    assert_eq!((count.load(Ordering::SeqCst), refused), (3, 7));
}

/// C48: twenty sockets at once.
#[tokio::test]
async fn a_race_does_not_get_past_the_budget() {
    let (port, count) = refusing().await;
    let relay = Arc::new(open_relay(port, &[]).await);
    let racers = (0..20).map(|n| {
        let relay = relay.clone();
        tokio::spawn(async move {
            let mut socket = greeted(&relay).await;
            say(&mut socket, &sign_in(port, "alice", &format!("guess-{n}"))).await;
            outcome(&mut socket).await
        })
    });
    for racer in racers.collect::<Vec<_>>() {
        racer.await.unwrap();
    }
    assert!(count.load(Ordering::SeqCst) <= 3, "{count:?}");
}

/// C53: and T7, the same credential again within half a minute.
#[tokio::test]
async fn the_same_sign_in_repeats_its_verdict_without_the_server() {
    let (port, count) = refusing().await;
    let relay = open_relay(port, &[]).await;
    let mut socket = greeted(&relay).await;
    let mut seen = Vec::new();
    for _ in 0..5 {
        say(&mut socket, &sign_in(port, "alice", "wrong")).await;
        let (stages, terminal) = outcome(&mut socket).await;
        assert!(matches!(terminal, RelayMessage::Done { reason: DoneReason::Finished, .. }));
        seen.push(stages);
    }
    assert_eq!(count.load(Ordering::SeqCst), 1);
    assert!(seen.iter().all(|stages| stages == &seen[0]));
    // Another secret is another question.
    say(&mut socket, &sign_in(port, "alice", "wrong too")).await;
    outcome(&mut socket).await;
    assert_eq!(count.load(Ordering::SeqCst), 2);
}

#[derive(Clone, Default)]
struct Captured(Arc<Mutex<Vec<u8>>>);

impl Write for Captured {
    fn write(&mut self, octets: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend(octets);
        Ok(octets.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Captured {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// S89: and T15, T17, G13; the server echoes the password, every crate logs at trace level, and still nothing.
#[tokio::test]
async fn a_marker_password_is_in_no_log_line_and_in_no_frame() {
    const MARKER: &str = "M4rker-pa55word-of-the-test";
    let forms = [
        MARKER.to_owned(),
        "TTRya2VyLXBhNTV3b3JkLW9mLXRoZS10ZXN0".to_owned(),
        "AGFsaWNlQHNpdGUuY2gATTRya2VyLXBhNTV3b3JkLW9mLXRoZS10ZXN0".to_owned(),
    ];
    // With one subscriber only, a place in the code that another thread reaches first is silent for all.
    let _other = tracing::Dispatch::new(tracing_subscriber::registry());
    let captured = Captured::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(captured.clone())
        .finish();
    // The runtime of this test has one thread, so this covers the relay as well.
    let guard = tracing::subscriber::set_default(subscriber);
    let (port, count) = refusing().await;
    let relay = open_relay(port, &[]).await;
    let mut socket = greeted(&relay).await;
    say(&mut socket, &sign_in(port, "alice@site.ch", MARKER)).await;
    let (stages, terminal) = outcome(&mut socket).await;
    say(&mut socket, &format!(r#"{{"type":"check","password":"{MARKER}"}}"#)).await;
    let refused = hear(&mut socket).await;
    drop(guard);
    assert_eq!(count.load(Ordering::SeqCst), 1);
    let frames = stages
        .iter()
        .chain([&terminal, &refused])
        .map(|message| serde_json::to_string(message).unwrap())
        .collect::<String>();
    let logs = String::from_utf8_lossy(&captured.0.lock().unwrap()).into_owned();
    assert!(logs.contains("outcome=\"finished\"") || logs.contains("finished"), "{logs}");
    assert!(frames.contains("***"), "the echo is shown, cut: {frames}");
    for form in &forms {
        assert!(!frames.contains(form), "{form} in a frame");
        let line = logs.lines().find(|line| line.contains(form));
        assert!(line.is_none(), "{form} in a log line: {line:?}");
    }
    let info: Vec<&str> = logs.lines().filter(|line| line.contains("mailmend_relay")).collect();
    assert!(
        info.iter().all(|line| !line.contains("alice") && !line.contains("site.ch")),
        "{info:?}"
    );
}
