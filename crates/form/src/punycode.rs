//! Punycode (RFC 3492), encoding only: to show the A-label form of a host. The full IDNA tables are
//! too large for the browser; the relay applies them strictly before it asks anybody.

/// The A-label form of a host name in lower case.
pub(crate) fn to_ascii(host: &str) -> String {
    host.to_lowercase().split('.').map(label).collect::<Vec<_>>().join(".")
}

fn label(label: &str) -> String {
    if label.is_ascii() {
        return label.to_owned();
    }
    encode(label).map_or_else(|| label.to_owned(), |encoded| format!("xn--{encoded}"))
}

const BASE: u32 = 36;

fn encode(text: &str) -> Option<String> {
    let points: Vec<u32> = text.chars().map(u32::from).collect();
    let mut out: String = text.chars().filter(char::is_ascii).collect();
    let basic = out.len() as u32;
    let mut handled = basic;
    if basic > 0 {
        out.push('-');
    }
    let (mut n, mut delta, mut bias) = (128_u32, 0_u32, 72_u32);
    while (handled as usize) < points.len() {
        let next = points.iter().copied().filter(|point| *point >= n).min()?;
        delta = delta.checked_add((next - n).checked_mul(handled + 1)?)?;
        n = next;
        for point in &points {
            if *point < n {
                delta += 1;
            } else if *point == n {
                push_variable(&mut out, delta, bias);
                bias = adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta += 1;
        n += 1;
    }
    Some(out)
}

fn push_variable(out: &mut String, delta: u32, bias: u32) {
    let mut rest = delta;
    let mut k = BASE;
    loop {
        let threshold = k.saturating_sub(bias).clamp(1, 26);
        if rest < threshold {
            break;
        }
        out.push(digit(threshold + (rest - threshold) % (BASE - threshold)));
        rest = (rest - threshold) / (BASE - threshold);
        k += BASE;
    }
    out.push(digit(rest));
}

fn digit(value: u32) -> char {
    let byte = if value < 26 { b'a' + value as u8 } else { b'0' + (value as u8 - 26) };
    char::from(byte)
}

fn adapt(delta: u32, points: u32, first: bool) -> u32 {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta / points;
    let mut k = 0;
    while delta > 455 {
        delta /= 35;
        k += BASE;
    }
    k + 36 * delta / (delta + 38)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_labels() {
        assert_eq!(to_ascii("bücher.ch"), "xn--bcher-kva.ch");
        assert_eq!(to_ascii("메일.한국"), "xn--h32bq4v.xn--3e0b707e");
        assert_eq!(to_ascii("Mail.Example.ch"), "mail.example.ch");
    }
}
