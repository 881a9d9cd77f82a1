//! What can be typed after `mailmend`.

use crate::check_args::CheckOptions;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// Says why a mailbox does not connect, and what mends it.
#[derive(Debug, Parser)]
#[command(name = "mailmend", version, disable_help_subcommand = true)]
pub struct Arguments {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub command: Command,
}

/// Options of every command.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub struct Common {
    /// Language of the texts; default: from LC_ALL, LC_MESSAGES or LANG
    #[arg(long, global = true, value_name = "TAG", value_parser = crate::language::parse)]
    pub lang: Option<&'static str>,
    /// Print JSON instead of text
    #[arg(long, global = true)]
    pub json: bool,
    /// JSON document with the names, menus and addresses of your helpdesk
    #[arg(long, global = true, value_name = "FILE")]
    pub operator: Option<PathBuf>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Explain an error message, a log or a bounce; nothing leaves this machine
    #[command(after_help = EXPLAIN_HELP)]
    Explain(ExplainOptions),
    /// Check a mailbox: connect, verify the certificate, sign in
    #[command(after_help = CHECK_HELP)]
    Check(Box<CheckOptions>),
    /// List the messages that a helpdesk shows, with their slugs
    Rows,
    /// Show one of these messages: why it appears and how to mend it
    Row {
        /// Slug, as `mailmend rows` lists it
        slug: String,
    },
    /// Show a how-to; without a slug, list them
    Guide {
        /// Slug, for example enable_imap_smtp
        slug: Option<String>,
    },
}

/// Options of `explain`.
#[derive(Debug, Args)]
pub struct ExplainOptions {
    /// The text to explain; default: standard input
    #[arg(value_name = "TEXT", conflicts_with = "batch")]
    pub text: Option<String>,
    /// The support address, if known: recognises the mail service
    #[arg(long, value_name = "ADDRESS")]
    pub address: Option<String>,
    /// Read JSON lines with `text` and print one JSON line for each, in order
    #[arg(long)]
    pub batch: bool,
}

const EXPLAIN_HELP: &str = "\
Exit codes:
  0  explained
  1  unknown: the text allows no conclusion
  2  usage or input error

With --batch, each line of input is an object with `text` (and `address`, if known); blank lines are
skipped. Each line of output has `cause`, `sureness`, `alternatives`, `row` and `provider`; null where
there is none. A line that cannot be read gives a line with `error` in its place, and exit code 2 at
the end; otherwise the exit code is 0, also when some causes are `unknown`.";

const CHECK_HELP: &str = "\
The password is asked for, or taken from the environment variable MAILMEND_PASSWORD; it is never an
argument. With --oauth the same holds an access token. --oauth-error adds what the token service
answered when the token was to be renewed (invalid_grant, AADSTS…), with or without a token.

Exit codes:
  0  everything that was checked works
  1  a cause was found
  2  usage or input error
  3  the check could not run: the host or port is refused, or it was cancelled";
