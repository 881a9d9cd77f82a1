//! Mail domains that were probably mistyped: `gmial.com`, `naver.con`.

use crate::by_domain;

/// Domains that people mean when they mistype one; the services most addresses belong to.
const WELL_KNOWN: &[&str] = &[
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "yahoo.co.jp",
    "icloud.com", "naver.com", "daum.net", "hanmail.net", "kakao.com", "nate.com", "aol.com", "gmx.de",
    "web.de", "qq.com", "yandex.ru", "proton.me", "protonmail.com", "zoho.com", "fastmail.com",
];

/// The well-known domain one slip away from this one (a letter wrong, missing, added or swapped).
///
/// `None` for a domain that is a service of its own (`gmx.com` is no slip of `gmx.de`).
pub fn near_miss(domain: &str) -> Option<&'static str> {
    let domain = domain.to_ascii_lowercase();
    if by_domain(&domain).is_some() || domain.len() < 5 {
        return None;
    }
    WELL_KNOWN.iter().copied().find(|known| is_one_slip(domain.as_bytes(), known.as_bytes()))
}

/// Damerau-Levenshtein distance of exactly one.
fn is_one_slip(a: &[u8], b: &[u8]) -> bool {
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(head..).unwrap_or_default(), b.get(head..).unwrap_or_default());
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let a = a.get(..a.len() - tail).unwrap_or_default();
    let b = b.get(..b.len() - tail).unwrap_or_default();
    match (a, b) {
        ([_], [_]) | ([_], []) | ([], [_]) => true,
        ([x, y], [p, q]) => x == q && y == p,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_and_real_domains() {
        for (typed, meant) in [
            ("gmial.com", Some("gmail.com")),
            ("gmail.con", Some("gmail.com")),
            ("gmal.com", Some("gmail.com")),
            ("naverr.com", Some("naver.com")),
            ("hotmial.com", Some("hotmail.com")),
            ("gmx.net", None),
            ("mail.com", None),
            ("example.com", None),
            ("gmail.com", None),
        ] {
            assert_eq!(near_miss(typed), meant, "{typed}");
        }
    }
}
