//! One WebSocket: hello, welcome, then one check at a time, each with exactly one terminal message.

use crate::{
    check::{self, Asker},
    limits::ClientKey,
    logs::short,
    stage::Written,
    state::{Place, State},
    token::{Claims, Invalid},
};
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use futures_util::{
    SinkExt, StreamExt,
    stream::{SplitSink, SplitStream},
};
use mailmend_protocol::{
    CheckRequest, ClientMessage, DoneReason, Hello, Limits, Refusal, RelayMessage, Welcome,
};
use std::{
    pin::{Pin, pin},
    sync::Arc,
    time::{Duration, Instant},
};
use time::OffsetDateTime;
use tokio::{
    sync::mpsc,
    task::JoinHandle,
    time::{Instant as Moment, Interval, Sleep, interval_at, sleep_until, timeout},
};
use tokio_util::sync::CancellationToken;
use tungstenite::error::{CapacityError, Error as Broken};

/// How often a silent browser is asked whether it is still there (B-14).
const PING: Duration = Duration::from_secs(20);
/// A reader that does not take a message for so long is let go (T24).
const SLOW_READER: Duration = Duration::from_secs(5);
/// Text messages per minute (B-15).
const MESSAGES_PER_MINUTE: u32 = 30;
/// Pings and pongs per minute: browsers answer three pings.
const CONTROLS_PER_MINUTE: u32 = 60;
/// Malformed messages before the socket is closed (C36).
const STRIKES: u32 = 3;
/// Events waiting for a slow reader.
const QUEUE: usize = 32;
/// How long an observation may wait for others to be written with it: nobody feels a tenth of a
/// second, and each write costs as much as a stage. The end of a check waits for nothing.
const GATHER: Duration = Duration::from_millis(100);

/// Close codes of RFC 6455 section 7.4.1.
const GOING_AWAY: u16 = 1001;
const PROTOCOL: u16 = 1002;
const UNSUPPORTED: u16 = 1003;
const NOT_UTF8: u16 = 1007;
const POLICY: u16 = 1008;
const TOO_LARGE: u16 = 1009;

/// Why we close: code and reason.
type Closing = (u16, &'static str);

/// What the socket's loop reacts to.
enum Event {
    Text(String),
    Control,
    Gone,
    Binary,
    Broken(Closing),
    Seen(Written),
    Ended(RelayMessage),
    Ping,
    Due,
    Timeout,
    Draining,
}

struct Running {
    id: u32,
    cancel: CancellationToken,
    seen: mpsc::Receiver<Written>,
    task: JoinHandle<RelayMessage>,
}

/// Events of the last minute.
#[derive(Debug)]
struct Minute {
    start: Instant,
    count: u32,
}

impl Minute {
    fn new() -> Self {
        Self { start: Instant::now(), count: 0 }
    }

    /// Counts one; how many there were this minute.
    fn add(&mut self) -> u32 {
        let now = Instant::now();
        if now.duration_since(self.start) > Duration::from_secs(60) {
            *self = Self { start: now, count: 0 };
        }
        self.count = self.count.saturating_add(1);
        self.count
    }
}

struct Session {
    state: Arc<State>,
    client: ClientKey,
    origin: String,
    out: SplitSink<WebSocket, Message>,
    /// When what was handed over but not written has to be written.
    due: Option<Moment>,
    running: Option<Running>,
    greeted: bool,
    /// Held until the hello.
    silent: Option<Place>,
    claims: Option<Claims>,
    strikes: u32,
    messages: Minute,
    controls: Minute,
    checks: u32,
}

/// Runs a socket to its end.
pub async fn run(
    socket: WebSocket,
    state: Arc<State>,
    client: ClientKey,
    origin: String,
    silent: Place,
) {
    let start = Instant::now();
    let (out, mut incoming) = socket.split();
    let mut session = Session {
        state,
        client,
        origin,
        out,
        due: None,
        running: None,
        greeted: false,
        silent: Some(silent),
        claims: None,
        strikes: 0,
        messages: Minute::new(),
        controls: Minute::new(),
        checks: 0,
    };
    let closing = session.serve(&mut incoming).await;
    // Without a reason of ours this only flushes the answer to the peer's own close frame.
    let farewell = async {
        if let Some((code, reason)) = closing {
            let frame = CloseFrame { code, reason: reason.into() };
            let _ = session.out.send(Message::Close(Some(frame))).await;
        }
        let _ = session.out.close().await;
        // What still comes is read and dropped: closing over unread octets resets the connection,
        // and a reset takes the reason away from the page.
        while let Some(Ok(_)) = incoming.next().await {}
    };
    let _ = timeout(Duration::from_secs(1), farewell).await;
    if let Some(mut running) = session.running.take() {
        // The page is gone: the sockets to the target close with the task.
        running.cancel.cancel();
        running.seen.close();
        let _ = running.task.await;
    }
    let (close, reason) = closing.unwrap_or((1000, "left"));
    let site = session.claims.as_ref().map(|claims| claims.site.as_str());
    tracing::info!(
        client = short(&session.state.keyed(&[b"log client", &client])),
        origin = session.origin,
        site,
        checks = session.checks,
        close,
        reason,
        elapsed_ms = start.elapsed().as_millis() as u64,
        "socket"
    );
}

impl Session {
    /// Serves until somebody leaves; what to tell in the close frame, if anything.
    async fn serve(&mut self, incoming: &mut SplitStream<WebSocket>) -> Option<Closing> {
        let config = &self.state.config;
        let hello = Duration::from_secs(config.hello_seconds);
        let idle = Duration::from_secs(config.idle_seconds);
        let mut heard = Moment::now();
        let end = heard + Duration::from_secs(config.life_seconds);
        let mut ping = interval_at(heard + PING, PING);
        let mut alarm = pin!(sleep_until(end.min(heard + hello)));
        loop {
            let patience = if self.greeted { idle } else { hello };
            let deadline = end.min(heard + patience);
            let wake = self.due.map_or(deadline, |due| due.min(deadline));
            if alarm.deadline() != wake {
                alarm.as_mut().reset(wake);
            }
            let mut event = self.next(incoming, &mut ping, alarm.as_mut()).await;
            if matches!(event, Event::Due) && wake == deadline {
                event = Event::Timeout;
            }
            // Only whole messages show life before the hello: fragments and pings do not buy time.
            if matches!(event, Event::Text(_)) || (self.greeted && matches!(event, Event::Control))
            {
                heard = Moment::now();
            }
            let result = match event {
                // Boxed: an open socket mostly waits, and should keep no room for admissions.
                Event::Text(text) => Box::pin(self.receive(&text)).await,
                Event::Control if self.controls.add() > CONTROLS_PER_MINUTE => {
                    Err((POLICY, "too many control frames"))
                }
                Event::Control => Ok(()),
                Event::Seen(seen) => self.stage(&seen).await,
                Event::Ended(message) => self.terminal(&message).await,
                Event::Ping => self.send_frame(Message::Ping(Vec::new().into())).await,
                Event::Due => self.flush().await,
                Event::Binary => Err((UNSUPPORTED, "text only")),
                Event::Broken(closing) => Err(closing),
                Event::Timeout => Err((POLICY, "timed out")),
                Event::Draining => Err((GOING_AWAY, "restarting; come back in a few seconds")),
                Event::Gone => return None,
            };
            if let Err(closing) = result {
                return Some(closing);
            }
        }
    }

    async fn next(
        &mut self,
        incoming: &mut SplitStream<WebSocket>,
        ping: &mut Interval,
        alarm: Pin<&mut Sleep>,
    ) -> Event {
        let idle = self.running.is_none();
        let (draining, stopping) = (self.state.draining.clone(), self.state.stopping.clone());
        let running = async {
            match &mut self.running {
                None => std::future::pending().await,
                Some(running) => running.next(&stopping).await,
            }
        };
        // A check that still runs when the relay stops may finish; an idle socket goes at once.
        tokio::select! {
            event = running => event,
            message = incoming.next() => received(message),
            _ = ping.tick() => Event::Ping,
            () = alarm => Event::Due,
            () = draining.cancelled(), if idle => Event::Draining,
        }
    }

    async fn receive(&mut self, text: &str) -> Result<(), Closing> {
        let count = self.messages.add();
        if count > 2 * MESSAGES_PER_MINUTE {
            return Err((POLICY, "too many messages"));
        }
        if count > MESSAGES_PER_MINUTE {
            return self.refuse(None, Refusal::Rate, Some(Duration::from_secs(60))).await;
        }
        match serde_json::from_str(text) {
            Ok(ClientMessage::Hello(hello)) if !self.greeted => self.greet(hello).await,
            Ok(ClientMessage::Check(request)) if self.greeted => self.start(request).await,
            Ok(ClientMessage::Cancel { id }) => {
                self.cancel(id);
                Ok(())
            }
            _ => {
                self.strikes += 1;
                self.refuse(None, Refusal::BadRequest, None).await?;
                if self.strikes >= STRIKES { Err((POLICY, "malformed messages")) } else { Ok(()) }
            }
        }
    }

    async fn greet(&mut self, hello: Hello) -> Result<(), Closing> {
        match self.admit(&hello).await {
            Ok(claims) => self.claims = claims,
            Err(why) => {
                tracing::info!(?why, "refused: token");
                self.state.metrics.refused(&Refusal::Token);
                self.refuse(None, Refusal::Token, None).await?;
                return Err((POLICY, "token"));
            }
        }
        self.greeted = true;
        self.silent = None;
        let config = &self.state.config;
        let ports =
            self.state.guard.policy().ports.iter().map(|range| *range.start()).take(16).collect();
        let welcome = Welcome {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            seen_from: config.seen_from.iter().map(ToString::to_string).collect(),
            limits: Limits { check_ms: mailmend_probe::limits::CHECK.as_millis() as u32, ports },
        };
        self.send(&RelayMessage::Welcome(welcome)).await
    }

    /// A token that is given must be good, wanted or not; a page that sends none may do without
    /// where none is wanted.
    async fn admit(&self, hello: &Hello) -> Result<Option<Claims>, Invalid> {
        let Some(token) = hello.token.as_ref().filter(|token| !token.is_empty()) else {
            return if self.state.config.require_token { Err(Invalid::Missing) } else { Ok(None) };
        };
        if self.state.tokens.is_empty() {
            return Ok(None);
        }
        let claims =
            self.state.tokens.verify(token.expose(), &self.origin, OffsetDateTime::now_utc())?;
        let once = self.state.keyed(&[b"token", claims.jti.as_bytes()]);
        // Remembered for as long as it could pass for valid: its life and the skew at both ends.
        let fresh =
            self.state.limits.first_use(once, crate::token::LIFE + Duration::from_secs(120)).await;
        if fresh { Ok(Some(claims)) } else { Err(Invalid::Replayed) }
    }

    async fn start(&mut self, request: CheckRequest) -> Result<(), Closing> {
        let id = request.id;
        if self.running.is_some() {
            return self.refuse(Some(id), Refusal::Busy, None).await;
        }
        if self.state.draining.is_cancelled() {
            return self.refuse(Some(id), Refusal::Overload, Some(Duration::from_secs(5))).await;
        }
        self.checks += 1;
        let may_sign_in = self.claims.as_ref().is_none_or(Claims::may_sign_in);
        let site = self.claims.as_ref().map(|claims| claims.site.clone());
        let asker = Asker { client: self.client, site, may_sign_in };
        self.running = Some(Running::start(request, self.state.clone(), asker));
        Ok(())
    }

    fn cancel(&mut self, id: u32) {
        if let Some(running) = self.running.as_ref().filter(|running| running.id == id) {
            running.cancel.cancel();
        }
    }

    async fn stage(&mut self, seen: &Written) -> Result<(), Closing> {
        let Some(id) = self.running.as_ref().map(|running| running.id) else { return Ok(()) };
        self.due.get_or_insert_with(|| Moment::now() + GATHER);
        in_time(self.out.feed(Message::Text(seen.message(id).into()))).await
    }

    async fn terminal(&mut self, message: &RelayMessage) -> Result<(), Closing> {
        self.running = None;
        self.send(message).await
    }

    async fn refuse(
        &mut self,
        id: Option<u32>,
        refusal: Refusal,
        retry_after: Option<Duration>,
    ) -> Result<(), Closing> {
        let retry_after_ms = retry_after.map(|wait| wait.as_millis() as u64);
        self.send(&RelayMessage::Refused { id, refusal, protocol: None, retry_after_ms }).await
    }

    async fn send(&mut self, message: &RelayMessage) -> Result<(), Closing> {
        self.send_frame(framed(message)).await
    }

    /// Writes a frame, and all that waited to be written.
    async fn send_frame(&mut self, frame: Message) -> Result<(), Closing> {
        self.due = None;
        in_time(self.out.send(frame)).await
    }

    async fn flush(&mut self) -> Result<(), Closing> {
        self.due = None;
        in_time(self.out.flush()).await
    }
}

fn framed(message: &RelayMessage) -> Message {
    // Our own types always serialise.
    Message::Text(serde_json::to_string(message).unwrap_or_default().into())
}

/// A page that does not read is not waited for.
async fn in_time(written: impl Future<Output = Result<(), axum::Error>>) -> Result<(), Closing> {
    match timeout(SLOW_READER, written).await {
        Ok(Ok(())) => Ok(()),
        _ => Err((POLICY, "not reading")),
    }
}

/// What came in, or how it broke the protocol.
fn received(message: Option<Result<Message, axum::Error>>) -> Event {
    match message {
        Some(Ok(Message::Text(text))) => Event::Text(text.to_string()),
        Some(Ok(Message::Binary(_))) => Event::Binary,
        Some(Ok(Message::Ping(_) | Message::Pong(_))) => Event::Control,
        Some(Ok(Message::Close(_))) | None => Event::Gone,
        Some(Err(error)) => match error.into_inner().downcast_ref::<Broken>() {
            Some(Broken::Capacity(CapacityError::MessageTooLong { .. })) => {
                Event::Broken((TOO_LARGE, "message too large"))
            }
            Some(Broken::Utf8(_)) => Event::Broken((NOT_UTF8, "not UTF-8")),
            Some(Broken::Protocol(_)) => Event::Broken((PROTOCOL, "broken frame")),
            _ => Event::Gone,
        },
    }
}

impl Running {
    fn start(request: CheckRequest, state: Arc<State>, asker: Asker) -> Self {
        let (sink, seen) = mpsc::channel(QUEUE);
        let cancel = CancellationToken::new();
        let id = request.id;
        let task = tokio::spawn(check::run(request, state, asker, sink, cancel.clone()));
        Self { id, cancel, seen, task }
    }

    /// Observations first, the end last.
    async fn next(&mut self, stopping: &CancellationToken) -> Event {
        let seen = tokio::select! {
            seen = self.seen.recv() => seen,
            () = stopping.cancelled(), if !self.cancel.is_cancelled() => {
                self.cancel.cancel();
                self.seen.recv().await
            }
        };
        if let Some(seen) = seen {
            return Event::Seen(seen);
        }
        Event::Ended(match (&mut self.task).await {
            Ok(message) => message,
            // A panic in one check is that check's trouble only.
            Err(_) => {
                RelayMessage::Done { id: self.id, reason: DoneReason::InternalError, elapsed_ms: 0 }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn broken(_sink: mpsc::Sender<Written>) -> RelayMessage {
        panic!("injected")
    }

    /// G16: the page of the check that broke is told, and nobody else notices.
    #[tokio::test]
    async fn a_panic_is_the_trouble_of_one_check() {
        let (sink, seen) = mpsc::channel(1);
        let task = tokio::spawn(broken(sink));
        let mut running = Running { id: 7, cancel: CancellationToken::new(), seen, task };
        let event = running.next(&CancellationToken::new()).await;
        let reason = match event {
            Event::Ended(RelayMessage::Done { id: 7, reason, .. }) => Some(reason),
            _ => None,
        };
        assert_eq!(reason, Some(DoneReason::InternalError));
    }
}
