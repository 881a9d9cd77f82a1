//! The floor as a program of its own, so that one run of it is the least one check can cost.

use mailmend_bench::{floor, job::Job};

fn main() -> anyhow::Result<()> {
    let job = Job::parse(std::env::args().skip(1))?;
    mailmend_bench::process::raise_descriptors()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let figures = runtime.block_on(floor::run(job))?;
    println!("{}", serde_json::to_string(&figures)?);
    anyhow::ensure!(figures.failures == 0, "{}", figures.complaint.unwrap_or_default());
    Ok(())
}
