//! `cargo xtask proof`: writes `docs/proof.md`, cause by cause, which real server or which transcript
//! proves it, and its healthy twin.
//!
//! The tables are those that the tests run (`tests/scenarios/`). The tests below fail when the page is
//! stale, when a cause has neither a proof nor a reason why there can be none, and when a reason has
//! become needless.

use crate::shell;
use anyhow::{Context as _, Result};
use mailmend_diagnosis::Cause;
use serde::Deserialize;
use std::{collections::BTreeMap, fmt::Write as _, fs};

const PAGE: &str = "docs/proof.md";
const LIVE: &str = "tests/scenarios/live.json";
const TRANSCRIPTS: &str = "tests/scenarios/transcripts.json";
const EXEMPT: &str = "tests/scenarios/exempt.json";

/// A row that `tests/scenarios.test.mjs` runs against real servers.
#[derive(Deserialize)]
struct Live {
    cause: String,
    server: String,
    shows: String,
    sureness: String,
    check: BTreeMap<String, serde_json::Value>,
    twin: BTreeMap<String, serde_json::Value>,
}

/// A row that `crates/cli/tests/transcripts.rs` plays.
#[derive(Deserialize)]
struct Transcript {
    cause: String,
    service: String,
    protocol: String,
    stage: String,
    sureness: String,
    says: String,
}

/// All three tables.
struct Tables {
    live: Vec<Live>,
    transcripts: Vec<Transcript>,
    /// Cause, and why a check cannot see it.
    exempt: BTreeMap<String, String>,
}

impl Tables {
    fn read() -> Result<Self> {
        Ok(Self { live: read(LIVE)?, transcripts: read(TRANSCRIPTS)?, exempt: read(EXEMPT)? })
    }
}

fn read<T: serde::de::DeserializeOwned>(path: &str) -> Result<T> {
    let text = fs::read_to_string(shell::root().join(path)).with_context(|| path.to_owned())?;
    serde_json::from_str(&text).with_context(|| path.to_owned())
}

/// Writes the page.
pub fn run(_args: &[String]) -> Result<()> {
    fs::write(shell::root().join(PAGE), page(&Tables::read()?)?).context(PAGE)
}

fn page(tables: &Tables) -> Result<String> {
    let mut page = String::from(HEAD);
    page.push_str(&summary(tables));
    let causes = || Cause::ALL.iter().map(|cause| cause.slug());
    for slug in causes().filter(|slug| !tables.exempt.contains_key(*slug) && *slug != "success") {
        writeln!(page, "\n## {slug}\n")?;
        let live: Vec<&Live> = tables.live.iter().filter(|row| row.cause == slug).collect();
        if !live.is_empty() {
            writeln!(page, "| real server | shows | sureness | settings | healthy twin |")?;
            writeln!(page, "|---|---|---|---|---|")?;
        }
        for row in live {
            let Live { server, shows, sureness, check, twin, .. } = row;
            let (check, twin) = (settings(check), settings(twin));
            writeln!(page, "| {server} | {shows} | {sureness} | {check} | {twin} |")?;
        }
        let of_cause = tables.transcripts.iter().filter(|row| row.cause == slug);
        for (at, row) in of_cause.enumerate() {
            if at == 0 {
                writeln!(page, "\n| service | answers | sureness |\n|---|---|---|")?;
            }
            let Transcript { service, protocol, stage, sureness, says, .. } = row;
            let says = says.replace('|', "\\|").replace('\n', " ⏎ ");
            let stage = stage.replace('_', " ");
            let protocol = protocol.to_uppercase();
            writeln!(page, "| {service}, {protocol} {stage} | `{says}` | {sureness} |")?;
        }
    }
    page.push_str(NOT_SEEN);
    for (slug, reason) in &tables.exempt {
        writeln!(page, "| {slug} | {reason} |")?;
    }
    // Empty lines are for the headings; two in a row are for nobody.
    Ok(page.replace("\n\n\n", "\n\n"))
}

/// How many causes a real server proves, and which rest on transcripts alone.
fn summary(tables: &Tables) -> String {
    let real = |slug: &&str| tables.live.iter().any(|row| row.cause == **slug);
    let replayed = |slug: &&str| tables.transcripts.iter().any(|row| row.cause == **slug);
    let slugs = || Cause::ALL.iter().map(|cause| cause.slug());
    let only: Vec<&str> = slugs().filter(|slug| replayed(slug) && !real(slug)).collect();
    format!(
        "\n{} causes have a real server. Providers alone say, and transcripts replay: {}.\n",
        slugs().filter(real).count(),
        only.join(", ")
    )
}

/// `imap 10993 tls, password nope`: what is typed; `fault` is a port with all four ways to it.
fn settings(given: &BTreeMap<String, serde_json::Value>) -> String {
    let worded = |(name, value): (&String, &serde_json::Value)| match value {
        serde_json::Value::Null => format!("no {name}"),
        serde_json::Value::Bool(true) => name.clone(),
        serde_json::Value::String(text) => format!("{name} {text}"),
        serde_json::Value::Object(claims) if claims.is_empty() => format!("good {name}"),
        other => format!("{name} {other}"),
    };
    let words: Vec<String> = given.iter().map(worded).collect();
    words.join(", ").replace('|', "\\|")
}

const HEAD: &str = "# What proves each cause

Written by `cargo xtask proof` from the tables that the tests run; a test fails when it is stale.

- A **real server** is Dovecot, Postfix, stunnel, OpenSSL or GnuTLS on loopback, set up to do one thing
  (`tests/lab`, `tests/scenarios/servers.mjs`), checked with `mailmend check` (`tests/scenarios.test.mjs`).
  A \"peer\" is a few lines of ours, for what no real server does; \"kernel\" and \"name server\" say what
  they are. `fault` stands for four checks: IMAP and SMTP, TLS at once and after STARTTLS.
- The **healthy twin** is the same check with that one setting changed. It passes.
- What only a provider does is replayed word for word in a healthy dialogue
  (`crates/cli/tests/transcripts.rs`); there the twin is the same dialogue with the healthy answer.
";

const NOT_SEEN: &str = "
## What a check cannot see

| cause | why |
|---|---|
";

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_page_is_current() {
        let written = fs::read_to_string(shell::root().join(PAGE)).unwrap();
        let fresh = page(&Tables::read().unwrap()).unwrap();
        assert!(
            written == fresh,
            "{PAGE} is stale: run `cargo xtask proof`, then look at the change"
        );
    }

    /// A new cause fails here first, with what it lacks.
    #[test]
    fn every_cause_has_a_proof_or_a_reason() {
        let tables = Tables::read().unwrap();
        let proven: BTreeSet<&str> = tables
            .live
            .iter()
            .map(|row| row.cause.as_str())
            .chain(tables.transcripts.iter().map(|row| row.cause.as_str()))
            .collect();
        let all: BTreeSet<&str> = Cause::ALL.iter().map(|cause| cause.slug()).collect();
        let mut wrong = Vec::new();
        for slug in all.iter().filter(|slug| **slug != "success") {
            let (shown, exempt) = (proven.contains(slug), tables.exempt.contains_key(*slug));
            if !shown && !exempt {
                wrong.push(format!(
                    "{slug}: give it a row in {LIVE} (a real server and its healthy twin) or in {TRANSCRIPTS} (what a service answers); if a check cannot see it, say why in {EXEMPT}"
                ));
            }
            if shown && exempt {
                wrong
                    .push(format!("{slug}: has a proof, so its exemption in {EXEMPT} is needless"));
            }
        }
        let named = proven.iter().copied().chain(tables.exempt.keys().map(String::as_str));
        wrong.extend(
            named.filter(|slug| !all.contains(slug)).map(|slug| format!("{slug}: no such cause")),
        );
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    /// One thing apart: a twin changes one setting, and changes it.
    #[test]
    fn twins_differ_in_one_thing() {
        for row in Tables::read().unwrap().live {
            let changed =
                row.twin.iter().filter(|(name, value)| row.check.get(*name) != Some(value));
            // An expired token's error is part of the token: with a good one there is none.
            assert_eq!((row.twin.len(), changed.count()), (1, 1), "{}: {}", row.cause, row.shows);
        }
    }
}
