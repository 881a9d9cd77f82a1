//! Frames that break RFC 6455, floods, and messages out of bounds (C16 to C36).

use crate::common::*;
use futures_util::{SinkExt, StreamExt};
use mailmend_protocol::Refusal;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
};
use tokio_tungstenite::tungstenite::Message;

/// A raw upgraded connection.
async fn upgraded(relay: &Relay) -> TcpStream {
    upgraded_with(relay, None).await
}

/// The same, with that many octets of room for what is not read yet.
pub async fn upgraded_with(relay: &Relay, room: Option<u32>) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    if let Some(room) = room {
        socket.set_recv_buffer_size(room).unwrap();
    }
    let mut stream = socket.connect(relay.address).await.unwrap();
    let head = format!(
        "GET /v1/check HTTP/1.1\r\nhost: {}\r\norigin: {ORIGIN}\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-protocol: mailmend.v1\r\nsec-websocket-extensions: permessage-deflate\r\n\r\n",
        relay.address
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\n") {
        answer.push(stream.read_u8().await.unwrap());
    }
    let answer = String::from_utf8(answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 101") && !answer.contains("deflate"), "{answer}");
    stream
}

/// A frame with a mask of zeros: first octet, payload.
pub fn frame(first: u8, payload: &[u8]) -> Vec<u8> {
    let mut out = vec![first];
    match payload.len() {
        short @ 0..=125 => out.push(0x80 | short as u8),
        long => {
            out.push(0x80 | 126);
            out.extend((long as u16).to_be_bytes());
        }
    }
    out.extend([0; 4]);
    out.extend(payload);
    out
}

/// The code of the close frame that ends the connection, or `None`.
async fn close_code(stream: &mut TcpStream) -> Option<u16> {
    loop {
        let first = stream.read_u8().await.ok()?;
        let length = match stream.read_u8().await.ok()? {
            126 => stream.read_u16().await.ok()?.into(),
            short => usize::from(short),
        };
        let mut payload = vec![0; length];
        stream.read_exact(&mut payload).await.ok()?;
        if first == 0x88 {
            return payload.first_chunk().map(|code| u16::from_be_bytes(*code));
        }
    }
}

#[tokio::test]
async fn broken_frames_are_closed_with_their_code() {
    let relay = relay(&["--max-sockets-per-client", "100"]).await;
    let text = 0x81;
    let rows: Vec<(&str, Vec<u8>, u16)> = vec![
        ("C16 unmasked", vec![text, 2, b'h', b'i'], 1002),
        ("C17 RSV1", frame(0xc1, b"hi"), 1002),
        ("C17 RSV2", frame(0xa1, b"hi"), 1002),
        ("C17 RSV3", frame(0x91, b"hi"), 1002),
        ("C17 opcode 3", frame(0x83, b"hi"), 1002),
        ("C17 opcode 7", frame(0x87, b"hi"), 1002),
        ("C17 opcode 11", frame(0x8b, b"hi"), 1002),
        ("C17 opcode 15", frame(0x8f, b"hi"), 1002),
        ("C18 fragmented ping", frame(0x09, b"hi"), 1002),
        ("C18 ping of 126", frame(0x89, &[b'a'; 126]), 1002),
        ("C19 orphan continuation", frame(0x80, b"hi"), 1002),
        (
            "C19 text inside a fragmented text",
            [frame(0x01, b"h"), frame(0x81, b"i")].concat(),
            1002,
        ),
        ("C20 invalid UTF-8", frame(text, &[0xff, 0xfe]), 1007),
        ("C20 surrogate", frame(text, &[0xed, 0xa0, 0x80]), 1007),
        ("C20 overlong", frame(text, &[0xc0, 0xaf]), 1007),
        ("C20 split and broken", [frame(0x01, &[0xe2]), frame(0x80, b"hi")].concat(), 1007),
        ("C22 2^63", [&[text, 0xff][..], &(1_u64 << 63).to_be_bytes(), &[0; 4]].concat(), 1009),
        (
            "C22 2^63 - 1",
            [&[text, 0xff][..], &((1_u64 << 63) - 1).to_be_bytes(), &[0; 4]].concat(),
            1009,
        ),
        ("C23 16,385 octets", frame(text, &[b'a'; 16_385]), 1009),
        (
            "C23 fragments of them",
            [frame(0x01, &[b'a'; 16_000]), frame(0x80, &[b'a'; 400])].concat(),
            1009,
        ),
        ("C24 binary", frame(0x82, b"hi"), 1003),
        ("C25 compressed", frame(0xc1, &[0xf2, 0x48, 0x05]), 1002),
    ];
    for (row, octets, code) in rows {
        let mut stream = upgraded(&relay).await;
        stream.write_all(&octets).await.unwrap();
        assert_eq!(close_code(&mut stream).await, Some(code), "{row}");
    }
}

/// C21: a bad close frame is answered or dropped, at once either way.
#[tokio::test]
async fn bad_close_frames_end_the_socket() {
    let relay = relay(&["--max-sockets-per-client", "100"]).await;
    let mut payloads: Vec<Vec<u8>> = vec![vec![3]];
    payloads
        .extend([0_u16, 999, 1004, 1005, 1006, 1015, 5000].map(|code| code.to_be_bytes().to_vec()));
    payloads.push([&1000_u16.to_be_bytes()[..], &[0xff]].concat());
    for payload in payloads {
        let mut stream = upgraded(&relay).await;
        stream.write_all(&frame(0x88, &payload)).await.unwrap();
        let code = close_code(&mut stream).await;
        assert!(matches!(code, None | Some(1000 | 1002 | 1007)), "{payload:?}: {code:?}");
    }
}

/// C8: what follows the upgrade at once is frames, whatever it looks like.
#[tokio::test]
async fn a_request_behind_the_upgrade_is_a_broken_frame() {
    let relay = relay(&[]).await;
    let mut stream = upgraded(&relay).await;
    stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
    assert_eq!(close_code(&mut stream).await, Some(1002));
}

/// C26, C27, C33: nothing but a whole message buys time before the hello.
#[tokio::test]
async fn without_a_hello_a_socket_ends_whatever_else_it_sends() {
    let relay = relay(&["--hello-seconds", "1"]).await;
    for octets in
        [Vec::new(), frame(0x01, b"{"), frame(0x89, b"ping"), frame(0x00, b"").repeat(1000)]
    {
        let start = std::time::Instant::now();
        let mut stream = upgraded(&relay).await;
        if octets.first() == Some(&0) {
            stream.write_all(&frame(0x01, b"")).await.unwrap();
        }
        stream.write_all(&octets).await.unwrap();
        assert_eq!(close_code(&mut stream).await, Some(1008));
        assert!(start.elapsed().as_millis() < 3_000);
    }
}

/// C28, C29: pings, pongs, and what follows a close.
#[tokio::test]
async fn floods_of_control_frames_are_closed() {
    let relay = relay(&[]).await;
    for opcode in [0x89, 0x8a] {
        let mut stream = upgraded(&relay).await;
        stream.write_all(&frame(0x81, br#"{"type":"hello"}"#)).await.unwrap();
        stream.write_all(&frame(opcode, b"").repeat(200)).await.unwrap();
        assert_eq!(close_code(&mut stream).await, Some(1008), "{opcode:x}");
    }
    let mut stream = upgraded(&relay).await;
    stream
        .write_all(&[frame(0x88, &1000_u16.to_be_bytes()), frame(0x81, b"{}")].concat())
        .await
        .unwrap();
    assert_eq!(close_code(&mut stream).await, Some(1000), "what follows a close is not read");
}

/// C30: messages.
#[tokio::test]
async fn the_31st_message_of_a_minute_is_refused_and_the_61st_closes() {
    let relay = relay(&[]).await;
    let mut socket = greeted(&relay).await;
    for _ in 0..60 {
        say(&mut socket, r#"{"type":"cancel","id":1}"#).await;
    }
    assert_eq!(refusal_of(&hear(&mut socket).await), Some(&Refusal::Rate));
    assert_eq!(closed(&mut socket).await, Some(1008));
}

/// C36, C39: what the decoder refuses, with the socket still there.
#[tokio::test]
async fn malformed_messages_are_refused_and_the_third_closes() {
    let relay = relay(&["--max-sockets-per-client", "100"]).await;
    let nested = "[".repeat(10_000);
    let with_port = |port: &str| {
        format!(
            r#"{{"type":"check","id":7,"imap":{{"host":"imap.gmail.com","port":{port},"security":"tls"}}}}"#
        )
    };
    for text in [
        "",
        "not json",
        "\u{feff}{}",
        "{}",
        "null",
        nested.as_str(),
        r#"{"type":"unknown"}"#,
        r#"{"type":"check","type":"check","id":7}"#,
        r#"{"type":"check","id":1e999}"#,
        r#"{"type":"check","id":-1}"#,
        r#"{"type":"check","id":7,"imap":{"host":"\ud800","port":993,"security":"tls"}}"#,
        &with_port("65536"),
        &with_port("-1"),
        &with_port("\"993\""),
        &with_port("993.0"),
        &with_port("null"),
    ] {
        let mut socket = greeted(&relay).await;
        for _ in 0..3 {
            say(&mut socket, text).await;
            assert_eq!(
                refusal_of(&hear(&mut socket).await),
                Some(&Refusal::BadRequest),
                "{text:.60}"
            );
        }
        assert_eq!(closed(&mut socket).await, Some(1008), "{text:.60}");
    }
}

/// C40, C41: fields.
#[tokio::test]
async fn fields_out_of_bounds_are_refused() {
    let relay = relay(&["--checks-per-minute", "100"]).await;
    let mut socket = greeted(&relay).await;
    let with = |user: &str, kind: &str, secret: &str| {
        format!(
            r#"{{"type":"check","id":7,"imap":{{"host":"imap.gmail.com","port":993,"security":"tls","credential":{{"kind":"{kind}","user_name":"{user}",{secret}}}}}}}"#
        )
    };
    let password = |value: &str| format!(r#""password":"{value}""#);
    let good = password("x");
    for request in [
        with(&"u".repeat(321), "password", &good),
        with("user", "password", &password(&"p".repeat(1_025))),
        with("user", "access_token", &format!(r#""token":"{}""#, "t".repeat(8_193))),
        with("user\\r\\nA LOGOUT", "password", &good),
        with("user\\u0000", "password", &good),
        with("user\\u007f", "password", &good),
        with("user", "password", &password("p\\rq")),
    ] {
        say(&mut socket, &request).await;
        let (stages, terminal) = outcome(&mut socket).await;
        assert_eq!(
            (refusal_of(&terminal), stages.len()),
            (Some(&Refusal::BadRequest), 0),
            "{request:.120}"
        );
    }
}

/// C34: with a second instead of sixty; the only place of this client is free again after it.
#[tokio::test]
async fn silence_after_the_hello_ends_the_socket() {
    let relay = relay(&["--idle-seconds", "1", "--max-sockets-per-client", "1"]).await;
    let mut socket = greeted(&relay).await;
    assert_eq!(closed(&mut socket).await, Some(1008));
    drop(socket);
    let again = async { while open_with(&relay, &[]).await.is_err() {} };
    tokio::time::timeout(std::time::Duration::from_secs(30), again).await.unwrap();
}

#[tokio::test]
async fn a_life_has_an_end() {
    let relay = relay(&["--life-seconds", "1"]).await;
    let mut socket = greeted(&relay).await;
    assert_eq!(closed(&mut socket).await, Some(1008));
}

#[tokio::test]
async fn a_binary_message_is_not_spoken() {
    let relay = relay(&[]).await;
    let mut socket = greeted(&relay).await;
    socket.send(Message::Binary(vec![1].into())).await.unwrap();
    assert!(
        matches!(socket.next().await, Some(Ok(Message::Close(Some(frame)))) if u16::from(frame.code) == 1003)
    );
}
