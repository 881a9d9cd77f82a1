//! `cargo xtask <task>`: build, test and tidy tasks; nothing here ships.

mod article;
mod bench_explain;
mod bench_page;
mod check;
mod corpus;
mod debian;
mod deny;
mod e2e;
mod facts;
mod formatted;
mod fuzz;
mod hostile;
mod locales;
mod measure;
mod metadata;
mod package;
mod proof;
mod run;
mod shell;
mod size;
mod test;
mod tidy;
mod toolchain;
mod wasm;
mod web;

use anyhow::{Result, bail};

/// One task: its name, what it is for, what runs it.
type Task = (&'static str, &'static str, fn(&[String]) -> Result<()>);

const TASKS: &[Task] = &[
    ("run", "build everything, serve the checker, its relay and demo mailboxes", run::run),
    ("test", "install what the tests need where possible, then run every test", test::run),
    ("check", "the fast loop: format, lints, unit tests, tidy", check::run),
    ("web", "build the browser module and the pages into web/dist", web::run),
    ("package", "build the npm package into web/npm", package::run),
    ("size", "what the first load weighs over the network; fails above the budget", size::run),
    ("tidy", "import arrows, file lengths, one dialler, nothing of this machine", tidy::run),
    ("bench", "cost of a check against the least possible and other tools", measure::bench),
    ("load", "soak and load: promises of reliability, on loopback", measure::load),
    (
        "hostile",
        "run the tests of hostile servers and clients, write docs/hostile.md",
        hostile::run,
    ),
    (
        "fuzz",
        "replay and mutate the kept corpus of every fuzz target, or run one for real",
        fuzz::run,
    ),
    ("deny", "licences, sources, duplicates and version floors of every crate", deny::run),
    ("facts", "mail service facts whose sources are older than a year", facts::run),
    ("bench-page", "time to explain a text in headless Chromium", bench_page::run),
    ("formatted", "every text as the Rust Fluent has it, for the comparison", formatted::run),
    ("proof", "write docs/proof.md: which real server or transcript proves each cause", proof::run),
    ("corpus", "classify a labelled set of messages and print the table per label", corpus::run),
    ("bench-explain", "how long explaining a text takes, native release build", bench_explain::run),
];

fn main() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let name = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    match TASKS.iter().find(|(task, ..)| *task == name) {
        Some((_, _, task)) => task(&rest),
        None if matches!(name.as_str(), "" | "help" | "--help" | "-h") => {
            print!("{}", usage());
            Ok(())
        }
        None => bail!("unknown task {name:?}\n{}", usage()),
    }
}

fn usage() -> String {
    let lines = TASKS.iter().map(|(name, about, _)| format!("  cargo xtask {name:<13} {about}\n"));
    format!("usage:\n{}", lines.collect::<String>())
}
