//! Every bound of a probe, in one place, with its reason (SECURITY.md section 1.1).

use std::time::Duration;

/// Whole check, wall clock (B-1).
pub const CHECK: Duration = Duration::from_secs(45);
/// DNS, whatever happens in it (B-2).
pub const RESOLVE: Duration = Duration::from_secs(5);
/// One TCP connect (B-3).
pub const CONNECT_EACH: Duration = Duration::from_secs(5);
/// All TCP connects of an endpoint together (B-3).
pub const CONNECT_ALL: Duration = Duration::from_secs(10);
/// Addresses dialled per endpoint: two of each family (B-3).
pub const ADDRESSES: usize = 4;
/// TLS handshake (B-4).
pub const TLS: Duration = Duration::from_secs(8);
/// What a peer had sent when it hung up: it is there already, or it was lost.
pub const UNREAD: Duration = Duration::from_millis(100);
/// Greeting (B-5). Postscreen delays it by about seven seconds.
pub const GREETING: Duration = Duration::from_secs(10);
/// Any other reply (B-5).
pub const REPLY: Duration = Duration::from_secs(10);
/// Reply to a sign-in (B-5): Dovecot delays a refused one by up to 17 seconds.
pub const SIGN_IN: Duration = Duration::from_secs(20);
/// LOGOUT or QUIT: polite, but nobody waits for the answer.
pub const SIGN_OUT: Duration = Duration::from_secs(1);
/// All counter-probes together, so that a silent greeting plus these end within fifteen seconds.
pub const COUNTER: Duration = Duration::from_millis(4_500);
/// Connections of a check beyond one for each direction: counter-probes, and a second look at a
/// handshake.
pub const COUNTER_PROBES: usize = 4;
/// Silence instead of a greeting before the siblings are asked: longer than postscreen's.
pub const PATIENCE_GREETING: Duration = Duration::from_millis(7_500);
/// Silence instead of a ServerHello: servers send it at once.
pub const PATIENCE_TLS: Duration = Duration::from_secs(4);
/// Silence on a port that is registered for the other security mode (993, 465; 143, 587).
pub const PATIENCE_AT_WRONG_PORT: Duration = Duration::from_secs(3);
/// A sign-in that takes longer is remarked on.
pub const SLOW_SIGN_IN: Duration = Duration::from_secs(5);

/// One line, line end included (B-6).
pub const LINE_OCTETS: usize = 8 * 1024;
/// Lines in answer to one command (B-7).
pub const LINES: usize = 200;
/// Octets in answer to one command (B-7).
pub const REPLY_OCTETS: usize = 64 * 1024;
/// Octets read in a session (B-8).
pub const SESSION_OCTETS: usize = 256 * 1024;
/// An IMAP literal (B-9).
pub const LITERAL_OCTETS: usize = 16 * 1024;
/// Capabilities kept.
pub const CAPABILITIES: usize = 256;
/// Certificates of a chain that are looked at.
pub const CHAIN: usize = 10;
/// Names of a certificate that are reported.
pub const NAMES: usize = 20;
/// Characters of a server's line that are reported (B-22).
pub const SHOWN_LINE: usize = 1_000;
/// Lines of a stage that are reported (B-22).
pub const SHOWN_LINES: usize = 20;
/// Rounds of one SASL exchange.
pub const SASL_ROUNDS: usize = 4;
