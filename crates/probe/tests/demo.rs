//! Every demo mailbox, checked as the page would: the stage and fault that its cause rests on.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that panics is a test that fails"
)]

mod common;

use common::*;
use mailmend_faults::{Pki, demo};
use mailmend_probe::{TlsRoots, guard::Guard};
use mailmend_protocol::{
    CertificateProblem as Problem, CheckRequest, Credential, Fault, Observation, ProbeRequest,
    Protocol, Secret, Security, Stage,
};
use std::sync::Arc;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

fn direction(mailbox: &demo::Mailbox, port: demo::Port) -> ProbeRequest {
    ProbeRequest {
        host: mailbox.host.into(),
        credential: Some(Credential::Password {
            user_name: mailbox.user.into(),
            password: Secret::new(mailbox.password),
        }),
        ..settings(port.port, Security::from_word(port.security), None)
    }
}

async fn check(
    mailbox: &demo::Mailbox,
    demo: &demo::Demo,
    roots: &Arc<TlsRoots>,
) -> Vec<Observation> {
    let mut policy = policy();
    policy.name_servers = vec![demo.name_server()];
    let guard = Arc::new(Guard::new(policy));
    let request = CheckRequest {
        id: 1,
        imap: Some(direction(mailbox, mailbox.imap)),
        smtp: Some(direction(mailbox, mailbox.smtp)),
        allow_plain: false,
        counter_probe: true,
        candidates: Vec::new(),
    };
    let (sink, mut source) = mpsc::channel(256);
    let done = mailmend_probe::run(request, guard, roots.clone(), sink, CancellationToken::new());
    let collect = async {
        let mut all = Vec::new();
        while let Some(observation) = source.recv().await {
            all.push(*observation);
        }
        all
    };
    let (result, all) = tokio::join!(done, collect);
    result.unwrap();
    all
}

fn of(observations: &[Observation], protocol: &Protocol) -> Vec<Observation> {
    let own = observations.iter().filter(|observation| observation.endpoint.protocol == *protocol);
    own.cloned().collect()
}

/// Slug, then what the IMAP and the SMTP probe end in.
type Expected = (&'static str, Option<(Stage, Fault)>, Option<(Stage, Fault)>);

fn expected() -> Vec<Expected> {
    let both = |slug, stage: Stage, fault: Fault| {
        (slug, Some((stage.clone(), fault.clone())), Some((stage, fault)))
    };
    let refused = |slug| both(slug, Stage::SignIn, Fault::Rejected);
    vec![
        ("healthy", None, None),
        ("healthy_starttls", None, None),
        refused("wrong_password"),
        refused("app_password"),
        refused("basic_auth_disabled"),
        ("smtp_auth_disabled", None, Some((Stage::SignIn, Fault::Rejected))),
        ("imap_disabled", Some((Stage::SignIn, Fault::Rejected)), None),
        ("sender_not_permitted", None, Some((Stage::Sender, Fault::Rejected))),
        ("no_idle", Some((Stage::Idle, Fault::NotOffered)), None),
        both("expired_certificate", Stage::Tls, Fault::Certificate),
        both("wrong_name_certificate", Stage::Tls, Fault::Certificate),
        both("self_signed_certificate", Stage::Tls, Fault::Certificate),
        both("unknown_issuer", Stage::Tls, Fault::Certificate),
        both("tls_on_plain_port", Stage::Tls, Fault::NotTls),
        (
            "starttls_missing",
            Some((Stage::Starttls, Fault::NotOffered)),
            Some((Stage::Starttls, Fault::NotOffered)),
        ),
        ("encryption_required", Some((Stage::SignIn, Fault::EncryptionRequired)), None),
        ("smtp_on_imap_port", Some((Stage::Greeting, Fault::OtherProtocol)), None),
        both("server_unavailable", Stage::Greeting, Fault::Rejected),
        both("dropped", Stage::Tls, Fault::Closed),
        both("closed_port", Stage::Connect, Fault::Refused),
        both("wrong_host", Stage::Resolve, Fault::NameNotFound),
    ]
}

#[tokio::test]
async fn every_mailbox_ends_where_its_cause_says() {
    let demo = demo::start().await.unwrap();
    let roots = Arc::new(TlsRoots::new(Some(demo.root_pem.as_bytes())).unwrap());
    for (slug, imap, smtp) in expected() {
        let mailbox = demo.mailboxes.iter().find(|mailbox| mailbox.slug == slug).unwrap();
        let seen = check(mailbox, &demo, &roots).await;
        for (protocol, expected) in [(Protocol::Imap, imap), (Protocol::Smtp, smtp)] {
            let seen = of(&seen, &protocol);
            assert_eq!(failure(&seen), expected, "{slug} {protocol}: {seen:#?}");
        }
    }
}

#[tokio::test]
async fn every_certificate_problem_is_named() {
    let demo = demo::start().await.unwrap();
    let roots = Arc::new(TlsRoots::new(Some(demo.root_pem.as_bytes())).unwrap());
    for (slug, problem) in [
        ("expired_certificate", Problem::Expired),
        ("wrong_name_certificate", Problem::NameMismatch),
        ("self_signed_certificate", Problem::SelfSigned),
        ("unknown_issuer", Problem::UnknownIssuer),
    ] {
        let mailbox = demo.mailboxes.iter().find(|mailbox| mailbox.slug == slug).unwrap();
        let seen = check(mailbox, &demo, &roots).await;
        for protocol in [Protocol::Imap, Protocol::Smtp] {
            let seen = of(&seen, &protocol);
            let tls = stage(&seen, Stage::Tls).tls.clone().unwrap();
            assert_eq!(tls.problems, std::slice::from_ref(&problem), "{slug}");
            assert!(seen.iter().all(|one| !one.counter), "{slug}: the endpoint is the right one");
        }
    }
}

#[tokio::test]
async fn a_port_mix_up_names_the_setting_that_works() {
    let demo = demo::start().await.unwrap();
    let roots = Arc::new(TlsRoots::new(Some(demo.root_pem.as_bytes())).unwrap());
    let mailbox = demo.mailboxes.iter().find(|one| one.slug == "tls_on_plain_port").unwrap();
    let seen = check(mailbox, &demo, &roots).await;
    for (protocol, port) in
        [(Protocol::Imap, mailbox.imap.port), (Protocol::Smtp, mailbox.smtp.port)]
    {
        let proven = of(&seen, &protocol).into_iter().any(|one| {
            one.counter
                && one.stage == Stage::Capabilities
                && one.endpoint.port == port
                && one.endpoint.security == Security::Starttls
                && one.when == Some(mailmend_protocol::When::AfterTls)
        });
        assert!(proven, "{protocol}: {seen:#?}");
    }
}

#[tokio::test]
async fn an_authority_that_is_not_trusted_is_not_trusted() {
    let demo = demo::start().await.unwrap();
    let roots = Arc::new(TlsRoots::new(Some(Pki::new(HOST).root_pem().as_bytes())).unwrap());
    let seen = check(&demo.mailboxes[0], &demo, &roots).await;
    assert_eq!(failure(&seen), Some((Stage::Tls, Fault::Certificate)));
}

#[tokio::test]
async fn a_wrong_host_leads_to_the_one_that_answers() {
    let demo = demo::start().await.unwrap();
    let roots = Arc::new(TlsRoots::new(Some(demo.root_pem.as_bytes())).unwrap());
    let mailbox = demo.mailboxes.iter().find(|one| one.slug == "wrong_host").unwrap();
    let seen = check(mailbox, &demo, &roots).await;
    for protocol in [Protocol::Imap, Protocol::Smtp] {
        let proven = of(&seen, &protocol).into_iter().any(|one| {
            one.counter && one.stage == Stage::Capabilities && one.endpoint.host == HOST
        });
        assert!(proven, "{protocol}: {seen:#?}");
    }
}
