//! The server only speaks TLS versions that are no longer accepted (1.1 and older).
//! Not this: same version, no common cipher -> `tls_handshake_failed`.
//! Source: RFC 8996.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::TlsVersion],
    steps: steps(&[Step::EnableModernTls, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "0a0000bf / 0a000102 / 0a00042e / alert number 70 / alert number 86 / \
             alert protocol version / chose tls / code is 70 / doesnotsupporttls / \
             errsslpeerprotocolversion / illegal or unsupported version / inappropriate fallback / \
             inappropriate_fallback / is not accepted by client preferences / legacy sigalg / \
             no appropriate protocol / no protocols available / no supported versions / \
             no_protocols_available / old tls / old tls version / protocol is disabled / \
             protocol version alert / protocol version is not enabled / \
             protocol version not supported / protocol_version / protocolversion / \
             requires tls 1 / requires tls 1.2 / requires tlsv1 / servedoesnotsupporttls12 / \
             server chose tlsv1 / serverdoesnotsupporttls / ssl version / \
             ssl_error_unsupported_version / suitable tls version / \
             supportedversionsextensionrequired / tls 1.0 / tls 1.0 and 1.1 / tls 1.0 no longer / \
             tls 1.1 / tls 1.2 or higher / tls version / tls version not supported / tls1.0 / \
             tls1.1 / tlsv1.0 / tlsv1.1 / tlsv1.2 / unsupported protocol / \
             unsupported protocol version / unsupported ssl protocol / unsupported tls version / \
             unsupported version / unsupported_protocol / unsupported_version / \
             version not supported / version too low / version_too_low / wrong ssl version \
             & packet / peer is incompatible / protocol / sigalg / ssl / tls \
             & alert / are not supported / deprecated / disabled / disallowed / failed / \
             handshake / illegal / inappropriate / incompatible / minversion / no longer / \
             no protocols / not accepted / not enabled / not supported / not supported by / only / \
             rejected / required / requires / satisfy / suitable / too low / unsupported / \
             upgrade / version / wrong",
            "OpenSSL, Java, Go, rustls, NSS",
            "[SSL: UNSUPPORTED_PROTOCOL] unsupported protocol (_ssl.c:727)",
        )
        .unless(
            "(no cipher / certificate has expired / certificate verify / cipher is / cipher= / \
             handshake failure / packet length / protocol: tls / tlsv1 alert unknown ca / \
             url protocol / using tls version / version number / version: tlsv1.3 / with cipher / \
             wrong version number",
        ),
        TextRule::phrase(
            "0x80090302 / 0x80090331 & protocol / tls / version",
            "Schannel",
            "0x80090331 The client and server cannot communicate: TLS version",
        )
        .or(&[Cause::TlsHandshakeFailed]),
        TextRule::phrase(
            "ssl 버전 / tls 1.0 / tls 1.1 / tls 1.2 / tls のバージョン / tls 版本 / tls 버전 / tls-version / \
             tlsバージョン / tls版本 / version tls / versión de tls / 프로토콜 버전 \
             & compatible / prise en charge / unterstützt / サポート / 支持 / 지원 / 지원하지",
            "localized clients",
            "지원되지 않는 TLS 버전입니다",
        ),
    ],
};
