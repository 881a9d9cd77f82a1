//! `mailmend`: explains mail errors and checks mailboxes in a terminal or a script.
//!
//! Arguments, output and exit codes live here; causes and rules in `mailmend_diagnosis`, texts in
//! `mailmend_l10n`, the network in `mailmend_probe`. `README.md` beside this crate lists the exit
//! codes and the JSON.

mod args;
mod article;
mod batch;
mod check;
mod check_args;
mod exit;
mod explain;
mod language;
mod operator;
mod render;
mod terminal;

use args::{Arguments, Command};
use clap::Parser;
use exit::{Exit, Failure};
use std::process::ExitCode;

fn main() -> ExitCode {
    // clap prints its own errors and leaves with 2, which is our code for a usage error.
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(exit) => exit.into(),
        Err(failure) => failure.report(),
    }
}

fn run(arguments: Arguments) -> Result<Exit, Failure> {
    let common = &arguments.common;
    match &arguments.command {
        Command::Explain(options) if options.batch => batch::run(options, common),
        Command::Explain(options) => explain::run(options, common),
        Command::Check(options) => check::run(options, common),
        Command::Rows => article::rows(common),
        Command::Row { slug } => article::row(slug, common),
        Command::Guide { slug } => article::guide(slug.as_deref(), common),
    }
}
