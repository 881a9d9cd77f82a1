//! Two relays and one real Redis server: budgets are shared, a lost store loses no check silently.

use crate::{common::*, process::Process};
use mailmend_protocol::{Refusal, RelayMessage};
use mailmend_relay::limits::{Charge, Limits, Memory, Shared, Taken};
use std::{
    net::TcpListener,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// Far more than anything here takes: only a hang meets it.
const LONG: Duration = Duration::from_secs(30);

/// A Redis server of this test, ended with it.
struct Redis {
    child: Child,
    url: String,
}

impl Drop for Redis {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Absent where no server is installed: the test runner of the workspace installs one.
async fn redis() -> Option<Redis> {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let child = Command::new("redis-server")
        .args([
            "--port",
            &port.to_string(),
            "--bind",
            "127.0.0.1",
            "--save",
            "",
            "--appendonly",
            "no",
        ])
        .stdout(Stdio::null())
        .spawn();
    let Ok(child) = child else {
        assert!(std::env::var_os("CI").is_none(), "redis-server is not installed");
        eprintln!("skipped: redis-server is not installed");
        return None;
    };
    let redis = Redis { child, url: format!("redis://127.0.0.1:{port}/0") };
    let up = async {
        while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), up).await.unwrap();
    Some(redis)
}

async fn refusals(relay: &Relay, checks: usize) -> Vec<Option<Refusal>> {
    let mut socket = greeted(relay).await;
    let mut refusals = Vec::new();
    for _ in 0..checks {
        say(&mut socket, &check("127.0.0.1", 993)).await;
        refusals.push(refusal_of(&outcome(&mut socket).await.1).cloned());
    }
    refusals
}

#[tokio::test]
async fn two_relays_share_their_budgets() {
    let Some(redis) = redis().await else { return };
    let flags = ["--limits", redis.url.as_str(), "--checks-per-minute", "3"];
    let (one, two) = (relay(&flags).await, relay(&flags).await);
    let private = Some(Refusal::PrivateAddress);
    let rate = Some(Refusal::Rate);
    assert_eq!(refusals(&one, 2).await, [private.clone(), private.clone()]);
    assert_eq!(refusals(&two, 2).await, [private, rate.clone()]);
    assert_eq!(refusals(&one, 1).await, [rate]);
}

#[tokio::test]
async fn while_the_store_is_away_checks_are_refused_or_counted_alone() {
    let Some(redis) = redis().await else { return };
    let flags = ["--limits", redis.url.as_str(), "--checks-per-minute", "2"];
    let closed = relay(&flags).await;
    let open = relay(&[&flags[..], &["--limits-fail", "open"]].concat()).await;
    assert_eq!(refusals(&closed, 1).await, [Some(Refusal::PrivateAddress)]);
    drop(redis);
    assert_eq!(refusals(&closed, 1).await, [Some(Refusal::Overload)]);
    let ready = raw(&closed, b"GET /readyz HTTP/1.1\r\nhost: x\r\n\r\n").await;
    assert!(ready.starts_with("HTTP/1.1 503"), "{ready}");
    let alone = refusals(&open, 3).await;
    assert_eq!(
        alone,
        [Some(Refusal::PrivateAddress), Some(Refusal::PrivateAddress), Some(Refusal::Rate)]
    );
}

/// Whoever dies, nobody waits in vain: the page of a killed relay loses its socket at once and finds its
/// budget spent at the other relay; a check that runs while Redis dies still ends with its word, and the
/// next one is refused aloud.
#[tokio::test]
async fn a_killed_relay_or_store_loses_no_check_silently() {
    let Some(redis) = redis().await else { return };
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = silent.local_addr().unwrap().port();
    let flags = [
        "--limits",
        redis.url.as_str(),
        "--checks-per-minute",
        "3",
        "--allow-network",
        "127.0.0.0/8",
        "--allow-port",
        &port.to_string(),
    ];
    let mut one = Process::start(&flags, 256).await;
    let two = Process::start(&flags, 256).await;
    let mut first = greeted(&one.relay).await;
    say(&mut first, &check("127.0.0.1", port)).await;
    let _target = silent.accept().await.unwrap();
    one.kill();
    // Not a terminal message, and not silence either: the socket is gone.
    assert_eq!(tokio::time::timeout(LONG, closed(&mut first)).await.unwrap(), None);

    let mut second = greeted(&two.relay).await;
    say(&mut second, &check("127.0.0.1", port)).await;
    let (target, _) = silent.accept().await.unwrap();
    drop(redis);
    drop(target);
    let (_, ended) = tokio::time::timeout(LONG, outcome(&mut second)).await.unwrap();
    assert!(matches!(ended, RelayMessage::Done { .. }), "{ended:?}");
    say(&mut second, &check("127.0.0.1", port)).await;
    let (_, next) = tokio::time::timeout(LONG, outcome(&mut second)).await.unwrap();
    assert_eq!(refusal_of(&next), Some(&Refusal::Overload));
}

/// What a killed relay had counted stays counted.
#[tokio::test]
async fn a_killed_relay_takes_no_budget_along() {
    let Some(redis) = redis().await else { return };
    let flags = ["--limits", redis.url.as_str(), "--checks-per-minute", "2"];
    let mut one = Process::start(&flags, 256).await;
    assert_eq!(refusals(&one.relay, 1).await, [Some(Refusal::PrivateAddress)]);
    one.kill();
    let two = Process::start(&flags, 256).await;
    let both = [Some(Refusal::PrivateAddress), Some(Refusal::Rate)];
    assert_eq!(refusals(&two.relay, 2).await, both);
}

/// Both stores give the same answers, whatever is asked: several charges, what counts once, what is
/// given back.
#[tokio::test]
async fn the_store_counts_as_the_memory_does() {
    let Some(redis) = redis().await else { return };
    let shared = Shared::connect(&redis.url, false).await.unwrap();
    let memory = Memory::default();
    let charge = |n: usize| {
        let counter = (n % 3) as u8;
        let once = n.is_multiple_of(2).then(|| [100 + counter * 10 + (n / 6 % 2) as u8; 32]);
        Charge { table: "t", key: [counter; 32], limit: 3, span: 100 * LONG, once }
    };
    let (mut held, mut refused) = (Vec::new(), 0);
    for step in 0..600_usize {
        // Strides without a common divisor: every mixture of charges comes up.
        if step % 5 < 2 && !held.is_empty() {
            let (charges, alone, stored): (Vec<Charge>, Taken, Taken) =
                held.swap_remove(step * 7 % held.len());
            memory.give_back(&charges, alone).await;
            shared.give_back(&charges, stored).await;
            continue;
        }
        let charges: Vec<_> = (0..=step % 3).map(|n| charge(step * 11 + n * (step % 4))).collect();
        match (memory.take(&charges).await, shared.take(&charges).await) {
            (Ok(alone), Ok(stored)) => held.push((charges, alone, stored)),
            (Err(_), Err(_)) => refused += 1,
            differ => panic!("step {step}: {charges:?}: {differ:?}"),
        }
    }
    assert!(refused > 50 && refused < 350, "{refused} of 360 refused");
}

/// What is given back after its window takes nothing from the next one, in both stores.
#[tokio::test]
async fn what_comes_back_late_frees_nobody() {
    let Some(redis) = redis().await else { return };
    let span = Duration::from_millis(300);
    let plain = Charge { table: "late", key: [1; 32], limit: 1, span, once: None };
    let once = Charge { key: [2; 32], once: Some([3; 32]), ..plain.clone() };
    let stores: [Box<dyn Limits>; 2] =
        [Box::new(Memory::default()), Box::new(Shared::connect(&redis.url, false).await.unwrap())];
    for store in stores {
        for charge in [plain.clone(), once.clone()] {
            while !came_back_late(store.as_ref(), &charge).await {}
        }
    }
}

/// Whether it was all done before the next window ended as well; a busy machine tries again.
async fn came_back_late(store: &dyn Limits, charge: &Charge) -> bool {
    let charges = [charge.clone()];
    let taken = loop {
        match store.take(&charges).await {
            Ok(taken) => break taken,
            Err(_) => tokio::time::sleep(charge.span / 10).await,
        }
    };
    // Refused until that window has ended; the next one is somebody else's.
    let other = [Charge { once: None, ..charge.clone() }];
    let next = loop {
        let now = Instant::now();
        match store.take(&other).await {
            Ok(_) => break now,
            Err(_) => tokio::time::sleep(charge.span / 10).await,
        }
    };
    store.give_back(&charges, taken).await;
    let free = store.take(&other).await.is_ok();
    let in_time = next.elapsed() < charge.span;
    assert!(!(free && in_time), "{store:?}: {charge:?}");
    in_time
}
