//! What is wrong with an operator document, by the schema that its authors use:
//! `web/operator.schema.json`. Only the keywords that occur there are understood; a test watches that.

use crate::{Operator, clean};
use serde_json::Value;
use std::net::IpAddr;

const SCHEMA: &str = include_str!("../../../web/operator.schema.json");

/// A pattern of the schema, what fits it, and what it asks for in words.
type Known = (&'static str, fn(&str) -> bool, &'static str);

/// So few that they need no pattern language.
const PATTERNS: &[Known] = &[
    ("^[0-9A-Fa-f:.]+(/[0-9]{1,3})?$", is_network, "an IP address or network (CIDR)"),
    ("^[a-z]{2,3}(-[A-Za-z0-9]+)*$", is_tag, "a language tag such as “en”"),
    ("^https://[^\\s]+$", is_page, "an address that begins with https://"),
];

impl Operator {
    /// Reads a document that was written by hand.
    ///
    /// Errors: one line for each thing that is wrong, with its place ("menus.email.ko"); a key that
    /// nobody reads counts, since it is a slip of the pen and what it was meant to say would be missed.
    pub fn from_json(octets: &[u8]) -> Result<Self, Vec<String>> {
        let document: Value =
            serde_json::from_slice(octets).map_err(|error| vec![error.to_string()])?;
        let wrong = problems(&document);
        if !wrong.is_empty() {
            return Err(wrong);
        }
        serde_json::from_value(document).map_err(|error| vec![error.to_string()])
    }
}

/// Everything that is wrong with a document, in its own order.
pub fn problems(document: &Value) -> Vec<String> {
    let mut check =
        Check { root: serde_json::from_str(SCHEMA).unwrap_or_default(), wrong: Vec::new() };
    let schema = check.root.clone();
    check.value("", document, &schema);
    check.wrong
}

struct Check {
    root: Value,
    wrong: Vec<String>,
}

impl Check {
    fn value(&mut self, place: &str, value: &Value, schema: &Value) {
        if let Some(reference) = schema["$ref"].as_str() {
            let target = self.root.pointer(reference.trim_start_matches('#')).cloned();
            return self.value(place, value, &target.unwrap_or_default());
        }
        match (schema["type"].as_str(), value) {
            (Some("object"), Value::Object(_)) => self.object(place, value, schema),
            (Some("array"), Value::Array(items)) => self.array(place, items, schema),
            (Some("string"), Value::String(text)) => self.text(place, text, schema),
            (Some(kind), _) => {
                self.say(
                    place,
                    format!("{} is expected, not {}", named(kind), named(kind_of(value))),
                );
            }
            (None, _) => {}
        }
    }

    fn object(&mut self, place: &str, value: &Value, schema: &Value) {
        let members = value.as_object().into_iter().flatten();
        let known = &schema["properties"];
        for (key, member) in members.clone() {
            let inner = if place.is_empty() { key.clone() } else { format!("{place}.{key}") };
            if let Some(pattern) = schema.pointer("/propertyNames/pattern").and_then(Value::as_str)
            {
                self.pattern(&inner, key, pattern);
            }
            match (known.get(key), &schema["additionalProperties"]) {
                (Some(own), _) => self.value(&inner, member, own),
                (None, Value::Bool(false)) => {
                    let keys = known.as_object().into_iter().flatten().map(|(key, _)| key.as_str());
                    let keys = keys.filter(|key| *key != "$schema").collect::<Vec<_>>().join(", ");
                    self.say(&inner, format!("unknown key; known here: {keys}"));
                }
                (None, others) => self.value(&inner, member, others),
            }
        }
        for key in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if value.get(key).is_none() {
                self.say(place, format!("“{key}” is missing"));
            }
        }
        if (members.count() as u64) < schema["minProperties"].as_u64().unwrap_or(0) {
            self.say(place, "must not be empty".to_owned());
        }
    }

    fn array(&mut self, place: &str, items: &[Value], schema: &Value) {
        for (index, item) in items.iter().enumerate() {
            self.value(&format!("{place}[{index}]"), item, &schema["items"]);
        }
        if let Some(most) = schema["maxItems"].as_u64().filter(|most| items.len() as u64 > *most) {
            self.say(place, format!("more than {most} entries"));
        }
    }

    fn text(&mut self, place: &str, text: &str, schema: &Value) {
        let length = text.chars().count() as u64;
        if let Some(least) = schema["minLength"].as_u64().filter(|least| length < *least) {
            self.say(
                place,
                match least {
                    1 => "must not be empty".to_owned(),
                    _ => format!("shorter than {least} characters"),
                },
            );
        }
        if let Some(most) = schema["maxLength"].as_u64().filter(|most| length > *most) {
            self.say(place, format!("longer than {most} characters"));
        }
        if let Some(pattern) = schema["pattern"].as_str() {
            self.pattern(place, text, pattern);
        }
        if let Some(words) =
            schema["enum"].as_array().filter(|words| !words.iter().any(|word| word == text))
        {
            self.say(
                place,
                format!("“{text}” is none of the {} words that the schema lists", words.len()),
            );
        }
    }

    fn pattern(&mut self, place: &str, text: &str, pattern: &str) {
        let known = PATTERNS.iter().find(|(known, ..)| *known == pattern);
        if let Some((_, _, meaning)) = known.filter(|(_, fits, _)| !fits(text)) {
            self.say(place, format!("“{text}” is not {meaning}"));
        }
    }

    fn say(&mut self, place: &str, what: String) {
        let place = if place.is_empty() { "the document" } else { place };
        self.wrong.push(clean(&format!("{place}: {what}")));
    }
}

fn named(kind: &str) -> &'static str {
    match kind {
        "object" => "an object",
        "array" => "a list",
        "string" => "a text",
        "number" => "a number",
        "boolean" => "true or false",
        _ => "nothing",
    }
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn is_network(text: &str) -> bool {
    let (address, prefix) = text.split_once('/').unzip();
    let Ok(address) = address.unwrap_or(text).parse::<IpAddr>() else { return false };
    let most = if address.is_ipv4() { 32 } else { 128 };
    prefix.is_none_or(|prefix| prefix.parse::<u8>().is_ok_and(|bits| bits <= most))
}

fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|letter| letter.is_ascii_lowercase())
        && parts.all(|part| !part.is_empty() && part.bytes().all(|one| one.is_ascii_alphanumeric()))
}

fn is_page(text: &str) -> bool {
    text.strip_prefix("https://")
        .is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the check understands; the rest only explains.
    const KEYWORDS: &[&str] = &[
        "type",
        "properties",
        "additionalProperties",
        "propertyNames",
        "required",
        "items",
        "maxItems",
        "minProperties",
        "minLength",
        "maxLength",
        "pattern",
        "enum",
        "$ref",
        "$defs",
        "$schema",
        "title",
        "description",
    ];

    fn each(schema: &Value, seen: &mut impl FnMut(&str, &Value)) {
        for (keyword, value) in schema.as_object().into_iter().flatten() {
            seen(keyword, value);
            match keyword.as_str() {
                "properties" | "$defs" => {
                    value.as_object().unwrap().values().for_each(|inner| each(inner, seen));
                }
                "items" | "propertyNames" | "additionalProperties" => each(value, seen),
                _ => {}
            }
        }
    }

    #[test]
    fn the_check_understands_the_whole_schema() {
        let schema: Value = serde_json::from_str(SCHEMA).unwrap();
        each(&schema, &mut |keyword, value| {
            assert!(KEYWORDS.contains(&keyword), "{keyword}");
            if let Some(pattern) = value.as_str().filter(|_| keyword == "pattern") {
                assert!(PATTERNS.iter().any(|(known, ..)| *known == pattern), "{pattern}");
            }
            if let Some(place) = value.as_str().filter(|_| keyword == "$ref") {
                assert!(schema.pointer(place.trim_start_matches('#')).is_some(), "{place}");
            }
        });
    }

    #[test]
    fn networks_tags_and_pages() {
        for (text, network) in [
            ("192.0.2.1", true),
            ("198.51.100.0/24", true),
            ("2001:db8::/32", true),
            ("192.0.2.1/33", false),
            ("2001:db8::/129", false),
            ("192.0.2", false),
            ("mail.example.com", false),
            ("192.0.2.1/", false),
        ] {
            assert_eq!(is_network(text), network, "{text}");
        }
        for (text, tag) in [
            ("en", true),
            ("pt-BR", true),
            ("fil", true),
            ("EN", false),
            ("e", false),
            ("en-", false),
        ] {
            assert_eq!(is_tag(text), tag, "{text}");
        }
        for (text, page) in [
            ("https://a.example/x", true),
            ("http://a.example", false),
            ("https://", false),
            ("https://a b", false),
        ] {
            assert_eq!(is_page(text), page, "{text}");
        }
    }
}
