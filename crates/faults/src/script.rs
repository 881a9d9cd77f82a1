//! A dialogue fixed step by step.

use crate::{server::Hold, wire::Wire};
use std::{sync::Arc, time::Duration};
use tokio_rustls::rustls::ServerConfig;

#[derive(Clone)]
enum Step {
    Say(Vec<u8>),
    Expect(String),
    Tls(Arc<ServerConfig>),
    RefusedTls(Arc<ServerConfig>),
    Drip(Vec<u8>),
    Flood(Vec<u8>),
    Pause(Duration),
    Stall,
    Deaf,
    Close,
    HangUp,
}

/// What a server says and expects to hear on one connection, in order.
///
/// `{tag}` in an expected line takes whatever stands there as the IMAP tag; in an answer it is that
/// tag again. An expected line that ends in `*` matches every line that begins like it.
#[derive(Clone, Default)]
pub struct Script {
    steps: Vec<Step>,
    resets: bool,
    cut: Option<Cut>,
}

/// Where the server breaks off, whatever the script says.
#[derive(Clone, Copy)]
struct Cut {
    /// Octets said before that.
    after: usize,
    how: BreakOff,
}

#[derive(Clone, Copy)]
enum BreakOff {
    Close,
    Stall,
    Reset,
}

impl Script {
    /// Nothing yet; an empty script closes the connection at once.
    pub fn new() -> Self {
        Self::default()
    }

    /// Says a text as it is; line ends are the caller's.
    pub fn say(self, text: &str) -> Self {
        self.step(Step::Say(text.as_bytes().to_vec()))
    }

    /// Says bytes.
    pub fn bytes(self, bytes: &[u8]) -> Self {
        self.step(Step::Say(bytes.to_vec()))
    }

    /// Hears one line.
    pub fn expect(self, line: &str) -> Self {
        self.step(Step::Expect(line.to_owned()))
    }

    /// Hears one line and answers.
    pub fn on(self, line: &str, answer: &str) -> Self {
        self.expect(line).say(answer)
    }

    /// A handshake that succeeds.
    pub fn tls(self, config: &Arc<ServerConfig>) -> Self {
        self.step(Step::Tls(config.clone()))
    }

    /// A handshake that fails on the server's side.
    pub fn refused_tls(self, config: &Arc<ServerConfig>) -> Self {
        self.step(Step::RefusedTls(config.clone()))
    }

    /// One octet a second, over and over, until the client is gone.
    pub fn drip(self, text: &str) -> Self {
        self.step(Step::Drip(text.as_bytes().to_vec()))
    }

    /// As fast as the client reads, over and over, until it is gone.
    pub fn flood(self, text: &str) -> Self {
        self.step(Step::Flood(text.as_bytes().to_vec()))
    }

    /// Says nothing for a while.
    pub fn pause(self, duration: Duration) -> Self {
        self.step(Step::Pause(duration))
    }

    /// Says nothing more, and listens until the client is gone.
    pub fn stall(self) -> Self {
        self.step(Step::Stall)
    }

    /// Says nothing more and reads nothing more, for ever: what the client sends fills the buffers
    /// of the kernels. Such a server is not finished, only dropped.
    pub fn deaf(self) -> Self {
        self.step(Step::Deaf)
    }

    /// Closes the TCP connection without a goodbye of TLS (RFC 8446 section 6.1: a truncation).
    pub fn hang_up(self) -> Self {
        self.step(Step::HangUp)
    }

    /// Closes in good order, and listens until the client is gone.
    pub fn close(self) -> Self {
        self.step(Step::Close)
    }

    /// Ends with RST instead of FIN.
    pub fn reset(mut self) -> Self {
        self.resets = true;
        self
    }

    /// Closes once that many octets were said; what the script has left is not asked for.
    pub fn close_after(mut self, octets: usize) -> Self {
        self.cut = Some(Cut { after: octets, how: BreakOff::Close });
        self
    }

    /// Says nothing more once that many octets were said.
    pub fn stall_after(mut self, octets: usize) -> Self {
        self.cut = Some(Cut { after: octets, how: BreakOff::Stall });
        self
    }

    /// Resets the connection once that many octets were said.
    pub fn reset_after(mut self, octets: usize) -> Self {
        self.cut = Some(Cut { after: octets, how: BreakOff::Reset });
        self.reset()
    }

    fn step(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    pub(crate) fn resets(&self) -> bool {
        self.resets
    }

    /// Plays the script; the error names the step that did not go as written.
    pub(crate) async fn play(self, wire: &mut Wire, hold: &Hold) -> Result<(), String> {
        let mut tag = String::new();
        let mut left = self.cut.map(|cut| cut.after);
        for step in self.steps {
            match step {
                Step::Say(bytes) => {
                    let text = String::from_utf8(bytes).map_or_else(
                        |error| error.into_bytes(),
                        |text| text.replace("{tag}", &tag).into_bytes(),
                    );
                    let allowed = left.map_or(text.len(), |left| left.min(text.len()));
                    // A client that left early shows at the next expectation.
                    let _ = wire.say(text.get(..allowed).unwrap_or_default()).await;
                    left = left.map(|left| left - allowed);
                    if let (Some(0), Some(cut)) = (left, self.cut) {
                        return break_off(wire, hold, cut).await;
                    }
                }
                Step::Expect(pattern) => {
                    let line = wire
                        .line()
                        .await
                        .ok_or_else(|| format!("expected {pattern:?}, the client left"))?;
                    let taken = matched(&pattern, &line);
                    let taken =
                        taken.ok_or_else(|| format!("expected {pattern:?}, heard {line:?}"))?;
                    tag = taken.unwrap_or(tag);
                }
                Step::Tls(config) => {
                    wire.tls(config).await.map_err(|error| format!("handshake: {error}"))?
                }
                Step::RefusedTls(config) => {
                    if wire.tls(config).await.is_ok() {
                        return Err("the handshake was to fail".to_owned());
                    }
                }
                Step::Drip(bytes) => drip(wire, hold, &bytes).await,
                Step::Flood(bytes) => while wire.say(&bytes).await.is_ok() {},
                Step::Pause(duration) => hold.pass(duration).await,
                Step::Stall => {
                    hold.release().await;
                    wire.listen().await;
                }
                Step::Deaf => {
                    hold.release().await;
                    std::future::pending::<()>().await;
                }
                Step::HangUp => wire.hang_up(),
                Step::Close => wire.close().await,
            }
        }
        Ok(())
    }
}

async fn break_off(wire: &mut Wire, hold: &Hold, cut: Cut) -> Result<(), String> {
    match cut.how {
        BreakOff::Stall => {
            hold.release().await;
            wire.listen().await;
        }
        BreakOff::Close => wire.close().await,
        // The socket was told to reset when it is closed.
        BreakOff::Reset => wire.hang_up(),
    }
    Ok(())
}

async fn drip(wire: &mut Wire, hold: &Hold, bytes: &[u8]) {
    let mut tick = tokio::time::interval(Duration::from_secs(1));
    hold.release().await;
    for byte in bytes.iter().cycle() {
        tick.tick().await;
        if wire.say(&[*byte]).await.is_err() {
            return;
        }
    }
}

/// Whether a line matches (outer `Some`), and the tag that it carries where the pattern has one.
fn matched(pattern: &str, line: &str) -> Option<Option<String>> {
    let (tag, pattern, line) = match pattern.strip_prefix("{tag} ") {
        None => (None, pattern, line),
        Some(rest) => {
            let (tag, line) = line.split_once(' ')?;
            (Some(tag.to_owned()), rest, line)
        }
    };
    let hit = match pattern.strip_suffix('*') {
        Some(start) => line.starts_with(start),
        None => line == pattern,
    };
    hit.then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        assert_eq!(matched("{tag} LOGIN *", "a1 LOGIN x y"), Some(Some("a1".to_owned())));
        assert_eq!(matched("EHLO *", "EHLO host"), Some(None));
        assert_eq!(matched("QUIT", "QUIT now"), None);
        assert_eq!(matched("{tag} NOOP", "NOOP"), None);
    }
}
