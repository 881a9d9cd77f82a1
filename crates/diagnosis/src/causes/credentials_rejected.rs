//! User name or password is wrong, or the server refuses without saying why.
//! Not this: the server asks for an app password -> `app_password_required`.
//! Source: RFC 5530, RFC 4954.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::UserName, Fact::Host],
    steps: steps(&[Step::CheckUserName, Step::CheckPassword, Step::CreateAppPassword]),
    texts: &[],
};
