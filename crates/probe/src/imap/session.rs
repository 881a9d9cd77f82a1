//! The IMAP stages: greeting, capabilities, STARTTLS, sign-in, IDLE, folder, LOGOUT.

use crate::{
    channel::{Channel, Stream},
    check::Shared,
    endpoint::{Ended, MayCarryCredential},
    imap::{
        self, Imap, encode,
        reader::{Answer, Status},
        sign_in,
    },
    limits,
    lines::Failed,
    report::Reporter,
};
use mailmend_protocol::{
    Exchange, Fault, Note, Observation, Outcome, ProbeRequest, Security, Stage, When,
};
use tokio::time::Instant;

/// What we say we are (RFC 2971). NetEase refuses clients that do not say it.
const ID: &[u8] = b"ID (\"name\" \"Mailmend\" \"vendor\" \"Mailmend\")";

/// A fault, and the words that came with it.
pub(super) type Refused = (Fault, Vec<Exchange>);

/// The greeting. PREAUTH before TLS would skip sign-in on a connection anybody can forge.
pub(crate) async fn greeting<S: Stream>(
    channel: &mut Channel<S>,
    security: &Security,
) -> Result<Exchange, (Fault, Exchange)> {
    match Imap::new(channel).greeting().await {
        Ok(answer) => {
            let exchange = imap::exchange(None, &answer);
            match answer.status {
                Status::Ok => Ok(exchange),
                Status::Preauth if *security == Security::Tls => Ok(exchange),
                Status::Preauth => Err((Fault::Malformed, exchange)),
                _ => Err((Fault::Rejected, exchange)),
            }
        }
        Err(failed) => {
            let exchange = imap::broken_exchange(None, &failed);
            Err((failed.fault, exchange))
        }
    }
}

/// CAPABILITY.
pub(crate) async fn capabilities<S: Stream>(
    channel: &mut Channel<S>,
) -> Result<(Vec<String>, Vec<Exchange>, Vec<Note>), Refused> {
    let answer = completed("CAPABILITY", Imap::new(channel).command(b"CAPABILITY").await)?;
    let offered = answer.capabilities();
    let notes = truncated(&offered);
    Ok((offered, vec![imap::exchange(Some("CAPABILITY"), &answer)], notes))
}

/// STARTTLS where it is offered.
pub(crate) async fn starttls<S: Stream>(
    channel: &mut Channel<S>,
    offered: &[String],
) -> Result<Vec<Exchange>, Refused> {
    if !offered.iter().any(|name| name == "STARTTLS") {
        return Err((Fault::NotOffered, Vec::new()));
    }
    let answer = completed("STARTTLS", Imap::new(channel).command(b"STARTTLS").await)?;
    Ok(vec![imap::exchange(Some("STARTTLS"), &answer)])
}

/// Greeting and STARTTLS, for a second look at the handshake.
pub(crate) async fn quiet_starttls<S: Stream>(channel: &mut Channel<S>) -> bool {
    let mut imap = Imap::new(channel);
    imap.greeting().await.is_ok()
        && imap.command(b"STARTTLS").await.is_ok_and(|answer| answer.status == Status::Ok)
}

/// LOGOUT.
pub(crate) async fn logout<S: Stream>(channel: &mut Channel<S>) -> Result<Exchange, Fault> {
    match Imap::new(channel).command(b"LOGOUT").await {
        Ok(answer) => Ok(imap::exchange(Some("LOGOUT"), &answer)),
        Err(failed) => Err(failed.fault),
    }
}

/// An `OK` completion, or what came instead.
pub(super) fn completed(shown: &str, result: Result<Answer, Failed>) -> Result<Answer, Refused> {
    match result {
        Ok(answer) if answer.status == Status::Ok => Ok(answer),
        Ok(answer) => Err((Fault::Rejected, vec![imap::exchange(Some(shown), &answer)])),
        Err(failed) => {
            let exchange = imap::broken_exchange(Some(shown), &failed);
            Err((failed.fault, vec![exchange]))
        }
    }
}

/// From sign-in to the folder.
pub(crate) async fn session<S: MayCarryCredential>(
    reporter: &mut Reporter,
    channel: &mut Channel<S>,
    request: &ProbeRequest,
    offered: &[String],
    shared: &Shared,
) -> Ended {
    let Some(credential) = &request.credential else {
        for stage in [Stage::SignIn, Stage::Idle] {
            reporter.skip(stage).await;
        }
        if request.folder.is_some() {
            reporter.skip(Stage::Folder).await;
        }
        return Ok(());
    };
    let mut notes = Vec::new();
    if offered.iter().any(|name| name == "ID") {
        channel.until(shared.end.min(Instant::now() + limits::REPLY));
        // Whatever the answer: a server that dislikes ID still lets us try.
        let _ = Imap::new(channel).command(ID).await;
        notes.push(Note::IdSent);
    }
    let told = sign_in::run(reporter, channel, credential, offered, notes, shared).await?;
    let offered = match told.is_empty() {
        true => capabilities_after_sign_in(reporter, channel, shared).await?,
        false => told_with_sign_in(reporter, told).await,
    };
    let idle = idle(reporter, channel, &offered, shared).await;
    if let Some(folder) = &request.folder {
        examine(reporter, channel, folder, shared).await?;
    }
    idle
}

/// The answer to the sign-in named the capabilities (RFC 9051 section 6.2.2): asking again would
/// only cost a round trip.
async fn told_with_sign_in(reporter: &mut Reporter, told: Vec<String>) -> Vec<String> {
    reporter.begin();
    let notes = truncated(&told);
    let observation = Observation {
        when: Some(When::AfterSignIn),
        capabilities: told.clone(),
        notes,
        ..reporter.observe(Stage::Capabilities, Outcome::Passed)
    };
    reporter.send(observation).await;
    told
}

fn truncated(offered: &[String]) -> Vec<Note> {
    if offered.len() == limits::CAPABILITIES { vec![Note::Truncated] } else { Vec::new() }
}

async fn capabilities_after_sign_in<S: Stream>(
    reporter: &mut Reporter,
    channel: &mut Channel<S>,
    shared: &Shared,
) -> Result<Vec<String>, Stage> {
    let start = reporter.begin();
    channel.until(shared.end.min(start + limits::REPLY));
    let (observation, result) = match capabilities(channel).await {
        Ok((offered, exchanges, notes)) => {
            let observation = Observation {
                capabilities: offered.clone(),
                exchanges,
                notes,
                ..reporter.observe(Stage::Capabilities, Outcome::Passed)
            };
            (observation, Ok(offered))
        }
        Err((fault, exchanges)) => {
            (reporter.failure(Stage::Capabilities, fault, exchanges), Err(Stage::Idle))
        }
    };
    reporter.send(Observation { when: Some(When::AfterSignIn), ..observation }).await;
    result
}

/// IDLE really entered and left (RFC 2177), where it is offered after sign-in.
async fn idle<S: Stream>(
    reporter: &mut Reporter,
    channel: &mut Channel<S>,
    offered: &[String],
    shared: &Shared,
) -> Ended {
    let start = reporter.begin();
    channel.until(shared.end.min(start + limits::REPLY));
    let tried = if offered.iter().any(|name| name == "IDLE") {
        enter_and_leave(channel).await
    } else {
        Err((Fault::NotOffered, Vec::new()))
    };
    let (observation, ended) = match tried {
        Ok(exchange) => (
            Observation {
                exchanges: vec![exchange],
                ..reporter.observe(Stage::Idle, Outcome::Passed)
            },
            Ok(()),
        ),
        Err((fault, exchanges)) => (
            Observation {
                capabilities: offered.to_vec(),
                ..reporter.failure(Stage::Idle, fault, exchanges)
            },
            Err(Stage::Idle),
        ),
    };
    reporter.send(observation).await;
    ended
}

/// IDLE needs a selected mailbox on some servers, so INBOX is opened read-only first.
async fn enter_and_leave<S: Stream>(channel: &mut Channel<S>) -> Result<Exchange, Refused> {
    let mut imap = Imap::new(channel);
    completed("EXAMINE INBOX", imap.command(b"EXAMINE INBOX").await)?;
    let fail = |failed: Failed| {
        let exchange = imap::broken_exchange(Some("IDLE"), &failed);
        (failed.fault, vec![exchange])
    };
    imap.start(b"IDLE").await.map_err(fail)?;
    let entered = imap.continuation().await.map_err(fail)?;
    if entered.status != Status::Continue {
        return Err((Fault::Rejected, vec![imap::exchange(Some("IDLE"), &entered)]));
    }
    imap.raw(b"DONE\r\n").await.map_err(fail)?;
    let left = completed("IDLE", imap.complete().await)?;
    Ok(imap::exchange(Some("IDLE"), &left))
}

/// EXAMINE of the folder asked for, and the separator the server uses.
async fn examine<S: Stream>(
    reporter: &mut Reporter,
    channel: &mut Channel<S>,
    folder: &str,
    shared: &Shared,
) -> Ended {
    let start = reporter.begin();
    channel.until(shared.end.min(start + limits::REPLY));
    let separator = separator(channel).await;
    let mut command = b"EXAMINE ".to_vec();
    command.extend(encode::mailbox(folder));
    let opened = completed("EXAMINE folder", Imap::new(channel).command(&command).await);
    let (observation, ended) = match opened {
        Ok(answer) => (
            Observation {
                exchanges: vec![imap::exchange(Some("EXAMINE"), &answer)],
                ..reporter.observe(Stage::Folder, Outcome::Passed)
            },
            Ok(()),
        ),
        Err((fault, exchanges)) => {
            (reporter.failure(Stage::Folder, fault, exchanges), Err(Stage::Folder))
        }
    };
    reporter.send(Observation { separator, ..observation }).await;
    ended
}

/// `LIST "" ""` answers with the hierarchy separator (RFC 9051 section 6.3.9).
async fn separator<S: Stream>(channel: &mut Channel<S>) -> Option<String> {
    let answer = Imap::new(channel).command(b"LIST \"\" \"\"").await.ok()?;
    let line = answer.lines.iter().find(|line| line.to_ascii_uppercase().starts_with("* LIST "))?;
    let rest = line.split_once(") ")?.1.strip_prefix('"')?;
    rest.chars().find(|character| *character != '\\').map(|separator| separator.to_string())
}
