//! The fifteen messages of the article, in Korean and English, with the small differences people
//! introduce when they copy, retype or quote one.

use super::explain;
use crate::{Cause, Context, Row, Step};

/// Row, Korean, English; row 5 has two messages.
const MESSAGES: &[(&str, &str, &str)] = &[
    (
        "imap-verify-failed",
        "사서함 imap 세부 정보를 확인하는 동안 오류가 발생했습니다. 서버 이름, 포트 및 자격 증명을 확인해 주세요.",
        "Error while verifying the mailbox imap details. Please verify server name, port and credentials",
    ),
    (
        "access-token-refresh-failed",
        "액세스 토큰 새로 고침 오류.",
        "Error refreshing access token.",
    ),
    (
        "imap-server-unsupported",
        "지정된 IMAP 메일 서버는 지원되지 않습니다. 다른 서버를 사용하세요.",
        "Specified IMAP mail server is not supported. Please use a different one",
    ),
    (
        "imap-connect-failed",
        "IMAP 서버에 연결할 수 없습니다. 서버 이름, 포트 및 자격 증명을 확인하세요.",
        "Could not connect to the imap server. Please verify server name, port and credentials",
    ),
    (
        "smtp-auth-failed",
        "SMT 서버 인증 중 오류가 발생했습니다. 서버 이름, 포트 및 자격 증명을 확인해주세요",
        "Error while authenticating the SMTP server. Please verify server name, port and credentials",
    ),
    (
        "smtp-auth-failed",
        "SMTP 서버를 인증하는 동안 오류가 발생했습니다. 서버를 확인해 주십시오",
        "Error while authenticating the SMTP server. Please verify the server",
    ),
    (
        "sending-limit-exceeded",
        "오류입니다: 이메일 전송 한도를 초과했습니다",
        "Error: Email sending limit exceeded",
    ),
    (
        "smtp-connect-failed",
        "SMTP 서버에 연결할 수 없습니다. 서버 이름, 포트 및 자격 증명을 확인하세요.",
        "Could not connect to the smtp server. Please verify server name, port and credentials",
    ),
    (
        "smtp-auth-timeout",
        "SMTP 서버를 인증하는 동안 시간이 초과되었습니다.",
        "Timed out while authenticating the SMTP server.",
    ),
    (
        "generic-try-later",
        "오류가 발생했습니다. 나중에 다시 시도하세요.",
        "Something went wrong. Please try again later.",
    ),
    (
        "mailbox-send-reauthorize",
        "Freshdesk에서 사용자 지정 사서함에 이메일을 보낼 수 없습니다. 다시 승인해 주세요.",
        "Freshdesk is unable to send emails to your custom mailbox. Please reauthorize.",
    ),
    (
        "mailbox-unreachable-check-details",
        "일어난 문제입니다. 사용자 지정 사서함에 연결할 수 없습니다. 자세한 내용을 확인하세요.",
        "Something went wrong. Unable to connect to your custom mailbox. Please check the details.",
    ),
    (
        "alias-on-public-domain",
        "Freshworks 메일 서버에 연결했으므로 이메일 별칭이 공개 도메인에 있을 수 없습니다",
        "Since you are connected to the Freshworks mail server, the email alias cannot be on a public domain",
    ),
    (
        "auth-expired-log-in",
        "인증이 만료되었습니다. 다시 로그인하세요",
        "Authentication has expired. Please log in again",
    ),
    (
        "email-already-configured",
        "이 이메일 ID가 이미 이 계정에 구성되었습니다. 이메일 별칭을 추가하거나 다른 이메일 ID를 사용하세요.",
        "This email ID is already configured in this account. Add an email alias or use a different email ID.",
    ),
];

/// Differences of form, whatever the language.
fn forms(message: &str) -> Vec<String> {
    let words: Vec<&str> = message.split(' ').collect();
    let bare = message.trim_end_matches('.');
    vec![
        message.to_owned(),
        message.to_uppercase(),
        message.to_lowercase(),
        bare.to_owned(),
        message.replace(['.', ','], ""),
        message.replace(". ", " - "),
        message.replace(". ", "! "),
        [bare, "!!"].concat(),
        words.join("  "),
        words.join("\n"),
        words.join(" \r\n\t"),
        words.join("\u{a0}"),
        ["“", message, "”"].concat(),
        ["'", message, "'"].concat(),
        ["<p>", message, "</p>"].concat(),
        ["<div class=\"alert\"><b>", message, "</b><br/></div>"].concat(),
        ["> ", message].concat(),
        ["Error: ", message].concat(),
        ["[2026-11-25 10:12] ", message, " (ref 8871-a)"].concat(),
        ["{\"message\":\"", message, "\",\"ok\":false}"].concat(),
        ["Hello, since this morning we see this in the settings:\n\n", message, "\n\nThanks, Anna"]
            .concat(),
        ["안녕하세요, 아래 메시지가 계속 나옵니다.\n\n", message, "\n\n확인 부탁드립니다."]
            .concat(),
    ]
}

/// Differences of wording.
fn wordings(message: &str) -> Vec<String> {
    let swaps: &[(&str, &[&str])] = &[
        ("Freshdesk", &["Acme Desk", "Your helpdesk", "Freshservice"]),
        ("Freshworks", &["Acme", "helpdesk"]),
        (
            "Could not connect",
            &[
                "Unable to connect",
                "Cannot connect",
                "Couldn't connect",
                "Couldn’t connect",
                "Failed to connect",
            ],
        ),
        ("Unable to connect", &["Could not connect", "Can't connect", "Can’t connect"]),
        (
            "is unable to send",
            &[
                "could not send",
                "cannot send",
                "can't send",
                "was not able to send",
                "is not able to send",
            ],
        ),
        ("Please verify", &["Please check", "Kindly verify", "Check"]),
        ("the mailbox imap", &["mailbox IMAP", "your mailbox's IMAP"]),
        ("Error while", &["An error occurred while", "Error occurred while"]),
        ("Timed out", &["Timeout", "Time out"]),
        ("cannot be", &["can't be", "can not be", "can’t be", "could not be"]),
        ("log in again", &["login again", "sign in again"]),
        ("has expired", &["expired"]),
        ("Error refreshing", &["Error while refreshing", "Failed to refresh", "Could not refresh"]),
        ("a different one", &["another one", "a different server"]),
        ("is already configured", &["has already been configured", "was already configured"]),
        ("limit exceeded", &["limit was exceeded", "limit has been exceeded"]),
        ("발생했습니다", &["발생하였습니다", "발생했어요", "발생했음", "발생 했습니다"]),
        ("없습니다", &["없어요", "없음", "없다고 나옵니다"]),
        ("초과했습니다", &["초과하였습니다", "초과했어요", "초과되었습니다"]),
        ("초과되었습니다", &["초과됐습니다", "초과되었어요", "초과했습니다"]),
        ("만료되었습니다", &["만료됐습니다", "만료되었어요"]),
        ("구성되었습니다", &["구성됐습니다", "구성되어 있습니다", "구성되었어요"]),
        ("않습니다", &["않아요", "않음"]),
        ("확인해 주세요", &["확인해주세요", "확인하세요", "확인하십시오", "확인해 주십시오"]),
        ("시도하세요", &["시도해 주세요", "시도해주세요", "시도하십시오", "시도해 보세요"]),
        ("로그인하세요", &["로그인해 주세요", "로그인해주세요", "로그인 하세요", "로그인하십시오"]),
        ("새로 고침", &["새로고침"]),
        ("사용하세요", &["사용해 주세요", "사용하십시오"]),
        ("다시 승인해 주세요", &["다시 승인해주세요", "재승인해 주세요"]),
    ];
    let mut out = Vec::new();
    for (from, others) in swaps {
        if message.contains(from) {
            out.extend(others.iter().map(|to| message.replace(from, to)));
        }
    }
    out
}

#[test]
fn every_message_leads_to_its_row_in_every_form() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for (row, korean, english) in MESSAGES {
        for message in [korean, english] {
            let mut texts = forms(message);
            for wording in wordings(message) {
                texts.extend(forms(&wording));
            }
            count += texts.len();
            for text in texts {
                let found = explain(&text, &Context::default()).diagnosis.row.map(Row::slug);
                if found != Some(*row) {
                    wrong.push(format!("{row} got {found:?}: {}", text.replace('\n', "⏎")));
                }
            }
        }
    }
    assert!(count > 1_500, "{count} texts");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

/// A row with several reasons is honestly unknown, and says them in the article's order; words beside
/// it that name a cause win, and the row stays.
#[test]
fn rows_with_several_reasons_rank_them_and_yield_to_evidence() {
    for (row, korean, english) in MESSAGES {
        let row = Row::from_slug(row).unwrap();
        for message in [korean, english] {
            let alone = explain(message, &Context::default()).diagnosis;
            let ranked: Vec<Cause> = alone.alternatives.iter().map(|other| other.cause).collect();
            let expected: Vec<Cause> =
                row.causes().iter().copied().filter(|cause| *cause != alone.cause).collect();
            assert_eq!(ranked, expected, "{message}");
            assert_eq!(alone.cause, row.own_cause().unwrap_or(Cause::Unknown), "{message}");
            if alone.cause == Cause::Unknown {
                assert_eq!(alone.steps.first(), Some(&Step::RunCheck), "{message}");
            }
            let text = [*message, "\n535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant."].concat();
            let beside = explain(&text, &Context::default()).diagnosis;
            assert_eq!((beside.cause, beside.row), (Cause::SmtpAuthDisabled, Some(row)), "{text}");
        }
    }
}
