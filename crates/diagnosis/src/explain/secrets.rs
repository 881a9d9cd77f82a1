//! Where secrets stand in logs, dialogues and bodies that people paste.

use std::ops::Range;

/// Names of values that are secret, lower case.
const KEYS: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "pwd",
    "pass",
    "secret",
    "client_secret",
    "clientsecret",
    "access_token",
    "accesstoken",
    "refresh_token",
    "refreshtoken",
    "id_token",
    "token",
    "api_key",
    "apikey",
    "authorization",
    "assertion",
    "x-api-key",
    "app_password",
    "비밀번호",
    "암호",
    "密码",
    "パスワード",
];

/// Names whose whole line is secret.
const LINE_KEYS: &[&str] = &["cookie", "set-cookie"];

/// Words after "password:" that are the message, not the password.
const PROSE: &[&str] = &[
    "invalid",
    "wrong",
    "incorrect",
    "authentication",
    "auth",
    "failed",
    "failure",
    "rejected",
    "not",
    "is",
    "was",
    "expired",
    "required",
    "error",
    "login",
    "the",
    "please",
    "and",
    "or",
    "has",
    "must",
    "bad",
    "unknown",
    "true",
    "false",
    "null",
    "none",
    "yes",
    "no",
    "null,",
    "application-specific",
];

/// Mechanism names, which look like base64 in a list of capabilities.
const MECHANISMS: &[&str] = &[
    "PLAIN",
    "LOGIN",
    "XOAUTH2",
    "XOAUTH",
    "OAUTHBEARER",
    "NTLM",
    "GSSAPI",
    "EXTERNAL",
    "CRAM-MD5",
    "DIGEST-MD5",
    "SCRAM-SHA-1",
    "SCRAM-SHA-256",
];

/// Byte ranges of secrets; may overlap, in no order.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut awaiting_answer = false;
    let mut offset = 0;
    for line in text.split('\n') {
        keyed_values(line, offset, &mut found);
        commands(line, offset, &mut found);
        user_info(line, offset, &mut found);
        shapes(line, offset, &mut found);
        if awaiting_answer {
            sasl_answer(line, offset, &mut found);
        }
        awaiting_answer = asks_for_answer(line) || (awaiting_answer && line.trim().is_empty());
        offset += line.len() + 1;
    }
    found
}

fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-' || !byte.is_ascii()
}

/// `key=value`, `key: value`, `"key":"value"`, `key => value`.
fn keyed_values(line: &str, offset: usize, found: &mut Vec<Range<usize>>) {
    let lower = line.to_ascii_lowercase();
    for key in KEYS.iter().chain(LINE_KEYS) {
        let mut from = 0;
        while let Some(at) = lower.get(from..).and_then(|rest| rest.find(key)).map(|at| from + at) {
            from = at + key.len();
            let starts =
                at == 0 || !lower.as_bytes().get(at - 1).copied().is_some_and(is_word_byte);
            if !starts
                || lower
                    .as_bytes()
                    .get(from)
                    .copied()
                    .is_some_and(|byte| is_word_byte(byte) && byte.is_ascii())
            {
                continue;
            }
            if let Some(value) = value_after(line, from, LINE_KEYS.contains(key)) {
                found.push(offset + value.start..offset + value.end);
                from = value.end;
            }
        }
    }
}

/// The value behind a key that ends at `at`.
fn value_after(line: &str, at: usize, whole_line: bool) -> Option<Range<usize>> {
    let rest = line.get(at..)?;
    let separator = rest.trim_start_matches(['"', '\'', '\\', ' ', ']']);
    let sign = separator.chars().next().filter(|sign| matches!(sign, '=' | ':'))?;
    let value = separator.get(1..)?.trim_start_matches(['>', ' ', '\\']);
    // Python prints bytes as b'…'.
    let value =
        value.strip_prefix('b').filter(|rest| rest.starts_with(['\'', '"'])).unwrap_or(value);
    let start = line.len() - value.len();
    if whole_line {
        return (!value.is_empty()).then_some(start..line.len());
    }
    let end = match value.chars().next()? {
        quote @ ('"' | '\'') => {
            let inner = value.get(1..)?;
            let length = inner.find(quote).unwrap_or(inner.len());
            let length = inner.get(..length).map_or(0, |text| text.trim_end_matches('\\').len());
            return (length > 0).then_some(start + 1..start + 1 + length);
        }
        _ => bare_value(value),
    };
    let word = value.get(..end)?;
    let prose = sign == ':'
        && PROSE.contains(&word.to_ascii_lowercase().trim_end_matches(['.', ',', '!', ';']));
    (end > 0 && !prose && !word.starts_with(['[', '<', '(', '*'])).then_some(start..start + end)
}

/// Length of an unquoted value; "Bearer x" and app passwords in groups of four are one value.
fn bare_value(value: &str) -> usize {
    let first =
        value.find([' ', '&', ',', ';', '"', '\'', '}', ')', '<', '\t']).unwrap_or(value.len());
    let word = value.get(..first).unwrap_or("");
    if word.eq_ignore_ascii_case("bearer") || word.eq_ignore_ascii_case("basic") {
        let rest = value.get(first..).unwrap_or("").trim_start();
        let token = rest.find([' ', '"', '\'', ',']).unwrap_or(rest.len());
        return value.len() - rest.len() + token;
    }
    let grouped: usize = value.split(' ').take(4).map(|group| group.len() + 1).sum::<usize>() - 1;
    let is_group =
        |group: &str| group.len() == 4 && group.bytes().all(|byte| byte.is_ascii_lowercase());
    if value.split(' ').take(4).filter(|group| is_group(group)).count() == 4 {
        return grouped.min(value.len());
    }
    first
}

/// SASL and sign-in commands with their argument on the same line.
fn commands(line: &str, offset: usize, found: &mut Vec<Range<usize>>) {
    let words: Vec<(usize, &str)> = words(line).collect();
    for (index, (_, word)) in words.iter().enumerate() {
        let next = |step: usize| words.get(index + step).copied();
        let mut cut = |piece: Option<(usize, &str)>| {
            if let Some((at, text)) = piece {
                found.push(offset + at..offset + at + text.len());
            }
        };
        if word.eq_ignore_ascii_case("AUTHENTICATE")
            || word.trim_start_matches(['"', '\'']).eq_ignore_ascii_case("AUTH")
        {
            let mechanism = next(1).is_some_and(|(_, text)| is_mechanism(text));
            cut(next(2).filter(|(_, text)| mechanism && is_blob(text)));
        } else if word.eq_ignore_ascii_case("Bearer") {
            cut(next(1).filter(|(_, text)| text.len() >= 8 && !text.starts_with("***")));
        } else if word.eq_ignore_ascii_case("PASS") && index <= 2 {
            cut(next(1).filter(|_| words.len() == index + 2));
        } else if word.eq_ignore_ascii_case("LOGIN") && is_command(&words, index) {
            cut(next(2));
        }
    }
}

/// `a1 LOGIN user password`: two arguments, the first an address or quoted, or nothing else on it.
fn is_command(words: &[(usize, &str)], index: usize) -> bool {
    let status = index.checked_sub(1).and_then(|at| words.get(at)).map_or("", |(_, word)| *word);
    if ["NO", "BAD", "OK", "AUTH", "AUTHENTICATE"]
        .iter()
        .any(|word| status.eq_ignore_ascii_case(word))
    {
        return false;
    }
    let Some((_, user)) = words.get(index + 1) else { return false };
    words.len() >= index + 3
        && (user.contains('@')
            || user.starts_with('"')
            || words.len() == index + 3
                && index >= 1
                && status.len() <= 12
                && status.bytes().any(|byte| byte.is_ascii_digit()))
}

fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = line.get(at..)?;
        let skipped = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let start = at + skipped;
        let rest = line.get(start..)?;
        let quoted = rest
            .starts_with('"')
            .then(|| rest.get(1..).and_then(|inner| inner.find('"')))
            .flatten();
        let length = match quoted {
            Some(inner) => inner + 2,
            None => rest.find([' ', '\t']).unwrap_or(rest.len()),
        };
        at = start + length;
        (length > 0).then(|| (start, rest.get(..length).unwrap_or("")))
    })
}

/// `scheme://user:password@host`.
fn user_info(line: &str, offset: usize, found: &mut Vec<Range<usize>>) {
    let mut from = 0;
    while let Some(at) = line.get(from..).and_then(|rest| rest.find("://")).map(|at| from + at + 3)
    {
        from = at;
        let rest = line.get(at..).unwrap_or("");
        let authority =
            rest.get(..rest.find(['/', ' ', '"', '\'', '?']).unwrap_or(rest.len())).unwrap_or("");
        let password =
            authority.rfind('@').zip(authority.find(':')).filter(|(end, colon)| colon + 1 < *end);
        if let Some((end, colon)) = password {
            found.push(offset + at + colon + 1..offset + at + end);
        }
    }
}

/// Tokens that are secret by their shape, wherever they stand.
fn shapes(line: &str, offset: usize, found: &mut Vec<Range<usize>>) {
    let is_token = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'+' | b'/' | b'=' | b'_' | b'-' | b'.' | b'~')
    };
    let bytes = line.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let length =
            bytes.get(at..).unwrap_or_default().iter().take_while(|byte| is_token(**byte)).count();
        let token = line.get(at..at + length).unwrap_or("");
        if is_secret_shape(token) {
            found.push(offset + at..offset + at + length);
        }
        at += length.max(1);
    }
}

fn is_secret_shape(token: &str) -> bool {
    // A SASL error challenge ({"status":…, {"error":…) says why, and holds no secret.
    if token.starts_with("eyJzdGF0dXMi") || token.starts_with("eyJlcnJvci") {
        return false;
    }
    let known = [
        "ya29.", "1//0", "dXNlcj", "EwB", "0.AX", "0.AR", "M.C5", "M.R3", "GOCSPX-", "AIza", "xox",
    ];
    let jwt = token.starts_with("eyJ") && token.len() >= 20;
    jwt || known.iter().any(|prefix| token.starts_with(prefix) && token.len() >= 20)
        || is_opaque(token)
}

/// Forty or more characters, mixed case with digits, no path or host in it.
fn is_opaque(token: &str) -> bool {
    let has = |test: fn(&u8) -> bool| token.as_bytes().iter().any(test);
    token.len() >= 40
        && !token.contains("//")
        && token.matches(['.', '/', '-', '_']).count() * 8 < token.len()
        && has(u8::is_ascii_digit)
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_uppercase)
}

fn is_mechanism(text: &str) -> bool {
    let upper = text.to_ascii_uppercase();
    MECHANISMS.contains(&upper.as_str())
}

/// Base64 that is not one of the words people write after a mechanism's name (`AUTH LOGIN failed`).
fn is_blob(text: &str) -> bool {
    let plain = text.bytes().all(|byte| byte.is_ascii_lowercase())
        || text.bytes().all(|byte| byte.is_ascii_uppercase());
    is_base64(text) && !is_mechanism(text) && !(plain && text.len() < 16)
}

fn is_base64(text: &str) -> bool {
    let text = text.trim_end_matches(['\'', '"', ')']).trim_end_matches("\\r\\n");
    text.len() >= 4
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='))
}

/// A line after which the client answers with a credential.
fn asks_for_answer(line: &str) -> bool {
    let upper = line.to_ascii_uppercase();
    let ends = upper.trim_end_matches(['\'', '"', ' ', ')']);
    [
        "AUTH LOGIN",
        "AUTH PLAIN",
        "AUTHENTICATE LOGIN",
        "AUTHENTICATE PLAIN",
        "AUTH CRAM-MD5",
        "AUTHENTICATE CRAM-MD5",
        "AUTH XOAUTH2",
        "AUTHENTICATE XOAUTH2",
    ]
    .iter()
    .any(|command| ends.ends_with(command))
        || upper.contains("334 ")
        || ends.ends_with(" 334")
        || ends == "334"
        || ends == "+"
        || ends.ends_with(" +")
}

/// The client's answer: the last word of the line, if it can be base64.
fn sasl_answer(line: &str, offset: usize, found: &mut Vec<Range<usize>>) {
    let Some((at, word)) = words(line).last() else { return };
    let mut trimmed = word.trim_start_matches(['b', '\'', '"']);
    let lead = word.len() - trimmed.len();
    trimmed = trimmed.trim_end_matches(['\'', '"', ')', ',']).trim_end_matches("\\r\\n");
    let challenge = line.contains("334") || trimmed.starts_with("eyJzdGF0dXMi");
    if !challenge
        && is_blob(trimmed)
        && (trimmed.len() >= 6 || trimmed.ends_with('='))
        && !line.trim_start().starts_with("235")
    {
        let start = offset + at + lead;
        found.push(start..start + trimmed.len());
    }
}

#[cfg(test)]
mod tests {
    use super::super::redact::redact;

    #[test]
    fn secrets_are_gone() {
        for (text, secret) in [
            ("A1 AUTHENTICATE PLAIN AGFsaWNlAGh1bnRlcjI=", "AGFsaWNlAGh1bnRlcjI="),
            (
                "C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: YWxpY2U=\nS: 334 UGFzc3dvcmQ6\nC: aHVudGVyMg==",
                "aHVudGVyMg==",
            ),
            ("a1 LOGIN alice@example.com hunter2", "hunter2"),
            ("tag2 LOGIN alice hunter2", "hunter2"),
            ("a LOGIN \"alice\" \"hun ter2\"", "hun ter2"),
            ("Authorization: Bearer ya29.a0AfH6SMBxyz", "ya29.a0AfH6SMBxyz"),
            ("{\"refresh_token\": \"1//0gabc-def\"}", "1//0gabc-def"),
            ("{\\\"access_token\\\":\\\"EwBIA8l6BAAU\\\"}", "EwBIA8l6BAAU"),
            ("client_secret=GOCSPX-abc&grant_type=refresh_token", "GOCSPX-abc"),
            ("Cookie: SID=abc; HSID=def", "HSID=def"),
            ("imap://alice:hunter2@mail.example.com/", "hunter2"),
            ("password: abcd efgh ijkl mnop", "efgh"),
            ("비밀번호: hunter2", "hunter2"),
            ("AUTH XOAUTH2 dXNlcj1hbGljZQFhdXRoPUJlYXJlciB5YTI5AQE=", "dXNlcj1hbGljZQ"),
            ("send: 'AUTH PLAIN AGFsaWNlAGh1bnRlcjI=\\r\\n'", "AGFsaWNlAGh1bnRlcjI="),
            ("USER alice\nPASS hunter2", "hunter2"),
        ] {
            let redacted = redact(text);
            assert!(!redacted.text.contains(secret), "{text} -> {}", redacted.text);
            assert!(redacted.cut > 0, "{text}");
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
            "Application-specific password required: https://support.google.com/accounts/answer/185833",
            "* CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=LOGIN",
        ] {
            assert_eq!(redact(text).text, text);
        }
    }
}
