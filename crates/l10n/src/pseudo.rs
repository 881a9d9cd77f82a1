//! Pseudo-locales: a language's files with every word changed, so that text that is cut, or does
//! not come from the files, is seen at once. Placeables, ids and patterns stay as they are.

use fluent_syntax::{ast, parser, serializer};

/// Accented and a third longer: `Åçççéñţéð one`.
pub fn accented(ftl: &str) -> String {
    changed(ftl, &|text| lengthened(text, accent))
}

/// Right to left: every run of text is forced to run from the right.
pub fn mirrored(ftl: &str) -> String {
    changed(ftl, &|text| {
        if text.trim().is_empty() {
            text.to_owned()
        } else {
            ["\u{202e}", text, "\u{202c}"].concat()
        }
    })
}

/// Messages whose text is a pattern or a list for the program, not for people.
const PATTERNS: &[&str] = &["date-pattern", "date-time-pattern", "list-comma", "list-last"];
/// Attributes that name something.
const NAMES: &[&str] = &["url", "guide", "link", "parts"];

fn changed(ftl: &str, change: &dyn Fn(&str) -> String) -> String {
    let mut resource = match parser::parse(ftl.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    for entry in &mut resource.body {
        if let ast::Entry::Message(message) = entry {
            if let Some(value) =
                message.value.as_mut().filter(|_| !PATTERNS.contains(&message.id.name.as_str()))
            {
                pattern(value, change);
            }
            for attribute in
                message.attributes.iter_mut().filter(|one| !NAMES.contains(&one.id.name.as_str()))
            {
                pattern(&mut attribute.value, change);
            }
        }
    }
    serializer::serialize(&resource)
}

fn pattern(value: &mut ast::Pattern<String>, change: &dyn Fn(&str) -> String) {
    for element in &mut value.elements {
        match element {
            ast::PatternElement::TextElement { value } => *value = change(value),
            ast::PatternElement::Placeable {
                expression: ast::Expression::Select { variants, .. },
            } => {
                variants.iter_mut().for_each(|variant| pattern(&mut variant.value, change));
            }
            ast::PatternElement::Placeable { .. } => {}
        }
    }
}

/// Doubles every third vowel: about the growth of German or Finnish over English.
fn lengthened(text: &str, change: fn(char) -> char) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut vowels = 0;
    for letter in text.chars() {
        out.push(change(letter));
        if "aeiouAEIOU".contains(letter) {
            vowels += 1;
            if vowels % 2 == 0 {
                out.push(change(letter.to_ascii_lowercase()));
            }
        }
    }
    out
}

fn accent(letter: char) -> char {
    const PLAIN: &str = "ABCDEGHIJKLNOPRSTUWYZabcdeghijklnoprstuwyz";
    const ACCENTED: &str = "ÅƁÇÐÉĜĤÎĴĶĻÑÖÞŔŠŢÛŴÝŽåƀçðéĝĥîĵķļñöþŕšţûŵýž";
    PLAIN
        .chars()
        .zip(ACCENTED.chars())
        .find(|(plain, _)| *plain == letter)
        .map_or(letter, |(_, accented)| accented)
}
