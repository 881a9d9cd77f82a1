//! The SMTP service: one command line in, its reply out. No message is ever taken.

use super::{SignIn, Smtp, Transport, is_login_right, is_plain_response_right};
use crate::wire::Wire;
use std::{io, sync::Arc};
use tokio_rustls::rustls::ServerConfig;

pub(super) async fn serve(
    smtp: Smtp,
    wire: &mut Wire,
    transport: Transport,
    mut secure: bool,
    tls: Arc<ServerConfig>,
) -> io::Result<()> {
    wire.say(format!("{}\r\n", smtp.greeting).as_bytes()).await?;
    let mut signed_in = false;
    while let Some(line) = wire.line().await {
        let (verb, rest) = line.split_once(' ').unwrap_or((&line, ""));
        let reply = match verb.to_ascii_uppercase().as_str() {
            "EHLO" => extensions(transport, secure).to_owned(),
            "HELO" => "250 mail.mailmend.test".to_owned(),
            "STARTTLS" if transport == Transport::Starttls && !secure => {
                wire.say(b"220 2.0.0 Ready to start TLS\r\n").await?;
                wire.tls(tls.clone()).await?;
                secure = true;
                continue;
            }
            "AUTH" if !secure => "530 5.7.0 Must issue a STARTTLS command first".to_owned(),
            "AUTH" => {
                let right = authenticate(wire, rest).await?;
                signing_in(&smtp, right, &mut signed_in)
            }
            "MAIL" if signed_in => smtp.mail_from.to_owned(),
            "MAIL" => "530 5.7.0 Authentication required".to_owned(),
            "RSET" | "NOOP" => "250 2.0.0 Ok".to_owned(),
            "QUIT" => {
                wire.say(b"221 2.0.0 Bye\r\n").await?;
                wire.close().await;
                return Ok(());
            }
            _ => "502 5.5.2 Error: command not recognized".to_owned(),
        };
        wire.say(format!("{reply}\r\n").as_bytes()).await?;
    }
    Ok(())
}

fn extensions(transport: Transport, secure: bool) -> &'static str {
    match (transport, secure) {
        (_, true) => {
            "250-mail.mailmend.test\r\n250-SIZE 10240000\r\n250-AUTH PLAIN LOGIN\r\n250 ENHANCEDSTATUSCODES"
        }
        (Transport::Starttls, false) => {
            "250-mail.mailmend.test\r\n250-STARTTLS\r\n250 ENHANCEDSTATUSCODES"
        }
        _ => "250-mail.mailmend.test\r\n250 ENHANCEDSTATUSCODES",
    }
}

fn signing_in(smtp: &Smtp, right: bool, signed_in: &mut bool) -> String {
    match smtp.sign_in {
        SignIn::Checked if right => {
            *signed_in = true;
            "235 2.7.0 Authentication successful".to_owned()
        }
        SignIn::Checked => "535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6".to_owned(),
        SignIn::Refused(words) => words.to_owned(),
    }
}

async fn authenticate(wire: &mut Wire, rest: &str) -> io::Result<bool> {
    let (mechanism, initial) = rest.split_once(' ').unwrap_or((rest, ""));
    match (mechanism.to_ascii_uppercase().as_str(), initial) {
        ("PLAIN", "") => {
            wire.say(b"334 \r\n").await?;
            Ok(is_plain_response_right(&wire.line().await.unwrap_or_default()))
        }
        ("PLAIN", response) => Ok(is_plain_response_right(response)),
        ("LOGIN", _) => {
            wire.say(b"334 VXNlcm5hbWU6\r\n").await?;
            let user = wire.line().await.unwrap_or_default();
            wire.say(b"334 UGFzc3dvcmQ6\r\n").await?;
            Ok(is_login_right(&user, &wire.line().await.unwrap_or_default()))
        }
        _ => Ok(false),
    }
}
