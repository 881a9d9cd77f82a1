//! The Fluent files as the browser fetches them: what every page needs in one, the article in
//! another, without comments.

use crate::shell;
use anyhow::{Context, Result, bail};
use mailmend_l10n::{Direction, LOCALES, pseudo};
use serde_json::json;
use std::{fs, path::Path};

/// Fetched file and the source files it is made of.
const BUNDLES: &[(&str, &[&str])] = &[
    ("core.ftl", &["ui.ftl", "form.ftl", "causes.ftl", "steps.ftl"]),
    ("article.ftl", &["rows.ftl", "guides.ftl"]),
    ("pages.ftl", &["pages.ftl"]),
];

/// A pseudo-locale: its tag, of those that BCP 47 leaves to private use; its name; its direction; how it is
/// made from English.
type Pseudo = (&'static str, &'static str, &'static str, fn(&str) -> String);

/// For tests and for the eye: text that is cut, that comes from nowhere, that stands on the wrong side.
const PSEUDO: &[Pseudo] =
    &[("qpa", "Åççéñţš", "ltr", pseudo::accented), ("qpm", "Mirrored", "rtl", pseudo::mirrored)];

/// Writes `dist/locales/<tag>/{core,article,pages}.ftl` and gives the tags.
pub fn build(dist: &Path, with_pseudo: bool) -> Result<Vec<String>> {
    let source = shell::root().join("crates/l10n/locales");
    let mut tags = Vec::new();
    for entry in fs::read_dir(&source).with_context(|| format!("no {}", source.display()))? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            let tag = entry.file_name().to_string_lossy().into_owned();
            bundle(&entry.path(), &dist.join("locales").join(&tag), &str::to_owned)?;
            tags.push(tag);
        }
    }
    for (tag, _, _, made) in PSEUDO.iter().filter(|_| with_pseudo) {
        bundle(&source.join("en"), &dist.join("locales").join(tag), made)?;
        tags.push((*tag).to_owned());
    }
    if tags.is_empty() {
        bail!("no language in {}", source.display());
    }
    tags.sort();
    Ok(tags)
}

/// The languages as the scripts know them: `[{ tag, name, direction }]`, English first.
pub fn as_json(with_pseudo: bool) -> String {
    let known = LOCALES.iter().map(|locale| {
        let direction = match locale.direction {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        };
        json!({ "tag": locale.tag, "name": locale.name, "direction": direction })
    });
    let pseudo = PSEUDO.iter().filter(|_| with_pseudo).map(
        |(tag, name, direction, _)| json!({ "tag": tag, "name": name, "direction": direction }),
    );
    known.chain(pseudo).collect::<serde_json::Value>().to_string()
}

fn bundle(from: &Path, to: &Path, made: &dyn Fn(&str) -> String) -> Result<()> {
    fs::create_dir_all(to)?;
    for (name, parts) in BUNDLES {
        let mut joined = String::new();
        for part in *parts {
            let path = from.join(part);
            let text =
                fs::read_to_string(&path).with_context(|| format!("missing {}", path.display()))?;
            joined.push_str(&minified(&made(&text)));
        }
        fs::write(to.join(name), joined)?;
    }
    Ok(())
}

/// Drops comments and blank lines between messages. Lines inside a message stay as they are: a
/// blank line there is text.
fn minified(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut blanks = 0;
    for line in text.lines() {
        if line.trim().is_empty() {
            blanks += 1;
        } else if !line.starts_with('#') {
            let continues = line.starts_with([' ', '}']);
            kept.push_str(&"\n".repeat(if continues { blanks } else { 0 }));
            kept.push_str(line.trim_end());
            kept.push('\n');
            blanks = 0;
        } else {
            blanks = 0;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{as_json, minified};

    /// What ships has no pseudo-locale.
    #[test]
    fn pseudo_locales_come_only_when_asked_for() {
        assert!(!as_json(false).contains("\"qp"));
        let with = as_json(true);
        assert!(with.contains(r#"{"direction":"rtl","name":"Mirrored","tag":"qpm"}"#), "{with}");
    }

    #[test]
    fn comments_go_and_text_stays() {
        let source =
            "# note\n\na = one\n\n    two # not a comment\n\n\n### group\nb =\n    .c = x\n";
        assert_eq!(minified(source), "a = one\n\n    two # not a comment\nb =\n    .c = x\n");
    }
}
