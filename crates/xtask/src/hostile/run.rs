//! Runs the tests and reads which of them passed.

use super::scan::Found;
use crate::shell;
use anyhow::{Result, bail};
use std::{
    collections::{BTreeMap, BTreeSet},
    process::Command,
};

/// A test as its report names it: what cargo says it runs, and the function.
type Key = (String, String);

/// Runs the packages of these tests; gives those that did not report success.
pub fn failures(tests: &[&Found]) -> Result<Vec<String>> {
    let packages: BTreeSet<String> = tests.iter().map(|test| package(&test.file)).collect();
    let packages: Vec<String> = packages.iter().map(|name| format!("-p {name}")).collect();
    let cargo = shell::cargo().get_program().to_string_lossy().into_owned();
    // One pipe for both, or the report would not say which file a test is in.
    let line = format!("\"{cargo}\" test --no-fail-fast {} 2>&1", packages.join(" "));
    shell::say(&line);
    let out = Command::new("sh").args(["-c", &line]).current_dir(shell::root()).output()?;
    let report = String::from_utf8_lossy(&out.stdout);
    let results = read(&report);
    if results.is_empty() {
        bail!("no test ran:\n{report}");
    }
    let passed =
        |test: &&&Found| results.get(&(target(&test.file), test.name.clone())) == Some(&true);
    let mut failed: Vec<String> = tests
        .iter()
        .filter(|test| !passed(test))
        .map(|test| format!("{} {}", test.file, test.name))
        .collect();
    failed.sort();
    failed.dedup();
    Ok(failed)
}

/// `mailmend-probe` of `crates/probe/…`.
fn package(file: &str) -> String {
    let name = file.strip_prefix("crates/").unwrap_or(file).split('/').next().unwrap_or("");
    format!("mailmend-{name}")
}

/// What cargo says it runs for a file: a file of `tests/`, the `main.rs` of a folder there, or the
/// library by the name of its crate.
fn target(file: &str) -> String {
    // A `tests.rs` or `tests/` under `src/` is part of the library.
    match file.split_once("/tests/").filter(|_| !file.contains("/src/")) {
        None => package(file).replace('-', "_"),
        Some((_, rest)) => match rest.split_once('/') {
            Some((folder, _)) => format!("tests/{folder}/main.rs"),
            None => format!("tests/{rest}"),
        },
    }
}

/// `tests/cuts.rs` of `tests/cuts.rs (target/…)`; `mailmend_probe` of
/// `unittests src/lib.rs (target/debug/deps/mailmend_probe-0123)`.
fn ran(line: &str) -> String {
    let (file, binary) = line.split_once(" (").unwrap_or((line, ""));
    if !file.starts_with("unittests") {
        return file.to_owned();
    }
    let name = binary.trim_end_matches(')').rsplit('/').next().unwrap_or("");
    name.rsplit_once('-').map_or(name, |(name, _hash)| name).to_owned()
}

fn read(report: &str) -> BTreeMap<Key, bool> {
    let mut results = BTreeMap::new();
    let mut target = String::new();
    for line in report.lines().map(str::trim) {
        if let Some(rest) = line.strip_prefix("Running ") {
            target = ran(rest);
        } else if let Some((path, result)) =
            line.strip_prefix("test ").and_then(|rest| rest.split_once(" ... "))
        {
            let path = path.split(" - ").next().unwrap_or("");
            let name = path.rsplit("::").next().unwrap_or(path).to_owned();
            let all = results.entry((target.clone(), name)).or_insert(true);
            // Two functions of one name in one file: both must pass.
            *all &= result.ends_with("ok");
        }
    }
    results
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_are_read_per_file() {
        let report = "     Running tests/a.rs (target/debug/deps/a-1)\n\
            test one ... ok\ntest inner::two ... FAILED\n\
            \x20    Running unittests src/lib.rs (target/debug/deps/mailmend_probe-0f)\ntest m::tests::one - should panic ... ok\n";
        let read = read(report);
        let get =
            |target: &str, name: &str| read.get(&(target.to_owned(), name.to_owned())).copied();
        assert_eq!(get("tests/a.rs", "one"), Some(true));
        assert_eq!(get("tests/a.rs", "two"), Some(false));
        assert_eq!(get("mailmend_probe", "one"), Some(true));
    }

    #[test]
    fn files_belong_to_packages_and_targets() {
        assert_eq!(package("crates/probe/tests/a.rs"), "mailmend-probe");
        assert_eq!(package("relay/src/a.rs"), "mailmend-relay");
        assert_eq!(target("relay/tests/relay/door.rs"), "tests/relay/main.rs");
        assert_eq!(target("crates/probe/tests/cuts.rs"), "tests/cuts.rs");
        assert_eq!(target("relay/src/token/tests.rs"), "mailmend_relay");
    }
}
