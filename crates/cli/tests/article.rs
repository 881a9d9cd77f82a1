//! The article in the terminal: every message that is shown is a message that is understood.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "the lints spare test functions, not the helpers of an integration test"
)]

#[allow(dead_code, reason = "each test program uses its part")]
mod common;

use common::{mailmend, run, run_with};
use mailmend_l10n::LOCALES;
use serde_json::Value;

const OPERATOR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../web/operators/freshdesk.json");

fn rows(language: &str) -> Vec<Value> {
    let shown = run(&["rows", "--json", "--lang", language, "--operator", OPERATOR]);
    shown.json().as_array().unwrap().clone()
}

fn texts<'a>(row: &'a Value, key: &str) -> Vec<&'a str> {
    row[key].as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

#[test]
fn the_fifteen_messages_lead_to_their_rows_in_every_language() {
    for language in LOCALES.iter().map(|locale| locale.tag) {
        let rows = rows(language);
        let mut input = String::new();
        let mut expected = Vec::new();
        for row in &rows {
            for message in texts(row, "messages") {
                let text = message.replace(['\u{2068}', '\u{2069}'], "");
                input += &serde_json::json!({ "text": text }).to_string();
                input.push('\n');
                expected.push(row["slug"].as_str().unwrap().to_owned());
            }
        }
        assert_eq!(expected.len(), 15);
        let answered = run_with(mailmend(&["explain", "--batch"]), input.as_bytes()).lines();
        let given: Vec<&str> =
            answered.iter().map(|line| line["row"].as_str().unwrap_or("-")).collect();
        assert_eq!(given, expected, "{language}");
    }
}

#[test]
fn every_row_has_reasons_steps_and_the_check_that_tells_apart() {
    for row in LOCALES.iter().flat_map(|locale| rows(locale.tag)) {
        let row = &row;
        assert!(!texts(row, "reasons").is_empty(), "{row}");
        assert!(!row["steps"].as_array().unwrap().is_empty(), "{row}");
        assert!(!row["tell_apart"].as_str().unwrap().is_empty(), "{row}");
    }
}

/// Numbers of texts, guides and audiences: what has to be equal in both languages.
fn shape(row: &Value) -> Value {
    let step = |step: &Value| {
        let links = step["links"].as_array().unwrap().len();
        serde_json::json!([step["audience"] == "", step["guide"], links])
    };
    let steps: Vec<Value> = row["steps"].as_array().unwrap().iter().map(step).collect();
    serde_json::json!([texts(row, "reasons").len(), steps, row["changed"] == ""])
}

#[test]
fn all_languages_have_the_same_steps() {
    let english = rows("en");
    for locale in LOCALES {
        for (ours, other) in english.iter().zip(&rows(locale.tag)) {
            assert_eq!(shape(ours), shape(other), "{}: {}", locale.tag, ours["slug"]);
        }
    }
}

#[test]
fn every_how_to_that_a_step_names_exists() {
    for row in rows("en") {
        for step in row["steps"].as_array().unwrap() {
            let Some(guide) = step["guide"].as_str() else { continue };
            let shown = run(&["guide", guide, "--json"]);
            assert_eq!(shown.code, 0, "{guide}");
            assert!(!shown.json()["parts"].as_array().unwrap().is_empty(), "{guide}");
        }
    }
}

#[test]
fn how_tos_have_the_same_parts_and_steps_in_every_language() {
    // All that is not words.
    let shape = |language| -> Vec<Value> {
        let length = |value: &Value| value.as_array().unwrap().len();
        let guides = run(&["guide", "--json", "--lang", language]).json();
        let part = |part: &Value| serde_json::json!([part["key"], length(&part["steps"])]);
        let guide = |guide: &Value| {
            let parts: Vec<Value> = guide["parts"].as_array().unwrap().iter().map(part).collect();
            let (notes, links) = (length(&guide["notes"]), length(&guide["links"]));
            serde_json::json!([guide["slug"], parts, notes, links])
        };
        guides.as_array().unwrap().iter().map(guide).collect()
    };
    let english = shape("en");
    assert_eq!(english.len(), 6);
    for locale in LOCALES {
        assert_eq!(english, shape(locale.tag), "{}", locale.tag);
    }
}

#[test]
fn an_operators_contact_adds_its_step_and_its_absence_leaves_no_gap() {
    let steps = |arguments: &[&str]| run(arguments).json()["steps"].as_array().unwrap().len();
    let without = steps(&["row", "generic-try-later", "--json"]);
    let with = steps(&["row", "generic-try-later", "--json", "--operator", OPERATOR]);
    assert_eq!(with, without + 1);
    assert!(!run(&["row", "generic-try-later"]).out.contains('$'));
}

#[test]
fn a_slug_that_is_none_is_a_usage_error() {
    assert_eq!(run(&["row", "nonsense"]).code, 2);
    assert_eq!(run(&["guide", "nonsense"]).code, 2);
    assert_eq!(run(&["guide", "record-har"]).code, 0);
}
