//! The list of rows.

use anyhow::{Result, bail};
use std::collections::BTreeSet;

const ROWS: &str = include_str!("rows.tsv");

/// One hostile behaviour.
#[derive(Debug, Clone)]
pub struct Row {
    /// `S1` to `S90`, `C1` to `C57`.
    pub id: String,
    /// What somebody does.
    pub does: String,
    /// What must come of it, with the bound where the row has its own.
    pub expected: String,
    /// Why there is no test.
    pub exempt: Option<String>,
}

/// All rows in order; every number of both letters must be there.
pub fn read() -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for line in ROWS.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [id, does, expected, exempt] = cells.as_slice() else {
            bail!("rows.tsv: not four cells: {line}");
        };
        let exempt = (*exempt != "-").then(|| (*exempt).to_owned());
        rows.push(Row {
            id: (*id).to_owned(),
            does: (*does).to_owned(),
            expected: (*expected).to_owned(),
            exempt,
        });
    }
    let wanted = (1..=90).map(|n| format!("S{n}")).chain((1..=57).map(|n| format!("C{n}")));
    let given: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    if given.iter().collect::<BTreeSet<_>>().len() != given.len()
        || !wanted.eq(given.iter().copied())
    {
        bail!("rows.tsv must hold S1 to S90, then C1 to C57, each once");
    }
    Ok(rows)
}
