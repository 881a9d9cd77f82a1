//! Rows and how-tos of the article in words. Which texts there are is read from the Fluent files:
//! `-reason-1`, `-reason-2` … until one is missing; a text with an unknown variable is left out.

use crate::{
    Localizer,
    value::id,
    view::{AlternativeView, GuidePartView, GuideView, LinkView, RowStepView, RowView},
};
use mailmend_diagnosis::{Guide, Row, Sureness};

/// More than any list in the article has; ends the search in a broken file.
const MOST: usize = 30;

impl Localizer {
    /// Every row, in the article's order.
    pub fn rows(&self) -> Vec<RowView> {
        Row::ALL.iter().map(|row| self.row(*row)).collect()
    }

    /// A row in words.
    pub fn row(&self, row: Row) -> RowView {
        let base = ["row-", row.slug()].concat();
        let all = |kind: &str| -> Vec<String> {
            self.numbered(&[&base, "-", kind].concat())
                .filter_map(|id| self.complete(&id, &[]))
                .collect()
        };
        RowView {
            slug: row.slug().to_owned(),
            messages: all("message"),
            reasons: all("reason"),
            steps: self
                .numbered(&[&base, "-step"].concat())
                .filter_map(|id| self.row_step(&id))
                .collect(),
            changed: self.complete(&[&base, "-changed"].concat(), &[]).unwrap_or_default(),
            causes: row.causes().iter().map(|cause| self.row_cause(row, *cause)).collect(),
            tell_apart: self.complete(&[&base, "-tell-apart"].concat(), &[]).unwrap_or_default(),
        }
    }

    fn row_step(&self, id: &str) -> Option<RowStepView> {
        let attribute = |name: &str| self.complete(&[id, ".", name].concat(), &[]);
        Some(RowStepView {
            text: self.complete(id, &[])?,
            audience: attribute("audience").unwrap_or_default(),
            guide: attribute("guide"),
            links: attribute("link")
                .and_then(|key| self.operator().link(key.trim(), self.tag()))
                .into_iter()
                .collect(),
        })
    }

    fn row_cause(&self, row: Row, cause: mailmend_diagnosis::Cause) -> AlternativeView {
        let sureness =
            if row.own_cause() == Some(cause) { Sureness::Likely } else { Sureness::Possible };
        AlternativeView {
            cause: cause.slug().to_owned(),
            title: self.cause_title(cause),
            reason: String::new(),
            sureness_text: self.sureness(sureness),
        }
    }

    /// Every how-to, in the article's order.
    pub fn guides(&self, browser: Option<&str>) -> Vec<GuideView> {
        Guide::ALL.iter().map(|guide| self.guide(*guide, browser)).collect()
    }

    /// A how-to in words, the part of the reader's own browser ("firefox") first.
    pub fn guide(&self, guide: Guide, browser: Option<&str>) -> GuideView {
        let base = id("guide", guide.slug());
        let text =
            |name: &str| self.complete(&[&base, ".", name].concat(), &[]).unwrap_or_default();
        let listed = text("parts");
        let mut keys: Vec<&str> = listed.split_whitespace().collect();
        // A stable sort: the others keep the article's order.
        keys.sort_by_key(|key| Some(*key) != browser);
        GuideView {
            slug: guide.slug().to_owned(),
            title: text("title"),
            intro: text("intro"),
            parts: keys
                .into_iter()
                .map(|key| self.guide_part(&base, key))
                .filter(|part| !part.steps.is_empty())
                .collect(),
            notes: self
                .numbered(&[&base, "-note"].concat())
                .filter_map(|id| self.complete(&id, &[]))
                .collect(),
            links: self.guide_links(guide, &base),
        }
    }

    fn guide_part(&self, base: &str, key: &str) -> GuidePartView {
        let part = [base, "-", key].concat();
        GuidePartView {
            key: key.to_owned(),
            title: self.complete(&[&part, ".title"].concat(), &[]).unwrap_or_default(),
            steps: self
                .numbered(&[&part, "-step"].concat())
                .filter_map(|id| self.complete(&id, &[]))
                .collect(),
        }
    }

    /// The operator's own page first, then the vendors'.
    fn guide_links(&self, guide: Guide, base: &str) -> Vec<LinkView> {
        let key = match guide {
            Guide::AllowAddresses => "addresses",
            Guide::RecordHar => "support",
            other => other.slug(),
        };
        let vendor = |id: String| {
            let url = self.complete(&[&id, ".url"].concat(), &[])?;
            Some(LinkView { text: self.complete(&id, &[])?, url })
        };
        let own = self.operator().link(key, self.tag());
        own.into_iter().chain(self.numbered(&[base, "-link"].concat()).filter_map(vendor)).collect()
    }

    /// `base-1`, `base-2` … as far as there are such messages.
    fn numbered(&self, base: &str) -> impl Iterator<Item = String> {
        let base = base.to_owned();
        (1..MOST)
            .map(move |number| [&base, "-", &number.to_string()].concat())
            .take_while(|id| self.has(id))
    }
}
