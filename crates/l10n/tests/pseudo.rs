//! Pseudo-locales keep everything that is not text.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop here")]

mod common;

use common::variables;
use fluent_syntax::{
    ast::{Entry, Pattern, PatternElement},
    parser,
};
use mailmend_diagnosis::{Cause, Diagnosis, Sureness};
use mailmend_l10n::{LOCALES, Localizer, pseudo};
use std::collections::{BTreeMap, BTreeSet};

/// Names of messages and attributes with their variables and the letters of their text.
fn shape(ftl: &str) -> BTreeMap<String, (BTreeSet<String>, usize)> {
    let resource = parser::parse(ftl).unwrap();
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut add = |name: String, pattern: &Pattern<&str>| {
            let mut used = BTreeSet::new();
            variables(pattern, &mut used);
            found.insert(name, (used, letters(pattern)));
        };
        if let Some(value) = &message.value {
            add(message.id.name.to_owned(), value);
        }
        for attribute in &message.attributes {
            add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
        }
    }
    found
}

fn letters(pattern: &Pattern<&str>) -> usize {
    let count = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => value.chars().count(),
        PatternElement::Placeable { .. } => 0,
    };
    pattern.elements.iter().map(count).sum()
}

#[test]
fn placeables_and_names_survive() {
    for (file, text) in LOCALES[0].files() {
        let before = shape(text);
        for changed in [pseudo::accented(text), pseudo::mirrored(text)] {
            let after = shape(&changed);
            assert_eq!(
                before.keys().collect::<Vec<_>>(),
                after.keys().collect::<Vec<_>>(),
                "{file}"
            );
            for (id, (used, _)) in &before {
                assert_eq!(used, &after[id].0, "{file}: {id}");
            }
        }
    }
}

#[test]
fn accented_text_is_longer_and_unmistakable() {
    let text = LOCALES[0].files().find(|(name, _)| *name == "causes.ftl").unwrap().1;
    let (before, after) = (shape(text), shape(&pseudo::accented(text)));
    let total = |shape: &BTreeMap<String, (BTreeSet<String>, usize)>| {
        shape.values().map(|(_, letters)| letters).sum::<usize>()
    };
    assert!(total(&after) * 100 > total(&before) * 112, "{} {}", total(&before), total(&after));
    let words = Localizer::new("en", &[&pseudo::accented(text)], None).unwrap();
    let title = words.cause_title(Cause::CertificateExpired);
    assert!(title.starts_with("Ţĥé máîļ") || title.starts_with("Ţĥé"), "{title}");
}

/// Patterns for the program are not text: dates and lists still work in a pseudo-locale.
#[test]
fn patterns_still_work() {
    for text in
        LOCALES[0].files().map(|(_, text)| text).filter(|text| text.contains("date-pattern"))
    {
        let words = Localizer::new("en", &[&pseudo::accented(text)], None).unwrap();
        let date = words.date(0);
        assert!(date.starts_with("1 ") && date.ends_with(" 1970"), "{date}");
    }
}

#[test]
fn mirrored_text_runs_from_the_right_and_closes_what_it_opens() {
    for (_, text) in LOCALES[0].files() {
        let mirrored = pseudo::mirrored(text);
        assert_eq!(mirrored.matches('\u{202e}').count(), mirrored.matches('\u{202c}').count());
    }
    let all: Vec<String> = LOCALES[0].files().map(|(_, text)| pseudo::mirrored(text)).collect();
    let texts: Vec<&str> = all.iter().map(String::as_str).collect();
    let words = Localizer::new("en", &texts, None).unwrap();
    assert!(
        words
            .diagnosis(&Diagnosis::new(Cause::MailboxFull, Sureness::Proven))
            .title
            .starts_with('\u{202e}')
    );
}
