//! A temporary failure on the server's side.
//! Not this: a permanent one -> `server_error`.
//! Source: RFC 5321 (421, 451), RFC 5530 UNAVAILABLE.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Server,
    acts: Actor::Nobody,
    retry: Retry::Later,
    facts: &[Fact::Host],
    steps: steps(&[Step::RetryLater, Step::CheckProviderStatus, Step::AskMailAdmin]),
    texts: &[
        TextRule::phrase(
            "[serverbug] / [unavailable] \
             & auth / backend / internal / later / problem / system error / temporary / timeout / \
             try again / unavailable",
            "RFC 5530, Gmail, Dovecot",
            "NO [UNAVAILABLE] Temporary authentication failure.",
        ),
        TextRule::status("[unavailable]", "RFC 5530", "NO [UNAVAILABLE]"),
        TextRule::phrase(
            "backend unavailable / closing transmission channel / come back later / \
             connection lost to authentication server / could not be reached at this time / \
             currently unavailable / error in processing / graylist / greylist / greylisted / \
             held temporarily / insufficient resources / insufficient system / \
             internal error occurred. try / internal server error, try / \
             local error in processing / local problem / lookup failure / maintenance / \
             no relays available / not accepting / not accepting connections / overloaded / \
             please try again / please try later / queue file write / resources temporarily / \
             réessayer plus tard / server busy / server connection issue / server is busy / \
             server is currently / server temporarily / server unavailable / \
             service not available / service refused / service unavailable / shutting down / \
             system busy / temporarily deferred / temporarily rejected / \
             temporarily suspended service / temporarily unavailable / temporarily_unavailable / \
             temporary authentication failure / temporary error / temporary failure / \
             temporary local problem / temporary lookup failure / temporary problem / \
             temporary server error / temporary system problem / too busy / too much load / \
             try again later / try later / unable to authenticate at present / \
             unexpected failure, please / upstream error / veuillez essayer plus tard \
             & #421 / #431 / #435 / #450 / #451 / #452 / #454 / #455 / #458 / [unavailable] / \
             authenticate / authentication / bye / imap / mail / processing / server / smtp / \
             system",
            "RFC 5321 section 4.2.1, Dovecot, Gmail, Exchange",
            "421 4.3.0 Temporary System Problem. Try again later",
        )
        .unless(
            "(post) / bandwidth / blacklist / blocked using / browser / deprecated / dns / \
             execution exception / full / helo command / hostname / http request / \
             limit exceeded / locked / login attempts / name resolution / nameserver / \
             not in whitelist / permanent / play.api / quota / rate limit / recipient / \
             rejected as spam / reputation / resource temporarily unavailable / sender / \
             something went wrong / spamhaus / starttls / suspended / timed out / \
             timeout exceeded / tls currently / tls not / too many / unsolicited / user unknown / \
             web browser / web login",
        ),
        TextRule::status(
            "#421 / #435 / #450 / #451 / #454 / #455 / #458",
            "RFC 5321 section 4.2",
            "451 4.3.0",
        )
        .unless(
            "dkim / dns / domain not found / filtered / helo command / limit / \
             name service error / quota / rate / rbl / recipient / reputation / spf / starttls / \
             timed out / timeout / tls / too many",
        ),
        TextRule::named(
            "#4.3.0 / #4.3.1 / #4.3.2 / #4.4.5 / #4.5.0 / #4.7.500",
            "RFC 3463",
            "421 4.3.2 Service not available",
        )
        .unless(
            "concurrent / dns / filtered / helo / limit / multiple destination / rate / \
             recipient thread / register your ip / unusual",
        ),
        TextRule::named(
            "#aadsts50000 / #aadsts500133 / #aadsts50033 / #aadsts50087 / #aadsts50166 / \
             #aadsts70012 / #aadsts80001 / #aadsts80002 / #aadsts80005 / #aadsts80007 / \
             #aadsts80014 / #aadsts90006 / #aadsts90012 / #aadsts90014 / #aadsts90024 / \
             #aadsts90033",
            "Microsoft Entra error codes",
            "AADSTS90033: A transient error has occurred. Please try again.",
        )
        .unless("never"),
        TextRule::named(
            "graylist / graylisted / grey listed / grey-listed / greylist / greylisted / \
             greylisting \
             & #421 / #450 / #451 / #452 / #x.7.1 / action / again / defer / effect / later / \
             minutes / reject / retry / seconds / temporar / try",
            "Postgrey",
            "450 4.2.0 Greylisted, see http://postgrey.schweikert.ch/",
        ),
        TextRule::named(
            "temporary authentication failure; please contact",
            "Freshchat",
            "Temporary Authentication failure; Please contact your mailbox provider or try again later",
        ),
        TextRule::phrase(
            "dienst nicht verfügbar / momentanément indisponible / service indisponible / \
             servicio no disponible / temporairement indisponible / temporalmente no disponible / \
             temporaneamente non disponibile / temporär nicht / vorübergehend nicht / サーバーがビジー / \
             一時的なエラー / 一時的に利用 / 伺服器忙碌 / 暂时不可用 / 服务不可用 / 服务器忙 / 稍后再试 / 系统繁忙 / 서버 점검 / 서버가 사용 중 / \
             일시적으로 사용할 수 없 / 일시적인 오류 / 일시적인 장애 / 잠시 후 다시 시도 \
             & 421 / 451 / dienst / imap / server / serveur / service / servicio / servidor / \
             smtp / サーバー / メール / 伺服器 / 服务 / 系统 / 邮件 / 메일",
            "localized",
            "메일 서버를 일시적으로 사용할 수 없습니다",
        )
        .unless("dns / namens / nom / 名前 / 이름"),
        TextRule::phrase(
            "temporarily_unavailable",
            "RFC 6749 section 4.1.2.1",
            "{\"error\":\"temporarily_unavailable\"}",
        ),
        TextRule::named(
            "#435",
            "Exim",
            "435 Unable to authenticate at present",
        )
        .unless("authentication failed: authentication / credentials invalid"),
        TextRule::phrase(
            "#4.3.5 / #451 & configuration error / configuration problem",
            "Postfix",
            "451 4.3.5 Server configuration problem",
        )
        .or(&[Cause::ServerError]),
        TextRule::phrase(
            "server busy / server is busy & #421 / later / try again later",
            "RFC 5321",
            "421 Server is busy, try again later.",
        ),
        TextRule::named(
            "insufficient disk space / insufficient system storage / no space left on device / \
             not enough disk space \
             & #431 / #451 / #452 / 4.3 / again / later",
            "Postfix, Exim",
            "431 4.3.1 Not enough disk space; try again later",
        ),
        TextRule::status(
            "byeresponseerror",
            "Ruby net-imap",
            "Net::IMAP::ByeResponseError: proxy cannot connect",
        )
        .or(&[Cause::ConnectionDropped, Cause::TooManyConnections]),
        TextRule::named(
            "no system error / system error (failure)",
            "Gmail",
            "NO System Error (Failure)",
        ),
        TextRule::weak(
            "#431 / #432 / #452 / #471 / #x.3.1 / #x.3.2 / #x.4.5",
            "RFC 3463 section 3.4: system full, not accepting messages; RFC 5321: insufficient storage",
            "452 4.7.1 later",
        ),
        TextRule::weak(
            "0x800ccc0b / 0x800ccc67 / 0x800ccc68",
            "Outlook error list",
            "error number 0x800CCC0B",
        ),
        TextRule::phrase(
            "temporary delivery error / temporary delivery failure / temporary local problem / \
             temporary system error / temporary system failure / temporary system problem",
            "MTAs",
            "417 Temporary delivery error",
        )
        .unless("authentication / dns"),
        TextRule::named(
            "service is shutting down / service shutting down / technical difficulties \
             & #421 / #451 / [alert] / imap / smtp",
            "Facebook, Dovecot",
            "421 4.3.5 mx technical difficulties",
        ),
        TextRule::named(
            "can't open mailbox & temporary",
            "CommuniGate",
            "Can't open mailbox for bob. Temporary error (IMAP)",
        ),
        TextRule::named(
            "fork() failed / net_connect_unix / pipe() failed / service process limit \
             & cannot allocate / connection refused / dropping client / reached / \
             resource temporarily / temporarily unavailable \
             & imap / pop3 / service( / dovecot / smtp",
            "Dovecot",
            "imap-login: Error: master(imap): net_connect_unix(imap) failed: Resource temporarily unavailable",
        )
        .or(&[Cause::ServerError]),
        TextRule::named(
            "cannot connect to saslauthd",
            "Postfix, Cyrus SASL",
            "warning: SASL authentication failure: cannot connect to saslauthd server: Permission denied",
        )
        .or(&[Cause::ServerError]),
        TextRule::phrase(
            "나중에 다시 시도 / 잠시 후 다시 / 잠시 뒤 다시 / 점검 중 \
             & 서버가 / 시스템이 / 메일 서버 / 메일서버 \
             & 바쁩니다 / 사용 중 / 일시적 / 점검 / 혼잡",
            "Korean hosts",
            "서버가 일시적으로 사용 중입니다. 나중에 다시 시도하십시오. (421)",
        )
        .unless("ip 주소 / 로그인 시도 / 속도 / 한도"),
        TextRule::named(
            "temporarily rejects first-time",
            "bounces",
            "450 Recipient server temporarily rejects first-time senders",
        ),
        TextRule::named(
            "451 temporary local problem / 451 temporary local problem - please",
            "Exim",
            "503 Valid RCPT command must precede DATA << 451 Temporary local problem - please try later",
        ),
        TextRule::phrase(
            "점검 & 메일 / 서버 & 시스템 / 정기 / 긴급 / 서버 & 중단 / 이용할 수 없 / 이용이 / 불가",
            "Korean hosts",
            "시스템 점검으로 메일 서비스 이용이 일시 중단됩니다",
        )
        .unless("보안 점검"),
        TextRule::phrase(
            "service refusé / temporary lookup failure / temporarily unable to look \
             & #421 / #450 / #451 / #4.2.1 / #x.2.1 / #x.3.0 / failed to add recipient / lpn / ofr",
            "Orange, Postfix",
            "Le serveur a répondu '4.2.1 service refusé'. Veuillez essayer plus tard. LPN 104",
        ),
        TextRule::named(
            "timeout while waiting for lock / [unavailable] account is temporarily unavailable / \
             account undergoing maintenance / mailbox is locked / server(s) unavailable / \
             mail system storage / directory used to lookup users / \
             communicate with the mail store / yahoo는 사용할 수 없 / 새 메시지를 검색하는 동안",
            "Dovecot, Cyrus, Bongo, Zimbra, Thunderbird",
            "A1 NO [UNAVAILABLE] Account is temporarily unavailable.",
        ),
        TextRule::named(
            "recipient's server was temporarily / temporarily unavailable to accept your message",
            "Rackspace",
            "450 4.4.1 The recipient's server was temporarily unavailable to accept your message (G6)",
        ),
        TextRule::named(
            "récupération des nouveaux messages / al recuperar nuevos mensajes / \
             서비스를 사용할 수 없습니다. 전송 채널 / サービスは利用できません, 送信 / 인증이 임시로 실패 / [sys/temp] / \
             temporary problem, please try",
            "Thunderbird, Evolution",
            "메시지를 보낼 수 없음: 서비스를 사용할 수 없습니다. 전송 채널을 닫습니다",
        ),
        TextRule::named(
            "spam filter end message failed",
            "hosts",
            "451 4.0.0 Spam filter end message failed - server - license [slot 1]",
        ),
        TextRule::named(
            "welcome response error: service not available",
            "Evolution",
            "Welcome response error: Service not available, closing transmission channel",
        ),
        TextRule::named(
            "421-4.7.0 try again later, closing / 421 4.7.0 try again later, closing",
            "Gmail",
            "421-4.7.0 Try again later, closing connection. (EHLO)",
        ),
        TextRule::named(
            "시스템 저장 공간이 부족 / システムの保存領域が足り / 메일박스가 잠겨 / 우편함이 잠겨 / メールボックスはロックされて / 一時的な認証に失敗 / \
             요청한 작업을 취소했습니다: / 動作を中断しました: 処理中",
            "Evolution, KDE, Sylpheed, mutt",
            "요청한 메일 작업을 하지 않습니다: 시스템 저장 공간이 부족합니다",
        ),
        TextRule::named(
            "获取新消息时出现临时错误 / temporär fehler von / beim abrufen neuer nachrichten / 新着メッセージ取得中に一時的な",
            "Thunderbird",
            "从 pop.example.com 服务器获取新消息时出现临时错误,将在下次执行该操作时重试。",
        ),
        TextRule::named(
            "plain: temporary authentication failure / temporary authentication failure. [",
            "Dovecot, Roundcube",
            "AUTHENTICATE PLAIN: Temporary authentication failure. [imap1:2024-02-27 08:02:51]",
        ),
        TextRule::named(
            "recipient address rejected: server configuration problem / \
             server configuration problem",
            "Postfix",
            "451 4.3.5 <me@example.com>: Recipient address rejected: Server configuration problem",
        )
        .or(&[Cause::ServerError]),
        TextRule::named(
            "milter-reject & service unavailable - try again later",
            "Postfix",
            "milter-reject: END-OF-MESSAGE from mail.example.net: 4.7.1 Service unavailable - try again later",
        ),
    ],
};
