//! `mailmend-relay`: see `--help`, and docs/operator-guide.md.

use mailmend_relay::{Config, listen, serve};
use std::process::ExitCode;
use tokio_util::sync::CancellationToken;
use tracing_subscriber::EnvFilter;

fn main() -> ExitCode {
    match start() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("mailmend-relay: {message}");
            ExitCode::FAILURE
        }
    }
}

fn start() -> Result<(), String> {
    let config = Config::read()?;
    logs(config.log_json);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let listener = listen(config.listen).map_err(|error| format!("cannot listen on {}: {error}; choose another with --listen", config.listen))?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        if !config.allow_network.is_empty() {
            tracing::warn!(networks = ?config.allow_network, "private networks may be checked");
        }
        println!("mailmend-relay listens on http://{address}");
        let stop = CancellationToken::new();
        tokio::spawn(stop_on_signal(stop.clone()));
        serve(config, listener, stop).await
    })
}

fn logs(json: bool) {
    let filter = EnvFilter::try_from_env("MAILMEND_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if json { builder.json().init() } else { builder.init() }
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
