//! The account's download or command quota is used up.
//! Not this: the mailbox is full -> `mailbox_full`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Access,
    acts: Actor::Nobody,
    retry: Retry::Later,
    facts: &[Fact::UserName],
    steps: steps(&[Step::WaitForQuota, Step::CloseOtherConnections]),
    texts: &[
        TextRule::named(
            "[throttled] / bandwidth exceeded / bandwidth limit / bandwidth limits / \
             bandwidth quota / bandwidth usage / command limits / data transfer limit / \
             download limit / download quota / downloaded too much / exceeded bandwidth / \
             exceeded command or bandwidth / exceeded your bandwidth / request is throttled / \
             suggested backoff / traffic limit / traffic quota \
             & account / backoff / exceed / gmail / imap / mail / quota / throttl / user",
            "Gmail, Exchange Online, iCloud",
            "[OVERQUOTA] Account exceeded command or bandwidth limits.",
        )
        .unless("hosting plan / recipient / send / smtp / website"),
        TextRule::phrase(
            "대역폭 / 전송량 / 다운로드 한도 & 초과 & 한도 / 제한 & imap / 계정 / 메일",
            "Korean hosts",
            "IMAP 다운로드 대역폭 한도 초과로 계정이 일시 제한되었습니다",
        ),
        TextRule::named(
            "대역폭이 초과 / 帯域幅を超え / 带宽超",
            "Mailspring",
            "Gmail 대역폭이 초과되었습니다. 나중에 다시 시도 해주십시오.",
        ),
    ],
};
