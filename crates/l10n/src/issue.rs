//! A problem in the form in words.

use crate::{Arg, Localizer, value::id, view::IssueView};

impl Localizer {
    /// Words a problem: `form-<problem>`, with the input's name as `$field` and what else it shows.
    pub fn problem(
        &self,
        field: &mailmend_protocol::Field,
        problem: &str,
        severity: &str,
        args: &[(&str, Arg<'_>)],
        suggestion: Option<String>,
    ) -> IssueView {
        let mut all = vec![("field", Arg::Prose(self.field(field).into()))];
        if let Some(value) = &suggestion {
            all.push(("suggestion", Arg::Text(value.clone().into())));
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
