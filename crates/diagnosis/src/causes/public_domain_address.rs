//! An address on a public mail domain cannot be sent through the helpdesk's own mail server.
//! Not this: DMARC refused a message -> `sender_unauthenticated`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Setup,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Address],
    steps: steps(&[Step::ChooseMatchingServerType, Step::UseOwnDomainAddress]),
    texts: &[
        TextRule::phrase(
            "free mail domain / public domain / public email domain / public mail domain \
             & alias / email address / support email / your email \
             & can't / cannot / not allowed / not be / not supported",
            "helpdesk messages",
            "Email alias cannot be on a public domain",
        ),
        TextRule::phrase(
            "공개 도메인 / 공개 메일 도메인 / 무료 메일 도메인 & 발신 / 별칭 / 사용할 수 없 / 주소",
            "helpdesk messages (ko)",
            "공개 도메인(gmail.com 등)의 주소는 발신 주소로 사용할 수 없습니다",
        ),
        TextRule::phrase(
            "public domain / public email domain / free email domain / free domain \
             & cannot verify / can't verify / cannot be verified / can't be verified / \
             not be added / cannot add \
             & alias / domain such as / email / mailbox",
            "Helpdesks",
            "You cannot verify a public domain such as gmail.com",
        ),
        TextRule::named(
            "cannot use a public domain / can't use a public domain / public domain address",
            "Postmark",
            "You cannot use a public domain",
        ),
        TextRule::named(
            "공용 메일 도메인 / 공용 도메인 / 공개 메일 도메인 & 사용할 수 없 / 회사 도메인",
            "helpdesks",
            "공용 메일 도메인의 주소이므로 사용할 수 없습니다. 회사 도메인의 이메일 주소를 입력해 주세요.",
        ),
        TextRule::named(
            "public domain emails / free email provider domains / can't authenticate free email",
            "Freshdesk, Mailchimp",
            "Public domain emails such as gmail.com or yahoo.com can't be used with a custom mail server",
        ),
        TextRule::named(
            "adressen öffentlicher anbieter",
            "helpdesks",
            "Adressen öffentlicher Anbieter (gmx.de, web.de) sind hier nicht erlaubt. Bitte geben Sie eine Adresse Ihrer eigenen Domain an.",
        ),
    ],
};
