//! What is wrong with mailbox settings as typed: which input, why, and a value that would be right.
//!
//! Pure functions over what was typed: no I/O and no text for people (`form-<problem>` in Fluent).
//! [`validate`] finds the problems, [`suggest`] knows the endpoints of an address's mail service,
//! and [`host_name`] is the name to send to the relay.

mod address;
mod host;
mod issue;
mod model;
mod port;
mod punycode;
mod suggest;
mod user_name;

pub use host::host_name;
pub use issue::{Issue, Problem, Severity, When};
pub use model::{Direction, Form, FormContext, ServerKind};
pub use suggest::{Settings, candidates, suggest};

use mailmend_protocol::{Field, Protocol};

/// Everything wrong with a form, in the order of its inputs. One input never has two issues of the
/// same severity: the first thing to mend is named, the next one shows when that is done.
pub fn validate(form: &Form, context: &FormContext) -> Vec<Issue> {
    let mut issues = Vec::new();
    address::check(form, context, &mut issues);
    if form.server_kind == ServerKind::Custom {
        if !form.imap.enabled && !form.smtp.enabled {
            issues.push(Issue::error(Field::ImapHost, Problem::DirectionMissing, When::OnSubmit));
        }
        for protocol in [Protocol::Imap, Protocol::Smtp] {
            let row = Row::new(form, protocol);
            if row.typed.enabled {
                host::check(&row, &mut issues);
                port::check(&row, context, &mut issues);
                if !form.without_password {
                    user_name::check(&row, &mut issues);
                }
            }
        }
        address::check_sender(form, &mut issues);
        check_folder(form, &mut issues);
    }
    keep_first_of_each(&mut issues);
    issues
}

/// One direction of the form, with the names of its inputs.
struct Row<'a> {
    form: &'a Form,
    typed: &'a Direction,
    protocol: Protocol,
}

impl<'a> Row<'a> {
    fn new(form: &'a Form, protocol: Protocol) -> Self {
        let typed = if protocol == Protocol::Imap { &form.imap } else { &form.smtp };
        Self { form, typed, protocol }
    }

    fn is_imap(&self) -> bool {
        self.protocol == Protocol::Imap
    }

    fn pick(&self, imap: Field, smtp: Field) -> Field {
        if self.is_imap() { imap } else { smtp }
    }

    fn host(&self) -> Field {
        self.pick(Field::ImapHost, Field::SmtpHost)
    }

    fn port(&self) -> Field {
        self.pick(Field::ImapPort, Field::SmtpPort)
    }

    fn security(&self) -> Field {
        self.pick(Field::ImapSecurity, Field::SmtpSecurity)
    }

    fn user_name(&self) -> Field {
        self.pick(Field::ImapUserName, Field::SmtpUserName)
    }

    fn password(&self) -> Field {
        self.pick(Field::ImapPassword, Field::SmtpPassword)
    }

    /// This direction's servers of a mail service, recommended first.
    fn servers(
        &self,
        provider: &'static mailmend_providers::Provider,
    ) -> &'static [mailmend_providers::Server] {
        if self.is_imap() { &provider.imap } else { &provider.smtp }
    }
}

/// A space at either end is kept by servers that compare names octet by octet.
fn check_folder(form: &Form, issues: &mut Vec<Issue>) {
    let trimmed = form.folder.trim();
    if trimmed.len() != form.folder.len() {
        let issue = Issue::warning(Field::Folder, Problem::FolderSpace, When::OnLeave);
        issues.push(issue.suggest(trimmed));
    }
}

fn keep_first_of_each(issues: &mut Vec<Issue>) {
    let mut seen: Vec<(Field, Severity)> = Vec::new();
    issues.retain(|issue| {
        let key = (issue.field.clone(), issue.severity);
        let fresh = !seen.contains(&key) && !seen.contains(&(issue.field.clone(), Severity::Error));
        seen.push(key);
        fresh
    });
}

#[cfg(test)]
mod tests;
