//! The article as pages without script, one per language, from the same texts that the elements show:
//! `dist/<tag>/index.html`. A page of ours may hold it too, in place of `<!--mailmend:article TAG-->`.

use anyhow::{Result, bail};
use mailmend_l10n::{
    Direction, LOCALES, Locale, Localizer, Operator, embedded,
    view::{GuideView, LinkView, RowView},
};
use std::{fs, path::Path};

const TEMPLATE: &str = include_str!("article.html");
const PLACE: &str = "<!--mailmend:article ";
/// Writes a page per language, and the article into the pages that want it.
pub fn build(dist: &Path, pages: &[&str]) -> Result<()> {
    let operator = fs::read_to_string(dist.join("operator.json"))?;
    for locale in LOCALES {
        let localizer = localizer(locale, serde_json::from_str(&operator)?)?;
        let folder = dist.join(locale.tag);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), page(locale, &localizer))?;
        let place = [PLACE, locale.tag, "-->"].concat();
        for folder in pages.iter().map(|page| dist.join(page)).filter(|folder| folder.is_dir()) {
            fill(&folder, &place, &article(&localizer))?;
        }
    }
    Ok(())
}

/// Puts the article where a page of the folder has the place for it.
fn fill(folder: &Path, place: &str, article: &str) -> Result<()> {
    for entry in folder.read_dir()? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "html") {
            let text = fs::read_to_string(&path)?;
            if text.contains(place) {
                fs::write(&path, text.replace(place, article))?;
            }
        }
    }
    Ok(())
}

fn localizer(locale: &Locale, operator: Operator) -> Result<Localizer> {
    let localizer = embedded(locale.tag, Some(operator));
    let localizer = localizer.map_err(|error| anyhow::anyhow!("{}: {error}", locale.tag))?;
    if localizer.rows().iter().any(|row| row.messages.is_empty() || row.steps.is_empty()) {
        bail!("{}: a row of the article has no message or no steps", locale.tag);
    }
    Ok(localizer)
}

fn page(locale: &Locale, localizer: &Localizer) -> String {
    let text = |id: &str| escaped(&localizer.text(id, &[]));
    let languages = LOCALES.iter().map(|other| {
        let current = if other.tag == locale.tag { " aria-current=\"page\"" } else { "" };
        format!(
            "<a href=\"../{0}/\" lang=\"{0}\" hreflang=\"{0}\"{current}>{1}</a>",
            other.tag, other.name
        )
    });
    let rows = localizer.rows();
    let guides = localizer.guides(None);
    let entry = |id: String, title: &str| format!("<li><a href=\"#{id}\">{}</a></li>", rich(title));
    let toc = rows
        .iter()
        .map(|row| entry(["row-", &row.slug].concat(), heading(row)))
        .chain(guides.iter().map(|guide| entry(["guide-", &guide.slug].concat(), &guide.title)));
    let dir = match locale.direction {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
    };
    let values = [
        ("{tag}", locale.tag.to_owned()),
        ("{dir}", dir.to_owned()),
        ("{title}", text("article-static-title")),
        ("{lead}", text("article-lead")),
        ("{interactive}", text("article-interactive")),
        ("{contents}", text("article-contents")),
        ("{languages}", languages.collect()),
        ("{toc}", toc.collect()),
        ("{article}", article(localizer)),
    ];
    // The article last: what stands in it is no place to fill.
    values.iter().fold(TEMPLATE.to_owned(), |page, (place, value)| page.replace(place, value))
}

fn article(localizer: &Localizer) -> String {
    let text = |id: &str| escaped(&localizer.text(id, &[]));
    let words = Words {
        why: text("ui-row-why"),
        how: text("ui-row-how"),
        changed: text("ui-row-changed"),
        guide: text("ui-show-guide"),
        notes: text("ui-guide-notes"),
    };
    let rows: String = localizer.rows().iter().map(|one| row(one, &words)).collect();
    let guides: String = localizer.guides(None).iter().map(|one| guide(one, &words)).collect();
    format!(
        "<section class=\"rows\"><h2>{}</h2>{rows}</section>\n<section class=\"guides\"><h2>{}</h2>{guides}</section>",
        text("ui-rows-title"),
        text("ui-guides-title"),
    )
}

/// Headings that every row and how-to shares.
struct Words {
    why: String,
    how: String,
    changed: String,
    guide: String,
    notes: String,
}

fn heading(row: &RowView) -> &str {
    row.messages.first().map_or(row.slug.as_str(), String::as_str)
}

fn row(row: &RowView, words: &Words) -> String {
    let mut out = format!("\n<article id=\"row-{}\"><h3>{}</h3>", row.slug, rich(heading(row)));
    out.extend(
        row.messages
            .iter()
            .skip(1)
            .map(|message| format!("<p class=\"also\">{}</p>", rich(message))),
    );
    if !row.reasons.is_empty() {
        let reasons: String =
            row.reasons.iter().map(|reason| format!("<li>{}</li>", rich(reason))).collect();
        out.push_str(&format!("<h4>{}</h4><ul>{reasons}</ul>", words.why));
    }
    out.push_str(&format!("<h4>{}</h4><ol>", words.how));
    for step in &row.steps {
        let audience = if step.audience.is_empty() {
            String::new()
        } else {
            format!("<strong>{}</strong> ", escaped(&step.audience))
        };
        let guide = step
            .guide
            .as_ref()
            .map(|slug| format!(" <a href=\"#guide-{slug}\">{}</a>", words.guide))
            .unwrap_or_default();
        out.push_str(&format!(
            "<li>{audience}{}{guide}{}</li>",
            rich(&step.text),
            links(&step.links)
        ));
    }
    out.push_str("</ol>");
    if !row.changed.is_empty() {
        out.push_str(&format!(
            "<aside><h4>{}</h4><p>{}</p></aside>",
            words.changed,
            rich(&row.changed)
        ));
    }
    if !row.tell_apart.is_empty() {
        out.push_str(&format!("<p class=\"also\">{}</p>", rich(&row.tell_apart)));
    }
    out.push_str("</article>");
    out
}

fn guide(guide: &GuideView, words: &Words) -> String {
    let mut out = format!("\n<article id=\"guide-{}\"><h3>{}</h3>", guide.slug, rich(&guide.title));
    if !guide.intro.is_empty() {
        out.push_str(&format!("<p>{}</p>", rich(&guide.intro)));
    }
    for part in &guide.parts {
        let steps: String =
            part.steps.iter().map(|step| format!("<li>{}</li>", rich(step))).collect();
        out.push_str(&format!("<h4>{}</h4><ol>{steps}</ol>", rich(&part.title)));
    }
    if !guide.notes.is_empty() {
        let notes: String =
            guide.notes.iter().map(|note| format!("<li>{}</li>", rich(note))).collect();
        out.push_str(&format!("<aside><h4>{}</h4><ul>{notes}</ul></aside>", words.notes));
    }
    out.push_str(&links(&guide.links));
    out.push_str("</article>");
    out
}

fn links(links: &[LinkView]) -> String {
    links
        .iter()
        .map(|link| {
            format!(
                " <a href=\"{}\" rel=\"noopener noreferrer\">{}</a>",
                escaped(&link.url),
                escaped(&link.text)
            )
        })
        .collect()
}

/// A sentence whose values, between U+2068 and U+2069, stand in elements of their own.
fn rich(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (index, piece) in text.split('\u{2068}').enumerate() {
        match piece.split_once('\u{2069}').filter(|_| index > 0) {
            Some((value, rest)) => {
                out.push_str(&["<bdi>", &escaped(value), "</bdi>", &escaped(rest)].concat());
            }
            None => out.push_str(&escaped(piece)),
        }
    }
    out
}

/// Text as HTML, also inside an attribute; the marks around values go.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{2068}' | '\u{2069}' => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(tag: &str) -> (&'static Locale, Localizer) {
        let locale = LOCALES.iter().find(|locale| locale.tag == tag).unwrap();
        (locale, localizer(locale, Operator::default()).unwrap())
    }

    #[test]
    fn text_is_no_markup_and_values_have_an_element() {
        assert_eq!(rich("a \u{2068}<b>\u{2069} & c"), "a <bdi>&lt;b&gt;</bdi> &amp; c");
        assert_eq!(escaped("\u{2068}\"x\"\u{2069}"), "&quot;x&quot;");
    }

    #[test]
    fn every_row_and_guide_is_on_the_page_in_every_language() {
        for locale in LOCALES {
            let (_, localizer) = of(locale.tag);
            let page = page(locale, &localizer);
            for row in localizer.rows() {
                assert!(
                    page.contains(&format!("<article id=\"row-{}\">", row.slug)),
                    "{}",
                    row.slug
                );
                assert!(page.contains(&rich(&row.steps[0].text)), "{}: {}", locale.tag, row.slug);
            }
            for guide in localizer.guides(None) {
                assert!(page.contains(&format!("<article id=\"guide-{}\">", guide.slug)));
            }
            assert!(
                !page.contains(['{', '\u{2068}', '\u{2069}']),
                "{}: a place is empty",
                locale.tag
            );
        }
    }

    #[test]
    fn links_within_the_page_lead_somewhere() {
        let (locale, localizer) = of("ko");
        let page = page(locale, &localizer);
        for target in page.split("href=\"#").skip(1).filter_map(|rest| rest.split_once('"')) {
            assert!(page.contains(&format!("id=\"{}\"", target.0)), "{}", target.0);
        }
    }
}
