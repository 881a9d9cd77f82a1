//! Exit codes, and how a failure of our own is told.

use std::{io, process::ExitCode};

/// How a command ended, for scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Explained; or the mailbox works.
    Done = 0,
    /// Unknown; or the check found a cause.
    Found = 1,
    /// Usage or input error.
    Usage = 2,
    /// The check could not run: refused by the guard, or cancelled.
    NotRun = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Our own trouble, or the caller's: never something about a mailbox.
#[derive(Debug)]
pub enum Failure {
    /// What was given cannot be used; the sentence says what to give instead.
    Input(String),
    /// Reading or writing failed.
    Io(io::Error),
}

impl Failure {
    /// Tells it on standard error.
    ///
    /// A reader that went away (`mailmend … | head`) is no error.
    pub fn report(self) -> ExitCode {
        match self {
            Self::Io(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Done.into(),
            Self::Io(error) => tell(&error.to_string()),
            Self::Input(sentence) => tell(&sentence),
        }
    }
}

fn tell(sentence: &str) -> ExitCode {
    eprintln!("mailmend: {sentence}");
    Exit::Usage.into()
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
