//! What is said and heard in SMTP, from the greeting to QUIT. Never a recipient.

use crate::{
    dialogue::{Confidential, Offered, Refused, Wire, broken, exchange},
    limits,
    sasl::{Client, Mechanism},
    smtp::{Smtp, reader::Answer},
    text,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use mailmend_protocol::{Credential, Exchange, Fault, Note};

/// Constant on purpose: nothing typed reaches EHLO. An address literal is always well-formed
/// (RFC 5321 section 4.1.4).
const EHLO: &str = "EHLO [127.0.0.1]";
const HELO: &str = "HELO [127.0.0.1]";

/// The greeting: 220, or a refusal in words.
pub(crate) async fn greeting<W: Wire>(wire: &mut W) -> Result<Exchange, Refused> {
    let answer = Smtp::new(wire).greeting().await.map_err(|failed| broken(None, failed))?;
    let heard = exchange(None, answer.reply());
    if answer.code == 220 { Ok(heard) } else { Err((Fault::Rejected, vec![heard])) }
}

/// EHLO, or HELO once where EHLO is not understood.
pub(crate) async fn capabilities<W: Wire>(wire: &mut W) -> Result<Offered, Refused> {
    match ask(wire, EHLO, EHLO).await {
        Ok(answer) => {
            let list =
                answer.texts().skip(1).take(limits::CAPABILITIES).map(str::to_owned).collect();
            let exchanges = vec![exchange(Some(EHLO), answer.reply())];
            Ok(Offered { list, exchanges, notes: Vec::new() })
        }
        Err((Fault::Rejected, mut exchanges)) if is_not_understood(&exchanges) => {
            let answer = ask(wire, HELO, HELO).await?;
            exchanges.push(exchange(Some(HELO), answer.reply()));
            Ok(Offered { list: Vec::new(), exchanges, notes: vec![Note::HeloFallback] })
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
pub(crate) async fn starttls<W: Wire>(
    wire: &mut W,
    offered: &[String],
) -> Result<Vec<Exchange>, Refused> {
    if !offers_starttls(offered) {
        return Err((Fault::NotOffered, Vec::new()));
    }
    let answer = ask(wire, "STARTTLS", "STARTTLS").await?;
    let heard = vec![exchange(Some("STARTTLS"), answer.reply())];
    if answer.code == 220 { Ok(heard) } else { Err((Fault::Rejected, heard)) }
}

/// Greeting, EHLO and STARTTLS, for a second look at the handshake.
pub(crate) async fn quiet_starttls<W: Wire>(wire: &mut W) -> bool {
    greeting(wire).await.is_ok()
        && ask(wire, EHLO, EHLO).await.is_ok()
        && ask(wire, "STARTTLS", "STARTTLS").await.is_ok()
}

/// QUIT.
pub(crate) async fn quit<W: Wire>(wire: &mut W) -> Result<Exchange, Fault> {
    let answer = Smtp::new(wire).command("QUIT").await.map_err(|failed| failed.fault)?;
    Ok(exchange(Some("QUIT"), answer.reply()))
}

/// A positive reply, or what came instead.
async fn ask<W: Wire>(wire: &mut W, command: &str, shown: &str) -> Result<Answer, Refused> {
    match Smtp::new(wire).command(command).await {
        Ok(answer) if answer.is_completion() => Ok(answer),
        Ok(answer) if answer.asks_for_more() => {
            Err((Fault::Malformed, vec![exchange(Some(shown), answer.reply())]))
        }
        Ok(answer) => Err((Fault::Rejected, vec![exchange(Some(shown), answer.reply())])),
        Err(failed) => Err(broken(Some(shown), failed)),
    }
}

/// The one attempt to sign in, by the strongest mechanism in common; and that mechanism. Host and port
/// are part of what some mechanisms sign.
pub(super) async fn attempt<W: Confidential>(
    wire: &mut W,
    credential: &Credential,
    offered: &[String],
    host: &str,
    port: u16,
) -> (Option<Mechanism>, Result<Vec<Exchange>, Refused>) {
    let mechanisms = mechanisms(offered);
    if let Some(mechanism) = Mechanism::choose(&mechanisms, credential) {
        let client = Client::new(mechanism, credential, host, port);
        return (Some(mechanism), auth(wire, client, mechanism).await);
    }
    let fault = match mechanisms.is_empty() {
        true if offers_starttls(offered) => Fault::EncryptionRequired,
        true => Fault::NotOffered,
        false => Fault::NoCommonMechanism,
    };
    (None, Err((fault, Vec::new())))
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
async fn auth<W: Confidential>(
    wire: &mut W,
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
        let answer = Smtp::new(wire)
            .command(&command)
            .await
            .map_err(|failed| broken(Some(&shown), failed))?;
        if answer.code != 334 {
            let mut exchange = exchange(Some(&shown), answer.reply());
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
    let answer =
        Smtp::new(wire).command("*").await.map_err(|failed| broken(Some(&shown), failed))?;
    Err((Fault::Unsolicited, vec![exchange(Some(&shown), answer.reply())]))
}

/// MAIL FROM, then RSET: the server judges the sender, and no message is begun.
pub(super) async fn mail_from<W: Wire>(wire: &mut W, sender: &str) -> Result<Exchange, Refused> {
    let answer = ask(wire, &format!("MAIL FROM:<{sender}>"), "MAIL FROM").await?;
    let _ = Smtp::new(wire).command("RSET").await;
    Ok(exchange(Some("MAIL FROM"), answer.reply()))
}
