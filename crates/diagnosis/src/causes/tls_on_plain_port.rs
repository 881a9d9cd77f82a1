//! TLS was started on a port that speaks plain text first.
//! Not this: TLS was spoken and failed -> `tls_handshake_failed`.
//! Source: RFC 8314 section 3.

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
    steps: steps(&[Step::UseSuggestedSettings, Step::UseStarttls, Step::CheckPort]),
    texts: &[
        TextRule::named(
            "-9847 / 0a0000c6 / 0a00010b / 0x80090308 / 140770fc / 1408f10b / \
             cannot determine the frame size / corrupted frame was received / \
             first record does not look like a tls handshake / invalid content type / \
             invalid tls record / invalidcontenttype / not an ssl record / not an ssl/tls record / \
             packet length too long / packet_length_too_long / plaintext connection? / \
             received corrupt message of type / record overflow / record_too_long / \
             ssl_error_rx_record_too_long / ssl_error_rx_unknown_record_type / \
             tls packet with unexpected length / token supplied to the function is invalid / \
             unexpected packet format / unexpected tls packet / unrecognized ssl message / \
             unsupported or unrecognized ssl message / wrong version number / wrong_version_number \
             & -98 / 0x8 / corrupt / corrupt message / frame / handshake / invalidcontenttype / \
             openssl / packet / plaintext / record / ssl / ssl message / ssl3_get_record / \
             ssl_connect / supplied to the function / tls / token / unexpected packet / \
             version number",
            "OpenSSL, Go, Java, rustls, NSS, Schannel, GnuTLS",
            "ssl.SSLError: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1123)",
        )
        .unless("bad greeting / http request"),
        TextRule::named(
            "unknown protocol \
             & openssl / read server hello / ssl / ssl routines / ssl23_get_server_hello / \
             ssl_connect / tls",
            "OpenSSL 1.0",
            "error:140770FC:SSL routines:SSL23_GET_SERVER_HELLO:unknown protocol",
        )
        .unless("authentication / http request / url"),
        TextRule::phrase(
            "record layer failure / ssl negotiation failed / tls/ssl failure for & ssl / tls",
            "c-client, OpenSSL 3.2",
            "TLS/SSL failure for mail.example.com: SSL negotiation failed",
        )
        .unless("accept / no auth attempts")
        .or(&[Cause::TlsHandshakeFailed]),
        TextRule::named(
            "did not speak tls / does not support ssl on this port / expects plain text / \
             maybe should not use tls / non-ssl port / not a tls port / not an ssl port / \
             plain text response to a tls / plain-text server / plaintext port / \
             port does not support ssl / port expects plaintext / port is not ssl / \
             port that expects plain / port which does not support ssl / \
             server answered in plain text / server does not support ssl / \
             server doesn't speak tls / server speaks plain / ssl is not supported on this port / \
             try disabling ssl",
            "clients",
            "The server does not support SSL on this port",
        ),
        TextRule::phrase(
            "0x800ccc1a",
            "Outlook error list",
            "0x800CCC1A: Your server does not support the connection encryption type",
        )
        .or(&[Cause::TlsHandshakeFailed]),
        TextRule::phrase(
            "handshakefailed (error_packet_parsing & invalid header type",
            "Haskell tls",
            "HandshakeFailed (Error_Packet_Parsing \"Failed reading: invalid header type: 50\")",
        )
        .or(&[Cause::TlsHandshakeFailed]),
        TextRule::named(
            "https connection to an http / 收到一个未预期的 tls / record layer version error",
            "DavMail, GnuTLS, wolfSSL",
            "Invalid header: ??, HTTPS connection to an HTTP listener ?",
        ),
        TextRule::named(
            "ssl \
             & 최대 길이를 넘은 / 최대 허용 길이를 초과 / 許容される最大長を超える / exceeded the maximum permissible length",
            "NSS",
            "SSL이 허용 가능한 최대 길이를 넘은 레코드를 받았습니다.",
        ),
        TextRule::named(
            "意外的数据包格式 / 予期しないパケット形式 / 예기치 않은 패킷 형식 / unerwarteten paketformats / \
             unerwartetes paketformat / format de paquet inattendu",
            ".NET SslStream, localized",
            "由于意外的数据包格式，握手失败。",
        ),
        TextRule::named(
            "unable to parse tls packet header",
            "Conscrypt",
            "javax.net.ssl.SSLHandshakeException: Unable to parse TLS packet header",
        ),
    ],
};
