//! Nothing listens on that port, or a firewall rejects it (RST to SYN).
//! Not this: no answer at all -> `connection_timed_out`.
//! Source: RFC 9293 section 3.5.2.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Network,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Port, Fact::Suggestion],
    steps: steps(&[Step::CheckPort, Step::UseSuggestedSettings, Step::CheckServerRunning, Step::CheckFirewall]),
    texts: &[
        TextRule::phrase(
            "actively refused / conn refused / connect refused / connection attempt was rejected / \
             connection is refused / connection refused / connection was actively refused / \
             connection was refused / connection_refused / connectionrefused / econnrefused / \
             err_connection_refused / positive rejection / refused (111 / refused by the target / \
             refused connection / refused our connection / refused the connection / \
             refused to connect / refusing connection / refusing connections / refusing imap / \
             refusing smtp",
            "errno ECONNREFUSED",
            "connect ECONNREFUSED 127.0.0.1:25",
        )
        .unless(
            "554 / access denied / authentication was refused / blacklist / blocked / \
             local policy / login refused / mail was refused / message was refused / policy / \
             refused to talk / relay access / relay denied / relaying / sender was / \
             temporarily deferred / too many / was refused by",
        ),
        TextRule::phrase(
            "#10061 / #111 / (111) / errno 111] / errno 61] / error 111 / os error 111 / \
             os error 61 / winerror 10061 \
             & connect / errno / error / os error / refused / socket / tcp",
            "errno 111, WSAECONNREFUSED",
            "[Errno 111] Connection refused",
        ),
        TextRule::status(
            "#10061 / (os error 111) / [errno 111]",
            "errno 111",
            "socket error 10061",
        ),
        TextRule::named(
            "#4.4.316 / #5.4.316",
            "MS-NDR",
            "550 5.4.316 Message expired, connection refused",
        )
        .unless("10054 / 10060"),
        TextRule::phrase(
            "연결 거부 / 연결을 거부했 / 연결이 거부",
            "Windows, glibc (ko)",
            "대상 컴퓨터에서 연결을 거부했으므로 연결하지 못했습니다.",
        ),
        TextRule::phrase(
            "によって拒否されたため,接続 / 接続が拒否 / 接続を拒否",
            "Windows, glibc (ja)",
            "対象のコンピューターによって拒否されたため、接続できませんでした。",
        ),
        TextRule::phrase(
            "拒绝连接 / 积极拒绝 / 積極拒絕 / 连接被拒绝 / 连接遭拒绝 / 連線被拒",
            "Windows, glibc (zh)",
            "由于目标计算机积极拒绝，无法连接。",
        ),
        TextRule::phrase(
            "conexión rechazada / conexão recusada / connessione rifiutata / \
             connexion a été refusée / connexion refusée / denegó expresamente / \
             expressément refusée / ha rechazado la conexión / hat die verbindung verweigert / \
             odmawia / odmówił / połączenie odrzucone / recusaram ativamente / \
             recusou ativamente / refusé la connexion / rifiutato / rifiuto persistente / \
             v połączenie odrzucone / verbinding geweigerd / verbindung verweigert / \
             verbindung wurde abgelehnt / verbindungsaufbau abgelehnt / weigerde de verbinding / \
             отверг запрос на подключение / отказано в подключении / соединение отклонено",
            "Windows, glibc (de, fr, es, it, pt, nl, ru, pl)",
            "Es konnte keine Verbindung hergestellt werden, da der Zielcomputer die Verbindung verweigerte.",
        ),
        TextRule::weak(
            "could not connect to host / couldn't connect to host / curl: (7) / \
             failed to connect to \
             & could not open connection to the host / port",
            "curl, JavaMail",
            "curl: (7) Failed to connect to mail.example.com port 993",
        )
        .unless("unknownhost")
        .or(&[Cause::ConnectionTimedOut]),
        TextRule::weak(
            "-1004 & could not connect to the server / nsurlerror",
            "Apple NSURLError",
            "NSURLErrorDomain Code=-1004 \"Could not connect to the server.\"",
        )
        .or(&[Cause::ConnectionTimedOut]),
        TextRule::phrase(
            "0x80042108 / 0x800ccc0e",
            "Outlook error list",
            "0x800CCC0E Cannot connect to server",
        )
        .or(&[Cause::ConnectionTimedOut]),
        TextRule::weak(
            "can't connect to / could not connect to imap host / could not connect to smtp host / \
             couldn't connect to host, port / mailconnectexception",
            "JavaMail, c-client",
            "javax.mail.MessagingException: Could not connect to SMTP host: mail.example.com, port: 587",
        )
        .unless("refused / timed out / timeout / unknownhost")
        .or(&[Cause::ConnectionTimedOut]),
        TextRule::status(
            "errno & -111, / -4078",
            "libuv error numbers",
            "{ errno: -4078, code: 'ESOCKET', syscall: 'connect' }",
        ),
        TextRule::phrase(
            "verbindung abgelehnt / verbindung verweigert / connexion refusée / \
             conexión rechazada / conexión rehusada / connessione rifiutata / conexão recusada / \
             połączenie odrzucone / odmowa połączenia / отказано в соединении / 接続が拒否 / 接続を拒否 / \
             连接被拒绝 / 拒绝连接 \
             & server / serveur / servidor / serwer / сервер / サーバ / 服务器 / imap / smtp",
            "glibc and clients, localized",
            "Verbindung mit dem Server fehlgeschlagen: Verbindung abgelehnt.",
        ),
        TextRule::named(
            "ns_error_connection_refused",
            "Mozilla",
            "NS_ERROR_CONNECTION_REFUSED",
        ),
        TextRule::phrase(
            "connexion est refusée / connexion refusée & smtp / serveur / imap",
            "hosts in French",
            "La connexion est refusée, ou impossible d'ouvrir une session SMTP.",
        )
        .or(&[Cause::ConnectionTimedOut]),
        TextRule::phrase(
            "active rejection by the target / actively rejected / bağlantı reddedildi / \
             połączenie odrzucone / соединение отклонено / ligação recusada / conexão recusada \
             & computer / imap / mail / posta / poczt / smtp / sockets / почт / correio",
            "Windows, Turkish, Polish, Russian, Portuguese systems",
            "111 Bağlantı reddedildi veya bir SMTP akışı açılamıyor.",
        ),
        TextRule::named(
            "연결이 실패했기 때문에 / smtp 연결을 거부 / smtp 연결을 거부할 가능성",
            "Thunderbird",
            "연결할 서버가 없거나 SMTP 연결을 거부할 가능성이 큽니다.",
        )
        .or(&[Cause::ServerUnavailable]),
        TextRule::named(
            "拒絕 smtp 連線 / lehnt smtp-verbindungen ab / refuse les connexions smtp / \
             rechaza conexiones smtp / rifiuta le connessioni smtp / отвергает smtp / \
             da sie verweigert wurde / ligação recusada / в соединении отказано",
            "Thunderbird, glibc",
            "Der Server ist entweder nicht verfügbar oder lehnt SMTP-Verbindungen ab.",
        )
        .or(&[Cause::ServerUnavailable]),
        TextRule::weak(
            "imapサーバ / imap4 サーバ / imap4 서버 / pop3サーバ / pop3 서버 / smtpサーバ & に接続できません / 에 연결할 수가 없",
            "Sylpheed, Claws Mail",
            "example:143 IMAP4 서버에 연결할 수가 없습니다",
        )
        .or(&[Cause::ConnectionTimedOut]),
        TextRule::named(
            "连接邮件服务器 & 时被拒绝",
            "Thunderbird",
            "连接邮件服务器 imap.example.com 时被拒绝。",
        ),
        TextRule::named(
            "verbinding actief heeft geweigerd / etkin olarak reddet / aktywnie odmawia / \
             aktivt nekade / aktivně odmítl",
            "Winsock, localized",
            "Kan geen verbinding maken omdat de doelcomputer de verbinding actief heeft geweigerd",
        ),
    ],
};
