//! `cargo xtask size`: what a first visit fetches, brotli-compressed, part by part, against the budget.

use crate::web;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::{collections::BTreeMap, fs};

const KIB: u64 = 1024;
/// A first load in all. The goal is 150 KiB, about a second on a 1.6 Mbit/s link; it is not reached
/// yet, and until it is this number only goes down.
const TOTAL_BUDGET: u64 = 175 * KIB;
/// The browser module, which is most of it. The goal is 110 KiB; the words of the rules (about
/// 28 KiB) and the table of mail services (about 6 KiB) are what stands in the way.
const WASM_BUDGET: u64 = 131 * KIB;

/// Scripts that only some pages fetch, when they need them.
const LATER: &[&str] = &["host-", "feedback-"];

#[derive(Deserialize)]
struct Sizes {
    brotli: u64,
}

/// Prints the table; fails above the budget.
pub fn run(_args: &[String]) -> Result<()> {
    let path = web::dist().join("manifest.json");
    let text = fs::read_to_string(&path).context("nothing built yet: cargo xtask web")?;
    let manifest: BTreeMap<String, Sizes> = serde_json::from_str(&text)?;
    let mut parts: BTreeMap<&str, u64> = BTreeMap::new();
    for (name, sizes) in &manifest {
        if let Some(part) = part(name) {
            let octets = parts.entry(part).or_default();
            // One language is fetched: the largest counts.
            *octets =
                if part == "texts" { sizes.brotli.max(*octets) } else { *octets + sizes.brotli };
        }
    }
    let total: u64 = parts.values().sum();
    for (part, octets) in &parts {
        println!("{part:<8} {:>7.1} KiB", kib(*octets));
    }
    println!("{:<8} {:>7.1} KiB of {:.0} KiB", "all", kib(total), kib(TOTAL_BUDGET));
    let wasm = parts.get("module").copied().context("no browser module in web/dist")?;
    if wasm > WASM_BUDGET || total > TOTAL_BUDGET {
        bail!("over the budget: module {:.1} KiB, all {:.1} KiB", kib(wasm), kib(total));
    }
    Ok(())
}

/// To which part of the first load a file belongs; none for what is fetched later or elsewhere.
fn part(name: &str) -> Option<&'static str> {
    match name {
        "operator.json" => Some("operator"),
        _ if name.starts_with("locales/") => name.contains("/core-").then_some("texts"),
        _ if name.contains('/') || LATER.iter().any(|stem| name.starts_with(stem)) => None,
        _ if name.ends_with(".html") => Some("html"),
        _ if name.ends_with(".css") => Some("css"),
        _ if name.ends_with(".js") => Some("script"),
        _ if name.ends_with(".wasm") => Some("module"),
        _ => None,
    }
}

fn kib(octets: u64) -> f64 {
    octets as f64 / KIB as f64
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn the_first_load_is_counted_and_nothing_else() {
        assert_eq!(part("index.html"), Some("html"));
        assert_eq!(part("locales/ko/core-01234567.ftl"), Some("texts"));
        assert_eq!(
            part("locales/ko/article-01234567.ftl"),
            None,
            "fetched when the article is opened"
        );
        assert_eq!(part("settings/index.html"), None, "another page");
        assert_eq!(part("host-01234567.js"), None, "for the page's own form only");
    }
}
