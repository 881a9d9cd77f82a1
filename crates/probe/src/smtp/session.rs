//! The SMTP stages: sign-in, and MAIL FROM with RSET; each with its deadline, each reported.

use crate::{
    channel::{Channel, Stream},
    check::Shared,
    endpoint::{Ended, MayCarryCredential},
    limits,
    report::Reporter,
    sasl::Mechanism,
    smtp::dialogue,
};
use mailmend_protocol::{Credential, Note, Outcome, ProbeRequest, Stage};

/// From sign-in to MAIL FROM.
pub(crate) async fn session<S: MayCarryCredential>(
    reporter: &mut Reporter,
    channel: &mut Channel<S>,
    request: &ProbeRequest,
    offered: &[String],
    shared: &Shared,
) -> Ended {
    let Some(credential) = &request.credential else {
        for stage in [Stage::SignIn, Stage::Sender] {
            reporter.skip(stage).await;
        }
        return Ok(());
    };
    sign_in(reporter, channel, credential, offered, shared).await?;
    let sender = request.sender.as_deref().filter(|sender| sender.contains('@'));
    match sender.or_else(|| Some(credential.user_name()).filter(|user| is_address(user))) {
        Some(sender) => mail_from(reporter, channel, sender, shared).await,
        None => {
            reporter.skip(Stage::Sender).await;
            Ok(())
        }
    }
}

fn is_address(user: &str) -> bool {
    user.contains('@') && !user.contains(['<', '>', ' '])
}

async fn sign_in<S: MayCarryCredential>(
    reporter: &mut Reporter,
    channel: &mut Channel<S>,
    credential: &Credential,
    offered: &[String],
    shared: &Shared,
) -> Ended {
    let start = reporter.begin();
    channel.until(shared.end.min(start + limits::SIGN_IN));
    let (host, port) = (reporter.endpoint().host.clone(), reporter.endpoint().port);
    let (chosen, attempt) = dialogue::attempt(channel, credential, offered, &host, port).await;
    let mut observation = reporter.ended(Stage::SignIn, attempt);
    observation.mechanism = chosen.map(Mechanism::name).map(str::to_owned);
    if chosen.is_none() {
        observation.capabilities = offered.to_vec();
    }
    if start.elapsed() > limits::SLOW_SIGN_IN {
        observation.notes.push(Note::SlowSignIn);
    }
    let passed = observation.outcome == Outcome::Passed;
    reporter.send(observation).await;
    if passed { Ok(()) } else { Err(Stage::SignIn) }
}

async fn mail_from<S: Stream>(
    reporter: &mut Reporter,
    channel: &mut Channel<S>,
    sender: &str,
    shared: &Shared,
) -> Ended {
    let start = reporter.begin();
    channel.until(shared.end.min(start + limits::REPLY));
    let said = dialogue::mail_from(channel, sender).await;
    let ended = if said.is_ok() { Ok(()) } else { Err(Stage::Sender) };
    let observation = reporter.ended(Stage::Sender, said.map(|exchange| vec![exchange]));
    reporter.send(observation).await;
    ended
}
