//! Golden files: one per shape of a message. An old one is never changed or deleted, or an old page
//! and a new relay would stop understanding each other.

// Helpers of tests may unwrap as tests do.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use mailmend_protocol::{
    CertificateProblem, ClientMessage, DoneReason, Fault, Note, Outcome, Protocol, Refusal,
    RelayMessage, Security, Stage, When,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::PathBuf};

fn here(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Every golden file: name and content.
fn files() -> Vec<(String, Value)> {
    let mut files: Vec<_> = fs::read_dir(here("golden"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, serde_json::from_str(&text).unwrap())
        })
        .collect();
    files.sort_by(|a, b| a.0.cmp(&b.0));
    files
}

fn is_from_browser(message: &Value) -> bool {
    matches!(message["type"].as_str(), Some("hello" | "check" | "cancel"))
}

fn there_and_back<T: Serialize + DeserializeOwned>(message: &Value) -> Value {
    let read: T = serde_json::from_value(message.clone()).unwrap();
    serde_json::to_value(read).unwrap()
}

fn travelled(message: &Value) -> Value {
    if is_from_browser(message) {
        there_and_back::<ClientMessage>(message)
    } else {
        there_and_back::<RelayMessage>(message)
    }
}

#[test]
fn every_file_is_read_and_written_without_loss() {
    assert!(files().len() >= 16);
    for (name, message) in files() {
        assert_eq!(travelled(&message), message, "{name}");
    }
}

#[test]
fn every_kind_of_message_has_a_file() {
    let kinds: BTreeSet<String> =
        files().iter().map(|(_, message)| message["type"].as_str().unwrap().to_owned()).collect();
    let known = ["cancel", "check", "done", "hello", "refused", "stage", "welcome"];
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), known);
}

/// A field that nobody knows yet, in every object: an old relay reads a new page, and the reverse.
#[test]
fn unknown_fields_are_ignored_everywhere() {
    fn add(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                fields.values_mut().for_each(add);
                fields.insert("of_a_later_version".into(), Value::from(1));
            }
            Value::Array(items) => items.iter_mut().for_each(add),
            _ => {}
        }
    }
    for (name, message) in files() {
        let mut later = message.clone();
        add(&mut later);
        assert_eq!(travelled(&later), message, "{name}");
    }
}

/// A word that nobody knows yet is kept as it came.
#[test]
fn unknown_words_survive() {
    for (name, mut message) in files() {
        for path in [
            "/refusal",
            "/reason",
            "/observation/stage",
            "/observation/fault",
            "/observation/notes/0",
        ] {
            if let Some(word) = message.pointer_mut(path) {
                *word = Value::from("of_a_later_version");
            }
        }
        assert_eq!(travelled(&message), message, "{name}");
    }
}

/// What has a default may be left out by an old peer.
#[test]
fn optional_fields_may_be_absent() {
    for text in [
        r#"{"type":"check","id":1}"#,
        r#"{"type":"check","id":1,"imap":{"host":"h","port":1,"security":"tls"}}"#,
    ] {
        let message: ClientMessage = serde_json::from_str(text).unwrap();
        let ClientMessage::Check(check) = message else { panic!("{text}") };
        assert!(check.counter_probe && !check.allow_plain && check.candidates.is_empty());
    }
    assert!(serde_json::from_str::<RelayMessage>(r#"{"type":"welcome","version":"0"}"#).is_ok());
    for incomplete in
        [r#"{"type":"check"}"#, r#"{"type":"check","id":1,"imap":{"host":"h"}}"#, "{}"]
    {
        assert!(serde_json::from_str::<ClientMessage>(incomplete).is_err(), "{incomplete}");
    }
}

/// The description names every file, field and word; so neither changes alone.
#[test]
fn the_readme_describes_everything() {
    fn fields(value: &Value, out: &mut BTreeSet<String>) {
        match value {
            Value::Object(object) => {
                for (name, value) in object {
                    out.insert(name.clone());
                    fields(value, out);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| fields(item, out)),
            _ => {}
        }
    }
    let readme = fs::read_to_string(here("README.md")).unwrap();
    let mut named = BTreeSet::new();
    for (name, message) in files() {
        assert!(readme.contains(&format!("golden/{name}")), "README.md does not name {name}");
        fields(&message, &mut named);
    }
    let words = [
        CertificateProblem::KNOWN,
        DoneReason::KNOWN,
        Fault::KNOWN,
        Note::KNOWN,
        Outcome::KNOWN,
        Protocol::KNOWN,
        Refusal::KNOWN,
        Security::KNOWN,
        Stage::KNOWN,
        When::KNOWN,
    ];
    named.extend(words.concat().iter().map(|word| (*word).to_owned()));
    let missing: Vec<_> =
        named.iter().filter(|name| !readme.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "README.md does not describe {missing:?}");
}
