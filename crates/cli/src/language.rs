//! Which language to speak.

use mailmend_l10n::{LOCALES, matching};

/// Reads `--lang`: a language's tag or a longer form of it (`ko-KR`, `ko_KR.UTF-8`).
pub fn parse(given: &str) -> Result<&'static str, String> {
    let language = given.split(['-', '_', '.', '@']).next().unwrap_or_default();
    match LOCALES.iter().find(|locale| locale.tag.eq_ignore_ascii_case(language)) {
        Some(locale) => Ok(locale.tag),
        None => {
            let tags: Vec<&str> = LOCALES.iter().map(|locale| locale.tag).collect();
            Err(format!("there are texts in: {}", tags.join(", ")))
        }
    }
}

/// The language chosen, else that of the environment, else the first one.
pub fn choose(given: Option<&'static str>) -> &'static str {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    // POSIX order; the first that is set decides, even if there are no texts for it.
    let environment = || ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
    given.unwrap_or_else(|| matching(&environment().unwrap_or_default()).tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_forms_lead_to_the_language() {
        for (given, expected) in [("ko", "ko"), ("ko_KR.UTF-8", "ko"), ("EN-gb", "en")] {
            assert_eq!(parse(given), Ok(expected), "{given}");
        }
    }

    #[test]
    fn an_unknown_language_names_the_known_ones() {
        let refused = parse("xx").unwrap_err();
        assert!(refused.contains("en") && refused.contains("ko"), "{refused}");
    }
}
