//! Values behind a name that says they are secret: `password=…`, `"refresh_token": "…"`,
//! `<password>…`, `define('SMTP_PASSWORD', '…')`.

use super::super::bounded;
use std::ops::Range;

/// Names of values that are secret, lower case; a longer name may end in one (`SMTP_PASSWORD`).
const KEYS: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "passwort",
    "kennwort",
    "pwd",
    "pass",
    "secret",
    "token",
    "api_key",
    "apikey",
    "api-key",
    "authorization",
    "assertion",
    "credential",
    "mot de passe",
    "contraseña",
    "senha",
    "пароль",
    "비밀번호",
    "암호",
    "密码",
    "密碼",
    "パスワード",
];

/// Names that are secret only when they stand alone or behind `_`, `-` or `.`: `bypass` is no `pass`.
const WHOLE: &[&str] = &["pass", "pwd", "secret", "token", "assertion", "credential"];

/// Names whose whole line is secret.
const LINE_KEYS: &[&str] = &["cookie", "set-cookie"];

/// Words after "password:" that are the message, not the password.
const PROSE: &[&str] = &[
    "access",
    "and",
    "application-specific",
    "auth",
    "authentication",
    "bad",
    "cannot",
    "change",
    "could",
    "error",
    "expired",
    "failed",
    "failure",
    "false",
    "has",
    "incorrect",
    "invalid",
    "is",
    "login",
    "missing",
    "must",
    "no",
    "none",
    "not",
    "null",
    "or",
    "please",
    "rejected",
    "required",
    "revoked",
    "the",
    "this",
    "true",
    "undefined",
    "unknown",
    "was",
    "wrong",
    "yes",
    "your",
];

/// Longest name that is looked at, in octets.
const MAX_NAME: usize = 40;

/// Walks from sign to sign and looks back for the name, so that the cost does not grow with the
/// number of names.
pub(super) fn values(line: &str, cut: &mut impl FnMut(Range<usize>)) {
    let mut after = 0;
    for (at, byte) in line.bytes().enumerate() {
        let sign = match byte {
            b'=' => "=",
            b':' => ":",
            b'>' => ">",
            b',' => ",",
            0xef if line.get(at..).is_some_and(|rest| rest.starts_with('：')) => "：",
            _ => continue,
        };
        if at < after {
            continue;
        }
        let Some(name) = name_before(line, at) else { continue };
        let whole_line = sign == ":" && LINE_KEYS.iter().any(|key| name == *key);
        if !whole_line && !is_secret(&name) {
            continue;
        }
        if sign == "," && !is_first_argument(line, at) || sign == ">" && !opens_element(line, at) {
            continue;
        }
        // An element has an end; `<pass>` in a usage line has none.
        let element = sign == ">" && !line.get(..at).is_some_and(|head| head.ends_with('='));
        if element && !bounded(line.get(at..).unwrap_or(""), 256).contains("</") {
            continue;
        }
        if let Some(value) = value_after(line, at + sign.len(), sign, whole_line) {
            after = value.end;
            cut(value);
        }
    }
}

/// The last quoted argument of calls that sign in: `login('user', '…')`, `imap_open('…', '…', '…')`.
pub(super) fn arguments(line: &str, cut: &mut impl FnMut(Range<usize>)) {
    for (call, position) in [("login(", 2), ("imap_open(", 3), ("authenticate(", 2)] {
        let Some(at) = line.find(call).map(|at| at + call.len()) else { continue };
        let inside = bounded(line.get(at..).unwrap_or(""), 512);
        let inside = inside.split(");").next().unwrap_or(inside);
        if let Some(piece) = quoted(inside).nth(position - 1) {
            cut(at + piece.start..at + piece.end);
        }
    }
}

/// The insides of quoted pieces.
fn quoted(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let open = at + text.get(at..)?.find(['"', '\''])?;
        let quote = text.get(open..open + 1)?;
        let close = open + 1 + text.get(open + 1..)?.find(quote)?;
        at = close + 1;
        Some(open + 1..close)
    })
}

/// What stands just in front of a place: enough for a name, never the whole of a long line.
fn tail(line: &str, at: usize) -> &str {
    super::super::work::step(MAX_NAME);
    let mut start = at.saturating_sub(MAX_NAME);
    while !line.is_char_boundary(start) {
        start += 1;
    }
    line.get(start..at).unwrap_or("")
}

/// The name in front of a sign, lower case, without quotes and blanks around it.
fn name_before(line: &str, at: usize) -> Option<String> {
    let head = tail(line, at).trim_end_matches(['"', '\'', '\\', ' ', ']', '=']);
    if !may_end_a_name(head) {
        return None;
    }
    let last = head.chars().next_back()?;
    last.is_alphanumeric().then(|| head.to_lowercase()).map(|head| {
        let from = head
            .rfind(['"', '\'', '<', '{', '(', '[', ';', '&', '?', '\t', '$'])
            .map_or(0, |at| at + 1);
        head.get(from..).unwrap_or("").trim().to_owned()
    })
}

/// A quick look at the last letters, before anything is copied: most names are not secret.
fn may_end_a_name(head: &str) -> bool {
    const ENDS: &[&[u8; 3]] = &[
        b"ord", b"swd", b"ase", b"ort", b"pwd", b"ass", b"ret", b"ken", b"key", b"ion", b"ial",
        b"sse", b"nha", b"kie",
    ];
    match head.as_bytes().last_chunk::<3>() {
        Some(end) if end.is_ascii() => ENDS.contains(&&end.map(|byte| byte.to_ascii_lowercase())),
        Some(_) => true,
        None => false,
    }
}

fn is_secret(name: &str) -> bool {
    KEYS.iter().any(|key| {
        name.strip_suffix(key).is_some_and(|head| {
            !WHOLE.contains(key)
                || !head.chars().next_back().is_some_and(char::is_alphanumeric)
                || [
                    "client", "access", "refresh", "id", "smtp", "imap", "mail", "api", "auth",
                    "bearer",
                ]
                .iter()
                .any(|before| head.ends_with(before))
        })
    })
}

/// Whether the piece in front of a comma is the quoted first argument of a call: `define('X', …`.
fn is_first_argument(line: &str, at: usize) -> bool {
    let head = tail(line, at);
    let Some(quote) = head.chars().next_back().filter(|sign| matches!(sign, '"' | '\'')) else {
        return false;
    };
    let inner = head.get(..head.len() - 1).unwrap_or("");
    inner.rfind(quote).is_some_and(|open| inner.get(..open).unwrap_or("").ends_with('('))
}

/// Whether a `>` closes an opening tag: `<password>`.
fn opens_element(line: &str, at: usize) -> bool {
    let head = tail(line, at);
    head.rfind('<').is_some_and(|open| {
        let name = head.get(open + 1..).unwrap_or("");
        name.len() <= MAX_NAME && !name.starts_with('/') && !name.contains([' ', '='])
    }) || head.ends_with('=')
}

/// The value behind a sign that ends at `at`.
fn value_after(line: &str, at: usize, sign: &str, whole_line: bool) -> Option<Range<usize>> {
    let value = line.get(at..)?.trim_start_matches(['>', ' ', '\\']);
    // Python prints bytes as b'…'.
    let value =
        value.strip_prefix('b').filter(|rest| rest.starts_with(['\'', '"'])).unwrap_or(value);
    let start = line.len() - value.len();
    if whole_line {
        return (!value.is_empty() && value != "***").then_some(start..line.len());
    }
    let end = match value.chars().next()? {
        quote @ ('"' | '\'') => {
            let inner = value.get(1..)?;
            let length = inner.find(quote).unwrap_or(inner.len());
            let length = inner.get(..length).map_or(0, |text| text.trim_end_matches('\\').len());
            let text = inner.get(..length).unwrap_or("");
            return (length > 0 && text != "***").then_some(start + 1..start + 1 + length);
        }
        _ => bare_value(value),
    };
    let word = value.get(..end)?;
    let said = sign == ":" || sign == "：" || sign == ",";
    let prose = said
        && (PROSE.contains(&word.to_ascii_lowercase().trim_end_matches(['.', ',', '!', ';']))
            || !word.is_ascii());
    (end > 0 && !prose && !word.starts_with(['[', '<', '(', '*', '{', '$']))
        .then_some(start..start + end)
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
    let is_group =
        |group: &str| group.len() == 4 && group.bytes().all(|byte| byte.is_ascii_lowercase());
    if value.split(' ').take(4).filter(|group| is_group(group)).count() == 4 {
        return 19.min(value.len());
    }
    first
}
