//! The address is already set up in this helpdesk account.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Setup,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Address],
    steps: steps(&[Step::UseDifferentAddress, Step::AddAlias]),
    texts: &[
        TextRule::phrase(
            "already exist / already exist for / e-mail / email / have the same email / mailbox / \
             must be unique / same email address / support address \
             & already been added / already been configured / already been taken / \
             already configured / already connected to / already exist / already exists / \
             already in use by another mailbox / already linked / already registered / \
             already set up / already used by / unique / users and mailboxes \
             & account / another / been taken / helpdesk / mailbox / ticket",
            "helpdesk messages",
            "This email is already configured in this account",
        )
        .unless(
            ".lock / address already in use / file / folder / git / opening balance / \
             port number / process appears / report configuration / smtp / subscription / template",
        ),
        TextRule::phrase(
            "이메일 / 메일 주소 & 이미 & 구성 / 등록 / 사용 중 / 연결",
            "helpdesk messages (ko)",
            "이미 등록된 이메일 주소입니다. 다른 주소를 사용하세요",
        ),
        TextRule::phrase(
            "メールアドレス & 既に / すでに & 使用 / 登録 / 設定",
            "helpdesk messages (ja)",
            "このメールアドレスは既に登録されています",
        ),
        TextRule::named(
            "이미 존재하는 계정 / アカウントがすでに存在 / アカウントは既に存在 & 메일 / メール / mail",
            "Zimbra",
            "메일 계정 추가: 이미 존재하는 계정입니다.",
        ),
        TextRule::named(
            "email already exists & unable to add / support / helpdesk / add this email",
            "osTicket",
            "Unable to add this email. Email already exists",
        ),
        TextRule::named(
            "already being used by another service project / \
             already used by another service project",
            "Jira Service Management",
            "The email address is already being used by another service project.",
        ),
        TextRule::named(
            "incoming server already exists",
            "Thunderbird",
            "Incoming server already exists.",
        ),
        TextRule::named(
            "already being used as a support address / already used as a support address",
            "Zendesk",
            "help@example.com is already being used as a support address in this account.",
        ),
    ],
};
