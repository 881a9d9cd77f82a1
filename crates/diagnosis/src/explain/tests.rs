use super::*;

fn cause(text: &str) -> &'static str {
    explain(text, &Context::default()).diagnosis.cause.slug()
}

/// The rule itself fires, not another one of its cause, and its cause comes first.
#[test]
fn every_rule_fires_on_its_sample_and_comes_first() {
    let mut wrong = Vec::new();
    let mut places = 0..;
    for expected in Cause::ALL {
        for rule in expected.texts() {
            let sample = rule.provenance.sample;
            let place = places.next().unwrap();
            let fired = engine::fired(&prepare(sample, &Context::default()));
            if !fired.contains(&place) {
                wrong.push(format!(
                    "{}: does not fire on {sample}: {}",
                    expected.slug(),
                    rule.words
                ));
            }
            let found = cause(sample);
            if found != expected.slug() {
                wrong.push(format!("{} got {found}: {sample}", expected.slug()));
            }
            assert!(!rule.provenance.source.is_empty(), "{sample}");
        }
    }
    assert!(wrong.is_empty(), "{} samples:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_cause_has_words_or_a_reason() {
    let exempt = [(Cause::Success, "nothing is wrong"), (Cause::Unknown, "the absence of a rule")];
    for cause in Cause::ALL {
        let has = !cause.texts().is_empty();
        let exempted = exempt.iter().any(|(known, _)| known == cause);
        assert!(has != exempted, "{}", cause.slug());
    }
}

#[test]
fn traps() {
    for (text, expected) in [
        ("getaddrinfo ENOTFOUND imap.invalid-credentials.example", "dns_name_not_found"),
        ("504 5.5.4 Unrecognized authentication type", "auth_mechanism_unsupported"),
        (
            "535 5.7.139 Authentication unsuccessful, see https://x.example/550/relay-denied",
            "credentials_rejected",
        ),
        ("A3 BAD User is authenticated but not connected.", "mailbox_not_accessible"),
        (
            "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
            "sender_not_permitted",
        ),
        ("AADSTS700082", "refresh_token_rejected"),
        ("AADSTS50173", "refresh_token_rejected"),
        ("AADSTS7000222", "oauth_client_rejected"),
        ("AADSTS65001", "oauth_scope_missing"),
        ("AADSTS700016", "oauth_client_rejected"),
        ("", "unknown"),
        ("hello world", "unknown"),
    ] {
        assert_eq!(cause(text), expected, "{text}");
    }
}

#[test]
fn a_text_that_names_two_causes_gives_both() {
    let found = explain(
        "NO [AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled",
        &Context::default(),
    )
    .diagnosis;
    assert_eq!(found.cause, Cause::CredentialsRejected);
    assert_eq!(found.sureness, Sureness::Possible);
    assert_eq!(found.alternatives.first().map(|other| other.cause), Some(Cause::ImapDisabled));
}

#[test]
fn any_bytes_are_fine_and_marks_are_in_range() {
    for text in
        ["\u{0}\u{1}\\n\\\"", "⟨535⟩ – ＡＵＴＨ　failed", "535-", "5.7.", "aadsts", "eyJ", "\\u"]
    {
        let found = explain(text, &Context::default());
        for mark in &found.marks {
            assert!(found.redacted.get(mark.clone()).is_some(), "{text}");
        }
    }
}

/// News, code, logs of other software: nothing to explain.
#[test]
fn innocent_texts_stay_unknown() {
    let texts = include_str!("../../fixtures/innocent.txt");
    let wrong: Vec<String> = texts
        .lines()
        .map(|line| (line, cause(line)))
        .filter(|(_, found)| *found != "unknown")
        .map(|(line, found)| format!("{found}: {line}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rows_in_both_languages_with_the_differences_people_introduce() {
    for (text, row) in [
        (
            "사서함 imap 세부 정보를 확인하는 동안 오류가 발생했습니다. 서버 이름, 포트 및 자격 증명을 확인해 주세요.",
            "imap-verify-failed",
        ),
        (
            "ERROR WHILE VERIFYING MAILBOX IMAP DETAILS - check server name,\nport and credentials",
            "imap-verify-failed",
        ),
        ("액세스 토큰 새로 고침 오류.", "access-token-refresh-failed"),
        ("Error refreshing access token", "access-token-refresh-failed"),
        (
            "지정된 IMAP 메일 서버는 지원되지 않습니다. 다른 서버를 사용하세요.",
            "imap-server-unsupported",
        ),
        (
            "Specified IMAP mail server is not supported. Please use a different one",
            "imap-server-unsupported",
        ),
        (
            "IMAP 서버에 연결할 수 없습니다. 서버 이름, 포트 및 자격 증명을 확인하세요.",
            "imap-connect-failed",
        ),
        (
            "Unable to connect to the IMAP server! Please verify server name, port and credentials",
            "imap-connect-failed",
        ),
        (
            "SMT 서버 인증 중 오류가 발생했습니다. 서버 이름, 포트 및 자격 증명을 확인해주세요",
            "smtp-auth-failed",
        ),
        (
            "SMTP 서버를 인증하는 동안 오류가 발생했습니다. 서버를 확인해 주십시오",
            "smtp-auth-failed",
        ),
        (
            "Error while authenticating the smtp server. Please make sure your user name and password are correct",
            "smtp-auth-failed",
        ),
        ("오류입니다: 이메일 전송 한도를 초과했습니다", "sending-limit-exceeded"),
        ("Error: Email sending limit exceeded", "sending-limit-exceeded"),
        (
            "SMTP 서버에 연결할 수 없습니다. 서버 이름, 포트 및 자격 증명을 확인하세요.",
            "smtp-connect-failed",
        ),
        (
            "Could not connect to the smtp server. Please verify server name, port and credentials",
            "smtp-connect-failed",
        ),
        ("SMTP 서버를 인증하는 동안 시간이 초과되었습니다.", "smtp-auth-timeout"),
        ("Timed out while authenticating the SMTP server.", "smtp-auth-timeout"),
        ("오류가 발생했습니다. 나중에 다시 시도하세요.", "generic-try-later"),
        ("Something went wrong. Please try again later.", "generic-try-later"),
        (
            "Freshdesk에서 사용자 지정 사서함에 이메일을 보낼 수 없습니다. 다시 승인해 주세요.",
            "mailbox-send-reauthorize",
        ),
        (
            "Your helpdesk is unable to send emails to your custom mailbox. Please reauthorize.",
            "mailbox-send-reauthorize",
        ),
        (
            "일어난 문제입니다. 사용자 지정 사서함에 연결할 수 없습니다. 자세한 내용을 확인하세요.",
            "mailbox-unreachable-check-details",
        ),
        (
            "Something went wrong. Unable to connect to your custom mailbox. Please check the details.",
            "mailbox-unreachable-check-details",
        ),
        (
            "Freshworks 메일 서버에 연결했으므로 이메일 별칭이 공개 도메인에 있을 수 없습니다",
            "alias-on-public-domain",
        ),
        (
            "Since you are connected to the Freshworks mail server, the email alias cannot be on a public domain",
            "alias-on-public-domain",
        ),
        ("인증이 만료되었습니다. 다시 로그인하세요", "auth-expired-log-in"),
        ("Authentication has expired. Please log in again", "auth-expired-log-in"),
        (
            "이 이메일 ID가 이미 이 계정에 구성되었습니다. 이메일 별칭을 추가하거나 다른 이메일 ID를 사용하세요.",
            "email-already-configured",
        ),
        (
            "This email ID is already configured in this account. Add an email alias or use a different email ID.",
            "email-already-configured",
        ),
    ] {
        let found = explain(text, &Context::default()).diagnosis;
        assert_eq!(found.row.map(Row::slug), Some(row), "{text}");
        if let Some(own) = Row::from_slug(row).and_then(Row::own_cause) {
            assert_eq!(found.cause, own, "{text}");
        } else {
            assert_eq!(
                (found.cause, found.alternatives.is_empty()),
                (Cause::Unknown, false),
                "{text}"
            );
        }
    }
}

/// Only what says all is likely: a code in a long text, or two findings that say as much, are possible.
#[test]
fn a_code_among_other_words_and_a_rival_make_it_possible_only() {
    let context = Context::default();
    let sureness = |text: &str| explain(text, &context).diagnosis.sureness;
    assert_eq!(sureness("535 5.7.8 Error: authentication failed"), Sureness::Likely);
    let long =
        "535 Authentication failed: the doorkeeper of the third floor says that it is Sunday";
    assert_eq!(sureness(long), Sureness::Possible);
    assert_eq!(sureness("550 5.1.1 User unknown"), Sureness::Likely);
    assert_eq!(
        sureness("5.1.0 - Unknown address error 550-'Transaction failed. (SPAM_SUSPECT)'"),
        Sureness::Possible
    );
}
