//! What we send, encoded so that nothing typed can end a line or leave its place.

/// A tag that a server cannot guess ahead.
pub(crate) fn tag() -> String {
    let mut random = [0_u8; 4];
    let _ = getrandom::fill(&mut random);
    random.iter().fold("M".to_owned(), |tag, byte| tag + &format!("{byte:02x}"))
}

/// A string argument: quoted where that is safe, else a synchronising literal's announcement and
/// its octets. The server has to ask for the octets, so nothing typed can end a line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Argument {
    /// Fits into the line.
    Quoted(Vec<u8>),
    /// To be sent after a continuation request.
    Literal(Vec<u8>),
}

/// Encodes a string argument.
pub(crate) fn argument(value: &str) -> Argument {
    if value.len() <= 500 && value.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return Argument::Quoted(quoted(value));
    }
    Argument::Literal(value.as_bytes().to_vec())
}

/// A quoted string; of printable ASCII only.
fn quoted(value: &str) -> Vec<u8> {
    let escaped = value.bytes().flat_map(|byte| {
        let escape = matches!(byte, b'"' | b'\\').then_some(b'\\');
        escape.into_iter().chain([byte])
    });
    [b'"'].into_iter().chain(escaped).chain([b'"']).collect()
}

/// A mailbox argument: modified UTF-7 is printable ASCII, so it can always be quoted.
pub(crate) fn mailbox(name: &str) -> Vec<u8> {
    quoted(&modified_utf7(name))
}

/// A mailbox name in modified UTF-7 (RFC 3501 section 5.1.3).
fn modified_utf7(name: &str) -> String {
    use base64::{
        Engine, alphabet,
        engine::{GeneralPurpose, general_purpose::NO_PAD},
    };
    let Ok(alphabet) =
        alphabet::Alphabet::new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,")
    else {
        return name.to_owned();
    };
    let engine = GeneralPurpose::new(&alphabet, NO_PAD);
    let mut out = String::new();
    let mut run = Vec::new();
    let flush = |run: &mut Vec<u8>, out: &mut String| {
        if !run.is_empty() {
            out.push('&');
            out.push_str(&engine.encode(&*run));
            out.push('-');
            run.clear();
        }
    };
    for character in name.chars() {
        if (' '..='~').contains(&character) {
            flush(&mut run, &mut out);
            out.push(character);
            if character == '&' {
                out.push('-');
            }
        } else {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                run.extend_from_slice(&unit.to_be_bytes());
            }
        }
    }
    flush(&mut run, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_cannot_end_a_line() {
        assert_eq!(argument("a\"b\\"), Argument::Quoted(b"\"a\\\"b\\\\\"".to_vec()));
        assert!(matches!(argument("pässwörd"), Argument::Literal(_)));
        assert!(matches!(argument("a\r\nb"), Argument::Literal(_)));
    }

    #[test]
    fn a_long_mailbox_name_is_quoted_as_well() {
        let long = mailbox(&"가".repeat(300));
        assert!(long.len() > 500 && long.starts_with(b"\"&") && long.ends_with(b"-\""));
    }

    #[test]
    fn mailbox_names() {
        // RFC 3501 section 5.1.3.
        assert_eq!(modified_utf7("~peter/mail/台北/日本語"), "~peter/mail/&U,BTFw-/&ZeVnLIqe-");
        assert_eq!(modified_utf7("Q&A"), "Q&-A");
    }
}
