//! Logs: JSON or pretty lines on standard error. Names of users and targets enter only as keyed hashes.

use tracing_subscriber::EnvFilter;

/// Starts logging; `MAILMEND_LOG` holds a filter like `info` or `mailmend_relay=debug`.
pub fn start(json: bool) {
    let filter = EnvFilter::try_from_env("MAILMEND_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if json { builder.json().init() } else { builder.init() }
}

/// Bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        // Writing into a String cannot fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// The first octets of a keyed hash: enough to follow somebody through a log of one process.
pub fn short(key: &[u8]) -> String {
    hex(key.get(..6).unwrap_or(key))
}
