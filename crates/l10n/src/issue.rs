//! A problem in the form in words.

use crate::{Arg, Localizer, value::id, view::IssueView};
use mailmend_form::Issue;
use mailmend_protocol::Field;

impl Localizer {
    /// Words an issue of the form; when to show it is the page's matter.
    pub fn issue(&self, issue: &Issue) -> IssueView {
        let provider = issue.provider.map(|name| ("provider", Arg::Prose(name.into())));
        let args: Vec<(&str, Arg<'_>)> = provider.into_iter().collect();
        let severity = issue.severity.slug();
        self.problem(&issue.field, issue.problem.slug(), severity, &args, issue.suggestion.clone())
    }

    /// Words a problem by its slug: `form-<problem>`, with the input's name as `$field`, the value
    /// that would be right as `$suggestion`, and what else is given.
    pub fn problem(
        &self,
        field: &Field,
        problem: &str,
        severity: &str,
        args: &[(&str, Arg<'_>)],
        suggestion: Option<String>,
    ) -> IssueView {
        let mut all = vec![("field", Arg::Prose(self.field(field).into()))];
        if let Some(value) = &suggestion {
            all.push(("suggestion", Arg::Text(value.as_str().into())));
        }
        all.extend(args.iter().cloned());
        IssueView {
            field: field.as_str().to_owned(),
            problem: problem.to_owned(),
            severity: severity.to_owned(),
            text: self.text(&id("form", problem), &all),
            suggestion,
        }
    }
}
