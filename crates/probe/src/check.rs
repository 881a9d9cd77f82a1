//! One check: refusals first, then both directions in parallel, then counter-probes where they help.

use crate::{
    counter::{self, Counter},
    endpoint,
    extra::Extra,
    guard::{Guard, HostName},
    limits,
    report::Reporter,
    resolve::{Resolved, Resolver},
    text::{Redactor, has_control},
    tls::TlsRoots,
};
use mailmend_protocol::{
    CheckRequest, Credential, Endpoint, Fault, Note, Observation, Outcome, ProbeRequest, Protocol,
    Refusal, Security, Stage,
};
use std::sync::Arc;
use tokio::{sync::mpsc, time::Instant};
use tokio_util::sync::CancellationToken;

/// The guard said no, before any packet to the target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Which rule.
    pub refusal: Refusal,
    /// Which direction.
    pub protocol: Option<Protocol>,
}

/// What all parts of a check share.
#[derive(Clone)]
pub(crate) struct Shared {
    pub guard: Arc<Guard>,
    pub roots: Arc<TlsRoots>,
    pub resolver: Arc<Resolver>,
    pub sink: mpsc::Sender<Box<Observation>>,
    pub extra: Arc<Extra>,
    pub end: Instant,
}

/// Runs one check and streams its observations into `sink`; boxed, since a queue has room for all it
/// could hold from the start.
///
/// Time: at most [`limits::CHECK`]; at once when `cancel` fires (the sockets close with it).
/// Errors: only refusals; whatever goes wrong with a server is an observation.
pub async fn run(
    request: CheckRequest,
    guard: Arc<Guard>,
    roots: Arc<TlsRoots>,
    sink: mpsc::Sender<Box<Observation>>,
    cancel: CancellationToken,
) -> Result<(), Refused> {
    let resolver = Arc::new(Resolver::new(&guard));
    let extra = Arc::new(Extra::new(request.imap.is_some(), request.smtp.is_some()));
    let end = Instant::now() + limits::CHECK;
    let shared = Shared { guard, roots, resolver, sink, extra, end };
    tokio::select! {
        () = cancel.cancelled() => Ok(()),
        result = both(request, shared) => result,
    }
}

/// One direction, judged and resolved.
struct Prepared {
    endpoint: Endpoint,
    request: ProbeRequest,
    resolved: Resolved,
    host: HostName,
    elapsed_ms: u32,
}

async fn both(request: CheckRequest, shared: Shared) -> Result<(), Refused> {
    let CheckRequest { imap, smtp, allow_plain, counter_probe, candidates, .. } = request;
    // Both are judged before either is dialled: a refusal costs the target no packet.
    // Boxed, as below: over before the dialogue begins.
    let (imap, smtp) = tokio::try_join!(
        Box::pin(prepare(Protocol::Imap, imap, &shared)),
        Box::pin(prepare(Protocol::Smtp, smtp, &shared))
    )?;
    let one = |prepared: Option<Prepared>| {
        let (shared, candidates) = (shared.clone(), candidates.clone());
        async move {
            if let Some(prepared) = prepared {
                // Boxed: many checks ask for one direction, and each is as large as all the rest.
                Box::pin(direction(prepared, shared, allow_plain, counter_probe, candidates)).await;
            }
        }
    };
    tokio::join!(one(imap), one(smtp));
    Ok(())
}

async fn prepare(
    protocol: Protocol,
    request: Option<ProbeRequest>,
    shared: &Shared,
) -> Result<Option<Prepared>, Refused> {
    let Some(request) = request else { return Ok(None) };
    let refuse = |refusal| Refused { refusal, protocol: Some(protocol.clone()) };
    if !is_sound(&request) {
        return Err(refuse(Refusal::BadRequest));
    }
    let host = shared.guard.host(&request.host).map_err(refuse)?;
    shared.guard.port(request.port).map_err(refuse)?;
    let start = Instant::now();
    let resolved = shared.resolver.resolve(&shared.guard, &host, request.port, shared.end).await;
    if resolved.only_private {
        return Err(refuse(Refusal::PrivateAddress));
    }
    let endpoint = Endpoint {
        protocol,
        host: host.to_string(),
        port: request.port,
        security: request.security.clone(),
    };
    Ok(Some(Prepared {
        endpoint,
        request,
        resolved,
        host,
        elapsed_ms: start.elapsed().as_millis() as u32,
    }))
}

/// Bounds of what was typed (SECURITY.md C41); control characters are refused, not encoded.
fn is_sound(request: &ProbeRequest) -> bool {
    let credential = request.credential.as_ref();
    let secret_limit = match credential {
        Some(Credential::AccessToken { .. }) => 8_192,
        _ => 1_024,
    };
    let fits = |text: &str, limit: usize| text.len() <= limit && !has_control(text);
    credential.is_none_or(|credential| {
        fits(credential.user_name(), 320) && fits(credential.secret().expose(), secret_limit)
    }) && request.folder.as_deref().is_none_or(|folder| fits(folder, 1_000))
        && request
            .sender
            .as_deref()
            .is_none_or(|sender| fits(sender, 320) && !sender.contains(['<', '>', ' ']))
        && matches!(request.security, Security::Tls | Security::Starttls | Security::None)
}

/// The stages that these settings call for, in order.
fn plan(protocol: &Protocol, security: &Security, has_folder: bool) -> Vec<Stage> {
    let mut plan = vec![Stage::Resolve, Stage::Connect];
    match security {
        Security::Starttls => {
            plan.extend([Stage::Greeting, Stage::Capabilities, Stage::Starttls, Stage::Tls])
        }
        Security::None => plan.extend([Stage::Greeting, Stage::Capabilities]),
        _ => plan.extend([Stage::Tls, Stage::Greeting, Stage::Capabilities]),
    }
    plan.push(Stage::SignIn);
    match protocol {
        Protocol::Smtp => plan.push(Stage::Sender),
        _ => plan.push(Stage::Idle),
    }
    if has_folder && *protocol == Protocol::Imap {
        plan.push(Stage::Folder);
    }
    plan.push(Stage::SignOut);
    plan
}

async fn direction(
    prepared: Prepared,
    shared: Shared,
    allow_plain: bool,
    counter_probe: bool,
    mut candidates: Vec<Endpoint>,
) {
    let Prepared { endpoint, request, resolved, host, elapsed_ms } = prepared;
    let plan = plan(&endpoint.protocol, &endpoint.security, request.folder.is_some());
    let redactor = Redactor::new(request.credential.as_ref());
    let mut reporter = Reporter::new(endpoint.clone(), false, shared.sink.clone(), redactor, plan);
    candidates
        .extend(report_resolution(&mut reporter, &resolved, elapsed_ms, &host, &shared).await);
    let protocol = endpoint.protocol.clone();
    let mut counter = Counter::new(endpoint, candidates, counter_probe, shared.clone());
    if resolved.fault.is_none() {
        let addresses = &resolved.addresses;
        // Where it ended is in the observations.
        let _ =
            endpoint::probe(&mut reporter, addresses, &request, allow_plain, &mut counter, &shared)
                .await;
    }
    reporter.finish().await;
    if let Some((stage, fault)) = reporter.failure_seen()
        && !reporter.signed_in()
        && counter::could_help(stage, fault)
    {
        counter.start(stage, fault);
        counter.finish().await;
    }
    shared.extra.end(&protocol);
}

/// Says what DNS answered; gives the endpoints that DNS names instead of one that does not exist.
async fn report_resolution(
    reporter: &mut Reporter,
    resolved: &Resolved,
    elapsed_ms: u32,
    host: &HostName,
    shared: &Shared,
) -> Vec<Endpoint> {
    let Resolved { resolution, fault, .. } = resolved;
    let mut resolution = resolution.clone();
    if let (HostName::Name(name), Some(Fault::NameNotFound | Fault::NoAddress)) = (host, fault) {
        let end = shared.end.min(Instant::now() + limits::RESOLVE);
        let protocol = &reporter.endpoint().protocol;
        resolution.candidates = shared.resolver.candidates(name, protocol, end).await;
    }
    let candidates = resolution.candidates.clone();
    reporter.begin();
    let outcome = if fault.is_some() { Outcome::Failed } else { Outcome::Passed };
    let mut observation = reporter.observe(Stage::Resolve, outcome);
    observation.elapsed_ms = elapsed_ms;
    if resolution.addresses.iter().any(|address| !address.allowed) {
        observation.notes.push(Note::MixedAddresses);
    }
    observation.fault = fault.clone();
    observation.resolution = Some(resolution);
    reporter.send(observation).await;
    candidates
}
