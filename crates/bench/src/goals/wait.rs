//! Goal 12: how long a sign-in may take. Dovecot makes an address that failed before wait 17 seconds.

use super::{Bench, Verdict};
use crate::{client::Session, core, job::Kind, sink};
use anyhow::{Context as _, Result};
use mailmend_protocol::{Fault, Stage};
use std::time::Duration;

/// Asks a server whose sign-in takes a minute.
pub async fn run(bench: &mut Bench) -> Result<Vec<Verdict>> {
    let (sink, ports) = sink::start(&bench.certificates.dir, Duration::from_secs(60))?;
    let mut session = Session::greeted(bench.relay.address, None).await?;
    let request = core::request(&bench.job_at(Kind::Imaps, ports.imaps, 1, 1));
    let answer = session.check(&request).await?;
    drop(sink);
    let seen = answer.seen.iter().find(|one| one.stage == Stage::SignIn);
    let seen = seen.context("nothing was said of the sign-in")?;
    anyhow::ensure!(seen.fault == Some(Fault::TimedOut), "{:?}", seen.fault);
    let waited = f64::from(seen.elapsed_ms) / 1_000.0;
    Ok(vec![Verdict {
        goal: "12",
        what: "wait for a sign-in before it is called timed out".to_owned(),
        figure: format!("{waited:.1} s"),
        wanted: "≥ 20 s".to_owned(),
        met: Some(waited >= 20.0),
    }])
}
