//! Connected, but the server stopped answering within the deadline of a stage.
//! Not this: no TCP connection -> `connection_timed_out`; silent on a TLS port spoken to in plain text -> `plain_on_tls_port`.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Network,
    acts: Actor::MailAdmin,
    retry: Retry::Later,
    facts: &[Fact::Host, Fact::Port, Fact::Stage],
    steps: steps(&[Step::RetryLater, Step::CheckPort, Step::AllowIpAddresses, Step::AskMailAdmin]),
    texts: &[
        TextRule::phrase(
            "read operation timed out / read tcp / read timed out / read timeout / readtimeout / \
             the read operation timed out \
             & i/o timeout / timed out / timeout",
            "Java, Python, Ruby, Go",
            "java.net.SocketTimeoutException: Read timed out",
        ),
        TextRule::phrase(
            "banner timeout / failed to receive greeting / greeeting timeout / \
             greeting never arrived / greeting never received / greeting timeout / \
             initial server greeting / never received greeting / no banner / no greeting / \
             timed out waiting for greeting \
             & failed / greeeting_timeout / greeting_timeout / never / no greeting / \
             not received / required time / timed out / timeout",
            "nodemailer, imapflow",
            "Error: Greeting never received",
        )
        .unless("should use tls")
        .or(&[Cause::PlainOnTlsPort]),
        TextRule::phrase(
            "time limit exceeded / timed out / timeout \
             & auth / authenticating / authentication / command / end of data / idle / login / \
             networkstream.read / reading / receive / receiving / reply / response / \
             server did not respond / smtp data / transport connection / unable to read data / \
             waiting for / while performing",
            "clients",
            "Timed out waiting for a response from the server",
        )
        .unless(
            "connect timed out / connection attempt failed / connection timed out after / \
             connecttimeout / dial / dns",
        ),
        TextRule::phrase(
            "#421 / #451 / #x.4.2 & idle / inactiv / time out / timed out / timeout",
            "Postfix, RFC 5321",
            "421 4.4.2 mail.example.com Error: timeout exceeded",
        ),
        TextRule::phrase(
            "connection expired & #4.7.0 / #421 / #x.7.0",
            "Google",
            "421 4.7.0 Connection expired, try reconnecting",
        ),
        TextRule::phrase(
            "autologout / command timeout / disconnected due to inactivity / \
             disconnected for inactivity / exceeded timeout / idle for too long / idle timeout / \
             idle too long / inactive too long / inactivity timeout / inactivity timer / \
             session timed out / smtp command timeout / timeout - closing connection / \
             timeout exceeded / waiting for authentication process",
            "Dovecot, Courier, Postfix, Exim",
            "* BYE Disconnected for inactivity.",
        ),
        TextRule::phrase(
            "handshake operation timed out / handshake timed out / handshake timeout / \
             ssl handshake timed out / sslhandshake timeout / tls handshake timeout",
            "Python, Go",
            "socket.timeout: _ssl.c:1106: The handshake operation timed out",
        ),
        TextRule::phrase(
            "did not answer / did not reply / no reply from server / no response from server / \
             no response from the / not responding / response timeout / server did not respond / \
             server is not responding / server not responding / server took too long / \
             stopped responding",
            "clients",
            "The server did not respond in time.",
        )
        .unless(
            "connected host / connected party / dns / ping / unable to connect / \
             unable to connect to the remote / with an a1",
        ),
        TextRule::phrase(
            "context deadline exceeded / context_deadline / deadline exceeded / net::readtimeout / \
             socket timeout / socket.timeout / sockettimeoutexception / timed out (_ssl / \
             timed-out / timeouterror / timeouterror: timed out",
            "Python, Java, Go, Ruby",
            "socket.timeout: timed out",
        )
        .unless("10060 / connect / dial / opentimeout"),
        TextRule::named(
            "-1001 / 0x80042109 / 0x8004210a / 0x8004210b / 0x800ccc19 \
             & 0x8 / nsurlerror / outlook / the request timed out / timed out / timeout",
            "Outlook, Apple",
            "0x8004210A: The operation timed out waiting for a response from the receiving (POP/IMAP) server",
        ),
        TextRule::phrase(
            "der server antwortet nicht / délai d'attente / délai de réponse / \
             el servidor no responde / il server non risponde / met trop de temps à répondre / \
             ne répond pas / nicht rechtzeitig geantwortet / no responde / \
             o servidor não responde / serwer nie odpowiada / tiempo de espera agotado / \
             timeout beim warten / zeitlimit überschritten / \
             zeitüberschreitung bei der anforderung / время ожидания ответа / сервер не отвечает / \
             サーバーからの応答 / 响应超时 / 应答超时 / 応答がありません / 服务器无响应 / 服务器未响应 / 服务器没有响应 / 等待响应超时 / \
             読み取りがタイムアウト / 读取超时 / 서버 응답이 없 / 응답 시간 초과 / 응답 시간이 초과 / 응답이 없습니다 / 응답하지 않습니다 / \
             작업 시간이 초과",
            "localized clients",
            "서버 응답 시간이 초과되었습니다",
        ),
        TextRule::weak(
            "time-out / timed out / timeout / タイムアウト / 超时 / 시간 초과 \
             & imap / mail / server / smtp / socket / サーバー / 服务器 / 邮件 / 메일",
            "clients",
            "smtp: timed out",
        )
        .unless(
            "cache / cluster / connect / connection timed out / fetching image / gateway / job / \
             session timeout setting",
        )
        .or(&[Cause::ConnectionTimedOut]),
        TextRule::named(
            "unable to read data from the transport connection \
             & did not properly respond / failed to respond / period of time / timed out",
            "System.Net",
            "Unable to read data from the transport connection: A connection attempt failed because the connected party did not properly respond after a period of time",
        )
        .or(&[Cause::ConnectionTimedOut]),
        TextRule::phrase(
            "disconnected for inactivity / disconnected: inactivity / logged out: inactivity",
            "Dovecot",
            "imap-login: Disconnected: Inactivity: method=PLAIN",
        ),
        TextRule::named(
            "delivery expired / delivery time expired / message expired / time expired \
             & #421 / #4.4.7 / #550 / #x.4.7 / queue / smtp",
            "Exchange, Oracle Messaging Server",
            "421 4.4.7 Delivery time expired",
        )
        .unless("connection refused / dns")
        .or(&[Cause::ConnectionTimedOut]),
        TextRule::phrase(
            "handle timeout / verarbeitungszeit überschritten / 超时 / 超時 / 시간 초과 / タイムアウト \
             & #421 / #450 / #451 / #x.4.2 / data / mail from / rcpt",
            "Coremail, Gmail's SMTP reference, localized",
            "451, 4.4.2, 超时 – 正在断开连接。",
        )
        .unless("connect() / connect to / connection timed / 연결 시간 / 접속 시간 / 连接超时 / 接続がタイムアウト"),
        TextRule::phrase(
            "응답 대기 시간 / 응답 시간 / 응답을 기다리 & 초과 / 지났",
            "Korean clients",
            "SMTP 서버 응답 대기 시간이 초과되었습니다.",
        )
        .unless("연결된 구성원 / 연결 시간"),
        TextRule::phrase(
            "서버 / 메일 & 제한 시간 / 정해진 시간 / 시간 내에 / 시간 안에 & 응답하지 않 / 응답이 없 / 응답을 받지 못",
            "Korean mail programs",
            "서버가 제한 시간 안에 응답하지 않았습니다",
        ),
        TextRule::phrase(
            "resource temporarily unavailable & imap / mail / smtp",
            "POSIX EAGAIN, lettre",
            "SMTP IO error: Resource temporarily unavailable (os error 11)",
        )
        .unless("#451 / cannot fork / database / fork / unexpected eof"),
        TextRule::named(
            "(ssl_accept): timed out / waiting for server ready message / waiting for the greeting \
             & : timed out / timed out waiting",
            "Exim, aiosmtplib",
            "TLS error on connection from localhost [127.0.0.1] (SSL_accept): timed out",
        ),
        TextRule::phrase(
            "while trying to read from & smtp server / imap server & timeout",
            "SMTP programs",
            "Smtp error: Timeout(10) while trying to read from SMTP server",
        ),
        TextRule::phrase(
            "crypto enabling timeout",
            "PHP streams",
            "fsockopen(): SSL: crypto enabling timeout",
        )
        .or(&[Cause::TlsHandshakeFailed]),
        TextRule::phrase(
            "が応答しません / 서버가 응답하지 않 / expirado el tiempo de respuesta / agotado el tiempo de espera \
             & imap / pop3 / servidor / smtp / tiempo de respuesta / サーバー / サーバ / 메일",
            "localized mail programs",
            "IMAPサーバーが応答しません",
        ),
        TextRule::named(
            "socket timeout waiting on / timeout waiting on mail / 421 connection timeout",
            "Haraka",
            "Ongoing connection failed to 192.0.2.1:25 : socket timeout waiting on mail",
        ),
        TextRule::named(
            "die wartezeit ist abgelaufen / netzwerk lesefehler",
            "msmtp",
            "Netzwerk Lesefehler: die Wartezeit ist abgelaufen",
        ),
        TextRule::named(
            "waiting for authentication master",
            "Dovecot",
            "* OK Waiting for authentication master process to respond..",
        ),
        TextRule::named(
            "disconnected before auth was ready / before auth was ready",
            "Dovecot",
            "Disconnected (disconnected before auth was ready, waited 12 secs)",
        )
        .or(&[Cause::ConnectionDropped]),
        TextRule::named(
            "failed to upgrade connection in required time / upgrade_timeout / \
             cannot read ehlo response",
            "imapflow, Sylpheed, Nagios",
            "Error: Failed to upgrade connection in required time",
        ),
        TextRule::named(
            "서버 & 의 시간 초과됨",
            "KDE",
            "POP3 서버 example의 시간 초과됨",
        ),
        TextRule::named(
            "get_lines(): timed-out",
            "PHPMailer",
            "SMTP -> get_lines(): timed-out (10 sec)",
        ),
        TextRule::named(
            "smtp timeout after initial connection",
            "Exim",
            "SMTP timeout after initial connection: Connection timed out",
        ),
        TextRule::named(
            "timed out while sending & conversation with",
            "Postfix",
            "(conversation with mx.example.com[192.0.2.27] timed out while sending RCPT TO)",
        ),
    ],
};
