//! No answer to the TCP connect within its deadline.
//! Not this: connected and then silent -> `response_timed_out`.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Network,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Port, Fact::Suggestion, Fact::SeenFrom],
    steps: steps(&[Step::CheckPort, Step::UseSuggestedSettings, Step::AllowIpAddresses, Step::CheckFirewall, Step::AskMailAdmin]),
    texts: &[
        TextRule::phrase(
            "conn timeout / connect etimedout / connect time out / connect timed out / \
             connect timeout / connect to server timed out / connect to timed out / \
             connect() timed out / connection attempt failed / \
             connection attempt failed because the connected party / \
             connection attempt timed out / connection establishment timed out / \
             connection time out / connection timed out / connection timeout / \
             connection to server timed out / connectiontimeout / connecttimeout / \
             connecttimeoutexception / opentimeout / timed out connecting / \
             timed out connecting to / timed out trying to connect / timed out while connecting / \
             timeout connecting / timeout during connect / timeout on connect / \
             timeout waiting for connect / timeout while connecting / timeouterror connecting",
            "errno ETIMEDOUT",
            "connect ETIMEDOUT 203.0.113.5:993",
        )
        .unless(
            "after connect / greeting / in the middle / initial server greeting / \
             networkstream.read / read( / reading / receiving data / smtp data / while reading",
        ),
        TextRule::phrase(
            "etimedout / i/o timeout / operation timed out / timed out \
             & #110 / connect / connecting / connection / create_connection / dial / establish",
            "errno ETIMEDOUT, Go dial",
            "dial tcp 203.0.113.5:587: i/o timeout",
        )
        .unless(
            "authenticating / data / dns query / dropped connection / during auth / etimeout dns / \
             greeting / handshake / idle / networkstream.read / read operation / read tcp / \
             read timed out / reading / receive / recv / response timeout / server response / \
             socketinputstream / waiting for / while receiving",
        ),
        TextRule::status(
            "#10060 / (110) / errno 110] / errno 60] / error 110 / os error 110 \
             & connect / errno / error / socket / timed out / timeout",
            "errno 110, WSAETIMEDOUT",
            "[WinError 10060]",
        )
        .unless("read"),
        TextRule::phrase(
            "execution expired \
             & connect / initialize / net::opentimeout / open_timeout / opentimeout / rescue / \
             tcpsocket",
            "Ruby Net::OpenTimeout",
            "Net::OpenTimeout: execution expired",
        ),
        TextRule::phrase(
            "connected host has failed to respond / \
             did not properly respond after a period of time",
            "Windows WSAETIMEDOUT",
            "A connection attempt failed because the connected party did not properly respond after a period of time",
        )
        .unless("read / unable to read data"),
        TextRule::phrase(
            "연결 시간 초과 / 연결 시간이 초과 / 연결 중 시간 초과 / 연결된 구성원으로부터 응답이 없어 / 연결하는 동안 시간이 초과 / 연결하는 중 시간 / \
             접속 시간 초과 / 접속 시간이 초과 / 호스트로부터 응답이 없어",
            "Windows (ko)",
            "연결된 구성원으로부터 응답이 없어 연결하지 못했거나, 호스트로부터 응답이 없어 연결이 끊어졌습니다.",
        ),
        TextRule::phrase(
            "一定の時間を過ぎても正しく応答しなかった / 接続がタイムアウト / 接続はタイムアウト / 接続タイムアウト",
            "Windows (ja)",
            "接続済みの呼び出し先が一定の時間を過ぎても正しく応答しなかったため",
        ),
        TextRule::phrase(
            "一段时间后没有正确答复 / 並未正確回應 / 连接尝试失败 / 连接已超时 / 连接服务器超时 / 连接的主机没有反应 / 连接超时 / 連線的主機無法回應 / \
             連線逾時 / 链接超时",
            "Windows, glibc (zh)",
            "由于连接方在一段时间后没有正确答复或连接的主机没有反应，连接尝试失败。",
        ),
        TextRule::phrase(
            "connessione scaduta / connexion a échoué car le parti connecté / \
             connexion terminée par expiration du délai / die wartezeit für die verbindung / \
             délai d'attente de connexion / délai de connexion / délai de connexion dépassé / \
             expiration du délai de connexion / expiró el tiempo de conexión / \
             la conexión ha agotado / nach einer bestimmten zeitspanne nicht richtig reagiert / \
             nie odpowiedziała poprawnie / no respondió adecuadamente / \
             não respondeu corretamente / risposta non corretta della parte connessa / \
             tempo esgotado para conexão / temps d'attente de connexion / \
             temps de connexion dépassé / tiempo de conexión / tiempo de conexión agotado / \
             tiempo de espera de la conexión / timeout della connessione / verbindungs-timeout / \
             verbindungszeitüberschreitung / wartezeit für die verbindung abgelaufen / \
             zeitüberschreitung beim verbind / zeitüberschreitung der verbindung / \
             время ожидания соединения истекло / истекло время ожидания соединения / \
             не получен нужный отклик",
            "Windows, glibc (de, fr, es, it, pt)",
            "Ein Verbindungsversuch ist fehlgeschlagen, da die Gegenstelle nach einer bestimmten Zeitspanne nicht richtig reagiert hat",
        ),
        TextRule::phrase(
            "recipient server did not accept our requests to connect & timed out",
            "Google",
            "The recipient server did not accept our requests to connect. [mx.example.com: timed out]",
        ),
        TextRule::phrase(
            "curl: (28) & connect / connection timed out / timeout was reached",
            "curl",
            "curl: (28) Connection timed out after 5001 milliseconds",
        ),
        TextRule::phrase(
            "have been failing for a long time / retry time not reached / retry timeout exceeded \
             & connect / deliver / host / hosts / retry",
            "Exim",
            "all hosts for example.org have been failing for a long time (and retry time not reached)",
        )
        .unless("rcpt to")
        .or(&[Cause::ServerUnavailable, Cause::ConnectionRefused]),
        TextRule::named(
            "connect to & connection timed out / operation timed out",
            "Postfix",
            "connect to gmail-smtp-in.l.google.com[172.217.197.26]:25: Operation timed out",
        )
        .unless("read"),
        TextRule::weak(
            "#441 / #447 / #x.4.1 / #x.4.7",
            "RFC 3463 section 3.5: no answer from host; delivery time expired",
            "441 4.4.1 the other host",
        ),
        TextRule::status(
            "errno & -110, / -4039",
            "libuv error numbers",
            "{ errno: -4039, code: 'ESOCKET', syscall: 'connect' }",
        )
        .unless("read"),
        TextRule::phrase(
            "verbindung mit / verbindung zu / connexion au / connexion à / conexión con / \
             connessione a / conexão com / połączenie z / соединения с / соединение с / への接続 / 连接 \
             & zeitüberschreitung / a expiré / délai / tiempo de espera / agotó / scaduta / \
             expirou / esgotado / upłynął / превышено время / истекло / タイムアウト / 超时 \
             & server / serveur / servidor / serwer / сервер / サーバ / 服务器",
            "Thunderbird, localized",
            "La connexion au serveur a expiré.",
        )
        .unless("antwort / réponse / respuesta / 응답 / session / sitzung"),
        TextRule::named(
            "ns_error_net_timeout",
            "Mozilla",
            "Connection to imap.example.org:993 failed (NS_ERROR_NET_TIMEOUT)",
        ),
        TextRule::phrase(
            "message timed out / in the queue too long / allowed queue period / \
             retry timeout exceeded / has been in the queue / sitting in queue \
             & #500 / #550 / message / reachable",
            "Exim, bounces",
            "this message has been in the queue too long",
        )
        .or(&[Cause::ResponseTimedOut, Cause::ConnectionDropped]),
        TextRule::phrase(
            "maximum number of delivery attempts / number of delivery attempts \
             & reached / exceeded",
            "Naver, Exchange",
            "The maximum number of delivery attempts has been reached",
        )
        .or(&[Cause::ServerUnavailable, Cause::ResponseTimedOut]),
        TextRule::phrase(
            "unable to connect to mx / zeitüberschreitung, verbindungsproblem / \
             transaction timed out \
             & #420 / #499 / mx server / smtp / verbindungsproblem / mail",
            "hosts' lists",
            "420 Zeitüberschreitung, Verbindungsproblem",
        )
        .or(&[Cause::ResponseTimedOut, Cause::ServerUnavailable]),
        TextRule::phrase(
            "timedout while connecting / timed out while connecting to \
             & imap / mail / smtp / server",
            "emailjs",
            "[Error: timedout while connecting to smtp server]",
        ),
        TextRule::phrase(
            "sockettimeoutexception & failed to connect to / connect timed out",
            "Android",
            "java.net.SocketTimeoutException: failed to connect to imap.example.org (port 993) after 30000ms",
        ),
        TextRule::phrase(
            "no smtp servers were available & expired / timed out / timeout",
            "Postal",
            "No SMTP servers were available for example.com. Tried mx. execution expired",
        ),
        TextRule::phrase(
            "deadline has elapsed & email / imap / smtp",
            "tokio",
            "Failed to update SMTP: deadline has elapsed",
        )
        .or(&[Cause::ResponseTimedOut]),
        TextRule::named(
            "timeoutexception \
             & socketutils.connectasync / socketutils.connect / system.net.sockets.socket.connect",
            "MailKit",
            "System.TimeoutException: The operation has timed out. at MailKit.Net.SocketUtils.ConnectAsync",
        ),
        TextRule::named(
            "could not connect to any of the mx / no mail server(s) available at this time",
            "Maddy, James",
            "450 Could not connect to any of the MX servers for example.com",
        )
        .or(&[Cause::ConnectionRefused, Cause::ServerUnavailable]),
        TextRule::named(
            "waiting to connect & fetchmail / imap / smtp / pop / mail",
            "fetchmail",
            "fetchmail: timeout after 300 seconds waiting to connect to server imap.example.com.",
        ),
        TextRule::named(
            "連線超過時間 / 連線超時",
            "glibc, Claws Mail",
            "連線超過時間",
        ),
        TextRule::named(
            "temps limite de connexion au serveur",
            "Thunderbird",
            "Temps limite de connexion au serveur imap.example.com dépassé.",
        ),
        TextRule::named(
            "421 4.2.1 unable to connect",
            "Exchange",
            "Primary target IP address responded with: \"421 4.2.1 Unable to connect.\"",
        )
        .or(&[Cause::ConnectionRefused, Cause::ServerUnavailable]),
        TextRule::named(
            "network_failure & {:error, :timeout}",
            "gen_smtp",
            "{:retries_exceeded, {:network_failure, ~c\"smtp.example.com\", {:error, :timeout}}}",
        )
        .or(&[Cause::ResponseTimedOut]),
    ],
};
