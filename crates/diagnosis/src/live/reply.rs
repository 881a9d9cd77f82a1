//! What the server's own words mean, given the stage in which it said them.

use super::{Case, Verdict, code, token};
use crate::{Cause, Sureness, cause::Group, explain, text_rule::Level};
use mailmend_protocol::{Credential, Fault, Observation, Protocol, Reply, Stage};

/// Reads the last reply of the failed stage: a decoded challenge, then words that name a cause,
/// then codes, then the stage alone.
pub(super) fn judge(case: &Case<'_>, failed: &Observation) -> Verdict {
    let Some(reply) = failed.last_reply() else { return without_words(failed) };
    if let Some(cause) = reply.challenge.as_deref().and_then(explain::read_challenge) {
        return token_refused(case, Verdict::proven(cause));
    }
    // STARTTLS answered with a temporary failure is not a missing feature.
    if failed.stage == Stage::Starttls {
        let temporary = code::is_temporary(reply);
        return Verdict::proven(if temporary {
            Cause::ServerUnavailable
        } else {
            Cause::StarttlsUnavailable
        });
    }
    if failed.stage == Stage::SignIn && is_app_id(case) && says_unavailable(reply) {
        let also = [Cause::BasicAuthDisabled, Cause::ServerUnavailable];
        return Verdict::with(Cause::CredentialsRejected, Sureness::Likely).or(&also);
    }
    if idle_itself_refused(failed, reply) {
        return Verdict::proven(Cause::IdleUnsupported);
    }
    let mut verdict = by_words(case, failed, reply)
        .or_else(|| code::judge(&failed.stage, reply))
        .unwrap_or_else(|| by_stage(case, failed));
    verdict.cause = with_token(case, verdict.cause);
    token_refused(case, verdict)
}

/// A refused token that names scopes without mail would be refused when it is new, too.
fn token_refused(case: &Case<'_>, verdict: Verdict) -> Verdict {
    let Some(Credential::AccessToken { token, .. }) = &case.request.credential else {
        return verdict;
    };
    if verdict.cause == Cause::AccessTokenRejected && token::lacks_mail_scope(token.expose()) {
        return Verdict::with(Cause::OauthScopeMissing, Sureness::Likely)
            .or(&[Cause::AccessTokenRejected]);
    }
    verdict
}

/// Words that name a cause which can show itself at this stage.
fn by_words(case: &Case<'_>, failed: &Observation, reply: &Reply) -> Option<Verdict> {
    let text = reply.text();
    let read = |text: &str| {
        explain::read_reply(text, &typed(case))
            .into_iter()
            .filter(|finding| finding.rule.level >= Level::Phrase)
            .find(|finding| fits(finding.cause, &failed.stage, case))
    };
    let unwrapped = unwrapped(&text);
    let own_fault = |text: &String| read(text).filter(|it| it.cause.entry().group == Group::Server);
    let finding = unwrapped.as_ref().and_then(own_fault).or_else(|| read(&text))?;
    // Words that allow several causes stay possible, whoever said them.
    let sureness = match finding.rule.sureness {
        Sureness::Possible => Sureness::Possible,
        _ => Sureness::Proven,
    };
    Some(Verdict::with(finding.cause, sureness).or(&finding.rule.also))
}

/// Postfix puts "<address>: Sender address rejected:" in front of every reason, also where the reason is
/// its own: "Server configuration error", "Try again later".
fn unwrapped(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let (head, reason) = lower.split_once(": sender address rejected: ")?;
    let (codes, _address) = head.rsplit_once('<')?;
    Some(format!("{codes}{reason}"))
}

/// What was typed is no evidence when the server repeats it.
fn typed(case: &Case<'_>) -> Vec<String> {
    let mut typed = vec![case.request.host.clone()];
    typed.extend(
        case.request.credential.as_ref().map(|credential| credential.user_name().to_owned()),
    );
    typed.extend(case.request.folder.clone());
    typed.extend(case.request.sender.clone());
    typed.extend(case.context.address.clone());
    typed.extend_from_slice(&case.context.typed);
    typed
}

/// An OAuth application id (a GUID) used as user name.
pub(super) fn is_app_id(case: &Case<'_>) -> bool {
    let user = case.request.credential.as_ref().map_or("", |credential| credential.user_name());
    let groups: Vec<usize> = user.split('-').map(str::len).collect();
    groups == [8, 4, 4, 4, 12] && user.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

/// Exchange Online answers "NO Server Unavailable. 15" to a user name that is no mailbox.
fn says_unavailable(reply: &Reply) -> bool {
    reply.text().to_ascii_lowercase().contains("server unavailable")
}

/// IDLE was advertised and then refused; a refused EXAMINE before it is about the mailbox.
fn idle_itself_refused(failed: &Observation, reply: &Reply) -> bool {
    let last = failed.exchanges.iter().rev().find(|exchange| exchange.reply.is_some());
    let is_idle = last.is_some_and(|exchange| exchange.command.as_deref() == Some("IDLE"));
    failed.stage == Stage::Idle && is_idle && reply.status.as_deref() == Some("BAD")
}

/// With an OAuth token, a bare refusal is about the token.
fn with_token(case: &Case<'_>, cause: Cause) -> Cause {
    let is_bare = cause == Cause::CredentialsRejected;
    if is_bare && has_token(case) { Cause::AccessTokenRejected } else { cause }
}

fn has_token(case: &Case<'_>) -> bool {
    matches!(case.request.credential, Some(Credential::AccessToken { .. }))
}

/// Whether a cause can show itself at that stage: a refused folder is no wrong password.
fn fits(cause: Cause, stage: &Stage, case: &Case<'_>) -> bool {
    let group = cause.entry().group;
    match stage {
        Stage::SignIn => {
            let later = matches!(
                cause,
                Cause::FolderNotFound
                    | Cause::RecipientRejected
                    | Cause::RelayDenied
                    | Cause::ContentRejected
                    | Cause::SenderNotPermitted
            );
            // Exchange words a refused password like a refused token: "AUTHENTICATE failed."
            let about_token =
                matches!(cause, Cause::AccessTokenRejected | Cause::OauthScopeMissing);
            let foreign = about_token && !has_token(case);
            !later && !foreign && group != Group::Setup && cause != Cause::ProtocolError
        }
        Stage::Folder => group != Group::Sending && cause != Cause::CredentialsRejected,
        Stage::Sender => !matches!(
            cause,
            Cause::CredentialsRejected | Cause::RecipientRejected | Cause::ContentRejected
        ),
        Stage::Greeting => group != Group::Sending || cause == Cause::SendRateThrottled,
        Stage::Idle => case.protocol == Protocol::Imap && group != Group::Sending,
        _ => true,
    }
}

/// Neither words nor codes say more: the stage alone.
fn by_stage(case: &Case<'_>, failed: &Observation) -> Verdict {
    match failed.stage {
        Stage::SignIn => Verdict::with(Cause::CredentialsRejected, Sureness::Likely),
        Stage::Idle => Verdict::with(Cause::MailboxNotAccessible, Sureness::Likely),
        // A refusal before anything was said is about where the connection comes from.
        Stage::Greeting if case.protocol == Protocol::Smtp => {
            let also = [Cause::IpNotAllowed, Cause::ServerUnavailable];
            Verdict::with(Cause::IpBlocklisted, Sureness::Possible).or(&also)
        }
        Stage::Greeting => {
            Verdict::with(Cause::ServerUnavailable, Sureness::Likely).or(&[Cause::IpNotAllowed])
        }
        _ => Verdict::proven(Cause::ProtocolError),
    }
}

fn without_words(failed: &Observation) -> Verdict {
    match failed.fault {
        Some(Fault::Closed | Fault::Reset) => Verdict::proven(Cause::ConnectionDropped),
        Some(Fault::Malformed | Fault::Rejected) => Verdict::proven(Cause::ProtocolError),
        _ => Verdict::with(Cause::Unknown, Sureness::Possible),
    }
}

/// Sign-in mechanisms of a capability list: IMAP `AUTH=PLAIN`, SMTP `AUTH PLAIN LOGIN`.
pub(super) fn mechanisms(capabilities: &[String]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in capabilities {
        let upper = line.to_ascii_uppercase();
        let list = upper.strip_prefix("AUTH").filter(|rest| rest.starts_with(['=', ' ']));
        for name in list.unwrap_or("").split(['=', ' ']).filter(|name| !name.is_empty()) {
            if !found.iter().any(|known| known == name) {
                found.push(name.to_owned());
            }
        }
    }
    found
}
