//! Every language says everything, says it once, and with variables that are really given.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop here")]

mod common;

use common::{Messages, each_locale, messages, of_file};
use mailmend_diagnosis::{Actor, Cause, Guide, Row, Step, VARIANTS};
use mailmend_l10n::{LOCALES, embedded};
use mailmend_protocol::{Field, Outcome, Stage};
use std::collections::BTreeSet;

/// Given to every message.
const ALWAYS: &[&str] = &["helpdesk", "menu_email"];
/// Given to every message if the operator has them; a text that needs them is left out otherwise.
const BY_OPERATOR: &[&str] = &["helpdesk", "menu_email", "contact", "addresses"];

fn kebab(kind: &str, slug: &str) -> String {
    format!("{kind}-{}", slug.replace('_', "-"))
}

fn allowed(locale: &str, id: &str, used: &BTreeSet<String>, allowed: &[&str]) {
    for variable in used {
        assert!(allowed.contains(&variable.as_str()), "{locale}: {id} must not use ${variable}");
    }
}

#[test]
fn languages_have_the_same_messages() {
    let english: BTreeSet<String> = messages(&LOCALES[0]).into_keys().collect();
    each_locale(|locale| {
        let own: BTreeSet<String> = messages(locale).into_keys().collect();
        let missing: Vec<_> = english.difference(&own).collect();
        let extra: Vec<_> = own.difference(&english).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{}: missing {missing:?}, extra {extra:?}",
            locale.tag
        );
    });
}

#[test]
fn languages_use_the_same_variables() {
    let english = messages(&LOCALES[0]);
    each_locale(|locale| {
        for (id, (_, used)) in messages(locale) {
            // $menu_email and $helpdesk are always there, so a language may need one where another does not.
            let given = |used: &BTreeSet<String>| {
                used.iter()
                    .filter(|name| !ALWAYS.contains(&name.as_str()))
                    .cloned()
                    .collect::<Vec<_>>()
            };
            assert_eq!(given(&used), given(&english[&id].1), "{}: {id}", locale.tag);
        }
    });
}

#[test]
fn languages_have_the_same_files() {
    each_locale(|locale| {
        for ((name, text), (english, _)) in locale.files().zip(LOCALES[0].files()) {
            assert_eq!(name, english);
            assert!(text.ends_with('\n'), "{}/{name} ends in the middle of a line", locale.tag);
            assert!(
                !text.contains(['\r', '\t', '\u{a0}', '\u{feff}']),
                "{}/{name} holds a tab, CR or hidden space",
                locale.tag
            );
        }
    });
}

#[test]
fn every_cause_is_worded() {
    each_locale(|locale| {
        let own = of_file(locale, &["causes.ftl"]);
        for cause in Cause::ALL {
            let id = kebab("cause", cause.slug());
            for part in ["", ".title", ".explanation"] {
                let id = format!("{id}{part}");
                let used =
                    own.get(&id).unwrap_or_else(|| panic!("{}: {id} is missing", locale.tag));
                allowed(locale.tag, &id, used, ALWAYS);
            }
            let facts: Vec<&str> = cause.entry().facts.iter().map(|fact| fact.name()).collect();
            match own.get(&format!("{id}.seen")) {
                Some(used) => allowed(locale.tag, &format!("{id}.seen"), used, &facts),
                None => assert!(facts.is_empty(), "{}: {id} has facts and no .seen", locale.tag),
            }
        }
    });
}

#[test]
fn every_step_and_variant_is_worded() {
    each_locale(|locale| {
        let own = of_file(locale, &["steps.ftl"]);
        for step in Step::ALL {
            let id = kebab("step", step.slug());
            let used = own.get(&id).unwrap_or_else(|| panic!("{}: {id} is missing", locale.tag));
            allowed(locale.tag, &id, used, ALWAYS);
            let facts: Vec<&str> = step.facts().iter().map(|fact| fact.name()).collect();
            match own.get(&format!("{id}.seen")) {
                Some(used) => allowed(locale.tag, &format!("{id}.seen"), used, &facts),
                None => assert!(facts.is_empty(), "{}: {id} has facts and no .seen", locale.tag),
            }
            if let Some(used) = own.get(&format!("{id}.operator")) {
                allowed(locale.tag, &id, used, BY_OPERATOR);
            }
        }
        for (step, families) in VARIANTS {
            for family in *families {
                let id = format!("{}--{family}", kebab("step", step.slug()));
                let used =
                    own.get(&id).unwrap_or_else(|| panic!("{}: {id} is missing", locale.tag));
                allowed(locale.tag, &id, used, ALWAYS);
            }
        }
    });
}

#[test]
fn every_word_of_the_protocol_is_worded() {
    each_locale(|locale| {
        let own = of_file(locale, &["causes.ftl"]);
        let stages = Stage::KNOWN.iter().map(|word| kebab("stage", word));
        let outcomes = Outcome::KNOWN.iter().map(|word| kebab("outcome", word));
        let fields = Field::KNOWN.iter().map(|word| kebab("field", word));
        let actors = Actor::ALL.iter().map(|actor| kebab("actor", actor.slug()));
        let sureness = ["possible", "likely", "proven"].iter().map(|word| kebab("sureness", word));
        for id in stages.chain(outcomes).chain(fields).chain(actors).chain(sureness) {
            let used = own.get(&id).unwrap_or_else(|| panic!("{}: {id} is missing", locale.tag));
            assert!(used.is_empty(), "{}: {id} takes no variables", locale.tag);
        }
    });
}

/// Messages of `causes.ftl` and `steps.ftl` that belong to no cause, step or word any more.
#[test]
fn no_text_without_an_owner() {
    const OTHERS: &[&str] = &[
        "retry-later",
        "endpoint-tls",
        "endpoint-starttls",
        "endpoint-plain",
        "settings-proven",
        "evidence-text",
        "evidence-reply",
        "evidence-silent",
        "reason-text",
        "reason-observed",
        "reason-same",
        "tell-apart",
        "operator-default-helpdesk",
        "operator-default-menu-email",
        "row-link",
        "help-page",
        "date-pattern",
        "date-time-pattern",
        "date-months",
        "list-comma",
        "list-last",
        "security-tls",
        "security-starttls",
        "security-none",
    ];
    let mut owned: BTreeSet<String> = OTHERS.iter().map(|id| (*id).to_owned()).collect();
    let mut own = |kind: &str, slug: &str| {
        owned.insert(kebab(kind, slug));
    };
    Cause::ALL.iter().for_each(|cause| {
        own("cause", cause.slug());
        own("tell-apart", cause.entry().group.slug());
    });
    Step::ALL.iter().for_each(|step| own("step", step.slug()));
    VARIANTS.iter().for_each(|(step, families)| {
        families.iter().for_each(|family| own("step", &format!("{}--{family}", step.slug())));
    });
    Stage::KNOWN.iter().for_each(|word| own("stage", word));
    Outcome::KNOWN.iter().for_each(|word| own("outcome", word));
    Field::KNOWN.iter().for_each(|word| own("field", word));
    Actor::ALL.iter().for_each(|actor| own("actor", actor.slug()));
    ["possible", "likely", "proven"].iter().for_each(|word| own("sureness", word));
    each_locale(|locale| {
        for id in of_file(locale, &["causes.ftl", "steps.ftl"]).into_keys() {
            let (message, attribute) = id.split_once('.').unwrap_or((&id, ""));
            assert!(
                owned.contains(message) || message.starts_with("report-"),
                "{}: nobody uses {id}",
                locale.tag
            );
            assert!(
                ["", "title", "explanation", "seen", "operator"].contains(&attribute),
                "{}: nobody uses {id}",
                locale.tag
            );
        }
    });
}

#[test]
fn every_problem_of_the_form_is_worded() {
    each_locale(|locale| {
        let own = of_file(locale, &["form.ftl"]);
        for problem in mailmend_form::Problem::ALL {
            let id = kebab("form", problem.slug());
            let used = own.get(&id).unwrap_or_else(|| panic!("{}: {id} is missing", locale.tag));
            allowed(
                locale.tag,
                &id,
                used,
                &["field", "suggestion", "provider", "helpdesk", "menu_email"],
            );
        }
    });
}

#[test]
fn rows_and_how_tos_are_worded() {
    each_locale(|locale| {
        let words = embedded(locale.tag, None).unwrap();
        for row in Row::ALL {
            let view = words.row(*row);
            assert!(
                !view.messages.is_empty() && !view.reasons.is_empty() && !view.steps.is_empty(),
                "{}: {}",
                locale.tag,
                view.slug
            );
            assert!(
                !view.tell_apart.is_empty() || view.causes.len() == 1,
                "{}: {}",
                locale.tag,
                view.slug
            );
            for guide in view.steps.iter().filter_map(|step| step.guide.as_deref()) {
                assert!(
                    Guide::ALL.iter().any(|one| one.slug() == guide),
                    "{}: {} names no how-to: {guide}",
                    locale.tag,
                    view.slug
                );
            }
        }
        for guide in Guide::ALL {
            let view = words.guide(*guide, None);
            assert!(
                !view.title.is_empty() && !view.intro.is_empty() && !view.parts.is_empty(),
                "{}: {}",
                locale.tag,
                view.slug
            );
            assert!(
                view.parts.iter().all(|part| !part.title.is_empty()),
                "{}: {}",
                locale.tag,
                view.slug
            );
            assert!(
                view.links.iter().all(|link| link.url.starts_with("https://")),
                "{}: {}",
                locale.tag,
                view.slug
            );
        }
        let rows: Messages = of_file(locale, &["rows.ftl", "guides.ftl"]);
        rows.iter().for_each(|(id, used)| allowed(locale.tag, id, used, BY_OPERATOR));
    });
}

/// `-reason-1`, `-reason-3`: the third would never be shown.
#[test]
fn numbered_texts_have_no_gaps() {
    each_locale(|locale| {
        let own = of_file(locale, &["rows.ftl", "guides.ftl"]);
        for id in own.keys().filter(|id| !id.contains('.')) {
            let Some((base, number)) = id.rsplit_once('-') else { continue };
            let Ok(number) = number.parse::<usize>() else { continue };
            let before = format!("{base}-{}", number - 1);
            assert!(
                number == 1 || own.contains_key(&before),
                "{}: {before} is missing",
                locale.tag
            );
        }
    });
}

/// Rows with a different message in two languages still name the same how-tos and operator links.
#[test]
fn names_in_the_article_are_not_translated() {
    let english = embedded(LOCALES[0].tag, None).unwrap();
    each_locale(|locale| {
        let words = embedded(locale.tag, None).unwrap();
        for id in messages(locale).into_keys() {
            if [".guide", ".link", ".parts"].iter().any(|name| id.ends_with(name)) {
                assert_eq!(words.text(&id, &[]), english.text(&id, &[]), "{}: {id}", locale.tag);
            }
        }
    });
}

/// Each has a twin for the other kind of sound.
const PARTICLES: &[&str] = &[
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "과",
    "와",
    "로",
    "으로",
    "이나",
    "나",
    "이라는",
    "라는",
    "이라고",
    "라고",
];
const ENDS: &[char] = &[' ', ',', '.', '(', ')', '’'];

/// Korean particles change with the last sound of the word before, which a variable does not tell.
#[test]
fn korean_has_no_particle_that_depends_on_a_variable() {
    let korean = LOCALES.iter().find(|locale| locale.tag == "ko").unwrap();
    for (file, text) in korean.files() {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            for after in line.split('}').skip(1) {
                let depends = PARTICLES.iter().any(|particle| {
                    let rest = after.strip_prefix(particle);
                    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(ENDS))
                });
                assert!(!depends, "ko/{file}: {line}");
            }
        }
    }
}
