//! The operator document: what is wrong is named by its place, and the ready one is whole.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop here")]

use mailmend_diagnosis::{Cause, Guide, Row, Step};
use mailmend_l10n::{LOCALES, Operator, embedded, problems};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const READY: &str = include_str!("../../../web/operators/freshdesk.json");
/// A document, and the place and some of the words that must be told of it.
const CASES: &str = include_str!("operator-cases.json");
const SCHEMA: &str = include_str!("../../../web/operator.schema.json");

/// The same table is held against the page's own check: `tests/operator.test.mjs`.
#[test]
fn what_is_wrong_is_named_by_its_place() {
    let cases: Vec<(Value, String)> = serde_json::from_str(CASES).unwrap();
    assert!(cases.len() > 15);
    for (document, said) in cases {
        let found = problems(&document);
        let (place, words) = said.split_once(": ").unwrap();
        let fits = |line: &String| line.starts_with(&format!("{place}: ")) && line.contains(words);
        assert!(found.len() == 1 && fits(&found[0]), "{document}: {found:?}");
        assert_eq!(Operator::from_json(document.to_string().as_bytes()).err(), Some(found));
    }
}

#[test]
fn every_mistake_is_told_at_once() {
    let found = problems(&json!({"helpdesk": 1, "contact": 2, "nonsense": 3}));
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(Operator::from_json(b"{").unwrap_err()[0].contains("line 1"));
    assert_eq!(Operator::from_json(b"{}"), Ok(Operator::default()));
}

#[test]
fn the_schema_lists_every_cause() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let words = &schema["properties"]["messages"]["items"]["properties"]["cause"]["enum"];
    let listed: BTreeSet<&str> =
        words.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
    let causes: BTreeSet<&str> = Cause::ALL
        .iter()
        .filter(|cause| **cause != Cause::Success)
        .map(|cause| cause.slug())
        .collect();
    assert_eq!(listed, causes);
}

/// A key that the schema offers is shown somewhere, and every key that a text asks for is offered.
#[test]
fn every_link_of_the_schema_is_shown() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let offered: Vec<&String> =
        schema["properties"]["links"]["properties"].as_object().unwrap().keys().collect();
    for key in &offered {
        let page = format!("https://{}.example/", key.replace('_', "-"));
        let document = json!({"links": {key.as_str(): {"text": {"en": "Page"}, "url": page}}});
        let words = embedded("en", Some(serde_json::from_value(document).unwrap())).unwrap();
        let mut shown = Vec::new();
        shown.extend(
            Row::ALL.iter().flat_map(|row| words.row(*row).steps).flat_map(|step| step.links),
        );
        shown.extend(Guide::ALL.iter().flat_map(|guide| words.guide(*guide, None).links));
        for step in Step::ALL {
            let mut found = mailmend_diagnosis::Diagnosis::new(
                Cause::Unknown,
                mailmend_diagnosis::Sureness::Possible,
            );
            found.steps = vec![*step];
            shown.extend(words.diagnosis(&found).steps.into_iter().flat_map(|step| step.links));
        }
        assert!(shown.iter().any(|link| link.url == page), "{key} is shown nowhere");
    }
    for locale in LOCALES {
        for (_, text) in locale.files() {
            for key in text.lines().filter_map(|line| line.trim().strip_prefix(".link = ")) {
                assert!(offered.iter().any(|known| *known == key), "{}: {key}", locale.tag);
            }
        }
    }
}

/// The document for the article's vendor: nothing wrong, every text in every language, each of the
/// sibling messages with its cause.
#[test]
fn the_ready_document_is_whole() {
    let document: Value = serde_json::from_str(READY).unwrap();
    assert_eq!(problems(&document), Vec::<String>::new());
    let localized = |texts: &Value, place: &str| {
        let tags: BTreeSet<&str> = texts.as_object().unwrap().keys().map(String::as_str).collect();
        let known: BTreeSet<&str> = LOCALES.iter().map(|locale| locale.tag).collect();
        assert_eq!(tags, known, "{place}");
    };
    localized(&document["menus"]["email"], "menus.email");
    for (key, link) in document["links"].as_object().unwrap() {
        localized(&link["text"], key);
    }
    for (message, cause) in [
        ("Temporary Authentication failure", "server_unavailable"),
        ("Authentication Failure - Incorrect credentials", "credentials_rejected"),
        ("Mailbox limit exceeded", "sending_limit_exceeded"),
        ("Server connection issue", "server_unavailable"),
        ("Authentication failure due to account locked", "account_locked"),
        ("Mailbox access restricted", "ip_not_allowed"),
        ("Please reauthorize your Email settings", "refresh_token_rejected"),
    ] {
        let listed = document["messages"].as_array().unwrap();
        let own = listed.iter().find(|one| one["text"].as_str().unwrap().starts_with(message));
        assert_eq!(own.unwrap()["cause"], cause, "{message}");
    }
}
