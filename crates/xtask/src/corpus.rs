//! `cargo xtask corpus [FILE]`: how the classifier does on labelled messages that are kept outside
//! the repository (JSON lines with `text`, `label`, `also`).

use anyhow::{Context as _, Result};
use mailmend_diagnosis::{Context, Sureness, explain};
use std::collections::BTreeMap;

/// Default place: beside the checkout.
const DEFAULT: &str = "../shared/corpus/messages.jsonl";

#[derive(serde::Deserialize)]
struct Message {
    text: String,
    label: String,
    #[serde(default)]
    also: Vec<String>,
}

#[derive(Default)]
struct Tally {
    all: usize,
    right: usize,
    surely_wrong: usize,
}

/// Prints the table per label, the confusions, and the two figures that count.
pub fn run(args: &[String]) -> Result<()> {
    let path = args.first().map_or(DEFAULT, String::as_str);
    let verbose = args.iter().any(|arg| arg == "--verbose");
    let file = std::fs::read_to_string(path).with_context(|| format!("cannot read {path}"))?;
    let mut labels: BTreeMap<String, Tally> = BTreeMap::new();
    let mut confusions: BTreeMap<(String, String), usize> = BTreeMap::new();
    for line in file.lines().filter(|line| !line.trim().is_empty()) {
        let message: Message = serde_json::from_str(line)?;
        let diagnosis = explain(&message.text, &Context::default()).diagnosis;
        let found = diagnosis.cause.slug();
        let tally = labels.entry(message.label.clone()).or_default();
        tally.all += 1;
        if found == message.label || message.also.iter().any(|label| label == found) {
            tally.right += 1;
            continue;
        }
        let sure = diagnosis.sureness >= Sureness::Likely && found != "unknown";
        tally.surely_wrong += usize::from(sure);
        *confusions.entry((message.label.clone(), found.to_owned())).or_default() += 1;
        if verbose {
            let shown: String = message.text.chars().take(300).collect();
            println!(
                "{} -> {found}{}: {}",
                message.label,
                if sure { " (sure)" } else { "" },
                shown.replace('\n', "⏎")
            );
        }
    }
    print_tables(&labels, &confusions);
    Ok(())
}

fn print_tables(labels: &BTreeMap<String, Tally>, confusions: &BTreeMap<(String, String), usize>) {
    for (label, tally) in labels {
        println!("{label:32} {:3}/{:3}", tally.right, tally.all);
    }
    for ((label, found), count) in confusions {
        println!("{count:3} x {label} taken for {found}");
    }
    let sum = |pick: fn(&Tally) -> usize| labels.values().map(pick).sum::<usize>();
    let all = sum(|tally| tally.all).max(1) as f64;
    println!(
        "right {:.1} %, wrong and sure {:.1} %, of {all}",
        100.0 * sum(|tally| tally.right) as f64 / all,
        100.0 * sum(|tally| tally.surely_wrong) as f64 / all
    );
}
