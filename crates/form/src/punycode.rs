//! Punycode, the encoding of labels with letters beyond ASCII.
//!
//! Written out instead of the `idna` crate, whose tables alone are larger than the budget of this
//! whole module in the browser. The relay judges every name by strict UTS 46; this only offers the
//! form to type.
//! Source: RFC 3492 sections 5 and 6.

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;

/// `xn--…` of a label, or the label itself if it is ASCII; `None` on overflow.
pub(crate) fn a_label(label: &str) -> Option<String> {
    if label.is_ascii() {
        return Some(label.to_owned());
    }
    let input: Vec<u32> = label.chars().map(u32::from).collect();
    let mut output: String = label.chars().filter(char::is_ascii).collect();
    let basic = output.len() as u32;
    let mut handled = basic;
    if basic > 0 {
        output.push('-');
    }
    let (mut n, mut delta, mut bias) = (128_u32, 0_u32, 72_u32);
    while (handled as usize) < input.len() {
        let next = input.iter().copied().filter(|point| *point >= n).min()?;
        delta = delta.checked_add((next - n).checked_mul(handled + 1)?)?;
        n = next;
        for point in &input {
            if *point < n {
                delta = delta.checked_add(1)?;
            }
            if *point == n {
                push_integer(delta, bias, &mut output);
                bias = adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.checked_add(1)?;
        n += 1;
    }
    Some(["xn--", &output].concat())
}

/// A generalised variable-length integer (section 3.3).
fn push_integer(value: u32, bias: u32, output: &mut String) {
    let mut rest = value;
    let mut k = BASE;
    loop {
        let threshold = k.saturating_sub(bias).clamp(T_MIN, T_MAX);
        if rest < threshold {
            output.push(digit(rest));
            return;
        }
        output.push(digit(threshold + (rest - threshold) % (BASE - threshold)));
        rest = (rest - threshold) / (BASE - threshold);
        k += BASE;
    }
}

/// Bias adaptation (section 6.1).
fn adapt(delta: u32, points: u32, first: bool) -> u32 {
    let mut delta = delta / if first { DAMP } else { 2 };
    delta += delta / points;
    let mut k = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

fn digit(value: u32) -> char {
    let byte = if value < 26 { b'a' + value as u8 } else { b'0' + (value - 26) as u8 };
    char::from(byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Samples of RFC 3492 section 7.1 (lower case) and names in use.
    #[test]
    fn labels() {
        for (label, expected) in [
            ("mail", "mail"),
            ("bücher", "xn--bcher-kva"),
            ("münchen", "xn--mnchen-3ya"),
            ("한국", "xn--3e0b707e"),
            ("他们为什么不说中文", "xn--ihqwcrb4cv8a8dqg056pqjye"),
            ("почемужеонинеговорятпорусски", "xn--b1abfaaepdrnnbgefbadotcwatmq2g4l"),
            ("3年b組金八先生", "xn--3b-ww4c5e180e575a65lsy2b"),
            ("そのスピードで", "xn--d9juau41awczczp"),
        ] {
            assert_eq!(a_label(label).as_deref(), Some(expected), "{label}");
        }
    }
}
