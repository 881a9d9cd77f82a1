//! The SMTP stages: greeting, EHLO, STARTTLS, AUTH, MAIL FROM with RSET, QUIT. Never a recipient.

use crate::{
    channel::{Channel, Stream},
    check::Shared,
    endpoint::{Ended, MayCarryCredential},
    limits,
    lines::Failed,
    report::Reporter,
    sasl::{Client, Mechanism},
    smtp::{self, Smtp, reader::Answer},
    text,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use mailmend_protocol::{
    Credential, Exchange, Fault, Note, Observation, Outcome, ProbeRequest, Stage,
};

/// Constant on purpose: nothing typed reaches EHLO. An address literal is always well-formed
/// (RFC 5321 section 4.1.4).
const EHLO: &str = "EHLO [127.0.0.1]";
const HELO: &str = "HELO [127.0.0.1]";

type Refused = (Fault, Vec<Exchange>);

/// The greeting: 220, or a refusal in words.
pub(crate) async fn greeting<S: Stream>(
    channel: &mut Channel<S>,
) -> Result<Exchange, (Fault, Exchange)> {
    match Smtp::new(channel).greeting().await {
        Ok(answer) if answer.code == 220 => Ok(smtp::exchange(None, &answer)),
        Ok(answer) => Err((Fault::Rejected, smtp::exchange(None, &answer))),
        Err(failed) => {
            let exchange = smtp::broken_exchange(None, &failed);
            Err((failed.fault, exchange))
        }
    }
}

/// EHLO, or HELO once where EHLO is not understood.
pub(crate) async fn capabilities<S: Stream>(
    channel: &mut Channel<S>,
) -> Result<(Vec<String>, Vec<Exchange>, Vec<Note>), Refused> {
    match ask(channel, EHLO, EHLO).await {
        Ok(answer) => {
            let offered =
                answer.texts().skip(1).take(limits::CAPABILITIES).map(str::to_owned).collect();
            Ok((offered, vec![smtp::exchange(Some(EHLO), &answer)], Vec::new()))
        }
        Err((Fault::Rejected, mut exchanges)) if is_not_understood(&exchanges) => {
            let answer = ask(channel, HELO, HELO).await?;
            exchanges.push(smtp::exchange(Some(HELO), &answer));
            Ok((Vec::new(), exchanges, vec![Note::HeloFallback]))
        }
        Err(refused) => Err(refused),
    }
}

fn is_not_understood(exchanges: &[Exchange]) -> bool {
    let status = exchanges.last().and_then(|exchange| exchange.reply.as_ref()?.status.as_deref());
    matches!(status, Some("500" | "501" | "502" | "504"))
}

/// Only ever so in the clear: inside TLS no server offers it again.
fn offers_starttls(offered: &[String]) -> bool {
    offered.iter().any(|line| line.eq_ignore_ascii_case("STARTTLS"))
}

/// STARTTLS where it is offered.
pub(crate) async fn starttls<S: Stream>(
    channel: &mut Channel<S>,
    offered: &[String],
) -> Result<Vec<Exchange>, Refused> {
    if !offers_starttls(offered) {
        return Err((Fault::NotOffered, Vec::new()));
    }
    let answer = ask(channel, "STARTTLS", "STARTTLS").await?;
    let exchange = smtp::exchange(Some("STARTTLS"), &answer);
    if answer.code == 220 { Ok(vec![exchange]) } else { Err((Fault::Rejected, vec![exchange])) }
}

/// Greeting, EHLO and STARTTLS, for a second look at the handshake.
pub(crate) async fn quiet_starttls<S: Stream>(channel: &mut Channel<S>) -> bool {
    greeting(channel).await.is_ok()
        && ask(channel, EHLO, EHLO).await.is_ok()
        && ask(channel, "STARTTLS", "STARTTLS").await.is_ok()
}

/// QUIT.
pub(crate) async fn quit<S: Stream>(channel: &mut Channel<S>) -> Result<Exchange, Fault> {
    match Smtp::new(channel).command("QUIT").await {
        Ok(answer) => Ok(smtp::exchange(Some("QUIT"), &answer)),
        Err(failed) => Err(failed.fault),
    }
}

/// A positive reply, or what came instead.
async fn ask<S: Stream>(
    channel: &mut Channel<S>,
    command: &str,
    shown: &str,
) -> Result<Answer, Refused> {
    match Smtp::new(channel).command(command).await {
        Ok(answer) if answer.is_completion() => Ok(answer),
        Ok(answer) if answer.asks_for_more() => {
            Err((Fault::Malformed, vec![smtp::exchange(Some(shown), &answer)]))
        }
        Ok(answer) => Err((Fault::Rejected, vec![smtp::exchange(Some(shown), &answer)])),
        Err(failed) => Err(broken(shown, failed)),
    }
}

fn broken(shown: &str, failed: Failed) -> Refused {
    let exchange = smtp::broken_exchange(Some(shown), &failed);
    (failed.fault, vec![exchange])
}

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
    let mechanisms = mechanisms(offered);
    let chosen = Mechanism::choose(&mechanisms, credential);
    let attempt = match chosen {
        Some(mechanism) => {
            auth(channel, Client::new(mechanism, credential, &host, port), mechanism).await
        }
        None if mechanisms.is_empty() && offers_starttls(offered) => {
            Err((Fault::EncryptionRequired, Vec::new()))
        }
        None if mechanisms.is_empty() => Err((Fault::NotOffered, Vec::new())),
        None => Err((Fault::NoCommonMechanism, Vec::new())),
    };
    let mut observation = match attempt {
        Ok(exchanges) => {
            Observation { exchanges, ..reporter.observe(Stage::SignIn, Outcome::Passed) }
        }
        Err((fault, exchanges)) => reporter.failure(Stage::SignIn, fault, exchanges),
    };
    observation.mechanism = chosen.map(|mechanism| mechanism.name().to_owned());
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

/// Mechanisms of `AUTH PLAIN LOGIN` and of the old `AUTH=LOGIN`.
fn mechanisms(offered: &[String]) -> Vec<String> {
    let lines = offered.iter().map(|line| line.to_ascii_uppercase());
    lines
        .filter_map(|line| {
            line.strip_prefix("AUTH")
                .filter(|rest| rest.starts_with([' ', '=']))
                .map(|rest| rest.replace('=', " "))
        })
        .flat_map(|rest| rest.split_ascii_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// AUTH (RFC 4954).
async fn auth<S: MayCarryCredential>(
    channel: &mut Channel<S>,
    mut client: Client<'_>,
    mechanism: Mechanism,
) -> Result<Vec<Exchange>, Refused> {
    let shown = format!("AUTH {} ***", mechanism.name());
    let mut command = format!("AUTH {}", mechanism.name());
    if let Some(response) = client.initial() {
        command.push(' ');
        command.push_str(&STANDARD.encode(response));
    }
    let mut challenge_text = None;
    for _ in 0..=limits::SASL_ROUNDS {
        let answer =
            Smtp::new(channel).command(&command).await.map_err(|failed| broken(&shown, failed))?;
        if answer.code != 334 {
            let mut exchange = smtp::exchange(Some(&shown), &answer);
            if let Some(reply) = &mut exchange.reply {
                reply.challenge = challenge_text;
            }
            return if answer.code == 235 {
                Ok(vec![exchange])
            } else {
                Err((Fault::Rejected, vec![exchange]))
            };
        }
        let challenge =
            answer.texts().next().and_then(|text| STANDARD.decode(text).ok()).unwrap_or_default();
        if matches!(mechanism, Mechanism::XOauth2 | Mechanism::OauthBearer) {
            challenge_text = Some(text::shown(&challenge));
        }
        // `*` cancels the exchange (RFC 4954 section 4).
        command = client
            .answer(&challenge)
            .map_or_else(|_| "*".to_owned(), |bytes| STANDARD.encode(bytes));
    }
    // A server that asks for ever: cancel, so that it does not hold half an exchange.
    let answer = Smtp::new(channel).command("*").await.map_err(|failed| broken(&shown, failed))?;
    Err((Fault::Unsolicited, vec![smtp::exchange(Some(&shown), &answer)]))
}

/// MAIL FROM, then RSET: the server judges the sender, and no message is begun.
async fn mail_from<S: Stream>(
    reporter: &mut Reporter,
    channel: &mut Channel<S>,
    sender: &str,
    shared: &Shared,
) -> Ended {
    let start = reporter.begin();
    channel.until(shared.end.min(start + limits::REPLY));
    let command = format!("MAIL FROM:<{sender}>");
    let (observation, ended) = match ask(channel, &command, "MAIL FROM").await {
        Ok(answer) => {
            let _ = Smtp::new(channel).command("RSET").await;
            (
                Observation {
                    exchanges: vec![smtp::exchange(Some("MAIL FROM"), &answer)],
                    ..reporter.observe(Stage::Sender, Outcome::Passed)
                },
                Ok(()),
            )
        }
        Err((fault, exchanges)) => {
            (reporter.failure(Stage::Sender, fault, exchanges), Err(Stage::Sender))
        }
    };
    reporter.send(observation).await;
    ended
}
