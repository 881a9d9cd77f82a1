//! `cargo xtask hostile`: runs the tests of the hostile rows and writes docs/hostile.md from them.
//!
//! A row (S: a server, C: a client) says what somebody does to us and what must come of it; the list
//! is `hostile/rows.tsv`. A test names the rows it covers, in its doc comment (`/// S17, S18: …`) or
//! in the names of its cases (`"S17 reset to SYN"`). A row without a test is an error; an exemption
//! carries its reason, and is an error as soon as a test names the row.

mod rows;
mod run;
mod scan;

use crate::shell;
use anyhow::{Context as _, Result, bail};
use rows::Row;
use scan::Found;
use std::{collections::BTreeMap, fmt::Write as _, fs};

const DOCUMENT: &str = "docs/hostile.md";

/// The rows, each with the tests that name it.
type Table = Vec<(Row, Vec<Found>)>;

/// `--check`: only compares rows, tests and document; nothing is run.
pub fn run(args: &[String]) -> Result<()> {
    let table = table()?;
    let path = shell::root().join(DOCUMENT);
    if args.iter().any(|arg| arg == "--check") {
        let kept = fs::read_to_string(&path).unwrap_or_default();
        if kept != document(&table) {
            bail!("{DOCUMENT} is not what the tests say: run `cargo xtask hostile`");
        }
        return Ok(());
    }
    let tests: Vec<&Found> = table.iter().flat_map(|(_, tests)| tests).collect();
    let failed = run::failures(&tests)?;
    if !failed.is_empty() {
        bail!("these did not pass:\n  {}", failed.join("\n  "));
    }
    fs::write(&path, document(&table)).with_context(|| format!("cannot write {DOCUMENT}"))?;
    shell::say(&summary(&table));
    Ok(())
}

/// Rows joined with tests; every breach of the rules at once.
fn table() -> Result<Table> {
    let rows = rows::read()?;
    let mut found: BTreeMap<String, Vec<Found>> = BTreeMap::new();
    for one in scan::all()? {
        for row in &one.rows {
            found.entry(row.clone()).or_default().push(one.clone());
        }
    }
    let breaches = breaches(&rows, &found);
    if !breaches.is_empty() {
        bail!("{}", breaches.join("\n"));
    }
    let with_tests = rows.into_iter().map(|row| {
        let tests = found.remove(&row.id).unwrap_or_default();
        (row, tests)
    });
    Ok(with_tests.collect())
}

fn breaches(rows: &[Row], found: &BTreeMap<String, Vec<Found>>) -> Vec<String> {
    let mut breaches = Vec::new();
    for row in rows {
        match (found.contains_key(&row.id), &row.exempt) {
            (false, None) => breaches.push(format!("{}: no test ({})", row.id, row.does)),
            (true, Some(why)) => {
                breaches.push(format!("{}: has a test, so needs no exemption ({why})", row.id))
            }
            _ => {}
        }
    }
    for (id, tests) in found {
        if rows.iter().all(|row| row.id != *id) {
            let names: Vec<&str> = tests.iter().map(|test| test.name.as_str()).collect();
            breaches.push(format!("{id}: no such row; named by {}", names.join(", ")));
        }
    }
    breaches
}

fn summary(table: &Table) -> String {
    let exempt = table.iter().filter(|(row, _)| row.exempt.is_some()).count();
    let mut tests: Vec<_> = table.iter().flat_map(|(_, tests)| tests).collect();
    tests.sort();
    tests.dedup();
    format!(
        "{} rows: {} covered by {} tests, {exempt} exempt",
        table.len(),
        table.len() - exempt,
        tests.len()
    )
}

fn document(table: &Table) -> String {
    let mut out = format!(
        "# Hostile servers and clients\n\n\
        Written by `cargo xtask hostile` after it has run every test below; do not edit.\n\
        {}.\n\n\
        Bounds of every row unless it says less: the whole check within 45 seconds of the clock, 256 KiB\n\
        read, one terminal message, no credential before the stage that may send it.\n",
        summary(table)
    );
    for (letter, title) in [('S', "Servers"), ('C', "Clients")] {
        let _ = write!(
            out,
            "\n## {title}\n\n| row | does | comes of it, bound | tests | result |\n|---|---|---|---|---|\n"
        );
        for (row, tests) in table.iter().filter(|(row, _)| row.id.starts_with(letter)) {
            let names: Vec<String> =
                tests.iter().map(|test| format!("{} `{}`", test.file, test.name)).collect();
            let (names, result) = match &row.exempt {
                Some(why) => (format!("none: {why}"), "exempt"),
                None => (names.join("<br>"), "passed"),
            };
            // Writing into a String cannot fail.
            let _ = writeln!(
                out,
                "| {} | {} | {} | {names} | {result} |",
                row.id, row.does, row.expected
            );
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_test_and_the_document_says_so() {
        run(&["--check".to_owned()]).unwrap();
    }

    #[test]
    fn missing_tests_needless_exemptions_and_unknown_rows_are_breaches() {
        let row = |id: &str, exempt: Option<&str>| Row {
            id: id.into(),
            does: "does".into(),
            expected: "comes".into(),
            exempt: exempt.map(str::to_owned),
        };
        let test = |rows: &[&str]| Found {
            file: "a.rs".into(),
            name: "t".into(),
            rows: rows.iter().map(|id| (*id).to_owned()).collect(),
        };
        let found = |ids: &[&str]| {
            ids.iter().map(|id| ((*id).to_owned(), vec![test(&[id])])).collect::<BTreeMap<_, _>>()
        };
        assert_eq!(breaches(&[row("S1", None)], &found(&["S1"])), [""; 0]);
        assert_eq!(breaches(&[row("S1", Some("why"))], &found(&[])), [""; 0]);
        assert_eq!(breaches(&[row("S1", None)], &found(&[])).len(), 1);
        assert_eq!(breaches(&[row("S1", Some("why"))], &found(&["S1"])).len(), 1);
        assert_eq!(breaches(&[], &found(&["S1"])).len(), 1);
    }
}
