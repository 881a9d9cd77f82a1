//! SASL error challenges: the base64 JSON that XOAUTH2 and OAUTHBEARER servers send before they
//! refuse (Google "XOAUTH2 protocol"; RFC 7628 section 3.2.2).

use crate::Cause;

/// What a decoded challenge means.
pub(super) fn read(json: &str) -> Option<Cause> {
    let squeezed: String =
        json.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    let status = |value: &str| squeezed.contains(&["\"status\":\"", value, "\""].concat());
    if status("insufficient_scope") || status("403") {
        return Some(Cause::OauthScopeMissing);
    }
    if status("invalid_request") {
        return Some(Cause::ProtocolError);
    }
    let rejected =
        squeezed.contains("\"status\":\"") || squeezed.contains("\"error\":\"invalid_token\"");
    rejected.then_some(Cause::AccessTokenRejected)
}

/// Finds a challenge in a text, decodes it and reads it.
pub(super) fn decode_in(text: &str) -> Option<Cause> {
    // `{"` in base64.
    let mut from = 0;
    while let Some(at) = text.get(from..)?.find("eyJ").map(|at| from + at) {
        let rest = text.get(at..)?;
        let length = rest
            .bytes()
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='))
            .count();
        let decoded = decode(rest.get(..length.min(4096))?);
        if let Some(cause) = std::str::from_utf8(&decoded).ok().and_then(read) {
            return Some(cause);
        }
        from = at + length.max(3);
    }
    None
}

/// Base64 (RFC 4648 section 4); stops at the first foreign character.
pub(super) fn decode(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut buffer, mut bits) = (0_u32, 0);
    for byte in text.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => break,
        };
        buffer = buffer << 6 | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((buffer >> bits) as u8);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn challenges_of_google_and_rfc_7628() {
        let google = "+ eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiQmVhcmVyIiwic2NvcGUiOiJodHRwczovL21haWwuZ29vZ2xlLmNvbS8ifQ==";
        assert_eq!(decode_in(google), Some(Cause::AccessTokenRejected));
        assert_eq!(read("{\"status\": \"insufficient_scope\"}"), Some(Cause::OauthScopeMissing));
        assert_eq!(read("{\"alg\":\"RS256\"}"), None);
    }
}
