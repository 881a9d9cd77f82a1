//! Hostile clients whose rows need a target, or many messages.

use crate::common::*;
use mailmend_faults::{Leaf, Pki, Script, Server};
use mailmend_protocol::{Refusal, RelayMessage};
use std::time::Duration;
use tokio::{
    io::AsyncReadExt,
    net::{TcpListener, TcpSocket},
    time::timeout,
};

/// Far more than anything here takes: only a hang meets it.
const LONG: Duration = Duration::from_secs(30);
/// Less than any stage waits by itself (eight seconds and more): what ends before ends because the
/// page left.
const SOON: Duration = Duration::from_secs(6);
/// A page that does not read has five seconds; the sign-in that the server holds has twenty.
const SLOW: Duration = Duration::from_secs(15);

/// A witness on loopback, and a relay that may dial its port but not its address.
async fn denied(more: &[&str]) -> (TcpListener, u16, Relay) {
    let witness = TcpListener::bind("0.0.0.0:0").await.unwrap();
    let port = witness.local_addr().unwrap().port();
    let port_text = port.to_string();
    let flags = [
        "--allow-port",
        &port_text,
        "--checks-per-minute",
        "1000",
        "--max-sockets-per-client",
        "100",
    ];
    (witness, port, relay(&[&flags[..], more].concat()).await)
}

async fn nobody_came(witness: &TcpListener) -> bool {
    futures_util::future::poll_fn(|cx| std::task::Poll::Ready(witness.poll_accept(cx).is_pending()))
        .await
}

/// C38: what people type, through the whole relay; the witness on every address hears nothing.
#[tokio::test]
async fn no_spelling_of_a_host_leads_inside() {
    let (witness, port, relay) = denied(&["--allow-literals"]).await;
    let hosts = [
        "127.1",
        "127.0.1",
        "0177.0.0.1",
        "0177.1",
        "017700000001",
        "0x7f.0.0.1",
        "0x7f.1",
        "0x7f000001",
        "2130706433",
        "127.000.000.001",
        "127.0.0.1.",
        "0",
        "0.0.0.0",
        "00000000",
        "0xffffffff",
        "4294967295",
        "4294967296",
        "1.1.1.1.1",
        "192.168.257",
        "10.1",
        "169.254.43518",
        "2852039166",
        "127。0。0。1",
        "１２７.０.０.１",
        "①②⑦.⓪.⓪.①",
        "ⓛocalhost",
        "ｌｏｃａｌｈｏｓｔ",
        "local\u{200b}host",
        "xn--example-.org",
        "LOCALHOST.",
        "a.localhost",
        "::1",
        "[::1]",
        "0:0:0:0:0:0:0:1",
        "::",
        "::ffff:127.0.0.1",
        "::ffff:7f00:1",
        "::ffff:0:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::7f00:1",
        "2002:7f00:1::",
        "fe80::1%lo",
        "fe80::1%25lo",
        "fec0::1",
        "ff02::1",
        "fd00:ec2::254",
        "host:993",
        "user@host",
        "imap://host",
        "host/path",
        "host#x",
        "host\t",
        "host\r\nQUIT",
        "host%0d%0aQUIT",
        "host\u{0}.example.com",
        "-oProxyCommand=x",
        "",
        ".",
        "..",
        "a..b",
    ];
    for some in hosts.chunks(25) {
        let mut socket = greeted(&relay).await;
        for host in some {
            let host = serde_json::to_string(host).unwrap();
            say(&mut socket, &check(host.trim_matches('"'), port)).await;
            let (stages, terminal) = outcome(&mut socket).await;
            let refusal = refusal_of(&terminal);
            assert!(
                matches!(refusal, Some(Refusal::Name | Refusal::PrivateAddress))
                    && stages.is_empty(),
                "{host}: {terminal:?}"
            );
        }
    }
    assert!(nobody_came(&witness).await);
}

/// C39: ports that are not listed, and no number at all.
#[tokio::test]
async fn ports_that_are_not_listed_are_refused() {
    let (witness, ..) = denied(&[]).await;
    let relay = relay(&["--checks-per-minute", "100"]).await;
    let mut socket = greeted(&relay).await;
    for port in [0, 1, 22, 25, 80, 443, 3306, 6379, 65_535, witness.local_addr().unwrap().port()] {
        say(&mut socket, &check("imap.gmail.com", port)).await;
        assert_eq!(refusal_of(&outcome(&mut socket).await.1), Some(&Refusal::Port), "{port}");
    }
    assert!(nobody_came(&witness).await);
}

/// T5: one refusal, octet for octet, whatever stands behind the name.
#[tokio::test]
async fn refusals_are_the_same_octet_for_octet() {
    use futures_util::StreamExt;
    let hosts = [
        "a.site.ch=10.0.0.1",
        "b.site.ch=127.0.0.1",
        "c.site.ch=169.254.169.254",
        "d.site.ch=fd00::1",
    ];
    let flags: Vec<&str> = hosts.iter().flat_map(|host| ["--static-host", *host]).collect();
    let (_witness, port, relay) = denied(&flags).await;
    let mut socket = greeted(&relay).await;
    let mut answers = Vec::new();
    for host in [
        "a.site.ch",
        "b.site.ch",
        "c.site.ch",
        "d.site.ch",
        "10.0.0.1",
        "127.0.0.1",
        "169.254.169.254",
    ] {
        say(&mut socket, &check(host, port)).await;
        answers.push(socket.next().await.unwrap().unwrap().into_data());
    }
    assert!(answers.windows(2).all(|two| two[0] == two[1]), "{answers:?}");
}

/// C43: fields that would speak for somebody else do not exist.
#[tokio::test]
async fn fields_that_do_not_exist_change_nothing() {
    let (_witness, port, relay) = denied(&[]).await;
    let mut socket = greeted(&relay).await;
    for more in [
        r#""helo":"evil\r\nMAIL FROM:<x>""#,
        r#""subject":"a\r\nBcc: b@c""#,
        r#""recipient":"a@b""#,
        r#""rcpt":["a@b"]"#,
    ] {
        let request = check("127.0.0.1", port).replacen('{', &format!("{{{more},"), 1);
        say(&mut socket, &request).await;
        assert_eq!(
            refusal_of(&outcome(&mut socket).await.1),
            Some(&Refusal::PrivateAddress),
            "{more}"
        );
    }
}

/// C40, C51: what would end a command or add a recipient, in every field that is said to a server.
#[tokio::test]
async fn fields_that_would_end_a_command_are_refused() {
    let (_witness, port, _) = denied(&[]).await;
    let flags = [
        "--allow-network",
        "127.0.0.0/8",
        "--allow-port",
        &port.to_string(),
        "--checks-per-minute",
        "1000",
        "--max-sockets-per-client",
        "100",
    ];
    let relay = relay(&flags).await;
    let breaking = ["a\\rb", "a\\nb", "a\\u0000b", "a\\u007fb", "a\\r\\nRCPT TO:<x@y>"];
    let recipients = ["a@b>\\r\\nRCPT TO:<x", "<a@b>", "a@b> RCPT TO:<x@y", "a b@c", "a@b <c@d>"];
    let folders = breaking.map(|text| format!(r#""folder":"{text}""#));
    let senders = breaking.iter().chain(&recipients).map(|text| format!(r#""sender":"{text}""#));
    let fields: Vec<String> = folders.into_iter().chain(senders).collect();
    for some in fields.chunks(25) {
        let mut socket = greeted(&relay).await;
        for field in some {
            let request = format!(
                r#"{{"type":"check","id":7,"smtp":{{"host":"127.0.0.1","port":{port},"security":"none",{field}}}}}"#
            );
            say(&mut socket, &request).await;
            assert_eq!(
                refusal_of(&outcome(&mut socket).await.1),
                Some(&Refusal::BadRequest),
                "{field}"
            );
        }
    }
}

/// C49: a scan of twelve ports on a hundred hosts; ten checks leave in a minute, to listed ports only.
#[tokio::test]
async fn a_scan_ends_after_ten_checks() {
    let open = TcpListener::bind("0.0.0.0:0").await.unwrap();
    let port = open.local_addr().unwrap().port();
    let flags = [
        "--allow-network",
        "127.0.0.0/8",
        "--allow-port",
        &port.to_string(),
        "--max-sockets-per-client",
        "100",
    ];
    let relay = relay(&flags).await;
    let counter = tokio::spawn(async move {
        let mut connections = 0;
        while let Ok(Ok((stream, _))) = timeout(Duration::from_secs(2), open.accept()).await {
            connections += 1;
            drop(stream);
        }
        connections
    });
    let mut left = 0;
    for socket in 0..4_u8 {
        let mut page = greeted(&relay).await;
        for host in 0..25_u8 {
            let port = if host % 12 == 0 { port } else { port - 1 };
            let request = check(&format!("127.0.{socket}.{host}"), port).replacen(
                '{',
                r#"{"counter_probe":false,"#,
                1,
            );
            say(&mut page, &request).await;
            let (_, terminal) = outcome(&mut page).await;
            let refused = matches!(refusal_of(&terminal), Some(Refusal::Rate | Refusal::Port));
            left += usize::from(!refused);
        }
    }
    // A failed handshake is looked at twice.
    let connections = counter.await.unwrap();
    assert!(left <= 10 && connections <= 20, "{left} checks, {connections} connections");
}

/// A relay that trusts this authority and may reach loopback on one port.
async fn open_relay(pki: &Pki, port: u16) -> Relay {
    let root =
        std::env::temp_dir().join(format!("mailmend-rows-{}-{port}.pem", std::process::id()));
    std::fs::write(&root, pki.root_pem()).unwrap();
    let relay = relay(&[
        "--allow-network",
        "127.0.0.0/8",
        "--allow-port",
        &port.to_string(),
        "--extra-root",
        root.to_str().unwrap(),
        "--checks-per-minute",
        "1000",
        "--max-checks-per-client",
        "100",
    ])
    .await;
    // Sockets open once the relay has read its files.
    drop(greeted(&relay).await);
    std::fs::remove_file(root).unwrap();
    relay
}

fn request(protocol: &str, security: &str, port: u16, password: &str) -> String {
    format!(
        r#"{{"type":"check","id":7,"counter_probe":false,"{protocol}":{{"host":"127.0.0.1","port":{port},"security":"{security}","credential":{{"kind":"password","user_name":"alice","password":"{password}"}}}}}}"#
    )
}

async fn running(relay: &Relay) -> bool {
    let metrics = raw(relay, b"GET /metrics HTTP/1.1\r\nhost: x\r\n\r\n").await;
    !metrics.lines().any(|line| line == "mailmend_checks_running 0")
}

/// C35: the page leaves while the server is silent, at each stage; the server's connection goes with
/// it, and so does the check's place.
#[tokio::test]
async fn a_page_that_leaves_takes_its_check_along_at_every_stage() {
    let pki = Pki::new("127.0.0.1");
    let tls = || Script::new().tls(&pki.server(Leaf::Valid));
    let capability = "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN IDLE\r\n{tag} OK\r\n";
    let greeted_imap = || tls().say("* OK hi\r\n");
    let asked = || greeted_imap().on("{tag} CAPABILITY", capability);
    let signed = || asked().on("{tag} AUTHENTICATE PLAIN *", "{tag} OK\r\n");
    let plain = || Script::new().say("* OK hi\r\n");
    let offered =
        || plain().on("{tag} CAPABILITY", "* CAPABILITY IMAP4rev1 STARTTLS\r\n{tag} OK\r\n");
    let smtp = || tls().say("220 mail\r\n");
    let ehlo = || smtp().on("EHLO *", "250-mail\r\n250 AUTH PLAIN\r\n");
    for (stage, protocol, security, script, told) in [
        ("handshake", "imap", "tls", Script::new(), 2),
        ("greeting", "imap", "tls", tls(), 3),
        ("capabilities", "imap", "tls", greeted_imap(), 4),
        ("sign-in", "imap", "tls", asked(), 5),
        ("capabilities inside", "imap", "tls", signed(), 6),
        ("folder", "imap", "tls", signed().on("{tag} CAPABILITY", capability), 7),
        ("plain greeting", "imap", "starttls", Script::new(), 2),
        ("plain capabilities", "imap", "starttls", plain(), 3),
        ("STARTTLS", "imap", "starttls", offered(), 4),
        ("handshake inside", "imap", "starttls", offered().on("{tag} STARTTLS", "{tag} OK\r\n"), 5),
        ("EHLO", "smtp", "tls", smtp(), 4),
        ("AUTH", "smtp", "tls", ehlo(), 5),
        ("MAIL", "smtp", "tls", ehlo().on("AUTH PLAIN *", "235 ok\r\n"), 6),
    ] {
        let server = Server::start(script.stall()).await;
        let relay = open_relay(&pki, server.port()).await;
        let mut socket = greeted(&relay).await;
        say(&mut socket, &request(protocol, security, server.port(), "secret")).await;
        for _ in 0..told {
            let heard = hear(&mut socket).await;
            assert!(matches!(heard, RelayMessage::Stage { .. }), "{stage}: {heard:?}");
        }
        assert!(running(&relay).await, "{stage}");
        drop(socket);
        timeout(SOON, server.finish_as(stage))
            .await
            .unwrap_or_else(|_| panic!("{stage}: the connection stays"));
        let freed = async { while running(&relay).await {} };
        timeout(SOON, freed).await.unwrap_or_else(|_| panic!("{stage}: the place stays"));
    }
}

/// C35: leaving in time does not buy guesses: whether the server saw the password is not known.
#[tokio::test]
async fn a_sign_in_that_is_left_counts() {
    let pki = Pki::new("127.0.0.1");
    let asked = || {
        let script = Script::new().tls(&pki.server(Leaf::Valid)).say("* OK hi\r\n");
        let capability = "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN IDLE\r\n{tag} OK\r\n";
        script.on("{tag} CAPABILITY", capability).expect("{tag} AUTHENTICATE PLAIN *").stall()
    };
    let server = Server::start_each(vec![asked(), asked(), asked()]).await;
    let port = server.port();
    let relay = open_relay(&pki, port).await;
    for guess in 0..3 {
        let mut socket = greeted(&relay).await;
        say(&mut socket, &request("imap", "tls", port, &format!("guess {guess}"))).await;
        for _ in 0..5 {
            hear(&mut socket).await;
        }
        drop(socket);
        let freed = async { while running(&relay).await {} };
        timeout(LONG, freed).await.unwrap();
    }
    let mut socket = greeted(&relay).await;
    say(&mut socket, &request("imap", "tls", port, "guess 4")).await;
    assert_eq!(refusal_of(&outcome(&mut socket).await.1), Some(&Refusal::Rate));
}

/// C32: the page asks and never reads; small buffers stand for a network that is full.
#[tokio::test]
async fn a_page_that_does_not_read_is_let_go() {
    let pki = Pki::new("127.0.0.1");
    let words = format!("* OK {}\r\n", "x".repeat(990)).repeat(19);
    let greeting = Script::new().tls(&pki.server(Leaf::Valid)).say("* OK hi\r\n");
    let script = greeting.on(
        "{tag} CAPABILITY",
        &format!("{words}* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR IDLE\r\n{{tag}} OK\r\n"),
    );
    let server = Server::start(script.expect("{tag} AUTHENTICATE PLAIN *").stall()).await;
    let port = server.port();
    let small = {
        let socket = TcpSocket::new_v4().unwrap();
        // Accepted sockets take the size over from the listener.
        socket.set_send_buffer_size(1).unwrap();
        socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        socket.listen(64).unwrap()
    };
    let root = std::env::temp_dir().join(format!("mailmend-slow-{}.pem", std::process::id()));
    std::fs::write(&root, pki.root_pem()).unwrap();
    let port_text = port.to_string();
    let relay = relay_at(
        small,
        &[
            "--allow-network",
            "127.0.0.0/8",
            "--allow-port",
            &port_text,
            "--extra-root",
            root.to_str().unwrap(),
        ],
    )
    .await;
    let mut stream = crate::frames::upgraded_with(&relay, Some(1_024)).await;
    use tokio::io::AsyncWriteExt;
    stream.write_all(&crate::frames::frame(0x81, br#"{"type":"hello"}"#)).await.unwrap();
    stream
        .write_all(&crate::frames::frame(0x81, request("imap", "tls", port, "secret").as_bytes()))
        .await
        .unwrap();
    // Nothing is read until the relay has let go of the target.
    timeout(SLOW, server.finish_as("slow page"))
        .await
        .expect("the check goes on for a page that does not read");
    let mut rest = Vec::new();
    let _ = timeout(LONG, stream.read_to_end(&mut rest)).await.expect("the socket stays open");
    assert!(rest.len() < 100 * 1024, "{}", rest.len());
    std::fs::remove_file(root).unwrap();
}
