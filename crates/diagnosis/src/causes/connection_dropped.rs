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
        TextRule::phrase("aborted by the software / broken pipe / connection aborted / connection reset / connection was reset / connectionaborted / connectionreset / econnaborted / econnreset / epipe / forcibly closed / reset by peer / software caused connection abort", "errno ECONNRESET", "read ECONNRESET").unless("too many"),
        TextRule::phrase("end of file reached / end of stream / eof occurred in violation of protocol / eof when reading / eoferror / peer closed connection without sending / premature eof / response: [eof] / socket error: eof / socket hang up / ssl_error_syscall / unexpected end of file / unexpected end of stream / unexpected eof / unexpectedeof", "OpenSSL, Node.js, Ruby, imaplib", "ssl.SSLEOFError: EOF occurred in violation of protocol").unless("certificate has expired / imap4.abort: command:"),
        TextRule::phrase("already closed / closed by foreign host / closed by peer / closed by remote / closed by the remote / closed connection / closed prematurely / closed the connection / closed unexpectedly / connection broken / connection closed / connection dropped / connection has been closed / connection interrupted / connection is closed / connection lost / connection terminated / connection unexpectedly closed / connection was closed / disconnected from server / disconnected unexpectedly / dropped by server / dropped connection / has disconnected / has unexpectedly disconnected / lost connection / lost in the middle / server closed / server disconnected / terminated the connection / terminated unexpectedly / unexpected close / unexpectedly closed / unexpectedly disconnected", "clients", "smtplib.SMTPServerDisconnected: Connection unexpectedly closed").unless("421 / concurrency / expired / idle / inactivity / no auth attempts / not logged in / rate / session expired / ssl_accept / timed out / timeout / tls_wrap / too many / try again later"),
        TextRule::phrase("client network socket disconnected before secure tls / closed during handshake / closed the transport stream / errsslclosed / non-properly terminated / pr_connect_reset_error / pr_end_of_file_error / remote host closed connection during handshake / remote host terminated the handshake / ssl peer shut down incorrectly", "Node.js, Java, .NET, NSS, GnuTLS", "Client network socket disconnected before secure TLS connection was established"),
        TextRule::status("#10053 / #10054 / errno 104] / errno 32] / errno 54] / os error 104 / os error 32", "errno 104, WSAECONNRESET", "[WinError 10054]"),
        TextRule::phrase("강제로 끊겼습니다 / 상대방이 연결을 끊 / 상대편이 연결을 끊 / 소프트웨어에 의해 중단 / 소프트웨어의 의해 중단 / 연결이 끊어졌 / 연결이 초기화 / 피어가 연결을 끊", "Windows, glibc (ko)", "현재 연결은 원격 호스트에 의해 강제로 끊겼습니다.").unless("응답이 없어"),
        TextRule::phrase("ピアによって接続がリセット / 強制的に切断 / 接続が切断 / 远程主机强迫关闭 / 连接中断 / 连接已关闭 / 连接被对方重设 / 连接被重置 / 連線被重設 / 遠端主機已強制關閉", "Windows, glibc (ja, zh)", "远程主机强迫关闭了一个现有的连接。"),
        TextRule::phrase("conexión reinicializada / conexión restablecida / connessione interrotta / connexion ré-initialisée / connexion réinitialisée / fermée par l'hôte distant / interrupción forzada / verbindung wurde unterbrochen / verbindung wurde vom remotehost geschlossen / verbindung wurde zurückgesetzt / verbindung zurückgesetzt / verbindungsaufbau abgebrochen / vom remotehost geschlossen", "Windows, glibc (de, fr, es, it)", "Eine vorhandene Verbindung wurde vom Remotehost geschlossen."),
        TextRule::named("0x800ccc0f / code=-1005 / nsurlerrordomain error -1005 / the network connection was lost", "Outlook, Apple", "0x800CCC0F: The connection to the server was interrupted"),
        TextRule::status("* bye / bye connection is closed / bye logging out", "Exchange Online IMAP", "* BYE Connection is closed. 14").unless("blocked / disabled / expired / idle / inactivity / later / not enabled / quota / timeout / too many / unavailable / zimbra").or(&[Cause::ServerUnavailable]),
    ],
};
