//! One folder per cause in `fixtures/`: `hit.txt` leads to it, `near-<neighbour>.txt` looks like it and
//! belongs to the neighbour that the file name names.

use super::explain;
use crate::{Cause, Context};
use std::{collections::BTreeSet, path::PathBuf};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// Names in a folder, sorted; empty where there is no such folder.
fn names(path: &PathBuf) -> BTreeSet<String> {
    let entries = std::fs::read_dir(path).map(Iterator::collect::<Vec<_>>).unwrap_or_default();
    entries.into_iter().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn every_cause_hits_its_fixture_and_leaves_the_near_miss_to_its_neighbour() {
    let mut wrong = Vec::new();
    for cause in Cause::ALL.iter().filter(|cause| **cause != Cause::Success) {
        let path = folder().join(cause.slug());
        let files = names(&path);
        let has_near = files.iter().any(|name| name.starts_with("near-"));
        if !files.contains("hit.txt") || !has_near {
            wrong.push(format!("{}: needs hit.txt and near-<neighbour>.txt", cause.slug()));
        }
        for name in &files {
            let stem = name.trim_end_matches(".txt");
            let expected = if stem == "hit" {
                Some(*cause)
            } else {
                stem.strip_prefix("near-").and_then(Cause::from_slug).filter(|other| other != cause)
            };
            let Some(expected) = expected else {
                wrong.push(format!("{}/{name}: names no neighbour", cause.slug()));
                continue;
            };
            let text = std::fs::read_to_string(path.join(name)).unwrap();
            let found = explain(&text, &Context::default()).diagnosis.cause;
            if found != expected {
                wrong.push(format!("{}/{name}: got {}", cause.slug(), found.slug()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_folder_without_a_cause() {
    for name in names(&folder()) {
        assert!(name.ends_with(".txt") || Cause::from_slug(&name).is_some(), "{name}");
    }
}
