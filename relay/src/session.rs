//! One WebSocket: hello, welcome, then one check at a time, each with exactly one terminal message.

use crate::{limits::{ClientKey, SignIns}, state::State};
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use futures_util::{SinkExt, StreamExt, stream::{SplitSink, SplitStream}};
use mailmend_protocol::{
    CheckRequest, ClientMessage, DoneReason, Limits, Observation, Outcome, ProbeRequest, Protocol, Refusal, RelayMessage, Stage, Welcome,
};
use std::{sync::Arc, time::{Duration, Instant}};
use tokio::{sync::mpsc, task::JoinHandle, time};
use tokio_util::sync::CancellationToken;

/// First message within (B-14).
const HELLO: Duration = Duration::from_secs(5);
/// Silence allowed (B-14).
const IDLE: Duration = Duration::from_secs(60);
/// Longest life of a socket (B-14).
const LIFE: Duration = Duration::from_secs(600);
/// How often a silent browser is asked whether it is still there.
const PING: Duration = Duration::from_secs(20);
/// A reader that does not take a message for so long is let go (T24).
const SLOW_READER: Duration = Duration::from_secs(5);
/// Text messages per minute (B-15).
const MESSAGES_PER_MINUTE: u32 = 30;
/// Malformed messages before the socket is closed (C36).
const STRIKES: u32 = 3;
/// Events waiting for a slow reader.
const QUEUE: usize = 32;

const POLICY: u16 = 1008;
const GOING_AWAY: u16 = 1001;
const UNSUPPORTED: u16 = 1003;

/// What the socket's loop reacts to.
enum Event {
    Text(String),
    Alive,
    Gone,
    Binary,
    Seen(Box<Observation>),
    Ended(Ended),
    Ping,
    Timeout,
    Draining,
}

/// How a check ended.
struct Ended {
    message: RelayMessage,
}

struct Running {
    id: u32,
    cancel: CancellationToken,
    seen: mpsc::Receiver<Observation>,
    task: JoinHandle<Ended>,
    finished: Option<RelayMessage>,
}

struct Session {
    state: Arc<State>,
    client: ClientKey,
    out: SplitSink<WebSocket, Message>,
    running: Option<Running>,
    greeted: bool,
    strikes: u32,
    window: (Instant, u32),
}

/// Runs a socket to its end.
pub async fn run(socket: WebSocket, state: Arc<State>, client: ClientKey) {
    let (out, incoming) = socket.split();
    let mut session = Session { state: state.clone(), client, out, running: None, greeted: false, strikes: 0, window: (Instant::now(), 0) };
    let closing = session.serve(incoming).await;
    if let Some(running) = session.running.take() {
        // The page is gone: the sockets to the target close with the task.
        running.cancel.cancel();
        let _ = running.task.await;
    }
    if let Some((code, reason)) = closing {
        let frame = CloseFrame { code, reason: reason.into() };
        let _ = time::timeout(Duration::from_secs(1), session.out.send(Message::Close(Some(frame)))).await;
    }
}

impl Session {
    /// Serves until somebody leaves; what to tell in the close frame, if anything.
    async fn serve(&mut self, mut incoming: SplitStream<WebSocket>) -> Option<(u16, &'static str)> {
        let end = time::Instant::now() + LIFE;
        let mut heard = time::Instant::now();
        let mut ping = time::interval_at(heard + PING, PING);
        loop {
            let patience = if self.greeted { IDLE } else { HELLO };
            let deadline = end.min(heard + patience);
            let event = self.next(&mut incoming, &mut ping, deadline).await;
            let result = match event {
                Event::Text(text) => {
                    heard = time::Instant::now();
                    self.receive(&text).await
                }
                Event::Alive => {
                    // A pong shows that the browser lives; it does not replace the hello.
                    if self.greeted {
                        heard = time::Instant::now();
                    }
                    Ok(())
                }
                Event::Seen(observation) => self.stage(observation).await,
                Event::Ended(ended) => self.terminal(ended.message).await,
                Event::Ping => self.send_frame(Message::Ping(Vec::new().into())).await,
                Event::Binary => Err((UNSUPPORTED, "text only")),
                Event::Timeout => Err((POLICY, "timed out")),
                Event::Draining => Err((GOING_AWAY, "restarting; come back in a few seconds")),
                Event::Gone => return None,
            };
            if let Err(closing) = result {
                return Some(closing);
            }
        }
    }

    async fn next(&mut self, incoming: &mut SplitStream<WebSocket>, ping: &mut time::Interval, deadline: time::Instant) -> Event {
        let idle = self.running.is_none();
        let running = async {
            match &mut self.running {
                None => std::future::pending().await,
                Some(running) => running.next().await,
            }
        };
        // A check that still runs when the relay stops may finish; an idle socket goes at once.
        let draining = self.state.draining.cancelled();
        tokio::select! {
            event = running => event,
            message = incoming.next() => match message {
                Some(Ok(Message::Text(text))) => Event::Text(text.to_string()),
                Some(Ok(Message::Binary(_))) => Event::Binary,
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => Event::Alive,
                Some(Ok(Message::Close(_)) | Err(_)) | None => Event::Gone,
            },
            _ = ping.tick() => Event::Ping,
            () = time::sleep_until(deadline) => Event::Timeout,
            () = draining, if idle => Event::Draining,
        }
    }

    async fn receive(&mut self, text: &str) -> Result<(), (u16, &'static str)> {
        let now = Instant::now();
        if now.duration_since(self.window.0) > Duration::from_secs(60) {
            self.window = (now, 0);
        }
        self.window.1 += 1;
        if self.window.1 > MESSAGES_PER_MINUTE {
            if self.window.1 > 2 * MESSAGES_PER_MINUTE {
                return Err((POLICY, "too many messages"));
            }
            return self.refuse(None, Refusal::Rate, None, Some(Duration::from_secs(60))).await;
        }
        match serde_json::from_str(text) {
            Ok(ClientMessage::Hello(_)) => self.welcome().await,
            Ok(ClientMessage::Check(request)) if self.greeted => self.start(request).await,
            Ok(ClientMessage::Cancel { id }) => {
                self.cancel(id);
                Ok(())
            }
            _ => {
                self.strikes += 1;
                self.refuse(None, Refusal::BadRequest, None, None).await?;
                if self.strikes >= STRIKES { Err((POLICY, "malformed messages")) } else { Ok(()) }
            }
        }
    }

    async fn welcome(&mut self) -> Result<(), (u16, &'static str)> {
        self.greeted = true;
        let config = &self.state.config;
        let ports = self.state.guard.policy().ports.iter().map(|range| *range.start()).take(16).collect();
        let welcome = Welcome {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            seen_from: config.seen_from.iter().map(ToString::to_string).collect(),
            limits: Limits { check_ms: mailmend_probe::limits::CHECK.as_millis() as u32, ports },
        };
        self.send(&RelayMessage::Welcome(welcome)).await
    }

    async fn start(&mut self, request: CheckRequest) -> Result<(), (u16, &'static str)> {
        let id = request.id;
        if self.running.is_some() {
            return self.refuse(Some(id), Refusal::Busy, None, None).await;
        }
        let sign_ins = sign_ins(&request, &self.state);
        if let Err(spent) = self.state.budgets.start_check(self.client, &sign_ins, Instant::now()) {
            self.state.metrics.refused(&spent.refusal);
            return self.refuse(Some(id), spent.refusal, None, Some(spent.retry_after)).await;
        }
        self.state.metrics.started();
        self.running = Some(Running::start(request, self.state.clone(), self.client, sign_ins));
        Ok(())
    }

    fn cancel(&mut self, id: u32) {
        if let Some(running) = self.running.as_ref().filter(|running| running.id == id) {
            running.cancel.cancel();
        }
    }

    async fn stage(&mut self, observation: Box<Observation>) -> Result<(), (u16, &'static str)> {
        let Some(id) = self.running.as_ref().map(|running| running.id) else { return Ok(()) };
        self.state.metrics.stage(&observation);
        self.send(&RelayMessage::Stage { id, observation }).await
    }

    async fn terminal(&mut self, message: RelayMessage) -> Result<(), (u16, &'static str)> {
        self.running = None;
        self.send(&message).await
    }

    async fn refuse(&mut self, id: Option<u32>, refusal: Refusal, protocol: Option<Protocol>, retry_after: Option<Duration>) -> Result<(), (u16, &'static str)> {
        let retry_after_ms = retry_after.map(|wait| wait.as_millis() as u64);
        self.send(&RelayMessage::Refused { id, refusal, protocol, retry_after_ms }).await
    }

    async fn send(&mut self, message: &RelayMessage) -> Result<(), (u16, &'static str)> {
        // Our own types always serialise.
        let text = serde_json::to_string(message).unwrap_or_default();
        self.send_frame(Message::Text(text.into())).await
    }

    async fn send_frame(&mut self, message: Message) -> Result<(), (u16, &'static str)> {
        match time::timeout(SLOW_READER, self.out.send(message)).await {
            Ok(Ok(())) => Ok(()),
            _ => Err((POLICY, "not reading")),
        }
    }
}

impl Running {
    fn start(request: CheckRequest, state: Arc<State>, client: ClientKey, sign_ins: SignIns) -> Self {
        let (sink, seen) = mpsc::channel(QUEUE);
        let cancel = CancellationToken::new();
        let id = request.id;
        let token = cancel.clone();
        let task = tokio::spawn(async move { check(request, state, client, sign_ins, sink, token).await });
        Self { id, cancel, seen, task, finished: None }
    }

    /// Observations first, the end last.
    async fn next(&mut self) -> Event {
        if let Some(observation) = self.seen.recv().await {
            return Event::Seen(Box::new(observation));
        }
        if let Some(message) = self.finished.take() {
            return Event::Ended(Ended { message });
        }
        match (&mut self.task).await {
            Ok(ended) => Event::Ended(ended),
            // A panic in one check is that check's trouble only.
            Err(_) => Event::Ended(Ended { message: RelayMessage::Done { id: self.id, reason: DoneReason::InternalError, elapsed_ms: 0 } }),
        }
    }
}

/// Runs the check, watches its sign-ins for the budgets, and words its end.
async fn check(request: CheckRequest, state: Arc<State>, client: ClientKey, sign_ins: SignIns, sink: mpsc::Sender<Observation>, cancel: CancellationToken) -> Ended {
    let id = request.id;
    let start = Instant::now();
    let order: Vec<Protocol> = asked(&request).map(|(protocol, _)| protocol).collect();
    let (inner, mut watched) = mpsc::channel::<Observation>(QUEUE);
    let forward = async {
        let mut refused = vec![false; order.len()];
        while let Some(observation) = watched.recv().await {
            if observation.stage == Stage::SignIn && observation.outcome == Outcome::Failed {
                if let Some(slot) = order.iter().position(|protocol| *protocol == observation.endpoint.protocol).and_then(|at| refused.get_mut(at)) {
                    *slot = true;
                }
            }
            // A socket that is gone cancels the check; nothing is lost by not sending.
            let _ = sink.send(observation).await;
        }
        refused
    };
    let run = mailmend_probe::run(request, state.guard.clone(), state.roots.clone(), inner, cancel.clone());
    let (result, refused) = tokio::join!(run, forward);
    state.budgets.end_check(client, &sign_ins, &refused);
    let elapsed_ms = start.elapsed().as_millis() as u32;
    let message = match result {
        Err(no) => {
            state.metrics.refused(&no.refusal);
            RelayMessage::Refused { id: Some(id), refusal: no.refusal, protocol: no.protocol, retry_after_ms: None }
        }
        Ok(()) if cancel.is_cancelled() => RelayMessage::Done { id, reason: DoneReason::Cancelled, elapsed_ms },
        Ok(()) => RelayMessage::Done { id, reason: DoneReason::Finished, elapsed_ms },
    };
    state.metrics.ended(elapsed_ms);
    tracing::info!(check = id, elapsed_ms, outcome = outcome_word(&message), "check ended");
    Ended { message }
}

fn outcome_word(message: &RelayMessage) -> &str {
    match message {
        RelayMessage::Refused { refusal, .. } => refusal.as_str(),
        RelayMessage::Done { reason, .. } => reason.as_str(),
        _ => "",
    }
}

/// The directions that sign in.
fn asked(request: &CheckRequest) -> impl Iterator<Item = (Protocol, &ProbeRequest)> {
    let imap = request.imap.iter().map(|probe| (Protocol::Imap, probe));
    let smtp = request.smtp.iter().map(|probe| (Protocol::Smtp, probe));
    imap.chain(smtp).filter(|(_, probe)| probe.credential.is_some())
}

fn sign_ins(request: &CheckRequest, state: &State) -> SignIns {
    let mut sign_ins = SignIns::default();
    for (_, probe) in asked(request) {
        let host = probe.host.to_ascii_lowercase();
        let user = probe.credential.as_ref().map_or("", |credential| credential.user_name());
        sign_ins.accounts.push(state.keyed(&[&host, user]));
        sign_ins.targets.push(state.keyed(&[&host]));
    }
    sign_ins
}
