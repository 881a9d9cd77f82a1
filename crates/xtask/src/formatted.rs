//! `cargo xtask formatted`: every message of every language as the Rust implementation of Fluent puts
//! it together, as JSON. `tests/parity.test.mjs` compares it with what browsers get from Mozilla's.

use crate::shell;
use anyhow::{Context, Result, anyhow};
use mailmend_l10n::{
    LOCALES,
    runtime::{Runtime, Variable},
    rust_runtime,
};
use serde::Serialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

/// Every variable of a message gets the same value; each value is a run of its own. Small numbers
/// only: Mozilla's implementation groups the digits of large ones, the Rust one does not.
fn samples() -> Vec<Option<Variable>> {
    let numbers = [0.0, 1.0, 2.0, 5.0, 21.0, 999.0].map(|number| Some(Variable::Number(number)));
    let texts = ["imap.example.com", "사서함", "{ $x }", ""];
    // Without any value as well: the gap has to be told.
    let texts = texts.map(|text| Some(Variable::Text(text.to_owned())));
    numbers.into_iter().chain(texts).chain([None]).collect()
}

#[derive(Serialize)]
struct Run {
    /// String, number or null.
    value: serde_json::Value,
    /// Text and whether it is complete, by message or `message.attribute`; null: no such text.
    texts: BTreeMap<String, Option<(String, bool)>>,
}

#[derive(Serialize)]
struct Language {
    tag: &'static str,
    ftl: Vec<String>,
    variables: BTreeSet<String>,
    runs: Vec<Run>,
}

/// Prints the list.
pub fn run(_args: &[String]) -> Result<()> {
    let languages =
        LOCALES.iter().map(|locale| language(locale.tag)).collect::<Result<Vec<_>>>()?;
    println!("{}", serde_json::to_string(&languages)?);
    Ok(())
}

fn language(tag: &'static str) -> Result<Language> {
    let folder = shell::root().join("crates/l10n/locales").join(tag);
    let mut ftl = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        ftl.push(fs::read_to_string(entry?.path())?);
    }
    let mut runtime = rust_runtime(tag)?;
    for text in &ftl {
        runtime.add(text).map_err(|broken| anyhow!("{tag}: {broken:?}"))?;
    }
    let ids: BTreeSet<String> = ftl.iter().flat_map(|text| ids(text)).collect();
    let variables = ftl.iter().flat_map(|text| variables(text)).collect();
    let samples = samples();
    let runs = samples.iter().map(|sample| one(runtime.as_ref(), &ids, &variables, sample));
    let runs = runs.collect();
    Ok(Language { tag, ftl, variables, runs })
}

fn one(
    runtime: &dyn Runtime,
    ids: &BTreeSet<String>,
    variables: &BTreeSet<String>,
    sample: &Option<Variable>,
) -> Run {
    let given: Vec<(String, Variable)> = variables
        .iter()
        .filter_map(|name| sample.clone().map(|value| (name.clone(), value)))
        .collect();
    let format = |id: &String| {
        let formatted = runtime.format(id, &given).map(|found| (found.text, found.complete));
        (id.clone(), formatted)
    };
    let value = match sample {
        Some(Variable::Text(text)) => text.as_str().into(),
        Some(Variable::Number(number)) => (*number as i64).into(),
        None => serde_json::Value::Null,
    };
    Run { value, texts: ids.iter().map(format).collect() }
}

/// `message` and `message.attribute` of a file; what stands at the start of a line decides.
fn ids(ftl: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut message = "";
    for line in ftl.lines() {
        let Some((head, _)) = line.split_once('=') else { continue };
        let name = head.trim();
        let is_name = |name: &str| {
            name.starts_with(|c: char| c.is_ascii_alphabetic())
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
        };
        if !line.starts_with(' ') && is_name(name) {
            message = name;
            found.push(name.to_owned());
        } else if let Some(attribute) = name.strip_prefix('.').filter(|name| is_name(name)) {
            found.push([message, ".", attribute].concat());
        }
    }
    found
}

/// Names behind `$`.
fn variables(ftl: &str) -> Vec<String> {
    let pieces = ftl.split('$').skip(1);
    let name = |piece: &str| {
        let inside = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        piece.chars().take_while(|c| inside(*c)).collect::<String>()
    };
    pieces.map(name).filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_attributes_and_variables_are_found() {
        let ftl = "# a = b\none = { $x ->\n    [one] a = 1\n   *[other] { $y_2 }\n}\n    .two = x\n-term = t\n";
        assert_eq!(ids(ftl), ["one", "one.two"]);
        assert_eq!(variables(ftl), ["x", "y_2"]);
    }
}
