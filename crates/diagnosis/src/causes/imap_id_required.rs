//! The server refuses clients that do not identify themselves with IMAP ID.
//! Not this: the password -> `credentials_rejected`.
//! Source: RFC 2971; NetEase "Unsafe Login".

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::Helpdesk,
    retry: Retry::AfterChange,
    facts: &[Fact::ProviderName],
    steps: steps(&[Step::AllowThirdPartyClient, Step::SendImapId, Step::AskHelpdesk]),
    texts: &[
        TextRule::named(
            "unsafe login",
            "NetEase (163, 126, yeah, 188)",
            "SELECT Unsafe Login. Please contact kefu@188.com for help",
        ),
        TextRule::named(
            "id command before / imap id / imap id command \
             & must send / need / not sent / required / requires / send id \
             & client / login / server",
            "RFC 2971",
            "The server requires the IMAP ID command before login",
        )
        .unless("message"),
        TextRule::named(
            "examine unsafe / select unsafe",
            "NetEase",
            "EXAMINE Unsafe Login.Please contact",
        ),
    ],
};
