//! Measures Mailmend against the least that a check can cost, against other tools, and under load.
//!
//! Everything runs on loopback and is bounded in count and time. Servers, clients and the measured
//! program are processes of their own, so that CPU time belongs to one of them; what is compared runs
//! interleaved, in random order, and is told as ratios. Method, goals and figures: docs/performance.md.

pub mod client;
pub mod core;
pub mod delay;
pub mod drive;
pub mod exporter;
pub mod floor;
pub mod goals;
pub mod job;
pub mod lab;
pub mod load;
pub mod peers;
pub mod process;
pub mod relay;
pub mod sink;
pub mod stats;
