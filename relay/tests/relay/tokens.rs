//! Embed tokens through the socket (C44, C45); every way to bend one is in `src/token/tests.rs`.

use crate::common::*;
use clap::Parser;
use mailmend_protocol::{Refusal, RelayMessage};
use mailmend_relay::{Tool, run_tool};

struct Keys {
    secret: String,
    public: String,
}

fn keys() -> Keys {
    let printed = run_tool(Tool::Key, &b""[..]).unwrap();
    let line =
        |start: &str| printed.lines().find(|line| line.starts_with(start)).unwrap().to_owned();
    Keys { secret: line("k4.secret."), public: line("k4.public.") }
}

fn token(keys: &Keys, more: &[&str]) -> String {
    let arguments = ["relay", "token", "--site", "acme"].iter().chain(more);
    run_tool(Tool::try_parse_from(arguments).unwrap(), keys.secret.as_bytes())
        .unwrap()
        .trim()
        .to_owned()
}

async fn hello(relay: &Relay, token: Option<&str>) -> (Socket, RelayMessage) {
    let mut socket = open(relay).await;
    let token = token.map(|token| format!(r#","token":"{token}""#)).unwrap_or_default();
    say(&mut socket, &format!(r#"{{"type":"hello"{token}}}"#)).await;
    let answer = hear(&mut socket).await;
    (socket, answer)
}

/// C45: through the socket; every way to bend one is in `src/token/tests.rs`.
#[tokio::test]
async fn a_token_opens_once_and_nothing_else_does() {
    let keys = keys();
    let relay = relay(&["--require-token", "--token-key", &keys.public]).await;
    let good = token(&keys, &["--origin", ORIGIN]);
    assert!(matches!(hello(&relay, Some(&good)).await.1, RelayMessage::Welcome(_)));
    let other_page = token(&keys, &["--origin", "https://other.example"]);
    let stranger = token(&self::keys(), &["--origin", ORIGIN]);
    for (why, token) in [
        ("replayed", Some(good.as_str())),
        ("none", None),
        ("empty", Some("")),
        ("other page", Some(&other_page)),
        ("stranger", Some(&stranger)),
        ("garbage", Some("v4.public.AAAA")),
    ] {
        let (mut socket, answer) = hello(&relay, token).await;
        assert_eq!(refusal_of(&answer), Some(&Refusal::Token), "{why}");
        assert_eq!(closed(&mut socket).await, Some(1008), "{why}");
    }
}

/// C44: what a token does not allow.
#[tokio::test]
async fn a_token_may_allow_checks_without_sign_in_only() {
    let keys = keys();
    let relay = relay(&["--token-key", &keys.public]).await;
    let narrow = token(&keys, &["--origin", ORIGIN, "--feature", "check"]);
    let (mut socket, answer) = hello(&relay, Some(&narrow)).await;
    assert!(matches!(answer, RelayMessage::Welcome(_)));
    say(&mut socket, &sign_in(993, "user", "password")).await;
    assert_eq!(refusal_of(&outcome(&mut socket).await.1), Some(&Refusal::Policy));
    say(&mut socket, &check("127.0.0.1", 993)).await;
    assert_eq!(refusal_of(&outcome(&mut socket).await.1), Some(&Refusal::PrivateAddress));
}

/// The lines that the operator's guide gives to a backend, run as they stand there.
#[tokio::test]
async fn the_lines_of_the_guide_make_a_token() {
    let guide = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/operator-guide.md");
    let guide = std::fs::read_to_string(guide).unwrap();
    let script = guide.split("```js\n").nth(1).unwrap().split("```").next().unwrap();
    let script = format!("{script}\nconsole.log(embedToken('acme', ['{ORIGIN}']));");
    let keys = keys();
    let node = std::process::Command::new("node")
        .args(["--input-type=module", "--eval", &script])
        .env("MAILMEND_SECRET", &keys.secret)
        .output();
    let Ok(output) = node else {
        assert!(std::env::var_os("CI").is_none(), "node is not installed");
        eprintln!("skipped: node is not installed");
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let token = String::from_utf8(output.stdout).unwrap();
    let relay = relay(&["--require-token", "--token-key", &keys.public]).await;
    let (_socket, answer) = hello(&relay, Some(token.trim())).await;
    assert!(matches!(answer, RelayMessage::Welcome(_)), "{answer:?}");
}
