//! Signed in, but this mailbox cannot be opened (no licence, wrong shared mailbox).
//! Not this: the password -> `credentials_rejected`; a missing folder -> `folder_not_found`.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::UserName],
    steps: steps(&[Step::CheckMailboxLicence, Step::CheckSharedMailbox, Step::EnableImap, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "either inactive, soft-deleted / hosted on-premise / hosted on-premises & mailbox",
            "Microsoft Graph",
            "The mailbox is either inactive, soft-deleted, or is hosted on-premise.",
        )
        .or(&[Cause::AccountLocked]),
        TextRule::named(
            "authenticated but not connected",
            "Exchange Online",
            "BAD User is authenticated but not connected.",
        )
        .or(&[Cause::ImapDisabled, Cause::OauthScopeMissing, Cause::CredentialsRejected]),
        TextRule::named(
            "cannot open mailbox / mailbox cannot be opened / mailbox does not exist / \
             mailbox info / mailbox is inaccessible / mailbox is not licensed / \
             mailbox not found / mailbox unavailable for user / mailboxnotenabledforrestapi / \
             mailboxnotfound / no exchange license / no licence / no license / no mailbox / \
             not licensed / unable to open mailbox \
             & authenticated / exchange / imap / license / logged in / login / rest api / select / \
             signed in / store / user",
            "Exchange",
            "The mailbox is not licensed for this user: no Exchange license, login refused",
        )
        .unless(
            "under a gpl / #550 / #551 / #553 / #554 / #x.1.1 / 5.1.1 / [trycreate] / delivery / \
             folder / nonexistent / rcpt / recipient / relay / trycreate / user unknown",
        ),
        TextRule::phrase(
            "[noperm] / access denied / permission denied \
             & inbox / mailbox / shared / shared mailbox \
             & examine / imap / login / open / select",
            "Dovecot, Exchange",
            "NO [NOPERM] Permission denied for shared mailbox (SELECT INBOX)",
        )
        .unless("folder / rcpt / recipient / relay / spam")
        .or(&[Cause::OauthScopeMissing]),
        TextRule::phrase(
            "mail store / message store / user's mailbox \
             & cannot be accessed / corrupt / couldn't open / initialization failed / \
             internal error occurred opening / not initialized / unavailable",
            "Dovecot",
            "Internal error occurred opening the user's mailbox",
        )
        .or(&[Cause::ServerError]),
        TextRule::phrase(
            "mailbox access restricted",
            "Freshchat",
            "Mailbox access restricted; Please check with your mailbox provider or try again later.",
        )
        .or(&[Cause::IpNotAllowed]),
        TextRule::named(
            "errornonexistentmailbox / mailboxnotenabledforrestapi / \
             mailboxnotsupportedforrestapi / no mailbox associated with",
            "Exchange, Microsoft Graph",
            "ErrorNonExistentMailbox: The SMTP address has no mailbox associated with it.",
        ),
        TextRule::phrase(
            "메일함 / 사서함 & 접근할 수 없 / 액세스할 수 없 / 열 수 없 / 할당되어 / 할당되지 / 라이선스가 없",
            "Microsoft 365, Korean",
            "메일함에 접근할 수 없습니다. 라이선스가 할당되어 있는지 확인하세요.",
        )
        .unless("imap 서버 / 권한 / 동의 / 용량 / 초과 / 허용 목록"),
        TextRule::named(
            "mailbox cannot be accessed",
            "Exchange Online",
            "Invalid login: Mailbox cannot be accessed [X.PROD.OUTLOOK.COM]",
        )
        .or(&[Cause::AccountLocked]),
        TextRule::named(
            "rest api is not yet supported for this mailbox / mailboxnotenabledforrestapi",
            "Microsoft Graph",
            "REST API is not yet supported for this mailbox.",
        ),
        TextRule::named(
            "userhasnomailbox",
            "Outlook on the web",
            "emsg: UserHasNoMailboxAndNoLicenseAssignedError",
        ),
        TextRule::named(
            "you need the & right to perform command",
            "Apache James",
            "A7 NO STATUS You need the r right to perform command STATUS on mailbox #user.shared.INBOX.",
        ),
        TextRule::named(
            "folder access to & forbidden",
            "DavMail",
            "Folder access to /public forbidden",
        ),
        TextRule::named(
            "select failed: permission denied / select: permission denied / \
             select failed. permission denied",
            "Dovecot",
            "INFO imap - SELECT failed: permission denied: /home/other@example.com/Inbox",
        ),
        TextRule::named(
            "could not access the mailbox / \
             does not have the required permissions to access this mailbox",
            "helpdesks",
            "Could not access the mailbox. The application does not have the required permissions to access this mailbox.",
        )
        .or(&[Cause::OauthScopeMissing]),
        TextRule::named(
            "permission to impersonate the requested / impersonateuserdenied / \
             delegation denied for / mail service not enabled",
            "EWS, Gmail API",
            "ErrorImpersonateUserDenied: The account does not have permission to impersonate the requested user.",
        ),
        TextRule::named(
            "owauserhasnomailbox / a mailbox couldn't be found for / 폴더 집합을 열 수 없 / \
             do not have permission to log on. / cannot expand the folder",
            "Exchange, Outlook",
            "A mailbox couldn't be found for jobs@example.com.",
        ),
        TextRule::named(
            "errorinvaliduser",
            "Microsoft Graph",
            "The requested user 'x@example.com' is invalid. (ErrorInvalidUser)",
        ),
    ],
};
