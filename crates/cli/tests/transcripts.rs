//! What real services answer, word for word, through the built program: one answer of a healthy
//! dialogue is replaced, and the twin is the same dialogue without that.
//!
//! The table is `tests/scenarios/transcripts.json`; `cargo xtask proof` lists it in `docs/proof.md`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "the lints spare test functions, not the helpers of an integration test"
)]

#[allow(dead_code, reason = "each test program uses its part")]
mod common;

use common::{Run, mailmend, run_with};
use mailmend_faults::{Leaf, Pki, Server, Transcript};
use serde::Deserialize;
use serde_json::json;
use std::{path::PathBuf, sync::Arc};
use tokio::{sync::Semaphore, task::JoinSet};

const TABLE: &str = include_str!("../../../tests/scenarios/transcripts.json");

/// Programs that run side by side.
const AT_ONCE: usize = 4;

#[derive(Clone, Deserialize)]
struct Row {
    cause: String,
    service: String,
    #[serde(default = "anywhere")]
    host: String,
    protocol: String,
    stage: String,
    says: String,
    challenge: Option<String>,
    sureness: String,
    field: Option<String>,
    /// Causes that the same words, or the habits of the service, allow beside it.
    #[serde(default)]
    also: Vec<String>,
}

fn anywhere() -> String {
    "mail.mailmend.test".to_owned()
}

/// Runs the program against the dialogue, with or without the row's answer.
async fn check(row: &Row, spoilt: bool) -> Run {
    let pki = Pki::new(&row.host);
    let transcript = Transcript {
        stage: &row.stage,
        says: spoilt.then_some(row.says.as_str()),
        challenge: row.challenge.as_deref(),
    };
    let is_imap = row.protocol == "imap";
    let tls = pki.server(Leaf::Valid);
    let script = if is_imap { transcript.imap(&tls) } else { transcript.smtp(&tls) };
    let server = Server::start(script).await;
    let root = root_file(&pki);
    let security = if row.stage == "starttls" { "starttls" } else { "tls" };
    let place = format!("{}=127.0.0.1", row.host);
    let port = server.port().to_string();
    let [host, port_option, mode] =
        ["host", "port", "security"].map(|name| format!("--{}-{name}", row.protocol));
    let mut arguments = vec!["check", "--json", "--lang", "en", "--allow-network", "127.0.0.0/8"];
    arguments.extend(["--user", "alice@mailmend.test", "--no-counter-probe", "--static-host"]);
    arguments.extend([&place, "--extra-root", root.to_str().unwrap()]);
    arguments.extend([&host, &row.host, &port_option, &port, &mode, security]);
    if row.stage == "challenge" {
        arguments.push("--oauth");
    }
    if row.stage == "folder" {
        arguments.extend(["--folder", "Tickets"]);
    }
    let mut command = mailmend(&arguments);
    command.env("MAILMEND_PASSWORD", "marker-secret");
    let run = tokio::task::spawn_blocking(move || run_with(command, b"")).await.unwrap();
    drop(std::fs::remove_file(root));
    server.finish_as(&format!("{} {}", row.service, row.stage)).await;
    run
}

fn root_file(pki: &Pki) -> PathBuf {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("mailmend-transcript-{}-{count}.pem", std::process::id());
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, pki.root_pem()).unwrap();
    path
}

/// What is wrong with the row's verdicts; nothing, if all is well.
async fn complaint(row: Row) -> Option<String> {
    let twin = check(&row, false).await;
    let spoilt = check(&row, true).await;
    let found = &spoilt.json()[&row.protocol];
    let given = json!({
        "cause": found["cause"], "sureness": found["sureness"], "field": found["field"],
        "also": found["alternatives"], "twin": twin.json()[&row.protocol]["cause"],
        "shows_password": spoilt.out.contains("marker-secret"),
    });
    let expected = json!({
        "cause": row.cause, "sureness": row.sureness, "field": row.field, "also": row.also,
        "twin": "success", "shows_password": false,
    });
    let name = format!("{} at {}: {}", row.service, row.stage, row.says);
    (given != expected).then(|| format!("{name}\n  found {given}\n  not {expected}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn services_in_their_own_words() {
    let rows: Vec<Row> = serde_json::from_str(TABLE).unwrap();
    let turns = Arc::new(Semaphore::new(AT_ONCE));
    let mut checks = JoinSet::new();
    for row in rows {
        let turns = turns.clone();
        checks.spawn(async move {
            let _turn = turns.acquire_owned().await.unwrap();
            complaint(row).await
        });
    }
    let complaints: Vec<String> = checks.join_all().await.into_iter().flatten().collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}
