//! The relay's core: the probe as the relay calls it, without HTTP, WebSocket and budgets.

use crate::job::{self, Figures, HOST, Job};
use anyhow::{Result, bail};
use mailmend_probe::{
    TlsRoots,
    guard::{Guard, Policy},
};
use mailmend_protocol::{CheckRequest, Credential, Outcome, ProbeRequest, Secret, Security};
use std::{fs, net::Ipv4Addr, sync::Arc};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

/// As the relay has it between probe and socket.
const QUEUE: usize = 32;

/// Runs a job of probes.
pub async fn run(job: Job) -> Result<Figures> {
    let roots = Arc::new(TlsRoots::new(Some(&fs::read(&job.root)?))?);
    let guard = Arc::new(Guard::new(Policy {
        ports: vec![1..=u16::MAX],
        allow_networks: vec!["127.0.0.0/8".parse()?],
        static_hosts: [(HOST.to_owned(), Ipv4Addr::LOCALHOST.into())].into(),
        ..Policy::default()
    }));
    let request = request(&job);
    let (count, at_once) = (job.count, job.at_once);
    Ok(job::measure(count, at_once, move || probe(request.clone(), guard.clone(), roots.clone()))
        .await)
}

/// The check that a page would ask for.
pub fn request(job: &Job) -> CheckRequest {
    let credential = (!job.tls_only).then(|| Credential::Password {
        user_name: job.user.clone(),
        password: Secret::new(job.password.clone()),
    });
    let probe = ProbeRequest {
        host: HOST.to_owned(),
        port: job.port,
        security: if job.kind.is_implicit() { Security::Tls } else { Security::Starttls },
        credential,
        folder: None,
        sender: None,
    };
    let (imap, smtp) = if job.kind.is_smtp() { (None, Some(probe)) } else { (Some(probe), None) };
    CheckRequest {
        id: 1,
        imap,
        smtp,
        allow_plain: false,
        counter_probe: false,
        candidates: Vec::new(),
    }
}

async fn probe(request: CheckRequest, guard: Arc<Guard>, roots: Arc<TlsRoots>) -> Result<()> {
    let (sink, mut source) = mpsc::channel(QUEUE);
    let run = mailmend_probe::run(request, guard, roots, sink, CancellationToken::new());
    let watch = async {
        let mut failed = None;
        while let Some(observation) = source.recv().await {
            if observation.outcome == Outcome::Failed {
                failed.get_or_insert(observation);
            }
        }
        failed
    };
    let (ended, failed) = tokio::join!(run, watch);
    match (ended, failed) {
        (Ok(()), None) => Ok(()),
        (Ok(()), Some(observation)) => bail!("{}: {:?}", observation.stage, observation.fault),
        (Err(no), _) => bail!("refused: {}", no.refusal),
    }
}
