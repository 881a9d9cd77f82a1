//! Runs a check against scripted servers and reads what it observed.
#![allow(dead_code, reason = "every test file uses its own part")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics is a test that fails"
)]

use mailmend_faults::{Pki, Script, Server};
use mailmend_probe::{
    Refused, TlsRoots,
    guard::{Guard, Policy},
};
use mailmend_protocol::{
    CheckRequest, Credential, Fault, Observation, Outcome, ProbeRequest, Protocol, Secret,
    Security, Stage,
};
use std::sync::Arc;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

pub const HOST: &str = mailmend_faults::demo::HOST;
pub const USER: &str = "alice@mailmend.test";
pub const PASSWORD: &str = "marker-7Q!pass";

/// A guard that lets tests, and only tests, reach loopback.
pub fn guard() -> Arc<Guard> {
    Arc::new(Guard::new(policy()))
}

/// Its policy.
pub fn policy() -> Policy {
    let mut policy = Policy {
        ports: vec![1..=u16::MAX],
        allow_networks: vec!["127.0.0.0/8".parse().unwrap()],
        ..Policy::default()
    };
    policy.static_hosts.insert(HOST.to_owned(), "127.0.0.1".parse().unwrap());
    policy
}

pub fn password() -> Credential {
    Credential::Password { user_name: USER.into(), password: Secret::new(PASSWORD) }
}

pub fn token() -> Credential {
    Credential::AccessToken { user_name: USER.into(), token: Secret::new("ya29.marker-token") }
}

/// Settings of one direction.
pub fn settings(port: u16, security: Security, credential: Option<Credential>) -> ProbeRequest {
    ProbeRequest { host: HOST.into(), port, security, credential, folder: None, sender: None }
}

/// A check of one direction, without counter-probes.
pub fn one(protocol: Protocol, settings: ProbeRequest) -> CheckRequest {
    let (imap, smtp) = match protocol {
        Protocol::Smtp => (None, Some(settings)),
        _ => (Some(settings), None),
    };
    CheckRequest {
        id: 1,
        imap,
        smtp,
        allow_plain: false,
        counter_probe: false,
        candidates: Vec::new(),
    }
}

/// Runs a check to its end.
pub async fn run(request: CheckRequest, pki: &Pki) -> Vec<Observation> {
    run_with(request, pki, guard()).await.unwrap()
}

/// Runs a check to its end, or to the guard's refusal.
pub async fn run_with(
    request: CheckRequest,
    pki: &Pki,
    guard: Arc<Guard>,
) -> Result<Vec<Observation>, Refused> {
    let roots = Arc::new(TlsRoots::new(Some(pki.root_pem().as_bytes())).unwrap());
    let (sink, mut source) = mpsc::channel(256);
    let done = mailmend_probe::run(request, guard, roots, sink, CancellationToken::new());
    let collect = async {
        let mut all = Vec::new();
        while let Some(observation) = source.recv().await {
            all.push(*observation);
        }
        all
    };
    let (result, all) = tokio::join!(done, collect);
    result.map(|()| all)
}

/// The first stage that failed, with its fault.
pub fn failure(observations: &[Observation]) -> Option<(Stage, Fault)> {
    let mut own = observations.iter().filter(|observation| !observation.counter);
    let failed = own.find(|observation| observation.outcome == Outcome::Failed)?;
    Some((failed.stage.clone(), failed.fault.clone().unwrap()))
}

/// The observation of a stage; the last one where there are several.
pub fn stage(observations: &[Observation], stage: Stage) -> &Observation {
    let mut own = observations.iter().rev().filter(|observation| !observation.counter);
    own.find(|observation| observation.stage == stage).unwrap()
}

/// One row of a table of hostile servers.
pub struct Row {
    pub name: &'static str,
    pub protocol: Protocol,
    pub security: Security,
    pub script: Script,
    /// `None`: the healthy twin.
    pub expected: Option<(Stage, Fault)>,
}

/// Sign-in faults that are known before anything is sent.
const UNSENT: &[Fault] = &[Fault::EncryptionRequired, Fault::NoCommonMechanism, Fault::NotOffered];

/// A row with that ending.
pub fn row(
    name: &'static str,
    protocol: Protocol,
    security: Security,
    script: Script,
    stage: Stage,
    fault: Fault,
) -> Row {
    Row { name, protocol, security, script, expected: Some((stage, fault)) }
}

/// Plays the row and asserts stage and fault, that the script was used up, and that no form of the
/// password was said or shown where it must not be.
pub async fn check_row(row: Row, pki: &Pki) -> Vec<Observation> {
    let server = Server::start(row.script).await;
    let settings = settings(server.port(), row.security, Some(password()));
    let observations = run(one(row.protocol, settings), pki).await;
    assert_eq!(failure(&observations), row.expected, "{}: {observations:#?}", row.name);
    let heard = server.finish_as(row.name).await.concat();
    let unsent = row.expected.as_ref().is_some_and(|(stage, fault)| {
        *stage < Stage::SignIn || (*stage == Stage::SignIn && UNSENT.contains(fault))
    });
    if unsent {
        for command in ["LOGIN", "AUTH"] {
            assert!(!heard.contains(command), "{}: {heard}", row.name);
        }
    }
    let shown = format!("{observations:?}");
    assert!(!shown.contains(PASSWORD), "{}: the password is shown", row.name);
    observations
}
