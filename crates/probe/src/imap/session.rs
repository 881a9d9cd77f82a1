//! The IMAP stages from sign-in to the folder: each with its deadline, each reported.

use crate::{
    channel::{Channel, Stream},
    check::Shared,
    endpoint::{Ended, MayCarryCredential},
    imap::{dialogue, reader, sign_in},
    limits,
    report::Reporter,
    sasl::Mechanism,
};
use mailmend_protocol::{Credential, Fault, Note, Observation, Outcome, ProbeRequest, Stage, When};

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
    let told = signed_in(reporter, channel, credential, offered, shared).await?;
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

/// Signs in once. Gives the capabilities that came with the answer, where some did.
async fn signed_in<S: MayCarryCredential>(
    reporter: &mut Reporter,
    channel: &mut Channel<S>,
    credential: &Credential,
    offered: &[String],
    shared: &Shared,
) -> Result<Vec<String>, Stage> {
    let start = reporter.begin();
    channel.until(shared.end.min(start + limits::SIGN_IN));
    let (host, port) = (reporter.endpoint().host.clone(), reporter.endpoint().port);
    let (chosen, attempt) = sign_in::attempt(channel, credential, offered, &host, port).await;
    let mut observation = reporter.ended(Stage::SignIn, attempt);
    observation.mechanism = Some(chosen.map_or("LOGIN command", Mechanism::name).to_owned());
    if let Some(Fault::NoCommonMechanism | Fault::EncryptionRequired) = observation.fault {
        observation.mechanism = None;
        observation.capabilities = offered.to_vec();
    }
    if start.elapsed() > limits::SLOW_SIGN_IN {
        observation.notes.push(Note::SlowSignIn);
    }
    let passed = observation.outcome == Outcome::Passed;
    let reply = observation.exchanges.last().and_then(|exchange| exchange.reply.as_ref());
    let told = reply.map(|reply| reader::capabilities(&reply.lines)).unwrap_or_default();
    reporter.send(observation).await;
    if passed { Ok(told) } else { Err(Stage::SignIn) }
}

/// The answer to the sign-in named the capabilities (RFC 9051 section 6.2.2): asking again would
/// only cost a round trip.
async fn told_with_sign_in(reporter: &mut Reporter, told: Vec<String>) -> Vec<String> {
    reporter.begin();
    let observation = Observation {
        when: Some(When::AfterSignIn),
        capabilities: told.clone(),
        notes: dialogue::truncated(&told),
        ..reporter.observe(Stage::Capabilities, Outcome::Passed)
    };
    reporter.send(observation).await;
    told
}

async fn capabilities_after_sign_in<S: Stream>(
    reporter: &mut Reporter,
    channel: &mut Channel<S>,
    shared: &Shared,
) -> Result<Vec<String>, Stage> {
    let start = reporter.begin();
    channel.until(shared.end.min(start + limits::REPLY));
    let (observation, result) = match dialogue::capabilities(channel, None).await {
        Ok(offered) => {
            let observation = Observation {
                capabilities: offered.list.clone(),
                exchanges: offered.exchanges,
                notes: offered.notes,
                ..reporter.observe(Stage::Capabilities, Outcome::Passed)
            };
            (observation, Ok(offered.list))
        }
        Err((fault, exchanges)) => {
            (reporter.failure(Stage::Capabilities, fault, exchanges), Err(Stage::Idle))
        }
    };
    reporter.send(Observation { when: Some(When::AfterSignIn), ..observation }).await;
    result
}

async fn idle<S: Stream>(
    reporter: &mut Reporter,
    channel: &mut Channel<S>,
    offered: &[String],
    shared: &Shared,
) -> Ended {
    let start = reporter.begin();
    channel.until(shared.end.min(start + limits::REPLY));
    let tried = dialogue::idle(channel, offered).await;
    let mut observation = reporter.ended(Stage::Idle, tried.map(|exchange| vec![exchange]));
    let ended = match observation.outcome {
        Outcome::Passed => Ok(()),
        _ => Err(Stage::Idle),
    };
    if ended.is_err() {
        observation.capabilities = offered.to_vec();
    }
    reporter.send(observation).await;
    ended
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
    let separator = dialogue::separator(channel).await;
    let opened = dialogue::examine(channel, folder).await;
    let ended = if opened.is_ok() { Ok(()) } else { Err(Stage::Folder) };
    let observation = reporter.ended(Stage::Folder, opened.map(|exchange| vec![exchange]));
    reporter.send(Observation { separator, ..observation }).await;
    ended
}
