//! Connected, then closed or reset by the peer before the dialogue ended.
//! Not this: a refusal with a text -> the cause that the text names.

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
    steps: steps(&[Step::RetryLater, Step::AllowIpAddresses, Step::CheckFirewall, Step::AskMailAdmin]),
    texts: &[
        TextRule::phrase(
            "aborted by the software / broken pipe / connection aborted / connection reset / \
             connection was reset / connectionaborted / connectionreset / econnaborted / \
             econnreset / epipe / forcibly closed / reset by peer / \
             software caused connection abort",
            "errno ECONNRESET",
            "read ECONNRESET",
        )
        .unless("too many"),
        TextRule::phrase(
            "[eof] / econnaborted / end of file reached / end of stream / eof detected / \
             eof from / eof from server / eof occurred in violation of protocol / eof on socket / \
             eof received / eof when reading / eoferror / got eof / iap.connectionexception / \
             messagingexception: [eof] / net_io_connectionclosed / \
             peer closed connection without sending / premature eof / received eof / \
             response: [eof] / socket error: eof / socket hang up / ssl_error_syscall / \
             unexpected end of data / unexpected socket close / unexpected end of file / \
             unexpected end of stream / unexpected eof / unexpectedeof",
            "OpenSSL, Node.js, Ruby, imaplib",
            "ssl.SSLEOFError: EOF occurred in violation of protocol",
        )
        .unless(
            "bash: / certificate has expired / json / parse / parser / syntax error / \
             syntaxerror / while looking for / while parsing / xml / yaml",
        ),
        TextRule::phrase(
            "already closed / closed abruptly / closed by foreign host / closed by peer / \
             closed by remote / closed by the remote / closed by the server / closed connection / \
             closed network connection / closed prematurely / closed socket / \
             closed the connection / closed unexpectedly / connection broken / connection closed / \
             connection closed abruptly / connection died / connection dropped / \
             connection ended unexpectedly / connection gone / connection has been closed / \
             connection has been lost / connection has closed / connection interrupted / \
             connection is closed / connection is lost / connection lost / \
             connection not available / connection reset / connection shut down / \
             connection terminated / connection unexpectedly closed / connection was aborted / \
             connection was closed / connection was dropped / connection was interrupted / \
             connection was lost / connection was terminated / disconnected by server / \
             disconnected from server / disconnected from the server / disconnected unexpectedly / \
             dropped by server / dropped connection / dropped the connection / forced close / \
             has disconnected / has unexpectedly disconnected / hung up / lost connection / \
             lost in the middle / noconnection / remote end closed / server closed / \
             server disconnected / server has closed / server hung up / server not connected / \
             server terminated / server unexpectedly closed / serverdisconnected / socket close / \
             socket closed / socket is closed / tcp connection closed / \
             terminated the connection / terminated unexpectedly / unexpected close / \
             unexpected disconnect / unexpected ssl connection shutdown / unexpectedly closed / \
             unexpectedly disconnected",
            "clients",
            "smtplib.SMTPServerDisconnected: Connection unexpectedly closed",
        )
        .unless(
            "=== connected / 2.0.0 bye / auth failed / expired / idle / inactivity / limit / \
             no auth attempts / not logged in / session expired / ssl_accept / timed out / \
             timeout / too many / try again later",
        ),
        TextRule::phrase(
            "client network socket disconnected before secure tls / closed during handshake / \
             closed the transport stream / errsslclosed / non-properly terminated / \
             pr_connect_reset_error / pr_end_of_file_error / \
             remote host closed connection during handshake / \
             remote host terminated the handshake / ssl peer shut down incorrectly",
            "Node.js, Java, .NET, NSS, GnuTLS",
            "Client network socket disconnected before secure TLS connection was established",
        ),
        TextRule::status(
            "#10053 / #10054 / errno 104] / errno 32] / errno 54] / os error 104 / os error 32",
            "errno 104, WSAECONNRESET",
            "[WinError 10054]",
        ),
        TextRule::phrase(
            "강제로 끊겼습니다 / 상대방에 의해 재설정 / 상대방이 연결을 끊 / 상대편에 의해 / 상대편이 연결을 끊 / 소프트웨어에 의해 중단 / \
             소프트웨어의 의해 중단 / 연결이 끊겼 / 연결이 끊어 / 연결이 끊어졌 / 연결이 종료되었 / 연결이 초기화 / 연결이 해제되었 / \
             예기치 않게 닫혔 / 예기치 않게 종료 / 피어가 연결을 끊",
            "Windows, glibc (ko)",
            "현재 연결은 원격 호스트에 의해 강제로 끊겼습니다.",
        )
        .unless("응답이 없어"),
        TextRule::phrase(
            "ピアによって接続がリセット / 切断されました / 基になる接続が閉じ / 基础连接已经关闭 / 強制的に切断 / 意外关闭 / 接続がリセット / 接続が予期せず / \
             接続が切断 / 接続が閉じられ / 远程主机强迫关闭 / 连接中断 / 连接已关闭 / 连接意外 / 连接断开 / 连接被对方重设 / 连接被远程主机 / 连接被重置 / \
             連線被重設 / 遠端主機已強制關閉",
            "Windows, glibc (ja, zh)",
            "远程主机强迫关闭了一个现有的连接。",
        ),
        TextRule::phrase(
            "conexión reinicializada / conexión restablecida / conexão existente / \
             connessione in corso interrotta forzatamente / connessione interrotta / \
             connexion interrompue / connexion perdue / connexion ré-initialisée / \
             connexion réinitialisée / dal peer / fermée par l'hôte distant / \
             foi forçado o cancelamento de uma conexão / forzado la interrupción / \
             interrupción forzada / połączenie zostało zerwane / se perdió la conexión / \
             verbindung getrennt / verbindung wurde getrennt / verbindung wurde unterbrochen / \
             verbindung wurde vom remotehost geschlossen / verbindung wurde zurückgesetzt / \
             verbindung zum server wurde unterbrochen / verbindung zurückgesetzt / \
             verbindungsaufbau abgebrochen / vom kommunikationspartner zurückgesetzt / \
             vom remotehost geschlossen / принудительно разорвал / соединение разорвано / \
             соединение сброшено",
            "Windows, glibc (de, fr, es, it)",
            "Eine vorhandene Verbindung wurde vom Remotehost geschlossen.",
        ),
        TextRule::named(
            "0x800ccc0f / code=-1005 / nsurlerrordomain error -1005 / \
             the network connection was lost",
            "Outlook, Apple",
            "0x800CCC0F: The connection to the server was interrupted",
        ),
        TextRule::status(
            "* bye / bye connection is closed / bye logging out",
            "Exchange Online IMAP",
            "* BYE Connection is closed. 14",
        )
        .unless(
            "blocked / disabled / expired / idle / inactivity / later / not enabled / quota / \
             timeout / too many / unavailable / zimbra",
        )
        .or(&[Cause::ServerUnavailable]),
        TextRule::status(
            "eof & dial / gomail / imap / read / server / smtp / tls",
            "Go net/smtp",
            "imap: read: EOF",
        ),
        TextRule::weak(
            "#442 / #x.4.2",
            "RFC 3463 section 3.5: bad connection",
            "554 5.4.2 the other host",
        ),
        TextRule::weak(
            "0x800ccc05 / 0x800ccc12 / 0x800ccc13",
            "Outlook error list",
            "error number 0x800CCC13",
        ),
        TextRule::status(
            "errno & -104, / -4077",
            "libuv error numbers",
            "errno: -4077 code: 'ESOCKET' syscall: 'read'",
        ),
        TextRule::named(
            "eof caught while checking if connected",
            "PHPMailer",
            "SMTP NOTICE: EOF caught while checking if connected",
        )
        .unless("#535 / #534 / #530 / #421 / #454")
        .or(&[Cause::PlainOnTlsPort, Cause::TlsOnPlainPort]),
        TextRule::status("curl: (52)", "curl", "curl: (52) Empty reply from server"),
        TextRule::status(
            "tls handshaking: connection closed / tls handshaking: disconnected",
            "Dovecot",
            "imap-login: Disconnected: Connection closed (no auth attempts in 60 secs): user=<>, TLS handshaking: Connection closed",
        )
        .unless("=== connected / 2.0.0 bye"),
        TextRule::phrase(
            "empty greeting / empty reply / empty response / empty server response / \
             empty startup greeting \
             & greeting / imap / mail / server / smtp",
            "msmtp, Roundcube",
            "msmtp: the server sent an empty reply",
        )
        .or(&[Cause::PlainOnTlsPort]),
        TextRule::named(
            "too many read 0",
            "imaplib2",
            "socket error: <type 'exceptions.IOError'> - Too many read 0",
        ),
        TextRule::phrase(
            "연결을 끊었 / 연결이 끊어졌 / 연결이 끊겼 / 연결이 끊어짐 / 접속이 끊 / 연결을 종료했 / 연결이 중단 \
             & imap / smtp / 메일 / 서버 / 호스트",
            "Korean clients",
            "IMAP 서버가 연결을 끊었습니다.",
        )
        .unless("10060 / 응답이 없어 / 시간 초과 / 시간이 초과"),
        TextRule::phrase(
            "no not connected / not connected \
             & imapclient / imap client / when not connected / lasterror",
            "Perl Mail::IMAPClient",
            "Trying command when NOT connected! LastError was: NO not connected",
        ),
        TextRule::named(
            "ns_error_net_reset / ns_error_net_interrupt",
            "Mozilla",
            "NS_ERROR_NET_RESET",
        ),
        TextRule::phrase(
            "smtptransport / smtp host / imapstore \
             & can't send command to smtp / illegalstateexception: not connected",
            "JavaMail",
            "javax.mail.MessagingException: Can't send command to SMTP host",
        )
        .unless("pkix / sslhandshakeexception"),
        TextRule::phrase(
            "end of socket stream",
            "Naver",
            "End of socket stream data",
        ),
        TextRule::phrase(
            "but got code \"\", with message / but got an empty response & expected response code",
            "Swift Mailer, Symfony Mailer",
            "Expected response code 220 but got code \"\", with message \"\"",
        )
        .or(&[Cause::ResponseTimedOut, Cause::TlsOnPlainPort]),
        TextRule::phrase(
            "error=eof / err=eof / error: eof & email / mail / smtp",
            "Go net/smtp",
            "Failed to send alert notification email logger=alerting.notifier.email error=EOF",
        ),
        TextRule::phrase(
            "network_failure & :closed}",
            "gen_smtp",
            "{:network_failure, \"smtp.example.org\", {:error, :closed}}",
        ),
        TextRule::phrase(
            "ssl_accept error / lost connection after connect \
             & : lost connection / lost connection after connect",
            "Postfix",
            "postfix/smtps/smtpd[1]: SSL_accept error from x[203.0.113.7]: lost connection",
        ),
        TextRule::phrase(
            "handshakefailed error_eof / handshakefailed (error_eof / handshake failed: eof",
            "Haskell tls",
            "*** Exception: HandshakeFailed Error_EOF",
        ),
        TextRule::phrase(
            "server terminates connection / server terminated connection / notify retry canceled \
             & : eof / terminate",
            "Node.js imap, Grafana",
            "NodeApiError: Server terminates connection.",
        ),
        TextRule::phrase(
            "eof was observed / unexpected eof on smtp / unexpected eof on imap",
            "Indy, s-nail",
            "EIdOSSLConnectError Error connecting with SSL - EOF was observed",
        ),
        TextRule::phrase(
            "no auth attempts in & tls: connection closed / tls: disconnected",
            "Dovecot",
            "imap-login: Disconnected: Connection closed (no auth attempts in 180 secs): user=<>, TLS: Connection closed",
        )
        .unless("=== connected / 2.0.0 bye")
        .or(&[Cause::ResponseTimedOut]),
        TextRule::named(
            "-err eof / error_proto: -err eof",
            "Python poplib",
            "poplib.error_proto: -ERR EOF",
        ),
        TextRule::named(
            "연결이 중간에 실패했 / (smtp) 的连接在传输过程中中断 / 的连接在传输过程中中断 / 的連線在傳輸過程中中斷 / 間的連線在傳輸過程中中斷 / \
             a été perdue pendant la transaction / утеряно в середине / perdió en medio de / \
             die verbindung abgebrochen / 連線被對方重設 / fechada pela outra ponta / 链接非正常地终止 / \
             peer has closed this connection / ソウトウェアによって中止 / ソフトウェアによって中止 / \
             softwaregesteuert durch den hostcomputer / transport lost its connection / 80040212",
            "Thunderbird, glibc, Winsock, NSS, CDO",
            "消息未发送,因为与发件服务器(SMTP) smtp.example.com 的连接在传输过程中中断.请重试.",
        ),
        TextRule::named(
            "source stream returned no data / connection to \
             & has been disconnected. reconnecting / returned no data",
            "Evolution, Claws Mail",
            "The reported error was “Source stream returned no data”.",
        ),
        TextRule::named(
            "server has unexpectedly terminated the connection / \
             unexpectedly terminated the connection",
            "Outlook Express 0x800CCC0F",
            "Your server has unexpectedly terminated the connection. Possible causes for this include server problems, network problems, or a long period of inactivity.",
        ),
        TextRule::named(
            "smtpserverdisconnected",
            "Python smtplib",
            "SMTPServerDisconnected | 서버와 예기치 않게 연결 끊김",
        ),
        TextRule::named(
            "nach einem reset verloren / programm verursachte den abbruch / \
             le réseau a rompu la connexion / provoqué l'abandon de la connexion / 接続が相手からリセット / \
             リセット中ネットワークの接続が切れ / ソフトウェアが接続を中断 / reset때문에 연결을 끊 / 연결 중단을 초래 / 重置时断开网络 / \
             在重設時網路連線漏失 / 軟體造成連線中斷",
            "glibc",
            "소프트웨어가 연결 중단을 초래했습니다",
        ),
        TextRule::named(
            "durch gegenseite getrennt / von der gegenstelle geschlossen / \
             geschlossen vom remote-host / verbindung unterbrochen / リモートホストにより \
             & verbindung / 接続 / imap / クローズ",
            "Claws Mail, Sylpheed",
            "リモートホストにより接続がクローズされました。",
        ),
        TextRule::named(
            "connexion imap rompue / imap-verbindung unterbrochen / imap接続が壊れて / imap4 連線中斷 / \
             fermée par le serveur / le serveur a fermé la connexion / \
             server hat verbindung geschlossen / サーバが接続を切った / 服务器关闭了连接 / 远程主机关闭了连接 / 遠端主機關閉連線 / \
             遠端伺服器關閉連線",
            "Claws Mail, Sylpheed, mutt",
            "服务器关闭了连接！",
        ),
        TextRule::named(
            "의 연결 끊김 / 연결을 즉시 종료 / 데이터를 리턴하지 / 接続が切れています / 接続が切れた / データを返しませんでした \
             & pop / imap / smtp / 서버에서 / 스트림 / ストリーム",
            "Evolution, KDE, Sylpheed, mutt",
            "POP3 서버 example의 연결 끊김",
        ),
        TextRule::named(
            "已经断开连接.此服务器 / s'est déconnecté. il s'est / mitten in der übertragung / \
             mitten in der transaktion",
            "Thunderbird",
            "Le serveur smtp.example.com s'est déconnecté. Il s'est peut-être arrêté, ou il y a un problème sur le réseau.",
        ),
        TextRule::named(
            "a été perdue au milieu de la transaction / perdue au milieu",
            "Thunderbird",
            "la connexion au serveur sortant (SMTP) a été perdue au milieu de la transaction.",
        ),
    ],
};
