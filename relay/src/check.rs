//! One check: policy, budgets, the probe, and exactly one terminal message.

use crate::{
    limits::{Charges, ClientKey, Key, SignIn, Slot, Taken},
    logs::short,
    stage::Written,
    state::State,
};
use mailmend_probe::limits::CHECK;
use mailmend_protocol::{
    CheckRequest, DoneReason, Observation, Outcome, ProbeRequest, Protocol, Refusal, RelayMessage,
    Stage,
};
use std::{
    net::IpAddr,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{sync::mpsc, time};
use tokio_util::sync::CancellationToken;

/// The probe ends by itself at [`CHECK`]; this is for a probe that does not.
const GRACE: Duration = Duration::from_secs(5);
/// Observations between the probe and the socket: a slow reader slows the probe, not the memory.
const QUEUE: usize = 32;

/// Candidates of a page that are kept: each costs its server's budget, and few are ever asked.
const CANDIDATES: usize = 2 * mailmend_probe::limits::COUNTER_PROBES;

/// Services with many customers; a comment line matches no host.
const WELL_KNOWN: &str = include_str!("../data/well_known.txt");

/// Who asks, as far as the relay knows.
#[derive(Debug, Clone)]
pub struct Asker {
    /// The client's address.
    pub client: ClientKey,
    /// The site of its embed token.
    pub site: Option<String>,
    /// Whether a check may sign in.
    pub may_sign_in: bool,
}

/// Runs a check and sends what it sees into `sink`; gives the terminal message.
pub async fn run(
    mut request: CheckRequest,
    state: Arc<State>,
    asker: Asker,
    sink: mpsc::Sender<Written>,
    cancel: CancellationToken,
) -> RelayMessage {
    request.candidates.truncate(CANDIDATES);
    let (id, start) = (request.id, Instant::now());
    let asked = logged(&request, &state);
    let message = match admit(&request, &state, &asker).await {
        Err((refusal, retry_after)) => refused(id, refusal, None, retry_after),
        Ok(Admitted::Known(observations)) => {
            for observation in observations {
                let _ = sink.send(observation).await;
            }
            RelayMessage::Done { id, reason: DoneReason::Finished, elapsed_ms: elapsed(start) }
        }
        Ok(Admitted::Fresh(admission)) => {
            probe(request, &state, *admission, sink, cancel, start).await
        }
    };
    if let RelayMessage::Refused { refusal, .. } = &message {
        state.metrics.refused(refusal);
    }
    tracing::info!(
        client = short(&state.keyed(&[b"log client", &asker.client])),
        asked,
        elapsed_ms = elapsed(start),
        outcome = outcome_word(&message),
        "check"
    );
    message
}

enum Admitted {
    /// The same request was refused by the server just now: repeat what was seen.
    Known(Vec<Written>),
    Fresh(Box<Admission>),
}

/// What a running check holds.
struct Admission {
    slot: Slot,
    charges: Charges,
    taken: Taken,
    /// Present where the verdict may be repeated: a check that signs in.
    fingerprint: Option<Key>,
}

async fn admit(
    request: &CheckRequest,
    state: &Arc<State>,
    asker: &Asker,
) -> Result<Admitted, (Refusal, Option<Duration>)> {
    let signs_in = sign_ins_of(request).next().is_some();
    if signs_in && !asker.may_sign_in {
        return Err((Refusal::Policy, None));
    }
    let client = state.keyed(&[b"client", &asker.client]);
    let targets = targets(request, state);
    let slot = state
        .running
        .take(client, &targets)
        .map_err(|spent| (spent.refusal, Some(spent.retry_after)))?;
    let fingerprint = signs_in.then(|| fingerprint(request, state)).flatten();
    let known = fingerprint.and_then(|key| state.reuse.find(&key, Instant::now()));
    let sign_ins = if known.is_some() { Vec::new() } else { sign_ins(request, state, &client) };
    let mut charges = Charges::of(client, &targets, &sign_ins, &state.rates);
    if let Some(site) = &asker.site {
        charges = charges.and_site(state.keyed(&[b"site", site.as_bytes()]), &state.rates);
    }
    let taken = state
        .limits
        .take(&charges.all())
        .await
        .map_err(|spent| (spent.refusal, Some(spent.retry_after)))?;
    Ok(match known {
        Some(observations) => Admitted::Known(observations),
        None => Admitted::Fresh(Box::new(Admission { slot, charges, taken, fingerprint })),
    })
}

async fn probe(
    request: CheckRequest,
    state: &Arc<State>,
    admission: Admission,
    sink: mpsc::Sender<Written>,
    cancel: CancellationToken,
    start: Instant,
) -> RelayMessage {
    let id = request.id;
    let order: Vec<Protocol> = sign_ins_of(&request).map(|(protocol, _)| protocol).collect();
    let (inner, watched) = mpsc::channel(QUEUE);
    state.metrics.started();
    let run = mailmend_probe::run(
        request,
        state.guard.clone(),
        state.roots.clone(),
        inner,
        cancel.clone(),
    );
    let run = time::timeout(CHECK + GRACE, run);
    let (result, watch) = tokio::join!(run, watch(watched, sink, &order, state));
    let stopped = state.stopping.is_cancelled();
    let message = match result {
        Err(_) => RelayMessage::Done {
            id,
            reason: DoneReason::DeadlinePassed,
            elapsed_ms: elapsed(start),
        },
        Ok(Err(no)) => refused(id, no.refusal, no.protocol, None),
        Ok(Ok(())) if cancel.is_cancelled() => {
            let reason = if stopped { DoneReason::ShuttingDown } else { DoneReason::Cancelled };
            RelayMessage::Done { id, reason, elapsed_ms: elapsed(start) }
        }
        Ok(Ok(())) => {
            RelayMessage::Done { id, reason: DoneReason::Finished, elapsed_ms: elapsed(start) }
        }
    };
    state.metrics.ended(elapsed(start));
    let untouched = matches!(message, RelayMessage::Refused { .. });
    let counted: Vec<bool> =
        watch.sign_ins.iter().map(|seen| !untouched && seen.counts()).collect();
    let finished = matches!(&message, RelayMessage::Done { reason: DoneReason::Finished, .. });
    if let (Some(key), true) =
        (admission.fingerprint, finished && watch.sign_ins.contains(&Seen::Refused))
    {
        state.reuse.remember(key, watch.observations, Instant::now());
    }
    state.limits.give_back(&admission.charges.unused(&counted), admission.taken).await;
    drop(admission.slot);
    message
}

/// What became of one sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    /// Not heard of: a check that was cut off may have sent the password.
    Unknown,
    Refused,
    /// Passed, or never tried.
    Harmless,
}

impl Seen {
    fn counts(self) -> bool {
        self != Self::Harmless
    }
}

struct Watch {
    sign_ins: Vec<Seen>,
    observations: Vec<Written>,
}

/// Hands observations on, and notes what became of the sign-ins.
async fn watch(
    mut watched: mpsc::Receiver<Box<Observation>>,
    sink: mpsc::Sender<Written>,
    order: &[Protocol],
    state: &State,
) -> Watch {
    let mut watch = Watch { sign_ins: vec![Seen::Unknown; order.len()], observations: Vec::new() };
    while let Some(observation) = watched.recv().await {
        if observation.stage == Stage::SignIn && !observation.counter {
            let at = order.iter().position(|protocol| *protocol == observation.endpoint.protocol);
            if let Some(slot) = at.and_then(|at| watch.sign_ins.get_mut(at)) {
                *slot = if observation.outcome == Outcome::Failed {
                    Seen::Refused
                } else {
                    Seen::Harmless
                };
            }
        }
        state.metrics.stage(&observation);
        let Some(written) = Written::new(&observation) else { continue };
        drop(observation);
        if !order.is_empty() {
            watch.observations.push(written.clone());
        }
        // A socket that is gone cancels the check; nothing is lost by not sending.
        let _ = sink.send(written).await;
    }
    watch
}

/// What is asked for, in a log line: protocol, keyed hash of the server, and of the user if it signs
/// in. Enough to see that two lines concern one mailbox, not which.
fn logged(request: &CheckRequest, state: &State) -> String {
    let hash = |text: &str| short(&state.keyed(&[b"log", text.as_bytes()]));
    let each = directions(request).map(|(protocol, probe)| {
        let user = probe.credential.as_ref().map(|credential| hash(credential.user_name()));
        let server = hash(&host(probe, state));
        format!("{protocol} {server} {}", user.as_deref().unwrap_or("-"))
    });
    each.collect::<Vec<_>>().join(", ")
}

fn refused(
    id: u32,
    refusal: Refusal,
    protocol: Option<Protocol>,
    retry_after: Option<Duration>,
) -> RelayMessage {
    let retry_after_ms = retry_after.map(|wait| wait.as_millis().min(u128::from(u64::MAX)) as u64);
    RelayMessage::Refused { id: Some(id), refusal, protocol, retry_after_ms }
}

fn elapsed(start: Instant) -> u32 {
    start.elapsed().as_millis().min(u128::from(u32::MAX)) as u32
}

fn outcome_word(message: &RelayMessage) -> &str {
    match message {
        RelayMessage::Refused { refusal, .. } => refusal.as_str(),
        RelayMessage::Done { reason, .. } => reason.as_str(),
        _ => "",
    }
}

fn directions(request: &CheckRequest) -> impl Iterator<Item = (Protocol, &ProbeRequest)> {
    let imap = request.imap.iter().map(|probe| (Protocol::Imap, probe));
    imap.chain(request.smtp.iter().map(|probe| (Protocol::Smtp, probe)))
}

fn sign_ins_of(request: &CheckRequest) -> impl Iterator<Item = (Protocol, &ProbeRequest)> {
    directions(request).filter(|(_, probe)| probe.credential.is_some())
}

/// The servers of a check, each once, with those that its counter-probes may ask: what a page calls a
/// candidate is a target like any other. What the operator named himself is not rationed.
fn targets(request: &CheckRequest, state: &State) -> Vec<(Key, bool)> {
    let mut targets: Vec<(Key, bool)> = Vec::new();
    let candidates = request.candidates.iter().filter(|_| request.counter_probe);
    let candidates = candidates.map(|candidate| candidate.host.as_str());
    let typed = directions(request).map(|(_, probe)| probe.host.as_str());
    for host in typed.chain(candidates) {
        let host = normalised(host, state);
        let key = state.keyed(&[b"target", host.as_bytes()]);
        if !is_configured(&host, state) && targets.iter().all(|(known, _)| *known != key) {
            targets.push((key, is_well_known(&host)));
        }
    }
    targets
}

fn sign_ins(request: &CheckRequest, state: &State, client: &Key) -> Vec<SignIn> {
    let sign_ins = sign_ins_of(request).map(|(protocol, probe)| {
        let host = host(probe, state);
        let user = probe.credential.as_ref().map_or("", |credential| credential.user_name());
        let (host_bytes, user, protocol) =
            (host.as_bytes(), user.as_bytes(), protocol.as_str().as_bytes());
        SignIn {
            account: state.keyed(&[b"account", protocol, host_bytes, user]),
            target: state.keyed(&[b"sign-in target", protocol, host_bytes]),
            user: state.keyed(&[b"user", client, user]),
            well_known: is_well_known(&host),
        }
    });
    sign_ins.collect()
}

/// The host as the guard reads it, so that spellings of one name share one budget.
fn host(probe: &ProbeRequest, state: &State) -> String {
    normalised(&probe.host, state)
}

fn normalised(host: &str, state: &State) -> String {
    state.guard.host(host).map_or_else(|_| host.to_lowercase(), |host| host.to_string())
}

fn is_configured(host: &str, state: &State) -> bool {
    let policy = state.guard.policy();
    let in_network = |ip: IpAddr| policy.allow_networks.iter().any(|net| net.contains(&ip));
    policy.static_hosts.contains_key(host) || host.parse().is_ok_and(in_network)
}

fn is_well_known(host: &str) -> bool {
    WELL_KNOWN.lines().any(|domain| {
        host.strip_suffix(domain).is_some_and(|head| head.is_empty() || head.ends_with('.'))
    })
}

/// A hash of everything in the request but its number. The secrets are in it, so only the same
/// person's same attempt is recognised.
fn fingerprint(request: &CheckRequest, state: &State) -> Option<Key> {
    let mut request = request.clone();
    request.id = 0;
    let json = serde_json::to_vec(&request).ok()?;
    Some(state.keyed(&[b"request", &json]))
}
