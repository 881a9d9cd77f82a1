//! `mailmend check` against the scripted mailboxes on loopback.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "the lints spare test functions, not the helpers of an integration test"
)]

#[allow(dead_code, reason = "each test program uses its part")]
mod common;

use common::{Run, mailmend, run, run_with};
use mailmend_faults::demo::{self, Demo, Mailbox};
use std::sync::Arc;
use tokio::task::JoinSet;

/// The demo, and its authority in a file for `--extra-root`.
struct Lab {
    demo: Demo,
    root: std::path::PathBuf,
}

impl Lab {
    async fn start(name: &str) -> Self {
        let demo = demo::start().await.unwrap();
        let root = std::env::temp_dir().join(format!("mailmend-{name}-{}.pem", std::process::id()));
        std::fs::write(&root, &demo.root_pem).unwrap();
        Self { demo, root }
    }

    fn healthy(&self) -> &Mailbox {
        self.demo.mailboxes.iter().find(|mailbox| mailbox.cause == "success").unwrap()
    }

    /// Runs the check on a thread of its own: the servers answer on this runtime.
    async fn check(&self, mailbox: &Mailbox, password: Option<&str>, more: &[&str]) -> Run {
        let mut arguments = vec!["check", "--allow-network", "127.0.0.0/8", "--extra-root"];
        let root = self.root.to_str().unwrap();
        let host = format!("{}=127.0.0.1", demo::HOST);
        let ports = [mailbox.imap.port.to_string(), mailbox.smtp.port.to_string()];
        arguments.extend([root, "--static-host", &host, "--user", mailbox.user]);
        arguments.extend(["--imap-host", mailbox.host, "--imap-port", &ports[0]]);
        arguments.extend(["--imap-security", mailbox.imap.security]);
        arguments.extend(["--smtp-host", mailbox.host, "--smtp-port", &ports[1]]);
        arguments.extend(["--smtp-security", mailbox.smtp.security]);
        arguments.extend(more);
        let mut command = mailmend(&arguments);
        if let Some(password) = password {
            command.env("MAILMEND_PASSWORD", password);
        }
        tokio::task::spawn_blocking(move || run_with(command, b"")).await.unwrap()
    }
}

impl Drop for Lab {
    fn drop(&mut self) {
        drop(std::fs::remove_file(&self.root));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_healthy_mailbox_ends_in_zero_and_shows_its_stages() {
    let lab = Lab::start("healthy").await;
    let mailbox = lab.healthy();
    let shown = lab.check(mailbox, Some(mailbox.password), &[]).await;
    assert_eq!(shown.code, 0, "{}{}", shown.out, shown.err);
    // One line per stage while it runs, not in the verdict.
    assert!(shown.err.lines().count() > 10, "{}", shown.err);
    assert!(!shown.out.contains(mailbox.password) && !shown.err.contains(mailbox.password));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_demo_mailbox_ends_in_its_cause() {
    let lab = Arc::new(Lab::start("each").await);
    let mut checks = JoinSet::new();
    // Some demo mailboxes are there for the form, with a name that DNS does not have.
    for mailbox in lab.demo.mailboxes.iter().filter(|mailbox| mailbox.host == demo::HOST).cloned() {
        let lab = Arc::clone(&lab);
        checks.spawn(async move {
            let shown = lab.check(&mailbox, Some(mailbox.password), &["--json"]).await;
            (mailbox, shown)
        });
    }
    assert!(checks.len() > 5);
    while let Some(checked) = checks.join_next().await {
        let (mailbox, shown) = checked.unwrap();
        let json = shown.json();
        let causes = [&json["imap"]["cause"], &json["smtp"]["cause"]];
        assert!(causes.contains(&&mailbox.cause.into()), "{}: {causes:?}", mailbox.slug);
        assert_eq!(shown.code, i32::from(mailbox.cause != "success"), "{}", mailbox.slug);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_is_named_and_printed_nowhere() {
    let lab = Lab::start("wrong").await;
    let mailbox = lab.healthy();
    let shown = lab.check(mailbox, Some("marker-secret"), &["--json"]).await;
    assert_eq!(shown.code, 1);
    assert_eq!(shown.json()["imap"]["cause"], "credentials_rejected");
    assert_eq!(shown.json()["imap"]["sureness"], "proven");
    assert!(!shown.out.contains("marker-secret") && !shown.err.contains("marker-secret"));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_password_nobody_signs_in() {
    let lab = Lab::start("without").await;
    let mailbox = lab.healthy();
    let shown = lab.check(mailbox, None, &["--no-password", "--json"]).await;
    let json = shown.json();
    let observations = json["observations"].as_array().unwrap();
    let signed_in = |seen: &&serde_json::Value| {
        seen["stage"] == "sign_in" && (seen["outcome"] == "passed" || seen["outcome"] == "failed")
    };
    assert!(!observations.is_empty());
    assert_eq!(observations.iter().find(signed_in), None);
}

#[test]
fn what_cannot_run_says_so() {
    let host = ["check", "--imap-host", "127.0.0.1", "--no-password"];
    let refused = run(&host);
    assert_eq!(refused.code, 3, "{}{}", refused.out, refused.err);
    assert!(refused.out.is_empty() && !refused.err.is_empty());
    let misuse: &[&[&str]] = &[
        &["check"],
        &["check", "--imap-host", "mail.example.org"],
        &["check", "--imap-host", "mail.example.org", "--user", "alice"],
        &["check", "--imap-host", "mail.example.org", "--password", "x"],
        &["check", "--imap-port", "993", "--smtp-host", "mail.example.org", "--no-password"],
    ];
    for arguments in misuse {
        assert_eq!(run(arguments).code, 2, "{arguments:?}");
    }
}
