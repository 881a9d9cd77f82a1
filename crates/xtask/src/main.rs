//! `cargo xtask <task>`: build, test and tidy tasks; nothing here ships.

mod corpus;

use anyhow::{Result, bail};

fn main() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let task = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    match task.as_str() {
        "corpus" => corpus::run(&rest),
        other => bail!("unknown task {other:?}; known: corpus"),
    }
}
