//! Two relays and one real Redis server: budgets are shared, a lost store loses no check silently.

use crate::common::*;
use mailmend_protocol::Refusal;
use std::{
    net::TcpListener,
    process::{Child, Command, Stdio},
    time::Duration,
};

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
