//! IMAP sign-in: AUTHENTICATE or LOGIN, one attempt.

use super::{
    Imap,
    dialogue::{completed, offers},
    encode::{self, Argument},
    reader::Status,
};
use crate::{
    dialogue::{Confidential, Refused, broken, exchange},
    limits,
    lines::Failed,
    sasl::{Client, Mechanism},
    text,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use mailmend_protocol::{Credential, Exchange, Fault};

/// The words exchanged, of an attempt that succeeded or failed.
type Attempt = Result<Vec<Exchange>, Refused>;

/// The one attempt, by the strongest mechanism in common, or by the LOGIN command where the server
/// offers no mechanism at all; and the mechanism it was made with. Host and port are part of what
/// some mechanisms sign.
pub(super) async fn attempt<W: Confidential>(
    wire: &mut W,
    credential: &Credential,
    offered: &[String],
    host: &str,
    port: u16,
) -> (Option<Mechanism>, Attempt) {
    let mechanisms: Vec<String> =
        offered.iter().filter_map(|name| name.strip_prefix("AUTH=")).map(str::to_owned).collect();
    if let Some(mechanism) = Mechanism::choose(&mechanisms, credential) {
        let client = Client::new(mechanism, credential, host, port);
        let initial = offers(offered, "SASL-IR");
        return (Some(mechanism), authenticate(wire, client, mechanism, initial).await);
    }
    let disabled = offers(offered, "LOGINDISABLED");
    let attempt = match credential {
        Credential::Password { .. } if !disabled => login(wire, credential).await,
        _ if mechanisms.is_empty() && disabled => Err((Fault::EncryptionRequired, Vec::new())),
        _ => Err((Fault::NoCommonMechanism, Vec::new())),
    };
    (None, attempt)
}

/// AUTHENTICATE (RFC 9051 section 6.2.2), with the initial response where SASL-IR allows it.
async fn authenticate<W: Confidential>(
    wire: &mut W,
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
    let mut imap = Imap::new(wire);
    let fail = |failed: Failed| broken(Some(&shown), failed);
    imap.start(command.as_bytes()).await.map_err(fail)?;
    let mut challenge_text = None;
    for _ in 0..=limits::SASL_ROUNDS {
        let answer = imap.continuation().await.map_err(fail)?;
        if answer.status != Status::Continue {
            let mut exchange = exchange(Some(&shown), answer.reply());
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
async fn login<W: Confidential>(
    wire: &mut W,
    credential: &Credential,
) -> Result<Vec<Exchange>, Refused> {
    const SHOWN: &str = "LOGIN *** ***";
    let mut imap = Imap::new(wire);
    let fail = |failed: Failed| broken(Some(SHOWN), failed);
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
                    return Err((Fault::Rejected, vec![exchange(Some(SHOWN), answer.reply())]));
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
    Ok(vec![exchange(Some(SHOWN), answer.reply())])
}
