//! How long `explain` takes: a short message, and pastes of 1 MiB of several kinds, ordinary and
//! hostile. Run by `cargo xtask bench-explain` in a release build; prints medians of the time on the
//! processor where the system tells it (Linux), else of the time that passed. A word on the command line
//! picks the pastes whose name has it, for a profiler.

use mailmend_diagnosis::{Cause, Context, explain};
use std::{
    collections::BTreeSet,
    hint::black_box,
    time::{Duration, Instant},
};

const MEBIBYTE: usize = 1 << 20;

/// About 300 characters, as people paste them.
const MESSAGE: &str = "Error: Invalid login: 535-5.7.8 Username and Password not accepted. For more \
    information, go to\n535 5.7.8  https://support.google.com/mail/?p=BadCredentials \
    d2e1a72fcca58-6f3a9c8b4d2sm1234567b3a.12 - gsmtp\n    at SMTPConnection._formatError \
    (/app/node_modules/nodemailer/lib/smtp-connection/index.js:784:19)";

fn main() {
    let (rules, literals) = sizes();
    println!("{rules} rules, {literals} literals");
    explain(MESSAGE, &Context::default());
    println!("message of {} characters: {:.1} µs", MESSAGE.chars().count(), micros(short()));
    let only = std::env::args().nth(1).unwrap_or_default();
    for (name, text) in pastes().into_iter().filter(|(name, _)| name.contains(&only)) {
        println!("1 MiB of {name}: {:.1} ms", micros(median(7, &text)) / 1_000.0);
    }
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

fn median(runs: usize, text: &str) -> Duration {
    let context = Context::default();
    let run = |_| {
        timed(|| {
            black_box(explain(black_box(text), &context));
        })
    };
    middle((0..runs).map(run).collect())
}

/// A short message: the system counts in ticks, so many runs are timed at once.
fn short() -> Duration {
    const RUNS: u32 = 2_000;
    let times = (0..5).map(|_| {
        timed(|| {
            for _ in 0..RUNS {
                black_box(explain(black_box(MESSAGE), &Context::default()));
            }
        }) / RUNS
    });
    middle(times.collect())
}

fn timed(work: impl FnOnce()) -> Duration {
    let (start, on_processor) = (Instant::now(), processor_time());
    work();
    let spent = processor_time().zip(on_processor).map(|(end, start)| end - start);
    spent.unwrap_or_else(|| start.elapsed())
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// Time this thread has run so far; a busy machine does not change it.
fn processor_time() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

fn sizes() -> (usize, usize) {
    let rules: Vec<_> = Cause::ALL.iter().flat_map(|cause| cause.texts()).collect();
    let literals: BTreeSet<&str> =
        rules.iter().flat_map(|rule| rule.groups().flatten().chain(rule.forbidden())).collect();
    (rules.len(), literals.len())
}

fn pastes() -> Vec<(&'static str, String)> {
    let all: Vec<&str> = Cause::ALL
        .iter()
        .flat_map(|cause| cause.texts())
        .flat_map(|rule| rule.groups().flatten().chain(rule.forbidden()))
        .collect();
    let log = "2026-03-01T12:00:01 mail postfix/smtp[812]: 4F2X: to=<bob@example.org>, \
        relay=mx.example.org[203.0.113.5]:25, delay=0.4, dsn=2.0.0, status=sent (250 2.0.0 Ok)\n";
    let trace = "    at SMTPConnection._onData (/app/node_modules/nodemailer/lib/smtp-connection/index.js:748:12)\n";
    let exactly = |piece: &str| {
        let mut text = piece.repeat(MEBIBYTE / piece.len() + 1);
        while text.len() > MEBIBYTE || !text.is_char_boundary(text.len()) {
            text.pop();
        }
        text
    };
    vec![
        ("mail log", exactly(log)),
        ("stack traces", exactly(trace)),
        ("prose", exactly("The quick brown fox jumps over the lazy dog, and so on and on. ")),
        ("Korean prose", exactly("회의는 오후 세 시에 3층 회의실에서 시작합니다. ")),
        ("refusals", exactly("535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6\n")),
        ("one letter", exactly("a")),
        ("blanks", exactly(" ")),
        ("reply codes", exactly("550 5.7.1 ")),
        ("braces", exactly("{[(\"':=")),
        ("passwords", exactly("password='")),
        ("all literals", exactly(&all.join(" "))),
        ("the word imap", exactly("imap ")),
    ]
}
