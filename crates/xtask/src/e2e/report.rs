//! What a file's run came to, read from node's own report and printed in one piece.

use std::{
    io::{self, Write as _},
    time::Duration,
};

/// What became of a test file.
pub struct Outcome {
    /// Its name.
    pub file: String,
    /// Tests that passed.
    pub passed: u32,
    /// Tests that did not.
    pub failed: u32,
}

/// Prints it in one piece: another lane's words do not come between.
pub fn print(outcome: &Outcome, took: Duration, said: &str, errors: &str) {
    let Outcome { file, passed, failed } = outcome;
    let mut out = io::stdout().lock();
    // Nobody reads a closed pipe; the result counts all the same.
    let _ = writeln!(
        out,
        "\n{said}{errors}{file}: {passed} passed, {failed} failed in {:.1} s",
        took.as_secs_f64()
    );
}

/// Reads the totals at the end of a report.
pub fn counts(report: &str) -> (u32, u32) {
    let total = |word: &str| {
        let found = report.lines().rev().find_map(|line| line.split_once(word));
        found.and_then(|(_, number)| number.trim().parse::<u32>().ok()).unwrap_or(0)
    };
    (total("\u{2139} pass "), total("\u{2139} fail ") + total("\u{2139} cancelled "))
}

#[cfg(test)]
mod tests {
    use super::counts;

    #[test]
    fn the_last_totals_count() {
        assert_eq!(
            counts("\u{2139} tests 4\n\u{2139} pass 2\n\u{2139} fail 1\n\u{2139} cancelled 1\n"),
            (2, 2)
        );
        assert_eq!(counts("nothing ran"), (0, 0));
    }
}
