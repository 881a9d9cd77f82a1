use super::*;

fn cause(text: &str) -> &'static str {
    explain(text, &Context::default()).diagnosis.cause.slug()
}

#[test]
fn every_rule_fires_first_on_its_sample() {
    let mut wrong = Vec::new();
    for expected in Cause::ALL {
        for rule in expected.entry().texts {
            let sample = rule.provenance.sample;
            let found = cause(sample);
            if found != expected.slug() {
                wrong.push(format!("{} got {found}: {sample}", expected.slug()));
            }
        }
    }
    assert!(wrong.is_empty(), "{} samples:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_cause_has_words_or_a_reason() {
    let exempt = [(Cause::Success, "nothing is wrong"), (Cause::Unknown, "the absence of a rule")];
    for cause in Cause::ALL {
        let has = !cause.entry().texts.is_empty();
        let exempted = exempt.iter().any(|(known, _)| known == cause);
        assert!(has != exempted, "{}", cause.slug());
    }
}

#[test]
fn traps() {
    for (text, expected) in [
        ("getaddrinfo ENOTFOUND imap.invalid-credentials.example", "dns_name_not_found"),
        ("504 5.5.4 Unrecognized authentication type", "auth_mechanism_unsupported"),
        ("535 5.7.139 Authentication unsuccessful, see https://x.example/550/relay-denied", "credentials_rejected"),
        ("A3 BAD User is authenticated but not connected.", "mailbox_not_accessible"),
        ("550 5.7.60 SMTP; Client does not have permissions to send as this sender", "sender_not_permitted"),
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
    let found = explain("NO [AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled", &Context::default()).diagnosis;
    assert_eq!(found.cause, Cause::CredentialsRejected);
    assert_eq!(found.sureness, Sureness::Possible);
    assert_eq!(found.alternatives.first().map(|other| other.cause), Some(Cause::ImapDisabled));
}

#[test]
fn any_bytes_are_fine_and_marks_are_in_range() {
    for text in ["\u{0}\u{1}\\n\\\"", "⟨535⟩ – ＡＵＴＨ　failed", "535-", "5.7.", "aadsts", "eyJ", "\\u"] {
        let found = explain(text, &Context::default());
        for mark in &found.marks {
            assert!(found.redacted.get(mark.clone()).is_some(), "{text}");
        }
    }
}
