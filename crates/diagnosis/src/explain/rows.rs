//! Recognises the messages of the seed article in a text, with the differences people introduce:
//! case, punctuation, line breaks, the product's name, "could not" for "unable to".

use super::{matcher::Matcher, normal::Normal};
use crate::Row;
use std::{borrow::Cow, sync::OnceLock};

/// The messages of one row: each a list of word groups that must all occur, in any form.
///
/// Words instead of sentences: a copy may lose its full stop, gain a line break or name another
/// product, and is still the same message.
struct Message {
    row: Row,
    all: &'static [&'static [&'static str]],
}

const fn message(row: Row, all: &'static [&'static [&'static str]]) -> Message {
    Message { row, all }
}

/// In the order of specificity: a message that contains another's words comes first.
/// Source: the seed article (ko) and its English twins.
static MESSAGES: &[Message] = &[
    message(Row::AliasOnPublicDomain, &[&["메일 서버"], &["별칭"], &["공개 도메인"]]),
    message(
        Row::AliasOnPublicDomain,
        &[&["alias"], &["public domain"], &["mail server", "email server", "connected"]],
    ),
    message(
        Row::EmailAlreadyConfigured,
        &[&["이메일 id", "이메일 아이디", "이메일 주소"], &["이미"], &["구성"]],
    ),
    message(
        Row::EmailAlreadyConfigured,
        &[
            &["email id", "email address", "e-mail id", "support email"],
            &[
                "already configured",
                "already been configured",
                "is already set up",
                "already exists in this account",
            ],
        ],
    ),
    message(Row::MailboxSendReauthorize, &[&["사용자 지정 사서함"], &["보낼 수 없"]]),
    message(
        Row::MailboxSendReauthorize,
        &[
            &["unable to send", "could not send", "cannot send", "can't send", "not able to send"],
            &["custom mailbox", "custom mail box"],
        ],
    ),
    message(Row::MailboxUnreachableCheckDetails, &[&["사용자 지정 사서함"], &["연결할 수 없"]]),
    message(
        Row::MailboxUnreachableCheckDetails,
        &[
            &[
                "unable to connect",
                "could not connect",
                "cannot connect",
                "can't connect",
                "couldn't connect",
            ],
            &["custom mailbox", "custom mail box"],
        ],
    ),
    message(
        Row::AccessTokenRefreshFailed,
        &[
            &["액세스 토큰", "access token"],
            &[
                "새로 고침 오류",
                "새로고침 오류",
                "새로 고치는",
                "error refreshing",
                "error while refreshing",
                "failed to refresh",
                "could not refresh",
                "unable to refresh",
            ],
        ],
    ),
    message(Row::AuthExpiredLogIn, &[&["인증이 만료"], &["다시 로그인"]]),
    message(
        Row::AuthExpiredLogIn,
        &[
            &["authentication has expired", "authentication expired", "authorization has expired"],
            &["log in again", "login again", "sign in again"],
        ],
    ),
    message(Row::ImapServerUnsupported, &[&["imap"], &["지원되지 않"], &["다른 서버"]]),
    message(
        Row::ImapServerUnsupported,
        &[
            &["imap"],
            &["server is not supported", "server is unsupported", "server not supported"],
            &["different one", "another one", "different server", "another server"],
        ],
    ),
    message(
        Row::ImapVerifyFailed,
        &[&["사서함"], &["imap 세부", "imap 상세"], &["확인하는"], &["오류"]],
    ),
    message(
        Row::ImapVerifyFailed,
        &[&["verifying", "verify"], &["imap detail"], &["error", "failed", "could not", "unable"]],
    ),
    message(Row::ImapConnectFailed, &[&["imap 서버", "imap 메일 서버"], &["연결할 수 없"]]),
    message(
        Row::ImapConnectFailed,
        &[
            &[
                "could not connect",
                "unable to connect",
                "couldn't connect",
                "cannot connect",
                "can't connect",
                "failed to connect",
            ],
            &["the imap server", "to imap server", "your imap server"],
            &["server name"],
            &["credentials", "credential"],
        ],
    ),
    message(Row::SmtpAuthTimeout, &[&["smtp 서버"], &["인증하는"], &["시간이 초과", "시간 초과"]]),
    message(
        Row::SmtpAuthTimeout,
        &[
            &["timed out", "timeout", "time out"],
            &["authenticating", "authenticate"],
            &["the smtp server", "your smtp server"],
        ],
    ),
    message(Row::SmtpAuthFailed, &[&["smtp 서버", "smt 서버"], &["인증"], &["오류"]]),
    message(
        Row::SmtpAuthFailed,
        &[
            &[
                "error while authenticating",
                "error authenticating",
                "error occurred while authenticating",
                "failed to authenticate",
                "could not authenticate",
                "unable to authenticate",
            ],
            &["the smtp server", "your smtp server"],
            &["verify", "check", "make sure"],
        ],
    ),
    message(Row::SmtpConnectFailed, &[&["smtp 서버"], &["연결할 수 없"]]),
    message(
        Row::SmtpConnectFailed,
        &[
            &[
                "could not connect",
                "unable to connect",
                "couldn't connect",
                "cannot connect",
                "can't connect",
                "failed to connect",
            ],
            &["the smtp server", "to smtp server", "your smtp server"],
            &["server name"],
            &["credentials", "credential"],
        ],
    ),
    message(
        Row::SendingLimitExceeded,
        &[&["이메일 전송 한도", "이메일 발송 한도", "메일 전송 한도"], &["초과"]],
    ),
    message(
        Row::SendingLimitExceeded,
        &[
            &["email sending limit", "e-mail sending limit", "mail sending limit"],
            &["exceeded", "reached"],
        ],
    ),
    message(Row::GenericTryLater, &[&["오류가 발생", "문제가 발생"], &["나중에 다시 시도"]]),
    message(
        Row::GenericTryLater,
        &[&["something went wrong"], &["try again later", "try later", "again after some time"]],
    ),
    // Japanese: the wording of this project's own texts (crates/l10n/locales/ja/rows.ftl).
    message(Row::AliasOnPublicDomain, &[&["メールサーバー"], &["公開ドメイン"], &["エイリアス"]]),
    message(
        Row::EmailAlreadyConfigured,
        &[&["メールid", "メールアドレス"], &["すでに", "既に"], &["設定され", "登録され"]],
    ),
    message(Row::MailboxSendReauthorize, &[&["カスタムメールボックス"], &["送信できません"]]),
    message(
        Row::MailboxUnreachableCheckDetails,
        &[&["カスタムメールボックス"], &["接続できません"]],
    ),
    message(
        Row::AccessTokenRefreshFailed,
        &[&["アクセストークン"], &["更新エラー", "更新中にエラー", "更新できません"]],
    ),
    message(
        Row::AuthExpiredLogIn,
        &[&["認証の有効期限", "認証の期限"], &["もう一度ログイン", "再度ログイン"]],
    ),
    message(
        Row::ImapServerUnsupported,
        &[&["imap"], &["サポートされていません"], &["別のサーバー"]],
    ),
    message(
        Row::ImapVerifyFailed,
        &[&["メールボックス"], &["imap情報", "imapの情報", "imapの詳細"], &["確認中"], &["エラー"]],
    ),
    message(Row::ImapConnectFailed, &[&["imapサーバー"], &["接続できません"]]),
    message(Row::SmtpAuthTimeout, &[&["smtpサーバー"], &["認証中"], &["タイムアウト"]]),
    message(Row::SmtpAuthFailed, &[&["smtpサーバー"], &["認証中"], &["エラーが発生"]]),
    message(Row::SmtpConnectFailed, &[&["smtpサーバー"], &["接続できません"]]),
    message(
        Row::SendingLimitExceeded,
        &[&["メールの送信上限", "メール送信の上限", "メール送信上限"], &["超え", "超過"]],
    ),
    message(
        Row::GenericTryLater,
        &[
            &["エラーが発生しました", "問題が発生しました"],
            &["しばらくしてから", "後でもう一度", "あとでもう一度"],
        ],
    ),
];

/// Longest text in which a generic sentence still is the message, not a remark in passing.
const SHORT: usize = 400;

/// The messages as they are looked for: without blanks, since Korean is copied with and without them.
struct Squeezed {
    messages: Vec<(Row, Vec<Vec<String>>)>,
    /// Finds the words of the first groups.
    matcher: Matcher,
    /// Word of the matcher -> its message.
    owners: Vec<usize>,
}

fn squeezed() -> &'static Squeezed {
    static SQUEEZED: OnceLock<Squeezed> = OnceLock::new();
    SQUEEZED.get_or_init(|| {
        let squeeze = |word: &&str| word.replace(' ', "");
        let group = |group: &&[&str]| group.iter().map(squeeze).collect::<Vec<_>>();
        let messages: Vec<(Row, Vec<Vec<String>>)> = MESSAGES
            .iter()
            .map(|message| (message.row, message.all.iter().map(group).collect()))
            .collect();
        let (mut words, mut owners): (Vec<Cow<'static, str>>, Vec<usize>) =
            (Vec::new(), Vec::new());
        for (index, (_, groups)) in messages.iter().enumerate() {
            for word in groups.first().into_iter().flatten() {
                words.push(Cow::Owned(word.clone()));
                owners.push(index);
            }
        }
        Squeezed { messages, matcher: Matcher::new(words), owners }
    })
}

/// The row whose message the text is or contains; where several are, the most specific.
pub(super) fn find(normal: &Normal) -> Option<Row> {
    let mut text = Vec::with_capacity(normal.bytes.len());
    text.extend(normal.bytes.iter().filter(|byte| **byte != b' '));
    let text = String::from_utf8(text).unwrap_or_default();
    let known = squeezed();
    let mut best: Option<usize> = None;
    let mut looked_at = vec![(None, 0); known.messages.len()];
    known.matcher.scan(text.as_bytes(), |word, at| {
        let Some(index) = known.owners.get(word).copied() else { return };
        // Words that stand close together have the same surroundings: one look is enough.
        let Some((last, looks)) = looked_at.get_mut(index) else { return };
        if best.is_some_and(|best| best <= index)
            || last.is_some_and(|last: usize| at < last + REACH / 2)
            || *looks >= MAX_LOOKS
        {
            return;
        }
        (*last, *looks) = (Some(at), *looks + 1);
        if known.messages.get(index).is_some_and(|message| fits(message, &text, at)) {
            best = Some(index);
        }
    });
    best.and_then(|index| known.messages.get(index)).map(|(row, _)| *row)
}

/// Whether all groups occur within the span of one message.
fn fits((row, groups): &(Row, Vec<Vec<String>>), text: &str, at: usize) -> bool {
    if *row == Row::GenericTryLater && text.len() > SHORT {
        return false;
    }
    let span = around(text, at);
    super::work::step(span.len());
    groups.iter().skip(1).all(|group| group.iter().any(|word| span.contains(word.as_str())))
}

/// A message is at most about 200 characters long; its words can stand on either side.
const REACH: usize = 260;

/// How often the surroundings of one message's words are looked at; a text that has them more often
/// repeats itself.
const MAX_LOOKS: usize = 500;

fn around(text: &str, at: usize) -> &str {
    let mut start = at.saturating_sub(REACH);
    let mut end = (at + REACH).min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    text.get(start..end).unwrap_or("")
}

/// Whether a text contains an operator's message, words only.
pub(super) fn contains(normal: &Normal, message: &str) -> bool {
    let words = |text: &str| {
        let mut out = String::with_capacity(text.len());
        for character in text.chars() {
            if character.is_alphanumeric() {
                out.extend(character.to_lowercase());
            } else if !out.ends_with(' ') {
                out.push(' ');
            }
        }
        out.trim().to_owned()
    };
    let wanted = words(message);
    wanted.len() >= 8 && words(std::str::from_utf8(&normal.bytes).unwrap_or("")).contains(&wanted)
}
