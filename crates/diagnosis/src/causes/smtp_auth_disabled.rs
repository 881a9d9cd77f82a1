//! SMTP AUTH is switched off for the mailbox or the organisation.
//! Not this: passwords are refused everywhere -> `basic_auth_disabled`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::UserName],
    steps: steps(&[Step::EnableSmtpAuth, Step::AskMailAdmin]),
    texts: &[],
};
