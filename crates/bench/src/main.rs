//! `mailmend-bench`: see `cargo xtask bench` and `cargo xtask load`; the other commands are its own
//! processes.

use anyhow::{Context as _, Result, bail};
use mailmend_bench::{
    core,
    goals::{self, Bench, PARTS},
    job::Job,
    load, process, sink,
};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((task, rest)) = arguments.split_first() else { bail!("bench, or load?") };
    match task.as_str() {
        "limited" => process::become_limited(rest),
        "once" => process::report_once(rest),
        "sink" => single().block_on(sink::serve(rest)),
        "core" => {
            let job = Job::parse(rest.iter().cloned())?;
            process::raise_descriptors()?;
            let figures = single().block_on(core::run(job))?;
            println!("{}", serde_json::to_string(&figures)?);
            Ok(())
        }
        "bench" => measured(rest),
        "load" => tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()?
            .block_on(load::run(rest)),
        _ => bail!("no such task: {task}"),
    }
}

/// `[PART…] [--rounds N]`
fn measured(arguments: &[String]) -> Result<()> {
    let mut arguments = arguments.iter();
    let (mut parts, mut rounds) = (Vec::new(), 5);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" => {
                print!("{}", parts_help());
                return Ok(());
            }
            "--rounds" => rounds = arguments.next().context("--rounds N")?.parse()?,
            part if PARTS.iter().any(|(name, _)| *name == part) => parts.push(part),
            other => bail!("no such part: {other}\n{}", parts_help()),
        }
    }
    if parts.is_empty() {
        parts = PARTS.iter().map(|(name, _)| *name).collect();
    }
    process::raise_descriptors()?;
    // What is measured has a processor of its own; servers and clients share the other.
    let core = (process::cores() > 1).then_some(0);
    if core.is_some() {
        process::pin(1)?;
    }
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let verdicts = runtime.block_on(async {
        let mut bench = Bench::start(rounds, core).await?;
        let mut verdicts = Vec::new();
        for (name, about) in PARTS.iter().filter(|(name, _)| parts.contains(name)) {
            println!("\n{name}: {about}");
            verdicts.extend(bench.run(name).await?);
        }
        anyhow::Ok(verdicts)
    })?;
    goals::print(&verdicts);
    Ok(())
}

fn parts_help() -> String {
    PARTS.iter().map(|(name, about)| format!("  {name:<8} {about}\n")).collect()
}

fn single() -> tokio::runtime::Runtime {
    #[allow(clippy::expect_used, reason = "without a runtime there is nothing to measure")]
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}
