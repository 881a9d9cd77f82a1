//! What is said and heard in IMAP, from the greeting to LOGOUT; `sign_in.rs` says the credential.

use crate::{
    dialogue::{Offered, Refused, Wire, broken, exchange},
    imap::{
        Imap, encode,
        reader::{Answer, Status},
    },
    limits,
    lines::Failed,
};
use mailmend_protocol::{Exchange, Fault, Note, Security};

/// What we say we are (RFC 2971). NetEase refuses clients that do not say it.
const ID: &[u8] = b"ID (\"name\" \"Mailmend\" \"vendor\" \"Mailmend\")";

/// The greeting. PREAUTH before TLS would skip sign-in on a connection anybody can forge.
pub(crate) async fn greeting<W: Wire>(
    wire: &mut W,
    security: &Security,
) -> Result<Exchange, Refused> {
    let answer = Imap::new(wire).greeting().await.map_err(|failed| broken(None, failed))?;
    let heard = exchange(None, answer.reply());
    match answer.status {
        Status::Ok => Ok(heard),
        Status::Preauth if *security == Security::Tls => Ok(heard),
        Status::Preauth => Err((Fault::Malformed, vec![heard])),
        _ => Err((Fault::Rejected, vec![heard])),
    }
}

/// CAPABILITY. With `introduce`, ID as well where it is offered: in the same write where the list
/// that was heard before has it, which saves its round trip. Whatever the answer to ID: a server
/// that dislikes it still lets us try.
pub(crate) async fn capabilities<W: Wire>(
    wire: &mut W,
    introduce: Option<&[String]>,
) -> Result<Offered, Refused> {
    let mut imap = Imap::new(wire);
    let together = introduce.is_some_and(|heard| offers(heard, "ID"));
    let asked = match together {
        true => imap.both(b"CAPABILITY", ID).await,
        false => imap.command(b"CAPABILITY").await,
    };
    let answer = completed("CAPABILITY", asked)?;
    let list = answer.capabilities();
    let mut notes = truncated(&list);
    let afterwards = !together && introduce.is_some() && offers(&list, "ID");
    if afterwards {
        let _ = imap.command(ID).await;
    }
    if together || afterwards {
        notes.push(Note::IdSent);
    }
    Ok(Offered { list, exchanges: vec![exchange(Some("CAPABILITY"), answer.reply())], notes })
}

pub(super) fn offers(list: &[String], capability: &str) -> bool {
    list.iter().any(|name| name == capability)
}

/// What is remarked on a list of capabilities.
pub(super) fn truncated(offered: &[String]) -> Vec<Note> {
    if offered.len() == limits::CAPABILITIES { vec![Note::Truncated] } else { Vec::new() }
}

/// STARTTLS where it is offered.
pub(crate) async fn starttls<W: Wire>(
    wire: &mut W,
    offered: &[String],
) -> Result<Vec<Exchange>, Refused> {
    if !offers(offered, "STARTTLS") {
        return Err((Fault::NotOffered, Vec::new()));
    }
    let answer = completed("STARTTLS", Imap::new(wire).command(b"STARTTLS").await)?;
    Ok(vec![exchange(Some("STARTTLS"), answer.reply())])
}

/// Greeting and STARTTLS, for a second look at the handshake.
pub(crate) async fn quiet_starttls<W: Wire>(wire: &mut W) -> bool {
    let mut imap = Imap::new(wire);
    imap.greeting().await.is_ok()
        && imap.command(b"STARTTLS").await.is_ok_and(|answer| answer.status == Status::Ok)
}

/// LOGOUT.
pub(crate) async fn logout<W: Wire>(wire: &mut W) -> Result<Exchange, Fault> {
    let answer = Imap::new(wire).command(b"LOGOUT").await.map_err(|failed| failed.fault)?;
    Ok(exchange(Some("LOGOUT"), answer.reply()))
}

/// IDLE really entered and left (RFC 2177), where it is offered. It needs a selected mailbox on some
/// servers, so INBOX is opened read-only first.
pub(super) async fn idle<W: Wire>(wire: &mut W, offered: &[String]) -> Result<Exchange, Refused> {
    if !offers(offered, "IDLE") {
        return Err((Fault::NotOffered, Vec::new()));
    }
    let mut imap = Imap::new(wire);
    completed("EXAMINE INBOX", imap.command(b"EXAMINE INBOX").await)?;
    let fail = |failed: Failed| broken(Some("IDLE"), failed);
    imap.start(b"IDLE").await.map_err(fail)?;
    let entered = imap.continuation().await.map_err(fail)?;
    if entered.status != Status::Continue {
        return Err((Fault::Rejected, vec![exchange(Some("IDLE"), entered.reply())]));
    }
    imap.raw(b"DONE\r\n").await.map_err(fail)?;
    let left = completed("IDLE", imap.complete().await)?;
    Ok(exchange(Some("IDLE"), left.reply()))
}

/// EXAMINE of a folder.
pub(super) async fn examine<W: Wire>(wire: &mut W, folder: &str) -> Result<Exchange, Refused> {
    let command = [b"EXAMINE ", &encode::mailbox(folder)[..]].concat();
    let opened = completed("EXAMINE folder", Imap::new(wire).command(&command).await)?;
    Ok(exchange(Some("EXAMINE"), opened.reply()))
}

/// `LIST "" ""` answers with the hierarchy separator (RFC 9051 section 6.3.9).
pub(super) async fn separator<W: Wire>(wire: &mut W) -> Option<String> {
    let answer = Imap::new(wire).command(b"LIST \"\" \"\"").await.ok()?;
    let line = answer.lines.iter().find(|line| line.to_ascii_uppercase().starts_with("* LIST "))?;
    // A quoted character, with a backslash before itself or a quotation mark; or NIL.
    let mut quoted = line.split_once(") ")?.1.strip_prefix('"')?.chars();
    let separator = match quoted.next()? {
        '\\' => quoted.next()?,
        '"' => return None,
        plain => plain,
    };
    Some(separator.to_string())
}

/// An `OK` completion, or what came instead.
pub(super) fn completed(shown: &str, result: Result<Answer, Failed>) -> Result<Answer, Refused> {
    match result {
        Ok(answer) if answer.status == Status::Ok => Ok(answer),
        Ok(answer) => Err((Fault::Rejected, vec![exchange(Some(shown), answer.reply())])),
        Err(failed) => Err(broken(Some(shown), failed)),
    }
}
