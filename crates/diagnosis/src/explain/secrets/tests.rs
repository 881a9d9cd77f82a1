//! Shapes of secrets in what people paste, and the error words that must survive beside them.

use super::super::redact::redact;

/// Text, and the piece that must be gone.
const SHAPES: &[(&str, &str)] = &[
    // Dialogues: IMAP.
    ("A1 AUTHENTICATE PLAIN AGFsaWNlAGh1bnRlcjI=", "AGFsaWNlAGh1bnRlcjI="),
    ("a1 LOGIN alice@example.com hunter2", "hunter2"),
    ("tag2 LOGIN alice hunter2", "hunter2"),
    ("a LOGIN \"alice\" \"hun ter2\"", "hun ter2"),
    ("=> 'A1 LOGIN \"alice\" \"hunter2\"'", "hunter2"),
    ("IMAP <- A01 LOGIN bob@example.com \"hunter2\"", "hunter2"),
    (
        "C: a1 AUTHENTICATE LOGIN\nS: + VXNlcm5hbWU6\nC: YWxpY2U=\nS: + UGFzc3dvcmQ6\nC: aHVudGVyMg==",
        "aHVudGVyMg==",
    ),
    ("A1 AUTHENTICATE XOAUTH2 dXNlcj1hbGljZQFhdXRoPUJlYXJlciB5YTI5AQE=", "dXNlcj1hbGljZQ"),
    (
        "A1 AUTHENTICATE OAUTHBEARER bixhPWFsaWNlLAFhdXRoPUJlYXJlciB2RjlkZjRxbVQBAQ==",
        "bixhPWFsaWNl",
    ),
    ("+ \ndXNlcj1hbGljZQFhdXRoPUJlYXJlciB5YTI5AQE=", "dXNlcj1hbGljZQ"),
    // Dialogues: SMTP.
    (
        "C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: YWxpY2U=\nS: 334 UGFzc3dvcmQ6\nC: aHVudGVyMg==",
        "aHVudGVyMg==",
    ),
    ("AUTH PLAIN AGFsaWNlAGh1bnRlcjI=", "AGFsaWNlAGh1bnRlcjI="),
    ("AUTH PLAIN: AGFsaWNlAGh1bnRlcjI=", "AGFsaWNlAGh1bnRlcjI="),
    ("AUTH LOGIN: Hunterhunter", "Hunterhunter"),
    ("send: 'AUTH PLAIN AGFsaWNlAGh1bnRlcjI=\\r\\n'", "AGFsaWNlAGh1bnRlcjI="),
    ("CLIENT -> SERVER: AUTH PLAIN AGFsaWNlAGh1bnRlcjI=", "AGFsaWNlAGh1bnRlcjI="),
    (
        "CLIENT -> SERVER: AUTH LOGIN\nSERVER -> CLIENT: 334 VXNlcm5hbWU6\nCLIENT -> SERVER: YWxpY2U=\nSERVER -> CLIENT: 334 UGFzc3dvcmQ6\nCLIENT -> SERVER: aHVudGVyMg==",
        "aHVudGVyMg==",
    ),
    ("AUTH XOAUTH2 dXNlcj1hbGljZQFhdXRoPUJlYXJlciB5YTI5AQE=", "dXNlcj1hbGljZQ"),
    (
        "AUTH CRAM-MD5\n334 PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2U+\ndGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw",
        "dGltIGI5MTNhNjAy",
    ),
    ("AUTH LOGIN YWxpY2U=\n334 UGFzc3dvcmQ6\naHVudGVyMg==", "aHVudGVyMg=="),
    (
        ">> AUTH LOGIN\n<< 334 VXNlcm5hbWU6\n>> YWxpY2U=\n<< 334 UGFzc3dvcmQ6\n>> aHVudGVyMg==",
        "aHVudGVyMg==",
    ),
    ("USER alice\nPASS hunter2", "hunter2"),
    // Headers and HTTP.
    ("Authorization: Bearer ya29.a0AfH6SMBxyz", "ya29.a0AfH6SMBxyz"),
    ("Authorization: Basic YWxpY2U6aHVudGVyMg==", "YWxpY2U6aHVudGVyMg=="),
    ("authorization: Bearer S3cr3tT0k3nValue", "S3cr3tT0k3nValue"),
    ("'Authorization' => 'Bearer S3cr3tT0k3nValue'", "S3cr3tT0k3nValue"),
    (
        "curl -H \"Authorization: Bearer S3cr3tT0k3nValue\" https://api.example.com",
        "S3cr3tT0k3nValue",
    ),
    ("Cookie: SID=abc; HSID=def", "HSID=def"),
    ("Set-Cookie: session=S3cr3t; HttpOnly", "session=S3cr3t"),
    ("X-Api-Key: S3cr3tT0k3nValue", "S3cr3tT0k3nValue"),
    ("X-Auth-Token: S3cr3tT0k3nValue", "S3cr3tT0k3nValue"),
    ("Proxy-Authorization: Basic YWxpY2U6aHVudGVyMg==", "YWxpY2U6aHVudGVyMg=="),
    ("GET /callback?code=4/0AX4XfWhS3cr3tC0de&state=x", "4/0AX4XfWhS3cr3tC0de"),
    ("https://example.com/?access_token=S3cr3tT0k3nValue&x=1", "S3cr3tT0k3nValue"),
    ("client_secret=GOCSPX-abc&grant_type=refresh_token", "GOCSPX-abc"),
    ("grant_type=password&username=alice&password=hunter2", "hunter2"),
    // URLs.
    ("imap://alice:hunter2@mail.example.com/", "hunter2"),
    ("smtps://alice%40example.com:hunter2@mail.example.com:465", "hunter2"),
    ("MAILER_DSN=smtp://alice:hunter2@mail.example.com:587", "hunter2"),
    ("smtp://alice@example.com:hunter2@mail.example.com", "hunter2"),
    // JSON, YAML, env, PHP, Python, JavaScript, INI, XML.
    ("{\"refresh_token\": \"1//0gabc-def\"}", "1//0gabc-def"),
    ("{\\\"access_token\\\":\\\"EwBIA8l6BAAU\\\"}", "EwBIA8l6BAAU"),
    ("{\"password\":\"hunter2\",\"user\":\"alice\"}", "hunter2"),
    ("{ user: 'alice', pass: 'hunter2' }", "hunter2"),
    ("auth: { user: \"alice\", pass: \"hunter2\" }", "hunter2"),
    ("{\"id_token\":\"S3cr3tT0k3nValue\"}", "S3cr3tT0k3nValue"),
    ("\"clientSecret\": \"S3cr3tT0k3nValue\"", "S3cr3tT0k3nValue"),
    ("\"smtpPassword\": \"hunter2\"", "hunter2"),
    ("\"imap_password\": \"hunter2\"", "hunter2"),
    ("smtp_password: hunter2", "hunter2"),
    ("MAIL_PASSWORD=hunter2", "hunter2"),
    ("SMTP_PASS=hunter2", "hunter2"),
    ("export SMTP_PASSWORD='hun ter2'", "hun ter2"),
    ("$mail->Password = 'hunter2';", "hunter2"),
    ("'password' => 'hunter2',", "hunter2"),
    ("'smtp_pass' => \"hunter2\",", "hunter2"),
    ("define('SMTP_PASSWORD', 'hunter2');", "hunter2"),
    ("EMAIL_HOST_PASSWORD = 'hunter2'", "hunter2"),
    ("server.login('alice@example.com', 'hunter2')", "hunter2"),
    ("imap.login(\"alice\", \"hunter2\")", "hunter2"),
    ("imap_open('{mail.example.com:993/imap/ssl}INBOX', 'alice', 'hunter2')", "hunter2"),
    ("spring.mail.password=hunter2", "hunter2"),
    ("smtpd_sasl_password = hunter2", "hunter2"),
    ("<password>hunter2</password>", "hunter2"),
    ("password = hunter2", "hunter2"),
    ("passwd: hunter2", "hunter2"),
    ("Password: 'hunter2' was sent", "hunter2"),
    ("api_key: SG.S3cr3t.K3yValue", "SG.S3cr3t.K3yValue"),
    ("token: S3cr3tT0k3nValue", "S3cr3tT0k3nValue"),
    ("비밀번호: hunter2", "hunter2"),
    ("パスワード：hunter2", "hunter2"),
    ("密码：hunter2", "hunter2"),
    ("Passwort: hunter2", "hunter2"),
    ("mot de passe : hunter2", "hunter2"),
    ("contraseña: hunter2", "hunter2"),
    // By their shape, wherever they stand.
    ("password: abcd efgh ijkl mnop", "efgh"),
    ("the app password abcd efgh ijkl mnop does not work", "efgh"),
    (
        "token eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
        "eyJhbGciOiJSUzI1NiIs",
    ),
    ("used ya29.a0AfH6SMBx-yz_0123456789 for it", "ya29.a0AfH6SMBx"),
    (
        "key SG.abcdefghijklmnopqrstuv.ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefg",
        "SG.abcdefghijklmnopqrstuv",
    ),
    ("key AKIAIOSFODNN7EXAMPLE in use", "AKIAIOSFODNN7EXAMPLE"),
    ("xoxb-1234567890-abcdefghij", "xoxb-1234567890"),
    (
        "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQ\n-----END PRIVATE KEY-----",
        "MIIEvQIBADANBgkqhkiG9w0BAQ",
    ),
];

#[test]
fn secrets_are_gone() {
    let mut left = Vec::new();
    for (text, secret) in SHAPES {
        let redacted = redact(text);
        if redacted.text.contains(secret) || redacted.cut == 0 {
            left.push(format!("{text} -> {}", redacted.text));
        }
    }
    assert!(SHAPES.len() >= 60);
    assert!(left.is_empty(), "{} left:\n{}", left.len(), left.join("\n"));
}

/// A second look at the redacted text finds nothing more: what was cut stays cut, what was left is no
/// secret.
#[test]
fn redaction_is_idempotent_on_every_shape() {
    for (text, _) in SHAPES {
        let once = redact(text).text;
        assert_eq!(redact(&once).text, once, "{text}");
    }
}

#[test]
fn words_of_the_message_stay() {
    for text in [
        "a1 NO LOGIN failed.",
        "NO [AUTHENTICATIONFAILED] LOGIN Invalid credentials (Failure)",
        "Invalid password: authentication failed",
        "535 5.7.8 Username and Password not accepted. Learn more at",
        "AUTH LOGIN PLAIN XOAUTH2",
        "SMTP AUTH is disabled for your mailbox",
        "AUTH LOGIN not supported",
        "AUTH PLAIN failed: 535",
        "Application-specific password required: https://support.google.com/accounts/answer/185833",
        "* CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=LOGIN",
        "* CAPABILITY IMAP4rev1 LITERAL+\nBAD User is authenticated but not connected",
        "password: incorrect",
        "Password: the password is wrong",
        "Error: Invalid token: expired",
        "refresh_token: expired or revoked",
        "Access token: invalid",
        "The token has expired",
        "Cookie banner is not the problem",
        "334 VXNlcm5hbWU6\n535 5.7.8 Error: authentication failed",
        "connect to https://user@mail.example.com/ refused",
        "비밀번호: 잘못되었습니다",
        "server.login failed: timed out",
    ] {
        assert_eq!(redact(text).text, text);
    }
}

/// No message of a rule loses a word: whatever the rules read survives the cutting.
#[test]
fn no_sample_of_a_rule_is_cut_but_for_real_secrets() {
    for cause in crate::Cause::ALL {
        for rule in cause.texts() {
            let sample = rule.provenance.sample;
            let redacted = redact(sample);
            assert!(redacted.cut == 0, "{} -> {}", sample, redacted.text);
        }
    }
}
