//! Mail domains that were probably mistyped: `gmial.com`, `naver.con`.

use crate::by_domain;

/// Domains that people mean when they mistype one; the services most addresses belong to.
const WELL_KNOWN: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "yahoo.com",
    "yahoo.co.jp",
    "icloud.com",
    "naver.com",
    "daum.net",
    "hanmail.net",
    "kakao.com",
    "nate.com",
    "aol.com",
    "gmx.de",
    "web.de",
    "qq.com",
    "yandex.ru",
    "proton.me",
    "protonmail.com",
    "zoho.com",
    "fastmail.com",
];

/// Domains in use that lie one slip from a well-known one.
const IN_USE: &[&str] = &["gail.com", "nave.com"];

/// Names shorter than this have too many neighbours that are names of their own
/// (`aol.com` and `aon.com`, `live.com` and `give.com`).
const LONG_ENOUGH: usize = 5;

/// The well-known domain one slip away from this one (a letter missing, added, swapped with its
/// neighbour, or the key beside it).
///
/// `None` for a domain that is a service of its own (`gmx.com` is no slip of `gmx.de`), and wherever
/// the slip is more likely somebody's own domain: better no hint than a wrong one.
pub fn near_miss(domain: &str) -> Option<&'static str> {
    let domain = domain.to_ascii_lowercase();
    if by_domain(&domain).is_some() || IN_USE.contains(&domain.as_str()) {
        return None;
    }
    let (name, ending) = domain.split_once('.')?;
    WELL_KNOWN.iter().copied().find(|known| {
        known.split_once('.').is_some_and(|(known_name, known_ending)| {
            if name == known_name {
                is_ending_slip(name, ending, known_ending)
            } else {
                ending == known_ending && is_name_slip(name, known_name)
            }
        })
    })
}

/// `.con`, `.cmo`, `.cm`. Country codes beside short names and neighbours of country codes
/// (`web.dev`, `gmx.at`) are domains of their own.
fn is_ending_slip(name: &str, typed: &str, known: &str) -> bool {
    let slip = slip(typed.as_bytes(), known.as_bytes());
    match slip {
        Some(Slip::Swapped) => true,
        Some(_) => matches!(known, "com" | "net") && (name.len() >= LONG_ENOUGH || typed.len() > 2),
        None => false,
    }
}

/// People see a wrong first letter; where it differs, it is another name (`ymail`, `email`).
fn is_name_slip(typed: &str, known: &str) -> bool {
    if typed.as_bytes().first() != known.as_bytes().first() {
        return false;
    }
    match slip(typed.as_bytes(), known.as_bytes()) {
        Some(Slip::Swapped) => known.len() >= 4,
        Some(Slip::Other(key, meant)) => known.len() >= LONG_ENOUGH && are_neighbours(key, meant),
        Some(Slip::Length) => known.len() >= LONG_ENOUGH,
        None => false,
    }
}

/// One slip of the fingers.
enum Slip {
    /// Two neighbouring letters changed places.
    Swapped,
    /// One letter typed for another.
    Other(u8, u8),
    /// One letter too many or too few.
    Length,
}

/// The slip between two words, if there is exactly one.
fn slip(a: &[u8], b: &[u8]) -> Option<Slip> {
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(head..)?, b.get(head..)?);
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let a = a.get(..a.len() - tail)?;
    let b = b.get(..b.len() - tail)?;
    match (a, b) {
        ([x], [y]) => Some(Slip::Other(*x, *y)),
        ([_], []) | ([], [_]) => Some(Slip::Length),
        ([x, y], [p, q]) if x == q && y == p => Some(Slip::Swapped),
        _ => None,
    }
}

/// Whether two keys lie side by side (QWERTY rows; a column apart at most).
fn are_neighbours(a: u8, b: u8) -> bool {
    const ROWS: [&[u8]; 4] = [b"1234567890", b"qwertyuiop", b"asdfghjkl", b"zxcvbnm"];
    let place = |key: u8| {
        let mut rows = ROWS.iter().enumerate();
        rows.find_map(|(row, keys)| {
            keys.iter().position(|one| *one == key).map(|column| (row, column))
        })
    };
    match (place(a), place(b)) {
        (Some((row, column)), Some((other_row, other_column))) => {
            row.abs_diff(other_row) <= 1 && column.abs_diff(other_column) <= 1
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips() {
        for (typed, meant) in [
            ("gmial.com", "gmail.com"),
            ("gmail.con", "gmail.com"),
            ("gmail.co", "gmail.com"),
            ("gmail.cmo", "gmail.com"),
            ("gmal.com", "gmail.com"),
            ("gnail.com", "gmail.com"),
            ("gmaill.com", "gmail.com"),
            ("Gmial.Com", "gmail.com"),
            ("naverr.com", "naver.com"),
            ("naver.con", "naver.com"),
            ("hotmial.com", "hotmail.com"),
            ("outlok.com", "outlook.com"),
            ("yahooo.com", "yahoo.com"),
            ("hanmial.net", "hanmail.net"),
            ("ntae.com", "nate.com"),
            ("aol.con", "aol.com"),
        ] {
            assert_eq!(near_miss(typed), Some(meant), "{typed}");
        }
    }

    /// Each is a domain of its own, or as likely one as a slip.
    #[test]
    fn domains_of_their_own() {
        for typed in [
            "gmail.com",
            "gmx.net",
            "gmx.com",
            "mail.com",
            "email.com",
            "ymail.com",
            "hmail.com",
            "example.com",
            "never.com",
            "navel.com",
            "grail.com",
            "aon.com",
            "ao.com",
            "give.com",
            "olive.com",
            "soho.com",
            "cloud.com",
            "gate.com",
            "date.com",
            "web.dev",
            "web.me",
            "gmx.at",
            "aol.co",
            "q.com",
            "acme.ch",
            "com",
            "",
        ] {
            assert_eq!(near_miss(typed), None, "{typed}");
        }
    }

    #[test]
    fn no_service_of_the_table_is_a_slip() {
        for domain in crate::all().iter().flat_map(|provider| &provider.domains) {
            assert_eq!(near_miss(domain), None, "{domain}");
        }
    }
}
