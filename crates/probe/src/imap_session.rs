//! The IMAP stages: greeting, capabilities, STARTTLS, sign-in, IDLE, folder, LOGOUT.

use crate::{
    channel::{Channel, Stream},
    check::Shared,
    endpoint::{Ended, MayCarryCredential},
    imap::{self, Answer, Argument, Failed, Imap, Status},
    limits,
    report::Reporter,
    sasl::{Client, Mechanism},
    text,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use mailmend_protocol::{
    Credential, Exchange, Fault, Note, Observation, Outcome, ProbeRequest, Security, Stage, When,
};
use tokio::time::Instant;

/// What we say we are (RFC 2971). NetEase refuses clients that do not say it.
const ID: &[u8] = b"ID (\"name\" \"Mailmend\" \"vendor\" \"Mailmend\")";

type Refused = (Fault, Vec<Exchange>);

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
    let notes =
        if offered.len() == limits::CAPABILITIES { vec![Note::Truncated] } else { Vec::new() };
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
fn completed(shown: &str, result: Result<Answer, Failed>) -> Result<Answer, Refused> {
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
    sign_in(reporter, channel, credential, offered, notes, shared).await?;
    let offered = capabilities_after_sign_in(reporter, channel, shared).await?;
    let idle = idle(reporter, channel, &offered, shared).await;
    if let Some(folder) = &request.folder {
        examine(reporter, channel, folder, shared).await?;
    }
    idle
}

async fn sign_in<S: MayCarryCredential>(
    reporter: &mut Reporter,
    channel: &mut Channel<S>,
    credential: &Credential,
    offered: &[String],
    notes: Vec<Note>,
    shared: &Shared,
) -> Ended {
    let start = reporter.begin();
    channel.until(shared.end.min(start + limits::SIGN_IN));
    let (host, port) = (reporter.endpoint().host.clone(), reporter.endpoint().port);
    let mechanisms: Vec<String> =
        offered.iter().filter_map(|name| name.strip_prefix("AUTH=")).map(str::to_owned).collect();
    let chosen = Mechanism::choose(&mechanisms, credential);
    let disabled = offered.iter().any(|name| name == "LOGINDISABLED");
    let login_allowed = matches!(credential, Credential::Password { .. }) && !disabled;
    let attempt = match chosen {
        Some(mechanism) => {
            let initial = offered.iter().any(|name| name == "SASL-IR");
            authenticate(
                channel,
                Client::new(mechanism, credential, &host, port),
                mechanism,
                initial,
            )
            .await
        }
        None if login_allowed => login(channel, credential).await,
        None if mechanisms.is_empty() && disabled => Err((Fault::EncryptionRequired, Vec::new())),
        None => Err((Fault::NoCommonMechanism, Vec::new())),
    };
    let mut observation = match attempt {
        Ok(exchanges) => {
            Observation { exchanges, ..reporter.observe(Stage::SignIn, Outcome::Passed) }
        }
        Err((fault, exchanges)) => reporter.failure(Stage::SignIn, fault, exchanges),
    };
    observation.mechanism = Some(chosen.map_or("LOGIN command", Mechanism::name).to_owned());
    observation.notes = notes;
    if observation.fault == Some(Fault::NoCommonMechanism)
        || observation.fault == Some(Fault::EncryptionRequired)
    {
        observation.mechanism = None;
        observation.capabilities = offered.to_vec();
    }
    if start.elapsed() > limits::SLOW_SIGN_IN {
        observation.notes.push(Note::SlowSignIn);
    }
    let passed = observation.outcome == Outcome::Passed;
    reporter.send(observation).await;
    if passed { Ok(()) } else { Err(Stage::SignIn) }
}

/// AUTHENTICATE (RFC 9051 section 6.2.2), with the initial response where SASL-IR allows it.
async fn authenticate<S: MayCarryCredential>(
    channel: &mut Channel<S>,
    mut client: Client<'_>,
    mechanism: Mechanism,
    initial_allowed: bool,
) -> Result<Vec<Exchange>, Refused> {
    let shown = format!("AUTHENTICATE {} ***", mechanism.name());
    let mut pending = client.initial();
    let mut command = format!("AUTHENTICATE {}", mechanism.name());
    if initial_allowed && let Some(response) = pending.take() {
        command.push(' ');
        command.push_str(&STANDARD.encode(response));
    }
    let mut imap = Imap::new(channel);
    let fail = |failed: Failed| {
        let exchange = imap::broken_exchange(Some(&shown), &failed);
        (failed.fault, vec![exchange])
    };
    imap.start(command.as_bytes()).await.map_err(fail)?;
    let mut challenge_text = None;
    for _ in 0..=limits::SASL_ROUNDS {
        let answer = imap.continuation().await.map_err(fail)?;
        if answer.status != Status::Continue {
            let mut exchange = imap::exchange(Some(&shown), &answer);
            if let Some(reply) = &mut exchange.reply {
                reply.challenge = challenge_text;
            }
            return if answer.status == Status::Ok {
                Ok(vec![exchange])
            } else {
                Err((Fault::Rejected, vec![exchange]))
            };
        }
        let challenge = STANDARD.decode(answer.text.trim()).unwrap_or_default();
        let response = match pending.take() {
            Some(first) => Ok(first),
            None => {
                if matches!(mechanism, Mechanism::XOauth2 | Mechanism::OauthBearer) {
                    challenge_text = Some(text::shown(&challenge));
                }
                client.answer(&challenge)
            }
        };
        // `*` cancels the exchange (RFC 9051 section 6.2.2).
        let line = response.map_or_else(|_| "*".to_owned(), |bytes| STANDARD.encode(bytes));
        imap.raw(format!("{line}\r\n").as_bytes()).await.map_err(fail)?;
    }
    // A server that asks for ever: cancel, so that it does not hold half an exchange.
    imap.raw(b"*\r\n").await.map_err(fail)?;
    Err((Fault::Unsolicited, Vec::new()))
}

/// LOGIN (RFC 9051 section 6.2.3), each argument quoted or as a synchronising literal.
async fn login<S: MayCarryCredential>(
    channel: &mut Channel<S>,
    credential: &Credential,
) -> Result<Vec<Exchange>, Refused> {
    const SHOWN: &str = "LOGIN *** ***";
    let mut imap = Imap::new(channel);
    let fail = |failed: Failed| {
        let exchange = imap::broken_exchange(Some(SHOWN), &failed);
        (failed.fault, vec![exchange])
    };
    let arguments =
        [imap::argument(credential.user_name()), imap::argument(credential.secret().expose())];
    let mut line = b"LOGIN".to_vec();
    let mut started = false;
    for argument in arguments {
        line.push(b' ');
        match argument {
            Argument::Quoted(quoted) => line.extend(quoted),
            Argument::Literal(octets) => {
                line.extend(format!("{{{}}}", octets.len()).into_bytes());
                if started {
                    line.extend(b"\r\n");
                    imap.raw(&line).await.map_err(fail)?;
                } else {
                    imap.start(&line).await.map_err(fail)?;
                }
                started = true;
                let answer = imap.continuation().await.map_err(fail)?;
                if answer.status != Status::Continue {
                    return Err((Fault::Rejected, vec![imap::exchange(Some(SHOWN), &answer)]));
                }
                line = octets;
            }
        }
    }
    if started {
        line.extend(b"\r\n");
        imap.raw(&line).await.map_err(fail)?;
    } else {
        imap.start(&line).await.map_err(fail)?;
    }
    let answer = completed(SHOWN, imap.complete().await)?;
    Ok(vec![imap::exchange(Some(SHOWN), &answer)])
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
    if let Argument::Quoted(quoted) = imap::argument(&imap::modified_utf7(folder)) {
        command.extend(quoted);
    }
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
