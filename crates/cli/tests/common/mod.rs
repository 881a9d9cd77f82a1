//! Runs the built program and hands back what it printed.

use std::{
    io::Write,
    process::{Command, Stdio},
    thread,
};

/// What came out.
pub struct Run {
    /// Exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Run {
    /// Standard output as one JSON value.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }

    /// Standard output as JSON lines.
    pub fn lines(&self) -> Vec<serde_json::Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

/// `mailmend` in an environment of its own: English, no terminal, no password.
pub fn mailmend(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mailmend"));
    command.args(arguments);
    for name in ["LC_ALL", "LC_MESSAGES", "NO_COLOR", "MAILMEND_PASSWORD"] {
        command.env_remove(name);
    }
    command.env("LANG", "C");
    command
}

/// Runs it with that standard input.
pub fn run_with(mut command: Command, input: &[u8]) -> Run {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // Written beside reading, or a long input would fill both pipes. A program that needs no
    // input may be gone before it is written.
    let writer = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Runs it without input.
pub fn run(arguments: &[&str]) -> Run {
    run_with(mailmend(arguments), b"")
}
