//! The operator's own words: name, menus, addresses, links and messages of a helpdesk, as one JSON
//! document. Its schema for authors is `web/operator.schema.json`.

use crate::{Arg, Keyed, clean, view::LinkView};
use mailmend_diagnosis::{Cause, OperatorMessage};
use serde::{Deserialize, Serialize};

/// A text in several languages, by language tag.
pub type Localized = Keyed<String>;

/// The document. Everything in it is optional. Read from JSON by serde, unknown members are ignored, so
/// that an older page takes a newer document; `from_json` is for whoever wrote it, and names them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Operator {
    /// Name of the helpdesk, "Freshdesk".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub helpdesk: Option<String>,
    /// Menu paths by key; `email` is where mailboxes are set up. `$menu_<key>` in texts.
    pub menus: Keyed<Localized>,
    /// IP addresses and networks that the helpdesk connects from.
    pub addresses: Vec<String>,
    /// Pages of the operator by key.
    pub links: Keyed<Link>,
    /// How to reach the helpdesk's support.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// Further messages that this helpdesk shows.
    pub messages: Vec<OperatorText>,
}

/// A page of the operator.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What it is called.
    pub text: Localized,
    /// Its address, https only.
    pub url: String,
}

/// A message of the operator's helpdesk and what it stands for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperatorText {
    /// The message as people see it.
    pub text: String,
    /// Slug of the cause.
    pub cause: String,
}

impl Operator {
    /// The messages for the classifier; those with an unknown cause are left out.
    pub fn messages(&self) -> Vec<OperatorMessage> {
        let known = |message: &OperatorText| {
            let cause = Cause::from_slug(&message.cause)?;
            Some(OperatorMessage { text: message.text.clone(), cause })
        };
        self.messages.iter().filter_map(known).collect()
    }

    /// The link with that key, in the language nearest to the tag.
    pub fn link(&self, key: &str, tag: &str) -> Option<LinkView> {
        let link = self.links.get(key)?;
        // Never javascript:, data: or a page that anyone on the way can replace.
        let safe = link.url.starts_with("https://")
            && !link.url.contains(|c: char| c.is_whitespace() || c.is_control());
        safe.then(|| LinkView {
            text: clean(nearest(&link.text, tag).unwrap_or(&link.url)),
            url: link.url.clone(),
        })
    }

    /// Variables for every message: `helpdesk`, `menu_<key>`, `contact`, `addresses`.
    pub(crate) fn variables(&self, tag: &str) -> Vec<(String, Arg<'static>)> {
        let mut variables = Vec::new();
        let mut put = |name: &str, text: &str| {
            if !text.trim().is_empty() {
                variables.push((name.to_owned(), Arg::Prose(clean(text).into())));
            }
        };
        put("helpdesk", self.helpdesk.as_deref().unwrap_or_default());
        for (key, menu) in self.menus.iter() {
            put(&["menu_", key].concat(), nearest(menu, tag).unwrap_or_default());
        }
        if let Some(contact) = &self.contact {
            variables.push(("contact".to_owned(), Arg::Text(contact.clone().into())));
        }
        if !self.addresses.is_empty() {
            variables.push(("addresses".to_owned(), Arg::List(self.addresses.clone())));
        }
        variables
    }
}

/// The text for a tag: exact, then the language without its region, then English, then any.
fn nearest<'a>(texts: &'a Localized, tag: &str) -> Option<&'a str> {
    let language = tag.split('-').next().unwrap_or(tag);
    let found = [tag, language, "en"].into_iter().find_map(|wanted| texts.get(wanted));
    found.or_else(|| texts.iter().next().map(|(_, text)| text)).map(String::as_str)
}
