//! The program itself, as an operator runs it: stop, restart, few descriptors, memory.

use crate::common::*;
use futures_util::{SinkExt, StreamExt};
use std::{
    fs,
    io::{BufRead, BufReader, Read, Seek, SeekFrom},
    process::{Child, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};
use tokio_tungstenite::tungstenite::Message;

/// A relay in a process of its own; it ends with this.
pub struct Process {
    child: Child,
    pub relay: Relay,
}

impl Process {
    /// Starts it on a free port, with at most so many descriptors.
    pub async fn start(flags: &[&str], descriptors: usize) -> Self {
        Self::start_on("127.0.0.1:0", flags, descriptors).await
    }

    pub async fn start_on(listen: &str, flags: &[&str], descriptors: usize) -> Self {
        let mut child = Command::new("sh")
            .args(["-c", "ulimit -n \"$1\"; shift; exec \"$0\" \"$@\""])
            .arg(env!("CARGO_BIN_EXE_mailmend-relay"))
            .arg(descriptors.to_string())
            .args(["--listen", listen, "--origin", ORIGIN])
            .args(flags)
            .env("MAILMEND_LOG", "warn")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().rsplit('/').next().unwrap().parse().unwrap();
        // The other fields belong to relays inside the test.
        let task = tokio::spawn(async { Ok(()) });
        Self { child, relay: Relay { address, stop: Default::default(), task } }
    }

    fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args([&format!("-{name}"), &id]).status().unwrap().success());
    }

    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    async fn ended(&mut self) -> ExitStatus {
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// How often any of these stands in the memory that the process may write.
    fn in_memory(&self, needles: &[&[u8]]) -> usize {
        let id = self.child.id();
        let maps = fs::read_to_string(format!("/proc/{id}/maps")).unwrap();
        let mut memory = fs::File::open(format!("/proc/{id}/mem")).unwrap();
        let mut count = 0;
        for map in maps.lines().filter(|line| line.contains(" rw")) {
            let (from, rest) = map.split_once('-').unwrap();
            let to = rest.split(' ').next().unwrap();
            let (from, to) =
                (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
            let mut octets = Vec::new();
            // Special mappings cannot be read; passwords do not live there.
            if memory.seek(SeekFrom::Start(from)).is_err()
                || (&memory).take(to - from).read_to_end(&mut octets).is_err()
            {
                continue;
            }
            for needle in needles {
                count += octets.windows(needle.len()).filter(|window| window == needle).count();
            }
        }
        count
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// G10: 500 sockets and twenty running checks; everybody is told to come back, and the end is in time.
#[tokio::test(flavor = "multi_thread")]
async fn sigterm_tells_everybody_and_ends() {
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = silent.local_addr().unwrap().port();
    let mut process = Process::start(
        &[
            "--max-sockets-per-client",
            "1000",
            "--max-checks-per-client",
            "100",
            "--checks-per-minute",
            "1000",
            "--allow-network",
            "127.0.0.0/8",
            "--allow-port",
            &port.to_string(),
            "--drain-seconds",
            "1",
            "--hello-seconds",
            "60",
            "--idle-seconds",
            "600",
        ],
        4_096,
    )
    .await;
    let mut sockets = Vec::new();
    for n in 0..500 {
        let mut socket = greeted(&process.relay).await;
        if n < 20 {
            say(&mut socket, &check("127.0.0.1", port)).await;
        }
        sockets.push(socket);
    }
    let start = Instant::now();
    process.signal("TERM");
    let told = sockets.into_iter().map(|mut socket| {
        tokio::spawn(async move {
            let mut terminal = 0;
            loop {
                match socket.next().await {
                    Some(Ok(Message::Close(frame))) => {
                        return (
                            frame.map(|frame| (u16::from(frame.code), frame.reason.to_string())),
                            terminal,
                        );
                    }
                    Some(Ok(Message::Text(text))) if text.contains(r#""type":"done""#) => {
                        terminal += 1
                    }
                    Some(Ok(_)) => {}
                    _ => return (None, terminal),
                }
            }
        })
    });
    for (n, one) in told.collect::<Vec<_>>().into_iter().enumerate() {
        let (close, terminal) = one.await.unwrap();
        let (code, reason) = close.unwrap_or_else(|| panic!("socket {n} was not told"));
        assert!(code == 1001 && reason.contains("come back"), "{n}: {code} {reason}");
        assert_eq!(terminal, usize::from(n < 20), "{n}");
    }
    let status = process.ended().await;
    assert!(
        status.success() && start.elapsed() < Duration::from_secs(11),
        "{status} {:?}",
        start.elapsed()
    );
    assert!(TcpStream::connect(process.relay.address).await.is_err());
}

/// G17: killed, started again on the same port: it serves, and needs nothing of before.
#[tokio::test]
async fn killed_and_started_again_it_serves() {
    let mut first = Process::start(&[], 256).await;
    let _held = greeted(&first.relay).await;
    first.kill();
    let again = Process::start_on(&first.relay.address.to_string(), &[], 256).await;
    greeted(&again.relay).await;
}

/// C55: with its places held it sheds; once they come back, so does the relay.
#[tokio::test]
async fn out_of_descriptors_it_waits_and_recovers() {
    let mut process = Process::start(&["--max-sockets-per-client", "1000"], 64).await;
    let ask = || raw(&process.relay, b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n");
    let mut held = Vec::new();
    for _ in 0..100 {
        held.push(TcpStream::connect(process.relay.address).await.unwrap());
    }
    // Behind a hundred others there is no place: a polite no, or not even that.
    let shed = ask().await;
    assert!(shed.is_empty() || shed.starts_with("HTTP/1.1 503"), "{shed}");
    drop(held);
    // It has to notice a hundred ends first; until then it goes on shedding.
    let served = async { while !ask().await.ends_with("ok\n") {} };
    tokio::time::timeout(Duration::from_secs(20), served).await.unwrap();
    assert!(process.child.try_wait().unwrap().is_none(), "the relay ended");
}

/// An IMAP server that refuses every sign-in once `gate` lets it.
async fn refusing(gate: std::sync::Arc<tokio::sync::Semaphore>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let gate = gate.clone();
            tokio::spawn(async move {
                let mut stream = tokio::io::BufReader::new(stream);
                stream.write_all(b"* OK ready\r\n").await.ok()?;
                let mut line = String::new();
                while stream.read_line(&mut line).await.ok()? > 0 {
                    let tag = line.split(' ').next()?.to_owned();
                    let answer = if line.contains("CAPABILITY") {
                        format!("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n{tag} OK\r\n")
                    } else if line.contains("AUTHENTICATE") {
                        gate.acquire().await.ok()?.forget();
                        format!("{tag} NO [AUTHENTICATIONFAILED] not {line}\r\n")
                    } else {
                        format!("{tag} OK\r\n")
                    };
                    stream.write_all(answer.as_bytes()).await.ok()?;
                    line.clear();
                }
                Some(())
            });
        }
    });
    port
}

/// G13, T16: while a check runs the password is there; two seconds after the last socket closed it is
/// nowhere, in no form. (What this process holds itself does not count: the relay is another one.)
#[cfg(target_os = "linux")]
#[tokio::test]
async fn two_seconds_later_memory_holds_no_password() {
    const MARKER: &str = "M4rker-0f-pr0cess-mem0ry";
    let needles: [&[u8]; 3] = [
        MARKER.as_bytes(),
        b"TTRya2VyLTBmLXByMGNlc3MtbWVtMHJ5",
        // SASL PLAIN of the user `alice`.
        b"AGFsaWNlAE00cmtlci0wZi1wcjBjZXNzLW1lbTByeQ",
    ];
    let gate = std::sync::Arc::new(tokio::sync::Semaphore::new(0));
    let port = refusing(gate.clone()).await;
    let process = Process::start(
        &[
            "--allow-network",
            "127.0.0.0/8",
            "--allow-port",
            &port.to_string(),
            "--checks-per-minute",
            "1000",
            "--sign-in-failures",
            "1000",
            "--max-sockets-per-client",
            "100",
        ],
        256,
    )
    .await;
    let mut socket = greeted(&process.relay).await;
    say(&mut socket, &sign_in(port, "alice", MARKER)).await;
    while gate.available_permits() == 0 {
        // Until the stage before the sign-in is told, the password may not be used yet.
        if matches!(hear(&mut socket).await, mailmend_protocol::RelayMessage::Stage { observation, .. } if observation.stage == mailmend_protocol::Stage::Capabilities)
        {
            break;
        }
    }
    assert!(process.in_memory(&needles) > 0, "the search finds a password that is in use");
    gate.add_permits(1_000);
    outcome(&mut socket).await;
    for round in 0..4 {
        let mut socket = greeted(&process.relay).await;
        for check in 0..12 {
            // Each another request, or the verdict would be repeated.
            say(&mut socket, &sign_in(port, "alice", &format!("{MARKER}{round}-{check}"))).await;
            outcome(&mut socket).await;
        }
        socket.send(Message::Close(None)).await.unwrap();
    }
    drop(socket);
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(process.in_memory(&needles), 0);
}
