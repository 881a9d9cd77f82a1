//! `mailmend-relay key` and `mailmend-relay token`.

use crate::token;
use clap::Parser;
use std::{io::Read, time::Duration};
use time::OffsetDateTime;

/// The commands that do not serve.
#[derive(Debug, Parser)]
#[command(name = "mailmend-relay")]
pub enum Tool {
    /// Makes a key pair for embed tokens: the secret key for the helpdesk's backend, the public one
    /// for the relay.
    Key,
    /// Makes an embed token; reads the secret key from standard input.
    Token {
        /// The customer that it is for.
        #[arg(long)]
        site: String,
        /// Origin of a page that may use it; repeat for several.
        #[arg(long, required = true)]
        origin: Vec<String>,
        /// What it allows, `check` or `sign_in`; repeat for both. Absent: everything.
        #[arg(long)]
        feature: Vec<String>,
        /// Seconds it lives, 600 at most.
        #[arg(long, default_value_t = 600, value_parser = clap::value_parser!(u64).range(1..=600))]
        seconds: u64,
    },
}

/// Whether the first argument asks for one of them.
pub fn is_wanted(argument: Option<&str>) -> bool {
    matches!(argument, Some("key" | "token"))
}

/// Runs it; what to print.
pub fn run(tool: Tool, mut input: impl Read) -> Result<String, String> {
    match tool {
        Tool::Key => {
            let (secret, public) = token::new_pair()?;
            Ok(format!(
                "# Secret: only for the backend that signs tokens.\n{secret}\n# Public: --token-key of the relay.\n{public}\n"
            ))
        }
        Tool::Token { site, origin, feature, seconds } => {
            let mut text = String::new();
            input.read_to_string(&mut text).map_err(|error| format!("standard input: {error}"))?;
            let secret = text
                .lines()
                .find(|line| line.starts_with("k4.secret."))
                .ok_or("write the secret key, k4.secret.…, to standard input")?;
            let features = (!feature.is_empty()).then_some(feature);
            let token = token::sign(
                secret,
                &site,
                &origin,
                features,
                Duration::from_secs(seconds),
                OffsetDateTime::now_utc(),
            )?;
            Ok(format!("{token}\n"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_output_of_key_is_input_of_token() {
        let pair = run(Tool::Key, &b""[..]).unwrap();
        let arguments = ["relay", "token", "--site", "acme", "--origin", "https://a.example"];
        let token = run(Tool::try_parse_from(arguments).unwrap(), pair.as_bytes()).unwrap();
        let public = pair.lines().find(|line| line.starts_with("k4.public.")).unwrap();
        let keys = token::Keys::read(&[public.to_owned()]).unwrap();
        assert!(keys.verify(token.trim(), "https://a.example", OffsetDateTime::now_utc()).is_ok());
        assert!(
            Tool::try_parse_from([
                "relay",
                "token",
                "--site",
                "a",
                "--origin",
                "b",
                "--seconds",
                "601"
            ])
            .is_err()
        );
    }
}
