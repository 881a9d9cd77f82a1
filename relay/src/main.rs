//! `mailmend-relay`: see `--help`, and docs/operator-guide.md.

use clap::Parser;
use mailmend_relay::{Config, Tool, is_tool, listen, run_tool, serve, start_logs};
use std::{io, process::ExitCode, thread};
use tokio::runtime::{Builder, Runtime};
use tokio_util::sync::CancellationToken;

/// Overwrites memory with zeros as it is freed: passwords pass through buffers of TLS, JSON and the
/// WebSocket that are not ours to wipe.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

/// Turns of a worker between two looks at the queue of all; tokio's own guess can be 61.
const GLOBAL_QUEUE_INTERVAL: u32 = 8;

fn main() -> ExitCode {
    let done = match std::env::args().nth(1) {
        first if is_tool(first.as_deref()) => {
            run_tool(Tool::parse(), std::io::stdin()).map(|text| print!("{text}"))
        }
        _ => start(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("mailmend-relay: {message}");
            ExitCode::FAILURE
        }
    }
}

fn start() -> Result<(), String> {
    let config = Config::read()?;
    start_logs(config.log_json);
    runtime().map_err(|error| error.to_string())?.block_on(async {
        let listener = listen(config.listen).map_err(|error| {
            format!("cannot listen on {}: {error}; choose another with --listen", config.listen)
        })?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        if !config.allow_network.is_empty() {
            tracing::warn!(networks = ?config.allow_network, "private networks may be checked");
        }
        let scheme = if config.tls_certificate.is_some() { "https" } else { "http" };
        println!("mailmend-relay listens on {scheme}://{address}");
        let stop = CancellationToken::new();
        tokio::spawn(stop_on_signal(stop.clone()));
        serve(config, listener, stop).await
    })
}

/// On one processor there is nobody to share work with; on several, tasks that did not fit a worker's
/// own queue of 256 are looked at often, so that a check does not wait for luck when hundreds run.
fn runtime() -> io::Result<Runtime> {
    let alone = thread::available_parallelism().is_ok_and(|count| count.get() == 1);
    let mut builder =
        if alone { Builder::new_current_thread() } else { Builder::new_multi_thread() };
    builder.enable_all().global_queue_interval(GLOBAL_QUEUE_INTERVAL).build()
}

async fn stop_on_signal(stop: CancellationToken) {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
        }
    }
    #[cfg(not(unix))]
    let _ = tokio::signal::ctrl_c().await;
    stop.cancel();
}
