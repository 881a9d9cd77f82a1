//! The server does not offer STARTTLS, or refuses it, where the settings ask for it.
//! Not this: STARTTLS was accepted and the handshake failed -> `tls_handshake_failed`.
//! Source: RFC 3207 section 4, RFC 9051 section 6.2.1.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Protocol,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Port, Fact::Suggestion],
    steps: steps(&[
        Step::UseSuggestedSettings,
        Step::UseImplicitTls,
        Step::EnableStarttls,
        Step::AskMailAdmin,
    ]),
    texts: &[
        TextRule::phrase(
            "start tls / starttl / starttls \
             & absent / bad command / command failed / command not recognized / command unknown / \
             denied / did not advertise / didn't offer / disabled / does not advertise / \
             does not offer / does not support / doesn't advertise / doesn't offer / \
             doesn't support / failed: 5 / has no / is not supported / isn't enabled / \
             isn't supported / lacks / missing / ne supporte pas / nicht unterstützt / \
             no soporta / no starttls / non supporté / not advertise / not advertised / \
             not allowed / not announce / not available / not enabled / not implemented / \
             not offer / not offered / not permitted / not recognised / not recognized / \
             not support / not supported / refused / rejected / unavailable / unknown command / \
             unrecognised command / unrecognized command / unsupported / unterstützt / \
             unterstützt starttls nicht / was not offered / wasn't offered / without starttls / \
             サポートしていません / 不支持 / 対応していません / 지원하지 않",
            "RFC 3207 clients",
            "STARTTLS extension not supported by server.",
        )
        .unless(
            "auth / certificate / certificate verify / logindisabled / must issue / \
             required to send / tls handshake",
        ),
        TextRule::phrase(
            "454 4.3.3 tls / can't start tls / cannot enable starttls / cannot start tls / \
             could not start tls / couldn't start tls / error upgrading connection with starttls / \
             failed to start tls / tls currently unavailable / tls is not available / \
             tls not available / tls not available due to local problem / \
             tls support isn't enabled / tls temporarily not available / \
             unable to negotiate tls with this server",
            "Postfix, Exim, Dovecot, nodemailer",
            "454 4.7.0 TLS not available due to local problem",
        )
        .unless("certificate / dh key / handshake failure"),
        TextRule::phrase(
            "starttls & #454 / #500 / #501 / #502 / #503 / #550 / #554",
            "RFC 3207 section 4",
            "STARTTLS: 502 5.5.1 Error: command not implemented",
        )
        .unless("certificate / issue a starttls / must issue / required"),
        TextRule::phrase(
            "require starttls but / starttls capability / starttls is required but / \
             starttls required but \
             & absent / does not support / host does not / missing / not found / unsupported",
            "JavaMail",
            "STARTTLS is required but host does not support STARTTLS",
        ),
        TextRule::phrase(
            "ne prend pas en charge starttls / starttls に対応していません / starttls 를 지원하지 / \
             starttlsをサポートしていません / starttls를 지원하지 / unterstützt kein starttls / 不支持 starttls / \
             不支持starttls",
            "localized clients",
            "서버가 STARTTLS를 지원하지 않습니다",
        ),
        TextRule::named(
            "does not support ssl or tls / not offered by host / not support secure connection / \
             requested ssl level failed / server does not support secure connections / \
             server does not support tls / server doesn't support tls / tls is not supported by / \
             tls is required, but \
             & connections / host / offered / server / starttls / tls",
            "Postfix, System.Net.Mail, curl",
            "TLS is required, but was not offered by host mx.example.com[203.0.113.9]",
        )
        .unless("tls 1 / version"),
        TextRule::named(
            "starttls bad / starttls no / starttls: bad",
            "IMAP servers",
            "STARTTLS BAD Error in IMAP command received by server.",
        ),
        TextRule::named("curl: (64)", "curl", "curl: (64) Requested SSL level failed"),
        TextRule::named(
            "tls required but not supported / tls is required but not supported",
            "SendGrid",
            "TLS required but not supported by the recipient",
        )
        .or(&[Cause::EncryptionRequired]),
        TextRule::phrase(
            "tls temporairement indisponible / tls vorübergehend nicht verfügbar / \
             tls temporarily not available",
            "RFC 3207 in French",
            "454 TLS temporairement indisponible.",
        )
        .or(&[Cause::ServerUnavailable]),
        TextRule::phrase(
            "missing_requirement & :tls / tls}",
            "gen_smtp",
            "{:missing_requirement, \"smtp.example.org\", :tls}",
        ),
        TextRule::named(
            "no tls achieved / no_tls_achieved",
            "netqmail TLS",
            "No TLS achieved while control/tlshosts/mx.example.com.pem exists",
        ),
        TextRule::named(
            "tls session is required & not offer tls / did not offer tls / does not offer tls",
            "Exim",
            "a TLS session is required, but the server did not offer TLS support",
        ),
        TextRule::named(
            "helo does not support required starttls / encrypted connection unavailable / \
             tls not supported by server / 않는 starttls / starttlsは利用でき / 누락된 기능이 \
             & starttls",
            "curl, mutt, getmail, Claws Mail",
            "EHLO failed but HELO does not support required STARTTLS",
        ),
        TextRule::named(
            "starttls / stls / startls \
             & 宣称支持此功能 / 宣稱有 / サポートしていない / サポートしていません / 지원하지 않 / 지원하지않 / ne propose pas / \
             no anuncia / in server response / command unrecognized / 開始できません",
            "Thunderbird, Evolution, imap_tools",
            "POP 서버에 보안 모드로 연결하는데 실패했습니다: 서버가 STLS를 지원하지 않습니다.",
        ),
        TextRule::named(
            "tls セッションを開始でき / cannot enable tls / tls not supported / 550 5.7.321 / \
             starttls-not-supported / tls it not available / mail server must support tls",
            "Sylpheed, Zend, Exchange, milter",
            "WARNING - TLS not supported by server",
        ),
        TextRule::named(
            "can't start starttls / can't start tls session",
            "Claws Mail",
            "Can't start STARTTLS session.",
        ),
        TextRule::named(
            "kann tls-sitzung nicht / échec lors de l'ouverture de la session tls / \
             tls 세션을 시작할 수 없 / 无法启动 tls / 無法啟動 tls / starttls n'est pas pris en charge / \
             starttls를 사용할 수 없 / 不支援 starttls / 不支持 starttls",
            "Sylpheed, KIMAP, Evolution",
            "TLS 세션을 시작할 수 없습니다",
        ),
        TextRule::named(
            "starttls 명령이 실패 / starttls コマンドが失敗 / starttlsのサポートなしで / tls를 사용할 수 없습니다 / \
             tls は利用できません",
            "Evolution, KDE, Sylpheed, mutt",
            "STARTTLS 명령이 실패했습니다:",
        ),
        TextRule::named(
            "starttls 설정을 끄 / starttls を使用しない設定に",
            "Thunderbird",
            "STARTTLS를 통한 보안 연결을 할 수 없습니다. 서버 설정에서 STARTTLS 설정을 끄거나 서버 관리자에게 문의하십시오.",
        ),
        TextRule::named(
            "sichere verbindung mit dem smtp-server & nicht mit / starttls",
            "Thunderbird",
            "Eine sichere Verbindung mit dem SMTP-Server smtp.example.com kann nicht mit STARTTLS aufgebaut werden.",
        ),
        TextRule::named(
            "서버에서 보안 연결을 지원하지 / サーバーはセキュリティで保護された接続をサポート / \
             server unterstützt keine sicheren verbindungen / \
             ne prend pas en charge les connexions sécurisées / 服务器不支持安全连接",
            ".NET SmtpClient, localized",
            "서버에서 보안 연결을 지원하지 않습니다.",
        ),
        TextRule::named(
            "did not advertise starttls / does not advertise starttls",
            "Swaks",
            "*** Host did not advertise STARTTLS",
        ),
        TextRule::named(
            "smtpnotsupportederror: starttls extension not / \
             starttls extension not supported by server",
            "Python smtplib",
            "smtplib.SMTPNotSupportedError: STARTTLS extension not supported by server.",
        ),
    ],
};
