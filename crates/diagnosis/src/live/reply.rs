//! What the server's own words mean, given the stage in which it said them.

use super::{Case, Verdict};
use crate::{Cause, Sureness, explain, text_rule::Level};
use mailmend_protocol::{Credential, Fault, Observation, Protocol, Reply, Stage};

/// Reads the last reply of the failed stage; the stage decides between equal codes.
pub(super) fn judge(case: &Case<'_>, failed: &Observation) -> Verdict {
    let Some(reply) = failed.last_reply() else { return without_words(failed) };
    if let Some(cause) = reply.challenge.as_deref().and_then(explain::read_challenge) {
        return Verdict::proven(cause);
    }
    // STARTTLS answered with a temporary failure is not a missing feature.
    if failed.stage == Stage::Starttls {
        return if is_temporary(reply) { Verdict::proven(Cause::ServerUnavailable) } else { Verdict::proven(Cause::StarttlsUnavailable) };
    }
    if failed.stage == Stage::SignIn && is_app_id(case, reply) {
        return Verdict::with(Cause::CredentialsRejected, Sureness::Likely).or(&[Cause::BasicAuthDisabled, Cause::ServerUnavailable]);
    }
    let findings = explain::read_reply(&reply.text(), &typed(case));
    let fitting = findings.iter().filter(|finding| fits(finding.cause, &failed.stage, case));
    let specific = fitting.clone().find(|finding| finding.rule.level >= Level::Phrase);
    match specific {
        Some(finding) => {
            let cause = with_token(case, finding.cause);
            let sureness = if finding.rule.sureness == Sureness::Likely { Sureness::Proven } else { Sureness::Likely };
            Verdict::with(cause, sureness).or(finding.rule.also)
        }
        None => by_stage(case, failed, reply),
    }
}

/// What was typed is no evidence when the server repeats it.
fn typed(case: &Case<'_>) -> Vec<String> {
    let mut typed = vec![case.request.host.clone()];
    typed.extend(case.request.credential.as_ref().map(|credential| credential.user_name().to_owned()));
    typed.extend(case.request.folder.clone());
    typed.extend(case.request.sender.clone());
    typed
}

/// An OAuth application id (a GUID) used as user name at Microsoft: "NO Server Unavailable. 15".
fn is_app_id(case: &Case<'_>, reply: &Reply) -> bool {
    let user = case.request.credential.as_ref().map_or("", |credential| credential.user_name());
    let guid = user.len() == 36 && user.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    guid && reply.text().to_ascii_lowercase().contains("server unavailable")
}

/// With an OAuth token, a bare refusal is about the token.
fn with_token(case: &Case<'_>, cause: Cause) -> Cause {
    let token = matches!(case.request.credential, Some(Credential::AccessToken { .. }));
    if token && cause == Cause::CredentialsRejected { Cause::AccessTokenRejected } else { cause }
}

/// Whether a cause can show itself at that stage: a refused folder is no wrong password.
fn fits(cause: Cause, stage: &Stage, case: &Case<'_>) -> bool {
    use crate::cause::Group;
    match stage {
        Stage::SignIn => !matches!(cause, Cause::FolderNotFound | Cause::RecipientRejected | Cause::RelayDenied | Cause::ContentRejected | Cause::SenderNotPermitted | Cause::ProtocolError),
        Stage::Folder => cause.entry().group != Group::Sending && !matches!(cause, Cause::CredentialsRejected),
        Stage::Sender => !matches!(cause, Cause::CredentialsRejected | Cause::RecipientRejected | Cause::ContentRejected),
        Stage::Greeting => cause.entry().group != Group::Sending || matches!(cause, Cause::SendRateThrottled),
        Stage::Idle => case.protocol == Protocol::Imap,
        _ => true,
    }
}

/// Nothing specific was said: the stage and the class of the status decide.
fn by_stage(case: &Case<'_>, failed: &Observation, reply: &Reply) -> Verdict {
    let status = reply.status.as_deref().unwrap_or("");
    let temporary = is_temporary(reply);
    match failed.stage {
        _ if temporary => Verdict::proven(Cause::ServerUnavailable),
        Stage::SignIn => match status {
            "503" | "504" | "502" | "500" => Verdict::proven(Cause::AuthMechanismUnsupported),
            "530" => Verdict::proven(Cause::AuthRequired),
            "538" | "523" => Verdict::proven(Cause::EncryptionRequired),
            "525" => Verdict::proven(Cause::AccountLocked),
            "BAD" => Verdict::with(Cause::ProtocolError, Sureness::Likely),
            "BYE" => Verdict::with(Cause::ConnectionDropped, Sureness::Likely),
            _ => Verdict::with(with_token(case, Cause::CredentialsRejected), Sureness::Likely),
        },
        Stage::Idle => Verdict::with(Cause::MailboxNotAccessible, Sureness::Likely),
        Stage::Folder => Verdict::proven(Cause::FolderNotFound),
        Stage::Sender => Verdict::with(Cause::SenderNotPermitted, Sureness::Likely),
        Stage::Greeting if case.protocol == Protocol::Smtp => Verdict::with(Cause::IpBlocklisted, Sureness::Possible).or(&[Cause::IpNotAllowed, Cause::ServerUnavailable]),
        Stage::Greeting => Verdict::with(Cause::ServerUnavailable, Sureness::Likely),
        Stage::Capabilities if status == "550" || status == "554" => Verdict::with(Cause::HeloRejected, Sureness::Likely),
        _ => Verdict::proven(Cause::ProtocolError),
    }
}

fn is_temporary(reply: &Reply) -> bool {
    let status = reply.status.as_deref().unwrap_or("");
    (status.len() == 3 && status.starts_with('4')) || reply.code.as_deref() == Some("UNAVAILABLE")
}

fn without_words(failed: &Observation) -> Verdict {
    match failed.fault {
        Some(Fault::Closed | Fault::Reset) => Verdict::proven(Cause::ConnectionDropped),
        Some(Fault::Malformed | Fault::Rejected) => Verdict::proven(Cause::ProtocolError),
        _ => Verdict::with(Cause::Unknown, Sureness::Possible),
    }
}

/// Sign-in mechanisms of a capability list.
pub(super) fn mechanisms(capabilities: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for line in capabilities {
        let upper = line.to_ascii_uppercase();
        if let Some(name) = upper.strip_prefix("AUTH=") {
            found.push(name.to_owned());
        } else if let Some(list) = upper.strip_prefix("AUTH ") {
            found.extend(list.split_ascii_whitespace().map(str::to_owned));
        }
    }
    found
}
