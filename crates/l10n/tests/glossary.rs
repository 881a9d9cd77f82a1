//! The texts use the words of the glossary, `locales/GLOSSARY.md`, which is read here as translators
//! read it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop here")]

mod common;

use common::words;
use mailmend_l10n::LOCALES;
use std::{collections::BTreeSet, ops::Range};

const GLOSSARY: &str = include_str!("../locales/GLOSSARY.md");

/// The rows of the table under a heading, the heading's own row first.
fn table(heading: &str) -> Vec<Vec<&'static str>> {
    let section = GLOSSARY.split("\n## ").find(|section| section.starts_with(heading)).unwrap();
    let rows = section.lines().filter(|line| line.starts_with('|') && !line.starts_with("|---"));
    let cells = |row: &'static str| row.trim_matches('|').split('|').map(str::trim).collect();
    rows.map(cells).collect()
}

fn column(table: &[Vec<&'static str>], name: &str) -> usize {
    table[0]
        .iter()
        .position(|cell| *cell == name)
        .unwrap_or_else(|| panic!("the glossary has no column {name}"))
}

fn listed(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split([',', '、']).map(str::trim).filter(|word| !word.is_empty())
}

/// A term without its remarks in brackets.
fn terms(cell: &'static str) -> impl Iterator<Item = &'static str> {
    listed(cell).map(|term| term.split('(').next().unwrap_or(term).trim())
}

/// A word that a language does not use, and the term that it uses.
struct Instead {
    tag: &'static str,
    word: &'static str,
    term: &'static str,
}

fn instead() -> Vec<Instead> {
    let table = table("Terms");
    let avoid = column(&table, "instead of");
    let mut found = Vec::new();
    for row in &table[1..] {
        for part in row[avoid].split(';').filter(|part| !part.trim().is_empty()) {
            let (tag, words) =
                part.split_once(':').unwrap_or_else(|| panic!("no language: {part}"));
            let tags = LOCALES.iter().map(|locale| locale.tag);
            for tag in tags.filter(|known| [*known, "all"].contains(&tag.trim())) {
                let term = row[column(&table, tag)];
                found.extend(listed(words).map(|word| Instead { tag, word, term }));
            }
        }
    }
    found
}

/// Where the glossary lets another word stand: pattern of the id, and the word.
fn exceptions() -> Vec<(&'static str, &'static str)> {
    let rows = table("Where another word is right");
    rows[1..].iter().flat_map(|row| listed(row[1]).map(|word| (row[0], word))).collect()
}

/// `*` stands for anything.
fn fits(pattern: &str, id: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = id.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    for part in parts {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.is_empty() || pattern.ends_with('*')
}

/// Where a word stands in a text, also with a capital at its beginning. A Latin end of a word is an end
/// in the text too: "login" is not in "loginless", and "Eメール" is not in "NetEaseメール".
fn places(text: &str, word: &str) -> Vec<Range<usize>> {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let (opens, closes) = (letter(word.chars().next()), letter(word.chars().next_back()));
    let mut capital = word.to_owned();
    capital.get_mut(..1).into_iter().for_each(str::make_ascii_uppercase);
    let found = [word, &capital].into_iter().flat_map(|form| {
        text.match_indices(form).map(|(at, _)| at..at + word.len()).collect::<Vec<_>>()
    });
    found
        .filter(|place| {
            let before = opens && letter(text[..place.start].chars().next_back());
            let after = closes && letter(text[place.end..].chars().next());
            !before && !after
        })
        .collect()
}

/// Whether a text has a word outside of the right terms: 메일 주소, but not in 이메일 주소.
fn has(text: &str, word: &str, right: &[&str]) -> bool {
    let around: Vec<&&str> = right.iter().filter(|term| term.contains(word)).collect();
    places(text, word).iter().any(|place| {
        !around.iter().any(|term| {
            text.match_indices(**term)
                .any(|(at, _)| at <= place.start && place.end <= at + term.len())
        })
    })
}

#[test]
fn texts_use_the_terms_of_the_glossary() {
    let (table, instead, exceptions) = (table("Terms"), instead(), exceptions());
    let mut needed = BTreeSet::new();
    let mut breaches = Vec::new();
    for locale in LOCALES {
        let own = column(&table, locale.tag);
        let right: Vec<&str> = table[1..].iter().flat_map(|row| terms(row[own])).collect();
        for (id, text) in words(locale) {
            let message = id.split('.').next().unwrap_or(&id);
            let wrong = |one: &&Instead| one.tag == locale.tag && has(&text, one.word, &right);
            for one in instead.iter().filter(wrong) {
                let fitting = exceptions
                    .iter()
                    .find(|(pattern, word)| *word == one.word && fits(pattern, message));
                match fitting {
                    Some(exception) => drop(needed.insert(*exception)),
                    None => breaches.push(format!(
                        "{}: {id} says “{}”; the glossary's word is “{}”: {text}",
                        locale.tag, one.word, one.term
                    )),
                }
            }
        }
    }
    for (pattern, word) in exceptions.iter().filter(|exception| !needed.contains(*exception)) {
        breaches.push(format!("needless exception: {pattern} “{word}”"));
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn texts_have_the_marks_of_their_language() {
    let mut breaches = Vec::new();
    for row in &table("Marks")[1..] {
        for locale in LOCALES.iter().filter(|locale| [locale.tag, "all"].contains(&row[0])) {
            for (id, text) in words(locale) {
                for mark in row[1].split(' ').filter(|mark| text.contains(mark)) {
                    breaches.push(format!("{}: {id} has {mark}: {text}", locale.tag));
                }
                if text.contains("  ") || text.contains(" ,") || text.contains(" .\u{20}") {
                    breaches.push(format!("{}: {id} has a stray space: {text}", locale.tag));
                }
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn no_text_repeats_a_claim_that_no_longer_holds() {
    let claims = table("Claims that no longer hold");
    for locale in LOCALES {
        let own = column(&claims, locale.tag);
        for (id, text) in words(locale) {
            for row in &claims[1..] {
                for claim in row[own].split(';').map(str::trim) {
                    assert!(
                        places(&text, claim).is_empty(),
                        "{}: {id} says “{claim}” ({}), but {}: {text}",
                        locale.tag,
                        row[0],
                        row[row.len() - 1]
                    );
                }
            }
        }
    }
}

/// A language without its column would be watched by nobody.
#[test]
fn the_glossary_has_every_language() {
    for heading in ["Tone", "Terms", "Claims that no longer hold"] {
        let table = table(heading);
        for locale in LOCALES {
            let own = column(&table, locale.tag);
            for row in &table[1..] {
                assert_eq!(row.len(), table[0].len(), "{heading}: {row:?}");
                assert!(!row[own].is_empty(), "{heading}: no {} for {}", locale.tag, row[0]);
            }
        }
    }
}
