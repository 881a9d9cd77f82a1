//! The report to hand over: complete, and without secrets and people.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop here")]

use mailmend_diagnosis::{Cause, CheckReport, Diagnosis, Evidence, Fact, Sureness, Value};
use mailmend_l10n::{LOCALES, Report, ReportInput, embedded};
use mailmend_protocol::{
    CheckRequest, Credential, Endpoint, Exchange, Fault, Observation, Outcome, ProbeRequest,
    Protocol, Reply, Secret, Security, Stage,
};

const USER: &str = "anna.example@example.com";
const MARKER: &str = "marker-secret-1";

fn request() -> CheckRequest {
    let credential = Credential::Password { user_name: USER.into(), password: Secret::new(MARKER) };
    let imap = ProbeRequest {
        host: "imap.example.com".into(),
        port: 993,
        security: Security::Tls,
        credential: Some(credential),
        folder: None,
        sender: None,
    };
    CheckRequest {
        id: 1,
        imap: Some(imap),
        smtp: None,
        allow_plain: false,
        counter_probe: true,
        candidates: vec![],
    }
}

fn observations() -> Vec<Observation> {
    let endpoint = |port| Endpoint {
        protocol: Protocol::Imap,
        host: "imap.example.com".into(),
        port,
        security: Security::Tls,
    };
    let mut failed = Observation::new(endpoint(993), Stage::SignIn, Outcome::Failed);
    failed.fault = Some(Fault::Rejected);
    failed.elapsed_ms = 412;
    let lines = vec![format!("a1 NO login of {USER} failed ```")];
    failed.exchanges =
        vec![Exchange { command: None, reply: Some(Reply { lines, ..Reply::default() }) }];
    let mut sibling = Observation::new(endpoint(143), Stage::Connect, Outcome::Passed);
    sibling.counter = true;
    vec![Observation::new(endpoint(993), Stage::Connect, Outcome::Passed), failed, sibling]
}

fn verdict() -> Diagnosis {
    let mut found = Diagnosis::new(Cause::CredentialsRejected, Sureness::Likely);
    found.facts.insert(Fact::UserName, Value::Text(USER.into()));
    found.facts.insert(Fact::Host, Value::Text("imap.example.com".into()));
    let excerpt = format!("login of {USER} failed");
    found.evidence.push(Evidence::Observed {
        protocol: Protocol::Imap,
        stage: Stage::SignIn,
        excerpt,
    });
    found
}

fn report(tag: &str) -> (Report, String) {
    let verdicts = CheckReport { imap: Some(verdict()), smtp: None };
    let (request, observations, seen_from) =
        (request(), observations(), vec!["192.0.2.7".to_owned()]);
    let pasted = verdict();
    let input = ReportInput {
        request: Some(&request),
        observations: &observations,
        verdicts: Some(&verdicts),
        pasted: Some(("535 from anna.example@example.com", &pasted)),
        seen_from: &seen_from,
        now: Some(1_773_014_400),
    };
    let words = embedded(tag, None).unwrap();
    let report = words.report(&input);
    let markdown = words.report_markdown(&report);
    (report, markdown)
}

#[test]
fn nobody_and_no_secret_is_in_it() {
    for locale in LOCALES {
        let (report, markdown) = report(locale.tag);
        let json = serde_json::to_string(&report).unwrap();
        for text in [&markdown, &json] {
            assert!(!text.contains(MARKER), "{text}");
            assert!(!text.contains("anna"), "{text}");
            assert!(text.contains("a***@example.com"), "{text}");
        }
        assert!(!markdown.contains(['\u{2068}', '\u{2069}']), "{markdown}");
    }
}

#[test]
fn all_that_was_tried_and_seen_is_in_it() {
    let (report, markdown) = report("en");
    let stages: Vec<_> = report.directions[0]
        .stages
        .iter()
        .map(|stage| (stage.stage.as_str(), stage.outcome.as_str()))
        .collect();
    assert_eq!(stages, [("connect", "passed"), ("sign_in", "failed"), ("connect", "passed")]);
    for part in [
        "9 March 2026, 00:00 UTC",
        "192.0.2.7",
        "## IMAP: imap.example.com:993 (TLS)",
        "- connection: passed, 0 ms",
        "- sign-in: failed, 412 ms",
        "- connection (imap.example.com: 143 with TLS): passed",
        "### Verdict: The server does not accept this user name and password",
        "1. Check the user name.",
    ] {
        assert!(markdown.contains(part), "{part} is not in\n{markdown}");
    }
}

/// A reply with backticks cannot end its code block.
#[test]
fn server_text_stays_in_its_block() {
    let (_, markdown) = report("en");
    assert!(
        markdown.contains("````\na1 NO login of a***@example.com failed ```\n````"),
        "{markdown}"
    );
}

#[test]
fn a_report_of_nothing_is_still_a_report() {
    for locale in LOCALES {
        let words = embedded(locale.tag, None).unwrap();
        let empty = words.report(&ReportInput::default());
        assert_eq!(empty, Report::default());
        assert!(words.report_markdown(&empty).starts_with("# "));
    }
}
