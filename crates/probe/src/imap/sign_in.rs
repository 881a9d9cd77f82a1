//! IMAP sign-in: AUTHENTICATE or LOGIN, one attempt.

use super::{
    Imap,
    encode::{self, Argument},
    reader::{self, Status},
    session::{Refused, completed},
};
use crate::{
    channel::Channel,
    check::Shared,
    endpoint::MayCarryCredential,
    imap, limits,
    lines::Failed,
    report::Reporter,
    sasl::{Client, Mechanism},
    text,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use mailmend_protocol::{Credential, Endpoint, Exchange, Fault, Note, Observation, Outcome, Stage};

/// Signs in once, by the strongest mechanism in common, or by the LOGIN command where the server
/// offers no mechanism at all. Gives the capabilities that came with the answer, where some did.
pub(super) async fn run<S: MayCarryCredential>(
    reporter: &mut Reporter,
    channel: &mut Channel<S>,
    credential: &Credential,
    offered: &[String],
    notes: Vec<Note>,
    shared: &Shared,
) -> Result<Vec<String>, Stage> {
    let start = reporter.begin();
    channel.until(shared.end.min(start + limits::SIGN_IN));
    let endpoint = reporter.endpoint().clone();
    let (chosen, attempt) = attempt(channel, credential, offered, &endpoint).await;
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
    let reply = observation.exchanges.last().and_then(|exchange| exchange.reply.as_ref());
    let told = reply.map(|reply| reader::capabilities(&reply.lines)).unwrap_or_default();
    reporter.send(observation).await;
    if passed { Ok(told) } else { Err(Stage::SignIn) }
}

/// The words exchanged, of an attempt that succeeded or failed.
type Attempt = Result<Vec<Exchange>, Refused>;

/// The one attempt, and the mechanism it was made with.
async fn attempt<S: MayCarryCredential>(
    channel: &mut Channel<S>,
    credential: &Credential,
    offered: &[String],
    endpoint: &Endpoint,
) -> (Option<Mechanism>, Attempt) {
    let mechanisms: Vec<String> =
        offered.iter().filter_map(|name| name.strip_prefix("AUTH=")).map(str::to_owned).collect();
    if let Some(mechanism) = Mechanism::choose(&mechanisms, credential) {
        let client = Client::new(mechanism, credential, &endpoint.host, endpoint.port);
        let initial = offered.iter().any(|name| name == "SASL-IR");
        return (Some(mechanism), authenticate(channel, client, mechanism, initial).await);
    }
    let disabled = offered.iter().any(|name| name == "LOGINDISABLED");
    let attempt = match credential {
        Credential::Password { .. } if !disabled => login(channel, credential).await,
        _ if mechanisms.is_empty() && disabled => Err((Fault::EncryptionRequired, Vec::new())),
        _ => Err((Fault::NoCommonMechanism, Vec::new())),
    };
    (None, attempt)
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
        [encode::argument(credential.user_name()), encode::argument(credential.secret().expose())];
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
