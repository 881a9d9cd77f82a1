//! The token is valid, but the permission for mail was not granted.
//! Not this: the token itself is refused -> `access_token_rejected`.
//! Source: RFC 6749 section 5.2.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[],
    steps: steps(&[Step::GrantMailPermission, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "access_denied / access_token_scope_insufficient / accessdenied: scope / \
             admin consent / admin_policy_enforced / consent_required / has not consented / \
             insufficient authentication scopes / insufficient permission / \
             insufficient privileges / insufficient scope / insufficient_scope / \
             insufficientpermissions / invalid_scope / missing scope / need admin approval / \
             needs admin approval / no permission scopes / not granted the / required scopes / \
             scope has changed / scope is missing / scope is not / scope not granted / \
             scope_insufficient / status\":\"403",
            "RFC 6749, RFC 6750, Google",
            "Request had insufficient authentication scopes.",
        )
        .unless("aws / bucket / file permission / iam"),
        TextRule::named(
            "#aadsts16000 / #aadsts28002 / #aadsts28003 / #aadsts500011 / #aadsts50002 / \
             #aadsts500021 / #aadsts500022 / #aadsts500212 / #aadsts500213 / #aadsts50105 / \
             #aadsts65001 / #aadsts65004 / #aadsts65005 / #aadsts650051 / #aadsts650052 / \
             #aadsts650056 / #aadsts650057 / #aadsts70011 / #aadsts90008 / #aadsts90093 / \
             #aadsts90094",
            "Microsoft Entra error codes",
            "AADSTS65001: The user or administrator has not consented to use the application",
        ),
        TextRule::status("[noperm]", "RFC 5530", "NO [NOPERM] Permission denied")
            .or(&[Cause::MailboxNotAccessible]),
        TextRule::phrase(
            "관리자 동의 / 관리자 승인 필요 / 관리자 승인이 / 권한 범위 / 권한 부족 / 권한이 없 / 동의하지 않 \
             & oauth / 관리자 / 메일 / 애플리케이션 / 앱 / 토큰",
            "localized",
            "관리자 동의가 필요한 앱입니다",
        ),
        TextRule::phrase(
            "access is denied. check credentials / authorization_requestdenied / erroraccessdenied \
             & access / denied / graph",
            "Microsoft Graph",
            "ErrorAccessDenied: Access is denied. Check credentials and try again.",
        )
        .or(&[Cause::MailboxNotAccessible, Cause::AccessTokenRejected]),
        TextRule::named(
            "권한 범위 / 권한이 부족 / 권한에 동의하지 / 범위가 부족 / scope \
             & 권한 / 동의 / 부족 / 승인 \
             & imap / scope / 메일 / 범위",
            "helpdesks, Korean",
            "메일 읽기 권한에 동의하지 않아 메일함에 접근할 수 없습니다.",
        ),
        TextRule::named(
            "invalid_oauthscope",
            "Zoho Mail API",
            "{\"data\":{\"errorCode\":\"INVALID_OAUTHSCOPE\"}}",
        ),
    ],
};
