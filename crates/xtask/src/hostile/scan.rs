//! Finds the tests that name rows, in the sources as they stand.

use crate::shell;
use anyhow::Result;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// A test and the rows it names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// Source file, from the root of the repository.
    pub file: String,
    /// The function.
    pub name: String,
    /// `S17`, `C3`.
    pub rows: BTreeSet<String>,
}

/// Who meets hostile servers and clients; elsewhere `S2` may mean something else.
const FOLDERS: [&str; 2] = ["crates/probe", "relay"];

/// Every test there that names a row.
pub fn all() -> Result<Vec<Found>> {
    let root = shell::root();
    let mut files = Vec::new();
    for folder in FOLDERS {
        sources(&root.join(folder), &mut files)?;
    }
    files.sort();
    let mut found = Vec::new();
    for path in files {
        let file = path.strip_prefix(&root).unwrap_or(&path).display().to_string();
        found.extend(in_text(&file, &fs::read_to_string(&path)?));
    }
    Ok(found)
}

fn sources(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in folder.read_dir()?.flatten() {
        let path = entry.path();
        let skipped = ["target", "node_modules"].iter().any(|name| path.ends_with(name));
        if path.is_dir() && !skipped {
            sources(&path, files)?;
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
    Ok(())
}

/// The tests of one file that name a row.
fn in_text(file: &str, text: &str) -> Vec<Found> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    let mut doc = BTreeSet::new();
    let mut is_test = false;
    for (at, line) in lines.iter().enumerate() {
        let code = line.trim_start();
        if let Some(text) = code.strip_prefix("///") {
            doc.extend(leading(text.trim_start()));
        } else if code.starts_with("#[test]") || code.starts_with("#[tokio::test") {
            is_test = true;
        } else if let (Some(name), true) = (function(code), is_test) {
            let indent = line.len() - code.len();
            let mut rows = std::mem::take(&mut doc);
            rows.extend(body(lines.get(at + 1..).unwrap_or_default(), indent));
            if !rows.is_empty() {
                found.push(Found { file: file.to_owned(), name: name.to_owned(), rows });
            }
            is_test = false;
        } else if !code.starts_with("#[") {
            doc.clear();
            is_test = false;
        }
    }
    found
}

/// `name` of `async fn name(`.
fn function(code: &str) -> Option<&str> {
    let rest = code.strip_prefix("async ").unwrap_or(code).strip_prefix("fn ")?;
    rest.split(['(', '<']).next()
}

/// The rows that the string literals of a function begin with.
fn body(lines: &[&str], indent: usize) -> BTreeSet<String> {
    let end = format!("{}}}", " ".repeat(indent));
    let body = lines.iter().take_while(|line| **line != end);
    body.flat_map(|line| line.split('"').skip(1)).flat_map(leading).collect()
}

/// `S17` and `S18` of `S17, S18: text` or `S17 text`.
fn leading(text: &str) -> Vec<String> {
    let words = text.split(' ').map(|word| (word, word.trim_end_matches([',', ':', '.'])));
    let mut rows = Vec::new();
    for (word, id) in words {
        if !is_row(id) {
            break;
        }
        rows.push(id.to_owned());
        if !word.ends_with(',') {
            break;
        }
    }
    rows
}

/// A letter and a number; whether there is such a row is asked later.
fn is_row(word: &str) -> bool {
    let number = word.strip_prefix(['S', 'C']).unwrap_or("");
    (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "
/// S1, S2: in the comment.
/// And C3 in passing.
#[tokio::test(start_paused = true)]
async fn one() {
    for (name, x) in [(\"S4 a case\", 1), (\"no row\", 2)] {}
    let other = \"about S5\";
}

/// S9: not a test.
fn helper() {}

mod inner {
    #[test]
    fn two() {
        let name = \"C7 deeper\";
    }
}
";

    #[test]
    fn comments_and_cases_of_tests_count() {
        let found = in_text("a.rs", TEXT);
        let rows = |at: usize| found[at].rows.iter().map(String::as_str).collect::<Vec<_>>();
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].name.as_str(), rows(0)), ("one", vec!["S1", "S2", "S4"]));
        assert_eq!((found[1].name.as_str(), rows(1)), ("two", vec!["C7"]));
    }
}
