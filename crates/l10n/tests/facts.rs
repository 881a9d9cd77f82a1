//! What the texts must say because it holds today, S1 to S17: the changes since the article that people
//! still quote. What they must not say any more stands in the glossary, beside the terms.
//! And the article's rows: how many messages, reasons and steps each has, for whom and with which how-to.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop here")]

mod common;

use common::words;
use mailmend_diagnosis::{Cause, Row};
use mailmend_l10n::{LOCALES, Operator, embedded};

/// A fact, the text that says it, what stands there in every language, and what in these.
struct Held {
    fact: &'static str,
    id: &'static str,
    all: &'static [&'static str],
    by: &'static [(&'static str, &'static str)],
}

const fn held(
    fact: &'static str,
    id: &'static str,
    all: &'static [&'static str],
    by: &'static [(&'static str, &'static str)],
) -> Held {
    Held { fact, id, all, by }
}

const ALWAYS_ON: &[(&str, &str)] = &[("en", "always on"), ("ko", "항상 켜져"), ("ja", "常に有効")];
const RECIPIENTS: &[(&str, &str)] = &[("en", "recipients"), ("ko", "받는 사람"), ("ja", "宛先")];
const CANCELLED: &[(&str, &str)] = &[("en", "cancelled"), ("ko", "취소"), ("ja", "取りやめ")];
const BY_DEFAULT: &[(&str, &str)] = &[("en", "by default"), ("ko", "기본"), ("ja", "既定")];
const FIREWALL: &[(&str, &str)] =
    &[("en", "firewall"), ("ko", "방화벽"), ("ja", "ファイアウォール")];
const REMOVE: &[(&str, &str)] = &[("en", "remove"), ("ko", "정보를 지운"), ("ja", "取り除")];
const AUTHENTICATED: &[(&str, &str)] =
    &[("en", "Authenticated SMTP"), ("ko", "인증된 SMTP"), ("ja", "認証済みSMTP")];
const OPERATORS_WORDS: &[(&str, &str)] =
    &[("en", "“Sign in”"), ("ko", "‘로그인’"), ("ja", "「サインイン」")];

const HELD: &[Held] = &[
    held("S1", "row-sending-limit-exceeded-step-2", &["10,000", "24", "30"], RECIPIENTS),
    held("S1", "row-sending-limit-exceeded-tell-apart", &["5.2.2", "5.1.90"], &[]),
    held("S1", "guide-sending-limits-microsoft365-step-1", &["10,000", "500", "1,000"], RECIPIENTS),
    held("S2", "row-sending-limit-exceeded-changed", &["10,000", "2,000", "2026"], CANCELLED),
    held("S2", "guide-sending-limits-note-4", &["2,000", "2024", "2026"], CANCELLED),
    held("S3", "row-smtp-auth-failed-changed", &["2026", "2027", "OAuth"], AUTHENTICATED),
    held("S3", "guide-enable-imap-smtp-note-3", &["2026", "2027", "550 5.7.30"], BY_DEFAULT),
    held("S3", "guide-enable-imap-smtp-note-1", &["Microsoft 365"], AUTHENTICATED),
    held("S4", "row-imap-verify-failed-changed", &["2025", "Google Workspace"], ALWAYS_ON),
    held("S4", "row-imap-connect-failed-changed", &["2025"], ALWAYS_ON),
    held("S4", "step-enable-imap--gmail", &["Google Workspace"], ALWAYS_ON),
    held("S4", "guide-enable-imap-smtp-gmail-step-1", &["2025", "SMTP"], ALWAYS_ON),
    held("S5", "row-imap-verify-failed-changed", &["2022", "2025"], &[]),
    held("S5", "row-smtp-auth-failed-changed", &["2022", "2025"], &[]),
    held("S5", "guide-enable-imap-smtp-gmail-step-3", &["16"], &[]),
    held("S6", "row-imap-server-unsupported-reason-1", &["IDLE"], &[]),
    held("S6", "row-imap-server-unsupported-changed", &["IDLE", "2026"], &[]),
    held("S7", "row-smtp-connect-failed-reason-2", &[], FIREWALL),
    held("S7", "row-smtp-connect-failed-step-2", &["465", "587"], &[]),
    held("S8", "row-smtp-auth-timeout-changed", &["465", "587", "Gmail", "Microsoft 365"], &[]),
    held("S8", "guide-enable-imap-smtp-note-5", &["993", "465", "587"], &[]),
    held("S9", "guide-reauthorize-sign-in-step-2", &[], OPERATORS_WORDS),
    held("S9", "row-access-token-refresh-failed-step-2", &[], OPERATORS_WORDS),
    held("S10", "guide-enable-imap-smtp-microsoft365-step-3", &["Email apps"], &[]),
    held("S10", "guide-enable-imap-smtp-microsoft365-step-4", &["IMAP"], AUTHENTICATED),
    held("S10", "guide-enable-imap-smtp-microsoft365-step-6", &["30"], &[]),
    held("S10", "guide-enable-imap-smtp-note-4", &["Microsoft"], &[]),
    held("S11", "guide-record-har-chrome-step-5", &["Export HAR (sanitized)"], &[]),
    held("S11", "guide-record-har-before-sending-step-1", &["sensitive data"], BY_DEFAULT),
    held("S12", "guide-record-har-safari-step-1", &["Safari 17", "macOS 13"], &[]),
    held("S13", "guide-record-har-firefox-step-3", &["Persist Logs"], &[]),
    held("S13", "guide-record-har-firefox-step-5", &["Save All As HAR"], &[]),
    held("S14", "guide-record-har-edge-step-3", &["Preserve log"], &[]),
    held("S14", "guide-record-har-edge-step-5", &["Export HAR (sanitized)"], &[]),
    held("S15", "row-generic-try-later-step-2", &["HAR"], REMOVE),
    held("S15", "step-record-har", &["HAR"], REMOVE),
    held("S15", "guide-record-har.intro", &["HAR"], &[("ko", "지우"), ("ja", "取り除")]),
    held("S16", "row-alias-on-public-domain-changed", &["2024", "2025", "550 5.7.515"], &[]),
    held("S17", "step-create-app-password--outlook-com", &["2024", "OAuth"], &[]),
    held("S17", "guide-enable-imap-smtp-outlook-step-3", &["2024", "OAuth"], &[]),
];

#[test]
fn the_texts_say_what_holds_now() {
    for locale in LOCALES {
        let own = words(locale);
        for one in HELD {
            let text = &own[one.id];
            let by = one.by.iter().filter(|(tag, _)| *tag == locale.tag).map(|(_, words)| words);
            for part in one.all.iter().chain(by) {
                assert!(
                    text.contains(part),
                    "{} ({}): {} lacks {part}: {text}",
                    locale.tag,
                    one.fact,
                    one.id
                );
            }
        }
    }
}

/// S2: who meets the number meets its end too. The other 2,000 are the messages of Google Workspace.
#[test]
fn two_thousand_is_never_a_warning() {
    const KNOWN: &[&str] = &[
        "row-sending-limit-exceeded-changed",
        "guide-sending-limits-note-4",
        "guide-sending-limits-gmail-step-2",
    ];
    for locale in LOCALES {
        for (id, text) in words(locale) {
            let told = ["2,000", "2000", "2.000"].iter().any(|number| text.contains(number));
            assert!(!told || KNOWN.contains(&id.as_str()), "{}: {id}: {text}", locale.tag);
        }
    }
}

/// S8: the article sends people with an SMTP message to the IMAP switch.
#[test]
fn a_message_about_smtp_leads_to_smtp() {
    for locale in LOCALES {
        let words = words(locale);
        for row in ["smtp-auth-failed", "smtp-auth-timeout", "smtp-connect-failed"] {
            let prefix = format!("row-{row}-step-");
            for (id, text) in words.iter().filter(|(id, _)| id.starts_with(&prefix)) {
                assert!(!text.contains("IMAP"), "{}: {id}: {text}", locale.tag);
            }
        }
    }
}

/// S9: the ready document names the menu's place of today and the one of older screens.
#[test]
fn the_vendors_menu_is_named_twice() {
    let document = include_str!("../../../web/operators/freshdesk.json");
    let vendor: Operator = serde_json::from_str(document).unwrap();
    for (locale, (now, before)) in LOCALES.iter().zip([
        ("Admin > Channels > Email", "Admin > Settings > Email"),
        ("관리 > 채널 > 이메일", "관리 > 설정 > 이메일"),
        ("管理 > チャネル > メール", "管理 > 設定 > メール"),
    ]) {
        let words = embedded(locale.tag, Some(vendor.clone())).unwrap();
        let step = words.text("guide-reauthorize-sign-in-step-1", &[]);
        assert!(step.contains(now) && step.contains(before), "{}: {step}", locale.tag);
    }
}

/// S6: the message about an unsupported server is about IDLE and nothing else.
#[test]
fn an_unsupported_server_lacks_idle() {
    assert_eq!(Row::ImapServerUnsupported.causes(), &[Cause::IdleUnsupported]);
}

/// The texts are any helpdesk's; names come from the operator document.
#[test]
fn no_text_names_a_helpdesk() {
    for locale in LOCALES {
        for (id, text) in words(locale) {
            let named =
                ["Freshd", "Freshw", "freshd", "프레시", "フレッシュ", "Zendesk", "Intercom"];
            assert!(!named.iter().any(|name| text.contains(name)), "{}: {id}: {text}", locale.tag);
        }
    }
}

/// For whom a step is: everybody, or the mail services that its text names.
const ALL: bool = false;
const SOME: bool = true;

/// Row; its messages and reasons; for each step whether it is for some services only, its how-to and its
/// operator's link. Source: the article's table, with the steps that S7 and S9 add.
type Shape = (&'static str, usize, usize, &'static [(bool, &'static str, &'static str)]);

const ROWS: &[Shape] = &[
    (
        "imap-verify-failed",
        1,
        3,
        &[
            (SOME, "enable_imap_smtp", ""),
            (SOME, "", ""),
            (ALL, "renew_certificate", ""),
            (ALL, "allow_addresses", ""),
        ],
    ),
    (
        "access-token-refresh-failed",
        1,
        1,
        &[(SOME, "reauthorize", ""), (SOME, "", ""), (SOME, "", "reauthorize")],
    ),
    (
        "imap-server-unsupported",
        1,
        1,
        &[(ALL, "", ""), (SOME, "", "idle_microsoft365"), (SOME, "", "")],
    ),
    (
        "imap-connect-failed",
        1,
        2,
        &[(SOME, "enable_imap_smtp", ""), (SOME, "", ""), (ALL, "allow_addresses", "")],
    ),
    (
        "smtp-auth-failed",
        2,
        3,
        &[
            (SOME, "enable_imap_smtp", ""),
            (SOME, "reauthorize", ""),
            (SOME, "", ""),
            (ALL, "renew_certificate", ""),
            (ALL, "allow_addresses", ""),
        ],
    ),
    (
        "sending-limit-exceeded",
        1,
        1,
        &[
            (ALL, "sending_limits", ""),
            (SOME, "sending_limits", ""),
            (SOME, "sending_limits", ""),
            (SOME, "", ""),
        ],
    ),
    (
        "smtp-connect-failed",
        1,
        2,
        &[(ALL, "renew_certificate", ""), (ALL, "", ""), (ALL, "allow_addresses", "")],
    ),
    (
        "smtp-auth-timeout",
        1,
        1,
        &[(SOME, "enable_imap_smtp", ""), (SOME, "", ""), (ALL, "allow_addresses", "")],
    ),
    ("generic-try-later", 1, 1, &[(ALL, "", ""), (ALL, "record_har", ""), (ALL, "", "")]),
    (
        "mailbox-send-reauthorize",
        1,
        1,
        &[(ALL, "reauthorize", "reauthorize"), (ALL, "enable_imap_smtp", "")],
    ),
    (
        "mailbox-unreachable-check-details",
        1,
        1,
        &[
            (ALL, "reauthorize", "reauthorize"),
            (ALL, "reauthorize", ""),
            (ALL, "", ""),
            (ALL, "", ""),
            (ALL, "", ""),
        ],
    ),
    ("alias-on-public-domain", 1, 2, &[(ALL, "", ""), (ALL, "", "")]),
    ("auth-expired-log-in", 1, 1, &[(ALL, "reauthorize", "reauthorize")]),
    ("email-already-configured", 1, 1, &[(ALL, "", ""), (ALL, "", "email_alias")]),
];

#[test]
fn every_row_of_the_article_is_whole() {
    assert!(ROWS.iter().map(|row| row.0).eq(Row::ALL.iter().map(|row| row.slug())));
    for locale in LOCALES {
        let words = embedded(locale.tag, None).unwrap();
        let attribute = |id: &str, name: &str| {
            let id = format!("{id}.{name}");
            if words.has(&id) { words.text(&id, &[]) } else { String::new() }
        };
        let count =
            |base: &str| (1..).take_while(|number| words.has(&format!("{base}-{number}"))).count();
        for (row, messages, reasons, steps) in ROWS {
            let at = |kind: &str| format!("row-{row}-{kind}");
            assert_eq!(count(&at("message")), *messages, "{}: {row}", locale.tag);
            assert_eq!(count(&at("reason")), *reasons, "{}: {row}", locale.tag);
            assert_eq!(count(&at("step")), steps.len(), "{}: {row}", locale.tag);
            for (number, (some, guide, link)) in (1..).zip(*steps) {
                let step = format!("{}-{number}", at("step"));
                assert_eq!(
                    !attribute(&step, "audience").is_empty(),
                    *some,
                    "{}: {step}",
                    locale.tag
                );
                assert_eq!(attribute(&step, "guide"), *guide, "{}: {step}", locale.tag);
                assert_eq!(attribute(&step, "link"), *link, "{}: {step}", locale.tag);
            }
        }
    }
}
