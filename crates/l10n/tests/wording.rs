//! Verdicts in words: which sentence is shown when, how values, lists and dates stand in it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop here")]

use mailmend_diagnosis::{
    Alternative, Cause, Diagnosis, Evidence, Fact, Guide, Row, Step, Sureness, VARIANTS, Value,
};
use mailmend_l10n::{Arg, LOCALES, LoadError, Localizer, Operator, civil, embedded};
use mailmend_protocol::{Endpoint, Protocol, Security, Stage};

const OPEN: char = '\u{2068}';
const CLOSE: char = '\u{2069}';

fn english() -> Localizer {
    embedded("en", None).unwrap()
}

fn plain(text: &str) -> String {
    text.replace([OPEN, CLOSE], "")
}

fn operator(json: &str) -> Operator {
    serde_json::from_str(json).unwrap()
}

fn expired() -> Diagnosis {
    let mut found = Diagnosis::new(Cause::CertificateExpired, Sureness::Proven);
    found.facts.insert(Fact::Host, Value::Text("imap.example.com".into()));
    found.facts.insert(Fact::NotAfter, Value::Date(1_773_014_400));
    found
}

/// Every fact there is, so that every `.seen` can be shown.
fn everything(found: &mut Diagnosis) {
    for fact in Fact::ALL {
        let value = match fact {
            Fact::NotBefore | Fact::NotAfter => Value::Date(0),
            Fact::Stage => Value::Stage(Stage::SignIn),
            Fact::CertificateNames | Fact::Mechanisms | Fact::SeenFrom => {
                Value::List(vec!["one".into(), "two".into()])
            }
            Fact::Suggestion => Value::Endpoint(endpoint(587, Security::Starttls)),
            _ => Value::Text("value.example".into()),
        };
        found.facts.insert(*fact, value);
    }
}

fn endpoint(port: u16, security: Security) -> Endpoint {
    Endpoint { protocol: Protocol::Smtp, host: "smtp.example.com".into(), port, security }
}

#[test]
fn what_was_seen_is_told_only_when_all_of_it_is_known() {
    let view = english().diagnosis(&expired());
    assert_eq!(
        plain(&view.seen),
        "The certificate of imap.example.com was valid until 9 March 2026."
    );
    let mut without_date = expired();
    without_date.facts.remove(&Fact::NotAfter);
    assert_eq!(english().diagnosis(&without_date).seen, "");
}

#[test]
fn foreign_values_are_enclosed_and_own_words_are_not() {
    let seen = english().diagnosis(&expired()).seen;
    assert!(seen.contains("\u{2068}imap.example.com\u{2069}"), "{seen}");
    assert!(seen.contains("until 9 March 2026."), "{seen}");
}

/// In every language and for every cause and provider: no raw id, no unfilled variable, balanced marks.
#[test]
fn every_verdict_reads_well_in_every_language() {
    // One provider of each family is enough: the family chooses the text.
    let mut providers: Vec<_> = mailmend_providers::all().iter().collect();
    providers.retain(|one| VARIANTS.iter().any(|(_, families)| families.contains(&one.family)));
    providers.sort_by_key(|one| one.family);
    providers.dedup_by_key(|one| one.family);
    assert!(providers.len() > 10);
    let families: Vec<_> = providers.into_iter().map(Some).chain([None]).collect();
    for locale in LOCALES {
        let words = embedded(locale.tag, None).unwrap();
        for cause in Cause::ALL {
            for provider in &families {
                let mut found = Diagnosis::new(*cause, Sureness::Possible);
                found.provider = *provider;
                everything(&mut found);
                let view = words.diagnosis(&found);
                let parts = view.steps.iter().flat_map(|step| [&step.text, &step.detail]);
                for text in parts.chain([
                    &view.title,
                    &view.explanation,
                    &view.seen,
                    &view.actor_text,
                    &view.sureness_text,
                ]) {
                    assert_eq!(
                        text.matches(OPEN).count(),
                        text.matches(CLOSE).count(),
                        "{}: {text}",
                        locale.tag
                    );
                    let raw = ["{", "}", "$", "cause-", "step-", "\u{e000}"]
                        .iter()
                        .find(|raw| text.contains(*raw));
                    assert!(raw.is_none(), "{}: {text}", locale.tag);
                }
                assert!(
                    !view.title.is_empty()
                        && !view.explanation.is_empty()
                        && !view.steps.is_empty()
                );
                assert_eq!(
                    view.seen.is_empty(),
                    cause.entry().facts.is_empty(),
                    "{}: {}",
                    locale.tag,
                    view.cause
                );
            }
        }
    }
}

#[test]
fn a_recognised_provider_changes_the_step() {
    let mut found = Diagnosis::new(Cause::AppPasswordRequired, Sureness::Likely);
    let general = english().diagnosis(&found);
    found.provider = mailmend_providers::by_id("naver");
    let naver = english().diagnosis(&found);
    assert!(naver.steps[0].text.contains("애플리케이션 비밀번호"), "{:?}", naver.steps[0]);
    assert_ne!(naver.steps[0].text, general.steps[0].text);
    assert!(naver.steps[0].links.iter().all(|link| link.url.starts_with("https://help.naver.com")));
    assert!(!naver.steps[0].links.is_empty());
}

#[test]
fn waiting_is_advised_only_where_it_helps() {
    let retry = |cause| english().diagnosis(&Diagnosis::new(cause, Sureness::Proven)).retry_text;
    assert_ne!(retry(Cause::ServerUnavailable), "");
    assert_eq!(retry(Cause::CredentialsRejected), "");
    assert_eq!(retry(Cause::Success), "");
}

#[test]
fn several_causes_ask_for_the_check_that_tells_them_apart() {
    let other = |evidence| Alternative {
        cause: Cause::ImapDisabled,
        sureness: Sureness::Possible,
        evidence,
    };
    let mut found = Diagnosis::new(Cause::CredentialsRejected, Sureness::Possible);
    assert_eq!(english().diagnosis(&found).tell_apart, "");
    let words = Evidence::Text { start: 0, end: 4, excerpt: "IMAP is disabled".into() };
    let seen = Evidence::Observed {
        protocol: Protocol::Imap,
        stage: Stage::SignIn,
        excerpt: String::new(),
    };
    found.alternatives = vec![other(vec![words]), other(vec![seen]), other(vec![])];
    let view = english().diagnosis(&found);
    assert!(view.tell_apart.contains("sign-in"), "{}", view.tell_apart);
    let reasons: Vec<String> = view.alternatives.iter().map(|one| plain(&one.reason)).collect();
    assert_eq!(reasons[0], "Your message also contains “IMAP is disabled”.");
    assert_eq!(reasons[1], "What was seen at this step fits as well: sign-in.");
    assert_eq!(reasons[2], "The same words can also mean this.");
    found.sureness = Sureness::Likely;
    assert_eq!(english().diagnosis(&found).tell_apart, "");
}

#[test]
fn evidence_is_labelled_and_keeps_its_lines() {
    let mut found = Diagnosis::new(Cause::CredentialsRejected, Sureness::Likely);
    found.evidence.push(Evidence::Observed {
        protocol: Protocol::Smtp,
        stage: Stage::SignIn,
        excerpt: "535-5.7.8 No.\n535 5.7.8 \u{202e}evil".into(),
    });
    let view = embedded("ko", None).unwrap().diagnosis(&found);
    assert_eq!(view.evidence[0].label, "서버의 응답(SMTP, 로그인)");
    assert_eq!(view.evidence[0].quote, "535-5.7.8 No.\n535 5.7.8 [U+202E]evil");
}

#[test]
fn proven_settings_are_offered_in_words() {
    let mut found = Diagnosis::new(Cause::TlsOnPlainPort, Sureness::Proven);
    found.proven_settings.push(endpoint(587, Security::Starttls));
    found.facts.insert(Fact::Suggestion, Value::Endpoint(endpoint(587, Security::Starttls)));
    let view = english().diagnosis(&found);
    assert_eq!(
        plain(&view.proven_settings[0].text),
        "Works: smtp.example.com, port 587 with STARTTLS"
    );
    assert_eq!(plain(&view.steps[0].detail), "This works: port 587 with STARTTLS.");
}

#[test]
fn lists_are_joined_as_the_language_does() {
    let list = |tag: &str, count: usize| {
        let items = ["a", "b", "c"].iter().take(count).map(|item| (*item).to_owned()).collect();
        let text = embedded(tag, None)
            .unwrap()
            .text("report-seen-from", &[("seen_from", Arg::List(items))]);
        plain(&text)
    };
    assert_eq!(list("en", 1), "The check came from a");
    assert_eq!(list("en", 2), "The check came from a and b");
    assert_eq!(list("en", 3), "The check came from a, b and c");
    assert_eq!(list("ko", 3), "점검이 접속한 주소: a, b, c");
}

#[test]
fn dates_follow_the_language() {
    let (en, ko) = (english(), embedded("ko", None).unwrap());
    for (seconds, english, korean) in [
        (1_773_014_400, "9 March 2026", "2026년 3월 9일"),
        (0, "1 January 1970", "1970년 1월 1일"),
        // The last second of a leap day, and the day before the epoch.
        (951_868_799, "29 February 2000", "2000년 2월 29일"),
        (-1, "31 December 1969", "1969년 12월 31일"),
        // Far dates of certificates without an end (RFC 5280 section 4.1.2.5).
        (253_402_300_799, "31 December 9999", "9999년 12월 31일"),
    ] {
        assert_eq!(en.date(seconds), english);
        assert_eq!(ko.date(seconds), korean);
    }
    assert_eq!(en.date_time(1_773_014_400 + 3_900), "9 March 2026, 01:05 UTC");
    assert_eq!(ko.date_time(1_773_014_400 + 3_900), "2026년 3월 9일 01:05(UTC)");
}

/// Every day of eight centuries follows the one before.
#[test]
fn the_calendar_has_no_gap() {
    let mut before = civil(-86_400);
    for day in 0..292_194 {
        let today = civil(day * 86_400);
        let next_day = today.0 == before.0 && today.1 == before.1 && today.2 == before.2 + 1;
        let next_month = today.2 == 1
            && before.2 >= 28
            && (today.1 == before.1 + 1 || (today.1, before.1) == (1, 12));
        assert!(next_day || next_month, "{before:?} {today:?}");
        before = today;
    }
    assert_eq!(before, (2769, 12, 31, 0, 0));
}

#[test]
fn the_operators_words_stand_in_the_texts() {
    let document = r#"{"helpdesk": "Acme Desk", "menus": {"email": {"en": "Admin > Mail", "ko": "관리 > 메일"}},
        "addresses": ["192.0.2.1", "198.51.100.0/24"], "contact": "https://acme.example/help",
        "links": {"reauthorize": {"text": {"en": "How to"}, "url": "https://acme.example/r"},
                  "support": {"text": {"en": "Bad"}, "url": "javascript:alert(1)"}},
        "messages": [{"text": "Mail is broken", "cause": "server_error"}, {"text": "x", "cause": "no_such_cause"}],
        "something": "new"}"#;
    let words = embedded("ko", Some(operator(document))).unwrap();
    let step = |step: Step| {
        let mut found = Diagnosis::new(Cause::Unknown, Sureness::Possible);
        found.steps = vec![step];
        words.diagnosis(&found).steps.remove(0)
    };
    assert!(step(Step::Reauthorize).text.starts_with("관리 > 메일 화면"));
    assert_eq!(step(Step::Reauthorize).links[0].text, "How to");
    assert!(step(Step::AskHelpdesk).links.is_empty(), "a link that is no https page is not shown");
    assert_eq!(
        plain(&step(Step::AllowIpAddresses).detail),
        "헬프데스크의 IP 주소: 192.0.2.1, 198.51.100.0/24"
    );
    assert!(plain(&words.row(Row::AliasOnPublicDomain).messages[0]).contains("Acme Desk"));
    let messages = words.operator().messages();
    assert_eq!(messages.len(), 1, "a cause that does not exist is left out");
    assert_eq!(messages[0].cause, Cause::ServerError);
}

#[test]
fn without_an_operator_nothing_is_promised() {
    let words = english();
    let mut found = Diagnosis::new(Cause::Unknown, Sureness::Possible);
    found.steps = vec![Step::AllowIpAddresses, Step::AskHelpdesk, Step::Reauthorize];
    let view = words.diagnosis(&found);
    assert_eq!((view.steps[0].detail.as_str(), view.steps[1].detail.as_str()), ("", ""));
    assert!(view.steps[2].text.contains("the email settings of your helpdesk"));
    let guide = words.guide(Guide::AllowAddresses, None);
    assert!(guide.parts.iter().flat_map(|part| &part.steps).all(|step| !step.contains('$')));
}

/// The document for the article's vendor loads, and each of its messages has a cause.
#[test]
fn the_ready_operator_document_holds() {
    let vendor = operator(include_str!("../../../web/operators/freshdesk.json"));
    assert_eq!(vendor.messages().len(), vendor.messages.len());
    for locale in LOCALES {
        assert!(vendor.links.iter().all(|(key, _)| vendor.link(key, locale.tag).is_some()));
    }
}

#[test]
fn the_readers_browser_comes_first() {
    let keys = |browser| -> Vec<String> {
        english().guide(Guide::RecordHar, browser).parts.into_iter().map(|part| part.key).collect()
    };
    assert_eq!(keys(Some("firefox"))[..2], ["firefox", "chrome"]);
    assert_eq!(keys(Some("netscape"))[..2], ["chrome", "edge"]);
}

#[test]
fn broken_texts_are_refused() {
    assert_eq!(Localizer::new("???", &[], None).err(), Some(LoadError::Locale));
    assert_eq!(Localizer::new("en", &["a = b\n", "= x\n"], None).err(), Some(LoadError::Syntax(1)));
    assert_eq!(
        Localizer::new("en", &["a = b\n", "a = c\n"], None).err(),
        Some(LoadError::Duplicate(1))
    );
    let words = Localizer::new("en", &["a = b\n    .c = d\n"], None).unwrap();
    assert_eq!((words.text("a.c", &[]), words.text("gone", &[])), ("d".into(), "gone".into()));
    assert!(words.has("a.c") && !words.has("a.d") && !words.has("gone"));
}

#[test]
fn tags_as_systems_give_them_find_a_language() {
    for (given, found) in [
        ("ko-KR", "ko"),
        ("ko_KR.UTF-8", "ko"),
        ("KO", "ko"),
        ("en-GB", "en"),
        ("C", "en"),
        ("", "en"),
        ("xx", "en"),
    ] {
        assert_eq!(mailmend_l10n::matching(given).tag, found, "{given}");
    }
}
