//! The IMAP service: one command line in, its answer out.

use super::{Imap, PASSWORD, SignIn, Transport, USER, is_login_right, is_plain_response_right};
use crate::wire::Wire;
use std::{io, sync::Arc};
use tokio_rustls::rustls::ServerConfig;

const WRONG: &str = "NO [AUTHENTICATIONFAILED] Authentication failed.";

pub(super) async fn serve(
    imap: Imap,
    wire: &mut Wire,
    transport: Transport,
    mut secure: bool,
    tls: Arc<ServerConfig>,
) -> io::Result<()> {
    wire.say(format!("{}\r\n", imap.greeting).as_bytes()).await?;
    let mut signed_in = false;
    while let Some(line) = wire.line().await {
        let (tag, command) = line.split_once(' ').unwrap_or((&line, ""));
        let (verb, rest) = command.split_once(' ').unwrap_or((command, ""));
        let may_sign_in = secure || imap.plain_sign_in;
        let answer = match verb.to_ascii_uppercase().as_str() {
            "CAPABILITY" => {
                format!("* CAPABILITY {}\r\n{tag} OK done", capabilities(&imap, transport, secure))
            }
            "STARTTLS" if transport == Transport::Starttls && !secure => {
                wire.say(format!("{tag} OK begin TLS\r\n").as_bytes()).await?;
                wire.tls(tls.clone()).await?;
                secure = true;
                continue;
            }
            "LOGIN" | "AUTHENTICATE" if !may_sign_in => format!(
                "{tag} NO [PRIVACYREQUIRED] Cleartext authentication disallowed on non-secure (SSL/TLS) connections."
            ),
            "LOGIN" => {
                signing_in(&imap, tag, rest == format!("\"{USER}\" \"{PASSWORD}\""), &mut signed_in)
            }
            "AUTHENTICATE" => {
                let right = authenticate(wire, rest).await?;
                signing_in(&imap, tag, right, &mut signed_in)
            }
            "ID" => format!("* ID (\"name\" \"Demo\")\r\n{tag} OK done"),
            "LIST" if signed_in => format!("* LIST (\\Noselect) \".\" \"\"\r\n{tag} OK done"),
            "EXAMINE" | "SELECT" if signed_in => open(tag, rest),
            "IDLE" if signed_in && imap.idle => {
                wire.say(b"+ idling\r\n").await?;
                if wire.line().await.is_none() {
                    return Ok(());
                }
                format!("{tag} OK done")
            }
            "NOOP" => format!("{tag} OK done"),
            "LOGOUT" => {
                wire.say(format!("* BYE see you\r\n{tag} OK done\r\n").as_bytes()).await?;
                wire.close().await;
                return Ok(());
            }
            _ => format!("{tag} BAD not now"),
        };
        wire.say(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

fn capabilities(imap: &Imap, transport: Transport, secure: bool) -> String {
    let mut list = match secure || imap.plain_sign_in {
        true => imap.capabilities.to_owned(),
        false => "IMAP4rev1 ID LOGINDISABLED".to_owned(),
    };
    if transport == Transport::Starttls && !secure {
        list.push_str(" STARTTLS");
    }
    if imap.idle {
        list.push_str(" IDLE");
    }
    list
}

fn signing_in(imap: &Imap, tag: &str, right: bool, signed_in: &mut bool) -> String {
    match imap.sign_in {
        SignIn::Checked if right => {
            *signed_in = true;
            format!("{tag} OK Logged in")
        }
        SignIn::Checked => format!("{tag} {WRONG}"),
        SignIn::Refused(words) => format!("{tag} {words}"),
    }
}

/// PLAIN, with or without an initial response, and LOGIN.
async fn authenticate(wire: &mut Wire, rest: &str) -> io::Result<bool> {
    let (mechanism, initial) = rest
        .split_once(' ')
        .map_or((rest, None), |(mechanism, initial)| (mechanism, Some(initial.to_owned())));
    match (mechanism.to_ascii_uppercase().as_str(), initial) {
        ("PLAIN", Some(response)) => Ok(is_plain_response_right(&response)),
        ("PLAIN", None) => {
            wire.say(b"+ \r\n").await?;
            Ok(is_plain_response_right(&wire.line().await.unwrap_or_default()))
        }
        ("LOGIN", _) => {
            wire.say(b"+ VXNlciBOYW1lAA==\r\n").await?;
            let user = wire.line().await.unwrap_or_default();
            wire.say(b"+ UGFzc3dvcmQA\r\n").await?;
            Ok(is_login_right(&user, &wire.line().await.unwrap_or_default()))
        }
        _ => Ok(false),
    }
}

fn open(tag: &str, folder: &str) -> String {
    let name = folder.trim_matches('"');
    if name.eq_ignore_ascii_case("INBOX") || name == "Tickets" || name == "INBOX.Tickets" {
        return format!("* 3 EXISTS\r\n* FLAGS ()\r\n{tag} OK [READ-ONLY] done");
    }
    format!("{tag} NO [NONEXISTENT] Mailbox doesn't exist: {name}")
}
