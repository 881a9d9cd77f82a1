//! Reply codes that name a cause by themselves, given the stage; read where the words around them
//! say nothing more specific.

use super::Verdict;
use crate::{
    Cause,
    Sureness::{self, Likely, Possible, Proven},
};
use mailmend_protocol::{Reply, Stage};

/// One code at one stage.
struct Line {
    /// `None`: at any stage.
    stage: Option<Stage>,
    /// IMAP response code, SMTP enhanced status code (`x` for 4 or 5), or a bare status.
    code: &'static str,
    cause: Cause,
    sureness: Sureness,
}

const fn line(stage: Option<Stage>, code: &'static str, cause: Cause, sureness: Sureness) -> Line {
    Line { stage, code, cause, sureness }
}

const SIGN_IN: Option<Stage> = Some(Stage::SignIn);
const IDLE: Option<Stage> = Some(Stage::Idle);
const FOLDER: Option<Stage> = Some(Stage::Folder);
const SENDER: Option<Stage> = Some(Stage::Sender);
const CAPABILITIES: Option<Stage> = Some(Stage::Capabilities);
const ANY: Option<Stage> = None;

/// The first line that fits decides: response codes and enhanced codes before bare statuses.
/// Sources: RFC 5530 and RFC 9051 section 7.1 (response codes), RFC 3463 and RFC 4954 section 6
/// (enhanced codes), RFC 5321 section 4.2 (reply codes), RFC 7504 (521, 556).
static TABLE: &[Line] = &[
    line(ANY, "UNAVAILABLE", Cause::ServerUnavailable, Proven),
    line(ANY, "SERVERBUG", Cause::ServerError, Proven),
    line(ANY, "OVERQUOTA", Cause::BandwidthLimitExceeded, Likely),
    line(ANY, "INUSE", Cause::TooManyConnections, Likely),
    line(ANY, "LIMIT", Cause::TooManyConnections, Likely),
    line(SIGN_IN, "AUTHENTICATIONFAILED", Cause::CredentialsRejected, Likely),
    // Yahoo says so of a wrong password, too.
    line(SIGN_IN, "AUTHORIZATIONFAILED", Cause::CredentialsRejected, Likely),
    line(SIGN_IN, "EXPIRED", Cause::PasswordExpired, Proven),
    line(SIGN_IN, "PRIVACYREQUIRED", Cause::EncryptionRequired, Proven),
    line(SIGN_IN, "CONTACTADMIN", Cause::AccountLocked, Likely),
    line(SIGN_IN, "WEBALERT", Cause::WebSignInRequired, Proven),
    line(ANY, "CONTACTADMIN", Cause::ServerError, Possible),
    line(FOLDER, "NONEXISTENT", Cause::FolderNotFound, Proven),
    line(FOLDER, "TRYCREATE", Cause::FolderNotFound, Proven),
    line(FOLDER, "CANNOT", Cause::FolderNotFound, Proven),
    line(FOLDER, "NOPERM", Cause::MailboxNotAccessible, Proven),
    line(IDLE, "NOPERM", Cause::MailboxNotAccessible, Proven),
    line(IDLE, "NONEXISTENT", Cause::MailboxNotAccessible, Proven),
    line(SIGN_IN, "5.7.11", Cause::EncryptionRequired, Proven),
    line(SIGN_IN, "4.7.12", Cause::PasswordExpired, Likely),
    line(SIGN_IN, "5.5.4", Cause::AuthMechanismUnsupported, Proven),
    line(SIGN_IN, "5.7.4", Cause::AuthMechanismUnsupported, Proven),
    line(SIGN_IN, "5.7.9", Cause::AppPasswordRequired, Possible),
    line(SIGN_IN, "5.7.14", Cause::WebSignInRequired, Proven),
    line(SIGN_IN, "5.7.57", Cause::AuthRequired, Proven),
    line(SENDER, "5.7.57", Cause::AuthRequired, Proven),
    line(SENDER, "5.7.60", Cause::SenderNotPermitted, Proven),
    line(SENDER, "x.4.5", Cause::SendingLimitExceeded, Likely),
    line(SENDER, "4.7.28", Cause::SendRateThrottled, Likely),
    line(SENDER, "4.4.2", Cause::ServerUnavailable, Likely),
    line(SENDER, "x.5.3", Cause::SendingLimitExceeded, Likely),
    line(SENDER, "x.2.0", Cause::SendRateThrottled, Possible),
    line(SENDER, "x.3.0", Cause::ServerUnavailable, Likely),
    line(ANY, "4.3.2", Cause::ServerUnavailable, Proven),
    line(ANY, "5.3.0", Cause::ServerError, Likely),
    line(ANY, "5.3.5", Cause::ServerError, Proven),
    line(ANY, "4xx", Cause::ServerUnavailable, Proven),
    line(SIGN_IN, "500", Cause::AuthMechanismUnsupported, Proven),
    line(SIGN_IN, "502", Cause::AuthMechanismUnsupported, Proven),
    line(SIGN_IN, "503", Cause::AuthMechanismUnsupported, Proven),
    line(SIGN_IN, "504", Cause::AuthMechanismUnsupported, Proven),
    line(SIGN_IN, "523", Cause::EncryptionRequired, Proven),
    line(SIGN_IN, "525", Cause::AccountLocked, Proven),
    line(SIGN_IN, "530", Cause::AuthRequired, Proven),
    line(SIGN_IN, "538", Cause::EncryptionRequired, Proven),
    line(SIGN_IN, "BAD", Cause::ProtocolError, Likely),
    line(SIGN_IN, "BYE", Cause::ConnectionDropped, Likely),
    line(SENDER, "530", Cause::AuthRequired, Proven),
    line(SENDER, "553", Cause::SenderNotPermitted, Proven),
    line(SENDER, "5xx", Cause::SenderNotPermitted, Likely),
    line(FOLDER, "NO", Cause::FolderNotFound, Likely),
    line(FOLDER, "BAD", Cause::FolderNotFound, Likely),
    line(CAPABILITIES, "5xx", Cause::HeloRejected, Likely),
    line(CAPABILITIES, "BYE", Cause::ConnectionDropped, Likely),
];

/// What the codes of a reply say at that stage.
pub(super) fn judge(stage: &Stage, reply: &Reply) -> Option<Verdict> {
    let codes = [reply.code.as_deref(), reply.status.as_deref()];
    TABLE
        .iter()
        .filter(|line| line.stage.as_ref().is_none_or(|wanted| wanted == stage))
        .find(|line| codes.iter().flatten().any(|code| fits(line.code, code)))
        .map(|line| Verdict::with(line.cause, line.sureness))
}

/// A temporary failure by its status (RFC 5321 section 4.2.1) or response code (RFC 5530).
pub(super) fn is_temporary(reply: &Reply) -> bool {
    reply.status.as_deref().is_some_and(|status| fits("4xx", status))
        || reply.code.as_deref() == Some("UNAVAILABLE")
}

/// `4xx` and `5xx` stand for any reply code of that class, `x.4.5` for 4.4.5 and 5.4.5.
fn fits(wanted: &str, code: &str) -> bool {
    if let Some(class) = wanted.strip_suffix("xx") {
        return code.len() == 3
            && code.starts_with(class)
            && code.bytes().all(|byte| byte.is_ascii_digit());
    }
    match wanted.strip_prefix("x.") {
        Some(rest) => matches!(code.split_once('.'), Some(("4" | "5", tail)) if tail == rest),
        None => wanted.eq_ignore_ascii_case(code),
    }
}
