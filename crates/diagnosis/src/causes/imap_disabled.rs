//! IMAP access is switched off for the mailbox or the domain.
//! Not this: no licence or wrong mailbox -> `mailbox_not_accessible`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::UserName, Fact::ProviderName],
    steps: steps(&[Step::EnableImap, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "does not have imap / enable imap / enable imap access / imap access denied / \
             imap access denied for / imap access disabled / imap access for your account is / \
             imap access has been / imap access has not been / imap access is denied / \
             imap access is disabled / imap access is not allowed / imap access is not enabled / \
             imap access is turned off / imap access not allowed / imap access not enabled / \
             imap access not permitted / imap disabled / imap has been disabled / \
             imap is disabled / imap is not activated / imap is not allowed / \
             imap is not enabled / imap is not enabled for / imap is turned off / \
             imap login disabled / imap login is disabled / imap login is not allowed / \
             imap not activated / imap not allowed / imap not available for your / \
             imap not enabled / imap protocol is disabled / imap service disabled / \
             imap service is not / imap service not enabled / imap support is not enabled / \
             imap turned off / imap-zugriff / imap/smtp service is not / imap/smtp 사용 / \
             imap4 is disabled / imap를 사용함 / imap을 사용함 / no imap access / \
             not allowed to access imap / not allowed to use imap / not enabled for imap / \
             not enabled for pop / not have imap access / pop access is disabled / \
             pop is disabled / pop is not enabled / pop/imap is disabled / \
             protocol is disabled for / without imap access / yet to enable imap",
            "Gmail, Zoho, Courier, GMX",
            "[ALERT] Your account is not enabled for IMAP use. Please visit your Gmail settings page and enable your account for IMAP access. (Failure)",
        )
        .unless("how to / invalid credentials or / to enable imap idle"),
        TextRule::phrase(
            "imap / 사용 설정 / 사용함 / 사용함으로 설정 \
             & deaktiviert / désactivé / n'est pas activé / nicht aktiviert / no está habilitado / \
             non è abilitato / 有効になっていません / 未启用 / 未开启 / 没有开启 / 無効になって / 꺼져 / 비활성화 / 사용 설정되어 있지 않 / \
             사용 안 함 / 사용으로 설정 / 사용하지 않 / 사용할 수 없는 계정",
            "localized provider texts",
            "IMAP이 비활성화되어 있습니다",
        )
        .unless("imap 서버에 연결"),
        TextRule::phrase(
            "imap / pop3 \
             & smtp \
             & activate / allow / enable / turn on \
             & account / einstellungen / settings / webmail",
            "GMX, WEB.DE",
            "Please enable POP3/IMAP access in your account settings for SMTP and IMAP",
        )
        .unless("failed to enable crypto / starttls"),
        TextRule::phrase(
            "imap 사용 / imap 서비스 / imap 접속 / imap 접근 / imap 설정 / pop3/imap / imap/pop3 / imap/smtp \
             & 꺼져 / 막혀 / 비활성 / 사용 안 / 사용하지 않 / 제한되 / 중지 / 허용되지 / 허용하지 / 해제",
            "Naver, Daum, Korean hosts",
            "이 계정은 IMAP 사용이 허용되지 않습니다.",
        ),
        TextRule::phrase(
            "service is not open / service not open / service has not been opened / \
             service is not enabled \
             & imap / smtp / pop3",
            "Chinese hosts",
            "535 Login fail. Service is not open, please enable SMTP service in webmail settings",
        ),
        TextRule::phrase(
            "관리자 / 운영자 & imap / pop3 & 제한했 / 제한하 / 허용하지 / 차단했 / 금지 / 꺼",
            "Korean hosts",
            "관리자가 IMAP 사용을 제한했습니다",
        ),
        TextRule::phrase(
            "imap & standardmäßig & deaktiviert / ausgeschaltet / gesperrt",
            "web.de, GMX",
            "Die Protokolle POP3/IMAP/SMTP sind standardmäßig zu Ihrer Sicherheit deaktiviert.",
        ),
        TextRule::named(
            "gmail imap을 사용할 수 없 / imapを有効にする必要",
            "Mailspring",
            "Gmail IMAP을 사용할 수 없습니다. 사용 설정하려면 Gmail 설정으로 이동하세요.",
        ),
        TextRule::named(
            "公式サービス以外からのアクセス & 無効 / できません",
            "Yahoo! JAPAN",
            "「Yahoo! JAPAN公式サービス以外からのアクセス」が無効に設定されているため、IMAP/POP/SMTPによるアクセスはできません。",
        ),
        TextRule::named(
            "yet to enable pop / yet to enable imap",
            "Zoho",
            "-ERR [SYS/PERM] You are yet to enable POP for your account.",
        ),
        TextRule::named(
            "с помощью почтовых клиентов отключ / почтовых клиентов отключён",
            "Rambler",
            "доступ к почтовому ящику с помощью почтовых клиентов отключён",
        ),
    ],
};
