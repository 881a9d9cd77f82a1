//! The Fluent files as the browser fetches them: what every page needs in one, the article in
//! another, without comments.

use crate::shell;
use anyhow::{Context, Result, bail};
use mailmend_l10n::{Direction, LOCALES};
use serde_json::json;
use std::{fs, path::Path};

/// Fetched file and the source files it is made of.
const BUNDLES: &[(&str, &[&str])] = &[
    ("core.ftl", &["ui.ftl", "form.ftl", "causes.ftl", "steps.ftl"]),
    ("article.ftl", &["rows.ftl", "guides.ftl"]),
    ("pages.ftl", &["pages.ftl"]),
];

/// Writes `dist/locales/<tag>/{core,article}.ftl` and gives the tags.
pub fn build(dist: &Path) -> Result<Vec<String>> {
    let source = shell::root().join("crates/l10n/locales");
    let mut tags = Vec::new();
    for entry in fs::read_dir(&source).with_context(|| format!("no {}", source.display()))? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            let tag = entry.file_name().to_string_lossy().into_owned();
            bundle(&entry.path(), &dist.join("locales").join(&tag))?;
            tags.push(tag);
        }
    }
    if tags.is_empty() {
        bail!("no language in {}", source.display());
    }
    tags.sort();
    Ok(tags)
}

/// The languages as the scripts know them: `[{ tag, name, direction }]`, English first.
pub fn as_json() -> String {
    let known = LOCALES.iter().map(|locale| {
        let direction = match locale.direction {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        };
        json!({ "tag": locale.tag, "name": locale.name, "direction": direction })
    });
    known.collect::<serde_json::Value>().to_string()
}

fn bundle(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for (name, parts) in BUNDLES {
        let mut joined = String::new();
        for part in *parts {
            let path = from.join(part);
            let text =
                fs::read_to_string(&path).with_context(|| format!("missing {}", path.display()))?;
            joined.push_str(&minified(&text));
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
    use super::minified;

    #[test]
    fn comments_go_and_text_stays() {
        let source =
            "# note\n\na = one\n\n    two # not a comment\n\n\n### group\nb =\n    .c = x\n";
        assert_eq!(minified(source), "a = one\n\n    two # not a comment\nb =\n    .c = x\n");
    }
}
