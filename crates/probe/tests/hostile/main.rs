//! Hostile resolvers, networks and servers, row by row (docs/hostile.md is made from these tests; the
//! rows that are a short dialogue stand in the neighbouring files).

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics is a test that fails"
)]

mod certificates;
#[path = "../common/mod.rs"]
mod common;
mod guarded;
mod resolvers;
mod routes;
mod stub;
mod wires;
mod words;
