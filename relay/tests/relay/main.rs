//! The relay over real sockets. A row of the hostile clients (C1 to C57) is named in the test that
//! covers it.

// Helpers of tests may unwrap as tests do.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod checks;
mod common;
mod door;
mod frames;
mod process;
mod rows;
mod secrets;
mod shared;
mod tokens;
