//! `cargo xtask table`: docs/causes.md, which says what proves each cause. A scenario in
//! `tests/scenarios/<slug>.json` runs against a real server; what cannot be made to happen there
//! is in `tests/exempt.json` with the script or the reason.

use crate::shell;
use anyhow::{Context, Result, bail};
use mailmend_diagnosis::Cause;
use serde::Deserialize;
use std::{collections::BTreeMap, fmt::Write as _, fs};

const TABLE: &str = "docs/causes.md";

#[derive(Deserialize)]
struct Scenario {
    name: String,
    server: String,
    twin: Option<serde_json::Value>,
}

/// Rewrites the table and fails once when it was stale, so that somebody looks at it.
pub fn run(_args: &[String]) -> Result<()> {
    let table = build()?;
    let path = shell::root().join(TABLE);
    if fs::read_to_string(&path).ok().as_deref() == Some(table.as_str()) {
        return Ok(());
    }
    fs::create_dir_all(shell::root().join("docs"))?;
    fs::write(&path, table)?;
    bail!("{TABLE} was stale and is written anew: look at it and commit it")
}

/// What is missing or stale, for `tidy`.
pub fn breaches() -> Result<Vec<String>> {
    let mut breaches = Vec::new();
    let exempt = exemptions()?;
    for cause in Cause::ALL {
        let slug = cause.slug();
        match (scenarios(slug)?.is_empty(), exempt.contains_key(slug)) {
            (true, false) => breaches.push(format!("{slug}: neither a scenario nor an exemption")),
            (false, true) => {
                breaches.push(format!("{slug}: has a scenario, the exemption is needless"))
            }
            _ => {}
        }
    }
    let unknown = exempt.keys().filter(|slug| Cause::from_slug(slug).is_none());
    breaches.extend(unknown.map(|slug| format!("tests/exempt.json: no such cause {slug}")));
    if fs::read_to_string(shell::root().join(TABLE)).ok() != Some(build()?) {
        breaches.push(format!("{TABLE} is stale: cargo xtask table"));
    }
    Ok(breaches)
}

fn build() -> Result<String> {
    let exempt = exemptions()?;
    let mut table = String::from(
        "# What proves each cause\n\nWritten by `cargo xtask table`; do not edit.\n\n\
         | cause | proven by | healthy twin |\n|---|---|---|\n",
    );
    for cause in Cause::ALL {
        let slug = cause.slug();
        for scenario in scenarios(slug)? {
            let twin = if scenario.twin.is_some() { "yes" } else { "it is one" };
            writeln!(table, "| `{slug}` | {}: {} | {twin} |", scenario.server, scenario.name)?;
        }
        if let Some(reason) = exempt.get(slug) {
            writeln!(table, "| `{slug}` | {reason} | |")?;
        }
    }
    Ok(table)
}

fn scenarios(slug: &str) -> Result<Vec<Scenario>> {
    let path = shell::root().join("tests/scenarios").join(slug).with_extension("json");
    match fs::read_to_string(&path) {
        Ok(text) => {
            serde_json::from_str(&text).with_context(|| format!("tests/scenarios/{slug}.json"))
        }
        Err(_) => Ok(Vec::new()),
    }
}

fn exemptions() -> Result<BTreeMap<String, String>> {
    let text = fs::read_to_string(shell::root().join("tests/exempt.json"))?;
    serde_json::from_str(&text).context("tests/exempt.json")
}
