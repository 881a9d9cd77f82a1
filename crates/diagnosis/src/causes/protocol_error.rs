//! A malformed or unexpected reply that nothing more specific explains.
//! Not this: another protocol's greeting -> `wrong_protocol`.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Protocol,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Port, Fact::Stage],
    steps: steps(&[Step::CheckPort, Step::CheckHostSpelling, Step::AskMailAdmin]),
    texts: &[
        TextRule::phrase(
            "bad chars in command / bad command / bad sequence / bad sequence of commands / \
             bad syntax / cannot decode response / cannot parse / command line too long / \
             command not recognized / command unknown / command unrecognized / could not parse / \
             error in imap command / garbage / improper command / invalid arguments / \
             invalid character in command / invalid command / invalid parameter / \
             invalid response / invalid syntax / invalid tag / line too long / malformed / \
             need mail command / need rcpt / no recipient specified / no recipients specified / \
             parse error / please say rcpt / protocol error / protocol violation / \
             say mail first / send mail from first / synchronization error / syntax error / \
             syntax error in response / too many invalid / unable to parse / \
             unexpected character / unexpected reply / unexpected response / \
             unexpected server response / unexpected token / unknown command / unknown response / \
             unparsable / unparseable / unrecognised command / unrecognized command \
             & #500 / #501 / #502 / #503 / #504 / #550 / #555 / 5.5.1 / 5.5.2 / 503 / -err / \
             bad invalid / bad missing / bad sequence / bad syntax / bad unknown / \
             bad unrecognized / ehlo / from server / from the server / greeting / helo / imap / \
             imapprotocolexception / mail / mail argument / pop3 / protocolexception / \
             reply from / server response / smtp",
            "RFC 5321, RFC 9051",
            "500 5.5.2 Error: bad syntax in SMTP command",
        )
        .unless(
            "fmt.errorf / auth command / authenticat / compile / greeting: [atom: 220 / \
             helo command rejected / idle / invalid data in message / invalid_grant / javascript / \
             json / login / mailbox name / mechanism / need fully / no such / nonexistent / \
             oauth / server is busy / sql / starttls / token / token: [atom: 220 / \
             too many invalid password / try again later / unexpectedly disconnected / yaml",
        ),
        TextRule::status(
            "#500 / #501 / #502 / #503 / #504 / #555 / #x.5.0 / #x.5.1 / #x.5.2 / #x.5.4 / #x.5.5 \
             & argument / command / decode / identity / invalid / parameter / sequence / syntax / \
             unrecognized",
            "RFC 3463 x.5.x",
            "503 5.5.1 Bad sequence of commands",
        )
        .unless(
            "auth / authenticat / ehlo / encryption / helo / mechanism / rcpt / recipient / \
             relay / starttls",
        ),
        TextRule::phrase(
            "bad response from server / badresponse / command parameter not implemented / \
             err_bad_response / improper sequence of commands / \
             improper use of smtp command pipelining / invalid smtp response / \
             multiple destination domains / no identity changes permitted / protocol violation / \
             smtp protocol synchronization / smtp synchronization error",
            "Google, Exim, Postfix",
            "554 SMTP synchronization error",
        ),
        TextRule::named(
            "too many errors / too many invalid imap commands / \
             too many syntax or protocol errors / too many unrecognized commands \
             & error / imap / protocol / smtp",
            "Dovecot, Exim",
            "* BYE Too many invalid IMAP commands.",
        )
        .unless("giving up / keyserver"),
        TextRule::named(
            "imap4parseerror / imapparseerror / responseparseerror",
            "Ruby Net::IMAP",
            "unknown token - \"x (Net::IMAP::ResponseParseError)",
        ),
        TextRule::phrase(
            "iap.protocolexception / imap4 protocol exception / imapprotocolerror / \
             imapprotocolexception / smtpprotocolexception \
             & parse / syntax error / token / unrecognized",
            "JavaMail, MailKit",
            "com.sun.mail.iap.ProtocolException: parse error",
        )
        .unless("[atom: 220 / disconnected / server is busy / try again later"),
        TextRule::status(
            "#500 & line length / line too long",
            "RFC 5321 section 4.5.3.1",
            "500 Line too long",
        ),
        TextRule::named(
            "mi:cel / 错误指令",
            "NetEase bounce codes",
            "450 MI:CEL 163 smtp: too many bad commands",
        ),
        TextRule::weak(
            "#x.5.0 / #x.5.1 / #x.5.2 / #x.5.4 / #x.5.5",
            "RFC 5321 section 4.2.1, RFC 3463 section 3.6",
            "503 5.5.1 of the client",
        ),
        TextRule::named(
            "send helo/ehlo first / send ehlo first / send helo first / polite people say hello",
            "Postfix, Sendmail",
            "503 5.5.1 Error: send HELO/EHLO first",
        ),
        TextRule::named(
            "command line limit exceeded / line limit exceeded & append / bad / command / imap",
            "Exchange Online",
            "BAD command line limit exceeded (IMAP)",
        ),
        TextRule::named(
            "invalid messageset / unrecognized parameter",
            "Dovecot, Postfix",
            "BAD Error in IMAP command FETCH: Invalid messageset",
        ),
        TextRule::phrase(
            "line parse error / please say / stray newline \
             & #451 / #500 / #501 / #502 / #503 / #551",
            "TOM",
            "451 stray newline",
        )
        .unless("helo/ehlo first / please say helo"),
        TextRule::phrase(
            "unexpected token / unexpected character / unparsable / cannot parse / \
             could not parse / failed to parse \
             & imap / smtp / pop3 \
             & response / reply / greeting / server",
            "IMAP libraries",
            "IMAP: unexpected token while parsing response",
        )
        .unless("json"),
        TextRule::named(
            "illegal in state / only allowed in states",
            "Python imaplib",
            "command EXAMINE illegal in state NONAUTH, only allowed in states AUTH, SELECTED",
        ),
        TextRule::phrase(
            "protocol deviation / unsupported option / need mail command \
             & 503 / 550 / 555 / esmtp / smtp",
            "Servers",
            "550 esmtp: protocol deviation",
        ),
        TextRule::phrase(
            "#500 / #501 / #502 / #503 / #504 \
             & 매개변수나 인수 / 명령 매개변수 / 명령들의 순서 / 명령 순서 / 명령의 순서 / 명령이 구현되지 / 명령이 인식되지 / 명령을 인식할 수 없 / \
             명령어가 구현되지",
            "RFC 5321 in Korean",
            "503 : 명령들의 순서가 잘못되었음",
        ),
        TextRule::phrase(
            "response error: error tag / response error: parsing",
            "lettre",
            "SMTP error: response error: error Tag at:",
        ),
        TextRule::phrase(
            "退信 / smtp & 无法识别的错误命令 / 无法识别的命令 / 错误命令 / 命令无法识别",
            "Coremail",
            "退信原因:无法识别的错误命令(邮件系统指令)。",
        ),
        TextRule::phrase(
            "#500 / #501 / #502 / #503 / #504 \
             & コマンド / befehlsfolge / befehl nicht / commande non / コマンドの \
             & エラー / 不明 / 不正 / 未実装 / 認識 / fehlerhaft / erkannt / reconnue / implément",
            "RFC 5321 in Japanese, German, French",
            "503 コマンド順序不正",
        ),
        TextRule::phrase(
            "excessive amounts of data / use helo/ehlo first / send helo first / say helo first / \
             ehlo first \
             & #421 / #500 / #502 / #503 / #550",
            "MDaemon, Haraka",
            "502 Use HELO/EHLO first",
        ),
        TextRule::phrase(
            "not permitted when tls active / command not permitted when tls / tls already active / \
             already running tls / tls already started",
            "Exim",
            "454 Command not permitted when TLS active",
        ),
        TextRule::named(
            "unexpected bad response / too many invalid commands & imap",
            "himalaya, Dovecot",
            "1: cannot resolve IMAP task 2: unexpected BAD response: Sequence set is invalid!",
        ),
        TextRule::named(
            "smtp connection failure: unexpected greeting",
            "Synapse",
            "Error: SMTP connection failure: Unexpected greeting: \"220-mail.example.org ESMTP\"",
        ),
        TextRule::phrase(
            "select command is not valid in this state / command is not valid in this state / \
             command not valid in this state",
            "IMAP servers",
            "BAD [CLIENTBUG] SELECT Command is not valid in this state",
        )
        .or(&[Cause::AuthRequired]),
        TextRule::named(
            "initial ok message / server is ancient / unrecognized imap4 response / \
             probably protocol error / error reading client response / \
             failed to decode challenge / imap's command tag / \
             protocol error during authentication",
            "msmtp, mutt, Chilkat, getmail, Cyrus",
            "msmtp: cannot get initial OK message from server",
        ),
        TextRule::named(
            "no commands allowed to pipeline / cipher text is invalid base64 / \
             violates the imap protocol / 올바른 초기 메시지를 읽는데 / 妥当な挨拶の読み込み / \
             parse authentication response",
            "Google, Tencent, IMAPClient, Evolution",
            "523 5.7.10 SMTP protocol violation, no commands allowed to pipeline after STARTTLS.",
        ),
        TextRule::named(
            "command received in invalid state / bad command received in invalid",
            "Exchange IMAP4",
            "1 BAD Command received in Invalid state.",
        )
        .unless("logindisabled")
        .or(&[Cause::EncryptionRequired]),
        TextRule::named(
            "did not understand a message from / malformed reply from the server / \
             bad authentication response from / pop protocol error / imap protocol error / \
             valid greeting from",
            "Geary, Horde, Sylpheed, Evolution",
            "Geary did not understand a message from imap.example.com or vice versa, please file a bug report",
        ),
        TextRule::named(
            "pop-protokollfehler / erreur de protocole pop / popプロトコルエラー / pop3 協定錯誤 / \
             nicht rfc-konformer server / non-respect des rfc / rfcに準拠していない / \
             imap-server ist veraltet / serveur imap est trop ancien / imap サーバは古い / \
             오래된 버젼의 imap / imap 服务器已过时 / imap 伺服器已過時",
            "Claws Mail, mutt",
            "오래된 버젼의 IMAP 서버로 Mutt와 사용할 수 없습니다.",
        ),
        TextRule::phrase(
            "서버에서 잘못된 응답 / 서버에서 보낸 인증 응답이 틀 / 서버에서 예상하지 못한 응답 / 서버에서 예상치 못한 응답 / 예상치 못한 서버 응답 / \
             pop3 프로토콜 에러 / 間違った認証応答 / から想定外の応答 / サーバから不正な応答 / pop3 プロトコルエラー / タイムスタンプの文法エラー / \
             タイムスタンプ文法エラー",
            "Evolution, KDE, Sylpheed, mutt",
            "POP3 서버에서 예상하지 못한 응답이 돌아왔습니다.",
        ),
        TextRule::named(
            "error: bare <lf> received / bare <lf> received / smtplf.html / bare lf received",
            "Postfix, qmail",
            "521 5.5.2 mail.example.org Error: bare <LF> received",
        ),
        TextRule::named(
            "lines too long for transport",
            "Exim",
            "message has lines too long for transport",
        )
        .or(&[Cause::ContentRejected]),
        TextRule::named(
            "501 5.5.4 syntax: mail from / 501 5.5.4 syntax: rcpt to",
            "Postfix",
            "501 5.5.4 Syntax: MAIL FROM:<address>",
        ),
    ],
};
