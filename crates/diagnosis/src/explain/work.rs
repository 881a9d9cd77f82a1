//! Counts what the classifier does, for the test that its work grows no faster than the text. Seconds
//! would measure the machine.

#[cfg(test)]
use std::cell::Cell;

#[cfg(test)]
thread_local! {
    static STEPS: Cell<usize> = const { Cell::new(0) };
}

/// So many comparisons were made; nothing outside of tests.
#[inline]
pub(super) fn step(_count: usize) {
    #[cfg(test)]
    STEPS.with(|steps| steps.set(steps.get() + _count));
}

/// The steps since the last call.
#[cfg(test)]
pub(super) fn take() -> usize {
    STEPS.with(|steps| steps.replace(0))
}

#[cfg(test)]
mod tests {
    use super::super::explain;
    use crate::{Cause, Context};

    fn of_size(piece: &str, octets: usize) -> String {
        let mut text = piece.repeat(octets / piece.len() + 1);
        while text.len() > octets {
            text.pop();
        }
        text
    }

    fn steps(text: &str) -> usize {
        super::take();
        explain(text, &Context::default());
        super::take()
    }

    /// Most steps that an octet may cost, on any text: about four times what the worst of these costs.
    const PER_OCTET: usize = 1_200;

    #[test]
    fn work_grows_no_faster_than_the_text() {
        let literals: Vec<&str> = Cause::ALL
            .iter()
            .flat_map(|cause| cause.texts())
            .flat_map(|rule| rule.groups().flatten().chain(rule.forbidden()))
            .collect();
        let all = literals.join(" ");
        let glued = literals.concat();
        for piece in [
            "a",
            " ",
            "\n",
            "550 ",
            "5.7.1 ",
            "535-5.7.8 ",
            "aadsts50126 ",
            "{",
            "[(<\"'",
            "imap",
            "smtp server ",
            "authentication failed ",
            "password=",
            "password>",
            "',",
            "://a:b@",
            "eyJ",
            "\\",
            "a.b/c@d ",
            "<",
            "334 ",
            "AUTH LOGIN\n",
            "사서함",
            "。",
            "\u{202e}",
            all.as_str(),
            glued.as_str(),
        ] {
            let (half, whole) = (steps(&of_size(piece, 1 << 13)), steps(&of_size(piece, 1 << 14)));
            let shown: String = piece.chars().take(20).collect();
            assert!(whole <= 2 * half + half / 4 + 10_000, "{shown}: {half} then {whole}");
            assert!(whole <= PER_OCTET << 14, "{shown}: {} per octet", whole >> 14);
        }
    }

    /// A whole MiB without a place to stop at.
    #[test]
    fn a_mebibyte_of_one_letter_costs_a_few_steps_each() {
        let spent = steps(&of_size("a", 1 << 20));
        assert!(spent > 0 && spent <= 64 << 20, "{spent}");
    }
}
