//! `cargo xtask size`: what a first visit fetches, brotli-compressed, part by part, against the budgets.
//!
//! Two groups: what has to be there before the page can be used, and what the page fetches by itself
//! once it can be used. Nothing is left out: what is in neither is fetched only when somebody asks.

use crate::{wasm, web};
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::{collections::BTreeMap, fs};

const KIB: u64 = 1024;
/// A first load in all: about a second on a 1.6 Mbit/s link.
const TOTAL_BUDGET: u64 = 150 * KIB;
/// The browser module, which is most of it; of any compiler that `cargo xtask web` may choose.
const WASM_BUDGET: u64 = 110 * KIB;
/// What follows without anybody waiting for it: another half second.
const LATER_BUDGET: u64 = 80 * KIB;

#[derive(Deserialize)]
struct Sizes {
    brotli: u64,
}

/// When a file is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fetched {
    /// Before the page can be used.
    First,
    /// By itself, once the page can be used.
    Later,
}
use Fetched::{First, Later};

type Parts = BTreeMap<(Fetched, &'static str), u64>;

/// Prints the table; fails above a budget.
pub fn run(_args: &[String]) -> Result<()> {
    let path = web::dist().join("manifest.json");
    let text = fs::read_to_string(&path).context("nothing built yet: cargo xtask web")?;
    let manifest: BTreeMap<String, Sizes> = serde_json::from_str(&text)?;
    let parts = parts(&manifest);
    let module = parts.get(&(First, "module")).copied().context("no browser module in web/dist")?;
    let first = table("first load", &parts, First, TOTAL_BUDGET);
    println!("  the module by {}, of {:.0} KiB", wasm::built_with(), kib(WASM_BUDGET));
    let later = table("fetched once the page is usable", &parts, Later, LATER_BUDGET);
    println!("{:<32} {:>7.1} KiB", "both", kib(first + later));
    let over = [
        ("first load", first, TOTAL_BUDGET),
        ("browser module", module, WASM_BUDGET),
        ("fetched later", later, LATER_BUDGET),
    ];
    if let Some((what, octets, budget)) = over.into_iter().find(|(_, sum, most)| sum > most) {
        bail!("over the budget: {what}, {:.1} of {:.0} KiB", kib(octets), kib(budget));
    }
    Ok(())
}

fn parts(manifest: &BTreeMap<String, Sizes>) -> Parts {
    let mut parts = Parts::new();
    for (name, sizes) in manifest {
        if let Some(part) = part(name) {
            let octets = parts.entry(part).or_default();
            // One language is fetched: the largest counts.
            let one_of_many = name.starts_with("locales/");
            *octets = if one_of_many { sizes.brotli.max(*octets) } else { *octets + sizes.brotli };
        }
    }
    parts
}

/// Prints a group and gives its sum.
fn table(title: &str, parts: &Parts, group: Fetched, budget: u64) -> u64 {
    let members = || parts.iter().filter(|((fetched, _), _)| *fetched == group);
    let sum = members().map(|(_, octets)| octets).sum();
    println!("{title:<32} {:>7.1} KiB of {:.0} KiB", kib(sum), kib(budget));
    for ((_, part), octets) in members() {
        println!("  {part:<30} {:>7.1} KiB", kib(*octets));
    }
    sum
}

/// To which part a file belongs, and when it is fetched; none for what is fetched on demand.
fn part(name: &str) -> Option<(Fetched, &'static str)> {
    match name {
        "operator.json" => Some((First, "operator")),
        _ if name.starts_with("locales/") => {
            let texts = name.contains("/core-").then_some((First, "texts"));
            texts.or_else(|| name.contains("/article-").then_some((Later, "article")))
        }
        _ if name.contains('/') => None,
        _ if name.ends_with(".html") => Some((First, "html")),
        _ if name.ends_with(".css") => Some((First, "css")),
        _ if name.ends_with(".js") => Some((First, "script")),
        _ if name.ends_with(".wasm") => Some((First, "module")),
        _ if name.starts_with("rules-") => Some((Later, "words of the rules")),
        _ => None,
    }
}

fn kib(octets: u64) -> f64 {
    octets as f64 / KIB as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fetch_is_counted_once() {
        for (name, expected) in [
            ("index.html", Some((First, "html"))),
            ("locales/ko/core-01234567.ftl", Some((First, "texts"))),
            ("locales/ko/article-01234567.ftl", Some((Later, "article"))),
            ("rules-01234567.txt", Some((Later, "words of the rules"))),
            ("mailmend_bg-01234567.wasm", Some((First, "module"))),
            // Another page, and texts of what only other pages show.
            ("settings/index.html", None),
            ("locales/ko/pages-01234567.ftl", None),
        ] {
            assert_eq!(part(name), expected, "{name}");
        }
    }

    #[test]
    fn one_language_counts_and_all_scripts() {
        let manifest = [("locales/ko/core-1.ftl", 5), ("locales/en/core-1.ftl", 4), ("a.js", 1)];
        let manifest = manifest.into_iter().chain([("b.js", 2)]);
        let sized = manifest.map(|(name, brotli)| (name.to_owned(), Sizes { brotli })).collect();
        let expected = Parts::from([((First, "texts"), 5), ((First, "script"), 3)]);
        assert_eq!(parts(&sized), expected);
    }
}
