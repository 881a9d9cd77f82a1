//! Mail addresses in a report that is handed over: the person goes, the domain stays.

/// Masks the local part of every mail address: `anna@example.com` becomes `a***@example.com`.
pub fn mask_addresses(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('@') {
        let start = before
            .char_indices()
            .rev()
            .take_while(|(_, letter)| is_local(*letter))
            .last()
            .map(|(at, _)| at);
        match start.and_then(|start| before.split_at_checked(start)) {
            Some((kept, local)) if after.starts_with(|c: char| c.is_alphanumeric() || c == '[') => {
                out.push_str(kept);
                out.push_str(&masked(local));
            }
            _ => out.push_str(before),
        }
        out.push('@');
        rest = after;
    }
    out.push_str(rest);
    out
}

/// A user name, whether it is an address or not.
pub(crate) fn mask_user(name: &str) -> String {
    if name.contains('@') { mask_addresses(name) } else { masked(name) }
}

fn masked(local: &str) -> String {
    let mut out: String = local.chars().take(1).collect();
    out.push_str("***");
    out
}

/// RFC 5322 atext and dots, and letters of any script (RFC 6531).
fn is_local(letter: char) -> bool {
    letter.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(letter)
}
