//! `mailmend explain` as scripts and people see it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "the lints spare test functions, not the helpers of an integration test"
)]

#[allow(dead_code, reason = "each test program uses its part")]
mod common;

use common::{mailmend, run, run_with};
use std::{io::Write, process::Stdio, thread};

const REFUSED: &str = "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled \
                       for the Tenant";

#[test]
fn exit_codes_tell_explained_from_unknown_from_misuse() {
    let cases: &[(&[&str], i32)] = &[
        (&["explain", REFUSED], 0),
        (&["explain", "The cat sat on the mat."], 1),
        (&["explain", "   "], 2),
        (&["explain", "--lang", "xx", REFUSED], 2),
        (&["explain", "--operator", "no-such-file.json", REFUSED], 2),
        (&["explain", "--nonsense"], 2),
        (&["nonsense"], 2),
    ];
    for (arguments, code) in cases {
        assert_eq!(run(arguments).code, *code, "{arguments:?}");
    }
}

#[test]
fn text_comes_from_the_argument_or_from_standard_input() {
    let argument = run(&["explain", "--json", REFUSED]);
    let input = run_with(mailmend(&["explain", "--json"]), REFUSED.as_bytes());
    assert_eq!(argument.json()["cause"], "smtp_auth_disabled");
    assert_eq!(argument.out, input.out);
}

#[test]
fn octets_that_are_no_utf8_are_survived() {
    let text = [b"\xff\xfe ", REFUSED.as_bytes()].concat();
    assert_eq!(
        run_with(mailmend(&["explain", "--json"]), &text).json()["cause"],
        "smtp_auth_disabled"
    );
}

#[test]
fn a_secret_in_the_text_is_printed_nowhere() {
    let text = "AUTH PLAIN AGFsaWNlAG1hcmtlci1zZWNyZXQ=\n535 5.7.8 Error: authentication failed\n\
                password=marker-secret";
    for arguments in [&["explain"][..], &["explain", "--json"]] {
        let shown = run_with(mailmend(arguments), text.as_bytes());
        for secret in ["marker-secret", "AGFsaWNlAG1hcmtlci1zZWNyZXQ"] {
            assert!(!shown.out.contains(secret) && !shown.err.contains(secret), "{}", shown.out);
        }
    }
}

#[test]
fn without_a_terminal_there_are_neither_styles_nor_isolates() {
    let shown = run(&["explain", REFUSED]);
    assert!(shown.out.contains("»"), "{}", shown.out);
    assert!(!shown.out.contains(['\u{1b}', '\u{2068}', '\u{2069}']), "{}", shown.out);
}

#[test]
fn the_language_comes_from_the_option_or_the_environment() {
    let mut command = mailmend(&["explain", REFUSED]);
    command.env("LANG", "ko_KR.UTF-8");
    let korean = run_with(command, b"");
    assert_eq!(korean.out, run(&["explain", "--lang", "ko", REFUSED]).out);
    assert_ne!(korean.out, run(&["explain", REFUSED]).out);
}

#[test]
fn batch_answers_in_order_and_marks_bad_lines() {
    let input = format!("{{\"text\":{REFUSED:?}}}\nnonsense\n{{\"text\":\"hello\"}}\n");
    let answered = run_with(mailmend(&["explain", "--batch"]), input.as_bytes());
    let lines = answered.lines();
    assert_eq!((answered.code, lines.len()), (2, 3));
    assert_eq!(lines[0]["cause"], "smtp_auth_disabled");
    assert_eq!(lines[0]["provider"], "microsoft365");
    assert!(lines[0]["sureness"].is_string() && lines[0]["alternatives"].is_array());
    assert!(lines[0]["row"].is_null());
    assert!(lines[1]["error"].is_string());
    assert_eq!(lines[2]["cause"], "unknown");
    assert_eq!(run_with(mailmend(&["explain", "--batch"]), b"{\"text\":\"hello\"}").code, 0);
}

#[test]
fn a_batch_of_many_lines_keeps_every_one() {
    let input = format!("{{\"text\":{REFUSED:?}}}\n").repeat(2_000);
    let answered = run_with(mailmend(&["explain", "--batch"]), input.as_bytes());
    assert_eq!((answered.code, answered.lines().len()), (0, 2_000));
}

/// `mailmend explain --batch | head -1`: a reader that went away is no error.
#[test]
fn a_closed_output_ends_a_batch_quietly() {
    let mut command = mailmend(&["explain", "--batch"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    let lines = "{\"text\":\"hello\"}\n".repeat(20_000);
    let writer = thread::spawn(move || drop(input.write_all(lines.as_bytes())));
    let ended = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert_eq!(ended.status.code(), Some(0));
    assert!(ended.stderr.is_empty(), "{}", String::from_utf8_lossy(&ended.stderr));
}

#[test]
fn an_operators_message_leads_to_its_cause() {
    let folder = std::env::temp_dir().join(format!("mailmend-cli-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("operator.json");
    let document =
        r#"{"helpdesk":"Desk","messages":[{"text":"Mailbox error 4711","cause":"mailbox_full"}]}"#;
    std::fs::write(&path, document).unwrap();
    let path_text = path.to_str().unwrap();
    let text = "Sorry, mailbox error 4711.";
    assert_eq!(run(&["explain", "--json", text]).json()["cause"], "unknown");
    let known = run(&["explain", "--json", "--operator", path_text, text]);
    assert_eq!(known.json()["cause"], "mailbox_full");
    std::fs::write(&path, "{").unwrap();
    assert_eq!(run(&["explain", "--operator", path_text, text]).code, 2);
    std::fs::write(&path, r#"{"helpdeks":"Desk","menus":{"email":{"ko":1}}}"#).unwrap();
    let refused = run(&["explain", "--operator", path_text, text]);
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
    for place in [path_text, "helpdeks: unknown key", "menus.email.ko: a text is expected"] {
        assert!(refused.err.contains(place), "{}", refused.err);
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
